/-
Chapter 68. Strings: the characters.

A string is stored as bytes; its characters are found by undoing the encoding. That what was
encoded is found again is the theorem `String.toList_ofList`, on which all others rest.
-/
prelude
import Init.Program.Comparing
import Init.List.Membership
import Init.Omega.Facts

namespace String

/-! ## Undoing the encoding -/

/-- The characters that bytes encode. The first byte tells how many belong to a character. -/
def decodeBytes : List UInt8 → List Char
  | [] => []
  | b :: bs =>
    if b.toNat < 0x80 then Char.ofNat b.toNat :: decodeBytes bs
    else if b.toNat < 0xe0 then
      match bs with
      | c :: bs => Char.ofNat (b.toNat % 32 * 64 + c.toNat % 64) :: decodeBytes bs
      | _ => []
    else if b.toNat < 0xf0 then
      match bs with
      | c :: d :: bs =>
        Char.ofNat (b.toNat % 16 * 4096 + c.toNat % 64 * 64 + d.toNat % 64) :: decodeBytes bs
      | _ => []
    else
      match bs with
      | c :: d :: e :: bs =>
        Char.ofNat (b.toNat % 8 * 262144 + c.toNat % 64 * 4096 + d.toNat % 64 * 64 + e.toNat % 64) ::
          decodeBytes bs
      | _ => []

end String

@[simp] theorem Char.ofNat_toNat (c : Char) : Char.ofNat c.toNat = c := by
  unfold Char.ofNat
  rw [dif_pos (show c.toNat.isValidChar from c.valid)]
  exact Char.toNat_inj.mp rfl

private theorem toNat_byte {n : Nat} (h : n < 256) : (UInt8.ofNat n).toNat = n := Nat.mod_eq_of_lt h

private theorem Char.toNat_lt (c : Char) : c.toNat < 1114112 := by
  have h : c.toNat.isValidChar := c.valid
  unfold Nat.isValidChar at h
  omega

namespace String

private theorem decode_one {b : UInt8} {bs : List UInt8} (h : b.toNat < 0x80) :
    decodeBytes (b :: bs) = Char.ofNat b.toNat :: decodeBytes bs := by
  rw [decodeBytes.eq_def]
  dsimp only
  rw [if_pos h]

private theorem decode_two {b c : UInt8} {bs : List UInt8} (h₁ : ¬b.toNat < 0x80)
    (h₂ : b.toNat < 0xe0) :
    decodeBytes (b :: c :: bs) = Char.ofNat (b.toNat % 32 * 64 + c.toNat % 64) :: decodeBytes bs := by
  rw [decodeBytes.eq_def]
  dsimp only
  rw [if_neg h₁, if_pos h₂]

private theorem decode_three {b c d : UInt8} {bs : List UInt8} (h₁ : ¬b.toNat < 0x80)
    (h₂ : ¬b.toNat < 0xe0) (h₃ : b.toNat < 0xf0) :
    decodeBytes (b :: c :: d :: bs) =
      Char.ofNat (b.toNat % 16 * 4096 + c.toNat % 64 * 64 + d.toNat % 64) :: decodeBytes bs := by
  rw [decodeBytes.eq_def]
  dsimp only
  rw [if_neg h₁, if_neg h₂, if_pos h₃]

private theorem decode_four {b c d e : UInt8} {bs : List UInt8} (h₁ : ¬b.toNat < 0x80)
    (h₂ : ¬b.toNat < 0xe0) (h₃ : ¬b.toNat < 0xf0) :
    decodeBytes (b :: c :: d :: e :: bs) =
      Char.ofNat (b.toNat % 8 * 262144 + c.toNat % 64 * 4096 + d.toNat % 64 * 64 + e.toNat % 64) ::
        decodeBytes bs := by
  rw [decodeBytes.eq_def]
  dsimp only
  rw [if_neg h₁, if_neg h₂, if_neg h₃]

private theorem decode_encode (c : Char) (rest : List UInt8) :
    decodeBytes (utf8EncodeChar c ++ rest) = c :: decodeBytes rest := by
  have lt : c.val.toNat < 1114112 := Char.toNat_lt c
  have same : Char.ofNat c.val.toNat = c := Char.ofNat_toNat c
  unfold utf8EncodeChar
  dsimp only
  generalize c.val.toNat = v at lt same
  by_cases h₁ : v ≤ 0x7f
  · rw [if_pos h₁, List.cons_append, List.nil_append]
    have b := toNat_byte (n := v) (by omega)
    rw [decode_one (by rw [b]; omega), b, same]
  rw [if_neg h₁]
  by_cases h₂ : v ≤ 0x7ff
  · rw [if_pos h₂]
    have b := toNat_byte (n := v / 64 % 32 + 192) (by omega)
    have d := toNat_byte (n := v % 64 + 128) (by omega)
    refine (decode_two (by rw [b]; omega) (by rw [b]; omega)).trans ?_
    rw [b, d, show (v / 64 % 32 + 192) % 32 * 64 + (v % 64 + 128) % 64 = v by omega, same]
    rfl
  rw [if_neg h₂]
  by_cases h₃ : v ≤ 0xffff
  · rw [if_pos h₃]
    have b := toNat_byte (n := v / 4096 % 16 + 224) (by omega)
    have d := toNat_byte (n := v / 64 % 64 + 128) (by omega)
    have e := toNat_byte (n := v % 64 + 128) (by omega)
    refine (decode_three (by rw [b]; omega) (by rw [b]; omega) (by rw [b]; omega)).trans ?_
    rw [b, d, e, show (v / 4096 % 16 + 224) % 16 * 4096 + (v / 64 % 64 + 128) % 64 * 64 +
      (v % 64 + 128) % 64 = v by omega, same]
    rfl
  rw [if_neg h₃]
  have b := toNat_byte (n := v / 262144 % 8 + 240) (by omega)
  have d := toNat_byte (n := v / 4096 % 64 + 128) (by omega)
  have e := toNat_byte (n := v / 64 % 64 + 128) (by omega)
  have f := toNat_byte (n := v % 64 + 128) (by omega)
  refine (decode_four (by rw [b]; omega) (by rw [b]; omega) (by rw [b]; omega)).trans ?_
  rw [b, d, e, f, show (v / 262144 % 8 + 240) % 8 * 262144 + (v / 4096 % 64 + 128) % 64 * 4096 +
    (v / 64 % 64 + 128) % 64 * 64 + (v % 64 + 128) % 64 = v by omega, same]
  rfl

private theorem decode_flatMap : (l : List Char) → decodeBytes (l.flatMap utf8EncodeChar) = l
  | [] => rfl
  | c :: l => by
    show decodeBytes (utf8EncodeChar c ++ l.flatMap utf8EncodeChar) = _
    rw [decode_encode, decode_flatMap l]

/-! ## Characters and length -/

/-- The characters of a string. -/
@[extern "lean_string_data"]
def toList (s : String) : List Char := decodeBytes s.toByteArray.data.toList

/-- How many characters there are. -/
@[extern "lean_string_length", tagged_return]
def length (b : @& String) : Nat := b.toList.length

@[simp] theorem toList_ofList {l : List Char} : (String.ofList l).toList = l := by
  show decodeBytes (List.toByteArray (l.flatMap utf8EncodeChar)).data.toList = l
  rw [List.toByteArray_eq]
  exact decode_flatMap l

theorem exists_eq_ofList (s : String) : ∃ l : List Char, s = String.ofList l := by
  obtain ⟨_, ⟨l, rfl⟩⟩ := s
  exact ⟨l, rfl⟩

@[simp] theorem ofList_toList {s : String} : String.ofList s.toList = s := by
  obtain ⟨l, rfl⟩ := exists_eq_ofList s
  rw [toList_ofList]

/-- Strings with the same characters are equal. -/
theorem toList_inj {s t : String} : s.toList = t.toList ↔ s = t :=
  ⟨fun h => by rw [← ofList_toList (s := s), h, ofList_toList], fun h => h ▸ rfl⟩

@[ext] theorem ext {s t : String} (h : s.toList = t.toList) : s = t := toList_inj.mp h

theorem ofList_injective {l m : List Char} (h : String.ofList l = String.ofList m) : l = m := by
  rw [← toList_ofList (l := l), h, toList_ofList]
@[simp] theorem ofList_inj {l m : List Char} : String.ofList l = String.ofList m ↔ l = m :=
  ⟨ofList_injective, fun h => h ▸ rfl⟩

@[simp] theorem length_toList {s : String} : s.toList.length = s.length := rfl
@[simp] theorem length_ofList {l : List Char} : (String.ofList l).length = l.length :=
  congrArg List.length toList_ofList

@[simp] theorem toList_empty : "".toList = [] := rfl
@[simp] theorem length_empty : "".length = 0 := rfl
@[simp] theorem ofList_nil : String.ofList [] = "" := rfl

theorem ofList_append {l m : List Char} : String.ofList (l ++ m) = String.ofList l ++ String.ofList m := by
  have h : List.utf8Encode (l ++ m) = l.utf8Encode ++ m.utf8Encode := List.utf8Encode_append' l m
  show String.ofByteArray _ _ = String.ofByteArray _ _
  congr 1

@[simp] theorem toList_append {s t : String} : (s ++ t).toList = s.toList ++ t.toList := by
  obtain ⟨l, rfl⟩ := exists_eq_ofList s
  obtain ⟨m, rfl⟩ := exists_eq_ofList t
  rw [← ofList_append, toList_ofList, toList_ofList, toList_ofList]

@[simp] theorem length_append {s t : String} : (s ++ t).length = s.length + t.length := by
  rw [← length_toList, toList_append, List.length_append, length_toList, length_toList]

@[simp] theorem toList_singleton {c : Char} : (String.singleton c).toList = [c] := toList_ofList
@[simp] theorem length_singleton {c : Char} : (String.singleton c).length = 1 := length_ofList

@[simp] theorem toList_push {s : String} {c : Char} : (s.push c).toList = s.toList ++ [c] := by
  show (s ++ String.singleton c).toList = _
  rw [toList_append, toList_singleton]

@[simp] theorem length_push {s : String} {c : Char} : (s.push c).length = s.length + 1 := by
  rw [← length_toList, toList_push, List.length_append, length_toList]; rfl

theorem push_eq_append {s : String} {c : Char} : s.push c = s ++ String.singleton c := rfl

@[simp] theorem empty_append {s : String} : "" ++ s = s := ext (by rw [toList_append, toList_empty]; rfl)
@[simp] theorem append_empty {s : String} : s ++ "" = s :=
  ext (by rw [toList_append, toList_empty, List.append_nil])
theorem append_assoc {s t u : String} : s ++ t ++ u = s ++ (t ++ u) :=
  ext (by rw [toList_append, toList_append, toList_append, toList_append, List.append_assoc])

@[simp] theorem toList_eq_nil_iff {s : String} : s.toList = [] ↔ s = "" := by
  rw [← toList_empty, toList_inj]
@[simp] theorem length_eq_zero_iff {s : String} : s.length = 0 ↔ s = "" := by
  rw [← length_toList, List.length_eq_zero_iff, toList_eq_nil_iff]

theorem append_left_inj {s t : String} (u : String) : s ++ u = t ++ u ↔ s = t := by
  rw [← toList_inj, ← toList_inj, toList_append, toList_append, List.append_left_inj]
theorem append_right_inj (s : String) {t u : String} : s ++ t = s ++ u ↔ t = u := by
  rw [← toList_inj, ← toList_inj, toList_append, toList_append, List.append_right_inj]

end String

/-- The string of the character. -/
protected def Char.toString (c : Char) : String := String.singleton c
