"""The stage: what the generator makes beside what is real, and what the discriminator thinks of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout

from ....engine.probes.pictures import Closeup, ImageSamples, PointSamples, Sheet
from ....engine.settings.scoring import Scoring
from ....engine.telemetry.events import Event, Failed, Finished, Progress, Started
from ....engine.telemetry.mailbox import Picture
from ...remembered import Remembered
from ...widgets.captioned_pictures import captioned
from ...widgets.weights_choice import weights_words
from ..base import PANELS, Panel
from .closeup import CloseupCard
from .gallery import COLUMNS, Gallery, class_columns, probability
from .legend import Legend
from .legend_words import point_items, sheet_items
from .sheet_view import SheetView
from .toolbar import LAYERS, StageHead, head_style

if TYPE_CHECKING:
    from ...plots.plane import PlaneView

_POINTS = 512
_IMAGES = 64
_ROWS = 8  # of a grid in which each class has a column
_MOST_ROWS = 16  # of a sheet
_WISH_DELAY = 120  # milliseconds between two wishes while the plane is moved or the window resized
_DEFAULT_LAYERS = ("real", "fake", "heatmap", "arrows", "mapping", "missing")


@PANELS.register("stage")
class Stage(Panel):
    """Fake samples beside real ones: points over the discriminator's heat map, or two grids of images."""

    title = "Stage"
    help = ("Real samples and the generator's fakes. Points lie over the discriminator's heat map: blue where it "
            "believes real, orange where fake. A red ring stands around a cluster that no fake reaches, a dashed one "
            "around one that was lost again. Click an image to see its score and the real images nearest to it.")
    area = Qt.DockWidgetArea.TopDockWidgetArea
    rate = 30.0
    topics = ("samples", "heatmap", "manifold", "closeup", "sheet")

    def __init__(self, controller, theme, parent=None) -> None:
        super().__init__(controller, theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.kind: str | None = None
        self._knows_modes = False
        self._has_sheet = self._translates = False
        self._step: int | None = None  # of the samples that are drawn
        self._classes: tuple[str, ...] = ()
        self._label: int | None = None
        self._remembered = Remembered("stage")
        self.head = StageHead(theme)
        self._plane: PlaneView | None = None
        self.gallery = Gallery(theme)
        self.sheet = SheetView(theme)
        self.legend = Legend(theme)
        self._empty = QLabel()
        self._empty.setObjectName("empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._pages = QStackedWidget()
        for page in (self._empty, self.gallery, self.sheet):
            self._pages.addWidget(page)
        self.card = CloseupCard(theme, self.gallery)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.legend)
        self._wish_timer = QTimer(self)
        self._wish_timer.setSingleShot(True)
        self._wish_timer.setInterval(_WISH_DELAY)
        self._restore_layers()
        self._connect()
        self._offer_switches("points")
        self._say_idle()
        self.set_theme(theme)
        if controller.started is not None:
            self.start(controller.started)

    def _connect(self) -> None:
        self.head.layers_changed.connect(self._on_layers)
        choice = self.controller.weights
        self.head.weights_chosen.connect(lambda weights: choice.choose(self.kind or "points", weights))
        choice.changed.connect(self._on_weights)
        self.head.columns_chosen.connect(self._on_columns)
        self.head.fit_asked.connect(self._on_fit)
        self.head.class_chosen.connect(self._on_class)
        self.head.stages_chosen.connect(self._on_stages)
        self.sheet.capacity_changed.connect(self._wish_soon)
        self._wish_timer.timeout.connect(self.wishes_changed)
        self.gallery.grids.activated.connect(self._open_closeup)
        self.gallery.grids.zoom_asked.connect(self._on_zoom)
        self.gallery.grids.digit_typed.connect(self._on_digit)
        self.gallery.resized.connect(lambda: self.card.setGeometry(self.gallery.rect()))
        self.card.closed.connect(self._on_closeup_closed)
        self.card.step_asked.connect(self._on_closeup_step)
        self._pages.currentChanged.connect(lambda _: self.setFocusProxy(self._pages.currentWidget()))

    @property
    def plane(self) -> PlaneView:
        """The plane; made for the first run of points, as importing pyqtgraph takes as long as Qt does."""
        if self._plane is None:
            from ...plots.plane import PlaneView

            self._plane = plane = PlaneView(self.theme)
            plane.set_overlays(self.head.shown_layers())
            plane.view_changed.connect(self._on_view_changed)
            for told, tell in ((plane.said, self.said), (plane.saved, self.saved), (plane.failed, self.failed)):
                told.connect(tell)
            self._pages.addWidget(plane)
        return self._plane

    # What it asks for

    def weights(self) -> str:
        """Whose fakes it wishes to see, "train" or "ema"."""
        return self.controller.weights.of(self.kind or "points")

    def wishes(self) -> dict[str, dict[str, Any]]:
        weights = self.weights()
        asked = {} if self._label is None else {"label": self._label}
        if self._shows_sheet():
            rows = self.sheet.capacity()  # not known before the first
            return {"sheet": {"weights": weights} | ({} if rows is None else {"count": min(rows, _MOST_ROWS)})}
        if self.kind == "images":
            wishes = {"samples": {"weights": weights, "count": self._count()} | asked}
            if self.card.subject is not None:
                which, index = self.card.subject
                wishes["closeup"] = {"which": which, "index": index, "weights": weights} | asked
            return wishes
        shown = self.head.shown_layers()
        wishes = {}
        if shown & {"real", "fake", "mapping", "arrows", "missing"} or self.kind is None:
            # what is drawn at the fakes comes with them: it is of the same weights and the same step
            beside = {wish: True for layer, wish in (("arrows", "arrows"), ("missing", "modes")) if layer in shown}
            wishes["samples"] = {"weights": weights, "count": _POINTS} | asked | beside
        if self.kind is None:
            return wishes
        if "heatmap" in shown:
            wishes["heatmap"] = {"extent": self.plane.visible_extent()} | asked
        if "manifold" in shown:
            wishes["manifold"] = {"weights": weights}
        return wishes

    def _count(self) -> int:
        """Images in each grid."""
        columns = self.gallery.grids.columns
        if columns is None and self._classes and self._label is None:
            return _ROWS * class_columns(len(self._classes))
        return max(_IMAGES, (columns or 0) ** 2)

    # What it is told

    def start(self, started: Started) -> None:
        facts = started.facts
        self._knows_modes = facts.modes is not None
        self._has_sheet, self._translates = facts.has_sheet, facts.from_data
        self._classes, self._label = facts.label_names if facts.conditional else (), None
        self._be_at(None)
        self.head.set_classes(self._classes)
        self.gallery.grids.classes = len(self._classes)
        self.sheet.set_sheet(None)
        self.card.close_card()
        if self._plane is not None:
            self._plane.clear()
        self.gallery.grids.set_samples(None)
        self._adopt(facts.data_kind)
        if self.kind == "points" and facts.extent is not None:
            self.plane.set_home(facts.extent, facts.offset, facts.scale, facts.axes)
        self._say(self.tr("The first picture is on its way\N{HORIZONTAL ELLIPSIS}"))
        self._update_legend()
        self.wishes_changed.emit()

    def on_event(self, event: Event) -> None:
        if isinstance(event, Progress):
            count = f"  {event.done} / {event.total}" if event.total else f"  {event.done}" if event.done else ""
            if self._pages.currentWidget() is self._empty:
                self._say(event.what + count)
        elif isinstance(event, Failed | Finished) and self._pages.currentWidget() is self._empty:
            self._say_idle()

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        changed = False
        self._tell_the_loss()
        for picture in pictures.values():
            if picture.topic in ("samples", "sheet"):
                self._be_at(picture.step)
            changed |= self._take(picture.content, picture.step)
        if changed:
            self._update_legend()
        return changed

    def _be_at(self, step: int | None) -> None:
        """Say of which step the samples are: on a busy machine the training may be far ahead of them."""
        self._step = step
        self.subtitle_changed.emit(self._step_words())

    def _step_words(self) -> str:
        return "" if self._step is None else self.tr("step {0:,}").format(self._step)

    def _take(self, content: Any, step: int) -> bool:
        if isinstance(content, Sheet):
            self.sheet.set_sheet(content)
            if self._shows_sheet():
                self._show(self.sheet)
            return self._shows_sheet()
        if isinstance(content, Closeup):
            return self.card.take(content)
        if isinstance(content, ImageSamples):
            if self.kind != "images":
                self._adopt("images")
            if not self._shows_sheet():
                self._show(self.gallery)
            self.gallery.grids.set_samples(content)
            self.head.show_columns(self.gallery.grids.present_columns())
            return True
        if isinstance(content, PointSamples):
            if self.kind != "points":
                self._adopt("points")
            self._show(self.plane)
        return self.plane.take(content, step)

    def _tell_the_loss(self) -> type[Scoring]:
        """Let all parts know what D's scores are now."""
        config = self.controller.config
        loss = Scoring if config is None else config.loss.owner
        self.gallery.grids.loss = self.card.loss = loss
        if self._plane is not None:
            self._plane.loss = loss
        return loss

    def _adopt(self, kind: str) -> None:
        self.kind = kind
        self._offer_switches(kind)

    def _offer_switches(self, kind: str) -> None:
        self.head.set_kind(kind, self._wants_stages() if self._has_sheet else None, self._knows_modes,
                           self._translates)
        self._show_layers()
        self._show_weights()
        self._update_legend()

    def _show_layers(self) -> None:
        if self._plane is not None:
            self._plane.set_overlays(self.head.shown_layers())

    def _wants_stages(self) -> bool:
        return self._remembered.flag("stages", True)

    def _shows_sheet(self) -> bool:
        """Whether images are shown stage by stage, not in grids."""
        return self.kind == "images" and self._has_sheet and self._wants_stages()

    def _show(self, page) -> None:
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)

    def _say(self, text: str) -> None:
        self._empty.setText(text)
        self._show(self._empty)

    def _say_idle(self) -> None:
        self._say(self.tr("Nothing is training yet.\nPress Run, and real and fake samples appear here."))

    def _update_legend(self) -> None:
        items = sheet_items(self.sheet.sheet if self._shows_sheet() else None) if self.kind == "images" else \
            point_items(self.head.shown_layers(), self._plane)
        self.legend.set_items(items)
        self.legend.setVisible(bool(items))

    # What the person does

    def _restore_layers(self) -> None:
        self.head.set_shown_layers(self._remembered.several("shown layers", _DEFAULT_LAYERS, LAYERS))
        self._show_layers()

    def _on_layers(self) -> None:
        self._remembered.write("shown layers", self.head.wanted_layers())
        self._show_layers()
        self._update_legend()
        self.wishes_changed.emit()

    def _show_weights(self) -> None:
        self.head.set_weights(self.weights(), self.controller.weights.averaged)

    def _on_weights(self) -> None:
        self._show_weights()
        self.wishes_changed.emit()

    def _on_columns(self, columns: int) -> None:
        self.gallery.set_columns(columns)
        self.wishes_changed.emit()

    def _on_zoom(self, direction: int) -> None:
        present = self.gallery.grids.present_columns()
        nearest = min(range(len(COLUMNS)), key=lambda i: abs(COLUMNS[i] - present))
        columns = COLUMNS[min(max(nearest - direction, 0), len(COLUMNS) - 1)]
        self.head.show_columns(columns)
        self._on_columns(columns)

    def _on_class(self, label: int | None) -> None:
        self._label = label
        self.head.show_class(label)
        self.gallery.grids.classes = len(self._classes) if label is None else 0
        self.gallery.grids.arrange()
        self.wishes_changed.emit()

    def _on_digit(self, digit: int) -> None:
        if digit < 0 and self._classes:
            self._on_class(None)
        elif str(digit) in self._classes:
            self._on_class(self._classes.index(str(digit)))
        elif 0 <= digit < len(self._classes):
            self._on_class(digit)

    def _on_stages(self, on: bool) -> None:
        self._remembered.write("stages", on)
        self._adopt("images")
        if on and self.sheet.sheet is not None:
            self._show(self.sheet)
        elif not on and self.gallery.grids.samples is not None:
            self._show(self.gallery)
        self.wishes_changed.emit()

    def _on_fit(self) -> None:
        if self.kind == "images":
            self.gallery.set_columns(None)
            self.head.show_columns(self.gallery.grids.present_columns())
            self.wishes_changed.emit()
        elif self._plane is not None:
            self._plane.fit()

    def _on_view_changed(self) -> None:
        if self.kind == "points" and "heatmap" in self.head.shown_layers():
            self._wish_soon()

    def _wish_soon(self) -> None:
        if not self._wish_timer.isActive():
            self._wish_timer.start()

    def _open_closeup(self, which: str, index: int) -> None:
        samples = self.gallery.grids.samples
        images, scores = ((samples.fake, samples.fake_scores) if which == "fake"
                          else (samples.real, samples.real_scores))
        score = float(scores[index])
        self.card.setGeometry(self.gallery.rect())
        known = self._tell_the_loss().is_probability
        self.card.open(which, index, images[index], score, probability(score) if known else None, samples.even)
        self.wishes_changed.emit()

    def _on_closeup_step(self, dx: int, dy: int) -> None:
        grids = self.gallery.grids
        before = grids.selected
        grids.step_selection(dx, dy)
        if grids.selected != before:
            self._open_closeup(*grids.selected)

    def _on_closeup_closed(self) -> None:
        self.gallery.grids.setFocus()
        self.wishes_changed.emit()

    def hideEvent(self, event) -> None:
        self._wish_timer.stop()
        super().hideEvent(event)

    # What leaves it

    def set_theme(self, theme) -> None:
        self.setStyleSheet(head_style(theme) + f"""
            #stage {{ background: {theme.card}; }}
            #stage #empty {{ color: {theme.muted}; font-size: 14px; background: transparent; }}
            #stage QScrollArea, #stage QStackedWidget {{ background: {theme.card}; border: none; }}""")
        for part in (self.head, self.gallery, self.sheet, self.legend, self.card, self._plane):
            if part is not None:
                part.set_theme(theme)
        super().set_theme(theme)

    def image(self) -> QImage:
        """What is drawn, its legend, and of which run and step it is; without the switches."""
        page = self._pages.currentWidget()
        whole = self.gallery.grids if page is self.gallery and self.card.isHidden() else page
        parts = [whole.grab(), *([self.legend.grab()] if self.legend.isVisibleTo(self) else [])]
        return captioned(parts, "" if page is self._empty else self._caption(), self.font(), self.theme)

    def _caption(self) -> str:
        drawn = self.sheet.sheet if self._shows_sheet() else \
            self.plane.samples if self.kind == "points" else self.gallery.grids.samples
        step = self._step_words()
        weights = "" if drawn is None else weights_words(drawn.weights)
        return ", ".join(filter(None, (self.controller.shown_name, step, weights)))

    def csv(self) -> str | None:
        """Points as kind,x,y,score (see `PlaneView.points_csv`), images as index,kind,score."""
        if self.kind == "images" and self.gallery.grids.samples is not None:
            samples = self.gallery.grids.samples
            rows = ["index,kind,score (raw logit)"]
            for kind, scores in (("fake", samples.fake_scores), ("real", samples.real_scores)):
                rows += [f"{k},{kind},{score:.6g}" for k, score in enumerate(scores)]
            return "\n".join(rows) + "\n"
        return self.plane.points_csv() if self.kind == "points" else None
