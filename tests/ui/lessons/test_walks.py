"""Every lesson, walked from beginning to end in a real window by somebody who does what the text says.

Each page's check does not hold before, nor after something else has been done, and it holds afterwards: on the way that
the page proposes, and on a free one.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ganviz.lessons import library
from tests.ui.helpers import choose, drop, enter
from tests.ui.lessons.walking import PATIENCE, Walker, shipped


def nothing(walker: Walker) -> None:
    """Do nothing."""


@dataclass(frozen=True)
class Way:
    """How a page is gone through.

    Attributes:
        does: what the page proposes.
        free: another way to the same state.
        wrong: something else, which must not pass; it leaves the page's own way open.
    """

    does: Callable[[Walker], object]
    free: Callable[[Walker], object]
    wrong: Callable[[Walker], object] = nothing


def wrong_answer(walker: Walker) -> None:
    walker.answer(right=False)


QUESTION = Way(lambda w: w.answer(right=True), lambda w: w.course.answer(True), wrong_answer)


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


WAYS: dict[str, list[Way]] = {
    "first-minute": [
        Way(lambda w: w.key(Qt.Key.Key_Space), lambda w: w.do_it(), lambda w: w.steps(5)),
        Way(lambda w: [w.type("optimizer.g.lr", "0.1"), w.run()], lambda w: w.do_it(), lambda w: w.steps(3)),
        Way(lambda w: [w.press_key("undo"), w.run()], lambda w: w.do_it(), lambda w: w.steps(3)),
        Way(turn_on_what_is_offered, lambda w: w.do_it(), lambda w: [w.set(loss__name="hinge"), w.steps(3)]),
        Way(lambda w: [w.pause(), w.key(Qt.Key.Key_D), w.key(Qt.Key.Key_G)],
            lambda w: [w.press("toggle"), w.press("step_g"), w.press("step_d")],
            lambda w: [w.pause(), w.key(Qt.Key.Key_D), w.run()]),
        Way(lambda w: [w.train(305), tick(w, "r1")], lambda w: w.do_it(), lambda w: w.steps(3)),
        Way(lambda w: look_closely(w, "fake"), lambda w: [look_closely(w, "real"), look_closely(w, "fake")],
            lambda w: look_closely(w, "real")),
        Way(open_points, lambda w: w.do_it(), lambda w: w.begin_again())],
    "a-network-by-hand": [
        Way(lambda w: paint(w, 3),
            lambda w: [paint(w, 0), enter(w.qtbot, w.window.panels["by-hand"].neuron.pixels[1], "1")],
            lambda w: paint(w, 1)),
        Way(lambda w: weigh(w, 4, "1"), lambda w: [weigh(w, 1, "2"), weigh(w, 2, "2"), weigh(w, 3, "3")],
            lambda w: [paint(w, 1), weigh(w, 4, "-9")]),
        Way(lambda w: look_for(w, "fake", "real"), lambda w: look_for(w, "g", "real", "fake"),
            lambda w: look_for(w, "fake", "g")),
        Way(lambda w: push(w, Qt.Key.Key_End, Qt.Key.Key_Home), lambda w: push(w, Qt.Key.Key_Home, Qt.Key.Key_End),
            lambda w: push(w, Qt.Key.Key_Home)),
        QUESTION,
        Way(lambda w: w.press("step_d"), lambda w: w.key(Qt.Key.Key_D),
            lambda w: w.press("step_g")),
        Way(lambda w: w.run(), lambda w: [w.key(Qt.Key.Key_M), w.do_it()], lambda w: w.press("step")),
        QUESTION],
    "one-iteration-by-hand": [
        Way(lambda w: to_stages(w, "generate"), lambda w: [step_through(w), go_on(w, 1)], step_through),
        Way(lambda w: to_stages(w, "score"), lambda w: go_on(w, 2), lambda w: to_stages(w, "real")),
        Way(lambda w: blame(w, 1), lambda w: [blame(w, 3), blame(w, 2), blame(w, 1)], lambda w: blame(w, 2)),
        Way(lambda w: to_stages(w, "backward"), lambda w: go_on(w, 1), lambda w: to_stages(w, "score")),
        Way(all_of_g, lambda w: go_on(w, 5), lambda w: to_stages(w, "noise")),
        QUESTION,
        Way(lambda w: w.press("step"), lambda w: go_on(w, 1), lambda w: w.press("step_g"))],
    "convolution": [
        Way(lambda w: slide(w, *[Qt.Key.Key_Home, *[Qt.Key.Key_Right] * 4]),
            lambda w: slide(w, *[Qt.Key.Key_Home, Qt.Key.Key_End] * 3), lambda w: take(w, "filter", "blur")),
        Way(lambda w: take(w, "filter", "horizontal-edge"),
            lambda w: [take(w, "filter", "corner"), take(w, "filter", "horizontal-edge")],
            lambda w: slide(w, Qt.Key.Key_Home)),
        Way(lambda w: [w.click(sliding(w).toolbar.play), w.until(lambda: w.met)],
            lambda w: [w.qtbot.keyClick(sliding(w), Qt.Key.Key_P), w.until(lambda: w.met)],
            lambda w: [w.click(sliding(w).toolbar.play), look_at(w, sliding(w).map)]),
        Way(lambda w: take(w, "stride", 2), lambda w: [take(w, "stride", 4), take(w, "stride", 2)],
            lambda w: w.click(sliding(w).toolbar.padding)),
        Way(lambda w: w.qtbot.keyClick(sliding(w).arithmetic.filter, Qt.Key.Key_PageUp),
            lambda w: [w.qtbot.keyClick(sliding(w).arithmetic.filter, Qt.Key.Key_Right),
                       w.qtbot.keyClick(sliding(w).arithmetic.filter, Qt.Key.Key_PageDown)],
            lambda w: take(w, "size", 5)),
        Way(lambda w: take(w, "filter", "run"), lambda w: [take(w, "channel", 0), take(w, "filter", "run")],
            lambda w: take(w, "filter", "corner")),
        Way(lambda w: light(w, 1), lambda w: [light(w, 2), light(w, 1)], lambda w: light(w, 0)),
        QUESTION],
    "generator-and-latent-space": [
        Way(lambda w: w.press("step"), lambda w: w.press("step_g")),
        Way(lambda w: w.click(overlay(w)), lambda w: overlay(w).toggle(), lambda w: w.click(overlay(w, "arrows"))),
        Way(lambda w: w.train(255), lambda w: [w.do_it(), w.until(lambda: w.met), w.pause()], lambda w: w.steps(20)),
        Way(lambda w: walk_path(w, 1.0), play_path,
            lambda w: walk_path(w, 0.4)),
        Way(lambda w: [w.begin_again(model__z_dim=1), w.train(105)], lambda w: w.do_it(), lambda w: w.steps(20)),
        QUESTION],
    "discriminator": [
        Way(lambda w: [w.press("step_d") for _ in range(5)],
            lambda w: [w.key(Qt.Key.Key_D) for _ in range(5)],
            lambda w: [w.press("step_g") for _ in range(5)]),
        Way(lambda w: [w.type("train.g_steps", "0"), w.run()], lambda w: w.do_it(),
            lambda w: [w.set(train__d_steps=2), w.set(train__d_steps=1)]),
        QUESTION,
        Way(lambda w: [w.type("train.g_steps", "1"), w.type("train.d_steps", "0"), w.run()],
            lambda w: [w.set(train__d_steps=0, train__g_steps=2), w.run()], lambda w: w.steps(5)),
        Way(lambda w: [w.type("train.d_steps", "1"), w.run()], lambda w: w.do_it(), lambda w: w.steps(10)),
        QUESTION],
    "two-losses": [
        Way(lambda w: w.run(), lambda w: w.do_it(), lambda w: w.steps(10)),
        Way(lambda w: [w.type("train.g_steps", "1"), w.run()], lambda w: w.do_it(), lambda w: w.steps(10)),
        Way(lambda w: [w.set(loss__name="non-saturating"), w.run()], lambda w: w.do_it(),
            lambda w: w.set(train__d_steps=1, train__ema_decay=0.9)),
        QUESTION, QUESTION],
    "duel-in-two-dimensions": [
        Way(lambda w: [w.press("step") for _ in range(3)],
            lambda w: [w.key(Qt.Key.Key_S) for _ in range(3)], lambda w: w.press("step_d")),
        Way(lambda w: w.run(), lambda w: [w.press("step") for _ in range(12)]),
        Way(lambda w: [w.press("slow_motion"), w.run()], lambda w: w.do_it()),
        QUESTION, QUESTION],
    "balance": [
        Way(lambda w: w.run(), lambda w: w.do_it(), lambda w: w.steps(5)),
        Way(lambda w: [w.type("optimizer.d.lr", "0.005"), w.type("train.d_steps", "3"), w.run()],
            lambda w: [w.set(train__g_steps=1, train__d_steps=10, optimizer__d__lr=0.002), w.run()],
            lambda w: w.steps(31)),
        QUESTION,
        Way(lambda w: [w.set(loss__name="non-saturating"), w.run()], lambda w: w.do_it(), lambda w: w.steps(21)),
        Way(lambda w: w.do_it(), lambda w: [
            w.begin_again(**{"optimizer.g.name": "adam", "optimizer.g.lr": 0.001, "optimizer.d.lr": 0.001,
                             "train.d_steps": 1}), w.run()]),
        QUESTION],
    "mode-collapse": [
        Way(lambda w: w.run(), lambda w: w.do_it(), lambda w: w.steps(5)),
        Way(lambda w: [w.type("optimizer.g.lr", "0.1"), w.run()], lambda w: w.do_it(), lambda w: w.steps(20)),
        QUESTION,
        Way(lambda w: [w.press_key("undo"), w.run()], lambda w: w.do_it(), lambda w: w.train(101)),
        Way(lambda w: w.do_it(), lambda w: [w.set(**{"regularizers.gradient-penalty": True,
                                                     "regularizers.gradient-penalty.weight": 1.0,
                                                     "loss.name": "wasserstein", "train.d_steps": 2,
                                                     "optimizer.g.lr": 0.001}), w.begin_again(), w.run()],
            lambda w: w.set(loss__name="hinge")),
        QUESTION],
    "dcgan-on-faces": [
        Way(lambda w: enlarge(w, 1), lambda w: enlarge(w, 7), lambda w: [enlarge(w, 1, "real"), close_card(w)]),
        Way(lambda w: w.run(), lambda w: w.do_it(), lambda w: w.steps(5)),
        Way(lambda w: browse_maps(w, "on", "on"), lambda w: browse_maps(w, "back", "on"),
            lambda w: browse_maps(w, "on")),
        Way(lambda w: w.run(), lambda w: w.do_it(), lambda w: w.steps(5)),
        Way(lambda w: [enlarge(w, 0), walk_samples(w, 2)], lambda w: enlarge_each(w, 5, 3, 4),
            lambda w: [enlarge_each(w, 0, 1), enlarge(w, 2, "real"), close_card(w)]),
        Way(lambda w: [w.type("optimizer.g.lr", "0.02"), w.run()], lambda w: w.do_it(), lambda w: w.steps(5)),
        QUESTION],
    "conditional": [
        Way(lambda w: order(w, "7"), lambda w: [order(w, "3"), order(w, "7")], lambda w: order(w, "5")),
        QUESTION,
        Way(lambda w: w.run(), lambda w: w.do_it(), lambda w: w.steps(5)),
        Way(lambda w: [w.train(405), order(w, "3")], lambda w: [order(w, "2"), w.do_it()],
            lambda w: order(w, "4")),
        QUESTION],
    "translation": [
        QUESTION,
        Way(lambda w: w.run(), lambda w: w.do_it(), lambda w: w.steps(5)),
        Way(lambda w: w.run(), lambda w: w.do_it(), lambda w: w.steps(5)),
        Way(lambda w: w.train(105), lambda w: [w.do_it(), look_after(w, 105)], lambda w: w.steps(5)),
        Way(lambda w: [with_a_new_seed(w), w.train(105)], lambda w: [w.do_it(), look_after(w, 105)],
            lambda w: [w.begin_again(), w.train(105)]),
        QUESTION,
        Way(lambda w: w.run(), lambda w: w.do_it(), lambda w: w.steps(5))],
    "convergence": [
        Way(lambda w: w.run(), lambda w: w.do_it(), lambda w: w.steps(5)),
        QUESTION,
        Way(lambda w: w.run(), lambda w: w.do_it(), lambda w: w.steps(5)),
        QUESTION,
        Way(lambda w: [w.type("optimizer.d.lr", "0.0001"), w.type("optimizer.g.lr", "0.0001"), w.run()],
            lambda w: w.do_it(), lambda w: [w.set(optimizer__g__lr=5e-5), w.steps(51)])],
    "gan-against-vae": [
        Way(lambda w: w.run(), lambda w: w.do_it(), lambda w: w.steps(5)),
        QUESTION,
        Way(lambda w: choose_setting(w, "model.shown", "vae"), lambda w: w.set(model__shown="vae"),
            lambda w: w.steps(2)),
        Way(lambda w: walk_path(w, 1.0), play_path, lambda w: walk_path(w, 0.4)),
        Way(lambda w: [w.type("model.beta", "20"), w.run()], lambda w: [w.set(model__beta=50.0), w.run()],
            lambda w: w.set(model__beta=8.0)),
        Way(lambda w: [w.type("model.beta", "0"), w.run()], lambda w: w.do_it(), lambda w: w.set(model__beta=0.5)),
        QUESTION],
}


def walked(qtbot, window, name: str, way_of: Callable[[Way], Callable[[Walker], object]], tries_wrong: bool) -> Walker:
    """Go through a lesson to its end."""
    walker = Walker(qtbot, window, shipped(name))
    for number, way in enumerate(WAYS[name], start=1):
        assert walker.course.progress.page == number - 1
        assert walker.course.check is not None, "a page that asks for nothing"
        assert not walker.met, f"page {number} is done before anything was"
        assert not walker.page.next.isEnabled()
        if tries_wrong:
            way.wrong(walker)
            assert not walker.met, f"page {number} is passed by something else"
        way_of(way)(walker)
        walker.next()
    assert walker.course.lesson is None
    walker.pause()
    return walker


def test_every_lesson_has_its_ways():
    assert {entry.name: len(entry.lesson.pages) for entry in library.shipped()} == \
        {name: len(ways) for name, ways in WAYS.items()}


@pytest.mark.parametrize("name", list(WAYS))
def test_doing_what_the_text_says_leads_to_the_end(qtbot, window, name):
    walker = walked(qtbot, window, name, lambda way: way.does, tries_wrong=True)
    row = next(row for row in walker.panel.list.rows if row.lesson.id == shipped(name).id)
    assert "done" in row.state.text()


@pytest.mark.parametrize("name", list(WAYS))
def test_a_free_way_leads_there_too(qtbot, window, name):
    walked(qtbot, window, name, lambda way: way.free, tries_wrong=False)
