"""Each kind of network learns: small ones on little data come to make what it holds, which they did not before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest
import torch

from ganviz.engine.metrics.sliced import sliced_wasserstein
from ganviz.engine.models.base import watching
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.training.trainer import Trainer

from ..helpers import trained

SAMPLES = 500
RING, DIGITS, STRIPES = ({"name": "ring", "size": 2000}, {"name": "digits"},
                         {"name": "stripes", "size": 400, "pixels": 16})
# one number format and one thread everywhere; nobody looks on
PLAIN = {"device": {"precision": "float32", "threads": 1}, "loss": {"name": "non-saturating"},
         "observe": {"diagnose": False}}


@dataclass(frozen=True)
class Learns:
    """What is trained for how many steps, and at most which share of its first value each of `MEASURES` must then be.

    Without learning none falls by more than a tenth: that much batch norm's statistics alone move, at rates of 0.
    """

    data: dict
    model: dict
    steps: int
    shares: dict[str, float]
    batch: int = 64
    lr: float = 1e-3
    more: dict | None = None

    def config(self, **changes) -> RunConfig:
        adam = {"name": "adam", "lr": self.lr, "beta1": 0.5}
        tree = PLAIN | {"data": self.data, "model": self.model, "optimizer": {"d": adam, "g": adam}} | (self.more or {})
        train = {"batch_size": self.batch, "ema_decay": 0.0} | tree.get("train", {})
        return RunConfig.from_dict(tree | {"train": train}).with_changes(changes)


def held_out(trainer: Trainer) -> torch.Tensor:
    view = trainer.view()
    return view.to_float(torch.from_numpy(view.held_out.items.copy()))


def distance(trainer: Trainer) -> float:
    """Sliced Wasserstein distance of what is made to real samples that were never trained on."""
    view = trainer.view()
    z = view.model.latents(SAMPLES, torch.Generator().manual_seed(5))
    return sliced_wasserstein(held_out(trainer).flatten(1).numpy(), view.fakes(z).flatten(1).numpy())


def cycle(trainer: Trainer) -> float:
    """Mean absolute difference of held-out sources to what comes of them there and back."""
    view = trainer.view()
    x = view.to_float(torch.from_numpy(view.held_out.sources.copy()))
    with watching(*view.model.networks.values()):
        return (view.model.translated_back(view.model.sample(x)) - x).abs().mean().item()


def reconstruction(trainer: Trainer) -> float:
    """Mean squared difference of held-out samples to what is decoded of their codes, as a share of their variance."""
    model, real = trainer.learner.model, held_out(trainer)
    encode, decode = model.networks["E"], model.networks["V" if "V" in model.networks else "G"]
    with watching(encode, decode):
        back = decode(encode(real).chunk(2, 1)[0])
    return ((back - real).square().mean() / (real - real.mean(0)).square().mean()).item()


def misses(trainer: Trainer) -> float:
    """Share of fakes that lie nearest to the mean of another class than the one that was asked for."""
    learner = trainer.learner
    items, labels = learner.batches.to_float(learner.batches.items).flatten(1), learner.batches.labels
    means = torch.stack([items[labels == k].mean(0) for k in range(learner.model.labels)])
    z = learner.model.latents(SAMPLES, torch.Generator().manual_seed(5))
    with watching(*learner.model.networks.values()):
        nearest = torch.cdist(learner.model.sample(z).flatten(1), means).argmin(1)
    return (nearest != learner.model.condition_of(z)).float().mean().item()


MEASURES: dict[str, Callable[[Trainer], float]] = {f.__name__: f for f in (distance, cycle, reconstruction, misses)}

PERCEPTRONS = {"z_dim": 8, "g_width": 64, "g_norm": "batch", "d_width": 32}
ON_POINTS = {"name": "mlp", "g_width": 32, "d_width": 32}
CONVOLUTIONAL = {"z_dim": 8, "g_width": 16, "d_width": 16}
TRANSLATORS = {"g_width": 8, "g_blocks": 1, "d_width": 8}
CRITIC = {"loss": {"name": "wasserstein"}, "train": {"d_steps": 5}}
CLIPPED = CRITIC | {"regularizers": {"weight-clipping": {"c": 0.1}},
                    "optimizer": {"d": {"name": "rmsprop", "lr": 1e-3}, "g": {"name": "rmsprop", "lr": 5e-4}}}
# the best picture that is always the same leaves all the variance, about 0.4 of the first reconstructions' error
CASES = {
    "mlp": Learns(DIGITS, PERCEPTRONS | {"name": "mlp"}, 400, {"distance": 0.5}),
    "wgan-clipping": Learns(RING, ON_POINTS, 300, {"distance": 0.5}, more=CLIPPED),
    "wgan-gp": Learns(RING, ON_POINTS, 300, {"distance": 0.5}, more=CRITIC | {
        "regularizers": {"gradient-penalty": {"weight": 1.0}}}),
    "dcgan": Learns(DIGITS, CONVOLUTIONAL | {"name": "dcgan"}, 400, {"distance": 0.5}),
    "resize-gan": Learns(DIGITS, CONVOLUTIONAL | {"name": "resize-gan", "g_width": 8, "d_norm": "batch"}, 300,
                         {"distance": 0.5}),
    "cdcgan": Learns(DIGITS, CONVOLUTIONAL | {"name": "cdcgan", "g_width": 8, "d_width": 8}, 200,
                     {"distance": 0.5, "misses": 0.5}),
    "direct": Learns(STRIPES, TRANSLATORS | {"name": "direct"}, 150, {"distance": 0.5}, batch=16, lr=5e-4),
    "cyclegan": Learns(STRIPES, TRANSLATORS | {"name": "cyclegan"}, 75, {"distance": 0.5, "cycle": 0.5}, batch=8),
    "conv-vae": Learns(DIGITS, {"name": "conv-vae", "z_dim": 8, "g_width": 8, "e_width": 8}, 300,
                       {"distance": 0.5, "reconstruction": 0.3}),
    "gan-beside-vae": Learns(DIGITS, PERCEPTRONS | {"name": "gan-beside-vae"}, 400,
                             {"distance": 0.5, "reconstruction": 0.3}),
    "dcgan-beside-vae": Learns(DIGITS, CONVOLUTIONAL | {"name": "dcgan-beside-vae"}, 400,
                               {"distance": 0.5, "reconstruction": 0.3}),
}


def measured(config: RunConfig, steps: int, names: Iterable[str]) -> dict[str, float]:
    trainer = trained(config, steps)
    return {name: MEASURES[name](trainer) for name in names}


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in CASES.items()])
def test_it_learns(case):
    before, after = (measured(case.config(), steps, case.shares) for steps in (0, case.steps))
    found = {name: after[name] / before[name] for name in case.shares}
    assert all(found[name] < share for name, share in case.shares.items()), found
