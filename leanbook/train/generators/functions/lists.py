"""Functions on lists, defined by recursion: laws, and how they go together."""

from __future__ import annotations

from leanbook.train.generators.theories import Lemma, theory

__all__ = ["FAMILIES"]

_NAMES = {
    "Fapp": "app append1 cat join plus",
    "Frev": "rev reverse1 backwards flip1",
    "Flen": "len length1 size count1",
    "Fmap": "map1 mapp apply1 each",
    "Ffil": "filter1 keep select",
    "Fsum": "sum1 total add1 sumAll",
    "Fcnt": "count1 occ occurrences cnt",
    "Fmem": "member mem elem1 isIn",
    "Fsnoc": "snoc addLast push put",
    "Flast": "last lastD final",
    "Frevacc": "revAcc revOnto fastRev go",
    "Fsumacc": "sumAcc sumOnto fastSum loop",
    "Flenacc": "lenAcc lenOnto fastLen loop",
    "Fdup": "dup double stutter twice",
    "Frep": "rep repeat1 copies replicate1",
    "Flat": "flat concat1 flatten1 joinAll",
    "Fall": "all1 forAll every",
    "Fany": "any1 exists1 some1",
    "Ftake": "take1 firstN tk",
    "Fdrop": "drop1 skip1 dr",
    "Ffold": "fold foldr1 reduce",
    "Ffoldl": "foldl1 foldLeft lfold",
    "Lappnil": "$Fapp_nil app_nil1",
    "Lappassoc": "$Fapp_assoc assoc1",
    "Llenapp": "$Flen_$Fapp",
    "Lrevapp": "$Frev_$Fapp",
    "Lrevrev": "$Frev_$Frev",
    "Lsumapp": "$Fsum_$Fapp",
    "Lmapapp": "$Fmap_$Fapp",
    "Lfilapp": "$Ffil_$Fapp",
    "Lcntapp": "$Fcnt_$Fapp",
    "Lrevaccq": "$Frevacc_eq",
}

FAMILIES: list[Lemma] = [
    *theory(
        "own append",
        """
def $Fapp {$A : Type} : List $A → List $A → List $A
  | [], $ys => $ys
  | $x :: $xs, $ys => $x :: $Fapp $xs $ys
===
def $Frev {$A : Type} : List $A → List $A
  | [] => []
  | $x :: $xs => $Fapp ($Frev $xs) [$x]
===
def $Flen {$A : Type} : List $A → Nat
  | [] => 0
  | _ :: $xs => ⟦$Flen $xs + 1¦1 + $Flen $xs⟧
===
def $Fmap {$A $B : Type} ($u : $A → $B) : List $A → List $B
  | [] => []
  | $x :: $xs => $u $x :: $Fmap $u $xs
===
def $Ffil {$A : Type} ($p : $A → Bool) : List $A → List $A
  | [] => []
  | $x :: $xs => if $p $x then $x :: $Ffil $p $xs else $Ffil $p $xs
===
def $Fsum : List Nat → Nat
  | [] => 0
  | $x :: $xs => ⟦$x + $Fsum $xs¦$Fsum $xs + $x⟧
===
def $Frevacc {$A : Type} : List $A → List $A → List $A
  | [], $acc => $acc
  | $x :: $xs, $acc => $Frevacc $xs ($x :: $acc)
===
# 0.3
theorem $Lappnil {$A : Type} ($xs : List $A) : $Fapp $xs [] = $xs
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => rw [$Fapp, $ih]
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Fapp, $ih]
===
# 0.4
theorem $Lappassoc {$A : Type} ($xs $ys $zs : List $A) : $Fapp ($Fapp $xs $ys) $zs = $Fapp $xs ($Fapp $ys $zs)
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => rw [$Fapp, $Fapp, $Fapp, $ih]
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Fapp, $ih]
===
# 0.5
theorem $Llenapp {$A : Type} ($xs $ys : List $A) : $Flen ($Fapp $xs $ys) = $Flen $xs + $Flen $ys
---
induction $xs with
| nil => simp [$Fapp, $Flen]
| cons $x $xs $ih =>
  simp only [$Fapp, $Flen, $ih]
  omega
---
induction $xs with
| nil => simp [$Fapp, $Flen]
| cons $x $xs $ih =>
  rw [$Fapp, $Flen, $Flen, $ih]
  omega
===
# 1.3
theorem $Lrevapp {$A : Type} ($xs $ys : List $A) : $Frev ($Fapp $xs $ys) = $Fapp ($Frev $ys) ($Frev $xs)
---
induction $xs with
| nil => simp [$Fapp, $Frev, $Lappnil]
| cons $x $xs $ih => rw [$Fapp, $Frev, $Frev, $ih, $Lappassoc]
---
induction $xs with
| nil => rw [$Fapp, $Frev, $Lappnil]
| cons $x $xs $ih => simp [$Fapp, $Frev, $ih, $Lappassoc]
===
# 1.5
theorem $Lrevrev {$A : Type} ($xs : List $A) : $Frev ($Frev $xs) = $xs
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  rw [$Frev, $Lrevapp, $ih]
  rfl
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Frev, $Lrevapp, $ih, $Fapp]
===
theorem $Llenrev {$A : Type} ($xs : List $A) : $Flen ($Frev $xs) = $Flen $xs
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  rw [$Frev, $Llenapp, $ih]
  simp only [$Flen]
  try omega
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  have $h := $Llenapp ($Frev $xs) [$x]
  simp only [$Frev, $Flen] at *
  omega
===
# 0.5
theorem $Lmapapp {$A $B : Type} ($u : $A → $B) ($xs $ys : List $A) : $Fmap $u ($Fapp $xs $ys) = $Fapp ($Fmap $u $xs) ($Fmap $u $ys)
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => ⟦rw [$Fapp, $Fmap, $Fmap, $Fapp, $ih]¦simp [$Fapp, $Fmap, $ih]⟧
===
theorem $Lmaprev {$A $B : Type} ($u : $A → $B) ($xs : List $A) : $Fmap $u ($Frev $xs) = $Frev ($Fmap $u $xs)
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  rw [$Frev, $Lmapapp, $ih]
  rfl
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Frev, $Fmap, $Lmapapp, $ih]
===
# 0.4
theorem $Lmapmap {$A $B $D : Type} ($u : $A → $B) ($v : $B → $D) ($xs : List $A) : $Fmap $v ($Fmap $u $xs) = $Fmap ⟦(fun $y => $v ($u $y))¦($v ∘ $u)⟧ $xs
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Fmap, $ih]
===
# 0.7
theorem $Lfilapp {$A : Type} ($p : $A → Bool) ($xs $ys : List $A) : $Ffil $p ($Fapp $xs $ys) = $Fapp ($Ffil $p $xs) ($Ffil $p $ys)
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  by_cases $h : $p $x
  · simp [$Fapp, $Ffil, $h, $ih]
  · simp [$Fapp, $Ffil, $h, $ih]
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  simp only [$Fapp, $Ffil]
  split
  · rw [$ih, $Fapp]
  · exact $ih
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => cases $h : $p $x <;> simp [$Fapp, $Ffil, $h, $ih]
===
theorem $Lfilrev {$A : Type} ($p : $A → Bool) ($xs : List $A) : $Ffil $p ($Frev $xs) = $Frev ($Ffil $p $xs)
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  rw [$Frev, $Lfilapp, $ih]
  by_cases $h : $p $x
  · simp [$Ffil, $h, $Frev]
  · simp [$Ffil, $h, $Lappnil]
===
# 0.7
theorem $Lfilfil {$A : Type} ($p $q : $A → Bool) ($xs : List $A) : $Ffil $p ($Ffil $q $xs) = $Ffil (fun $y => ⟦$p $y && $q $y¦$q $y && $p $y⟧) $xs
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  cases $h : $p $x <;> cases $h1 : $q $x <;> simp [$Ffil, $h, $h1, $ih]
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  by_cases $h : $p $x
  · by_cases $h1 : $q $x
    · simp [$Ffil, $h, $h1, $ih]
    · simp [$Ffil, $h1, $ih]
  · by_cases $h1 : $q $x
    · simp [$Ffil, $h, $h1, $ih]
    · simp [$Ffil, $h1, $ih]
===
# 0.5
theorem $Lfilid {$A : Type} ($p : $A → Bool) ($xs : List $A) : $Ffil $p ($Ffil $p $xs) = $Ffil $p $xs
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  by_cases $h : $p $x
  · simp [$Ffil, $h, $ih]
  · simp [$Ffil, $h, $ih]
===
# 0.7
theorem $Llenfil {$A : Type} ($p : $A → Bool) ($xs : List $A) : $Flen ($Ffil $p $xs) ≤ $Flen $xs
---
induction $xs with
| nil => exact Nat.le_refl _
| cons $x $xs $ih =>
  simp only [$Ffil]
  split
  · simp only [$Flen]
    omega
  · simp only [$Flen]
    omega
---
induction $xs with
| nil => simp [$Ffil]
| cons $x $xs $ih => cases $h : $p $x <;> simp [$Ffil, $Flen, $h] <;> omega
===
# 0.5
theorem $Lsumapp ($xs $ys : List Nat) : $Fsum ($Fapp $xs $ys) = $Fsum $xs + $Fsum $ys
---
induction $xs with
| nil => simp [$Fapp, $Fsum]
| cons $x $xs $ih =>
  simp only [$Fapp, $Fsum, $ih]
  omega
===
theorem $Lsumrev ($xs : List Nat) : $Fsum ($Frev $xs) = $Fsum $xs
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  rw [$Frev, $Lsumapp, $ih]
  simp only [$Fsum]
  omega
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  simp only [$Frev, $Lsumapp, $Fsum, $ih]
  omega
===
theorem $Lsumappcomm ($xs $ys : List Nat) : $Fsum ($Fapp $xs $ys) = $Fsum ($Fapp $ys $xs)
---
rw [$Lsumapp, $Lsumapp, Nat.add_comm]
---
simp only [$Lsumapp]
omega
===
theorem $Llenappcomm {$A : Type} ($xs $ys : List $A) : $Flen ($Fapp $xs $ys) = $Flen ($Fapp $ys $xs)
---
rw [$Llenapp, $Llenapp, Nat.add_comm]
---
simp only [$Llenapp]
omega
===
# 1.6
theorem $Lrevaccq {$A : Type} ($xs $acc : List $A) : $Frevacc $xs $acc = $Fapp ($Frev $xs) $acc
---
induction $xs generalizing $acc with
| nil => rfl
| cons $x $xs $ih =>
  rw [$Frevacc, $ih, $Frev, $Lappassoc]
  rfl
---
induction $xs generalizing $acc with
| nil => rfl
| cons $x $xs $ih => simp [$Frevacc, $Frev, $ih, $Lappassoc, $Fapp]
===
# 1.5
theorem $Lrevaccnil {$A : Type} ($xs : List $A) : $Frevacc $xs [] = $Frev $xs
---
rw [$Lrevaccq, $Lappnil]
---
simp [$Lrevaccq, $Lappnil]
===
theorem $Lrevaccapp {$A : Type} ($xs $ys $acc : List $A) : $Frevacc ($Fapp $xs $ys) $acc = $Frevacc $ys ($Frevacc $xs $acc)
---
induction $xs generalizing $acc with
| nil => rfl
| cons $x $xs $ih => ⟦simp [$Fapp, $Frevacc, $ih]¦rw [$Fapp, $Frevacc, $Frevacc, $ih]⟧
===
theorem $Llenrevacc {$A : Type} ($xs $acc : List $A) : $Flen ($Frevacc $xs $acc) = $Flen $xs + $Flen $acc
---
induction $xs generalizing $acc with
| nil => simp [$Frevacc, $Flen]
| cons $x $xs $ih =>
  rw [$Frevacc, $ih]
  simp only [$Flen]
  omega
===
theorem $Lapprevswap {$A : Type} ($xs $ys : List $A) : $Frev ($Fapp ($Frev $xs) $ys) = $Fapp ($Frev $ys) $xs
---
rw [$Lrevapp, $Lrevrev]
---
simp [$Lrevapp, $Lrevrev]
===
theorem $Lrevinj {$A : Type} ($xs $ys : List $A) ($h : $Frev $xs = $Frev $ys) : $xs = $ys
---
rw [← $Lrevrev $xs, $h, $Lrevrev]
---
have $h1 : $Frev ($Frev $xs) = $Frev ($Frev $ys) := by rw [$h]
rw [$Lrevrev, $Lrevrev] at $h1
exact $h1
---
have $h1 := congrArg $Frev $h
simpa [$Lrevrev] using $h1
===
theorem $Lpalin {$A : Type} ($xs : List $A) : $Frev ($Fapp $xs ($Frev $xs)) = $Fapp $xs ($Frev $xs)
---
rw [$Lrevapp, $Lrevrev]
===
theorem $Lmapfour {$A $B : Type} ($u : $A → $B) ($xs $ys : List $A) : $Fmap $u ($Frev ($Fapp $xs $ys)) = $Fapp ($Frev ($Fmap $u $ys)) ($Frev ($Fmap $u $xs))
---
rw [$Lmaprev, $Lmapapp, $Lrevapp]
---
rw [$Lrevapp, $Lmapapp, $Lmaprev, $Lmaprev]
===
theorem $Lappnilboth {$A : Type} ($xs $ys : List $A) ($h : $Fapp $xs $ys = []) : $xs = [] ∧ $ys = []
---
cases $xs with
| nil => exact ⟨rfl, $h⟩
| cons $x $xs => cases $h
---
cases $xs with
| nil => simpa [$Fapp] using $h
| cons $x $xs => simp [$Fapp] at $h
===
theorem $Lappcancel {$A : Type} ($xs $ys $zs : List $A) ($h : $Fapp $xs $ys = $Fapp $xs $zs) : $ys = $zs
---
induction $xs with
| nil => exact $h
| cons $x $xs $ih =>
  simp only [$Fapp, List.cons.injEq, true_and] at $h
  exact $ih $h
---
induction $xs with
| nil => exact $h
| cons $x $xs $ih =>
  apply $ih
  injection $h
""",
        **_NAMES,
    ),
    *theory(
        "own functions, library append",
        """
def $Frev {$A : Type} : List $A → List $A
  | [] => []
  | $x :: $xs => $Frev $xs ++ [$x]
===
def $Frevacc {$A : Type} : List $A → List $A → List $A
  | [], $acc => $acc
  | $x :: $xs, $acc => $Frevacc $xs ($x :: $acc)
===
def $Flen {$A : Type} : List $A → Nat
  | [] => 0
  | _ :: $xs => $Flen $xs + 1
===
def $Flenacc {$A : Type} : List $A → Nat → Nat
  | [], $acc => $acc
  | _ :: $xs, $acc => $Flenacc $xs ⟦($acc + 1)¦(1 + $acc)⟧
===
def $Fsum : List Nat → Nat
  | [] => 0
  | $x :: $xs => ⟦$x + $Fsum $xs¦$Fsum $xs + $x⟧
===
def $Fsumacc : List Nat → Nat → Nat
  | [], $acc => $acc
  | $x :: $xs, $acc => $Fsumacc $xs ⟦($acc + $x)¦($x + $acc)⟧
===
def $Fdup {$A : Type} : List $A → List $A
  | [] => []
  | $x :: $xs => $x :: $x :: $Fdup $xs
===
def $Fsnoc {$A : Type} ($y : $A) : List $A → List $A
  | [] => [$y]
  | $x :: $xs => $x :: $Fsnoc $y $xs
===
def $Flat {$A : Type} : List (List $A) → List $A
  | [] => []
  | $xs :: $zs => $xs ++ $Flat $zs
===
def $Ffold {$A $B : Type} ($op : $A → $B → $B) ($z : $B) : List $A → $B
  | [] => $z
  | $x :: $xs => $op $x ($Ffold $op $z $xs)
===
def $Ffoldl {$A $B : Type} ($op : $B → $A → $B) : $B → List $A → $B
  | $z, [] => $z
  | $z, $x :: $xs => $Ffoldl $op ($op $z $x) $xs
===
# 0.4
theorem $Lrevapp {$A : Type} ($xs $ys : List $A) : $Frev ($xs ++ $ys) = $Frev $ys ++ $Frev $xs
---
induction $xs with
| nil => simp [$Frev]
| cons $x $xs $ih => simp [$Frev, $ih]
---
induction $xs with
| nil => simp [$Frev]
| cons $x $xs $ih => rw [List.cons_append, $Frev, $Frev, $ih, List.append_assoc]
===
# 1.2
theorem $Lrevrev {$A : Type} ($xs : List $A) : $Frev ($Frev $xs) = $xs
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Frev, $Lrevapp, $ih]
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  rw [$Frev, $Lrevapp, $ih]
  rfl
===
# 0.3
theorem $Lrevlib {$A : Type} ($xs : List $A) : $Frev $xs = $xs.reverse
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => ⟦rw [$Frev, $ih, List.reverse_cons]¦simp [$Frev, $ih]⟧
===
# 1.6
theorem $Lrevaccq {$A : Type} ($xs $acc : List $A) : $Frevacc $xs $acc = $Frev $xs ++ $acc
---
induction $xs generalizing $acc with
| nil => rfl
| cons $x $xs $ih => simp [$Frevacc, $Frev, $ih]
---
induction $xs generalizing $acc with
| nil => rfl
| cons $x $xs $ih =>
  rw [$Frevacc, $ih, $Frev, List.append_assoc]
  rfl
===
# 1.2
theorem $Lrevacclib {$A : Type} ($xs $acc : List $A) : $Frevacc $xs $acc = $xs.reverse ++ $acc
---
induction $xs generalizing $acc with
| nil => rfl
| cons $x $xs $ih => simp [$Frevacc, $ih]
===
# 1.5
theorem $Lrevaccnil {$A : Type} ($xs : List $A) : $Frevacc $xs [] = $Frev $xs
---
rw [$Lrevaccq, List.append_nil]
---
simp [$Lrevaccq]
===
# 1.2
theorem $Lrevaccnillib {$A : Type} ($xs : List $A) : ⟦$Frevacc $xs [] = $xs.reverse¦$xs.reverse = $Frevacc $xs []⟧
---
have $h : ∀ $acc, $Frevacc $xs $acc = $xs.reverse ++ $acc := by
  induction $xs with
  | nil => simp [$Frevacc]
  | cons $x $xs $ih => simp [$Frevacc, $ih]
simp [$h]
---
simp [$Lrevacclib]
===
# 1.2
theorem $Lrevaccapp {$A : Type} ($xs $ys $acc : List $A) : $Frevacc $xs ($ys ++ $acc) = $Frevacc $xs $ys ++ $acc
---
induction $xs generalizing $ys with
| nil => rfl
| cons $x $xs $ih =>
  rw [$Frevacc, $Frevacc, ← $ih]
  rfl
---
simp [$Lrevaccq]
===
# 0.4
theorem $Llenlib {$A : Type} ($xs : List $A) : $Flen $xs = $xs.length
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Flen, $ih]
===
# 1.4
theorem $Llenaccq {$A : Type} ($xs : List $A) ($acc : Nat) : $Flenacc $xs $acc = ⟦$acc + $Flen $xs¦$Flen $xs + $acc⟧
---
induction $xs generalizing $acc with
| nil => simp [$Flenacc, $Flen]
| cons $x $xs $ih =>
  rw [$Flenacc, $Flen, $ih]
  omega
===
# 1.2
theorem $Llenacclib {$A : Type} ($xs : List $A) ($acc : Nat) : $Flenacc $xs $acc = ⟦$acc + $xs.length¦$xs.length + $acc⟧
---
induction $xs generalizing $acc with
| nil => simp [$Flenacc]
| cons $x $xs $ih =>
  rw [$Flenacc, $ih, List.length_cons]
  omega
---
induction $xs generalizing $acc with
| nil => simp [$Flenacc]
| cons $x $xs $ih =>
  simp only [$Flenacc, $ih, List.length_cons]
  omega
===
# 1.4
theorem $Llenaccnil {$A : Type} ($xs : List $A) : $Flenacc $xs 0 = $xs.length
---
have $h : ∀ $acc, $Flenacc $xs $acc = $acc + $xs.length := by
  induction $xs with
  | nil => simp [$Flenacc]
  | cons $x $xs $ih =>
    intro $acc
    rw [$Flenacc, $ih, List.length_cons]
    omega
simp [$h]
---
simp [$Llenacclib]
===
# 1.4
theorem $Lsumaccq ($xs : List Nat) ($acc : Nat) : $Fsumacc $xs $acc = ⟦$acc + $Fsum $xs¦$Fsum $xs + $acc⟧
---
induction $xs generalizing $acc with
| nil => simp [$Fsumacc, $Fsum]
| cons $x $xs $ih =>
  simp only [$Fsumacc, $Fsum, $ih]
  omega
---
induction $xs generalizing $acc with
| nil => simp [$Fsumacc, $Fsum]
| cons $x $xs $ih =>
  rw [$Fsumacc, $Fsum, $ih]
  omega
===
# 1.4
theorem $Lsumaccnil ($xs : List Nat) : $Fsumacc $xs 0 = $Fsum $xs
---
have $h : ∀ $acc, $Fsumacc $xs $acc = $acc + $Fsum $xs := by
  induction $xs with
  | nil => simp [$Fsumacc, $Fsum]
  | cons $x $xs $ih =>
    intro $acc
    rw [$Fsumacc, $Fsum, $ih]
    omega
rw [$h]
omega
---
simp [$Lsumaccq]
===
# 1.2
theorem $Lsumacclib ($xs : List Nat) ($acc : Nat) : $Fsumacc $xs $acc = $acc + $xs.sum
---
induction $xs generalizing $acc with
| nil => simp [$Fsumacc]
| cons $x $xs $ih =>
  simp only [$Fsumacc, List.sum_cons, $ih]
  omega
===
theorem $Lsumaccapp ($xs $ys : List Nat) ($acc : Nat) : $Fsumacc ($xs ++ $ys) $acc = $Fsumacc $ys ($Fsumacc $xs $acc)
---
induction $xs generalizing $acc with
| nil => rfl
| cons $x $xs $ih => ⟦simp [$Fsumacc, $ih]¦rw [List.cons_append, $Fsumacc, $Fsumacc, $ih]⟧
===
# 0.5
theorem $Lsumapp ($xs $ys : List Nat) : $Fsum ($xs ++ $ys) = $Fsum $xs + $Fsum $ys
---
induction $xs with
| nil => simp [$Fsum]
| cons $x $xs $ih =>
  simp only [List.cons_append, $Fsum, $ih]
  omega
===
theorem $Lsumrev ($xs : List Nat) : $Fsum $xs.reverse = $Fsum $xs
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  rw [List.reverse_cons, $Lsumapp, $ih]
  simp only [$Fsum]
  omega
===
# 0.5
theorem $Llendup {$A : Type} ($xs : List $A) : ($Fdup $xs).length = 2 * $xs.length
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  simp only [$Fdup, List.length_cons, $ih]
  omega
===
# 0.6
theorem $Ldupapp {$A : Type} ($xs $ys : List $A) : $Fdup ($xs ++ $ys) = $Fdup $xs ++ $Fdup $ys
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Fdup, $ih]
===
# 1.2
theorem $Lduprev {$A : Type} ($xs : List $A) : $Fdup $xs.reverse = ($Fdup $xs).reverse
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Ldupapp, $Fdup, $ih]
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  rw [List.reverse_cons, $Ldupapp, $ih]
  simp [$Fdup]
===
theorem $Ldupmem {$A : Type} ($y : $A) ($xs : List $A) : $y ∈ $Fdup $xs ↔ $y ∈ $xs
---
induction $xs with
| nil => simp [$Fdup]
| cons $x $xs $ih => simp [$Fdup, $ih]
---
induction $xs with
| nil => simp [$Fdup]
| cons $x $xs $ih =>
  simp only [$Fdup, List.mem_cons, $ih]
  constructor
  · rintro ($h | $h | $h)
    · exact Or.inl $h
    · exact Or.inl $h
    · exact Or.inr $h
  · rintro ($h | $h)
    · exact Or.inl $h
    · exact Or.inr (Or.inr $h)
===
theorem $Ldupmap {$A $B : Type} ($u : $A → $B) ($xs : List $A) : $Fdup ($xs.map $u) = ($Fdup $xs).map $u
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => ⟦simp [$Fdup, $ih]¦rw [List.map_cons, $Fdup, $Fdup, List.map_cons, List.map_cons, $ih]⟧
===
theorem $Ldupsum ($xs : List Nat) : ($Fdup $xs).sum = 2 * $xs.sum
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  simp only [$Fdup, List.sum_cons, $ih]
  omega
===
theorem $Lduptake {$A : Type} ($n : Nat) ($xs : List $A) : ($Fdup $xs).take (2 * $n) = $Fdup ($xs.take $n)
---
induction $xs generalizing $n with
| nil => simp [$Fdup]
| cons $x $xs $ih =>
  cases $n with
  | zero => simp [$Fdup]
  | succ $n =>
    rw [Nat.mul_succ]
    simp [$Fdup, $ih]
===
# 0.4
theorem $Lsnocq {$A : Type} ($y : $A) ($xs : List $A) : $Fsnoc $y $xs = $xs ++ [$y]
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => ⟦simp [$Fsnoc, $ih]¦rw [$Fsnoc, $ih, List.cons_append]⟧
===
theorem $Lsnocrev {$A : Type} ($y : $A) ($xs : List $A) : $Frev ($Fsnoc $y $xs) = $y :: $Frev $xs
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Fsnoc, $Frev, $ih]
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  rw [$Fsnoc, $Frev, $ih, $Frev]
  rfl
===
theorem $Lsnocapp {$A : Type} ($y : $A) ($xs $ys : List $A) : $Fsnoc $y ($xs ++ $ys) = $xs ++ $Fsnoc $y $ys
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Fsnoc, $ih]
---
simp [$Lsnocq]
===
theorem $Lsnocinj {$A : Type} ($y $z : $A) ($xs $ys : List $A) ($h : $Fsnoc $y $xs = $Fsnoc $z $ys) : $y = $z ∧ $xs = $ys
---
rw [$Lsnocq, $Lsnocq] at $h
have $h1 := congrArg List.reverse $h
simp at $h1
exact $h1
===
# 0.6
theorem $Lflatapp {$A : Type} ($xs $ys : List (List $A)) : $Flat ($xs ++ $ys) = $Flat $xs ++ $Flat $ys
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Flat, $ih]
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => rw [List.cons_append, $Flat, $Flat, $ih, List.append_assoc]
===
theorem $Lflatmap {$A $B : Type} ($u : $A → $B) ($xs : List (List $A)) : ($Flat $xs).map $u = $Flat ($xs.map (List.map $u))
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => ⟦simp [$Flat, $ih]¦rw [$Flat, List.map_append, $ih, List.map_cons, $Flat]⟧
===
theorem $Lflatlen {$A : Type} ($xs : List (List $A)) : ($Flat $xs).length = ($xs.map List.length).sum
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Flat, $ih]
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => rw [$Flat, List.length_append, $ih, List.map_cons, List.sum_cons]
===
theorem $Lflatmem {$A : Type} ($y : $A) ($xs : List (List $A)) : $y ∈ $Flat $xs ↔ ∃ $ys, $ys ∈ $xs ∧ $y ∈ $ys
---
induction $xs with
| nil => simp [$Flat]
| cons $x $xs $ih => simp [$Flat, $ih]
---
induction $xs with
| nil => simp [$Flat]
| cons $x $xs $ih =>
  rw [$Flat, List.mem_append, $ih]
  constructor
  · rintro ($h | ⟨$ys, $h, $h1⟩)
    · exact ⟨$x, by simp, $h⟩
    · exact ⟨$ys, by simp [$h], $h1⟩
  · rintro ⟨$ys, $h, $h1⟩
    rcases List.mem_cons.mp $h with $h2 | $h2
    · left
      rw [← $h2]
      exact $h1
    · right
      exact ⟨$ys, $h2, $h1⟩
===
theorem $Lfoldapp {$A $B : Type} ($op : $A → $B → $B) ($z : $B) ($xs $ys : List $A) : $Ffold $op $z ($xs ++ $ys) = $Ffold $op ($Ffold $op $z $ys) $xs
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => ⟦simp [$Ffold, $ih]¦rw [List.cons_append, $Ffold, $Ffold, $ih]⟧
===
theorem $Lfoldlapp {$A $B : Type} ($op : $B → $A → $B) ($z : $B) ($xs $ys : List $A) : $Ffoldl $op $z ($xs ++ $ys) = $Ffoldl $op ($Ffoldl $op $z $xs) $ys
---
induction $xs generalizing $z with
| nil => rfl
| cons $x $xs $ih => ⟦simp [$Ffoldl, $ih]¦rw [List.cons_append, $Ffoldl, $Ffoldl, $ih]¦exact $ih _⟧
===
# 1.5
theorem $Lfoldlrev {$A $B : Type} ($op : $A → $B → $B) ($z : $B) ($xs : List $A) : $Ffoldl (fun $acc $y => $op $y $acc) $z $xs.reverse = $Ffold $op $z $xs
---
induction $xs with
| nil => rfl
| cons $x $xs $ih =>
  rw [List.reverse_cons, $Lfoldlapp, $ih]
  rfl
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Lfoldlapp, $ih, $Ffoldl, $Ffold]
===
# 1.5
theorem $Lfoldlr {$A : Type} ($op : $A → $A → $A) ($z : $A) ($h : ∀ $i $j $k, $op ($op $i $j) $k = $op $i ($op $j $k)) ($x $y : $A) ($xs : List $A) : $Ffoldl $op ($op $x $y) $xs = $op $x ($Ffoldl $op $y $xs)
---
induction $xs generalizing $y with
| nil => rfl
| cons $a $xs $ih => rw [$Ffoldl, $Ffoldl, $h, $ih]
---
induction $xs generalizing $y with
| nil => rfl
| cons $a $xs $ih => simp [$Ffoldl, $h, $ih]
===
theorem $Lfoldsum ($xs : List Nat) : $Ffold (fun $x $acc => $x + $acc) 0 $xs = $xs.sum
---
induction $xs with
| nil => rfl
| cons $x $xs $ih => simp [$Ffold, $ih]
===
# 1.5
theorem $Lfoldlsum ($xs : List Nat) ($n : Nat) : $Ffoldl (fun $acc $x => $acc + $x) $n $xs = $n + $xs.sum
---
induction $xs generalizing $n with
| nil => simp [$Ffoldl]
| cons $x $xs $ih =>
  rw [$Ffoldl, $ih, List.sum_cons]
  omega
---
induction $xs generalizing $n with
| nil => simp [$Ffoldl]
| cons $x $xs $ih =>
  simp only [$Ffoldl, $ih, List.sum_cons]
  omega
""",
        **_NAMES,
    ),
]
