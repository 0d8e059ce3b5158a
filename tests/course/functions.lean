/-! # Functions

Composition, injective and surjective functions, inverses; and functions defined by recursion. -/

namespace Course.Functions
open Function
variable {α β γ δ : Type}

/-! ## Composition -/

theorem comp_apply' (g : β → γ) (f : α → β) (x : α) : (g ∘ f) x = g (f x) := rfl
theorem comp_assoc' (h : γ → δ) (g : β → γ) (f : α → β) : (h ∘ g) ∘ f = h ∘ (g ∘ f) := rfl
theorem id_comp' (f : α → β) : id ∘ f = f := rfl
theorem comp_id' (f : α → β) : f ∘ id = f := by
  funext x
  simp

theorem comp_congr {f g : α → β} (h : γ → α) (e : f = g) : f ∘ h = g ∘ h := by rw [e]

theorem curry_uncurry' (f : α → β → γ) : curry (uncurry f) = f := rfl
theorem uncurry_curry' (f : α × β → γ) : uncurry (curry f) = f := by
  ext ⟨a, b⟩
  rfl

theorem flip_flip (f : α → β → γ) : flip (flip f) = f := rfl

/-! ## Injective -/

theorem id_injective : Injective (id : α → α) := by
  intro a b h
  exact h

theorem succ_injective : Injective Nat.succ := by
  intro a b h
  injection h

theorem comp_injective {g : β → γ} {f : α → β} (hg : Injective g) (hf : Injective f) : Injective (g ∘ f) := by
  intro a b h
  apply hf
  apply hg
  exact h

theorem injective_of_comp {g : β → γ} {f : α → β} (h : Injective (g ∘ f)) : Injective f := by
  intro a b e
  apply h
  show g (f a) = g (f b)
  rw [e]

theorem injective_iff_ne {f : α → β} : Injective f ↔ ∀ a b, a ≠ b → f a ≠ f b := by
  constructor
  · intro h a b ne e
    exact ne (h e)
  · intro h a b e
    apply Classical.byContradiction
    intro ne
    exact h a b ne e

theorem some_injective : Injective (some : α → Option α) := by
  intro a b h
  cases h
  rfl

theorem pair_injective (a : α) : Injective fun b : β => (a, b) := by
  intro b c h
  simp at h
  exact h

/-! ## Surjective -/

theorem id_surjective : Surjective (id : α → α) := fun a => ⟨a, rfl⟩

theorem comp_surjective {g : β → γ} {f : α → β} (hg : Surjective g) (hf : Surjective f) : Surjective (g ∘ f) := by
  intro c
  obtain ⟨b, hb⟩ := hg c
  obtain ⟨a, ha⟩ := hf b
  use a
  show g (f a) = c
  rw [ha, hb]

theorem surjective_of_comp {g : β → γ} {f : α → β} (h : Surjective (g ∘ f)) : Surjective g := by
  intro c
  rcases h c with ⟨a, ha⟩
  exact ⟨f a, ha⟩

theorem fst_surjective (b : β) : Surjective (Prod.fst : α × β → α) := by
  intro a
  exact ⟨(a, b), rfl⟩

theorem pred_surjective : Surjective Nat.pred := by
  intro n
  use n + 1
  rfl

theorem succ_not_surjective : ¬Surjective Nat.succ := by
  intro h
  obtain ⟨n, hn⟩ := h 0
  cases hn

theorem not_surjective (b : Bool → Prop) (h : ¬∃ x, b x) : ∀ x, ¬b x := by
  intro x hx
  exact h ⟨x, hx⟩

/-! ## Inverses -/

theorem injective_of_left_inverse {f : α → β} {g : β → α} (h : LeftInverse g f) : Injective f := by
  intro a b e
  rw [← h a, ← h b, e]

theorem surjective_of_right_inverse {f : α → β} {g : β → α} (h : RightInverse g f) : Surjective f := by
  intro b
  exact ⟨g b, h b⟩

theorem bijective_of_inverses {f : α → β} {g : β → α} (hl : LeftInverse g f) (hr : RightInverse g f) :
    Injective f ∧ Surjective f := by
  refine ⟨?inj, ?surj⟩
  case inj => exact injective_of_left_inverse hl
  case surj => exact surjective_of_right_inverse hr

theorem inverse_unique {f : α → β} {g h : β → α} (hg : LeftInverse g f) (hh : RightInverse h f) : g = h := by
  funext b
  calc
    g b = g (f (h b)) := by rw [hh b]
    _ = h b := hg (h b)

theorem not_involutive : LeftInverse Bool.not Bool.not := by
  intro b
  cases b <;> rfl

theorem has_right_inverse {f : α → β} (h : Surjective f) : ∃ g : β → α, ∀ b, f (g b) = b := by
  exact ⟨fun b => Classical.choose (h b), fun b => Classical.choose_spec (h b)⟩

theorem swap_bijective : Bijective fun p : α × β => (p.2, p.1) := by
  constructor
  · rintro ⟨a, b⟩ ⟨c, d⟩ h
    simp at h
    obtain ⟨rfl, rfl⟩ := h
    rfl
  · rintro ⟨b, a⟩
    exact ⟨(a, b), rfl⟩

/-! ## Functions by recursion -/

/-- The sum of the numbers below `n`. -/
def sumBelow : Nat → Nat
  | 0 => 0
  | n + 1 => sumBelow n + n

theorem sumBelow_five : sumBelow 5 = 10 := rfl
theorem sumBelow_succ (n : Nat) : sumBelow (n + 1) = sumBelow n + n := rfl

theorem sumBelow_formula (n : Nat) : sumBelow (n + 1) * 2 = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sumBelow, Nat.add_mul, ih, Nat.mul_comm n, ← Nat.mul_add]

/-- Half of a number, by well-founded recursion. -/
def half (n : Nat) : Nat :=
  if n < 2 then 0 else half (n - 2) + 1
termination_by n

theorem half_of_lt (n : Nat) (h : n < 2) : half n = 0 := by
  rw [half]
  simp [h]

theorem half_add_two (n : Nat) : half (n + 2) = half n + 1 := by
  rw [half]
  simp

/-- Ackermann's function. -/
def ackermann : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ackermann m 1
  | m + 1, n + 1 => ackermann m (ackermann (m + 1) n)
termination_by m n => (m, n)

theorem ackermann_zero (n : Nat) : ackermann 0 n = n + 1 := by simp [ackermann]

theorem ackermann_one (n : Nat) : ackermann 1 n = n + 2 := by
  induction n with
  | zero => simp [ackermann]
  | succ n ih => rw [ackermann, ih, ackermann_zero]

mutual
/-- Is the number even? -/
def isEven : Nat → Bool
  | 0 => true
  | n + 1 => isOdd n
/-- Is the number odd? -/
def isOdd : Nat → Bool
  | 0 => false
  | n + 1 => isEven n
end

theorem isEven_or_isOdd (n : Nat) : isEven n = true ∨ isOdd n = true := by
  induction n with
  | zero => left; rfl
  | succ n ih =>
    rw [isEven, isOdd]
    exact ih.symm

/-- The greatest common divisor, by Euclid. -/
def euclid (a b : Nat) : Nat :=
  if h : b = 0 then a
  else
    have := Nat.mod_lt a (Nat.pos_of_ne_zero h)
    euclid b (a % b)
termination_by b

/-- The number of digits. -/
def digits : Nat → Nat
  | 0 => 0
  | n + 1 => digits ((n + 1) / 10) + 1
termination_by n => n
decreasing_by
  apply Nat.div_lt_self
  · exact Nat.succ_pos n
  · decide

theorem digits_zero : digits 0 = 0 := by rw [digits]
theorem digits_small (n : Nat) (h : n < 9) : digits (n + 1) = 1 := by
  rw [digits, Nat.div_eq_of_lt, digits]
  exact Nat.succ_lt_succ h

theorem euclid_zero (a : Nat) : euclid a 0 = a := by
  unfold euclid
  simp

theorem euclid_example : euclid 12 18 = 6 := by decide +kernel

end Course.Functions
