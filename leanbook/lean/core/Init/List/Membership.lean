/-
Chapter 47. Lists: `a ∈ l`, "for all elements", "for some element".

Membership is defined like the list itself: `a` is the head, or a member of the tail. Where
equality is decidable, so are `a ∈ l`, `∀ x ∈ l, p x` and `∃ x ∈ l, p x`, and `decide` finds
them out.
-/
prelude
import Init.List.Append

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-- `a ∈ l`: `a` is one of the elements of `l`. -/
inductive Mem (a : α) : List α → Prop
  /-- It is the first one. -/
  | head (as : List α) : Mem a (a :: as)
  /-- It is one of the others. -/
  | tail (b : α) {as : List α} : Mem a as → Mem a (b :: as)

instance instMembership : Membership α (List α) where
  mem l a := Mem a l

@[simp] theorem not_mem_nil {a : α} : ¬a ∈ [] := nofun
theorem mem_nil_iff {a : α} : a ∈ ([] : List α) ↔ False := ⟨not_mem_nil, False.elim⟩
@[simp] theorem mem_cons {a b : α} {l : List α} : a ∈ b :: l ↔ a = b ∨ a ∈ l :=
  ⟨fun h => match h with
    | .head _ => .inl rfl
    | .tail _ h => .inr h,
   fun h => h.elim (fun e => e ▸ .head l) (.tail b)⟩
@[simp] theorem mem_cons_self {a : α} {l : List α} : a ∈ a :: l := .head l
theorem mem_cons_of_mem (y : α) {a : α} {l : List α} : a ∈ l → a ∈ y :: l := .tail y
theorem eq_or_mem_of_mem_cons {a b : α} {l : List α} : a ∈ b :: l → a = b ∨ a ∈ l := mem_cons.mp
theorem mem_of_ne_of_mem {a y : α} {l : List α} (h₁ : a ≠ y) (h₂ : a ∈ y :: l) : a ∈ l :=
  (mem_cons.mp h₂).resolve_left h₁
theorem ne_of_not_mem_cons {a b : α} {l : List α} (h : ¬a ∈ b :: l) : a ≠ b := fun e =>
  h (mem_cons.mpr (.inl e))
theorem not_mem_of_not_mem_cons {a b : α} {l : List α} (h : ¬a ∈ b :: l) : ¬a ∈ l := fun h' =>
  h (.tail b h')
theorem not_mem_cons_of_ne_of_not_mem {a y : α} {l : List α} (h₁ : a ≠ y) (h₂ : ¬a ∈ l) : ¬a ∈ y :: l :=
  fun h => (mem_cons.mp h).elim h₁ h₂
@[simp] theorem mem_singleton {a b : α} : a ∈ [b] ↔ a = b := by simp
theorem eq_of_mem_singleton {a b : α} : a ∈ [b] → a = b := mem_singleton.mp
theorem mem_singleton_self (a : α) : a ∈ [a] := .head []

/-! ## Some element, no element -/

theorem ne_nil_of_mem {a : α} {l : List α} (h : a ∈ l) : l ≠ [] := by cases h <;> simp
theorem length_pos_of_mem {a : α} {l : List α} (h : a ∈ l) : 0 < l.length :=
  length_pos_of_ne_nil (ne_nil_of_mem h)
theorem exists_mem_of_ne_nil (l : List α) (h : l ≠ []) : ∃ x, x ∈ l := by
  cases l with
  | nil => exact absurd rfl h
  | cons a l => exact ⟨a, .head l⟩
theorem exists_mem_of_length_pos {l : List α} (h : 0 < l.length) : ∃ x, x ∈ l :=
  exists_mem_of_ne_nil l (ne_nil_of_length_pos h)
theorem length_pos_iff_exists_mem {l : List α} : 0 < l.length ↔ ∃ a, a ∈ l :=
  ⟨exists_mem_of_length_pos, fun ⟨_, h⟩ => length_pos_of_mem h⟩
theorem eq_nil_iff_forall_not_mem {l : List α} : l = [] ↔ ∀ a, ¬a ∈ l :=
  ⟨fun h a => h ▸ not_mem_nil, fun h => by
    cases l with
    | nil => rfl
    | cons a l => exact absurd (.head l) (h a)⟩

/-! ## Membership and the functions of lists -/

@[simp] theorem mem_append {a : α} {s t : List α} : a ∈ s ++ t ↔ a ∈ s ∨ a ∈ t := by
  induction s with
  | nil => simp
  | cons b s ih =>
    rw [cons_append, mem_cons, mem_cons, ih]
    constructor
    · rintro (h | h | h)
      · exact .inl (.inl h)
      · exact .inl (.inr h)
      · exact .inr h
    · rintro ((h | h) | h)
      · exact .inl h
      · exact .inr (.inl h)
      · exact .inr (.inr h)
theorem mem_append_left {a : α} {as : List α} (bs : List α) (h : a ∈ as) : a ∈ as ++ bs :=
  mem_append.mpr (.inl h)
theorem mem_append_right {b : α} {bs : List α} (as : List α) (h : b ∈ bs) : b ∈ as ++ bs :=
  mem_append.mpr (.inr h)
theorem not_mem_append {a : α} {s t : List α} (h₁ : ¬a ∈ s) (h₂ : ¬a ∈ t) : ¬a ∈ s ++ t := fun h =>
  (mem_append.mp h).elim h₁ h₂
theorem mem_concat_self {xs : List α} {a : α} : a ∈ xs ++ [a] := mem_append_right xs (.head [])
theorem mem_append_cons_self {xs ys : List α} {a : α} : a ∈ xs ++ a :: ys := mem_append_right xs (.head ys)
theorem append_of_mem {a : α} {l : List α} (h : a ∈ l) : ∃ s t : List α, l = s ++ a :: t := by
  induction h with
  | head as => exact ⟨[], as, rfl⟩
  | tail b _ ih =>
    obtain ⟨s, t, e⟩ := ih
    exact ⟨b :: s, t, congrArg (cons b) e⟩
theorem mem_iff_append {a : α} {l : List α} : a ∈ l ↔ ∃ s t : List α, l = s ++ a :: t :=
  ⟨append_of_mem, fun ⟨_, _, e⟩ => e ▸ mem_append_cons_self⟩

@[simp] theorem mem_reverse {x : α} {as : List α} : x ∈ as.reverse ↔ x ∈ as := by
  induction as with
  | nil => simp
  | cons a as ih => simp [ih, Or.comm]

@[simp] theorem mem_map {b : β} {f : α → β} {l : List α} : b ∈ l.map f ↔ ∃ a, a ∈ l ∧ f a = b := by
  induction l with
  | nil => simp
  | cons x l ih =>
    rw [map_cons, mem_cons, ih]
    constructor
    · rintro (h | ⟨a, h, e⟩)
      · exact ⟨x, .head l, h.symm⟩
      · exact ⟨a, .tail x h, e⟩
    · rintro ⟨a, h, e⟩
      cases h with
      | head => exact .inl e.symm
      | tail _ h => exact .inr ⟨a, h, e⟩
theorem exists_of_mem_map {b : β} {f : α → β} {l : List α} (h : b ∈ l.map f) : ∃ a, a ∈ l ∧ f a = b :=
  mem_map.mp h
theorem mem_map_of_mem {a : α} {f : α → β} {l : List α} (h : a ∈ l) : f a ∈ map f l :=
  mem_map.mpr ⟨a, h, rfl⟩

@[simp] theorem mem_filter {x : α} {p : α → Bool} {as : List α} : x ∈ filter p as ↔ x ∈ as ∧ p x = true := by
  induction as with
  | nil => simp [filter]
  | cons a as ih =>
    rw [filter]
    split
    · rename_i h
      rw [mem_cons, mem_cons, ih]
      constructor
      · rintro (e | ⟨hx, hp⟩)
        · exact ⟨.inl e, e ▸ h⟩
        · exact ⟨.inr hx, hp⟩
      · rintro ⟨e | hx, hp⟩
        · exact .inl e
        · exact .inr ⟨hx, hp⟩
    · rename_i h
      rw [mem_cons, ih]
      constructor
      · rintro ⟨hx, hp⟩
        exact ⟨.inr hx, hp⟩
      · rintro ⟨e | hx, hp⟩
        · rw [e, h] at hp; cases hp
        · exact ⟨hx, hp⟩
theorem mem_of_mem_filter {a : α} {p : α → Bool} {l : List α} (h : a ∈ filter p l) : a ∈ l := (mem_filter.mp h).1
theorem of_mem_filter {a : α} {p : α → Bool} {l : List α} (h : a ∈ filter p l) : p a = true := (mem_filter.mp h).2
theorem mem_filter_of_mem {a : α} {p : α → Bool} {l : List α} (h₁ : a ∈ l) (h₂ : p a = true) : a ∈ filter p l :=
  mem_filter.mpr ⟨h₁, h₂⟩

@[simp] theorem mem_filterMap {f : α → Option β} {l : List α} {b : β} :
    b ∈ filterMap f l ↔ ∃ a, a ∈ l ∧ f a = some b := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [filterMap]
    split
    · rename_i h
      rw [ih]
      constructor
      · rintro ⟨x, hx, e⟩
        exact ⟨x, .tail a hx, e⟩
      · rintro ⟨x, hx, e⟩
        cases hx with
        | head => rw [h] at e; cases e
        | tail _ hx => exact ⟨x, hx, e⟩
    · rename_i c h
      rw [mem_cons, ih]
      constructor
      · rintro (e | ⟨x, hx, e⟩)
        · exact ⟨a, .head l, e ▸ h⟩
        · exact ⟨x, .tail a hx, e⟩
      · rintro ⟨x, hx, e⟩
        cases hx with
        | head => rw [h] at e; cases e; exact .inl rfl
        | tail _ hx => exact .inr ⟨x, hx, e⟩

@[simp] theorem mem_flatten {a : α} {L : List (List α)} : a ∈ L.flatten ↔ ∃ l, l ∈ L ∧ a ∈ l := by
  induction L with
  | nil => simp
  | cons l L ih =>
    rw [flatten_cons, mem_append, ih]
    constructor
    · rintro (h | ⟨l', h, h'⟩)
      · exact ⟨l, .head L, h⟩
      · exact ⟨l', .tail l h, h'⟩
    · rintro ⟨l', h, h'⟩
      cases h with
      | head => exact .inl h'
      | tail _ h => exact .inr ⟨l', h, h'⟩
@[simp] theorem mem_flatMap {f : α → List β} {b : β} {l : List α} : b ∈ l.flatMap f ↔ ∃ a, a ∈ l ∧ b ∈ f a := by
  show b ∈ (l.map f).flatten ↔ _
  simp only [mem_flatten, mem_map]
  exact ⟨fun ⟨_, ⟨a, h, e⟩, hb⟩ => ⟨a, h, e ▸ hb⟩, fun ⟨a, h, hb⟩ => ⟨f a, ⟨a, h, rfl⟩, hb⟩⟩

@[simp] theorem mem_replicate {a b : α} {n : Nat} : b ∈ replicate n a ↔ n ≠ 0 ∧ b = a := by
  induction n with
  | zero => simp
  | succ n ih =>
    rw [replicate_succ, mem_cons, ih]
    exact ⟨fun h => ⟨Nat.succ_ne_zero n, h.elim id And.right⟩, fun h => .inl h.2⟩
theorem eq_of_mem_replicate {a b : α} {n : Nat} (h : b ∈ replicate n a) : b = a := (mem_replicate.mp h).2

theorem mem_of_mem_tail {a : α} {l : List α} (h : a ∈ l.tail) : a ∈ l := by
  cases l with
  | nil => exact h
  | cons b l => exact .tail b h
@[simp] theorem head_mem : {l : List α} → (h : l ≠ []) → l.head h ∈ l
  | [], h => absurd rfl h
  | _ :: l, _ => .head l
@[simp] theorem getLast_mem : {l : List α} → (h : l ≠ []) → l.getLast h ∈ l
  | [], h => absurd rfl h
  | [_], _ => .head []
  | a :: b :: l, _ => .tail a (getLast_mem (cons_ne_nil b l))
theorem mem_of_mem_take {a : α} : {i : Nat} → {l : List α} → a ∈ l.take i → a ∈ l
  | 0, _, h => absurd h not_mem_nil
  | _+1, [], h => h
  | _+1, b :: l, h => match h with
    | .head _ => .head l
    | .tail _ h => .tail b (mem_of_mem_take h)
theorem mem_of_mem_drop {a : α} : {i : Nat} → {l : List α} → a ∈ l.drop i → a ∈ l
  | 0, _, h => h
  | _+1, [], h => h
  | _+1, b :: _, h => .tail b (mem_of_mem_drop h)
@[simp] theorem getElem_mem : {l : List α} → {i : Nat} → (h : i < l.length) → l[i]'h ∈ l
  | [], i, h => absurd h (Nat.not_lt_zero i)
  | _ :: l, 0, _ => .head l
  | a :: _, _+1, h => .tail a (getElem_mem (Nat.le_of_succ_le_succ h))
theorem getElem_of_mem {a : α} {l : List α} (h : a ∈ l) : ∃ (i : Nat), ∃ h : i < l.length, l[i]'h = a := by
  induction h with
  | head as => exact ⟨0, Nat.zero_lt_succ _, rfl⟩
  | tail b _ ih =>
    obtain ⟨i, h, e⟩ := ih
    exact ⟨i + 1, Nat.succ_le_succ h, e⟩
theorem mem_iff_getElem {a : α} {l : List α} : a ∈ l ↔ ∃ (i : Nat), ∃ h : i < l.length, l[i]'h = a :=
  ⟨getElem_of_mem, fun ⟨_, h, e⟩ => e ▸ getElem_mem h⟩

/-! ## For all elements, for some element -/

theorem forall_mem_nil (p : α → Prop) : ∀ x, x ∈ [] → p x := nofun
@[simp] theorem forall_mem_cons {p : α → Prop} {a : α} {l : List α} :
    (∀ x, x ∈ a :: l → p x) ↔ p a ∧ ∀ x, x ∈ l → p x :=
  ⟨fun h => ⟨h a (.head l), fun x hx => h x (.tail a hx)⟩, fun ⟨ha, hl⟩ x hx => by
    cases hx with
    | head => exact ha
    | tail _ hx => exact hl x hx⟩
theorem forall_mem_singleton {p : α → Prop} {a : α} : (∀ x, x ∈ [a] → p x) ↔ p a := by simp
@[simp] theorem forall_mem_append {p : α → Prop} {l₁ l₂ : List α} :
    (∀ x, x ∈ l₁ ++ l₂ → p x) ↔ (∀ x, x ∈ l₁ → p x) ∧ ∀ x, x ∈ l₂ → p x :=
  ⟨fun h => ⟨fun x hx => h x (mem_append_left l₂ hx), fun x hx => h x (mem_append_right l₁ hx)⟩,
    fun ⟨h₁, h₂⟩ x hx => (mem_append.mp hx).elim (h₁ x) (h₂ x)⟩
@[simp] theorem forall_mem_map {f : α → β} {l : List α} {P : β → Prop} :
    (∀ i, i ∈ l.map f → P i) ↔ ∀ j, j ∈ l → P (f j) :=
  ⟨fun h j hj => h (f j) (mem_map_of_mem hj), fun h i hi => by
    obtain ⟨j, hj, e⟩ := mem_map.mp hi
    exact e ▸ h j hj⟩
theorem forall_mem_filter {l : List α} {p : α → Bool} {P : α → Prop} :
    (∀ i, i ∈ l.filter p → P i) ↔ ∀ j, j ∈ l → p j = true → P j := by
  simp
theorem exists_mem_nil (p : α → Prop) : ¬∃ x, ∃ _ : x ∈ [], p x := fun ⟨_, h, _⟩ => not_mem_nil h
theorem exists_mem_cons {p : α → Prop} {a : α} {l : List α} :
    (∃ x, ∃ _ : x ∈ a :: l, p x) ↔ p a ∨ ∃ x, ∃ _ : x ∈ l, p x :=
  ⟨fun ⟨x, hx, h⟩ => by
    cases hx with
    | head => exact .inl h
    | tail _ hx => exact .inr ⟨x, hx, h⟩,
   fun h => h.elim (fun h => ⟨a, .head l, h⟩) (fun ⟨x, hx, h⟩ => ⟨x, .tail a hx, h⟩)⟩

/-! ## Deciding -/

/-- Decide "for some element". -/
instance decidableBEx (p : α → Prop) [DecidablePred p] : (l : List α) → Decidable (∃ x, x ∈ l ∧ p x)
  | [] => isFalse fun ⟨_, h, _⟩ => not_mem_nil h
  | x :: xs =>
    if hx : p x then isTrue ⟨x, .head xs, hx⟩
    else
      match decidableBEx p xs with
      | isTrue h => isTrue <| match h with | ⟨y, hy, hp⟩ => ⟨y, .tail x hy, hp⟩
      | isFalse h => isFalse fun ⟨y, hy, hp⟩ => match hy with
        | .head _ => hx hp
        | .tail _ hy => h ⟨y, hy, hp⟩

/-- Decide "for all elements". -/
instance decidableBAll (p : α → Prop) [DecidablePred p] : (l : List α) → Decidable (∀ x, x ∈ l → p x)
  | [] => isTrue (forall_mem_nil p)
  | x :: xs =>
    if hx : p x then
      match decidableBAll p xs with
      | isTrue h => isTrue (forall_mem_cons.mpr ⟨hx, h⟩)
      | isFalse h => isFalse fun h' => h (forall_mem_cons.mp h').2
    else isFalse fun h' => hx (h' x (.head xs))

section
variable [BEq α]

theorem elem_cons {a b : α} {bs : List α} :
    (b :: bs).elem a = match a == b with | true => true | false => bs.elem a := rfl
@[simp] theorem contains_cons {a x : α} {as : List α} : (a :: as).contains x = (x == a || as.contains x) := by
  show (match x == a with | true => true | false => as.elem x) = _
  cases x == a <;> rfl

variable [LawfulBEq α]

theorem elem_iff {a : α} {as : List α} : elem a as = true ↔ a ∈ as := by
  induction as with
  | nil => simp
  | cons b as ih => show contains (b :: as) a = true ↔ _; rw [contains_cons, Bool.or_eq_true_iff, beq_iff_eq, mem_cons, ih]
theorem contains_iff {a : α} {as : List α} : as.contains a = true ↔ a ∈ as := elem_iff
theorem contains_iff_mem {a : α} {as : List α} : as.contains a = true ↔ a ∈ as := elem_iff
theorem mem_of_elem_eq_true {a : α} {as : List α} : elem a as = true → a ∈ as := elem_iff.mp
theorem elem_eq_true_of_mem {a : α} {as : List α} : a ∈ as → elem a as = true := elem_iff.mpr
theorem mem_of_contains_eq_true {a : α} {as : List α} : as.contains a = true → a ∈ as := elem_iff.mp

/-- Decide `a ∈ as`, by looking through the list. -/
instance instDecidableMemOfLawfulBEq (a : α) (as : List α) : Decidable (a ∈ as) :=
  decidable_of_decidable_of_iff elem_iff

@[simp] theorem elem_eq_mem (a : α) (as : List α) : elem a as = decide (a ∈ as) := by
  rw [Bool.eq_iff_iff, elem_iff, decide_eq_true_iff]
@[simp] theorem contains_eq_mem (a : α) (as : List α) : as.contains a = decide (a ∈ as) := elem_eq_mem a as
end

@[simp] theorem any_eq_true {p : α → Bool} {l : List α} : l.any p = true ↔ ∃ x, x ∈ l ∧ p x = true := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [any_cons, Bool.or_eq_true_iff, ih]
    constructor
    · rintro (h | ⟨x, hx, h⟩)
      · exact ⟨a, .head l, h⟩
      · exact ⟨x, .tail a hx, h⟩
    · rintro ⟨x, hx, h⟩
      cases hx with
      | head => exact .inl h
      | tail _ hx => exact .inr ⟨x, hx, h⟩
@[simp] theorem all_eq_true {p : α → Bool} {l : List α} : l.all p = true ↔ ∀ x, x ∈ l → p x = true := by
  induction l with
  | nil => simp
  | cons a l ih => rw [all_cons, Bool.and_eq_true_iff, ih, forall_mem_cons]
@[simp] theorem any_eq_false {p : α → Bool} {l : List α} : l.any p = false ↔ ∀ x, x ∈ l → ¬p x = true := by
  rw [Bool.eq_false_iff, Ne, any_eq_true]
  exact ⟨fun h x hx hp => h ⟨x, hx, hp⟩, fun h ⟨x, hx, hp⟩ => h x hx hp⟩
@[simp] theorem all_eq_false {p : α → Bool} {l : List α} : l.all p = false ↔ ∃ x, x ∈ l ∧ ¬p x = true := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [all_cons, Bool.and_eq_false_iff, ih]
    constructor
    · rintro (h | ⟨x, hx, h⟩)
      · exact ⟨a, .head l, by rw [h]; decide⟩
      · exact ⟨x, .tail a hx, h⟩
    · rintro ⟨x, hx, h⟩
      cases hx with
      | head => exact .inl (Bool.eq_false_of_ne_true h)
      | tail _ hx => exact .inr ⟨x, hx, h⟩
theorem any_eq {p : α → Bool} {l : List α} : l.any p = decide (∃ x, x ∈ l ∧ p x = true) := by
  rw [Bool.eq_iff_iff, any_eq_true, decide_eq_true_iff]
theorem all_eq {p : α → Bool} {l : List α} : l.all p = decide (∀ x, x ∈ l → p x = true) := by
  rw [Bool.eq_iff_iff, all_eq_true, decide_eq_true_iff]

end List
