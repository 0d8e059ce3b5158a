/-
Chapter 100. Lists: more about parts, pairwise relations, and rearranging.
-/
prelude
import Init.List.More

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-! ## Parts of one another -/

@[simp] theorem cons_sublist_cons {a : α} {l₁ l₂ : List α} : a :: l₁ <+ a :: l₂ ↔ l₁ <+ l₂ := by
  refine ⟨fun h => ?_, Sublist.cons₂ a⟩
  cases h with
  | cons _ h => exact (sublist_cons_self a l₁).trans h
  | cons₂ _ h => exact h
theorem Sublist.filter (p : α → Bool) {l₁ l₂ : List α} (s : l₁ <+ l₂) : filter p l₁ <+ filter p l₂ := by
  induction s with
  | slnil => exact .slnil
  | cons a _ ih => rw [filter_cons (x := a)]; split; · exact ih.cons a
                   · exact ih
  | cons₂ a _ ih => rw [filter_cons, filter_cons]; split; · exact ih.cons₂ a
                    · exact ih
theorem Sublist.reverse {l₁ l₂ : List α} (s : l₁ <+ l₂) : l₁.reverse <+ l₂.reverse := by
  induction s with
  | slnil => exact .slnil
  | cons a _ ih => rw [reverse_cons]; exact ih.trans (sublist_append_left _ [a])
  | cons₂ a _ ih => rw [reverse_cons, reverse_cons]; exact ih.append (Sublist.refl [a])
@[simp] theorem reverse_sublist {l₁ l₂ : List α} : l₁.reverse <+ l₂.reverse ↔ l₁ <+ l₂ :=
  ⟨fun h => by have h := h.reverse; rw [reverse_reverse, reverse_reverse] at h; exact h, Sublist.reverse⟩
theorem Sublist.countP_le {p : α → Bool} {l₁ l₂ : List α} (s : l₁ <+ l₂) : countP p l₁ ≤ countP p l₂ := by
  rw [countP_eq_length_filter, countP_eq_length_filter]
  exact (s.filter p).length_le
theorem Sublist.count_le [BEq α] {l₁ l₂ : List α} (s : l₁ <+ l₂) (a : α) : count a l₁ ≤ count a l₂ := s.countP_le
theorem IsPrefix.map {l₁ l₂ : List α} (f : α → β) (h : l₁ <+: l₂) : l₁.map f <+: l₂.map f := by
  obtain ⟨t, rfl⟩ := h
  exact ⟨t.map f, map_append.symm⟩
theorem IsPrefix.filter (p : α → Bool) {l₁ l₂ : List α} (h : l₁ <+: l₂) : l₁.filter p <+: l₂.filter p := by
  obtain ⟨t, rfl⟩ := h
  exact ⟨t.filter p, (filter_append l₁ t).symm⟩
theorem IsInfix.trans {l₁ l₂ l₃ : List α} : l₁ <:+: l₂ → l₂ <:+: l₃ → l₁ <:+: l₃
  | ⟨s, t, h⟩, ⟨s', t', h'⟩ => ⟨s' ++ s, t ++ t', by rw [← h', ← h]; simp⟩
theorem prefix_append_right_inj {l₁ l₂ : List α} (l : List α) : l ++ l₁ <+: l ++ l₂ ↔ l₁ <+: l₂ := by
  induction l with
  | nil => exact Iff.rfl
  | cons a l ih => rw [cons_append, cons_append, cons_prefix_cons, ih]; exact ⟨And.right, fun h => ⟨rfl, h⟩⟩
theorem prefix_of_prefix_length_le : {l₁ l₂ l₃ : List α} → l₁ <+: l₃ → l₂ <+: l₃ → l₁.length ≤ l₂.length → l₁ <+: l₂
  | [], _, _, _, _, _ => nil_prefix
  | _ :: _, _ :: _, [], h, _, _ => absurd (prefix_nil.mp h) (cons_ne_nil _ _)
  | a :: l₁, b :: l₂, c :: l₃, h₁, h₂, h => by
    rw [cons_prefix_cons] at h₁ h₂ ⊢
    exact ⟨h₁.1.trans h₂.1.symm, prefix_of_prefix_length_le h₁.2 h₂.2 (Nat.le_of_succ_le_succ h)⟩
theorem subset_cons_of_subset (a : α) {l₁ l₂ : List α} (h : l₁ ⊆ l₂) : l₁ ⊆ a :: l₂ := fun _ hb => .tail a (h hb)
theorem filter_subset {l₁ l₂ : List α} (p : α → Bool) (h : l₁ ⊆ l₂) : filter p l₁ ⊆ filter p l₂ := fun _ ha =>
  mem_filter.mpr ⟨h (mem_filter.mp ha).1, (mem_filter.mp ha).2⟩

/-! ## Pairwise -/

theorem Pairwise.and {R S : α → α → Prop} {l : List α} (hR : Pairwise R l) (hS : Pairwise S l) :
    l.Pairwise fun a b => R a b ∧ S a b := by
  induction hR with
  | nil => exact .nil
  | cons h _ ih =>
    rw [pairwise_cons] at hS
    exact (ih hS.2).cons fun b hb => ⟨h b hb, hS.1 b hb⟩
theorem Pairwise.imp_of_mem {R S : α → α → Prop} {l : List α} (H : ∀ {a b}, a ∈ l → b ∈ l → R a b → S a b)
    (p : Pairwise R l) : Pairwise S l := by
  induction p with
  | nil => exact .nil
  | cons h _ ih =>
    exact (ih fun ha hb => H (.tail _ ha) (.tail _ hb)).cons fun b hb => H (.head _) (.tail _ hb) (h b hb)
theorem Pairwise.iff {R S : α → α → Prop} (H : ∀ a b, R a b ↔ S a b) {l : List α} : Pairwise R l ↔ Pairwise S l :=
  ⟨Pairwise.imp (H _ _).mp, Pairwise.imp (H _ _).mpr⟩
theorem Pairwise.map {R : α → α → Prop} {S : β → β → Prop} (f : α → β) (H : ∀ a b, R a b → S (f a) (f b)) {l : List α}
    (p : Pairwise R l) : Pairwise S (map f l) := pairwise_map.mpr (p.imp (H _ _))
theorem pairwise_iff_getElem {R : α → α → Prop} {l : List α} :
    Pairwise R l ↔ ∀ (i j : Nat) (hi : i < l.length) (hj : j < l.length), i < j → R (l[i]'hi) (l[j]'hj) := by
  induction l with
  | nil => exact ⟨fun _ _ _ hi => absurd hi (Nat.not_lt_zero _), fun _ => .nil⟩
  | cons a l ih =>
    rw [pairwise_cons, ih]
    constructor
    · rintro ⟨h₁, h₂⟩ i j hi hj hij
      cases j with
      | zero => exact absurd hij (Nat.not_lt_zero i)
      | succ j =>
        cases i with
        | zero => exact h₁ _ (getElem_mem _)
        | succ i => exact h₂ i j (Nat.lt_of_succ_lt_succ hi) (Nat.lt_of_succ_lt_succ hj) (Nat.lt_of_succ_lt_succ hij)
    · intro h
      refine ⟨fun b hb => ?_, fun i j hi hj hij =>
        h (i + 1) (j + 1) (Nat.succ_lt_succ hi) (Nat.succ_lt_succ hj) (Nat.succ_lt_succ hij)⟩
      obtain ⟨j, hj, rfl⟩ := getElem_of_mem hb
      exact h 0 (j + 1) (Nat.zero_lt_succ _) (Nat.succ_lt_succ hj) (Nat.zero_lt_succ j)
theorem pairwise_lt_range' {s n : Nat} : Pairwise (· < ·) (range' s n) := by
  induction n generalizing s with
  | zero => exact .nil
  | succ n ih => exact ih.cons fun b hb => (mem_range'_1.mp hb).1
theorem pairwise_lt_range {n : Nat} : Pairwise (· < ·) (range n) := range_eq_range' (n := n) ▸ pairwise_lt_range'
theorem pairwise_le_range {n : Nat} : Pairwise (· ≤ ·) (range n) := pairwise_lt_range.imp Nat.le_of_lt
theorem nodup_replicate {a : α} : {n : Nat} → ((replicate n a).Nodup ↔ n ≤ 1)
  | 0 => by simp
  | 1 => by simp [replicate_succ]
  | n+2 => by simp [replicate_succ]

/-! ## Rearranging -/

theorem Perm.nodup_iff {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁.Nodup ↔ l₂.Nodup := ⟨p.nodup, p.symm.nodup⟩
theorem Perm.flatten {L₁ L₂ : List (List α)} (p : L₁ ~ L₂) : L₁.flatten ~ L₂.flatten := by
  induction p with
  | nil => exact .nil
  | cons l _ ih => exact ih.append_left l
  | swap l l' L =>
    rw [flatten_cons, flatten_cons, flatten_cons, flatten_cons, ← append_assoc, ← append_assoc]
    exact perm_append_comm.append_right L.flatten
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.pairwise {R : α → α → Prop} {l₁ l₂ : List α} (p : l₁ ~ l₂) (h : l₁.Pairwise R)
    (hsymm : ∀ {x y}, R x y → R y x) : l₂.Pairwise R := by
  induction p with
  | nil => exact h
  | cons x p ih =>
    rw [pairwise_cons] at h ⊢
    exact ⟨fun b hb => h.1 b (p.mem_iff.mpr hb), ih h.2⟩
  | swap x y l =>
    simp only [pairwise_cons, forall_mem_cons] at h ⊢
    exact ⟨⟨hsymm h.1.1, h.2.1⟩, h.1.2, h.2.2⟩
  | trans _ _ ih₁ ih₂ => exact ih₂ (ih₁ h)

section
variable [BEq α] [LawfulBEq α]

theorem Perm.erase (a : α) {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁.erase a ~ l₂.erase a := by
  induction p with
  | nil => exact .nil
  | cons x p ih =>
    rw [erase_cons, erase_cons]
    split
    · exact p
    · exact ih.cons x
  | swap x y l =>
    rw [erase_cons, erase_cons, erase_cons, erase_cons]
    cases hx : x == a <;> cases hy : y == a
    · exact .swap x y _
    · exact .rfl
    · exact .rfl
    · rw [eq_of_beq hx, eq_of_beq hy]; exact .rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
@[simp] theorem count_erase_self {a : α} {l : List α} : count a (l.erase a) = count a l - 1 := by
  cases Decidable.em (a ∈ l) with
  | inl h => rw [(perm_cons_erase h).count_eq a, count_cons_self]; rfl
  | inr h => rw [erase_of_not_mem h, count_eq_zero_of_not_mem h]
@[simp] theorem count_erase_of_ne {a b : α} (ab : a ≠ b) {l : List α} : count a (l.erase b) = count a l := by
  cases Decidable.em (b ∈ l) with
  | inl h => rw [(perm_cons_erase h).count_eq a, count_cons_of_ne ab.symm]
  | inr h => rw [erase_of_not_mem h]
theorem Perm.cons_inv_of_beq {a : α} {l₁ l₂ : List α} (p : a :: l₁ ~ a :: l₂) : l₁ ~ l₂ := by
  have h := p.erase a
  rw [erase_cons_head, erase_cons_head] at h
  exact h
theorem cons_perm_iff_perm_erase {a : α} {l₁ l₂ : List α} : a :: l₁ ~ l₂ ↔ a ∈ l₂ ∧ l₁ ~ l₂.erase a := by
  constructor
  · intro p
    refine ⟨p.mem_iff.mp (.head l₁), ?_⟩
    have h := p.erase a
    rw [erase_cons_head] at h
    exact h
  · intro ⟨h, p⟩
    exact (p.cons a).trans (perm_cons_erase h).symm
theorem perm_iff_count {l₁ l₂ : List α} : l₁ ~ l₂ ↔ ∀ a, count a l₁ = count a l₂ := by
  refine ⟨fun p a => p.count_eq a, fun h => ?_⟩
  induction l₁ generalizing l₂ with
  | nil =>
    cases l₂ with
    | nil => exact .nil
    | cons b l₂ => have h := h b; rw [count_nil, count_cons_self] at h; exact absurd h.symm (Nat.succ_ne_zero _)
  | cons a l₁ ih =>
    have ha : a ∈ l₂ := count_pos_iff.mp (by rw [← h a, count_cons_self]; exact Nat.zero_lt_succ _)
    refine cons_perm_iff_perm_erase.mpr ⟨ha, ih fun b => ?_⟩
    cases Classical.em (b = a) with
    | inl e => rw [e, count_erase_self, ← h a, count_cons_self]; rfl
    | inr ne => rw [count_erase_of_ne ne, ← h b, count_cons_of_ne (Ne.symm ne)]
@[simp] theorem isPerm_iff : {l₁ l₂ : List α} → (l₁.isPerm l₂ = true ↔ l₁ ~ l₂)
  | [], l₂ => by rw [isPerm, isEmpty_iff, nil_perm]
  | a :: l₁, l₂ => by rw [isPerm, Bool.and_eq_true_iff, contains_iff, isPerm_iff, cons_perm_iff_perm_erase]
instance instDecidablePerm (l₁ l₂ : List α) : Decidable (l₁ ~ l₂) := decidable_of_decidable_of_iff isPerm_iff
@[simp] theorem length_insert_of_mem {a : α} {l : List α} (h : a ∈ l) : (l.insert a).length = l.length := by
  rw [insert_of_mem h]
@[simp] theorem length_insert_of_not_mem {a : α} {l : List α} (h : ¬a ∈ l) : (l.insert a).length = l.length + 1 := by
  rw [insert_of_not_mem h]; rfl
end

open Classical in
theorem Perm.cons_inv {a : α} {l₁ l₂ : List α} (p : a :: l₁ ~ a :: l₂) : l₁ ~ l₂ := p.cons_inv_of_beq
@[simp] theorem perm_cons (a : α) {l₁ l₂ : List α} : a :: l₁ ~ a :: l₂ ↔ l₁ ~ l₂ := ⟨Perm.cons_inv, .cons a⟩
theorem perm_append_left_iff {l₁ l₂ : List α} : (l : List α) → (l ++ l₁ ~ l ++ l₂ ↔ l₁ ~ l₂)
  | [] => Iff.rfl
  | a :: l => (perm_cons a).trans (perm_append_left_iff l)
theorem perm_append_right_iff {l₁ l₂ : List α} (l : List α) : l₁ ++ l ~ l₂ ++ l ↔ l₁ ~ l₂ :=
  ⟨fun p => (perm_append_left_iff l).mp ((perm_append_comm.trans p).trans perm_append_comm), .append_right l⟩
@[simp] theorem perm_singleton {a : α} {l : List α} : l ~ [a] ↔ l = [a] := by
  refine ⟨fun p => ?_, .of_eq⟩
  obtain ⟨b, e⟩ := length_eq_one_iff.mp (p.length_eq : l.length = 1)
  have h : b ∈ [a] := p.mem_iff.mp (e ▸ .head [])
  rw [e, mem_singleton.mp h]
@[simp] theorem singleton_perm {a : α} {l : List α} : [a] ~ l ↔ l = [a] := perm_comm.trans perm_singleton
theorem replicate_perm {n : Nat} {a : α} {l : List α} : replicate n a ~ l ↔ l = replicate n a := by
  refine ⟨fun p => ?_, fun h => .of_eq h.symm⟩
  rw [eq_replicate_iff]
  exact ⟨by rw [← p.length_eq, length_replicate], fun b hb => eq_of_mem_replicate (p.mem_iff.mpr hb)⟩

/-! ## Counting, least and greatest -/

theorem count_replicate [BEq α] [LawfulBEq α] {a b : α} {n : Nat} : count a (replicate n b) = if (b == a) = true then n else 0 := by
  split
  · rename_i h
    rw [eq_of_beq h, count_replicate_self]
  · rename_i h
    exact count_eq_zero_of_not_mem fun h' => h (beq_of_eq (eq_of_mem_replicate h').symm)
theorem countP_map {p : β → Bool} {f : α → β} {l : List α} : countP p (map f l) = countP (p ∘ f) l := by
  rw [countP_eq_length_filter, filter_map, length_map, countP_eq_length_filter]
theorem countP_filter {p q : α → Bool} {l : List α} : countP p (filter q l) = countP (fun a => p a && q a) l := by
  rw [countP_eq_length_filter, filter_filter, countP_eq_length_filter]
theorem countP_eq_length {p : α → Bool} {l : List α} : countP p l = l.length ↔ ∀ a, a ∈ l → p a = true := by
  rw [countP_eq_length_filter, filter_length_eq_length]
theorem one_le_count_iff [BEq α] [LawfulBEq α] {a : α} {l : List α} : 1 ≤ count a l ↔ a ∈ l := count_pos_iff
@[simp] theorem mem_range' {m s step : Nat} : {n : Nat} → (m ∈ range' s n step ↔ ∃ i, i < n ∧ m = s + step * i)
  | 0 => by simp
  | n+1 => by
    rw [range'_concat, mem_append, mem_singleton, mem_range']
    constructor
    · rintro (⟨i, h, e⟩ | e)
      · exact ⟨i, Nat.lt_succ_of_lt h, e⟩
      · exact ⟨n, Nat.lt_succ_self n, e⟩
    · rintro ⟨i, h, e⟩
      cases Nat.eq_or_lt_of_le (Nat.le_of_lt_succ h) with
      | inl h => exact .inr (h ▸ e)
      | inr h => exact .inl ⟨i, h, e⟩

end List
