/-
Chapter 13. Decisions.

A decidable proposition can be tested by a program: `if p then … else …`, `decide`, and case
distinction without any axiom rest on it.
-/
prelude
import Init.Sums

universe u v w

instance instDecidableTrue : Decidable True := isTrue trivial
instance instDecidableFalse : Decidable False := isFalse not_false

namespace Decidable

variable {p q : Prop}

/-- Go on in one way if `p` holds, in another if it does not. -/
@[macro_inline] def byCases {q : Sort u} [dec : Decidable p] (h1 : p → q) (h2 : ¬p → q) : q :=
  match dec with
  | isTrue h => h1 h
  | isFalse h => h2 h

/-- A decidable proposition holds, or it does not. -/
theorem em (p : Prop) [Decidable p] : p ∨ ¬p := byCases .inl .inr

theorem byContradiction [dec : Decidable p] (h : ¬p → False) : p := byCases id fun np => (h np).elim
theorem of_not_not [Decidable p] (h : ¬¬p) : p := byContradiction h
theorem not_and_iff_or_not {p q : Prop} [Decidable p] [Decidable q] : ¬(p ∧ q) ↔ ¬p ∨ ¬q :=
  ⟨fun h => byCases (p := p) (fun hp => .inr fun hq => h ⟨hp, hq⟩) .inl,
    fun h ⟨hp, hq⟩ => h.elim (fun np => np hp) (fun nq => nq hq)⟩

end Decidable

theorem decide_true_eq_true (h : Decidable True) : @decide True h = true := decide_eq_true trivial
theorem decide_false_eq_false (h : Decidable False) : @decide False h = false := decide_eq_false id

@[simp] theorem decide_true (h : Decidable True) : @decide True h = true := decide_true_eq_true h
@[simp] theorem decide_false (h : Decidable False) : @decide False h = false := decide_false_eq_false h

/-- The Boolean of a decision, given explicitly. -/
@[inline] def toBoolUsing {p : Prop} (d : Decidable p) : Bool := @decide p d
theorem toBoolUsing_eq_true {p : Prop} (d : Decidable p) (h : p) : toBoolUsing d = true := decide_eq_true h
theorem ofBoolUsing_eq_true {p : Prop} {d : Decidable p} (h : toBoolUsing d = true) : p := of_decide_eq_true h
theorem ofBoolUsing_eq_false {p : Prop} {d : Decidable p} (h : toBoolUsing d = false) : ¬p :=
  of_decide_eq_false h

/-- Decide a proposition through an equivalent one. -/
@[inline] def decidable_of_decidable_of_iff {p q : Prop} [inst : Decidable p] (h : p ↔ q) : Decidable q where
  decide := decide p
  reflects_decide :=
    match inst with
    | isTrue hp => h.mp hp
    | isFalse np => fun hq => np (h.mpr hq)

/-- Decide a proposition through an equal one. -/
@[inline] def decidable_of_decidable_of_eq {p q : Prop} [Decidable p] (h : p = q) : Decidable q :=
  decidable_of_decidable_of_iff (Iff.of_eq h)

/-- Decide `a` through an equivalent `b`. -/
@[inline] def decidable_of_iff {b : Prop} (a : Prop) (h : a ↔ b) [Decidable a] : Decidable b :=
  decidable_of_decidable_of_iff h

@[macro_inline] instance {p q} [dp : Decidable p] [dq : Decidable q] : Decidable (p → q) where
  decide := !decide p || decide q
  reflects_decide :=
    match dp, dq with
    | isTrue _, isTrue hq => fun _ => hq
    | isTrue hp, isFalse nq => fun h => nq (h hp)
    | isFalse np, _ => fun hp => (np hp).elim

instance {p q} [dp : Decidable p] [dq : Decidable q] : Decidable (p ↔ q) where
  decide := decide p == decide q
  reflects_decide :=
    match dp, dq with
    | isTrue hp, isTrue hq => ⟨fun _ => hq, fun _ => hp⟩
    | isTrue hp, isFalse nq => fun h => nq (h.mp hp)
    | isFalse np, isTrue hq => fun h => np (h.mpr hq)
    | isFalse np, isFalse nq => ⟨fun hp => (np hp).elim, fun hq => (nq hq).elim⟩

instance {p q : Prop} [Decidable (p ↔ q)] : Decidable (p = q) :=
  decidable_of_decidable_of_iff ⟨propext, Iff.of_eq⟩

instance {α : Sort u} [DecidableEq α] (a b : α) : Decidable (a ≠ b) := inferInstanceAs (Decidable (¬a = b))

instance (p : Prop) (q : p → Prop) [dp : Decidable p] [dq : ∀ h, Decidable (q h)] :
    Decidable (∀ h, q h) :=
  match dp with
  | isTrue hp => decidable_of_decidable_of_iff (p := q hp) ⟨fun hq _ => hq, fun h => h hp⟩
  | isFalse np => isTrue fun hp => (np hp).elim

instance exists_prop_decidable {p : Prop} (P : p → Prop) [dp : Decidable p] [dP : ∀ h, Decidable (P h)] :
    Decidable (∃ h, P h) :=
  match dp with
  | isTrue hp => decidable_of_decidable_of_iff (p := P hp) ⟨fun h => ⟨hp, h⟩, fun ⟨_, h⟩ => h⟩
  | isFalse np => isFalse fun ⟨hp, _⟩ => np hp

/-! ## If, then, else -/

theorem ite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t :=
  match h with
  | isTrue _ => rfl
  | isFalse nc => (nc hc).elim

theorem ite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e :=
  match h with
  | isTrue hc => (hnc hc).elim
  | isFalse _ => rfl

theorem dite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    dite c t e = t hc :=
  match h with
  | isTrue _ => rfl
  | isFalse nc => (nc hc).elim

theorem dite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    dite c t e = e hnc :=
  match h with
  | isTrue hc => (hnc hc).elim
  | isFalse _ => rfl

theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t := ite_eq_left hc
theorem if_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e :=
  ite_eq_right hnc
theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    dite c t e = t hc :=
  dite_eq_left hc
theorem dif_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    dite c t e = e hnc :=
  dite_eq_right hnc

theorem dif_eq_if (c : Prop) {h : Decidable c} {α : Sort u} (t : α) (e : α) :
    dite c (fun _ => t) (fun _ => e) = ite c t e := rfl

/-- `if` picks one of two proofs, according to the condition. -/
@[macro_inline] def iteInduction {α : Sort u} {c : Prop} [inst : Decidable c] {motive : α → Sort v} {t e : α}
    (hpos : c → motive t) (hneg : ¬c → motive e) : motive (ite c t e) :=
  match inst with
  | isTrue h => hpos h
  | isFalse h => hneg h

instance {c t e : Prop} [dC : Decidable c] [dT : Decidable t] [dE : Decidable e] :
    Decidable (if c then t else e) :=
  match dC with
  | isTrue _ => dT
  | isFalse _ => dE

instance {c : Prop} {t : c → Prop} {e : ¬c → Prop} [dC : Decidable c] [dT : ∀ h, Decidable (t h)]
    [dE : ∀ h, Decidable (e h)] : Decidable (if h : c then t h else e h) :=
  match dC with
  | isTrue hc => dT hc
  | isFalse hc => dE hc

/-- How Lean tells apart the constructors of an enumeration: by their numbers. -/
abbrev noConfusionTypeEnum {α : Sort u} (f : α → Nat) (P : Sort v) (x y : α) : Sort v :=
  (Nat.beq (f x) (f y)).casesOn P (P → P)

/-- How Lean tells apart the constructors of an enumeration: by their numbers. -/
abbrev noConfusionEnum {α : Sort u} (f : α → Nat) {P : Sort v} {x y : α} (h : x = y) :
    noConfusionTypeEnum f P x y :=
  show (Nat.beq (f x) (f y)).casesOn P (P → P) from
  match e : Nat.beq (f x) (f y) with
  | true => fun p => p
  | false => (Nat.ne_of_beq_eq_false e (congrArg f h)).elim
