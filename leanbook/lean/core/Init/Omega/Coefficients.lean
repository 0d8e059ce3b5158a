/-
Chapter 64. How `omega` thinks: linear forms.

`omega` decides linear arithmetic over integers and natural numbers. It writes every
expression as a constant plus a list of coefficients, `c + a₁·x₁ + … + aₙ·xₙ`, and justifies
each step of its search by a theorem of this or the next file. The names are those that the
compiled tactic cites.
-/
prelude
import Init.Int.Division
import Init.Nat.Gcd
import Init.List.Membership
set_option linter.unusedSimpArgs false

namespace Lean.Omega

/-- A list of coefficients; beyond its end they are `0`. -/
abbrev IntList := List Int

namespace IntList

/-- The coefficient of the `i`-th atom. -/
def get : IntList → Nat → Int
  | [], _ => 0
  | x :: _, 0 => x
  | _ :: xs, i + 1 => get xs i

/-- Change one coefficient, with zeros before it where there was nothing. -/
def set : IntList → Nat → Int → IntList
  | [], 0, y => [y]
  | [], i + 1, y => 0 :: set [] i y
  | _ :: xs, 0, y => y :: xs
  | x :: xs, i + 1, y => x :: set xs i y

/-- The first coefficient that is not zero. -/
def leading : IntList → Int
  | [] => 0
  | x :: xs => if x = 0 then leading xs else x

/-- Sum, coefficient by coefficient. -/
def add : IntList → IntList → IntList
  | [], ys => ys
  | x :: xs, [] => x :: xs
  | x :: xs, y :: ys => (x + y) :: add xs ys

/-- Negative, coefficient by coefficient. -/
def neg (xs : IntList) : IntList := xs.map fun x => -x

/-- Difference, coefficient by coefficient. -/
def sub (xs ys : IntList) : IntList := add xs (neg ys)

/-- A multiple. -/
def smul (xs : IntList) (i : Int) : IntList := xs.map fun x => i * x

instance : Add IntList := ⟨add⟩
instance : Neg IntList := ⟨neg⟩
instance : Sub IntList := ⟨sub⟩
instance : HMul Int IntList IntList where
  hMul i xs := xs.smul i

/-- A multiple of one list plus a multiple of another. -/
def combo (a : Int) (xs : IntList) (b : Int) (ys : IntList) : IntList := a * xs + b * ys

/-- The value of the coefficients at the atoms: `a₁·x₁ + … + aₙ·xₙ`. -/
def dot : IntList → IntList → Int
  | x :: xs, y :: ys => x * y + dot xs ys
  | _, _ => 0

/-- Divide every coefficient. -/
def sdiv (xs : IntList) (g : Int) : IntList := xs.map fun x => x / g

/-- The greatest common divisor of the coefficients. -/
def gcd (xs : IntList) : Nat := xs.foldr (fun x g => Nat.gcd x.natAbs g) 0

/-- The remainder nearest to zero, coefficient by coefficient. -/
abbrev bmod (x : IntList) (m : Nat) : IntList := x.map (Int.bmod · m)

/-- How much the remainder of the value differs from the value of the remainders. -/
abbrev bmod_dot_sub_dot_bmod (m : Nat) (a b : IntList) : Int := Int.bmod (dot a b) m - dot (bmod a m) b

@[simp] theorem dot_nil_left (ys : IntList) : dot [] ys = 0 := rfl
@[simp] theorem dot_nil_right : ∀ xs : IntList, dot xs [] = 0
  | [] => rfl
  | _ :: _ => rfl
@[simp] theorem dot_cons₂ (x xs y ys) : dot (x :: xs) (y :: ys) = x * y + dot xs ys := rfl

theorem get_of_length_le : ∀ {xs : IntList} {i : Nat}, xs.length ≤ i → xs.get i = 0
  | [], _, _ => rfl
  | _ :: _, 0, h => absurd h (Nat.not_succ_le_zero _)
  | _ :: xs, i + 1, h => get_of_length_le (xs := xs) (i := i) (Nat.le_of_succ_le_succ h)

private theorem dot_set_nil : ∀ (ys : IntList) (i : Nat) (z : Int), dot (set [] i z) ys = z * get ys i
  | [], i, z => by rw [dot_nil_right]; exact (Int.mul_zero z).symm
  | y :: ys, 0, z => by show z * y + 0 = z * y; rw [Int.add_zero]
  | y :: ys, i + 1, z => by
    show 0 * y + dot (set [] i z) ys = z * get ys i
    rw [Int.zero_mul, Int.zero_add, dot_set_nil]

theorem dot_set_left : ∀ (xs ys : IntList) (i : Nat) (z : Int),
    dot (xs.set i z) ys = dot xs ys + (z - xs.get i) * ys.get i
  | [], ys, i, z => by
    rw [dot_set_nil, dot_nil_left, Int.zero_add]; show _ = (z - 0) * _; rw [Int.sub_zero]
  | x :: xs, [], i, z => by
    rw [dot_nil_right, dot_nil_right, Int.zero_add]; exact (Int.mul_zero _).symm
  | x :: xs, y :: ys, 0, z => by
    show z * y + dot xs ys = x * y + dot xs ys + (z - x) * y
    rw [Int.add_right_comm, ← Int.add_mul, Int.add_comm x, Int.sub_add_cancel]
  | x :: xs, y :: ys, i + 1, z => by
    show x * y + dot (set xs i z) ys = x * y + dot xs ys + (z - get xs i) * get ys i
    rw [dot_set_left xs ys i z, Int.add_assoc]

theorem dot_distrib_left : ∀ xs ys zs : IntList, (xs + ys).dot zs = xs.dot zs + ys.dot zs
  | [], ys, zs => (Int.zero_add _).symm
  | x :: xs, [], zs => (Int.add_zero _).symm
  | x :: xs, y :: ys, [] => rfl
  | x :: xs, y :: ys, z :: zs => by
    show (x + y) * z + dot (add xs ys) zs = (x * z + dot xs zs) + (y * z + dot ys zs)
    rw [show dot (add xs ys) zs = _ from dot_distrib_left xs ys zs, Int.add_mul]; simp only [Int.add_assoc, Int.add_comm, Int.add_left_comm]

theorem dot_neg_left : ∀ xs ys : IntList, (-xs).dot ys = -(xs.dot ys)
  | [], _ => rfl
  | _ :: _, [] => rfl
  | x :: xs, y :: ys => by
    show -x * y + dot (neg xs) ys = -(x * y + dot xs ys)
    rw [show dot (neg xs) ys = _ from dot_neg_left xs ys, Int.neg_mul, Int.neg_add]

theorem dot_smul_left : ∀ (xs ys : IntList) (i : Int), (i * xs).dot ys = i * xs.dot ys
  | [], _, i => (Int.mul_zero i).symm
  | _ :: _, [], i => (Int.mul_zero i).symm
  | x :: xs, y :: ys, i => by
    show i * x * y + dot (smul xs i) ys = i * (x * y + dot xs ys)
    rw [show dot (smul xs i) ys = _ from dot_smul_left xs ys i, Int.mul_add, Int.mul_assoc]

theorem sub_eq_add_neg (xs ys : IntList) : xs - ys = xs + -ys := rfl
theorem combo_eq_smul_add_smul (a : Int) (xs : IntList) (b : Int) (ys : IntList) :
    combo a xs b ys = a * xs + b * ys := rfl

theorem dot_of_left_zero : ∀ {xs ys : IntList}, (∀ x, x ∈ xs → x = 0) → dot xs ys = 0
  | [], _, _ => rfl
  | _ :: _, [], _ => rfl
  | x :: xs, y :: ys, h => by
    rw [dot_cons₂, h x (.head _), Int.zero_mul, Int.zero_add,
      dot_of_left_zero fun x' m => h x' (.tail _ m)]

/-! ## Dividing by a common divisor -/

theorem gcd_dvd : ∀ (xs : IntList) {a : Int}, a ∈ xs → (xs.gcd : Int) ∣ a
  | x :: xs, _, .head _ => Int.ofNat_dvd_left.mpr (Nat.gcd_dvd_left ..)
  | x :: xs, a, .tail _ m => Int.dvd_trans (Int.ofNat_dvd.mpr (Nat.gcd_dvd_right ..)) (gcd_dvd xs m)

theorem gcd_eq_zero {xs : IntList} (h : xs.gcd = 0) (x : Int) (m : x ∈ xs) : x = 0 := by
  have d := gcd_dvd xs m; rw [h] at d; exact Int.zero_dvd.mp d

/-- When `d` divides every coefficient, it can be taken out. -/
private theorem mul_dot_sdiv {d : Int} : ∀ {xs : IntList} (ys : IntList), (∀ x, x ∈ xs → d ∣ x) →
    d * dot (xs.sdiv d) ys = dot xs ys
  | [], _, _ => Int.mul_zero d
  | _ :: _, [], _ => Int.mul_zero d
  | x :: xs, y :: ys, h => by
    show d * (x / d * y + dot (sdiv xs d) ys) = x * y + dot xs ys
    rw [Int.mul_add, ← Int.mul_assoc, Int.mul_ediv_cancel' (h x (.head _)),
      mul_dot_sdiv ys fun x' m => h x' (.tail _ m)]

theorem gcd_dvd_dot_left (xs ys : IntList) : (xs.gcd : Int) ∣ dot xs ys :=
  ⟨_, (mul_dot_sdiv ys fun _ m => gcd_dvd xs m).symm⟩

theorem dot_sdiv_left (xs ys : IntList) {d : Int} (h : d ∣ xs.gcd) :
    dot (xs.sdiv d) ys = (dot xs ys) / d := by
  have e := mul_dot_sdiv ys fun x (m : x ∈ xs) => Int.dvd_trans h (gcd_dvd xs m)
  cases Int.decEq d 0 with
  | isFalse ne => rw [← e, Int.mul_ediv_cancel_left _ ne]
  | isTrue z =>
    rw [z, Int.ediv_zero]
    apply dot_of_left_zero
    intro x m
    obtain ⟨x', _, rfl⟩ := List.mem_map.mp m
    exact Int.ediv_zero x'

/-! ## Remainders -/

/-- Taking remainders of the coefficients changes the value by a multiple of `m`. -/
private theorem dvd_dot_sub_dot_bmod (m : Nat) : ∀ xs ys : IntList, (m : Int) ∣ dot xs ys - dot (bmod xs m) ys
  | [], _ => Int.dvd_zero _
  | _ :: _, [] => Int.dvd_zero _
  | x :: xs, y :: ys => by
    show (m : Int) ∣ (x * y + dot xs ys) - (Int.bmod x m * y + dot (bmod xs m) ys)
    rw [show (x * y + dot xs ys) - (Int.bmod x m * y + dot (bmod xs m) ys) =
        (x - Int.bmod x m) * y + (dot xs ys - dot (bmod xs m) ys) by
      rw [Int.sub_mul]; simp only [Int.sub_eq_add_neg, Int.neg_add]; simp only [Int.add_assoc, Int.add_comm, Int.add_left_comm]]
    exact Int.dvd_add (Int.dvd_mul_right_of_dvd (Int.dvd_sub_bmod x m) y) (dvd_dot_sub_dot_bmod m xs ys)

theorem dvd_bmod_dot_sub_dot_bmod (m : Nat) (xs ys : IntList) :
    (m : Int) ∣ bmod_dot_sub_dot_bmod m xs ys := by
  have h := Int.dvd_sub (dvd_dot_sub_dot_bmod m xs ys) (Int.dvd_sub_bmod (dot xs ys) m)
  have e : dot xs ys - dot (bmod xs m) ys - (dot xs ys - Int.bmod (dot xs ys) m) =
      bmod_dot_sub_dot_bmod m xs ys := by
    show _ = Int.bmod (dot xs ys) m - dot (bmod xs m) ys
    simp only [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg]
    rw [Int.add_assoc, Int.add_left_comm, ← Int.add_assoc (dot xs ys), Int.add_right_neg, Int.zero_add,
      Int.add_comm] <;> rfl
  rwa [e] at h

theorem bmod_length : ∀ (x : IntList) (m : Nat), (bmod x m).length ≤ x.length
  | [], _ => Nat.le_refl 0
  | _ :: xs, m => Nat.succ_le_succ (bmod_length xs m)

end IntList

/-! ## The names that `omega` uses -/

/-- The coefficients of a linear form. -/
abbrev Coeffs := IntList

namespace Coeffs

/-- The list. -/
abbrev toList (xs : Coeffs) : List Int := xs
/-- From a list. -/
abbrev ofList (xs : List Int) : Coeffs := xs
/-- All coefficients are zero. -/
abbrev isZero (xs : Coeffs) : Prop := ∀ x, x ∈ xs → x = 0
/-- Change one coefficient. -/
abbrev set (xs : Coeffs) (i : Nat) (y : Int) : Coeffs := IntList.set xs i y
/-- One coefficient. -/
abbrev get (xs : Coeffs) (i : Nat) : Int := IntList.get xs i
/-- The greatest common divisor. -/
abbrev gcd (xs : Coeffs) : Nat := IntList.gcd xs
/-- A multiple. -/
abbrev smul (xs : Coeffs) (g : Int) : Coeffs := IntList.smul xs g
/-- Divide every coefficient. -/
abbrev sdiv (xs : Coeffs) (g : Int) : Coeffs := IntList.sdiv xs g
/-- The value at the atoms. -/
abbrev dot (xs ys : Coeffs) : Int := IntList.dot xs ys
/-- Sum. -/
abbrev add (xs ys : Coeffs) : Coeffs := IntList.add xs ys
/-- Difference. -/
abbrev sub (xs ys : Coeffs) : Coeffs := IntList.sub xs ys
/-- Negative. -/
abbrev neg (xs : Coeffs) : Coeffs := IntList.neg xs
/-- A sum of two multiples. -/
abbrev combo (a : Int) (xs : Coeffs) (b : Int) (ys : Coeffs) : Coeffs := IntList.combo a xs b ys
/-- How many coefficients are stored. -/
abbrev length (xs : Coeffs) := List.length xs
/-- The first that is not zero. -/
abbrev leading (xs : Coeffs) : Int := IntList.leading xs
/-- Apply a function to every coefficient. -/
abbrev map (f : Int → Int) (xs : Coeffs) : Coeffs := List.map f xs
/-- Remainders nearest to zero. -/
abbrev bmod (x : Coeffs) (m : Nat) : Coeffs := IntList.bmod x m
/-- How much the remainder of the value differs from the value of the remainders. -/
abbrev bmod_dot_sub_dot_bmod (m : Nat) (a b : Coeffs) : Int := IntList.bmod_dot_sub_dot_bmod m a b

theorem bmod_length (x : Coeffs) (m : Nat) : (bmod x m).length ≤ x.length := IntList.bmod_length x m
theorem dvd_bmod_dot_sub_dot_bmod (m : Nat) (xs ys : Coeffs) :
    (m : Int) ∣ bmod_dot_sub_dot_bmod m xs ys := IntList.dvd_bmod_dot_sub_dot_bmod m xs ys
theorem get_of_length_le {i : Nat} {xs : Coeffs} (h : length xs ≤ i) : get xs i = 0 :=
  IntList.get_of_length_le h
theorem dot_set_left (xs ys : Coeffs) (i : Nat) (z : Int) :
    dot (set xs i z) ys = dot xs ys + (z - get xs i) * get ys i := IntList.dot_set_left xs ys i z
theorem dot_sdiv_left (xs ys : Coeffs) {d : Int} (h : d ∣ xs.gcd) :
    dot (xs.sdiv d) ys = (dot xs ys) / d := IntList.dot_sdiv_left xs ys h
theorem dot_smul_left (xs ys : Coeffs) (i : Int) : dot (i * xs) ys = i * dot xs ys :=
  IntList.dot_smul_left xs ys i
theorem dot_distrib_left (xs ys zs : Coeffs) : (xs + ys).dot zs = xs.dot zs + ys.dot zs :=
  IntList.dot_distrib_left xs ys zs
theorem sub_eq_add_neg (xs ys : Coeffs) : xs - ys = xs + -ys := rfl
theorem combo_eq_smul_add_smul (a : Int) (xs : Coeffs) (b : Int) (ys : Coeffs) :
    combo a xs b ys = (a * xs) + (b * ys) := rfl
theorem gcd_dvd_dot_left (xs ys : Coeffs) : (gcd xs : Int) ∣ dot xs ys := IntList.gcd_dvd_dot_left xs ys
theorem dot_nil_right {xs : Coeffs} : dot xs .nil = 0 := IntList.dot_nil_right xs
theorem get_nil : get .nil i = 0 := rfl
theorem dot_neg_left (xs ys : IntList) : dot (-xs) ys = -dot xs ys := IntList.dot_neg_left xs ys

end Coeffs

/-! ## Linear forms -/

/-- A constant plus a linear form. -/
structure LinearCombo where
  /-- The constant. -/
  const : Int := 0
  /-- The coefficients of the atoms. -/
  coeffs : Coeffs := []

namespace LinearCombo

instance : Inhabited LinearCombo := ⟨{ const := 1 }⟩

theorem ext {a b : LinearCombo} (w₁ : a.const = b.const) (w₂ : a.coeffs = b.coeffs) : a = b := by
  cases a; cases b; cases w₁; cases w₂; rfl

/-- The value at the atoms. -/
def eval (lc : LinearCombo) (values : Coeffs) : Int := lc.const + lc.coeffs.dot values

@[simp] theorem eval_nil : (lc : LinearCombo).eval .nil = lc.const := by
  show lc.const + Coeffs.dot lc.coeffs .nil = _
  rw [Coeffs.dot_nil_right, Int.add_zero]

/-- The `i`-th atom. -/
def coordinate (i : Nat) : LinearCombo where
  const := 0
  coeffs := Coeffs.set .nil i 1

@[simp] theorem coordinate_eval (i : Nat) (v : Coeffs) : (coordinate i).eval v = v.get i := by
  show 0 + IntList.dot (IntList.set [] i 1) v = IntList.get v i
  rw [IntList.dot_set_left, IntList.dot_nil_left, Int.zero_add, Int.zero_add]
  show (1 - 0) * _ = _
  rw [Int.sub_zero, Int.one_mul]

theorem coordinate_eval_0 : (coordinate 0).eval (.ofList (a0 :: t)) = a0 := coordinate_eval ..
theorem coordinate_eval_1 : (coordinate 1).eval (.ofList (a0 :: a1 :: t)) = a1 := coordinate_eval ..
theorem coordinate_eval_2 : (coordinate 2).eval (.ofList (a0 :: a1 :: a2 :: t)) = a2 := coordinate_eval ..
theorem coordinate_eval_3 : (coordinate 3).eval (.ofList (a0 :: a1 :: a2 :: a3 :: t)) = a3 :=
  coordinate_eval ..
theorem coordinate_eval_4 : (coordinate 4).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: t)) = a4 :=
  coordinate_eval ..
theorem coordinate_eval_5 :
    (coordinate 5).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: t)) = a5 := coordinate_eval ..
theorem coordinate_eval_6 :
    (coordinate 6).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: t)) = a6 := coordinate_eval ..
theorem coordinate_eval_7 :
    (coordinate 7).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: t)) = a7 :=
  coordinate_eval ..
theorem coordinate_eval_8 :
    (coordinate 8).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: t)) = a8 :=
  coordinate_eval ..
theorem coordinate_eval_9 :
    (coordinate 9).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: a9 :: t)) = a9 :=
  coordinate_eval ..

/-- Sum. -/
def add (l₁ l₂ : LinearCombo) : LinearCombo where
  const := l₁.const + l₂.const
  coeffs := l₁.coeffs + l₂.coeffs

/-- Difference. -/
def sub (l₁ l₂ : LinearCombo) : LinearCombo where
  const := l₁.const - l₂.const
  coeffs := l₁.coeffs - l₂.coeffs

/-- Negative. -/
def neg (lc : LinearCombo) : LinearCombo where
  const := -lc.const
  coeffs := -lc.coeffs

/-- A multiple. -/
def smul (lc : LinearCombo) (i : Int) : LinearCombo where
  const := i * lc.const
  coeffs := lc.coeffs.smul i

instance : Add LinearCombo := ⟨add⟩
instance : Sub LinearCombo := ⟨sub⟩
instance : Neg LinearCombo := ⟨neg⟩
instance : HMul Int LinearCombo LinearCombo := ⟨fun i lc => lc.smul i⟩

/-- Product; right when one of the two is constant. -/
def mul (l₁ l₂ : LinearCombo) : LinearCombo :=
  l₂.const * l₁ + l₁.const * l₂ - { const := l₁.const * l₂.const }

@[simp] theorem add_eval (l₁ l₂ : LinearCombo) (v : Coeffs) :
    (l₁ + l₂).eval v = l₁.eval v + l₂.eval v := by
  show l₁.const + l₂.const + Coeffs.dot (l₁.coeffs + l₂.coeffs) v =
    (l₁.const + l₁.coeffs.dot v) + (l₂.const + l₂.coeffs.dot v)
  rw [Coeffs.dot_distrib_left]; simp only [Int.add_assoc, Int.add_comm, Int.add_left_comm]

@[simp] theorem neg_eval (lc : LinearCombo) (v : Coeffs) : (-lc).eval v = -lc.eval v := by
  show -lc.const + Coeffs.dot (-lc.coeffs) v = -(lc.const + lc.coeffs.dot v)
  rw [Coeffs.dot_neg_left, Int.neg_add]

theorem sub_eq_add_neg (l₁ l₂ : LinearCombo) : l₁ - l₂ = l₁ + -l₂ := rfl

@[simp] theorem sub_eval (l₁ l₂ : LinearCombo) (v : Coeffs) :
    (l₁ - l₂).eval v = l₁.eval v - l₂.eval v := by
  rw [sub_eq_add_neg, add_eval, neg_eval]; rfl

@[simp] theorem smul_eval (lc : LinearCombo) (i : Int) (v : Coeffs) : (i * lc).eval v = i * lc.eval v := by
  show i * lc.const + Coeffs.dot (i * lc.coeffs) v = i * (lc.const + lc.coeffs.dot v)
  rw [Coeffs.dot_smul_left, Int.mul_add]

theorem smul_eval_comm (lc : LinearCombo) (i : Int) (v : Coeffs) : (i * lc).eval v = lc.eval v * i := by
  rw [smul_eval, Int.mul_comm]

private theorem eval_of_isZero {l : LinearCombo} (w : l.coeffs.isZero) (v : Coeffs) : l.eval v = l.const := by
  show l.const + IntList.dot l.coeffs v = _
  rw [IntList.dot_of_left_zero w, Int.add_zero]

theorem mul_eval (l₁ l₂ : LinearCombo) (v : Coeffs) (w : l₁.coeffs.isZero ∨ l₂.coeffs.isZero) :
    (mul l₁ l₂).eval v = l₁.eval v * l₂.eval v := by
  have constant : ({ const := l₁.const * l₂.const } : LinearCombo).eval v = l₁.const * l₂.const :=
    Int.add_zero _
  unfold mul
  rw [sub_eval, add_eval, smul_eval, smul_eval, constant]
  cases w with
  | inl w => rw [eval_of_isZero w, Int.mul_comm l₂.const, Int.add_sub_cancel_left]
  | inr w => rw [eval_of_isZero w, Int.add_sub_cancel, Int.mul_comm l₂.const]

end LinearCombo

end Lean.Omega
