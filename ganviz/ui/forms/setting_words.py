"""The names of settings in words: the labels of the forms instead of the dotted names of the command line."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from ...engine.settings.config import RunConfig, setting_at
from ...engine.settings.params import ConfigError
from ...engine.settings.registries import kinds
from ..translation.showing import shown

_PATH = re.compile(r"\b(?:data|model|loss|train|device|observe|optimizer\.[dg]|regularizers\.[a-z\d-]+)\.[a-z_]\w*"
                   r"|\bregularizers\.[a-z\d-]+")


def in_words(text: str, *configs: RunConfig) -> str:
    """Give a text of the engine as the window shows it, with labels of settings in place of their dotted names.

    A dotted name that none of the configs has stays.
    """
    return _PATH.sub(lambda found: label_of(found[0], *configs), shown(text))


def label_of(path: str, *configs: RunConfig) -> str:
    """Return the label of a setting with its section; the path itself if none of the configs has it."""
    section, _, field = path.rpartition(".")
    if field == "name":
        return _section(section)
    if section == "regularizers":
        return _section(path)
    for config in configs:
        try:
            return f"{shown(setting_at(config, path).label)} ({_section(section)})"
        except ConfigError:
            continue
    return path


def _section(section: str) -> str:
    kind, _, name = section.partition(".")
    if kind == "regularizers":
        return shown(kinds(kind)[name].title) if name in kinds(kind) else section
    titles = {"data": _tr("Data"), "model": _tr("Model"), "loss": _tr("Loss"), "optimizer.d": _tr("D optimizer"),
              "optimizer.g": _tr("G optimizer"), "train": _tr("Training"), "device": _tr("Device"),
              "observe": _tr("Observation")}
    return titles.get(section, section)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SettingWords", text)
