/-
Chapter 29. Running things in order.

What every monad shares: throwing a value away, alternatives that may fail, the monad `Id` of
programs without effects, what a `for` loop asks of a collection, and `try … finally`.
-/
prelude
import Init.Sums

universe u v w u₁ u₂ w₁ w₂

/-! ## Functors -/

/-- `x <&> f`: as `f <$> x`, with the function last. -/
@[reducible] def Functor.mapRev {f : Type u → Type v} [Functor f] {α β : Type u} :
    f α → (α → β) → f β :=
  fun a f => f <$> a

/-- Run an action and forget its value. -/
@[always_inline, inline]
def Functor.discard {f : Type u → Type v} {α : Type u} [Functor f] (x : f α) : f PUnit :=
  Functor.mapConst PUnit.unit x

export Functor (discard)

/-- Actions that can fail, and of which the second is tried when the first has failed. -/
class Alternative (f : Type u → Type v) : Type (max (u+1) v) extends Applicative f where
  /-- The action that fails. -/
  failure : {α : Type u} → f α
  /-- `x <|> y`: the first one that does not fail. -/
  orElse : {α : Type u} → f α → (Unit → f α) → f α

export Alternative (failure)

instance (f : Type u → Type v) (α : Type u) [Alternative f] : OrElse (f α) := ⟨Alternative.orElse⟩

/-- Fail unless `p` holds. -/
@[always_inline, inline] def guard {f : Type → Type v} [Alternative f] (p : Prop) [Decidable p] :
    f Unit :=
  if p then pure () else failure

/-- Run an action; if it fails, the value is `none`. -/
@[always_inline, inline]
def optional {f : Type u → Type v} [Alternative f] {α : Type u} (x : f α) : f (Option α) :=
  some <$> x <|> pure none

/-- Values that can be used as a condition. -/
class ToBool (α : Type u) where
  /-- Is the condition met? -/
  toBool : α → Bool

export ToBool (toBool)

instance : ToBool Bool where
  toBool b := b

/-- Choose by a condition; the case for "no" comes first. -/
@[macro_inline] def bool {β : Type u} {α : Type v} [ToBool β] (f t : α) (b : β) : α :=
  match toBool b with
  | true => t
  | false => f

/-- `x <||> y`: run `y` only when `x` has said no. -/
@[macro_inline] def orM {m : Type u → Type v} {β : Type u} [Monad m] [ToBool β] (x y : m β) : m β :=
  do
  let b ← x
  match toBool b with
  | true => pure b
  | false => y

/-- `x <&&> y`: run `y` only when `x` has said yes. -/
@[macro_inline] def andM {m : Type u → Type v} {β : Type u} [Monad m] [ToBool β] (x y : m β) : m β :=
  do
  let b ← x
  match toBool b with
  | true => y
  | false => pure b

/-- The opposite of what an action says. -/
@[macro_inline] def notM {m : Type → Type v} [Functor m] (x : m Bool) : m Bool := not <$> x

/-! ## Composing actions -/

/-- `f >=> g`: first `f`, then `g` of its value. -/
@[always_inline] def Bind.kleisliRight [Bind m] (f₁ : α → m β) (f₂ : β → m γ) (a : α) : m γ :=
  f₁ a >>= f₂

/-- `g <=< f`: first `f`, then `g` of its value. -/
@[always_inline] def Bind.kleisliLeft [Bind m] (f₂ : β → m γ) (f₁ : α → m β) (a : α) : m γ :=
  f₁ a >>= f₂

/-- `f =<< x`: as `x >>= f`. -/
@[always_inline] def Bind.bindLeft [Bind m] (f : α → m β) (ma : m α) : m β := ma >>= f

/-! ## No effects -/

/-- The monad of programs without effects: an action *is* its value. `Id.run do …` is a loop
with changeable variables inside an ordinary definition. -/
def Id (type : Sort u) : Sort u := type

namespace Id

/-- Programs without effects, one after another. -/
@[always_inline] instance : Monad Id where
  pure x := x
  bind x f := f x
  map f x := f x

/-- The value of a program without effects. -/
@[always_inline, inline] protected def run (x : Id α) : α := x

instance [OfNat α n] : OfNat (Id α) n := inferInstanceAs (OfNat α n)

instance {m : Type u → Type v} [Pure m] : MonadLiftT Id m where
  monadLift x := pure x.run

end Id

instance [Inhabited α] : Inhabited (Id α) := inferInstanceAs (Inhabited α)

/-! ## Loops -/

/-- How a turn of a loop ends. -/
inductive ForInStep (α : Type u) where
  /-- Leave the loop, with this state. -/
  | done : α → ForInStep α
  /-- Go on with this state. -/
  | yield : α → ForInStep α

instance [Inhabited α] : Inhabited (ForInStep α) := ⟨.done default⟩

/-- The state, whether the loop goes on or not. -/
def ForInStep.value (x : ForInStep α) : α :=
  match x with
  | .done b => b
  | .yield b => b

/-- What `for x in xs do …` asks of the type of `xs`. -/
class ForIn (m : Type u₁ → Type u₂) (ρ : Type u) (α : outParam (Type v)) where
  /-- Run `f` for each element, handing the state `b` on from turn to turn. -/
  forIn {β} (xs : ρ) (b : β) (f : α → β → m (ForInStep β)) : m β

export ForIn (forIn)

/-- What `for h : x in xs do …` asks of the type of `xs`. -/
class ForIn' (m : Type u₁ → Type u₂) (ρ : Type u) (α : outParam (Type v))
    (d : outParam (Membership α ρ)) where
  /-- Run `f` for each element, with the proof that it is one. -/
  forIn' {β} (x : ρ) (b : β) (f : (a : α) → a ∈ x → β → m (ForInStep β)) : m β

export ForIn' (forIn')

instance instForInOfForIn' {m : Type u₁ → Type u₂} {ρ : Type u} {α : Type v}
    {d : Membership α ρ} [ForIn' m ρ α d] : ForIn m ρ α where
  forIn x b f := forIn' x b fun a _ => f a

/-- Run an action for each element of a collection. -/
class ForM (m : Type u → Type v) (γ : Type w₁) (α : outParam (Type w₂)) where
  /-- Run `f` for each element. -/
  forM (coll : γ) (f : α → m PUnit) : m PUnit

export ForM (forM)

/-- How a part of a `do` block ends that may also `return`. -/
inductive DoResultPR (α β σ : Type u) where
  /-- It came to its end. -/
  | pure : α → σ → DoResultPR α β σ
  /-- It returned. -/
  | return : β → σ → DoResultPR α β σ

/-- How a part of a `do` block ends that may also `break` or `continue`. -/
inductive DoResultBC (σ : Type u) where
  /-- It left the loop. -/
  | break : σ → DoResultBC σ
  /-- It went on to the next turn. -/
  | continue : σ → DoResultBC σ

/-- How a part of a `do` block ends that may do all of it. -/
inductive DoResultPRBC (α β σ : Type u) where
  /-- It came to its end. -/
  | pure : α → σ → DoResultPRBC α β σ
  /-- It returned. -/
  | return : β → σ → DoResultPRBC α β σ
  /-- It left the loop. -/
  | break : σ → DoResultPRBC α β σ
  /-- It went on to the next turn. -/
  | continue : σ → DoResultPRBC α β σ

/-- How a part of a `do` block ends that may come to its end or return, and leave a loop. -/
inductive DoResultSBC (α σ : Type u) where
  /-- It came to its end, or returned. -/
  | pureReturn : α → σ → DoResultSBC α σ
  /-- It left the loop. -/
  | break : σ → DoResultSBC α σ
  /-- It went on to the next turn. -/
  | continue : σ → DoResultSBC α σ

/-- Go on after a block that may have left a loop. -/
@[always_inline, inline]
abbrev Break.runK {α : Type u} {β : Type v} (x : Option α) (breakK : Unit → β) (successK : α → β) : β :=
  match x with
  | some a => successK a
  | none => breakK ()

/-! ## Cleaning up -/

/-- Monads with `try … finally`. -/
class MonadFinally (m : Type u → Type v) where
  /-- Run `x`, then `f` of its value, or of `none` when `x` has failed. -/
  tryFinally' {α β} : (x : m α) → (f : Option α → m β) → m (α × β)

export MonadFinally (tryFinally')

/-- Run `x`, and `finalizer` after it even if `x` has failed. -/
@[always_inline, inline]
def tryFinally {m : Type u → Type v} {α β : Type u} [MonadFinally m] [Functor m] (x : m α)
    (finalizer : m β) : m α :=
  let both := tryFinally' x (fun _ => finalizer)
  (·.1) <$> both

@[always_inline]
instance Id.finally : MonadFinally Id where
  tryFinally' := fun x h =>
    let a := x
    let b := h (some x)
    pure (a, b)

/-! ## Running in a smaller monad and coming back -/

/-- `n` can be run inside `m`, in one step. -/
class MonadControl (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  /-- What a value of `n` becomes in `m`: the value and the state to restore. -/
  stM : Type u → Type u
  /-- Run in `m`. -/
  liftWith : {α : Type u} → (({β : Type u} → n β → m (stM β)) → m α) → n α
  /-- Come back from `m`. -/
  restoreM : {α : Type u} → m (stM α) → n α

/-- `n` can be run inside `m`, in any number of steps. -/
class MonadControlT (m : Type u → Type v) (n : Type u → Type w) where
  /-- What a value of `n` becomes in `m`. -/
  stM : Type u → Type u
  /-- Run in `m`. -/
  liftWith : {α : Type u} → (({β : Type u} → n β → m (stM β)) → m α) → n α
  /-- Come back from `m`. -/
  restoreM {α : Type u} : stM α → n α

export MonadControlT (stM liftWith restoreM)

@[always_inline]
instance (m n o) [MonadControl n o] [MonadControlT m n] : MonadControlT m o where
  stM α := stM m n (MonadControl.stM n o α)
  liftWith f := MonadControl.liftWith fun x₂ => liftWith fun x₁ => f (x₁ ∘ x₂)
  restoreM := MonadControl.restoreM ∘ restoreM

instance (m : Type u → Type v) [Pure m] : MonadControlT m m where
  stM α := α
  liftWith f := f fun x => x
  restoreM x := pure x

/-- Run a part of an action in the monad `m`. -/
@[always_inline, inline]
def controlAt (m : Type u → Type v) {n : Type u → Type w} [MonadControlT m n] [Bind n] {α : Type u}
    (f : ({β : Type u} → n β → m (stM m n β)) → m (stM m n α)) : n α :=
  liftWith f >>= restoreM

/-- Run a part of an action in a smaller monad. -/
@[always_inline, inline]
def control {m : Type u → Type v} {n : Type u → Type w} [MonadControlT m n] [Bind n] {α : Type u}
    (f : ({β : Type u} → n β → m (stM m n β)) → m (stM m n α)) : n α :=
  controlAt m f
