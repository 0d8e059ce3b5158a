/-
Chapter 95. Reordering.

`ac_rfl` proves equations that hold because an operation is associative and commutative. It
writes both sides as expressions in variables, and compares the sorted lists of the variables;
this chapter proves that two expressions with the same list have the same value.
-/
prelude
import Init.List.Append
import Init.Option

universe u v

namespace Lean.Data.AC

/-- An expression: variables, put together by one operation. -/
inductive Expr where
  /-- The variable with this number. -/
  | var (x : Nat) : Expr
  /-- The operation, on two expressions. -/
  | op (lhs rhs : Expr) : Expr

instance : Inhabited Expr := ⟨.var 0⟩

/-- What a variable stands for, and the proof that it is neutral, if it is. -/
structure Variable {α : Sort u} (op : α → α → α) : Type u where
  /-- The value. -/
  value : α
  /-- It is neutral. -/
  neutral : Option (PLift (Std.LawfulIdentity op value))

/-- The operation, with its laws and its variables. -/
structure Context (α : Sort u) where
  /-- The operation. -/
  op : α → α → α
  /-- It is associative. -/
  assoc : Std.Associative op
  /-- It is commutative, if it is. -/
  comm : Option (PLift (Std.Commutative op))
  /-- It is idempotent, if it is. -/
  idem : Option (PLift (Std.IdempotentOp op))
  /-- The variables. -/
  vars : List (Variable op)
  /-- Any element. -/
  arbitrary : α

/-- What the normal form depends on. -/
class ContextInformation (α : Sort u) where
  /-- Is the variable with this number neutral? -/
  isNeutral : α → Nat → Bool
  /-- Is the operation commutative? -/
  isComm : α → Bool
  /-- Is the operation idempotent? -/
  isIdem : α → Bool

/-- What the value depends on. -/
class EvalInformation (α : Sort u) (β : Sort v) where
  /-- The value of no variables. -/
  arbitrary : α → β
  /-- The operation. -/
  evalOp : α → β → β → β
  /-- The value of a variable. -/
  evalVar : α → Nat → β

/-- What the variable with this number stands for. -/
def Context.var (ctx : Context α) (idx : Nat) : Variable ctx.op := ctx.vars[idx]?.getD ⟨ctx.arbitrary, none⟩

instance : ContextInformation (Context α) where
  isNeutral ctx x := (ctx.var x).neutral.isSome
  isComm ctx := ctx.comm.isSome
  isIdem ctx := ctx.idem.isSome

instance : EvalInformation (Context α) α where
  arbitrary ctx := ctx.arbitrary
  evalOp ctx := ctx.op
  evalVar ctx idx := (ctx.var idx).value

/-- The value of an expression. -/
def eval (β : Sort u) [EvalInformation α β] (ctx : α) : (ex : Expr) → β
  | .var idx => EvalInformation.evalVar ctx idx
  | .op l r => EvalInformation.evalOp ctx (eval β ctx l) (eval β ctx r)

/-- The variables of an expression, from left to right. -/
def Expr.toList : Expr → List Nat
  | .var idx => [idx]
  | .op l r => l.toList.append r.toList

/-- The value of a list of variables. -/
def evalList (β : Sort u) [EvalInformation α β] (ctx : α) : List Nat → β
  | [] => EvalInformation.arbitrary ctx
  | [x] => EvalInformation.evalVar ctx x
  | x :: xs => EvalInformation.evalOp ctx (EvalInformation.evalVar ctx x) (evalList β ctx xs)

/-- Put a number where it belongs in a sorted list. -/
def insert (x : Nat) : List Nat → List Nat
  | [] => [x]
  | a :: as => if x < a then x :: a :: as else a :: insert x as

/-- Sort a list of numbers. -/
def sort (xs : List Nat) : List Nat := loop [] xs
where
  /-- Insert one after the other. -/
  loop : List Nat → List Nat → List Nat
    | acc, [] => acc
    | acc, x :: xs => loop (insert x acc) xs

/-- Of equal neighbours keep one. -/
def mergeIdem (xs : List Nat) : List Nat :=
  match xs with
  | [] => []
  | x :: xs => loop x xs
where
  /-- The list `curr :: rest` without repetitions. -/
  loop : Nat → List Nat → List Nat
    | curr, next :: rest => if curr = next then loop curr rest else curr :: loop next rest
    | curr, [] => [curr]

/-- Leave out neutral variables, unless nothing would remain. -/
def removeNeutrals [info : ContextInformation α] (ctx : α) : List Nat → List Nat
  | x :: xs =>
    match loop (x :: xs) with
    | [] => [x]
    | ys => ys
  | [] => []
where
  /-- Leave out all neutral variables. -/
  loop : List Nat → List Nat
    | x :: xs =>
      match info.isNeutral ctx x with
      | true => loop xs
      | false => x :: loop xs
    | [] => []

/-- The normal form of an expression. -/
def norm [info : ContextInformation α] (ctx : α) (e : Expr) : List Nat :=
  let xs := e.toList
  let xs := removeNeutrals ctx xs
  let xs := if info.isComm ctx then sort xs else xs
  if info.isIdem ctx then mergeIdem xs else xs

namespace Context
variable {α : Sort u} (ctx : Context α)

/-! ## Values of lists -/

private theorem eval_cons (x : Nat) {xs : List Nat} (h : xs ≠ []) :
    evalList α ctx (x :: xs) = ctx.op (ctx.var x).value (evalList α ctx xs) :=
  match xs, h with
  | _ :: _, _ => rfl

private theorem eval_append {xs ys : List Nat} (hx : xs ≠ []) (hy : ys ≠ []) :
    evalList α ctx (xs ++ ys) = ctx.op (evalList α ctx xs) (evalList α ctx ys) := by
  induction xs with
  | nil => exact absurd rfl hx
  | cons x xs ih =>
    rw [List.cons_append]
    cases xs with
    | nil => exact eval_cons ctx x hy
    | cons x' xs =>
      rw [eval_cons ctx x (by intro h; cases h), ih (by intro h; cases h),
        eval_cons ctx x (xs := x' :: xs) (by intro h; cases h), ctx.assoc.assoc]

private theorem eval_cons_congr (x : Nat) {xs ys : List Nat} (hx : xs ≠ []) (hy : ys ≠ [])
    (h : evalList α ctx xs = evalList α ctx ys) : evalList α ctx (x :: xs) = evalList α ctx (x :: ys) := by
  rw [eval_cons ctx x hx, eval_cons ctx x hy, h]

private theorem eval_toList (e : Expr) : evalList α ctx e.toList = eval α ctx e ∧ e.toList ≠ [] := by
  induction e with
  | var => exact ⟨rfl, fun h => nomatch h⟩
  | op l r ihl ihr =>
    refine ⟨?_, fun h => ?_⟩
    · show evalList α ctx (l.toList ++ r.toList) = ctx.op (eval α ctx l) (eval α ctx r)
      rw [eval_append ctx ihl.2 ihr.2, ihl.1, ihr.1]
    · change l.toList ++ r.toList = [] at h
      cases e : l.toList with
      | nil => exact ihl.2 e
      | cons x xs => rw [e] at h; cases h

/-! ## Sorting -/

private theorem insert_ne_nil (x : Nat) (xs : List Nat) : insert x xs ≠ [] := by
  cases xs with
  | nil => intro h; cases h
  | cons y ys => unfold insert; split <;> (intro h; cases h)

private theorem eval_swap (comm : Std.Commutative ctx.op) (x y : Nat) (zs : List Nat) :
    evalList α ctx (x :: y :: zs) = evalList α ctx (y :: x :: zs) := by
  cases zs with
  | nil => exact comm.comm _ _
  | cons z zs =>
    show ctx.op _ (ctx.op _ _) = ctx.op _ (ctx.op _ _)
    rw [← ctx.assoc.assoc, comm.comm (EvalInformation.evalVar ctx x), ctx.assoc.assoc]

private theorem eval_insert (comm : Std.Commutative ctx.op) (x : Nat) (xs : List Nat) :
    evalList α ctx (insert x xs) = evalList α ctx (x :: xs) := by
  induction xs with
  | nil => rfl
  | cons y ys ih =>
    unfold insert
    split
    · rfl
    · rw [eval_swap ctx comm x y, eval_cons_congr ctx y (insert_ne_nil x ys) (by intro h; cases h) ih]

private theorem eval_sort_loop (comm : Std.Commutative ctx.op) (acc xs : List Nat) (h : acc ++ xs ≠ []) :
    evalList α ctx (sort.loop acc xs) = evalList α ctx (acc ++ xs) := by
  induction xs generalizing acc with
  | nil => rw [sort.loop, List.append_nil]
  | cons x xs ih =>
    rw [sort.loop, ih _ fun h => insert_ne_nil x acc (List.append_eq_nil_iff.mp h).1]
    have move : evalList α ctx (acc ++ x :: xs) = evalList α ctx (x :: (acc ++ xs)) := by
      clear ih h
      induction acc with
      | nil => rfl
      | cons y ys ih =>
        rw [List.cons_append, List.cons_append, eval_swap ctx comm x y]
        exact eval_cons_congr ctx y (fun h => nomatch (List.append_eq_nil_iff.mp h).2) (by intro h; cases h) ih
    rw [move, ← List.cons_append]
    cases xs with
    | nil => rw [List.append_nil, List.append_nil, eval_insert ctx comm]
    | cons z zs =>
      rw [eval_append ctx (insert_ne_nil x acc) (by intro h; cases h), eval_insert ctx comm,
        eval_append ctx (xs := x :: acc) (by intro h; cases h) (by intro h; cases h)]

private theorem eval_sort (comm : Std.Commutative ctx.op) (xs : List Nat) :
    evalList α ctx (sort xs) = evalList α ctx xs := by
  cases xs with
  | nil => rfl
  | cons x xs => exact eval_sort_loop ctx comm [] (x :: xs) (by intro h; cases h)

/-! ## Repetitions -/

private theorem merge_ne_nil (x : Nat) (xs : List Nat) : mergeIdem.loop x xs ≠ [] := by
  induction xs with
  | nil => intro h; cases h
  | cons y ys ih =>
    unfold mergeIdem.loop
    split
    · exact ih
    · intro h; cases h

private theorem eval_merge (idem : Std.IdempotentOp ctx.op) (x : Nat) (xs : List Nat) :
    evalList α ctx (mergeIdem.loop x xs) = evalList α ctx (x :: xs) := by
  induction xs generalizing x with
  | nil => rfl
  | cons y ys ih =>
    unfold mergeIdem.loop
    split
    next same =>
      rw [ih, ← same]
      cases ys with
      | nil => exact (idem.idempotent _).symm
      | cons z zs =>
        show ctx.op _ _ = ctx.op _ (ctx.op _ _)
        rw [← ctx.assoc.assoc, idem.idempotent]
    next =>
      exact eval_cons_congr ctx x (merge_ne_nil y ys) (by intro h; cases h) (ih y)

private theorem eval_mergeIdem (idem : Std.IdempotentOp ctx.op) (xs : List Nat) :
    evalList α ctx (mergeIdem xs) = evalList α ctx xs := by
  cases xs with
  | nil => rfl
  | cons x xs => exact eval_merge ctx idem x xs

/-! ## Neutral variables -/

private theorem neutral {x : Nat} (h : ContextInformation.isNeutral ctx x = true) :
    Std.LawfulIdentity ctx.op (ctx.var x).value := by
  change (ctx.var x).neutral.isSome = true at h
  cases e : (ctx.var x).neutral with
  | none => rw [e] at h; cases h
  | some p => exact p.down

private theorem op_neutrals (a : α) (x : Nat) (xs : List Nat) (h : removeNeutrals.loop ctx (x :: xs) = []) :
    ctx.op a (evalList α ctx (x :: xs)) = a := by
  induction xs generalizing a x with
  | nil =>
    unfold removeNeutrals.loop at h
    split at h
    next n => exact (neutral ctx n).right_id a
    next => cases h
  | cons y ys ih =>
    unfold removeNeutrals.loop at h
    split at h
    next n =>
      rw [eval_cons ctx x (by intro h; cases h), ih _ y h, (neutral ctx n).right_id]
    next => cases h

private theorem eval_without_neutrals (xs : List Nat) (h : removeNeutrals.loop ctx xs ≠ []) :
    evalList α ctx (removeNeutrals.loop ctx xs) = evalList α ctx xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    unfold removeNeutrals.loop at h ⊢
    split
    next n =>
      simp only [n] at h
      have ne : xs ≠ [] := by intro e; rw [e] at h; exact h rfl
      rw [ih h, eval_cons ctx x ne, (neutral ctx n).left_id]
    next n =>
      cases xs with
      | nil => rfl
      | cons y ys =>
        cases e : removeNeutrals.loop ctx (y :: ys) with
        | nil =>
          exact ((eval_cons ctx x (by intro h; cases h)).trans (op_neutrals ctx _ y ys e)).symm
        | cons z zs =>
          rw [e] at ih
          exact eval_cons_congr ctx x (by intro h; cases h) (by intro h; cases h) (ih (by intro h; cases h))

private theorem eval_removeNeutrals (xs : List Nat) :
    evalList α ctx (removeNeutrals ctx xs) = evalList α ctx xs := by
  cases xs with
  | nil => rfl
  | cons x xs =>
    show evalList α ctx (match removeNeutrals.loop ctx (x :: xs) with | [] => [x] | ys => ys) = _
    cases e : removeNeutrals.loop ctx (x :: xs) with
    | cons z zs =>
      have := eval_without_neutrals ctx (x :: xs) (by rw [e]; intro h; cases h)
      rwa [e] at this
    | nil =>
      cases xs with
      | nil => rfl
      | cons y ys =>
        unfold removeNeutrals.loop at e
        split at e
        next n => exact ((eval_cons ctx x (by intro h; cases h)).trans (op_neutrals ctx _ y ys e)).symm
        next => cases e

/-! ## The normal form -/

theorem eval_norm (e : Expr) : evalList α ctx (norm ctx e) = eval α ctx e := by
  have sorted (xs : List Nat) :
      evalList α ctx (if ContextInformation.isComm ctx then sort xs else xs) = evalList α ctx xs := by
    split
    next h =>
      cases e : ctx.comm with
      | none => change ctx.comm.isSome = true at h; rw [e] at h; cases h
      | some c => exact eval_sort ctx c.down xs
    next => rfl
  have merged (xs : List Nat) :
      evalList α ctx (if ContextInformation.isIdem ctx then mergeIdem xs else xs) = evalList α ctx xs := by
    split
    next h =>
      cases e : ctx.idem with
      | none => change ctx.idem.isSome = true at h; rw [e] at h; cases h
      | some i => exact eval_mergeIdem ctx i.down xs
    next => rfl
  rw [norm, merged, sorted, eval_removeNeutrals, (eval_toList ctx e).1]

/-- Expressions with the same normal form have the same value. -/
theorem eq_of_norm (a b : Expr) (h : norm ctx a == norm ctx b) : eval α ctx a = eval α ctx b := by
  rw [← eval_norm, ← eval_norm, eq_of_beq h]

end Context
end Lean.Data.AC
