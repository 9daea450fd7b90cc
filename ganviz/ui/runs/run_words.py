"""What the list of runs says of one, in words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ...engine.probes.indicators import Indicator
from ...engine.record.details import StretchDetails
from ...engine.record.library import ForkPoint, RecordedRun
from ...engine.settings import presets
from ...engine.settings.params import ConfigError
from ..translation.showing import shown

if TYPE_CHECKING:
    from ...engine.settings.config import RunConfig

_NOT_TOLD = ("about", "device", "observe")  # sections that make no other run of a preset


def count_words(count: int) -> str:
    """Write a number of runs."""
    return _tr("one run") if count == 1 else _tr("%1 runs").replace("%1", f"{count:,}")


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

    Imports torch, which the settings are checked with.

    Args:
        config: the settings at its end, as plain values.
    """
    from ...engine.settings.config import RunConfig
    from ...engine.settings.config_diff import ConfigDiff

    try:
        preset = _preset(_preset_name(run.name, run.title))
        if preset is None or _told(config) == _told(preset.to_dict()):
            return ""
        diff = ConfigDiff.between(preset, RunConfig.from_dict(config)).without(*_NOT_TOLD)
    except ConfigError:  # of a plug-in that is gone, say
        return ""
    return shown(diff.summary()) if diff.values else ""


def _told(config: dict[str, Any]) -> dict[str, Any]:
    return {section: values for section, values in config.items() if section not in _NOT_TOLD}


@cache
def _preset_name(name: str, title: str) -> str:
    """Find the preset that a run was of; a run that was renamed still has its title."""
    return name if name in presets.names() else presets.of_title(title)


@cache
def _preset(name: str) -> RunConfig | None:
    from ...engine.settings.config import RunConfig

    return RunConfig.from_dict(presets.tree(name)) if name else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Runs", text)
