"""Torch leaves the processor to compiled steps while they run."""

import pytest
import torch

from ganviz.engine.numerics.device import one_thread_of_torch


@pytest.mark.parametrize("fails", [False, True])
def test_torch_has_one_thread_for_a_moment(fails):
    own = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        if fails:
            with pytest.raises(ValueError, match="stop"), one_thread_of_torch():
                raise ValueError("stop")
        else:
            with one_thread_of_torch():
                assert torch.get_num_threads() == 1
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(own)
