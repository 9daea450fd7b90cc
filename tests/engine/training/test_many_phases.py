"""Models of several networks, phases and terms, fed data: what the engine makes of them."""

import dataclasses

import numpy as np
import pytest
import torch
from torch import nn

from ganviz.engine.datasets.base import Dataset, TrainingData
from ganviz.engine.models.base import Column, GenerativeModel
from ganviz.engine.models.phases import Phase, PhaseOutput
from ganviz.engine.settings.component import Section
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import param
from ganviz.engine.telemetry.facts import Term
from ganviz.engine.telemetry.mailbox import SERIES
from ganviz.engine.training.trainer import Trainer

from ..helpers import POINTS, config, same_tensors


class Turned(Dataset):
    """Points and the same turned by a right angle."""

    kind, form, title = "points", "pairs", "Turned"

    def load(self, seed, progress, cancelled):
        items = np.random.default_rng(seed).normal(size=(200, 2)).astype(np.float32)
        return TrainingData("points", items, sources=np.stack([items[:, 1], -items[:, 0]], 1),
                            source_name="before", item_name="after")


@dataclasses.dataclass(frozen=True)
class TurnedConfig(Section):
    name = "turned"
    owner = Turned


@dataclasses.dataclass(frozen=True)
class ToyConfig(Section):
    name = "toy"
    weight: float = param(2.0, "Of the second term.", live=True, minimum=0.0, maximum=10.0)


class Toy(GenerativeModel):
    """Two discriminators that are numbers, a linear generator, and a lazy phase."""

    title, form, from_data, has_sheet = "Toy", "domains", True, True
    averaged = ("G",)
    Config = ToyConfig

    def __init__(self, config, shape, labels=0, source_shape=None):
        super().__init__(config, shape, labels, source_shape)
        self.networks = {"G": nn.Linear(2, 2), "D1": nn.Linear(2, 1), "D2": nn.Linear(2, 1)}
        self.seen = []

    z_dim = 2

    def terms(self):
        return (Term("size", "size", "g"), Term("lazy", "lazy", "d"))

    def sample(self, z, networks=None):
        return (networks or self.networks)["G"](z)

    def score(self, samples, condition=None):
        return self.networks["D1"](samples).flatten()

    def sheet(self, inputs, truth, networks):
        return (Column("in", inputs), Column("out", self.sample(inputs, networks)))

    def phases(self):
        return [Phase("D one", "d", ("D1",), lambda i: self._d(i, "D1")),
                Phase("D2", "d", ("D2",), lambda i: self._d(i, "D2")),
                Phase("Lazy", "d", ("D2",), self._lazy, interval=3, in_curve=False),
                Phase("G", "g", ("G",), self._g)]

    def _d(self, inputs, name):
        self.seen.append(inputs)
        fake = self.sample(inputs.sources).detach()
        real, fake = (self.networks[name](s).flatten() for s in (inputs.real, fake))
        return PhaseOutput(inputs.loss.discriminator(real, fake, 1.0), real, fake,
                           penalties={"r2_penalty": self.networks[name].bias.square().sum()})

    def _lazy(self, inputs):
        loss = self.networks["D2"].weight.square().sum()
        return PhaseOutput(loss, terms={"lazy": loss})

    def _g(self, inputs):
        fake = self.sample(inputs.sources)
        size = fake.square().mean()
        adversarial = sum(inputs.loss.generator(self.networks[d](fake).flatten()) for d in ("D1", "D2"))
        return PhaseOutput(adversarial + self.config.weight * size, terms={"size": size})


ToyConfig.owner = Toy


def toy_config(**changes) -> RunConfig:
    base = config(POINTS)
    return dataclasses.replace(base, data=TurnedConfig(), model=ToyConfig(),
                               train=dataclasses.replace(base.train, batch_size=16, **changes))


def built():
    trainer = Trainer(toy_config(), attended=False)
    trainer.build()
    return trainer


def trained(steps, **kwargs):
    trainer = Trainer(toy_config(), steps=steps, attended=False, **kwargs)
    trainer.run()
    assert trainer.failure is None, trainer.failure
    return trainer


def values(trainer):
    rows = np.concatenate([block.values for block in trainer.telemetry.drain_blocks()])
    names = (*SERIES, *(term.name for term in trainer.learner.terms()))
    return dict(zip(names, rows.T, strict=True))


def test_each_phase_of_a_side_has_a_curve_and_the_side_their_sum():
    trainer = trained(7)
    found = values(trainer)
    assert list(found)[len(SERIES):][:4] == ["loss_d_one", "loss_d2", "size", "lazy"]
    assert found["loss_d"] == pytest.approx(found["loss_d_one"] + found["loss_d2"], rel=1e-6)
    assert (found["loss_d_one"] != found["loss_d2"]).all()
    assert np.isfinite(found["size"]).all()


def test_a_penalty_is_the_sum_of_all_discriminators_of_a_side():
    trainer = built()
    learner = trainer.learner
    expected = sum(learner.model.networks[d].bias.item() ** 2 for d in ("D1", "D2"))
    learner.iterate()
    names = [*SERIES, *(term.name for term in learner.terms())]
    assert dict(zip(names, learner.flush().values[0], strict=True))["r2_penalty"] == pytest.approx(expected, rel=1e-6)


def test_a_lazy_phase_is_run_in_every_third_iteration_and_has_no_part_in_the_curve():
    found = values(trained(7))
    assert np.isfinite(found["lazy"]).tolist() == [True, False, False, True, False, False, True]


def test_the_norm_of_a_side_is_that_of_all_its_networks():
    trainer = built()
    learner = trainer.learner
    learner.step = 1  # the lazy phase rests
    learner.iterate()
    norms = [learner.trained[networks].parameter.grad.norm().item() for networks in (("D1",), ("D2",))]
    block = learner.flush()
    assert block.values[0, SERIES.index("grad_norm_d")] == pytest.approx(np.hypot(*norms), rel=1e-5)


def test_scores_of_several_discriminators_stand_together():
    trainer = built()
    trainer.learner.iterate()
    trainer.learner.flush()
    assert trainer.learner.recorder.recent_real.shape == (1, 32)


def test_two_domains_are_handed_out_and_no_pair_among_them():
    trainer = built()
    batches, model = trainer.learner.batches, trainer.learner.model
    trainer.learner.iterate()
    assert (len(batches.items), len(batches.sources)) == (90, 90)
    items = {tuple(p) for p in batches.items.tolist()}
    turned = {(-y, x) for x, y in batches.sources.tolist()}
    assert not items & turned
    assert {tuple(p) for p in model.seen[0].sources.tolist()} <= {tuple(p) for p in batches.sources.tolist()}


def test_what_is_held_out_stays_in_pairs_and_is_looked_at_first():
    view = built().view()
    truth, inputs = view.fixed_truth(30), view.fixed_latents(30)
    assert (len(truth), len(inputs)) == (20, 30)
    assert torch.stack([-inputs[:20, 1], inputs[:20, 0]], 1).equal(truth)
    assert not {tuple(p) for p in inputs[:20].tolist()} & {tuple(p) for p in view.sources.tolist()}
    assert inputs[20:].equal(view.sources[:10])


def test_the_sheet_shows_the_models_columns():
    trainer = built()
    view = trainer.view({"count": 5})
    from ganviz.engine.probes.sheet import SheetProbe

    picture = SheetProbe().measure(view)
    assert [c.title for c in picture.columns] == ["in", "out"]
    expected = trainer.learner.ema_networks()["G"](view.fixed_latents(5)).detach().numpy()
    assert picture.columns[1].samples == pytest.approx(expected, rel=1e-6)


def test_a_run_goes_on_from_its_state_to_the_bit():
    whole, part = trained(9), trained(4)
    rest = Trainer(toy_config(), steps=9, attended=False, state=part.state())
    rest.run()
    assert same_tensors(whole, rest)


def test_a_live_setting_of_the_model_takes_effect():
    trainer = built()
    learner = trainer.learner
    changed = dataclasses.replace(learner.config, model=ToyConfig(weight=0.0))
    learner.apply(changed)
    learner.iterate()
    names = [*SERIES, *(t.name for t in learner.terms())]
    assert learner.model.config.weight == 0.0
    row = dict(zip(names, learner.flush().values[0], strict=True))
    fresh = built().learner
    fresh.iterate()
    other = dict(zip(names, fresh.flush().values[0], strict=True))
    assert other["loss_g"] == pytest.approx(row["loss_g"] + 2.0 * row["size"], rel=1e-5)


def test_its_steps_are_not_compiled_and_it_is_said_why():
    assert built().learner.model.why_not_compiled().startswith("lazy phases are not compiled")


def test_the_facts_say_what_a_view_needs():
    trainer = trained(1)
    facts = next(e for e in trainer.telemetry.drain_events() if hasattr(e, "facts")).facts
    assert (facts.source_shape, facts.source_name, facts.item_name) == ((2,), "before", "after")
    assert facts.has_sheet
    assert [t.name for t in facts.terms if not t.regularizer] == ["loss_d_one", "loss_d2", "size", "lazy"]


def test_while_it_trains_a_sheet_is_renewed_row_by_row():
    from ganviz.engine.probes.sheet import SheetProbe

    trainer = built()
    view = trainer.view({"count": 3})
    probe = SheetProbe()
    before = probe.measure(view).columns[1].samples
    assert probe.more() is None
    for _ in range(5):
        trainer.learner.iterate()
    view = trainer.view({"count": 3})
    after = SheetProbe().measure(view).columns[1].samples
    assert (before != after).any(axis=1).all()
    pictures = [probe.measure(view), probe.more(), probe.more()]
    assert probe.more() is None
    for rows, picture in enumerate(pictures, 1):
        samples = picture.columns[1].samples
        assert (samples[:rows] == after[:rows]).all()
        assert (samples[rows:] == before[rows:]).all()


def test_at_rest_a_sheet_is_whole():
    from ganviz.engine.probes.sheet import SheetProbe

    trainer, probe = built(), SheetProbe()
    probe.measure(trainer.view({"count": 3}))
    trainer.learner.iterate()
    view = trainer.view({"count": 3})
    view.at_rest = True
    assert (probe.measure(view).columns[1].samples == SheetProbe().measure(view).columns[1].samples).all()
    assert probe.more() is None
