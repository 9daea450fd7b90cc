"""A drag becomes a few commands, and its last value is never lost."""

from __future__ import annotations

from ganviz.ui.forms.throttle import INTERVAL, ChangeThrottle


def test_first_at_once_then_together_and_the_last_always(qtbot):
    throttle, passed = ChangeThrottle(), []
    throttle.changes.connect(passed.append)
    throttle.add({"a": 1})
    assert passed == [{"a": 1}]
    for value in range(2, 50):
        throttle.add({"a": value, "b": -value})
    assert len(passed) == 1
    qtbot.waitUntil(lambda: len(passed) == 2)
    assert passed[1] == {"a": 49, "b": -49}
    with qtbot.assertNotEmitted(throttle.changes, wait=3 * INTERVAL):
        pass
