"""A long run under a storm of commands: every one answered, nothing that grows, nothing left behind.

A real window trains a small network for millions of steps while a seeded script presses its buttons, moves its
sliders and asks for what is impossible.
"""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import random
import sys
import tempfile
import threading
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import torch

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.settings.commands import Command, Step
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.events import Applied, Event, Rejected, Trouble
from ganviz.engine.training.trainer import Trainer

from .against import TREES
from .loops import wait_for
from .measure import Row
from .memory import in_use, resident
from .processes import LoopProcess

_TREE = TREES["gan-lab 14/10"] | {"train": {"batch_size": 150, "d_steps": 2, "ema_decay": 0.99}}
# What makes another program, always set together: few combinations come up, however they are undone and redone.
_PROGRAMS = [
    {"loss.name": loss, "regularizers.gradient-clipping": clipping, "regularizers.label-smoothing": smoothing,
     "train.d_steps": d_steps, "train.g_steps": g_steps}
    for loss, clipping, smoothing, d_steps, g_steps in (
        ("non-saturating", False, False, 2, 1), ("non-saturating", False, True, 2, 1), ("hinge", True, False, 1, 1),
        ("least-squares", False, False, 2, 2), ("minimax", True, False, 2, 1))]
_IMPOSSIBLE = [
    {"optimizer.d.lr": -1.0}, {"optimizer.g.beta1": 1.5}, {"train.batch_size": 0}, {"train.seed": 3},
    {"model.g_width": 64}, {"loss.name": "best"}, {"no.such": 1}, {"train.ema_decay": "much"}, {"data.name": "grid"},
    {"train.d_steps": 0, "train.g_steps": 0}, {"optimizer.d.lr": 2e-3, "train.ema_decay": 2.0},
    {"loss.name": "hinge", "regularizers.label-smoothing": True}]
_HOURS, _WHOLE = 2.0, 10_000
_SPARE = 1.03  # times that many steps are aimed at: the pauses in which they are made are uncertain
_LONGEST = 520.0  # seconds of commands
_FASTEST = 25_000  # steps a second that are hoped for
_AT_ONCE = 0.85  # chance that a command follows the one before it without a pause


def soak(commands: int) -> list[Row]:
    """Rows of everything that a long run must not do."""
    plain = _plain_speed()
    _make_programs()
    with _complaints() as complaints, tempfile.TemporaryDirectory() as folder:
        threads, children = set(_threads()), set(_children())
        storm = _Storm(commands, plain * 3600 * _HOURS * _SPARE * min(1.0, commands / _WHOLE), folder)
        rows = storm.run(plain)
        left = [f"thread {name}" for name in set(_threads()) - threads]
        left += [f"process {number}" for number in set(_children()) - children]
    return [*rows, _none("warnings, Qt messages, log records, exceptions", complaints),
            _none("threads and processes left after closing", left)]


def _plain_speed() -> float:
    """Iterations a second of the plain loop that does the same work, at its best number of threads."""
    example = LoopProcess("examples", "gan-lab 14/10")
    try:
        return max(example.choose_threads(2.0).values())
    finally:
        example.close()


def _make_programs() -> None:
    """Compile all that will come up: a person's change of mind every few seconds would leave no time for it."""
    config = RunConfig.from_dict(_TREE)
    for program in [{}, *_PROGRAMS]:
        trainer = Trainer(config.with_changes(program), attended=False)
        trainer.build()
        trainer.compile()


class _Storm:
    """The window, the script and what came of it.

    Args:
        commands: how many are sent.
        steps: how many are to be trained meanwhile.
        folder: for the settings that the window writes.
    """

    def __init__(self, commands: int, steps: float, folder: str) -> None:
        from PySide6.QtCore import QSettings
        from PySide6.QtWidgets import QApplication

        from ganviz.ui.run.run_controller import RunController
        from ganviz.ui.window.main_window import MainWindow

        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(kind, QSettings.Scope.UserScope, folder)
        self._app = QApplication.instance() or QApplication([])
        self._commands, self._steps = commands, steps
        self._random = random.Random(1)
        self._sent: dict[int, tuple[Command, int, int]] = {}  # by ticket, with the steps done and those still due
        self._answers: list[Applied | Rejected] = []
        self._troubles: list[Trouble] = []
        self._panel_failures: list[str] = []
        self._controller = RunController()
        self._window = MainWindow(self._controller, remember=False)
        self._controller.event.connect(self._on_event)
        self._window.pump.panel_failed.connect(lambda panel, error: self._panel_failures.append(str(error)))
        self._window.show()
        file = Path(folder) / "soak.toml"
        file.write_text(RunConfig.from_dict(_TREE).to_toml(), encoding="utf-8")
        self._window.open_request(CommandLineRequest(str(file)), paused=True)
        wait_for(lambda: self._controller.state == "paused", 60)
        self._listen()

    def _listen(self) -> None:
        """Note every command on its way into the trainer."""
        trainer, send = self._controller.trainer, self._controller.trainer.send

        def noting(command: Command) -> int:
            ticket = send(command)
            ahead = sum(isinstance(c, Step) for c, *_ in list(self._sent.values())[len(self._answers):])
            self._sent[ticket] = command, trainer.step, ahead
            return ticket

        trainer.send = noting

    def _on_event(self, event: Event) -> None:
        if isinstance(event, Applied | Rejected):
            self._answers.append(event)
        elif isinstance(event, Trouble):
            self._troubles.append(event)

    # --- the script ---

    def run(self, plain: float) -> list[Row]:
        start = time.perf_counter()
        self._controller.run()
        marks = {}
        for share in (0.1, 0.55, 1.0):
            self._send_until(int(share * self._commands), start)
            marks[share] = self._stand_still()
        seconds = time.perf_counter() - start
        finite = self._is_finite()
        trainer = self._controller.trainer
        rows = [*self._answer_rows(), *self._growth_rows(marks),
                Row("steps trained under commands, hours of the plain loop", trainer.step / plain / 3600, (0.0, 0.0),
                    f"at least {_HOURS:g}", trainer.step >= _HOURS * 3600 * plain,
                    f"{trainer.step:,} steps in {seconds:.0f} s; the plain loop makes {plain:.0f} in a second"),
                Row("weights and moments that are not finite", float(finite), (finite, finite), "at most 0",
                    finite == 0, f"{len(self._troubles)} times the run paused by itself"),
                _none("panels that failed", self._panel_failures)]
        self._window.close()
        self._window.deleteLater()
        self._process(0.05)
        return rows

    def _send_until(self, count: int, start: float) -> None:
        actions = self._actions()
        names, weights = zip(*((action, weight) for action, weight in actions), strict=True)
        while len(self._sent) < count:
            self._random.choices(names, weights)[0]()
            if self._random.random() < _AT_ONCE:
                continue
            self._controller.run()
            left = self._steps - self._controller.trainer.step
            time_left = max(0.0, _LONGEST - (time.perf_counter() - start))
            pause = min(left / _FASTEST, time_left) / max(1, self._commands - len(self._sent)) / (1 - _AT_ONCE)
            self._process(self._random.uniform(0.5, 1.5) * max(pause, 0.0))

    def _actions(self) -> list[tuple[Callable[[], Any], float]]:
        controller, window, chance = self._controller, self._window, self._random
        press = {name: action.trigger for name, action in window.actions_by_id.items()}
        rates = window.panels["controls"].forms.rates.editors
        views = [dock.toggleViewAction() for name, dock in window.docks.items()]

        def slow() -> None:
            window.run_bar.pace.setValue(chance.choice((100.0, 500.0, 1000.0)))
            press["slow_motion"]()
            self._process(0.02)
            press["slow_motion"]()

        def single_step() -> None:
            press[chance.choice(("step", "step_d", "step_g"))]()
            if chance.random() < 0.7:
                press["toggle" if controller.state == "paused" else "step"]()
                controller.run()

        def look_elsewhere() -> None:
            view = chance.choice(views)
            view.trigger()
            self._process(0.05)
            view.trigger()

        return [
            (lambda: controller.set({f"optimizer.{side}.lr": 10 ** chance.uniform(-5, -2.7)
                                     for side in chance.choice(("d", "g", "dg"))}), 30),
            (lambda: rates[f"optimizer.{chance.choice('dg')}.lr"].slider.setValue(chance.randrange(300, 600)), 6),
            (lambda: controller.set({f"optimizer.{chance.choice('dg')}.beta1": chance.uniform(0.0, 0.9)}), 8),
            (lambda: controller.set({f"optimizer.{chance.choice('dg')}.beta2": chance.uniform(0.9, 0.999)}), 4),
            (lambda: controller.set({"train.ema_decay": chance.uniform(0.9, 0.999)}), 6),
            (lambda: controller.set({"observe.budget": chance.uniform(0.02, 0.08)}), 2),
            (lambda: controller.set(chance.choice(_PROGRAMS)), 0.3),
            (lambda: controller.set(chance.choice(_IMPOSSIBLE)), 8),
            (press["toggle"], 8), (controller.pause, 2), (controller.run, 6), (single_step, 6), (slow, 1),
            (press["undo"], 6), (press["redo"], 4), (look_elsewhere, 0.6),
            (lambda: window.themes.choose(chance.choice(("light", "dark"))), 0.1),
        ]

    def _process(self, seconds: float) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    # --- what came of it ---

    def _stand_still(self) -> dict[str, Any]:
        """Pause, and count what is held; then go on."""
        self._controller.pause()
        wait_for(lambda: len(self._answers) == len(self._sent) and self._controller.state == "paused", 30)
        self._process(0.3)
        gc.collect()
        held = self._explained()
        objects = Counter(type(thing).__name__ for thing in gc.get_objects())
        objects.subtract(Counter(type(thing).__name__ for thing in held if gc.is_tracked(thing)))
        found = {"resident": resident(), "in use": in_use() or 0, "history": self._controller.history.nbytes,
                 "objects": objects, "commands": len(self._sent), "asked": sum(sys.getsizeof(thing) for thing in held)}
        self._controller.run()
        return found

    def _explained(self) -> list[Any]:
        """All that the lists of what was asked lead to, the window's and this script's, with nothing twice."""
        controller, plots = self._controller, self._window.panels["timeline"].plots
        found: dict[int, Any] = {}
        todo: list[Any] = [controller.marks, controller.trainer.record, controller.changes.stack.changes,
                           plots.marks, plots.labels, self._sent, self._answers]
        while todo:
            thing = todo.pop()
            if id(thing) not in found and not isinstance(thing, type):
                found[id(thing)] = thing
                todo += gc.get_referents(thing)
        return list(found.values())

    def _answer_rows(self) -> list[Row]:
        sent, answers = self._sent, self._answers
        in_order = [a.ticket for a in answers] == list(sent) and all(a.command == sent[a.ticket][0] for a in answers)
        refused = [a for a in answers if isinstance(a, Rejected)]
        silent = [a for a in refused if not a.reason]
        wrong = [a for a in refused if dict(getattr(a.command, "changes", ())) not in _IMPOSSIBLE]
        late = [a.step - sent[a.ticket][1] - sent[a.ticket][2] for a in answers]
        return [
            Row("commands without their answer, once and in order", float(len(sent) - len(answers)),
                (0.0, float(not in_order)), "at most 0", len(sent) == len(answers) and in_order and not silent,
                f"{len(sent)} sent, {len(answers) - len(refused)} applied, {len(refused)} rejected with a reason"),
            Row("impossible commands applied, possible ones refused", float(len(wrong) + self._impossible_applied()),
                (0.0, 0.0), "at most 0", not wrong and not self._impossible_applied(),
                "; ".join({a.reason for a in wrong})[:200]),
            Row("command: most steps begun before it is applied", float(max(late)),
                (float(min(late)), float(max(late))), "at most 1", max(late) <= 1,
                f"{sum(x > 1 for x in late)} of {len(late)} later")]

    def _impossible_applied(self) -> int:
        return sum(isinstance(a, Applied) and dict(getattr(a.command, "changes", ())) in _IMPOSSIBLE
                   for a in self._answers)

    def _growth_rows(self, marks: dict[float, dict[str, Any]]) -> list[Row]:
        first, middle, last = marks.values()
        grown, used, history, asked = ((last[key] - first[key]) / 2**20
                                       for key in ("resident", "in use", "history", "asked"))
        explained = history + asked
        more = Counter({name: last["objects"][name] - middle["objects"][name] for name in last["objects"]})
        worst = [(name, count) for name, count in more.most_common(5) if count > 0]
        sent = last["commands"] - middle["commands"]
        per_command = sum(count for _, count in worst) / sent
        return [
            Row("memory in use, growth after the first tenth, MiB", used, (used, used), f"≤ {explained + 4:.1f}",
                used <= explained + 4, f"{history:.2f} the history, {asked:.2f} the list of interventions"),
            # freed memory is kept for the next step, so that the resident one follows the highest tide
            Row("resident memory, growth after the first tenth, MiB", grown, (grown, grown), f"≤ {explained + 64:.1f}",
                grown <= explained + 64, f"{last['resident'] / 2**20:.0f} MiB at the end"),
            Row("Python objects kept per command, late in the run", per_command, (per_command, per_command),
                "at most 0.1", per_command <= 0.1,
                f"beyond the interventions; most: {', '.join(f'{n} {c:+d}' for n, c in worst) or 'none'}")]

    def _is_finite(self) -> int:
        wait_for(lambda: self._controller.state == "running", 10)
        self._controller.pause()
        wait_for(lambda: len(self._answers) == len(self._sent) and self._controller.state == "paused", 10)
        tensors = self._controller.trainer.state().tensors.values()
        return sum(int((~torch.isfinite(t)).sum()) for t in tensors if t.is_floating_point())


@contextlib.contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collect what is complained of by any way there is."""
    from PySide6.QtCore import qInstallMessageHandler

    found: list[str] = []

    class Records(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(f"log: {record.getMessage()}")

    def note(what: str) -> Callable[..., None]:
        return lambda args, *_: found.append(f"{what}: {getattr(args, 'exc_value', args)!r}")

    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    handler = Records()
    logging.getLogger().addHandler(handler)
    # a window that is not on any screen says this whenever it is laid out
    before = qInstallMessageHandler(lambda kind, context, text: None if "propagateSizeHints" in text
                                    else found.append(f"Qt: {text}"))
    sys.excepthook = lambda kind, error, trace: found.append(f"exception: {error!r}")
    threading.excepthook, sys.unraisablehook = note("exception in a thread"), note("exception ignored")
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            yield found
            found += [f"warning: {w.message}" for w in caught]
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
        qInstallMessageHandler(before)
        logging.getLogger().removeHandler(handler)


def _threads() -> list[str]:
    # a thread that Qt started appears as a dummy as soon as Python code runs in it, and never disappears
    return [f"{t.name} {t.ident}" for t in threading.enumerate() if not isinstance(t, threading._DummyThread)]


def _children() -> list[int]:
    """Processes of this one; none where the system does not tell."""
    found = []
    for file in Path("/proc/self/task").glob("*/children") if os.path.isdir("/proc/self/task") else ():
        with contextlib.suppress(OSError):
            found += [int(number) for number in file.read_text(encoding="ascii").split()]
    return found


def _none(name: str, found: list[str]) -> Row:
    counts = Counter(found)
    note = "; ".join(f"{text} ({count})" for text, count in counts.most_common(5))
    return Row(name, float(len(found)), (float(len(found)), float(len(found))), "at most 0", not found, note[:600])
