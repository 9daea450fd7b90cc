"""Every registered model, and every loss: a traced iteration is the same iteration, and its stages' numbers are those
that the training records.
"""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.models.base import MODELS
from ganviz.engine.probes.base import PROBES
from ganviz.engine.probes.stages import KINDS, IterationStages, Stage
from ganviz.engine.telemetry.mailbox import SERIES
from ganviz.engine.training.trainer import Trainer

from ..engine.helpers import built, same_tensors
from .test_models import CONDITIONED, PLAIN, SUITED, small

USUAL = "non-saturating"
COMPARING = ("relativistic", "relativistic-average")  # have reals in G's phase too


def cases() -> list[tuple[str, ...]]:
    """Each loss on the plainest models; each model with the usual one, one that compares and one of the others.

    What a loss puts into a stage does not depend on the networks, but on whether it takes reals where G learns.
    """
    others = [loss for loss in LOSSES if loss not in (USUAL, *COMPARING)]
    found = [(*plain.values[0], loss) for plain in PLAIN for loss in LOSSES]
    for turn, case in enumerate([*SUITED, *(c.values[0] for c in CONDITIONED)]):
        adversarial = (COMPARING[turn % len(COMPARING)], others[turn % len(others)])
        found += [(*case, loss) for loss in (USUAL, *adversarial * ("d" in MODELS[case[0]].sides))]
    return list(dict.fromkeys(found))


CASES = cases()


class Traced:
    """A run and an untraced twin after three iterations: all phases, then those of most iterations, twice."""

    def __init__(self, name: str, kind: str, *rest: str) -> None:
        *conditioning, loss = rest
        run_config = small(name, kind, *conditioning, loss__name=loss)
        self.run, self.twin = built(run_config), built(run_config)
        self.stages: list[IterationStages] = []
        self.weights = [self._weights()]
        for _ in range(3):
            self.run.learner.iterate(traced=True)
            self.twin.learner.iterate()
            self.weights.append(self._weights())
            self.stages.append(PROBES["stages"]().measure(self.run.view({"rows": 10_000})))
        self.recorded, self.recorded_by_twin = (t.learner.flush().values for t in (self.run, self.twin))

    def _weights(self) -> dict[str, np.ndarray]:
        return {name: np.concatenate([p.detach().numpy().ravel().astype(np.float64) for p in network.parameters()])
                for name, network in self.run.learner.model.networks.items()}

    def updates(self, iteration: int) -> list[list[Stage]]:
        """Stages of each update, each ending with what moves the weights."""
        stages = self.stages[iteration].stages
        ends = [-1, *(k for k, stage in enumerate(stages) if stage.kind == "backward")]
        assert ends[-1] == len(stages) - 1
        return [list(stages[a + 1:b + 1]) for a, b in pairwise(ends)]


@cache
def traced(case: tuple[str, ...]) -> Traced:
    return Traced(*case)


@pytest.fixture(params=CASES, ids="-".join)
def made(request):
    return traced(request.param)


def state_of(trainer: Trainer):
    state = trainer.state()
    return state.about["positions"], state.step


def test_a_traced_run_is_the_run_that_it_would_have_been(made):
    assert same_tensors(made.run, made.twin), "weights, moments, buffers and random streams"
    assert state_of(made.run) == state_of(made.twin)
    np.testing.assert_array_equal(made.recorded, made.recorded_by_twin)


def test_its_losses_and_gradients_are_those_that_are_recorded(made):
    curves = {phase.name for phase in made.run.learner.phases if phase.in_curve}
    for iteration, row in enumerate(made.recorded):
        for side in made.run.learner.model.sides:
            updates = [u for u in made.updates(iteration) if u[0].side == side and u[0].phase in curves]
            losses = [total for update in updates for stage in update if (total := stage.total("loss")) is not None]
            norms = [t.value for update in updates for t in update[-1].totals if t.key == "gradient"
                     and (t.network == "" or len(update[-1].active) == 1)]
            assert len(losses) == len(norms) == len(updates)
            assert sum(losses) == pytest.approx(row[SERIES.index(f"loss_{side}")], rel=1e-5)
            assert math.hypot(*norms) == pytest.approx(row[SERIES.index(f"grad_norm_{side}")], rel=1e-5)


def test_the_parts_of_a_loss_add_up_to_it(made):
    for iteration in range(3):
        for update in made.updates(iteration):
            totals = [total for stage in update if stage.kind == "error" for total in stage.totals]
            means = sum(total.value for total in totals if total.key.startswith("mean"))
            (loss,) = (total.value for total in totals if total.key == "loss")
            assert means == pytest.approx(loss, rel=1e-4, abs=1e-6)


def test_each_part_is_the_mean_of_its_samples(made):
    for stage in (s for stages in made.stages for s in stages.stages if s.kind == "error"):
        loss = stage.column("loss")
        if loss is None:
            continue
        assert stage.total("sum") == pytest.approx(np.nansum(loss, dtype=np.float64), rel=1e-4, abs=1e-4)
        weight = stage.column("weight") if stage.column("weight") is not None else np.ones_like(loss)
        real, right = stage.column("is"), stage.column("right label")
        of = {"mean": np.full(len(loss), real is None)}
        if real is not None:
            right = np.ones_like(loss) if right is None else right
            of = {"mean fake": real == 0, "mean real": (real == 1) & (right == 1), "mean wrong": right == 0}
        for key, rows in of.items():
            if rows.any() and np.isfinite(loss[rows]).all():
                assert stage.total(key) == pytest.approx((loss * weight)[rows].mean(dtype=np.float64), rel=1e-4,
                                                         abs=1e-6)
            else:
                assert stage.total(key) is None


def test_weights_move_as_far_as_is_said(made):
    for iteration in range(3):
        updates = made.updates(iteration)
        for name, before in made.weights[iteration].items():
            moves = [update[-1].total("change", name) for update in updates if name in update[-1].active]
            moved = np.linalg.norm(made.weights[iteration + 1][name] - before)
            if len(moves) == 1:
                assert moves[0] == pytest.approx(moved, rel=1e-3)
            else:  # R1 and path lengths move the same networks once more, in the first iteration
                assert iteration == 0
                assert sum(moves) >= moved * (1 - 1e-3) > 0


def test_its_stages_are_in_order(made):
    model = made.run.learner.model
    for stages in made.stages:
        assert stages.kind == made.run.learner.data.kind
        assert stages.iteration == made.stages.index(stages) + 1
        for stage in stages.stages:
            assert stage.kind in KINDS
            assert {*stage.active, *stage.frozen, *stage.flows_through} <= set(model.networks)
            assert set(stage.flows_through) <= set(stage.frozen)
            assert len({len(column.values) for column in stage.columns}) <= 1
            assert all(len(column.values) == stage.samples for column in stage.columns), "all rows were asked for"
    for number, phase in enumerate(phase for phase in made.run.learner.phases if phase.is_due(0)):
        update = made.updates(0)[number]
        assert {(s.phase, s.side, s.repeat) for s in update} == {(phase.name, phase.side, 0)}
        assert update[-1].active == phase.networks
        used = {name for stage in update for name in stage.active}
        assert used - set(phase.networks) == set(update[0].frozen)
        if phase.side == "g" and "d" in model.sides and phase.in_curve:
            assert update[-1].flows_through, "G is moved by what D says"


@pytest.mark.parametrize("made", [case for case in CASES if case[-1] == USUAL], ids="-".join, indirect=True)
def test_a_side_alone_has_its_stages_too(made):
    case = built(made.run.config)
    for side in case.learner.model.sides:
        case.learner.iterate(side, 1, traced=True)
        found = PROBES["stages"]().measure(case.view({"rows": 2}))
        assert {stage.side for stage in found.stages} == {side}
        assert not any(stage.again for stage in found.stages), "there is no phase before it to take samples from"
