-- group propositions
-- level 1
theorem and_reorder (a b c : Prop) (h : a ∧ b ∧ c) : c ∧ a := by
  exact ⟨h.2.2, h.1⟩
-- level 1
theorem or_third (a b c : Prop) (h : b) : a ∨ b ∨ c := by
  exact Or.inr (Or.inl h)
-- level 1
theorem imp_swap_args (a b c : Prop) (h : a → b → c) : b → a → c := by
  intro hb ha
  exact h ha hb
-- level 1
theorem not_both (a b : Prop) (h : ¬(a ∧ b)) (ha : a) : ¬b := by
  intro hb
  exact h ⟨ha, hb⟩
-- level 1
theorem iff_swap_sides (a b : Prop) (h : a ↔ b) (hb : b) : a := by
  exact h.mpr hb
-- level 1
theorem not_or_twice (a b c : Prop) (h : ¬(a ∨ b ∨ c)) : ¬a ∧ ¬b ∧ ¬c := by
  refine ⟨fun ha => h (Or.inl ha), fun hb => h (Or.inr (Or.inl hb)), fun hc => h (Or.inr (Or.inr hc))⟩
-- level 2
theorem and_by_elimination (a b : Prop) (h : ∀ r : Prop, (a → b → r) → r) : b ∧ a := by
  apply h
  intro ha hb
  exact ⟨hb, ha⟩
-- level 2
theorem bool_function_thrice (f : Bool → Bool) (x : Bool) : f (f (f x)) = f x := by
  cases h : f true <;> cases k : f false <;> cases x <;> simp [h, k]

-- group predicates
-- level 1
theorem forall_use (α : Type) (P Q : α → Prop) (h : ∀ x, P x → Q x) (a : α) (ha : P a) : Q a := by
  exact h a ha
-- level 1
theorem exists_mono (α : Type) (P Q : α → Prop) (h : ∀ x, P x → Q x) (k : ∃ x, P x) :
    ∃ x, Q x := by
  obtain ⟨x, hx⟩ := k
  exact ⟨x, h x hx⟩
-- level 2
theorem exists_or_split (α : Type) (P Q : α → Prop) :
    (∃ x, P x ∨ Q x) ↔ (∃ x, P x) ∨ ∃ x, Q x := by
  constructor
  · intro ⟨x, hx⟩
    rcases hx with h | h
    · exact Or.inl ⟨x, h⟩
    · exact Or.inr ⟨x, h⟩
  · intro h
    rcases h with ⟨x, h⟩ | ⟨x, h⟩
    · exact ⟨x, Or.inl h⟩
    · exact ⟨x, Or.inr h⟩
-- level 1
theorem no_counterexample (α : Type) (P Q : α → Prop) (h : ¬∃ x, P x ∧ ¬Q x) (a : α) (ha : P a) :
    ¬¬Q a := by
  intro hq
  exact h ⟨a, ha, hq⟩
-- level 2
theorem not_all_some (α : Type) (P : α → Prop) (h : ¬∀ x, P x) : ∃ x, ¬P x := by
  apply Classical.byContradiction
  intro k
  apply h
  intro x
  apply Classical.byContradiction
  intro hx
  exact k ⟨x, hx⟩
-- level 3
theorem longer_chain (α : Type) (R : α → α → Prop) (irrefl : ∀ x, ¬R x x)
    (trans : ∀ x y z, R x y → R y z → R x z) (serial : ∀ x, ∃ y, R x y) (a : α) :
    ∃ b c, R a b ∧ R b c ∧ a ≠ c := by
  obtain ⟨b, hb⟩ := serial a
  obtain ⟨c, hc⟩ := serial b
  refine ⟨b, c, hb, hc, fun e => ?_⟩
  subst e
  exact irrefl a (trans a b a hb hc)
-- level 3
theorem drinker (α : Type) (P : α → Prop) (a : α) : ∃ x, P x → ∀ y, P y := by
  by_cases h : ∀ y, P y
  · exact ⟨a, fun _ => h⟩
  · have ⟨x, hx⟩ := Classical.not_forall.mp h
    exact ⟨x, fun hp => absurd hp hx⟩
-- level 2
theorem barber (α : Type) (shaves : α → α → Prop) (b : α)
    (h : ∀ x, shaves b x ↔ ¬shaves x x) : False := by
  have hb := h b
  by_cases k : shaves b b
  · exact hb.mp k k
  · exact k (hb.mpr k)

-- group functions
def Injective {α β : Type} (f : α → β) : Prop := ∀ x y, f x = f y → x = y
def Surjective {α β : Type} (f : α → β) : Prop := ∀ y, ∃ x, f x = y
def Involutive {α : Type} (f : α → α) : Prop := ∀ x, f (f x) = x
-- level 2
theorem surjective_after (α β γ : Type) (f : α → β) (g : β → γ) (hf : Surjective f)
    (hg : Surjective g) : Surjective (fun x => g (f x)) := by
  intro z
  obtain ⟨y, hy⟩ := hg z
  obtain ⟨x, hx⟩ := hf y
  exact ⟨x, by show g (f x) = z; rw [hx, hy]⟩
-- level 1
theorem involutive_surjective (α : Type) (f : α → α) (h : Involutive f) : Surjective f := by
  intro y
  exact ⟨f y, h y⟩
-- level 2
theorem cancel_surjective (α β γ : Type) (f : α → β) (g k : β → γ) (hf : Surjective f)
    (h : ∀ x, g (f x) = k (f x)) : g = k := by
  funext y
  obtain ⟨x, e⟩ := hf y
  rw [← e, h]
-- level 2
theorem cancel_injective (α β γ : Type) (f k : α → β) (g : β → γ) (hg : Injective g)
    (h : (fun x => g (f x)) = fun x => g (k x)) : f = k := by
  funext x
  apply hg
  exact congrFun h x

-- group sets
def Within {α : Type} (s t : α → Prop) : Prop := ∀ x, s x → t x
def Joined {α : Type} (s t : α → Prop) : α → Prop := fun x => s x ∨ t x
-- level 1
theorem sub_self (α : Type) (s : α → Prop) : Within s s := by
  intro x h
  exact h
-- level 1
theorem sub_union_right (α : Type) (s t : α → Prop) : Within t (Joined s t) := by
  intro x h
  exact Or.inr h
-- level 3
theorem cantor (α : Type) (f : α → α → Prop) : ∃ s : α → Prop, ∀ x, f x ≠ s := by
  refine ⟨fun x => ¬f x x, fun x h => ?_⟩
  have e := congrFun h x
  by_cases k : f x x
  · exact (e ▸ k : ¬f x x) k
  · exact k (e ▸ k : f x x)

-- group axioms
-- level 1
theorem one_identity (M : Type) (mul : M → M → M) (e u : M) (left : ∀ x, mul e x = x)
    (right : ∀ x, mul x u = x) : e = u := by
  rw [← right e, left]
-- level 2
theorem one_inverse (M : Type) (mul : M → M → M) (e : M)
    (assoc : ∀ x y z, mul (mul x y) z = mul x (mul y z)) (left : ∀ x, mul e x = x)
    (right : ∀ x, mul x e = x) (a b c : M) (hb : mul b a = e) (hc : mul a c = e) : b = c := by
  rw [← right b, ← hc, ← assoc, hb, left]
-- level 2
theorem solve_for_factor (G : Type) (mul : G → G → G) (e : G) (inv : G → G)
    (assoc : ∀ x y z, mul (mul x y) z = mul x (mul y z)) (left : ∀ x, mul e x = x)
    (inverse : ∀ x, mul (inv x) x = e) (a b x : G) (h : mul a x = b) : x = mul (inv a) b := by
  rw [← h, ← assoc, inverse, left]
-- level 3
theorem inverse_twice (G : Type) (mul : G → G → G) (e : G) (inv : G → G)
    (assoc : ∀ x y z, mul (mul x y) z = mul x (mul y z)) (left : ∀ x, mul e x = x)
    (right : ∀ x, mul x e = x) (inverse : ∀ x, mul (inv x) x = e) (a : G) : inv (inv a) = a := by
  have h : mul (mul (inv (inv a)) (inv a)) a = a := by rw [inverse, left]
  rw [assoc, inverse, right] at h
  exact h
-- level 3
theorem inverse_on_the_right (G : Type) (mul : G → G → G) (e : G) (inv : G → G)
    (assoc : ∀ x y z, mul (mul x y) z = mul x (mul y z)) (left : ∀ x, mul e x = x)
    (inverse : ∀ x, mul (inv x) x = e) (a : G) : mul a (inv a) = e := by
  have h : mul (inv (inv a)) (mul (inv a) (mul a (inv a))) = e := by
    rw [← assoc (inv a), inverse, left, inverse]
  rw [← assoc, inverse, left] at h
  exact h
-- level 3
theorem own_inverses_commute (G : Type) (mul : G → G → G) (e : G)
    (assoc : ∀ x y z, mul (mul x y) z = mul x (mul y z)) (left : ∀ x, mul e x = x)
    (right : ∀ x, mul x e = x) (square : ∀ x, mul x x = e) (a b : G) : mul a b = mul b a := by
  have h : mul a (mul (mul (mul a b) (mul a b)) b) = mul a b := by rw [square, left]
  simp only [assoc] at h
  rw [square b, right, ← assoc a a, square, left] at h
  exact h.symm
-- level 3
theorem inverse_of_product (G : Type) (mul : G → G → G) (e : G) (inv : G → G)
    (assoc : ∀ x y z, mul (mul x y) z = mul x (mul y z)) (left : ∀ x, mul e x = x)
    (right : ∀ x, mul x e = x) (before : ∀ x, mul (inv x) x = e) (behind : ∀ x, mul x (inv x) = e)
    (a b : G) : inv (mul a b) = mul (inv b) (inv a) := by
  have h : mul (mul (inv b) (inv a)) (mul a b) = e := by
    rw [assoc, ← assoc (inv a), before, left, before]
  rw [← left (inv (mul a b)), ← h, assoc, behind, right]
-- level 2
theorem absorption_idempotent (L : Type) (join meet : L → L → L)
    (low : ∀ x y, join x (meet x y) = x) (high : ∀ x y, meet x (join x y) = x) (a : L) :
    join a a = a := by
  have h := low a (join a a)
  rw [high] at h
  exact h
-- level 2
theorem both_say_below (L : Type) (join meet : L → L → L) (symm : ∀ x y, meet x y = meet y x)
    (swap : ∀ x y, join x y = join y x) (low : ∀ x y, join x (meet x y) = x)
    (high : ∀ x y, meet x (join x y) = x) (a b : L) : meet a b = a ↔ join a b = b := by
  constructor
  · intro h
    rw [← h, symm, swap, low]
  · intro h
    rw [← h, high]

-- group orders
-- level 2
theorem galois_monotone (α β : Type) (le : α → α → Prop) (below : β → β → Prop)
    (refl : ∀ y, below y y) (trans : ∀ x y z, le x y → le y z → le x z) (f : α → β) (g : β → α)
    (galois : ∀ x y, below (f x) y ↔ le x (g y)) (a b : α) (h : le a b) : below (f a) (f b) := by
  apply (galois a (f b)).mpr
  exact trans a b (g (f b)) h ((galois b (f b)).mp (refl (f b)))
-- level 3
theorem galois_three_is_one (α β : Type) (le : α → α → Prop) (below : β → β → Prop)
    (le_refl : ∀ x, le x x) (refl : ∀ y, below y y) (antisymm : ∀ x y, below x y → below y x → x = y)
    (f : α → β) (g : β → α) (mono : ∀ x y, le x y → below (f x) (f y))
    (galois : ∀ x y, below (f x) y ↔ le x (g y)) (a : α) : f (g (f a)) = f a := by
  apply antisymm
  · exact (galois (g (f a)) (f a)).mpr (le_refl (g (f a)))
  · exact mono a (g (f a)) ((galois a (f a)).mp (refl (f a)))

-- group relations
def Turned {α : Type} (r : α → α → Prop) : α → α → Prop := fun x y => r y x
-- level 1
theorem turned_twice (α : Type) (r : α → α → Prop) : Turned (Turned r) = r := by
  rfl
-- level 2
theorem symmetric_serial (α : Type) (r : α → α → Prop) (sym : ∀ x y, r x y → r y x)
    (trans : ∀ x y z, r x y → r y z → r x z) (serial : ∀ x, ∃ y, r x y) (a : α) : r a a := by
  obtain ⟨b, h⟩ := serial a
  exact trans a b a h (sym a b h)
-- level 3
theorem least_closed_set (α : Type) (F : (α → Prop) → α → Prop)
    (mono : ∀ s t : α → Prop, (∀ x, s x → t x) → ∀ x, F s x → F t x) (x : α)
    (h : F (fun y => ∀ s : α → Prop, (∀ z, F s z → s z) → s y) x) (s : α → Prop)
    (closed : ∀ z, F s z → s z) : s x := by
  apply closed
  exact mono _ s (fun y hy => hy s closed) x h

-- group equations
-- level 2
theorem additive_at_zero (f : Nat → Nat) (h : ∀ m n, f (m + n) = f m + f n) : f 0 = 0 := by
  have k := h 0 0
  simp at k
  exact k
-- level 2
theorem period_of_three (f : Nat → Nat) (h : ∀ n, f (n + 3) = f n) (k : Nat) : f (3 * k) = f 0 := by
  induction k with
  | zero => rfl
  | succ k ih => rw [Nat.mul_succ, h, ih]
-- level 3
theorem sum_to_product (f : Nat → Nat) (zero : f 0 = 1) (h : ∀ m n, f (m + n) = f m * f n) (n : Nat) :
    f n = f 1 ^ n := by
  induction n with
  | zero => exact zero
  | succ n ih => rw [h, ih, Nat.pow_succ]
-- level 3
theorem two_terms_back (f : Nat → Nat) (h0 : f 0 = 0) (h1 : f 1 = 1)
    (h : ∀ n, f (n + 2) + 2 * f n = 3 * f (n + 1)) (n : Nat) : f n + 1 = 2 ^ n := by
  have k : f n + 1 = 2 ^ n ∧ f (n + 1) + 1 = 2 * 2 ^ n := by
    induction n with
    | zero => simp [h0, h1]
    | succ n ih =>
      have l : f (n + 1 + 1) + 2 * f n = 3 * f (n + 1) := h n
      rw [Nat.pow_succ]
      omega
  exact k.1
-- level 3
theorem no_descent (f : Nat → Nat) (h : ∀ n, f (n + 1) < f n) : False := by
  have k : ∀ n, f n + n ≤ f 0 := by
    intro n
    induction n with
    | zero => exact Nat.le_refl (f 0)
    | succ n ih =>
      have l := h n
      omega
  have l := k (f 0 + 1)
  omega
-- level 3
theorem increasing_stays_above (f : Nat → Nat) (h : ∀ m n, m < n → f m < f n) (n : Nat) :
    n ≤ f n := by
  induction n with
  | zero => exact Nat.zero_le (f 0)
  | succ n ih =>
    have k := h n (n + 1) (Nat.lt_succ_self n)
    omega
-- level 3
theorem two_step_induction (P : Nat → Prop) (h0 : P 0) (h1 : P 1) (h : ∀ n, P n → P (n + 2)) (n : Nat) :
    P n := by
  have k : P n ∧ P (n + 1) := by
    induction n with
    | zero => exact ⟨h0, h1⟩
    | succ n ih => exact ⟨ih.2, h n ih.1⟩
  exact k.1
-- level 3
theorem course_of_values (P : Nat → Prop) (h : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) : P n := by
  have k : ∀ b m, m < b → P m := by
    intro b
    induction b with
    | zero =>
      intro m hm
      exact absurd hm (Nat.not_lt_zero m)
    | succ b ih => exact fun m hm => h m (fun l hl => ih l (by omega))
  exact k (n + 1) n (Nat.lt_succ_self n)
-- level 3
theorem lawvere (α β : Type) (p : α → α → β) (onto : ∀ k : α → β, ∃ a, p a = k) (f : β → β) :
    ∃ y, f y = y := by
  obtain ⟨a, h⟩ := onto (fun x => f (p x x))
  exact ⟨p a a, (congrFun h a).symm⟩
-- level 3
theorem right_inverse_exists (α β : Type) (f : α → β) (h : ∀ y, ∃ x, f x = y) :
    ∃ g : β → α, ∀ y, f (g y) = y := by
  exact ⟨fun y => Classical.choose (h y), fun y => Classical.choose_spec (h y)⟩
-- level 2
theorem image_of_projection (α : Type) (f : α → α) (h : ∀ x, f (f x) = f x) (y : α) :
    (∃ x, f x = y) ↔ f y = y := by
  constructor
  · intro k
    obtain ⟨x, e⟩ := k
    rw [← e, h]
  · intro e
    exact ⟨y, e⟩

-- group iteration
def times {α : Type} (f : α → α) : Nat → α → α
  | 0, x => x
  | n + 1, x => times f n (f x)
-- level 1
theorem times_two {α : Type} (f : α → α) (x : α) : times f 2 x = f (f x) := by
  rfl
-- level 2
theorem times_fixed {α : Type} (f : α → α) (a : α) (h : f a = a) (n : Nat) : times f n a = a := by
  induction n with
  | zero => rfl
  | succ n ih => rw [times, h, ih]
-- level 2
theorem times_keeps {α : Type} (f : α → α) (P : α → Prop) (h : ∀ x, P x → P (f x)) (n : Nat) (a : α)
    (k : P a) : P (times f n a) := by
  induction n generalizing a with
  | zero => exact k
  | succ n ih => exact ih (f a) (h a k)
-- level 3
theorem times_outside {α : Type} (f : α → α) (n : Nat) (x : α) :
    times f n (f x) = f (times f n x) := by
  induction n generalizing x with
  | zero => rfl
  | succ n ih => rw [times, ih, times]
-- level 3
theorem times_add {α : Type} (f : α → α) (m n : Nat) (x : α) :
    times f (m + n) x = times f n (times f m x) := by
  induction m generalizing x with
  | zero => rw [Nat.zero_add, times]
  | succ m ih => rw [Nat.succ_add, times, ih, times]
