"""A slider whose positions are numbers."""

from __future__ import annotations

import pytest

from ganviz.ui.widgets.number_slider import NumberSlider


@pytest.mark.parametrize(("low", "high", "scale", "number"),
                         [(1e-6, 1e-1, "log", 3e-4), (0.0, 10.0, "linear", 2.5), (0.0, 0.9999, "decay", 0.99)])
def test_slider_shows_and_tells_the_same_number(qtbot, low, high, scale, number):
    slider = NumberSlider(low, high, scale=scale)
    qtbot.addWidget(slider)
    moves = []
    slider.moved.connect(moves.append)
    slider.show_number(number)
    assert slider.number() == pytest.approx(number, rel=0.02)
    assert moves == []
    slider.show_number(high * 100)
    assert slider.value() == slider.maximum()


def test_zero_is_off_at_the_left_end(qtbot):
    slider = NumberSlider(1e-6, 1e-1, scale="log", zero=True)
    qtbot.addWidget(slider)
    slider.show_number(1e-6)
    assert slider.number() > 0
    slider.show_number(0)
    assert slider.number() == 0


@pytest.mark.parametrize(("low", "high", "scale"), [(0, 1, "log"), (1, 1, "linear"), (0, 1, "decay")])
def test_impossible_sliders_raise(qapp, low, high, scale):
    with pytest.raises(ValueError, match="makes no sense"):
        NumberSlider(low, high, scale=scale)
