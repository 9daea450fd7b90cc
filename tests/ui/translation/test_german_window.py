"""In a German window the engine's words for a run are German: marks, findings, evidence, tooltips, refusals."""

from __future__ import annotations

import re

import pytest

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError, settings_of
from ganviz.engine.settings.registries import kinds
from ganviz.engine.telemetry.events import FindingCleared, FindingRaised
from ganviz.resources import resource
from ganviz.ui.forms.setting_words import in_words
from ganviz.ui.translation import read_catalogue, use
from ganviz.ui.translation.translator import install, remove
from tests.engine.diagnosis.cases import CASES
from tests.engine.diagnosis.fabricating import REFERENCES, Patient
from tests.ui.helpers import until_state

_WORD = re.compile(r"[^\W\d_]{2,}")
_TYPED = re.compile(r"\w+(?:\.[\w-]+)+|\w+_\w+|'[^']*'")  # dotted names of settings, and what a person has typed
# names of kinds, choices and made-up indicators; names that both languages share; and what is not a number
_NAMES = {word for kind in ("data", "model", "loss", "optimizer.d", "regularizers") for name, cls in
          kinds(kind).classes().items() for text in (name, *(choice for setting in settings_of(cls.Config)
                                                            for choice in setting.param.choices))
          for word in _WORD.findall(text)}
_NAMES |= {word for name in REFERENCES for word in _WORD.findall(name)}
_NAMES |= {"nan", "inf", "float", "eager", "CPU", "CXX", "auto", "cpu", "optimizer", "regularizers", "train",
           "observe", "model", "loss", "data", "device", "ReLU", "LeakyReLU", "Linear", "Sigmoid", "Tanh", "sigmoid",
           "hidden"}
_NAMES |= {"Abbrechen", "Wird", "geladen"}  # German already: the window's own words in a message of either kind


@pytest.fixture(scope="module")
def german():
    return read_catalogue(resource("translations"), "de")


def english_in(german, text: str) -> set[str]:
    """Give the words of a text that its translation still has, but for names."""
    found = german.find(text)
    if not found.unknown:
        return set()
    return set(_WORD.findall(text)) & set(_WORD.findall(_TYPED.sub("", found.text))) - _NAMES


def said(event: FindingRaised | FindingCleared) -> list[str]:
    if isinstance(event, FindingCleared):
        return [event.outcome]
    finding = event.finding
    return [finding.title, finding.plain, finding.technical, *finding.evidence, finding.outcome,
            *(text for remedy in finding.remedies for text in (remedy.label, remedy.text))]


@pytest.mark.parametrize("name", CASES)
def test_every_finding_is_german(german, name):
    case = CASES[name]
    patient = Patient("points", **case.settings)
    patient.train(2400, **case.before or {"indicators": None})
    patient.train(4000, **case.ill)
    if patient.names & {name}:
        patient.set("D learning rate 0.001 → 0.0005", optimizer__d__lr=0.0005)
    patient.train(6000, **case.well)
    texts = {text for event in patient.events for text in said(event) if text}
    assert {text: words for text in texts if (words := english_in(german, text))} == {}


@pytest.mark.parametrize(("preset", "changes", "mark"), [
    ("ring-vanilla", {"optimizer.d.lr": 0.002, "optimizer.g.lr": 0.003, "train.d_steps": 2, "loss.name": "hinge"},
     "Nicht sättigend → Hinge, Lernrate D 0.001 → 0.002, Lernrate G 0.001 → 0.003, D-Schritte 1 → 2"),
    ("digits-cgan", {"train.batch_size": 32, "regularizers.r1": True, "train.g_steps": 2}, "Batch-Größe 64 → 32"),
])
def test_the_marks_of_several_changes_are_german(german, qapp, qtbot, window, preset, changes, mark):
    translators = install(qapp, "de")
    notes: dict[str, set[str]] = {}

    class Noting:
        """The German catalogue, which notes what English it leaves."""

        language = "de"

        def __getattr__(self, name):
            return getattr(german, name)

        def shown(self, text: str) -> str:
            if words := english_in(german, text):
                notes[text] = words
            return german.shown(text)

    use(Noting())
    try:
        window.files.open_request(CommandLineRequest(source=preset), paused=False)
        qtbot.waitUntil(lambda: window.controller.pace.step >= 20, timeout=60_000)
        window.controller.set(changes)
        timeline = window.panels["timeline"]
        qtbot.waitUntil(lambda: any(mark in label.text for label in timeline.plots.labels), timeout=60_000)
        window.docks["health"].raise_()
        qtbot.waitUntil(lambda: len(window.panels["health"].rows) > 5, timeout=60_000)
        window.actions_by_id["toggle"].trigger()
        until_state(qtbot, window.controller, "paused")
        assert notes == {}
    finally:
        remove(qapp, translators)


@pytest.mark.parametrize(("preset", "changes"), [
    ("faces-dcgan", {"regularizers.r1": True, "model.d_norm": "batch"}),
    ("ring-vanilla", {"loss.name": "hinge", "regularizers.label-smoothing": True}),
    ("ring-vanilla", {"train.d_steps": 0, "train.g_steps": 0}),
    ("ring-vanilla", {"train.batch_size": 0}),
    ("ring-vanilla", {"loss.name": "hing"}),
])
def test_a_refusal_is_german(german, preset, changes):
    config = RunConfig.from_dict({name: part for name, part in presets.tree(preset).items() if name != "about"})
    with pytest.raises(ConfigError) as refused:
        config.with_changes(changes)
    assert english_in(german, str(refused.value)) == set()


def test_a_refusal_names_settings_by_their_german_labels(german, qapp):
    config = RunConfig.from_dict({name: part for name, part in presets.tree("ring-vanilla").items()
                                  if name != "about"})
    translators = install(qapp, "de")
    try:
        assert in_words("regularizers.r1: needs D to judge each sample on its own, and batch normalization mixes them; "
                        "set model.d_norm to layer, spectral or none, or leave this off", config) == (
            "R1: braucht ein D, das jedes Beispiel für sich beurteilt, und Batch-Normalisierung vermischt sie; "
            "setze D-Normalisierung (Modell) auf layer, spectral oder none, oder lass es aus")
    finally:
        remove(qapp, translators)
