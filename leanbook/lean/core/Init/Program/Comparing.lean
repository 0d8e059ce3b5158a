/-
Chapter 58. Comparing, hashing, and what should not happen.

`compare a b` says at once whether `a` is less, equal or greater; `hash` makes a number of any
value. A program that meets what should not happen reports it and goes on with a default value.
-/
prelude
import Init.Program.Repr
import Init.Program.Transformers
import Init.Classical

universe u v

/-! ## Three answers -/

/-- The answer of a comparison. -/
inductive Ordering where
  /-- The first is less. -/
  | lt
  /-- They are equal. -/
  | eq
  /-- The first is greater. -/
  | gt
deriving Inhabited, DecidableEq, Repr

namespace Ordering

/-- The answer with the arguments exchanged. -/
@[inline] def swap : Ordering → Ordering
  | .lt => .gt
  | .eq => .eq
  | .gt => .lt

/-- The first answer, unless it is "equal": then the second. -/
@[macro_inline] protected def «then» (a b : Ordering) : Ordering :=
  match a with
  | .eq => b
  | a => a

/-- Equal? -/
@[inline] def isEq : Ordering → Bool
  | eq => true
  | _ => false
/-- Not equal? -/
@[inline] def isNe : Ordering → Bool
  | eq => false
  | _ => true
/-- Less or equal? -/
@[inline] def isLE : Ordering → Bool
  | gt => false
  | _ => true
/-- Less? -/
@[inline] def isLT : Ordering → Bool
  | lt => true
  | _ => false
/-- Greater? -/
@[inline] def isGT : Ordering → Bool
  | gt => true
  | _ => false
/-- Greater or equal? -/
@[inline] def isGE : Ordering → Bool
  | lt => false
  | _ => true

@[simp] theorem swap_swap {o : Ordering} : o.swap.swap = o := by cases o <;> rfl
@[simp] theorem swap_lt : lt.swap = gt := rfl
@[simp] theorem swap_eq : eq.swap = eq := rfl
@[simp] theorem swap_gt : gt.swap = lt := rfl
@[simp] theorem eq_then {o : Ordering} : eq.then o = o := rfl
@[simp] theorem lt_then {o : Ordering} : lt.then o = lt := rfl
@[simp] theorem gt_then {o : Ordering} : gt.then o = gt := rfl
@[simp] theorem then_eq {o : Ordering} : o.then eq = o := by cases o <;> rfl
theorem then_assoc (o₁ o₂ o₃ : Ordering) : (o₁.then o₂).then o₃ = o₁.then (o₂.then o₃) := by
  cases o₁ <;> rfl
theorem swap_then (o₁ o₂ : Ordering) : (o₁.then o₂).swap = o₁.swap.then o₂.swap := by
  cases o₁ <;> rfl
theorem swap_inj {o₁ o₂ : Ordering} : o₁.swap = o₂.swap ↔ o₁ = o₂ :=
  ⟨fun h => by rw [← swap_swap (o := o₁), h, swap_swap], fun h => h ▸ rfl⟩

end Ordering

/-- Compare by `<` and `=`. -/
@[inline] def compareOfLessAndEq {α} (x y : α) [LT α] [Decidable (x < y)] [DecidableEq α] : Ordering :=
  if x < y then Ordering.lt
  else if x = y then Ordering.eq
  else Ordering.gt

/-- Compare by `<` and `==`. -/
@[inline] def compareOfLessAndBEq {α} (x y : α) [LT α] [Decidable (x < y)] [BEq α] : Ordering :=
  if x < y then .lt
  else if x == y then .eq
  else .gt

/-- Compare by one way, and those that are equal in it by another. -/
@[inline] def compareLex (cmp₁ cmp₂ : α → β → Ordering) (a : α) (b : β) : Ordering :=
  (cmp₁ a b).then (cmp₂ a b)

/-- Types whose elements can be compared. -/
class Ord (α : Type u) where
  /-- Is the first less, equal or greater? -/
  compare : α → α → Ordering

export Ord (compare)

/-- Compare by what `f` makes of the elements. -/
@[inline] def compareOn [ord : Ord β] (f : α → β) (x y : α) : Ordering := compare (f x) (f y)

instance instOrdNat : Ord Nat where
  compare a b := compareOfLessAndEq a b
instance : Ord Int where
  compare a b := compareOfLessAndEq a b
instance : Ord Bool where
  compare
    | false, true => Ordering.lt
    | true, false => Ordering.gt
    | _, _ => Ordering.eq
instance : Ord Char where
  compare a b := compareOfLessAndEq a b
instance (n : Nat) : Ord (Fin n) where
  compare x y := compare x.val y.val
instance : Ord UInt8 where
  compare x y := compare x.toNat y.toNat
instance : Ord UInt16 where
  compare x y := compare x.toNat y.toNat
instance : Ord UInt32 where
  compare x y := compare x.toNat y.toNat
instance : Ord UInt64 where
  compare x y := compare x.toNat y.toNat
instance : Ord USize where
  compare x y := compare x.toNat y.toNat
instance : Ord PUnit where
  compare _ _ := .eq
instance : Ord Ordering where
  compare a b := compareOn Ordering.ctorIdx a b
instance {p : α → Prop} [Ord α] : Ord (Subtype p) where
  compare x y := compare x.val y.val

instance [Ord α] : Ord (Option α) where
  compare
    | none, none => .eq
    | none, some _ => .lt
    | some _, none => .gt
    | some x, some y => compare x y

/-- Compare lists element by element. -/
@[specialize] def List.compareLex (cmp : α → α → Ordering) : List α → List α → Ordering
  | [], [] => .eq
  | [], _ => .lt
  | _, [] => .gt
  | x :: xs, y :: ys =>
    match cmp x y with
    | .lt => .lt
    | .eq => xs.compareLex cmp ys
    | .gt => .gt

instance [Ord α] : Ord (List α) := ⟨List.compareLex compare⟩
instance [Ord α] : Ord (Array α) := ⟨fun a b => compare a.toList b.toList⟩

/-- Pairs, compared by the first half and then by the second. It is no instance, because there
are other ways. -/
@[instance_reducible] def lexOrd [Ord α] [Ord β] : Ord (α × β) where
  compare := _root_.compareLex (compareOn (·.1)) (compareOn (·.2))

/-- "Less" as the comparison says. -/
@[instance_reducible] def ltOfOrd [Ord α] : LT α where
  lt a b := compare a b = Ordering.lt

/-- "At most" as the comparison says. -/
@[instance_reducible] def leOfOrd [Ord α] : LE α where
  le a b := (compare a b).isLE

namespace Ord

/-- `==` as the comparison says. -/
@[instance_reducible] protected def toBEq (ord : Ord α) : BEq α where
  beq x y := ord.compare x y == .eq
/-- `<` as the comparison says. -/
@[instance_reducible] protected def toLT (ord : Ord α) : LT α := ltOfOrd
/-- `≤` as the comparison says. -/
@[instance_reducible] protected def toLE (ord : Ord α) : LE α := leOfOrd
/-- The other way round. -/
@[instance_reducible] protected def opposite (ord : Ord α) : Ord α where
  compare x y := ord.compare y x
/-- By what `f` makes of the elements. -/
@[instance_reducible] protected def on (_ : Ord β) (f : α → β) : Ord α where
  compare := compareOn f
/-- One way, then another. -/
@[instance_reducible] protected def lex' (ord₁ ord₂ : Ord α) : Ord α where
  compare := _root_.compareLex ord₁.compare ord₂.compare

end Ord

theorem compareOfLessAndEq_eq_lt {α} {x y : α} [LT α] [Decidable (x < y)] [DecidableEq α] :
    compareOfLessAndEq x y = .lt ↔ x < y := by
  unfold compareOfLessAndEq
  by_cases h : x < y
  · rw [if_pos h]
    exact ⟨fun _ => h, fun _ => rfl⟩
  · rw [if_neg h]
    refine ⟨fun e => ?_, fun e => absurd e h⟩
    by_cases h' : x = y
    · rw [if_pos h'] at e; nomatch e
    · rw [if_neg h'] at e; nomatch e

/-! ## Hashing -/

instance : Hashable Nat where
  hash n := UInt64.ofNat n
instance : Hashable Bool where
  hash
    | true => 11
    | false => 13
instance : Hashable PUnit.{u+1} where
  hash | .unit => 11
instance : Hashable Int where
  hash
    | .ofNat n => UInt64.ofNat (2 * n)
    | .negSucc n => UInt64.ofNat (2 * n + 1)
instance : Hashable Char where
  hash c := c.val.toUInt64
instance : Hashable (Fin n) where
  hash v := UInt64.ofNat v.val
instance : Hashable UInt8 where
  hash n := UInt64.ofNat n.toNat
instance : Hashable UInt16 where
  hash n := UInt64.ofNat n.toNat
instance : Hashable UInt32 where
  hash n := n.toUInt64
instance : Hashable UInt64 where
  hash n := n
instance : Hashable USize where
  hash n := UInt64.ofNat n.toNat
instance [Hashable α] : Hashable (Option α) where
  hash
    | none => 11
    | some a => mixHash (hash a) 13
instance [Hashable α] : Hashable (List α) where
  hash as := as.foldl (fun r a => mixHash r (hash a)) 7
instance [Hashable α] : Hashable (Array α) where
  hash as := as.toList.foldl (fun r a => mixHash r (hash a)) 7
instance [Hashable α] [Hashable β] : Hashable (α × β) where
  hash | (a, b) => mixHash (hash a) (hash b)
instance (P : Prop) : Hashable P where
  hash _ := 0

/-! ## What should not happen -/

/-- The text of a report. -/
@[noinline, never_extract]
def mkPanicMessage (modName : String) (line col : Nat) (msg : String) : String :=
  "PANIC at " ++ modName ++ ":" ++ toString line ++ ":" ++ toString col ++ ": " ++ msg

/-- Report that this place was reached. -/
@[never_extract, inline]
def panicWithPos {α : Sort u} [Inhabited α] (modName : String) (line col : Nat) (msg : String) : α :=
  panic (mkPanicMessage modName line col msg)

/-- The text of a report from inside a declaration. -/
@[noinline, never_extract]
def mkPanicMessageWithDecl (modName : String) (declName : String) (line col : Nat) (msg : String) :
    String :=
  "PANIC at " ++ declName ++ " " ++ modName ++ ":" ++ toString line ++ ":" ++ toString col ++ ": " ++ msg

/-- Report that this place in a declaration was reached. -/
@[never_extract, inline]
def panicWithPosWithDecl {α : Sort u} [Inhabited α] (modName : String) (declName : String)
    (line col : Nat) (msg : String) : α :=
  panic (mkPanicMessageWithDecl modName declName line col msg)

set_option linter.unusedVariables.funArgs false in
/-- Print a message on standard error, then compute. It means `f ()`. -/
@[never_extract, extern "lean_dbg_trace"]
def dbgTrace {α : Type u} (msg : String) (f : Unit → α) : α := f ()

/-- Print a value on standard error and hand it back. -/
def dbgTraceVal {α : Type u} [ToString α] (a : α) : α := dbgTrace (toString a) (fun _ => a)

/-- Print a message on standard error if somebody else holds the value too. -/
@[never_extract, extern "lean_dbg_trace_if_shared"]
def dbgTraceIfShared {α : Type u} (_ : String) (a : α) : α := a

/-! ## Formats in place of strings -/

namespace Std
@[extern "lean"] opaque «termF!_» : Lean.ParserDescr
attribute [term_parser 1000] «termF!_»
@[extern "lean"] opaque «_aux_Init_Data_Format_Macro___macroRules_Std_termF!__1» : Lean.Macro
attribute [macro «termF!_»] «_aux_Init_Data_Format_Macro___macroRules_Std_termF!__1»
end Std
