/-
Chapter 48. Loops over lists and arrays.

`for x in xs do …` asks the type of `xs` how to loop. For lists there are also `mapM`, `foldlM` and
their kin, which run an action for each element.
-/
prelude
import Init.Program.Transformers
import Init.List.Membership

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
