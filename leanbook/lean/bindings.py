"""Writes the bindings of the embedded Lean's own syntax: `core/Init/Bindings.lean` and friends.

Lean's notation, tactics and macros (`a + b`, `exact`, `rcases`, …) are compiled into
`libleanshared`: each grammar rule is a `Lean.ParserDescr` object, each macro and each unexpander
a function, and each is exported under the mangled name of its declaration. A declaration marked
`@[extern]` with the same name is bound to it by Lean's interpreter, so our core library only has
to say that these declarations exist. This module finds them in the library, and writes that down.

The rules are read as data: the library's initialisers are run, and every exported object that is
a `ParserDescr` node whose kind mangles to the very name of its symbol is taken. Nothing is
guessed from the symbols alone, whose mangling is ambiguous.

Run it with ``python -m leanbook.lean.bindings [--check]`` on Linux; it needs pyelftools, which is
in the extra `dev`.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import re
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from leanbook.lean.toolchain import find_library

CORE = Path(__file__).with_name("core") / "Init"

Name = tuple[str, ...]

# Constructors of Lean.ParserDescr, in the order of their declaration.
CONST, UNARY, BINARY, NODE, TRAILING_NODE = 0, 1, 2, 3, 4
SYMBOL, NON_RESERVED_SYMBOL, CAT, PARSER, NODE_WITH_ANTIQUOT = 5, 6, 7, 8, 9
SEP_BY, SEP_BY1 = 10, 11
_STRING_TAG = 249


# -- Reading Lean objects ---------------------------------------------------------------


@dataclass(frozen=True)
class Rule:
    """A grammar rule of the library."""

    name: Name
    tag: int
    references: frozenset[Name]
    categories: frozenset[str]

    @property
    def trailing(self) -> bool:
        """Does it continue a term that was parsed already, as ``+`` does?"""
        return self.tag == TRAILING_NODE


class Objects:
    """Reads Lean objects of this process, safely: a wrong address raises `OSError`."""

    def __init__(self) -> None:
        self._memory = os.open("/proc/self/mem", os.O_RDONLY)

    def bytes(self, address: int, count: int) -> bytes:
        if address >> 48:  # no address at all, but some other number
            raise OSError(f"{address:#x} is no address")
        data = os.pread(self._memory, count, address)
        if len(data) != count:
            raise OSError(f"cannot read {count} bytes at {address:#x}")
        return data

    def word(self, address: int) -> int:
        return int(struct.unpack("<Q", self.bytes(address, 8))[0])

    def shape(self, address: int) -> tuple[int, int]:
        """(tag, number of object fields) of the object at an address."""
        header = self.word(address)
        return header >> 56, (header >> 48) & 0xFF

    def field(self, address: int, index: int) -> int:
        return self.word(address + 8 + 8 * index)

    def string(self, address: int) -> str:
        if self.shape(address)[0] != _STRING_TAG:
            raise OSError(f"no string at {address:#x}")
        return self.bytes(address + 32, self.word(address + 8) - 1).decode()

    def name(self, address: int) -> Name:
        if address & 1:
            return ()
        tag, fields = self.shape(address)
        if (tag, fields) != (1, 2):  # Name.num never names a rule
            raise OSError(f"no name at {address:#x}")
        return (*self.name(self.field(address, 0)), self.string(self.field(address, 1)))

    def rule(self, address: int) -> Rule | None:
        """The rule at an address, or None if something else is there."""
        try:
            tag, fields = self.shape(address)
            if (tag, fields) not in {(NODE, 3), (TRAILING_NODE, 4), (NODE_WITH_ANTIQUOT, 3)}:
                return None
            kind = self.name(self.field(address, 1 if tag == NODE_WITH_ANTIQUOT else 0))
            references: set[Name] = set()
            categories: set[str] = set()
            self._walk(address, references, categories)
        except (OSError, UnicodeDecodeError):
            return None
        return Rule(kind, tag, frozenset(references), frozenset(categories))

    def _walk(self, address: int, references: set[Name], categories: set[str]) -> None:
        tag, _ = self.shape(address)
        children = {
            UNARY: [1],
            BINARY: [1, 2],
            NODE: [2],
            TRAILING_NODE: [3],
            NODE_WITH_ANTIQUOT: [2],
            SEP_BY: [0, 2],
            SEP_BY1: [0, 2],
        }
        if tag == PARSER:
            references.add(self.name(self.field(address, 0)))
        elif tag == CAT:
            categories.add(".".join(self.name(self.field(address, 0))))
        for child in children.get(tag, []):
            self._walk(self.field(address, child), references, categories)


# -- Names ----------------------------------------------------------------------------


def mangle(name: Name) -> str:
    """The symbol under which Lean's compiler exports a declaration."""
    return "l_" + "_".join("".join(map(_mangle_character, part)) for part in name)


def _mangle_character(character: str) -> str:
    code = ord(character)
    if character.isascii() and character.isalnum():
        return character
    if character == "_":
        return "__"
    if code < 0x100:
        return f"_x{code:02x}"
    return f"_u{code:04x}" if code < 0x10000 else f"_U{code:08x}"


def demangle_component(text: str) -> str:
    """The text of one component of a mangled name."""
    pattern = r"__|_x([0-9a-f]{2})|_u([0-9a-f]{4})|_U([0-9a-f]{8})"

    def character(match: re.Match[str]) -> str:
        code = match.group(1) or match.group(2) or match.group(3)
        return chr(int(code, 16)) if code else "_"

    return re.sub(pattern, character, text)


_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_'!?]*")
# Words that Lean reads as keywords in a name unless they are quoted.
_KEYWORDS = frozenset({"show", "have", "let", "if", "then", "else", "match", "fun", "open", "by"})


def quote(name: Name) -> str:
    """A name as Lean source writes it."""
    return ".".join(
        part if _PLAIN.fullmatch(part) and part not in _KEYWORDS else f"«{part}»" for part in name
    )


# -- What is bound ----------------------------------------------------------------------

# Namespaces whose rules belong to a proving library (not to Lean's own development).
_NAMESPACES = frozenset(
    {
        "",
        "Array",
        "Bool",
        "Int",
        "Lean",
        "Lean.Attr",
        "Lean.Elab.Tactic.Ext",
        "Lean.Parser",
        "Lean.Parser.Attr",
        "Lean.Parser.Command",
        "Lean.Parser.Syntax",
        "Lean.Parser.Tactic",
        "Lean.Parser.Tactic.Conv",
        "Lean.Parser.Tactic.Grind",
        "Lean.Parser.Tactic.SolveByElim",
        "Lean.Parser.Tactic.rcasesPat",
        "Lean.Parser.Tactic.rintroPat",
        "List",
    }
)

# Rules for writing Lean itself, for program verification and for bit-blasting: not bound.
_LEFT_OUT = re.compile(
    r"command_?_?Declare_|[Bb]uiltin|Register_parser_alias|registerSym|symDSimp|symSimp|vcgen|Mvcgen"
    r"|^m[a-z]+(Macro|Error)$|^mcasesPat|^mrefinePat|^mintroPat|^mrevertPat|^mspec|^mvcgen"
    r"|^(massumption|mcases|mclear|mconstructor|mdup|mexact|mexfalso|mexists|mframe|mhave|mintro"
    r"|mleave|mleft|mpure|mpureIntro|mrefine|mreplace|mrevert|mright|mstart|mstop)$"
    r"|^bv[A-Z]|^grind_?[Pp]ropagator|^classAbbrev$|^setLibrarySuggestionsCmd$|^sym$|Array_get_dec"
    r"|^testExternCmd$|^registerTryTactic$|ThrowError"
)

# Notation that works only after `open`.
_SCOPED = {("List", "term_~_"), ("List", "term_<+_"), ("Array", "term_~_"), ("Int", "term-[_+1]")}

# Categories that Lean's library declares, and how their first token is read.
_DECLARED = {
    "binderPred": "",
    "rcasesPat": "",
    "rintroPat": "",
    "rawStx": "both",
    "conv": "both",
    "grind": "both",
    "grind_filter": "both",
    "grind_ref": "both",
    "grind_mod": "both",
}

# The category of rules that were given a name by hand.
_CATEGORY_OF_NAMESPACE = {
    "": "term",
    "Lean": "term",
    "Lean.Attr": "attr",
    "Lean.Elab.Tactic.Ext": "tactic",
    "Lean.Parser": "command",
    "Lean.Parser.Attr": "attr",
    "Lean.Parser.Command": "command",
    "Lean.Parser.Tactic": "tactic",
    "Lean.Parser.Tactic.Conv": "conv",
    "Lean.Parser.Tactic.Grind": "grind",
    "Lean.Parser.Tactic.rcasesPat": "rcasesPat",
    "Lean.Parser.Tactic.rintroPat": "rintroPat",
}
_CATEGORY_OF_NAME = {
    "calcTactic": "tactic",
    "cdot": "tactic",
    "solveTactic": "tactic",
    "deprecated": "attr",
    "deprecated_arg": "attr",
    "suggest_for": "attr",
    "univ_out_params": "attr",
    "command_code_action": "attr",
    "simprocPattern": "attr",
    "simprocPatternBuiltin": "attr",
    "cbvSimprocPattern": "attr",
    "cbvSimprocPatternBuiltin": "attr",
    "guardMsgsCmd": "command",
    "guardPanicCmd": "command",
    "infoTreesCmd": "command",
    "reduceCmd": "command",
    "runCmd": "command",
    "runElab": "command",
    "runMeta": "command",
    "addPrec": "prec",
    "subPrec": "prec",
    "addPrio": "prio",
    "subPrio": "prio",
    "by?": "term",
    "showTermElab": "term",
    "declareSimpLikeTactic": "command",
}
# Names that Lean makes itself begin with the category: `tacticTrivial`, `term_+_`, `stx_*`.
_CATEGORY_OF_FULL_NAME = {
    "Lean.Parser.Syntax.exact?": "term",
    "Lean.Parser.Tactic.Conv.conv": "tactic",
}
# The modifiers of the attribute `grind` are parts of rules and a category at once.
_GRIND_MODIFIER = re.compile(r"Lean\.Parser\.Attr\.grind(?!Gen$|Mod$)[A-Z]\w*")
# Rules that win over another one that reads the same text (a rule without one has 1000).
_PRIORITY_OF_FULL_NAME = {"Lean.Parser.Tactic.rintroPat.binder": 1001}
_MADE_NAME = re.compile(
    r"(term|tactic|conv|command|attr|stx|prec|prio|level|doElem|binderPred|grind_filter"
    r"|grind_ref|grind)(?![a-z])"
)


def category(rule: Rule) -> str | None:
    """The syntax category that a rule extends; None for rules that only other rules use."""
    if rule.tag == NODE_WITH_ANTIQUOT:
        return "grind_mod" if _GRIND_MODIFIER.fullmatch(".".join(rule.name)) else None
    *namespace, last = rule.name
    if named := _CATEGORY_OF_FULL_NAME.get(".".join(rule.name)) or _CATEGORY_OF_NAME.get(last):
        return named
    home = _CATEGORY_OF_NAMESPACE.get(".".join(namespace))
    if (made := _MADE_NAME.match(last)) and not (last.startswith("grind") and home != "grind"):
        return made.group(1)
    return _CATEGORY_OF_NAMESPACE[".".join(namespace)]


def is_bound(rule: Rule) -> bool:
    """Does this rule belong to the core library?"""
    return ".".join(rule.name[:-1]) in _NAMESPACES and not _LEFT_OUT.search(rule.name[-1])


# Macros and unexpanders that Lean's library defines as named functions.
_NAMED_UNEXPANDERS = {
    "unexpandArrayEmpty": "Array.empty",
    "unexpandEqNDRec": "Eq.ndrec",
    "unexpandEqRec": "Eq.rec",
    "unexpandExists": "Exists",
    "unexpandGetElem": "GetElem.getElem",
    "unexpandGetElem!": "GetElem?.getElem!",
    "unexpandGetElem?": "GetElem?.getElem?",
    "unexpandIte": "ite",
    "unexpandListCons": "List.cons",
    "unexpandListNil": "List.nil",
    "unexpandListToArray": "List.toArray",
    "unexpandProdMk": "Prod.mk",
    "unexpandPSigma": "PSigma",
    "unexpandSigma": "Sigma",
    "unexpandSubtype": "Subtype",
    "unexpandSorryAx": "sorryAx",
    "unexpandUnit": "Unit.unit",
}


# Constants with notation that the core library does not define.
_ABSENT = frozenset(
    {"Array.Perm", "BitVec", "Lean", "List.IsInfix", "List.IsPrefix", "List.IsSuffix", "List.Perm"}
    | {"List.Sublist", "Rat", "Std", "Vector"}
)
# The chapters that define the others.
_MODULES_WITH_NOTATION = (
    "BEq",
    "Collections",
    "GetElem",
    "Int.Basic",
    "List.Basic",
    "Program.Control",
    "Sums",
)


@dataclass(frozen=True)
class Library:
    """What the library exports: grammar rules, macros by kind, unexpanders by constant."""

    rules: dict[Name, Rule]
    macros: list[tuple[Name, Name]]
    unexpanders: list[tuple[Name, str]]


def symbols(library: Path) -> tuple[list[str], list[str]]:
    """The exported (data, function) symbols of the library, of Lean declarations only."""
    from elftools.elf.elffile import ELFFile
    from elftools.elf.sections import SymbolTableSection

    data, functions = [], []
    with library.open("rb") as file:
        section = ELFFile(file).get_section_by_name(".dynsym")
        if not isinstance(section, SymbolTableSection):
            raise SystemExit(f"{library} exports no symbols; is it the library of the wheel?")
        for symbol in section.iter_symbols():
            if symbol.name.startswith("l_") and symbol["st_shndx"] != "SHN_UNDEF":
                is_object = symbol["st_info"]["type"] == "STT_OBJECT"
                (data if is_object else functions).append(symbol.name)
    return sorted(data), sorted(functions)


def read_library(path: Path) -> Library:
    """Load the library, run the initialisers of `Init`, and read what is to be bound."""
    library = ctypes.CDLL(str(path), ctypes.RTLD_GLOBAL)
    library.lean_initialize_runtime_module()
    library.initialize_Init.argtypes = [ctypes.c_uint8]
    library.initialize_Init.restype = ctypes.c_void_p
    library.initialize_Init(1)
    data, functions = symbols(path)
    objects = Objects()
    rules = {}
    for symbol in data:
        address = ctypes.c_void_p.in_dll(library, symbol).value
        rule = objects.rule(address) if address and not address & 1 and address > 4096 else None
        if rule and mangle(rule.name) == symbol and is_bound(rule):
            rules[rule.name] = rule
    return Library(rules, list(_macros(functions, rules)), list(_unexpanders(functions)))


_GENERATED = re.compile(
    r"l_(?P<namespace>.*?_)?__aux__(?P<module>Init__[A-Za-z0-9_]+?)______"
    r"(?P<what>macroRules|unexpand)__(?P<subject>.+?)__(?P<number>\d+)"
)


def _generated(functions: list[str], what: str) -> Iterator[tuple[Name, str]]:
    """(declaration, subject) of the functions that `macro_rules` and `notation` made."""
    for symbol in functions:
        match = _GENERATED.fullmatch(symbol)
        if not match or match["what"] != what:
            continue
        namespace = (match["namespace"] or "").strip("_")
        start = len("l_" + namespace + ("_" if namespace else ""))
        component = demangle_component(symbol[start:])
        yield (
            (*namespace.split("_"), component) if namespace else (component,),
            demangle_component(match["subject"]),
        )


def _macros(functions: list[str], rules: dict[Name, Rule]) -> Iterator[tuple[Name, Name]]:
    kinds = {"_".join(name): name for name in rules}
    builtin = {"Lean_Parser_Tactic_" + tactic for tactic in ("introMatch", "match")}
    for declaration, subject in _generated(functions, "macroRules"):
        if subject in kinds:
            yield declaration, kinds[subject]
        elif subject in builtin:
            yield declaration, tuple(subject.split("_"))


def _unexpanders(functions: list[str]) -> Iterator[tuple[Name, str]]:
    for declaration, subject in _generated(functions, "unexpand"):
        yield declaration, subject.replace("_", ".")
    exported = set(functions)
    for name, constant in _NAMED_UNEXPANDERS.items():
        if mangle((name,)) in exported:
            yield (name,), constant


# -- Writing the files --------------------------------------------------------------------

_HEADER = """/-
{title}

Written by `python -m leanbook.lean.bindings`; do not edit. {words}
-/
prelude
{imports}
"""


def _in_order(rules: dict[Name, Rule]) -> list[Rule]:
    """The rules, each after those it refers to."""
    done: dict[Name, Rule] = {}

    def visit(rule: Rule) -> None:
        if rule.name in done:
            return
        for reference in sorted(rule.references):
            if reference in rules and reference != rule.name:
                visit(rules[reference])
        done[rule.name] = rule

    for name in sorted(rules):
        visit(rules[name])
    return list(done.values())


def write_bindings(library: Library) -> str:
    """The text of `Init/Bindings.lean`: grammar rules and macros."""
    lines = [
        _HEADER.format(
            title="Lean's notation and tactics.",
            words="Every rule and macro is the compiled\none of this Lean; "
            "the declaration name is what binds it.",
            imports="import Init.Categories",
        )
    ]
    for rule in _in_order(library.rules):
        kind = "Lean.TrailingParserDescr" if rule.trailing else "Lean.ParserDescr"
        lines.append(f'@[extern "lean"] opaque {quote(rule.name)} : {kind}')
        if (extends := category(rule)) is not None:
            scoped = (rule.name[0], rule.name[-1]) in _SCOPED
            priority = _PRIORITY_OF_FULL_NAME.get(".".join(rule.name), 1000)
            attribute = f"{'scoped ' if scoped else ''}{extends}_parser {priority}"
            line = f"attribute [{attribute}] {quote(rule.name)}"
            if scoped:
                line = f"namespace {rule.name[0]}\n{line}\nend {rule.name[0]}"
            lines.append(line)
    lines.append("")
    for declaration, kind_name in library.macros:
        lines.append(f'@[extern "lean"] opaque {quote(declaration)} : Lean.Macro')
        lines.append(f"attribute [macro {quote(kind_name)}] {quote(declaration)}")
    return "\n".join(lines) + "\n"


def write_categories() -> str:
    """The text of `Init/Categories.lean`: the syntax categories."""
    lines = [
        _HEADER.format(
            title="The categories of Lean's syntax.",
            words="A category is a set of grammar rules that can be extended.",
            imports="import Init.Syntax",
        ),
        "/-- The type of the declarations that stand for categories. -/",
        "structure Lean.Parser.Category where",
        "",
    ]
    for name, behavior in _DECLARED.items():
        suffix = f" (behavior := {behavior})" if behavior else ""
        lines.append(f"declare_syntax_cat {name}{suffix}")
    return "\n".join(lines) + "\n"


def write_unexpanders(library: Library) -> str:
    """The text of `Init/Unexpanders.lean`: how terms are printed as notation."""
    lines = [
        _HEADER.format(
            title="How terms are printed with the notation they were written in.",
            words="It needs the constants, so it comes late.",
            imports="\n".join(f"import Init.{module}" for module in _MODULES_WITH_NOTATION),
        )
    ]
    for declaration, constant in library.unexpanders:
        if constant in _ABSENT or constant.split(".")[0] in _ABSENT:
            continue
        lines.append(
            f'@[extern "lean"] opaque {quote(declaration)} : Lean.PrettyPrinter.Unexpander'
        )
        lines.append(f"attribute [app_unexpander {constant}] {quote(declaration)}")
    return "\n".join(lines) + "\n"


def generate(library: Path | None = None) -> dict[str, str]:
    """The generated files: name below `core/Init` to text."""
    found = read_library(library or find_library())
    return {
        "Categories.lean": write_categories(),
        "Bindings.lean": write_bindings(found),
        "Unexpanders.lean": write_unexpanders(found),
    }


def main(arguments: list[str] | None = None) -> int:
    """Write the files, or with ``--check`` compare them: exit code 1 if one differs."""
    parser = argparse.ArgumentParser(prog="python -m leanbook.lean.bindings", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    options = parser.parse_args(arguments)
    differing = []
    for name, text in generate().items():
        path = CORE / name
        if options.check:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                differing.append(name)
        else:
            path.write_text(text, encoding="utf-8")
    if differing:
        print(f"differs from what the library says: {', '.join(differing)}", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
