/-
Chapter 8. Monads: programs with effects.

A monad says what it means to run one step after another. `do` notation is written for any
monad; the ones that Lean's own macros run in are here too.
-/
prelude
import Init.Containers

universe u v w

/-- Monads can run one action and give its value to the next. -/
class Bind (m : Type u → Type v) where
  /-- `x >>= f`: run `x`, then `f` of its value. -/
  bind : {α β : Type u} → m α → (α → m β) → m β

export Bind (bind)

/-- Monads can return a value without doing anything. -/
class Pure (f : Type u → Type v) where
  /-- The action that only returns `a`. -/
  pure {α : Type u} : α → f α

export Pure (pure)

/-- Containers and actions whose values a function can be applied to. -/
class Functor (f : Type u → Type v) : Type (max (u+1) v) where
  /-- `g <$> x`: apply `g` to the values. -/
  map : {α β : Type u} → (α → β) → f α → f β
  /-- Replace every value by the same one. -/
  mapConst : {α β : Type u} → α → f β → f α := Function.comp map (Function.const _)

/-- Actions that return functions, applied to actions that return arguments. -/
class Seq (f : Type u → Type v) : Type (max (u+1) v) where
  /-- `g <*> x`. -/
  seq : {α β : Type u} → f (α → β) → (Unit → f α) → f β

/-- Two actions, of which the first one's value is kept. -/
class SeqLeft (f : Type u → Type v) : Type (max (u+1) v) where
  /-- `x <* y`. -/
  seqLeft : {α β : Type u} → f α → (Unit → f β) → f α

/-- Two actions, of which the second one's value is kept. -/
class SeqRight (f : Type u → Type v) : Type (max (u+1) v) where
  /-- `x *> y`. -/
  seqRight : {α β : Type u} → f α → (Unit → f β) → f β

/-- Functors that can also return values and sequence actions. -/
class Applicative (f : Type u → Type v) extends Functor f, Pure f, Seq f, SeqLeft f, SeqRight f where
  map := fun x y => Seq.seq (pure x) fun _ => y
  seqLeft := fun a b => Seq.seq (Functor.map (Function.const _) a) b
  seqRight := fun a b => Seq.seq (Functor.map (Function.const _ id) a) b

/-- A monad: an applicative functor whose later actions may depend on earlier values. -/
class Monad (m : Type u → Type v) : Type (max (u+1) v) extends Applicative m, Bind m where
  map f x := bind x (Function.comp pure f)
  seq f x := bind f fun y => Functor.map y (x ())
  seqLeft x y := bind x fun a => bind (y ()) (fun _ => pure a)
  seqRight x y := bind x fun _ => y ()

instance {α : Type u} {m : Type u → Type v} [Monad m] : Inhabited (α → m α) where
  default := pure

instance {α : Type u} {m : Type u → Type v} [Monad m] [Inhabited α] : Inhabited (m α) where
  default := pure default

instance [Monad m] : [Nonempty α] → Nonempty (m α)
  | .intro x => .intro (pure x)

/-- Actions of `m` can be run in `n`: one step. -/
class MonadLift (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  /-- The same action in the other monad. -/
  monadLift : {α : Type u} → m α → n α

/-- Actions of `m` can be run in `n`: any number of steps. -/
class MonadLiftT (m : Type u → Type v) (n : Type u → Type w) where
  /-- The same action in the other monad. -/
  monadLift : {α : Type u} → m α → n α

export MonadLiftT (monadLift)

/-- The same action in another monad. -/
abbrev liftM := @monadLift

@[always_inline] instance (m n o) [MonadLift n o] [MonadLiftT m n] : MonadLiftT m o where
  monadLift x := MonadLift.monadLift (m := n) (monadLift x)

instance (m) : MonadLiftT m m where
  monadLift x := x

/-- Actions of `m` that `#eval` can run in `n`: one step. -/
class MonadEval (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  /-- Run in the other monad. -/
  monadEval : {α : Type u} → m α → n α

instance [MonadLift m n] : MonadEval m n where
  monadEval := MonadLift.monadLift

/-- Actions of `m` that `#eval` can run in `n`: any number of steps. -/
class MonadEvalT (m : Type u → Type v) (n : Type u → Type w) where
  /-- Run in the other monad. -/
  monadEval : {α : Type u} → m α → n α

instance (m n o) [MonadEval n o] [MonadEvalT m n] : MonadEvalT m o where
  monadEval x := MonadEval.monadEval (m := n) (MonadEvalT.monadEval x)

instance (m) : MonadEvalT m m where
  monadEval x := x

/-- Changes of actions of `m` that carry over to `n`: one step. -/
class MonadFunctor (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  /-- Carry the change over. -/
  monadMap {α : Type u} : ({β : Type u} → m β → m β) → n α → n α

/-- Changes of actions of `m` that carry over to `n`: any number of steps. -/
class MonadFunctorT (m : Type u → Type v) (n : Type u → Type w) where
  /-- Carry the change over. -/
  monadMap {α : Type u} : ({β : Type u} → m β → m β) → n α → n α

export MonadFunctorT (monadMap)

@[always_inline] instance (m n o) [MonadFunctor n o] [MonadFunctorT m n] : MonadFunctorT m o where
  monadMap f := MonadFunctor.monadMap (m := n) (monadMap (m := m) f)

instance monadFunctorRefl (m) : MonadFunctorT m m where
  monadMap f := f

/-! ## Errors -/

/-- A value, or an error. -/
@[suggest_for Result, suggest_for Exception, suggest_for Either]
inductive Except (ε : Type u) (α : Type v) where
  /-- It went wrong. -/
  | error : ε → Except ε α
  /-- It went well. -/
  | ok : α → Except ε α

attribute [unbox] Except

instance {ε : Type u} {α : Type v} [Inhabited ε] : Inhabited (Except ε α) where
  default := Except.error default

/-- Monads with errors of type `ε`, where the type of errors is asked for. -/
class MonadExceptOf (ε : semiOutParam (Type u)) (m : Type v → Type w) where
  /-- Stop with an error. -/
  throw {α : Type v} : ε → m α
  /-- Run `body`; if it stops with an error, run the handler. -/
  tryCatch {α : Type v} (body : m α) (handler : ε → m α) : m α

/-- Stop with an error of a given type. -/
abbrev throwThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (e : ε) : m α :=
  MonadExceptOf.throw e

/-- Handle errors of a given type. -/
abbrev tryCatchThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (x : m α)
    (handle : ε → m α) : m α :=
  MonadExceptOf.tryCatch x handle

/-- Monads with errors, where the monad determines their type. -/
class MonadExcept (ε : outParam (Type u)) (m : Type v → Type w) where
  /-- Stop with an error. -/
  throw {α : Type v} : ε → m α
  /-- Run `body`; if it stops with an error, run the handler. -/
  tryCatch {α : Type v} : (body : m α) → (handler : ε → m α) → m α

/-- An `Except` value as an action. -/
def MonadExcept.ofExcept [Monad m] [MonadExcept ε m] : Except ε α → m α
  | .ok a => pure a
  | .error e => throw e

export MonadExcept (throw tryCatch ofExcept)

instance (ε : Type u) (m : Type v → Type w) [MonadExceptOf ε m] : MonadExcept ε m where
  throw := throwThe ε
  tryCatch := tryCatchThe ε

namespace MonadExcept
variable {ε : Type u} {m : Type v → Type w}

/-- `x <|> y`: if the first one fails, the second one. -/
@[inline] protected def orElse [MonadExcept ε m] {α : Type v} (t₁ : m α) (t₂ : Unit → m α) : m α :=
  tryCatch t₁ fun _ => t₂ ()

instance [MonadExcept ε m] {α : Type v} : OrElse (m α) where
  orElse := MonadExcept.orElse

end MonadExcept

/-! ## Reading -/

/-- Actions of `m` that can read a value of type `ρ`. -/
@[implicit_reducible] def ReaderT (ρ : Type u) (m : Type u → Type v) (α : Type u) : Type (max u v) :=
  (a : @&ρ) → m α

/-- From a function. -/
@[always_inline, inline]
def ReaderT.mk {ρ : Type u} {m : Type u → Type v} {α : Type u} (x : ρ → m α) : ReaderT ρ m α := x

instance (ρ : Type u) (m : Type u → Type v) (α : Type u) [Inhabited (m α)] : Inhabited (ReaderT ρ m α) where
  default := fun _ => default

/-- Run with a value to read. -/
@[always_inline, inline]
def ReaderT.run {ρ : Type u} {m : Type u → Type v} {α : Type u} (x : ReaderT ρ m α) (r : ρ) : m α := x r

namespace ReaderT
variable {ρ : Type u} {m : Type u → Type v} {α : Type u}

instance : MonadLift m (ReaderT ρ m) where
  monadLift x := fun _ => x

@[always_inline] instance (ε) [MonadExceptOf ε m] : MonadExceptOf ε (ReaderT ρ m) where
  throw e := liftM (m := m) (throw e)
  tryCatch := fun x c r => tryCatchThe ε (x r) (fun e => (c e) r)

/-- The value to read. -/
@[always_inline, inline] protected def read [Monad m] : ReaderT ρ m ρ := pure

/-- Return a value. -/
@[always_inline, inline] protected def pure [Monad m] {α} (a : α) : ReaderT ρ m α := fun _ => pure a

/-- One action after the other; both read the same value. -/
@[always_inline, inline]
protected def bind [Monad m] {α β} (x : ReaderT ρ m α) (f : α → ReaderT ρ m β) : ReaderT ρ m β :=
  fun r => bind (x r) fun a => f a r

@[always_inline] instance [Monad m] : Functor (ReaderT ρ m) where
  map f x r := Functor.map f (x r)
  mapConst a x r := Functor.mapConst a (x r)

@[always_inline] instance [Monad m] : Applicative (ReaderT ρ m) where
  pure := ReaderT.pure
  seq f x r := Seq.seq (f r) fun _ => x () r
  seqLeft a b r := SeqLeft.seqLeft (a r) fun _ => b () r
  seqRight a b r := SeqRight.seqRight (a r) fun _ => b () r

instance [Monad m] : Monad (ReaderT ρ m) where
  bind := ReaderT.bind

instance (ρ m) : MonadFunctor m (ReaderT ρ m) where
  monadMap f x := fun ctx => f (x ctx)

/-- Read something else that is computed from the value. -/
@[always_inline, inline]
protected def adapt {ρ' α : Type u} (f : ρ' → ρ) : ReaderT ρ m α → ReaderT ρ' m α := fun x r => x (f r)

end ReaderT

/-- Monads with a value of type `ρ` to read, where the type is asked for. -/
class MonadReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  /-- The value. -/
  read : m ρ

/-- Monads with a value to read, where the monad determines its type. -/
class MonadReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  /-- The value. -/
  read : m ρ

export MonadReader (read)

/-- The value of a given type. -/
@[always_inline, inline]
def readThe (ρ : Type u) {m : Type u → Type v} [MonadReaderOf ρ m] : m ρ := MonadReaderOf.read

instance (ρ : Type u) (m : Type u → Type v) [MonadReaderOf ρ m] : MonadReader ρ m where
  read := readThe ρ

instance {ρ : Type u} {m : Type u → Type v} {n : Type u → Type w} [MonadLift m n] [MonadReaderOf ρ m] :
    MonadReaderOf ρ n where
  read := liftM (m := m) read

instance {ρ : Type u} {m : Type u → Type v} [Monad m] : MonadReaderOf ρ (ReaderT ρ m) where
  read := ReaderT.read

/-- Monads that can change the value to read for a part of the run, the type asked for. -/
class MonadWithReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  /-- Run `x` with the changed value. -/
  withReader {α : Type u} (f : ρ → ρ) (x : m α) : m α

/-- Run with a changed value of a given type. -/
@[always_inline, inline]
def withTheReader (ρ : Type u) {m : Type u → Type v} [MonadWithReaderOf ρ m] {α : Type u} (f : ρ → ρ)
    (x : m α) : m α :=
  MonadWithReaderOf.withReader f x

/-- Monads that can change the value to read for a part of the run. -/
class MonadWithReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  /-- Run `x` with the changed value. -/
  withReader {α : Type u} : (f : ρ → ρ) → (x : m α) → m α

export MonadWithReader (withReader)

instance (ρ : Type u) (m : Type u → Type v) [MonadWithReaderOf ρ m] : MonadWithReader ρ m where
  withReader := withTheReader ρ

instance {ρ : Type u} {m : Type u → Type v} {n : Type u → Type v} [MonadFunctor m n]
    [MonadWithReaderOf ρ m] : MonadWithReaderOf ρ n where
  withReader f := monadMap (m := m) (withTheReader ρ f)

instance {ρ : Type u} {m : Type u → Type v} : MonadWithReaderOf ρ (ReaderT ρ m) where
  withReader f x := fun ctx => x (f ctx)

/-! ## State -/

/-- Monads with a state of type `σ`, where the type is asked for. -/
class MonadStateOf (σ : semiOutParam (Type u)) (m : Type u → Type v) where
  /-- The state. -/
  get : m σ
  /-- Replace the state. -/
  set : σ → m PUnit
  /-- Compute a value and a new state. -/
  modifyGet {α : Type u} : (σ → Prod α σ) → m α

export MonadStateOf (set)

/-- The state of a given type. -/
abbrev getThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] : m σ := MonadStateOf.get

/-- Change the state of a given type. -/
@[always_inline, inline]
abbrev modifyThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] (f : σ → σ) : m PUnit :=
  MonadStateOf.modifyGet fun s => (PUnit.unit, f s)

/-- Compute a value and a new state, for the state of a given type. -/
@[always_inline, inline]
abbrev modifyGetThe {α : Type u} (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m]
    (f : σ → Prod α σ) : m α :=
  MonadStateOf.modifyGet f

/-- Monads with a state, where the monad determines its type. -/
class MonadState (σ : outParam (Type u)) (m : Type u → Type v) where
  /-- The state. -/
  get : m σ
  /-- Replace the state. -/
  set : σ → m PUnit
  /-- Compute a value and a new state. -/
  modifyGet {α : Type u} : (σ → Prod α σ) → m α

export MonadState (get modifyGet)

instance (σ : Type u) (m : Type u → Type v) [MonadStateOf σ m] : MonadState σ m where
  set := MonadStateOf.set
  get := getThe σ
  modifyGet f := MonadStateOf.modifyGet f

/-- Change the state. -/
@[always_inline, inline]
def modify {σ : Type u} {m : Type u → Type v} [MonadState σ m] (f : σ → σ) : m PUnit :=
  modifyGet fun s => (PUnit.unit, f s)

/-- Change the state, and return the old one. -/
@[always_inline, inline]
def getModify {σ : Type u} {m : Type u → Type v} [MonadState σ m] (f : σ → σ) : m σ :=
  modifyGet fun s => (s, f s)

@[always_inline]
instance {σ : Type u} {m : Type u → Type v} {n : Type u → Type w} [MonadLift m n] [MonadStateOf σ m] :
    MonadStateOf σ n where
  get := liftM (m := m) MonadStateOf.get
  set s := liftM (m := m) (MonadStateOf.set s)
  modifyGet f := monadLift (m := m) (MonadState.modifyGet f)

/-! ## State and errors together -/

namespace EStateM

/-- What an action with state and errors ends with. -/
inductive Result (ε σ α : Type u) where
  /-- A value and the state after it. -/
  | ok : α → σ → Result ε σ α
  /-- An error and the state in which it happened. -/
  | error : ε → σ → Result ε σ α

variable {ε σ α : Type u}

instance [Inhabited ε] [Inhabited σ] : Inhabited (Result ε σ α) where
  default := Result.error default default

end EStateM

open EStateM (Result) in
/-- Actions with a state of type `σ` and errors of type `ε`. -/
def EStateM (ε σ α : Type u) := σ → Result ε σ α

namespace EStateM
variable {ε σ α β : Type u}

instance [Inhabited ε] : Inhabited (EStateM ε σ α) where
  default := fun s => Result.error default s

/-- Return a value. -/
@[always_inline, inline] protected def pure (a : α) : EStateM ε σ α := fun s => Result.ok a s

/-- Replace the state. -/
@[always_inline, inline] protected def set (s : σ) : EStateM ε σ PUnit := fun _ => Result.ok ⟨⟩ s

/-- The state. -/
@[always_inline, inline] protected def get : EStateM ε σ σ := fun s => Result.ok s s

/-- Compute a value and a new state. -/
@[always_inline, inline] protected def modifyGet (f : σ → Prod α σ) : EStateM ε σ α := fun s =>
  match f s with
  | (a, s) => Result.ok a s

/-- Stop with an error. -/
@[always_inline, inline] protected def throw (e : ε) : EStateM ε σ α := fun s => Result.error e s

/-- Which part of the state an error handler puts back. -/
class Backtrackable (δ : outParam (Type u)) (σ : Type u) where
  /-- Save that part. -/
  save : σ → δ
  /-- Put it back. -/
  restore : σ → δ → σ

/-- Run an action; if it stops with an error, put the state back and run the handler. -/
@[always_inline, inline]
protected def tryCatch {δ} [Backtrackable δ σ] {α} (x : EStateM ε σ α) (handle : ε → EStateM ε σ α) :
    EStateM ε σ α := fun s =>
  let d := Backtrackable.save s
  match x s with
  | Result.error e s => handle e (Backtrackable.restore s d)
  | ok => ok

/-- If the first action fails, the second one. -/
@[always_inline, inline]
protected def orElse {δ} [Backtrackable δ σ] (x₁ : EStateM ε σ α) (x₂ : Unit → EStateM ε σ α) :
    EStateM ε σ α := fun s =>
  let d := Backtrackable.save s
  match x₁ s with
  | Result.error _ s => x₂ () (Backtrackable.restore s d)
  | ok => ok

/-- Change the errors. -/
@[always_inline, inline]
def adaptExcept {ε' : Type u} (f : ε → ε') (x : EStateM ε σ α) : EStateM ε' σ α := fun s =>
  match x s with
  | Result.error e s => Result.error (f e) s
  | Result.ok a s => Result.ok a s

/-- One action after the other. -/
@[always_inline, inline]
protected def bind (x : EStateM ε σ α) (f : α → EStateM ε σ β) : EStateM ε σ β := fun s =>
  match x s with
  | Result.ok a s => f a s
  | Result.error e s => Result.error e s

/-- Apply a function to the value. -/
@[always_inline, inline]
protected def map (f : α → β) (x : EStateM ε σ α) : EStateM ε σ β := fun s =>
  match x s with
  | Result.ok a s => Result.ok (f a) s
  | Result.error e s => Result.error e s

/-- One action after the other, the first value dropped. -/
@[always_inline, inline]
protected def seqRight (x : EStateM ε σ α) (y : Unit → EStateM ε σ β) : EStateM ε σ β := fun s =>
  match x s with
  | Result.ok _ s => y () s
  | Result.error e s => Result.error e s

@[always_inline] instance instMonad : Monad (EStateM ε σ) where
  bind := EStateM.bind
  pure := EStateM.pure
  map := EStateM.map
  seqRight := EStateM.seqRight

instance {δ} [Backtrackable δ σ] : OrElse (EStateM ε σ α) where
  orElse := EStateM.orElse

instance : MonadStateOf σ (EStateM ε σ) where
  set := EStateM.set
  get := EStateM.get
  modifyGet := EStateM.modifyGet

instance {δ} [Backtrackable δ σ] : MonadExceptOf ε (EStateM ε σ) where
  throw := EStateM.throw
  tryCatch := EStateM.tryCatch

/-- Run from a state. -/
@[always_inline, inline] def run (x : EStateM ε σ α) (s : σ) : Result ε σ α := x s

/-- Run from a state, for the value only. -/
@[always_inline, inline] def run' (x : EStateM ε σ α) (s : σ) : Option α :=
  match run x s with
  | Result.ok v _ => some v
  | Result.error .. => none

/-- Save nothing. -/
@[inline] def dummySave : σ → PUnit := fun _ => ⟨⟩

/-- Put nothing back. -/
@[inline] def dummyRestore : σ → PUnit → σ := fun s _ => s

instance nonBacktrackable : Backtrackable PUnit σ where
  save := dummySave
  restore := dummyRestore

end EStateM

/-! ## Hashing -/

/-- Types whose values have a hash. -/
class Hashable (α : Sort u) where
  /-- The hash. -/
  hash : α → UInt64

export Hashable (hash)

/-- Mix two hashes. -/
@[extern "lean_uint64_mix_hash"]
opaque mixHash (u₁ u₂ : UInt64) : UInt64

instance [Hashable α] {p : α → Prop} : Hashable (Subtype p) where
  hash a := hash a.val

/-- The hash of a string. -/
@[extern "lean_string_hash"]
protected opaque String.hash (s : @& String) : UInt64

instance : Hashable String where
  hash := String.hash
