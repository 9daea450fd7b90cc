"""The stage: what the generator makes beside what is real, and what the discriminator thinks of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout

from ....engine.settings.scoring import Scoring
from ....engine.telemetry.events import Event, Failed, Finished, Progress, Started
from ....engine.telemetry.mailbox import Picture
from ...remembered import Remembered
from ...theme.theme import Theme
from ...translation.showing import shown
from ...widgets.reports import pass_on_reports
from ...widgets.toolbar_switch import toolbar_style
from ...widgets.weights_choice import weights_words
from ..base import PANELS, PagedPanel
from .captioned_pictures import captioned
from .grids_page import GridsPage
from .legend import Legend
from .overlays import DEFAULT_OVERLAYS, OVERLAYS
from .page import StagePage
from .plane_page import PlanePage
from .sheet_page import SheetPage
from .toolbar import StageToolbar

if TYPE_CHECKING:
    from ...plots.plane import PlaneView
    from ...run.moment import Moment

_REQUEST_DELAY = 120  # milliseconds between two requests while the plane is moved or the window resized


@PANELS.register("stage")
class Stage(PagedPanel):
    """Fake samples beside real ones: points over the discriminator's heat map, two grids of images, or a sheet.

    Deeds: "switched-overlay", with the name of the `overlay` and whether it is `shown` now; "chose-class", with the
    name of the `class`, empty for all of them; "looked-closely", with whether `which` is "real" or "fake".

    Attributes:
        kind: "points" or "images", of the run's data; None before the first run.
        plane_page, grids_page, sheet_page: the views, one of which suits the run (`page`).
        gallery, sheet, card: their widgets, as `plane` is; the card lies over the gallery.
    """

    title = "Stage"
    help = ("Real samples and the generator's fakes. Points lie over the discriminator's heat map: blue where it "
            "takes a point for real, orange where for fake. A red ring stands around a cluster that no fake reaches, "
            "a dashed one around one that was reached earlier. Click an image to see its score and the real images "
            "nearest to it.")
    area = Qt.DockWidgetArea.TopDockWidgetArea
    rate = 30.0
    topics = ("samples", "heatmap", "manifold", "closeup", "sheet")

    def __init__(self, controller, theme, parent=None) -> None:
        super().__init__(controller, theme, parent)
        self.kind: str | None = None
        self._knows_modes = self._has_sheet = self._translates = False
        self._step: int | None = None  # of the samples that are drawn
        self._classes: tuple[str, ...] = ()
        self._remembered = Remembered("stage")
        self._wants_stages = self._remembered.flag("stages", True)  # reading it costs too much to do so in each frame
        self.toolbar = StageToolbar(theme)
        self.legend = Legend(theme)
        self.plane_page = PlanePage(theme, self)
        self.plane_page.widget.built.connect(self.stops_changed)
        self.grids_page = GridsPage(theme, self)
        self.sheet_page = SheetPage(theme, self)
        self.sheet, self.gallery, self.card = self.sheet_page.sheet, self.grids_page.gallery, self.grids_page.card
        self._views: tuple[StagePage, ...] = (self.plane_page, self.grids_page, self.sheet_page)
        self._page_of = {content: page for page in self._views for content in page.takers}
        for page in self._views:
            self.pages.addWidget(page.widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.legend)
        self._request_timer = QTimer(self)
        self._request_timer.setSingleShot(True)
        self._request_timer.setInterval(_REQUEST_DELAY)
        self._shown_overlays = self._remembered.several("shown layers", DEFAULT_OVERLAYS, OVERLAYS)
        self.toolbar.set_shown_overlays(self._shown_overlays)
        self._connect()
        self._adapt()
        self.settle()

    def _connect(self) -> None:
        self.toolbar.overlays_changed.connect(self._on_overlays)
        choice = self.controller.weights
        self.toolbar.weights_chosen.connect(lambda weights: choice.choose(self.kind or "points", weights))
        choice.changed.connect(self._on_weights)
        self.toolbar.columns_chosen.connect(self.grids_page.set_columns)
        self.toolbar.fit_asked.connect(lambda: self.page.fit())
        self.toolbar.class_chosen.connect(self.choose_class)
        self.toolbar.stages_chosen.connect(self._on_stages)
        for page in self._views:
            page.requests_changed.connect(self.requests_changed)
            page.moved.connect(self._request_soon)
        self.grids_page.columns_shown.connect(self.toolbar.show_columns)
        self.grids_page.closeup_opened.connect(lambda which: self.did.emit("looked-closely", {"which": which}))
        pass_on_reports(self.plane_page, self)
        self.gallery.grids.digit_typed.connect(self._on_digit)
        self._request_timer.timeout.connect(self.requests_changed)
        self.pages.currentChanged.connect(lambda _: self.setFocusProxy(self.pages.currentWidget()))

    @property
    def plane(self) -> PlaneView:
        """The plane's widget; made when it is first asked for."""
        return self.plane_page.plane

    @property
    def page(self) -> StagePage:
        """The view that suits the run's data, and what the person has chosen."""
        if self.kind != "images":
            return self.plane_page
        return self.sheet_page if self._has_sheet and self._wants_stages else self.grids_page

    def weights(self) -> str:
        """Return whose fakes are wanted, "train" or "ema"."""
        return self.controller.weights.of(self.kind or "points")

    def requests(self) -> dict[str, dict[str, Any]]:
        return {} if self.kind is None else self.page.requests(self.weights())

    # What comes

    def start(self, started: Started) -> None:
        facts = started.facts
        self.kind = facts.data_kind
        self._knows_modes, self._has_sheet, self._translates = facts.modes is not None, facts.has_sheet, facts.from_data
        self._classes = facts.label_names if facts.conditional else ()
        self._be_at(None)
        self.toolbar.set_classes(tuple(map(shown, self._classes)))
        for page in self._views:
            page.start(facts)
        self._adapt()
        self.show_text(self.tr("The first picture is on its way\N{HORIZONTAL ELLIPSIS}"))
        self.requests_changed.emit()

    def on_event(self, event: Event) -> None:
        if not self.is_empty:
            return
        if isinstance(event, Progress):
            count = f"  {event.done} / {event.total}" if event.total else f"  {event.done}" if event.done else ""
            self.show_text(shown(event.what) + count)
        elif isinstance(event, Failed | Finished):
            self.show_idle()

    def show_moment(self, moment: Moment | None) -> None:
        for page in self._views:
            page.show_moment(moment is not None)

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        config = self.controller.config
        loss = Scoring if config is None else config.loss.owner
        for page in self._views:
            page.set_loss(loss)
        changed = any([self._take(picture) for picture in pictures.values()])
        if changed:
            self._update_legend()
        return changed

    def _take(self, picture: Picture) -> bool:
        content = type(picture.content)
        page = self._page_of[content]
        if page is self.sheet_page and self.kind != "images":
            return False  # the plane shows all that a model does with points
        if content is page.opened_by:
            self._be_at(picture.step)
            if page is self.page:
                self.show_page(page.widget)
        return page.takers[content](picture.content, picture.step) and page is self.page

    def _be_at(self, step: int | None) -> None:
        """Say of which step the samples are: on a busy machine the training may be far ahead of them."""
        self._step = step
        self.subtitle_changed.emit(self._step_words())

    def _step_words(self) -> str:
        return "" if self._step is None else self.tr("step %1").replace("%1", f"{self._step:,}")

    def _adapt(self) -> None:
        """Offer what makes sense for the run, and show it as the person has chosen."""
        self.toolbar.set_kind(self.kind or "points", self._wants_stages if self._has_sheet else None,
                              self._knows_modes, self._translates)
        self.plane_page.set_overlays(self.toolbar.shown_overlays())
        self._show_weights()
        self._update_legend()

    def _show_weights(self) -> None:
        self.toolbar.set_weights(self.weights(), self.controller.weights.averaged)

    def _update_legend(self) -> None:
        items = self.page.legend_items()
        self.legend.set_items(items)
        self.legend.setVisible(bool(items))

    def idle_text(self) -> str:
        return self.tr("Nothing is training yet.\nPress Run, and real and fake samples appear here.")

    # What the person does

    def choose_class(self, label: int | None) -> None:
        """Draw one class on demand, by number, or all of them."""
        self.toolbar.show_class(label)
        for page in self._views:
            page.set_label(label)
        self.requests_changed.emit()
        self.did.emit("chose-class", {"class": "" if label is None else self._classes[label]})

    def _on_digit(self, digit: int) -> None:
        if digit < 0 and self._classes:
            self.choose_class(None)
        elif str(digit) in self._classes:
            self.choose_class(self._classes.index(str(digit)))
        elif 0 <= digit < len(self._classes):
            self.choose_class(digit)

    def _on_overlays(self) -> None:
        shown = self.toolbar.wanted_overlays()
        for overlay in shown ^ self._shown_overlays:
            self.did.emit("switched-overlay", {"overlay": overlay, "shown": overlay in shown})
        self._shown_overlays = shown
        # stored under the name that overlays had at first
        self._remembered.write("shown layers", shown)
        self.plane_page.set_overlays(self.toolbar.shown_overlays())
        self._update_legend()
        self.requests_changed.emit()

    def _on_weights(self) -> None:
        self._show_weights()
        self.requests_changed.emit()

    def _on_stages(self, on: bool) -> None:
        self._wants_stages = on
        self._remembered.write("stages", on)
        self._adapt()
        if self.page.samples is not None:
            self.show_page(self.page.widget)
        self.requests_changed.emit()

    def _request_soon(self) -> None:
        if not self._request_timer.isActive():
            self._request_timer.start()

    def hideEvent(self, event) -> None:
        self._request_timer.stop()
        super().hideEvent(event)

    # What leaves it

    def style_sheet(self, theme: Theme) -> str:
        return super().style_sheet(theme) + toolbar_style("StageToolbar", theme)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (self.toolbar, self.legend, *self._views):
            part.set_theme(theme)

    def image(self) -> QImage:
        """Return what is drawn, its legend, and of which run and step it is; without the switches."""
        shown = self.empty.grab() if self.is_empty else self.page.picture()
        parts = [shown, *([self.legend.grab()] if self.legend.isVisibleTo(self) else [])]
        return captioned(parts, "" if self.is_empty else self._caption(), self.font(), self.theme)

    def _caption(self) -> str:
        samples = self.page.samples
        weights = "" if samples is None else weights_words(samples.weights)
        return ", ".join(filter(None, (self.controller.shown_name, self._step_words(), weights)))

    def csv(self) -> str | None:
        return self.page.csv()
