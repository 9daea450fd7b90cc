"""Every registered probe, on a run of points and on one of images, through the same checks."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import numpy as np
import pytest
import torch

from ganviz.engine.probes.base import PROBES, Content, Probe
from ganviz.engine.probes.indicators import Indicators

from ..engine.helpers import IMAGES, POINTS, config, trained

KINDS = {"points": POINTS, "images": IMAGES}
REQUESTS = [{"which": "fake", "index": 2}, {"which": "real", "index": 0, "weights": "train", "count": 5},
          {"weights": "ema", "count": 3, "extent": (-1.0, 1.0, -1.0, 1.0)}]


@pytest.fixture(scope="module", params=list(KINDS))
def run(request):
    trainer = trained(config(KINDS[request.param]), 4)
    trainer.learner.iterate(traced=True)  # as a step by hand
    trainer.learner.flush()
    return trainer


@pytest.fixture(params=list(PROBES))
def probe(request):
    return PROBES[request.param]


def measurements(probe: type[Probe], run: Any) -> list[Any]:
    """What a probe sees with each of the requests; empty if it makes no sense for the run."""
    if probe.inapplicable(run.view()) is not None:
        return []
    instance = probe()
    return [instance.measure(run.view(requests)) for requests in REQUESTS]


def arrays_in(thing: Any) -> list[np.ndarray]:
    if isinstance(thing, np.ndarray):
        return [thing]
    if dataclasses.is_dataclass(thing):
        thing = [getattr(thing, f.name) for f in dataclasses.fields(thing)]
    return [a for part in thing for a in arrays_in(part)] if isinstance(thing, tuple | list) else []


def test_it_says_what_it_is(probe):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", probe.name)
    assert probe.__doc__
    assert probe.data_kinds
    assert set(probe.data_kinds) <= {"points", "images"}


def test_it_has_a_period_in_seconds(probe):
    assert 0.01 <= probe.period <= 60.0


def test_it_sees_something_or_says_why_it_makes_no_sense(probe, run):
    reason = probe.inapplicable(run.view())
    kind = run.view().data.kind
    assert (reason is None) == (kind in probe.data_kinds) or reason
    if reason is None:
        assert any(picture is not None for picture in measurements(probe, run))
    else:
        assert kind in reason or kind in probe.data_kinds  # another reason than the data's kind


def test_its_pictures_are_frozen_and_can_be_read_without_torch(probe, run):
    for picture in measurements(probe, run):
        if picture is None:
            continue
        assert isinstance(picture, Content)
        assert picture.__dataclass_params__.frozen
        assert isinstance(picture, Indicators) == probe.measures_indicators
        for array in arrays_in(picture):
            assert not array.flags.writeable
            assert array.dtype in (np.float32, np.uint8, np.int64, np.bool_)
            if array.dtype == np.float32:
                assert np.isfinite(array).all()


def test_a_new_picture_leaves_the_old_one_as_it_was(probe, run):
    if probe.inapplicable(run.view()) is not None:
        return
    instance = probe()
    first = instance.measure(run.view(REQUESTS[0]))
    kept = [a.copy() for a in arrays_in(first)]
    trainer = trained(run.config, 9)  # another state of the same run
    instance.measure(trainer.view(REQUESTS[0]))
    assert all(np.array_equal(a, b) for a, b in zip(kept, arrays_in(first), strict=True))


def test_it_changes_nothing_in_the_training(probe, run):
    model, recorder = run.learner.model, run.learner.recorder
    before, general = run.state(), torch.random.get_rng_state()
    gradients = [p.grad.clone() for n in model.networks.values() for p in n.parameters()]
    logits, items = recorder.recent_real.copy(), run.learner.batches.items.clone()
    measurements(probe, run)
    after = run.state()
    assert all(torch.equal(before.tensors[k], after.tensors[k]) for k in before.tensors)
    assert before.about == after.about
    now = [p.grad for n in model.networks.values() for p in n.parameters()]
    assert all(torch.equal(a, b) for a, b in zip(gradients, now, strict=True))
    assert all(m.training for n in model.networks.values() for m in n.modules())
    assert all(p.requires_grad for n in model.networks.values() for p in n.parameters())
    assert np.array_equal(logits, recorder.recent_real)
    assert torch.equal(items, run.learner.batches.items)
    assert torch.equal(torch.random.get_rng_state(), general)


def test_it_measures_before_the_first_step_too(probe, run):
    fresh = trained(run.config, 0)
    for picture in measurements(probe, fresh):
        assert picture is None or isinstance(picture, Content)
