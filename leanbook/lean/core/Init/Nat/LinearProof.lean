/-
Chapter 89. Linear arithmetic: the proof.

The program of the chapter before changes nothing: normal forms keep their value, and what is
struck out has the same value on both sides. So whatever `simp +arith` finds is true.
-/
prelude
import Init.Nat.Linear

universe u

namespace Nat.Internal.Linear

/-! ## Why it is right: normal forms -/

theorem Poly.denote_cons (ctx : Context) (k : Nat) (v : Var) (p : Poly) :
    denote ctx ((k, v) :: p) = k * v.denote ctx + p.denote ctx := rfl

theorem Poly.denote_insert (ctx : Context) (k : Nat) (v : Var) (p : Poly) :
    (p.insert k v).denote ctx = p.denote ctx + k * v.denote ctx := by
  induction p with
  | nil => exact Nat.add_comm _ 0
  | cons t p ih =>
    obtain ⟨k', v'⟩ := t
    rw [insert]
    cases Nat.blt v v' with
    | true => exact Nat.add_comm _ _
    | false =>
      cases h : Nat.beq v v' with
      | true =>
        have e := Nat.eq_of_beq_eq_true h
        subst e
        rw [cond_false, cond_true, denote_cons, denote_cons, Nat.add_mul, Nat.add_comm (k * _), Nat.add_right_comm]
      | false => rw [cond_false, cond_false, denote_cons, denote_cons, ih, Nat.add_assoc]

theorem Poly.denote_norm_go (ctx : Context) (p r : Poly) :
    (norm.go p r).denote ctx = p.denote ctx + r.denote ctx := by
  induction p generalizing r with
  | nil => exact (Nat.zero_add _).symm
  | cons t p ih =>
    rw [norm.go, ih, denote_insert, denote_cons, Nat.add_comm (t.1 * _), Nat.add_assoc, Nat.add_comm (r.denote ctx)]

theorem Poly.denote_sort (ctx : Context) (m : Poly) : m.norm.denote ctx = m.denote ctx :=
  denote_norm_go ctx m []

theorem Poly.denote_append (ctx : Context) (p q : Poly) :
    (p ++ q).denote ctx = p.denote ctx + q.denote ctx := by
  induction p with
  | nil => exact (Nat.zero_add _).symm
  | cons t p ih => rw [List.cons_append, denote_cons, denote_cons, ih, Nat.add_assoc]

theorem Poly.denote_reverse (ctx : Context) (p : Poly) : denote ctx (List.reverse p) = denote ctx p := by
  induction p with
  | nil => rfl
  | cons t p ih =>
    rw [List.reverse_cons, denote_append, ih, denote_cons, denote_cons, Nat.add_comm]
    rfl

theorem Expr.denote_toPoly_go (ctx : Context) (k : Nat) (e : Expr) (p : Poly) :
    (toPoly.go k e p).denote ctx = k * e.denote ctx + p.denote ctx := by
  have times (k : Nat) (a : Expr) (c : Nat) (ih : ∀ k p, (toPoly.go k a p).denote ctx = k * a.denote ctx + p.denote ctx) (p : Poly) :
      Poly.denote ctx ((bif c == 0 then id else toPoly.go (k * c) a) p) = k * (c * a.denote ctx) + p.denote ctx := by
    cases h : c == 0 with
    | true =>
      have e := eq_of_beq h
      subst e
      rw [Nat.zero_mul, Nat.mul_zero, Nat.zero_add]
      rfl
    | false => rw [cond_false, ih, Nat.mul_assoc]
  induction e generalizing k p with
  | num c =>
    rw [toPoly.go]
    cases h : c == 0 with
    | true =>
      have e := eq_of_beq h
      subst e
      exact (Nat.zero_add _).symm
    | false =>
      show k * c * 1 + _ = k * c + _
      rw [Nat.mul_one]
  | var i => rfl
  | add a b iha ihb =>
    show Poly.denote ctx (toPoly.go k a (toPoly.go k b p)) = k * (a.denote ctx + b.denote ctx) + _
    rw [iha, ihb, Nat.mul_add, Nat.add_assoc]
  | mulL c a ih => exact times k a c ih p
  | mulR a c ih =>
    show _ = k * (a.denote ctx * c) + _
    rw [Nat.mul_comm (a.denote ctx)]
    exact times k a c ih p

theorem Expr.denote_toPoly (ctx : Context) (e : Expr) : e.toPoly.denote ctx = e.denote ctx := by
  rw [toPoly, denote_toPoly_go, Nat.one_mul]
  rfl

theorem Expr.denote_toNormPoly (ctx : Context) (e : Expr) : e.toNormPoly.denote ctx = e.denote ctx := by
  rw [toNormPoly, Poly.denote_sort, denote_toPoly]

/-! ## Why it is right: striking out

Whatever was struck out has a value `c`, the same on both sides. -/

private theorem take_out {k₁ k₂ v m r : Nat} (h : k₁ ≤ k₂) : k₂ * v + m + r = m + ((k₂ - k₁) * v + r) + k₁ * v := by
  have e : k₂ * v = (k₂ - k₁) * v + k₁ * v := by rw [← Nat.add_mul, Nat.sub_add_cancel h]
  rw [e, Nat.add_right_comm _ m, Nat.add_right_comm _ (k₁ * v), Nat.add_right_comm _ (k₁ * v),
    Nat.add_right_comm _ r, Nat.add_comm _ m, Nat.add_assoc m]

theorem Poly.cancelAux_spec (ctx : Context) (fuel : Nat) (m₁ m₂ r₁ r₂ : Poly) :
    ∃ c, m₁.denote ctx + r₁.denote ctx = (cancelAux fuel m₁ m₂ r₁ r₂).1.denote ctx + c ∧
      m₂.denote ctx + r₂.denote ctx = (cancelAux fuel m₁ m₂ r₁ r₂).2.denote ctx + c := by
  have joined (m r : Poly) : m.denote ctx + r.denote ctx = Poly.denote ctx (r.reverse ++ m) + 0 := by
    rw [denote_append, denote_reverse, Nat.add_comm, Nat.add_zero]
  have alone (r : Poly) : Poly.denote ctx [] + r.denote ctx = Poly.denote ctx r.reverse + 0 := by
    rw [denote_reverse]; exact Nat.zero_add _
  have moved (k : Nat) (v : Var) (m r : Poly) :
      Poly.denote ctx ((k, v) :: m) + r.denote ctx = m.denote ctx + Poly.denote ctx ((k, v) :: r) := by
    rw [denote_cons, denote_cons, Nat.add_comm (k * _), Nat.add_assoc]
  have swap (m r x : Nat) : x + m + r = m + r + x := by rw [Nat.add_assoc, Nat.add_comm]
  induction fuel generalizing m₁ m₂ r₁ r₂ with
  | zero => exact ⟨0, joined m₁ r₁, joined m₂ r₂⟩
  | succ fuel ih =>
    match m₁, m₂ with
    | [], [] => exact ⟨0, joined [] r₁, alone r₂⟩
    | t :: m₁, [] => exact ⟨0, joined (t :: m₁) r₁, alone r₂⟩
    | [], t :: m₂ => exact ⟨0, alone r₁, joined (t :: m₂) r₂⟩
    | (k₁, v₁) :: m₁, (k₂, v₂) :: m₂ =>
      rw [cancelAux]
      cases hv : Nat.blt v₁ v₂ with
      | true => rw [cond_true, moved]; exact ih _ _ _ _
      | false =>
        cases hv' : Nat.blt v₂ v₁ with
        | true => rw [cond_false, cond_true, moved k₂]; exact ih _ _ _ _
        | false =>
          have not_lt {a b : Nat} (h : Nat.blt a b = false) : b ≤ a :=
            Nat.le_of_not_lt fun lt => Bool.noConfusion (h.symm.trans (Nat.blt_eq.mpr lt))
          have e := Nat.le_antisymm (not_lt hv') (not_lt hv)
          subst e
          rw [cond_false, cond_false]
          cases hk : Nat.blt k₁ k₂ with
          | true =>
            obtain ⟨c, h₁, h₂⟩ := ih m₁ m₂ r₁ ((Nat.sub k₂ k₁, v₁) :: r₂)
            refine ⟨c + k₁ * Var.denote ctx v₁, ?_, ?_⟩
            · rw [cond_true, ← Nat.add_assoc, ← h₁, denote_cons, swap]
            · rw [cond_true, ← Nat.add_assoc, ← h₂, denote_cons, denote_cons]
              exact take_out (Nat.le_of_lt (Nat.blt_eq.mp hk))
          | false =>
            cases hk' : Nat.blt k₂ k₁ with
            | true =>
              obtain ⟨c, h₁, h₂⟩ := ih m₁ m₂ ((Nat.sub k₁ k₂, v₁) :: r₁) r₂
              refine ⟨c + k₂ * Var.denote ctx v₁, ?_, ?_⟩
              · rw [cond_false, cond_true, ← Nat.add_assoc, ← h₁, denote_cons, denote_cons]
                exact take_out (Nat.le_of_lt (Nat.blt_eq.mp hk'))
              · rw [cond_false, cond_true, ← Nat.add_assoc, ← h₂, denote_cons, swap]
            | false =>
              have e := Nat.le_antisymm (not_lt hk') (not_lt hk)
              subst e
              obtain ⟨c, h₁, h₂⟩ := ih m₁ m₂ r₁ r₂
              refine ⟨c + k₁ * Var.denote ctx v₁, ?_, ?_⟩
              · rw [cond_false, cond_false, ← Nat.add_assoc, ← h₁, denote_cons, swap]
              · rw [cond_false, cond_false, ← Nat.add_assoc, ← h₂, denote_cons, swap]

theorem Poly.denote_eq_cancel_eq (ctx : Context) (m₁ m₂ : Poly) :
    denote_eq ctx (cancel m₁ m₂) = denote_eq ctx (m₁, m₂) := by
  obtain ⟨c, h₁, h₂⟩ := cancelAux_spec ctx hugeFuel m₁ m₂ [] []
  show (_ = _) = (m₁.denote ctx + Poly.denote ctx [] = m₂.denote ctx + Poly.denote ctx [])
  rw [h₁, h₂]
  exact propext Nat.add_right_cancel_iff.symm

theorem Poly.denote_le_cancel_eq (ctx : Context) (m₁ m₂ : Poly) :
    denote_le ctx (cancel m₁ m₂) = denote_le ctx (m₁, m₂) := by
  obtain ⟨c, h₁, h₂⟩ := cancelAux_spec ctx hugeFuel m₁ m₂ [] []
  show (_ ≤ _) = (m₁.denote ctx + Poly.denote ctx [] ≤ m₂.denote ctx + Poly.denote ctx [])
  rw [h₁, h₂]
  exact propext Nat.add_le_add_iff_right.symm

/-! ## What `simp` uses -/

theorem Expr.eq_of_toNormPoly (ctx : Context) (a b : Expr) (h : a.toNormPoly = b.toNormPoly) :
    a.denote ctx = b.denote ctx := by
  rw [← denote_toNormPoly, h, denote_toNormPoly]

theorem Expr.of_cancel_eq (ctx : Context) (a b c d : Expr)
    (h : Poly.cancel a.toNormPoly b.toNormPoly = (c.toPoly, d.toPoly)) :
    (a.denote ctx = b.denote ctx) = (c.denote ctx = d.denote ctx) := by
  have e := Poly.denote_eq_cancel_eq ctx a.toNormPoly b.toNormPoly
  rw [h] at e
  rw [← denote_toNormPoly, ← denote_toNormPoly ctx b, ← denote_toPoly, ← denote_toPoly ctx d]
  exact e.symm

theorem Expr.of_cancel_le (ctx : Context) (a b c d : Expr)
    (h : Poly.cancel a.toNormPoly b.toNormPoly = (c.toPoly, d.toPoly)) :
    (a.denote ctx ≤ b.denote ctx) = (c.denote ctx ≤ d.denote ctx) := by
  have e := Poly.denote_le_cancel_eq ctx a.toNormPoly b.toNormPoly
  rw [h] at e
  rw [← denote_toNormPoly, ← denote_toNormPoly ctx b, ← denote_toPoly, ← denote_toPoly ctx d]
  exact e.symm

theorem Expr.of_cancel_lt (ctx : Context) (a b c d : Expr)
    (h : Poly.cancel a.inc.toNormPoly b.toNormPoly = (c.inc.toPoly, d.toPoly)) :
    (a.denote ctx < b.denote ctx) = (c.denote ctx < d.denote ctx) :=
  of_cancel_le ctx a.inc b c.inc d h

theorem ExprCnstr.toPoly_norm_eq (c : ExprCnstr) : c.toPoly.norm = c.toNormPoly := rfl

theorem ExprCnstr.denote_toPoly (ctx : Context) (c : ExprCnstr) : c.toPoly.denote ctx = c.denote ctx := by
  obtain ⟨eq, lhs, rhs⟩ := c
  cases eq with
  | true =>
    show (lhs.toPoly.denote ctx = rhs.toPoly.denote ctx) = (lhs.denote ctx = rhs.denote ctx)
    rw [Expr.denote_toPoly, Expr.denote_toPoly]
  | false =>
    show (lhs.toPoly.denote ctx ≤ rhs.toPoly.denote ctx) = (lhs.denote ctx ≤ rhs.denote ctx)
    rw [Expr.denote_toPoly, Expr.denote_toPoly]

theorem ExprCnstr.denote_toNormPoly (ctx : Context) (c : ExprCnstr) :
    c.toNormPoly.denote ctx = c.denote ctx := by
  obtain ⟨eq, lhs, rhs⟩ := c
  cases eq with
  | true =>
    show Poly.denote_eq ctx (Poly.cancel lhs.toNormPoly rhs.toNormPoly) = (lhs.denote ctx = rhs.denote ctx)
    rw [Poly.denote_eq_cancel_eq, ← Expr.denote_toNormPoly, ← Expr.denote_toNormPoly ctx rhs]
    rfl
  | false =>
    show Poly.denote_le ctx (Poly.cancel lhs.toNormPoly rhs.toNormPoly) = (lhs.denote ctx ≤ rhs.denote ctx)
    rw [Poly.denote_le_cancel_eq, ← Expr.denote_toNormPoly, ← Expr.denote_toNormPoly ctx rhs]
    rfl

theorem Poly.of_isZero (ctx : Context) {p : Poly} (h : isZero p = true) : p.denote ctx = 0 :=
  match p with
  | [] => rfl
  | _ :: _ => Bool.noConfusion h

theorem Poly.of_isNonZero (ctx : Context) {p : Poly} (h : isNonZero p = true) : p.denote ctx > 0 := by
  induction p with
  | nil => exact Bool.noConfusion h
  | cons t p ih =>
    obtain ⟨k, v⟩ := t
    rw [isNonZero] at h
    cases hv : v == fixedVar with
    | true =>
      rw [hv] at h
      have e := eq_of_beq hv
      subst e
      have pos : 0 < k := of_decide_eq_true h
      show 0 < k * 1 + _
      rw [Nat.mul_one]
      exact Nat.add_pos_left pos _
    | false =>
      rw [hv] at h
      exact Nat.add_pos_right _ (ih h)

theorem PolyCnstr.eq_false_of_isUnsat (ctx : Context) {c : PolyCnstr} (h : c.isUnsat = true) :
    c.denote ctx = False := by
  obtain ⟨eq, lhs, rhs⟩ := c
  cases eq with
  | true =>
    have h : ((lhs.isZero && rhs.isNonZero) || (lhs.isNonZero && rhs.isZero)) = true := h
    refine eq_false fun (e : lhs.denote ctx = rhs.denote ctx) => ?_
    cases (Bool.or_eq_true _ _).mp h with
    | inl h =>
      obtain ⟨hl, hr⟩ := (Bool.and_eq_true _ _).mp h
      exact Nat.ne_of_lt (Poly.of_isNonZero ctx hr) ((Poly.of_isZero ctx hl).symm.trans e)
    | inr h =>
      obtain ⟨hl, hr⟩ := (Bool.and_eq_true _ _).mp h
      exact Nat.ne_of_lt (Poly.of_isNonZero ctx hl) ((Poly.of_isZero ctx hr).symm.trans e.symm)
  | false =>
    obtain ⟨hl, hr⟩ := (Bool.and_eq_true lhs.isNonZero rhs.isZero).mp h
    refine eq_false fun (le : lhs.denote ctx ≤ rhs.denote ctx) => ?_
    rw [Poly.of_isZero ctx hr] at le
    exact Nat.not_le_of_gt (Poly.of_isNonZero ctx hl) le

theorem PolyCnstr.eq_true_of_isValid (ctx : Context) {c : PolyCnstr} (h : c.isValid = true) :
    c.denote ctx = True := by
  obtain ⟨eq, lhs, rhs⟩ := c
  cases eq with
  | true =>
    obtain ⟨hl, hr⟩ := (Bool.and_eq_true lhs.isZero rhs.isZero).mp h
    exact eq_true ((Poly.of_isZero ctx hl).trans (Poly.of_isZero ctx hr).symm)
  | false => exact eq_true (Nat.le_trans (Nat.le_of_eq (Poly.of_isZero ctx h)) (Nat.zero_le _))

theorem ExprCnstr.eq_false_of_isUnsat (ctx : Context) (c : ExprCnstr) (h : c.toNormPoly.isUnsat) :
    c.denote ctx = False :=
  (denote_toNormPoly ctx c).symm.trans (PolyCnstr.eq_false_of_isUnsat ctx h)

theorem ExprCnstr.eq_true_of_isValid (ctx : Context) (c : ExprCnstr) (h : c.toNormPoly.isValid) :
    c.denote ctx = True :=
  (denote_toNormPoly ctx c).symm.trans (PolyCnstr.eq_true_of_isValid ctx h)

private theorem PolyCnstr.eq_of_beq {c d : PolyCnstr} (h : (c == d) = true) : c = d := by
  obtain ⟨eq, lhs, rhs⟩ := c
  obtain ⟨eq', lhs', rhs'⟩ := d
  obtain ⟨h₁, h⟩ := (Bool.and_eq_true _ _).mp h
  obtain ⟨h₂, h₃⟩ := (Bool.and_eq_true _ _).mp h
  cases LawfulBEq.eq_of_beq h₁
  cases LawfulBEq.eq_of_beq h₂
  cases LawfulBEq.eq_of_beq h₃
  rfl

theorem ExprCnstr.eq_of_toNormPoly_eq (ctx : Context) (c d : ExprCnstr) (h : c.toNormPoly == d.toPoly) :
    c.denote ctx = d.denote ctx := by
  rw [← denote_toNormPoly, PolyCnstr.eq_of_beq h, denote_toPoly]

theorem Expr.eq_of_toNormPoly_eq (ctx : Context) (e e' : Expr) (h : e.toNormPoly == e'.toPoly) :
    e.denote ctx = e'.denote ctx := by
  rw [← denote_toNormPoly, LawfulBEq.eq_of_beq h, denote_toPoly]

end Nat.Internal.Linear

/-- From `a + k = b + k`, go on with `a = b`. Lean uses it to take apart equations of numbers. -/
def Nat.Internal.elimOffset {α : Sort u} (a b k : Nat) (h₁ : a + k = b + k) (h₂ : a = b → α) : α :=
  h₂ (Nat.add_right_cancel h₁)
