/-
Chapter 96. Elements that know that they are in the list.

A function on trees with lists of subtrees calls itself inside `map`, on elements of the list. To
see that they are smaller than the tree, Lean has to know that they are elements: `attach` gives
each element the proof. The lemmas marked `@[wf_preprocess]` put it in without being asked.
-/
prelude
import Init.List.Map
import Init.WellFounded

universe u v w

namespace List
variable {α : Type u} {β : Type v}

theorem sizeOf_lt_of_mem [SizeOf α] {a : α} {as : List α} (h : a ∈ as) : sizeOf a < sizeOf as := by
  induction h with
  | head as =>
    show sizeOf a < 1 + sizeOf a + sizeOf as
    exact Nat.lt_of_lt_of_le (by rw [Nat.add_comm]; exact Nat.lt_succ_self _) (Nat.le_add_right _ _)
  | tail b _ ih => exact Nat.lt_of_lt_of_le ih (Nat.le_add_left _ _)

/-- Apply a function that needs a proof about each element. -/
def pmap {P : α → Prop} (f : ∀ a, P a → β) : ∀ l : List α, (H : ∀ a, a ∈ l → P a) → List β
  | [], _ => []
  | a :: l, H => f a (H a mem_cons_self) :: pmap f l fun b h => H b (mem_cons_of_mem a h)

/-- Give each element the proof of a property that all elements have. -/
def attachWith (l : List α) (P : α → Prop) (H : ∀ x, x ∈ l → P x) : List {x // P x} := pmap Subtype.mk l H

/-- Give each element the proof that it is in the list. -/
@[inline] def attach (l : List α) : List {x // x ∈ l} := attachWith l _ fun _ => id

/-- Forget the proofs. -/
def unattach {p : α → Prop} (l : List {x // p x}) : List α := l.map (·.val)

@[simp] theorem unattach_nil {p : α → Prop} : ([] : List {x // p x}).unattach = [] := rfl
@[simp] theorem unattach_cons {p : α → Prop} {a : {x // p x}} {l : List {x // p x}} :
    (a :: l).unattach = a.val :: l.unattach := rfl

@[simp] theorem pmap_eq_map {p : α → Prop} {f : α → β} {l : List α} (H : ∀ a, a ∈ l → p a) :
    pmap (fun a (_ : p a) => f a) l H = map f l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (f a :: ·) (ih _)

@[simp] theorem length_pmap {p : α → Prop} {f : ∀ a, p a → β} {l : List α} {H} : (pmap f l H).length = l.length := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (· + 1) ih

@[simp] theorem unattach_attachWith {p : α → Prop} {l : List α} {H : ∀ a, a ∈ l → p a} : (l.attachWith p H).unattach = l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (a :: ·) ih

@[simp] theorem unattach_attach {l : List α} : l.attach.unattach = l := unattach_attachWith
@[simp] theorem length_attach {l : List α} : l.attach.length = l.length := length_pmap
@[simp] theorem attach_map_val (l : List α) : l.attach.map (·.val) = l := unattach_attach
theorem attach_map_subtype_val (l : List α) : l.attach.map Subtype.val = l := unattach_attach

@[simp] theorem mem_attach (l : List α) (x : {x // x ∈ l}) : x ∈ l.attach := by
  have h : x.val ∈ l.attach.map (·.val) := by rw [attach_map_val]; exact x.property
  obtain ⟨y, hy, e⟩ := mem_map.mp h
  have : y = x := by cases x; cases y; cases e; rfl
  exact this ▸ hy

/-! ## What the preparation of recursive definitions uses -/

section
variable {P : α → Prop} {γ : Type w}

@[wf_preprocess] theorem map_wfParam {xs : List α} {f : α → β} : (wfParam xs).map f = xs.attach.unattach.map f := by
  rw [unattach_attach]; rfl
@[wf_preprocess] theorem map_unattach {xs : List (Subtype P)} {f : α → β} :
    xs.unattach.map f = xs.map fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  rw [unattach, map_map]; rfl

@[wf_preprocess] theorem foldl_wfParam {xs : List α} {f : β → α → β} {x : β} :
    (wfParam xs).foldl f x = xs.attach.unattach.foldl f x := by rw [unattach_attach]; rfl
@[wf_preprocess] theorem foldl_unattach {xs : List (Subtype P)} {f : β → α → β} {x : β} :
    xs.unattach.foldl f x = xs.foldl (fun s ⟨x, h⟩ =>
      binderNameHint s f <| binderNameHint x (f s) <| binderNameHint h () <| f s (wfParam x)) x := by
  rw [unattach, foldl_map]; rfl

@[wf_preprocess] theorem foldr_wfParam {xs : List α} {f : α → β → β} {x : β} :
    (wfParam xs).foldr f x = xs.attach.unattach.foldr f x := by rw [unattach_attach]; rfl
@[wf_preprocess] theorem foldr_unattach {xs : List (Subtype P)} {f : α → β → β} {x : β} :
    xs.unattach.foldr f x = xs.foldr (fun ⟨x, h⟩ s =>
      binderNameHint x f <| binderNameHint s (f x) <| binderNameHint h () <| f (wfParam x) s) x := by
  rw [unattach, foldr_map]; rfl

@[wf_preprocess] theorem flatMap_wfParam {xs : List α} {f : α → List β} :
    (wfParam xs).flatMap f = xs.attach.unattach.flatMap f := by rw [unattach_attach]; rfl
@[wf_preprocess] theorem flatMap_unattach {xs : List (Subtype P)} {f : α → List β} :
    xs.unattach.flatMap f = xs.flatMap fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  rw [unattach, flatMap_map]; rfl

@[wf_preprocess] theorem any_wfParam {xs : List α} {f : α → Bool} : (wfParam xs).any f = xs.attach.unattach.any f := by
  rw [unattach_attach]; rfl
@[wf_preprocess] theorem any_unattach {xs : List (Subtype P)} {f : α → Bool} :
    xs.unattach.any f = xs.any fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  rw [unattach, any_map]; rfl

@[wf_preprocess] theorem all_wfParam {xs : List α} {f : α → Bool} : (wfParam xs).all f = xs.attach.unattach.all f := by
  rw [unattach_attach]; rfl
@[wf_preprocess] theorem all_unattach {xs : List (Subtype P)} {f : α → Bool} :
    xs.unattach.all f = xs.all fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  rw [unattach, all_map]; rfl

end
end List
