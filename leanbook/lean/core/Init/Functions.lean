/-
Chapter 24. Functions.

Composition, injective and surjective functions, inverses.
-/
prelude
import Init.Extensionality

universe u v w u₁ u₂

namespace Function

section
variable {α : Sort u₁} {β : Sort u₂} {φ : Sort v} {δ : Sort w}

theorem comp_assoc (f : φ → δ) (g : β → φ) (h : α → β) : (f ∘ g) ∘ h = f ∘ (g ∘ h) := rfl
@[simp] theorem id_comp (f : α → β) : id ∘ f = f := rfl
@[simp] theorem comp_id (f : α → β) : f ∘ id = f := rfl
theorem comp_const {f : β → φ} {b : β} : f ∘ (Function.const α b) = Function.const α (f b) := rfl
theorem const_comp {f : α → β} {c : φ} : (Function.const β c) ∘ f = Function.const α c := rfl
end

/-- A function of a pair as a function of two arguments. -/
@[inline] def curry {α : Type u} {β : Type v} {φ : Type w} : (α × β → φ) → α → β → φ := fun f a b => f (a, b)
/-- A function of two arguments as a function of a pair. -/
@[inline] def uncurry {α : Type u} {β : Type v} {φ : Type w} : (α → β → φ) → α × β → φ := fun f p => f p.1 p.2
@[simp] theorem curry_uncurry {α : Type u} {β : Type v} {φ : Type w} (f : α → β → φ) : curry (uncurry f) = f := rfl
@[simp] theorem uncurry_curry {α : Type u} {β : Type v} {φ : Type w} (f : α × β → φ) : uncurry (curry f) = f := rfl
@[simp] theorem uncurry_apply_pair {α : Type u} {β : Type v} {φ : Type w} (f : α → β → φ) (x : α) (y : β) :
    uncurry f (x, y) = f x y := rfl
@[simp] theorem curry_apply {α : Type u} {β : Type v} {φ : Type w} (f : α × β → φ) (x : α) (y : β) :
    curry f x y = f (x, y) := rfl

/-! ## Injective and surjective functions -/

section
variable {α : Sort u} {β : Sort v} {φ : Sort w}

/-- Different arguments have different values. -/
def Injective (f : α → β) : Prop := ∀ ⦃a₁ a₂⦄, f a₁ = f a₂ → a₁ = a₂

/-- Everything is a value. -/
def Surjective (f : α → β) : Prop := ∀ b, ∃ a, f a = b

/-- Injective and surjective. -/
def Bijective (f : α → β) : Prop := Injective f ∧ Surjective f

/-- `g` undoes `f`: `g (f x) = x`. -/
def LeftInverse (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x

/-- `f` undoes `g`: `f (g y) = y`. -/
def RightInverse (g : β → α) (f : α → β) : Prop := LeftInverse f g

/-- There is a function that undoes `f`. -/
def HasLeftInverse (f : α → β) : Prop := ∃ finv : β → α, LeftInverse finv f

/-- There is a function that `f` undoes. -/
def HasRightInverse (f : α → β) : Prop := ∃ finv : β → α, RightInverse finv f

theorem injective_id : Injective (@id α) := fun _ _ h => h
theorem surjective_id : Surjective (@id α) := fun a => ⟨a, rfl⟩
theorem bijective_id : Bijective (@id α) := ⟨injective_id, surjective_id⟩

theorem Injective.comp {g : β → φ} {f : α → β} (hg : Injective g) (hf : Injective f) : Injective (g ∘ f) :=
  fun _ _ h => hf (hg h)

theorem Surjective.comp {g : β → φ} {f : α → β} (hg : Surjective g) (hf : Surjective f) : Surjective (g ∘ f) := by
  intro c
  obtain ⟨b, rfl⟩ := hg c
  obtain ⟨a, rfl⟩ := hf b
  exact ⟨a, rfl⟩

theorem Bijective.comp {g : β → φ} {f : α → β} : Bijective g → Bijective f → Bijective (g ∘ f)
  | ⟨hgi, hgs⟩, ⟨hfi, hfs⟩ => ⟨hgi.comp hfi, hgs.comp hfs⟩

theorem Bijective.injective {f : α → β} (hf : Bijective f) : Injective f := hf.1
theorem Bijective.surjective {f : α → β} (hf : Bijective f) : Surjective f := hf.2

theorem Injective.eq_iff {f : α → β} (I : Injective f) {a b : α} : f a = f b ↔ a = b := ⟨@I _ _, congrArg f⟩
theorem Injective.ne {f : α → β} (hf : Injective f) {a₁ a₂ : α} : a₁ ≠ a₂ → f a₁ ≠ f a₂ := mt (@hf a₁ a₂)
theorem Injective.of_comp {f : α → β} {g : β → φ} (h : Injective (g ∘ f)) : Injective f := fun _ _ e => h (congrArg g e)
theorem Surjective.of_comp {f : α → β} {g : β → φ} (h : Surjective (g ∘ f)) : Surjective g := fun c =>
  (h c).elim fun a ha => ⟨f a, ha⟩

theorem LeftInverse.injective {g : β → α} {f : α → β} (h : LeftInverse g f) : Injective f := fun a b e => by
  rw [← h a, e, h b]
theorem HasLeftInverse.injective {f : α → β} : HasLeftInverse f → Injective f := fun ⟨_, h⟩ => h.injective
theorem RightInverse.surjective {f : α → β} {g : β → α} (h : RightInverse g f) : Surjective f := fun y => ⟨g y, h y⟩
theorem HasRightInverse.surjective {f : α → β} : HasRightInverse f → Surjective f := fun ⟨_, h⟩ => h.surjective
theorem LeftInverse.surjective {g : β → α} {f : α → β} (h : LeftInverse g f) : Surjective g := fun x => ⟨f x, h x⟩
theorem RightInverse.injective {f : α → β} {g : β → α} (h : RightInverse g f) : Injective g := LeftInverse.injective h
theorem LeftInverse.comp_eq_id {f : α → β} {g : β → α} (h : LeftInverse f g) : f ∘ g = id := funext h
theorem LeftInverse.comp {f : α → β} {g : β → α} {h : β → φ} {i : φ → β} (hf : LeftInverse f g) (hh : LeftInverse h i) :
    LeftInverse (h ∘ f) (g ∘ i) := fun a => (congrArg h (hf (i a))).trans (hh a)

theorem Surjective.hasRightInverse {f : α → β} (hf : Surjective f) : HasRightInverse f :=
  ⟨fun b => (hf b).choose, fun b => (hf b).choose_spec⟩

theorem Injective.hasLeftInverse [Nonempty α] {f : α → β} (hf : Injective f) : HasLeftInverse f := by
  have (b : β) : ∃ a, ∀ a', f a' = b → a = a' :=
    (Classical.em (∃ a, f a = b)).elim
      (fun ⟨a, ha⟩ => ⟨a, fun _ h => hf (ha.trans h.symm)⟩)
      (fun none => ⟨Classical.ofNonempty, fun a' h => (none ⟨a', h⟩).elim⟩)
  exact ⟨fun b => (this b).choose, fun a => (this (f a)).choose_spec a rfl⟩

theorem Surjective.forall {f : α → β} (hf : Surjective f) {p : β → Prop} : (∀ y, p y) ↔ ∀ x, p (f x) :=
  ⟨fun h x => h (f x), fun h y => (hf y).elim fun x hx => hx ▸ h x⟩
theorem Surjective.exists {f : α → β} (hf : Surjective f) {p : β → Prop} : (∃ y, p y) ↔ ∃ x, p (f x) :=
  ⟨fun ⟨y, hy⟩ => (hf y).elim fun x hx => ⟨x, hx ▸ hy⟩, fun ⟨x, hx⟩ => ⟨f x, hx⟩⟩

end
end Function

