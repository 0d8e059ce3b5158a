/-
Chapter 12. Sums, dependent pairs, and types with at most one element.
-/
prelude
import Init.Sizes

universe u v w

/-! ## Either of two types -/

/-- `α ⊕ β`: an element of `α` or an element of `β`, and one knows which. -/
inductive Sum (α : Type u) (β : Type v) where
  /-- From the left type. -/
  | inl (val : α) : Sum α β
  /-- From the right type. -/
  | inr (val : β) : Sum α β

/-- `α ⊕' β`: as `Sum`, for types and propositions alike. -/
inductive PSum (α : Sort u) (β : Sort v) where
  /-- From the left type. -/
  | inl (val : α) : PSum α β
  /-- From the right type. -/
  | inr (val : β) : PSum α β

instance Sum.inhabitedLeft [Inhabited α] : Inhabited (Sum α β) where
  default := .inl default

instance Sum.inhabitedRight [Inhabited β] : Inhabited (Sum α β) where
  default := .inr default

instance PSum.inhabitedLeft {α β} [Inhabited α] : Inhabited (PSum α β) where
  default := .inl default

instance PSum.inhabitedRight {α β} [Inhabited β] : Inhabited (PSum α β) where
  default := .inr default

instance Sum.nonemptyLeft [h : Nonempty α] : Nonempty (Sum α β) :=
  h.elim fun a => ⟨.inl a⟩

instance Sum.nonemptyRight [h : Nonempty β] : Nonempty (Sum α β) :=
  h.elim fun b => ⟨.inr b⟩

/-! ## Dependent pairs -/

/-- `(a : α) × β a`: a pair in which the type of the second half depends on the first. -/
structure Sigma {α : Type u} (β : α → Type v) where
  /-- The pair. -/
  mk ::
  /-- The first half. -/
  fst : α
  /-- The second half; its type depends on the first. -/
  snd : β fst

attribute [unbox] Sigma

/-- `(a : α) ×' β a`: as `Sigma`, for types and propositions alike. -/
structure PSigma {α : Sort u} (β : α → Sort v) where
  /-- The pair. -/
  mk ::
  /-- The first half. -/
  fst : α
  /-- The second half; its type depends on the first. -/
  snd : β fst

theorem Exists.of_psigma_prop {α : Sort u} {p : α → Prop} : (PSigma (fun x => p x)) → ∃ x, p x
  | ⟨x, hx⟩ => ⟨x, hx⟩

protected theorem PSigma.eta {α : Sort u} {β : α → Sort v} {a₁ a₂ : α} {b₁ : β a₁} {b₂ : β a₂}
    (h₁ : a₁ = a₂) (h₂ : Eq.ndrec b₁ h₁ = b₂) : PSigma.mk a₁ b₁ = PSigma.mk a₂ b₂ := by
  cases h₁; cases h₂; rfl

instance {α : Type u} {β : α → Type v} [Inhabited α] [Inhabited (β default)] : Inhabited (Sigma β) where
  default := ⟨default, default⟩

instance {α : Sort u} {β : α → Sort v} [Inhabited α] [Inhabited (β default)] : Inhabited (PSigma β) where
  default := ⟨default, default⟩

/-! ## At most one element -/

/-- A type with at most one element. Propositions are such types. -/
class Subsingleton (α : Sort u) : Prop where
  /-- From the proof that any two are equal. -/
  intro ::
  /-- Any two elements are equal. -/
  allEq : (a b : α) → a = b

protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] : (a b : α) → a = b := h.allEq

protected theorem Subsingleton.helim {α β : Sort u} [h₁ : Subsingleton α] (h₂ : α = β) (a : α) (b : β) :
    a ≍ b := by
  cases h₂; exact heq_of_eq (Subsingleton.elim a b)

instance (p : Prop) : Subsingleton p := ⟨fun _ _ => rfl⟩

instance : Subsingleton Empty := ⟨fun a => a.rec⟩
instance : Subsingleton PEmpty := ⟨fun a => a.rec⟩

instance [Subsingleton α] [Subsingleton β] : Subsingleton (α × β) :=
  ⟨fun ⟨a, b⟩ ⟨c, d⟩ => by cases Subsingleton.elim a c; cases Subsingleton.elim b d; rfl⟩

instance (p : Prop) : Subsingleton (Decidable p) :=
  ⟨fun
    | isTrue hp => fun
      | isTrue _ => rfl
      | isFalse np => (np hp).elim
    | isFalse np => fun
      | isTrue hp => (np hp).elim
      | isFalse _ => rfl⟩

theorem PUnit.subsingleton (a b : PUnit) : a = b := by cases a; cases b; rfl
theorem PUnit.eq_punit (a : PUnit) : a = ⟨⟩ := PUnit.subsingleton a ⟨⟩
instance : Subsingleton PUnit := ⟨PUnit.subsingleton⟩
instance : Inhabited PUnit := ⟨⟨⟩⟩
instance : DecidableEq PUnit := fun a b => isTrue (PUnit.subsingleton a b)
instance : Inhabited Prop := ⟨True⟩

theorem recSubsingleton {p : Prop} [h : Decidable p] {h₁ : p → Sort u} {h₂ : ¬p → Sort u}
    [h₃ : ∀ (h : p), Subsingleton (h₁ h)] [h₄ : ∀ (h : ¬p), Subsingleton (h₂ h)] :
    Subsingleton (h.falseTrueCases h₂ h₁) :=
  match h with
  | isTrue h => h₃ h
  | isFalse h => h₄ h

/-! ## Constructors are injective

For each of these types Lean derives that equal values come from equal arguments; `simp` and
`injection` use it. -/

gen_injective_theorems% Prod
gen_injective_theorems% PProd
gen_injective_theorems% MProd
gen_injective_theorems% Subtype
gen_injective_theorems% Fin
gen_injective_theorems% Array
gen_injective_theorems% PLift
gen_injective_theorems% ULift
gen_injective_theorems% PULift
gen_injective_theorems% Nat
gen_injective_theorems% Option
gen_injective_theorems% List
gen_injective_theorems% Char
gen_injective_theorems% BitVec
gen_injective_theorems% String.Pos.Raw
gen_injective_theorems% Substring.Raw
gen_injective_theorems% UInt8
gen_injective_theorems% UInt16
gen_injective_theorems% UInt32
gen_injective_theorems% UInt64
gen_injective_theorems% USize
gen_injective_theorems% Except
gen_injective_theorems% EStateM.Result
gen_injective_theorems% Lean.Name
gen_injective_theorems% Lean.Syntax
