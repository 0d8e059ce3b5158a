/-
Chapter 39. Access by position: `xs[i]`, `xs[i]?`, `xs[i]!`.

`xs[i]` needs to know that `i` is within bounds; a small tactic looks for the proof. `xs[i]?`
answers with an option instead, and `xs[i]!` with the default element.
-/
prelude
import Init.BEq

universe u v w

/-- What `xs[i]!` answers when there is no such position: a panic, and the default element. -/
@[never_extract] def outOfBounds {α : Type u} [Inhabited α] : α := panic "index out of bounds"

theorem outOfBounds_eq_default {α : Type u} [Inhabited α] : (outOfBounds : α) = default := rfl

/-- The notation `xs[i]`, for collections `coll` with positions `idx`. `valid` says which
positions exist. -/
class GetElem (coll : Type u) (idx : Type v) (elem : outParam (Type w))
    (valid : outParam (coll → idx → Prop)) where
  /-- The element at a position that exists. Write `xs[i]`, or `xs[i]'h` with the proof `h`. -/
  getElem (xs : coll) (i : idx) (h : valid xs i) : elem

export GetElem (getElem)

/-- `xs[i]?` where it is decidable which positions exist. -/
abbrev decidableGetElem? {coll : Type u} {idx : Type v} {elem : Type w} {valid : coll → idx → Prop}
    [GetElem coll idx elem valid] (xs : coll) (i : idx) [Decidable (valid xs i)] : Option elem :=
  if h : valid xs i then some (xs[i]'h) else none

/-- The notation `xs[i]?` and `xs[i]!`. -/
class GetElem? (coll : Type u) (idx : Type v) (elem : outParam (Type w))
    (valid : outParam (coll → idx → Prop)) extends GetElem coll idx elem valid where
  /-- The element at a position, if it exists. Write `xs[i]?`. -/
  getElem? : coll → idx → Option elem
  /-- The element at a position; where there is none, a panic and the default element.
  Write `xs[i]!`. -/
  getElem! [Inhabited elem] (xs : coll) (i : idx) : elem :=
    match getElem? xs i with
    | some e => e
    | none => outOfBounds

export GetElem? (getElem? getElem!)

/-- The three ways of access agree. -/
class LawfulGetElem (cont : Type u) (idx : Type v) (elem : outParam (Type w))
    (dom : outParam (cont → idx → Prop)) [ge : GetElem? cont idx elem dom] : Prop where
  /-- `xs[i]?` is `xs[i]` where the position exists. -/
  getElem?_def (c : cont) (i : idx) [Decidable (dom c i)] :
    c[i]? = if h : dom c i then some (c[i]'h) else none
  /-- `xs[i]!` is the element or the default. -/
  getElem!_def [Inhabited elem] (c : cont) (i : idx) :
    c[i]! = match c[i]? with
      | some e => e
      | none => default

export LawfulGetElem (getElem?_def getElem!_def)

section
variable {cont : Type u} {idx : Type v} {elem : Type w} {dom : cont → idx → Prop}

theorem getElem_congr [GetElem cont idx elem dom] {c d : cont} (h : c = d) {i j : idx} (h' : i = j)
    (w : dom c i) : c[i]'w = d[j]'(h' ▸ h ▸ w) := by
  cases h; cases h'; rfl

theorem getElem_congr_coll [GetElem cont idx elem dom] {c d : cont} {i : idx} {w : dom c i}
    (h : c = d) : c[i]'w = d[i]'(h ▸ w) := by
  cases h; rfl

theorem getElem_congr_idx [GetElem cont idx elem dom] {c : cont} {i j : idx} {w : dom c i}
    (h' : i = j) : c[i]'w = c[j]'(h' ▸ w) := by
  cases h'; rfl

variable [GetElem? cont idx elem dom] [LawfulGetElem cont idx elem dom]

theorem getElem?_pos (c : cont) (i : idx) (h : dom c i) : c[i]? = some (c[i]'h) :=
  have : Decidable (dom c i) := isTrue h
  (getElem?_def c i).trans (dif_pos h)

theorem getElem?_neg (c : cont) (i : idx) (h : ¬dom c i) : c[i]? = none :=
  have : Decidable (dom c i) := isFalse h
  (getElem?_def c i).trans (dif_neg h)

theorem getElem!_pos [Inhabited elem] (c : cont) (i : idx) (h : dom c i) : c[i]! = c[i]'h := by
  rw [getElem!_def, getElem?_pos c i h]

theorem getElem!_neg [Inhabited elem] (c : cont) (i : idx) (h : ¬dom c i) : c[i]! = default := by
  rw [getElem!_def, getElem?_neg c i h]

end

/-! ## Positions given as elements of `Fin n` -/

namespace Fin
variable {cont : Type u} {elem : Type w} {dom : cont → Nat → Prop} {n : Nat}

instance instGetElemFinVal [GetElem cont Nat elem dom] :
    GetElem cont (Fin n) elem fun xs i => dom xs i.val where
  getElem xs i h := getElem xs i.val h

instance instGetElem?FinVal [GetElem? cont Nat elem dom] :
    GetElem? cont (Fin n) elem fun xs i => dom xs i.val where
  getElem? xs i := getElem? xs i.val
  getElem! xs i := getElem! xs i.val

instance [GetElem? cont Nat elem dom] [h : LawfulGetElem cont Nat elem dom] :
    LawfulGetElem cont (Fin n) elem fun xs i => dom xs i.val where
  getElem?_def _ _ _ := h.getElem?_def ..
  getElem!_def _ _ := h.getElem!_def ..

@[simp] theorem getElem_fin [GetElem? cont Nat elem dom] (a : cont) (i : Fin n) (h : dom a i.val) :
    a[i]'h = a[i.val]'h := rfl
@[simp] theorem getElem?_fin [GetElem? cont Nat elem dom] (a : cont) (i : Fin n) :
    a[i]? = a[i.val]? := rfl
@[simp] theorem getElem!_fin [GetElem? cont Nat elem dom] (a : cont) (i : Fin n) [Inhabited elem] :
    a[i]! = a[i.val]! := rfl

end Fin

/-! ## Lists and arrays -/

namespace List
variable {α : Type u}

/-- What `as[i]?` means for lists. -/
@[implicit_reducible] def get?Internal : (as : List α) → (i : Nat) → Option α
  | a :: _, 0 => some a
  | _ :: as, n+1 => get?Internal as n
  | [], _ => none

/-- What `as[i]!` means for lists. -/
@[implicit_reducible] def get!Internal [Inhabited α] : (as : List α) → (i : Nat) → α
  | a :: _, 0 => a
  | _ :: as, n+1 => get!Internal as n
  | [], _ => panic "invalid index"

instance instGetElemNatLtLength : GetElem (List α) Nat α fun as i => i < as.length where
  getElem as i h := as.get ⟨i, h⟩

instance instGetElem?NatLtLength : GetElem? (List α) Nat α fun as i => i < as.length where
  getElem? as i := as.get?Internal i
  getElem! as i := as.get!Internal i

@[simp] theorem getElem_cons_zero (a : α) (as : List α) (h : 0 < (a :: as).length) :
    getElem (a :: as) 0 h = a := rfl
@[simp] theorem getElem_cons_succ (a : α) (as : List α) (i : Nat) (h : i + 1 < (a :: as).length) :
    getElem (a :: as) (i + 1) h = getElem as i (Nat.le_of_succ_le_succ h) := rfl
@[simp] theorem getElem?_nil {i : Nat} : ([] : List α)[i]? = none := rfl
theorem getElem?_cons_zero {a : α} {l : List α} : (a :: l)[0]? = some a := rfl
@[simp] theorem getElem?_cons_succ {a : α} {l : List α} {i : Nat} : (a :: l)[i + 1]? = l[i]? := rfl
@[simp] theorem getElem!_nil [Inhabited α] {i : Nat} : ([] : List α)[i]! = default := rfl
@[simp] theorem getElem!_cons_zero [Inhabited α] {a : α} {l : List α} : (a :: l)[0]! = a := rfl
@[simp] theorem getElem!_cons_succ [Inhabited α] {a : α} {l : List α} {i : Nat} :
    (a :: l)[i + 1]! = l[i]! := rfl
@[simp] theorem get_eq_getElem {l : List α} (i : Fin l.length) : l.get i = l[i.val]'i.isLt := rfl

private theorem get?_some : (l : List α) → (i : Nat) → (h : i < l.length) → l[i]? = some (l[i]'h)
  | [], i, h => absurd h (Nat.not_lt_zero i)
  | _ :: _, 0, _ => rfl
  | _ :: l, i+1, h => get?_some l i (Nat.le_of_succ_le_succ h)

private theorem get?_none : (l : List α) → (i : Nat) → (h : ¬i < l.length) → l[i]? = none
  | [], _, _ => rfl
  | _ :: l, 0, h => absurd (Nat.zero_lt_succ l.length) h
  | _ :: l, i+1, h => get?_none l i fun h' => h (Nat.succ_le_succ h')

instance : LawfulGetElem (List α) Nat α fun as i => i < as.length where
  getElem?_def l i _ := by
    split
    · exact get?_some l i _
    · exact get?_none l i ‹_›
  getElem!_def l i := by
    induction l generalizing i with
    | nil => rfl
    | cons a l ih =>
      cases i with
      | zero => rfl
      | succ i => exact ih i

end List

namespace Array
variable {α : Type u}

instance instGetElemNatLtSize : GetElem (Array α) Nat α fun xs i => i < xs.size where
  getElem xs i h := xs.getInternal i h

instance instGetElem?NatLtSize : GetElem? (Array α) Nat α fun xs i => i < xs.size where
  getElem? xs i := decidableGetElem? xs i
  getElem! xs i := xs.get!Internal i

instance : LawfulGetElem (Array α) Nat α fun xs i => i < xs.size where
  getElem?_def xs i inst := by
    have : inst = Nat.decLt i xs.size := Subsingleton.elim _ _
    cases this; rfl
  getElem!_def xs i := by
    show xs.get!Internal i = match decidableGetElem? xs i with
      | some e => e
      | none => default
    unfold Array.get!Internal Array.getD decidableGetElem?
    cases Nat.decLt i xs.size with
    | isTrue h => rw [dif_pos h, dif_pos h]; rfl
    | isFalse h => rw [dif_neg h, dif_neg h]

end Array
