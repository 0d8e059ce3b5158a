-- group propositions
-- level 1
theorem and_reorder (a b c : Prop) (h : a ∧ b ∧ c) : c ∧ a := by
  exact ⟨h.2.2, h.1⟩
-- level 1
theorem or_third (a b c : Prop) (h : b) : a ∨ b ∨ c := by
  exact Or.inr (Or.inl h)
-- level 1
theorem imp_swap_args (a b c : Prop) (h : a → b → c) : b → a → c := by
  intro hb ha
  exact h ha hb
-- level 1
theorem not_both (a b : Prop) (h : ¬(a ∧ b)) (ha : a) : ¬b := by
  intro hb
  exact h ⟨ha, hb⟩
-- level 1
theorem iff_swap_sides (a b : Prop) (h : a ↔ b) (hb : b) : a := by
  exact h.mpr hb
-- level 2
theorem or_and_weaken (a b c : Prop) (h : (a ∧ b) ∨ (a ∧ c)) : a ∧ (b ∨ c) := by
  rcases h with ⟨ha, hb⟩ | ⟨ha, hc⟩
  · exact ⟨ha, Or.inl hb⟩
  · exact ⟨ha, Or.inr hc⟩
-- level 2
theorem curry_iff (a b c : Prop) : (a ∧ b → c) ↔ (b → a → c) := by
  constructor
  · intro h hb ha
    exact h ⟨ha, hb⟩
  · intro h hab
    exact h hab.2 hab.1
-- level 2
theorem not_or_twice (a b c : Prop) (h : ¬(a ∨ b ∨ c)) : ¬a ∧ ¬b ∧ ¬c := by
  refine ⟨fun ha => h (Or.inl ha), fun hb => h (Or.inr (Or.inl hb)), fun hc => h (Or.inr (Or.inr hc))⟩
-- level 2
theorem peirce_weak (a b : Prop) : ¬¬(((a → b) → a) → a) := by
  intro h
  apply h
  intro f
  apply f
  intro ha
  exact absurd (fun _ => ha) h
-- level 2
theorem five_links (a b c d e : Prop) (h1 : a → b) (h2 : d → e) (h3 : c → d) (h4 : b → c) :
    a → e := by
  intro ha
  exact h2 (h3 (h4 (h1 ha)))
-- level 3
theorem classical_split (a b c : Prop) (h : a → b ∨ c) : (a → b) ∨ (a → c) := by
  by_cases ha : a
  · rcases h ha with hb | hc
    · exact Or.inl fun _ => hb
    · exact Or.inr fun _ => hc
  · exact Or.inl fun h => absurd h ha
-- level 3
theorem cycle_of_three (a b c : Prop) (h1 : a → b) (h2 : b → c) (h3 : c → a) :
    (a ↔ c) ∧ (b ↔ a) := by
  refine ⟨⟨fun ha => h2 (h1 ha), h3⟩, ⟨fun hb => h3 (h2 hb), h1⟩⟩
-- level 3
theorem linear_order_of_truth (a b c : Prop) : (a → b) ∨ (b → c) := by
  by_cases hb : b
  · exact Or.inl fun _ => hb
  · exact Or.inr fun h => absurd h hb

-- group predicates
-- level 1
theorem forall_use (α : Type) (P Q : α → Prop) (h : ∀ x, P x → Q x) (a : α) (ha : P a) : Q a := by
  exact h a ha
-- level 1
theorem exists_give (α : Type) (P : α → Prop) (a b : α) (h : P b) : ∃ x, P x := by
  exact ⟨b, h⟩
-- level 1
theorem exists_mono (α : Type) (P Q : α → Prop) (h : ∀ x, P x → Q x) (k : ∃ x, P x) :
    ∃ x, Q x := by
  obtain ⟨x, hx⟩ := k
  exact ⟨x, h x hx⟩
-- level 1
theorem forall_split (α : Type) (P Q : α → Prop) (h : ∀ x, P x ∧ Q x) : (∀ x, Q x) ∧ ∀ x, P x := by
  exact ⟨fun x => (h x).2, fun x => (h x).1⟩
-- level 2
theorem exists_or_split (α : Type) (P Q : α → Prop) :
    (∃ x, P x ∨ Q x) ↔ (∃ x, P x) ∨ ∃ x, Q x := by
  constructor
  · intro ⟨x, hx⟩
    rcases hx with h | h
    · exact Or.inl ⟨x, h⟩
    · exact Or.inr ⟨x, h⟩
  · intro h
    rcases h with ⟨x, h⟩ | ⟨x, h⟩
    · exact ⟨x, Or.inl h⟩
    · exact ⟨x, Or.inr h⟩
-- level 2
theorem no_counterexample (α : Type) (P Q : α → Prop) (h : ¬∃ x, P x ∧ ¬Q x) (a : α) (ha : P a) :
    ¬¬Q a := by
  intro hq
  exact h ⟨a, ha, hq⟩
-- level 2
theorem two_step_path (α : Type) (R : α → α → Prop) (a b c d : α)
    (trans : ∀ x y z, R x y → R y z → R x z) (h1 : R a b) (h2 : R b c) (h3 : R c d) : R a d := by
  exact trans a c d (trans a b c h1 h2) h3
-- level 2
theorem exists_forall_swap (α β : Type) (R : α → β → Prop) (h : ∃ x, ∀ y, R x y) :
    ∀ y, ∃ x, R x y := by
  intro y
  obtain ⟨x, hx⟩ := h
  exact ⟨x, hx y⟩
-- level 2
theorem unique_meets (α : Type) (P Q : α → Prop) (a : α) (h : ∀ x, P x → x = a)
    (k : ∃ x, P x ∧ Q x) : Q a := by
  obtain ⟨x, hp, hq⟩ := k
  have e := h x hp
  subst e
  exact hq
-- level 3
theorem not_all_some (α : Type) (P : α → Prop) (h : ¬∀ x, P x) : ∃ x, ¬P x := by
  apply Classical.byContradiction
  intro k
  apply h
  intro x
  apply Classical.byContradiction
  intro hx
  exact k ⟨x, hx⟩
-- level 3
theorem drinker (α : Type) (P : α → Prop) (a : α) : ∃ x, P x → ∀ y, P y := by
  by_cases h : ∀ y, P y
  · exact ⟨a, fun _ => h⟩
  · have ⟨x, hx⟩ := Classical.not_forall.mp h
    exact ⟨x, fun hp => absurd hp hx⟩
-- level 3
theorem barber (α : Type) (shaves : α → α → Prop) (b : α)
    (h : ∀ x, shaves b x ↔ ¬shaves x x) : False := by
  have hb := h b
  by_cases k : shaves b b
  · exact hb.mp k k
  · exact k (hb.mpr k)
-- level 3
theorem euclid_sym (α : Type) (R : α → α → Prop) (refl : ∀ x, R x x)
    (euc : ∀ x y z, R x y → R x z → R y z) (a b : α) (h : R a b) : R b a := by
  exact euc a b a h (refl a)
-- level 3
theorem euclid_trans (α : Type) (R : α → α → Prop) (refl : ∀ x, R x x)
    (euc : ∀ x y z, R x y → R x z → R y z) (a b c : α) (h : R a b) (k : R b c) : R a c := by
  exact euc b a c (euc a b a h (refl a)) k

-- group functions
def Injective {α β : Type} (f : α → β) : Prop := ∀ x y, f x = f y → x = y
def Surjective {α β : Type} (f : α → β) : Prop := ∀ y, ∃ x, f x = y
def Involutive {α : Type} (f : α → α) : Prop := ∀ x, f (f x) = x
-- level 2
theorem injective_after (α β γ : Type) (f : α → β) (g : β → γ) (hf : Injective f)
    (hg : Injective g) : Injective (fun x => g (f x)) := by
  intro x y h
  exact hf x y (hg (f x) (f y) h)
-- level 2
theorem injective_first (α β γ : Type) (f : α → β) (g : β → γ)
    (h : Injective (fun x => g (f x))) : Injective f := by
  intro x y e
  apply h
  show g (f x) = g (f y)
  rw [e]
-- level 3
theorem surjective_after (α β γ : Type) (f : α → β) (g : β → γ) (hf : Surjective f)
    (hg : Surjective g) : Surjective (fun x => g (f x)) := by
  intro z
  obtain ⟨y, hy⟩ := hg z
  obtain ⟨x, hx⟩ := hf y
  exact ⟨x, by show g (f x) = z; rw [hx, hy]⟩
-- level 2
theorem surjective_last (α β γ : Type) (f : α → β) (g : β → γ)
    (h : Surjective (fun x => g (f x))) : Surjective g := by
  intro z
  obtain ⟨x, hx⟩ := h z
  exact ⟨f x, hx⟩
-- level 2
theorem involutive_injective (α : Type) (f : α → α) (h : Involutive f) : Injective f := by
  intro x y e
  rw [← h x, ← h y, e]
-- level 3
theorem involutive_surjective (α : Type) (f : α → α) (h : Involutive f) : Surjective f := by
  intro y
  exact ⟨f y, h y⟩
-- level 3
theorem left_inverse_unique (α β : Type) (f : α → β) (g k : β → α) (hg : ∀ x, g (f x) = x)
    (hk : ∀ y, f (k y) = y) (y : β) : g y = k y := by
  rw [← hk y, hg, hk]

-- group sets
def Within {α : Type} (s t : α → Prop) : Prop := ∀ x, s x → t x
def Joined {α : Type} (s t : α → Prop) : α → Prop := fun x => s x ∨ t x
def Meet {α : Type} (s t : α → Prop) : α → Prop := fun x => s x ∧ t x
-- level 1
theorem sub_self (α : Type) (s : α → Prop) : Within s s := by
  intro x h
  exact h
-- level 2
theorem sub_union_right (α : Type) (s t : α → Prop) : Within t (Joined s t) := by
  intro x h
  exact Or.inr h
-- level 2
theorem sub_chain (α : Type) (r s t : α → Prop) (h : Within r s) (k : Within s t) : Within r t := by
  intro x hx
  exact k x (h x hx)
-- level 2
theorem union_least (α : Type) (r s t : α → Prop) (h : Within r t) (k : Within s t) :
    Within (Joined r s) t := by
  intro x hx
  rcases hx with hr | hs
  · exact h x hr
  · exact k x hs
-- level 3
theorem inter_sub_inter (α : Type) (r s t u : α → Prop) (h : Within r t) (k : Within s u) :
    Within (Meet r s) (Meet u t) := by
  intro x hx
  exact ⟨k x hx.2, h x hx.1⟩
-- level 3
theorem inter_union_sub (α : Type) (r s t : α → Prop) :
    Within (Meet r (Joined s t)) (Joined (Meet r s) (Meet t r)) := by
  intro x hx
  obtain ⟨hr, hst⟩ := hx
  rcases hst with hs | ht
  · exact Or.inl ⟨hr, hs⟩
  · exact Or.inr ⟨ht, hr⟩
-- level 3
theorem union_inter_ext (α : Type) (r s : α → Prop) : Meet r (Joined r s) = r := by
  funext x
  apply propext
  constructor
  · intro h
    exact h.1
  · intro h
    exact ⟨h, Or.inl h⟩
-- level 3
theorem sub_antisymm (α : Type) (s t : α → Prop) (h : Within s t) (k : Within t s) : s = t := by
  funext x
  exact propext ⟨h x, k x⟩
-- level 3
theorem cantor (α : Type) (f : α → α → Prop) : ∃ s : α → Prop, ∀ x, f x ≠ s := by
  refine ⟨fun x => ¬f x x, fun x h => ?_⟩
  have e := congrFun h x
  by_cases k : f x x
  · exact (e ▸ k : ¬f x x) k
  · exact k (e ▸ k : f x x)
