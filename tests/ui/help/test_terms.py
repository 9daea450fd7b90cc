"""The glossary: every term is whole, every formula can be drawn, and nothing on the screen is left unexplained."""

from __future__ import annotations

import re

import pytest

from ganviz.engine.diagnosis.rule import RULES
from ganviz.engine.probes.base import PROBES
from ganviz.engine.probes.indicators import Indicators
from ganviz.engine.settings.params import settings_of
from ganviz.engine.settings.registries import LOSSES, MODELS, OPTIMIZERS, REGULARIZERS
from ganviz.engine.settings.sections import ObserveConfig, TrainConfig
from ganviz.ui.help.terms import glossary, read
from ganviz.ui.panels.base import PANELS
from ganviz.ui.widgets.formula import formula_size
from tests.contracts.probed import RUNS, content
from tests.test_imports import QT, loaded_after

# what a student meets in the first lessons
FIRST_WORDS = """
generator discriminator critic latent z-dim logit score sigmoid minimax non-saturating least-squares hinge
wasserstein-loss relativistic relativistic-average equilibrium learning-rate adam batch step step-ratio ema mode
mode-collapse mode-coverage mode-kl overlap balance gradient-norm frechet kid precision density sliced-wasserstein
ms-ssim psnr-ssim cycle-loss reconstruction vae-kl elbo compiled-step observation-budget seed convolution upsampling
feature-map back-propagation central-difference"""

WHOLE = """
[[term]]
id = "one"
title = "One"
text = "It is one. It is not two."
formula = '''
a
b
'''
reference = { authors = "A & B", year = 2020, arxiv = "2001.00001" }
show = "stage"
covers = ["setting:optimizer.*.lr", "loss:hinge"]
"""


@pytest.mark.parametrize("id", FIRST_WORDS.split())
def test_first_words_are_there(id):
    assert id in glossary()


@pytest.mark.parametrize("term", glossary().values(), ids=lambda term: term.id)
def test_a_term_is_whole(qapp, term):
    assert 40 < len(term.text) < 500
    assert not re.search(r"\b(e\.g\.|i\.e\.)", term.text), "words that a screen reader stumbles over"
    assert term.reference.year >= 1980
    assert term.reference.words()
    assert term.id not in term.related
    assert term.related, "one can go on from it"
    panel = term.show.partition("/")[0]
    assert panel == "toolbar" or panel in PANELS
    if term.formula:
        size = formula_size(term.formula, 18.0)
        assert 10 < size.width() < 460, "it fits into the card"
        assert 10 < size.height() < 125


def test_every_indicator_has_a_term():
    probes = [topic for topic, probe in PROBES.classes().items() if probe.measures_indicators]
    contents = [content(topic, run) for topic in probes for run in RUNS]
    names = {indicator.name for found in contents if isinstance(found, Indicators) for indicator in found.indicators}
    assert len(names) > 30
    assert [name for name in sorted(names) if glossary().of_subject(f"indicator:{name}") is None] == []


@pytest.mark.parametrize(("kind", "registry"), [("loss", LOSSES), ("regularizer", REGULARIZERS), ("finding", RULES)],
                         ids=["loss", "regularizer", "finding"])
def test_every_kind_has_a_term(kind, registry):
    assert [name for name in registry if glossary().of_subject(f"{kind}:{name}") is None] == []


def live_settings() -> set[str]:
    """The dotted paths of all settings that may change in mid-run."""
    sections = [("train", TrainConfig), ("observe", ObserveConfig)]
    sections += [("model", cls.Config) for cls in MODELS.classes().values()]
    sections += [("loss", cls.Config) for cls in LOSSES.classes().values()]
    sections += [(f"optimizer.{side}", cls.Config) for cls in OPTIMIZERS.classes().values() for side in "dg"]
    sections += [(f"regularizers.{name}", cls.Config) for name, cls in REGULARIZERS.classes().items()]
    chosen = {"loss.name", "optimizer.d.name", "optimizer.g.name"}
    return chosen | {f"{path}.{setting.name}" for path, section in sections for setting in settings_of(section)
                     if setting.param.live}


def test_every_live_setting_has_a_term():
    paths = live_settings()
    assert len(paths) > 40
    assert [path for path in sorted(paths) if glossary().of_subject(f"setting:{path}") is None] == []


def test_what_terms_say_they_explain_exists():
    known = {"loss": set(LOSSES), "regularizer": set(REGULARIZERS), "finding": set(RULES)}
    for term in glossary().values():
        for kind, _, name in (subject.partition(":") for subject in term.covers):
            assert kind not in known or name in known[kind], (term.id, name)


def test_the_reader_takes_what_is_written(tmp_path):
    (tmp_path / "one.toml").write_text(WHOLE, encoding="utf-8")
    terms = read(tmp_path)
    assert list(terms) == ["one"]
    one = terms["one"]
    assert one.formula == "a\nb"
    assert one.reference.words() == "A & B 2020, arXiv 2001.00001"
    assert one.reference.address == "https://arxiv.org/abs/2001.00001"
    for subject in ("setting:optimizer.g.lr", "loss:hinge", "term:one"):
        assert terms.of_subject(subject) is one
    assert terms.of_subject("setting:optimizer.g.beta1") is None
    assert terms.seen_in("stage") == [one]
    assert terms.seen_in("health") == []


@pytest.mark.parametrize(("old", "new", "why"), [
    ('id = "one"', 'id = "One thing"', "lower-case"),
    ("It is not two.", "", "sentences"),
    ('arxiv = "2001.00001"', 'arxiv = "20010001"', "arXiv"),
    ('arxiv = "2001.00001"', 'arxiv = "2001.00001", where = "ICML"', "arxiv or where"),
    ('show = "stage"', "", "show"),
    ('show = "stage"', 'show = "stage"\nshown = "stage"', "shown"),
    ('"loss:hinge"', '"losses:hinge"', "losses:hinge"),
    ('show = "stage"', 'show = "stage"\nrelated = ["two"]', "two"),
])
def test_a_mistake_is_named(tmp_path, old, new, why):
    assert old in WHOLE
    (tmp_path / "one.toml").write_text(WHOLE.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match=why):
        read(tmp_path)


def test_two_terms_do_not_explain_one_thing(tmp_path):
    (tmp_path / "one.toml").write_text(WHOLE + WHOLE.replace('"one"', '"two"'), encoding="utf-8")
    with pytest.raises(ValueError, match="both one and two"):
        read(tmp_path)


def test_searching_finds_titles_first():
    found = glossary().search("gradient")
    titled = ["gradient" in term.title.casefold() for term in found]
    assert titled == sorted(titled, reverse=True)
    assert 0 < sum(titled) < len(titled)
    assert [term.id for term in glossary().search("WGAN-GP")][:1] == ["gradient-penalty"]
    assert glossary().search("no such word") == []


def test_it_is_read_without_qt_and_torch():
    assert not loaded_after("from ganviz.ui.help.terms import glossary\nglossary()") & (QT | {"torch"})
