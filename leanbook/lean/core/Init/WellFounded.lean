/-
Chapter 15. Well-founded recursion.

A relation is well-founded if there is no endless way down along it. Then one may define a
function by recursion along the way down, and prove by induction. Whenever a definition is not
visibly structural, Lean looks for such a relation: mostly it compares natural numbers.
-/
prelude
import Init.Simp

universe u v w

/-! ## No endless way down -/

/-- `x` is accessible: everything below `x` is accessible, so that each way down ends. -/
inductive Acc {α : Sort u} (r : α → α → Prop) : α → Prop where
  /-- If all that is below `x` is accessible, so is `x`. -/
  | intro (x : α) (h : (y : α) → r y x → Acc r y) : Acc r x

/-- Recursion along accessibility, where the motive does not look at the proof. -/
noncomputable abbrev Acc.ndrec.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1}
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → (a : r y x) → C y) → C x)
    {a : α} (n : Acc r a) : C a :=
  n.rec m

/-- `Acc.ndrec` with the proof of accessibility first. -/
noncomputable abbrev Acc.ndrecOn.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1}
    {a : α} (n : Acc r a)
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → (a : r y x) → C y) → C x) : C a :=
  n.rec m

theorem Acc.inv {α : Sort u} {r : α → α → Prop} {x y : α} (h₁ : Acc r x) (h₂ : r y x) : Acc r y :=
  match h₁ with
  | ⟨_, below⟩ => below y h₂

/-- A relation all of whose elements are accessible. -/
inductive WellFounded {α : Sort u} (r : α → α → Prop) : Prop where
  /-- From the accessibility of every element. -/
  | intro (h : ∀ a, Acc r a) : WellFounded r

/-- A type with a well-founded relation, along which definitions may recurse. -/
class WellFoundedRelation (α : Sort u) where
  /-- The relation. -/
  rel : α → α → Prop
  /-- It is well-founded. -/
  wf : WellFounded rel

theorem WellFounded.apply {α : Sort u} {r : α → α → Prop} (wf : WellFounded r) (a : α) : Acc r a :=
  match wf with
  | ⟨h⟩ => h a

namespace WellFounded

section
variable {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r)

/-- Recursion: to define `C x`, one may use `C y` for all `y` below `x`. -/
noncomputable def recursion {C : α → Sort v} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  (hwf.apply a).rec fun x _ below => h x below

include hwf in
theorem induction {C : α → Prop} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  (hwf.apply a).rec fun x _ below => h x below

variable {C : α → Sort v} (F : ∀ x, (∀ y, r y x → C y) → C x)

/-- The value that `F` determines at `x`, when `x` is accessible. -/
noncomputable def fixF (x : α) (a : Acc r x) : C x := a.rec fun x _ below => F x below

theorem fixF_eq (x : α) (acx : Acc r x) :
    fixF F x acx = F x (fun (y : α) (p : r y x) => fixF F y (Acc.inv acx p)) :=
  match acx with
  | ⟨_, _⟩ => rfl

end

/-- The function that `F` determines, along a well-founded relation. -/
noncomputable def fix {α : Sort u} {C : α → Sort v} {r : α → α → Prop} (hwf : WellFounded r)
    (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) : C x :=
  fixF F x (apply hwf x)

/-- The function defined by `fix` does what its definition says. -/
theorem fix_eq {α : Sort u} {C : α → Sort v} {r : α → α → Prop} (hwf : WellFounded r)
    (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) : fix hwf F x = F x (fun y _ => fix hwf F y) :=
  fixF_eq F x (apply hwf x)

end WellFounded

/-! ## New well-founded relations from old -/

/-- The relation that never holds. -/
def emptyRelation {α : Sort u} (_ _ : α) : Prop := False

/-- `q` implies `r`. -/
def Subrelation {α : Sort u} (q r : α → α → Prop) : Prop := ∀ {x y}, q x y → r x y

/-- Compare the images under `f`. -/
@[implicit_reducible] def InvImage {α : Sort u} {β : Sort v} (r : β → β → Prop) (f : α → β) : α → α → Prop :=
  fun a₁ a₂ => r (f a₁) (f a₂)

/-- The relation that never holds is well-founded. -/
@[reducible] def emptyWf {α : Sort u} : WellFoundedRelation α where
  rel := emptyRelation
  wf := ⟨fun a => ⟨a, fun _ h => h.elim⟩⟩

theorem Subrelation.accessible {α : Sort u} {r q : α → α → Prop} {a : α} (h₁ : Subrelation q r)
    (ac : Acc r a) : Acc q a :=
  ac.rec fun x _ below => ⟨x, fun y h => below y (h₁ h)⟩

theorem Subrelation.wf {α : Sort u} {r q : α → α → Prop} (h₁ : Subrelation q r) (h₂ : WellFounded r) :
    WellFounded q :=
  ⟨fun a => accessible h₁ (h₂.apply a)⟩

theorem InvImage.accessible {α : Sort u} {β : Sort v} {r : β → β → Prop} {a : α} (f : α → β)
    (ac : Acc r (f a)) : Acc (InvImage r f) a :=
  have all : ∀ b, Acc r b → ∀ x, f x = b → Acc (InvImage r f) x := fun _ acb =>
    acb.rec fun _ _ below x e => ⟨x, fun y h => below (f y) (e ▸ h) y rfl⟩
  all (f a) ac a rfl

theorem InvImage.wf {α : Sort u} {β : Sort v} {r : β → β → Prop} (f : α → β) (h : WellFounded r) :
    WellFounded (InvImage r f) :=
  ⟨fun a => accessible f (h.apply (f a))⟩

/-- Compare the images under `f`, in a type with a well-founded relation. -/
@[reducible] def invImage {α : Sort u} {β : Sort v} (f : α → β) (h : WellFoundedRelation β) :
    WellFoundedRelation α where
  rel := InvImage h.rel f
  wf := InvImage.wf f h.wf

/-! ## Natural numbers, and sizes -/

/-- Less-than on the natural numbers is well-founded. -/
@[reducible] def Nat.lt_wfRel : WellFoundedRelation Nat where
  rel := (· < ·)
  wf := ⟨fun n => n.rec ⟨0, fun m h => (Nat.not_lt_zero m h).elim⟩ fun n ih =>
    ⟨Nat.succ n, fun _ h =>
      match Nat.eq_or_lt_of_le (Nat.le_of_lt_succ h) with
      | .inl e => e ▸ ih
      | .inr lt => ih.inv lt⟩⟩

/-- Compare by a measure: a natural number for each element. -/
abbrev measure {α : Sort u} (f : α → Nat) : WellFoundedRelation α := invImage f Nat.lt_wfRel

/-- Compare by size. -/
abbrev sizeOfWFRel {α : Sort u} [SizeOf α] : WellFoundedRelation α := measure sizeOf

instance (priority := low) [SizeOf α] : WellFoundedRelation α := sizeOfWFRel

namespace WellFounded.Nat

/-- The same number; the kernel computes it at once, and does not carry the sum around. -/
def eager (n : Nat) : Nat := if Nat.beq n n = true then n else n

theorem eager_eq (n : Nat) : eager n = n := ite_self n

variable {α : Sort u} {motive : α → Sort v} (h : α → Nat)
  (F : (x : α) → ((y : α) → InvImage (· < ·) h y x → motive y) → motive x)

/-- `fix` with a number of steps that suffices. -/
def fix.go : (fuel : Nat) → (x : α) → h x < fuel → motive x
  | 0, x, hx => (Nat.not_lt_zero (h x) hx).elim
  | Nat.succ fuel, x, hx => F x fun y hy => fix.go fuel y (Nat.lt_of_lt_of_le hy (Nat.le_of_lt_succ hx))
termination_by structural fuel => fuel

/-- Recursion along a measure. As `WellFounded.fix`, but it computes in the kernel: a proof by
`decide` or `rfl` may run it. -/
def fix (x : α) : motive x := fix.go h F (eager (h x + 1)) x 
  ((eager_eq (h x + 1)).symm ▸ Nat.lt_add_one (h x) : h x < eager (h x + 1))

private theorem go_congr (x : α) : (fuel₁ fuel₂ : Nat) → (h₁ : h x < fuel₁) → (h₂ : h x < fuel₂) →
    fix.go h F fuel₁ x h₁ = fix.go h F fuel₂ x h₂ :=
  InvImage.wf h Nat.lt_wfRel.wf |>.induction
    (C := fun x => (fuel₁ fuel₂ : Nat) → (h₁ : h x < fuel₁) → (h₂ : h x < fuel₂) →
      fix.go h F fuel₁ x h₁ = fix.go h F fuel₂ x h₂) x
    fun x ih fuel₁ fuel₂ h₁ h₂ =>
      match fuel₁, fuel₂ with
      | 0, _ => (Nat.not_lt_zero _ h₁).elim
      | Nat.succ _, 0 => (Nat.not_lt_zero _ h₂).elim
      | Nat.succ _, Nat.succ _ => congrArg (F x) (funext fun y => funext fun hy => ih y hy _ _ _ _)

theorem fix_eq (x : α) : fix h F x = F x (fun y _ => fix h F y) :=
  (go_congr h F x _ (Nat.succ (h x)) _ (Nat.lt_add_one _)).trans
    (congrArg (F x) (funext fun y => funext fun _ => go_congr h F y _ _ _ _))

end WellFounded.Nat

/-! ## Pairs in the order of a dictionary -/

/-- `(a₁, b₁)` before `(a₂, b₂)`: by the first halves, or if they are equal by the second. -/
protected inductive Prod.Lex {α : Type u} {β : Type v} (ra : α → α → Prop) (rb : β → β → Prop) :
    α × β → α × β → Prop where
  /-- The first halves decide. -/
  | left {a₁} (b₁) {a₂} (b₂) (h : ra a₁ a₂) : Prod.Lex ra rb (a₁, b₁) (a₂, b₂)
  /-- The first halves are equal, the second decide. -/
  | right (a) {b₁ b₂} (h : rb b₁ b₂) : Prod.Lex ra rb (a, b₁) (a, b₂)

namespace Prod

theorem lex_def {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} {p q : α × β} :
    Prod.Lex r s p q ↔ r p.1 q.1 ∨ p.1 = q.1 ∧ s p.2 q.2 := by
  constructor
  · intro h
    cases h with
    | left _ _ h => exact .inl h
    | right _ h => exact .inr ⟨rfl, h⟩
  · obtain ⟨a, b⟩ := p
    obtain ⟨c, d⟩ := q
    rintro (h | ⟨e, h⟩)
    · exact .left _ _ h
    · cases e
      exact .right _ h

theorem Lex.right' {β : Type v} (rb : β → β → Prop) {a₂ : Nat} {b₂ : β} {a₁ : Nat} {b₁ : β} (h₁ : a₁ ≤ a₂)
    (h₂ : rb b₁ b₂) : Prod.Lex Nat.lt rb (a₁, b₁) (a₂, b₂) :=
  match Nat.eq_or_lt_of_le h₁ with
  | .inl e => e ▸ .right a₁ h₂
  | .inr lt => .left b₁ _ lt

theorem lexAccessible {α : Type u} {β : Type v} {ra : α → α → Prop} {rb : β → β → Prop} {a : α}
    (aca : Acc ra a) (acb : (b : β) → Acc rb b) (b : β) : Acc (Prod.Lex ra rb) (a, b) := by
  induction aca generalizing b with
  | intro a _ below =>
    induction acb b with
    | intro b _ below' =>
      refine ⟨_, fun p h => ?_⟩
      cases h with
      | left _ _ h => exact below _ h _
      | right _ h => exact below' _ h

/-- Pairs in the order of a dictionary. -/
@[reducible] def lex {α : Type u} {β : Type v} (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) :
    WellFoundedRelation (α × β) where
  rel := Prod.Lex ha.rel hb.rel
  wf := ⟨fun (a, b) => lexAccessible (ha.wf.apply a) hb.wf.apply b⟩

instance {α : Type u} {β : Type v} [ha : WellFoundedRelation α] [hb : WellFoundedRelation β] :
    WellFoundedRelation (α × β) :=
  lex ha hb

/-- Both halves get smaller. -/
protected inductive RProd {α : Type u} {β : Type v} (ra : α → α → Prop) (rb : β → β → Prop) :
    α × β → α × β → Prop where
  /-- Both halves get smaller. -/
  | intro {a₁ b₁ a₂ b₂} (h₁ : ra a₁ a₂) (h₂ : rb b₁ b₂) : Prod.RProd ra rb (a₁, b₁) (a₂, b₂)

theorem RProdSubLex {α : Type u} {β : Type v} {ra : α → α → Prop} {rb : β → β → Prop} (a b : α × β) :
    Prod.RProd ra rb a b → Prod.Lex ra rb a b
  | .intro h _ => .left _ _ h

/-- Both halves get smaller, as a well-founded relation. -/
@[reducible] def rprod {α : Type u} {β : Type v} (ha : WellFoundedRelation α)
    (hb : WellFoundedRelation β) : WellFoundedRelation (α × β) where
  rel := Prod.RProd ha.rel hb.rel
  wf := Subrelation.wf (fun h => RProdSubLex _ _ h) (lex ha hb).wf

end Prod

namespace PSigma

/-- Dependent pairs in the order of a dictionary. -/
protected inductive Lex {α : Sort u} {β : α → Sort v} (r : α → α → Prop) (s : ∀ a, β a → β a → Prop) :
    PSigma β → PSigma β → Prop where
  /-- The first halves decide. -/
  | left : ∀ {a₁ : α} (b₁ : β a₁) {a₂ : α} (b₂ : β a₂), r a₁ a₂ → PSigma.Lex r s ⟨a₁, b₁⟩ ⟨a₂, b₂⟩
  /-- The first halves are equal, the second decide. -/
  | right : ∀ (a : α) {b₁ b₂ : β a}, s a b₁ b₂ → PSigma.Lex r s ⟨a, b₁⟩ ⟨a, b₂⟩

theorem lexAccessible {α : Sort u} {β : α → Sort v} {r : α → α → Prop} {s : ∀ a, β a → β a → Prop} {a}
    (aca : Acc r a) (acb : (a : α) → WellFounded (s a)) (b : β a) : Acc (PSigma.Lex r s) ⟨a, b⟩ := by
  induction aca with
  | intro a _ below =>
    induction (acb a).apply b with
    | intro b _ below' =>
      refine ⟨_, fun p h => ?_⟩
      cases h with
      | left _ _ h => exact below _ h _
      | right _ h => exact below' _ h

/-- Dependent pairs in the order of a dictionary. -/
@[reducible] def lex {α : Sort u} {β : α → Sort v} (ha : WellFoundedRelation α)
    (hb : (a : α) → WellFoundedRelation (β a)) : WellFoundedRelation (PSigma β) where
  rel := PSigma.Lex ha.rel fun a => (hb a).rel
  wf := ⟨fun ⟨a, b⟩ => lexAccessible (ha.wf.apply a) (fun a => (hb a).wf) b⟩

instance {α : Sort u} {β : α → Sort v} [ha : WellFoundedRelation α]
    [hb : (a : α) → WellFoundedRelation (β a)] : WellFoundedRelation (PSigma β) :=
  lex ha hb

/-- The order of a dictionary, where the second type does not depend on the first. -/
def lexNdep {α : Sort u} {β : Sort v} (r : α → α → Prop) (s : β → β → Prop) :=
  PSigma.Lex r (fun _ => s)

theorem lexNdepWf {α : Sort u} {β : Sort v} {r : α → α → Prop} {s : β → β → Prop} (ha : WellFounded r)
    (hb : WellFounded s) : WellFounded (lexNdep r s) :=
  ⟨fun ⟨a, b⟩ => lexAccessible (ha.apply a) (fun _ => hb) b⟩

/-- Dependent pairs, compared by the second half first. -/
protected inductive RevLex {α : Sort u} {β : Sort v} (r : α → α → Prop) (s : β → β → Prop) :
    @PSigma α (fun _ => β) → @PSigma α (fun _ => β) → Prop where
  /-- The second halves are equal, the first decide. -/
  | left : {a₁ a₂ : α} → (b : β) → r a₁ a₂ → PSigma.RevLex r s ⟨a₁, b⟩ ⟨a₂, b⟩
  /-- The second halves decide. -/
  | right : (a₁ : α) → {b₁ : β} → (a₂ : α) → {b₂ : β} → s b₁ b₂ → PSigma.RevLex r s ⟨a₁, b₁⟩ ⟨a₂, b₂⟩

theorem revLexAccessible {α : Sort u} {β : Sort v} {r : α → α → Prop} {s : β → β → Prop} {b}
    (acb : Acc s b) (aca : (a : α) → Acc r a) : (a : α) → Acc (PSigma.RevLex r s) ⟨a, b⟩ := by
  induction acb with
  | intro b _ below =>
    intro a
    induction aca a with
    | intro a _ below' =>
      refine ⟨_, fun p h => ?_⟩
      cases h with
      | left _ h => exact below' _ h
      | right _ _ h => exact below _ h _

theorem revLex {α : Sort u} {β : Sort v} {r : α → α → Prop} {s : β → β → Prop} (ha : WellFounded r)
    (hb : WellFounded s) : WellFounded (PSigma.RevLex r s) :=
  ⟨fun ⟨a, b⟩ => revLexAccessible (hb.apply b) ha.apply a⟩

/-- Compare only the second half. -/
def SkipLeft (α : Type u) {β : Type v} (s : β → β → Prop) :
    @PSigma α (fun _ => β) → @PSigma α (fun _ => β) → Prop :=
  PSigma.RevLex emptyRelation s

/-- Compare only the second half, as a well-founded relation. -/
@[reducible] def skipLeft (α : Type u) {β : Type v} (hb : WellFoundedRelation β) :
    WellFoundedRelation (PSigma fun _ : α => β) where
  rel := SkipLeft α hb.rel
  wf := revLex emptyWf.wf hb.wf

theorem mkSkipLeft {α : Type u} {β : Type v} {b₁ b₂ : β} {s : β → β → Prop} (a₁ a₂ : α) (h : s b₁ b₂) :
    SkipLeft α s ⟨a₁, b₁⟩ ⟨a₂, b₂⟩ :=
  .right _ _ h

end PSigma

/-! ## Marks that the elaborator sets on the way -/

/-- Marks the arguments of a function while its recursion is analysed. -/
def wfParam {α : Sort u} (a : α) : α := a

set_option linter.unusedVariables false in
/-- Suggests for a bound variable the name of another one. To a proof it is just `e`. -/
@[simp ↓, implicit_reducible] def binderNameHint {α : Sort u} {β : Sort v} {γ : Sort w} (v : α)
    (binder : β) (e : γ) : γ := e

/-- Inside the branches of `if` the condition may be used to show that a recursive call descends. -/
@[wf_preprocess] theorem ite_eq_dite {α : Sort u} {P : Prop} {a b : α} [Decidable P] :
    ite P a b = dite P (fun h => binderNameHint h () a) (fun h => binderNameHint h () b) := rfl

/-- The identity, which nothing unfolds. -/
opaque Lean.opaqueId {α : Sort u} (x : α) : α := x
