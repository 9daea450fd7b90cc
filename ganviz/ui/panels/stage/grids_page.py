"""The page of a run of images: two grids, and a card for a closer look at one sample."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from ....engine.probes.closeup import Closeup
from ....engine.probes.samples import ImageSamples
from ....engine.settings.scoring import Scoring
from ....engine.telemetry.facts import RunFacts
from ...theme.theme import Theme
from .closeup import CloseupCard
from .gallery import COLUMNS, Gallery, class_columns, probability
from .page import StagePage

_IMAGES = 64
_ROWS = 8  # of a grid in which each class has a column


class GridsPage(StagePage):
    """The grids of fakes and reals. A click on a sample opens its close-up.

    Signals:
        columns_shown: the grids now have this many columns.
        closeup_opened: a sample of this side, "fake" or "real", is shown large.
    """

    opened_by = ImageSamples

    columns_shown = Signal(int)
    closeup_opened = Signal(str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(Gallery(theme), parent)
        self.gallery: Gallery = self.widget
        self.grids = self.gallery.grids
        self.card = CloseupCard(theme, self.gallery)
        self.takers = {ImageSamples: self._take_samples, Closeup: lambda content, step: self.card.take(content)}
        self._classes = 0
        self.grids.activated.connect(self.open_closeup)
        self.grids.zoom_asked.connect(self._on_zoom)
        self.gallery.resized.connect(self._place_card)
        self.card.closed.connect(self._on_card_closed)
        self.card.step_asked.connect(self._on_card_step)

    def start(self, facts: RunFacts) -> None:
        self._classes = len(facts.label_names) if facts.conditional else 0
        super().start(facts)
        self.card.close_card()
        self.grids.set_samples(None)

    def requests(self, weights: str) -> dict[str, dict[str, Any]]:
        requests = {"samples": {"weights": weights, "count": self._count()} | self._of_label()}
        if self.card.subject is not None:
            which, index = self.card.subject
            requests["closeup"] = {"which": which, "index": index, "weights": weights} | self._of_label()
        return requests

    def _count(self) -> int:
        """Return the number of images in each grid."""
        columns = self.grids.columns
        if columns is None and self._classes and self.label is None:
            return _ROWS * class_columns(self._classes)
        return max(_IMAGES, (columns or 0) ** 2)

    @property
    def samples(self) -> ImageSamples | None:
        return self.grids.samples

    def _take_samples(self, samples: ImageSamples, step: int) -> bool:
        self.grids.set_samples(samples)
        self.columns_shown.emit(self.grids.present_columns())
        return True

    def set_label(self, label: int | None) -> None:
        super().set_label(label)
        self.grids.classes = self._classes if label is None else 0
        self.grids.arrange()

    def set_loss(self, loss: type[Scoring]) -> None:
        self.grids.loss = self.card.loss = loss

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.card.set_theme(theme)

    # The size of the samples

    def set_columns(self, columns: int | None) -> None:
        """Show this many columns, in as many rows as there are samples; None shows everything at once."""
        self.gallery.set_columns(columns)
        if self.grids.samples is not None:
            self.columns_shown.emit(self.grids.present_columns())
        self.requests_changed.emit()

    def fit(self) -> None:
        self.set_columns(None)

    def _on_zoom(self, direction: int) -> None:
        present = self.grids.present_columns()
        nearest = min(range(len(COLUMNS)), key=lambda i: abs(COLUMNS[i] - present))
        self.set_columns(COLUMNS[min(max(nearest - direction, 0), len(COLUMNS) - 1)])

    # The close-up

    def open_closeup(self, which: str, index: int) -> None:
        """Show a sample large, and request what is nearest to it."""
        samples = self.grids.samples
        images, scores = ((samples.fake, samples.fake_scores) if which == "fake"
                          else (samples.real, samples.real_scores))
        score = float(scores[index])
        self._place_card()
        known = self.card.loss.is_probability
        self.card.open(which, index, images[index], score, probability(score) if known else None, samples.even)
        self.requests_changed.emit()
        self.closeup_opened.emit(which)

    def _place_card(self) -> None:
        self.card.setGeometry(self.gallery.rect())

    def _on_card_step(self, dx: int, dy: int) -> None:
        before = self.grids.selected
        self.grids.step_selection(dx, dy)
        if self.grids.selected != before:
            self.open_closeup(*self.grids.selected)

    def _on_card_closed(self) -> None:
        self.grids.setFocus()
        self.requests_changed.emit()

    # What leaves it

    def picture(self) -> QPixmap:
        """Return the whole grids, however much of them is scrolled away; with an open card what is seen."""
        return (self.grids if self.card.isHidden() else self.gallery).grab()

    def csv(self) -> str | None:
        """Return the scores of the images as index,kind,score."""
        samples = self.grids.samples
        if samples is None:
            return None
        rows = ["index,kind,score (raw logit)"]
        for kind, scores in (("fake", samples.fake_scores), ("real", samples.real_scores)):
            rows += [f"{k},{kind},{score:.6g}" for k, score in enumerate(scores)]
        return "\n".join(rows) + "\n"
