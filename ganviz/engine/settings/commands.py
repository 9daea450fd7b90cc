"""What a person, a lesson or a script may ask of a training run.

Commands are frozen, ordered and lossless. The trainer takes them at the next step boundary and answers each
with `Applied` or `Rejected`; what it applied, it records with its step, so that a run can be replayed.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from . import toml
from .params import ConfigError
from .sections import MOST_THREADS

LARGEST_WEIGHT = 3.4028234e38  # of float32
MERGED_WITHIN = 1.0  # seconds between two changes of the same settings that a person means as one: a slider is dragged


@dataclass(frozen=True)
class Command:
    """The base of all commands. `kind` is its name in a script."""

    kind: ClassVar[str] = ""

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Command:
        try:
            return cls(**values)
        except TypeError:
            allowed = ", ".join(f.name for f in dataclasses.fields(cls)) or "no values"
            raise ConfigError(cls.kind, f"takes {allowed}, not {', '.join(values)}") from None

    def values(self) -> dict[str, Any]:
        return dataclasses.asdict(self)


@dataclass(frozen=True)
class Change(Command):
    """The base of commands that change something for good, and whose answer holds the command that takes it back."""

    @property
    def targets(self) -> frozenset[str]:
        """What it changes: two changes of the same in quick succession are meant as one; empty for one on its own."""
        return frozenset()


@dataclass(frozen=True)
class Set(Change):
    """A change of live settings, all or none: dotted names and their new values."""

    kind: ClassVar[str] = "set"
    changes: tuple[tuple[str, Any], ...]

    @classmethod
    def of(cls, changes: Mapping[str, Any]) -> Set:
        return cls(tuple(changes.items()))

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Set:
        return cls(tuple(_dotted(values)))

    def values(self) -> dict[str, Any]:
        return dict(self.changes)

    @property
    def targets(self) -> frozenset[str]:
        return frozenset(path for path, _ in self.changes)


@dataclass(frozen=True)
class Balance(Set):
    """A Set that auto-balance chose by itself.

    A script that holds one is taken for the record of a run that balanced itself: replayed, auto-balance chooses
    nothing more. An empty one stands where auto-balance was at work and chose nothing yet.
    """

    kind: ClassVar[str] = "balance"

    @property
    def targets(self) -> frozenset[str]:
        return frozenset()


@dataclass(frozen=True)
class SetWeight(Change):
    """A change of a single weight by hand.

    The optimizer keeps its moments. An averaged copy (EMA) is left as it is, and follows in the steps to come, as it
    follows an update.

    Args:
        network: its name in the model ("D").
        parameter: its name in the network ("neuron.weight").
        index: the weight's place in the parameter, counted row by row from 0.
        value: finite in float32.
    """

    kind: ClassVar[str] = "set-weight"
    network: str
    parameter: str
    index: int
    value: float

    def __post_init__(self) -> None:
        if not isinstance(self.network, str) or not isinstance(self.parameter, str):
            raise ConfigError("set-weight", "network and parameter are names, such as D and neuron.weight")
        if not isinstance(self.index, int) or isinstance(self.index, bool) or self.index < 0:
            raise ConfigError("set-weight.index", f"{self.index!r} is not allowed; a whole number from 0 is needed")
        if not isinstance(self.value, int | float) or isinstance(self.value, bool):
            raise ConfigError("set-weight.value", f"{self.value!r} is not a number")
        if not (math.isfinite(self.value) and abs(self.value) <= LARGEST_WEIGHT):
            raise ConfigError("set-weight.value", f"{self.value:g} is not a finite float32 number; choose one between "
                                                  f"{-LARGEST_WEIGHT:g} and {LARGEST_WEIGHT:g}")

    @property
    def target(self) -> str:
        """The weight's name: "D neuron.weight[0]"."""
        return f"{self.network} {self.parameter}[{self.index}]"

    @property
    def targets(self) -> frozenset[str]:
        return frozenset((self.target,))

    def summary(self, before: float) -> str:
        """Say what changed, in the few words of a mark on the Timeline."""
        return f"{self.target} {before:.4g} → {self.value:.4g}"


@dataclass(frozen=True)
class Run(Command):
    """A command to go on training."""

    kind: ClassVar[str] = "run"


@dataclass(frozen=True)
class Pause(Command):
    """A command to stop at the next step boundary and wait."""

    kind: ClassVar[str] = "pause"


@dataclass(frozen=True)
class Step(Command):
    """A command to do one iteration, or one phase of it, and pause.

    Args:
        phase: "all" for the whole iteration; "d" or "g" for one update of only that side.
    """

    kind: ClassVar[str] = "step"
    phase: str = "all"

    def __post_init__(self) -> None:
        if self.phase not in ("all", "d", "g"):
            raise ConfigError("step.phase", f"{self.phase!r} is not one of all, d, g")


@dataclass(frozen=True)
class SlowMotion(Command):
    """A limit of the pace.

    Args:
        steps_per_second: iterations a second, 0.1 to 1000; 0 removes the limit.
    """

    kind: ClassVar[str] = "slow-motion"
    steps_per_second: float = 0.0

    def __post_init__(self) -> None:
        rate = self.steps_per_second
        is_number = isinstance(rate, int | float) and not isinstance(rate, bool)
        if not is_number or not (rate == 0 or 0.1 <= rate <= 1000):
            raise ConfigError("slow-motion.steps_per_second", f"{rate!r} is not allowed; 0, or from 0.1 to 1000")


@dataclass(frozen=True)
class Execution(Command):
    """A choice of the execution mode from here on. A run chooses by itself, and records it: the two differ in rounding,
    and so do eager steps on different numbers of threads.

    Args:
        name: "compiled", which waits until the compiled step is made, or "eager".
        threads: CPU threads of eager steps, 1 to 256; 0 leaves them as they are.
    """

    kind: ClassVar[str] = "mode"
    name: str = "compiled"
    threads: int = 0

    def __post_init__(self) -> None:
        if self.name not in ("compiled", "eager"):
            raise ConfigError("mode.name", f"{self.name!r} is not one of compiled, eager")
        if not isinstance(self.threads, int) or isinstance(self.threads, bool) or not 0 <= self.threads <= MOST_THREADS:
            raise ConfigError("mode.threads", f"{self.threads!r} is not allowed; a whole number from 0 to "
                                              f"{MOST_THREADS}")

    def values(self) -> dict[str, Any]:
        return {"name": self.name} | ({"threads": self.threads} if self.threads else {})


@dataclass(frozen=True)
class EndReplay(Command):
    """The end of a replay within a script: until then it holds all that the run chose by itself, from then on the run
    chooses again (eager or compiled steps, auto-balance). No person sends it, and it is not recorded.
    """

    kind: ClassVar[str] = "end-replay"


@dataclass(frozen=True)
class Stop(Command):
    """A command to end the run."""

    kind: ClassVar[str] = "stop"


COMMANDS: dict[str, type[Command]] = {c.kind: c for c in (Set, Run, Pause, Step, SlowMotion, Execution, Stop, Balance,
                                                  SetWeight)}


@dataclass(frozen=True)
class Scripted:
    """A command and the step at whose boundary it is applied (before the step with that number is trained)."""

    step: int
    command: Command

    def as_toml_table(self) -> dict[str, Any]:
        table: dict[str, Any] = {"step": self.step, "command": self.command.kind}
        return table | ({"values": self.command.values()} if self.command.values() else {})


def load_script(path: Path) -> tuple[Scripted, ...]:
    """Read interventions from TOML: `[[command]]` tables with `step`, `command` and `values`.

    Raises:
        ConfigError: the file cannot be read, or an entry is impossible; names the entry.
    """
    return parse_script(toml.read(path))


def parse_script(tree: Mapping[str, Any]) -> tuple[Scripted, ...]:
    script = []
    entries = tree.get("command", [])
    if set(tree) - {"command"} or not isinstance(entries, list):
        raise ConfigError("script", "holds only [[command]] tables with step, command and values")
    for number, entry in enumerate(entries, start=1):
        where = f"command {number}"
        if not isinstance(entry, Mapping) or set(entry) - {"step", "command", "values"}:
            raise ConfigError(where, "has step, command and values, and nothing else")
        step, kind, values = entry.get("step"), entry.get("command"), entry.get("values", {})
        if not isinstance(step, int) or isinstance(step, bool) or step < 0:
            raise ConfigError(where, f"step is {step!r}; a whole number from 0 is needed")
        if not isinstance(kind, str) or kind not in COMMANDS:
            raise ConfigError(where, f"{kind!r} is not one of {', '.join(COMMANDS)}")
        if not isinstance(values, Mapping):
            raise ConfigError(where, f"values is {values!r}; a table is needed")
        try:
            script.append(Scripted(step, COMMANDS[kind].from_values(values)))
        except ConfigError as error:
            raise ConfigError(where, str(error)) from None
    return tuple(sorted(script, key=lambda s: s.step))


def _dotted(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Go through nested tables as dotted names and values: TOML nests a dotted name that is written without quotes."""
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from _dotted(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def script_toml(script: Iterable[Scripted]) -> str:
    """Write interventions as `load_script` reads them."""
    import tomli_w

    return tomli_w.dumps({"command": [s.as_toml_table() for s in script]})
