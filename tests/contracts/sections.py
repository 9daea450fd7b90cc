"""Checks that the config section of any registered thing must pass."""

import dataclasses

import pytest

from ganviz.engine.settings.params import ConfigError, coerce, settings_of


def check_section(kind, live=True, build_with=()):
    """Defaults, bounds and help of a registered class's settings.

    Args:
        kind: the registered class.
        live: whether all its settings must be changeable in mid-run.
        build_with: what building it takes beside its section.
    """
    section = kind.Config()
    assert kind.Config.name == kind.name
    assert kind.Config.owner is kind
    assert dataclasses.is_dataclass(section)
    settings = settings_of(kind.Config)
    assert len(settings) == len(dataclasses.fields(section)), "every field is described"
    for setting in settings:
        _check_setting(kind, setting, getattr(section, setting.name))
        assert setting.param.live or not live, f"{setting.name} cannot be changed in mid-run"
    built = section.build(*build_with)
    assert type(built) is kind
    typed = {s.name: coerce(s, str(getattr(section, s.name)), s.name) for s in settings}
    assert built.config == kind.Config(**typed), "survives being written and typed in again"


def _check_setting(kind, setting, default):
    about, path = setting.param, f"{kind.name}.{setting.name}"
    assert about.help.endswith("."), f"{path} has a help sentence"
    assert coerce(setting, default, path) == default
    if setting.type not in (int, float):
        return
    assert about.minimum is not None, f"{path} is unbounded below"
    assert about.maximum is not None, f"{path} is unbounded above"
    low, high = about.suggested or (about.minimum, about.maximum)
    assert about.minimum <= low < high <= about.maximum
    if about.suggested:
        assert low <= default <= high or default == 0, f"{path}'s slider holds its default"
    if about.log:
        assert low > 0, f"{path}'s logarithmic slider starts above 0"
    for bound in (about.minimum, about.maximum):
        value = coerce(setting, bound, path)
        assert getattr(kind.Config(**{setting.name: value}), setting.name) == bound
    for beyond in (about.minimum - 1, about.maximum + 1):
        with pytest.raises(ConfigError, match=setting.name):
            coerce(setting, beyond, path)
