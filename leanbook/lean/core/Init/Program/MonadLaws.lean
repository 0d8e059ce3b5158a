/-
Chapter 81. The laws of monads.

Programs in a monad can be rearranged: returning a value and going on with it is the same as going
on at once, and it does not matter how steps are bracketed. `Id`, `Option`, `Except` and the
transformers obey these laws.
-/
prelude
import Init.Program.Transformers
import Init.Simp
import Init.Collections

universe u v w

open Function

/-- The laws of `<$>`. -/
class LawfulFunctor (f : Type u → Type v) [Functor f] : Prop where
  /-- `mapConst` is `map` of a constant function. -/
  map_const : (Functor.mapConst : α → f β → f α) = Functor.map ∘ const β
  /-- Doing nothing to every value does nothing. -/
  id_map (x : f α) : id <$> x = x
  /-- Two functions one after the other are one. -/
  comp_map (g : α → β) (h : β → γ) (x : f α) : (h ∘ g) <$> x = h <$> g <$> x

export LawfulFunctor (map_const id_map comp_map)

attribute [simp] id_map

@[simp] theorem id_map' [Functor m] [LawfulFunctor m] (x : m α) : (fun a => a) <$> x = x := id_map x

@[simp] theorem Functor.map_map {f : Type u → Type v} [Functor f] [LawfulFunctor f] (m : α → β)
    (g : β → γ) (x : f α) : g <$> m <$> x = (fun a => g (m a)) <$> x :=
  (comp_map _ _ _).symm

/-- The laws of `<*>` and `pure`. -/
class LawfulApplicative (f : Type u → Type v) [Applicative f] : Prop extends LawfulFunctor f where
  /-- What `<*` means. -/
  seqLeft_eq (x : f α) (y : f β) : x <* y = const β <$> x <*> y
  /-- What `*>` means. -/
  seqRight_eq (x : f α) (y : f β) : x *> y = const α id <$> x <*> y
  /-- A function that is there already. -/
  pure_seq (g : α → β) (x : f α) : pure g <*> x = g <$> x
  /-- A function of a value that is there already. -/
  map_pure (g : α → β) (x : α) : g <$> (pure x : f α) = pure (g x)
  /-- An argument that is there already. -/
  seq_pure {α β : Type u} (g : f (α → β)) (x : α) : g <*> pure x = (fun h => h x) <$> g
  /-- Brackets do not matter. -/
  seq_assoc {α β γ : Type u} (x : f α) (g : f (α → β)) (h : f (β → γ)) :
    h <*> (g <*> x) = ((@comp α β γ) <$> h) <*> g <*> x

export LawfulApplicative (seqLeft_eq seqRight_eq pure_seq map_pure seq_pure seq_assoc)

attribute [simp] map_pure seq_pure

@[simp] theorem pure_id_seq [Applicative f] [LawfulApplicative f] (x : f α) : pure id <*> x = x := by
  rw [pure_seq, id_map]

/-- The laws of `>>=` and `pure`. -/
class LawfulMonad (m : Type u → Type v) [Monad m] : Prop extends LawfulApplicative m where
  /-- `<$>` in terms of `>>=`. -/
  bind_pure_comp (f : α → β) (x : m α) : x >>= (fun a => pure (f a)) = f <$> x
  /-- `<*>` in terms of `>>=`. -/
  bind_map {α β : Type u} (f : m (α → β)) (x : m α) : f >>= (· <$> x) = f <*> x
  /-- Return a value and go on with it: go on with it at once. -/
  pure_bind (x : α) (f : α → m β) : pure x >>= f = f x
  /-- Brackets do not matter. -/
  bind_assoc (x : m α) (f : α → m β) (g : β → m γ) : x >>= f >>= g = x >>= fun x => f x >>= g

export LawfulMonad (bind_pure_comp bind_map pure_bind bind_assoc)

attribute [simp] pure_bind bind_assoc bind_pure_comp

/-- Go on by returning what is there: the same as not going on. -/
@[simp] theorem bind_pure [Monad m] [LawfulMonad m] (x : m α) : x >>= pure = x :=
  (bind_pure_comp id x).trans (id_map x)

theorem map_eq_pure_bind [Monad m] [LawfulMonad m] (f : α → β) (x : m α) :
    f <$> x = x >>= fun a => pure (f a) :=
  (bind_pure_comp f x).symm

theorem seq_eq_bind_map [Monad m] [LawfulMonad m] (f : m (α → β)) (x : m α) :
    f <*> x = f >>= (· <$> x) :=
  (bind_map f x).symm

theorem bind_congr [Bind m] {x : m α} {f g : α → m β} (h : ∀ a, f a = g a) : x >>= f = x >>= g := by
  rw [funext h]

theorem map_congr [Functor m] {x : m α} {f g : α → β} (h : ∀ a, f a = g a) :
    (f <$> x : m β) = g <$> x := by
  rw [funext h]

theorem map_bind [Monad m] [LawfulMonad m] (f : β → γ) (x : m α) (g : α → m β) :
    f <$> (x >>= g) = x >>= fun a => f <$> g a := by
  rw [map_eq_pure_bind, bind_assoc]
  exact bind_congr fun a => (map_eq_pure_bind f (g a)).symm

@[simp] theorem bind_map_left [Monad m] [LawfulMonad m] (f : α → β) (x : m α) (g : β → m γ) :
    ((f <$> x) >>= fun b => g b) = (x >>= fun a => g (f a)) := by
  rw [map_eq_pure_bind, bind_assoc]
  exact bind_congr fun a => pure_bind _ _

theorem seqRight_eq_bind [Monad m] [LawfulMonad m] (x : m α) (y : m β) : x *> y = x >>= fun _ => y := by
  rw [seqRight_eq, ← bind_map, bind_map_left]
  exact bind_congr fun _ => id_map y

theorem seqLeft_eq_bind [Monad m] [LawfulMonad m] (x : m α) (y : m β) :
    x <* y = x >>= fun a => y >>= fun _ => pure a := by
  rw [seqLeft_eq, ← bind_map, bind_map_left]
  exact bind_congr fun a => map_eq_pure_bind _ y

/-- Three laws are enough when the other operations are defined as usual. -/
theorem LawfulMonad.mk' (m : Type u → Type v) [Monad m]
    (id_map : ∀ {α} (x : m α), id <$> x = x)
    (pure_bind : ∀ {α β} (x : α) (f : α → m β), pure x >>= f = f x)
    (bind_assoc : ∀ {α β γ} (x : m α) (f : α → m β) (g : β → m γ),
      x >>= f >>= g = x >>= fun x => f x >>= g)
    (map_const : ∀ {α β} (x : α) (y : m β), Functor.mapConst x y = const β x <$> y := by
      intros; rfl)
    (seqLeft_eq : ∀ {α β} (x : m α) (y : m β), x <* y = (x >>= fun a => y >>= fun _ => pure a) := by
      intros; rfl)
    (seqRight_eq : ∀ {α β} (x : m α) (y : m β), x *> y = (x >>= fun _ => y) := by intros; rfl)
    (bind_pure_comp : ∀ {α β} (f : α → β) (x : m α), x >>= (fun y => pure (f y)) = f <$> x := by
      intros; rfl)
    (bind_map : ∀ {α β} (f : m (α → β)) (x : m α), f >>= (· <$> x) = f <*> x := by intros; rfl) :
    LawfulMonad m where
  map_const := funext fun _ => funext fun _ => map_const ..
  id_map := id_map
  comp_map g h x := by
    rw [← bind_pure_comp, ← bind_pure_comp, ← bind_pure_comp, bind_assoc]
    congr 1; funext a; rw [pure_bind]; rfl
  seqLeft_eq x y := by
    rw [seqLeft_eq, ← bind_map, ← bind_pure_comp, bind_assoc]
    congr 1; funext a; rw [pure_bind, ← bind_pure_comp]; rfl
  seqRight_eq x y := by
    rw [seqRight_eq, ← bind_map, ← bind_pure_comp, bind_assoc]
    congr 1; funext a; rw [pure_bind]; exact (id_map y).symm
  pure_seq g x := by rw [← bind_map, pure_bind]
  map_pure g x := by rw [← bind_pure_comp, pure_bind]
  seq_pure g x := by
    rw [← bind_map, ← bind_pure_comp]
    congr 1; funext h; rw [← bind_pure_comp, pure_bind]
  seq_assoc x g h := by
    rw [← bind_map, ← bind_map, ← bind_map, ← bind_map, ← bind_pure_comp, bind_assoc, bind_assoc]
    congr 1; funext k
    rw [pure_bind, ← bind_pure_comp, ← bind_pure_comp, bind_assoc, bind_assoc]
    congr 1; funext j
    rw [pure_bind, ← bind_pure_comp, ← bind_pure_comp, bind_assoc]
    congr 1; funext i; rw [pure_bind]; rfl
  bind_pure_comp := bind_pure_comp
  bind_map := bind_map
  pure_bind := pure_bind
  bind_assoc := bind_assoc

/-! ## The monads that obey them -/

namespace Id

@[simp] theorem run_pure (x : α) : (pure x : Id α).run = x := rfl
@[simp] theorem run_bind (x : Id α) (f : α → Id β) : (x >>= f).run = (f x.run).run := rfl
@[simp] theorem run_map (x : Id α) (f : α → β) : (f <$> x).run = f x.run := rfl
@[simp] theorem pure_run (x : Id α) : pure x.run = x := rfl

instance : LawfulMonad Id := LawfulMonad.mk' Id (fun _ => rfl) (fun _ _ => rfl) (fun _ _ _ => rfl)

end Id

instance : LawfulMonad Option := LawfulMonad.mk' Option
  (fun x => by cases x <;> rfl)
  (fun _ _ => rfl)
  (fun x _ _ => by cases x <;> rfl)
  (bind_pure_comp := fun _ x => by cases x <;> rfl)

instance : LawfulMonad (Except ε) := LawfulMonad.mk' (Except ε)
  (fun x => by cases x <;> rfl)
  (fun _ _ => rfl)
  (fun x _ _ => by cases x <;> rfl)
  (bind_pure_comp := fun _ x => by cases x <;> rfl)

namespace ReaderT

@[simp] theorem run_pure [Monad m] (a : α) (ctx : ρ) : (pure a : ReaderT ρ m α).run ctx = pure a := rfl
@[simp] theorem run_bind [Monad m] (x : ReaderT ρ m α) (f : α → ReaderT ρ m β) (ctx : ρ) :
    (x >>= f).run ctx = x.run ctx >>= λ a => (f a).run ctx := rfl
theorem ext {x y : ReaderT ρ m α} (h : ∀ ctx, x.run ctx = y.run ctx) : x = y := funext h

instance [Monad m] [LawfulMonad m] : LawfulMonad (ReaderT ρ m) := LawfulMonad.mk' _
  (fun x => ext fun r => LawfulFunctor.id_map (x.run r))
  (fun _ _ => ext fun _ => LawfulMonad.pure_bind _ _)
  (fun _ _ _ => ext fun _ => LawfulMonad.bind_assoc _ _ _)
  (map_const := fun a x => ext fun r => congrFun (congrFun LawfulFunctor.map_const a) (x.run r))
  (seqLeft_eq := fun x y => ext fun r => seqLeft_eq_bind (x.run r) (y.run r))
  (seqRight_eq := fun x y => ext fun r => seqRight_eq_bind (x.run r) (y.run r))
  (bind_pure_comp := fun f x => ext fun r => LawfulMonad.bind_pure_comp f (x.run r))
  (bind_map := fun f x => ext fun r => LawfulMonad.bind_map (f.run r) (x.run r))

end ReaderT

namespace StateT

variable {σ α β : Type u} {m : Type u → Type v}

theorem ext {x y : StateT σ m α} (h : ∀ s, x.run s = y.run s) : x = y := funext h

@[simp] theorem run'_eq [Monad m] (x : StateT σ m α) (s : σ) : x.run' s = (·.1) <$> x.run s := rfl
@[simp] theorem run_pure [Monad m] (a : α) (s : σ) : (pure a : StateT σ m α).run s = pure (a, s) := rfl
@[simp] theorem run_bind [Monad m] (x : StateT σ m α) (f : α → StateT σ m β) (s : σ) :
    (x >>= f).run s = x.run s >>= λ p => (f p.1).run p.2 := rfl
@[simp] theorem run_map [Monad m] [LawfulMonad m] (f : α → β) (x : StateT σ m α) (s : σ) :
    (f <$> x).run s = (fun (p : α × σ) => (f p.1, p.2)) <$> x.run s :=
  LawfulMonad.bind_pure_comp (fun p : α × σ => (f p.1, p.2)) (x.run s)
@[simp] theorem run_get [Monad m] (s : σ) : (get : StateT σ m σ).run s = pure (s, s) := rfl
@[simp] theorem run_set [Monad m] (s s' : σ) : (set s' : StateT σ m PUnit).run s = pure (⟨⟩, s') := rfl
@[simp] theorem run_modify [Monad m] (f : σ → σ) (s : σ) :
    (modify f : StateT σ m PUnit).run s = pure (⟨⟩, f s) := rfl
@[simp] theorem run_modifyGet [Monad m] (f : σ → α × σ) (s : σ) :
    (modifyGet f : StateT σ m α).run s = pure ((f s).1, (f s).2) := rfl
@[simp] theorem run_lift [Monad m] (x : m α) (s : σ) :
    (StateT.lift x : StateT σ m α).run s = x >>= fun a => pure (a, s) := rfl

instance [Monad m] [LawfulMonad m] : LawfulMonad (StateT σ m) := LawfulMonad.mk' _
  (fun x => ext fun s => (run_map id x s).trans (LawfulFunctor.id_map (x.run s)))
  (fun _ _ => ext fun _ => LawfulMonad.pure_bind _ _)
  (fun _ _ _ => ext fun _ => LawfulMonad.bind_assoc _ _ _)

end StateT

namespace ExceptT

variable {ε α β : Type u} {m : Type u → Type v}

theorem ext {x y : ExceptT ε m α} (h : x.run = y.run) : x = y := h

@[simp] theorem run_mk (x : m (Except ε α)) : (ExceptT.mk x).run = x := rfl
@[simp] theorem run_pure [Monad m] (x : α) : (pure x : ExceptT ε m α).run = pure (Except.ok x) := rfl
@[simp] theorem run_throw [Monad m] (e : ε) :
    (throw e : ExceptT ε m β).run = pure (Except.error e) := rfl

end ExceptT
