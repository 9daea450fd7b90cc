"""The story: the run told as the duel of a counterfeiter and a detective, and two games in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from ....engine.probes.counterfeit import Counterfeit
from ....engine.probes.indicators import Indicators, ModeReport
from ....engine.probes.story import COIN, EVEN, StoryTable
from ....engine.settings import presets
from ....engine.telemetry.events import Applied, Event, Failed, FindingCleared, FindingRaised, Finished, Started
from ....engine.telemetry.facts import RunFacts
from ....engine.telemetry.mailbox import Picture
from ...plots.scales import step_text
from ...theme.theme import Theme
from ...translation.showing import shown
from ...widgets.flow_row import FlowRow
from ...widgets.toolbar_switch import switch, toolbar_style
from ..base import PANELS, PagedPanel
from .banknote import Plane
from .case_file import CaseFile
from .detective_page import NOTES, DetectivePage, Tally
from .narrator import DuelState, Telling, tell
from .notes import notes_of, round_words, scale_of, stamped, told

STORY, DETECTIVE, COUNTERFEITER = "story", "detective", "counterfeiter"


class StoryHead(FlowRow):
    """The row of switches between the pages."""


@PANELS.register("story")
class Story(PagedPanel):
    """The run as a duel: what is printed, what the detective says of it, and what follows; and two games.

    `did` says "guessed" (right: bool, kind: "real" or "fake"), "table-judged" (you, detective: share right, the latter
    None without a detective; notes: how many), "painted" (score: raw logit of a fake made by hand) and "pushed" ().

    Attributes:
        telling: what the narrator says; None before there is something to tell.
        story, detective, counterfeiter: the pages.
        switches: the buttons that choose a page, by its name.
    """

    title = "Story"
    help = ("The run as a duel: the counterfeiter (generator) prints notes, the detective (discriminator) says which "
            "are real, and both learn. Stamps are verdicts on real and forged notes of this moment; the narrator says "
            "what follows from the numbers. Or take a side yourself.")
    area = Qt.DockWidgetArea.TopDockWidgetArea
    opens = False
    order = 12
    rate = 4.0
    topics = ("story", "counterfeit", "health", "quality")

    def __init__(self, controller, theme, parent=None) -> None:
        # not sooner: a window that starts shows none of it
        from .counterfeiter_page import CounterfeiterPage
        from .story_page import StoryPage

        super().__init__(controller, theme, parent)
        self.telling: Telling | None = None
        self._facts: RunFacts | None = None
        self._model = self._preset = ""
        self._table: StoryTable | None = None
        self._step = 0
        self._kinds: ModeReport | None = None
        self._cases = CaseFile()
        self._news = False  # of findings or interventions
        self.story = StoryPage(controller, theme, self)
        self.detective = DetectivePage(theme)
        self.counterfeiter = CounterfeiterPage(theme)
        self.story_pages = {STORY: self.story, DETECTIVE: self.detective, COUNTERFEITER: self.counterfeiter}
        self._make_head()
        for page in self.story_pages.values():
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.head)
        layout.addWidget(self.pages, 1)
        self._connect()
        self.settle()

    def _make_head(self) -> None:
        self.head = StoryHead(self)
        self.switches = {}
        self._group = QButtonGroup(self)
        for name, text, help in (
                (STORY, self.tr("The story"), self.tr("The duel as it goes")),
                (DETECTIVE, self.tr("You are the detective"),
                 self.tr("Guess which notes are real, and compare yourself with the detective")),
                (COUNTERFEITER, self.tr("You are the counterfeiter"),
                 self.tr("Make a fake by hand, and see what the detective says and where its gradient pushes it"))):
            button = self.switches[name] = switch(name, text, help)
            self._group.addButton(button)
            self.head.add(button)
        self.switches[STORY].setChecked(True)
        self._group.buttonToggled.connect(self._on_page)

    def _connect(self) -> None:
        self.detective.wants_table.connect(self.requests_changed)
        self.detective.guessed.connect(lambda right, kind: self.did.emit("guessed", {"right": right, "kind": kind}))
        self.detective.judged.connect(self._on_judged)
        self.counterfeiter.request_changed.connect(self.requests_changed)
        self.counterfeiter.painted.connect(lambda score: self.did.emit("painted", {"score": score}))
        self.counterfeiter.pushed.connect(lambda: self.did.emit("pushed", {}))
        self.counterfeiter.told.connect(self.said)
        self.story.duel.page.built.connect(self.stops_changed)
        self.controller.weights.changed.connect(self.requests_changed)

    # --- what it asks for ---

    @property
    def page(self) -> str:
        """Which page is chosen: `STORY`, `DETECTIVE` or `COUNTERFEITER`."""
        return next(name for name, button in self.switches.items() if button.isChecked())

    def requests(self) -> dict[str, dict[str, Any]]:
        if self._facts is None:
            return {}
        if self.page == STORY:
            # the same as the Health panel asks for, so that both are served by one measurement
            chosen = {"weights": self.controller.weights.of(self._facts.data_kind)}
            return {"story": {"weights": "train", "deal": 0, "notes": NOTES, "mix": EVEN}, "health": chosen,
                    "quality": chosen}
        if self.page == DETECTIVE:
            return {"story": {"weights": "train", "deal": self.detective.deal, "notes": NOTES, "mix": COIN}} \
                if self.detective.waits else {}
        return {"counterfeit": self.counterfeiter.request()} if self._has_detective else {}

    @property
    def _has_detective(self) -> bool:
        return self._facts is None or "d" in self._facts.sides

    # --- what it is told ---

    def start(self, started: Started) -> None:
        facts = self._facts = started.facts
        self.telling, self._table, self._kinds, self._step = None, None, None, started.step
        self._cases, self._news = CaseFile(), True
        owner = getattr(getattr(started.config, "model", None), "owner", None)
        self._model = getattr(owner, "title", "")
        self._preset = "" if self._has_detective else _with_a_detective(started.config.data.name)
        self.detective.begin(facts.label_names)
        self.counterfeiter.begin(facts)
        self.story.duel.forget()
        self.story.workshop.show_kinds(None, "")
        self.story.workshop.describe(self._has_detective, facts.from_data)
        self.story.table.show_notes((), (), None, ())
        self.story.desk.show_judgement(None, True)
        self.story.duel.say(self.tr("How the duel went will be drawn here."))
        self.story.has_duel(self._has_detective)
        self.subtitle_changed.emit("")
        self._tell()
        self._show_page()
        self.requests_changed.emit()

    def on_event(self, event: Event) -> None:
        if isinstance(event, FindingRaised | FindingCleared | Applied):
            self._news = True
        elif isinstance(event, Failed | Finished):
            self.detective.end()
            self.counterfeiter.end()
            self.requests_changed.emit()

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        changed = False
        for picture in pictures.values():
            changed |= self._take(picture)
        if self._facts is None or self.page != STORY:
            return changed
        if changed or self._news:
            self._news = False
            changed |= self._tell()
        return self.story.duel.refresh() or changed

    def _take(self, picture: Picture) -> bool:
        content = picture.content
        if self._facts is None:
            return False
        if isinstance(content, Indicators):
            return self._take_kinds(content)
        if isinstance(content, Counterfeit):
            return self.page == COUNTERFEITER and self.counterfeiter.take(content)
        if self.page == DETECTIVE:
            taken = self.detective.take(content, picture.step, self._plane(content))
            if taken:
                self.requests_changed.emit()  # that was all it needs
            return taken
        return self.page == STORY and content.deal == 0 and self._show_table(content, picture.step)

    def _take_kinds(self, indicators: Indicators) -> bool:
        if indicators.modes is None:
            return False
        self._kinds = indicators.modes
        self.story.workshop.show_kinds(indicators.modes, indicators.weights)
        return True

    def _plane(self, table: StoryTable) -> Plane | None:
        extent = self._facts.extent
        return None if extent is None or self._facts.data_kind != "points" else Plane(extent, table.backdrop)

    def _show_table(self, table: StoryTable, step: int) -> bool:
        self._table, self._step = table, step
        notes, marks, plane = notes_of(table, self._facts.label_names), stamped(table), self._plane(table)
        page = self.story
        page.table.show_notes(notes, marks, plane, [told(table, *pair) for pair in zip(notes, marks, strict=True)])
        page.say_score(round_words(table), scale_of(table).why_no_verdict())
        page.workshop.show_step(step)
        page.workshop.fakes.show_fakes(table.printed, plane)
        if self._has_detective:
            page.desk.show_judgement(table.judgement, table.is_probability)
            page.duel.show_scale(table.even is None)
        else:
            page.desk.say_nobody(self.tr("Nobody sits here: this model has no discriminator. %1 has one.").replace(
                "%1", self._preset))
        self._say_step()
        return True

    def _say_step(self) -> None:
        known = self.page == STORY and self._table is not None
        self.subtitle_changed.emit(self.tr("step %1 \N{MIDDLE DOT} training weights").replace(
            "%1", step_text(self._step)) if known else "")

    # --- what is told ---

    def state(self) -> DuelState:
        """Return the measured state of the duel."""
        table = self._table
        judgement = None if table is None else table.judgement
        ranks = table is not None and table.even is None
        kinds = self._kinds
        return DuelState(
            self._step, self._has_detective, not ranks, 0 if judgement is None else judgement.samples,
            None if judgement is None or judgement.right_fake is None else 1 - judgement.right_fake,
            None if judgement is None or judgement.right_real is None else 1 - judgement.right_real,
            0.5 if judgement is None else judgement.separation, 0.0 if judgement is None else judgement.overlap,
            None if kinds is None else int(kinds.covered.sum()), None if kinds is None else len(kinds.names),
            tuple((f.name, shown(f.title)) for f in self.controller.findings.active.values() if not f.passing),
            self._preset, self._model)

    def _tell(self) -> bool:
        state = self.state()
        self.telling = tell(state, self.telling)
        self._cases.take(state, self.telling.chapter)
        changed = self.story.narrator.say(self.telling.sentence, self.telling.reason)
        entries = self._cases.entries(self.controller.findings.marks, self.controller.marks)
        return self.story.cases.show_entries(entries) or changed

    def _on_judged(self, tally: Tally) -> None:
        share = None if tally.detective is None else tally.detective / tally.notes
        self.did.emit("table-judged", {"you": tally.you / tally.notes, "detective": share, "notes": tally.notes})

    # --- pages ---

    def _on_page(self, _, checked: bool) -> None:
        if checked:
            self._show_page()
            self._say_step()
            self._news = True
            self.requests_changed.emit()
            self.stops_changed.emit()

    def _show_page(self) -> None:
        if self._facts is None:
            self.show_idle()
        elif self.page == COUNTERFEITER and not self._has_detective:
            self.show_text(self.tr("Nobody would judge your fake: this model has no discriminator.\n%1 has one.")
                           .replace("%1", self._preset))
        else:
            self.show_page(self.story_pages[self.page])

    def idle_text(self) -> str:
        return self.tr("The duel of the counterfeiter and the detective will be told here.\nPress Run.")

    # --- what leaves it ---

    def style_sheet(self, theme: Theme) -> str:
        return super().style_sheet(theme) + "".join(
            toolbar_style(owner, theme) for owner in ("StoryHead", "SideHead", "CounterfeiterHead")) + f"""
            #story QLabel {{ background: transparent; }}
            #story QLabel[heading="true"] {{ font-size: {theme.px(11)}px; }}
            #story #bigNumber {{ font-size: {theme.px(20)}px; font-weight: 600; }}
            #story #aside {{ color: {theme.muted}; font-size: {theme.px(12)}px; }}
            #story #result {{ font-weight: 600; font-size: {theme.px(14)}px; }}
            #story #caseFile {{ background: transparent; border: none; padding: 0; font-size: {theme.px(12)}px; }}
            #story #caseFile:focus {{ border: 1px solid {theme.accent}; }}
            SideHead QToolButton {{ padding: 2px 4px; font-size: {theme.px(11)}px; }}
            CounterfeiterHead QToolButton {{ border-color: {theme.border}; padding: 3px 4px; }}
            CounterfeiterHead QToolButton:checked {{ border: 2px solid {theme.accent}; padding: 2px 3px; }}"""

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for page in self.story_pages.values():
            page.set_theme(theme)

    def csv(self) -> str | None:
        """Return the notes of the table with the verdicts; in the games the guesses, or the numbers of one's fake."""
        head, rows = self._rows()
        if not rows:
            return None
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(head)
        table.writerows(rows)
        return text.getvalue()

    def _rows(self) -> tuple[tuple[str, ...], list[tuple]]:
        if self.page == DETECTIVE:
            return ("note", "kind", "guess", "detective", "score (logit)"), self.detective.rows()
        if self.page == COUNTERFEITER:
            return ("place (row column channel, or coordinate)", "value", "push (-dL_G/dvalue)"), \
                self.counterfeiter.rows()
        table = self._table
        if table is None:
            return (), []
        rows = [(note.number, "real" if note.is_real else "fake", note.label,
                 "" if note.score is None else f"{note.score:.6g}", mark.stamp)
                for note, mark in zip(notes_of(table, self._facts.label_names), stamped(table), strict=True)]
        return ("note", "kind", "class", "score (logit)", "stamp"), rows


def _with_a_detective(data: str) -> str:
    """Name a preset of the same data that has a discriminator, or else one of other data."""
    names = presets.names()
    wanted = [f"{data}-{family}" for family in ("dcgan", "vanilla")]
    return next((name for name in wanted if name in names), "faces-dcgan")
