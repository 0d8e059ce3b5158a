/-! Pairs, sums, subtypes, and a little about arrays. -/

variable {α β γ δ : Type}

#guard (1, 2).fst == 1 && (1, "a").2 == "a"
#guard (Prod.swap (1, 2)) == (2, 1)
#guard (Prod.map (· + 1) not (1, true)) == (2, false)
#guard ((1, 2), 3) == ((1, 2), 3)
#guard #[1, 2, 3].push 4 == #[1, 2, 3, 4]
#guard (#[1, 2, 3].map (· * 2)).foldl (· + ·) 0 == 12
#guard #[1, 2, 3][1] == 2 && #[1, 2, 3][5]? == none
#guard [1, 2, 3].toArray.toList == [1, 2, 3]

example : (1, 2) = (1, 2) := rfl
example : (1, true) ≠ (1, false) := by decide
example : (1, 2) ≠ (2, 1) := by simp
example : #[1, 2] = #[1, 2] := by decide
example : #[1, 2, 3].size = 3 := rfl

/-! ## Pairs -/

theorem pair_eta (p : α × β) : (p.1, p.2) = p := rfl

theorem pair_eta_cases (p : α × β) : (p.1, p.2) = p := by
  cases p with
  | mk a b => rfl

theorem pair_ext (p q : α × β) (h₁ : p.1 = q.1) (h₂ : p.2 = q.2) : p = q := by
  ext
  · exact h₁
  · exact h₂

theorem pair_ext_cases (p q : α × β) (h₁ : p.1 = q.1) (h₂ : p.2 = q.2) : p = q := by
  obtain ⟨a, b⟩ := p
  obtain ⟨c, d⟩ := q
  simp_all

theorem pair_eq_iff (a c : α) (b d : β) : (a, b) = (c, d) ↔ a = c ∧ b = d := by simp

theorem swap_swap_pair (p : α × β) : p.swap.swap = p := by rfl

theorem swap_injective (p q : α × β) (h : p.swap = q.swap) : p = q := by
  simpa using h

theorem map_fst_pair (f : α → γ) (g : β → δ) (p : α × β) : (p.map f g).1 = f p.1 := rfl

theorem forall_pair (P : α → β → Prop) : (∀ p : α × β, P p.1 p.2) ↔ ∀ a b, P a b := by simp

theorem exists_pair (P : α → β → Prop) : (∃ p : α × β, P p.1 p.2) ↔ ∃ a b, P a b := by
  constructor
  · rintro ⟨⟨a, b⟩, h⟩
    exact ⟨a, b, h⟩
  · rintro ⟨a, b, h⟩
    exact ⟨(a, b), h⟩

theorem curry_uncurry (f : α × β → γ) (p : α × β) : (fun a b => f (a, b)) p.1 p.2 = f p := rfl

theorem fst_of_eq (p : α × β) (a : α) (b : β) (h : p = (a, b)) : p.1 = a := by rw [h]

theorem pair_of_injective (f : α → β) : ∀ x y, (x, f x) = (y, f y) → x = y := by
  intro x y h
  injection h

/-! ## Sums -/

theorem sum_cases (s : α ⊕ β) : (∃ a, s = .inl a) ∨ (∃ b, s = .inr b) := by
  cases s with
  | inl a => left; exact ⟨a, rfl⟩
  | inr b => right; exact ⟨b, rfl⟩

theorem inl_injective (a b : α) (h : (Sum.inl a : α ⊕ β) = Sum.inl b) : a = b := by
  injection h

theorem inl_ne_inr_sum (a : α) (b : β) : (Sum.inl a : α ⊕ β) ≠ Sum.inr b := by
  intro h
  cases h

theorem sum_swap_swap (s : α ⊕ β) : s.swap.swap = s := by
  cases s <;> rfl

theorem sum_elim_map (f : α → γ) (g : β → γ) (s : α ⊕ β) : Sum.elim f g s.swap.swap = Sum.elim f g s := by
  simp

theorem isLeft_or_isRight (s : α ⊕ β) : s.isLeft = true ∨ s.isRight = true := by
  rcases s with a | b
  · exact .inl rfl
  · exact .inr rfl

/-! ## Subtypes -/

/-- The even numbers. -/
def Even : Type := { n : Nat // n % 2 = 0 }

/-- The number twice. -/
def double (n : Nat) : Even := ⟨2 * n, by omega⟩

theorem double_val (n : Nat) : (double n).val = 2 * n := rfl

theorem subtype_ext (p : α → Prop) (a b : { x // p x }) (h : a.val = b.val) : a = b := by
  ext
  exact h

theorem subtype_ext_term (p : α → Prop) (a b : { x // p x }) (h : a.val = b.val) : a = b := Subtype.ext h

theorem subtype_holds (p : α → Prop) (a : { x // p x }) : p a.val := a.property

theorem subtype_exists (p : α → Prop) (h : ∃ x, p x) : ∃ a : { x // p x }, p a.val := by
  obtain ⟨x, hx⟩ := h
  exact ⟨⟨x, hx⟩, hx⟩

theorem subtype_coe (a : { n : Nat // 0 < n }) : 0 < (a : Nat) := a.2

theorem positive_ne_zero (a : { n : Nat // 0 < n }) : (a : Nat) ≠ 0 := by
  have h := a.property
  omega

/-! ## A structure of one's own -/

/-- A point of the plane. -/
structure Point where
  /-- The first coordinate. -/
  x : Nat
  /-- The second coordinate. -/
  y : Nat
deriving DecidableEq, Repr

/-- Exchange the coordinates. -/
def Point.flip (p : Point) : Point := { x := p.y, y := p.x }

theorem flip_flip (p : Point) : p.flip.flip = p := rfl

theorem flip_x (a b : Nat) : ({ x := a, y := b } : Point).flip.x = b := rfl

theorem point_eq (p q : Point) (hx : p.x = q.x) (hy : p.y = q.y) : p = q := by
  cases p
  cases q
  simp_all

theorem flip_fixed (p : Point) (h : p.flip = p) : p.x = p.y := by
  have h := congrArg Point.y h
  exact h

#guard ({ x := 1, y := 2 } : Point).flip == { x := 2, y := 1 }

/-! ## Arrays -/

theorem array_push_size (a : Array α) (x : α) : (a.push x).size = a.size + 1 := by simp

theorem array_round_trip (l : List α) : l.toArray.toList = l := rfl

theorem array_map_map (f : α → β) (g : β → γ) (a : Array α) : (a.map f).map g = a.map (g ∘ f) := by simp

theorem array_append_toList (a b : Array α) : (a ++ b).toList = a.toList ++ b.toList := by simp

theorem array_getElem (a : Array Nat) (i : Nat) (h : i < a.size) : a[i] = a.toList[i] := rfl

theorem array_get_fin (a : Array Nat) (i : Fin a.size) : a[i] = a[i.val] := rfl
