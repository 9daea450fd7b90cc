import pytest
import torch

from ganviz.engine.numerics import shared_device
from ganviz.engine.numerics.shared_device import shared_placement, threads_of_each
from ganviz.engine.settings.params import ConfigError

from ..distributed.pretended import Pretended
from ..helpers import IMAGES, config


@pytest.mark.parametrize(("cores", "processes", "threads"), [(16, 2, 7), (16, 4, 3), (8, 3, 2), (2, 2, 1), (1, 4, 1)])
def test_the_cores_but_one_are_divided(monkeypatch, cores, processes, threads):
    monkeypatch.setattr(shared_device, "cores", lambda: cores)
    assert threads_of_each(processes) == threads


def test_on_a_cpu_convolutions_have_their_share_and_perceptrons_one_thread(monkeypatch):
    monkeypatch.setattr(shared_device, "cores", lambda: 9)
    for base, wanted in ((IMAGES, 4), (None, 1)):
        run_config = config(device__kind="cpu") if base is None else config(base, device__kind="cpu")
        placement = shared_placement(run_config, Pretended(1))
        assert (placement.threads, placement.device.type) == (wanted, "cpu")
        assert placement.reason.endswith("; 2 processes")
    assert shared_placement(config(device__kind="cpu", device__threads=3), Pretended(1)).threads == 3


def test_too_few_gpus_are_refused_with_the_number_that_there_is(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    with pytest.raises(ConfigError, match=r"2 processes on this machine need a GPU each, and it has 1; start them with "
                                          r"--nproc-per-node 1, or train on the CPU with --device cpu"):
        shared_placement(config(), Pretended(0))


def test_other_gpus_are_refused():
    with pytest.raises(ConfigError, match="mps does not train in 2 processes together; choose cuda or cpu"):
        shared_placement(config(device__kind="mps"), Pretended(0))
