"""What a person asked of the `ganviz` command, for the window and the headless run alike.

The command line makes a `CommandLineRequest`; `ganviz.ui.app.main(request) -> int` (the window) and
`ganviz.headless.train(request) -> int` (`ganviz train`) carry it out and give the exit code.
Importing this module imports no torch; `CommandLineRequest.resolve` does.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..checkpoint import state_header
from ..plugins import loading, sources
from ..record import database
from ..settings import presets, toml
from ..settings.commands import Scripted, load_script
from ..settings.config import RunConfig
from ..settings.config_tree import read_kind
from ..settings.params import ConfigError
from ..settings.sections import LARGEST_SEED
from ..system import data_places, files
from .own_data import data_tree, may_hold_two_sides

if TYPE_CHECKING:
    from ..checkpoint.state import TrainingState
    from ..datasets.base import Unclear
    from ..record.resuming import ResumePoint
    from ..telemetry.events import Event
    from ..training.forking import Fork


@dataclass(frozen=True)
class CommandLineRequest:
    """A request to open or train something, as it stands on the command line.

    Attributes:
        source: preset name, TOML file, data file or folder of images; empty opens the first preset.
        overrides: dotted settings and their new values as text, in the order they were given.
        seed: replaces `train.seed`; None keeps it.
        device: replaces `device.kind`; None keeps it.
        steps: iterations, counted from the run's first, after which it ends, or pauses where a person attends it;
            None goes on until stopped.
        screenshot: PNG to which the window is saved once `steps` are done; then the window closes.
        json: print one JSON object (see `RunReport`) last on standard output.
        script: interventions to apply, as TOML.
        resume: recorded run or state file to go on from; without a source, with the settings that it was saved with.
        lesson: file of a lesson to open in the window.
        record: file that the run is recorded to; None is a new one in the folder of runs.
        language: of the window, by its code; empty for the one that is chosen in its View menu.
        resume_step: step of the recorded run to go on from; None is its newest snapshot.
        recorded: whether the run is recorded.
        seeds: how many runs to train, each from a seed of its own; None trains one.
        record_limit: megabytes that its file may take, without a window; None is the usual limit.
        forks: whether a run of its own goes on from the recorded one, with the changes.
        plugins: files of the person's own parts.
        generator, discriminator: classes of two networks of theirs, each as FILE.py:Class.
        data: path of data, or name of a data set, in the place of the source's own.
        listen: where the run listens for windows in other processes, as `link.endpoint.Endpoint` takes it, "" for the
            usual place; None does not listen.
        process: whether the window trains in a process of its own.
        attach: the run in another process to attach to, as `link.reach.find` takes it; empty attaches to none.
    """

    source: str = ""
    overrides: tuple[tuple[str, str], ...] = ()
    seed: int | None = None
    device: str | None = None
    steps: int | None = None
    screenshot: Path | None = None
    json: bool = False
    script: Path | None = None
    resume: Path | None = None
    record: Path | None = None
    language: str = ""
    resume_step: int | None = None
    recorded: bool = True
    record_limit: int | None = None
    forks: bool = False
    seeds: int | None = None
    lesson: Path | None = None
    plugins: tuple[Path, ...] = ()
    generator: str = ""
    discriminator: str = ""
    data: str = ""
    listen: str | None = None
    attach: str = ""
    process: bool = False

    @property
    def name(self) -> str:
        """What the run is called in the title bar and the report: the preset's name, or the file's."""
        if self.source in presets.names():
            return self.source
        if not self.source and self.resume is not None:
            if self.resumes_a_run:
                return self.load_point().name or self.resume.stem
            preset = presets.of_title(state_header.title(state_header.read(self.resume) or {}))
            if preset:
                return preset
        if self.generator:
            return loading.place_of(self.generator, "--generator")[0].name
        return Path(self.source or self.resume or presets.FIRST).name

    @property
    def is_code(self) -> bool:
        """Whether what it opens is a plug-in, or networks in one: its settings are known when that has been run."""
        return bool(self.generator or self.discriminator) or Path(self.source).suffix.lower() == loading.SUFFIX

    def name_plugins(self) -> None:
        """Note that the person names the plug-ins in it, as they do on the command line: they are run when it is
        resolved.

        Raises:
            ConfigError: one is not there, or is none.
        """
        for path in (*self.plugins, *((Path(self.source),) if self.is_code and self.source else ())):
            sources.name(loading.read(path).path)
        if self.is_code and not self.source:
            for text, option in ((self.generator, "--generator"), (self.discriminator, "--discriminator")):
                loading.read(loading.place_of(text, option)[0])
            sources.name_pair(self.generator, self.discriminator)

    @property
    def runs_by_itself(self) -> bool:
        """Whether the window starts training at once and closes when done, without a person who clicks."""
        return self.screenshot is not None or (self.steps is not None and self.json)

    @property
    def unknown_data(self) -> Path | None:
        """The folder or file that must be looked into to know what it holds; None where that is clear."""
        path = Path(self.source)
        if not self.source or self.source in presets.names() or "data.name" in dict(self.overrides):
            return None
        return path if may_hold_two_sides(path) else None

    def question(self) -> Unclear | None:
        """Find what only the person can say of their data; None where there is no question, or loading will tell.

        Raises:
            ConfigError: the source is not there or of no kind that ganviz reads.
        """
        path = Path(self.source)
        if self.source in presets.names() or not path.is_file() or path.suffix.lower() == ".toml" or self.is_code:
            return None
        from ..datasets.base import Unclear

        values = self.tree()["data"] | {setting.removeprefix("data."): value for setting, value in self.overrides
                                        if setting.startswith("data.")}
        try:
            read_kind("data", values).build().look()
        except Unclear as question:
            return question
        except ConfigError:  # reported when it is opened
            pass
        return None

    def answered(self, setting: str, value: str) -> CommandLineRequest:
        """Add the answer to a question."""
        return dataclasses.replace(self, overrides=((setting, value), *self.overrides))

    def reading_as(self, data: str, source: str = "", target: str = "") -> CommandLineRequest:
        """Have the unknown data read as this data set does; source and target are sides of a translation."""
        chosen = [("data.name", data), ("data.source", source), ("data.target", target)]
        return dataclasses.replace(self, overrides=(*(c for c in chosen if c[1]), *self.overrides))

    def changes(self) -> dict[str, Any]:
        """Collect all that replaces settings of the source, by dotted name."""
        changes: dict[str, Any] = dict(self.overrides)
        if self.seed is not None:
            changes["train.seed"] = self.seed
        if self.device is not None:
            changes["device.kind"] = self.device
        return changes

    def name_places(self) -> None:
        """Note that the person names the places of data in it, as they do on the command line and in dialogs."""
        for place in (self.source, self.data, dict(self.overrides).get("data.path", "")):
            if place and Path(place).exists() and Path(place).suffix.lower() not in (
                    ".toml", loading.SUFFIX, database.SUFFIX):
                data_places.name(place)

    def tree(self) -> dict[str, Any]:
        """Get the source's settings as nested plain values, not yet checked and without the changes; parsed only once.

        Imports torch where it `is_code`, or names data.

        Raises:
            ConfigError: there is no such preset or file, or it cannot be read.
        """
        return self._tree

    @cached_property
    def _tree(self) -> dict[str, Any]:
        # a large folder is looked through once
        if self.is_code:
            return self._own_tree()
        tree = self._source_tree()
        if self.data:
            from .own_parts import chosen_data

            sources.load()
            tree = tree | {"data": chosen_data(self.data)}
        return tree

    def _own_tree(self) -> dict[str, Any]:
        from .own_parts import pair_tree, plugin_tree

        sources.load()
        if not self.generator:
            return plugin_tree(Path(self.source), self.data)
        from ..plugins.wiring import wired

        return pair_tree(wired(self.generator, self.discriminator), self.data)

    def _source_tree(self) -> dict[str, Any]:
        source = self.source or presets.FIRST
        path = Path(source)
        if source in presets.names():
            return presets.tree(source)
        if path.is_file() and path.suffix.lower() == ".toml":
            return toml.read(path)
        if path.exists():
            return data_tree(path, dict(self.overrides).get("data.name", ""))
        if path.suffix or len(path.parts) > 1:
            raise ConfigError("", f"there is no file {source}; give a preset (ganviz --list), a TOML file, "
                                  "a file of points or a folder of images")
        return presets.tree(source)

    def resolve(self) -> RunConfig:
        """Make the complete, checked config. Imports torch.

        Raises:
            ConfigError: something in it is impossible; says what, and the way out.
        """
        sources.load()
        if self.forks:
            return self.load_fork().config
        from_state = self.resume is not None and not self.source
        tree = self.load_state().about["config"] if from_state else self.tree()
        # what does not go together yet may be what the changes mend
        return RunConfig.read(tree).with_changes(self.changes())

    def seeds_to_train(self) -> range:
        """Choose the seeds of several runs: that of the config and those that follow it. Imports torch.

        Raises:
            ConfigError: as `resolve`, or there are not so many seeds.
        """
        first = self.resolve().train.seed
        if first + self.seeds - 1 > LARGEST_SEED:
            raise ConfigError("train.seed", f"{self.seeds} seeds from {first} on would go beyond {LARGEST_SEED}; begin "
                                            "with a lower one")
        return range(first, first + self.seeds)

    def load_state(self) -> TrainingState | None:
        """Read the state to go on from; None if there is none. Imports torch.

        Raises:
            ConfigError: the file cannot be read, is not a state, or has done all the steps that are asked for.
        """
        return self._state

    @property
    def resumes_a_run(self) -> bool:
        """Whether it goes on from a recorded run, and not from a state file."""
        return self.resume is not None and database.is_run(self.resume)

    def load_point(self) -> ResumePoint | None:
        """Read where the recorded run is gone on from; None if there is none. Imports torch.

        Raises:
            ConfigError: the file cannot be read, or has no such step.
        """
        return self._point

    @cached_property
    def _point(self) -> ResumePoint | None:
        if not self.resumes_a_run:
            return None
        from ..record import resuming
        from ..record.damage import DamagedError

        sources.load()
        try:
            return resuming.find(self.resume, self.resume_step)
        except DamagedError as error:
            raise ConfigError("", str(error)) from None

    def load_fork(self, tell: Callable[[Event], None] = lambda event: None, give_way: Callable[[], None] = lambda: None
                  ) -> Fork | None:
        """Read what is forked, trained up to the step if need be; None if nothing is. Imports torch.

        Args:
            tell, give_way: as in `forking.fork`, for the first call; the others return what that one found.

        Raises:
            Cancelled: by `give_way`.
            ConfigError: there is no such run or step, or the changes are impossible.
        """
        if self.forks and not self._fork:
            from ..record.damage import DamagedError
            from ..training import forking

            sources.load()

            try:
                self._fork.append(forking.fork(self.resume, self.resume_step, self.changes(), tell=tell,
                                               give_way=give_way))
            except DamagedError as error:
                raise ConfigError("", str(error)) from None
        return self._fork[0] if self._fork else None

    @cached_property
    def _fork(self) -> list[Fork]:
        return []

    @cached_property
    def _state(self) -> TrainingState | None:
        if self.resume is None:
            return None
        from ..checkpoint import state

        sources.load()
        beginning = self.load_fork() or self.load_point()
        loaded = state.load(self.resume) if beginning is None else beginning.state
        if self.steps is not None and self.steps <= loaded.step:
            raise ConfigError("", f"--steps {self.steps} leaves nothing to train: it counts from the run's first step, "
                                  f"and {self.resume} has done {loaded.step} already; for {self.steps} more, give "
                                  f"--steps {loaded.step + self.steps}")
        return loaded

    def load_script(self) -> tuple[Scripted, ...]:
        """Read the interventions to apply: those that lead to the step that is gone on from, and those of the script.

        Raises:
            ConfigError: the script cannot be read.
        """
        return self._script

    @cached_property
    def _script(self) -> tuple[Scripted, ...]:
        # a pipe gives what is in it only once
        given = tuple(load_script(self.script)) if self.script is not None else ()
        beginning = self.load_fork() or self.load_point()
        return (*(beginning.script if beginning is not None else ()), *given)

    def check(self) -> None:
        """Find early, without torch, most of what would be complained about later.

        Raises:
            ConfigError: the source, the script or the state is not there or cannot be read, or an output file
                cannot be written or would destroy another one.
        """
        if self.resume is not None and not self.resume.is_file():
            raise ConfigError("", f"there is no run or state file {self.resume}")
        if self.forks and not self.resumes_a_run:
            raise ConfigError("", f"{self.resume} is not a recorded run, so it cannot be forked; ganviz runs lists "
                                  "those that can, and --resume goes on from a saved state")
        if self.forks and self.source:
            raise ConfigError("", f"a fork of {self.resume.stem} has its settings, so it cannot be {self.source}; "
                                  "--set changes some of them")
        if (self.source or self.resume is None) and not self.is_code and not self.data:
            self.tree()
        if not self.resumes_a_run:  # what leads to its step is read with its state
            self.load_script()
        if self.screenshot is not None and self.screenshot.suffix.lower() != ".png":
            raise ConfigError("", f"cannot write {self.screenshot}: a screenshot's name ends in .png")
        if self.seeds is not None:
            self._check_seeds()
        self._check_targets()

    def _check_seeds(self) -> None:
        """Refuse what several runs cannot do together."""
        if self.steps is None:
            raise ConfigError("", "--seeds needs --steps, the iterations of each run")
        if self.listen is not None:
            raise ConfigError("", "--seeds cannot go with --listen: a window is attached to one run; train one seed "
                                  "with --seed and --listen")
        for given, option, why in ((self.resume, "--resume and --fork", "such a run has its seed already"),
                                   (self.record, "--record", "it names one file for several runs; each has its own "
                                    "in the folder of runs")):
            if given is not None:
                raise ConfigError("", f"--seeds cannot go with {option}: {why}")

    def _check_targets(self) -> None:
        """Find out before the first step what could not be written, or recorded to."""
        if self.record is not None:
            self._check_record(self.record)
        if self.screenshot is None:
            return
        files.probe(self.screenshot)
        read = {Path(path).resolve(): "the run is read from it" for path in (self.source, self.script) if path}
        if self.resume is not None:
            read[self.resume.resolve()] = "the run goes on from it"
        why = read.get(self.screenshot.resolve())
        if why is not None:
            raise ConfigError("", f"cannot write {self.screenshot}: {why}; choose another place")

    def _check_record(self, path: Path) -> None:
        if path.suffix.lower() != database.SUFFIX:
            raise ConfigError("", f"cannot record to {path}: a run's file ends in {database.SUFFIX}; choose such a "
                                  "name (ganviz export RUN interventions writes what --script reads)")
        if not self.recorded:
            raise ConfigError("", f"--record {path} and --no-record contradict each other; leave one out")
        if self.resumes_a_run and not self.forks:
            raise ConfigError("", f"cannot record to {path}: the run goes on in its own file, {self.resume}; leave "
                                  "--record out, or give --fork in place of --resume")
        if path.exists():
            raise ConfigError("", f"cannot record to {path}: there is a file of that name; choose another")
        files.probe(path)
