"""Run the Lean that lives inside a shared library as if it were the `lean` program.

    python -I -S launcher.py LIBRARY [LEAN ARGUMENTS...]

There is no `lean` executable in the wheel and perhaps no C compiler on the machine, so Python
itself is the executable: it loads the library, calls its C entry point on the main thread and
leaves. This file is run as a script by a bare interpreter (no `site`, no environment) because that
starts in a few milliseconds; it must not import anything beyond the standard library.

The Linux wheels export `lean_main`. The macOS wheels were linked without it, but with everything
that it calls, so `Shell` goes through the same steps. `--by-steps` before LIBRARY takes that way
on Linux too: the tests hold it against `lean_main` there.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Sequence

USAGE = "usage: python -I -S launcher.py [--by-steps] LIBRARY [LEAN ARGUMENTS...]"

# fmt: off
LONG_OPTIONS = {
    "version": "v", "help": "h", "githash": "g", "short-version": "V", "run": "r", "o=": "o",
    "i=": "i", "stdin": "I", "root=": "R", "memory=": "M", "trust=": "t", "profile": "P",
    "stats": "a", "quiet": "q", "deps": "d", "src-deps": "O", "deps-json": "N", "timeout=": "T",
    "c=": "c", "bc=": "b", "features": "f", "exitOnPanic": "e", "threads=": "j", "tstack=": "s",
    "server": "S", "worker": "W", "plugin=": "p", "load-dynlib=": "l", "setup=": "u", "error=": "E",
    "json": "J", "print-prefix": "x", "print-libdir": "L", "incr-save=": "Y", "incr-load=": "Z",
    "incr-header-save=": "H",
}
# fmt: on
"""Lean 4.35's long options (`=` takes a value) and the letters by which its shell knows them."""

SHORT_OPTIONS = "PdD:o:i:b:c:C:qgvVht:012j:R:M:T:ap:eE:Y:Z:H:s:r"

OWN_CODE = "-Dinterpreter.prefer_native=false"
"""Run a function of our core library as it is written there, even where the library has compiled
code for a function of that name: it counts references in its own way, and the two do not mix."""


def main(argv: Sequence[str]) -> int:
    """Call Lean's own `main` and return its exit code.

    Args:
        argv: The path of the library, then the arguments for Lean.

    Returns:
        Lean's exit code; 2 when the library cannot be loaded or has no entry point.
    """
    by_steps = list(argv[:1]) == ["--by-steps"]
    path, *args = argv[by_steps:] or [""]
    if not path:
        print(USAGE, file=sys.stderr)
        return 2
    args = [OWN_CODE, *args]
    os.environ.setdefault("LEAN_BACKTRACE", "0")  # a panic says where; 100 lines of C say no more
    # Python turns Ctrl-C into an exception that could only be raised after Lean has returned.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        # RTLD_GLOBAL: Lean's interpreter looks compiled functions up with dlsym on the process.
        library = ctypes.CDLL(path, mode=ctypes.RTLD_GLOBAL)
        if by_steps or not hasattr(library, "lean_main"):
            return Shell(library).run(args)
    except (OSError, AttributeError) as error:
        print(f"cannot start Lean from {path}: {error}", file=sys.stderr)
        return 2
    command = [b"lean", *(os.fsencode(arg) for arg in args)]
    entry = library.lean_main
    entry.argtypes = [ctypes.c_int, ctypes.POINTER(ctypes.c_char_p)]
    entry.restype = ctypes.c_int
    return int(entry(len(command), (ctypes.c_char_p * (len(command) + 1))(*command, None)))


class Shell:
    """What `lean_main` does, step by step, through the functions that it calls.

    Lean objects are addresses here, and small numbers and empty lists are odd ones. A call takes
    over its arguments, so what is used again is counted once more first.

    Args:
        library: Lean's library.
    """

    NOTHING = 1

    def __init__(self, library: ctypes.CDLL) -> None:
        self._library = library

    def run(self, args: Sequence[str]) -> int:
        """Start Lean, read its options and run its shell.

        Args:
            args: The command line after the program's name.

        Returns:
            Lean's exit code.
        """
        self._call("lean_initialize")
        self._call("lean_init_search_path")
        self._call("lean_enable_initializer_execution")
        options = self._call("lean_shell_options_mk", self.NOTHING)
        try:
            given, rest = split_options(args)
        except ValueError as error:
            print(f"lean: {error}", file=sys.stderr)
            return 1
        for letter, value in given:
            text = self.NOTHING if value is None else self._some(self._string(value))
            result = self._call("lean_shell_options_process", options, ord(letter), text)
            if not self._is_ok(result):
                return self._field(result) >> 1
            options = self._field(result)
        self._call("lean_io_mark_end_initialization")
        threads = self._call("lean_shell_options_get_num_threads", self._again(options))
        self._call("lean_init_task_manager_using", threads & 0xFFFFFFFF)
        words = self.NOTHING
        for word in reversed(rest):
            words = self._constructor(self._string(word), words)
        result = self._call("lean_shell_main", words, options)
        if not self._is_ok(result):
            self._call("lean_io_result_show_error", result)
            return 1
        return self._field(result) >> 1

    def _call(self, name: str, *arguments: int | bytes) -> int:
        function = getattr(self._library, name)
        function.restype = ctypes.c_size_t
        values = [each if isinstance(each, bytes) else ctypes.c_size_t(each) for each in arguments]
        return int(function(*values))

    def _string(self, text: str) -> int:
        return self._call("lean_mk_string", os.fsencode(text))

    def _some(self, value: int) -> int:
        return self._constructor(value)

    def _constructor(self, *fields: int) -> int:
        """An object of constructor 1: `some x` or `x :: l`."""
        address = self._call("lean_alloc_small_object_core", 8 + 8 * len(fields))
        ctypes.c_int32.from_address(address).value = 1
        ctypes.c_uint8.from_address(address + 6).value = len(fields)
        ctypes.c_uint8.from_address(address + 7).value = 1
        for place, field in enumerate(fields, start=1):
            ctypes.c_size_t.from_address(address + 8 * place).value = field
        return address

    def _again(self, address: int) -> int:
        """Count one more use of an object; shared ones count downwards, constants not at all."""
        if address & 1 == 0:
            count = ctypes.c_int32.from_address(address)
            count.value += (count.value > 0) - (count.value < 0)
        return address

    def _is_ok(self, result: int) -> bool:
        return ctypes.c_uint8.from_address(result + 7).value == 0

    def _field(self, result: int) -> int:
        return ctypes.c_size_t.from_address(result + 8).value


def split_options(args: Sequence[str]) -> tuple[list[tuple[str, str | None]], list[str]]:
    """Tell options from other arguments as C's `getopt_long` does for Lean.

    Args:
        args: The command line after the program's name.

    Returns:
        The options as (letter, value or None), and the other arguments. What follows `--run` is
        left alone: it belongs to the program that is run.

    Raises:
        ValueError: An option is unknown, or misses its value.
    """
    import getopt

    own = list(args)
    end = next((place for place, arg in enumerate(own) if arg in ("--run", "-r")), len(own))
    try:
        found, rest = getopt.gnu_getopt(own[:end], SHORT_OPTIONS, list(LONG_OPTIONS))
    except getopt.GetoptError as error:
        raise ValueError(str(error)) from error
    options: list[tuple[str, str | None]] = []
    for name, value in found:
        if name.startswith("--"):
            long = name[2:]
            takes_value = f"{long}=" in LONG_OPTIONS
            letter = LONG_OPTIONS[f"{long}=" if takes_value else long]
        else:
            letter = name[1:]
            takes_value = f"{letter}:" in SHORT_OPTIONS
        options.append((letter, value if takes_value else None))
    if end < len(own):
        options.append(("r", None))
    return options, [*rest, *own[end + 1 :]]


def leave(code: int) -> None:
    """End the process now, after flushing C's buffers.

    Finalizing Python would unload things under Lean's worker threads and crash now and then.

    Args:
        code: The exit code.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    ctypes.CDLL(None).fflush(None)
    os._exit(code & 0xFF)


if __name__ == "__main__":
    leave(main(sys.argv[1:]))
