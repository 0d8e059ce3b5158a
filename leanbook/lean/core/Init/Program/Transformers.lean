/-
Chapter 36. Programs with a state.

`StateT σ` adds a changeable state to any monad; `StateM σ` is a state and nothing else. At the end
of the chapter is what `do` notation uses to leave a block early.
-/
prelude
import Init.Program.Failure

universe u v w

/-! ## Adding a state -/

/-- Programs of `m` with a changeable state `σ`. -/
def StateT (σ : Type u) (m : Type u → Type v) (α : Type u) : Type (max u v) := σ → m (α × σ)

/-- From the function of the state. -/
@[always_inline, inline]
def StateT.mk {σ : Type u} {m : Type u → Type v} {α : Type u} (x : σ → m (α × σ)) : StateT σ m α := x

/-- Run with a state to begin with; the value and the last state. -/
@[always_inline, inline]
def StateT.run {σ : Type u} {m : Type u → Type v} {α : Type u} (x : StateT σ m α) (s : σ) :
    m (α × σ) :=
  x s

/-- Run with a state to begin with; only the value. -/
@[always_inline, inline]
def StateT.run' {σ : Type u} {m : Type u → Type v} [Functor m] {α : Type u} (x : StateT σ m α)
    (s : σ) : m α :=
  (·.1) <$> x s

/-- Programs with a changeable state, and nothing else. -/
@[reducible] def StateM (σ α : Type u) : Type u := StateT σ Id α

instance {σ α} [Subsingleton σ] [Subsingleton α] : Subsingleton (StateM σ α) where
  allEq x y := funext fun s =>
    match x s, y s with
    | (a, s), (b, s') => Subsingleton.elim a b ▸ Subsingleton.elim s s' ▸ rfl

namespace StateT

section
variable {σ : Type u} {m : Type u → Type v} [Monad m] {α β : Type u}

/-- The program that only returns `a`. -/
@[always_inline, inline] protected def pure (a : α) : StateT σ m α := fun s => pure (a, s)

/-- Run `x`, then `f` of its value. -/
@[always_inline, inline]
protected def bind (x : StateT σ m α) (f : α → StateT σ m β) : StateT σ m β := fun s => do
  let (a, s) ← x s
  f a s

/-- Apply `f` to the value. -/
@[always_inline, inline] protected def map (f : α → β) (x : StateT σ m α) : StateT σ m β :=
  fun s => do
    let (a, s) ← x s
    pure (f a, s)

@[always_inline] instance : Monad (StateT σ m) where
  pure := StateT.pure
  bind := StateT.bind
  map := StateT.map

/-- Run `x₁`; if it fails, run `x₂` with the state from before. -/
@[always_inline, inline]
protected def orElse [Alternative m] {α : Type u} (x₁ : StateT σ m α) (x₂ : Unit → StateT σ m α) :
    StateT σ m α :=
  fun s => x₁ s <|> x₂ () s

/-- Fail. -/
@[always_inline, inline] protected def failure [Alternative m] {α : Type u} : StateT σ m α :=
  fun _ => failure

instance [Alternative m] : Alternative (StateT σ m) where
  failure := StateT.failure
  orElse := StateT.orElse

/-- The state. -/
@[always_inline, inline] protected def get : StateT σ m σ := fun s => pure (s, s)

/-- Another state from now on. -/
@[always_inline, inline] protected def set : σ → StateT σ m PUnit := fun s' _ => pure (⟨⟩, s')

/-- A value and another state, from the state. -/
@[always_inline, inline] protected def modifyGet (f : σ → α × σ) : StateT σ m α := fun s => pure (f s)

/-- A program that does not touch the state. -/
@[always_inline, inline] protected def lift {α : Type u} (t : m α) : StateT σ m α := fun s => do
  let a ← t
  pure (a, s)

instance : MonadLift m (StateT σ m) := ⟨StateT.lift⟩

@[always_inline] instance (σ m) : MonadFunctor m (StateT σ m) := ⟨fun f x s => f (x s)⟩

@[always_inline]
instance (ε) [MonadExceptOf ε m] : MonadExceptOf ε (StateT σ m) where
  throw := StateT.lift ∘ throwThe ε
  tryCatch := fun x c s => tryCatchThe ε (x s) (fun e => c e s)

end
end StateT

/-- What a collection's elements are, from first to last, by running its loop. -/
@[always_inline, inline]
def ForM.forIn {m : Type u → Type (max u v)} [Monad m] {β : Type u}
    {ρ : Type w} {α : Type w₂} [ForM (StateT β (ExceptT β m)) ρ α] (x : ρ) (b : β)
    (f : α → β → m (ForInStep β)) : m β := do
  let g := fun a : α => (.mk fun b => ExceptT.mk do
    match ← f a b with
    | .yield b' => pure (.ok (⟨⟩, b'))
    | .done b' => pure (.error b') : StateT β (ExceptT β m) PUnit)
  match ← (forM (m := StateT β (ExceptT β m)) x g).run b |>.run with
  | .ok a => pure a.2
  | .error a => pure a

section
variable {σ : Type u} {m : Type u → Type v}

@[always_inline]
instance [Monad m] : MonadStateOf σ (StateT σ m) where
  get := StateT.get
  set := StateT.set
  modifyGet := StateT.modifyGet

@[always_inline]
instance StateT.monadControl (σ : Type u) (m : Type u → Type v) [Monad m] :
    MonadControl m (StateT σ m) where
  stM := fun α => α × σ
  liftWith := fun f => do
    let s ← get
    liftM (f (fun x => x.run s))
  restoreM := fun x => do
    let (a, s) ← liftM x
    set s
    pure a

@[always_inline]
instance StateT.tryFinally {m : Type u → Type v} {σ : Type u} [MonadFinally m] [Monad m] :
    MonadFinally (StateT σ m) where
  tryFinally' := fun x h s => do
    let ((a, _), (b, s'')) ← tryFinally' (x s) fun
      | some (a, s') => h (some a) s'
      | none => h none s
    pure ((a, b), s'')

end

instance ReaderT.tryFinally [MonadFinally m] : MonadFinally (ReaderT ρ m) where
  tryFinally' := fun x h ctx => tryFinally' (x ctx) (fun a? => h a? ctx)

instance ReaderT.monadControl : MonadControl m (ReaderT ρ m) where
  stM := id
  liftWith f ctx := f fun x => x ctx
  restoreM x _ := x

/-- Programs that can look at an environment `ρ`, and nothing else. -/
@[reducible] def ReaderM (ρ : Type u) := ReaderT ρ Id

instance [Monad m] [Alternative m] : Alternative (ReaderT ρ m) where
  failure := fun _ => failure
  orElse x₁ x₂ := fun s => x₁ s <|> x₂ () s

/-! ## What `do` notation uses to leave a block early -/

/-- Programs that may `return` early. -/
abbrev EarlyReturnT (ρ m α) := ExceptT ρ m α

/-- Return early. -/
@[always_inline, inline]
abbrev EarlyReturnT.return {ρ m α} [Monad m] (r : ρ) : EarlyReturnT ρ m α := throw r

/-- Go on after a block that may have returned. -/
@[always_inline, inline]
abbrev EarlyReturn.runK {ρ α : Type u} {β : Type v} (x : Except ρ α) (ret : ρ → β) (pure : α → β) : β :=
  x.casesOn ret pure

/-- Programs that may leave a loop. -/
abbrev BreakT := OptionT

/-- Leave the loop. -/
@[always_inline, inline] abbrev BreakT.break {m : Type w → Type x} [Monad m] : BreakT m α := failure

/-- Programs that may go on to the next turn of a loop. -/
abbrev ContinueT := OptionT

/-- Go on to the next turn. -/
@[always_inline, inline]
abbrev ContinueT.continue {m : Type w → Type x} [Monad m] : ContinueT m α := failure

/-- Go on after a block that may have gone on to the next turn. -/
@[always_inline, inline]
abbrev Continue.runK {α : Type u} {β : Type v} (x : Option α) (continueK : Unit → β)
    (successK : α → β) : β :=
  x.casesOn continueK (fun a _ => successK a) ()
