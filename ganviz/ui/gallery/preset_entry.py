"""The presets as the gallery shows them, by family. Reads TOML only, so that it opens without torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...engine.settings import presets
from ...resources import resource
from ..translation.showing import shown

FAMILIES = ("first", "points", "digits", "faces", "pictures", "translation", "enlarging")
"""In the gallery's order."""

_OF_DATA = {"diagonal": "first", "digits": "digits", "mnist": "digits", "glyphs": "digits", "faces": "faces",
            "clouds": "translation", "glasses": "translation", "derived": "translation", "fluent": "translation",
            "phosphor": "translation", "stripes": "translation", "pairs": "translation", "domains": "translation",
            **dict.fromkeys(("ring", "grid", "gaussians", "blobs", "line", "moons", "spiral", "swiss"), "points")}
_OF_MODEL = {"srgan": "enlarging"}


@dataclass(frozen=True)
class PresetEntry:
    """A preset in the gallery.

    Attributes:
        name: of its file, as on the command line.
        title: in a line.
        text: what there is to see.
        family: one of `FAMILIES`.
        picture: some of its data; None if there is no picture of it.
        kinds: the names of its data, model and loss, to be searched for.
    """

    name: str
    title: str
    text: str
    family: str
    picture: Path | None
    kinds: str = ""

    @property
    def sentence(self) -> str:
        """The first sentence of the text."""
        return self.text.partition(". ")[0].rstrip(".") + "." if self.text else ""

    def speaks_of(self, words: str) -> bool:
        """Whether all of the words occur in what it says, in any order and in either case."""
        text = f"{self.name} {self.title} {self.text} {self.kinds}".casefold()
        return all(word in text for word in words.casefold().split())


def entries(folder: Path = presets.FOLDER) -> list[PresetEntry]:
    """Read all presets, family by family."""
    pictures = resource("previews")
    found = [_entry(name, presets.tree(name, folder), pictures) for name in presets.names(folder)]
    return sorted(found, key=lambda entry: FAMILIES.index(entry.family))


def family_of(tree: Mapping[str, Any]) -> str:
    """Find the family of a preset by what is learned: by the model where that says it, else by the data."""
    model, data = (tree.get(section, {}).get("name", "") for section in ("model", "data"))
    return _OF_MODEL.get(model) or _OF_DATA.get(data, "pictures")


def _entry(name: str, tree: Mapping[str, Any], pictures: Path) -> PresetEntry:
    about, picture = tree.get("about", {}), pictures / f"{name}.png"
    kinds = " ".join(tree.get(section, {}).get("name", "") for section in ("data", "model", "loss"))
    return PresetEntry(name, shown(about.get("title", name)), shown(about.get("text", "")), family_of(tree),
                       picture if picture.exists() else None, kinds)
