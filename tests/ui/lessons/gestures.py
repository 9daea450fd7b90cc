"""What the pages of the lessons ask for, done with mouse and keyboard: each a thing or two to do in the window."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.helpers import choose, drop, enter
from tests.ui.lessons.walking import PATIENCE, Walker


def wrong_answer(walker: Walker) -> None:
    walker.answer(right=False)


def overlay(walker: Walker, name: str = "manifold"):
    return walker.window.panels["stage"].toolbar.overlays[name]


def walk_path(walker: Walker, place: float) -> None:
    """Move along the path in the Latent explorer."""
    latents = walker.window.panels["latents"]
    walker.until(lambda: not latents.is_empty)
    latents.path.slider.moved.emit(place)


def play_path(walker: Walker) -> None:
    """Have the path there played, from when there is one."""
    latents = walker.window.panels["latents"]
    walker.until(lambda: not latents.is_empty)
    walker.click(latents.path.play)


def sliding(walker: Walker):
    """The page on which a filter slides, once the run has sent pictures."""
    page = walker.window.panels["convolution"].sliding
    walker.until(lambda: page.numbers() is not None)
    return page


def take(walker: Walker, box: str, data) -> None:
    """Choose from a box of that page."""
    choose(walker.qtbot, getattr(sliding(walker).toolbar, box), data)


def slide(walker: Walker, *keys: Qt.Key) -> None:
    """Move the filter with keys."""
    for key in keys:
        walker.qtbot.keyClick(sliding(walker).picture, key)


def look_at(walker: Walker, view) -> None:
    """Click into a picture."""
    walker.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect_of(1, 1).center().toPoint())


def light(walker: Walker, stage: int) -> None:
    """Light what a number of one of the pictures reaches, on the page for upsampling."""
    panel = walker.window.panels["convolution"]
    walker.click(panel.switches["upsampling"])
    look_at(walker, panel.upsampling.views[stage])


def paint(walker: Walker, example: int) -> None:
    """Take one of the lecture's images, three real ones and three fakes, in the panel By hand."""
    by_hand = walker.window.panels["by-hand"]
    walker.until(lambda: by_hand.work is not None)
    walker.click(by_hand.examples[example])


def weigh(walker: Walker, weight: int, text: str) -> None:
    """Type one of D's weights there; 4 is the bias."""
    enter(walker.qtbot, walker.window.panels["by-hand"].neuron.weights[weight], text)


def gradients(walker: Walker):
    """The table of gradients there."""
    by_hand = walker.window.panels["by-hand"]
    walker.until(lambda: by_hand.work is not None)
    return by_hand.gradients


def look_for(walker: Walker, *cases: str) -> None:
    """Look at the loss of each of these cases."""
    for case in cases:
        walker.click(gradients(walker).switches[case])


def push(walker: Walker, *keys: Qt.Key) -> None:
    """Move the slider for h with keys."""
    for key in keys:
        walker.qtbot.keyClick(gradients(walker).slider, key)


def step_through(walker: Walker) -> None:
    """Have an iteration made with the key, and wait for its first stage."""
    walk = walker.controller.walkthrough
    walker.key(Qt.Key.Key_W)
    walker.until(lambda: walk.stages is not None and not walk.is_waiting)


def to_stages(walker: Walker, kind: str, side: str = "d") -> None:
    """Click the first stage of a kind in the strip of Step through, after making an iteration if there is none."""
    walk = walker.controller.walkthrough
    if walk.stages is None:
        step_through(walker)
    number = next(k for k, stage in enumerate(walk.stages.stages) if (stage.kind, stage.side) == (kind, side))
    walker.click(walker.window.panels["steps"].strip.buttons[number])


def go_on(walker: Walker, stages: int) -> None:
    """Go on by so many stages with the key."""
    for _ in range(stages):
        walker.qtbot.keyClick(walker.window.panels["steps"], Qt.Key.Key_Right)


def blame(walker: Walker, rank: int) -> None:
    """Click the row of the errors that comes at a place by its loss."""
    to_stages(walker, "error")
    losses = walker.controller.walkthrough.stage.column("loss")
    row = int(sorted(range(len(losses)), key=lambda k: -losses[k])[rank - 1])
    view = walker.window.panels["steps"].table.view
    walker.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton,
                            pos=view.visualRect(view.model().index(row, 1)).center())


def all_of_g(walker: Walker) -> None:
    """Look at each stage of G's update."""
    for kind in ("noise", "generate", "score", "error", "backward"):
        to_stages(walker, kind, "g")


def with_a_new_seed(walker: Walker) -> None:
    """Restart with other random numbers, as the menu and its key do."""
    with walker.qtbot.waitSignal(walker.controller.started_run, timeout=PATIENCE):
        walker.window.actions_by_id["restart_new_seed"].trigger()
    walker.until(lambda: walker.controller.state in ("running", "paused"))


def enlarge(walker: Walker, number: int, side: str = "fake") -> None:
    """Click a sample in the Stage."""
    gallery = walker.window.panels["stage"].gallery
    walker.until(lambda: gallery.isVisible() and gallery.grids.samples is not None)
    walker.qtbot.mouseClick(gallery.grids, Qt.MouseButton.LeftButton,
                            pos=gallery.grids.rect_of(side, number).center().toPoint())


def close_card(walker: Walker) -> None:
    """Close the close-up."""
    walker.qtbot.keyClick(walker.window.panels["stage"].card, Qt.Key.Key_Escape)


def enlarge_each(walker: Walker, *numbers: int) -> None:
    """Click some fakes, and close the close-up of each."""
    for number in numbers:
        enlarge(walker, number)
        close_card(walker)


def walk_samples(walker: Walker, count: int) -> None:
    """Go on in the close-up with the arrow key."""
    for _ in range(count):
        walker.qtbot.keyClick(walker.window.panels["stage"].card, Qt.Key.Key_Right)


def browse_maps(walker: Walker, *ways: str) -> None:
    """Look at the feature maps of other fakes, on the page for upsampling."""
    panel = walker.window.panels["convolution"]
    walker.click(panel.switches["upsampling"])
    for way in ways:
        walker.click(getattr(panel.upsampling, way))


def look_after(walker: Walker, steps: int) -> None:
    """Wait for so many steps of a run that trains, or until the page has paused it, and pause: all is measured then."""
    walker.until(lambda: walker.controller.state == "running" or walker.is_held)
    walker.train(steps)


def order(walker: Walker, digit: str) -> None:
    """Choose a class in the Stage."""
    box = walker.window.panels["stage"].toolbar.classes
    walker.until(box.isVisible)
    before = box.currentIndex()
    box.setFocus()
    aim = box.findText(digit)
    for _ in range(abs(aim - before)):
        walker.qtbot.keyClick(box, Qt.Key.Key_Down if aim > before else Qt.Key.Key_Up)


def choose_setting(walker: Walker, path: str, choice: str) -> None:
    """Choose a setting's value in the Controls, from the list there."""
    box = walker.window.panels["controls"].findChild(QWidget, path).box
    box.setFocus()
    walker.qtbot.keyClicks(box, choice)
    assert box.currentText() == choice


def turn_on_what_is_offered(walker: Walker) -> None:
    """Begin again, choose Wasserstein, and take the first advice there is on it."""
    walker.begin_again()
    controls = walker.window.panels["controls"]
    choose(walker.qtbot, controls.forms.loss.box, "wasserstein")
    walker.until(lambda: controls.forms.advice.isVisible())
    before = len(walker.controller.marks)
    walker.click(controls.forms.advice.findChild(QPushButton))
    walker.until(lambda: len(walker.controller.marks) > before)
    walker.run()


def tick(walker: Walker, regularizer: str) -> None:
    """Turn on a regularizer in the Controls, wherever they are scrolled to."""
    walker.click(walker.page.turn.show_me)
    box = walker.window.panels["controls"].forms.regularizers.rows[regularizer].box
    walker.until(box.isVisible)
    walker.qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))


def look_closely(walker: Walker, which: str) -> None:
    """Click a picture in the Stage, once there are some."""
    gallery = walker.window.panels["stage"].gallery
    walker.until(lambda: gallery.isVisible() and gallery.grids.samples is not None)
    walker.qtbot.mouseClick(gallery.grids, Qt.MouseButton.LeftButton,
                            pos=gallery.grids.rect_of(which, 1).center().toPoint())


def open_points(walker: Walker) -> None:
    """Drop a file of points on the window."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "points.csv")
        path.write_text("x,y\n" + "\n".join(f"{k % 9 / 9},{k % 7 / 7}" for k in range(200)), encoding="utf-8")
        drop(walker.window, path)
        walker.until(lambda: walker.met)
