"""The two themes, and the colours that mean the same thing everywhere.

The hues are Okabe and Ito's (2008), which colour-blind people can tell apart; real and fake also differ in shape.
"""

from __future__ import annotations

from dataclasses import dataclass

REAL = "#56B4E9"
FAKE = "#E69F00"
DISCRIMINATOR = "#009E73"
GENERATOR = "#CC79A7"


PRESENTING = 1.4  # times as large, for those who sit at the back


@dataclass(frozen=True)
class Theme:
    """The colours of a theme, as #rrggbb, and the size of what is drawn in them.

    Whoever gives a size in pixels of letters, of a line of text or of a pen passes it through `px` or `width`, in style
    sheets too, and takes it anew in `set_theme`: so that one factor enlarges everything.
    """

    name: str
    window: str
    card: str
    border: str
    field: str
    hover: str
    text: str
    muted: str
    accent: str
    on_accent: str
    good: str
    fair: str
    bad: str
    discriminator: str
    generator: str
    real: str
    fake: str
    parts: tuple[str, str, str]  # of a loss, besides the colour of its side; more of Okabe and Ito's hues
    scale: float = 1.0  # of letters and lines

    @property
    def presents(self) -> bool:
        """Whether everything is larger, for an audience."""
        return self.scale > 1.0

    def px(self, size: int) -> int:
        """Return a size of letters, or of what holds them, in whole logical pixels; at a scale of 1 as given."""
        return round(size * self.scale)

    def width(self, size: float) -> float:
        """Return the width of a line, or another size that need not be whole, in logical pixels."""
        return size * self.scale

    def sides(self, side: str) -> str:
        """Return the colour of a side, "d" or "g"."""
        return self.discriminator if side == "d" else self.generator

    def colour(self, name: str) -> str:
        """Return a colour by its name; "part 1" to "part 3" are those of the parts."""
        return self.parts[int(name[5:]) - 1] if name.startswith("part ") else getattr(self, name)


DARK = Theme("dark", window="#14171c", card="#1c2027", border="#2b3038", field="#15181d", hover="#343b46",
             text="#e6e8eb", muted="#8d949e", accent="#2f8cff", on_accent="#ffffff",
             good="#3fb950", fair="#d29922", bad="#f85149",
             discriminator="#14b886", generator="#d98bb6", real=REAL, fake=FAKE,
             parts=("#f0e442", "#5aa0e0", "#ff7a3d"))
LIGHT = Theme("light", window="#eef0f3", card="#ffffff", border="#d5dae1", field="#f6f7f9", hover="#e4e8ee",
              text="#1b1f24", muted="#5f6772", accent="#0969da", on_accent="#ffffff",
              good="#1a7f37", fair="#9a6700", bad="#cf222e",
              discriminator="#007a59", generator="#a8467f", real="#1f78b4", fake="#b87400",
              parts=("#948600", "#0072b2", "#9c3600"))
THEMES = {"dark": DARK, "light": LIGHT}
