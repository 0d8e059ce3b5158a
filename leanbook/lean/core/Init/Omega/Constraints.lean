/-
Chapter 65. How `omega` thinks: constraints.

A constraint says that a linear form lies between two bounds, of which each may be missing.
`omega` adds constraints, divides them by common divisors and rounds, eliminates variables,
and is done when a lower bound exceeds an upper one. Here is why each step is right.
-/
prelude
import Init.Omega.Coefficients

namespace Lean.Omega

/-- A lower bound, or none. -/
abbrev LowerBound : Type := Option Int
/-- An upper bound, or none. -/
abbrev UpperBound : Type := Option Int

/-- `t` is not below the bound. -/
abbrev LowerBound.sat (b : LowerBound) (t : Int) : Bool :=
  match b with
  | none => true
  | some x => x ≤ t

/-- `t` is not above the bound. -/
abbrev UpperBound.sat (b : UpperBound) (t : Int) : Bool :=
  match b with
  | none => true
  | some y => t ≤ y

/-- A constraint: two optional bounds. -/
structure Constraint where
  /-- The lower bound. -/
  lowerBound : LowerBound
  /-- The upper bound. -/
  upperBound : UpperBound

namespace Constraint

/-- `t` lies within the bounds. -/
def sat (c : Constraint) (t : Int) : Bool := c.lowerBound.sat t && c.upperBound.sat t

private theorem lower_iff {t : Int} : {b : LowerBound} → (b.sat t = true ↔ ∀ x, b = some x → x ≤ t)
  | none => ⟨fun _ _ h => (nomatch h), fun _ => rfl⟩
  | some x => ⟨fun h _ e => Option.some.inj e ▸ of_decide_eq_true h, fun h => decide_eq_true (h x rfl)⟩

private theorem upper_iff {t : Int} : {b : UpperBound} → (b.sat t = true ↔ ∀ y, b = some y → t ≤ y)
  | none => ⟨fun _ _ h => (nomatch h), fun _ => rfl⟩
  | some x => ⟨fun h _ e => Option.some.inj e ▸ of_decide_eq_true h, fun h => decide_eq_true (h x rfl)⟩

private theorem both_true : {a b : Bool} → ((a && b) = true ↔ a = true ∧ b = true)
  | true, _ => ⟨fun h => ⟨rfl, h⟩, fun h => h.2⟩
  | false, _ => ⟨fun h => (nomatch h), fun h => h.1⟩

/-- Within the bounds, said as a proposition. -/
private theorem sat_iff {c : Constraint} {t : Int} :
    c.sat t = true ↔ (∀ x, c.lowerBound = some x → x ≤ t) ∧ (∀ y, c.upperBound = some y → t ≤ y) :=
  both_true.trans
    ⟨fun h => ⟨lower_iff.mp h.1, upper_iff.mp h.2⟩, fun h => ⟨lower_iff.mpr h.1, upper_iff.mpr h.2⟩⟩

/-- Apply a function to both bounds. -/
def map (c : Constraint) (f : Int → Int) : Constraint where
  lowerBound := c.lowerBound.map f
  upperBound := c.upperBound.map f

/-- Exchange the bounds. -/
def flip (c : Constraint) : Constraint where
  lowerBound := c.upperBound
  upperBound := c.lowerBound

/-- The constraint on `-t`. -/
def neg (c : Constraint) : Constraint := c.flip.map (- ·)

/-- No bounds. -/
def trivial : Constraint := ⟨none, none⟩
/-- Bounds that nothing satisfies. -/
def impossible : Constraint := ⟨some 1, some 0⟩
/-- Exactly `r`. -/
def exact (r : Int) : Constraint := ⟨some r, some r⟩

/-- Does nothing satisfy the bounds? -/
def isImpossible : Constraint → Bool
  | ⟨some x, some y⟩ => y < x
  | _ => false

/-- Does exactly one number satisfy the bounds? -/
def isExact : Constraint → Bool
  | ⟨some x, some y⟩ => x = y
  | _ => false

private theorem eq_some_of_map {f : Int → Int} {b : Option Int} {z : Int} (h : b.map f = some z) :
    ∃ x, b = some x ∧ f x = z :=
  match b, h with
  | some x, h => ⟨x, rfl, Option.some.inj h⟩

/-- A function that preserves the order takes constraints with it. -/
private theorem map_sat {c : Constraint} {t : Int} {f : Int → Int} (mono : ∀ {x y}, x ≤ y → f x ≤ f y)
    (w : c.sat t) : (c.map f).sat (f t) := by
  have h := sat_iff.mp w
  refine sat_iff.mpr ⟨fun z e => ?_, fun z e => ?_⟩
  · obtain ⟨x, hx, rfl⟩ := eq_some_of_map e; exact mono (h.1 x hx)
  · obtain ⟨x, hx, rfl⟩ := eq_some_of_map e; exact mono (h.2 x hx)

/-- A function that reverses the order exchanges the bounds. -/
private theorem flip_map_sat {c : Constraint} {t : Int} {f : Int → Int} (anti : ∀ {x y}, x ≤ y → f y ≤ f x)
    (w : c.sat t) : (c.flip.map f).sat (f t) := by
  have h := sat_iff.mp w
  refine sat_iff.mpr ⟨fun z e => ?_, fun z e => ?_⟩
  · obtain ⟨x, hx, rfl⟩ := eq_some_of_map e; exact anti (h.2 x hx)
  · obtain ⟨x, hx, rfl⟩ := eq_some_of_map e; exact anti (h.1 x hx)

theorem neg_sat {c : Constraint} {v : Int} (w : sat c v) : sat c.neg (-v) :=
  flip_map_sat (f := (- ·)) Int.neg_le_neg w

theorem trivial_say : trivial.sat t := rfl

theorem exact_sat_iff {r t : Int} : (exact r).sat t = true ↔ r = t :=
  ⟨fun h => Int.le_antisymm ((sat_iff.mp h).1 r rfl) ((sat_iff.mp h).2 r rfl),
   fun e => sat_iff.mpr ⟨fun x h => by cases h; exact Int.le_of_eq e,
    fun y h => by cases h; exact Int.ge_of_eq e⟩⟩

theorem not_sat_of_isImpossible (h : isImpossible c) {t} : ¬c.sat t := by
  rcases c with ⟨_ | x, _ | y⟩
  · exact nomatch h
  · exact nomatch h
  · exact nomatch h
  · intro w
    have w := sat_iff.mp w
    have h : y < x := of_decide_eq_true h
    exact Int.not_le.mpr h (Int.le_trans (w.1 x rfl) (w.2 y rfl))

/-- The constraint on `k * t`. -/
def scale (k : Int) (c : Constraint) : Constraint :=
  if k = 0 then
    if c.isImpossible then c else ⟨some 0, some 0⟩
  else if 0 < k then c.map (k * ·)
  else c.flip.map (k * ·)

theorem scale_sat {c : Constraint} (k) (w : c.sat t) : (scale k c).sat (k * t) := by
  unfold scale
  split
  · rename_i zero
    split
    · rename_i h; exact absurd w (not_sat_of_isImpossible h)
    · rw [zero, Int.zero_mul]; rfl
  · rename_i nonzero
    split
    · rename_i pos
      exact map_sat (f := (k * ·)) (fun h => Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt pos)) w
    · rename_i neg
      exact flip_map_sat (f := (k * ·)) (fun h => Int.mul_le_mul_of_nonpos_left (Int.not_lt.mp neg) h) w

/-- Both bounds, if there are both, combined. -/
private def both (f : Int → Int → Int) : Option Int → Option Int → Option Int
  | some x, some y => some (f x y)
  | _, _ => none

private theorem eq_some_of_both {f : Int → Int → Int} {a b : Option Int} {z : Int} (h : both f a b = some z) :
    ∃ x y, a = some x ∧ b = some y ∧ f x y = z :=
  match a, b, h with
  | some x, some y, h => ⟨x, y, rfl, rfl, Option.some.inj h⟩

/-- The constraint on a sum. -/
def add (x y : Constraint) : Constraint where
  lowerBound := both (· + ·) x.lowerBound y.lowerBound
  upperBound := both (· + ·) x.upperBound y.upperBound

theorem add_sat (w₁ : c₁.sat x₁) (w₂ : c₂.sat x₂) : (add c₁ c₂).sat (x₁ + x₂) := by
  have h₁ := sat_iff.mp w₁
  have h₂ := sat_iff.mp w₂
  refine sat_iff.mpr ⟨fun z e => ?_, fun z e => ?_⟩
  · obtain ⟨x, y, hx, hy, rfl⟩ := eq_some_of_both e; exact Int.add_le_add (h₁.1 x hx) (h₂.1 y hy)
  · obtain ⟨x, y, hx, hy, rfl⟩ := eq_some_of_both e; exact Int.add_le_add (h₁.2 x hx) (h₂.2 y hy)

/-- The constraint on a sum of multiples. -/
def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint := add (scale a x) (scale b y)

theorem combo_sat (a) (w₁ : c₁.sat x₁) (b) (w₂ : c₂.sat x₂) : (combo a c₁ b c₂).sat (a * x₁ + b * x₂) :=
  add_sat (scale_sat a w₁) (scale_sat b w₂)

/-- The stronger of two bounds. -/
private def stronger (f : Int → Int → Int) : Option Int → Option Int → Option Int
  | none, b => b
  | some x, none => some x
  | some x, some y => some (f x y)

/-- Both constraints in one. -/
def combine (x y : Constraint) : Constraint where
  lowerBound := stronger max x.lowerBound y.lowerBound
  upperBound := stronger min x.upperBound y.upperBound

theorem combine_sat {c c' : Constraint} {t : Int} (w : c.sat t) (w' : c'.sat t) : (c.combine c').sat t := by
  have h := sat_iff.mp w
  have h' := sat_iff.mp w'
  rcases c with ⟨lower, upper⟩
  rcases c' with ⟨lower', upper'⟩
  refine sat_iff.mpr ⟨fun z e => ?_, fun z e => ?_⟩
  · match lower, lower', h.1, h'.1, e with
    | none, some y, _, hy, e => exact hy z e
    | some x, none, hx, _, e => exact hx z e
    | some x, some y, hx, hy, e =>
      rw [← Option.some.inj e]; exact Int.max_le.mpr ⟨hx x rfl, hy y rfl⟩
  · match upper, upper', h.2, h'.2, e with
    | none, some y, _, hy, e => exact hy z e
    | some x, none, hx, _, e => exact hx z e
    | some x, some y, hx, hy, e =>
      rw [← Option.some.inj e]; exact Int.le_min.mpr ⟨hx x rfl, hy y rfl⟩

/-- The constraint on `t / k`, for `t` a multiple of `k`: bounds are rounded inward. -/
def div (c : Constraint) (k : Nat) : Constraint where
  lowerBound := c.lowerBound.map fun x => (-((-x) / k))
  upperBound := c.upperBound.map fun y => y / k

theorem div_sat (c : Constraint) (t : Int) (k : Nat) (n : k ≠ 0) (d : (k : Int) ∣ t) (w : c.sat t) :
    (c.div k).sat (t / k) := by
  have pos : (0 : Int) < k := Int.natCast_pos.mpr (Nat.pos_of_ne_zero n)
  have h := sat_iff.mp w
  refine sat_iff.mpr ⟨fun z e => ?_, fun z e => ?_⟩
  · obtain ⟨x, hx, rfl⟩ := eq_some_of_map e
    apply Int.le_of_neg_le_neg
    rw [Int.neg_neg, ← Int.neg_ediv_of_dvd d]
    exact Int.ediv_le_ediv pos (Int.neg_le_neg (h.1 x hx))
  · obtain ⟨y, hy, rfl⟩ := eq_some_of_map e
    exact Int.ediv_le_ediv pos (h.2 y hy)

/-! ## Constraints on linear forms -/

/-- The linear form with coefficients `x`, at the atoms `y`, lies within the bounds. -/
abbrev sat' (c : Constraint) (x y : Coeffs) := c.sat (Coeffs.dot x y)

theorem combine_sat' {s t : Constraint} {x y} (ws : s.sat' x y) (wt : t.sat' x y) :
    (s.combine t).sat' x y := combine_sat ws wt

theorem div_sat' {c : Constraint} {x y} (h : Coeffs.gcd x ≠ 0) (w : c.sat (Coeffs.dot x y)) :
    (c.div (Coeffs.gcd x)).sat' (Coeffs.sdiv x (Coeffs.gcd x)) y := by
  show (c.div (Coeffs.gcd x)).sat (Coeffs.dot (Coeffs.sdiv x (Coeffs.gcd x)) y)
  rw [Coeffs.dot_sdiv_left x y (Int.dvd_refl _)]
  exact div_sat c _ _ h (Coeffs.gcd_dvd_dot_left x y) w

theorem not_sat'_of_isImpossible (h : isImpossible c) {x y} : ¬c.sat' x y := not_sat_of_isImpossible h

theorem addInequality_sat (w : c + Coeffs.dot x y ≥ 0) :
    Constraint.sat' { lowerBound := some (-c), upperBound := none } x y :=
  sat_iff.mpr ⟨fun z e => by
    cases e
    have h := Int.add_le_add_left w (-c)
    rwa [Int.neg_add_cancel_left, Int.add_zero] at h, fun _ e => nomatch e⟩

theorem addEquality_sat (w : c + Coeffs.dot x y = 0) :
    Constraint.sat' { lowerBound := some (-c), upperBound := some (-c) } x y :=
  exact_sat_iff.mpr (Int.neg_eq_of_add_eq_zero w)

end Constraint

/-! ## Normal forms -/

/-- Divide by the greatest common divisor; `none` if that changes nothing. -/
def normalize? : Constraint × Coeffs → Option (Constraint × Coeffs)
  | ⟨s, x⟩ =>
    let gcd := Coeffs.gcd x
    if gcd = 0 then
      if s.sat 0 then some (.trivial, x) else some (.impossible, x)
    else if gcd = 1 then none
    else some (s.div gcd, Coeffs.sdiv x gcd)

/-- Divide by the greatest common divisor. -/
def normalize (p : Constraint × Coeffs) : Constraint × Coeffs := (normalize? p).getD p

/-- Make the first coefficient positive; `none` if it is. -/
def positivize? : Constraint × Coeffs → Option (Constraint × Coeffs)
  | ⟨s, x⟩ => if 0 ≤ x.leading then none else some (s.neg, Coeffs.smul x (-1))

/-- Make the first coefficient positive. -/
def positivize (p : Constraint × Coeffs) : Constraint × Coeffs := (positivize? p).getD p

/-- Both; `none` if neither changes anything. -/
def tidy? : Constraint × Coeffs → Option (Constraint × Coeffs)
  | ⟨s, x⟩ =>
    match positivize? (s, x) with
    | none =>
      match normalize? (s, x) with
      | none => none
      | some (s', x') => some (s', x')
    | some (s', x') => some (normalize (s', x'))

/-- Both. -/
def tidy (p : Constraint × Coeffs) : Constraint × Coeffs := (tidy? p).getD p

/-- The constraint, tidied. -/
abbrev tidyConstraint (s : Constraint) (x : Coeffs) : Constraint := (tidy (s, x)).1
/-- The coefficients, tidied. -/
abbrev tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs := (tidy (s, x)).2

/-- The pair holds at the atoms `v`. -/
private abbrev Holds (v : Coeffs) (p : Constraint × Coeffs) : Prop := p.1.sat' p.2 v = true

private theorem getD_holds {v : Coeffs} {p : Constraint × Coeffs} {q : Option (Constraint × Coeffs)}
    (hp : Holds v p) (hq : ∀ p', q = some p' → Holds v p') : Holds v (q.getD p) :=
  match q, hq with
  | none, _ => hp
  | some p', hq => hq p' rfl

private theorem normalize?_holds {v : Coeffs} {p p' : Constraint × Coeffs} (w : Holds v p)
    (e : normalize? p = some p') : Holds v p' := by
  rcases p with ⟨s, x⟩
  dsimp only [normalize?] at e
  by_cases zero : Coeffs.gcd x = 0
  · have none : Coeffs.dot x v = 0 := IntList.dot_of_left_zero (IntList.gcd_eq_zero zero)
    have w : s.sat 0 = true := by rw [← none]; exact w
    rw [if_pos zero, if_pos w] at e
    cases e; exact Constraint.trivial_say
  · by_cases one : Coeffs.gcd x = 1
    · rw [if_neg zero, if_pos one] at e; exact nomatch e
    · rw [if_neg zero, if_neg one] at e
      cases e; exact Constraint.div_sat' zero w

private theorem normalize_holds {v : Coeffs} {p : Constraint × Coeffs} (w : Holds v p) :
    Holds v (normalize p) :=
  getD_holds w fun _ => normalize?_holds w

private theorem positivize?_holds {v : Coeffs} {p p' : Constraint × Coeffs} (w : Holds v p)
    (e : positivize? p = some p') : Holds v p' := by
  rcases p with ⟨s, x⟩
  dsimp only [positivize?] at e
  by_cases pos : 0 ≤ Coeffs.leading x
  · rw [if_pos pos] at e; exact nomatch e
  · rw [if_neg pos] at e
    cases e
    show s.neg.sat (IntList.dot (-1 * x) v) = true
    rw [IntList.dot_smul_left, ← Int.neg_eq_neg_one_mul]
    exact Constraint.neg_sat w

theorem tidy_sat {s x v} (w : s.sat' x v) : (tidyConstraint s x).sat' (tidyCoeffs s x) v := by
  refine getD_holds (p := (s, x)) w fun p' e => ?_
  dsimp only [tidy?] at e
  cases hp : positivize? (s, x) with
  | some q => rw [hp] at e; cases e; exact normalize_holds (positivize?_holds w hp)
  | none =>
    rw [hp] at e
    cases hn : normalize? (s, x) with
    | none => rw [hn] at e; exact nomatch e
    | some q => rw [hn] at e; cases e; exact normalize?_holds w hn

/-! ## Elimination of variables -/

theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y : Coeffs) (v : Coeffs)
    (wx : s.sat' x v) (wy : t.sat' y v) :
    (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v := by
  show (Constraint.combo a s b t).sat (Coeffs.dot (Coeffs.combo a x b y) v)
  rw [Coeffs.combo_eq_smul_add_smul, Coeffs.dot_distrib_left, Coeffs.dot_smul_left, Coeffs.dot_smul_left]
  exact Constraint.combo_sat a wx b wy

/-- The value of the new variable that stands for the quotient when an equation without
unit coefficients is solved. -/
abbrev bmod_div_term (m : Nat) (a b : Coeffs) : Int := Coeffs.bmod_dot_sub_dot_bmod m a b / m

/-- The coefficients of the new equation. -/
def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (Coeffs.bmod x m) i m

theorem bmod_sat (m : Nat) (r : Int) (i : Nat) (x v : Coeffs) (h : x.length ≤ i)
    (p : Coeffs.get v i = bmod_div_term m x v) (w : (Constraint.exact r).sat' x v) :
    (Constraint.exact (Int.bmod r m)).sat' (bmod_coeffs m i x) v := by
  have w : r = Coeffs.dot x v := Constraint.exact_sat_iff.mp w
  apply Constraint.exact_sat_iff.mpr
  unfold bmod_coeffs
  rw [Coeffs.dot_set_left, Coeffs.get_of_length_le (Nat.le_trans (Coeffs.bmod_length x m) h),
    Int.sub_zero, p, Int.mul_ediv_cancel' (Coeffs.dvd_bmod_dot_sub_dot_bmod m x v), w]
  show _ = Coeffs.dot (Coeffs.bmod x m) v + (Int.bmod (Coeffs.dot x v) m - Coeffs.dot (Coeffs.bmod x m) v)
  rw [Int.add_comm, Int.sub_add_cancel]

end Lean.Omega
