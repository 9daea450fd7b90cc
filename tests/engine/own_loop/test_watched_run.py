"""A script's own loop, watched: its numbers stay what they are, and what it logs is told."""

from __future__ import annotations

import random

import numpy as np
import pytest
import torch

from ganviz.engine.telemetry.events import Failed, Finished, Note, Started
from ganviz.engine.telemetry.mailbox import SERIES
from tests.engine.own_loop.scripts import BATCH, Script


def told(run, kind):
    return [event for event in run.telemetry.drain_events() if isinstance(event, kind)]


def table(run):
    return np.concatenate([block.values for block in run.telemetry.drain_blocks()])


@pytest.mark.parametrize(("train", "sigmoid"), [("vanilla", True), ("wgan_gp", False)])
def test_weights_and_random_streams_are_the_same_to_the_bit(train, sigmoid):
    plain, watched = Script(sigmoid), Script(sigmoid)
    torch.manual_seed(5)
    getattr(plain, train)(6)
    torch_state, numpy_state, python_state = torch.get_rng_state(), np.random.get_state()[1], random.getstate()

    torch.manual_seed(5)
    with watched.watched() as run:
        run.watch({topic: {} for topic in ("samples", "verdicts", "network", "explorer", "closeup")})
        getattr(watched, train)(6, run)

    assert all(map(torch.equal, plain.weights(), watched.weights()))
    assert torch.equal(torch.get_rng_state(), torch_state)
    assert np.array_equal(np.random.get_state()[1], numpy_state)
    assert random.getstate() == python_state
    assert {"samples", "verdicts", "health"} <= run.telemetry.drain_pictures().keys()
    assert not [note for note in told(run, Note) if "cannot be watched" in note.message]


def test_what_is_logged_becomes_the_series_and_curves_of_the_run():
    script = Script(sigmoid=False)
    with script.watched() as run:
        script.wgan_gp(2, run)
    started, = told(run, Started)
    values = table(run)
    assert [term.name for term in started.facts.terms] == ["gp"]
    assert started.facts.terms[0].side == "g"
    assert started.facts.terms[0].penalty
    assert values.shape == (10, len(SERIES) + 1)
    assert np.isfinite(values[:, 0]).all()
    assert np.isfinite(values[::2, 1]).all()
    assert np.isnan(values[1::2, 1]).all()  # the generator's, every other iteration
    assert np.isnan(values[:, 4:6]).all()  # without a loss that is known there is no threshold
    assert np.isfinite(values[:, 6:9]).all()


def test_probabilities_are_told_as_such_with_accuracies():
    script = Script()
    with script.watched() as run:
        for real, _ in run.steps(script.loader):
            of_real = torch.full((len(real), 1), 0.9)
            of_fake = torch.tensor([[0.2]] * 6 + [[0.8]] * 2)
            run.log(logits_real=of_real, logits_fake=of_fake, loss_d=0.5)
    values = table(run)
    assert values[0, 4:8] == pytest.approx([1.0, 0.75, 0.9, (6 * 0.2 + 2 * 0.8) / 8], abs=1e-6)


def test_the_last_smaller_batch_is_a_row_like_the_others():
    script = Script(count=20)  # batches of 8, 8 and 4
    with script.watched() as run:
        script.vanilla(3, run)
    values = table(run)
    assert len(values) == 9
    assert np.isfinite(values[:, [0, 1, 4, 5, 6, 7]]).all()


def test_names_that_come_later_begin_a_stretch_with_more_curves():
    script = Script()
    with script.watched() as run:
        for step, _ in enumerate(run.steps(6)):
            run.log(loss_d=1.0)
            if step >= 3:
                run.log(fid=10.0 + step)
    first, second = told(run, Started)
    assert (first.step, first.facts.terms) == (0, ())
    assert [term.name for term in second.facts.terms] == ["fid"]
    blocks = run.telemetry.drain_blocks()
    assert sum(len(block.values) for block in blocks) == 6
    assert blocks[-1].values[-1, -1] == 15.0


def test_several_values_of_a_name_in_one_iteration_count_as_the_last():
    script = Script()
    with script.watched() as run:
        for _ in run.steps(2):
            for value in (3.0, 2.0, 1.0):
                run.log(loss_d=torch.tensor(value), loss_g=np.float64(value))
    assert table(run)[:, :2].tolist() == [[1.0, 1.0]] * 2


@pytest.mark.parametrize(("loader", "expected"), [(3, [0, 1, 2]), ([{"x": torch.zeros(2, 3)}] * 2, None)])
def test_steps_hand_through_what_they_are_given(loader, expected):
    with Script().watched() as run:
        got = list(run.steps(loader))
    assert got == (expected or loader)
    assert run.step == len(got)


def test_a_loop_without_a_loader_is_left_by_break():
    with Script().watched() as run:
        for number in run.steps():
            if number == 4:
                break
    assert run.step == 5
    assert told(run, Finished)[0].step == 5


def test_networks_are_left_in_the_modes_that_they_were_in():
    script = Script()
    frozen = script.generator.model[1]
    frozen.eval()
    with script.watched() as run:
        run.watch({"samples": {}})
        script.vanilla(2, run)
    assert not frozen.training
    assert script.generator.training
    assert script.generator.model[3].training


def test_an_error_in_the_loop_is_told_and_goes_on_its_way():
    script, run = Script(), None

    def train():
        nonlocal run
        with script.watched() as run:
            for _ in run.steps(script.loader):
                run.log(loss_d=1.0)
                if run.step == 2:
                    raise ZeroDivisionError("one by zero")

    with pytest.raises(ZeroDivisionError, match="one by zero"):
        train()
    failed, = told(run, Failed)
    assert failed.message == "the script ended with ZeroDivisionError: one by zero"
    assert failed.step == 3


def test_a_closed_run_lets_the_loop_pass():
    script = Script()
    run = script.watched()
    run.close()
    assert len(list(run.steps(script.loader))) == 40 / BATCH
    run.log(loss_d=1.0)


def test_a_loss_that_is_no_number_is_a_finding_and_the_loop_goes_on():
    script = Script()
    with script.watched() as run:
        for step in run.steps(4):
            run.log(loss_d=float("nan") if step >= 2 else 1.0)
    notes = [note.message for note in told(run, Note)]
    assert "Step 3: the loss of the discriminator is nan. The script goes on with it." in notes
    assert [finding.name for finding in run.findings] == ["not-finite"]
    assert run.step == 4
