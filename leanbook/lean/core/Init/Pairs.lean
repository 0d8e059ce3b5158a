/-
Chapter 98. Pairs, sums, subtypes, and results with errors.

A pair is known when its halves are; an element of a sum is on one side; an element of a
subtype is an element together with a proof.
-/
prelude
import Init.Option
import Init.Extensionality

universe u v w x

/-! ## Pairs -/

namespace Prod

variable {α : Type u} {β : Type v} {γ : Type w} {δ : Type x}

theorem eta : (p : α × β) → (p.1, p.2) = p := fun _ => rfl
@[simp] theorem mk.eta {p : α × β} : (p.1, p.2) = p := rfl

instance instInhabited [Inhabited α] [Inhabited β] : Inhabited (α × β) where
  default := (default, default)

@[simp] protected theorem «forall» {p : α × β → Prop} : (∀ x, p x) ↔ ∀ a b, p (a, b) :=
  ⟨fun h a b => h (a, b), fun h ⟨a, b⟩ => h a b⟩
@[simp] protected theorem «exists» {p : α × β → Prop} : (∃ x, p x) ↔ ∃ a b, p (a, b) :=
  ⟨fun ⟨⟨a, b⟩, h⟩ => ⟨a, b, h⟩, fun ⟨a, b, h⟩ => ⟨(a, b), h⟩⟩
theorem mk_inj {a₁ a₂ : α} {b₁ b₂ : β} : (a₁, b₁) = (a₂, b₂) ↔ a₁ = a₂ ∧ b₁ = b₂ := by simp
theorem ext_iff' {p q : α × β} : p = q ↔ p.1 = q.1 ∧ p.2 = q.2 :=
  ⟨fun h => h ▸ ⟨rfl, rfl⟩, fun ⟨h₁, h₂⟩ => Prod.ext h₁ h₂⟩
theorem fst_eq_iff : {p : α × β} → {x : α} → (p.1 = x ↔ p = (x, p.2))
  | ⟨a, b⟩, x => by simp
theorem snd_eq_iff : {p : α × β} → {x : β} → (p.2 = x ↔ p = (p.1, x))
  | ⟨a, b⟩, x => by simp

/-- Apply one function to each half. -/
protected def map (f : α → γ) (g : β → δ) : (p : α × β) → γ × δ
  | (a, b) => (f a, g b)

@[simp] theorem map_apply (f : α → γ) (g : β → δ) (x : α) (y : β) : Prod.map f g (x, y) = (f x, g y) := rfl
@[simp] theorem map_fst (f : α → γ) (g : β → δ) (x : α × β) : (Prod.map f g x).1 = f x.1 := rfl
@[simp] theorem map_snd (f : α → γ) (g : β → δ) (x : α × β) : (Prod.map f g x).2 = g x.2 := rfl
@[simp] theorem map_id : Prod.map (id : α → α) (id : β → β) = id := rfl
@[simp] theorem map_id' : Prod.map (fun a : α => a) (fun b : β => b) = fun x => x := rfl
theorem map_comp_map {ε ζ : Type u} (f : α → γ) (g : β → δ) (f' : γ → ε) (g' : δ → ζ) :
    Prod.map f' g' ∘ Prod.map f g = Prod.map (f' ∘ f) (g' ∘ g) := rfl
theorem map_map {ε ζ : Type u} (f : α → γ) (g : β → δ) (f' : γ → ε) (g' : δ → ζ) (x : α × β) :
    Prod.map f' g' (Prod.map f g x) = Prod.map (f' ∘ f) (g' ∘ g) x := rfl

/-- Exchange the halves. -/
def swap : α × β → β × α := fun p => (p.2, p.1)

@[simp] theorem swap_swap : (x : α × β) → swap (swap x) = x := fun _ => rfl
@[simp] theorem fst_swap {p : α × β} : (swap p).1 = p.2 := rfl
@[simp] theorem snd_swap {p : α × β} : (swap p).2 = p.1 := rfl
@[simp] theorem swap_prod_mk {a : α} {b : β} : swap (a, b) = (b, a) := rfl
@[simp] theorem swap_swap_eq : swap ∘ swap = @id (α × β) := rfl
@[simp] theorem swap_inj {p q : α × β} : swap p = swap q ↔ p = q := by
  cases p; cases q
  simp [And.comm]

/-! The order of the dictionary: the first half decides; where it is the same, the second. -/

/-- `s` comes before `t` in the order of the dictionary. -/
def lexLt [LT α] [LT β] (s : α × β) (t : α × β) : Prop := s.1 < t.1 ∨ (s.1 = t.1 ∧ s.2 < t.2)

instance [LT α] [LT β] [DecidableEq α] [(a b : α) → Decidable (a < b)] [(a b : β) → Decidable (a < b)]
    (s t : α × β) : Decidable (Prod.lexLt s t) :=
  inferInstanceAs (Decidable (_ ∨ _))
theorem lexLt_def [LT α] [LT β] (s t : α × β) : (Prod.lexLt s t) = (s.1 < t.1 ∨ (s.1 = t.1 ∧ s.2 < t.2)) := rfl

end Prod

/-! ## Sums -/

namespace Sum

variable {α : Type u} {β : Type v} {γ : Type w} {δ : Type x}

theorem inl.inj_iff {x y : α} : (inl x : α ⊕ β) = inl y ↔ x = y := ⟨fun h => by cases h; rfl, congrArg inl⟩
theorem inr.inj_iff {x y : β} : (inr x : α ⊕ β) = inr y ↔ x = y := ⟨fun h => by cases h; rfl, congrArg inr⟩
theorem inl_ne_inr {a : α} {b : β} : inl a ≠ inr b := nofun
theorem inr_ne_inl {a : α} {b : β} : inr b ≠ inl a := nofun

/-- Apply the function that belongs to the side. -/
protected def elim (f : α → γ) (g : β → γ) : α ⊕ β → γ
  | inl a => f a
  | inr b => g b

@[simp] theorem elim_inl (f : α → γ) (g : β → γ) (x : α) : Sum.elim f g (inl x) = f x := rfl
@[simp] theorem elim_inr (f : α → γ) (g : β → γ) (x : β) : Sum.elim f g (inr x) = g x := rfl
@[simp] theorem elim_comp_inl (f : α → γ) (g : β → γ) : Sum.elim f g ∘ inl = f := rfl
@[simp] theorem elim_comp_inr (f : α → γ) (g : β → γ) : Sum.elim f g ∘ inr = g := rfl
@[simp] theorem elim_inl_inr : @Sum.elim α β (α ⊕ β) inl inr = id := by
  funext x; cases x <;> rfl
theorem comp_elim (f : γ → δ) (g : α → γ) (h : β → γ) : f ∘ Sum.elim g h = Sum.elim (f ∘ g) (f ∘ h) := by
  funext x; cases x <;> rfl

/-- Apply one function on each side. -/
protected def map {α' : Type w} {β' : Type x} (f : α → α') (g : β → β') : α ⊕ β → α' ⊕ β' :=
  Sum.elim (inl ∘ f) (inr ∘ g)

@[simp] theorem map_inl {α' : Type w} {β' : Type x} (f : α → α') (g : β → β') (x : α) : (inl x).map f g = inl (f x) := rfl
@[simp] theorem map_inr {α' : Type w} {β' : Type x} (f : α → α') (g : β → β') (x : β) : (inr x).map f g = inr (g x) := rfl
@[simp] theorem map_id_id : Sum.map (@id α) (@id β) = id := by
  funext x; cases x <;> rfl

/-- The other way round. -/
def swap : α ⊕ β → β ⊕ α := Sum.elim inr inl

@[simp] theorem swap_inl {x : α} : swap (inl x : α ⊕ β) = inr x := rfl
@[simp] theorem swap_inr {x : β} : swap (inr x : α ⊕ β) = inl x := rfl
@[simp] theorem swap_swap (x : α ⊕ β) : swap (swap x) = x := by cases x <;> rfl

/-- Is it on the left? -/
def isLeft : α ⊕ β → Bool
  | inl _ => true
  | inr _ => false

/-- Is it on the right? -/
def isRight : α ⊕ β → Bool
  | inl _ => false
  | inr _ => true

/-- The element on the left, if it is there. -/
def getLeft? : α ⊕ β → Option α
  | inl a => some a
  | inr _ => none

/-- The element on the right, if it is there. -/
def getRight? : α ⊕ β → Option β
  | inl _ => none
  | inr b => some b

@[simp] theorem isLeft_inl {x : α} : (inl x : α ⊕ β).isLeft = true := rfl
@[simp] theorem isLeft_inr {x : β} : (inr x : α ⊕ β).isLeft = false := rfl
@[simp] theorem isRight_inl {x : α} : (inl x : α ⊕ β).isRight = false := rfl
@[simp] theorem isRight_inr {x : β} : (inr x : α ⊕ β).isRight = true := rfl
@[simp] theorem getLeft?_inl {x : α} : (inl x : α ⊕ β).getLeft? = some x := rfl
@[simp] theorem getLeft?_inr {x : β} : (inr x : α ⊕ β).getLeft? = none := rfl
@[simp] theorem getRight?_inl {x : α} : (inl x : α ⊕ β).getRight? = none := rfl
@[simp] theorem getRight?_inr {x : β} : (inr x : α ⊕ β).getRight? = some x := rfl
@[simp] theorem not_isLeft (x : α ⊕ β) : (!x.isLeft) = x.isRight := by cases x <;> rfl
@[simp] theorem not_isRight (x : α ⊕ β) : (!x.isRight) = x.isLeft := by cases x <;> rfl
theorem isLeft_iff {x : α ⊕ β} : x.isLeft = true ↔ ∃ y, x = inl y := by cases x <;> simp
theorem isRight_iff {x : α ⊕ β} : x.isRight = true ↔ ∃ y, x = inr y := by cases x <;> simp

@[simp] protected theorem «forall» {p : α ⊕ β → Prop} : (∀ x, p x) ↔ (∀ a, p (inl a)) ∧ ∀ b, p (inr b) :=
  ⟨fun h => ⟨fun _ => h _, fun _ => h _⟩, fun ⟨h₁, h₂⟩ x => match x with
    | inl a => h₁ a
    | inr b => h₂ b⟩
@[simp] protected theorem «exists» {p : α ⊕ β → Prop} : (∃ x, p x) ↔ (∃ a, p (inl a)) ∨ ∃ b, p (inr b) :=
  ⟨fun ⟨x, h⟩ => match x, h with
    | inl a, h => .inl ⟨a, h⟩
    | inr b, h => .inr ⟨b, h⟩,
   fun h => h.elim (fun ⟨a, h⟩ => ⟨inl a, h⟩) (fun ⟨b, h⟩ => ⟨inr b, h⟩)⟩

instance instDecidableEq [DecidableEq α] [DecidableEq β] : DecidableEq (α ⊕ β)
  | inl a, inl b => decidable_of_decidable_of_iff (p := a = b) inl.inj_iff.symm
  | inr a, inr b => decidable_of_decidable_of_iff (p := a = b) inr.inj_iff.symm
  | inl _, inr _ => isFalse nofun
  | inr _, inl _ => isFalse nofun

end Sum

/-! ## Subtypes -/

namespace Subtype

variable {α : Sort u} {p q : α → Prop}

@[simp] theorem eta (a : {a // p a}) (h : p a.val) : mk a.val h = a := rfl
theorem coe_eta (a : {a // p a}) (h : p a.val) : mk a.val h = a := rfl
theorem mk_eq_mk {a : α} {h : p a} {a' : α} {h' : p a'} : (⟨a, h⟩ : Subtype p) = ⟨a', h'⟩ ↔ a = a' := by simp
theorem exists_of_subtype {α : Type u} {p : α → Prop} : {x // p x} → ∃ x, p x
  | ⟨a, h⟩ => ⟨a, h⟩
protected theorem prop (x : Subtype p) : p x.val := x.property
@[simp] protected theorem «forall» {q : {a // p a} → Prop} : (∀ x, q x) ↔ ∀ a b, q ⟨a, b⟩ :=
  ⟨fun h a b => h ⟨a, b⟩, fun h ⟨a, b⟩ => h a b⟩
@[simp] protected theorem «exists» {q : {a // p a} → Prop} : (∃ x, q x) ↔ ∃ a b, q ⟨a, b⟩ :=
  ⟨fun ⟨⟨a, b⟩, h⟩ => ⟨a, b, h⟩, fun ⟨a, b, h⟩ => ⟨⟨a, b⟩, h⟩⟩
theorem val_inj {a b : Subtype p} : a.val = b.val ↔ a = b := ⟨Subtype.ext, congrArg val⟩
theorem val_injective' {a b : Subtype p} (h : a.val = b.val) : a = b := Subtype.ext h

instance instDecidableEq {α : Type u} {p : α → Prop} [DecidableEq α] : DecidableEq {x : α // p x} := fun _ _ =>
  decidable_of_decidable_of_iff val_inj

instance instBEq {α : Type u} {p : α → Prop} [BEq α] : BEq {x : α // p x} := ⟨fun a b => a.val == b.val⟩

end Subtype

/-! ## Results with errors -/

namespace Except

variable {ε : Type u} {α : Type v} {β : Type w}

@[simp] theorem ok_ne_error {a : α} {e : ε} : (ok a : Except ε α) ≠ error e := nofun
@[simp] theorem error_ne_ok {a : α} {e : ε} : (error e : Except ε α) ≠ ok a := nofun
@[simp] theorem map_ok {f : α → β} {a : α} : Except.map f (ok a : Except ε α) = ok (f a) := rfl
@[simp] theorem map_error {f : α → β} {e : ε} : Except.map f (error e : Except ε α) = error e := rfl
@[simp] theorem bind_ok {a : α} {f : α → Except ε β} : Except.bind (ok a) f = f a := rfl
@[simp] theorem bind_error {e : ε} {f : α → Except ε β} : Except.bind (error e) f = error e := rfl
@[simp] theorem toOption_ok {a : α} : (ok a : Except ε α).toOption = some a := rfl
@[simp] theorem toOption_error {e : ε} : (error e : Except ε α).toOption = none := rfl

instance instDecidableEq [DecidableEq ε] [DecidableEq α] : DecidableEq (Except ε α)
  | ok a, ok b => decidable_of_decidable_of_iff (p := a = b) ⟨congrArg ok, fun h => by cases h; rfl⟩
  | error a, error b => decidable_of_decidable_of_iff (p := a = b) ⟨congrArg error, fun h => by cases h; rfl⟩
  | ok _, error _ => isFalse nofun
  | error _, ok _ => isFalse nofun

end Except
