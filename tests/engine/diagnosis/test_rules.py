"""Each rule on made-up readings: it comes, stays within its hysteresis, goes, and is silent without readings."""

from __future__ import annotations

import re

import pytest

from ganviz.engine.diagnosis import remedies
from ganviz.engine.diagnosis.rule import RULES
from ganviz.engine.settings.config import is_live
from ganviz.engine.telemetry.findings import SEVERITIES

from ..helpers import config
from .cases import CASES, GOOD, accuracy
from .fabricating import CALM, Patient, mode_report

LONG = 3000
# these come from a failed step and from verdicts, not from numbers between two limits: see below
RULE_NAMES = [name for name in RULES if name not in ("not-finite", "red-indicators")]


@pytest.fixture(params=RULE_NAMES)
def name(request):
    return request.param


def patient_of(name, kind="points"):
    patient = Patient(kind, **CASES[name].settings)
    if CASES[name].before:
        patient.train(LONG, **CASES[name].before)
    return patient


def test_it_comes_stays_between_its_limits_and_goes(name):
    case, patient = CASES[name], patient_of(name)
    patient.train(LONG, **case.between)
    assert name not in patient.names, "between the limits it does not enter"
    patient.train(LONG, **case.ill)
    assert name in patient.names
    patient.train(LONG, **case.between)
    assert name in patient.names, "between the limits it does not leave"
    patient.train(LONG, **case.well)
    assert name not in patient.names
    assert len(patient.cleared(name)) == 1


def test_it_holds_for_a_while_before_it_is_raised(name):
    case, patient, rule = CASES[name], patient_of(name), RULES[name]
    patient.train(LONG, **case.well)
    patient.train(LONG, **case.ill)
    first = patient.raised(name)[0]
    assert first.step - first.finding.since >= rule.hold.points
    assert LONG <= first.finding.since < first.step


def test_a_short_spell_is_not_told(name):
    case, patient, rule = CASES[name], patient_of(name), RULES[name]
    patient.train(LONG, **case.well)
    # the window of recent steps has to fill up and to empty
    patient.train(max(0, rule.hold.points - 600), **case.ill)
    patient.train(LONG, **case.well)
    assert patient.raised(name) == []


def test_without_its_readings_it_is_silent(name):
    needs_scalars_only = not any(limit.indicator for way in RULES[name].ways for limit in way)
    nothing = dict.fromkeys(CALM, float("nan"))
    patient = patient_of(name)
    patient.train(LONG, **nothing)
    assert name not in patient.names
    if not needs_scalars_only:
        patient = patient_of(name)
        patient.train(LONG)
        assert name not in patient.names


def test_a_finding_stays_while_its_readings_are_missing():
    patient = Patient()
    patient.train(LONG, **accuracy(0.99))
    patient.train(LONG, **accuracy(float("nan")))
    assert "discriminator-too-strong" in patient.names


def test_it_speaks_to_a_student_and_to_a_practitioner(name):
    patient = patient_of(name)
    patient.train(LONG, **CASES[name].ill)
    finding = patient.finding(name)
    assert finding.severity in SEVERITIES
    assert 0 < len(finding.title) < 60
    assert finding.plain.endswith(".")
    assert finding.technical.endswith(".")
    assert finding.plain != finding.technical
    assert finding.evidence
    for line in finding.evidence:
        assert re.search(r"\((above|below|until above|until below) ", line), line


@pytest.mark.parametrize("changes", [
    {}, {"regularizers__r1": True}, {"loss__name": "minimax"}, {"train__g_steps": 5}, {"train__d_steps": 5},
    {"optimizer__g__lr": 1e-2}, {"optimizer__d__lr": 1e-2}, {"loss__name": "hinge"}, {"model__d_norm": "batch"},
    {"optimizer__d__name": "sgd", "optimizer__g__name": "sgd"}, {"train__batch_size": 4096},
    {"optimizer__d__lr": 0.0}, {"optimizer__g__lr": 1e-7},
], ids=str)
def test_its_remedies_are_live_changes_that_the_settings_allow(name, changes):
    patient = Patient(**(CASES[name].settings | changes))
    patient.train(LONG, **CASES[name].before)
    patient.train(LONG, **CASES[name].ill)
    assert name in patient.names
    finding = patient.finding(name)
    for remedy in finding.remedies:
        changed = patient.config.with_changes(dict(remedy.changes))
        assert changed != patient.config, f"{remedy.label} changes nothing"
        assert all(is_live(patient.config, path) for path, _ in remedy.changes)
        assert remedy.text.endswith(".")
    assert len({r.changes for r in finding.remedies}) == len(finding.remedies)
    if not changes and CASES[name].wants:
        assert CASES[name].wants in {path for remedy in finding.remedies for path, _ in remedy.changes}


def test_its_limits_leave_room_to_leave(name):
    rule = RULES[name]
    assert rule.ways
    for way in rule.ways:
        for limit in way:
            assert limit.what
            assert limit.enter != limit.leave
    assert rule.hold.images <= rule.hold.points
    assert rule.severity in SEVERITIES


def test_every_rule_has_a_case():
    assert set(CASES) == set(RULE_NAMES)


# --- single rules ---

def test_collapse_is_severe_when_few_modes_are_left_and_names_them():
    patient = Patient()
    patient.train(LONG, indicators=GOOD | {"modes_covered": 2, "diversity": 0.3})
    finding = patient.finding("mode-collapse")
    assert (finding.title, finding.severity) == ("Mode collapse: 2 of 8 modes", "severe")
    first = patient.raised("mode-collapse")[0].finding
    assert first.evidence == ("diversity, against real data 0.3 × (below 0.35 ×)",)
    patient.train(400, indicators=GOOD | {"modes_covered": 4, "diversity": 0.4})
    assert patient.finding("mode-collapse").title == "Partial mode collapse: 4 of 8 modes"
    assert patient.finding("mode-collapse").severity == "warning"


def test_few_modes_with_poor_samples_are_no_collapse():
    patient = Patient()
    patient.train(LONG, indicators=GOOD | {"modes_covered": 3, "high_quality": 0.02})
    assert patient.names == {"red-indicators"}
    patient.train(LONG, indicators=GOOD | {"modes_covered": 3, "high_quality": 0.8})
    assert patient.names == {"mode-collapse"}


@pytest.mark.parametrize(("coverage", "collapsed"), [(0.7, False), (0.1, True)])
def test_images_without_recall_have_collapsed_only_if_they_cover_little(coverage, collapsed):
    patient = Patient("images")
    patient.train(LONG, indicators={"diversity": 0.8, "precision": 0.85, "recall": 0.0, "coverage": coverage})
    assert ("mode-collapse" in patient.names) == collapsed


def test_d_near_half_is_not_blind_because_narrow_clusters_are_not_covered_yet():
    for kind, blind in (("points", False), ("images", True)):
        patient = Patient(kind)
        patient.train(LONG, **accuracy(0.51), indicators={"diversity": 0.8, "coverage": 0.03})
        assert ("blind-discriminator" in patient.names) == blind


def test_a_collapse_that_passes_early_on_is_not_told():
    patient = Patient()
    patient.train(1600, indicators=GOOD | {"diversity": 0.05})
    patient.train(LONG, indicators=GOOD)
    assert patient.raised("mode-collapse") == []


def test_a_generator_that_hops_and_one_that_stays_are_told_apart():
    hopping, staying = Patient(), Patient()
    one, other = mode_report(1, 0, 0, 0, 0, 0, 0, 0), mode_report(0, 0, 0, 0, 0, 1, 0, 0)
    hopping.train(LONG, indicators=GOOD, modes=[one, other])
    staying.train(LONG, indicators=GOOD, modes=[one])
    assert "mode-hopping" in hopping.names
    assert "mode-hopping" not in staying.names


def test_a_vanished_gradient_makes_a_strong_d_severe():
    patient = Patient(loss__name="minimax")
    patient.train(100, grad_norm_g=4.0)
    patient.train(LONG, grad_norm_g=0.01, loss_d=0.05, loss_g=-0.01, **accuracy(0.99))
    finding = patient.finding("discriminator-too-strong")
    assert finding.severity == "severe"
    assert "vanished" in finding.title
    assert finding.remedies[0].changes == (("loss.name", "non-saturating"),)


def test_a_gradient_that_vanished_while_d_guesses_is_not_ds_strength():
    patient = Patient()
    patient.train(100, grad_norm_g=4.0)
    patient.train(LONG, grad_norm_g=0.01)
    assert "discriminator-too-strong" not in patient.names


@pytest.mark.parametrize(("name", "first", "then"), [
    ("modes-missing", "regularizers.instance-noise", "regularizers.r1"),
    ("memorization", "regularizers.r1", "regularizers.dropout"),
])
def test_what_helped_in_trials_is_offered_first_and_what_is_on_already_is_not(name, first, then):
    patient = patient_of(name)
    patient.train(LONG, **CASES[name].ill)
    assert [remedy.changes[0][0] for remedy in patient.finding(name).remedies] == [first, then]
    patient = Patient(**{then.replace(".", "__"): True})
    patient.train(LONG, **CASES[name].ill)
    paths = [path for remedy in patient.finding(name).remedies for path, _ in remedy.changes]
    assert paths[0] == first
    assert then not in paths


def test_a_critic_may_tell_them_apart():
    patient = Patient(**{"loss__name": "wasserstein", "regularizers__weight-clipping": True})
    patient.train(LONG, indicators=GOOD | {"balance": 1.0}, loss_d=-1.0, **accuracy(float("nan")))
    assert "discriminator-too-strong" not in patient.names


def test_a_large_loss_of_g_is_divergence_only_if_d_is_not_simply_right():
    strong, wild = Patient(), Patient()
    strong.train(LONG, loss_g=60.0, **accuracy(1.0))
    wild.train(LONG, loss_g=60.0, **accuracy(0.6))
    assert "divergence" not in strong.names
    assert "divergence" in wild.names


def test_samples_that_fly_apart_are_divergence():
    patient = Patient()
    patient.train(LONG, indicators=GOOD | {"diversity": 12.0})
    assert patient.finding("divergence").severity == "severe"


def test_a_critics_loss_that_grows_without_end_is_divergence():
    patient = Patient(**{"loss__name": "wasserstein"})
    tame = {"loss_d": -1.5, "score_real": 1.0, "score_fake": -0.5} | accuracy(float("nan"))
    patient.train(LONG, **tame)
    assert "divergence" not in patient.names
    patient.train(LONG, **tame | {"loss_d": -90.0, "score_real": 50.0, "score_fake": -40.0})
    assert "divergence" in patient.names
    assert ("regularizers.gradient-penalty", True) in patient.finding("divergence").remedies[0].changes


def test_a_failed_step_is_told_at_once_and_forgotten_when_training_goes_on():
    patient = Patient()
    patient.train(500)
    patient.diagnosis.take_trouble(500, "Step 501: the loss of D is nan.")
    finding = patient.finding("not-finite")
    assert (finding.severity, finding.since) == ("severe", 500)
    assert "Step 501" in finding.technical
    assert finding.remedies
    patient.train(200)
    assert "not-finite" not in patient.names


def test_a_side_without_updates_or_rate_does_not_learn():
    for settings in ({"train__g_steps": 0}, {"optimizer__d__lr": 0.0},
                     {"optimizer__g__decay_until": 300, "optimizer__g__decay_from": 100}):
        patient = Patient(**settings)
        patient.train(1000)
        assert "no-learning" in patient.names, settings
    assert patient.finding("no-learning").remedies[0].changes == (("optimizer.g.decay_until", 0),)


def test_d_near_half_is_good_or_blind_by_the_samples():
    good, blind = Patient(), Patient()
    good.train(LONG, indicators=GOOD, **accuracy(0.5))
    blind.train(LONG, indicators=GOOD | {"diversity": 0.05, "modes_covered": 0, "high_quality": 0.0}, **accuracy(0.5))
    assert good.names == {"equilibrium"}
    assert good.finding("equilibrium").severity == "good"
    assert "blind-discriminator" in blind.names
    assert "equilibrium" not in blind.names


@pytest.mark.parametrize(("ahead", "rates", "change"), [
    ("d", (1e-2, 1e-3), ("optimizer.d.lr", 1e-3)),
    ("d", (1e-3, 1e-6), ("optimizer.g.lr", 1e-3)),
    ("d", (5e-4, 1e-6), ("optimizer.g.lr", 5e-4)),
    ("g", (2e-4, 1e-3), ("optimizer.g.lr", 2e-4)),
    ("g", (1e-6, 1e-2), ("optimizer.d.lr", 1e-3)),
    ("g", (1e-3, 1e-3), None),
    ("g", (2e-3, 1e-3), None),
])
def test_rates_are_evened_without_stopping_anyone(ahead, rates, change):
    remedy = remedies.even_rates(config(optimizer__d__lr=rates[0], optimizer__g__lr=rates[1]), ahead)
    assert (remedy and remedy.changes) == (change and (change,))


def test_d_that_knows_its_reals_by_heart_overfits():
    patient = Patient("images")
    patient.train(LONG, indicators={"d_accuracy_real": 0.95, "d_accuracy_held_out": 0.5})
    assert "overfitting" in patient.names
    assert "45 %" in patient.finding("overfitting").evidence[0]


@pytest.mark.parametrize(("loss", "right", "overfits"), [
    ("non-saturating", 0.8, True), ("non-saturating", 0.55, False), ("non-saturating", float("nan"), False),
    ("wasserstein", float("nan"), True), ("relativistic", float("nan"), True)])
def test_r_v_counts_where_d_tells_training_samples_from_fakes_or_is_never_right(loss, right, overfits):
    patient = Patient("images", loss__name=loss)
    patient.train(LONG, accuracy_real=right, accuracy_fake=right, indicators={"r_v": 0.9})
    assert ("overfitting" in patient.names) == overfits


def test_overfitting_is_over_once_d_cannot_tell_training_samples_from_fakes():
    patient = Patient("images")
    patient.train(LONG, accuracy_real=0.8, accuracy_fake=0.8, indicators={"r_v": 0.9})
    assert "overfitting" in patient.names
    patient.train(LONG, accuracy_real=0.5, accuracy_fake=0.5)  # and nobody can tell r_v any more
    assert "overfitting" not in patient.names


def test_remedies_together_are_one():
    one, other = remedies.add_r1(config()), remedies.fewer_g_steps(config(train__g_steps=4))
    both = remedies.together(None, other, one)
    assert both.changes == (("train.g_steps", 1), ("regularizers.r1", True), ("regularizers.r1.gamma", 1.0))
    assert both.label == "G steps 4 → 1, Add R1 (γ 1)"
    assert remedies.together(None, None) is None


def test_losses_that_a_model_adds_to_have_no_value_at_equilibrium():
    from ganviz.engine.diagnosis.readings import Game
    from ganviz.engine.settings.config import RunConfig

    from ..helpers import POINTS

    vanilla = RunConfig.from_dict(POINTS)
    pairs = RunConfig.from_dict(POINTS | {"data": {"name": "fluent"}, "model": {"name": "pix2pix"}})
    assert (Game.of(vanilla).rest_d, Game.of(vanilla).rest_g) == pytest.approx((1.3863, 0.6931), abs=1e-4)
    assert Game.of(pairs).rest_d == pytest.approx(1.3863, abs=1e-4)
    assert Game.of(pairs).rest_g is None
