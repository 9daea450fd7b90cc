"""Convolution: a filter slid over a real picture, number by number; and its reverse, from numbers to a picture."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ....engine.probes.convolution import ConvolutionSubjects
from ....engine.settings import presets
from ....engine.settings.config import RunConfig
from ....engine.telemetry.events import Event, Failed, Finished, Started
from ....engine.telemetry.mailbox import Picture
from ...widgets.flow_row import FlowRow
from ...widgets.toolbar_switch import switch, toolbar_style
from ..base import PANELS, PagedPanel

CONVOLUTION, UPSAMPLING = "convolution", "upsampling"
_PRESET = "digits-vanilla"


class ConvolutionHead(FlowRow):
    """The row of switches between the pages."""


@PANELS.register("convolution")
class ConvolutionPanel(PagedPanel):
    """A filter over a picture with the arithmetic of each place, and upsampling from 100 numbers to 20×20.

    `did` says "page-shown" (page: "convolution" or "upsampling"), "filter-moved" (row, column: in the map, from 1),
    "filter-chosen" (name), "stride-changed" (stride), "weight-edited" (), "map-made" (rows, columns: once a filter has
    slid over the whole picture by itself), "number-chosen" (side, row, column: a number whose reach is lit) and
    "latent-chosen" (latent: from 1, of the maps of the run's own generator).

    Attributes:
        sliding, upsampling: the pages.
        switches: the buttons that choose a page, by its name.
        formula: the label with the size of the result.
        opener: the button that opens a run with pictures.
    """

    title = "Convolution"
    help = ("How a convolution computes: drag a filter over a picture of this run, see every product and sum, and the "
            "feature map that they make; and its reverse, upsampling, from 100 numbers to 20×20 pixels. Arrow keys "
            "move the filter, P slides it.")
    area = Qt.DockWidgetArea.TopDockWidgetArea
    opens = False
    order = 13
    rate = 4.0
    topics = ("convolution",)

    def __init__(self, controller, theme, parent=None) -> None:
        # not sooner: a window that starts shows none of it
        from .convolution_page import ConvolutionPage
        from .upsampling_page import UpsamplingPage

        super().__init__(controller, theme, parent)
        self._kind: str | None = None
        self._subjects: ConvolutionSubjects | None = None
        self._is_over = False
        self.sliding, self.upsampling = ConvolutionPage(theme), UpsamplingPage(theme)
        self._make_head()
        self._scrolls = {name: _scrolled(page) for name, page in (
            (CONVOLUTION, self.sliding), (UPSAMPLING, self.upsampling))}
        for scroll in self._scrolls.values():
            self.pages.addWidget(scroll)
        self._make_offer()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(6)
        layout.addWidget(self.head)
        layout.addWidget(self.pages, 1)
        for page in (self.sliding, self.upsampling):
            page.did.connect(self.did)
            page.formula_changed.connect(self._show_formula)
        self.upsampling.latent_changed.connect(self.requests_changed)
        self.settle()

    def _make_head(self) -> None:
        self.head = ConvolutionHead(self)
        self.switches, self._group = {}, QButtonGroup(self)
        for name, text, help in (
                (CONVOLUTION, self.tr("Convolution"), self.tr("A filter slides over a picture")),
                (UPSAMPLING, self.tr("Upsampling"), self.tr("The reverse: from a few numbers to a picture"))):
            button = self.switches[name] = switch(name, text, help)
            self._group.addButton(button)
            self.head.add(button)
        self.formula = QLabel()
        self.formula.setObjectName("size_formula")
        self.head.add(self.formula, right=True)
        self.switches[CONVOLUTION].setChecked(True)
        self._group.buttonClicked.connect(self._on_page)

    def _make_offer(self) -> None:
        self._offer = QWidget()
        words = QLabel(self.tr("A filter slides over pictures, and the data of this run are points.\n"
                               "Upsampling can be tried without pictures."))
        words.setObjectName("empty")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        self.opener = QPushButton(self.tr("Open %1").replace("%1", _PRESET))
        self.opener.setObjectName("opener")
        self.opener.setToolTip(self.tr("Open a run with pictures of digits; the present run can be gone back to"))
        self.opener.clicked.connect(lambda: self.controller.open(
            RunConfig.from_dict(presets.tree(_PRESET)), name=_PRESET, paused=self.controller.state != "running"))
        layout = QVBoxLayout(self._offer)
        layout.addStretch(1)
        layout.addWidget(words)
        layout.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.pages.addWidget(self._offer)

    # --- what it asks for ---

    @property
    def page(self) -> str:
        """Which page is chosen: `CONVOLUTION` or `UPSAMPLING`."""
        return next(name for name, button in self.switches.items() if button.isChecked())

    def requests(self) -> dict[str, dict[str, Any]]:
        if self._kind != "images":
            return {}
        return {"convolution": {"weights": "train", "latent": self.upsampling.latent}}

    # --- what it is told ---

    def start(self, started: Started) -> None:
        self._kind, self._subjects, self._is_over = started.facts.data_kind, None, False
        self.sliding.begin()
        self.upsampling.latent = 0
        self.upsampling.show_run(None)
        self._show_page()
        self.requests_changed.emit()

    def on_event(self, event: Event) -> None:
        if isinstance(event, Failed | Finished):
            self._is_over = True
            self._show_page()

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        picture = pictures.get("convolution")
        if picture is None or self._kind != "images":
            return False
        is_first, self._subjects = self._subjects is None, picture.content
        changed = self.sliding.take(picture.content)
        changed |= self.upsampling.show_run(picture.content)
        if is_first:
            self._show_page()
        return changed or is_first

    def idle_text(self) -> str:
        return self.tr("Nothing is training yet.\nPress Run, and a filter can be slid over a picture of the data.")

    def _on_page(self) -> None:
        self.sliding.stop()
        self._show_page()
        self.did.emit("page-shown", {"page": self.page})

    def _show_page(self) -> None:
        if self.page == UPSAMPLING:
            self.show_page(self._scrolls[UPSAMPLING])
        elif self._kind == "points":
            self.show_page(self._offer)
        elif self._subjects is not None:
            self.show_page(self._scrolls[CONVOLUTION])
        elif self._kind is None or self._is_over:
            self.show_idle()
        else:
            self.show_text(self.tr("The first pictures are on their way\N{HORIZONTAL ELLIPSIS}"))

        self._show_formula()

    def _show_formula(self) -> None:
        """Show how large the result is, and explain the formula."""
        shows = not self.is_empty and self.pages.currentWidget() is self._scrolls[self.page]
        self.formula.setText((self.sliding if self.page == CONVOLUTION else self.upsampling).formula if shows else "")
        self.formula.setToolTip(self.tr(
            "(n + 2p \N{MINUS SIGN} k) / s + 1, rounded down: with n pixels of the picture, padding p, a filter of k, "
            "stride s") if self.page == CONVOLUTION else self.tr(
                "(n \N{MINUS SIGN} 1)·s \N{MINUS SIGN} 2p + k: with n numbers, stride s, p pixels cut off each side, "
                "a filter of k"))

    def keyPressEvent(self, event) -> None:
        plays = event.key() == Qt.Key.Key_P and not event.modifiers()
        if plays and self.pages.currentWidget() is self._scrolls[CONVOLUTION]:
            self.sliding.toggle_play()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event) -> None:
        self.sliding.stop()
        super().hideEvent(event)

    # --- what leaves it ---

    def style_sheet(self, theme) -> str:
        return (super().style_sheet(theme) + "".join(toolbar_style(owner, theme) for owner in (
            "ConvolutionHead", "SlidingToolbar", "UpsamplingBar", "Arithmetic")) + f"""
            #convolution QScrollArea > QWidget > QWidget {{ background: {theme.card}; }}
            #convolution QComboBox::drop-down {{ width: 14px; }}""")

    def set_theme(self, theme) -> None:
        self.sliding.set_theme(theme)
        self.upsampling.set_theme(theme)
        super().set_theme(theme)

    def csv(self) -> str | None:
        """Return the feature map, or the 20×20 picture, a row of the table for each number; rows and columns from 1."""
        if self.page == UPSAMPLING:
            numbers, name = self.upsampling.numbers(), "value"
        else:
            numbers, name = (self.sliding.numbers() if self._kind == "images" else None), "feature (sum and bias)"
        if numbers is None:
            return None
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(("row", "column", name))
        for row, column in ((r, c) for r in range(numbers.shape[0]) for c in range(numbers.shape[1])):
            table.writerow((row + 1, column + 1, f"{numbers[row, column]:.6g}"))
        return text.getvalue()


def _scrolled(page: QWidget) -> QScrollArea:
    """Put a page where it can be scrolled if there is little room."""
    scroll = QScrollArea()
    scroll.setWidget(page)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
