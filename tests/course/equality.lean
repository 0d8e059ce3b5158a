/-! # Equality

Replacing equals by equals, with terms and with tactics. -/

namespace Course.Equality
variable {α β γ : Type}

/-! ## Terms -/

theorem symm' {a b : α} (h : a = b) : b = a := h.symm
theorem trans' {a b c : α} (h₁ : a = b) (h₂ : b = c) : a = c := h₁.trans h₂
theorem subst' {a b : α} {p : α → Prop} (h : a = b) (ha : p a) : p b := h ▸ ha
theorem congr_arg {a b : α} (f : α → β) (h : a = b) : f a = f b := congrArg f h
theorem congr_fun {f g : α → β} (h : f = g) (a : α) : f a = g a := congrFun h a
theorem computes : 2 + 2 = 4 := rfl
theorem computes' : (fun x => x * x) 12 = 144 := rfl

/-! ## rw -/

theorem rw_forward {a b c : Nat} (h : a = b) (hc : b = c) : a = c := by
  rw [h, hc]

theorem rw_backward {a b : Nat} (h : a = b) (hb : b = 5) : a = 5 := by
  rw [← h] at hb
  exact hb

theorem rw_under {a b : Nat} (f : Nat → Nat) (h : a = b) : f (a + a) = f (b + b) := by
  rw [h]

theorem rw_many {a b c d : Nat} (h₁ : a = b) (h₂ : c = d) : a + c = b + d := by
  rw [h₁, h₂]

theorem rw_lemma (a b c : Nat) : a + b + c = a + c + b := by
  rw [Nat.add_assoc, Nat.add_comm b c, ← Nat.add_assoc]

theorem rw_at_star {a b c : Nat} (h : a = b) (h₁ : a = c) : b = c := by
  rw [h] at h₁
  assumption

theorem rw_forall {f g : Nat → Nat} (h : ∀ x, f x = g x) (a : Nat) : f (f a) = g (g a) := by
  rw [h, h]

theorem rwa_works {a b c : Nat} (h : a = b) (hb : a = c) : b = c := by
  rwa [h] at hb

theorem rw_iff {p q : Prop} (h : p ↔ q) : ¬p ↔ ¬q := by
  rw [h]

theorem nth_rw_by_conv (a b : Nat) (h : a = b) : a + a = a + b := by
  conv => rhs; rw [← h]

/-! ## calc -/

theorem calc_steps {a b c d : Nat} (h₁ : a = b) (h₂ : b = c) (h₃ : c = d) : a = d :=
  calc
    a = b := h₁
    _ = c := h₂
    _ = d := h₃

theorem calc_square (a b : Nat) : (a + b) * (a + b) = a * a + a * b + (b * a + b * b) :=
  calc
    (a + b) * (a + b) = a * (a + b) + b * (a + b) := Nat.add_mul ..
    _ = a * a + a * b + (b * a + b * b) := by rw [Nat.mul_add, Nat.mul_add]

theorem calc_mixed {a b c d : Nat} (h₁ : a = b) (h₂ : b ≤ c) (h₃ : c < d) : a < d := by
  calc
    a = b := h₁
    _ ≤ c := h₂
    _ < d := h₃

/-! ## subst, injection, cases -/

theorem subst_var {a b : Nat} (h : a = b) : a + 1 = b + 1 := by
  subst h
  rfl

theorem subst_many {a b c : Nat} (h₁ : a = b) (h₂ : b = c) : c = a := by
  subst h₁ h₂
  rfl

theorem succ_injective {a b : Nat} (h : a + 1 = b + 1) : a = b := by
  injection h

theorem some_injective {a b : α} (h : some a = some b) : a = b := by
  cases h
  rfl

theorem cons_injective {a b : α} {as bs : List α} (h : a :: as = b :: bs) : a = b ∧ as = bs := by
  injection h with h₁ h₂
  exact ⟨h₁, h₂⟩

theorem cons_injective' {a b : α} {as bs : List α} (h : a :: as = b :: bs) : a = b ∧ as = bs := by
  simpa using h

theorem pair_injective {a c : α} {b d : β} (h : (a, b) = (c, d)) : a = c ∧ b = d := by
  simp at h
  exact h

theorem true_ne_false : true ≠ false := by
  intro h
  cases h

theorem zero_ne_succ (n : Nat) : 0 ≠ n + 1 := by
  intro h
  injection h

theorem nil_ne_cons (a : α) (as : List α) : [] ≠ a :: as := by simp

/-! ## Functions are equal if their values are -/

theorem eta (f : α → β) : (fun x => f x) = f := rfl

theorem fun_ext {f g : α → β} (h : ∀ x, f x = g x) : f = g := by
  funext x
  exact h x

theorem fun_ext₂ {f g : α → β → γ} (h : ∀ x y, f x y = g x y) : f = g := by
  ext x y
  exact h x y

theorem double_eq : (fun n : Nat => n + n) = fun n => 2 * n := by
  funext n
  rw [Nat.two_mul]

theorem prop_ext {p q : Prop} (h₁ : p → q) (h₂ : q → p) : p = q := by
  ext
  exact ⟨h₁, h₂⟩

theorem pair_ext {x y : α × β} (h₁ : x.1 = y.1) (h₂ : x.2 = y.2) : x = y := by
  ext
  · exact h₁
  · exact h₂

theorem subtype_ext {x y : { n : Nat // n < 5 }} (h : x.val = y.val) : x = y := by
  ext
  exact h

/-- A point of the plane. -/
@[ext] structure Point where
  x : Nat
  y : Nat

theorem Point.swap_swap (a : Point) : (⟨a.y, a.x⟩ : Point) = ⟨a.y, a.x⟩ := by
  ext <;> rfl

theorem Point.eq_iff (a b : Point) : a = b ↔ a.x = b.x ∧ a.y = b.y := Point.ext_iff

/-! ## congr -/

theorem congr_app {f : Nat → Nat → Nat} {a b c d : Nat} (h₁ : a = b) (h₂ : c = d) : f a c = f b d := by
  congr

theorem congr_goals {f : Nat → Nat} {a b : Nat} (h : b = a) : f (a + 1) = f (b + 1) := by
  congr 2
  exact h.symm

/-! ## Transport -/

theorem cast_eq' (a : α) (h : α = α) : cast h a = a := rfl
theorem heq_of {a b : α} (h : a = b) : HEq a b := heq_of_eq h
theorem eq_of {a b : α} (h : HEq a b) : a = b := eq_of_heq h
theorem mp_mpr {p q : Prop} (h : p = q) (hq : q) : p := h.mpr hq

theorem ne_symm {a b : α} (h : a ≠ b) : b ≠ a := by
  intro e
  exact h e.symm

theorem ne_of_value {f : α → β} {a b : α} (h : f a ≠ f b) : a ≠ b := by
  rintro rfl
  exact h rfl

end Course.Equality
