"""Overfitting, rank, saturation and steps, by hand."""

import math

import numpy as np
import pytest

from ganviz.engine.metrics.overfitting import heuristic_error, overfitting_heuristic
from ganviz.engine.metrics.rank import effective_rank
from ganviz.engine.metrics.saturation import dead_share, saturated_share
from ganviz.engine.metrics.steps import gradient_cosine, update_ratio


@pytest.mark.parametrize(("held_out", "expected"), [(2.0, 0.0), (-1.0, 1.0), (0.5, 0.5), (5.0, -1.0)])
def test_r_v_by_hand(held_out, expected):
    assert overfitting_heuristic(np.array([1.0, 3.0]), np.full(5, held_out), np.array([-1.0])) \
        == pytest.approx(expected)


def test_r_v_needs_a_d_that_tells_something():
    with pytest.raises(ValueError, match="needs"):
        overfitting_heuristic(np.ones(3), np.zeros(3), np.ones(2))


@pytest.mark.parametrize("mean", [0.0, 0.6, 1.5])
def test_the_error_of_r_v_is_the_spread_of_many_trials(mean):
    # training scores around 1.5, fakes around 0 and held-out ones in between: r_v is 1, 0.6 and 0
    random = np.random.default_rng(3)
    trials = [(random.normal(1.5, 1.0, 200), random.normal(mean, 1.2, 100), random.normal(0.0, 0.3, 150))
              for _ in range(3000)]
    spread = np.std([overfitting_heuristic(*scores) for scores in trials])
    assert np.median([heuristic_error(*scores) for scores in trials]) == pytest.approx(spread, rel=0.05)


def entropy_of_singular_values(samples):
    values = np.linalg.svd(samples - samples.mean(0), compute_uv=False)
    share = values[values > 1e-9 * values[0]] / values.sum()
    return math.exp(-(share * np.log(share)).sum())


@pytest.mark.parametrize("shape", [(50, 8), (8, 50), (20, 3, 4, 2)])
@pytest.mark.parametrize("scale", [1e-20, 1.0, 1e20])
def test_the_rank_is_its_formula(shape, scale):
    samples = np.random.default_rng(1).normal(0, 1, shape) * np.linspace(1, 3, shape[-1])
    expected = entropy_of_singular_values(samples.reshape(len(samples), -1))
    assert effective_rank(samples * scale) == pytest.approx(expected, rel=1e-6)


def test_the_rank_by_hand():
    cross = np.concatenate([np.eye(5), -np.eye(5)])
    assert effective_rank(cross) == pytest.approx(5)
    assert effective_rank(cross * [1, 0, 0, 0, 0]) == pytest.approx(1)
    # singular values 3 : 1
    assert effective_rank(cross[:, :2] * [3, 1]) == pytest.approx(math.exp(-(0.75 * math.log(0.75)
                                                                              + 0.25 * math.log(0.25))))
    assert effective_rank(np.ones((4, 3))) == 0


def test_dead_units_by_hand():
    activations = np.array([[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 2.0, -0.1]])
    assert dead_share(activations) == 0.5
    # a channel that is alive at one pixel of one image is alive
    images = np.zeros((2, 4, 3, 3))
    images[1, 2, 0, 1] = 0.1
    assert dead_share(images) == 0.75


def test_saturated_units_by_hand():
    assert saturated_share(np.array([[0.99, -1.0], [0.98, 0.0]])) == 0.5
    assert saturated_share(np.array([[0.5, -0.4]]), limit=0.45) == 0.5


def test_the_update_ratio_by_hand():
    before, after = np.array([[3.0, 4.0]]), np.array([[3.0, 4.5]])
    assert update_ratio(before, after) == pytest.approx(0.1)
    assert update_ratio(before, after, steps=10) == pytest.approx(0.01)
    for bad in ((before, after[:, :1]), (before * 0, after)):
        with pytest.raises(ValueError, match="needs"):
            update_ratio(*bad)
    with pytest.raises(ValueError, match="needs"):
        update_ratio(before, after, steps=0)


@pytest.mark.parametrize(("other", "expected"), [((2.0, 0.0), 1.0), ((0.0, 5.0), 0.0), ((-3.0, 0.0), -1.0),
                                                 ((1.0, 1.0), math.sqrt(0.5))])
def test_the_cosine_by_hand(other, expected):
    assert gradient_cosine(np.array([1.0, 0.0]), np.array(other)) == pytest.approx(expected)


def test_a_rotating_gradient_has_the_cosine_of_its_angle():
    for angle in np.linspace(0, math.pi, 7):
        turned = np.array([math.cos(angle), math.sin(angle)])
        assert gradient_cosine(np.array([1e-30, 0.0]), turned) == pytest.approx(math.cos(angle), abs=1e-12)
    with pytest.raises(ValueError, match="not 0"):
        gradient_cosine(np.zeros(2), np.ones(2))
