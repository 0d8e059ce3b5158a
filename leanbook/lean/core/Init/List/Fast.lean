/-
Chapter 71. Lists: running on long lists.

The definitions of the last chapters are made for proofs: `map f (a :: l)` is `f a :: map f l`,
and computing it needs one level of stack for every element. Here each such function gets a
twin that collects its result backwards and turns it around at the end. The twin is proved
equal, and `@[csimp]` tells the compiler to use it.
-/
prelude
import Init.List.Map

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

theorem length_add_eq_lengthTRAux {as : List α} {n : Nat} : as.length + n = as.lengthTRAux n := by
  induction as generalizing n with
  | nil => exact Nat.zero_add n
  | cons a as ih => rw [lengthTRAux, ← ih, length_cons, Nat.add_right_comm]; rfl

@[csimp] theorem length_eq_lengthTR : @length = @lengthTR := by
  funext α as
  exact length_add_eq_lengthTRAux (n := 0)

/-- `as ++ bs` in a constant amount of stack. -/
def appendTR (as bs : List α) : List α := reverseAux as.reverse bs

@[csimp] theorem append_eq_appendTR : @List.append = @appendTR := by
  funext α as bs
  show as ++ bs = _
  rw [appendTR, reverseAux_eq, reverse_reverse]

/-- `as.concat a` in a constant amount of stack. -/
def concatTR (as : List α) (a : α) : List α := appendTR as [a]

@[csimp] theorem concat_eq_concatTR : @concat = @concatTR := by
  funext α as a
  rw [concatTR, ← append_eq_appendTR, concat_eq_append]; rfl

/-- `map f as` in a constant amount of stack. -/
@[inline] def mapTR (f : α → β) (as : List α) : List β := loop as []
where
  /-- The elements so far are collected backwards. -/
  @[specialize] loop : List α → List β → List β
    | [], bs => bs.reverse
    | a :: as, bs => loop as (f a :: bs)

theorem mapTR_loop_eq {f : α → β} {as : List α} {bs : List β} :
    mapTR.loop f as bs = bs.reverse ++ map f as := by
  induction as generalizing bs with
  | nil => simp [mapTR.loop]
  | cons a as ih => rw [mapTR.loop, ih]; simp

@[csimp] theorem map_eq_mapTR : @map = @mapTR := by
  funext α β f as
  rw [mapTR, mapTR_loop_eq]; rfl

/-- `filter p as` in a constant amount of stack. -/
@[inline] def filterTR (p : α → Bool) (as : List α) : List α := loop as []
where
  /-- The elements so far are collected backwards. -/
  @[specialize] loop : List α → List α → List α
    | [], acc => acc.reverse
    | a :: as, acc =>
      match p a with
      | true => loop as (a :: acc)
      | false => loop as acc

theorem filterTR_loop_eq {p : α → Bool} {as bs : List α} :
    filterTR.loop p as bs = bs.reverse ++ filter p as := by
  induction as generalizing bs with
  | nil => simp [filterTR.loop]
  | cons a as ih => rw [filterTR.loop]; cases h : p a <;> simp [ih, h]

@[csimp] theorem filter_eq_filterTR : @filter = @filterTR := by
  funext α p as
  rw [filterTR, filterTR_loop_eq]; rfl

/-- `filterMap f as` in a constant amount of stack. -/
@[inline] def filterMapTR (f : α → Option β) (l : List α) : List β := go l []
where
  /-- The elements so far are collected backwards. -/
  @[specialize] go : List α → List β → List β
    | [], acc => acc.reverse
    | a :: as, acc =>
      match f a with
      | none => go as acc
      | some b => go as (b :: acc)

theorem filterMapTR_go_eq {f : α → Option β} {as : List α} {bs : List β} :
    filterMapTR.go f as bs = bs.reverse ++ filterMap f as := by
  induction as generalizing bs with
  | nil => simp [filterMapTR.go]
  | cons a as ih => rw [filterMapTR.go]; cases h : f a <;> simp [ih, h]

@[csimp] theorem filterMap_eq_filterMapTR : @filterMap = @filterMapTR := by
  funext α β f as
  rw [filterMapTR, filterMapTR_go_eq]; rfl

/-- `foldr f init l` in a constant amount of stack. -/
@[specialize] def foldrTR (f : α → β → β) (init : β) (l : List α) : β :=
  l.reverse.foldl (fun b a => f a b) init

@[csimp] theorem foldr_eq_foldrTR : @foldr = @foldrTR := by
  funext α β f init l
  rw [foldrTR, foldl_reverse]

/-- `l.flatMap f` in a constant amount of stack. -/
@[inline] def flatMapTR (f : α → List β) (l : List α) : List β := go l []
where
  /-- The elements so far are collected backwards. -/
  @[specialize] go : List α → List β → List β
    | [], acc => acc.reverse
    | a :: as, acc => go as ((f a).reverseAux acc)

theorem flatMapTR_go_eq {f : α → List β} {as : List α} {bs : List β} :
    flatMapTR.go f as bs = bs.reverse ++ as.flatMap f := by
  induction as generalizing bs with
  | nil => simp [flatMapTR.go]
  | cons a as ih => rw [flatMapTR.go, ih, reverseAux_eq]; simp

@[csimp] theorem flatMap_eq_flatMapTR : @flatMap = @flatMapTR := by
  funext α β f as
  rw [flatMapTR, flatMapTR_go_eq]; rfl

/-- `L.flatten` in a constant amount of stack. -/
@[inline] def flattenTR (L : List (List α)) : List α := flatMapTR id L

@[csimp] theorem flatten_eq_flattenTR : @flatten = @flattenTR := by
  funext α L
  rw [flattenTR, ← flatMap_eq_flatMapTR, flatMap_id]

/-! ## Parts -/

/-- `l.take n` in a constant amount of stack. -/
@[inline] def takeTR (n : Nat) (l : List α) : List α := go l n []
where
  /-- The elements so far are collected backwards; `l` is the answer when it is short. -/
  @[specialize] go : List α → Nat → List α → List α
    | [], _, _ => l
    | _ :: _, 0, acc => acc.reverse
    | a :: as, n+1, acc => go as n (a :: acc)

theorem takeTR_go_eq {l : List α} : (xs : List α) → (n : Nat) → (acc : List α) →
    l = acc.reverse ++ xs → takeTR.go l xs n acc = acc.reverse ++ xs.take n
  | [], n, acc, h => by rw [takeTR.go, h, take_nil]
  | x :: xs, 0, acc, h => by rw [takeTR.go, take_zero, append_nil]
  | x :: xs, n+1, acc, h => by
    rw [takeTR.go, takeTR_go_eq xs n (x :: acc) (by simpa using h)]
    simp

@[csimp] theorem take_eq_takeTR : @take = @takeTR := by
  funext α n l
  exact (takeTR_go_eq l n [] rfl).symm

/-- `l.takeWhile p` in a constant amount of stack. -/
@[inline] def takeWhileTR (p : α → Bool) (l : List α) : List α := go l []
where
  /-- The elements so far are collected backwards. -/
  @[specialize] go : List α → List α → List α
    | [], acc => acc.reverse
    | a :: as, acc =>
      match p a with
      | true => go as (a :: acc)
      | false => acc.reverse

theorem takeWhileTR_go_eq {p : α → Bool} {as bs : List α} :
    takeWhileTR.go p as bs = bs.reverse ++ as.takeWhile p := by
  induction as generalizing bs with
  | nil => simp [takeWhileTR.go]
  | cons a as ih => rw [takeWhileTR.go, takeWhile]; cases h : p a <;> simp [ih]

@[csimp] theorem takeWhile_eq_takeWhileTR : @takeWhile = @takeWhileTR := by
  funext α p as
  rw [takeWhileTR, takeWhileTR_go_eq]; rfl

theorem dropLast_concat : {l : List α} → {a : α} → (l ++ [a]).dropLast = l
  | [], _ => rfl
  | [_], _ => rfl
  | x :: y :: l, _ => congrArg (cons x) (dropLast_concat (l := y :: l))

/-- `l.dropLast` in a constant amount of stack. -/
@[inline] def dropLastTR (l : List α) : List α := l.reverse.tail.reverse

@[csimp] theorem dropLast_eq_dropLastTR : @dropLast = @dropLastTR := by
  funext α l
  cases eq_nil_or_append_singleton l with
  | inl h => rw [h]; rfl
  | inr h =>
    obtain ⟨l', a, h⟩ := h
    rw [h, dropLast_concat, dropLastTR, reverse_append]; simp

/-! ## Making lists -/

/-- `replicate n a` in a constant amount of stack. -/
def replicateTR (n : Nat) (a : α) : List α := loop n []
where
  /-- `n` times `a` in front of a list. -/
  loop : Nat → List α → List α
    | 0, as => as
    | n+1, as => loop n (a :: as)

theorem replicateTR_loop_eq {n : Nat} {a : α} {acc : List α} :
    replicateTR.loop a n acc = replicate n a ++ acc := by
  induction n generalizing acc with
  | zero => rfl
  | succ n ih => rw [replicateTR.loop, ih, replicate_succ', append_assoc]; rfl

@[csimp] theorem replicate_eq_replicateTR : @replicate = @replicateTR := by
  funext α n a
  rw [replicateTR, replicateTR_loop_eq, append_nil]

/-- `range' s n step` in a constant amount of stack. -/
@[inline] def range'TR (s n : Nat) (step : Nat := 1) : List Nat := go n s []
where
  /-- The numbers so far are collected backwards. -/
  go : Nat → Nat → List Nat → List Nat
    | 0, _, acc => acc.reverse
    | n+1, s, acc => go n (s + step) (s :: acc)

theorem range'TR_go_eq {n s step : Nat} {acc : List Nat} :
    range'TR.go step n s acc = acc.reverse ++ range' s n step := by
  induction n generalizing s acc with
  | zero => simp [range'TR.go, range']
  | succ n ih => rw [range'TR.go, ih, range']; simp

@[csimp] theorem range'_eq_range'TR : @range' = @range'TR := by
  funext s n step
  rw [range'TR, range'TR_go_eq]; rfl

/-- `zipWith f as bs` in a constant amount of stack. -/
@[inline] def zipWithTR (f : α → β → γ) (as : List α) (bs : List β) : List γ := go as bs []
where
  /-- The elements so far are collected backwards. -/
  @[specialize] go : List α → List β → List γ → List γ
    | a :: as, b :: bs, acc => go as bs (f a b :: acc)
    | _, _, acc => acc.reverse

theorem zipWithTR_go_eq {f : α → β → γ} : (as : List α) → (bs : List β) → (acc : List γ) →
    zipWithTR.go f as bs acc = acc.reverse ++ zipWith f as bs
  | [], _, acc => by simp [zipWithTR.go]
  | _ :: _, [], acc => by simp [zipWithTR.go]
  | a :: as, b :: bs, acc => by rw [zipWithTR.go, zipWithTR_go_eq as bs]; simp

@[csimp] theorem zipWith_eq_zipWithTR : @zipWith = @zipWithTR := by
  funext α β γ f as bs
  exact (zipWithTR_go_eq as bs []).symm

/-- `l.unzip` in a constant amount of stack. -/
def unzipTR (l : List (α × β)) : List α × List β :=
  foldrTR (fun (a, b) (as, bs) => (a :: as, b :: bs)) ([], []) l

@[csimp] theorem unzip_eq_unzipTR : @unzip = @unzipTR := by
  funext α β l
  rw [unzipTR, ← foldr_eq_foldrTR]
  induction l with
  | nil => rfl
  | cons p l ih => rw [unzip_cons, ih]; rfl

/-- `l.zipIdx n` in a constant amount of stack. -/
def zipIdxTR (l : List α) (n : Nat := 0) : List (α × Nat) := go l n []
where
  /-- The pairs so far are collected backwards. -/
  go : List α → Nat → List (α × Nat) → List (α × Nat)
    | [], _, acc => acc.reverse
    | a :: as, n, acc => go as (n + 1) ((a, n) :: acc)

theorem zipIdxTR_go_eq {as : List α} {n : Nat} {acc : List (α × Nat)} :
    zipIdxTR.go as n acc = acc.reverse ++ as.zipIdx n := by
  induction as generalizing n acc with
  | nil => simp [zipIdxTR.go]
  | cons a as ih => rw [zipIdxTR.go, ih]; simp

@[csimp] theorem zipIdx_eq_zipIdxTR : @zipIdx = @zipIdxTR := by
  funext α as n
  rw [zipIdxTR, zipIdxTR_go_eq]; rfl

/-- `l.intersperse sep` in a constant amount of stack. -/
def intersperseTR (sep : α) : List α → List α
  | [] => []
  | x :: xs => x :: foldrTR (fun y ys => sep :: y :: ys) [] xs

@[csimp] theorem intersperse_eq_intersperseTR : @intersperse = @intersperseTR := by
  funext α sep l
  cases l with
  | nil => rfl
  | cons x xs =>
    rw [intersperseTR, ← foldr_eq_foldrTR]
    induction xs generalizing x with
    | nil => rfl
    | cons y ys ih => rw [intersperse_cons₂, ih]; rfl

/-- `intercalate sep xs` in a constant amount of stack. -/
def intercalateTR (sep : List α) (xs : List (List α)) : List α := flattenTR (intersperseTR sep xs)

@[csimp] theorem intercalate_eq_intercalateTR : @intercalate = @intercalateTR := by
  funext α sep xs
  rw [intercalateTR, ← flatten_eq_flattenTR, ← intersperse_eq_intersperseTR]; rfl

/-! ## Changing one element -/

/-- `l.set n a` in a constant amount of stack. -/
@[inline] def setTR (l : List α) (n : Nat) (a : α) : List α := go l n []
where
  /-- The elements so far are collected backwards; `l` is the answer when it is short. -/
  go : List α → Nat → List α → List α
    | [], _, _ => l
    | _ :: xs, 0, acc => acc.reverseAux (a :: xs)
    | x :: xs, n+1, acc => go xs n (x :: acc)

theorem setTR_go_eq {l : List α} {a : α} : (xs : List α) → (n : Nat) → (acc : List α) →
    l = acc.reverse ++ xs → setTR.go l a xs n acc = acc.reverse ++ xs.set n a
  | [], n, acc, h => by rw [setTR.go, h]; rfl
  | x :: xs, 0, acc, h => by rw [setTR.go, reverseAux_eq]; rfl
  | x :: xs, n+1, acc, h => by
    rw [setTR.go, setTR_go_eq xs n (x :: acc) (by simpa using h)]
    simp

@[csimp] theorem set_eq_setTR : @set = @setTR := by
  funext α l n a
  exact (setTR_go_eq l n [] rfl).symm

/-- `l.modifyTailIdx n f` in a constant amount of stack. -/
@[inline] def modifyTailIdxTR (l : List α) (i : Nat) (f : List α → List α) : List α := go l i []
where
  /-- The elements so far are collected backwards. -/
  @[specialize] go : List α → Nat → List α → List α
    | l, 0, acc => acc.reverseAux (f l)
    | [], _+1, acc => acc.reverse
    | a :: l, i+1, acc => go l i (a :: acc)

theorem modifyTailIdxTR_go_eq {f : List α → List α} : (l : List α) → (i : Nat) → (acc : List α) →
    modifyTailIdxTR.go f l i acc = acc.reverse ++ l.modifyTailIdx i f
  | l, 0, acc => by rw [modifyTailIdxTR.go, reverseAux_eq]; rfl
  | [], i+1, acc => (append_nil acc.reverse).symm
  | a :: l, i+1, acc => by
    rw [modifyTailIdxTR.go, modifyTailIdxTR_go_eq l i]
    simp [modifyTailIdx, modifyTailIdx.go]

@[csimp] theorem modifyTailIdx_eq_modifyTailIdxTR : @modifyTailIdx = @modifyTailIdxTR := by
  funext α l i f
  exact (modifyTailIdxTR_go_eq l i []).symm

/-- `l.eraseP p` in a constant amount of stack. -/
@[inline] def erasePTR (p : α → Bool) (l : List α) : List α := go l []
where
  /-- The elements so far are collected backwards. -/
  @[specialize] go : List α → List α → List α
    | [], acc => acc.reverse
    | a :: l, acc => bif p a then acc.reverseAux l else go l (a :: acc)

theorem erasePTR_go_eq {p : α → Bool} {l acc : List α} :
    erasePTR.go p l acc = acc.reverse ++ l.eraseP p := by
  induction l generalizing acc with
  | nil => simp [erasePTR.go, eraseP]
  | cons a l ih => rw [erasePTR.go, eraseP]; cases p a <;> simp [ih, reverseAux_eq]

@[csimp] theorem eraseP_eq_erasePTR : @eraseP = @erasePTR := by
  funext α p l
  rw [erasePTR, erasePTR_go_eq]; rfl

theorem erase_eq_eraseP' [BEq α] (a : α) (l : List α) : l.erase a = l.eraseP (· == a) := by
  induction l with
  | nil => rfl
  | cons b l ih => rw [erase_cons, eraseP, ← ih]; cases b == a <;> rfl

/-- `l.erase a` in a constant amount of stack. -/
@[inline] def eraseTR [BEq α] (l : List α) (a : α) : List α := erasePTR (· == a) l

@[csimp] theorem erase_eq_eraseTR : @List.erase = @eraseTR := by
  funext α _ l a
  rw [eraseTR, ← eraseP_eq_erasePTR, erase_eq_eraseP']

/-- `l.eraseIdx i` in a constant amount of stack. -/
@[inline] def eraseIdxTR (l : List α) (i : Nat) : List α := modifyTailIdxTR l i tail

@[csimp] theorem eraseIdx_eq_eraseIdxTR : @eraseIdx = @eraseIdxTR := by
  funext α l i
  rw [eraseIdxTR, ← modifyTailIdx_eq_modifyTailIdxTR]
  induction l generalizing i with
  | nil => cases i <;> rfl
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i => exact congrArg (cons a) (ih i)

end List
