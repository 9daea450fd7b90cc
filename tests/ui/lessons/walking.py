"""Going through a lesson in a real window, as a person does."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ganviz.lessons import library
from ganviz.lessons.lesson import Lesson
from tests.ui.helpers import enter, press, tool_button

PATIENCE = 60_000  # ms: a busy machine trains slowly


class Walker:
    """A person with a window, a mouse and a keyboard, who takes one lesson."""

    def __init__(self, qtbot, window, lesson: Lesson) -> None:
        self.qtbot, self.window, self.controller = qtbot, window, window.controller
        self.panel = window.panels["lesson"]
        self.course, self.page = self.panel.course, self.panel.page
        self.panel.open(lesson)
        self.settle()

    # --- waiting ---

    def until(self, holds) -> None:
        self.qtbot.waitUntil(holds, timeout=PATIENCE)

    def settle(self) -> None:
        """Wait until the page's run has begun, and pauses if the page wants that, and look at the check."""
        begins = self.course.watcher.is_waiting
        self.until(lambda: not self.course.watcher.is_waiting and self.controller.state not in ("idle", "loading"))
        prepare = self.course.page.prepare
        # a run that has begun tells first that it is there, and then that it waits
        if begins or (prepare is not None and prepare.run is False):
            wanted = "running" if prepare is not None and prepare.run else "paused"
            self.until(lambda: self.controller.state == wanted)
        self.course.reconsider()

    @property
    def met(self) -> bool:
        self.course.reconsider()
        return self.course.standing.met

    @property
    def is_held(self) -> bool:
        """Whether the page has paused the run, or is about to, because its check holds."""
        return self.course.page.pauses and self.met

    # --- what a person does ---

    def click(self, widget: QWidget) -> None:
        self.until(lambda: widget.isVisible() and widget.isEnabled())
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def press(self, action: str) -> None:
        """Press a button of the toolbar."""
        self.click(tool_button(self.window, action))

    def key(self, key: Qt.Key) -> None:
        """Press a key that belongs to the whole window, which has to be the active one."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        press(self.qtbot, self.window, key)

    def press_key(self, action: str) -> None:
        """Take a menu's action, as its key does, and wait for what it changes."""
        before = len(self.controller.marks)
        self.window.actions_by_id[action].trigger()
        self.until(lambda: len(self.controller.marks) > before)

    def run(self) -> None:
        if self.controller.state != "running":
            self.press("toggle")
            # a busy machine may see it pause again before it has looked
            self.until(lambda: self.controller.state == "running" or self.is_held)

    def pause(self) -> None:
        if self.controller.state == "running":
            self.press("toggle")
            self.until(lambda: self.controller.state == "paused")

    def train(self, steps: int) -> None:
        """Train about so many steps, or until the page has paused the run, and pause."""
        aim = self.controller.history.last_step + steps
        self.run()
        self.until(lambda: self.controller.history.last_step >= aim or self.is_held)
        self.pause()

    def steps(self, count: int) -> None:
        """Make just so many steps, with the key; a run can be told to pause, but goes some steps on."""
        self.pause()
        for _ in range(count):
            aim = self.controller.trainer.step + 1
            self.key(Qt.Key.Key_S)
            self.until(lambda aim=aim: self.controller.trainer.step >= aim)
        self.until(lambda: self.controller.history.last_step >= self.controller.trainer.step)

    def type(self, path: str, text: str) -> None:
        """Type a setting's value in the Controls, and wait until it is in force."""
        editor = self.window.panels["controls"].findChild(QWidget, path)
        before = len(self.controller.marks)
        enter(self.qtbot, editor.text, text)
        self.until(lambda: len(self.controller.marks) > before)

    def set(self, **changes) -> None:
        """Change settings by whatever way: a script, a remedy, undo all send this same command."""
        before = len(self.controller.marks)
        self.controller.set({path.replace("__", ".").replace("~", "-"): value for path, value in changes.items()})
        self.until(lambda: len(self.controller.marks) > before)

    def begin_again(self, **changes) -> None:
        """Restart, with changes that need it, as the dialog of all settings does."""
        with self.qtbot.waitSignal(self.controller.started_run, timeout=PATIENCE):
            self.controller.restart(changes={path.replace("__", ".").replace("~", "-"): value
                                             for path, value in changes.items()})
        self.until(lambda: self.controller.state in ("running", "paused"))

    def answer(self, right: bool) -> None:
        answers = self.course.page.question.answers
        index = next(i for i, answer in enumerate(answers) if answer.right == right)
        self.click(self.page.turn.question.buttons[index])

    def do_it(self) -> None:
        self.click(self.page.turn.do_it)

    def next(self) -> None:
        """Go on to the next page, which must be allowed by now."""
        self.until(lambda: self.met)
        assert self.page.next.isEnabled()
        if self.course.page.pauses:
            self.controller.pause()  # a run that was begun after the check held goes on
            self.until(lambda: self.controller.state == "paused")
        self.click(self.page.next)
        if self.course.page is not None:
            self.settle()


def shipped(name: str) -> Lesson:
    return _shipped()[name]


@cache
def _shipped() -> dict[str, Lesson]:
    """All lessons by their names, read once for all walks."""
    return {entry.name: entry.lesson for entry in library.shipped()}
