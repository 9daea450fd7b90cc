"""The losses on ring and grid, and where trials of the same set-ups in plain PyTorch ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ganviz.engine.settings.config import RunConfig

from .runs import DATA, Outcome

Range = tuple[float, float]


@dataclass(frozen=True)
class Expected:
    """Lowest and highest figures of the trials (10,000 samples, 2 or 3 seeds); None where none was noted.

    Attributes:
        modes, quality, kl: as in `Outcome`.
    """

    modes: Range | None = None
    quality: Range | None = None
    kl: Range | None = None


# A median of few seeds may lie this far outside the range of other seeds and still be the same training: in modes, in
# share of the samples, and for the divergence a factor and an amount (fewer samples alone add 0.004 on the grid).
MODES_OFF, QUALITY_OFF, KL_FACTOR, KL_OFF = 1, 0.10, 1.5, 0.01


@dataclass(frozen=True)
class Trial:
    """One loss with what goes with it.

    Attributes:
        name: in the table.
        tree: settings beside or instead of the common ones, as nested plain values.
        expected: by data set.
        steps: iterations.
    """

    name: str
    tree: dict[str, Any]
    expected: dict[str, Expected]
    steps: int = field(default=8000)

    def config(self, data: str, seed: int) -> RunConfig:
        """The run: perceptrons of 3 × 128 ReLU units, the learning rate falling over the second half to 0."""
        falling = {"decay_from": self.steps // 2, "decay_until": self.steps}
        optimizer = {"name": "adam", "lr": 5e-4, "beta1": 0.0, "beta2": 0.9}
        tree: dict[str, Any] = {"loss": {"name": "non-saturating"}} | self.tree
        optimizer = tree.pop("optimizer", optimizer) | falling
        train = {"batch_size": 128, "ema_decay": 0.0, "seed": seed} | tree.pop("train", {})
        model = {"name": "mlp", "z_dim": 2, "g_width": 128, "g_depth": 3, "d_width": 128, "d_depth": 3,
                 "d_activation": "relu"} | tree.pop("model", {})
        return RunConfig.from_dict(tree | {"data": DATA[data], "model": model, "train": train,
                                           "optimizer": {"d": optimizer, "g": optimizer}})


def _loss(name: str, **regularizers: dict[str, float]) -> dict[str, Any]:
    return {"loss": {"name": name}, "regularizers": {key.replace("_", "-"): v for key, v in regularizers.items()}}


_CRITIC = {"train": {"d_steps": 5}}
_RELATIVISTIC = {"grid": Expected((17, 22), (0.42, 0.73), (0.6, 1.2)),
                 "ring": Expected((8, 8), (0.92, 0.96), (0.05, 0.28))}
TRIALS = (
    Trial("non-saturating", _loss("non-saturating"), {
        "grid": Expected((19, 21), (0.62, 0.73), (0.7, 1.0)), "ring": Expected((8, 8), (0.95, 0.96), (0.01, 0.08))}),
    Trial("minimax", _loss("minimax"), {
        "grid": Expected((23, 25), (0.29, 0.40), (0.2, 0.5)), "ring": Expected((8, 8), (0.93, 0.93), (0.0, 0.01))}),
    Trial("least squares", _loss("least-squares"), {
        "grid": Expected((19, 22), (0.65, 0.74), (0.5, 0.95)), "ring": Expected((5, 8), (0.90, 0.95), (0.01, 0.6))}),
    Trial("hinge", _loss("hinge"), {
        "grid": Expected((21, 23), (0.53, 0.60), (0.3, 0.5)), "ring": Expected((8, 8), (0.90, 0.95), (0.0, 0.16))}),
    Trial("relativistic paired", _loss("relativistic"), _RELATIVISTIC),
    Trial("relativistic average", _loss("relativistic-average"), _RELATIVISTIC),
    Trial("non-saturating + R1", _loss("non-saturating", r1={"gamma": 1.0}), {
        "grid": Expected((25, 25), (0.53, 0.85), (0.0, 0.003)),
        "ring": Expected((8, 8), (0.95, 0.95), (0.001, 0.001))}),
    Trial("R3GAN (relativistic + R1 + R2)", _loss("relativistic", r1={"gamma": 1.0}, r2={"gamma": 1.0}), {
        "grid": Expected((25, 25), (0.72, 0.82), (0.0, 0.002)),
        "ring": Expected((8, 8), (0.95, 0.95), (0.001, 0.001))}),
    # as in PacGAN's code, as many packs as there are samples in the others' batches
    Trial("PacGAN2", {"model": {"pack": 2}, "train": {"batch_size": 256}}, {
        "grid": Expected((25, 25), (0.28, 0.76), (0.006, 0.021)),
        "ring": Expected((8, 8), (0.94, 0.96), (0.001, 0.001))}),
    Trial("Wasserstein, clip 0.1", _CRITIC | _loss("wasserstein", weight_clipping={"c": 0.1}) | {
        "optimizer": {"name": "rmsprop", "lr": 5e-4}}, {
        "grid": Expected((21, 24), (0.03, 0.03), (0.09, 0.09)), "ring": Expected(None, (0.80, 0.80), (0.001, 0.001))},
        steps=4000),
    Trial("Wasserstein, penalty 0.1", _CRITIC | _loss("wasserstein", gradient_penalty={"weight": 0.1}), {
        "grid": Expected((25, 25), (0.13, 0.17), (0.0, 0.006)), "ring": Expected(None, (0.88, 0.92), (0.0, 0.0))},
        steps=4000),
    Trial("DRAGAN (λ 10)", _loss("non-saturating", dragan={"weight": 10.0}), {
        "grid": Expected(), "ring": Expected((1, 8), (0.04, 0.79))}),
)


def outside(found: Outcome, expected: Expected) -> list[str]:
    """The figures that lie outside the range, with which way: ["modes lower", "KL higher"]."""
    bounds = {
        "modes": (found.modes, expected.modes, lambda low, high: (low - MODES_OFF, high + MODES_OFF)),
        "high quality": (found.quality, expected.quality, lambda low, high: (low - QUALITY_OFF, high + QUALITY_OFF)),
        "KL": (found.kl, expected.kl, lambda low, high: (low / KL_FACTOR - KL_OFF, high * KL_FACTOR + KL_OFF)),
    }
    off = []
    for name, (value, allowed, widened) in bounds.items():
        if allowed is not None:
            low, high = widened(*allowed)
            off += [f"{name} lower"] if value < low else [f"{name} higher"] if value > high else []
    return off


def verdict(found: Outcome, expected: Expected) -> str:
    """One cell of the table."""
    if expected == Expected():
        return "no range"
    off = outside(found, expected)
    return f"**outside**: {', '.join(off)}" if off else "inside"
