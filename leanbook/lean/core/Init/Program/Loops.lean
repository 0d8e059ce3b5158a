/-
Chapter 52. Loops over ranges, and loops without an end.

`[a:b]`, `a...b` and `a...=b` are ranges of numbers. `while` and `repeat` are loops over
`Lean.Loop`, which has no end of its own.
-/
prelude
import Init.Program.Elements
import Init.Nat.Mod

universe u v w w₁ w₂

/-! ## Ranges of numbers -/

namespace Std.Legacy

/-- `[start:stop:step]`: `start`, `start + step`, …, as long as they are less than `stop`. -/
structure Range where
  /-- The first number. -/
  start : Nat := 0
  /-- All numbers are less. -/
  stop : Nat
  /-- The distance from one number to the next. -/
  step : Nat := 1
  /-- It is not zero. -/
  step_pos : 0 < step

instance : Membership Nat Range where
  mem r i := r.start ≤ i ∧ i < r.stop ∧ (i - r.start) % r.step = 0

namespace Range

/-! The notation `[a:b]`; it is bound to the compiled grammar rules as all other notation is. -/

@[extern "lean"] opaque «term[:_]» : Lean.ParserDescr
attribute [term_parser 1000] «term[:_]»
@[extern "lean"] opaque «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[:_]_1» : Lean.Macro
attribute [macro «term[:_]»] «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[:_]_1»
@[extern "lean"] opaque «term[_:_]» : Lean.ParserDescr
attribute [term_parser 1000] «term[_:_]»
@[extern "lean"] opaque «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[_:_]_1» : Lean.Macro
attribute [macro «term[_:_]»] «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[_:_]_1»
@[extern "lean"] opaque «term[:_:_]» : Lean.ParserDescr
attribute [term_parser 1000] «term[:_:_]»
@[extern "lean"] opaque «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[:_:_]_1» : Lean.Macro
attribute [macro «term[:_:_]»] «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[:_:_]_1»
@[extern "lean"] opaque «term[_:_:_]» : Lean.ParserDescr
attribute [term_parser 1000] «term[_:_:_]»
@[extern "lean"] opaque «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[_:_:_]_1» : Lean.Macro
attribute [macro «term[_:_:_]»] «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[_:_:_]_1»

/-- How many numbers there are. -/
@[simp] def size (r : Range) : Nat := (r.stop - r.start + r.step - 1) / r.step

/-- The loop over a range. `fuel` is at least the number of turns, `k` counts them. -/
@[inline] protected def forIn' {β : Type u} {m : Type u → Type v} [Monad m] (range : Range)
    (init : β) (f : (i : Nat) → i ∈ range → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop (fuel k i : Nat) (hi : i = range.start + k * range.step) (b : β) : m β := do
    match fuel with
    | 0 => pure b
    | fuel + 1 =>
      if h : i < range.stop then
        have mem : i ∈ range := by
          refine ⟨hi ▸ Nat.le_add_right _ _, h, ?_⟩
          rw [hi, Nat.add_sub_cancel_left, Nat.mul_mod_left]
        match ← f i mem b with
        | .done b => pure b
        | .yield b =>
          loop fuel (k + 1) (i + range.step) (by rw [hi, Nat.add_mul, Nat.one_mul, Nat.add_assoc]) b
      else
        pure b
  loop (range.stop - range.start) 0 range.start (by rw [Nat.zero_mul, Nat.add_zero]) init

instance [Monad m] : ForIn' m Range Nat inferInstance where
  forIn' := Range.forIn'

/-- Run an action for each number. -/
@[inline] protected def forM {m : Type u → Type v} [Monad m] (range : Range) (f : Nat → m PUnit) :
    m PUnit :=
  let rec @[specialize] loop (fuel i : Nat) : m PUnit := do
    match fuel with
    | 0 => pure ⟨⟩
    | fuel + 1 =>
      if i < range.stop then
        f i
        loop fuel (i + range.step)
      else
        pure ⟨⟩
  loop (range.stop - range.start) range.start

instance [Monad m] : ForM m Range Nat where
  forM := Range.forM

/-- The numbers as a list. -/
def toList (range : Range) : List Nat :=
  let rec loop : (fuel i : Nat) → List Nat
    | 0, _ => []
    | fuel + 1, i => if i < range.stop then i :: loop fuel (i + range.step) else []
  loop (range.stop - range.start) range.start

end Range
end Std.Legacy

theorem Membership.mem.upper {i : Nat} {r : Std.Legacy.Range} (h : i ∈ r) : i < r.stop := h.2.1
theorem Membership.mem.lower {i : Nat} {r : Std.Legacy.Range} (h : i ∈ r) : r.start ≤ i := h.1
theorem Membership.mem.step {i : Nat} {r : Std.Legacy.Range} (h : i ∈ r) :
    (i - r.start) % r.step = 0 := h.2.2

/-- Why `xs[i]` is allowed in `for h : i in [0:xs.size]`. -/
theorem Membership.get_elem_helper {i n : Nat} {r : Std.Legacy.Range} (h₁ : i ∈ r) (h₂ : r.stop = n) :
    i < n := h₂ ▸ h₁.2.1

/-! ## Ranges with dots

`a...b` and `a...<b` run from `a` up to, not including, `b`; `a...=b` includes it. -/

namespace Std

/-- `a...b`: from `lower` up to, not including, `upper`. -/
structure Rco (α : Type u) where
  /-- The first. -/
  lower : α
  /-- The one behind the last. -/
  upper : α

/-- `a...=b`: from `lower` up to `upper`. -/
structure Rcc (α : Type u) where
  /-- The first. -/
  lower : α
  /-- The last. -/
  upper : α

@[extern "lean"] opaque «term_..._» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_..._»
@[extern "lean"] opaque «_aux_Init_Data_Range_Polymorphic_PRange___macroRules_Std_term_...__1» : Lean.Macro
attribute [macro «term_..._»] «_aux_Init_Data_Range_Polymorphic_PRange___macroRules_Std_term_...__1»
@[extern "lean"] opaque «term_...<_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_...<_»
@[extern "lean"] opaque «_aux_Init_Data_Range_Polymorphic_PRange___macroRules_Std_term_...<__1» : Lean.Macro
attribute [macro «term_...<_»] «_aux_Init_Data_Range_Polymorphic_PRange___macroRules_Std_term_...<__1»
@[extern "lean"] opaque «term_...=_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_...=_»
@[extern "lean"] opaque «_aux_Init_Data_Range_Polymorphic_PRange___macroRules_Std_term_...=__1» : Lean.Macro
attribute [macro «term_...=_»] «_aux_Init_Data_Range_Polymorphic_PRange___macroRules_Std_term_...=__1»

instance [LE α] [LT α] : Membership α (Rco α) where
  mem r a := r.lower ≤ a ∧ a < r.upper

instance [LE α] : Membership α (Rcc α) where
  mem r a := r.lower ≤ a ∧ a ≤ r.upper

/-- The loop over `n` numbers from `a` on, with the proof that each is one of them. -/
@[specialize] def countUp {β : Type u} {m : Type u → Type v} [Monad m] (a : Nat) (p : Nat → Prop)
    (f : (i : Nat) → p i → β → m (ForInStep β)) :
    (n k : Nat) → (∀ j, k ≤ j → j < k + n → p (a + j)) → β → m β
  | 0, _, _, b => pure b
  | n + 1, k, h, b => do
    match ← f (a + k) (h k (Nat.le_refl k) (Nat.lt_add_of_pos_right (Nat.succ_pos n))) b with
    | .done b => pure b
    | .yield b =>
      countUp a p f n (k + 1)
        (fun j l u => h j (Nat.le_of_lt l) (by rw [Nat.add_comm n 1, ← Nat.add_assoc]; exact u)) b

instance [Monad m] : ForIn' m (Rco Nat) Nat inferInstance where
  forIn' r b f := countUp r.lower (· ∈ r) f (r.upper - r.lower) 0
    (fun j _ u => ⟨Nat.le_add_right _ _, by
      rw [Nat.add_comm]; exact Nat.add_lt_of_lt_sub (by rw [Nat.zero_add] at u; exact u)⟩) b

instance [Monad m] : ForIn' m (Rcc Nat) Nat inferInstance where
  forIn' r b f := countUp r.lower (· ∈ r) f (r.upper + 1 - r.lower) 0
    (fun j _ u => ⟨Nat.le_add_right _ _, Nat.le_of_lt_succ (by
      rw [Nat.add_comm]; exact Nat.add_lt_of_lt_sub (by rw [Nat.zero_add] at u; exact u))⟩) b

/-- The numbers of a range as a list. -/
def Rco.toList (r : Rco Nat) : List Nat := List.range' r.lower (r.upper - r.lower)
/-- The numbers of a range as a list. -/
def Rcc.toList (r : Rcc Nat) : List Nat := List.range' r.lower (r.upper + 1 - r.lower)

/-! ## Several loops at once -/

/-- Something that hands out its elements one by one: `for x in xs, y in ys do …` takes from it. -/
class Stream (stream : Type u) (value : outParam (Type v)) : Type (max u v) where
  /-- The next element and the rest. -/
  next? : stream → Option (value × stream)

/-- Collections that can be taken from one by one. -/
class ToStream (collection : Type u) (stream : outParam (Type u)) : Type u where
  /-- What to take from. -/
  toStream : collection → stream

instance : ToStream (List α) (List α) where
  toStream c := c

instance : Stream (List α) α where
  next?
    | [] => none
    | x :: xs => some (x, xs)

instance : ToStream (Array α) (List α) where
  toStream a := a.toList

instance : ToStream Legacy.Range Legacy.Range where
  toStream r := r

instance : Stream Legacy.Range Nat where
  next? r := if r.start < r.stop then some (r.start, { r with start := r.start + r.step }) else none

instance : ToStream (Rco Nat) (Rco Nat) where
  toStream r := r

instance : Stream (Rco Nat) Nat where
  next? r := if r.lower < r.upper then some (r.lower, ⟨r.lower + 1, r.upper⟩) else none

instance [Stream ρ α] [Stream γ β] : Stream (ρ × γ) (α × β) where
  next? := fun (s₁, s₂) =>
    match Stream.next? s₁ with
    | none => none
    | some (a, s₁) =>
      match Stream.next? s₂ with
      | none => none
      | some (b, s₂) => some ((a, b), (s₁, s₂))

end Std

/-! ## Without an end -/

namespace Lean

/-- What `while` and `repeat` loop over. -/
inductive Loop where
  /-- The one loop. -/
  | mk

/-- Run `f` again and again until it says `done`. -/
@[inline] partial def Loop.forIn {β : Type u} {m : Type u → Type v} [Monad m] (_ : Loop) (init : β)
    (f : Unit → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop (b : β) : m β := do
    match ← f () b with
    | .done b => pure b
    | .yield b => loop b
  loop init

instance [Monad m] : ForIn m Loop Unit where
  forIn := Loop.forIn

end Lean

/-! ## Counting -/

/-- Run `f` for each number below `n`. -/
@[inline] def Nat.forM {m : Type → Type u} [Monad m] (n : Nat) (f : (i : Nat) → i < n → m Unit) : m Unit :=
  let rec @[specialize] loop : ∀ i, i ≤ n → m Unit
    | 0, _ => pure ()
    | i + 1, h => do
      f (n - i - 1) (by
        have pos : 0 < n - i := Nat.sub_pos_of_lt h
        exact Nat.lt_of_lt_of_le (Nat.sub_lt pos Nat.one_pos) (Nat.sub_le _ _))
      loop i (Nat.le_of_succ_le h)
  loop n (Nat.le_refl n)
