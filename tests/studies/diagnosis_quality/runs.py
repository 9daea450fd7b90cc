"""Train one scenario and put what diagnosis finds beside the truth."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import torch

from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings import presets
from ganviz.engine.settings.commands import Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.events import Event, FindingCleared, FindingRaised
from ganviz.engine.telemetry.findings import TROUBLES, Finding
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from .scenarios import DETERIORATING, FALSE_EQUILIBRIUM, PRESETS, Scenario
from .truth import Summary, Truth

MEASUREMENTS = 24
# What each finding says of a run, the gravest first; findings that are not here say nothing of the label.
_SAYS = {"divergence": "diverging", "not-finite": "diverging", "discriminator-too-strong": "d-too-strong",
         "generator-too-strong": "g-too-strong", "mode-collapse": "collapse", "mode-hopping": "collapse"}


@dataclass(frozen=True)
class Outcome:
    """A scenario's run.

    Attributes:
        truth: what was measured of it.
        said: the label by the gravest finding that stands at the end, "healthy" if none does.
        standing: names of the findings that stand at the end; raised: of all that were ever raised as an alarm.
        praised: whether anything was ever called good.
        undone: whether the first remedy of a deterioration takes back what the scenario changed.
    """

    scenario: Scenario
    truth: Summary
    said: str
    standing: tuple[str, ...]
    raised: tuple[str, ...]
    seconds: float
    praised: bool = False
    undone: bool = False

    @property
    def right(self) -> bool:
        """Whether the run was told as what it is."""
        label = self.scenario.label
        if label == DETERIORATING:
            return "deterioration" in self.standing
        return not self.praised if label == FALSE_EQUILIBRIUM else self.said == label


def all_indicators() -> list[str]:
    """The probes that measure indicators, quick or slow."""
    return [name for name, probe in PROBES.classes().items() if probe.measures_indicators]


class Watched:
    """A run whose findings are followed; steps are made and looked at in equal parts, whatever the clock says.

    Args:
        base, changes, seed: the preset, the settings that differ from it, and the seed.
        watch: names of probes that somebody watches, which measure more than the quick indicators do.
    """

    def __init__(self, base: str, changes: Mapping[str, Any], seed: int, watch: Iterable[str] = ()) -> None:
        config = RunConfig.from_dict(presets.tree(PRESETS[base]))
        config = config.with_changes(dict(changes) | {"train.seed": seed, "device.threads": 1})
        self.trainer = Trainer(config, Telemetry(), attended=False)
        self.trainer.build()
        self.trainer.compile()
        self.trainer.watch({name: {} for name in watch})
        self.raised: list[Finding] = []
        self.cleared: list[FindingCleared] = []
        self.failed = False

    def advance(self, steps: int) -> list[Event]:
        """Train some steps more and have them judged; what was found in them."""
        before = self.trainer.step
        self.trainer.advance(steps)
        self.trainer.examine()
        events = self.trainer.telemetry.drain_events()
        self.raised += [e.finding for e in events if isinstance(e, FindingRaised)]
        self.cleared += [e for e in events if isinstance(e, FindingCleared)]
        self.failed |= self.trainer.step < before + steps
        self.trainer.telemetry.drain_blocks()
        return events

    @property
    def standing(self) -> tuple[Finding, ...]:
        return self.trainer.findings

    def close(self) -> None:
        self.trainer.close()


def takes_back(standing: Iterable[Finding], config: RunConfig, before: RunConfig) -> bool:
    """Whether the first remedy of a deterioration that stands turns the settings into those from before."""
    remedies = next((f.remedies for f in standing if f.name == "deterioration"), ())
    return bool(remedies) and config.with_changes(dict(remedies[0].changes)) == before


def run(scenario: Scenario, closely: bool = False) -> Outcome:
    """Train a scenario to its end, or to its failure; closely: with all indicators, else with the quick ones alone."""
    torch.set_num_threads(1)
    start = time.perf_counter()
    watched = Watched(scenario.base, scenario.changes, scenario.seed, all_indicators() if closely else ())
    shipped = watched.trainer.config
    truth, measured = Truth(watched.trainer, averaged=scenario.label in (DETERIORATING, FALSE_EQUILIBRIUM)), []
    for number in range(MEASUREMENTS):
        if scenario.then and number == MEASUREMENTS // 2:
            watched.trainer.send(Set(tuple(scenario.then.items())))
        watched.advance(scenario.steps // MEASUREMENTS)
        measured.append(truth.measure())
        if watched.failed:
            break
    standing = tuple(f.name for f in watched.standing)
    watched.close()
    said = next((label for name, label in _SAYS.items() if name in standing), "healthy")
    raised = tuple(dict.fromkeys(f.name for f in watched.raised if f.severity in TROUBLES))
    return Outcome(scenario, Summary.of(measured, watched.failed), said, standing, raised,
                   time.perf_counter() - start, any(f.severity == "good" for f in watched.raised),
                   takes_back(watched.standing, watched.trainer.config, shipped))
