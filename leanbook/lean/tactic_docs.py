"""What tactics, commands and keywords do, in our words.

Lean keeps the documentation of its tactics in its source library, which the embedded Lean does
without; so an editor looks here. Each entry says how the word is used, what it does and, where that
helps, what is often meant instead. Names stand as they are written in a proof.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["ATTRIBUTES", "COMMANDS", "KEYWORDS", "SYMBOLS", "TACTICS", "WordDoc", "doc_of"]


@dataclass(frozen=True)
class WordDoc:
    """The documentation of one word.

    Attributes:
        usage: How it is written, one form a line.
        text: What it does: Markdown, a few sentences.
    """

    usage: str
    text: str


_HEAD = re.compile(r"(.+?):(?:\s(.*)|\Z)", re.DOTALL)


def _table(text: str) -> dict[str, WordDoc]:
    """Entries are parted by blank lines: the words and their forms, `=`, and what they do."""
    found: dict[str, WordDoc] = {}
    for entry in text.strip().split("\n\n"):
        head, _, body = entry.partition("\n=")
        split = _HEAD.match(head)
        assert split is not None, entry
        words, usage = split.group(1), split.group(2) or ""
        doc = WordDoc("\n".join(line.strip() for line in usage.strip().split("\n")), body.strip())
        for word in words.split():
            found[word] = doc
    return found


TACTICS = _table("""
intro: intro h
intro x y ⟨hp, hq⟩
= Moves what stands before `→` or is bound by `∀` from the goal into the context, under the name
given. A pattern in `⟨ ⟩` takes a pair, an `∃` or an `∧` apart at once.

intros: intros
intros x y
= Like `intro`, for everything that can be introduced; without names the names are not accessible.

rintro: rintro ⟨x, hx⟩ (hp | hq)
= `intro` with patterns: `⟨ ⟩` takes `∧` and `∃` apart, `( | )` splits `∨`, `rfl` puts an equation
in, `_` drops nothing and names nothing.

exact: exact h
= Closes the goal with a term of just its type. `exact?` searches the library for one.

apply: apply h
= Works backwards: if the conclusion of `h` fits the goal, the goal is closed and what `h` asks for
remains to be shown. `apply?` searches the library.

refine: refine ⟨_, ?_⟩
= Like `exact`, but each `?_` in the term becomes a new goal. A plain `_` has to be found by Lean.

refine': refine' f _ _
= Like `refine`, and each `_` that Lean can't find becomes a goal as well.

assumption: assumption
= Closes the goal with a hypothesis of the same type.

constructor: constructor
= Applies the constructor of the goal's type: `p ∧ q` and `p ↔ q` become two goals.

left right: left
right
= Shows `p ∨ q` by its left or its right side.

exists: exists 3
= Gives the witness of `∃ x, p x`, and tries to finish what is left the easy way.

use: use 3
= Gives the witness of `∃ x, p x`; what is left is tried the easy way, and else remains.

cases: cases h with
| inl hp => _
| inr hq => _
= Takes a hypothesis or a value apart: one goal for each constructor that it can have been made
with. For `∨` these are `inl` and `inr`, for a number `zero` and `succ n`.

rcases obtain: rcases h with ⟨x, hx⟩ | hq
obtain ⟨x, hx⟩ := h
= Takes `h` apart by a pattern: `⟨ ⟩` for `∧`, `∃` and pairs, `|` for `∨`, `rfl` to put an equation
in. `obtain` also takes a statement that is to be proved first.

induction: induction n with
| zero => _
| succ n ih => _
= A proof by induction: one goal for each constructor, and `ih` is the claim for the smaller value.
`generalizing y` lets `y` vary in the induction hypothesis.

fun_induction: fun_induction f x
= Induction that follows the recursive calls of `f`: one goal for each branch of its definition.

fun_cases: fun_cases f x
= One goal for each branch of the definition of `f`.

have: have h : p := proof
have h : p := by
  _
= Proves something on the way and adds it to the context. Without a name it is called `this`.

haveI letI: haveI : p := proof
= Like `have` and `let`, for instances.

let: let x := 3
= Names a value; unlike with `have`, the value stays known.

show: show p
= States what the goal is, in another form that is the same by definition.

suffices: suffices h : p by
  _
= Says that `p` is enough: first the goal is shown from `h : p`, then `p` itself.

replace: replace h : p := proof
= Like `have`, and the old `h` is gone.

specialize: specialize h x hx
= Applies the hypothesis `h` to arguments, in its place.

generalize: generalize h : e = x
= Puts a variable `x` in the place of a term everywhere in the goal; `h` keeps the equation.

match: match x with
| pattern => _
= Takes a value apart by patterns, as in a program.

nomatch nofun: nomatch h
= Closes the goal because no constructor fits: `h` can't exist.

rfl: rfl
= Closes `a = a`, also where the two sides only become equal by computing, and `a ↔ a`, `a ≤ a`.

eq_refl: eq_refl
= Closes `a = b` where both sides are equal by definition.

symm: symm
symm at h
= Turns `a = b` into `b = a`, and `p ↔ q` into `q ↔ p`.

rw rewrite: rw [h, ← h', lemma]
rw [h] at h'
= Replaces the left side of an equation (or of `↔`) by its right side, wherever it stands; with `←`
the other way round. `rw` tries `rfl` at the end, `rewrite` does not. `at` says where.

rwa: rwa [h] at h'
= `rw`, then `assumption`.

erw: erw [h]
= `rw` that looks harder whether two terms agree.

rw?: rw?
= Searches the library for equations that `rw` could use here.

simp: simp
simp [h, lemma, f]
simp at h
simp only [lemma]
= Simplifies with all equations marked `@[simp]`, and with those given, until none fits; closes the
goal if `True` is left. `only` uses no others, `simp?` says which were used, `at *` goes everywhere.

simp?: simp?
= Like `simp`, and says which lemmas were used, ready to be put in its place.

simp_all: simp_all
= Simplifies the goal and all hypotheses with one another until nothing changes.

simpa: simpa using h
simpa [lemma] using h
= Simplifies the goal and `h`, and closes the goal with it.

dsimp: dsimp
dsimp only [f]
= Simplifies with definitions only: what comes out is the same by computing.

simp_arith: simp_arith
= An older name of `simp +arith`: `simp` with linear arithmetic.

unfold: unfold f
unfold f at h
= Replaces a defined name by its definition.

delta: delta f
= Replaces a defined name by its body, without any tidying.

change: change p
change p at h
= Replaces the goal by one that is the same by definition.

subst: subst h
= With `h : x = e`, puts `e` in the place of the variable `x` everywhere.

subst_vars: subst_vars
= `subst` for every hypothesis that allows it.

injection: injection h with h'
= From an equation of two constructors to equations of what they hold: `n + 1 = m + 1` to `n = m`.

injections: injections
= `injection` for every hypothesis, again and again.

contradiction: contradiction
= Closes any goal if the hypotheses plainly contradict each other: `h : False`, `h : p` beside
`h' : ¬p`, `h : 0 = n + 1`.

exfalso: exfalso
= Makes the goal `False`: what is left to show is that the hypotheses contradict each other.

false_or_by_contra: false_or_by_contra
= Assumes the opposite of the goal, which becomes `False`.

by_cases: by_cases h : p
= Two goals: one with `h : p` and one with `h : ¬p`.

trivial: trivial
= Tries a few plain ways to close a goal: `rfl`, `assumption`, `True.intro`, `decide` and others.

decide: decide
= Closes a statement that can be decided by computing, such as `7 < 10` or `2 ∣ 6`.

native_decide: native_decide
= Like `decide`, but trusts compiled code: the proof rests on one more axiom.

omega: omega
= Proves equations and inequalities of `Nat` and `Int` with `+`, `-`, multiples, `/` and `%` by
constants, `∧`, `∨`, `¬`, `↔`; uses the hypotheses. It knows no products of variables.

grind: grind
= Searches with logic, equality, case distinctions and datatypes. Its arithmetic is not in the
embedded Lean.

ac_rfl: ac_rfl
= Proves equations that only reorder the operands of `+`, `*`, `∧`, `∨` and the like.

norm_cast push_cast: norm_cast
norm_cast at h
= Moves conversions such as `(↑n : Int)` outwards (`norm_cast`) or inwards (`push_cast`).

exact_mod_cast: exact_mod_cast h
= `exact`, after conversions of both sides have been tidied.

split: split
split at h
= One goal for each branch of an `if` or `match` in the goal.

congr: congr
= From `f a = f b` to `a = b`: shows that two sides agree because their parts do.

ext: ext x
= Shows that two functions (pairs, structures …) are equal by comparing their parts.

funext: funext x
= Shows that two functions are equal by comparing their values at `x`.

conv: conv => _
conv at h => lhs; rw [lemma]
= Goes into a part of the goal (`lhs`, `rhs`, `arg 1`, `enter [1, x]`) and rewrites only there.

calc: calc a = b := proof
  _ = c := proof
= A chain of equations or inequalities, one step a line; `_` is the last term.

case: case name x h =>
  _
= Proves the goal of that name, and names its new hypotheses.

next: next x h =>
  _
= Proves the first goal, and names its nameless hypotheses.

rename_i: rename_i x h
= Names the last hypotheses that have no accessible name (those shown with `✝`).

rename: rename p => h
= Names the hypothesis that states `p`.

all_goals: all_goals tac
= Runs a tactic on each goal.

any_goals: any_goals tac
= Runs a tactic on each goal, and is content if it works for one of them.

try: try tac
= Runs a tactic; if it fails, nothing happens.

repeat: repeat tac
= Runs a tactic again and again, until it fails.

iterate: iterate 3 tac
= Runs a tactic a number of times.

first: first | tac | tac
= Runs the first of several tactics that works.

solve: solve | tac | tac
= Runs the first of several tactics that ends the goal.

focus: focus tac
= Looks at the first goal only.

skip: skip
= Does nothing.

done: done
= Fails if a goal is left.

sorry: sorry
= Leaves the goal open: Lean goes on as if it were proved, and says so. A theorem that rests on
`sorry` is not proved.

admit: admit
= The same as `sorry`.

exact?: exact?
= Searches the library for a term that closes the goal, and shows it.

apply?: apply?
= Searches the library for lemmas that can be applied to the goal.

and_intros: and_intros
= Splits `p ∧ q ∧ r` into its parts.

infer_instance: infer_instance
= Closes the goal with an instance.

revert: revert x h
= Puts hypotheses back into the goal; the opposite of `intro`.

clear: clear h
= Forgets a hypothesis.

show_term: show_term tac
= Runs a tactic and shows the term that it has made.

solve_by_elim: solve_by_elim
= Tries to close the goal by applying hypotheses again and again.

apply_assumption: apply_assumption
= Applies a hypothesis whose conclusion fits the goal.

rotate_left rotate_right: rotate_left
= Changes the order of the goals.

trace_state: trace_state
= Shows the goals at this place.

guard_hyp guard_target: guard_hyp h : p
= Fails unless a hypothesis or the goal is as stated.

with_reducible: with_reducible tac
= Runs a tactic that may look into few definitions only.

push_neg by_contra exacts ring linarith norm_num nlinarith positivity aesop tauto field_simp:
= A tactic of the library Mathlib. It is there in a Lake project that has Mathlib, and not in the
embedded Lean.
""")

COMMANDS = _table("""
theorem: theorem name (x : α) (h : p) : claim := proof
= States a claim and proves it. After `:=` stands a term, or `by` and tactics.

lemma: lemma name : claim := proof
= Mathlib's other word for `theorem`.

example: example : claim := proof
= A theorem or a definition without a name, to try something.

def: def f (x : α) : β := value
def f : α → β
| pattern => value
= Defines a value or a function.

abbrev: abbrev Name := value
= A definition that Lean sees through everywhere.

inductive: inductive T where
| constructor (x : α) : T
= A new type, or a new proposition, by the ways in which it can be made.

structure: structure Point where
  x : Nat
  y : Nat
= A type of records with named fields.

class: class C (α : Type) where
  op : α → α
= A structure whose values Lean finds by itself, as instances.

instance: instance : C α where
  op := f
= A value of a class, to be found by Lean.

axiom: axiom name : claim
= Takes a claim for granted. Whatever uses it rests on it, which is shown.

opaque: opaque f : α → β
= A value of which nothing but the type is known.

mutual: mutual _ end
= Definitions that refer to one another.

namespace: namespace Name
end Name
= Names declared inside begin with `Name.`, and can be used without it there.

section: section
end
= Limits how far `variable`, `open` and options reach.

end: end Name
= Closes a `namespace`, `section` or `mutual`.

open: open Name
open Name in command
= Lets names be used without the `Name.` before them.

export: export Name (x y)
= Makes names of a namespace known under their short form, for everybody.

variable: variable (x : α) {β : Type}
= Parameters of all that follows and mentions them.

universe: universe u v
= Names for universe levels.

import: import Module
= Loads a module; it stands in the first cell, before all else.

set_option: set_option name value
set_option name value in command
= Sets one of Lean's options.

attribute: attribute [simp] name
= Gives a name an attribute, such as `simp`.

notation infix infixl infixr prefix postfix: notation a " ⊕ " b => f a b
infixl:65 " ⊕ " => f
= A new way of writing something.

syntax: syntax "word" term : tactic
= A new form of term, tactic or command; `macro_rules` says what it means.

macro macro_rules: macro "word" : tactic => `(tactic| simp)
= A new form, and what it stands for.

deriving: deriving Repr, DecidableEq
= Lets Lean write the instances of a new type.

#check: #check e
= Shows the type of a term. Nothing is run.

#eval: #eval e
= Computes a value and shows it; runs a program.

#reduce: #reduce e
= Computes with Lean's kernel, without a program; slow.

#print: #print name
#print axioms name
= Shows a definition, or the axioms that a theorem rests on.

#synth: #synth C α
= Shows the instance that Lean finds.

#guard: #guard e
= Fails unless the value is `true`.

#guard_msgs: #guard_msgs in command
= Fails unless the messages of a command are those in the comment before it.

private protected noncomputable partial unsafe: private def f := value
= Changes the declaration that follows: hidden outside of the file, only known under its full name,
without a program, not known to end, not checked.
""")

KEYWORDS = _table("""
by: by tactics
= Begins a proof by tactics.

fun: fun x => e
= A function.

where: where f x := e
= Definitions that the one above uses; or the fields of a structure.

with: match x with
= Begins the cases.

at: simp at h ⊢
= Says where a tactic works: at hypotheses, at the goal `⊢`, or everywhere, `*`.

using: simpa using h
= The term that a tactic is to use.

generalizing: induction n generalizing m with
= Variables that may differ in the induction hypothesis.

if then else: if c then a else b
= One of two values; with `if h : c` the branches know whether `c` holds.

do: do
  let x ← action
  return x
= A program of several steps.

return: return e
= Ends a program of several steps with a value.

for: for x in xs do
= Repeats steps for each element.

from: have : p from proof
= An older way to give the proof.

termination_by: termination_by n
= What gets smaller at each recursive call.

decreasing_by: decreasing_by tactics
= The proof that it gets smaller.

Prop: p : Prop
= The type of all statements.

Type: α : Type
= The type of all (small) types of data.

Sort: α : Sort u
= `Prop` or a `Type`.
""")

SYMBOLS = _table("""
∧: p ∧ q
= `p` and `q` (`And`). Proved by `⟨hp, hq⟩` or `constructor`; `h.left` and `h.right`, or
`obtain ⟨hp, hq⟩ := h`, take it apart.

∨: p ∨ q
= `p` or `q` (`Or`). Proved by `left` or `right` (`Or.inl`, `Or.inr`); used by `cases h`.

¬: ¬p
= Not `p` (`Not`): the same as `p → False`. Proved by `intro hp`.

→: p → q
= If `p` then `q`; and the type of functions from `p` to `q`. Proved by `intro`, used by `apply`.

↔: p ↔ q
= `p` if and only if `q` (`Iff`). Proved by `constructor`; `h.mp` and `h.mpr` are its directions.

∀: ∀ x, p x
= For every `x`, `p x` holds. Proved by `intro x`; used by applying it: `h a`.

∃: ∃ x, p x
= There is an `x` with `p x` (`Exists`). Proved by `⟨x, hx⟩` or `exists x`; used by
`obtain ⟨x, hx⟩ := h`.

=: a = b
= `a` and `b` are equal (`Eq`). Proved by `rfl`, `rw`, `simp`; used by `rw [h]`.

≠: a ≠ b
= `a` and `b` are not equal: `a = b → False`.

≤ ≥: a ≤ b
= Less or equal (`LE.le`). `a ≥ b` is the same as `b ≤ a`.

< >: a < b
= Less (`LT.lt`). For natural numbers the same as `a + 1 ≤ b`. `a > b` is the same as `b < a`.

∣: a ∣ b
= `a` divides `b`: there is a `c` with `b = a * c`.

∈ ∉: x ∈ xs
= `x` is an element of `xs`; `∉`: it is not.

×: α × β
= The type of pairs.

∘: g ∘ f
= First `f`, then `g`.

⟨ ⟩: ⟨a, b⟩
= Makes a value of a structure, a pair, an `∧` or an `∃` from its parts; in a pattern, takes it
apart.

← <-: rw [← h]
let x ← action
= In `rw` and `simp`: from right to left. In `do`: the result of an action.

▸: h ▸ e
= Rewrites the type of `e` with the equation `h`.

·: · tactics
(· + 1)
= Works on one goal, which has to be closed; and in brackets, the place of an argument.

λ: λ x => e
= A function; more often written `fun x => e`.

⊢: simp at h ⊢
= The goal, as opposed to the hypotheses.

::: x :: xs
= A list with first element `x`.

++: xs ++ ys
= One list (or string) behind the other.

∅: ∅
= What is empty.
""")

ATTRIBUTES = (
    *("simp", "ext", "reducible", "inline", "specialize", "instance", "default_instance", "class"),
    *("elab_as_elim", "induction_eliminator", "cases_eliminator", "match_pattern", "congr", "refl"),
    *("symm", "grind", "norm_cast", "irreducible", "deprecated", "simproc", "local", "scoped"),
)
"""What can stand behind `@[`: the common ones."""


def doc_of(word: str) -> WordDoc | None:
    """The documentation of a tactic, command, keyword or symbol.

    Args:
        word: The word as it is written.

    Returns:
        Its documentation; None if there is none here.

    Example:
        >>> doc_of("assumption").usage
        'assumption'
    """
    for table in (TACTICS, COMMANDS, KEYWORDS, SYMBOLS):
        if word in table:
            return table[word]
    return None
