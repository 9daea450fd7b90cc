"""Why a config would refuse a choice, so that a form can say so where the person chooses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...engine.settings.config import RunConfig
from ...engine.settings.params import ConfigError
from ...engine.settings.registries import kinds
from .setting_words import in_words


def refusal(config: RunConfig, changes: Mapping[str, Any]) -> str:
    """Return why changes do not go with the rest of the config; empty if they do."""
    try:
        config.with_changes(changes)
    except ConfigError as error:
        return in_words(str(error).removeprefix(f"{error.path}: "), config)
    return ""


def refused_kinds(config: RunConfig, section: str) -> dict[str, str]:
    """Return for each other kind of a section ("loss", "model") why it does not go with the rest; empty if it does."""
    present = config.section(section).name
    return {name: refusal(config, {f"{section}.name": name}) for name in kinds(section) if name != present}


def refused_regularizers(config: RunConfig) -> dict[str, str]:
    """Return for each regularizer that is off why it cannot be switched on; empty if it can."""
    on = {r.name for r in config.regularizers}
    return {name: refusal(config, {f"regularizers.{name}": True}) for name in kinds("regularizers") if name not in on}
