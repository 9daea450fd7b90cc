"""Some real samples are kept from training, always the same ones, and never from data that is small."""

import dataclasses
import json

import numpy as np
import pytest
import torch

from ganviz.engine.checkpoint import state as states
from ganviz.engine.datasets.base import TrainingData
from ganviz.engine.datasets.held_out_split import FEWEST, split, unpair
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError

from ..helpers import IMAGES, POINTS, built, config, same_tensors, trained


def points(n):
    items = np.stack([np.arange(n), np.zeros(n)], 1).astype(np.float32)
    return TrainingData("points", items, labels=np.arange(n) % 3, label_names=("a", "b", "c"))


def numbers(data):
    return data.items[:, 0].astype(int).tolist()


@pytest.mark.parametrize(("n", "share", "expected"), [(100, 0.1, 10), (1797, 0.1, 180), (20, 0.01, 1), (50, 0.5, 25)])
def test_the_two_parts_are_all_of_it(n, share, expected):
    training, held_out = split(points(n), share, 1)
    assert len(held_out.items) == expected
    assert sorted(numbers(training) + numbers(held_out)) == list(range(n))
    assert numbers(training) == sorted(numbers(training)), "in the data's order"
    for part in (training, held_out):
        assert part.labels.tolist() == [i % 3 for i in numbers(part)]
        assert part.label_names == ("a", "b", "c")


def test_the_seed_says_which():
    one, same, other = (numbers(split(points(200), 0.1, seed)[1]) for seed in (1, 1, 2))
    assert one == same != other


@pytest.mark.parametrize(("n", "share"), [(FEWEST - 1, 0.5), (2, 0.1), (1000, 0.0)])
def test_small_data_is_all_trained_on(n, share):
    data = points(n)
    assert split(data, share, 1) == (data, None)


@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
def test_training_never_sees_them(base):
    run = built(config(base))
    view = run.view()
    total = 1000 if base is POINTS else 1797
    assert len(view.real) + len(view.held_out.items) == total
    assert np.array_equal(view.real.numpy(), view.data.items)
    drawn = torch.cat([run.learner.batches.draw(16)[0] for _ in range(len(view.real) // 16)])
    seen = {tuple(sample.flatten().tolist()) for sample in drawn}
    unseen = {tuple(s.flatten().tolist()) for s in view.to_float(torch.from_numpy(view.held_out.items.copy()))}
    known = {tuple(s.flatten().tolist()) for s in view.to_float(view.real)}
    assert seen <= known
    if base is POINTS:  # of images some are equal
        assert not seen & unseen


def test_without_held_out_samples_the_view_has_none():
    view = built(config(train__held_out=0.0)).view()
    assert view.held_out is None
    assert len(view.real) == 1000


def test_a_resumed_run_goes_on_with_the_same_samples():
    whole, first = trained(config(), 20), trained(config(), 9)
    resumed = trained(config(), 20, state=first.state())
    assert same_tensors(whole, resumed)


def test_a_state_from_before_samples_were_held_out_goes_on_with_all_of_them(tmp_path):
    unsplit = config(train__held_out=0.0)
    first = trained(unsplit, 9).state()
    about = json.loads(json.dumps(first.about))
    del about["config"]["train"]["held_out"]
    path = tmp_path / "old.ganviz-state"
    states.save(path, states.TrainingState(first.tensors, about))
    old = states.load(path)
    resumed = trained(RunConfig.from_dict(old.about["config"]), 20, state=old)
    assert same_tensors(resumed, trained(unsplit, 20))


def pairs(n, m=None, aligned=True):
    """Points (i, 0), and sources (i, 1)."""
    one = points(n)
    sources = np.stack([np.arange(m or n), np.ones(m or n)], 1).astype(np.float32)
    return TrainingData("points", one.items, one.labels, one.label_names, sources=sources, aligned=aligned)


def test_pairs_are_held_out_together():
    training, unseen = split(pairs(100), 0.1, 1)
    for part in (training, unseen):
        assert part.aligned
        assert part.sources[:, 0].tolist() == numbers(part)
    assert numbers(unseen) == numbers(split(points(100), 0.1, 1)[1]), "the same samples as without sources"


def test_of_two_domains_the_same_share_is_held_out():
    training, unseen = split(pairs(100, 60, aligned=False), 0.1, 1)
    assert (len(training.items), len(unseen.items)) == (90, 10)
    assert (len(training.sources), len(unseen.sources)) == (54, 6)
    assert sorted([*training.sources[:, 0], *unseen.sources[:, 0]]) == list(range(60))


def test_pairs_are_torn_apart_without_one_left():
    unpaired = unpair(pairs(101), 1)
    assert not unpaired.aligned
    samples, sources = set(numbers(unpaired)), set(unpaired.sources[:, 0].astype(int).tolist())
    assert samples | sources == set(range(101))
    assert not samples & sources
    assert abs(len(samples) - len(sources)) <= 1
    assert numbers(unpair(pairs(101), 2)) != numbers(unpaired)


def test_domains_stay_as_they_are():
    data = pairs(100, 60, aligned=False)
    assert unpair(data, 1) is data


def test_one_pair_is_not_torn_apart():
    with pytest.raises(ConfigError, match="1 pair.*take 2; give more"):
        unpair(pairs(1), 1)
    unpaired = unpair(pairs(2), 1)
    assert (len(unpaired.items), len(unpaired.sources)) == (1, 1)


def test_what_was_set_apart_for_testing_is_held_out_whatever_the_share():
    for share in (0.0, 0.5):
        training, held_out = split(dataclasses.replace(points(30), held_out=points(7)), share, 1)
        assert (len(training.items), len(held_out.items), training.held_out) == (30, 7, None)
