"""Run the Lean that lives inside a shared library as if it were the `lean` program.

    python -I -S launcher.py LIBRARY [LEAN ARGUMENTS...]

There is no `lean` executable in the wheel and perhaps no C compiler on the machine, so Python
itself is the executable: it loads the library, calls its C entry point on the main thread and
leaves. This file is run as a script by a bare interpreter (no `site`, no environment) because that
starts in a few milliseconds; it must not import anything beyond the standard library.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

USAGE = "usage: python -I -S launcher.py LIBRARY [LEAN ARGUMENTS...]"


def main(argv: list[str]) -> int:
    """Call Lean's own `main` and return its exit code.

    Args:
        argv: The path of the library, then the arguments for Lean.

    Returns:
        Lean's exit code; 2 when the library cannot be loaded or has no entry point.
    """
    if not argv:
        print(USAGE, file=sys.stderr)
        return 2
    path, args = argv[0], argv[1:]
    # Python turns Ctrl-C into an exception that could only be raised after Lean has returned.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        # RTLD_GLOBAL: Lean's interpreter looks compiled functions up with dlsym on the process.
        library = ctypes.CDLL(path, mode=ctypes.RTLD_GLOBAL)
        entry = library.lean_main
    except (OSError, AttributeError) as error:
        print(f"cannot start Lean from {path}: {error}", file=sys.stderr)
        return 2
    command = [b"lean", *(os.fsencode(arg) for arg in args)]
    entry.argtypes = [ctypes.c_int, ctypes.POINTER(ctypes.c_char_p)]
    entry.restype = ctypes.c_int
    return int(entry(len(command), (ctypes.c_char_p * (len(command) + 1))(*command, None)))


def leave(code: int) -> None:
    """End the process now, after flushing C's buffers.

    Finalizing Python would unload things under Lean's worker threads and crash now and then.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    ctypes.CDLL(None).fflush(None)
    os._exit(code & 0xFF)


if __name__ == "__main__":
    leave(main(sys.argv[1:]))
