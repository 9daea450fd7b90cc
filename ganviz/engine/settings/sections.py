"""The sections of a config that come in one kind only: the loop, the device, watching, and about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .params import param

LARGEST_SEED = 2**31 - 1
MOST_THREADS = 256


@dataclass(frozen=True)
class TrainConfig:
    """The settings of the training loop."""

    batch_size: int = param(128, "Images or points in each training step.", live=True,
                            minimum=1, maximum=4096, unit="samples", suggested=(8, 512), log=True)
    d_steps: int = param(1, "Updates of the discriminator in one iteration; for a critic this is n_critic.",
                         label="D steps", live=True, minimum=0, maximum=100, suggested=(0, 10))
    g_steps: int = param(1, "Updates of the generator in one iteration.", label="G steps", live=True,
                         minimum=0, maximum=100, suggested=(0, 10))
    auto_balance: bool = param(False, "Whether ganviz takes remedies by itself that change only learning rates or how "
                               "often D and G move; each is marked as its own.", label="Auto-balance", live=True)
    ema_decay: float = param(0.995, "How slowly the averaged copy of the generator follows it; 0 turns averaging off.",
                             label="EMA of G", live=True, minimum=0.0, maximum=0.99999, suggested=(0.0, 0.9999))
    held_out: float = param(0.1, "Share of the data that training never sees, to find out whether the discriminator "
                            "learns its samples by heart. Fewer than 20 samples are all trained on.",
                            label="Held out", minimum=0.0, maximum=0.5, suggested=(0.0, 0.3))
    seed: int = param(1, "Start of every random generator: the same seed on the same machine gives the same run.",
                      minimum=0, maximum=LARGEST_SEED)

    def ema_decay_at(self, step: int) -> float:
        """Compute the decay in the iteration after `step` done ones; it grows to its value over the first."""
        return min(self.ema_decay, (1 + step) / (10 + step))


@dataclass(frozen=True)
class DeviceConfig:
    """The choice of processor, number format and threads."""

    kind: str = param("auto", "Which processor trains.", label="Device", choices=("auto", "cpu", "cuda", "mps", "xpu"))
    precision: str = param("auto", "Number format of the matrix products. tf32 is for NVIDIA GPUs; float16 scales the "
                           "loss, for GPUs without bfloat16.",
                           choices=("auto", "float32", "tf32", "bfloat16", "float16"))
    compile: bool = param(True, "Whether the training steps of perceptrons are compiled in the background by a "
                          "C++ compiler, which makes them several times faster. On an NVIDIA GPU: "
                          "whether the steps of all networks are captured as CUDA graphs.", label="Compile steps")
    threads: int = param(0, "CPU threads for training; 0 begins with one, or for convolutions with all but one, and "
                         "soon measures how many are fastest here, and whether compiled steps are.",
                         minimum=0, maximum=MOST_THREADS, zero="auto")


@dataclass(frozen=True)
class ObserveConfig:
    """The settings of observation and diagnosis."""

    budget: float = param(0.05, "Share of the time that watching may take from training.", label="Observation budget",
                          live=True, minimum=0.001, maximum=0.5, suggested=(0.01, 0.2))
    diagnose: bool = param(True, "Whether ganviz looks for mode collapse, an unfair game and other findings, and "
                           "offers remedies.", label="Diagnosis", live=True)


@dataclass(frozen=True)
class About:
    """The title and the text of a preset."""

    title: str = param("", "One line for the preset list.")
    text: str = param("", "What there is to see, in a few sentences.")
    panel: str = param("", "The panel that is brought up when it is opened; empty for the stage.")
    pace: float = param(0.0, "Steps a second of slow motion that it opens with, in the window; 0 is full speed.",
                        minimum=0.0, maximum=1000.0)


@dataclass(frozen=True)
class Advice:
    """A suggestion that can be taken with one click: what it says, and the changes it makes."""

    text: str
    label: str
    changes: tuple[tuple[str, Any], ...]
