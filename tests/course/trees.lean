/-! Binary trees of one's own. -/

/-- Binary trees with a label at each inner node. -/
inductive Tree (α : Type) where
  /-- The empty tree. -/
  | leaf : Tree α
  /-- A node with its two subtrees. -/
  | node (left : Tree α) (label : α) (right : Tree α) : Tree α
deriving Repr, DecidableEq

namespace Tree

variable {α β γ : Type}

/-- The number of nodes. -/
def size : Tree α → Nat
  | leaf => 0
  | node l _ r => l.size + 1 + r.size

/-- The length of the longest branch. -/
def height : Tree α → Nat
  | leaf => 0
  | node l _ r => max l.height r.height + 1

/-- Left and right exchanged everywhere. -/
def mirror : Tree α → Tree α
  | leaf => leaf
  | node l a r => node r.mirror a l.mirror

/-- Apply a function to every label. -/
def map (f : α → β) : Tree α → Tree β
  | leaf => leaf
  | node l a r => node (l.map f) (f a) (r.map f)

/-- The labels from left to right. -/
def flatten : Tree α → List α
  | leaf => []
  | node l a r => l.flatten ++ a :: r.flatten

/-- The labels, each node before its subtrees. -/
def preorder : Tree α → List α
  | leaf => []
  | node l a r => a :: (l.preorder ++ r.preorder)

/-- The labels, each node behind its subtrees. -/
def postorder : Tree α → List α
  | leaf => []
  | node l a r => l.postorder ++ r.postorder ++ [a]

/-- The number of leaves. -/
def leaves : Tree α → Nat
  | leaf => 1
  | node l _ r => l.leaves + r.leaves

/-- Does a label occur? -/
inductive Mem (a : α) : Tree α → Prop
  /-- At the root. -/
  | root (l r : Tree α) : Mem a (node l a r)
  /-- On the left. -/
  | left {l : Tree α} (b : α) (r : Tree α) : Mem a l → Mem a (node l b r)
  /-- On the right. -/
  | right (l : Tree α) (b : α) {r : Tree α} : Mem a r → Mem a (node l b r)

/-- A tree with labels 1 to 3. -/
def example123 : Tree Nat := node (node leaf 1 leaf) 2 (node leaf 3 leaf)

#guard example123.size == 3
#guard example123.height == 2
#guard example123.flatten == [1, 2, 3]
#guard example123.mirror.flatten == [3, 2, 1]
#guard example123.preorder == [2, 1, 3] && example123.postorder == [1, 3, 2]
#guard example123.mirror.mirror = example123

example : example123.leaves = 4 := rfl
example : example123 ≠ leaf := by decide
example : example123 ≠ leaf := nofun

theorem leaf_ne_node (l r : Tree α) (a : α) : leaf ≠ node l a r := by
  intro h
  cases h

theorem node_injective (l l' r r' : Tree α) (a a' : α) (h : node l a r = node l' a' r') :
    l = l' ∧ a = a' ∧ r = r' := by
  injection h with h₁ h₂ h₃
  exact ⟨h₁, h₂, h₃⟩

theorem node_injective_simp (l l' r r' : Tree α) (a a' : α) :
    node l a r = node l' a' r' ↔ l = l' ∧ a = a' ∧ r = r' := by
  simp

theorem mirror_mirror (t : Tree α) : t.mirror.mirror = t := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => rw [mirror, mirror, ihl, ihr]

theorem mirror_mirror_simp (t : Tree α) : t.mirror.mirror = t := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => simp [mirror, ihl, ihr]

theorem size_mirror (t : Tree α) : t.mirror.size = t.size := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr =>
    simp only [mirror, size, ihl, ihr]
    omega

theorem size_mirror_calc (t : Tree α) : t.mirror.size = t.size := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr =>
    calc (node l a r).mirror.size
        = r.mirror.size + 1 + l.mirror.size := rfl
      _ = r.size + 1 + l.size := by rw [ihl, ihr]
      _ = l.size + 1 + r.size := by rw [Nat.add_right_comm, Nat.add_comm r.size, Nat.add_right_comm]

theorem height_mirror (t : Tree α) : t.mirror.height = t.height := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => rw [mirror, height, height, ihl, ihr, Nat.max_comm]

theorem height_le_size (t : Tree α) : t.height ≤ t.size := by
  induction t with
  | leaf => exact Nat.le_refl 0
  | node l a r ihl ihr =>
    simp only [height, size]
    omega

theorem size_lt_two_pow_height (t : Tree α) : t.size + 1 ≤ 2 ^ t.height := by
  induction t with
  | leaf => simp [size, height]
  | node l a r ihl ihr =>
    have hl : 2 ^ l.height ≤ 2 ^ max l.height r.height := Nat.pow_le_pow_right (by decide) (Nat.le_max_left _ _)
    have hr : 2 ^ r.height ≤ 2 ^ max l.height r.height := Nat.pow_le_pow_right (by decide) (Nat.le_max_right _ _)
    simp only [height, size, Nat.pow_succ]
    omega

theorem leaves_eq (t : Tree α) : t.leaves = t.size + 1 := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr =>
    simp only [leaves, size, ihl, ihr]
    omega

theorem leaves_mirror (t : Tree α) : t.mirror.leaves = t.leaves := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => simp [mirror, leaves, ihl, ihr, Nat.add_comm]

theorem map_id (t : Tree α) : t.map id = t := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => simp [map, ihl, ihr]

theorem map_comp (f : α → β) (g : β → γ) (t : Tree α) : (t.map f).map g = t.map (g ∘ f) := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => simp [map, ihl, ihr]

theorem size_map (f : α → β) (t : Tree α) : (t.map f).size = t.size := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => rw [map, size, size, ihl, ihr]

theorem height_map (f : α → β) (t : Tree α) : (t.map f).height = t.height := by
  induction t <;> simp_all [map, height]

theorem map_mirror (f : α → β) (t : Tree α) : (t.map f).mirror = t.mirror.map f := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => simp [map, mirror, ihl, ihr]

theorem length_flatten (t : Tree α) : t.flatten.length = t.size := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr =>
    simp only [flatten, size, List.length_append, List.length_cons, ihl, ihr]
    omega

theorem flatten_mirror (t : Tree α) : t.mirror.flatten = t.flatten.reverse := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => simp [mirror, flatten, ihl, ihr]

theorem flatten_map (f : α → β) (t : Tree α) : (t.map f).flatten = t.flatten.map f := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => simp [map, flatten, ihl, ihr]

theorem length_preorder (t : Tree α) : t.preorder.length = t.size := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr =>
    simp [preorder, size, ihl, ihr]
    omega

theorem postorder_mirror (t : Tree α) : t.mirror.postorder = t.preorder.reverse := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => simp [mirror, postorder, preorder, ihl, ihr]

open List in
theorem preorder_perm_flatten (t : Tree α) : t.preorder ~ t.flatten := by
  induction t with
  | leaf => exact Perm.nil
  | node l a r ihl ihr =>
    simp only [preorder, flatten]
    exact ((ihl.append ihr).cons a).trans perm_middle.symm

theorem mem_flatten (a : α) (t : Tree α) : a ∈ t.flatten ↔ Mem a t := by
  induction t with
  | leaf =>
    constructor
    · intro h; simp [flatten] at h
    · intro h; cases h
  | node l b r ihl ihr =>
    rw [flatten, List.mem_append, List.mem_cons, ihl, ihr]
    constructor
    · rintro (h | h | h)
      · exact .left b r h
      · rw [h]; exact .root l r
      · exact .right l b h
    · intro h
      cases h with
      | root => right; left; rfl
      | left _ _ h => left; exact h
      | right _ _ h => right; right; exact h

theorem mem_mirror (a : α) (t : Tree α) : Mem a t.mirror ↔ Mem a t := by
  rw [← mem_flatten, ← mem_flatten, flatten_mirror, List.mem_reverse]

theorem size_pos_of_mem (a : α) (t : Tree α) (h : Mem a t) : 0 < t.size := by
  cases h <;> simp only [size] <;> omega

theorem size_eq_zero (t : Tree α) : t.size = 0 ↔ t = leaf := by
  cases t with
  | leaf => simp [size]
  | node l a r =>
    constructor
    · intro h
      simp only [size] at h
      omega
    · intro h
      contradiction

/-- The sum of the labels. -/
def sum : Tree Nat → Nat
  | leaf => 0
  | node l n r => l.sum + n + r.sum

theorem sum_eq_flatten_sum (t : Tree Nat) : t.sum = t.flatten.sum := by
  induction t with
  | leaf => rfl
  | node l n r ihl ihr => simp [sum, flatten, ihl, ihr, Nat.add_assoc]

theorem sum_mirror (t : Tree Nat) : t.mirror.sum = t.sum := by
  rw [sum_eq_flatten_sum, sum_eq_flatten_sum, flatten_mirror]
  simp

/-- The tree with every node on the right: a list. -/
def ofList : List α → Tree α
  | [] => leaf
  | a :: l => node leaf a (ofList l)

theorem flatten_ofList (l : List α) : (ofList l).flatten = l := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ofList, flatten, ih]

theorem height_ofList (l : List α) : (ofList l).height = l.length := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ofList, height, ih]

/-! ## Search trees -/

/-- All labels satisfy `p`. -/
def All (p : α → Prop) : Tree α → Prop
  | leaf => True
  | node l a r => l.All p ∧ p a ∧ r.All p

/-- Smaller labels on the left, greater ones on the right. -/
def Search : Tree Nat → Prop
  | leaf => True
  | node l n r => l.All (· < n) ∧ r.All (n < ·) ∧ l.Search ∧ r.Search

/-- Put a number into a search tree. -/
def insert (n : Nat) : Tree Nat → Tree Nat
  | leaf => node leaf n leaf
  | node l m r =>
    if n < m then node (l.insert n) m r
    else if m < n then node l m (r.insert n)
    else node l m r

theorem all_insert (p : Nat → Prop) (n : Nat) (t : Tree Nat) (hn : p n) (h : t.All p) : (t.insert n).All p := by
  induction t with
  | leaf => exact ⟨trivial, hn, trivial⟩
  | node l m r ihl ihr =>
    obtain ⟨hl, hm, hr⟩ := h
    unfold insert
    split
    · exact ⟨ihl hl, hm, hr⟩
    · split
      · exact ⟨hl, hm, ihr hr⟩
      · exact ⟨hl, hm, hr⟩

theorem search_insert (n : Nat) (t : Tree Nat) (h : t.Search) : (t.insert n).Search := by
  induction t with
  | leaf => exact ⟨trivial, trivial, trivial, trivial⟩
  | node l m r ihl ihr =>
    obtain ⟨hl, hr, hsl, hsr⟩ := h
    unfold insert
    by_cases h₁ : n < m
    · rw [if_pos h₁]
      exact ⟨all_insert _ n l h₁ hl, hr, ihl hsl, hsr⟩
    · rw [if_neg h₁]
      by_cases h₂ : m < n
      · rw [if_pos h₂]
        exact ⟨hl, all_insert _ n r h₂ hr, hsl, ihr hsr⟩
      · rw [if_neg h₂]
        exact ⟨hl, hr, hsl, hsr⟩

theorem mem_insert_self (n : Nat) (t : Tree Nat) : Mem n (t.insert n) := by
  induction t with
  | leaf => exact .root leaf leaf
  | node l m r ihl ihr =>
    unfold insert
    split
    · exact .left m r ihl
    · split
      · exact .right l m ihr
      · rename_i h₁ h₂
        have e : n = m := by omega
        rw [e]
        exact .root l r

end Tree

/-! ## Expressions: a tiny compiler -/

/-- Arithmetic expressions. -/
inductive Expr where
  /-- A number. -/
  | num (n : Nat)
  /-- A sum. -/
  | add (a b : Expr)
  /-- A product. -/
  | mul (a b : Expr)

/-- Instructions of a machine with a stack. -/
inductive Instr where
  /-- Put a number on the stack. -/
  | push (n : Nat)
  /-- Replace the upper two numbers by their sum. -/
  | add
  /-- Replace the upper two numbers by their product. -/
  | mul

/-- The value of an expression. -/
def Expr.eval : Expr → Nat
  | num n => n
  | add a b => a.eval + b.eval
  | mul a b => a.eval * b.eval

/-- The instructions for an expression. -/
def Expr.compile : Expr → List Instr
  | num n => [.push n]
  | add a b => a.compile ++ b.compile ++ [.add]
  | mul a b => a.compile ++ b.compile ++ [.mul]

/-- Run instructions on a stack. -/
def run : List Instr → List Nat → List Nat
  | [], s => s
  | .push n :: is, s => run is (n :: s)
  | .add :: is, a :: b :: s => run is ((b + a) :: s)
  | .mul :: is, a :: b :: s => run is ((b * a) :: s)
  | _ :: _, s => s

theorem run_compile (e : Expr) (is : List Instr) (s : List Nat) :
    run (e.compile ++ is) s = run is (e.eval :: s) := by
  induction e generalizing is s with
  | num n => rfl
  | add a b iha ihb => simp [Expr.compile, Expr.eval, iha, ihb, run]
  | mul a b iha ihb => simp [Expr.compile, Expr.eval, iha, ihb, run]

theorem compile_correct (e : Expr) : run e.compile [] = [e.eval] := by
  have h := run_compile e [] []
  simpa [run] using h

/-! ## Equality of trees as a program -/

/-- The shapes of binary trees. -/
inductive Shape where
  /-- The empty tree. -/
  | leaf
  /-- A node with its two subtrees. -/
  | node (left right : Shape)
deriving BEq, ReflBEq, LawfulBEq, Repr

theorem shape_eq_of_beq (s t : Shape) (h : (s == t) = true) : s = t := by
  simpa using h

theorem shape_beq_self (s : Shape) : (s == s) = true := by simp

#guard Shape.node .leaf .leaf == Shape.node .leaf .leaf
#guard Shape.node .leaf .leaf != Shape.leaf
