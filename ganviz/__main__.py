"""`python -m ganviz` is the `ganviz` command."""

import sys

if __name__ == "__main__":
    if not sys.flags.safe_path:
        # Python put the working directory there: a downloaded json.py in it would be taken for Python's own
        del sys.path[0]
    from .cli import main

    sys.exit(main())
