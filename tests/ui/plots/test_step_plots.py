"""Curves over a run's steps."""

from __future__ import annotations

import numpy as np
import pytest

from ganviz.ui.plots.step_plots import bridged


def test_what_is_measured_at_some_steps_only_is_one_line():
    steps = np.arange(1.0, 201.0)
    mean = np.full((2, 200), np.nan, np.float32)
    mean[0, ::16] = np.arange(13)
    mean[1, [10, 150]] = 1.0  # not trained for long: that is a gap
    found = bridged(steps, mean)
    assert found[0, :193] == pytest.approx(np.arange(193) / 16)
    assert np.isnan(found[0, 193:]).all()
    assert np.flatnonzero(~np.isnan(found[1])).tolist() == [10, 150]
    assert np.isnan(mean[0, 1]), "what it is given stays"
