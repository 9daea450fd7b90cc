"""Find the files that ship with the program: data sets, presets, icons, themes.

They lie in `ganviz/resources/`, inside the package, so that a checkout and an installed wheel are the same.
"""

from __future__ import annotations

from pathlib import Path

_ROOT = Path(__file__).resolve().parent / "resources"


def resource(*parts: str) -> Path:
    """Give the path of a shipped file or folder, e.g. `resource("datasets", "mnist10k.npz")`.

    Raises:
        FileNotFoundError: it is not there, which means that the installation is incomplete.
    """
    path = _ROOT.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing from this installation of ganviz; install it again")
    return path
