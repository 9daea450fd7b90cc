"""Find the files that ship with the program: data sets, presets, icons.

They lie in `resources/` beside the package in a checkout, and inside the package once it is installed from a wheel.
"""

from __future__ import annotations

from pathlib import Path


def folder_of(package: Path) -> Path:
    """Give the folder of the shipped files that belongs to a package folder."""
    inside = package / "resources"
    # the inner one first: beside an installed package may lie another folder of that name
    return inside if inside.is_dir() else package.parent / "resources"


_ROOT = folder_of(Path(__file__).resolve().parent)


def resource(*parts: str) -> Path:
    """Give the path of a shipped file or folder, e.g. `resource("datasets", "mnist10k.npz")`.

    Raises:
        FileNotFoundError: it is not there, which means that the installation is incomplete.
    """
    path = _ROOT.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing from this installation of ganviz; install it again")
    return path
