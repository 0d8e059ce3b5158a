/-
Chapter 79. Lists: finding, inserting, removing, comparing.
-/
prelude
import Init.List.Perm

universe u v w
variable {α : Type u} {β : Type v}

namespace List

/-! ## Finding -/

theorem find?_cons {p : α → Bool} {a : α} {as : List α} :
    (a :: as).find? p = match p a with | true => some a | false => as.find? p := rfl
@[simp] theorem find?_cons_of_pos {p : α → Bool} {a : α} {l : List α} (h : p a = true) : find? p (a :: l) = some a := by
  rw [find?, h]
@[simp] theorem find?_cons_of_neg {p : α → Bool} {a : α} {l : List α} (h : ¬p a = true) :
    find? p (a :: l) = find? p l := by
  rw [find?, Bool.eq_false_of_ne_true h]
@[simp] theorem find?_eq_none {p : α → Bool} {l : List α} : find? p l = none ↔ ∀ x, x ∈ l → ¬p x = true := by
  induction l with
  | nil => simp
  | cons a l ih => cases h : p a <;> simp [h, ih]
theorem find?_some {p : α → Bool} {a : α} {l : List α} : find? p l = some a → p a = true := by
  induction l with
  | nil => intro h; cases h
  | cons b l ih =>
    intro e
    cases h : p b with
    | true => rw [find?_cons_of_pos h] at e; cases e; exact h
    | false => rw [find?_cons_of_neg (Bool.ne_true_of_eq_false h)] at e; exact ih e
theorem mem_of_find?_eq_some {p : α → Bool} {a : α} {l : List α} : find? p l = some a → a ∈ l := by
  induction l with
  | nil => intro h; cases h
  | cons b l ih =>
    intro e
    cases h : p b with
    | true => rw [find?_cons_of_pos h] at e; cases e; exact .head l
    | false => rw [find?_cons_of_neg (Bool.ne_true_of_eq_false h)] at e; exact .tail b (ih e)
@[simp] theorem find?_isSome {p : α → Bool} {xs : List α} : (xs.find? p).isSome = true ↔ ∃ x, x ∈ xs ∧ p x = true := by
  rw [Option.isSome_iff_ne_none, Ne, find?_eq_none]
  induction xs with
  | nil => simp
  | cons a l ih => cases h : p a <;> simp [h] <;> simpa using ih
theorem find?_eq_head?_filter {p : α → Bool} {l : List α} : l.find? p = (l.filter p).head? := by
  induction l with
  | nil => rfl
  | cons a l ih => cases h : p a <;> simp [h, ih]
@[simp] theorem head?_filter {p : α → Bool} {l : List α} : (l.filter p).head? = l.find? p := find?_eq_head?_filter.symm
@[simp] theorem find?_append {p : α → Bool} {xs ys : List α} : (xs ++ ys).find? p = (xs.find? p).or (ys.find? p) := by
  induction xs with
  | nil => rfl
  | cons a l ih => cases h : p a <;> simp [h, ih]
theorem findSome?_cons {f : α → Option β} {a : α} {as : List α} :
    (a :: as).findSome? f = match f a with | some b => some b | none => as.findSome? f := rfl
theorem lookup_cons [BEq α] {k a : α} {b : β} {as : List (α × β)} :
    ((k, b) :: as).lookup a = match a == k with | true => some b | false => as.lookup a := rfl
@[simp] theorem lookup_cons_self [BEq α] [ReflBEq α] {k : α} {b : β} {as : List (α × β)} :
    ((k, b) :: as).lookup k = some b := by rw [lookup, BEq.rfl]

/-! ## Inserting -/

section
variable [BEq α] [LawfulBEq α]

@[simp] theorem insert_of_mem {a : α} {l : List α} (h : a ∈ l) : l.insert a = l := if_pos (elem_iff.mpr h)
@[simp] theorem insert_of_not_mem {a : α} {l : List α} (h : ¬a ∈ l) : l.insert a = a :: l := if_neg (mt elem_iff.mp h)
@[simp] theorem mem_insert_iff {a b : α} {l : List α} : a ∈ l.insert b ↔ a = b ∨ a ∈ l := by
  cases Decidable.em (b ∈ l) with
  | inl h => rw [insert_of_mem h]; exact ⟨.inr, fun h' => h'.elim (fun e => e ▸ h) id⟩
  | inr h => rw [insert_of_not_mem h, mem_cons]
theorem mem_insert_self {a : α} {l : List α} : a ∈ l.insert a := mem_insert_iff.mpr (.inl rfl)
theorem mem_insert_of_mem {a b : α} {l : List α} (h : a ∈ l) : a ∈ l.insert b := mem_insert_iff.mpr (.inr h)

/-! ## Removing -/

@[simp] theorem erase_cons_head {a : α} {l : List α} : (a :: l).erase a = l := by
  rw [erase_cons, if_pos BEq.rfl]
omit [LawfulBEq α] in
@[simp] theorem erase_cons_tail {a b : α} {l : List α} (h : ¬(b == a) = true) : (b :: l).erase a = b :: l.erase a := by
  rw [erase_cons, if_neg h]
@[simp] theorem erase_of_not_mem {a : α} {l : List α} (h : ¬a ∈ l) : l.erase a = l := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    rw [erase_cons_tail (fun e => h (by rw [eq_of_beq e]; exact .head l)), ih (not_mem_of_not_mem_cons h)]
theorem perm_cons_erase {a : α} {l : List α} (h : a ∈ l) : l ~ a :: l.erase a := by
  induction l with
  | nil => exact absurd h not_mem_nil
  | cons b l ih =>
    rw [erase_cons]
    split
    · rename_i e
      rw [eq_of_beq e]; exact .rfl
    · rename_i e
      have ha : a ∈ l := (mem_cons.mp h).resolve_left fun e' => e (e' ▸ BEq.rfl)
      exact ((ih ha).cons b).trans (.swap a b _)
@[simp] theorem length_erase_of_mem {a : α} {l : List α} (h : a ∈ l) : (l.erase a).length = l.length - 1 := by
  rw [(perm_cons_erase h).length_eq]; rfl
omit [LawfulBEq α] in
theorem erase_sublist {a : α} {l : List α} : l.erase a <+ l := by
  induction l with
  | nil => exact .slnil
  | cons b l ih =>
    rw [erase_cons]
    split
    · exact sublist_cons_self b l
    · exact ih.cons₂ b
omit [LawfulBEq α] in
theorem erase_subset {a : α} {l : List α} : l.erase a ⊆ l := erase_sublist.subset
omit [LawfulBEq α] in
theorem mem_of_mem_erase {a b : α} {l : List α} (h : a ∈ l.erase b) : a ∈ l := erase_subset h
@[simp] theorem mem_erase_of_ne {a b : α} {l : List α} (ab : a ≠ b) : a ∈ l.erase b ↔ a ∈ l := by
  refine ⟨mem_of_mem_erase, fun h => ?_⟩
  cases Decidable.em (b ∈ l) with
  | inl hb => exact (mem_cons.mp ((perm_cons_erase hb).mem_iff.mp h)).resolve_left ab
  | inr hb => rw [erase_of_not_mem hb]; exact h
theorem Nodup.mem_erase_iff {a b : α} {l : List α} (d : l.Nodup) : a ∈ l.erase b ↔ a ≠ b ∧ a ∈ l := by
  constructor
  · intro h
    refine ⟨fun e => ?_, mem_of_mem_erase h⟩
    cases e
    have d := (perm_cons_erase (mem_of_mem_erase h)).nodup d
    exact d.not_mem h
  · intro ⟨ne, h⟩
    exact (mem_erase_of_ne ne).mpr h
omit [LawfulBEq α] in
theorem Nodup.erase {l : List α} (a : α) (d : l.Nodup) : (l.erase a).Nodup := d.sublist erase_sublist

/-! ## Each element once -/

private theorem mem_eraseDups_loop {a : α} : {l acc : List α} → (a ∈ eraseDups.loop l acc ↔ a ∈ l ∨ a ∈ acc)
  | [], acc => by rw [eraseDups.loop]; simp
  | b :: l, acc => by
    rw [eraseDups.loop]
    split
    · rename_i h
      rw [mem_eraseDups_loop, mem_cons]
      exact ⟨fun h' => h'.elim (fun h' => .inl (.inr h')) .inr, fun h' => h'.elim
        (fun h' => h'.elim (fun e => .inr (e ▸ elem_iff.mp h)) .inl) .inr⟩
    · rw [mem_eraseDups_loop, mem_cons, mem_cons]
      exact ⟨fun h => h.elim (fun h => .inl (.inr h)) fun h => h.elim (fun h => .inl (.inl h)) .inr,
        fun h => h.elim (fun h => h.elim (fun h => .inr (.inl h)) .inl) fun h => .inr (.inr h)⟩
@[simp] theorem mem_eraseDups {a : α} {l : List α} : a ∈ l.eraseDups ↔ a ∈ l := by
  rw [eraseDups, mem_eraseDups_loop]; simp
end

/-! ## Equality -/

@[simp] theorem nil_beq_nil [BEq α] : (([] : List α) == []) = true := rfl
@[simp] theorem cons_beq_nil [BEq α] {a : α} {as : List α} : (a :: as == []) = false := rfl
@[simp] theorem nil_beq_cons [BEq α] {a : α} {as : List α} : ([] == a :: as) = false := rfl
theorem cons_beq_cons [BEq α] {a b : α} {as bs : List α} : (a :: as == b :: bs) = (a == b && as == bs) := rfl
instance instReflBEq [BEq α] [ReflBEq α] : ReflBEq (List α) where
  rfl {l} := by
    induction l with
    | nil => rfl
    | cons a l ih => rw [cons_beq_cons, BEq.rfl, ih]; rfl
/-! ## The order of the dictionary -/

/-- The first list comes before the second: at the first difference its element is the smaller
one by `r`, or it ends there. -/
inductive Lex (r : α → α → Prop) : (as bs : List α) → Prop
  /-- The empty list comes before all others. -/
  | nil {a l} : Lex r [] (a :: l)
  /-- The first elements differ. -/
  | rel {a₁ l₁ a₂ l₂} (h : r a₁ a₂) : Lex r (a₁ :: l₁) (a₂ :: l₂)
  /-- The first elements agree. -/
  | cons {a l₁ l₂} (h : Lex r l₁ l₂) : Lex r (a :: l₁) (a :: l₂)

/-- The order of the dictionary. -/
protected abbrev lt [LT α] : List α → List α → Prop := Lex (· < ·)
instance instLT [LT α] : LT (List α) := ⟨List.lt⟩
/-- `as ≤ bs`: the second does not come before the first. -/
@[reducible] protected def le [LT α] (as bs : List α) : Prop := ¬bs < as
instance instLE [LT α] : LE (List α) := ⟨List.le⟩

theorem not_lex_nil {r : α → α → Prop} {l : List α} : ¬Lex r l [] := nofun
theorem cons_lex_cons_iff {r : α → α → Prop} {a b : α} {l₁ l₂ : List α} :
    Lex r (a :: l₁) (b :: l₂) ↔ r a b ∨ a = b ∧ Lex r l₁ l₂ :=
  ⟨fun h => match h with
    | .rel h => .inl h
    | .cons h => .inr ⟨rfl, h⟩,
   fun h => h.elim .rel fun ⟨e, h⟩ => e ▸ .cons h⟩

/-- Decide which list comes first. -/
instance decidableLex [DecidableEq α] (r : α → α → Prop) [h : DecidableRel r] :
    (l₁ l₂ : List α) → Decidable (Lex r l₁ l₂)
  | [], [] => isFalse not_lex_nil
  | [], _ :: _ => isTrue .nil
  | _ :: _, [] => isFalse not_lex_nil
  | _ :: l₁, _ :: l₂ =>
    have := decidableLex r l₁ l₂
    decidable_of_decidable_of_iff cons_lex_cons_iff.symm

instance decidableLT [DecidableEq α] [LT α] [DecidableLT α] (l₁ l₂ : List α) : Decidable (l₁ < l₂) :=
  decidableLex (· < ·) l₁ l₂
instance decidableLE [DecidableEq α] [LT α] [DecidableLT α] (l₁ l₂ : List α) : Decidable (l₁ ≤ l₂) :=
  inferInstanceAs (Decidable (¬l₂ < l₁))

@[simp] theorem not_lt_nil [LT α] {l : List α} : ¬l < [] := not_lex_nil
@[simp] theorem nil_lt_cons [LT α] (a : α) (l : List α) : [] < a :: l := .nil
theorem cons_lt_cons_iff [LT α] {a b : α} {l₁ l₂ : List α} : a :: l₁ < b :: l₂ ↔ a < b ∨ a = b ∧ l₁ < l₂ :=
  cons_lex_cons_iff
theorem lt_irrefl' [LT α] (irrefl : ∀ a : α, ¬a < a) (l : List α) : ¬l < l := by
  induction l with
  | nil => exact not_lex_nil
  | cons a l ih => exact fun h => (cons_lt_cons_iff.mp h).elim (irrefl a) fun h => ih h.2

/-! ## The least and the greatest -/

@[simp] theorem max?_eq_none_iff [Max α] {xs : List α} : xs.max? = none ↔ xs = [] := by cases xs <;> simp [max?]
@[simp] theorem min?_eq_none_iff [Min α] {xs : List α} : xs.min? = none ↔ xs = [] := by cases xs <;> simp [min?]
theorem max?_cons' [Max α] {x : α} {xs : List α} : (x :: xs).max? = some (foldl max x xs) := rfl
theorem min?_cons' [Min α] {x : α} {xs : List α} : (x :: xs).min? = some (foldl min x xs) := rfl

private theorem foldl_max_spec (l : List Nat) (a : Nat) :
    (l.foldl max a = a ∨ l.foldl max a ∈ l) ∧ a ≤ l.foldl max a ∧ ∀ x, x ∈ l → x ≤ l.foldl max a := by
  induction l generalizing a with
  | nil => exact ⟨.inl rfl, Nat.le_refl a, forall_mem_nil _⟩
  | cons b l ih =>
    have ⟨h₁, h₂, h₃⟩ := ih (max a b)
    refine ⟨?_, Nat.le_trans (Nat.le_max_left a b) h₂, ?_⟩
    · cases h₁ with
      | inl e =>
        cases Nat.max_eq_or a b with
        | inl e' => exact .inl (e.trans e')
        | inr e' => exact .inr (mem_cons.mpr (.inl (e.trans e')))
      | inr h => exact .inr (.tail b h)
    · rw [forall_mem_cons]
      exact ⟨Nat.le_trans (Nat.le_max_right a b) h₂, h₃⟩
theorem max?_eq_some_iff_nat {xs : List Nat} {a : Nat} : xs.max? = some a ↔ a ∈ xs ∧ ∀ b, b ∈ xs → b ≤ a := by
  cases xs with
  | nil => simp
  | cons x xs =>
    have ⟨h₁, h₂, h₃⟩ := foldl_max_spec xs x
    have hm : xs.foldl max x ∈ x :: xs := mem_cons.mpr h₁
    have hb : ∀ b, b ∈ x :: xs → b ≤ xs.foldl max x := forall_mem_cons.mpr ⟨h₂, h₃⟩
    rw [max?_cons', Option.some_inj]
    exact ⟨fun e => e ▸ ⟨hm, hb⟩, fun ⟨ha, h⟩ => Nat.le_antisymm (h _ hm) (hb a ha)⟩

private theorem foldl_min_spec (l : List Nat) (a : Nat) :
    (l.foldl min a = a ∨ l.foldl min a ∈ l) ∧ l.foldl min a ≤ a ∧ ∀ x, x ∈ l → l.foldl min a ≤ x := by
  induction l generalizing a with
  | nil => exact ⟨.inl rfl, Nat.le_refl a, forall_mem_nil _⟩
  | cons b l ih =>
    have ⟨h₁, h₂, h₃⟩ := ih (min a b)
    refine ⟨?_, Nat.le_trans h₂ (Nat.min_le_left a b), ?_⟩
    · cases h₁ with
      | inl e =>
        cases Nat.min_eq_or a b with
        | inl e' => exact .inl (e.trans e')
        | inr e' => exact .inr (mem_cons.mpr (.inl (e.trans e')))
      | inr h => exact .inr (.tail b h)
    · rw [forall_mem_cons]
      exact ⟨Nat.le_trans h₂ (Nat.min_le_right a b), h₃⟩
theorem min?_eq_some_iff_nat {xs : List Nat} {a : Nat} : xs.min? = some a ↔ a ∈ xs ∧ ∀ b, b ∈ xs → a ≤ b := by
  cases xs with
  | nil => simp
  | cons x xs =>
    have ⟨h₁, h₂, h₃⟩ := foldl_min_spec xs x
    have hm : xs.foldl min x ∈ x :: xs := mem_cons.mpr h₁
    have hb : ∀ b, b ∈ x :: xs → xs.foldl min x ≤ b := forall_mem_cons.mpr ⟨h₂, h₃⟩
    rw [min?_cons', Option.some_inj]
    exact ⟨fun e => e ▸ ⟨hm, hb⟩, fun ⟨ha, h⟩ => Nat.le_antisymm (hb a ha) (h _ hm)⟩

/-! ## Laws, as instances -/

instance : Std.Associative (α := List α) (· ++ ·) := ⟨append_assoc⟩
instance : Std.LawfulIdentity (α := List α) (· ++ ·) [] where
  left_id := nil_append
  right_id := append_nil

end List

instance : Std.Associative (· && ·) := ⟨Bool.and_assoc⟩
instance : Std.Commutative (· && ·) := ⟨Bool.and_comm⟩
instance : Std.IdempotentOp (· && ·) := ⟨Bool.and_self⟩
instance : Std.LawfulIdentity (· && ·) true where
  left_id := Bool.true_and
  right_id := Bool.and_true
instance : Std.Associative (· || ·) := ⟨Bool.or_assoc⟩
instance : Std.Commutative (· || ·) := ⟨Bool.or_comm⟩
instance : Std.IdempotentOp (· || ·) := ⟨Bool.or_self⟩
instance : Std.LawfulIdentity (· || ·) false where
  left_id := Bool.false_or
  right_id := Bool.or_false
instance : Std.Associative Bool.xor := ⟨Bool.xor_assoc⟩
instance : Std.Commutative Bool.xor := ⟨Bool.xor_comm⟩
