import os

import pytest
import torch

from ganviz.engine.numerics import device
from ganviz.engine.numerics.device import cores, place
from ganviz.engine.numerics.randomness import Randomness
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.settings.sections import DeviceConfig


@pytest.fixture
def machine(monkeypatch):
    """A machine with these processors, of this many cores, that multiplies bfloat16 or does not."""
    def equip(*kinds, count=8, bfloat16=False, capability=(9, 0)):
        monkeypatch.setattr(device, "processors", lambda: [*kinds, "cpu"])
        monkeypatch.setattr(device, "cores", lambda: count)
        monkeypatch.setattr(device, "multiplies_bfloat16", lambda device: bfloat16)
        monkeypatch.setattr(torch.cuda, "get_device_name", lambda device: "Some GPU")
        monkeypatch.setattr(torch.cuda, "get_device_capability", lambda device: capability)
    return equip


def test_without_a_gpu_it_is_the_cpu_and_says_why(machine):
    machine()
    placement = place(DeviceConfig(), convolutional=False)
    assert (placement.device, placement.name, placement.reason) == (torch.device("cpu"), "CPU", "no GPU found")
    assert placement.synchronous()


@pytest.mark.parametrize(("kinds", "name"), [(("cuda", "xpu"), "Some GPU"), (("mps",), "Apple GPU"),
                                             (("xpu",), "Intel GPU")])
def test_the_first_processor_found_is_taken(machine, kinds, name):
    machine(*kinds)
    placement = place(DeviceConfig(), convolutional=True)
    assert placement.device.type == kinds[0]
    assert (placement.name, placement.reason) == (name, "fastest found")
    assert not placement.synchronous()
    assert "thread" not in placement.describe(), "threads say nothing of a GPU"


def test_what_was_chosen_is_taken(machine):
    machine("cuda")
    placement = place(DeviceConfig(kind="cpu"), convolutional=True)
    assert (placement.device.type, placement.reason) == ("cpu", "as chosen")


def test_what_is_not_there_is_refused_with_what_is(machine):
    machine("mps")
    with pytest.raises(ConfigError, match="'cuda' is not available here; choose auto or one of mps, cpu") as caught:
        place(DeviceConfig(kind="cuda"), convolutional=True)
    assert caught.value.path == "device.kind"


@pytest.mark.parametrize(("convolutional", "count", "expected"), [(False, 8, 1), (True, 8, 7), (True, 2, 1),
                                                                  (True, 1, 1)])
def test_small_products_get_one_thread_and_convolutions_leave_a_core(machine, convolutional, count, expected):
    machine(count=count)
    assert place(DeviceConfig(), convolutional).threads == expected
    assert place(DeviceConfig(threads=3), convolutional).threads == 3


@pytest.mark.parametrize(("convolutional", "hardware", "expected"), [
    (True, True, "bfloat16"), (True, False, "float32"), (False, True, "float32")])
def test_bfloat16_only_where_it_is_faster(machine, convolutional, hardware, expected):
    machine(bfloat16=hardware)
    assert place(DeviceConfig(), convolutional).precision == expected
    for precision in ("float32", "bfloat16"):
        assert place(DeviceConfig(precision=precision), convolutional).precision == precision


@pytest.mark.parametrize(("products", "expected"), [(15_999_999, "float32"), (16_000_000, "bfloat16")])
def test_bfloat16_for_large_products_too(machine, products, expected):
    machine(bfloat16=True)
    assert place(DeviceConfig(), convolutional=False, products=products).precision == expected
    assert place(DeviceConfig(precision="float32"), convolutional=False, products=products).precision == "float32"
    machine(bfloat16=False)
    assert place(DeviceConfig(), convolutional=False, products=products).precision == "float32"


@pytest.mark.parametrize(("threads", "mode"), [(1, "eager, float32, 1 thread"), (4, "eager, float32, 4 threads")])
def test_the_mode_is_said_in_words(machine, threads, mode):
    machine()
    assert place(DeviceConfig(threads=threads), convolutional=False).describe() == mode


def test_this_machine_has_a_cpu_and_its_cores():
    assert device.processors()[-1] == "cpu"
    assert 1 <= cores() <= os.cpu_count()


def test_cores_are_counted_where_affinity_is_unknown(monkeypatch):
    monkeypatch.delattr(device.os, "sched_getaffinity", raising=False)
    assert cores() == os.cpu_count()


@pytest.mark.parametrize(("bf16", "amx", "expected"), [(True, False, True), (False, True, True), (False, False, False),
                                                       (None, None, False)])
def test_the_cpu_is_asked_for_bfloat16_if_this_torch_can_ask(monkeypatch, bf16, amx, expected):
    monkeypatch.setattr(torch.backends.cpu, "get_cpu_capability", lambda: "AVX512")
    for name, answer in (("_is_avx512_bf16_supported", bf16), ("_is_amx_tile_supported", amx)):
        if answer is None:
            monkeypatch.delattr(torch.cpu, name, raising=False)
        else:
            monkeypatch.setattr(torch.cpu, name, lambda answer=answer: answer, raising=False)
    assert device.multiplies_bfloat16(torch.device("cpu")) is expected
    assert device.multiplies_bfloat16(torch.device("mps")) is False


@pytest.mark.parametrize("level", ["AVX2", "DEFAULT"])
def test_a_cpu_held_to_shorter_vectors_multiplies_no_bfloat16(monkeypatch, level):
    monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: True, raising=False)
    monkeypatch.setattr(torch.backends.cpu, "get_cpu_capability", lambda: level)
    assert device.multiplies_bfloat16(torch.device("cpu")) is False


# -- the random streams -------------------------------------------------------------------------------------------

STREAMS = ("order", "noise", "random", "dropout", "probes")


def draws(randomness):
    return {name: torch.rand(8, generator=getattr(randomness, name)).tolist() for name in STREAMS}


def test_streams_come_from_the_seed_and_differ_from_each_other():
    cpu = torch.device("cpu")
    one, same, other = (draws(Randomness(seed, cpu)) for seed in (1, 1, 2))
    assert one == same
    assert all(one[name] != other[name] for name in STREAMS)
    assert len({tuple(values) for values in one.values()}) == len(STREAMS)
    assert Randomness(1, cpu).init_seed != Randomness(2, cpu).init_seed


def test_streams_of_training_go_on_where_they_were():
    randomness = Randomness(3, torch.device("cpu"))
    draws(randomness)
    state = randomness.state()
    expected = draws(randomness)
    resumed = Randomness(9, torch.device("cpu"))
    resumed.restore(state)
    found = draws(resumed)
    assert all(found[name] == expected[name] for name in ("noise", "random", "dropout"))


def test_one_stream_never_shifts_another():
    one, other = Randomness(1, torch.device("cpu")), Randomness(1, torch.device("cpu"))
    torch.rand(1000, generator=one.probes)
    torch.rand(1000, generator=one.noise)
    assert torch.rand(3, generator=one.random).equal(torch.rand(3, generator=other.random))


@pytest.mark.parametrize(("capability", "bfloat16", "expected"), [
    ((6, 1), False, ()), ((7, 5), False, ("float32", "float16")), ((9, 0), True, ("float32", "tf32", "bfloat16"))])
def test_on_cuda_a_measurement_chooses_among_what_the_gpu_multiplies(machine, capability, bfloat16, expected):
    machine("cuda", capability=capability, bfloat16=bfloat16)
    assert place(DeviceConfig(), convolutional=True).alternatives == expected
    assert place(DeviceConfig(), convolutional=False, products=1).alternatives == expected


def test_what_is_clear_is_not_measured(machine):
    machine("cuda", bfloat16=True)
    assert place(DeviceConfig(precision="tf32"), convolutional=True).alternatives == ()
    assert place(DeviceConfig(), convolutional=False, products=0).alternatives == (), "points need every digit"
    assert place(DeviceConfig(kind="cpu"), convolutional=True).alternatives == ()
    machine("mps")
    assert place(DeviceConfig(), convolutional=True).alternatives == ()


def test_on_a_cpu_a_measurement_chooses_for_convolutions_unless_the_threads_are_set(machine, monkeypatch):
    machine(bfloat16=True)
    assert place(DeviceConfig(), convolutional=True).alternatives == (), "OMP_NUM_THREADS is set in tests"
    monkeypatch.delenv("OMP_NUM_THREADS")
    assert place(DeviceConfig(), convolutional=True).alternatives == ("float32", "bfloat16")
    assert place(DeviceConfig(threads=2), convolutional=True).alternatives == ()
    assert place(DeviceConfig(precision="bfloat16"), convolutional=True).alternatives == ()
    assert place(DeviceConfig(), convolutional=False, products=10**9).alternatives == ()
    machine()
    assert place(DeviceConfig(), convolutional=True).alternatives == ()


def test_tf32_is_float32_where_there_is_none(machine):
    machine()
    assert place(DeviceConfig(precision="tf32"), convolutional=True).precision == "float32"


def test_a_choice_says_how_it_was_made(machine):
    machine("cuda", bfloat16=True)
    chosen = place(DeviceConfig(), convolutional=True).chosen("tf32", "picked by measurement")
    assert (chosen.precision, chosen.alternatives) == ("tf32", ())
    assert chosen.reason == "fastest found; tf32 picked by measurement"


@pytest.mark.parametrize(("precision", "allowed"), [("float32", False), ("tf32", True), ("bfloat16", True)])
def test_float32_on_cuda_is_not_shortened_unless_requested(precision, allowed):
    parts = torch.backends.cuda.matmul, torch.backends.cudnn
    before = [part.allow_tf32 for part in parts]
    try:
        device.Placement(torch.device("cuda"), "Some GPU", "", precision, torch.get_num_threads()).adopt()
        assert [part.allow_tf32 for part in parts] == [allowed, allowed]
    finally:
        for part, value in zip(parts, before, strict=True):
            part.allow_tf32 = value
