/-
Chapter 16. The algebra of propositions.

How "and", "or", "not", "implies", "for all" and "there is" combine. Nothing here needs an
axiom about truth: where one must know whether `p` holds, `Decidable p` is asked for. The next
chapter does without.
-/
prelude
import Init.Simp

universe u v w

/-! ## Laws as classes

`ac_rfl` and `simp` find here which operations may be reordered. -/

namespace Std

/-- `(a ∘ b) ∘ c = a ∘ (b ∘ c)`. -/
class Associative {α : Sort u} (op : α → α → α) : Prop where
  /-- The law. -/
  assoc : (a b c : α) → op (op a b) c = op a (op b c)

/-- `a ∘ b = b ∘ a`. -/
class Commutative {α : Sort u} (op : α → α → α) : Prop where
  /-- The law. -/
  comm : (a b : α) → op a b = op b a

/-- `a ∘ a = a`. -/
class IdempotentOp {α : Sort u} (op : α → α → α) : Prop where
  /-- The law. -/
  idempotent : (x : α) → op x x = x

/-- `o` is meant to be neutral on the left. -/
class LeftIdentity {α : Sort u} {β : Sort v} (op : α → β → β) (o : outParam α) : Prop

/-- `o` is neutral on the left. -/
class LawfulLeftIdentity {α : Sort u} {β : Sort v} (op : α → β → β) (o : outParam α) : Prop
    extends LeftIdentity op o where
  /-- The law. -/
  left_id : ∀ a, op o a = a

/-- `o` is meant to be neutral on the right. -/
class RightIdentity {α : Sort u} {β : Sort v} (op : α → β → α) (o : outParam β) : Prop

/-- `o` is neutral on the right. -/
class LawfulRightIdentity {α : Sort u} {β : Sort v} (op : α → β → α) (o : outParam β) : Prop
    extends RightIdentity op o where
  /-- The law. -/
  right_id : ∀ a, op a o = a

/-- `o` is meant to be neutral. -/
class Identity {α : Sort u} (op : α → α → α) (o : outParam α) : Prop
    extends LeftIdentity op o, RightIdentity op o

/-- `o` is neutral. -/
class LawfulIdentity {α : Sort u} (op : α → α → α) (o : outParam α) : Prop
    extends Identity op o, LawfulLeftIdentity op o, LawfulRightIdentity op o

/-- `o` is neutral, for a commutative operation: one side is enough. -/
class LawfulCommIdentity {α : Sort u} (op : α → α → α) (o : outParam α) [hc : Commutative op] : Prop
    extends LawfulIdentity op o where
  left_id a := Eq.trans (hc.comm o a) (right_id a)
  right_id a := Eq.trans (hc.comm a o) (left_id a)

/-- No element is in relation to itself. -/
class Irrefl {α : Sort u} (r : α → α → Prop) : Prop where
  /-- The law. -/
  irrefl : ∀ a, ¬r a a

/-- Every element is in relation to itself. -/
class Refl {α : Sort u} (r : α → α → Prop) : Prop where
  /-- The law. -/
  refl : ∀ a, r a a

/-- The relation can be turned around. -/
class Symm {α : Sort u} (r : α → α → Prop) : Prop where
  /-- The law. -/
  symm : ∀ a b, r a b → r b a

/-- Related both ways only if equal. -/
class Antisymm {α : Sort u} (r : α → α → Prop) : Prop where
  /-- The law. -/
  antisymm (a b : α) : r a b → r b a → a = b

/-- Never related both ways. -/
class Asymm {α : Sort u} (r : α → α → Prop) : Prop where
  /-- The law. -/
  asymm : ∀ a b, r a b → ¬r b a

/-- Any two are related, one way or the other. -/
class Total {α : Sort u} (r : α → α → Prop) : Prop where
  /-- The law. -/
  total : ∀ a b, r a b ∨ r b a

/-- Elements that are not related either way are equal. -/
class Trichotomous {α : Sort u} (r : α → α → Prop) : Prop where
  /-- The law. -/
  trichotomous (a b : α) : ¬r a b → ¬r b a → a = b

end Std

/-! ## Equality -/

theorem eq_comm {α : Sort u} {a b : α} : a = b ↔ b = a := ⟨Eq.symm, Eq.symm⟩
protected theorem Eq.comm {α : Sort u} {a b : α} : a = b ↔ b = a := eq_comm
theorem eq_self_iff_true {α : Sort u} (a : α) : a = a ↔ True := iff_true_intro rfl
theorem heq_self_iff_true {α : Sort u} (a : α) : a ≍ a ↔ True := iff_true_intro HEq.rfl
@[simp] theorem eq_true_eq_id : Eq True = id := funext fun _ => propext
  ⟨fun h => h ▸ trivial, fun h => (eq_true h).symm⟩

/-! ## Not -/

theorem not_not_em (a : Prop) : ¬¬(a ∨ ¬a) := fun h => h (.inr fun ha => h (.inl ha))
theorem not_congr {a b : Prop} (h : a ↔ b) : ¬a ↔ ¬b := ⟨mt h.mpr, mt h.mp⟩
theorem not_iff_false_intro {a : Prop} (h : a) : ¬a ↔ False := iff_false_intro (not_not_intro h)
theorem imp_not_comm {a b : Prop} : (a → ¬b) ↔ (b → ¬a) := ⟨fun h hb ha => h ha hb, fun h ha hb => h hb ha⟩
theorem not_imp_of_and_not {a b : Prop} : (a ∧ ¬b) → ¬(a → b) := fun ⟨ha, nb⟩ h => nb (h ha)
theorem not_of_not_imp {a b : Prop} : ¬(a → b) → ¬b := fun h hb => h fun _ => hb
theorem ne_of_apply_ne {α : Sort u} {β : Sort v} (f : α → β) {x y : α} : f x ≠ f y → x ≠ y :=
  fun h e => h (congrArg f e)
@[simp] theorem not_true_eq {p : Prop} (h : p = True) : (¬p) = False := by rw [h]; exact not_true_eq_false

/-! ## Implication -/

theorem imp_intro {α β : Prop} (h : α) : β → α := fun _ => h
theorem imp_iff_right {a b : Prop} (ha : a) : (a → b) ↔ b := ⟨fun h => h ha, imp_intro⟩
theorem imp_iff_not {a b : Prop} (hb : ¬b) : a → b ↔ ¬a := ⟨(mt · hb), fun na ha => (na ha).elim⟩
@[simp] theorem imp_self {a : Prop} : (a → a) ↔ True := iff_true_intro id
@[simp] theorem imp_false {a : Prop} : (a → False) ↔ ¬a := .rfl
theorem imp.swap {a b : Sort _} {c : Prop} : a → b → c ↔ b → a → c := ⟨fun h hb ha => h ha hb, fun h ha hb => h hb ha⟩
theorem imp_congr_left {a b c : Prop} (h : a ↔ b) : (a → c) ↔ (b → c) := ⟨fun f hb => f (h.mpr hb), fun f ha => f (h.mp ha)⟩
theorem imp_congr_right {a b c : Prop} (h : a → (b ↔ c)) : (a → b) ↔ (a → c) :=
  ⟨fun f ha => (h ha).mp (f ha), fun f ha => (h ha).mpr (f ha)⟩
theorem imp_congr_ctx {a b c d : Prop} (h₁ : a ↔ c) (h₂ : c → (b ↔ d)) : (a → b) ↔ (c → d) :=
  (imp_congr_left h₁).trans (imp_congr_right h₂)
theorem imp_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a → b) ↔ (c → d) := imp_congr_ctx h₁ fun _ => h₂
theorem imp_imp_imp {a b c d : Prop} (h₀ : c → a) (h₁ : b → d) : (a → b) → (c → d) := fun f hc => h₁ (f (h₀ hc))
theorem imp_true_iff (α : Sort u) : (α → True) ↔ True := iff_true_intro fun _ => trivial
theorem false_imp_iff (a : Prop) : (False → a) ↔ True := iff_true_intro False.elim
theorem true_imp_iff {α : Prop} : (True → α) ↔ α := imp_iff_right trivial

/-! ## And -/

theorem and_self_iff {a : Prop} : a ∧ a ↔ a := Iff.of_eq (and_self a)
theorem and_not_self_iff (a : Prop) : a ∧ ¬a ↔ False := iff_false_intro and_not_self
theorem not_and_self_iff (a : Prop) : ¬a ∧ a ↔ False := iff_false_intro not_and_self
theorem And.imp {a b c d : Prop} (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := ⟨f h.1, g h.2⟩
theorem And.imp_left {a b c : Prop} (h : a → b) : a ∧ c → b ∧ c := .imp h id
theorem And.imp_right {a b c : Prop} (h : a → b) : c ∧ a → c ∧ b := .imp id h
theorem and_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∧ b ↔ c ∧ d := ⟨.imp h₁.mp h₂.mp, .imp h₁.mpr h₂.mpr⟩
theorem and_congr_right {a b c : Prop} (h : a → (b ↔ c)) : a ∧ b ↔ a ∧ c :=
  ⟨fun ⟨ha, hb⟩ => ⟨ha, (h ha).mp hb⟩, fun ⟨ha, hc⟩ => ⟨ha, (h ha).mpr hc⟩⟩
theorem and_congr_left {a b c : Prop} (h : c → (a ↔ b)) : a ∧ c ↔ b ∧ c :=
  ⟨fun ⟨ha, hc⟩ => ⟨(h hc).mp ha, hc⟩, fun ⟨hb, hc⟩ => ⟨(h hc).mpr hb, hc⟩⟩
theorem and_congr_left' {a b c : Prop} (h : a ↔ b) : a ∧ c ↔ b ∧ c := and_congr h .rfl
theorem and_congr_right' {a b c : Prop} (h : b ↔ c) : a ∧ b ↔ a ∧ c := and_congr .rfl h
theorem and_congr_right_eq {a b c : Prop} (h : a → b = c) : (a ∧ b) = (a ∧ c) := propext (and_congr_right fun ha => .of_eq (h ha))
theorem and_congr_left_eq {a b c : Prop} (h : c → a = b) : (a ∧ c) = (b ∧ c) := propext (and_congr_left fun hc => .of_eq (h hc))
theorem and_assoc {a b c : Prop} : (a ∧ b) ∧ c ↔ a ∧ (b ∧ c) :=
  ⟨fun ⟨⟨ha, hb⟩, hc⟩ => ⟨ha, hb, hc⟩, fun ⟨ha, hb, hc⟩ => ⟨⟨ha, hb⟩, hc⟩⟩
theorem and_left_comm {a b c : Prop} : a ∧ b ∧ c ↔ b ∧ a ∧ c := ⟨fun ⟨x, y, z⟩ => ⟨y, x, z⟩, fun ⟨x, y, z⟩ => ⟨y, x, z⟩⟩
theorem and_right_comm {a b c : Prop} : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b :=
  ⟨fun ⟨⟨x, y⟩, z⟩ => ⟨⟨x, z⟩, y⟩, fun ⟨⟨x, y⟩, z⟩ => ⟨⟨x, z⟩, y⟩⟩
theorem and_rotate {a b c : Prop} : a ∧ b ∧ c ↔ b ∧ c ∧ a := ⟨fun ⟨x, y, z⟩ => ⟨y, z, x⟩, fun ⟨x, y, z⟩ => ⟨z, x, y⟩⟩
theorem and_and_and_comm {a b c d : Prop} : (a ∧ b) ∧ c ∧ d ↔ (a ∧ c) ∧ b ∧ d :=
  ⟨fun ⟨⟨x, y⟩, z, w⟩ => ⟨⟨x, z⟩, y, w⟩, fun ⟨⟨x, y⟩, z, w⟩ => ⟨⟨x, z⟩, y, w⟩⟩
theorem and_and_left {a b c : Prop} : a ∧ (b ∧ c) ↔ (a ∧ b) ∧ a ∧ c :=
  ⟨fun ⟨x, y, z⟩ => ⟨⟨x, y⟩, x, z⟩, fun ⟨⟨x, y⟩, _, z⟩ => ⟨x, y, z⟩⟩
theorem and_and_right {a b c : Prop} : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b ∧ c :=
  ⟨fun ⟨⟨x, y⟩, z⟩ => ⟨⟨x, z⟩, y, z⟩, fun ⟨⟨x, z⟩, y, _⟩ => ⟨⟨x, y⟩, z⟩⟩
theorem and_iff_left {a b : Prop} (hb : b) : a ∧ b ↔ a := ⟨And.left, fun ha => ⟨ha, hb⟩⟩
theorem and_iff_right {a b : Prop} (ha : a) : a ∧ b ↔ b := ⟨And.right, fun hb => ⟨ha, hb⟩⟩
theorem and_iff_left_of_imp {a b : Prop} (h : a → b) : (a ∧ b) ↔ a := ⟨And.left, fun ha => ⟨ha, h ha⟩⟩
theorem and_iff_right_of_imp {a b : Prop} (h : b → a) : (a ∧ b) ↔ b := ⟨And.right, fun hb => ⟨h hb, hb⟩⟩
@[simp] theorem and_iff_left_iff_imp {a b : Prop} : ((a ∧ b) ↔ a) ↔ (a → b) :=
  ⟨fun h ha => (h.mpr ha).2, and_iff_left_of_imp⟩
@[simp] theorem and_iff_right_iff_imp {a b : Prop} : ((a ∧ b) ↔ b) ↔ (b → a) :=
  ⟨fun h hb => (h.mpr hb).1, and_iff_right_of_imp⟩
@[simp] theorem iff_self_and {p q : Prop} : (p ↔ p ∧ q) ↔ (p → q) := iff_comm.trans and_iff_left_iff_imp
@[simp] theorem iff_and_self {p q : Prop} : (p ↔ q ∧ p) ↔ (p → q) := iff_comm.trans and_iff_right_iff_imp
@[simp] theorem and_self_left {a b : Prop} : a ∧ (a ∧ b) ↔ a ∧ b := ⟨And.right, fun h => ⟨h.1, h⟩⟩
@[simp] theorem and_self_right {a b : Prop} : (a ∧ b) ∧ b ↔ a ∧ b := ⟨And.left, fun h => ⟨h, h.2⟩⟩
@[simp] theorem and_congr_right_iff {a b c : Prop} : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) :=
  ⟨fun h ha => ⟨fun hb => (h.mp ⟨ha, hb⟩).2, fun hc => (h.mpr ⟨ha, hc⟩).2⟩, and_congr_right⟩
@[simp] theorem and_congr_left_iff {a b c : Prop} : (a ∧ c ↔ b ∧ c) ↔ c → (a ↔ b) :=
  ⟨fun h hc => ⟨fun ha => (h.mp ⟨ha, hc⟩).1, fun hb => (h.mpr ⟨hb, hc⟩).1⟩, and_congr_left⟩
theorem imp_and {a : Sort u} {b c : Prop} : (a → b ∧ c) ↔ (a → b) ∧ (a → c) :=
  ⟨fun h => ⟨fun ha => (h ha).1, fun ha => (h ha).2⟩, fun h ha => ⟨h.1 ha, h.2 ha⟩⟩
theorem not_and' {a b : Prop} : ¬(a ∧ b) ↔ b → ¬a := not_and.trans imp_not_comm
theorem not_and_of_not_left {a : Prop} (b : Prop) : ¬a → ¬(a ∧ b) := mt And.left
theorem not_and_of_not_right (a : Prop) {b : Prop} : ¬b → ¬(a ∧ b) := mt And.right
theorem not_and_of_not_or_not {a b : Prop} (h : ¬a ∨ ¬b) : ¬(a ∧ b) :=
  fun ⟨ha, hb⟩ => h.elim (fun na => na ha) (fun nb => nb hb)

/-! ## Or -/

theorem or_self_iff {a : Prop} : a ∨ a ↔ a := Iff.of_eq (or_self a)
theorem Or.imp {a b c d : Prop} (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d := h.elim (fun x => .inl (f x)) (fun x => .inr (g x))
theorem Or.imp_left {a b c : Prop} (f : a → b) : a ∨ c → b ∨ c := .imp f id
theorem Or.imp_right {a b c : Prop} (f : b → c) : a ∨ b → a ∨ c := .imp id f
theorem Or.imp3 {a b c d e f : Prop} (had : a → d) (hbe : b → e) (hcf : c → f) : a ∨ b ∨ c → d ∨ e ∨ f :=
  .imp had (.imp hbe hcf)
theorem Or.elim3 {a b c d : Prop} (h : a ∨ b ∨ c) (ha : a → d) (hb : b → d) (hc : c → d) : d :=
  h.elim ha fun h => h.elim hb hc
theorem or_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∨ b ↔ c ∨ d := ⟨.imp h₁.mp h₂.mp, .imp h₁.mpr h₂.mpr⟩
theorem or_congr_left {a b c : Prop} (h : a ↔ b) : a ∨ c ↔ b ∨ c := or_congr h .rfl
theorem or_congr_right {a b c : Prop} (h : b ↔ c) : a ∨ b ↔ a ∨ c := or_congr .rfl h
theorem or_assoc {a b c : Prop} : (a ∨ b) ∨ c ↔ a ∨ (b ∨ c) :=
  ⟨fun | .inl (.inl h) => .inl h | .inl (.inr h) => .inr (.inl h) | .inr h => .inr (.inr h),
    fun | .inl h => .inl (.inl h) | .inr (.inl h) => .inl (.inr h) | .inr (.inr h) => .inr h⟩
theorem or_left_comm {a b c : Prop} : a ∨ (b ∨ c) ↔ b ∨ (a ∨ c) :=
  or_assoc.symm.trans ((or_congr_left or_comm).trans or_assoc)
theorem or_right_comm {a b c : Prop} : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b :=
  or_assoc.trans ((or_congr_right or_comm).trans or_assoc.symm)
theorem or_rotate {a b c : Prop} : a ∨ b ∨ c ↔ b ∨ c ∨ a := or_left_comm.trans (or_congr_right or_comm)
theorem or_or_or_comm {a b c d : Prop} : (a ∨ b) ∨ c ∨ d ↔ (a ∨ c) ∨ b ∨ d :=
  or_assoc.trans ((or_congr_right or_left_comm).trans or_assoc.symm)
theorem or_or_distrib_left {a b c : Prop} : a ∨ b ∨ c ↔ (a ∨ b) ∨ a ∨ c :=
  ⟨fun h => h.elim (fun x => .inl (.inl x)) (Or.imp .inr .inr), fun h => h.elim (Or.imp_right .inl) (Or.imp_right .inr)⟩
theorem or_or_distrib_right {a b c : Prop} : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b ∨ c :=
  ⟨fun h => h.elim (Or.imp .inl .inl) (fun x => .inr (.inr x)), fun h => h.elim (Or.imp_left .inl) (Or.imp_left .inr)⟩
theorem not_or_intro {a b : Prop} (ha : ¬a) (hb : ¬b) : ¬(a ∨ b) := fun h => h.elim ha hb
@[simp] theorem not_or {p q : Prop} : ¬(p ∨ q) ↔ ¬p ∧ ¬q :=
  ⟨fun h => ⟨fun hp => h (.inl hp), fun hq => h (.inr hq)⟩, fun ⟨np, nq⟩ => not_or_intro np nq⟩
theorem or_iff_left {a b : Prop} (hb : ¬b) : a ∨ b ↔ a := ⟨fun h => h.resolve_right hb, .inl⟩
theorem or_iff_right {a b : Prop} (ha : ¬a) : a ∨ b ↔ b := ⟨fun h => h.resolve_left ha, .inr⟩
theorem or_iff_right_of_imp {a b : Prop} (ha : a → b) : (a ∨ b) ↔ b := ⟨fun h => h.elim ha id, .inr⟩
theorem or_iff_left_of_imp {a b : Prop} (hb : b → a) : (a ∨ b) ↔ a := ⟨fun h => h.elim id hb, .inl⟩
@[simp] theorem or_iff_left_iff_imp {a b : Prop} : (a ∨ b ↔ a) ↔ (b → a) := ⟨fun h hb => h.mp (.inr hb), or_iff_left_of_imp⟩
@[simp] theorem or_iff_right_iff_imp {a b : Prop} : (a ∨ b ↔ b) ↔ (a → b) := ⟨fun h ha => h.mp (.inl ha), or_iff_right_of_imp⟩
@[simp] theorem iff_self_or {a b : Prop} : (a ↔ a ∨ b) ↔ (b → a) := iff_comm.trans or_iff_left_iff_imp
@[simp] theorem iff_or_self {a b : Prop} : (b ↔ a ∨ b) ↔ (a → b) := iff_comm.trans or_iff_right_iff_imp
@[simp] theorem or_self_left {a b : Prop} : a ∨ (a ∨ b) ↔ a ∨ b := or_iff_right_of_imp .inl
@[simp] theorem or_self_right {a b : Prop} : (a ∨ b) ∨ b ↔ a ∨ b := or_iff_left_of_imp .inr
theorem or_imp {a b c : Prop} : (a ∨ b → c) ↔ (a → c) ∧ (b → c) :=
  ⟨fun h => ⟨fun ha => h (.inl ha), fun hb => h (.inr hb)⟩, fun ⟨f, g⟩ h => h.elim f g⟩
theorem and_or_left {a b c : Prop} : a ∧ (b ∨ c) ↔ (a ∧ b) ∨ (a ∧ c) :=
  ⟨fun ⟨ha, h⟩ => h.imp (⟨ha, ·⟩) (⟨ha, ·⟩), fun h => h.elim (.imp_right .inl) (.imp_right .inr)⟩
theorem or_and_right {a b c : Prop} : (a ∨ b) ∧ c ↔ (a ∧ c) ∨ (b ∧ c) :=
  ⟨fun ⟨h, hc⟩ => h.imp (⟨·, hc⟩) (⟨·, hc⟩), fun h => h.elim (.imp_left .inl) (.imp_left .inr)⟩
theorem or_and_left {a b c : Prop} : a ∨ (b ∧ c) ↔ (a ∨ b) ∧ (a ∨ c) :=
  ⟨fun h => h.elim (fun ha => ⟨.inl ha, .inl ha⟩) (fun ⟨hb, hc⟩ => ⟨.inr hb, .inr hc⟩),
    fun ⟨h₁, h₂⟩ => h₁.elim .inl fun hb => h₂.imp_right fun hc => ⟨hb, hc⟩⟩
theorem and_or_right {a b c : Prop} : (a ∧ b) ∨ c ↔ (a ∨ c) ∧ (b ∨ c) :=
  or_comm.trans (or_and_left.trans (and_congr or_comm or_comm))
theorem not_imp_of_or {a b : Prop} : ¬a ∨ b → a → b := fun h ha => h.resolve_left (not_not_intro ha)
theorem or_not_of_imp {a b : Prop} [Decidable a] (h : a → b) : b ∨ ¬a := (Decidable.em a).imp_left h

instance : Std.Associative And := ⟨fun _ _ _ => propext and_assoc⟩
instance : Std.Commutative And := ⟨fun _ _ => propext and_comm⟩
instance : Std.IdempotentOp And := ⟨and_self⟩
instance : Std.LawfulIdentity And True where
  left_id := true_and
  right_id := and_true
instance : Std.Associative Or := ⟨fun _ _ _ => propext or_assoc⟩
instance : Std.Commutative Or := ⟨fun _ _ => propext or_comm⟩
instance : Std.IdempotentOp Or := ⟨or_self⟩
instance : Std.LawfulIdentity Or False where
  left_id := false_or
  right_id := or_false
instance : Std.Commutative Iff := ⟨fun _ _ => propext iff_comm⟩

/-! ## For all, and there is -/

section
variable {α : Sort u} {β : Sort v} {p q : α → Prop} {b : Prop}

theorem forall_imp (h : ∀ a, p a → q a) : (∀ a, p a) → ∀ a, q a := fun f a => h a (f a)
theorem forall_congr' (h : ∀ a, p a ↔ q a) : (∀ a, p a) ↔ ∀ a, q a :=
  ⟨forall_imp fun a => (h a).mp, forall_imp fun a => (h a).mpr⟩
theorem Exists.imp (h : ∀ a, p a → q a) : (∃ a, p a) → ∃ a, q a := fun ⟨a, ha⟩ => ⟨a, h a ha⟩
theorem Exists.imp' {q : β → Prop} (f : α → β) (hpq : ∀ a, p a → q (f a)) : (∃ a, p a) → ∃ b, q b :=
  fun ⟨a, ha⟩ => ⟨f a, hpq a ha⟩
theorem Exists.nonempty : (∃ x, p x) → Nonempty α := fun ⟨x, _⟩ => ⟨x⟩
theorem nonempty_of_exists {α : Sort u} {p : α → Prop} : Exists (fun x => p x) → Nonempty α := Exists.nonempty
theorem exists_congr (h : ∀ a, p a ↔ q a) : (∃ a, p a) ↔ ∃ a, q a := ⟨.imp fun a => (h a).mp, .imp fun a => (h a).mpr⟩
theorem exists_imp : ((∃ x, p x) → b) ↔ ∀ x, p x → b := ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩
@[simp] theorem not_exists : (¬∃ x, p x) ↔ ∀ x, ¬p x := exists_imp
theorem forall_not_of_not_exists (h : ¬∃ x, p x) : ∀ x, ¬p x := not_exists.mp h
theorem not_exists_of_forall_not (h : ∀ x, ¬p x) : ¬∃ x, p x := not_exists.mpr h
theorem not_forall_of_exists_not : (∃ x, ¬p x) → ¬∀ x, p x := fun ⟨x, nx⟩ h => nx (h x)
theorem forall_and : (∀ x, p x ∧ q x) ↔ (∀ x, p x) ∧ (∀ x, q x) :=
  ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun h x => ⟨h.1 x, h.2 x⟩⟩
theorem exists_or : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x :=
  ⟨fun | ⟨x, .inl h⟩ => .inl ⟨x, h⟩ | ⟨x, .inr h⟩ => .inr ⟨x, h⟩,
    fun | .inl ⟨x, h⟩ => ⟨x, .inl h⟩ | .inr ⟨x, h⟩ => ⟨x, .inr h⟩⟩
@[simp] theorem exists_and_left : (∃ x, b ∧ p x) ↔ b ∧ (∃ x, p x) :=
  ⟨fun ⟨x, hb, hx⟩ => ⟨hb, x, hx⟩, fun ⟨hb, x, hx⟩ => ⟨x, hb, hx⟩⟩
@[simp] theorem exists_and_right : (∃ x, p x ∧ b) ↔ (∃ x, p x) ∧ b :=
  ⟨fun ⟨x, hx, hb⟩ => ⟨⟨x, hx⟩, hb⟩, fun ⟨⟨x, hx⟩, hb⟩ => ⟨x, hx, hb⟩⟩
theorem forall_comm {p : α → β → Prop} : (∀ a b, p a b) ↔ (∀ b a, p a b) := ⟨fun h b a => h a b, fun h a b => h b a⟩
theorem exists_comm {p : α → β → Prop} : (∃ a b, p a b) ↔ (∃ b a, p a b) :=
  ⟨fun ⟨a, b, h⟩ => ⟨b, a, h⟩, fun ⟨b, a, h⟩ => ⟨a, b, h⟩⟩
theorem forall_exists_index {q : (∃ x, p x) → Prop} : (∀ h, q h) ↔ ∀ x (h : p x), q ⟨x, h⟩ :=
  ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩
attribute [simp] forall_exists_index
@[simp] theorem forall_eq_or_imp {a' : α} : (∀ a, a = a' ∨ q a → p a) ↔ p a' ∧ ∀ a, q a → p a :=
  ⟨fun h => ⟨h _ (.inl rfl), fun a ha => h a (.inr ha)⟩, fun ⟨h, f⟩ a ha => ha.elim (fun e => e ▸ h) (f a)⟩
@[simp] theorem exists_eq_or_imp {a' : α} : (∃ a, (a = a' ∨ q a) ∧ p a) ↔ p a' ∨ ∃ a, q a ∧ p a :=
  ⟨fun | ⟨_, .inl e, h⟩ => .inl (e ▸ h) | ⟨a, .inr hq, h⟩ => .inr ⟨a, hq, h⟩,
    fun | .inl h => ⟨_, .inl rfl, h⟩ | .inr ⟨a, hq, h⟩ => ⟨a, .inr hq, h⟩⟩
@[simp] theorem exists_eq_right_right {a' : α} : (∃ a, p a ∧ q a ∧ a = a') ↔ p a' ∧ q a' :=
  ⟨fun ⟨_, hp, hq, e⟩ => e ▸ ⟨hp, hq⟩, fun ⟨hp, hq⟩ => ⟨_, hp, hq, rfl⟩⟩
@[simp] theorem exists_eq_right_right' {a' : α} : (∃ a, p a ∧ q a ∧ a' = a) ↔ p a' ∧ q a' :=
  ⟨fun ⟨_, hp, hq, e⟩ => e ▸ ⟨hp, hq⟩, fun ⟨hp, hq⟩ => ⟨_, hp, hq, rfl⟩⟩
@[simp] theorem exists_or_eq_left (y : α) (p : α → Prop) : ∃ x, x = y ∨ p x := ⟨y, .inl rfl⟩
@[simp] theorem exists_or_eq_right (y : α) (p : α → Prop) : ∃ x, p x ∨ x = y := ⟨y, .inr rfl⟩
@[simp] theorem exists_or_eq_left' (y : α) (p : α → Prop) : ∃ x, y = x ∨ p x := ⟨y, .inl rfl⟩
@[simp] theorem exists_or_eq_right' (y : α) (p : α → Prop) : ∃ x, p x ∨ y = x := ⟨y, .inr rfl⟩
@[simp] theorem exists_prop_eq {p : (a : α) → a = a' → Prop} : (∃ (a : α) (h : a = a'), p a h) ↔ p a' rfl :=
  ⟨fun ⟨_, e, h⟩ => match e, h with | rfl, h => h, fun h => ⟨_, rfl, h⟩⟩
@[simp] theorem exists_prop_eq' {p : (a : α) → a' = a → Prop} : (∃ (a : α) (h : a' = a), p a h) ↔ p a' rfl :=
  ⟨fun ⟨_, e, h⟩ => match e, h with | rfl, h => h, fun h => ⟨_, rfl, h⟩⟩
@[simp] theorem forall_apply_eq_imp_iff {f : α → β} {p : β → Prop} : (∀ b a, f a = b → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h a => h _ a rfl, fun h _ a e => e ▸ h a⟩
@[simp] theorem forall_eq_apply_imp_iff {f : α → β} {p : β → Prop} : (∀ b a, b = f a → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h a => h _ a rfl, fun h _ a e => e ▸ h a⟩
@[simp] theorem forall_apply_eq_imp_iff₂ {f : α → β} {p : α → Prop} {q : β → Prop} :
    (∀ b a, p a → f a = b → q b) ↔ ∀ a, p a → q (f a) :=
  ⟨fun h a ha => h _ a ha rfl, fun h _ a ha e => e ▸ h a ha⟩
theorem forall_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∀ h' : p, q h') ↔ q h := ⟨fun f => f h, fun hq _ => hq⟩
theorem forall_prop_of_false {p : Prop} {q : p → Prop} (hn : ¬p) : (∀ h' : p, q h') ↔ True :=
  iff_true_intro fun h => (hn h).elim
theorem exists_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∃ h' : p, q h') ↔ q h := ⟨fun ⟨_, hq⟩ => hq, fun hq => ⟨h, hq⟩⟩
theorem exists_prop_of_false {p : Prop} {q : p → Prop} : ¬p → ¬∃ h' : p, q h' := mt fun ⟨h, _⟩ => h
@[congr] theorem exists_prop_congr {p p' : Prop} {q q' : p → Prop} (h : ∀ h, q h ↔ q' h) (hp : p ↔ p') :
    Exists q ↔ ∃ h : p', q' (hp.2 h) :=
  ⟨fun ⟨h₁, h₂⟩ => ⟨hp.1 h₁, (h _).1 h₂⟩, fun ⟨_, h₂⟩ => ⟨_, (h _).2 h₂⟩⟩
theorem exists_exists_and_eq_and {f : α → β} {p : α → Prop} {q : β → Prop} :
    (∃ b, (∃ a, p a ∧ f a = b) ∧ q b) ↔ ∃ a, p a ∧ q (f a) :=
  ⟨fun ⟨_, ⟨a, ha, e⟩, hb⟩ => ⟨a, ha, e ▸ hb⟩, fun ⟨a, ha, hb⟩ => ⟨_, ⟨a, ha, rfl⟩, hb⟩⟩
attribute [simp] exists_exists_and_eq_and
@[simp] theorem exists_exists_eq_and {f : α → β} {p : β → Prop} : (∃ b, (∃ a, f a = b) ∧ p b) ↔ ∃ a, p (f a) :=
  ⟨fun ⟨_, ⟨a, e⟩, hb⟩ => ⟨a, e ▸ hb⟩, fun ⟨a, h⟩ => ⟨_, ⟨a, rfl⟩, h⟩⟩
theorem forall₂_congr {β : α → Sort v} {p q : ∀ a, β a → Prop} (h : ∀ a b, p a b ↔ q a b) :
    (∀ a b, p a b) ↔ ∀ a b, q a b := forall_congr' fun a => forall_congr' (h a)
theorem exists₂_congr {β : α → Sort v} {p q : ∀ a, β a → Prop} (h : ∀ a b, p a b ↔ q a b) :
    (∃ a b, p a b) ↔ ∃ a b, q a b := exists_congr fun a => exists_congr (h a)
theorem forall₃_congr {β : α → Sort v} {γ : ∀ a, β a → Sort w} {p q : ∀ a b, γ a b → Prop}
    (h : ∀ a b c, p a b c ↔ q a b c) : (∀ a b c, p a b c) ↔ ∀ a b c, q a b c := forall_congr' fun a => forall₂_congr (h a)
theorem exists₃_congr {β : α → Sort v} {γ : ∀ a, β a → Sort w} {p q : ∀ a b, γ a b → Prop}
    (h : ∀ a b c, p a b c ↔ q a b c) : (∃ a b c, p a b c) ↔ ∃ a b c, q a b c := exists_congr fun a => exists₂_congr (h a)
theorem exists₂_imp {P : (x : α) → p x → Prop} : (∃ x h, P x h) → b ↔ ∀ x h, P x h → b :=
  ⟨fun f x h hP => f ⟨x, h, hP⟩, fun f ⟨x, h, hP⟩ => f x h hP⟩
@[simp] theorem exists_true_left (p : True → Prop) : Exists p ↔ p True.intro := exists_prop_of_true _
@[simp] theorem exists_apply_eq_apply (f : α → β) (a' : α) : ∃ a, f a = f a' := ⟨a', rfl⟩
theorem Nonempty.imp {α : Sort u} {β : Sort v} (f : α → β) : Nonempty α → Nonempty β := fun ⟨a⟩ => ⟨f a⟩
end

@[simp] theorem nonempty_prop {p : Prop} : Nonempty p ↔ p := ⟨fun ⟨h⟩ => h, fun h => ⟨h⟩⟩
