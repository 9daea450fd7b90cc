"""The ways on which each page of each lesson is gone through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt

from tests.ui.helpers import enter
from tests.ui.lessons.gestures import (
    all_of_g,
    blame,
    browse_maps,
    choose_setting,
    close_card,
    enlarge,
    enlarge_each,
    go_on,
    light,
    look_after,
    look_at,
    look_closely,
    look_for,
    open_points,
    order,
    overlay,
    paint,
    play_path,
    push,
    slide,
    sliding,
    step_through,
    take,
    tick,
    to_stages,
    turn_on_what_is_offered,
    walk_path,
    walk_samples,
    weigh,
    with_a_new_seed,
    wrong_answer,
)
from tests.ui.lessons.walking import Walker


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


QUESTION = Way(lambda w: w.answer(right=True), lambda w: w.course.answer(True), wrong_answer)


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
