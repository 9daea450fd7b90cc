"""Find the files that ship with the program: data sets, presets, icons, themes.

They lie in `ganviz/resources/`, inside the package, so that a checkout and an installed wheel are the same.
"""

from __future__ import annotations

import difflib
from pathlib import Path

from .engine.params import ConfigError

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


def preset_names() -> list[str]:
    """List the names of the shipped presets, in alphabetical order."""
    return sorted(path.stem for path in (_ROOT / "presets").glob("*.toml"))


def preset_path(name: str) -> Path:
    """Give the path of a shipped preset.

    Raises:
        ConfigError: there is no such preset; names the closest ones.
    """
    names = preset_names()
    if name in names:
        return _ROOT / "presets" / f"{name}.toml"
    close = difflib.get_close_matches(name.lower(), names, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(close)}?" if close else f"choose one of {', '.join(names)}"
    raise ConfigError("", f"there is no preset {name!r}; {hint}")
