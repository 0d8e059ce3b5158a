/-! ## Literals compute -/

theorem length_abc : "abc".length = 3 := rfl
theorem length_empty : "".length = 0 := by decide
theorem length_accents : "né∀😀".length = 4 := by decide
theorem append_literals : "ab" ++ "cd" = "abcd" := by decide
theorem append_literals' : "ab" ++ "cd" = "abcd" := rfl
theorem differ : "abc" ≠ "abd" := by decide
theorem characters : "abc".toList = ['a', 'b', 'c'] := rfl
theorem from_characters : String.ofList ['h', 'i'] = "hi" := rfl
theorem upper : "hello".toUpper = "HELLO" := by decide
theorem lower : "HeLLo".toLower = "hello" := by decide
theorem capital : "lean".capitalize = "Lean" := by decide
theorem first_two : ("hello".take 2).copy = "he" := by decide
theorem without_two : ("hello".drop 2).copy = "llo" := by decide
theorem words : "a,b,c".splitOn "," = ["a", "b", "c"] := by decide
theorem words_joined : ", ".intercalate ["a", "b"] = "a, b" := by decide
theorem all_joined : String.join ["a", "b", "c"] = "abc" := by decide
theorem trimmed : "  hi ".trimAscii.copy = "hi" := by decide
theorem begins : "leanbook".startsWith "lean" = true := by decide
theorem ends : "leanbook".endsWith "book" = true := by decide
theorem inside : "leanbook".contains "nb" = true := by decide
theorem not_inside : "leanbook".contains 'z' = false := by decide
theorem replaced : "banana".replace "an" "o" = "booa" := by decide
theorem dictionary : "abc" < "abd" := by decide
theorem pushed : "ab".push 'c' = "abc" := by decide
theorem is_empty : "".isEmpty = true := by decide

/-! ## Numbers as strings, and back -/

theorem digits : toString 42 = "42" := by decide
theorem digits' : (42 : Nat).repr = "42" := rfl
theorem interpolated : s!"{1 + 1} and {true}" = "2 and true" := by decide
theorem read_number : "12".toNat? = some 12 := by decide
theorem read_nonsense : "1x".toNat? = none := by decide
theorem read_nothing : "".toNat? = none := by decide
theorem read_negative : "-7".toInt? = some (-7) := by decide
theorem base_two : Nat.toDigits 2 5 = ['1', '0', '1'] := by decide

/-! ## Characters -/

theorem number_of_a : 'a'.toNat = 97 := rfl
theorem letter_a : 'a'.isAlpha = true := rfl
theorem digit_seven : '7'.isDigit = true := by decide
theorem no_digit : 'x'.isDigit = false := by decide
theorem capital_a : 'a'.toUpper = 'A' := by decide
theorem characters_differ : 'a' ≠ 'b' := by decide
theorem there_and_back (c : Char) : Char.ofNat c.toNat = c := by simp
theorem same_number (c d : Char) (h : c.toNat = d.toNat) : c = d := Char.toNat_inj.mp h

/-! ## For all strings -/

theorem length_of_append (s t : String) : (s ++ t).length = t.length + s.length := by
  rw [String.length_append, Nat.add_comm]

theorem length_of_three (s t u : String) : (s ++ t ++ u).length = s.length + t.length + u.length := by
  simp

theorem nothing_after (s : String) : s ++ "" = s := by simp
theorem nothing_before (s : String) : "" ++ s = s := String.empty_append
theorem brackets (s t u : String) : (s ++ t) ++ u = s ++ (t ++ u) := String.append_assoc

theorem same_characters (s t : String) (h : s.toList = t.toList) : s = t := by
  ext1
  exact h

theorem round_trip (s : String) : String.ofList s.toList = s := by simp
theorem round_trip' (l : List Char) : (String.ofList l).toList = l := by simp
theorem one_more (s : String) (c : Char) : (s.push c).length = s.length + 1 := by simp

theorem empty_of_length (s : String) (h : s.length = 0) : s = "" := by
  rwa [String.length_eq_zero_iff] at h

theorem cancel (s t u : String) (h : s ++ t = s ++ u) : t = u := (String.append_right_inj s).mp h

theorem split_and_glue (s : String) (n : Nat) : (s.take n).copy ++ (s.drop n).copy = s :=
  s.take_append_drop n

theorem map_keeps_length (s : String) (f : Char → Char) : (s.map f).length = s.length := by simp

/-! ## A function of one's own -/

def shout (s : String) : String := s ++ "!"

theorem shout_length (s : String) : (shout s).length = s.length + 1 := by
  unfold shout
  rw [String.length_append]
  rfl

theorem shout_ne_empty (s : String) : shout s ≠ "" := by
  intro h
  have := shout_length s
  rw [h] at this
  exact absurd this (by simp)

def palindrome (s : String) : Bool := s.toList == s.toList.reverse

example : palindrome "level" = true := by decide
example : palindrome "lean" = false := by decide

theorem palindrome_single (c : Char) : palindrome (String.singleton c) = true := by
  simp [palindrome]

#guard palindrome "abba"
#guard "a b c".splitOn.length = 3
#guard s!"{[1, 2]}" == "[1, 2]"
#guard "abc".foldl (fun n _ => n + 1) 0 == 3
