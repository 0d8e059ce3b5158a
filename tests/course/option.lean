/-! Options. -/

variable {α β γ : Type}

#guard (some 3).map (· + 1) == some 4
#guard (none : Option Nat).getD 7 == 7
#guard (some 3 >>= fun x => if x > 2 then some (x * 2) else none) == some 6
#guard (do let x ← some 3; let y ← some 4; return x + y) == some 7
#guard (none <|> some 2) == some 2
#guard (some 3).isSome && (none : Option Nat).isNone

example : some 1 ≠ none := by simp
example : (some 1 : Option Nat) ≠ none := nofun
example : some 1 = some 1 := rfl
example : (some 2).filter (· > 5) = none := by decide
example : [some 1, none, some 3].filterMap id = [1, 3] := by decide
example : some 1 ≠ some 2 := by decide
example : (some 3).get! = 3 := rfl

theorem some_injective (a b : α) (h : some a = some b) : a = b := by
  injection h

theorem some_injective_simp (a b : α) (h : some a = some b) : a = b := by
  simpa using h

theorem none_or_some (o : Option α) : o = none ∨ ∃ a, o = some a := by
  cases o with
  | none => left; rfl
  | some a => right; exact ⟨a, rfl⟩

theorem map_id_option (o : Option α) : o.map id = o := by
  cases o <;> rfl

theorem map_map_option (f : α → β) (g : β → γ) (o : Option α) : (o.map f).map g = o.map (g ∘ f) := by
  cases o <;> rfl

theorem map_some_iff (f : α → β) (o : Option α) (b : β) : o.map f = some b ↔ ∃ a, o = some a ∧ f a = b := by
  cases o with
  | none => simp
  | some a => simp

theorem bind_some_left (a : α) (f : α → Option β) : (some a).bind f = f a := rfl

theorem bind_assoc_option (o : Option α) (f : α → Option β) (g : β → Option γ) :
    (o.bind f).bind g = o.bind fun a => (f a).bind g := by
  match o with
  | none => rfl
  | some a => rfl

theorem bind_eq_some_iff (o : Option α) (f : α → Option β) (b : β) :
    o.bind f = some b ↔ ∃ a, o = some a ∧ f a = some b := by
  cases o <;> simp

theorem getD_of_some (a d : α) : (some a).getD d = a := by rfl

theorem isSome_iff (o : Option α) : o.isSome = true ↔ ∃ a, o = some a := by
  cases o <;> simp

theorem isSome_eq_not_isNone (o : Option α) : o.isSome = !o.isNone := by
  cases o <;> rfl

theorem ne_none_of_mem (o : Option α) (a : α) (h : o = some a) : o ≠ none := by
  rw [h]
  simp

theorem orElse_none_option (o : Option α) : (o <|> none) = o := by
  cases o <;> rfl

theorem or_assoc_option (o p q : Option α) : (o.or p).or q = o.or (p.or q) := by
  cases o <;> rfl

theorem get_isSome (o : Option α) (h : o.isSome = true) : some (o.get h) = o := by
  simp

/-- Division that may fail. -/
def safeDiv (m n : Nat) : Option Nat :=
  if n = 0 then none else some (m / n)

theorem safeDiv_zero (m : Nat) : safeDiv m 0 = none := rfl

theorem safeDiv_none_iff (m n : Nat) : safeDiv m n = none ↔ n = 0 := by
  unfold safeDiv
  split <;> simp_all

theorem safeDiv_some (m n k : Nat) (h : safeDiv m n = some k) : k = m / n := by
  unfold safeDiv at h
  split at h
  · contradiction
  · injection h with h
    exact h.symm

/-- The predecessor, if there is one. -/
def pred? : Nat → Option Nat
  | 0 => none
  | n + 1 => some n

theorem pred?_eq_none (n : Nat) : pred? n = none ↔ n = 0 := by
  cases n <;> simp [pred?]

theorem pred?_eq_some (n m : Nat) : pred? n = some m ↔ n = m + 1 := by
  cases n with
  | zero => simp [pred?]
  | succ n => simp [pred?]

theorem head?_mem (l : List α) (a : α) (h : l.head? = some a) : a ∈ l := by
  cases l with
  | nil => simp at h
  | cons b l =>
    simp at h
    simp [h]

theorem find?_gives (p : α → Bool) (l : List α) (a : α) (h : l.find? p = some a) : p a = true :=
  List.find?_some h

theorem map_inj_of_injective (f : α → β) (hf : ∀ x y, f x = f y → x = y) (o p : Option α)
    (h : o.map f = p.map f) : o = p := by
  cases o with
  | none =>
    cases p with
    | none => rfl
    | some b => simp at h
  | some a =>
    cases p with
    | none => simp at h
    | some b =>
      simp only [Option.map_some, Option.some_inj] at h
      rw [hf a b h]
