/-
Chapter 35. Programs that can fail.

`Option` and `Except ε` are monads of programs that can fail; `ExceptT ε` and `OptionT` add failure
to any monad.
-/
prelude
import Init.Program.Control
import Init.Coe

universe u v w

/-! ## Options -/

/-- Go on with the value, if there is one. -/
@[inline] protected def Option.bind : Option α → (α → Option β) → Option β
  | none, _ => none
  | some a, f => f a

/-- The option itself if it has a value, otherwise the second one. -/
@[always_inline, macro_inline]
protected def Option.orElse : Option α → (Unit → Option α) → Option α
  | some a, _ => some a
  | none, b => b ()

instance : OrElse (Option α) where
  orElse := Option.orElse

/-- Programs that may end without a value. -/
instance : Monad Option where
  map := Option.map
  pure := Option.some
  bind := Option.bind

instance : Alternative Option where
  failure := Option.none
  orElse := Option.orElse

/-- The option itself if it has a value, otherwise what `handle` answers. -/
@[always_inline, inline]
protected def Option.tryCatch (x : Option α) (handle : Unit → Option α) : Option α :=
  match x with
  | some _ => x
  | none => handle ()

instance : MonadExceptOf Unit Option where
  throw := fun _ => Option.none
  tryCatch := Option.tryCatch

/-! ## Except -/

namespace Except

variable {ε : Type u}

/-- The program that only returns `a`. -/
@[always_inline, inline] protected def pure (a : α) : Except ε α := Except.ok a

/-- Apply `f` to the value. -/
@[always_inline, inline] protected def map (f : α → β) : Except ε α → Except ε β
  | Except.error err => Except.error err
  | Except.ok v => Except.ok <| f v

@[simp] theorem map_id : Except.map (ε := ε) (α := α) (β := α) id = id :=
  funext fun
    | .error _ => rfl
    | .ok _ => rfl

/-- Apply `f` to the error. -/
@[always_inline, inline] protected def mapError (f : ε → ε') : Except ε α → Except ε' α
  | Except.error err => Except.error <| f err
  | Except.ok v => Except.ok v

/-- Go on with the value, unless there is an error. -/
@[always_inline, inline] protected def bind (ma : Except ε α) (f : α → Except ε β) : Except ε β :=
  match ma with
  | Except.error err => Except.error err
  | Except.ok v => f v

/-- Is there a value? -/
@[always_inline, inline] protected def toBool : Except ε α → Bool
  | Except.ok _ => true
  | Except.error _ => false

/-- Is there a value? -/
abbrev isOk : Except ε α → Bool := Except.toBool

/-- The value, if there is one. -/
@[always_inline, inline] protected def toOption : Except ε α → Option α
  | Except.ok a => some a
  | Except.error _ => none

/-- Go on with `handle` if there is an error. -/
@[always_inline, inline]
protected def tryCatch (ma : Except ε α) (handle : ε → Except ε α) : Except ε α :=
  match ma with
  | Except.ok a => Except.ok a
  | Except.error e => handle e

/-- The first if it has a value, otherwise the second. -/
def orElseLazy (x : Except ε α) (y : Unit → Except ε α) : Except ε α :=
  match x with
  | Except.ok a => Except.ok a
  | Except.error _ => y ()

/-- Programs that may end with an error. -/
@[always_inline] instance : Monad (Except ε) where
  pure := Except.pure
  bind := Except.bind
  map := Except.map

end Except

instance (ε : Type u) : MonadExceptOf ε (Except ε) where
  throw := Except.error
  tryCatch := Except.tryCatch

/-- Run an action; its error, if any, becomes part of the value. -/
@[always_inline, inline]
def observing {ε α : Type u} {m : Type u → Type v} [Monad m] [MonadExcept ε m] (x : m α) :
    m (Except ε α) :=
  tryCatch (do let a ← x; pure (Except.ok a)) (fun ex => pure (Except.error ex))

/-- The value, or the error thrown. -/
def liftExcept {ε : Type u} {m : Type u → Type v} [MonadExceptOf ε m] [Pure m] : Except ε α → m α
  | Except.ok a => pure a
  | Except.error e => throw e

/-- As `x <|> y`, with a choice of the error when both fail. -/
@[always_inline, inline]
def MonadExcept.orelse' {ε : Type u} {m : Type v → Type w} [MonadExcept ε m] {α : Type v}
    (t₁ t₂ : m α) (useFirstEx := true) : m α :=
  tryCatch t₁ fun e₁ => tryCatch t₂ fun e₂ => throw (if useFirstEx then e₁ else e₂)

/-! ## Adding errors -/

/-- Programs of `m` that may also end with an error `ε`. -/
def ExceptT (ε : Type u) (m : Type u → Type v) (α : Type u) : Type v := m (Except ε α)

/-- From the program that hands back the error as a value. -/
@[always_inline, inline]
def ExceptT.mk {ε : Type u} {m : Type u → Type v} {α : Type u} (x : m (Except ε α)) : ExceptT ε m α :=
  x

/-- The program that hands back the error as a value. -/
@[always_inline, inline]
def ExceptT.run {ε : Type u} {m : Type u → Type v} {α : Type u} (x : ExceptT ε m α) : m (Except ε α) :=
  x

/-- Run, and go on with one of two continuations. -/
@[always_inline, inline]
def ExceptT.runK [Monad m] (x : ExceptT ε m α) (ok : α → m β) (error : ε → m β) : m β := do
  match ← x.run with
  | .ok a => ok a
  | .error e => error e

/-- Run, and make a value of the error. -/
@[always_inline, inline] def ExceptT.runCatch [Monad m] (x : ExceptT α m α) : m α := x.runK pure pure

namespace ExceptT

variable {ε : Type u} {m : Type u → Type v} [Monad m]

/-- The program that only returns `a`. -/
@[always_inline, inline] protected def pure {α : Type u} (a : α) : ExceptT ε m α :=
  ExceptT.mk <| pure (Except.ok a)

/-- What comes next. -/
@[always_inline, inline] protected def bindCont {α β : Type u} (f : α → ExceptT ε m β) :
    Except ε α → m (Except ε β)
  | Except.ok a => f a
  | Except.error e => pure (Except.error e)

/-- Run `ma`, and unless it fails `f` of its value. -/
@[always_inline, inline] protected def bind {α β : Type u} (ma : ExceptT ε m α)
    (f : α → ExceptT ε m β) : ExceptT ε m β :=
  ExceptT.mk (ma >>= ExceptT.bindCont f)

/-- Apply `f` to the value. -/
@[always_inline, inline] protected def map {α β : Type u} (f : α → β) (x : ExceptT ε m α) :
    ExceptT ε m β :=
  ExceptT.mk <| x >>= fun a =>
    match a with
    | Except.ok a => pure <| Except.ok (f a)
    | Except.error e => pure <| Except.error e

/-- A program without errors as one that might have some. -/
@[always_inline, inline] protected def lift {α : Type u} (t : m α) : ExceptT ε m α :=
  ExceptT.mk (Except.ok <$> t)

@[always_inline] instance : MonadLift (Except ε) (ExceptT ε m) := ⟨fun e => ExceptT.mk <| pure e⟩
instance : MonadLift m (ExceptT ε m) := ⟨ExceptT.lift⟩

/-- Run `ma`, and `handle` if it fails. -/
@[always_inline, inline] protected def tryCatch {α : Type u} (ma : ExceptT ε m α)
    (handle : ε → ExceptT ε m α) : ExceptT ε m α :=
  ExceptT.mk <| ma >>= fun res =>
    match res with
    | Except.ok a => pure (Except.ok a)
    | Except.error e => handle e

instance : MonadFunctor m (ExceptT ε m) := ⟨fun f x => f x⟩

@[always_inline] instance : Monad (ExceptT ε m) where
  pure := ExceptT.pure
  bind := ExceptT.bind
  map := ExceptT.map

/-- Change the errors. -/
@[always_inline, inline] protected def adapt {ε' α : Type u} (f : ε → ε') :
    ExceptT ε m α → ExceptT ε' m α :=
  fun x => ExceptT.mk <| Except.mapError f <$> x

end ExceptT

@[always_inline]
instance (m : Type u → Type v) (ε₁ ε₂ : Type u) [MonadExceptOf ε₁ m] :
    MonadExceptOf ε₁ (ExceptT ε₂ m) where
  throw e := ExceptT.mk <| throwThe ε₁ e
  tryCatch x handle := ExceptT.mk <| tryCatchThe ε₁ x handle

@[always_inline]
instance (m : Type u → Type v) (ε : Type u) [Monad m] : MonadExceptOf ε (ExceptT ε m) where
  throw e := ExceptT.mk <| pure (Except.error e)
  tryCatch := ExceptT.tryCatch

instance [Monad m] [Inhabited ε] : Inhabited (ExceptT ε m α) where
  default := throw default

@[always_inline]
instance ExceptT.finally {m : Type u → Type v} {ε : Type u} [MonadFinally m] [Monad m] :
    MonadFinally (ExceptT ε m) where
  tryFinally' := fun x h => ExceptT.mk do
    let r ← tryFinally' x fun e? =>
      match e? with
      | some (.ok a) => h (some a)
      | _ => h none
    match r with
    | (.ok a, .ok b) => pure (.ok (a, b))
    | (_, .error e) => pure (.error e)
    | (.error e, _) => pure (.error e)

instance (ε : Type u) (m : Type u → Type v) [Monad m] : MonadControl m (ExceptT ε m) where
  stM := Except ε
  liftWith f := liftM <| f fun x => x.run
  restoreM x := x

/-! ## Adding "no value" -/

/-- Programs of `m` that may also end without a value. -/
def OptionT (m : Type u → Type v) (α : Type u) : Type v := m (Option α)

/-- The program that hands back the option. -/
@[always_inline, inline]
def OptionT.run {m : Type u → Type v} {α : Type u} (x : OptionT m α) : m (Option α) := x

namespace OptionT

variable {m : Type u → Type v} [Monad m] {α β : Type u}

/-- From the program that hands back the option. -/
protected def mk {m : Type u → Type v} {α : Type u} (x : m (Option α)) : OptionT m α := x

/-- Run `x`, and `f` of its value if there is one. -/
@[always_inline, inline]
protected def bind (x : OptionT m α) (f : α → OptionT m β) : OptionT m β := OptionT.mk do
  match ← x with
  | some a => f a
  | none => pure none

/-- The program that only returns `a`. -/
@[always_inline, inline] protected def pure (a : α) : OptionT m α := OptionT.mk do
  pure (some a)

@[always_inline] instance : Monad (OptionT m) where
  pure := OptionT.pure
  bind := OptionT.bind

instance {m : Type u → Type v} [Pure m] : Inhabited (OptionT m α) where
  default := OptionT.mk (pure none)

/-- Run `x`; if there is no value, run `y`. -/
@[always_inline, inline] protected def orElse (x : OptionT m α) (y : Unit → OptionT m α) :
    OptionT m α := OptionT.mk do
  match ← x with
  | some a => pure (some a)
  | _ => y ()

/-- End without a value. -/
@[always_inline, inline] protected def fail : OptionT m α := OptionT.mk do
  pure none

@[always_inline] instance : Alternative (OptionT m) where
  failure := OptionT.fail
  orElse := OptionT.orElse

/-- A program that has a value as one that might have none. -/
@[always_inline, inline] protected def lift (x : m α) : OptionT m α := OptionT.mk do
  return some (← x)

instance : MonadLift m (OptionT m) := ⟨OptionT.lift⟩
instance : MonadFunctor m (OptionT m) := ⟨fun f x => f x⟩

/-- Run `x`; if there is no value, run `handle`. -/
@[always_inline, inline] protected def tryCatch (x : OptionT m α) (handle : PUnit → OptionT m α) :
    OptionT m α := OptionT.mk do
  let some a ← x | handle ⟨⟩
  pure <| some a

instance : MonadExceptOf PUnit (OptionT m) where
  throw _ := OptionT.fail
  tryCatch := OptionT.tryCatch

instance (ε : Type u) [MonadExceptOf ε m] : MonadExceptOf ε (OptionT m) where
  throw e := OptionT.mk <| throwThe ε e
  tryCatch x handle := OptionT.mk <| tryCatchThe ε x handle

instance : MonadControl m (OptionT m) where
  stM := Option
  liftWith f := liftM <| f fun x => x.run
  restoreM x := x

end OptionT

instance [Monad m] : MonadLift Option (OptionT m) := ⟨fun x => OptionT.mk (pure x)⟩
