"""What a person asked of the `ganviz` command, for the window and the headless run alike.

The command line makes a `LaunchRequest`; `ganviz.ui.app.main(request) -> int` (the window) and
`ganviz.headless.train(request) -> int` (`ganviz train`) carry it out and give the exit code.
Importing this module imports no torch; `LaunchRequest.resolve` does.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..checkpoint import state_header
from ..datasets._formats import IMAGE_SUFFIXES
from ..settings import presets, toml
from ..settings.commands import Scripted, load_script, script_toml
from ..settings.config import RunConfig
from ..settings.config_tree import read_kind
from ..settings.params import ConfigError
from ..system import files

if TYPE_CHECKING:
    from ..checkpoint.state import TrainingState
    from ..datasets.base import Unclear
    from ..training.trainer import Trainer

_PACKED = {".zip", ".gz", ".bz2", ".xz", ".tar", ".tgz", ".7z", ".rar"}
_TRANSLATING = {"pairs": "fluent-pix2pix", "domains": "shapes-cyclegan"}  # presets whose networks suit any pictures


@dataclass(frozen=True)
class LaunchRequest:
    """What to open or train, and what to do with it.

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
        resume: state file to go on from; without a source, with the settings that it was saved with.
        save_state: file to which the state is saved when the run ends.
        record: file to which the applied interventions are written as a script when the run ends.
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
    save_state: Path | None = None
    record: Path | None = None

    @property
    def name(self) -> str:
        """What the run is called in the title bar and the report: the preset's name, or the file's."""
        if self.source in presets.names():
            return self.source
        if not self.source and self.resume is not None:
            preset = presets.of_title(state_header.title(state_header.read(self.resume) or {}))
            if preset:
                return preset
        return Path(self.source or self.resume or presets.FIRST).name

    @property
    def runs_by_itself(self) -> bool:
        """Whether the window starts training at once and closes when done: nobody is expected to click."""
        return self.screenshot is not None or (self.steps is not None and self.json)

    @property
    def unknown_data(self) -> Path | None:
        """The folder or file that must be looked into to know what it holds; None where that is clear."""
        path = Path(self.source)
        if not self.source or self.source in presets.names() or "data.name" in dict(self.overrides):
            return None
        return path if _may_hold_two_sides(path) else None

    def question(self) -> Unclear | None:
        """What only the person can say of their data; None where nothing is to be asked, or loading will tell.

        Raises:
            ConfigError: the source is not there or of no kind that ganviz reads.
        """
        path = Path(self.source)
        if self.source in presets.names() or not path.is_file() or path.suffix.lower() == ".toml":
            return None
        from ..datasets.base import Unclear

        values = self.tree()["data"] | {setting.removeprefix("data."): value for setting, value in self.overrides
                                        if setting.startswith("data.")}
        try:
            read_kind("data", values).build().look()
        except Unclear as question:
            return question
        except ConfigError:  # told when it is opened
            pass
        return None

    def answered(self, setting: str, value: str) -> LaunchRequest:
        """The same with the answer to a question."""
        return dataclasses.replace(self, overrides=((setting, value), *self.overrides))

    def reading_as(self, data: str, source: str = "", target: str = "") -> LaunchRequest:
        """The same with the unknown data read as this data set does; source and target are sides of a translation."""
        chosen = [("data.name", data), ("data.source", source), ("data.target", target)]
        return dataclasses.replace(self, overrides=(*(c for c in chosen if c[1]), *self.overrides))

    def changes(self) -> dict[str, Any]:
        """All that replaces settings of the source, by dotted name."""
        changes: dict[str, Any] = dict(self.overrides)
        if self.seed is not None:
            changes["train.seed"] = self.seed
        if self.device is not None:
            changes["device.kind"] = self.device
        return changes

    def tree(self) -> dict[str, Any]:
        """The source's settings as nested plain values, not yet checked and without the changes.

        Raises:
            ConfigError: there is no such preset or file, or it cannot be read.
        """
        return self._tree

    @cached_property
    def _tree(self) -> dict[str, Any]:
        # a large folder is looked through once
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
        """The complete, checked config. Imports torch.

        Raises:
            ConfigError: something in it is impossible; says what, and the way out.
        """
        from_state = self.resume is not None and not self.source
        tree = self.load_state().about["config"] if from_state else self.tree()
        return RunConfig.from_dict(tree).with_changes(self.changes())

    def load_state(self) -> TrainingState | None:
        """The state to go on from; None if there is none. Imports torch.

        Raises:
            ConfigError: the file cannot be read, is not a state, or has done all the steps that are asked for.
        """
        return self._state

    @cached_property
    def _state(self) -> TrainingState | None:
        if self.resume is None:
            return None
        from ..checkpoint import state

        loaded = state.load(self.resume)
        if self.steps is not None and self.steps <= loaded.step:
            raise ConfigError("", f"--steps {self.steps} leaves nothing to train: it counts from the run's first step, "
                                  f"and {self.resume} has done {loaded.step} already; for {self.steps} more, give "
                                  f"--steps {loaded.step + self.steps}")
        return loaded

    def load_script(self) -> tuple[Scripted, ...]:
        """The interventions to apply; empty without a script.

        Raises:
            ConfigError: the script cannot be read.
        """
        return self._script

    @cached_property
    def _script(self) -> tuple[Scripted, ...]:
        # a pipe gives what is in it only once
        return tuple(load_script(self.script)) if self.script is not None else ()

    def check(self) -> None:
        """Find early, without torch, most of what would be complained about later.

        Raises:
            ConfigError: the source, the script or the state is not there or cannot be read, or an output file
                cannot be written or would destroy another one.
        """
        if self.source or self.resume is None:
            self.tree()
        self.load_script()
        if self.resume is not None and not self.resume.is_file():
            raise ConfigError("", f"there is no state file {self.resume}")
        if self.screenshot is not None and self.screenshot.suffix.lower() != ".png":
            raise ConfigError("", f"cannot write {self.screenshot}: a screenshot's name ends in .png")
        self._check_targets()

    def _check_targets(self) -> None:
        """Find out before the first step what could not be written after the last one."""
        read = {Path(path).resolve(): "the run is read from it" for path in (self.source, self.script) if path}
        resumed = {self.resume.resolve(): "the run goes on from it"} if self.resume is not None else {}
        written: dict[Path, str] = {}
        for path, used in ((self.save_state, read), (self.record, read | resumed), (self.screenshot, read | resumed)):
            if path is None:
                continue
            files.probe(path)
            why = (used | written).get(path.resolve())
            if why is not None:
                raise ConfigError("", f"cannot write {path}: {why}; choose another place")
            written[path.resolve()] = "something else is written there"

    def save_results(self, trainer: Trainer) -> list[str]:
        """Save the state and the record of a run that has ended, as far as they are asked for.

        Returns:
            What could not be saved, and why.
        """
        from ..checkpoint import state

        problems = []
        for path, write in ((self.save_state, lambda path: state.save(path, trainer.state())),
                            (self.record, lambda path: files.write(path, script_toml(trainer.record)))):
            try:
                if path is not None:
                    write(path)
            except ConfigError as error:
                problems.append(str(error))
        return problems


def data_tree(path: Path, data: str = "") -> dict[str, Any]:
    """The settings of a run on somebody's own data: a shipped preset's of the same kind, with other data.

    Args:
        path: folder of images, .csv or .npy of points, .npz or .npy of images; folders and .npz files may hold two
            sides of a translation.
        data: name of the data set that is to read it, where the person chose one; else it is recognised.

    Raises:
        ConfigError: the file is of no kind that ganviz reads.
    """
    path = path.absolute()
    if not data and _may_hold_two_sides(path):
        from .two_sides import recognize

        found = recognize(path)
        data = "" if found is None else found.form
    if data in _TRANSLATING:
        return _with_data(_TRANSLATING[data], {"name": data, "path": str(path)})
    suffix = path.suffix.lower()
    if path.is_dir():
        return _with_data("faces-dcgan", {"name": "folder", "path": str(path)})
    if suffix == ".npz" or (suffix == ".npy" and not _holds_points(path)):
        return _with_data("faces-dcgan", {"name": "array", "path": str(path)})
    if suffix in (".csv", ".tsv", ".txt", ".npy"):
        return _with_data(presets.FIRST, {"name": "points", "path": str(path)})
    if suffix in _PACKED:
        raise ConfigError("", f"{path} is packed; unpack it and give the folder, or the file that is in it")
    if suffix in IMAGE_SUFFIXES:
        raise ConfigError("", f"{path} is one image; give the folder that holds the images")
    raise ConfigError("", f"{path} is of no kind that ganviz reads; give a folder of images, "
                          "a .csv or .npy of points, or an .npz or .npy of images")


def _may_hold_two_sides(path: Path) -> bool:
    return path.is_dir() or (path.suffix.lower() == ".npz" and path.is_file())


def _with_data(preset: str, data: Mapping[str, Any]) -> dict[str, Any]:
    tree = presets.tree(preset)
    name = Path(data["path"]).name
    return tree | {"data": dict(data), "about": {"title": name}}


def _holds_points(path: Path) -> bool:
    """Whether a .npy is a table, not of rows as long as images are; reads its header only."""
    from ..datasets._arrays import npy_header
    from ..datasets._shapes import image_shapes

    shape = npy_header(path).shape
    return len(shape) < 2 or (len(shape) == 2 and (shape[0] == 2 or not image_shapes(shape[1])))
