"""`python -m leanbook` is `leanbook`."""

import sys

from leanbook.cli import main

if __name__ == "__main__":
    sys.exit(main())
