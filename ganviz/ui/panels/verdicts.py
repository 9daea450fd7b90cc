"""The verdicts: how D scores real and fake samples now, and how that went over time."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout

from ...engine.probes.verdicts import Verdicts as Scores
from ...engine.settings.commands import Set
from ...engine.settings.scoring import Scoring
from ...engine.telemetry.events import Applied, Started
from ...engine.telemetry.mailbox import Picture
from ..export.history_csv import history_csv
from ..plots.mark_labels import MarkFeed
from ..plots.scales import ValueScale, step_text
from ..plots.strip import Curve, Level, Strip
from ..plots.time_canvas import TimeCanvas
from ..plots.verdict_chart import VerdictChart
from ..widgets.flow_row import FlowRow
from ..widgets.toolbar_switch import switch, toolbar_style
from ..widgets.weights_choice import EMA, weights_words
from .base import PANELS, Panel

if TYPE_CHECKING:
    from ...engine.settings.config import RunConfig

_SERIES = ("score_real", "score_fake")
_BAND = 0.3


class VerdictsHead(FlowRow):
    """The row of switches."""


@PANELS.register("verdicts")
class Verdicts(Panel):
    """Histogram of D's scores for real and fake samples, and their means over time."""

    title = "Verdicts"
    help = ("What the discriminator says of the newest batches or, with EMA weights, of the averaged generator's "
            "samples: to the right it is sure of real, to the left of fake. The more the two hills overlap, the less "
            "it can tell them apart, which is what the generator wants.")
    order = 0
    rate = 4.0
    topics = ("verdicts", "averaged-verdicts")

    def __init__(self, controller, theme, parent=None) -> None:
        super().__init__(controller, theme, parent)
        self.now = VerdictChart(theme)
        self.now.setAccessibleName(self.tr("Histogram of the discriminator's scores"))
        self.strip = Strip("scores", self.tr("Mean score"), [
            Curve("score_real", self.tr("real"), "real", band=_BAND),
            Curve("score_fake", self.tr("fake"), "fake", dashed=True, band=_BAND)])
        self.over_time = TimeCanvas((self.strip,), theme)
        self.over_time.setAccessibleName(self.tr("The discriminator's mean scores over the steps"))
        self.over_time.range_changed.connect(self._draw_over_time)
        self._unit = ""
        self._kind = "points"
        self._has_discriminator = True
        self._drawn: tuple | None = None
        self._marks = MarkFeed(_changes_the_loss)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.now)
        self._pages.addWidget(self.over_time)
        self._make_head()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self._pages, 1)
        self.set_theme(theme)
        self._say_empty()
        controller.state_changed.connect(self._say_empty)
        controller.weights.changed.connect(self._on_weights)

    def _make_head(self) -> None:
        self.head = VerdictsHead(self)
        self.now_switch = switch("now", self.tr("Now"), self.tr(
            "How the scores of the newest batches are spread: real as a filled hill with a solid outline, "
            "fake hatched with a dashed one; a vertical line at each mean."))
        self.over_time_switch = switch("over_time", self.tr("Over time"), self.tr(
            "The mean score of real and of fake batches at each step. The band reaches from the least to the "
            "greatest batch mean. A mark shows where the loss was changed: from there on the scores may have another "
            "unit. Drag to look back, turn the wheel to zoom, End follows again."))
        self._group = QButtonGroup(self)
        for button in (self.now_switch, self.over_time_switch):
            self._group.addButton(button)
            self.head.add(button)
        self.now_switch.setChecked(True)
        self._group.buttonToggled.connect(self._on_page)

    def _on_page(self, *_) -> None:
        self._pages.setCurrentWidget(self.over_time if self.over_time_switch.isChecked() else self.now)
        self._drawn = None
        self._draw_over_time()
        self._say_count()
        self.wishes_changed.emit()

    def wishes(self):
        return {} if self.over_time_switch.isChecked() else {self._topic(): {}}

    def _topic(self) -> str:
        """Whose scores are drawn: those of the batches just trained on, or of the averaged generator's fakes."""
        return "averaged-verdicts" if self.controller.weights.of(self._kind) == EMA else "verdicts"

    def _on_weights(self) -> None:
        self.now.set_verdicts(None)
        self._say_count()
        self.wishes_changed.emit()

    # --- what it is told ---

    def start(self, started: Started) -> None:
        self.now.set_verdicts(None)
        self.now.scale.fitted = False
        self.over_time.clear()
        self._drawn = None
        self._has_discriminator, self._kind = "d" in started.facts.sides, started.facts.data_kind
        self._say_empty()
        self.subtitle_changed.emit("")

    def _say_empty(self, *_) -> None:
        waiting = self.controller.state in ("loading", "running")
        text = self.tr("The first scores are on their way\N{HORIZONTAL ELLIPSIS}") if waiting else self.tr(
            "How the discriminator scores real and fake samples will be drawn here. Press Run.")
        if not self._has_discriminator:
            text = self.tr("This model has no discriminator, so there are no verdicts.")
        self.now.empty_text = self.over_time.empty_text = text
        self.now.update()
        if len(self.over_time.steps) == 0:
            self.over_time.redraw()

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        changed = False
        for picture in pictures.values():
            if picture.topic == self._topic():
                self._take(picture.content)
                changed = self.now_switch.isChecked()
        if self.over_time_switch.isChecked():
            changed |= self._refresh_over_time()
        return changed

    def _take(self, scores: Scores) -> None:
        if self.now.verdicts is not None and self.now.verdicts.unit != scores.unit:
            self.now.scale.fitted = False
        self.now.set_verdicts(scores)
        self._say_count()

    def _refresh_over_time(self) -> bool:
        config = self.controller.config
        loss = Scoring if config is None else config.loss.owner
        seen, newest = self.over_time.range, self.controller.history.last_step
        losses = self._marks.marks(self.controller.marks)
        even = None if config is None else self._even_score(config)
        state = (newest if seen.following else min(newest, seen.high), loss.score_unit(), even, losses)
        if state == self._drawn:
            return False
        self._drawn = state
        self._adopt(loss, even)
        self.over_time.set_marks(losses)
        self._draw_over_time()
        return True

    @staticmethod
    def _even_score(config: RunConfig) -> float | None:
        # imports torch, which a config has brought in by now; the window's first paint must not wait for it
        from ...engine.models.phases import even_score

        return even_score(config)

    def _adopt(self, loss: type[Scoring], even: float | None) -> None:
        short = "" if even is None else f"{even:.3g}"
        self.strip.levels = () if even is None else (
            Level(even, self.tr("{0}: cannot tell").format(short), "muted", short),)
        if loss.score_unit() == self._unit:
            return
        self._unit = loss.score_unit()
        self.strip.scale = ValueScale()
        if loss.is_probability:
            self.strip.scale = ValueScale(-0.02, 1.02, fixed=True, places=(0.0, 0.5, 1.0))
        self.strip.title = self.tr("Mean {0}").format(self._unit)
        self.over_time.redraw()

    def _draw_over_time(self) -> None:
        if not self.over_time_switch.isChecked():
            return
        history, canvas = self.controller.history, self.over_time
        if history.first_step is not None and canvas.range.update(history.first_step, history.last_step):
            canvas.redraw()
        steps, mean, low, high = history.window(int(canvas.range.low), int(canvas.range.high) + 1,
                                                canvas.max_points(), _SERIES)
        canvas.set_data(steps, {name: (mean[i], low[i], high[i]) for i, name in enumerate(_SERIES)})

    def _say_count(self) -> None:
        scores = self.now.verdicts if self.now_switch.isChecked() else None
        words = ""
        if self.controller.weights.of(self._kind) == EMA:  # which the curves of the training cannot follow
            words = weights_words(EMA) if self.now_switch.isChecked() else self.tr("training batches")
        count = "" if scores is None else self.tr("n = {0}").format(step_text(scores.samples))
        self.subtitle_changed.emit(" \N{MIDDLE DOT} ".join(filter(None, (words, count))))

    def set_theme(self, theme) -> None:
        super().set_theme(theme)
        self.head.setStyleSheet(toolbar_style("VerdictsHead", theme))
        self.now.set_theme(theme)
        self.over_time.set_theme(theme)

    def csv(self) -> str | None:
        """The bins of the histogram, or the mean scores of the steps: whichever is shown."""
        if self.over_time_switch.isChecked():
            return history_csv(self.controller.history, _SERIES)
        scores = self.now.verdicts
        if scores is None:
            return None
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow((f"bin_from ({scores.unit})", f"bin_to ({scores.unit})", "share_of_real", "share_of_fake"))
        for row in zip(scores.edges[:-1], scores.edges[1:], scores.real, scores.fake, strict=True):
            table.writerow(f"{float(cell):.6g}" for cell in row)
        return text.getvalue()


def _changes_the_loss(mark: Applied) -> bool:
    return isinstance(mark.command, Set) and any(path == "loss.name" for path, _ in mark.command.changes)
