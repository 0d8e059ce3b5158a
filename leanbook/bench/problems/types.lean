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
def inorder {α : Type} : Tree α → List α
  | .tip => []
  | .fork l x r => inorder l ++ x :: inorder r
def collect {α : Type} : Tree α → List α → List α
  | .tip, acc => acc
  | .fork l x r, acc => collect l (x :: collect r acc)
-- level 1
theorem flip_leaf (x : Nat) : turnOver (.fork .tip x .tip) = .fork .tip x .tip := by
  rfl
-- level 1
theorem flip_flip {α : Type} (t : Tree α) : turnOver (turnOver t) = t := by
  induction t with
  | tip => rfl
  | fork l x r hl hr => simp [turnOver, hl, hr]
-- level 2
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
theorem size_pos (t : Term) : 0 < size t := by
  cases t <;> simp [size]
-- level 2
theorem value_subst (v : Nat) (s t : Term) : value v (subst s t) = value (value v s) t := by
  induction t with
  | lit n => rfl
  | var => rfl
  | plus a b ha hb => simp [subst, value, ha, hb]
  | times a b ha hb => simp [subst, value, ha, hb]
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
-- level 1
theorem ev_four : Ev 4 := by
  exact Ev.next 2 (Ev.next 0 Ev.zero)
-- level 1
theorem path_one {α : Type} (R : α → α → Prop) (a b : α) (h : R a b) : Path R a b := by
  exact Path.step a b b h (Path.here b)
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
-- level 1
theorem not_ev_one : ¬Ev 1 := by
  intro h
  cases h
-- level 1
theorem ev_pred (n : Nat) (h : Ev (n + 2)) : Ev n := by
  cases h with
  | next _ h => exact h
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

-- group search
inductive Tree where
  | leaf : Tree
  | node : Tree → Nat → Tree → Tree
def put (x : Nat) : Tree → Tree
  | .leaf => .node .leaf x .leaf
  | .node l y r => if x < y then .node (put x l) y r else .node l y (put x r)
def has (x : Nat) : Tree → Bool
  | .leaf => false
  | .node l y r => x == y || has x l || has x r
def every (p : Nat → Bool) : Tree → Bool
  | .leaf => true
  | .node l y r => every p l && p y && every p r
def ordered : Tree → Bool
  | .leaf => true
  | .node l y r => every (fun x => x < y) l && every (fun x => y ≤ x) r && ordered l && ordered r
def count : Tree → Nat
  | .leaf => 0
  | .node l _ r => count l + count r + 1
theorem every_put (p : Nat → Bool) (x : Nat) (t : Tree) (h : every p t = true) (k : p x = true) :
    every p (put x t) = true := by
  induction t with
  | leaf => simp [put, every, k]
  | node l y r hl hr =>
    simp only [every, Bool.and_eq_true] at h
    simp only [put]
    split <;> simp [every, h, hl, hr]
-- level 2
theorem count_put (x : Nat) (t : Tree) : count (put x t) = count t + 1 := by
  induction t with
  | leaf => rfl
  | node l y r hl hr =>
    simp only [put]
    split <;> simp only [count, hl, hr] <;> omega
-- level 2
theorem has_put (x : Nat) (t : Tree) : has x (put x t) = true := by
  induction t with
  | leaf => simp [put, has]
  | node l y r hl hr =>
    simp only [put]
    split <;> simp [has, hl, hr]
-- level 3
theorem every_and_has (p : Nat → Bool) (x : Nat) (t : Tree) (h : every p t = true)
    (k : has x t = true) : p x = true := by
  induction t with
  | leaf => simp [has] at k
  | node l y r hl hr =>
    simp only [every, Bool.and_eq_true] at h
    simp only [has, Bool.or_eq_true, beq_iff_eq] at k
    rcases k with (k | k) | k
    · rw [k]
      exact h.1.2
    · exact hl h.1.1 k
    · exact hr h.2 k
-- level 3
theorem ordered_put (x : Nat) (t : Tree) (h : ordered t = true) : ordered (put x t) = true := by
  induction t with
  | leaf => simp [put, ordered, every]
  | node l y r hl hr =>
    simp only [ordered, Bool.and_eq_true] at h
    simp only [put]
    split
    · rename_i k
      simp [ordered, h, hl, every_put _ x l h.1.1.1 (by simpa using k)]
    · rename_i k
      simp [ordered, h, hr, every_put _ x r h.1.1.2 (by simpa using k)]

-- group language
inductive Ty where
  | num | truth
inductive Exp where
  | num : Nat → Exp
  | yes : Exp
  | no : Exp
  | add : Exp → Exp → Exp
  | cond : Exp → Exp → Exp → Exp
inductive Typed : Exp → Ty → Prop where
  | num (n : Nat) : Typed (.num n) .num
  | yes : Typed .yes .truth
  | no : Typed .no .truth
  | add (a b : Exp) : Typed a .num → Typed b .num → Typed (.add a b) .num
  | cond (c a b : Exp) (t : Ty) :
      Typed c .truth → Typed a t → Typed b t → Typed (.cond c a b) t
inductive Runs : Exp → Exp → Prop where
  | num (n : Nat) : Runs (.num n) (.num n)
  | yes : Runs .yes .yes
  | no : Runs .no .no
  | add (a b : Exp) (m n : Nat) :
      Runs a (.num m) → Runs b (.num n) → Runs (.add a b) (.num (m + n))
  | first (c a b v : Exp) : Runs c .yes → Runs a v → Runs (.cond c a b) v
  | second (c a b v : Exp) : Runs c .no → Runs b v → Runs (.cond c a b) v
def negate (e : Exp) : Exp := .cond e .no .yes
-- level 1
theorem three_is_typed : Typed (.add (.num 1) (.num 2)) .num := by
  exact Typed.add _ _ (Typed.num 1) (Typed.num 2)
-- level 1
theorem sum_of_truth (a : Exp) (t : Ty) : ¬Typed (.add a .yes) t := by
  intro h
  cases h with
  | add _ _ _ k => cases k
-- level 3
theorem type_is_unique (e : Exp) (s t : Ty) (h : Typed e s) (k : Typed e t) : s = t := by
  induction h with
  | num n => cases k; rfl
  | yes => cases k; rfl
  | no => cases k; rfl
  | add a b _ _ _ _ => cases k; rfl
  | cond c a b r _ _ _ _ iha _ =>
    cases k with
    | cond _ _ _ _ _ ka _ => exact iha ka
-- level 3
theorem runs_keeps_type (e v : Exp) (t : Ty) (h : Runs e v) (k : Typed e t) : Typed v t := by
  induction h with
  | num n => exact k
  | yes => exact k
  | no => exact k
  | add a b m n _ _ _ _ => cases k; exact Typed.num (m + n)
  | first c a b v _ _ _ ih => cases k with | cond _ _ _ _ _ ka _ => exact ih ka
  | second c a b v _ _ _ ih => cases k with | cond _ _ _ _ _ _ kb => exact ih kb
-- level 3
theorem negate_runs (e v : Exp) (h : Runs (negate (negate e)) v) (k : Typed e .truth) :
    Runs e v := by
  cases h with
  | first _ _ _ _ h l =>
    cases l
    cases h with
    | first _ _ _ _ _ l => cases l
    | second _ _ _ _ h _ => exact h
  | second _ _ _ _ h l =>
    cases l
    cases h with
    | first _ _ _ _ h _ => exact h
    | second _ _ _ _ _ l => cases l

-- group inference
inductive Ev : Nat → Prop where
  | zero : Ev 0
  | next (n : Nat) : Ev n → Ev (n + 2)
inductive Below : Nat → Nat → Prop where
  | same (n : Nat) : Below n n
  | up (m n : Nat) : Below m n → Below m (n + 1)
inductive Mixed {α : Type} : List α → List α → Prop where
  | nil : Mixed [] []
  | keep (a : α) (xs ys : List α) : Mixed xs ys → Mixed (a :: xs) (a :: ys)
  | swap (a b : α) (xs : List α) : Mixed (a :: b :: xs) (b :: a :: xs)
  | both (xs ys zs : List α) : Mixed xs ys → Mixed ys zs → Mixed xs zs
inductive Rising : List Nat → Prop where
  | nil : Rising []
  | one (a : Nat) : Rising [a]
  | more (a b : Nat) (xs : List Nat) : a ≤ b → Rising (b :: xs) → Rising (a :: b :: xs)
inductive Star {α : Type} (r : α → α → Prop) : α → α → Prop where
  | refl (a : α) : Star r a a
  | head (a b c : α) : r a b → Star r b c → Star r a c
inductive Balanced : List Bool → Prop where
  | nil : Balanced []
  | wrap (w : List Bool) : Balanced w → Balanced (true :: w ++ [false])
  | join (v w : List Bool) : Balanced v → Balanced w → Balanced (v ++ w)
-- level 1
theorem below_two_more (n : Nat) : Below n (n + 2) := by
  exact Below.up n (n + 1) (Below.up n n (Below.same n))
-- level 3
theorem below_iff (m n : Nat) : Below m n ↔ m ≤ n := by
  constructor
  · intro h
    induction h with
    | same => exact Nat.le_refl m
    | up n _ ih => exact Nat.le_succ_of_le ih
  · intro h
    induction h with
    | refl => exact Below.same m
    | step _ ih => exact Below.up m _ ih
-- level 3
theorem ev_cancel (m n : Nat) (h : Ev (m + n)) (k : Ev m) : Ev n := by
  induction k with
  | zero =>
    rw [Nat.zero_add] at h
    exact h
  | next m _ ih =>
    rw [Nat.add_right_comm] at h
    cases h with
    | next _ h => exact ih h
-- level 2
theorem mixed_length {α : Type} (xs ys : List α) (h : Mixed xs ys) : xs.length = ys.length := by
  induction h with
  | nil => rfl
  | keep a xs ys _ ih => simp [ih]
  | swap a b xs => rfl
  | both xs ys zs _ _ ih ih' => exact ih.trans ih'
-- level 3
theorem mixed_end {α : Type} (a : α) (xs : List α) : Mixed (a :: xs) (xs ++ [a]) := by
  have refl : ∀ ys : List α, Mixed ys ys := by
    intro ys
    induction ys with
    | nil => exact Mixed.nil
    | cons y ys ih => exact Mixed.keep y ys ys ih
  induction xs with
  | nil => exact refl [a]
  | cons x xs ih => exact Mixed.both _ _ _ (Mixed.swap a x xs) (Mixed.keep x _ _ ih)
-- level 3
theorem rising_head (a : Nat) (xs : List Nat) (h : Rising (a :: xs)) : ∀ x ∈ xs, a ≤ x := by
  induction xs generalizing a with
  | nil => intro x hx; simp at hx
  | cons b xs ih =>
    cases h with
    | more _ _ _ le h =>
      intro x hx
      rcases List.mem_cons.mp hx with e | e
      · rw [e]
        exact le
      · exact Nat.le_trans le (ih b h x e)
-- level 2
theorem star_invariant {α : Type} (r : α → α → Prop) (P : α → Prop) (keep : ∀ x y, r x y → P x → P y)
    (a b : α) (h : Star r a b) (k : P a) : P b := by
  induction h with
  | refl a => exact k
  | head a b c step _ ih => exact ih (keep a b step k)
-- level 2
theorem balanced_counts (w : List Bool) (h : Balanced w) : w.count true = w.count false := by
  induction h with
  | nil => rfl
  | wrap w _ ih => simp [ih]
  | join v w _ _ ih ih' => simp [ih, ih']

-- group stores
structure Queue where
  front : List Nat
  back : List Nat
def waiting (q : Queue) : List Nat := q.front ++ q.back.reverse
def enter (x : Nat) (q : Queue) : Queue := ⟨q.front, x :: q.back⟩
def leave (q : Queue) : Option (Nat × Queue) :=
  match q.front with
  | x :: xs => some (x, ⟨xs, q.back⟩)
  | [] =>
    match q.back.reverse with
    | [] => none
    | x :: xs => some (x, ⟨xs, []⟩)
def find (k : Nat) : List (Nat × Nat) → Option Nat
  | [] => none
  | (a, b) :: ps => if a = k then some b else find k ps
def store (k v : Nat) : List (Nat × Nat) → List (Nat × Nat)
  | [] => [(k, v)]
  | (a, b) :: ps => if a = k then (k, v) :: ps else (a, b) :: store k v ps
def poly (x : Nat) : List Nat → Nat
  | [] => 0
  | c :: cs => c + x * poly x cs
def plus : List Nat → List Nat → List Nat
  | [], ds => ds
  | cs, [] => cs
  | c :: cs, d :: ds => (c + d) :: plus cs ds
-- level 1
theorem enter_waits (x : Nat) (q : Queue) : waiting (enter x q) = waiting q ++ [x] := by
  simp [waiting, enter]
-- level 3
theorem leave_waits (x : Nat) (p q : Queue) (h : leave q = some (x, p)) :
    waiting q = x :: waiting p := by
  unfold leave at h
  split at h
  · rename_i e
    simp at h
    simp [waiting, e, ← h.1, ← h.2]
  · rename_i e
    split at h
    · simp at h
    · rename_i e'
      simp at h
      simp [waiting, e, e', ← h.1, ← h.2]
-- level 2
theorem find_store (k v : Nat) (ps : List (Nat × Nat)) : find k (store k v ps) = some v := by
  induction ps with
  | nil => simp [store, find]
  | cons p ps ih =>
    simp only [store]
    split <;> simp_all [find]
-- level 3
theorem poly_plus (x : Nat) (cs ds : List Nat) : poly x (plus cs ds) = poly x cs + poly x ds := by
  induction cs generalizing ds with
  | nil => simp [plus, poly]
  | cons c cs ih =>
    cases ds with
    | nil => rfl
    | cons d ds =>
      rw [plus, poly, ih, poly, poly, Nat.mul_add]
      omega

-- group mirrors
inductive Fringe where
  | leaf : Nat → Fringe
  | join : Fringe → Fringe → Fringe
def mirrored : Fringe → Fringe
  | .leaf n => .leaf n
  | .join l r => .join (mirrored r) (mirrored l)
def leaves : Fringe → List Nat
  | .leaf n => [n]
  | .join l r => leaves l ++ leaves r
theorem mirrored_twice (t : Fringe) : mirrored (mirrored t) = t := by
  induction t with
  | leaf n => rfl
  | join l r hl hr => simp [mirrored, hl, hr]
-- level 2
theorem mirrored_onto (t : Fringe) : ∃ s, mirrored s = t := by
  exact ⟨mirrored t, mirrored_twice t⟩
-- level 2
theorem some_leaf (t : Fringe) : ∃ n ns, leaves t = n :: ns := by
  induction t with
  | leaf n => exact ⟨n, [], rfl⟩
  | join l r hl _ =>
    obtain ⟨n, ns, e⟩ := hl
    exact ⟨n, ns ++ leaves r, by rw [leaves, e, List.cons_append]⟩

-- group naturals
inductive N where
  | z : N
  | s : N → N
def add : N → N → N
  | .z, n => n
  | .s m, n => .s (add m n)
def count : N → Nat
  | .z => 0
  | .s n => count n + 1
inductive Le : N → N → Prop where
  | z (n : N) : Le .z n
  | s (m n : N) : Le m n → Le (.s m) (.s n)
-- level 3
theorem add_either_way (m n : N) : add m n = add n m := by
  have zero : ∀ k, add k .z = k := by
    intro k
    induction k with
    | z => rfl
    | s k ih => rw [add, ih]
  have step : ∀ k l, add k (.s l) = .s (add k l) := by
    intro k l
    induction k with
    | z => rfl
    | s k ih => rw [add, ih, add]
  induction m with
  | z => rw [zero, add]
  | s m ih => rw [step, add, ih]
-- level 2
theorem count_injective (m n : N) (h : count m = count n) : m = n := by
  induction m generalizing n with
  | z =>
    cases n with
    | z => rfl
    | s n => simp [count] at h
  | s m ih =>
    cases n with
    | z => simp [count] at h
    | s n =>
      simp only [count, Nat.add_right_cancel_iff] at h
      rw [ih n h]
-- level 2
theorem le_then_rest (m n : N) (h : Le m n) : ∃ k, add m k = n := by
  induction h with
  | z n => exact ⟨n, rfl⟩
  | s m n _ ih =>
    obtain ⟨k, e⟩ := ih
    exact ⟨k, by rw [add, e]⟩
-- level 3
theorem le_of_le (k m n : N) (h : Le k m) (l : Le m n) : Le k n := by
  induction h generalizing n with
  | z m => exact Le.z n
  | s k m _ ih =>
    cases l with
    | s _ n l => exact Le.s k n (ih n l)

-- group heaps
inductive Heap where
  | none : Heap
  | some : Heap → Nat → Heap → Heap
def above (a : Nat) : Heap → Prop
  | .none => True
  | .some _ b _ => a ≤ b
def proper : Heap → Prop
  | .none => True
  | .some l b r => above b l ∧ above b r ∧ proper l ∧ proper r
def member (x : Nat) : Heap → Prop
  | .none => False
  | .some l b r => x = b ∨ member x l ∨ member x r
def raise : Heap → Heap
  | .none => .none
  | .some l b r => .some (raise l) (b + 1) (raise r)
-- level 1
theorem one_is_proper (a : Nat) : proper (.some .none a .none) := by
  simp [proper, above]
-- level 2
theorem above_less (a b : Nat) (h : Heap) (le : b ≤ a) (k : above a h) : above b h := by
  cases h with
  | none => exact True.intro
  | some l c r => exact Nat.le_trans le k
-- level 3
theorem root_is_least (a x : Nat) (h : Heap) (p : proper h) (k : above a h) (m : member x h) :
    a ≤ x := by
  induction h generalizing a with
  | none => exact False.elim m
  | some l b r hl hr =>
    obtain ⟨pl, pr, ql, qr⟩ := p
    rcases m with e | e | e
    · rw [e]
      exact k
    · exact Nat.le_trans k (hl b ql pl e)
    · exact Nat.le_trans k (hr b qr pr e)
-- level 3
theorem raise_is_proper (h : Heap) (p : proper h) : proper (raise h) := by
  have k : ∀ a g, above a g → above (a + 1) (raise g) := by
    intro a g hg
    cases g with
    | none => exact True.intro
    | some l b r => exact Nat.succ_le_succ hg
  induction h with
  | none => exact True.intro
  | some l b r hl hr => exact ⟨k b l p.1, k b r p.2.1, hl p.2.2.1, hr p.2.2.2⟩
