"""The machines that runs were attached to on, the last ones first."""

from __future__ import annotations

from ..remembered import Remembered

_MOST = 8
_SECTION, _NAME = "attach", "hosts"


def known_hosts() -> list[str]:
    """List them, as ssh takes them."""
    return Remembered(_SECTION).text(_NAME).split()[:_MOST]


def remember_host(host: str) -> None:
    """Have a machine come first."""
    others = [known for known in known_hosts() if known != host]
    Remembered(_SECTION).write(_NAME, " ".join([host, *others][:_MOST]))
