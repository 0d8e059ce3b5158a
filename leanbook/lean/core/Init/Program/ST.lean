/-
Chapter 30. Tasks, and changeable state.

An action of `ST σ` is a function that is handed a token and hands it on: whoever holds the
token is next. The token carries nothing, the compiler leaves it out; it is there so that
nothing is done twice, out of order, or not at all.
-/
prelude
import Init.Program.Control

/-! ## Values for later -/

/-- A value that is computed when it is asked for the first time, and then kept. -/
structure Thunk (α : Type u) : Type u where
  /-- From the function that computes it. -/
  mk ::
  /-- The function that computes it. -/
  private fn : Unit → α

attribute [extern "lean_mk_thunk"] Thunk.mk

/-- A value for later that is known already. -/
@[extern "lean_thunk_pure"] protected def Thunk.pure (a : α) : Thunk α := ⟨fun _ => a⟩

/-- The value, computed now unless it was before. -/
@[extern "lean_thunk_get_own"] protected def Thunk.get (x : @& Thunk α) : α := x.fn ()

/-- A function of a value for later, for later. -/
@[inline] protected def Thunk.map (f : α → β) (x : Thunk α) : Thunk β := ⟨fun _ => f x.get⟩

/-- A value for later that depends on another one. -/
@[inline] protected def Thunk.bind (x : Thunk α) (f : α → Thunk β) : Thunk β :=
  ⟨fun _ => (f x.get).get⟩

instance [Inhabited α] : Inhabited (Thunk α) := ⟨.pure default⟩

/-- A value that another thread computes. -/
structure Task (α : Type u) : Type u where
  /-- A value that is there already. -/
  pure ::
  /-- The value; wait for it if need be. -/
  get : α

attribute [extern "lean_task_pure"] Task.pure
attribute [extern "lean_task_get_own"] Task.get

instance [Inhabited α] : Inhabited (Task α) := ⟨.pure default⟩
instance [Nonempty α] : Nonempty (Task α) := ⟨.pure Classical.ofNonempty⟩

namespace Task

/-- How urgent a task is; more is more urgent. -/
abbrev Priority := Nat

/-- The usual priority. -/
def Priority.default : Priority := 0
/-- The highest priority of tasks that share threads. -/
def Priority.max : Priority := 8
/-- A thread of its own. -/
def Priority.dedicated : Priority := 9

set_option linter.unusedVariables.funArgs false in
/-- Compute `fn ()` on another thread. -/
@[noinline, extern "lean_task_spawn"]
protected def spawn {α : Type u} (fn : Unit → α) (prio := Priority.default) : Task α := ⟨fn ()⟩

set_option linter.unusedVariables.funArgs false in
/-- A task that waits for `x` and then computes `f` of its value. -/
@[noinline, extern "lean_task_map"]
protected def map {α : Type u} {β : Type v} (f : α → β) (x : Task α) (prio := Priority.default)
    (sync := false) : Task β :=
  ⟨f x.get⟩

set_option linter.unusedVariables.funArgs false in
/-- A task that waits for `x` and then becomes the task `f` of its value. -/
@[noinline, extern "lean_task_bind"]
protected def bind {α : Type u} {β : Type v} (x : Task α) (f : α → Task β)
    (prio := Priority.default) (sync := false) : Task β :=
  ⟨(f x.get).get⟩

end Task

/-! ## The token -/

/-- There is a type for the token, and it is not empty. Nothing else is known of it. -/
opaque Void.nonemptyType (σ : Type) : NonemptyType.{0}

/-- The type of the token of a program whose state is that of `σ`. -/
def Void (σ : Type) : Type := (Void.nonemptyType σ).type

instance Void.instNonempty : Nonempty (Void σ) := (Void.nonemptyType σ).property

/-- A token from nothing. -/
@[extern "lean_void_mk"] opaque Void.mk (x : σ) : Void σ

/-! ## Actions that can't fail -/

/-- What an action hands back: its value and the token. -/
structure ST.Out (σ : Type) (α : Type) where
  /-- The value. -/
  val : α
  /-- The token. -/
  state : Void σ

/-- Actions that may change the state of `σ`, and nothing else. -/
def ST (σ : Type) (α : Type) := Void σ → ST.Out σ α

namespace ST

/-- Return `x` and do nothing. -/
@[always_inline, inline] protected def pure (x : α) : ST σ α := fun s => .mk x s

/-- Run `x`, then `f` of its value. -/
@[always_inline, inline] protected def bind (x : ST σ α) (f : α → ST σ β) : ST σ β := fun s =>
  match x s with
  | .mk x s => f x s

end ST

instance (σ : Type) : Monad (ST σ) where
  pure := ST.pure
  bind := ST.bind

@[always_inline]
instance : MonadFinally (ST σ) where
  tryFinally' x f := fun s =>
    match x s with
    | .mk x s =>
      match f (some x) s with
      | .mk y s => .mk (x, y) s

instance {σ : Type} {α : Type} [Inhabited α] : Inhabited (ST σ α) where
  default := fun s => .mk default s

/-! ## Actions that can fail -/

/-- What an action hands back that may have failed. -/
inductive EST.Out (ε : Type) (σ : Type) (α : Type) where
  /-- Its value. -/
  | ok : α → Void σ → EST.Out ε σ α
  /-- What went wrong. -/
  | error : ε → Void σ → EST.Out ε σ α

/-- Actions that may change the state of `σ`, and fail with an `ε`. -/
def EST (ε : Type) (σ : Type) (α : Type) : Type := Void σ → EST.Out ε σ α

namespace EST

/-- Return `a` and do nothing. -/
@[always_inline, inline] protected def pure (a : α) : EST ε σ α := fun s => .ok a s

/-- Run `x`, and unless it fails `f` of its value. -/
@[always_inline, inline] protected def bind (x : EST ε σ α) (f : α → EST ε σ β) : EST ε σ β :=
  fun s =>
    match x s with
    | .ok a s => f a s
    | .error e s => .error e s

/-- Fail. -/
@[always_inline, inline] protected def throw (e : ε) : EST ε σ α := fun s => .error e s

/-- Run `x`; if it fails, run `handle` of what went wrong. -/
@[always_inline, inline]
protected def tryCatch (x : EST ε σ α) (handle : ε → EST ε σ α) : EST ε σ α := fun s =>
  match x s with
  | .ok a s => .ok a s
  | .error e s => handle e s

end EST

instance (ε σ : Type) : Monad (EST ε σ) where
  pure := EST.pure
  bind := EST.bind

@[always_inline]
instance : MonadFinally (EST ε σ) where
  tryFinally' x f := fun s =>
    match x s with
    | .ok x s =>
      match f (some x) s with
      | .ok y s => .ok (x, y) s
      | .error e s => .error e s
    | .error e s =>
      match f none s with
      | .ok _ s => .error e s
      | .error e s => .error e s

instance (ε σ : Type) : MonadExceptOf ε (EST ε σ) where
  throw := EST.throw
  tryCatch := EST.tryCatch

instance {ε σ : Type} {α : Type} [Inhabited ε] : Inhabited (EST ε σ α) where
  default := fun s => .error default s

/-- Whose state does the monad `m` change? -/
class STWorld (σ : outParam Type) (m : Type → Type)

instance {σ m n} [MonadLift m n] [STWorld σ m] : STWorld σ n := ⟨⟩
instance {σ} : STWorld σ (ST σ) := ⟨⟩
instance {ε σ} : STWorld σ (EST ε σ) := ⟨⟩

/-- The result of an action that needs no state from outside, and may fail. -/
@[noinline, nospecialize]
def runEST {ε α : Type} (x : (σ : Type) → EST ε σ α) : Except ε α :=
  match x Unit (Void.mk ()) with
  | .ok a _ => Except.ok a
  | .error ex _ => Except.error ex

/-- The result of an action that needs no state from outside. -/
@[noinline, nospecialize]
def runST {α : Type} (x : (σ : Type) → ST σ α) : α :=
  match x Unit (Void.mk ()) with
  | .mk a _ => a

@[always_inline]
instance {ε σ} : MonadLift (ST σ) (EST ε σ) := ⟨fun x s =>
  match x s with
  | .mk a s => .ok a s⟩

/-! ## References -/

namespace ST

/-- The type of the places in memory that references stand for. -/
opaque RefPointed : NonemptyType.{0}

/-- A changeable place that holds an `α`. -/
structure Ref (σ : Type) (α : Type) : Type where
  /-- The place. -/
  ref : RefPointed.type
  /-- It holds something, so there is something. -/
  h : Nonempty α

instance {σ α} [s : Nonempty α] : Nonempty (Ref σ α) :=
  Nonempty.intro { ref := Classical.choice RefPointed.property, h := s }

namespace Prim

private noncomputable def someAction {σ α} (r : Ref σ α) : ST σ α :=
  fun s => .mk (Classical.choice r.h) s

/-- Make a reference. -/
@[extern "lean_st_mk_ref"]
opaque mkRef {σ α} (a : α) : ST σ (Ref σ α) :=
  pure { ref := Classical.choice RefPointed.property, h := Nonempty.intro a }
/-- Read it. -/
@[extern "lean_st_ref_get"] opaque Ref.get {σ α} (r : @& Ref σ α) : ST σ α := someAction r
/-- Overwrite it. -/
@[extern "lean_st_ref_set"] opaque Ref.set {σ α} (r : @& Ref σ α) (a : α) : ST σ Unit
/-- Overwrite it and hand back what was there. -/
@[extern "lean_st_ref_swap"] opaque Ref.swap {σ α} (r : @& Ref σ α) (a : α) : ST σ α := someAction r
/-- Take the value out; others who want it wait until one is put in. -/
@[extern "lean_st_ref_take"]
unsafe opaque Ref.take {σ α} (r : @& Ref σ α) : ST σ α := someAction r
/-- Put a value into a place that was emptied by `take`; `set` wants one that is full. -/
@[extern "lean_st_ref_put"] opaque Ref.put {σ α} (r : @& Ref σ α) (a : α) : ST σ Unit
/-- Are they the same place? -/
@[extern "lean_st_ref_ptr_eq"] opaque Ref.ptrEq {σ α} (r1 r2 : @& Ref σ α) : ST σ Bool

/-- As `Ref.modify`; no one else sees the place meanwhile. -/
@[inline] unsafe def Ref.modifyUnsafe {σ α : Type} (r : Ref σ α) (f : α → α) : ST σ Unit := do
  let v ← Ref.take r
  Ref.put r (f v)

/-- As `Ref.modifyGet`; no one else sees the place meanwhile. -/
@[inline] unsafe def Ref.modifyGetUnsafe {σ α β : Type} (r : Ref σ α) (f : α → β × α) : ST σ β := do
  let v ← Ref.take r
  let (b, a) := f v
  Ref.put r a
  pure b

/-- Change the value by a function. -/
@[implemented_by Ref.modifyUnsafe]
def Ref.modify {σ α : Type} (r : Ref σ α) (f : α → α) : ST σ Unit := do
  let v ← Ref.get r
  Ref.set r (f v)

/-- Change the value by a function that also answers something. -/
@[implemented_by Ref.modifyGetUnsafe]
def Ref.modifyGet {σ α β : Type} (r : Ref σ α) (f : α → β × α) : ST σ β := do
  let v ← Ref.get r
  let (b, a) := f v
  Ref.set r a
  pure b

end Prim

section
variable {σ : Type} {m : Type → Type} [MonadLiftT (ST σ) m]

/-- Make a reference that holds `a`. -/
@[inline] def mkRef {α : Type} (a : α) : m (Ref σ α) := liftM <| Prim.mkRef a
/-- The value that the reference holds. -/
@[inline] def Ref.get {α : Type} (r : Ref σ α) : m α := liftM <| Prim.Ref.get r
/-- From now on the reference holds `a`. -/
@[inline] def Ref.set {α : Type} (r : Ref σ α) (a : α) : m Unit := liftM <| Prim.Ref.set r a
/-- From now on the reference holds `a`; hand back what it held. -/
@[inline] def Ref.swap {α : Type} (r : Ref σ α) (a : α) : m α := liftM <| Prim.Ref.swap r a
/-- Take the value out; others who want it wait until one is put in. -/
@[inline] unsafe def Ref.take {α : Type} (r : Ref σ α) : m α := liftM <| Prim.Ref.take r
/-- Are the two references the same place? -/
@[inline] def Ref.ptrEq {α : Type} (r1 r2 : Ref σ α) : m Bool := liftM <| Prim.Ref.ptrEq r1 r2
/-- Change the value by a function. -/
@[inline] def Ref.modify {α : Type} (r : Ref σ α) (f : α → α) : m Unit :=
  liftM <| Prim.Ref.modify r f
/-- Change the value by a function that also answers something. -/
@[inline] def Ref.modifyGet {α : Type} {β : Type} (r : Ref σ α) (f : α → β × α) : m β :=
  liftM <| Prim.Ref.modifyGet r f

/-- Use a reference as the state of programs that are written for a state. -/
@[instance_reducible] def Ref.toMonadStateOf (r : Ref σ α) : MonadStateOf α m where
  get := r.get
  set := r.set
  modifyGet := r.modifyGet

end

end ST
