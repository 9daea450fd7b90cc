"""Step through: one iteration of the training in its true stages, forward and back at will."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ....engine.telemetry.events import Event, Failed, Finished, Paused, Resumed, Started
from ....engine.telemetry.mailbox import Picture
from ...theme.theme import Theme
from ...widgets.formula import FormulaView
from ..base import PANELS, PagedPanel
from .formulas import formula
from .sentences import sentence
from .stage_csv import stage_csv

_FEW_ROWS, _ROWS = 3, 6  # samples of a kind, in a low panel and in one with room
_LOW = 470  # logical pixels of height below which a panel is low


@PANELS.register("steps")
class Steps(PagedPanel):
    """The stages of the newest iteration by hand: what flows where, the table of a stage, and what it means.

    What a person did in it (`did`): "stage-seen" {kind, phase}, another stage is looked at; "row-chosen" {is: 1 real,
    0 fake or None, rank: place by loss, 1 costs the most, None where there are no losses}.

    Attributes:
        flow, table, strip: the parts.
        sentence: a label with what happens.
        formula: what is minimized.
    """

    title = "Step through"
    help = ("One iteration of the training, stage by stage: the noise, the fakes, the reals, what D says of each, what "
            "that costs, and whose weights it moves. Every number is the training's own. Left and right, or , and . go "
            "from stage to stage; after the last one another iteration is made.")
    area = Qt.DockWidgetArea.TopDockWidgetArea
    opens = False
    order = 12
    rate = 10.0
    topics = ("stages",)

    def __init__(self, controller, theme, parent=None) -> None:
        # not sooner: a window that starts shows none of it
        from .flow import Flow
        from .strip import StageStrip
        from .table import StageTable

        super().__init__(controller, theme, parent)
        self.walkthrough = controller.walkthrough
        self._kept: tuple[bool | None, int] | None = None  # the sample that is marked in every stage that has it
        self._seen: tuple[int, int] | None = None
        self._dirty = False
        self._rows = _ROWS
        self.flow = Flow(theme)
        self.table = StageTable(theme)
        self.strip = StageStrip(theme)
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.walkthrough.changed.connect(self._on_changed)
        self.strip.asked.connect(self.walkthrough.go_to)
        self.strip.back_asked.connect(self.walkthrough.back)
        self.strip.on_asked.connect(self.walkthrough.next)
        self.table.chosen.connect(self._on_row)
        controller.state_changed.connect(self._on_changed)
        self.settle()

    def _lay_out(self) -> None:
        self.sentence = QLabel()
        self.sentence.setObjectName("sentence")
        self.sentence.setWordWrap(True)
        self.formula = FormulaView("", self.theme)
        heading = QLabel(self.tr("In one sentence"))
        heading.setWordWrap(True)  # a narrow panel would cut all of the words at the right
        heading.setProperty("heading", True)
        self._formula_head = QLabel(self.tr("Formula"))
        self._formula_head.setProperty("muted", True)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (heading, self.sentence, self._formula_head, self.formula):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(words)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._middle = middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.table, 2)
        middle.addWidget(scroll, 1)
        self._flow_scroll = QScrollArea()
        self._flow_scroll.setWidget(self.flow)
        self._flow_scroll.setWidgetResizable(True)
        self._flow_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._flow_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        self._body = QWidget()
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self._flow_scroll)
        rows.addWidget(rule)
        rows.addLayout(middle, 1)
        rows.addWidget(self.strip)
        self.pages.addWidget(self._body)
        layout = QVBoxLayout(self)
        # a rim of its own: a panel that its children cover altogether counts as hidden (see the pump)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.pages)

    def requests(self) -> dict[str, dict[str, Any]]:
        return {"stages": {"rows": self._rows}}

    # What comes

    def start(self, started: Started) -> None:
        self.flow.extent = self.table.cells.extent = started.facts.extent
        self._kept = self._seen = None
        self._show()

    def on_event(self, event: Event) -> None:
        if isinstance(event, Paused | Resumed | Failed | Finished):
            self._show()

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        if "stages" in pictures:
            self.walkthrough.take(pictures["stages"].content)
        changed, self._dirty = self._dirty, False
        return changed

    def _on_changed(self) -> None:
        self._dirty = True
        self._show()

    def _show(self) -> None:
        walk = self.walkthrough
        if walk.stages is None:
            self.subtitle_changed.emit("")
            self.show_text(self._empty_text())
            return
        stages, index = walk.stages, walk.index
        self.show_page(self._body)
        self.subtitle_changed.emit(self._subtitle())
        self.flow.show_stage(stages, index)
        self.flow.mark(self._kept)
        self.table.show_stage(stages, index, self._row_of_kept())
        self.sentence.setText(sentence(stages, index))
        minimized = formula(stages, index)
        self.formula.set_tex(minimized)
        self._formula_head.setVisible(bool(minimized))
        if self.strip.show_stage(stages, index, walk.can_go_on):
            self.stops_changed.emit()
        self._share_room()
        if self._seen != (stages.iteration, index):
            self._seen = (stages.iteration, index)
            stage = stages.stages[index]
            self.did.emit("stage-seen", {"kind": stage.kind, "phase": stage.phase})

    def _subtitle(self) -> str:
        walk = self.walkthrough
        text = self.tr("stage %1 of %2 of iteration %3").replace("%1", str(walk.index + 1)).replace(
            "%2", str(len(walk.stages.stages))).replace("%3", f"{walk.stages.iteration:,}")
        return self.tr("%1, the next is being made").replace("%1", text) if walk.is_waiting else text

    def idle_text(self) -> str:
        return self._empty_text()

    def _empty_text(self) -> str:
        state, walk = self.controller.state, self.walkthrough
        if walk.is_waiting:
            return self.tr("An iteration is being made, to look at stage by stage\N{HORIZONTAL ELLIPSIS}")
        if state == "running":
            text = self.tr("The training goes on by itself.\nPress Step through (W): it pauses, makes one iteration "
                           "and shows it stage by stage.")
            return text if not walk.forgotten else self.tr(
                "%1\nThe stages of iteration %2 are over: the weights have moved on.").replace(
                "%2", f"{walk.forgotten:,}").replace("%1", text)
        if state == "paused":
            return self.tr("Press Step through (W), or Step (S): one iteration is made, and shown stage by stage.")
        if state in ("finished", "failed") and self.controller.started is not None:
            return self.tr("The run has ended. Press Run to go on with it, or restart it, and then Step through (W).")
        return self.tr("Nothing is training yet.\nChoose a preset, and press Step through (W): one iteration is shown "
                       "stage by stage.")

    # What the person does

    def _on_row(self, row: int) -> None:
        stage = self.walkthrough.stage
        kinds, losses = stage.column("is"), stage.column("loss")
        is_real = self.table.model.is_real(row)
        alike = np.arange(row + 1) if kinds is None else np.flatnonzero(kinds[:row + 1] == kinds[row])
        self._kept = (is_real, len(alike) - 1)
        self.flow.mark(self._kept)
        rank = None if losses is None else 1 + int((losses > losses[row]).sum())
        self.did.emit("row-chosen", {"is": None if is_real is None else int(is_real), "rank": rank})

    def _row_of_kept(self) -> int:
        """Return the row of the sample that is marked; -1 if the stage has none."""
        stage = self.walkthrough.stage
        if self._kept is None or not stage.columns:
            return -1
        is_real, place = self._kept
        kinds = stage.column("is")
        if kinds is None or is_real is None:
            return place if kinds is None and is_real is None and place < len(stage.columns[0].values) else -1
        alike = np.flatnonzero(kinds == int(is_real))
        return int(alike[place]) if place < len(alike) else -1

    def keyPressEvent(self, event) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Right:
            self.walkthrough.next()
        elif event.key() == Qt.Key.Key_Left:
            self.walkthrough.back()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self.is_empty:
            self.table.view.setFocus()
            self.table.view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        rows = _FEW_ROWS if self._is_low() else _ROWS
        if rows != self._rows:
            self._rows = rows
            self.requests_changed.emit()
        self._share_room()

    def _is_low(self) -> bool:
        return self.height() < self.theme.px(_LOW)

    def _share_room(self) -> None:
        """Give the flow the height that it needs, as far as the table keeps most of the panel."""
        low = self._is_low()
        self.table.set_low(low)
        self.flow.set_low(low)
        if self._body.property("low") != low:
            self._body.setProperty("low", low)
            self._middle.setStretch(0, 5 if low else 4)
            self._middle.setStretch(1, 2)
            self.sentence.style().polish(self.sentence)
        share = 0.55 if self.table.model.rowCount() == 0 else 0.42 if low else 0.36
        self._flow_scroll.setFixedHeight(min(self.flow.height(), round(self.height() * share)))

    # What leaves it

    def style_sheet(self, theme: Theme) -> str:
        return super().style_sheet(theme) + f"""
            #steps #sentence {{ font-size: {theme.px(15)}px; background: transparent; }}
            #steps QWidget[low="true"] #sentence {{ font-size: {theme.px(13)}px; }}
            #steps #rule {{ background: {theme.border}; border: none; }}
            #steps QTableView {{ background: transparent; border: none; font-size: {theme.px(12)}px; }}
            #steps QHeaderView, #steps QHeaderView::section {{ background: {theme.card}; padding: 3px 5px;
                font-size: {theme.px(11)}px; }}"""

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.flow.set_theme(theme)
        self.flow.update()
        self.formula.set_theme(theme)
        self.table.set_theme(theme)
        self.strip.set_theme(theme)
        self._show()

    def csv(self) -> str | None:
        """Return the numbers of the stage that is looked at, a row for each sample; scores in the loss' unit."""
        if self.walkthrough.stages is None:
            return None
        return stage_csv(self.walkthrough.stages, self.walkthrough.index)
