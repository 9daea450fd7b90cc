"""What the list of runs says of one, in words."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from ...engine.probes.indicators import Indicator
from ...engine.record.details import StretchDetails
from ...engine.record.library import ForkPoint, RecordedRun
from ...engine.settings import presets
from ..translation.showing import shown

_KILOBYTE, _MEGABYTE, _GIGABYTE = 1 << 10, 1 << 20, 1 << 30
_NOT_TOLD = ("about", "device.", "observe.")  # settings that make no other run of a preset


def size_words(size: int) -> str:
    """Write a number of bytes: "3.4 MB"."""
    if size >= _GIGABYTE:
        return _tr("%1 GB").replace("%1", f"{size / _GIGABYTE:.1f}")
    if size >= _MEGABYTE:
        return _tr("%1 MB").replace("%1", f"{size / _MEGABYTE:.1f}")
    return _tr("%1 KB").replace("%1", f"{size / _KILOBYTE:.0f}")


def duration_words(seconds: float) -> str:
    """Write how long something took, by its two largest units: "2 h 5 min"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return _tr("%1 h %2 min").replace("%1", f"{hours:,}").replace("%2", str(minutes))
    if minutes:
        return _tr("%1 min %2 s").replace("%1", str(minutes)).replace("%2", str(rest))
    return _tr("%1 s").replace("%1", str(rest))


def moment_words(at: float) -> str:
    """Write a date and a time of day, from seconds since 1970."""
    return f"{datetime.fromtimestamp(at):%Y-%m-%d %H:%M}"


def ending_words(run: RecordedRun, is_present: bool) -> str:
    """Say how a run ended, or that it has not."""
    if is_present:
        return _tr("the present run")
    return {"recording": _tr("being recorded by another ganviz"), "finished": _tr("ended"), "failed": _tr("failed"),
            "interrupted": _tr("interrupted")}.get(run.ending, "")


def fork_words(parent: ForkPoint) -> str:
    """Say at which step a run was forked off which other."""
    return _tr("fork of %1 at step %2").replace("%2", f"{parent.step:,}").replace("%1", parent.id)


def stretch_words(part: StretchDetails) -> str:
    """Say where a stretch of a run begins."""
    if part.parent is None:
        return _tr("Stretch %1, from the beginning").replace("%1", str(part.number))
    return _tr("Stretch %1, on from step %2 of stretch %3").replace("%1", str(part.number)).replace(
        "%2", f"{part.first:,}").replace("%3", str(part.parent))


def indicator_words(indicator: Indicator) -> str:
    """Write a reading and its reference in one line: "Modes covered 7 / 8 (real data: 8 / 8)"."""
    text = f"{shown(indicator.label)} {shown(indicator.text)}"
    reference = shown(indicator.reference_text).partition(" (")[0]
    return f"{text} ({reference})" if reference else text


def changed_words(run: RecordedRun, config: dict[str, Any]) -> str:
    """Say what was changed in a run against its preset; empty if nothing was, or there is no such preset.

    Imports torch, in which the settings are checked.

    Args:
        config: the settings at its end, as plain values.
    """
    from ...engine.settings.config import RunConfig
    from ...engine.settings.config_diff import ConfigDiff
    from ...engine.settings.params import ConfigError

    name = run.name if run.name in presets.names() else presets.of_title(run.title)
    if not name:
        return ""
    try:
        diff = ConfigDiff.between(RunConfig.from_dict(presets.tree(name)), RunConfig.from_dict(config))
    except ConfigError:  # of a plug-in that is gone, say
        return ""
    told = {path: values for path, values in diff.values.items() if not path.startswith(_NOT_TOLD)}
    return shown(ConfigDiff(diff.before, diff.after, told).summary()) if told else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Runs", text)
