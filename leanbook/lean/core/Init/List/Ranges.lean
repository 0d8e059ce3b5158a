/-
Chapter 75. Lists: sums, ranges, pairs of lists, counting.
-/
prelude
import Init.List.Parts
import Init.Nat.Instances

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-! ## Sums -/

theorem sum_eq_foldr [Add α] [Zero α] {l : List α} : l.sum = l.foldr (· + ·) 0 := rfl
theorem sum_singleton [Add α] [Zero α] [Std.LawfulRightIdentity (· + ·) (0 : α)] {x : α} : [x].sum = x :=
  Std.LawfulRightIdentity.right_id x
@[simp] theorem sum_append [Zero α] [Add α] [Std.LawfulLeftIdentity (α := α) (· + ·) 0]
    [Std.Associative (α := α) (· + ·)] {l₁ l₂ : List α} : (l₁ ++ l₂).sum = l₁.sum + l₂.sum := by
  induction l₁ with
  | nil => exact (Std.LawfulLeftIdentity.left_id l₂.sum).symm
  | cons a l₁ ih =>
    rw [cons_append, sum_cons, ih, sum_cons]
    exact (Std.Associative.assoc a l₁.sum l₂.sum).symm
@[simp] theorem sum_reverse [Zero α] [Add α] [Std.Associative (α := α) (· + ·)]
    [Std.Commutative (α := α) (· + ·)] [Std.LawfulLeftIdentity (α := α) (· + ·) 0] (xs : List α) :
    xs.reverse.sum = xs.sum := by
  induction xs with
  | nil => rfl
  | cons a l ih =>
    rw [reverse_cons, sum_append, ih, sum_cons, sum_cons, sum_nil]
    have e : a + (0 : α) = a :=
      (Std.Commutative.comm (op := (· + · : α → α → α)) a 0).trans (Std.LawfulLeftIdentity.left_id a)
    rw [e]
    exact Std.Commutative.comm (op := (· + · : α → α → α)) l.sum a
@[simp] theorem sum_replicate_nat {n a : Nat} : (replicate n a).sum = n * a := by
  induction n with
  | zero => rw [Nat.zero_mul]; rfl
  | succ n ih => rw [replicate_succ, sum_cons, ih, Nat.succ_mul, Nat.add_comm]
theorem sum_append_nat {l₁ l₂ : List Nat} : (l₁ ++ l₂).sum = l₁.sum + l₂.sum := sum_append
theorem sum_reverse_nat (xs : List Nat) : xs.reverse.sum = xs.sum := sum_reverse xs
theorem sum_eq_foldl_nat {xs : List Nat} : xs.sum = xs.foldl (init := 0) (· + ·) := by
  rw [← sum_reverse_nat, sum_eq_foldr, foldr_reverse]
  congr
  funext x y
  exact Nat.add_comm y x
theorem le_sum_of_mem {a : Nat} {l : List Nat} (h : a ∈ l) : a ≤ l.sum := by
  induction h with
  | head as => exact Nat.le_add_right a as.sum
  | tail b _ ih => exact Nat.le_trans ih (Nat.le_add_left _ b)
protected theorem sum_eq_zero_iff_forall_eq_nat {xs : List Nat} : xs.sum = 0 ↔ ∀ x, x ∈ xs → x = 0 := by
  induction xs with
  | nil => simp
  | cons a l ih => rw [sum_cons, Nat.add_eq_zero_iff, ih, forall_mem_cons]
@[simp] theorem length_flatten {L : List (List α)} : L.flatten.length = (L.map length).sum := by
  induction L with
  | nil => rfl
  | cons l L ih => simp [ih]
@[simp] theorem length_flatMap {l : List α} {f : α → List β} : (l.flatMap f).length = (l.map fun a => (f a).length).sum := by
  rw [flatMap_def, length_flatten, map_map]; rfl

/-! ## Ranges -/

theorem range'_succ {s n step : Nat} : range' s (n + 1) step = s :: range' (s + step) n step := rfl
@[simp] theorem range'_zero {s step : Nat} : range' s 0 step = [] := rfl
@[simp] theorem range'_one {s step : Nat} : range' s 1 step = [s] := rfl
@[simp] theorem length_range' {s step : Nat} : {n : Nat} → (range' s n step).length = n
  | 0 => rfl
  | _+1 => congrArg (· + 1) length_range'
theorem range'_concat {s step : Nat} {n : Nat} : range' s (n + 1) step = range' s n step ++ [s + step * n] := by
  induction n generalizing s with
  | zero => rfl
  | succ n ih =>
    rw [range'_succ, ih, range'_succ, cons_append, Nat.mul_succ, Nat.add_comm (step * n), ← Nat.add_assoc]
theorem range'_append_1 {s m n : Nat} : range' s m ++ range' (s + m) n = range' s (m + n) := by
  induction m generalizing s with
  | zero => rw [Nat.zero_add]; rfl
  | succ m ih =>
    rw [Nat.add_right_comm, range'_succ, range'_succ, cons_append, ← ih, Nat.add_comm m 1, ← Nat.add_assoc]
@[simp] theorem mem_range'_1 {s m : Nat} : {n : Nat} → (m ∈ range' s n ↔ s ≤ m ∧ m < s + n)
  | 0 => ⟨fun h => absurd h not_mem_nil, fun ⟨h, h'⟩ => absurd h' (Nat.not_lt_of_le h)⟩
  | n+1 => by
    rw [range'_succ, mem_cons, mem_range'_1]
    constructor
    · rintro (e | ⟨h, h'⟩)
      · rw [e]; exact ⟨Nat.le_refl s, Nat.lt_add_of_pos_right (Nat.succ_pos n)⟩
      · exact ⟨Nat.le_of_succ_le h, by rw [Nat.add_assoc, Nat.add_comm 1] at h'; exact h'⟩
    · rintro ⟨h, h'⟩
      cases Nat.eq_or_lt_of_le h with
      | inl e => exact .inl e.symm
      | inr lt => exact .inr ⟨lt, by rw [Nat.add_assoc, Nat.add_comm 1]; exact h'⟩

theorem range_loop_range' : (s n : Nat) → range.loop s (range' s n) = range' 0 (n + s)
  | 0, _ => rfl
  | s+1, n => by
    rw [range.loop, ← range'_succ (step := 1), range_loop_range' s (n + 1), Nat.add_right_comm]; rfl
theorem range_eq_range' {n : Nat} : range n = range' 0 n := (range_loop_range' n 0).trans (by rw [Nat.zero_add])
@[simp] theorem length_range {n : Nat} : (range n).length = n := by rw [range_eq_range', length_range']
@[simp] theorem range_zero : range 0 = [] := rfl
theorem range_one : range 1 = [0] := rfl
theorem range_succ {n : Nat} : range (n + 1) = range n ++ [n] := by
  rw [range_eq_range', range'_concat, range_eq_range', Nat.one_mul, Nat.zero_add]
theorem range'_eq_map_range {s n : Nat} : range' s n = map (s + ·) (range n) := by
  rw [range_eq_range']
  induction n generalizing s with
  | zero => rfl
  | succ n ih =>
    rw [range'_succ, range'_succ, map_cons, ih, ih (s := 0 + 1), map_map]
    refine congrArg (cons s) (map_congr_left fun x _ => ?_)
    show s + 1 + x = s + (0 + 1 + x)
    rw [Nat.zero_add, Nat.add_assoc]
theorem range_succ_eq_map {n : Nat} : range (n + 1) = 0 :: map Nat.succ (range n) := by
  rw [range_eq_range', range'_succ, range'_eq_map_range]
  exact congrArg (cons 0) (map_congr_left fun x _ => by rw [Nat.zero_add, Nat.add_comm])
@[simp] theorem mem_range {m n : Nat} : m ∈ range n ↔ m < n := by
  rw [range_eq_range', mem_range'_1, Nat.zero_add]
  exact ⟨And.right, fun h => ⟨Nat.zero_le m, h⟩⟩
theorem not_mem_range_self {n : Nat} : ¬n ∈ range n := fun h => Nat.lt_irrefl n (mem_range.mp h)
theorem self_mem_range_succ {n : Nat} : n ∈ range (n + 1) := mem_range.mpr (Nat.lt_succ_self n)
@[simp] theorem range_eq_nil {n : Nat} : range n = [] ↔ n = 0 := by
  rw [← length_eq_zero_iff, length_range]
theorem range_ne_nil {n : Nat} : range n ≠ [] ↔ n ≠ 0 := not_congr range_eq_nil
@[simp] theorem getElem?_range' {s step : Nat} : {n i : Nat} → i < n → (range' s n step)[i]? = some (s + step * i)
  | 0, i, h => absurd h (Nat.not_lt_zero i)
  | _+1, 0, _ => rfl
  | n+1, i+1, h => by
    rw [range'_succ, getElem?_cons_succ, getElem?_range' (Nat.lt_of_succ_lt_succ h), Nat.mul_succ,
      Nat.add_comm (step * i), Nat.add_assoc]
@[simp] theorem getElem?_range {i n : Nat} (h : i < n) : (range n)[i]? = some i := by
  rw [range_eq_range', getElem?_range' h, Nat.zero_add, Nat.one_mul]
@[simp] theorem getElem_range {i n : Nat} (h : i < (range n).length) : (range n)[i]'h = i := by
  rw [getElem_eq_iff, getElem?_range (length_range (n := n) ▸ h)]
theorem range_add {n m : Nat} : range (n + m) = range n ++ (range m).map (n + ·) := by
  rw [← range'_eq_map_range, range_eq_range', range_eq_range', ← range'_append_1, Nat.zero_add]
theorem map_getElem?_range {l : List α} : (range l.length).map (fun i => l[i]?) = l.map some := by
  apply ext_getElem?
  intro i
  cases Nat.lt_or_ge i l.length with
  | inl h => rw [getElem?_map, getElem?_range h, getElem?_map, Option.map_some, getElem?_eq_getElem h]; rfl
  | inr h =>
    rw [getElem?_eq_none (by rw [length_map, length_range]; exact h), getElem?_eq_none (by rw [length_map]; exact h)]

/-! ## `zip`, `zipWith`, `unzip` -/

@[simp] theorem length_zipWith (f : α → β → γ) : {l₁ : List α} → {l₂ : List β} →
    (zipWith f l₁ l₂).length = min l₁.length l₂.length
  | [], _ => (Nat.zero_min _).symm
  | _ :: _, [] => (Nat.min_zero _).symm
  | _ :: l₁, _ :: l₂ => by
    rw [zipWith_cons_cons, length_cons, length_zipWith, length_cons, length_cons, Nat.add_min_add_right]
@[simp] theorem length_zip {l₁ : List α} {l₂ : List β} : (zip l₁ l₂).length = min l₁.length l₂.length :=
  length_zipWith Prod.mk
theorem zip_eq_zipWith {l₁ : List α} {l₂ : List β} : zip l₁ l₂ = zipWith Prod.mk l₁ l₂ := rfl
theorem map_zipWith {δ : Type u} {f : γ → δ} {g : α → β → γ} : {l : List α} → {l' : List β} →
    map f (zipWith g l l') = zipWith (fun x y => f (g x y)) l l'
  | [], _ => rfl
  | _ :: _, [] => rfl
  | a :: _, b :: _ => congrArg (cons (f (g a b))) map_zipWith
theorem zipWith_comm {f : α → β → γ} : {as : List α} → {bs : List β} →
    zipWith f as bs = zipWith (fun b a => f a b) bs as
  | [], _ => zipWith_nil_right.symm
  | _ :: _, [] => rfl
  | a :: _, b :: _ => congrArg (cons (f a b)) zipWith_comm
theorem zipWith_map {δ μ : Type u} {f : γ → δ → μ} {g : α → γ} {h : β → δ} : {l₁ : List α} → {l₂ : List β} →
    zipWith f (l₁.map g) (l₂.map h) = zipWith (fun a b => f (g a) (h b)) l₁ l₂
  | [], _ => rfl
  | _ :: _, [] => rfl
  | a :: _, b :: _ => congrArg (cons (f (g a) (h b))) zipWith_map
theorem getElem?_zip_eq_some {l₁ : List α} {l₂ : List β} {z : α × β} {i : Nat} :
    (zip l₁ l₂)[i]? = some z ↔ l₁[i]? = some z.1 ∧ l₂[i]? = some z.2 := by
  induction l₁ generalizing l₂ i with
  | nil => simp
  | cons a l₁ ih =>
    cases l₂ with
    | nil => simp
    | cons b l₂ =>
      cases i with
      | zero =>
        cases z
        simp
      | succ i => exact ih
theorem of_mem_zip {a : α} {b : β} : {l₁ : List α} → {l₂ : List β} → (a, b) ∈ zip l₁ l₂ → a ∈ l₁ ∧ b ∈ l₂
  | _ :: l₁, _ :: l₂, h => by
    cases h with
    | head => exact ⟨.head l₁, .head l₂⟩
    | tail _ h =>
      have ⟨ha, hb⟩ := of_mem_zip h
      exact ⟨.tail _ ha, .tail _ hb⟩
@[simp] theorem unzip_eq_map {l : List (α × β)} : unzip l = (l.map Prod.fst, l.map Prod.snd) := by
  induction l with
  | nil => rfl
  | cons p l ih => rw [unzip_cons, ih]; rfl
theorem unzip_fst {l : List (α × β)} : (unzip l).fst = l.map Prod.fst := by rw [unzip_eq_map]
theorem unzip_snd {l : List (α × β)} : (unzip l).snd = l.map Prod.snd := by rw [unzip_eq_map]
theorem zip_unzip (l : List (α × β)) : zip (unzip l).1 (unzip l).2 = l := by
  rw [unzip_eq_map]
  induction l with
  | nil => rfl
  | cons p l ih => exact congrArg (cons p) ih
theorem map_fst_zip : {l₁ : List α} → {l₂ : List β} → l₁.length ≤ l₂.length → map Prod.fst (zip l₁ l₂) = l₁
  | [], _, _ => rfl
  | _ :: _, [], h => absurd h (Nat.not_succ_le_zero _)
  | a :: _, _ :: _, h => congrArg (cons a) (map_fst_zip (Nat.le_of_succ_le_succ h))
theorem map_snd_zip : {l₁ : List α} → {l₂ : List β} → l₂.length ≤ l₁.length → map Prod.snd (zip l₁ l₂) = l₂
  | [], [], _ => rfl
  | _ :: _, [], _ => rfl
  | [], _ :: _, h => absurd h (Nat.not_succ_le_zero _)
  | _ :: _, b :: _, h => congrArg (cons b) (map_snd_zip (Nat.le_of_succ_le_succ h))
@[simp] theorem length_zipIdx {l : List α} {i : Nat} : (zipIdx l i).length = l.length := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih => exact congrArg (· + 1) ih
@[simp] theorem map_fst_zipIdx (i : Nat) (l : List α) : map Prod.fst (zipIdx l i) = l := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) (ih (i + 1))
@[simp] theorem map_snd_zipIdx (i : Nat) (l : List α) : map Prod.snd (zipIdx l i) = range' i l.length := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih => exact congrArg (cons i) (ih (i + 1))
@[simp] theorem getElem?_zipIdx : {l : List α} → {i j : Nat} → (zipIdx l i)[j]? = l[j]?.map fun a => (a, i + j)
  | [], _, _ => rfl
  | _ :: _, _, 0 => rfl
  | _ :: l, i, j+1 => by
    rw [zipIdx_cons, getElem?_cons_succ, getElem?_zipIdx, getElem?_cons_succ, Nat.add_right_comm]; rfl

/-! ## Counting -/

section
variable {p q : α → Bool}

private theorem countP_go_eq {l : List α} {n : Nat} : countP.go p l n = countP p l + n := by
  have key : ∀ (l : List α) (n m : Nat), countP.go p l (n + m) = countP.go p l n + m := by
    intro l
    induction l with
    | nil => intro n m; rfl
    | cons a l ih =>
      intro n m
      rw [countP.go, countP.go]
      cases p a
      · exact ih n m
      · rw [cond_true, cond_true, Nat.add_right_comm, ih]
  have h := key l 0 n
  rw [Nat.zero_add] at h
  exact h
@[simp] theorem countP_nil : countP p [] = 0 := rfl
@[simp] theorem countP_cons_of_pos {a : α} {l : List α} (pa : p a = true) : countP p (a :: l) = countP p l + 1 := by
  rw [countP, countP.go, pa]; exact countP_go_eq
@[simp] theorem countP_cons_of_neg {a : α} {l : List α} (pa : ¬p a = true) : countP p (a :: l) = countP p l := by
  rw [countP, countP.go, Bool.eq_false_of_ne_true pa]; rfl
theorem countP_cons {a : α} {l : List α} : countP p (a :: l) = countP p l + if p a = true then 1 else 0 := by
  split <;> rename_i h <;> simp [h]
theorem countP_eq_length_filter {l : List α} : countP p l = (filter p l).length := by
  induction l with
  | nil => rfl
  | cons a l ih => cases h : p a <;> simp [h, ih]
@[simp] theorem countP_append {l₁ l₂ : List α} : countP p (l₁ ++ l₂) = countP p l₁ + countP p l₂ := by
  simp only [countP_eq_length_filter, filter_append, length_append]
@[simp] theorem countP_reverse {l : List α} : countP p l.reverse = countP p l := by
  simp only [countP_eq_length_filter, filter_reverse, length_reverse]
theorem countP_le_length {l : List α} : countP p l ≤ l.length := by
  rw [countP_eq_length_filter]; exact length_filter_le p l
@[simp] theorem countP_eq_zero {l : List α} : countP p l = 0 ↔ ∀ a, a ∈ l → ¬p a = true := by
  rw [countP_eq_length_filter, length_eq_zero_iff, filter_eq_nil_iff]
theorem length_eq_countP_add_countP {l : List α} : l.length = countP p l + countP (fun a => !p a) l := by
  induction l with
  | nil => rfl
  | cons a l ih => cases h : p a <;> simp [h, ih, Nat.add_right_comm, Nat.add_assoc, Nat.add_comm 1]
end

section
variable [BEq α]

@[simp] theorem count_nil {a : α} : count a [] = 0 := rfl
theorem count_cons {a b : α} {l : List α} : count a (b :: l) = count a l + if (b == a) = true then 1 else 0 :=
  countP_cons
theorem count_eq_countP {a : α} {l : List α} : count a l = countP (· == a) l := rfl
theorem count_eq_length_filter {a : α} {l : List α} : count a l = (filter (· == a) l).length := countP_eq_length_filter
@[simp] theorem count_append {a : α} {l₁ l₂ : List α} : count a (l₁ ++ l₂) = count a l₁ + count a l₂ := countP_append
@[simp] theorem count_reverse {a : α} {l : List α} : count a l.reverse = count a l := countP_reverse
theorem count_le_length {a : α} {l : List α} : count a l ≤ l.length := countP_le_length

variable [LawfulBEq α]

@[simp] theorem count_cons_self {a : α} {l : List α} : count a (a :: l) = count a l + 1 := by simp [count_cons]
@[simp] theorem count_cons_of_ne {a b : α} (h : b ≠ a) {l : List α} : count a (b :: l) = count a l := by
  simp [count_cons, h]
theorem count_eq_zero_of_not_mem {a : α} {l : List α} (h : ¬a ∈ l) : count a l = 0 :=
  countP_eq_zero.mpr fun _ hb e => h (eq_of_beq e ▸ hb)
@[simp] theorem count_eq_zero {a : α} {l : List α} : count a l = 0 ↔ ¬a ∈ l :=
  ⟨fun h ha => countP_eq_zero.mp h a ha BEq.rfl, count_eq_zero_of_not_mem⟩
@[simp] theorem count_pos_iff {a : α} {l : List α} : 0 < count a l ↔ a ∈ l := by
  rw [Nat.pos_iff_ne_zero, Ne, count_eq_zero]
  exact ⟨fun h => Decidable.of_not_not h, not_not_intro⟩
@[simp] theorem count_replicate_self {a : α} {n : Nat} : count a (replicate n a) = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, count_cons_self, ih]
end

end List
