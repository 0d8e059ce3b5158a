-- group trees
inductive Tree (α : Type) where
  | tip : Tree α
  | fork : Tree α → α → Tree α → Tree α
def nodes {α : Type} : Tree α → Nat
  | .tip => 0
  | .fork l _ r => nodes l + nodes r + 1
def tips {α : Type} : Tree α → Nat
  | .tip => 1
  | .fork l _ r => tips l + tips r
def height {α : Type} : Tree α → Nat
  | .tip => 0
  | .fork l _ r => max (height l) (height r) + 1
def turnOver {α : Type} : Tree α → Tree α
  | .tip => .tip
  | .fork l x r => .fork (turnOver r) x (turnOver l)
def mapTree {α β : Type} (f : α → β) : Tree α → Tree β
  | .tip => .tip
  | .fork l x r => .fork (mapTree f l) (f x) (mapTree f r)
def inorder {α : Type} : Tree α → List α
  | .tip => []
  | .fork l x r => inorder l ++ x :: inorder r
def collect {α : Type} : Tree α → List α → List α
  | .tip, acc => acc
  | .fork l x r, acc => collect l (x :: collect r acc)
def leftSpine {α : Type} : List α → Tree α
  | [] => .tip
  | x :: xs => .fork (leftSpine xs) x .tip
-- level 1
theorem flip_leaf (x : Nat) : turnOver (.fork .tip x .tip) = .fork .tip x .tip := by
  rfl
-- level 1
theorem nodes_fork {α : Type} (x y : α) : nodes (.fork (.fork .tip x .tip) y .tip) = 2 := by
  rfl
-- level 1
theorem flip_flip {α : Type} (t : Tree α) : turnOver (turnOver t) = t := by
  induction t with
  | tip => rfl
  | fork l x r hl hr => simp [turnOver, hl, hr]
-- level 2
theorem tips_nodes {α : Type} (t : Tree α) : tips t = nodes t + 1 := by
  induction t with
  | tip => rfl
  | fork l x r hl hr =>
    simp only [tips, nodes, hl, hr]
    omega
-- level 2
theorem nodes_flip {α : Type} (t : Tree α) : nodes (turnOver t) = nodes t := by
  induction t with
  | tip => rfl
  | fork l x r hl hr =>
    simp only [turnOver, nodes, hl, hr]
    omega
-- level 2
theorem inorder_length {α : Type} (t : Tree α) : (inorder t).length = nodes t := by
  induction t with
  | tip => rfl
  | fork l x r hl hr =>
    simp only [inorder, nodes, List.length_append, List.length_cons, hl, hr]
    omega
-- level 3
theorem inorder_flip {α : Type} (t : Tree α) : inorder (turnOver t) = (inorder t).reverse := by
  induction t with
  | tip => rfl
  | fork l x r hl hr => simp [turnOver, inorder, hl, hr]
-- level 3
theorem collect_all {α : Type} (t : Tree α) : collect t [] = inorder t := by
  have h : ∀ acc, collect t acc = inorder t ++ acc := by
    induction t with
    | tip => intro acc; rfl
    | fork l x r hl hr => intro acc; simp [collect, inorder, hl, hr]
  simp [h]
-- level 2
theorem map_inorder {α β : Type} (f : α → β) (t : Tree α) :
    inorder (mapTree f t) = (inorder t).map f := by
  induction t with
  | tip => rfl
  | fork l x r hl hr => simp [mapTree, inorder, hl, hr]
-- level 3
theorem height_nodes {α : Type} (t : Tree α) : height t ≤ nodes t := by
  induction t with
  | tip => exact Nat.le_refl _
  | fork l x r hl hr =>
    simp only [height, nodes]
    omega
-- level 3
theorem tips_height {α : Type} (t : Tree α) : tips t ≤ 2 ^ height t := by
  induction t with
  | tip => exact Nat.le_refl _
  | fork l x r hl hr =>
    simp only [tips, height, Nat.pow_succ]
    have h1 : 2 ^ height l ≤ 2 ^ max (height l) (height r) :=
      Nat.pow_le_pow_right (by decide) (Nat.le_max_left _ _)
    have h2 : 2 ^ height r ≤ 2 ^ max (height l) (height r) :=
      Nat.pow_le_pow_right (by decide) (Nat.le_max_right _ _)
    omega
-- level 2
theorem spine_height {α : Type} (xs : List α) : height (leftSpine xs) = xs.length := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [leftSpine, height, ih]
-- level 3
theorem spine_inorder {α : Type} (xs : List α) : inorder (leftSpine xs) = xs.reverse := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [leftSpine, inorder, ih]
-- level 3
theorem collect_length {α : Type} (t : Tree α) (acc : List α) :
    (collect t acc).length = nodes t + acc.length := by
  induction t generalizing acc with
  | tip => simp [collect, nodes]
  | fork l x r hl hr =>
    simp only [collect, nodes, hl, hr, List.length_cons]
    omega

-- group expressions
inductive Term where
  | lit : Nat → Term
  | var : Term
  | plus : Term → Term → Term
  | times : Term → Term → Term
def value (v : Nat) : Term → Nat
  | .lit n => n
  | .var => v
  | .plus a b => value v a + value v b
  | .times a b => value v a * value v b
def size : Term → Nat
  | .lit _ => 1
  | .var => 1
  | .plus a b => size a + size b + 1
  | .times a b => size a + size b + 1
def subst (s : Term) : Term → Term
  | .lit n => .lit n
  | .var => s
  | .plus a b => .plus (subst s a) (subst s b)
  | .times a b => .times (subst s a) (subst s b)
def closed : Term → Bool
  | .lit _ => true
  | .var => false
  | .plus a b => closed a && closed b
  | .times a b => closed a && closed b
def swap : Term → Term
  | .plus a b => .plus (swap b) (swap a)
  | .times a b => .times (swap b) (swap a)
  | t => t
inductive Instr where
  | push : Nat → Instr
  | load : Instr
  | add : Instr
  | mul : Instr
def step (v : Nat) : Instr → List Nat → List Nat
  | .push n, s => n :: s
  | .load, s => v :: s
  | .add, b :: a :: s => (a + b) :: s
  | .mul, b :: a :: s => (a * b) :: s
  | _, s => s
def exec (v : Nat) : List Instr → List Nat → List Nat
  | [], s => s
  | i :: is, s => exec v is (step v i s)
def compile : Term → List Instr
  | .lit n => [.push n]
  | .var => [.load]
  | .plus a b => compile a ++ compile b ++ [.add]
  | .times a b => compile a ++ compile b ++ [.mul]
theorem exec_append (v : Nat) (p q : List Instr) (s : List Nat) :
    exec v (p ++ q) s = exec v q (exec v p s) := by
  induction p generalizing s with
  | nil => rfl
  | cons i is ih => simp [exec, ih]
-- level 1
theorem value_lit (v n : Nat) : value v (.plus (.lit n) .var) = n + v := by
  rfl
-- level 1
theorem subst_lit (s : Term) (n : Nat) : subst s (.plus .var (.lit n)) = .plus s (.lit n) := by
  rfl
-- level 1
theorem size_pos (t : Term) : 0 < size t := by
  cases t <;> simp [size]
-- level 2
theorem subst_var (t : Term) : subst .var t = t := by
  induction t with
  | lit n => rfl
  | var => rfl
  | plus a b ha hb => simp [subst, ha, hb]
  | times a b ha hb => simp [subst, ha, hb]
-- level 2
theorem value_subst (v : Nat) (s t : Term) : value v (subst s t) = value (value v s) t := by
  induction t with
  | lit n => rfl
  | var => rfl
  | plus a b ha hb => simp [subst, value, ha, hb]
  | times a b ha hb => simp [subst, value, ha, hb]
-- level 2
theorem subst_subst (r s t : Term) : subst r (subst s t) = subst (subst r s) t := by
  induction t with
  | lit n => rfl
  | var => rfl
  | plus a b ha hb => simp [subst, ha, hb]
  | times a b ha hb => simp [subst, ha, hb]
-- level 3
theorem closed_value (t : Term) (u v : Nat) (h : closed t = true) : value u t = value v t := by
  induction t with
  | lit n => rfl
  | var => simp [closed] at h
  | plus a b ha hb =>
    simp only [closed, Bool.and_eq_true] at h
    simp only [value, ha h.1, hb h.2]
  | times a b ha hb =>
    simp only [closed, Bool.and_eq_true] at h
    simp only [value, ha h.1, hb h.2]
-- level 3
theorem closed_subst (s t : Term) (h : closed t = true) : subst s t = t := by
  induction t with
  | lit n => rfl
  | var => simp [closed] at h
  | plus a b ha hb =>
    simp only [closed, Bool.and_eq_true] at h
    simp only [subst, ha h.1, hb h.2]
  | times a b ha hb =>
    simp only [closed, Bool.and_eq_true] at h
    simp only [subst, ha h.1, hb h.2]
-- level 2
theorem value_swap (v : Nat) (t : Term) : value v (swap t) = value v t := by
  induction t with
  | lit n => rfl
  | var => rfl
  | plus a b ha hb => simp only [swap, value, ha, hb, Nat.add_comm]
  | times a b ha hb => simp only [swap, value, ha, hb, Nat.mul_comm]
-- level 3
theorem exec_compile (v : Nat) (t : Term) (s : List Nat) :
    exec v (compile t) s = value v t :: s := by
  induction t generalizing s with
  | lit n => rfl
  | var => rfl
  | plus a b ha hb => simp only [compile, exec_append, ha, hb, exec, step, value]
  | times a b ha hb => simp only [compile, exec_append, ha, hb, exec, step, value]
-- level 3
theorem compile_size (t : Term) : (compile t).length = size t := by
  induction t with
  | lit n => rfl
  | var => rfl
  | plus a b ha hb => simp [compile, size, ha, hb, Nat.add_assoc]
  | times a b ha hb => simp [compile, size, ha, hb, Nat.add_assoc]
-- level 3
theorem value_mono (t : Term) (u v : Nat) (h : u ≤ v) : value u t ≤ value v t := by
  induction t with
  | lit n => exact Nat.le_refl _
  | var => exact h
  | plus a b ha hb => exact Nat.add_le_add ha hb
  | times a b ha hb => exact Nat.mul_le_mul ha hb

-- group rules
inductive Ev : Nat → Prop where
  | zero : Ev 0
  | next (n : Nat) : Ev n → Ev (n + 2)
inductive Path {α : Type} (R : α → α → Prop) : α → α → Prop where
  | here (a : α) : Path R a a
  | step (a b c : α) : R a b → Path R b c → Path R a c
inductive Sorted : List Nat → Prop where
  | nil : Sorted []
  | one (a : Nat) : Sorted [a]
  | more (a b : Nat) (xs : List Nat) : a ≤ b → Sorted (b :: xs) → Sorted (a :: b :: xs)
inductive Within {α : Type} : List α → List α → Prop where
  | nil : Within [] []
  | skip (a : α) (xs ys : List α) : Within xs ys → Within xs (a :: ys)
  | keep (a : α) (xs ys : List α) : Within xs ys → Within (a :: xs) (a :: ys)
-- level 1
theorem ev_four : Ev 4 := by
  exact Ev.next 2 (Ev.next 0 Ev.zero)
-- level 1
theorem path_one {α : Type} (R : α → α → Prop) (a b : α) (h : R a b) : Path R a b := by
  exact Path.step a b b h (Path.here b)
-- level 1
theorem sorted_three : Sorted [1, 2, 2] := by
  exact Sorted.more 1 2 [2] (by decide) (Sorted.more 2 2 [] (by decide) (Sorted.one 2))
-- level 2
theorem ev_double (n : Nat) : Ev (n + n) := by
  induction n with
  | zero => exact Ev.zero
  | succ n ih =>
    have h : n + 1 + (n + 1) = n + n + 2 := by omega
    rw [h]
    exact Ev.next _ ih
-- level 2
theorem ev_half (n : Nat) (h : Ev n) : ∃ k, n = k + k := by
  induction h with
  | zero => exact ⟨0, rfl⟩
  | next n _ ih =>
    obtain ⟨k, hk⟩ := ih
    exact ⟨k + 1, by omega⟩
-- level 3
theorem ev_add (m n : Nat) (hm : Ev m) (hn : Ev n) : Ev (m + n) := by
  induction hn with
  | zero => exact hm
  | next k _ ih => exact Ev.next (m + k) ih
-- level 2
theorem not_ev_one : ¬Ev 1 := by
  intro h
  cases h
-- level 2
theorem ev_pred (n : Nat) (h : Ev (n + 2)) : Ev n := by
  cases h with
  | next _ h => exact h
-- level 3
theorem path_join {α : Type} (R : α → α → Prop) (a b c : α) (h : Path R a b) (k : Path R b c) :
    Path R a c := by
  induction h with
  | here a => exact k
  | step a b' c' r _ ih => exact Path.step a b' c r (ih k)
-- level 3
theorem path_back {α : Type} (R : α → α → Prop) (sym : ∀ x y, R x y → R y x) (a b : α)
    (h : Path R a b) : Path R b a := by
  have snoc : ∀ x y z, Path R x y → R y z → Path R x z := by
    intro x y z p r
    induction p with
    | here x => exact Path.step x z z r (Path.here z)
    | step x w y q _ ih => exact Path.step x w z q (ih r)
  induction h with
  | here a => exact Path.here a
  | step a b' c r _ ih => exact snoc c b' a ih (sym a b' r)
-- level 2
theorem sorted_tail (a : Nat) (xs : List Nat) (h : Sorted (a :: xs)) : Sorted xs := by
  cases h with
  | one => exact Sorted.nil
  | more _ b xs _ h => exact h
-- level 2
theorem within_self {α : Type} (xs : List α) : Within xs xs := by
  induction xs with
  | nil => exact Within.nil
  | cons x xs ih => exact Within.keep x xs xs ih
-- level 2
theorem within_nil {α : Type} (xs : List α) : Within [] xs := by
  induction xs with
  | nil => exact Within.nil
  | cons x xs ih => exact Within.skip x [] xs ih
-- level 3
theorem within_length {α : Type} (xs ys : List α) (h : Within xs ys) : xs.length ≤ ys.length := by
  induction h with
  | nil => exact Nat.le_refl _
  | skip a xs ys _ ih => exact Nat.le_succ_of_le ih
  | keep a xs ys _ ih => exact Nat.succ_le_succ ih
-- level 3
theorem within_mem {α : Type} (a : α) (xs ys : List α) (h : Within xs ys) (m : a ∈ xs) :
    a ∈ ys := by
  induction h with
  | nil => exact m
  | skip b xs ys _ ih => exact List.mem_cons_of_mem _ (ih m)
  | keep b xs ys _ ih =>
    rcases List.mem_cons.mp m with e | e
    · exact List.mem_cons.mpr (Or.inl e)
    · exact List.mem_cons.mpr (Or.inr (ih e))

-- group small
inductive Dir where
  | north | east | south | west
def turn : Dir → Dir
  | .north => .east
  | .east => .south
  | .south => .west
  | .west => .north
def back (d : Dir) : Dir := turn (turn d)
inductive Bin where
  | end : Bin
  | o : Bin → Bin
  | i : Bin → Bin
def toNat : Bin → Nat
  | .end => 0
  | .o b => 2 * toNat b
  | .i b => 2 * toNat b + 1
def inc : Bin → Bin
  | .end => .i .end
  | .o b => .i b
  | .i b => .o (inc b)
def ofNat : Nat → Bin
  | 0 => .end
  | n + 1 => inc (ofNat n)
structure Point where
  x : Int
  y : Int
def mirror (p : Point) : Point := ⟨p.y, p.x⟩
def shift (a : Int) (p : Point) : Point := ⟨p.x + a, p.y + a⟩
-- level 1
theorem turn_four (d : Dir) : turn (turn (turn (turn d))) = d := by
  cases d <;> rfl
-- level 1
theorem back_ne (d : Dir) : back d ≠ d := by
  cases d <;> simp [back, turn]
-- level 2
theorem turn_injective (c d : Dir) (h : turn c = turn d) : c = d := by
  cases c <;> cases d <;> simp_all [turn]
-- level 1
theorem mirror_mirror (p : Point) : mirror (mirror p) = p := by
  rfl
-- level 2
theorem toNat_inc (b : Bin) : toNat (inc b) = toNat b + 1 := by
  induction b with
  | «end» => rfl
  | o b ih => rfl
  | i b ih =>
    simp only [inc, toNat, ih]
    omega
-- level 3
theorem toNat_ofNat (n : Nat) : toNat (ofNat n) = n := by
  have h : ∀ b, toNat (inc b) = toNat b + 1 := by
    intro b
    induction b with
    | «end» => rfl
    | o b ih => rfl
    | i b ih => simp only [inc, toNat, ih]; omega
  induction n with
  | zero => rfl
  | succ n ih => simp [ofNat, h, ih]
-- level 2
theorem shift_mirror (a : Int) (p : Point) : shift a (mirror p) = mirror (shift a p) := by
  rfl
-- level 2
theorem shift_shift (a b : Int) (p : Point) : shift a (shift b p) = shift (a + b) p := by
  simp only [shift, Point.mk.injEq]
  omega
