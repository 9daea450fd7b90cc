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
from ..plots.plot_page import PlotPage
from ..plots.scales import ValueScale, step_text
from ..run.moment import Moment
from ..translation.showing import shown
from ..widgets.flow_row import FlowRow
from ..widgets.reports import pass_on_reports
from ..widgets.toolbar_switch import switch, toolbar_style
from ..widgets.weights_choice import EMA, weights_words
from .base import PANELS, Panel

if TYPE_CHECKING:
    from ...engine.settings.config import RunConfig
    from ..plots.score_histogram import ScoreHistogram
    from ..plots.series_plot import SeriesPlot
    from ..plots.step_plots import StepPlots

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
        self.now = PlotPage(self._make_histogram, theme)
        self.over_time = PlotPage(self._make_over_time, theme)
        for page in (self.now, self.over_time):
            page.built.connect(self.stops_changed)
        self._scores: Scores | None = None
        self._said = ""  # at the right end of the dock's title bar
        self._even: tuple[RunConfig | None, float | None] = (None, None)  # a config, and where D cannot tell with it
        self._adopted: tuple[str, float | None] = ("", None)  # the unit of the mean scores, and where D cannot tell
        self._kind = "points"
        self._has_discriminator = True
        self._drawn: tuple | None = None
        self._marks = MarkFeed(_changes_the_loss)
        self._moment: Moment | None = None  # that is looked back to
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
        self._why_empty = ""
        self._say_empty()
        controller.state_changed.connect(self._say_empty)
        controller.weights.changed.connect(self._on_weights)

    # --- plots ---

    def _make_histogram(self) -> ScoreHistogram:
        # with the plots comes pyqtgraph, for which the window's first paint does not wait
        from ..plots.score_histogram import ScoreHistogram

        histogram = ScoreHistogram(self.theme, "verdicts")
        histogram.setAccessibleName(self.tr("Histogram of the discriminator's scores"))
        histogram.plot.table = self._histogram_csv
        pass_on_reports(histogram, self)
        return histogram

    def _make_over_time(self) -> StepPlots:
        from ..plots.series_plot import SeriesCurve
        from ..plots.step_plots import StepPlots

        view = StepPlots(self.theme, "verdicts")
        view.setAccessibleName(self.tr("The discriminator's mean scores over the steps"))
        plot = view.add_series_plot("mean-scores", self.tr("Mean score"), log=("x",))
        plot.span_head()
        plot.set_traces([SeriesCurve("score_real", self.tr("real"), "real", band=_BAND),
                         SeriesCurve("score_fake", self.tr("fake"), "fake", dashed=True, band=_BAND)])
        plot.table = self._over_time_csv
        view.setMinimumHeight(view.least_height())
        view.range_changed.connect(self._draw_over_time)
        view.step_asked.connect(self.step_asked)
        view.look_at(None if self._moment is None else self._moment.step)
        pass_on_reports(view, self)
        return view

    @property
    def histogram(self) -> ScoreHistogram:
        """The histogram; it is made when it is first asked for."""
        return self.now.build()

    @property
    def steps(self) -> StepPlots:
        """The plot over the steps; it is made when it is first asked for."""
        return self.over_time.build()

    @property
    def mean_scores(self) -> SeriesPlot:
        """The plot of the mean scores."""
        return self.steps.named("mean-scores")

    # --- switches ---

    def _make_head(self) -> None:
        self.head = VerdictsHead(self)
        self.now_switch = switch("now", self.tr("Now"), self.tr(
            "How the scores of the newest batches are spread: real as a filled hill with a solid outline, "
            "fake hatched with a dashed one; a vertical line at each mean. Turn the wheel to zoom, on an axis for that "
            "axis alone; a double click shows everything again, a right click has more."))
        self.over_time_switch = switch("over_time", self.tr("Over time"), self.tr(
            "The mean score of real and of fake batches at each step. The band reaches from the least to the "
            "greatest batch mean. A mark shows where the loss was changed: from there on the scores may have another "
            "unit. Drag to look back, turn the wheel to zoom, End follows again; a right click has more."))
        self._group = QButtonGroup(self)
        for button in (self.now_switch, self.over_time_switch):
            self._group.addButton(button)
            self.head.add(button)
        self.now_switch.setChecked(True)
        self._group.buttonToggled.connect(self._on_page)

    def _on_page(self, *_) -> None:
        self._pages.setCurrentWidget(self.over_time if self.over_time_switch.isChecked() else self.now)
        self._drawn = None
        self._draw_now()
        self._draw_over_time()
        self._say_count()
        self.requests_changed.emit()

    def requests(self):
        return {} if self.over_time_switch.isChecked() else {self._topic(): {}}

    def _topic(self) -> str:
        """Whose scores are drawn: those of the batches just trained on, or of the averaged generator's fakes."""
        return "averaged-verdicts" if self.controller.weights.of(self._kind) == EMA else "verdicts"

    def _on_weights(self) -> None:
        self._take(None)
        self.requests_changed.emit()

    # --- what it is told ---

    def start(self, started: Started) -> None:
        self._has_discriminator, self._kind = "d" in started.facts.sides, started.facts.data_kind
        self._take(None)
        if self.now.plots is not None:
            self.histogram.forget_looks()
        if self.over_time.plots is not None:
            self.steps.forget()
            self.over_time.show_plots(False)
        self._drawn = None
        self._why_empty = ""
        self._say_empty()

    def show_inapplicable(self, text):
        self._why_empty = text
        self._say_empty()

    def _say_empty(self, *_) -> None:
        waiting = self.controller.state in ("loading", "running")
        text = self.tr("The first scores are on their way\N{HORIZONTAL ELLIPSIS}") if waiting else self.tr(
            "How the discriminator scores real and fake samples will be drawn here. Press Run.")
        config = self.controller.config
        if waiting and config is not None and config.train.d_steps == 0:
            text = self.tr("The discriminator does not train (D steps is 0), so it scores no batches.")
        if not self._has_discriminator:
            text = self.tr("This model has no discriminator, so there are no verdicts.")
        for page in (self.now, self.over_time):
            page.blank.say(self._why_empty or text)

    def show_moment(self, moment: Moment | None) -> None:
        self._moment = moment
        if self.over_time.plots is not None:
            self.steps.look_at(None if moment is None else moment.step)

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        changed = False
        for picture in pictures.values():
            if picture.topic == self._topic():
                self._take(picture.content)
                changed = self.now_switch.isChecked()
        if self.over_time_switch.isChecked():
            changed |= self._refresh_over_time()
        return changed

    def _take(self, scores: Scores | None) -> None:
        self._scores = scores
        self._draw_now()
        self._say_count()

    def _draw_now(self) -> None:
        self.now.show_plots(self._scores is not None)
        if self._scores is not None and self.now_switch.isChecked():
            self.histogram.set_verdicts(self._scores)

    def _refresh_over_time(self) -> bool:
        config = self.controller.config
        loss = Scoring if config is None else config.loss.owner
        seen, newest = self.steps.seen, self.controller.history.last_step
        losses = self._marks.marks(self.controller.marks)
        even = self._even_score(config)
        state = (newest if seen.following else min(newest, seen.high), loss.score_unit(), even, losses)
        if state == self._drawn:
            return False
        self._drawn = state
        self._adopt(loss, even)
        self.steps.set_marks(losses)
        self._draw_over_time()
        return True

    def _even_score(self, config: RunConfig | None) -> float | None:
        if config is not self._even[0]:
            # imports torch, which a config has brought in by now; the window's first paint must not wait for it
            from ...engine.models.phases import even_score

            self._even = config, None if config is None else even_score(config)
        return self._even[1]

    def _adopt(self, loss: type[Scoring], even: float | None) -> None:
        """Take over what the loss makes of the scores: their unit and range, and where D cannot tell."""
        before, unit = self._adopted, loss.score_unit()
        if (unit, even) == before:
            return
        self._adopted = unit, even
        from ..plots.series_plot import LevelAt

        plot = self.mean_scores
        plot.set_levels(() if even is None else (LevelAt(
            even, self.tr("%1: cannot tell").replace("%1", f"{even:.3g}"), "muted", short=self.tr("cannot tell")),))
        if unit == before[0]:
            return
        plot.title = self.tr("Mean %1").replace("%1", shown(unit))
        plot.set_scale(ValueScale(-0.02, 1.02, fixed=True, places=(0.0, 0.5, 1.0)) if loss.is_probability
                       else ValueScale())
        plot.renew_head()

    def _draw_over_time(self) -> None:
        if not self.over_time_switch.isChecked():
            return
        drawn = self.controller.history.first_step is not None and self._has_discriminator
        self.over_time.show_plots(drawn)
        if drawn:
            self.steps.draw(self.controller.history)

    def _say_count(self) -> None:
        scores = self._scores if self.now_switch.isChecked() else None
        words = ""
        if self.controller.weights.of(self._kind) == EMA:  # which the curves of the training cannot follow
            words = weights_words(EMA) if self.now_switch.isChecked() else self.tr("training batches")
        count = "" if scores is None else self.tr("n = %1").replace("%1", step_text(scores.samples))
        said = " \N{MIDDLE DOT} ".join(filter(None, (words, count)))
        if said != self._said:
            self._said = said
            self.subtitle_changed.emit(said)

    def set_theme(self, theme) -> None:
        super().set_theme(theme)
        self.head.setStyleSheet(toolbar_style("VerdictsHead", theme))
        for page in (self.now, self.over_time):
            page.blank.set_theme(theme)
            if page.plots is not None:
                page.plots.set_theme(theme)

    def csv(self) -> str | None:
        """The bins of the histogram, or the mean scores of the steps: whichever is shown."""
        return self._over_time_csv() if self.over_time_switch.isChecked() else self._histogram_csv()

    def _over_time_csv(self) -> str | None:
        return history_csv(self.controller.history, _SERIES)

    def _histogram_csv(self) -> str | None:
        scores = self._scores
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
