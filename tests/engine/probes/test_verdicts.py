import numpy as np
import pytest
import torch

from ganviz.engine.probes.base import PROBES

from ..helpers import IMAGES, built, config, trained
from .measuring import measure, view

SMOOTHED = {"regularizers__label-smoothing": True}


def seen(probe, run, real, fake):
    """What the probe makes of these scores."""
    given = view(run)
    given.recent_logits_real, given.recent_logits_fake = (np.array(s, np.float32) for s in (real, fake))
    return probe.measure(given)


@pytest.fixture(scope="module")
def run():
    return trained(config(), 30)


@pytest.fixture(scope="module")
def critic_run():
    return trained(config(loss__name="wasserstein"), 30)


def test_there_is_nothing_to_see_before_the_first_step():
    assert measure("verdicts", built(config())) is None


@pytest.mark.parametrize("which", ["run", "critic_run"])
def test_shares_means_and_overlap_hold_together(request, which):
    run = request.getfixturevalue(which)
    picture, recorder = measure("verdicts", run), run.learner.recorder
    assert picture.samples == recorder.recent_real.size == 30 * 16
    for shares in (picture.real, picture.fake):
        assert shares.sum() == pytest.approx(1.0, abs=1e-5)
    assert picture.overlap == pytest.approx(float(np.minimum(picture.real, picture.fake).sum()), abs=1e-5)
    assert (np.diff(picture.edges) > 0).all()
    logits = recorder.recent_real.astype(np.float64)
    expected = 1 / (1 + np.exp(-logits)) if picture.is_probability else logits
    assert picture.mean_real == pytest.approx(expected.mean(), abs=1e-5)
    assert picture.is_probability == (which == "run")
    if picture.is_probability:
        assert (picture.edges[0], picture.edges[-1]) == (0.0, 1.0)
    else:
        assert picture.edges[0] < logits.min() < logits.max() < picture.edges[-1]


def test_the_last_training_batch_is_what_is_shown(run):
    """The scores are those of which the accuracy was made."""
    picture = measure("verdicts", run)
    share_above = (run.learner.recorder.recent_real > 0).mean()
    upper = picture.real[len(picture.real) // 2:].sum()
    assert upper == pytest.approx(float(share_above), abs=1e-5)


def test_extreme_logits_are_probabilities_without_overflow(run):
    picture = seen(PROBES["verdicts"](), run, [[1000.0, 90.0]], [[-1000.0, -90.0]])
    assert (picture.mean_real, picture.mean_fake) == (1.0, pytest.approx(0.0, abs=1e-7))
    assert picture.overlap == 0.0


def test_bins_are_steady_while_they_fit_and_follow_when_they_do_not(critic_run):
    probe = PROBES["verdicts"]()
    first = seen(probe, critic_run, [[0.0, 10.0]], [[-10.0, 0.0]])
    near = seen(probe, critic_run, [[0.0, 9.0]], [[-8.0, 0.0]])
    assert near.edges is first.edges
    beyond = seen(probe, critic_run, [[0.0, 40.0]], [[-8.0, 0.0]])
    assert beyond.edges[-1] > 40.0
    small = seen(probe, critic_run, [[0.0, 1.0]], [[-1.0, 0.0]])
    assert small.edges[-1] < 2.0


def test_equal_scores_have_bins_too(critic_run):
    picture = seen(PROBES["verdicts"](), critic_run, [[3.0, 3.0]], [[3.0, 3.0]])
    assert (np.diff(picture.edges) > 0).all()
    assert picture.overlap == 1.0


@pytest.mark.parametrize("which", ["run", "critic_run"])
def test_scores_that_are_no_numbers_are_left_out(request, which):
    run, probe = request.getfixturevalue(which), PROBES["verdicts"]()
    picture = seen(probe, run, [[1.0, np.nan], [2.0, np.inf]], [[0.0, 1.0], [-np.inf, 0.0]])
    assert picture.samples == 2
    assert np.isfinite([picture.mean_real, picture.mean_fake]).all()
    assert seen(probe, run, [[np.nan]], [[0.0]]) is None


@pytest.mark.parametrize(("loss", "even"), [("non-saturating", 0.45), ("minimax", 0.45), ("least-squares", 0.45),
                                            ("hinge", 0.0), ("wasserstein", None)])
def test_where_d_cannot_tell_follows_the_target_of_real_samples(loss, even):
    """An ideal D says t·p / (p + q) of the cross-entropy and of least squares: t / 2 where p = q."""
    changes = {"loss__name": loss}
    if loss in ("non-saturating", "minimax", "least-squares"):
        changes |= SMOOTHED | {"regularizers__label-smoothing__target": 0.9}
    run = trained(config(**changes), 2)
    assert measure("verdicts", run).even == (None if even is None else pytest.approx(even))


def test_everything_that_states_a_neutral_value_states_the_same():
    smoothed = SMOOTHED | {"regularizers__label-smoothing__target": 0.8}
    plane = trained(config(**smoothed), 2)
    assert measure("heatmap", plane).even == pytest.approx(0.4)
    images = trained(config(IMAGES, **smoothed), 2)
    assert [measure("verdicts", images).even, measure("samples", images).even,
            measure("closeup", images, which="fake", index=0).even] == pytest.approx([0.4] * 3)


def test_scores_of_the_average_are_measured_on_its_own_fakes(run):
    picture, model = measure("averaged-verdicts", run), run.learner.model
    assert picture.samples == 512
    given = view(run)
    z = model.latents(512, torch.Generator().manual_seed(5))
    mean = torch.sigmoid(given.scores(given.fakes(z, given.ema))).mean().item()
    assert picture.mean_fake == pytest.approx(mean, abs=0.03), "other draws of the same generator"
    assert measure("averaged-verdicts", trained(config(train__ema_decay=0.0), 3)) is None


def test_scores_of_the_average_are_of_packs_where_d_judges_packs():
    run = trained(config(model__pack=3, train__batch_size=15), 3)
    assert measure("averaged-verdicts", run).samples == 510 // 3
