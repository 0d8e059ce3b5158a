/-! # Tactics

Every tactic of the course, by name and in the forms in which it is used. -/

namespace Course.Tactics
variable {α β : Type} {p q r s : Prop}

/-! ## exact, intro, intros, apply, refine, assumption -/

theorem t_exact (hp : p) : p := by exact hp
theorem t_intro : p → q → p := by
  intro hp _
  exact hp
theorem t_intro_pattern : p ∧ q → q := by
  intro ⟨_, hq⟩
  exact hq
theorem t_intro_match : p ∨ q → q ∨ p := by
  intro
  | .inl h => exact .inr h
  | .inr h => exact .inl h
theorem t_intros : ∀ a b : Nat, a = b → b = a := by
  intros a b h
  exact h.symm
theorem t_intros_anonymous : p → q → p := by
  intros
  assumption
theorem t_apply (f : p → q → r) (hp : p) (hq : q) : r := by
  apply f
  · exact hp
  · exact hq
theorem t_apply_partial (f : p → q → r) (hp : p) : q → r := by
  apply f hp
theorem t_refine (hp : p) (hq : q) : p ∧ q := by
  refine ⟨?_, ?_⟩
  · exact hp
  · exact hq
theorem t_refine_named (hp : p) (hq : q) : p ∧ q := by
  refine ⟨?first, ?second⟩
  case second => exact hq
  case first => exact hp
theorem t_assumption (h : p) : p := by assumption

/-! ## constructor, left, right, exists, use -/

theorem t_constructor_and (hp : p) (hq : q) : p ∧ q := by
  constructor
  · assumption
  · assumption
theorem t_constructor_iff (f : p → q) (g : q → p) : p ↔ q := by
  constructor
  exact f
  exact g
theorem t_left (h : p) : p ∨ q := by
  left
  exact h
theorem t_right (h : q) : p ∨ q := by
  right
  exact h
theorem t_exists : ∃ n : Nat, 3 * n = 12 := by exists 4
theorem t_exists_two : ∃ a b : Nat, a + b = 7 := by exists 3, 4
theorem t_use : ∃ n : Nat, 3 * n = 12 := by use 4
theorem t_use_goal (P : Nat → Prop) (h : ∀ n, P n) : ∃ n, P n := by
  use 5
  apply h
theorem t_use_two : ∃ a b : Nat, a * b = 15 := by use 3, 5

/-! ## cases, rcases, obtain, rintro -/

theorem t_cases_or (h : p ∨ q) : q ∨ p := by
  cases h with
  | inl hp => right; exact hp
  | inr hq => left; exact hq
theorem t_cases_and (h : p ∧ q) : q := by
  cases h with
  | intro _ hq => exact hq
theorem t_cases_case (h : p ∨ q) : q ∨ p := by
  cases h
  case inl h => exact Or.inr h
  case inr h => exact Or.inl h
theorem t_cases_nat (n : Nat) : n = 0 ∨ ∃ m, n = m + 1 := by
  cases n with
  | zero => exact Or.inl rfl
  | succ m => exact Or.inr ⟨m, rfl⟩
theorem t_cases_false (h : False) : p := by cases h
theorem t_cases_eq (a b : Nat) (h : a = b) : b = a := by
  cases h
  rfl
theorem t_cases_hyp (n : Nat) : n = 0 ∨ n ≠ 0 := by
  cases h : n with
  | zero => simp
  | succ m => simp
theorem t_rcases_and (h : p ∧ q ∧ r) : r := by
  rcases h with ⟨_, _, hr⟩
  exact hr
theorem t_rcases_or (h : p ∨ q ∨ r) : r ∨ p ∨ q := by
  rcases h with hp | hq | hr
  · exact .inr (.inl hp)
  · exact .inr (.inr hq)
  · exact .inl hr
theorem t_rcases_rfl (a b : Nat) (h : ∃ k, b = a + k) : a ≤ b := by
  rcases h with ⟨k, rfl⟩
  exact Nat.le_add_right a k
theorem t_rcases_dash (h : p ∧ q) : p := by
  rcases h with ⟨hp, -⟩
  exact hp
theorem t_obtain (h : ∃ n : Nat, n > 3 ∧ p) : p := by
  obtain ⟨_, _, hp⟩ := h
  exact hp
theorem t_obtain_type : ∃ n : Nat, n > 3 := by
  obtain ⟨k, hk⟩ : ∃ k : Nat, k = 3 := ⟨3, rfl⟩
  exact ⟨k + 1, by rw [hk]; decide⟩
theorem t_obtain_or (h : p ∨ p) : p := by
  obtain h | h := h <;> exact h
theorem t_rintro : (p ∧ q) ∨ r → q ∨ r := by
  rintro (⟨-, hq⟩ | hr)
  · exact .inl hq
  · exact .inr hr
theorem t_rintro_rfl (a b : Nat) : a = b → b = a := by
  rintro rfl
  rfl
theorem t_rintro_typed : p → p := by
  rintro (h : p)
  exact h

/-! ## induction -/

theorem t_induction (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [← Nat.add_assoc, ih]
theorem t_induction_generalizing (n m : Nat) : n + m = m + n := by
  induction n generalizing m with
  | zero => rw [Nat.zero_add, Nat.add_zero]
  | succ n ih => rw [Nat.succ_add, ih, Nat.add_succ]
theorem t_induction_bullets (n : Nat) : n ≤ n * n + n := by
  induction n
  · decide
  · apply Nat.le_add_left
theorem t_induction_using (P : Nat → Prop) (h : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) : P n := by
  induction n using Nat.strongRecOn with
  | ind n ih => exact h n ih
theorem t_induction_list (xs : List α) : xs ++ [] = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [List.cons_append, ih]

/-! ## have, show, let, suffices, replace, specialize -/

theorem t_have (f : p → q) (g : q → r) (hp : p) : r := by
  have hq : q := f hp
  exact g hq
theorem t_have_by (f : p → q) (hp : p) : q := by
  have h : q := by
    apply f
    exact hp
  assumption
theorem t_have_pattern (h : p ∧ q) : q := by
  have ⟨_, hq⟩ := h
  exact hq
theorem t_have_this (f : p → q) (hp : p) : q := by
  have := f hp
  exact this
theorem t_show : (fun n : Nat => n + 1) 2 = 3 := by
  show 2 + 1 = 3
  rfl
theorem t_show_from (hp : p) : p := show p from hp
theorem t_let : ∃ n : Nat, n = 4 := by
  let k := 2 + 2
  exact ⟨k, rfl⟩
theorem t_let_intro : let k := 3; k + k = 6 := by
  intro k
  rfl
theorem t_suffices (h : p ∧ q) : q ∨ r := by
  suffices hq : q from Or.inl hq
  exact h.2
theorem t_suffices_by (h : p ∧ q) : q ∨ r := by
  suffices hq : q by
    left
    exact hq
  exact h.2
theorem t_replace (h : p ∧ q) : q := by
  replace h := h.2
  exact h
theorem t_specialize (h : ∀ n : Nat, n = n → p) : p := by
  specialize h 0 rfl
  exact h

/-! ## match -/

theorem t_match (h : p ∨ q) : q ∨ p := by
  match h with
  | .inl hp => exact .inr hp
  | .inr hq => exact .inl hq
theorem t_match_nat (n : Nat) : n = 0 ∨ n ≥ 1 := by
  match n with
  | 0 => left; rfl
  | k + 1 => right; exact Nat.succ_le_succ (Nat.zero_le k)
theorem t_match_term : p ∧ q → q ∧ p := fun h => match h with
  | ⟨hp, hq⟩ => ⟨hq, hp⟩
theorem t_match_hyp (b : Bool) : b = true ∨ b = false := by
  match h : b with
  | true => exact Or.inl rfl
  | false => exact Or.inr rfl
theorem t_nomatch (h : False) : p := nomatch h

/-! ## rfl, symm, rw, rwa -/

theorem t_rfl : 2 * 3 = 6 := by rfl
theorem t_rfl_iff : p ↔ p := by rfl
theorem t_exact_rfl (f : α → β) (a : α) : (fun x => f x) a = f a := by exact rfl
theorem t_symm (a b : Nat) (h : a = b) : b = a := by
  symm
  exact h
theorem t_symm_iff (h : p ↔ q) : q ↔ p := by
  symm
  exact h
theorem t_symm_at (a b : Nat) (h : a = b) : b = a := by
  symm at h
  exact h
theorem t_rw (a b c : Nat) (h : a = b) (h' : b = c) : a = c := by rw [h, h']
theorem t_rw_back (a b c : Nat) (h : a = b) (h' : a = c) : b = c := by rw [← h, h']
theorem t_rw_at (a b c : Nat) (h : a = b) (h' : a = c) : b = c := by
  rw [h] at h'
  exact h'
theorem t_rw_iff (h : p ↔ q) (hq : q) : p := by
  rw [h]
  exact hq
theorem t_rw_lemma (a b : Nat) : a + b + 0 = b + a := by rw [Nat.add_zero, Nat.add_comm]
theorem t_rw_at_many (a b c : Nat) (h : a = b) (h₁ : c = a) (h₂ : a = 1) : c = 1 ∧ b = 1 := by
  rw [h] at h₁ h₂
  exact ⟨h₁.trans h₂, h₂⟩
theorem t_rw_def (n : Nat) : Nat.succ n = n + 1 := by rw [Nat.succ_eq_add_one]
theorem t_rwa (a b c : Nat) (h : a = b) (h' : b = c) : a = c := by rwa [h]
theorem t_erw (a b : Nat) (h : a = b) : a + 1 = b + 1 := by erw [h]
theorem t_rw_occs (a b : Nat) (h : a = b) : a + a = a + b := by rw (occs := .pos [2]) [h]

/-! ## simp and its kin -/

theorem t_simp (n : Nat) : n + 0 = n := by simp
theorem t_simp_lemma (a b : Nat) (h : a = b) : a + 1 = b + 1 := by simp [h]
theorem t_simp_only (n : Nat) : 0 + n + 0 = n := by simp only [Nat.zero_add, Nat.add_zero]
theorem t_simp_at (n : Nat) (h : n + 0 = 3) : n = 3 := by
  simp at h
  exact h
theorem t_simp_at_goal (n m : Nat) (h : n + 0 = m) : n = m + 0 := by
  simp at h ⊢
  exact h
theorem t_simp_at_star (n m : Nat) (h : n + 0 = m + 0) : m + 0 = n := by
  simp at *
  exact h.symm
theorem t_simp_back (a b : Nat) (h : a = b) (f : Nat → Nat) : f b = f a := by simp [← h]
theorem t_simp_minus (hp : p) : p ∧ True := by simp [-true_and, hp]
theorem t_simp_logic (hp : p) : (p ∧ True) ∨ False := by simp [hp]
theorem t_simp_false (n : Nat) (h : n + 1 = 0) : p := by simp at h
theorem t_simp_if (n : Nat) (h : n = 3) : (if n = 3 then 1 else 2) = 1 := by simp [h]
theorem t_simp_hyps (a b : Nat) (h : a = b) : b = a := by simp [*]
theorem t_simp_numerals : 2 + 3 * 4 = 14 ∧ 7 < 8 ∧ ¬10 ≤ 9 := by simp
theorem t_simp_ctor (a b : α) : some a = some b ↔ a = b := by simp
theorem t_simp_exists : ∃ x : Nat, x = 5 := by simp
theorem t_simp_using (n : Nat) (h : n = 2 ∧ True) : n = 2 := by simpa using h
theorem t_simpa (n : Nat) (h : n + 0 = 2) : n = 2 := by simpa using h
theorem t_simpa_lemma (a b c : Nat) (h : a = b) (hb : b + 0 = c) : a = c := by simpa [h] using hb
theorem t_simp_all (hp : p) (h : p → q) : q ∧ p := by simp_all
theorem t_simp_all_nat (a b c : Nat) (h₁ : a = b) (h₂ : b = c) : a = c := by simp_all
theorem t_simp_contextual (f : Nat → Nat) (a b : Nat) : a = b → f a = f b := by simp +contextual
theorem t_simp_config (f : Nat → Nat) (a b : Nat) : a = b → f a = f b := by
  simp (config := { contextual := true })
theorem t_dsimp (n : Nat) : (fun x : Nat => x + 0) n = n := by dsimp
theorem t_dsimp_only (n : Nat) : (fun x : Nat => x) n = n := by dsimp only
/--
info: Try this:
  [apply] simp only [Nat.add_zero]
-/
#guard_msgs in
example (n m : Nat) (h : n = m) : n + 0 = m := by
  simp?
  exact h

/-! ## unfold, change, generalize, subst -/

/-- Twice the number. -/
def double (n : Nat) : Nat := n + n

theorem t_unfold (n : Nat) : double n = n + n := by
  unfold double
  rfl
theorem t_unfold_at (n : Nat) (h : double n = 4) : n + n = 4 := by
  unfold double at h
  exact h
theorem t_rw_double (n : Nat) : double n = n + n := by rw [double]
theorem t_simp_double : double 4 = 8 := by simp [double]
theorem t_change (n : Nat) : double n = n + n := by
  change n + n = n + n
  rfl
theorem t_change_at (n : Nat) (h : double n = 4) : n + n = 4 := by
  change n + n = 4 at h
  exact h
theorem t_delta : double 1 = 2 := by
  delta double
  rfl
theorem t_generalize (n : Nat) (f : Nat → Nat) : f (n * n + 1) = f (n * n + 1) := by
  generalize n * n + 1 = k
  rfl
theorem t_generalize_eq (n : Nat) : (n + 1) - (n + 1) = 0 := by
  generalize h : n + 1 = k
  exact Nat.sub_self k
theorem t_subst (a b : Nat) (h : a = b) : b + a = a + a := by
  subst h
  rfl
theorem t_subst_rev (a b : Nat) (h : b = a + 1) : b > a := by
  subst h
  exact Nat.lt_succ_self a
theorem t_subst_vars (a b c : Nat) (_ : a = b) (_ : b = c) : a = c := by
  subst_vars
  rfl
theorem t_revert (n : Nat) (h : n = 1) : 1 = n := by
  revert n
  intro n h
  exact h.symm
set_option linter.unusedVariables false in
theorem t_clear (hp : p) (hq : q) : p := by
  clear hq
  exact hp
theorem t_rename (h : p) : p := by
  rename p => hp
  exact hp

/-! ## injection, contradiction, exfalso, trivial, decide, absurd -/

theorem t_injection (a b : Nat) (h : a + 1 = b + 1) : a = b := by
  injection h
theorem t_injection_with (a b : Nat) (h : [a] = [b]) : a = b := by
  injection h with h₁ _
theorem t_injections (a b : Nat) (h : some (some a) = some (some b)) : a = b := by
  injections
theorem t_contradiction (hp : p) (np : ¬p) : q := by contradiction
theorem t_contradiction_ctor (h : (0 : Nat) = 1) : p := by contradiction
theorem t_contradiction_none (a : α) (h : none = some a) : p := by contradiction
theorem t_exfalso (hp : p) (np : ¬p) : q := by
  exfalso
  exact np hp
theorem t_trivial : True := by trivial
theorem t_trivial_and : True ∧ 1 = 1 := by trivial
theorem t_decide : 7 < 10 ∧ ¬(3 ∣ 10) := by decide
theorem t_decide_all : ∀ b : Bool, (b && b) = b := by decide
theorem t_decide_kernel : 2 ^ 20 = 1048576 := by decide +kernel
theorem t_decide_fin : ∀ n : Fin 8, n.val * n.val < 50 := by decide
theorem t_nofun : ¬False := by nofun
theorem t_false_or_by_contra (h : ¬¬p) : p := by
  false_or_by_contra
  contradiction

/-! ## by_cases, split -/

theorem t_by_cases : p ∨ ¬p := by
  by_cases h : p
  · left
    exact h
  · right
    exact h
theorem t_by_cases_anonymous (n : Nat) : n = 0 ∨ n ≠ 0 := by
  by_cases n = 0
  · left
    assumption
  · right
    assumption
theorem t_split_if (n m : Nat) : (if n = m then n else m) = m := by
  split
  · assumption
  · rfl
theorem t_split_match (n : Nat) : (match n with | 0 => 0 | k + 1 => k) ≤ n := by
  split
  · exact Nat.le_refl 0
  · exact Nat.le_succ _
theorem t_split_at (n : Nat) (h : (if n = 0 then 1 else 2) = 2) : n ≠ 0 := by
  split at h
  · contradiction
  · assumption
theorem t_split_dite (n : Nat) : (if h : 0 < n then (⟨0, h⟩ : Fin n).val else 0) = 0 := by
  split
  next => rfl
  next => rfl
theorem t_if_pos (n : Nat) (h : n = 1) : (if n = 1 then 5 else 6) = 5 := by rw [if_pos h]
theorem t_if_neg (n : Nat) (h : ¬n = 1) : (if n = 1 then 5 else 6) = 6 := by rw [if_neg h]

/-! ## congr, ext, funext -/

theorem t_congr (f : Nat → Nat) (a b : Nat) (h : a = b) : f a = f b := by congr
theorem t_congr_two (f : Nat → Nat → Nat) (a b c d : Nat) (h₁ : a = c) (h₂ : b = d) : f a b = f c d := by
  congr
theorem t_ext_fun (f g : Nat → Nat) (h : ∀ n, f n = g n) : f = g := by
  ext n
  exact h n
theorem t_ext_prod (x y : α × β) (h₁ : x.1 = y.1) (h₂ : x.2 = y.2) : x = y := by
  ext
  · exact h₁
  · exact h₂
theorem t_ext_prop (h : p ↔ q) : p = q := by
  ext
  exact h
theorem t_ext1 (f g : Nat → Nat → Nat) (h : ∀ a b, f a b = g a b) : f = g := by
  ext1 a
  ext1 b
  exact h a b
theorem t_funext (f : Nat → Nat) (h : ∀ n, f n = n) : f = id := by
  funext n
  exact h n
theorem t_funext_two (f g : Nat → Nat → Nat) (h : ∀ a b, f a b = g a b) : f = g := by
  funext a b
  exact h a b
theorem t_apply_congr (f : Nat → Nat) (a b : Nat) (h : a = b) : f a = f b := by
  apply congrArg
  exact h

/-! ## conv, calc -/

theorem t_conv_lhs (a b : Nat) (h : a = b) : a + a = b + a := by
  conv => lhs; lhs; rw [h]
theorem t_conv_rhs (a b : Nat) : a * b + 0 = b * a + 0 := by
  conv => rhs; rw [Nat.mul_comm]
theorem t_conv_arg (a b c : Nat) : a + (b + c) = a + (c + b) := by
  conv =>
    lhs
    arg 2
    rw [Nat.add_comm]
theorem t_conv_enter : (fun x : Nat => 0 + x) = id := by
  conv =>
    enter [1, x]
    rw [Nat.zero_add]
  rfl
theorem t_conv_in (a b : Nat) (f : Nat → Nat) : f (a + b) = f (b + a) := by
  conv in a + b => rw [Nat.add_comm]
theorem t_conv_at (a b : Nat) (h : a + b = 3) : b + a = 3 := by
  conv at h => lhs; rw [Nat.add_comm]
  exact h
theorem t_conv_simp (a : Nat) (f : Nat → Nat) : f (a + 0) = f a := by
  conv => lhs; arg 1; simp
theorem t_conv_intro (f : Nat → Nat) (h : ∀ n, f n = n) : (fun n => f n) = fun n => n := by
  conv => lhs; intro n; rw [h]
theorem t_conv_congr (a b : Nat) : (a + 0) + (b + 0) = a + b := by
  conv =>
    lhs
    congr
    · rw [Nat.add_zero]
    · rw [Nat.add_zero]
theorem t_calc (a b c : Nat) (h₁ : a = b) (h₂ : b = c) : a = c :=
  calc a
    _ = b := h₁
    _ = c := h₂
theorem t_calc_tactic (a b c : Nat) (h₁ : a ≤ b) (h₂ : b < c) : a < c := by
  calc
    a ≤ b := h₁
    _ < c := h₂
theorem t_calc_iff (h₁ : p ↔ q) (h₂ : q ↔ r) : p ↔ r := by
  calc p
    _ ↔ q := h₁
    _ ↔ r := h₂

/-! ## Structure: ·, case, next, all_goals, any_goals, try, repeat, first, <;>, rename_i, skip -/

theorem t_dots (hp : p) (hq : q) : p ∧ q := by
  constructor
  · exact hp
  · exact hq
theorem t_case_names (h : p ∨ q) : q ∨ p := by
  cases h
  case inr hq => exact .inl hq
  case inl hp => exact .inr hp
theorem t_case_two (b : Bool) : b = b := by
  cases b
  case true | false => rfl
theorem t_next (hp : p) (hq : q) : p ∧ q := by
  constructor
  next => exact hp
  next => exact hq
theorem t_all_goals (hp : p) : p ∧ p ∧ p := by
  refine ⟨?_, ?_, ?_⟩
  all_goals exact hp
theorem t_any_goals (hp : p) (hq : q) : p ∧ q := by
  constructor
  any_goals exact hp
  exact hq
theorem t_try (hp : p) : p := by
  try rfl
  exact hp
theorem t_repeat (hp : p) : p ∧ p ∧ p ∧ p := by
  repeat' constructor
  all_goals exact hp
theorem t_repeat_apply (f : p → p) (hp : p) : p := by
  repeat exact f hp
theorem t_iterate : True ∧ True := by
  constructor
  iterate 2 trivial
theorem t_first (hq : q) : p ∨ q := by
  first
  | left; assumption
  | right; assumption
theorem t_seq_focus (hp : p) (hq : q) : p ∧ q := by constructor <;> assumption
theorem t_seq_cases (h : p ∨ p) : p := by cases h <;> assumption
theorem t_rename_i : p → q → p := by
  intros
  rename_i hp _
  exact hp
theorem t_skip (hp : p) : p := by
  skip
  exact hp
theorem t_paren (hp : p) (hq : q) : p ∧ q := by
  (constructor; exact hp; exact hq)
theorem t_rotate (hp : p) (hq : q) : p ∧ q := by
  constructor
  rotate_left
  · exact hq
  · exact hp
theorem t_exacts (hp : p) (hq : q) : p ∧ q := by
  constructor
  focus exact hp
  exact hq
theorem t_show_term (hp : p) : p := by
  exact (by assumption : p)
theorem t_solve (hp : p) : p := by
  solve
  | exact hp
theorem t_case_prime (hp : p) (hq : q) : p ∧ q := by
  constructor
  case' left => skip
  exact hp
  exact hq
theorem t_on_goal (hp : p) (hq : q) : p ∧ q := by
  apply And.intro
  case right => exact hq
  case left => exact hp
theorem t_fail_if_success (hp : p) : p := by
  fail_if_success rfl
  exact hp

/-! ## exact?, apply? -/

/--
info: Try this:
  [apply] exact Nat.gcd_comm a b
-/
#guard_msgs in
example (a b : Nat) : Nat.gcd a b = Nat.gcd b a := by exact?

/--
info: Try this:
  [apply] exact Nat.le_trans h₁ h₂
-/
#guard_msgs in
example (a b c : Nat) (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by apply?

/-! ## omega -/

theorem t_omega (a b : Nat) (h : a + 2 ≤ b) : a < b := by omega
theorem t_omega_int (x y : Int) (h : 2 * x + 1 = 2 * y) : False := by omega
theorem t_omega_div (n : Nat) (h : n % 2 = 1) : n ≠ 0 ∧ n / 2 < n := by omega

/-! ## ac_rfl -/

theorem t_ac_rfl (a b c : Nat) : a + b + c = c + (b + a) := by ac_rfl
theorem t_ac_rfl_mul (a b c d : Nat) : a * b * (c * d) = d * (c * b) * a := by ac_rfl
theorem t_ac_rfl_prop : (p ∧ q ∧ r) = ((r ∧ p) ∧ q) := by ac_rfl

/-! ## solve_by_elim, nomatch, infer_instance, and -/

theorem t_solve_by_elim (f : p → q) (g : q → r) (hp : p) : r := by solve_by_elim
theorem t_apply_assumption (f : p → q) (hp : p) : q := by
  apply_assumption
  apply_assumption
theorem t_infer_instance : Nonempty Nat := by infer_instance
theorem t_exact_mod (a b : Nat) (h : a = b) : b = a := by
  exact h ▸ rfl
theorem t_and_intros (hp : p) (hq : q) (hr : r) : p ∧ q ∧ r := by
  and_intros
  · exact hp
  · exact hq
  · exact hr
theorem t_nth (P : Nat → Prop) (h : ∀ n, P n → P (n + 1)) (h₀ : P 0) : P 2 := by
  apply h
  apply h
  exact h₀

/-! ## grind -/

theorem t_grind_logic (f : p → q) (g : q → r) : p → r := by grind
theorem t_grind_de_morgan : ¬(p ∧ q) ↔ ¬p ∨ ¬q := by grind
theorem t_grind_equal (f : α → α) (a b : α) (h₁ : f (f a) = a) (h₂ : f (f (f a)) = b) : f a = b := by grind
theorem t_grind_forall (f : α → α) (h : ∀ x, f (f x) = x) (a : α) : f (f (f (f a))) = a := by grind
theorem t_grind_exists (P : α → Prop) (h : ¬∃ x, P x) (a : α) : ¬P a := by grind
theorem t_grind_if (a b : Nat) : (if a = b then 1 else 2) = if b = a then 1 else 2 := by grind
theorem t_grind_ctor (a b : α) (as bs : List α) (h : a :: as = b :: bs) : a = b ∧ as = bs := by grind
theorem t_grind_mem (a : α) (as bs : List α) (h : a ∈ as) : a ∈ as ++ bs := by grind
theorem t_grind_ext (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by grind

/-- One list after the other. -/
def append : List α → List α → List α
  | [], ys => ys
  | x :: xs, ys => x :: append xs ys

theorem t_grind_append (xs ys zs : List α) : append (append xs ys) zs = append xs (append ys zs) := by
  induction xs <;> grind [append]

/-! ## One's own notation and tactics -/

notation:65 a " ⊞ " b:66 => Nat.add a (Nat.succ b)
theorem t_notation : 2 ⊞ 3 = 6 := rfl

infixr:67 " ⋄ " => List.append
theorem t_infix : [1] ⋄ [2] ⋄ [3] = [1, 2, 3] := rfl

macro "swap" h:term : tactic => `(tactic| exact ⟨($h).2, ($h).1⟩)
theorem t_macro (h : p ∧ q) : q ∧ p := by swap h

syntax "easy" : tactic
macro_rules | `(tactic| easy) => `(tactic| assumption)
macro_rules | `(tactic| easy) => `(tactic| rfl)
macro_rules | `(tactic| easy) => `(tactic| apply And.intro <;> easy)
theorem t_macro_rules (a : α) (hp : p) : a = a ∧ p := by easy

syntax "times" num tactic : tactic
macro_rules
  | `(tactic| times $n $t) =>
    match n.getNat with
    | 0 => `(tactic| skip)
    | k + 1 => `(tactic| ($t; times $(Lean.Syntax.mkNatLit k) $t))
theorem t_macro_number : True ∧ True ∧ True := by
  refine ⟨?_, ?_, ?_⟩
  times 3 trivial

syntax "[" term " | " ident " ← " term "]" : term
macro_rules | `([$e | $x ← $xs]) => `(List.map (fun $x => $e) $xs)
theorem t_comprehension : [x + 1 | x ← [1, 2, 3]] = [2, 3, 4] := rfl

/-! ## deriving DecidableEq -/

/-- The days of a short week. -/
inductive Day where
  | monday | tuesday | wednesday
  deriving DecidableEq

theorem t_days_differ : Day.monday ≠ Day.tuesday := by decide
theorem t_days_cases (d : Day) : d = .monday ∨ d = .tuesday ∨ d = .wednesday := by
  cases d <;> simp

/-- Trees with labels. -/
inductive Tree (α : Type) where
  | leaf : Tree α
  | node : Tree α → α → Tree α → Tree α
  deriving DecidableEq

/-- How many labels a tree has. -/
def Tree.size : Tree α → Nat
  | leaf => 0
  | node l _ r => l.size + r.size + 1

/-- The tree seen in a mirror. -/
def Tree.mirror : Tree α → Tree α
  | leaf => leaf
  | node l x r => node r.mirror x l.mirror

theorem t_mirror_mirror (t : Tree α) : t.mirror.mirror = t := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [Tree.mirror, ihl, ihr]
theorem t_size_mirror (t : Tree α) : t.mirror.size = t.size := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr =>
    simp only [Tree.mirror, Tree.size, ihl, ihr]
    rw [Nat.add_comm r.size]
theorem t_trees_differ : Tree.node .leaf 1 .leaf ≠ Tree.node .leaf 2 .leaf := by decide
theorem t_leaf_ne_node (l r : Tree α) (x : α) : Tree.leaf ≠ .node l x r := by
  intro h
  injection h
theorem t_node_inj (l r : Tree α) (x y : α) (h : Tree.node l x r = .node l y r) : x = y := by
  simp at h
  exact h

/-- A pair with a decidable equality of its own. -/
structure Pair (α β : Type) where
  first : α
  second : β
  deriving DecidableEq

theorem t_pairs : (⟨1, true⟩ : Pair Nat Bool) ≠ ⟨1, false⟩ := by decide

end Course.Tactics
