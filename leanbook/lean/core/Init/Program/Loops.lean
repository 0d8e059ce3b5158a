/-
Programs 8. Loops over lists, arrays and ranges.

`for x in xs do …` asks the type of `xs` how to loop. `while` and `repeat` are loops over
`Lean.Loop`, which has no end of its own.
-/
prelude
import Init.Program.Transformers
import Init.List.Membership
import Init.Nat.Mod

universe u v w w₁ w₂

/-! ## Lists -/

namespace List

/-- The loop over a list, with the proof that each `x` is an element. -/
@[inline] protected def forIn' {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m]
    (as : List α) (init : β) (f : (a : α) → a ∈ as → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop : (as' : List α) → (b : β) → Exists (fun bs => bs ++ as' = as) → m β
    | [], b, _ => pure b
    | a :: as', b, h => do
      match ← f a (h.elim fun bs e => e ▸ List.mem_append_right bs (.head as')) b with
      | .done b => pure b
      | .yield b => loop as' b (h.elim fun bs e => ⟨bs ++ [a], by rw [List.append_assoc]; exact e⟩)
  loop as init ⟨[], rfl⟩

instance [Monad m] : ForIn' m (List α) α inferInstance where
  forIn' := List.forIn'

@[simp] theorem forIn'_eq_forIn' [Monad m] : @List.forIn' α β m _ = forIn' := rfl

@[simp] theorem forIn'_nil [Monad m] (f : (a : α) → a ∈ [] → β → m (ForInStep β)) (b : β) :
    forIn' [] b f = pure b := rfl

@[simp] theorem forIn_nil [Monad m] (f : α → β → m (ForInStep β)) (b : β) :
    forIn [] b f = pure b := rfl

private theorem forIn'_loop_congr [Monad m] {as bs : List α}
    {f : (a : α) → a ∈ as → β → m (ForInStep β)} {g : (a : α) → a ∈ bs → β → m (ForInStep β)} :
    (xs : List α) → (b : β) → (ha : ∃ ys, ys ++ xs = as) → (hb : ∃ ys, ys ++ xs = bs) →
    (same : ∀ a m m' b, f a m b = g a m' b) →
    List.forIn'.loop as f xs b ha = List.forIn'.loop bs g xs b hb
  | [], _, _, _, _ => rfl
  | x :: xs, b, ha, hb, same => by
    unfold forIn'.loop
    have mem : x ∈ bs := hb.elim fun ys e => e ▸ List.mem_append_right ys (.head xs)
    rw [same x _ mem b]
    apply congrArg
    funext r
    cases r with
    | done b => rfl
    | yield b => exact forIn'_loop_congr xs b _ _ same

@[simp] theorem forIn_cons [Monad m] (f : α → β → m (ForInStep β)) (as : List α) (a : α) (b : β) :
    forIn (a :: as) b f =
      f a b >>= fun | ForInStep.done b => pure b | ForInStep.yield b => forIn as b f := by
  show forIn'.loop (a :: as) (fun x _ => f x) (a :: as) b ⟨[], rfl⟩ = _
  unfold forIn'.loop
  apply congrArg
  funext r
  cases r with
  | done b => rfl
  | yield b => exact forIn'_loop_congr as b _ _ fun _ _ _ _ => rfl

/-- Run an action for each element. -/
@[inline] protected def forM {m : Type u → Type v} [Monad m] {α : Type w} (as : List α)
    (f : α → m PUnit) : m PUnit :=
  let rec @[specialize] loop
    | [] => pure ⟨⟩
    | a :: as => do f a; loop as
  loop as

instance [Monad m] : ForM m (List α) α where
  forM := List.forM

@[simp] theorem forM_nil [Monad m] (f : α → m PUnit) : forM ([] : List α) f = pure ⟨⟩ := rfl
@[simp] theorem forM_cons [Monad m] (f : α → m PUnit) (a : α) (as : List α) :
    forM (a :: as) f = f a >>= fun _ => forM as f := rfl

/-- Run an action for each element and collect the values. -/
@[inline] def mapM {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → m β)
    (as : List α) : m (List β) :=
  let rec @[specialize] loop
    | [], bs => pure bs.reverse
    | a :: as, bs => do loop as ((← f a) :: bs)
  loop as []

/-- As `mapM`, in the plain way. -/
@[specialize] def mapM' {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → m β) :
    List α → m (List β)
  | [] => pure []
  | a :: l => return (← f a) :: (← l.mapM' f)

/-- Keep the elements for which an action says yes. -/
@[inline] def filterM {m : Type → Type v} [Monad m] {α : Type} (p : α → m Bool) (as : List α) :
    m (List α) :=
  let rec @[specialize] loop
    | [], rs => pure rs.reverse
    | a :: as, rs => do
      match ← p a with
      | true => loop as (a :: rs)
      | false => loop as rs
  loop as []

/-- Run an action for each element and collect the values that there are. -/
@[inline] def filterMapM {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u}
    (f : α → m (Option β)) (as : List α) : m (List β) :=
  let rec @[specialize] loop
    | [], bs => pure bs.reverse
    | a :: as, bs => do
      match ← f a with
      | none => loop as bs
      | some b => loop as (b :: bs)
  loop as []

/-- From left to right, an action of what has been found so far and the next element. -/
@[specialize] protected def foldlM {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w} :
    (f : s → α → m s) → (init : s) → List α → m s
  | _, s, [] => pure s
  | f, s, a :: as => do
    let s' ← f s a
    List.foldlM f s' as

@[simp] theorem foldlM_nil [Monad m] {f : β → α → m β} {b : β} : [].foldlM f b = pure b := rfl
@[simp] theorem foldlM_cons [Monad m] {f : β → α → m β} {b : β} {a : α} {l : List α} :
    (a :: l).foldlM f b = f b a >>= l.foldlM f := rfl

/-- From right to left, an action of the next element and what has been found so far. -/
@[inline] protected def foldrM {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w}
    (f : α → s → m s) (init : s) (l : List α) : m s :=
  l.reverse.foldlM (fun s a => f a s) init

/-- Does an action say yes for some element? -/
@[specialize] def anyM {m : Type → Type u} [Monad m] {α : Type v} (p : α → m Bool) : (l : List α) → m Bool
  | [] => pure false
  | a :: as => do
    match ← p a with
    | true => pure true
    | false => as.anyM p

/-- Does an action say yes for every element? -/
@[specialize] def allM {m : Type → Type u} [Monad m] {α : Type v} (p : α → m Bool) : (l : List α) → m Bool
  | [] => pure true
  | a :: as => do
    match ← p a with
    | true => as.allM p
    | false => pure false

/-- The first action that does not fail. -/
@[specialize] def firstM {m : Type u → Type v} [Alternative m] {α : Type w} {β : Type u} (f : α → m β) :
    List α → m β
  | [] => failure
  | a :: as => f a <|> as.firstM f

/-- The first element for which an action says yes. -/
@[specialize] def findM? {m : Type → Type u} [Monad m] {α : Type} (p : α → m Bool) :
    List α → m (Option α)
  | [] => pure none
  | a :: as => do
    match ← p a with
    | true => pure (some a)
    | false => as.findM? p

/-- The first value that an action finds. -/
@[specialize] def findSomeM? {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u}
    (f : α → m (Option β)) : List α → m (Option β)
  | [] => pure none
  | a :: as => do
    match ← f a with
    | some b => pure (some b)
    | none => as.findSomeM? f

end List

/-! ## Options -/

namespace Option

/-- Run an action on the value, if there is one. -/
@[inline] protected def forM [Pure m] : Option α → (α → m PUnit) → m PUnit
  | none, _ => pure ⟨⟩
  | some a, f => f a

/-- Run an action on the value, if there is one, and keep what it answers. -/
@[inline] protected def mapM [Applicative m] (f : α → m β) : Option α → m (Option β)
  | none => pure none
  | some x => some <$> f x

instance [Monad m] : ForM m (Option α) α where
  forM := Option.forM

instance [Monad m] : ForIn m (Option α) α where
  forIn x b f := do
    match x with
    | none => return b
    | some x =>
      match ← f x b with
      | .done b => return b
      | .yield b => return b

end Option

/-! ## Arrays -/

/-- `a ∈ as`: it is an element of the list of `as`. -/
structure Array.Mem (as : Array α) (a : α) : Prop where
  /-- As an element of the list. -/
  val : a ∈ as.toList

instance Array.instMembership : Membership α (Array α) where
  mem := Array.Mem

theorem Array.mem_def {a : α} {as : Array α} : a ∈ as ↔ a ∈ as.toList := ⟨fun h => h.val, .mk⟩

namespace Array

/-- The loop over an array, with the proof that each `x` is an element. -/
@[inline] protected def forIn' {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m]
    (as : Array α) (b : β) (f : (a : α) → a ∈ as → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop (i : Nat) (h : i ≤ as.size) (b : β) : m β := do
    match i, h with
    | 0, _ => pure b
    | i + 1, h =>
      have lt : as.size - 1 - i < as.size :=
        Nat.lt_of_le_of_lt (Nat.sub_le _ _) (Nat.sub_lt (Nat.lt_of_lt_of_le (Nat.succ_pos i) h) Nat.one_pos)
      have mem : as[as.size - 1 - i] ∈ as := ⟨List.mem_iff_getElem.mpr ⟨as.size - 1 - i, lt, rfl⟩⟩
      match ← f as[as.size - 1 - i] mem b with
      | .done b => pure b
      | .yield b => loop i (Nat.le_of_lt h) b
  loop as.size (Nat.le_refl _) b

instance [Monad m] : ForIn' m (Array α) α inferInstance where
  forIn' := Array.forIn'

/-- Run an action for each element from `start` on, up to `stop`. -/
@[inline] def foldlM {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (f : β → α → m β)
    (init : β) (as : Array α) (start := 0) (stop := as.size) : m β :=
  let rec @[specialize] loop (i j : Nat) (b : β) : m β := do
    match i with
    | 0 => pure b
    | i + 1 =>
      if h : j < as.size then loop i (j + 1) (← f b as[j]) else pure b
  loop (min stop as.size - start) start init

/-- Run an action for each element. -/
@[inline] protected def forM {α : Type u} {m : Type v → Type w} [Monad m] (f : α → m PUnit)
    (as : Array α) (start := 0) (stop := as.size) : m PUnit :=
  as.foldlM (fun _ => f) ⟨⟩ start stop

instance [Monad m] : ForM m (Array α) α where
  forM xs f := Array.forM f xs

/-- Run an action for each element and collect the values. -/
@[inline] def mapM {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (f : α → m β)
    (as : Array α) : m (Array β) :=
  as.foldlM (fun bs a => do return bs.push (← f a)) (emptyWithCapacity as.size)

end Array

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
