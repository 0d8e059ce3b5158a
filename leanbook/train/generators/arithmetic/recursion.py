"""Texts of definitions by recursion on a number, and of proofs by induction on it."""

from __future__ import annotations

from leanbook.train.generators.draw import Draw

__all__ = [
    "RING",
    "function_name",
    "hypothesis_name",
    "indented",
    "induct",
    "recursive",
    "variable_name",
]

RING = "Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.mul_comm, Nat.mul_left_comm"
_FUNCTIONS = (
    "total", "sumTo", "f", "g", "series", "acc", "s", "sumUp", "F", "tri", "value", "seq", "a", "u",
    "partialSum", "S", "collect", "grow", "b", "myFun", "T", "count",
)  # fmt: skip


def function_name(d: Draw) -> str:
    """A name for a function on numbers."""
    return d.names.like(d.pick(*_FUNCTIONS))


def variable_name(d: Draw) -> str:
    """A name for a number that induction is done on."""
    return d.names.like(d.pick("n", "n", "m", "k", "x", "i", "N"))


def recursive(d: Draw, f: str, zero: str, step: str, n: str) -> str:
    """A definition by recursion. `step` may use the variable and `f n`."""
    if d.chance(0.75):
        return f"def {f} : Nat → Nat\n  | 0 => {zero}\n  | {n} + 1 => {step}"
    return f"def {f} ({n} : Nat) : Nat :=\n  match {n} with\n  | 0 => {zero}\n  | {n} + 1 => {step}"


def induct(n: str, zero: list[str], succ: list[str], *, general: str = "", ih: str = "ih") -> str:
    """An induction on a number, with the lines of its two cases."""
    head = f"induction {n} generalizing {general} with" if general else f"induction {n} with"
    lines = [head]
    for pattern, body in (("| zero", zero), (f"| succ {n} {ih}", succ)):
        if len(body) == 1:
            lines.append(f"{pattern} => {body[0]}")
        else:
            lines.append(f"{pattern} =>")
            lines.extend(f"  {line}" for line in body)
    return "\n".join(lines)


def hypothesis_name(d: Draw) -> str:
    """A name for the hypothesis of an induction."""
    return d.pick("ih", "ih", "ih", "hn", "IH", "hi")


def indented(text: str) -> str:
    """The same lines, two blanks further to the right."""
    return "\n".join(f"  {line}" for line in text.split("\n"))
