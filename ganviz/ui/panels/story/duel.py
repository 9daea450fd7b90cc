"""The score of the duel over the steps: how often the detective is right, and how many fakes pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ....engine.telemetry.history import ScalarHistory
from ...export.history_csv import history_csv
from ...plots.plot_page import PlotPage
from ...plots.scales import ValueScale
from ...theme.theme import Theme
from ...widgets.reports import pass_on_reports

if TYPE_CHECKING:
    from ...plots.step_plots import StepPlots

_ACCURACIES = ("accuracy_real", "accuracy_fake")
_SCORES = ("score_real", "score_fake")
_SMOOTHING = 50  # steps


class DuelHistory:
    """The history of the duel's score, computed from the history of D's accuracies.

    It has two series: "right", the share of right verdicts, both sides counting alike, and "passed", the share of the
    fakes that were taken for real. Both are of the batches of the training.
    """

    def __init__(self, history: ScalarHistory) -> None:
        self._history = history

    @property
    def first_step(self) -> int | None:
        return self._history.first_step

    @property
    def last_step(self) -> int:
        return self._history.last_step

    def window(self, first: int, last: int, max_points: int, series: tuple[str, ...]) -> tuple[np.ndarray, ...]:
        """Read series over a range of steps, as `ScalarHistory.window`; least and greatest values are the means."""
        steps, mean, _, _ = self._history.window(first, last, max_points, _ACCURACIES)
        values = _score(mean, series)
        return steps, values, values, values

    def statistics(self, first: int, last: int, series: tuple[str, ...]) -> tuple[np.ndarray, ...]:
        """Give means over a range of steps, as `ScalarHistory.statistics`; least and greatest values are unknown."""
        mean, _, _ = self._history.statistics(first, last, _ACCURACIES)
        unknown = np.full(len(series), np.nan)
        return _score(mean, series), unknown, unknown.copy()


def _score(accuracies: np.ndarray, series: tuple[str, ...]) -> np.ndarray:
    """Give the series of the duel of D's accuracies on reals and on fakes."""
    real, fake = accuracies
    made = {"right": (real + fake) / 2, "passed": 1 - fake}
    return np.stack([made[name] for name in series])


class Duel(QWidget):
    """The duel over time; where scores only rank, how far apart the critic holds real notes and fakes.

    Attributes:
        page: the plot, or a text.
    """

    def __init__(self, controller, theme: Theme, target: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller, self._theme, self._target = controller, theme, target
        self._ranks: bool | None = None
        self._drawn = -1
        self.heading = QLabel(self.tr("The duel"))
        self.heading.setProperty("heading", True)
        self.page = PlotPage(self._make, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.heading)
        layout.addWidget(self.page, 1)

    def _make(self) -> StepPlots:
        # with the plots comes pyqtgraph, for which the window's first paint does not wait
        from ...plots.step_plots import StepPlots

        view = StepPlots(self._theme, "duel")
        view.setAccessibleName(self.tr("The duel over the steps"))
        plot = view.add_series_plot("duel", self.tr("Share"), log=("x",))
        plot.span_head()
        plot.table = lambda: history_csv(self._controller.history, _SCORES if self._ranks else _ACCURACIES)
        view.range_changed.connect(self._draw)
        pass_on_reports(view, self._target)
        return view

    @property
    def steps(self) -> StepPlots:
        """The plot; it is made when it is first asked for."""
        return self.page.build()

    def forget(self) -> None:
        """Begin with another run."""
        self._drawn, self._ranks = -1, None
        if self.page.plots is not None:
            self.steps.forget()
            self.page.show_plots(False)

    def say(self, text: str) -> None:
        """Say why there is nothing to see."""
        self.page.blank.say(text)

    def show_scale(self, ranks: bool) -> None:
        """Take over whether scores have a threshold, or only rank."""
        if ranks == self._ranks:
            return
        self._ranks, self._drawn = ranks, -1
        from ...plots.series_plot import LevelAt, SeriesCurve

        plot = self.steps.named("duel")
        if ranks:
            plot.title = self.tr("The critic's estimate of the distance")
            plot.set_traces([SeriesCurve("score_real", self.tr("mean score of real notes \N{MINUS SIGN} of fakes"),
                                         "discriminator", minus="score_fake")])
            plot.set_levels((LevelAt(0.0, self.tr("0: no distance left"), "muted"),))
            plot.set_scale(ValueScale())
        else:
            plot.title = ""
            plot.set_traces([SeriesCurve("right", self.tr("detective: right on"), "discriminator"),
                             SeriesCurve("passed", self.tr("counterfeiter: fakes that pass"), "generator",
                                         dashed=True)])
            plot.set_levels((LevelAt(0.5, self.tr("50 %: nobody can tell any more"), "muted",
                                     short=self.tr("50 %")),))
            plot.set_scale(ValueScale(-0.04, 1.04, fixed=True, places=(0.0, 0.5, 1.0), percent=True))
        plot.short_title = plot.title
        plot.renew_head()

    def refresh(self) -> bool:
        """Draw the newest steps; return whether there were any."""
        newest = self._controller.history.last_step
        if self._ranks is None or self._controller.history.first_step is None or newest == self._drawn:
            return False
        self._drawn = newest
        self.page.show_plots(True)
        self._draw()
        return True

    def _draw(self) -> None:
        if self._ranks is not None and self._controller.history.first_step is not None:
            history = self._controller.history
            self.steps.draw(history if self._ranks else DuelHistory(history), _SMOOTHING)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.page.blank.set_theme(theme)
        if self.page.plots is not None:
            self.page.plots.set_theme(theme)
