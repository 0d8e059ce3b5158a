/-
Chapter 31. Talking to the world.

An `IO` action is a program that may print, read, look at the clock, change references, and
fail with an `IO.Error`. `BaseIO` is the part that can't fail, `EIO ε` fails with an `ε`.
-/
prelude
import Init.Program.ST

/-! ## What can go wrong -/

/-- What can go wrong in an `IO` action: what the operating system says, or `userError`. -/
inductive IO.Error where
  /-- It exists already. -/
  | alreadyExists (filename : Option String) (osCode : UInt32) (details : String)
  /-- Some other error. -/
  | otherError (osCode : UInt32) (details : String)
  /-- Somebody else is using it. -/
  | resourceBusy (osCode : UInt32) (details : String)
  /-- It went away. -/
  | resourceVanished (osCode : UInt32) (details : String)
  /-- This system can't do that. -/
  | unsupportedOperation (osCode : UInt32) (details : String)
  /-- The machine failed. -/
  | hardwareFault (osCode : UInt32) (details : String)
  /-- For example, a folder that should be empty is not. -/
  | unsatisfiedConstraints (osCode : UInt32) (details : String)
  /-- That can't be done with it. -/
  | illegalOperation (osCode : UInt32) (details : String)
  /-- The other side does not keep to the rules. -/
  | protocolError (osCode : UInt32) (details : String)
  /-- It took too long. -/
  | timeExpired (osCode : UInt32) (details : String)
  /-- A signal came in between. -/
  | interrupted (filename : String) (osCode : UInt32) (details : String)
  /-- There is no such file. -/
  | noFileOrDirectory (filename : String) (osCode : UInt32) (details : String)
  /-- An argument makes no sense. -/
  | invalidArgument (filename : Option String) (osCode : UInt32) (details : String)
  /-- It is not allowed. -/
  | permissionDenied (filename : Option String) (osCode : UInt32) (details : String)
  /-- There is none left. -/
  | resourceExhausted (filename : Option String) (osCode : UInt32) (details : String)
  /-- A folder where a file should be, or the reverse. -/
  | inappropriateType (filename : Option String) (osCode : UInt32) (details : String)
  /-- There is no such thing. -/
  | noSuchThing (filename : Option String) (osCode : UInt32) (details : String)
  /-- The input ended too soon. -/
  | unexpectedEof
  /-- The program itself says what is wrong. -/
  | userError (msg : String)

/-- The error with the message `s`. -/
def IO.userError (s : String) : IO.Error := IO.Error.userError s

instance : Inhabited IO.Error := ⟨.userError ""⟩

/-! ## Three monads -/

/-- The world has a state, of which nothing is known. -/
opaque IO.RealWorld.nonemptyType : NonemptyType.{0}

/-- The state of the world. -/
def IO.RealWorld : Type := IO.RealWorld.nonemptyType.type

instance IO.RealWorld.instNonempty : Nonempty IO.RealWorld := IO.RealWorld.nonemptyType.property

/-- Actions in the world that can't fail. -/
def BaseIO (α : Type) := ST IO.RealWorld α

instance : Monad BaseIO := inferInstanceAs (Monad (ST IO.RealWorld))
instance : MonadFinally BaseIO := inferInstanceAs (MonadFinally (ST IO.RealWorld))
instance [Inhabited α] : Inhabited (BaseIO α) := inferInstanceAs (Inhabited (ST IO.RealWorld α))

/-- Apply `f` to the value of an action. -/
@[always_inline, inline] def BaseIO.map (f : α → β) (x : BaseIO α) : BaseIO β := f <$> x

/-- Actions in the world that may fail with an `ε`. -/
def EIO (ε : Type) (α : Type) : Type := EST ε IO.RealWorld α

/-- An action that can't fail, where one may that can. -/
@[always_inline, inline] def BaseIO.toEIO (act : BaseIO α) : EIO ε α := fun s =>
  match act s with
  | .mk a s => .ok a s

instance : MonadLift BaseIO (EIO ε) := ⟨BaseIO.toEIO⟩

/-- Run an action and hand back its failure as a value. -/
@[always_inline, inline] def EIO.toBaseIO (act : EIO ε α) : BaseIO (Except ε α) := fun s =>
  match act s with
  | .ok a s => .mk (.ok a) s
  | .error ex s => .mk (.error ex) s

/-- Run an action, and `h` if it fails. -/
@[always_inline, inline]
def EIO.catchExceptions (act : EIO ε α) (h : ε → BaseIO α) : BaseIO α := fun s =>
  match act s with
  | .ok a s => .mk a s
  | .error ex s => h ex s

instance : Monad (EIO ε) := inferInstanceAs (Monad (EST ε IO.RealWorld))
instance : MonadFinally (EIO ε) := inferInstanceAs (MonadFinally (EST ε IO.RealWorld))
instance : MonadExceptOf ε (EIO ε) := inferInstanceAs (MonadExceptOf ε (EST ε IO.RealWorld))
instance : OrElse (EIO ε α) := ⟨MonadExcept.orElse⟩
instance [Inhabited ε] : Inhabited (EIO ε α) := inferInstanceAs (Inhabited (EST ε IO.RealWorld α))

/-- Apply `f` to the value of an action. -/
@[always_inline, inline] def EIO.map (f : α → β) (x : EIO ε α) : EIO ε β := f <$> x

/-- Fail. -/
@[always_inline, inline] protected def EIO.throw (e : ε) : EIO ε α := throw e

/-- Run an action, and `handle` if it fails. -/
@[always_inline, inline]
protected def EIO.tryCatch (x : EIO ε α) (handle : ε → EIO ε α) : EIO ε α :=
  MonadExceptOf.tryCatch x handle

/-- Return the value, or fail. -/
@[always_inline, inline] def EIO.ofExcept (e : Except ε α) : EIO ε α :=
  match e with
  | Except.ok a => pure a
  | Except.error e => throw e

/-- Change what an action fails with. -/
@[always_inline, inline] def EIO.adapt (f : ε → ε') (m : EIO ε α) : EIO ε' α := fun s =>
  match m s with
  | .ok a s => .ok a s
  | .error e s => .error (f e) s

open IO (Error) in
/-- Actions in the world that may fail with an `IO.Error`. -/
abbrev IO : Type → Type := EIO Error

/-- An action that can't fail, as an `IO` action. -/
@[inline] def BaseIO.toIO (act : BaseIO α) : IO α := act.toEIO

/-- An action with errors of another kind, as an `IO` action. -/
@[inline] def EIO.toIO (f : ε → IO.Error) (act : EIO ε α) : IO α := act.adapt f

/-- An action whose errors become values, as an `IO` action. -/
@[inline] def EIO.toIO' (act : EIO ε α) : IO (Except ε α) := act.toBaseIO.toEIO

/-- An `IO` action with errors of another kind. -/
@[inline] def IO.toEIO (f : IO.Error → ε) (act : IO α) : EIO ε α := act.adapt f

/-- Run an action in the middle of a pure program. Nothing says when, or how often. -/
@[noinline] unsafe def unsafeBaseIO (fn : BaseIO α) : α :=
  match fn (unsafeCast Unit.unit) with
  | .mk a _ => a

/-- As `unsafeBaseIO`, for an action that may fail. -/
@[inline] unsafe def unsafeEIO (fn : EIO ε α) : Except ε α := unsafeBaseIO fn.toBaseIO

/-- As `unsafeBaseIO`, for an `IO` action. -/
@[inline] unsafe def unsafeIO (fn : IO α) : Except IO.Error α := unsafeEIO fn

/-- Run an action and say on standard error how long it took. -/
@[extern "lean_io_timeit"] opaque timeit (msg : @& String) (fn : IO α) : IO α

/-- Is this the time before `main` in which constants are set up? -/
@[extern "lean_io_initializing"] opaque IO.initializing : BaseIO Bool

/-! ## Tasks -/

namespace BaseIO

/-- Start an action on another thread. -/
@[extern "lean_io_as_task"]
opaque asTask (act : BaseIO α) (prio := Task.Priority.default) : BaseIO (Task α) :=
  Task.pure <$> act

/-- Start, when `t` is done, an action on its value. -/
@[extern "lean_io_map_task"]
opaque mapTask (f : α → BaseIO β) (t : Task α) (prio := Task.Priority.default) (sync := false) :
    BaseIO (Task β) :=
  Task.pure <$> f t.get

/-- Start, when `t` is done, an action on its value that itself starts a task. -/
@[extern "lean_io_bind_task"]
opaque bindTask (t : Task α) (f : α → BaseIO (Task β)) (prio := Task.Priority.default)
    (sync := false) : BaseIO (Task β) :=
  f t.get

/-- Start, when `t` is done, an action on its value, and do not wait for it. -/
def chainTask (t : Task α) (f : α → BaseIO Unit) (prio := Task.Priority.default)
    (sync := false) : BaseIO Unit :=
  discard <| BaseIO.mapTask f t prio sync

end BaseIO

namespace EIO

/-- Start an action on another thread; its failure is part of the value. -/
@[inline] def asTask (act : EIO ε α) (prio := Task.Priority.default) :
    BaseIO (Task (Except ε α)) :=
  act.toBaseIO.asTask prio

/-- Start, when `t` is done, an action on its value. -/
@[inline] def mapTask (f : α → EIO ε β) (t : Task α) (prio := Task.Priority.default)
    (sync := false) : BaseIO (Task (Except ε β)) :=
  BaseIO.mapTask (fun a => (f a).toBaseIO) t prio sync

/-- Start, when `t` is done, an action on its value that itself starts a task. -/
@[inline] def bindTask (t : Task α) (f : α → EIO ε (Task (Except ε β)))
    (prio := Task.Priority.default) (sync := false) : BaseIO (Task (Except ε β)) :=
  BaseIO.bindTask t (fun a => (f a).catchExceptions fun e => pure (Task.pure (Except.error e)))
    prio sync

end EIO

namespace IO

/-- Start an action on another thread; its failure is part of the value. -/
@[inline] def asTask (act : IO α) (prio := Task.Priority.default) :
    BaseIO (Task (Except IO.Error α)) :=
  EIO.asTask act prio

/-- Start, when `t` is done, an action on its value. -/
@[inline] def mapTask (f : α → IO β) (t : Task α) (prio := Task.Priority.default)
    (sync := false) : BaseIO (Task (Except IO.Error β)) :=
  EIO.mapTask f t prio sync

/-- Start, when `t` is done, an action on its value that itself starts a task. -/
@[inline] def bindTask (t : Task α) (f : α → IO (Task (Except IO.Error β)))
    (prio := Task.Priority.default) (sync := false) : BaseIO (Task (Except IO.Error β)) :=
  EIO.bindTask t f prio sync

/-- An action that computes `fn ()` when it is run. -/
def lazyPure (fn : Unit → α) : IO α := pure (fn ())

/-- Has somebody asked the task that runs this to stop? -/
@[extern "lean_io_check_canceled"] opaque checkCanceled : BaseIO Bool

/-- Ask a task to stop; it must look for itself (`IO.checkCanceled`). -/
@[extern "lean_io_cancel"] opaque cancel : @& Task α → BaseIO Unit

/-- How far a task is. -/
inductive TaskState where
  /-- Not yet started. -/
  | waiting
  /-- At work. -/
  | running
  /-- Done: `Task.get` answers at once. -/
  | finished

instance : Inhabited TaskState := ⟨.waiting⟩

/-- How far is it? -/
@[extern "lean_io_get_task_state"] opaque getTaskState : @& Task α → BaseIO TaskState

/-- Is it done? -/
@[inline] def hasFinished (task : Task α) : BaseIO Bool := do
  match ← getTaskState task with
  | .finished => pure true
  | _ => pure false

/-- Wait for a task, and hand back its value. -/
@[extern "lean_io_wait"] opaque wait (t : Task α) : BaseIO α := pure t.get

/-! ## References and clocks -/

/-- A changeable place that holds an `α`. -/
abbrev Ref (α : Type) := ST.Ref IO.RealWorld α

instance : MonadLift (ST IO.RealWorld) BaseIO where
  monadLift mx := fun s =>
    match mx s with
    | .mk a s => .mk a s

/-- Make a reference that holds `a`. -/
def mkRef (a : α) : BaseIO (IO.Ref α) := ST.mkRef a

/-- A clock that never goes back, in milliseconds from some moment in the past. -/
@[extern "lean_io_mono_ms_now"] opaque monoMsNow : BaseIO Nat

/-- A clock that never goes back, in nanoseconds from some moment in the past. -/
@[extern "lean_io_mono_nanos_now"] opaque monoNanosNow : BaseIO Nat

/-- Random bytes from the operating system. -/
@[extern "lean_io_get_random_bytes"] opaque getRandomBytes (nBytes : USize) : IO ByteArray

end IO

set_option linter.unusedVariables.funArgs false in
/-- Wait, then compute `fn ()`. -/
@[never_extract, extern "lean_dbg_sleep"] def dbgSleep {α : Type u} (ms : UInt32) (fn : Unit → α) : α :=
  fn ()

namespace IO

/-- Do nothing for some milliseconds. -/
opaque sleep (ms : UInt32) : BaseIO Unit := fun s => dbgSleep ms fun _ => .mk () s

/-- How many small pieces of memory this thread has asked for: a measure of work done. -/
@[extern "lean_io_get_num_heartbeats"] opaque getNumHeartbeats : BaseIO Nat

/-- Count on from `count`. -/
@[extern "lean_io_set_heartbeats"] opaque setNumHeartbeats (count : Nat) : BaseIO Unit

end IO
