"""Every registered model, on the data it learns and with every loss, through the same checks."""

from __future__ import annotations

import queue
import re
import threading
from functools import cache
from typing import Any

import numpy as np
import pytest
import torch

from ganviz.engine.checkpoint.state import TrainingState
from ganviz.engine.export.samples import Source
from ganviz.engine.export.source import load_run
from ganviz.engine.losses.base import LOSSES
from ganviz.engine.models.base import MODELS
from ganviz.engine.models.conditional import CLASSIFIER, CONCATENATION
from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings.commands import Pause, Run, Scripted, Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError, settings_of
from ganviz.engine.telemetry.events import Applied, Paused
from ganviz.engine.telemetry.mailbox import SERIES, Telemetry
from ganviz.engine.training.trainer import Trainer

from ..engine.helpers import POINTS, built, events_of, same_tensors, trained
from ..engine.probes.measuring import view
from .sections import check_section

DATA = {"points": {"name": "ring", "size": 200}, "images": {"name": "digits"}}
PAIRS = {"points": {"name": "clouds", "size": 200}, "images": {"name": "stripes", "size": 60, "pixels": 16}}
SUITED = [(name, kind) for name in MODELS for kind in MODELS[name].data_kinds]
EVERY = [pytest.param(case, id="-".join(case)) for case in SUITED]
# to try losses on where what is tested belongs to the loss: the plainest models of points and of images
PLAIN = [pytest.param(case, id="-".join(case)) for case in (("mlp", "points"), ("dcgan", "images"))]
# the models that draw a class on demand, with each way of telling D about it that is not the default
CONDITIONED = [pytest.param((name, kind, conditioning), id=f"{name}-{kind}-{conditioning}") for name, kind in SUITED
               if MODELS[name].conditional for conditioning in (CONCATENATION, CLASSIFIER)]


def small(model: str, kind: str, conditioning: str | None = None, **changes: Any) -> RunConfig:
    """A config of the model with narrow networks; keywords are dotted names with "__" for the dot."""
    widths = {s.name: max(6, int(s.param.minimum)) for s in settings_of(MODELS[model].Config) if "width" in s.name}
    told = {} if conditioning is None else {"conditioning": conditioning}
    latent = {"z_dim": 3} if any(s.name == "z_dim" for s in settings_of(MODELS[model].Config)) else {}
    data = (DATA if MODELS[model].form == "samples" else PAIRS)[kind]
    tree = POINTS | {"data": data, "model": {"name": model} | latent | widths | told, "train": {"batch_size": 8}}
    return RunConfig.from_dict(tree).with_changes({k.replace("__", "."): v for k, v in changes.items()})


def scalars(trainer) -> np.ndarray:
    """(steps, series) of the whole run."""
    return np.concatenate([block.values for block in trainer.telemetry.drain_blocks()])


def columns_of(trainer) -> list[int]:
    """Columns of the losses, then of the gradient norms, of the sides that the model has."""
    sides = trainer.learner.model.sides
    return [SERIES.index(f"{what}_{side}") for what in ("loss", "grad_norm") for side in sides]


@pytest.fixture(params=EVERY)
def case(request):
    return request.param


@pytest.mark.parametrize("name", list(MODELS))
def test_it_says_what_it_is(name):
    model = MODELS[name]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert model.title
    assert model.summary().endswith(".")
    assert re.search(r"Reference: .*\d{4}\.\d{4,5}", model.__doc__, re.DOTALL), "cites its paper's arXiv id"
    assert model.data_kinds
    assert set(model.data_kinds) <= {"points", "images"}


@pytest.mark.parametrize("name", list(MODELS))
def test_its_settings_are_described_and_bounded(name):
    model = built(small(name, MODELS[name].data_kinds[0])).learner.model
    check_section(MODELS[name], live=False, build_with=(model.shape, max(model.labels, 2), model.source_shape))


@pytest.mark.parametrize("kind", list(DATA))
@pytest.mark.parametrize("name", list(MODELS))
def test_it_refuses_data_that_it_does_not_learn(name, kind):
    if kind in MODELS[name].data_kinds:
        assert small(name, kind).model.name == name
    else:
        with pytest.raises(ConfigError, match="choose another model"):
            small(name, kind)


def test_its_networks_are_named_by_its_phases(case):
    model = built(small(*case)).learner.model
    named = {network for phase in model.phases() for network in phase.networks}
    assert named == set(model.networks)
    assert set(model.averaged) <= set(model.networks)
    assert {phase.side for phase in model.phases()} == set(model.sides)
    assert len({phase.name for phase in model.phases()}) == len(model.phases())
    names = [term.name for term in model.all_terms()]
    assert len(set(names)) == len(names)
    assert all(network.training for network in model.networks.values())


@pytest.mark.parametrize("case", EVERY + CONDITIONED, indirect=True)
def test_it_has_a_diagram(case):
    """Every network with all its parameters, each layer of it reached by what passes through, and every update."""
    trainer = built(small(*case, train__ema_decay=0.0))
    graph, model = PROBES["network"]().measure(view(trainer)), trainer.learner.model
    assert {net.name for net in graph.nets} == set(model.networks)
    for net in graph.nets:
        total = sum(p.numel() for p in model.networks[net.name].parameters())
        assert (net.parameters, sum(layer.parameters for layer in net.layers)) == (total, total)
        assert net.layers
        assert all(layer.shape is not None for layer in net.layers)
    assert graph.nets[0].role == "makes"
    assert any(net.role == "judges" for net in graph.nets) == ("d" in model.sides)
    assert [(u.name, u.side, u.networks) for u in graph.updates] == [
        (phase.name, phase.side, phase.networks) for phase in model.phases()]


@pytest.mark.parametrize("case", EVERY + CONDITIONED, indirect=True)
def test_the_flow_through_its_networks_is_known(case):
    """Every layer is fed by data or by what stands before it, and leads somewhere; every network has an end."""
    graph = PROBES["network"]().measure(view(built(small(*case))))
    for net in graph.nets:
        parts = (*net.layers, *net.joins)
        paths, sources = {part.path for part in parts}, {source for part in parts for source in part.sources}
        assert sources - paths
        assert sources - paths <= {other.name for other in graph.nets} | {"noise", "class", "source", "real"}
        assert net.ends
        order = [layer.path for layer in net.layers]
        for k, layer in enumerate(net.layers):
            assert layer.sources, f"{layer.path} is fed"
            assert not set(layer.sources) & set(order[k:]), f"{layer.path} comes after what feeds it"
            assert layer.path in sources or layer.path in net.ends, f"{layer.path} leads somewhere"


@pytest.mark.parametrize("case", EVERY, indirect=True)
def test_its_diagram_changes_no_bit_of_its_training(case):
    one, other = built(small(*case)), built(small(*case))
    probe = PROBES["network"]()
    for _ in range(2):
        one.advance(1)
        other.advance(1)
        probe.measure(view(one))
    assert same_tensors(one, other)


@pytest.mark.parametrize("count", [1, 5])
def test_its_sheet_has_as_many_rows_as_are_requested(case, count):
    trainer = built(small(*case))
    if not trainer.learner.model.has_sheet:
        pytest.skip("makes its samples in one go")
    sheet = PROBES["sheet"]().measure(view(trainer, count=count))
    assert sheet.columns
    assert {len(column.samples) for column in sheet.columns} == {count}


def test_samples_have_the_datas_shape_and_one_logit_each(case):
    model = built(small(*case)).learner.model
    z = model.latents(5, torch.Generator().manual_seed(1))
    assert len(z) == 5
    if not model.from_data:
        assert z.shape == (5, model.z_dim + (model.labels if model.conditional else 0))
    samples = model.sample(z)
    assert (samples.shape, samples.dtype) == ((5, *model.shape), torch.float32)
    if "d" in model.sides:
        logits = model.score(samples, model.condition_of(z))
        assert (logits.shape, logits.dtype) == ((5,), torch.float32)
    if case[1] == "images":
        assert samples.abs().max() <= 1.0


@pytest.mark.parametrize("loss", list(LOSSES))
def test_losses_and_gradients_are_finite_with_every_loss(case, loss):
    trainer = trained(small(*case, loss__name=loss), 4)
    losses_and_norms = scalars(trainer)[:, columns_of(trainer)]
    assert len(losses_and_norms) == 4
    assert np.isfinite(losses_and_norms).all()
    assert (losses_and_norms[:, len(trainer.learner.model.sides):] > 0).all(), "each side has a gradient"
    assert all(v.isfinite().all() for v in trainer.state().tensors.values() if v.is_floating_point())


@pytest.mark.parametrize("loss", ["non-saturating", "relativistic-average"])
def test_a_phase_moves_its_own_networks_and_no_other(case, loss):
    trainer = built(small(*case, loss__name=loss))
    learner = trainer.learner
    for side in learner.model.sides * 2:
        moving = {network for phase in learner.phases if phase.side == side and phase.is_due(learner.step)
                  for network in phase.networks}
        before = parameters_of(learner.model)
        learner.iterate((side,), repeats=1)
        after = parameters_of(learner.model)
        moved = {name for name in before if not torch.equal(before[name], after[name])}
        assert moved == moving


def parameters_of(model):
    """All parameters of each network as one vector. Statistics of batch norm are not what an optimizer moves."""
    return {name: torch.cat([p.detach().flatten() for p in network.parameters()])
            for name, network in model.networks.items()}


def swaps():
    """Each loss on the plainest models, and each model once, with one loss after the other."""
    losses = list(LOSSES)
    plain = [(param, loss) for param in PLAIN for loss in losses]
    others = [(param, losses[turn % len(losses)]) for turn, param in enumerate(EVERY + CONDITIONED)]
    for param, loss in dict.fromkeys((param.values[0], loss) for param, loss in plain + others):
        yield pytest.param(param, loss, id="-".join((*param, loss)))


@pytest.mark.parametrize(("case", "loss"), list(swaps()), indirect=["case"])
def test_the_loss_may_be_swapped_in_mid_run(case, loss):
    before = "hinge" if loss != "hinge" else "non-saturating"
    run_config = small(*case, loss__name=before)
    trainer = trained(run_config, 4, script=[Scripted(2, Set.of({"loss.name": loss}))])
    assert [(e.step, e.config.loss.name) for e in events_of(trainer, Applied) if isinstance(e.command, Set)] == [
        (2, loss)]
    found = scalars(trainer)[:, columns_of(trainer)]
    assert len(found) == 4
    assert np.isfinite(found).all()
    if "d" in trainer.learner.model.sides:
        kept = unswapped(run_config)[:, columns_of(trainer)]
        assert (found[:2] == kept[:2]).all()
        assert (found[2:] != kept[2:]).any()


@cache
def unswapped(run_config: RunConfig) -> np.ndarray:
    """Scalars of a run whose loss stays; trained once for all losses that it is compared with."""
    return scalars(trained(run_config, 4))


@pytest.mark.parametrize("case", PLAIN, indirect=True)
@pytest.mark.parametrize("loss", list(LOSSES))
def test_going_on_from_a_state_is_bit_identical(case, loss):
    """With each loss; each model goes on from a snapshot below."""
    run_config = small(*case, loss__name=loss)
    part = trained(run_config, 2)
    assert same_tensors(trained(run_config, 4), trained(run_config, 4, state=part.state()))


def interrupted(run_config: RunConfig, pause_at: int, steps: int) -> tuple[Trainer, TrainingState]:
    """A run that pauses, is looked at and asked for its state while it rests, and goes on to its end; and that state.
    """
    rests, states = threading.Event(), queue.SimpleQueue()
    telemetry = Telemetry(lambda event: rests.set() if isinstance(event, Paused) else None)
    trainer = Trainer(run_config, telemetry, steps=steps, script=[Scripted(pause_at, Pause())])
    thread = threading.Thread(target=trainer.run)
    thread.start()
    try:
        assert rests.wait(20)
        trainer.watch({"samples": {}})
        trainer.ask_state(states.put)
        state = states.get(timeout=20)
        assert "samples" in trainer.telemetry.drain_pictures()
        trainer.send(Run())
        thread.join(20)
    finally:
        if thread.is_alive():  # only where something went wrong: a stopped run cannot go back
            trainer.stop()
            thread.join(20)
    assert trainer.failure is None
    assert (state.about["step"], trainer.step) == (pause_at, steps)
    return trainer, state


@pytest.mark.parametrize("case", EVERY + CONDITIONED, indirect=True)
def test_a_pause_a_snapshot_and_going_back_to_it_change_nothing(case):
    run_config = small(*case)
    whole = trained(run_config, 5)
    paused, state = interrupted(run_config, 2, 5)
    assert same_tensors(whole, paused), "a pause leaves no trace"
    assert same_tensors(whole, trained(run_config, 5, state=state)), "a new run goes on from the snapshot"
    paused.restore(state)
    assert not same_tensors(whole, paused)
    threads = torch.get_num_threads()
    paused.learner.placement.adopt()  # as many threads as the run had: sums depend on it
    try:
        paused.advance(3)
    finally:
        torch.set_num_threads(threads)
    assert same_tensors(whole, paused), "the run itself, gone back to the snapshot, takes the same way again"


def test_what_is_trained_anew_beside_a_state_is_the_same_again():
    """SRGAN's classifier is no part of the state."""
    run_config = small("srgan", "images", model__content="classifier")
    part = trained(run_config, 2)
    assert not any("classifier" in key.lower() for key in part.state().tensors)
    whole, resumed = trained(run_config, 4), trained(run_config, 4, state=part.state())
    assert same_tensors(whole, resumed)
    assert not same_tensors(whole, trained(run_config, 4, state=trained(small("srgan", "images"), 2).state()))


def test_probes_change_nothing(case):
    trainer = trained(small(*case), 3)
    model = trainer.learner.model
    before, gradients = trainer.state(), gradients_of(model)
    general = torch.random.get_rng_state()
    for probe in PROBES.classes().values():
        view = trainer.view({"which": "fake", "index": 1})
        if probe.inapplicable(view) is None:
            probe().measure(view)
    after = trainer.state()
    assert all(torch.equal(before.tensors[k], after.tensors[k]) for k in before.tensors)
    assert before.about == after.about
    assert all(torch.equal(a, b) for a, b in zip(gradients, gradients_of(model), strict=True))
    assert all(module.training for network in model.networks.values() for module in network.modules())
    assert torch.equal(torch.random.get_rng_state(), general)


@pytest.mark.parametrize("case", EVERY + CONDITIONED, indirect=True)
def test_a_saved_run_gives_samples(case):
    run = load_run(trained(small(*case), 2).state())
    samples = Source.of_run(run).draw(3)
    assert samples.items.shape[1:] == run.data.items.shape[1:]
    assert samples.items.dtype == run.data.items.dtype
    assert len(samples.items) == 3 * max(len(samples.names), 1)


def gradients_of(model):
    return [p.grad.clone() for network in model.networks.values() for p in network.parameters()]


def test_the_first_weights_come_from_the_seed_and_leave_torchs_generator_alone(case):
    general = torch.random.get_rng_state()
    one, same = (built(small(*case)) for _ in range(2))
    assert same_tensors(one, same)
    other = built(small(*case, train__seed=2))
    first, second = parameters_of(one.learner.model), parameters_of(other.learner.model)
    assert all(not torch.equal(first[name], second[name]) for name in first)
    assert torch.equal(torch.random.get_rng_state(), general)


def normalizations():
    for name, kind in SUITED:
        for setting in settings_of(MODELS[name].Config):
            if setting.name.endswith("norm"):
                for choice in setting.param.choices:
                    yield pytest.param(name, kind, setting.name, choice, id=f"{name}-{kind}-{setting.name}-{choice}")


@pytest.mark.parametrize(("name", "kind", "setting", "choice"), list(normalizations()))
def test_every_normalization_trains_or_says_why_it_cannot(name, kind, setting, choice):
    try:
        run_config = small(name, kind, **{f"model__{setting}": choice})
    except ConfigError as error:
        assert re.search(r"; choose .+", str(error))  # noqa: PT017, either way is right
        return
    trainer = trained(run_config, 3)
    assert np.isfinite(scalars(trainer)[:, columns_of(trainer)]).all()
    resumed = trained(run_config, 3, state=trained(run_config, 2).state())
    assert same_tensors(trainer, resumed), "running statistics are part of the state"


def test_a_run_of_several_steps_a_side_trains(case):
    trainer = trained(small(*case, train__d_steps=3, train__g_steps=2), 3)
    assert trainer.step == 3
    assert np.isfinite(scalars(trainer)[:, columns_of(trainer)]).all()
