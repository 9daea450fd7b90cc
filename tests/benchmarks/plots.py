"""What a frame of the plots costs the painting thread, over what it cost when they were painted by hand.

A frame is: new data handed to a panel as the pump does it, `refresh`, and the events that follow from it, until it is
painted. Its cost is processor time of the painting thread, and is taken as a ratio to a fixed drawing that is timed
right beside it, so that it can be compared across machines, and with code that is no longer there (`BEFORE`).
"""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from PySide6.QtCore import QEvent, QLineF, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.probes.heatmap import HeatMap
from ganviz.engine.probes.indicators import ModeReport
from ganviz.engine.probes.samples import Arrows, PointSamples
from ganviz.engine.probes.verdicts import Verdicts
from ganviz.engine.telemetry.mailbox import SERIES, Picture, ScalarBlock
from ganviz.ui.panels.base import PANELS
from ganviz.ui.theme import stylesheet as style
from ganviz.ui.theme.theme import DARK
from tests.ui.fakes import FakeController

from .measure import Row, row

# Sizes that the panels have in a window of 1600 × 1000, logical pixels.
_SIZES = {"timeline": (1560, 250), "verdicts": (393, 204), "stage": (816, 554)}
_TURN = 10  # frames of one measurement: what happens at every tenth frame only is in each of them once
_BEFORE_FIRST = 20_500  # steps that have been trained at the first frame
_POINTS, _ARROWS, _MODES = 512, 64, 8
_HEAT = 40  # cells along each side of the heat map
_HEAT_EVERY = 5  # frames of the stage to one new heat map


@dataclass(frozen=True)
class Subject:
    """Something whose frames are measured.

    Attributes:
        name: in the table.
        panel: name of the panel.
        steps: trained from one frame to the next.
        window: how many steps the Timeline follows, as its box writes it; empty for the whole run.
        page: name of the button that shows what is measured; empty if nothing need be clicked.
    """

    name: str
    panel: str
    steps: int
    window: str = ""
    page: str = ""


# While it follows the newest 2,000 steps, the Timeline's range moves on at every 200th. In the whole run it stays as
# it is until 24,500 steps are done.
SUBJECTS = (
    Subject("Timeline, range still", "timeline", 8),
    Subject("Timeline, range moves every tenth frame", "timeline", 20, window="2,000"),
    Subject("Timeline, range moves every frame", "timeline", 200, window="2,000"),
    Subject("Verdicts, now", "verdicts", 20),
    Subject("Verdicts, over time", "verdicts", 8, page="over_time"),
    Subject("Stage, plane", "stage", 20),
)

# What a frame cost when widgets of our own painted all plots: milliseconds, and the ratio to the reference drawing.
# Medians of seven runs of 40 turns each on 2026-11-29, at f68e700, on an AMD EPYC (AVX2, 2 cores, somewhat busy) with
# Python 3.11.7, PySide6 6.11.3 and the offscreen platform. The milliseconds went up and down by a third with the
# machine's speed (the reference drawing took 2.8 to 5.1 ms), the ratios of whole runs by 4 to 10 %. Where others keep
# both cores busy, the same code comes out at up to 1.2 times these ratios.
BEFORE = {
    "Timeline, range still": (4.6, 1.13),
    "Timeline, range moves every tenth frame": (5.6, 1.37),
    "Timeline, range moves every frame": (12.4, 2.82),
    "Verdicts, now": (2.5, 0.571),
    "Verdicts, over time": (3.0, 0.643),
    "Stage, plane": (3.1, 0.677),
}


class Player:
    """A panel as the window makes it, and a run that it is shown, one frame after the other.

    Attributes:
        panel: the panel.
    """

    def __init__(self, subject: Subject) -> None:
        self._app = QApplication.instance() or QApplication([])
        style.apply(self._app, DARK)
        self._subject = subject
        self._controller = FakeController()
        self._step = 0
        self._frames = 0
        self._random = np.random.default_rng(0)
        self.panel = PANELS[subject.panel](self._controller, DARK)
        self.panel.resize(*_SIZES[subject.panel])
        self.panel.show()
        self._real = _ring(self._random, 1.0, 0.01)
        self._begin()

    def _begin(self) -> None:
        config = CommandLineRequest("ring-vanilla").resolve()
        started = self._controller.begin(config, data_kind="points")
        extent = (-1.4, 1.4, -1.4, 1.4)
        # all that is asked of the modes is whether they are known
        started = replace(started, facts=replace(started.facts, extent=extent, modes=object()))
        self.panel.start(started)
        self.panel.on_event(started)
        for at, rate in ((2_000, 2e-3), (9_000, 1e-3), (18_600, 5e-4), (20_300, 2e-4)):
            applied = self._controller.apply(at, f"D lr \N{RIGHTWARDS ARROW} {rate:g}", optimizer__d__lr=rate)
            self.panel.on_event(applied)
        self._train(_BEFORE_FIRST)
        if self._subject.window:
            box = self.panel.findChild(QComboBox, "window")
            index = next(i for i in range(box.count()) if self._subject.window in box.itemText(i))
            box.setCurrentIndex(index)
            box.activated.emit(index)
        if self._subject.page:
            self.panel.findChild(QAbstractButton, self._subject.page).click()
        self._app.processEvents()

    def close(self) -> None:
        self.panel.close()
        self.panel.deleteLater()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def frame(self) -> float:
        """Show the next frame; processor seconds that it took this thread. What it shows is made before that."""
        block, pictures = self._scalars(self._subject.steps), self._pictures()
        begin = time.thread_time()
        self._controller.history.append(block)
        self.panel.refresh(pictures)
        self._app.processEvents()
        return time.thread_time() - begin

    # --- the run ---

    def _train(self, steps: int) -> None:
        for first in range(0, steps, 1000):
            self._controller.history.append(self._scalars(min(1000, steps - first)))

    def _scalars(self, count: int) -> ScalarBlock:
        """The next steps: losses that fall and rise slowly, with the noise of their batches."""
        steps = np.arange(self._step + 1, self._step + count + 1)
        self._step += count
        slow = 0.1 * np.sin(steps / 700.0) + 0.05 * np.sin(steps / 90.0)
        noise = self._random.standard_normal((len(SERIES), count)) * 0.05
        middle = {"loss_d": 1.25, "loss_g": 0.85, "grad_norm_d": 0.6, "grad_norm_g": 0.4, "accuracy_real": 0.65,
                  "accuracy_fake": 0.7, "score_real": 0.55, "score_fake": 0.45}
        sign = {"loss_g": -1.0, "accuracy_fake": -1.0, "score_fake": -1.0}
        columns = [middle[name] + sign.get(name, 1.0) * slow + noise[i] for i, name in enumerate(SERIES)]
        return ScalarBlock(int(steps[0]), np.stack(columns, axis=1).astype(np.float32))

    def _pictures(self) -> dict[str, Picture]:
        """Those of the panel's topics that are new at this frame."""
        self._frames += 1
        contents: dict[str, Any] = {}
        if self._subject.panel == "verdicts":
            contents["verdicts"] = self._verdicts()
        elif self._subject.panel == "stage":
            contents["samples"] = self._samples()
            if self._frames % _HEAT_EVERY == 0:
                contents["heatmap"] = self._heat_map()
        return {topic: Picture(topic, self._step, content) for topic, content in contents.items()}

    def _verdicts(self) -> Verdicts:
        edges = np.linspace(0, 1, 41, dtype=np.float32)
        scores = [np.clip(self._random.normal(mean, 0.12, 8192), 0, 1) for mean in (0.55, 0.45)]
        real, fake = ((np.histogram(side, edges)[0] / len(side)).astype(np.float32) for side in scores)
        return Verdicts(edges=edges, real=real, fake=fake, mean_real=float(scores[0].mean()),
                        mean_fake=float(scores[1].mean()), overlap=float(np.minimum(real, fake).sum()), samples=8192,
                        is_probability=True, unit="probability of real", even=0.5)

    def _samples(self) -> PointSamples:
        fake = _ring(self._random, 1.0, 0.06)
        gradient = self._random.normal(0, 0.3, (_ARROWS, 2)).astype(np.float32)
        angles = 2 * np.pi * np.arange(_MODES) / _MODES
        share = np.full(_MODES, 1 / _MODES, np.float32)
        covered = np.arange(_MODES) != self._frames // 10 % _MODES
        modes = ModeReport(names=tuple(map(str, range(1, _MODES + 1))), shares=share, real_shares=share,
                           covered=covered, dropped=~covered,
                           centres=np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32))
        return PointSamples(real=self._real, fake=fake, fake_scores=None, weights="train",
                            arrows=Arrows(at=fake[:_ARROWS], gradient=gradient), modes=modes)

    def _heat_map(self) -> HeatMap:
        place = np.linspace(-1.4, 1.4, _HEAT)
        radius = np.hypot(*np.meshgrid(1.7 * place, place))
        belief = 1 / (1 + np.exp(4 * np.abs(radius - 1) - 1 - 0.3 * math.sin(self._frames)))
        return HeatMap(belief=belief.astype(np.float32), extent=(-2.38, 2.38, -1.4, 1.4), score_range=(-4.0, 1.3),
                       is_probability=True)


class ReferenceDrawing:
    """The yardstick: lines, rectangles and texts on a picture as large as the Timeline, by plain painter calls."""

    def __init__(self) -> None:
        random = np.random.default_rng(1)
        self._image = QImage(1560, 250, QImage.Format.Format_ARGB32_Premultiplied)
        x = np.linspace(48, 1550, 376)
        self._curves = []
        for curve in range(4):
            y = 30 + 50 * curve + random.normal(20, 8, len(x))
            self._curves.append([QLineF(*map(float, ends)) for ends in zip(x[:-1], y[:-1], x[1:], y[1:], strict=True)])
        self._band = [QRectF(float(left), float(top), 4.0, 40.0)
                      for left, top in zip(x, random.normal(60, 8, len(x)), strict=True)]

    def draw(self) -> float:
        """Draw it; processor seconds that it took this thread."""
        begin = time.thread_time()
        self._image.fill(QColor("#1c2128"))
        painter = QPainter(self._image)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 158, 115, 64))
        painter.drawRects(self._band)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for curve in self._curves:
            painter.setPen(QPen(QColor("#009E73"), 1.5))
            painter.drawLines(curve)
        painter.setPen(QColor("#9aa4ad"))
        for number in range(30):
            box = QRectF(50.0 * number, 230.0, 50.0, 18.0)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{1000 * number:,}")
        painter.end()
        return time.thread_time() - begin


class PaintCount(QObject):
    """Counts the paint events of a widget and of what is in it, while it is installed in the application."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        self.count = 0

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and \
                (watched is self._widget or self._widget.isAncestorOf(watched)):
            self.count += 1
        return False


def plots(turns: int) -> Iterator[Row]:
    """A row for each subject: its cost now over that before."""
    for subject in SUBJECTS:
        milliseconds, reference, values = measured(subject, turns)
        then, ratio = BEFORE[subject.name]
        now = statistics.median(values)
        note = (f"{milliseconds:.2f} ms, {now:.3f} of the reference drawing's {reference:.2f} ms; "
                f"before {then:.1f} ms, {ratio:.3f}")
        yield row(f"{subject.name}: now / before", [value / ratio for value in values], at_most=1.0, note=note)


def measured(subject: Subject, turns: int) -> tuple[float, float, list[float]]:
    """Milliseconds of a frame and of the reference drawing, medians, and the ratios of the two, turn by turn."""
    torch.set_num_threads(1)  # as a run in the plane does: else the panels wait for threads that work with them
    player, reference = Player(subject), ReferenceDrawing()
    try:
        _check_that_it_paints(player)
        frames, drawings = [], []
        for _ in range(turns):
            pairs = [(player.frame(), reference.draw()) for _ in range(_TURN)]
            frames.append(sum(frame for frame, _ in pairs) / _TURN)
            drawings.append(sum(drawing for _, drawing in pairs) / _TURN)
    finally:
        player.close()
    return (1e3 * statistics.median(frames), 1e3 * statistics.median(drawings),
            [frame / drawing for frame, drawing in zip(frames, drawings, strict=True)])


def _ring(random: np.random.Generator, radius: float, spread: float) -> np.ndarray:
    """(n, 2) float32 points around eight places of a circle."""
    angles = 2 * np.pi * random.integers(0, _MODES, _POINTS) / _MODES
    centres = radius * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return (centres + random.normal(0, spread, centres.shape)).astype(np.float32)


def _check_that_it_paints(player: Player) -> None:
    """Play a turn, and see that its frames are painted within themselves; some may change nothing visible."""
    paints = PaintCount(player.panel)
    app = QApplication.instance()
    app.installEventFilter(paints)
    try:
        painted = 0
        for _ in range(_TURN):
            before = paints.count
            player.frame()
            painted += paints.count > before
    finally:
        app.removeEventFilter(paints)
    if painted < _TURN / 2:
        raise RuntimeError(f"of {_TURN} frames {painted} were painted at once; the others' cost is not in the figure")
