/-
Chapter 69. Options: a value that may be missing.

What can be done with `some x` and `none`, and how equations between options are read.
-/
prelude
import Init.BEq
import Init.Program.Transformers

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace Option

/-! ## The functions -/

/-- Is there a value? -/
@[inline, implicit_reducible] def isSome : Option α → Bool
  | some _ => true
  | none => false

/-- Is there no value? -/
@[inline, implicit_reducible] def isNone : Option α → Bool
  | some _ => false
  | none => true

/-- Is there a value, and is it `==` to the other option's? -/
@[inline] def isEqSome [BEq α] : Option α → α → Bool
  | some a, b => a == b
  | none, _ => false

/-- The value, given the proof that there is one. -/
@[inline, implicit_reducible] def get : (o : Option α) → o.isSome = true → α
  | some x, _ => x

/-- The value; where there is none, a panic. -/
@[inline] def get! [Inhabited α] : Option α → α
  | some x => x
  | none => panic "value is none"

/-- Keep the value if it satisfies `p`. -/
@[inline] protected def filter (p : α → Bool) : Option α → Option α
  | some a => if p a = true then some a else none
  | none => none

/-- Apply `f` to the value; `b` if there is none. -/
@[inline, implicit_reducible] protected def elim : Option α → β → (α → β) → β
  | some x, _, f => f x
  | none, b, _ => b

/-- The first option if it has a value, otherwise the second. -/
@[implicit_reducible] protected def or : Option α → Option α → Option α
  | o@(some _), _ => o
  | none, o => o

/-- Does the value, if there is one, satisfy `p`? -/
@[inline] protected def all (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => true

/-- Is there a value that satisfies `p`? -/
@[inline] protected def any (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => false

/-- The option in the option. -/
@[inline] def join (x : Option (Option α)) : Option α := x.bind id

/-- Combine two values; a missing one is left out. -/
@[inline] def merge (fn : α → α → α) : Option α → Option α → Option α
  | none, none => none
  | some x, none => some x
  | none, some y => some y
  | some x, some y => some (fn x y)

/-- `some a` if `p a`. -/
@[inline] def guard (p : α → Bool) (a : α) : Option α := if p a = true then some a else none

/-- The value as a list of one element or none. -/
@[inline] def toList : Option α → List α
  | none => .nil
  | some a => .cons a .nil

/-- The value as an array of one element or none. -/
@[inline] def toArray : Option α → Array α
  | none => (.nil : List α).toArray
  | some a => (.cons a .nil : List α).toArray

/-- Apply a relation to the values; `none` is below everything. -/
protected def lt (r : α → β → Prop) : Option α → Option β → Prop
  | none, some _ => True
  | some x, some y => r x y
  | _, _ => False

instance instMembership : Membership α (Option α) where
  mem b a := b = some a

instance [DecidableEq α] (j : α) (o : Option α) : Decidable (j ∈ o) := by
  show Decidable (o = some j)
  cases o with
  | none => exact isFalse nofun
  | some a =>
    exact if h : a = j then isTrue (congrArg some h) else isFalse fun e => h (by cases e; rfl)

/-! ## Equality -/

instance instDecidableEq [inst : DecidableEq α] : DecidableEq (Option α)
  | none, none => isTrue rfl
  | none, some _ => isFalse nofun
  | some _, none => isFalse nofun
  | some a, some b =>
    match inst a b with
    | isTrue h => isTrue (congrArg some h)
    | isFalse h => isFalse fun e => h (by cases e; rfl)

/-- Equality of options, by `==` of the values. -/
@[implicit_reducible] protected def beq [BEq α] : Option α → Option α → Bool
  | some a, some b => a == b
  | none, none => true
  | _, _ => false

instance instBEq [BEq α] : BEq (Option α) := ⟨Option.beq⟩

@[simp] theorem none_beq_none [BEq α] : ((none : Option α) == none) = true := rfl
@[simp] theorem none_beq_some [BEq α] (a : α) : ((none : Option α) == some a) = false := rfl
@[simp] theorem some_beq_none [BEq α] (a : α) : (some a == (none : Option α)) = false := rfl
@[simp] theorem some_beq_some [BEq α] {a b : α} : (some a == some b) = (a == b) := rfl

instance [BEq α] [ReflBEq α] : ReflBEq (Option α) where
  rfl {a} := match a with
    | none => rfl
    | some a => BEq.refl a

instance [BEq α] [LawfulBEq α] : LawfulBEq (Option α) where
  eq_of_beq {a b} h := match a, b, h with
    | none, none, _ => rfl
    | some _, some _, h => congrArg some (eq_of_beq h)

@[simp] theorem some_ne_none (x : α) : some x ≠ none := nofun
@[simp] theorem none_ne_some (x : α) : none ≠ some x := nofun
@[simp] theorem some_inj {a b : α} : some a = some b ↔ a = b := ⟨fun h => by cases h; rfl, congrArg some⟩
theorem some.inj_iff {a b : α} : some a = some b ↔ a = b := some_inj
@[simp] theorem mem_def {a : α} {b : Option α} : a ∈ b ↔ b = some a := Iff.rfl
theorem mem_some {a b : α} : a ∈ some b ↔ b = a := some_inj
theorem mem_some_self (a : α) : a ∈ some a := rfl
theorem not_mem_none (a : α) : ¬a ∈ (none : Option α) := nofun
theorem mem_unique {o : Option α} {a b : α} (ha : a ∈ o) (hb : b ∈ o) : a = b := some_inj.mp (ha.symm.trans hb)
@[ext] theorem ext : {o₁ o₂ : Option α} → (∀ a, o₁ = some a ↔ o₂ = some a) → o₁ = o₂
  | none, none, _ => rfl
  | none, some b, h => (h b).mpr rfl
  | some a, none, h => ((h a).mp rfl).symm
  | some a, some _, h => ((h a).mp rfl).symm

/-! ## Is there a value? -/

@[simp] theorem isSome_none : (none : Option α).isSome = false := rfl
@[simp] theorem isSome_some {a : α} : (some a).isSome = true := rfl
@[simp] theorem isNone_none : (none : Option α).isNone = true := rfl
@[simp] theorem isNone_some {a : α} : (some a).isNone = false := rfl
@[simp] theorem not_isSome {o : Option α} : (!o.isSome) = o.isNone := by cases o <;> rfl
@[simp] theorem not_isNone {o : Option α} : (!o.isNone) = o.isSome := by cases o <;> rfl
theorem isSome_iff_exists {x : Option α} : x.isSome = true ↔ ∃ a, x = some a := by cases x <;> simp
theorem isSome_iff_ne_none {o : Option α} : o.isSome = true ↔ o ≠ none := by cases o <;> simp
@[simp] theorem isNone_iff_eq_none {o : Option α} : o.isNone = true ↔ o = none := by cases o <;> simp
@[simp] theorem isSome_eq_false_iff {o : Option α} : o.isSome = false ↔ o.isNone = true := by cases o <;> simp
@[simp] theorem isNone_eq_false_iff {o : Option α} : o.isNone = false ↔ o.isSome = true := by cases o <;> simp
theorem eq_none_of_isNone : {o : Option α} → o.isNone = true → o = none
  | none, _ => rfl
theorem isSome_of_mem {a : α} {o : Option α} (h : a ∈ o) : o.isSome = true := by rw [mem_def.mp h]; rfl
theorem isSome_of_eq_some {a : α} {o : Option α} (h : o = some a) : o.isSome = true := by rw [h]; rfl
theorem ne_none_iff_exists {o : Option α} : o ≠ none ↔ ∃ x, some x = o := by cases o <;> simp
theorem ne_none_iff_exists' {o : Option α} : o ≠ none ↔ ∃ x, o = some x := by cases o <;> simp
theorem ne_none_iff_isSome {o : Option α} : o ≠ none ↔ o.isSome = true := isSome_iff_ne_none.symm
theorem eq_none_or_eq_some (a : Option α) : a = none ∨ ∃ x, a = some x := by
  cases a with
  | none => exact .inl rfl
  | some a => exact .inr ⟨a, rfl⟩
theorem eq_none_iff_forall_ne_some {o : Option α} : o = none ↔ ∀ a, o ≠ some a :=
  ⟨fun h _ => h ▸ none_ne_some _, fun h => match o, h with
    | none, _ => rfl
    | some a, h => absurd rfl (h a)⟩
theorem eq_none_iff_forall_not_mem {o : Option α} : o = none ↔ ∀ a, ¬a ∈ o := eq_none_iff_forall_ne_some

/-! ## As a monad -/

@[simp] theorem pure_def : pure = @some α := rfl
@[simp] theorem bind_eq_bind {α β : Type u} : (bind : Option α → (α → Option β) → Option β) = Option.bind := rfl
@[simp] theorem map_eq_map {α β : Type u} {f : α → β} : (Functor.map f : Option α → Option β) = Option.map f := rfl
@[simp] theorem orElse_eq_orElse : HOrElse.hOrElse = @Option.orElse α := rfl

/-! ## The value -/

@[simp] theorem get_some {x : α} {h : (some x).isSome = true} : (some x).get h = x := rfl
@[simp] theorem some_get : {x : Option α} → (h : x.isSome = true) → some (x.get h) = x
  | some _, _ => rfl
theorem get_of_eq_some {o : Option α} {a : α} (h : o.isSome = true) (h' : o = some a) : o.get h = a := by
  cases h'; rfl
theorem get_eq_iff_eq_some {o : Option α} {h : o.isSome = true} {a : α} : o.get h = a ↔ o = some a := by
  cases o with
  | none => cases h
  | some b => exact some_inj.symm
@[simp] theorem get!_some [Inhabited α] {a : α} : (some a).get! = a := rfl
@[simp] theorem get!_none [Inhabited α] : (none : Option α).get! = default := rfl
@[simp] theorem getD_none {a : α} : (none : Option α).getD a = a := rfl
@[simp] theorem getD_some {a b : α} : (some a).getD b = a := rfl
theorem getD_of_ne_none {x : Option α} (hx : x ≠ none) (y : α) : some (x.getD y) = x := by
  cases x with
  | none => exact absurd rfl hx
  | some x => rfl
theorem get!_eq_getD [Inhabited α] (o : Option α) : o.get! = o.getD default := by cases o <;> rfl

/-! ## `map`, `bind` and their kin -/

@[simp] theorem map_none (f : α → β) : Option.map f none = none := rfl
@[simp] theorem map_some (f : α → β) (a : α) : Option.map f (some a) = some (f a) := rfl
@[simp] theorem map_eq_none_iff {f : α → β} {x : Option α} : x.map f = none ↔ x = none := by cases x <;> simp
@[simp] theorem isSome_map {f : α → β} {x : Option α} : (x.map f).isSome = x.isSome := by cases x <;> rfl
@[simp] theorem isNone_map {f : α → β} {x : Option α} : (x.map f).isNone = x.isNone := by cases x <;> rfl
theorem map_eq_some_iff {f : α → β} {x : Option α} {b : β} : x.map f = some b ↔ ∃ a, x = some a ∧ f a = b := by
  cases x <;> simp
@[simp] theorem map_map (h : β → γ) (g : α → β) (x : Option α) : (x.map g).map h = x.map (h ∘ g) := by
  cases x <;> rfl
@[simp] theorem map_id : (Option.map id : Option α → Option α) = id := by
  funext x; cases x <;> rfl
@[simp] theorem map_id_apply {x : Option α} : Option.map id x = x := by cases x <;> rfl
@[simp] theorem map_id_fun' : Option.map (fun a : α => a) = id := map_id
theorem map_id' {x : Option α} : (x.map fun a => a) = x := map_id_apply
theorem comp_map (h : β → γ) (g : α → β) (x : Option α) : x.map (h ∘ g) = (x.map g).map h := (map_map h g x).symm
theorem map_congr {f g : α → β} {x : Option α} (h : ∀ a, x = some a → f a = g a) : x.map f = x.map g := by
  cases x with
  | none => rfl
  | some a => exact congrArg some (h a rfl)
theorem mem_map_of_mem (g : α → β) {x : Option α} {a : α} (h : a ∈ x) : g a ∈ x.map g := by
  rw [mem_def.mp h]; rfl
theorem map_inj_right {f : α → β} {o o' : Option α} (w : ∀ x y, f x = f y → x = y) :
    o.map f = o'.map f ↔ o = o' := by
  cases o with
  | none => cases o' <;> simp
  | some a => cases o' with
    | none => simp
    | some b => simp only [map_some, some_inj]; exact ⟨w a b, congrArg f⟩
@[simp] theorem getD_map (f : α → β) (x : α) (o : Option α) : (o.map f).getD (f x) = f (o.getD x) := by
  cases o <;> rfl

@[simp] theorem none_bind (f : α → Option β) : Option.bind none f = none := rfl
@[simp] theorem some_bind (a : α) (f : α → Option β) : Option.bind (some a) f = f a := rfl
theorem bind_none (x : Option α) : x.bind (fun _ => none (α := β)) = none := by cases x <;> rfl
@[simp] theorem bind_fun_none (x : Option α) : x.bind (fun _ => none (α := β)) = none := bind_none x
@[simp] theorem bind_some (x : Option α) : x.bind some = x := by cases x <;> rfl
theorem bind_some_right (x : Option α) : x.bind some = x := bind_some x
theorem bind_assoc (x : Option α) (f : α → Option β) (g : β → Option γ) :
    (x.bind f).bind g = x.bind fun y => (f y).bind g := by cases x <;> rfl
theorem bind_eq_some_iff {o : Option α} {f : α → Option β} {b : β} :
    o.bind f = some b ↔ ∃ a, o = some a ∧ f a = some b := by cases o <;> simp
@[simp] theorem bind_eq_none_iff {o : Option α} {f : α → Option β} :
    o.bind f = none ↔ ∀ a, o = some a → f a = none := by cases o <;> simp
theorem map_eq_bind {f : α → β} (x : Option α) : x.map f = x.bind (some ∘ f) := by cases x <;> rfl
theorem map_bind {f : β → γ} {g : α → Option β} {x : Option α} :
    (x.bind g).map f = x.bind fun a => (g a).map f := by cases x <;> rfl
theorem bind_map (f : α → β) (g : β → Option γ) (x : Option α) : (x.map f).bind g = x.bind (g ∘ f) := by
  cases x <;> rfl
theorem bind_comm (f : α → β → Option γ) (a : Option α) (b : Option β) :
    (a.bind fun x => b.bind (f x)) = b.bind fun y => a.bind fun x => f x y := by
  cases a <;> cases b <;> rfl
@[simp] theorem join_none : (none : Option (Option α)).join = none := rfl
@[simp] theorem join_some {o : Option α} : (some o).join = o := rfl
theorem join_eq_some_iff {x : Option (Option α)} {a : α} : x.join = some a ↔ x = some (some a) := by
  cases x with
  | none => simp
  | some x => simp

@[simp] theorem filter_none (p : α → Bool) : (none : Option α).filter p = none := rfl
theorem filter_some {p : α → Bool} {a : α} : (some a).filter p = if p a = true then some a else none := rfl
@[simp] theorem filter_some_pos {p : α → Bool} {a : α} (h : p a = true) : (some a).filter p = some a := if_pos h
@[simp] theorem filter_some_neg {p : α → Bool} {a : α} (h : p a = false) : (some a).filter p = none :=
  if_neg (Bool.ne_true_of_eq_false h)
theorem filter_eq_some_iff {o : Option α} {p : α → Bool} {a : α} :
    o.filter p = some a ↔ o = some a ∧ p a = true := by
  cases o with
  | none => simp
  | some b =>
    rw [filter_some]
    split
    · rename_i h
      constructor
      · intro e; cases e; exact ⟨rfl, h⟩
      · intro ⟨e, _⟩; exact e
    · rename_i h
      constructor
      · intro e; cases e
      · intro ⟨e, hp⟩; cases e; exact absurd hp h

@[simp] theorem or_some {a : α} {o : Option α} : (some a).or o = some a := rfl
@[simp] theorem none_or {o : Option α} : none.or o = o := rfl
@[simp] theorem or_none {o : Option α} : o.or none = o := by cases o <;> rfl
theorem or_assoc {o₁ o₂ o₃ : Option α} : (o₁.or o₂).or o₃ = o₁.or (o₂.or o₃) := by cases o₁ <;> rfl
@[simp] theorem or_self {o : Option α} : o.or o = o := by cases o <;> rfl
@[simp] theorem isSome_or {o o' : Option α} : (o.or o').isSome = (o.isSome || o'.isSome) := by cases o <;> rfl
@[simp] theorem or_eq_none_iff {o o' : Option α} : o.or o' = none ↔ o = none ∧ o' = none := by cases o <;> simp
theorem or_eq_some_iff {o o' : Option α} {a : α} : o.or o' = some a ↔ o = some a ∨ (o = none ∧ o' = some a) := by
  cases o <;> simp
theorem isSome_bind (x : Option α) (f : α → Option β) : (x.bind f).isSome = x.any fun a => (f a).isSome := by
  cases x <;> rfl
theorem get_map {f : α → β} {o : Option α} {h : (o.map f).isSome = true} :
    (o.map f).get h = f (o.get (isSome_map (f := f) (x := o) ▸ h)) := by
  cases o with
  | none => cases h
  | some a => rfl
@[simp] theorem some_orElse (a : α) (f : Unit → Option α) : (some a).orElse f = some a := rfl
@[simp] theorem none_orElse (f : Unit → Option α) : none.orElse f = f () := rfl
@[simp] theorem orElse_none (x : Option α) : x.orElse (fun _ => none) = x := by cases x <;> rfl
theorem orElse_eq_or {o : Option α} {f : Unit → Option α} : o.orElse f = o.or (f ()) := by cases o <;> rfl

@[simp] theorem elim_none (x : β) (f : α → β) : (none : Option α).elim x f = x := rfl
@[simp] theorem elim_some (x : β) (f : α → β) (a : α) : (some a).elim x f = f a := rfl
@[simp] theorem any_none (p : α → Bool) : Option.any p none = false := rfl
@[simp] theorem any_some (p : α → Bool) (x : α) : Option.any p (some x) = p x := rfl
@[simp] theorem all_none (p : α → Bool) : Option.all p none = true := rfl
@[simp] theorem all_some (p : α → Bool) (x : α) : Option.all p (some x) = p x := rfl
@[simp] theorem toList_none : (none : Option α).toList = [] := rfl
@[simp] theorem toList_some {a : α} : (some a).toList = [a] := rfl

/-! ## Deciding -/

instance decidableForallMem {p : α → Prop} [DecidablePred p] : (o : Option α) → Decidable (∀ a, a ∈ o → p a)
  | none => isTrue nofun
  | some a =>
    if h : p a then isTrue fun _ e => some_inj.mp e ▸ h
    else isFalse fun h' => h (h' a rfl)

instance decidableExistsMem {p : α → Prop} [DecidablePred p] : (o : Option α) → Decidable (∃ a, a ∈ o ∧ p a)
  | none => isFalse fun ⟨_, h, _⟩ => not_mem_none _ h
  | some a => if h : p a then isTrue ⟨a, rfl, h⟩ else isFalse fun ⟨_, e, h'⟩ => h (some_inj.mp e ▸ h')

@[simp] theorem «forall» {p : Option α → Prop} : (∀ x, p x) ↔ p none ∧ ∀ x, p (some x) :=
  ⟨fun h => ⟨h none, fun x => h (some x)⟩, fun ⟨hn, hs⟩ x => match x with
    | none => hn
    | some x => hs x⟩
@[simp] theorem «exists» {p : Option α → Prop} : (∃ x, p x) ↔ p none ∨ ∃ x, p (some x) :=
  ⟨fun ⟨x, h⟩ => match x with
    | none => .inl h
    | some x => .inr ⟨x, h⟩,
   fun h => h.elim (fun h => ⟨none, h⟩) (fun ⟨x, h⟩ => ⟨some x, h⟩)⟩

end Option
