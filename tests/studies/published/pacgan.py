"""PacGAN's own set-up, and the tables of the papers.

Lin et al. 2018 (PacGAN), arXiv 1712.04086, table 1, and Srivastava et al. 2017 (VEEGAN), arXiv 1705.07761, table 1. The
set-up is that of PacGAN's code; we deviate in four points. D and G take turns, where theirs move at once on the same
samples. G's batch norm goes over the whole batch, theirs over each sample number of a pack on its own, and its running
statistics keep 0.9, not 0.95. Its linear layers have a bias, which batch norm takes out again. And the divergence is
that of all samples' nearest modes, as the text says; the code's log counts those of high quality.
"""

from __future__ import annotations

from dataclasses import dataclass

from ganviz.engine.settings.config import RunConfig

from .runs import DATA

STEPS = 400_000


@dataclass(frozen=True)
class Published:
    """One row of a paper's table: modes, high quality (%) and reverse KL on a data set, as printed there."""

    name: str
    source: str
    grid: tuple[str, str, str]
    ring: tuple[str, str, str]
    pack: int = 0


TABLE = (
    Published("GAN", "PacGAN", ("17.3 ± 0.8", "94.8", "0.70"), ("6.3 ± 0.5", "98.2", "0.45"), pack=1),
    Published("PacGAN2", "PacGAN", ("23.8 ± 0.7", "91.3", "0.13"), ("7.9 ± 0.1", "95.6", "0.07"), pack=2),
    Published("PacGAN3", "PacGAN", ("24.6", "94.2", "0.06"), ("7.8", "97.7", "0.10"), pack=3),
    Published("PacGAN4", "PacGAN", ("24.8 ± 0.2", "93.6", "0.04"), ("7.8 ± 0.1", "95.9", "0.07"), pack=4),
    Published("ALI", "PacGAN", ("24.1", "95.7", "0.14"), ("6.6", "97.6", "0.36")),
    Published("GAN", "VEEGAN", ("3.3", "0.5", "–"), ("1", "99.3", "–")),
    Published("Unrolled GAN", "VEEGAN", ("23.6", "16", "–"), ("7.6", "35.6", "–")),
    Published("VEEGAN", "VEEGAN", ("24.6", "40", "–"), ("8", "52.9", "–")),
)


def config(data: str, pack: int, seed: int) -> RunConfig:
    """The run of a pack size; 1 is the plain GAN. A batch is 100 packs."""
    adam = {"name": "adam", "lr": 1e-4, "beta1": 0.8, "beta2": 0.999}
    return RunConfig.from_dict({
        "data": DATA[data], "loss": {"name": "non-saturating"}, "optimizer": {"d": adam, "g": adam},
        "model": {"name": "mlp", "z_dim": 2, "g_width": 400, "g_depth": 4, "g_norm": "batch", "d_width": 200,
                  "d_depth": 3, "d_activation": "maxout", "maxout_pieces": 5, "init_std": 0.02, "pack": pack},
        "train": {"batch_size": 100 * pack, "ema_decay": 0.0, "seed": seed}})
