"""Read TOML that may come from anywhere: configs, presets and scripts of interventions."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from .params import ConfigError

_LARGEST = 8 * 2**20  # bytes; some 80,000 interventions
_DEEPEST = 16  # ganviz's own settings are three deep
_TEXT = re.compile(r'''"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*''', re.DOTALL)


def read(path: Path) -> dict[str, Any]:
    """Read the nested plain values of a TOML file.

    Raises:
        ConfigError: the file cannot be read or is not TOML; names the file.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise ConfigError("", f"it is larger than {_LARGEST:,} bytes, as no config and no script is")
        return parse(content.decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError, ConfigError) as error:
        raise ConfigError("", f"cannot read {path}: {error}") from None


def parse(text: str) -> dict[str, Any]:
    """Parse a text in TOML into nested plain values.

    Raises:
        ConfigError: it is not TOML, or it is nested more deeply than anything that ganviz reads.
    """
    # before the parser sees it, which takes a name of thousands of parts a gigabyte
    for part in re.split(r"[=,{}\[\]\n]", _TEXT.sub("text", text)):
        if part.count(".") > _DEEPEST:
            raise ConfigError("", f"a name has more than {_DEEPEST} parts: {part.strip()[:40]}…")
    try:
        tree = tomllib.loads(text)
    except ValueError as error:  # a TOMLDecodeError, or a number of thousands of digits
        raise ConfigError("", f"this is not TOML: {error}") from None
    except RecursionError:
        raise _too_deep() from None
    _refuse_beyond_limits(tree)
    return tree


def _refuse_beyond_limits(tree: dict[str, Any]) -> None:
    level: list[Any] = [tree]
    for _ in range(_DEEPEST):
        if any(isinstance(value, int) and not -2**63 <= value < 2**63 for value in level):
            raise ConfigError("", "a whole number has more than the 64 bits that TOML allows")
        level = [inner for value in level if isinstance(value, dict | list)
                 for inner in (value.values() if isinstance(value, dict) else value)]
    if level:
        raise _too_deep()


def _too_deep() -> ConfigError:
    return ConfigError("", f"it is nested more than {_DEEPEST} deep, as no config and no script is")
