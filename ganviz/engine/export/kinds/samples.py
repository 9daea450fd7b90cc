"""Samples that a run's generator draws."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...settings.component import Section
from ...settings.params import ConfigError, param
from ...settings.sections import LARGEST_SEED
from ..base import EXPORTS, FOLDER, Cancelled, Export, Progress
from ..source import RunSource

if TYPE_CHECKING:
    from ..samples import Samples
    from ..source import LoadedRun

_MOST = 1_000_000


@dataclass(frozen=True)
class SamplesOptions(Section):
    count: int = param(100, "Samples; of a model that draws classes on demand, of each class", minimum=1, maximum=_MOST,
                       log=True)
    seed: int = param(0, "Start of the samples' random generator", minimum=0, maximum=LARGEST_SEED)
    compare: str = param("", "Say what the samples are worth as training data beside K real ones of each class: K, or "
                             "several with commas between them")


@EXPORTS.register("samples")
class SamplesExport(Export):
    """Samples of the generator: .npz, a folder of PNGs with a folder for each class, or .csv for points."""

    title = "Samples (PNG, npz, CSV)"
    Config = SamplesOptions
    suffixes = (".npz", FOLDER, ".csv")
    for_command_line = ("compare",)  # the window has a dialog for it

    def why_not(self, source: RunSource) -> str:
        if not any(place.step <= source.step for place in source.reader.snapshots()):
            return "no snapshot of the networks was recorded up to this step; choose a later one"
        return ""

    def write(self, source: RunSource, path: Path, progress: Progress, cancelled: Cancelled) -> str:
        from .. import samples  # imports torch

        numbers = self._numbers_to_compare(source)
        reason = samples.why_not_there(path, source.facts.data_kind)
        if reason:
            raise ConfigError("", reason)
        if numbers or source.facts.conditional or source.facts.from_data:
            run = source.load(progress, cancelled)
            drawing = samples.Source.of_run(run)
        else:
            run, drawing = None, samples.Source.of_model(source.model(), source.facts)
        made = drawing.draw(self.config.count, self.config.seed, progress, cancelled)
        compared = [_compared(run, made, number, progress, cancelled) for number in numbers]
        samples.save(made, path, cancelled)
        classes = f" of {len(made.names)} classes" if made.names else ""
        weights = ", of the averaged generator (EMA)" if drawing.averaged else ""
        return "\n".join([*compared, f"{len(made.items):,} samples{classes} at step {source.state.step:,}{weights}"])

    def _numbers_to_compare(self, source: RunSource) -> list[int]:
        """Read the numbers of real samples to compare with; none if that is not wanted.

        Raises:
            ConfigError: these are none, or the run has nothing to compare.
        """
        words = [word.strip() for word in self.config.compare.split(",") if word.strip()]
        if not all(word.isdecimal() and 1 <= int(word) <= _MOST for word in words):
            raise ConfigError("compare", f"{self.config.compare!r} is no whole number from 1 to {_MOST}, nor several "
                                         "with commas between them")
        if words and not source.facts.conditional:
            raise ConfigError("compare", "this model does not draw classes on demand, so its samples have no labels; "
                                         "leave it out, or train a conditional model (digits-cgan, for instance)")
        if words and not source.facts.held_out:
            raise ConfigError("train.held_out", "the run held no images out, so there are none to compare on")
        return [int(word) for word in words]


def _compared(run: LoadedRun, made: Samples, number: int, progress: Progress, cancelled: Cancelled) -> str:
    """Say what samples are worth as training data beside so many real ones of each class."""
    from ..augmentation import KINDS, SEEDS, accuracies, summary

    progress(0, len(KINDS) * len(SEEDS))
    found = accuracies(run.data, made, run.held_out, number, progress=progress, cancelled=cancelled)
    words = ", ".join(f"{kind} {summary(found[kind])}" for kind in KINDS)
    return f"{number} real images of each class: {words}"
