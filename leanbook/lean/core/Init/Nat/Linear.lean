/-
Chapter 88. Linear arithmetic by computation.

`simp +arith` proves and simplifies equations and inequalities such as `x + 2 + y ≤ y + x + 3`.
It writes both sides as expressions (`Expr`); a program brings them to a normal form, in which
each variable occurs once (`Poly`), and strikes out what stands on both sides (`cancel`). The
kernel runs the program; that it tells the truth is the next chapter.
-/
prelude
import Init.RArray
import Init.Nat.Sub
import Init.List.Append
import Init.BEq

universe u

namespace Nat.Internal.Linear

/-! ## The language -/

/-- Variables are numbered. -/
abbrev Var := Nat

/-- The values of the variables. -/
abbrev Context := Lean.RArray Nat

/-- The variable that always has the value `1`; numerals are its multiples. -/
abbrev fixedVar := 100000000

/-- The value of a variable. -/
noncomputable abbrev Var.denote (ctx : Context) (v : Var) : Nat :=
  Bool.rec (ctx.get v) 1 (Nat.beq v fixedVar)

/-- Linear expressions. -/
inductive Expr where
  /-- A numeral. -/
  | num (v : Nat)
  /-- A variable. -/
  | var (i : Var)
  /-- A sum. -/
  | add (a b : Expr)
  /-- A multiple. -/
  | mulL (k : Nat) (a : Expr)
  /-- A multiple, the factor on the right. -/
  | mulR (a : Expr) (k : Nat)

instance : Inhabited Expr := ⟨.num 0⟩

/-- The value of an expression. -/
noncomputable abbrev Expr.denote (ctx : Context) : Expr → Nat
  | .add a b => Nat.add (denote ctx a) (denote ctx b)
  | .num k => k
  | .var v => v.denote ctx
  | .mulL k e => Nat.mul k (denote ctx e)
  | .mulR e k => Nat.mul (denote ctx e) k

/-- A sum of multiples of variables. -/
abbrev Poly := List (Nat × Var)

/-- The value of such a sum. -/
noncomputable abbrev Poly.denote (ctx : Context) (p : Poly) : Nat :=
  match p with
  | [] => 0
  | (k, v) :: p => Nat.add (Nat.mul k (v.denote ctx)) (denote ctx p)

/-! ## The program -/

/-- Add `k` times `v`, in the order of the variables. -/
def Poly.insert (k : Nat) (v : Var) (p : Poly) : Poly :=
  match p with
  | [] => [(k, v)]
  | (k', v') :: p =>
    bif Nat.blt v v' then (k, v) :: (k', v') :: p
    else bif Nat.beq v v' then (k + k', v') :: p
    else (k', v') :: insert k v p

/-- Sort the sum, and collect each variable. -/
def Poly.norm (p : Poly) : Poly := go p []
where
  /-- Insert the terms of `p` one by one. -/
  go (p : Poly) (r : Poly) : Poly :=
    match p with
    | [] => r
    | (k, v) :: p => go p (r.insert k v)

/-- Strike out what `m₁` and `m₂` share; `r₁` and `r₂` collect, backwards, what is done. -/
def Poly.cancelAux (fuel : Nat) (m₁ m₂ r₁ r₂ : Poly) : Poly × Poly :=
  match fuel with
  | 0 => (r₁.reverse ++ m₁, r₂.reverse ++ m₂)
  | fuel + 1 =>
    match m₁, m₂ with
    | m₁, [] => (r₁.reverse ++ m₁, r₂.reverse)
    | [], m₂ => (r₁.reverse, r₂.reverse ++ m₂)
    | (k₁, v₁) :: m₁, (k₂, v₂) :: m₂ =>
      bif Nat.blt v₁ v₂ then cancelAux fuel m₁ ((k₂, v₂) :: m₂) ((k₁, v₁) :: r₁) r₂
      else bif Nat.blt v₂ v₁ then cancelAux fuel ((k₁, v₁) :: m₁) m₂ r₁ ((k₂, v₂) :: r₂)
      else bif Nat.blt k₁ k₂ then cancelAux fuel m₁ m₂ r₁ ((Nat.sub k₂ k₁, v₁) :: r₂)
      else bif Nat.blt k₂ k₁ then cancelAux fuel m₁ m₂ ((Nat.sub k₁ k₂, v₁) :: r₁) r₂
      else cancelAux fuel m₁ m₂ r₁ r₂

/-- More steps than any sum has terms. -/
def hugeFuel := 1000000

/-- Strike out what two sums share. -/
def Poly.cancel (p₁ p₂ : Poly) : Poly × Poly := cancelAux hugeFuel p₁ p₂ [] []

/-- The number that the sum is, if it is one. -/
def Poly.isNum? (p : Poly) : Option Nat :=
  match p with
  | [] => some 0
  | [(k, v)] => bif v == fixedVar then some k else none
  | _ => none

/-- The empty sum. -/
def Poly.isZero (p : Poly) : Bool :=
  match p with
  | [] => true
  | _ => false

/-- There is a positive numeral in it. -/
def Poly.isNonZero (p : Poly) : Bool :=
  match p with
  | [] => false
  | (k, v) :: p => bif v == fixedVar then k > 0 else isNonZero p

/-- The two sums have the same value. -/
def Poly.denote_eq (ctx : Context) (mp : Poly × Poly) : Prop := mp.1.denote ctx = mp.2.denote ctx
/-- The first sum is at most the second. -/
def Poly.denote_le (ctx : Context) (mp : Poly × Poly) : Prop := mp.1.denote ctx ≤ mp.2.denote ctx

/-- The terms of an expression. -/
def Expr.toPoly (e : Expr) :=
  go 1 e []
where
  /-- Put the terms of `coeff` times the expression in front. -/
  go (coeff : Nat) : Expr → (Poly → Poly)
    | .num k => bif k == 0 then id else ((coeff * k, fixedVar) :: ·)
    | .var i => ((coeff, i) :: ·)
    | .add a b => go coeff a ∘ go coeff b
    | .mulL k a
    | .mulR a k => bif k == 0 then id else go (coeff * k) a

/-- The normal form of an expression. -/
def Expr.toNormPoly (e : Expr) : Poly := e.toPoly.norm

/-- One more. -/
def Expr.inc (e : Expr) : Expr := .add e (.num 1)

/-- An equation (`eq`) or an inequality between two sums. -/
structure PolyCnstr where
  /-- Is it an equation? -/
  eq : Bool
  /-- The left side. -/
  lhs : Poly
  /-- The right side. -/
  rhs : Poly

instance : BEq PolyCnstr where
  beq c d := (c.eq == d.eq) && ((c.lhs == d.lhs) && (c.rhs == d.rhs))

/-- An equation (`eq`) or an inequality between two expressions. -/
structure ExprCnstr where
  /-- Is it an equation? -/
  eq : Bool
  /-- The left side. -/
  lhs : Expr
  /-- The right side. -/
  rhs : Expr

/-- What it says. -/
abbrev PolyCnstr.denote (ctx : Context) (c : PolyCnstr) : Prop :=
  bif c.eq then Poly.denote_eq ctx (c.lhs, c.rhs) else Poly.denote_le ctx (c.lhs, c.rhs)

/-- The normal form: both sides in order, and nothing shared. -/
def PolyCnstr.norm (c : PolyCnstr) : PolyCnstr :=
  let (lhs, rhs) := Poly.cancel c.lhs.norm c.rhs.norm
  { eq := c.eq, lhs, rhs }

/-- It cannot hold, as one sees at once. -/
def PolyCnstr.isUnsat (c : PolyCnstr) : Bool :=
  bif c.eq then (c.lhs.isZero && c.rhs.isNonZero) || (c.lhs.isNonZero && c.rhs.isZero)
  else c.lhs.isNonZero && c.rhs.isZero

/-- It holds, as one sees at once. -/
def PolyCnstr.isValid (c : PolyCnstr) : Bool :=
  bif c.eq then c.lhs.isZero && c.rhs.isZero else c.lhs.isZero

/-- What it says. -/
abbrev ExprCnstr.denote (ctx : Context) (c : ExprCnstr) : Prop :=
  bif c.eq then c.lhs.denote ctx = c.rhs.denote ctx else c.lhs.denote ctx ≤ c.rhs.denote ctx

/-- Both sides as sums. -/
def ExprCnstr.toPoly (c : ExprCnstr) : PolyCnstr :=
  { c with lhs := c.lhs.toPoly, rhs := c.rhs.toPoly }

/-- The normal form of the constraint. -/
def ExprCnstr.toNormPoly (c : ExprCnstr) : PolyCnstr :=
  let (lhs, rhs) := Poly.cancel c.lhs.toNormPoly c.rhs.toNormPoly
  { c with lhs, rhs }

/-- The expression `k * v`. -/
def monomialToExpr (k : Nat) (v : Var) : Expr :=
  bif v == fixedVar then .num k else bif k == 1 then .var v else .mulL k (.var v)

/-- A sum as an expression. -/
def Poly.toExpr (p : Poly) : Expr :=
  match p with
  | [] => .num 0
  | (k, v) :: p => go (monomialToExpr k v) p
where
  /-- Add the terms of `p` to `e`. -/
  go (e : Expr) (p : Poly) : Expr :=
    match p with
    | [] => e
    | (k, v) :: p => go (.add e (monomialToExpr k v)) p

/-- Both sides as expressions. -/
def PolyCnstr.toExpr (c : PolyCnstr) : ExprCnstr :=
  { c with lhs := c.lhs.toExpr, rhs := c.rhs.toExpr }

end Nat.Internal.Linear
