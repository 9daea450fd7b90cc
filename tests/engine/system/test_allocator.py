"""What is freed stays with the process: seen from outside, by counting the pages that the system hands out."""

import subprocess
import sys

import pytest

from ganviz.engine.system import allocator

# the numbers go through a process of their own, because what is asked of the allocator holds for good
COUNT = """
import resource, sys
from ganviz.engine.system.allocator import keep_freed_memory
agreed = keep_freed_memory() if sys.argv[1] == "keep" else False
def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
def fill():
    blocks = [bytearray(b"x") * (20 * 2**20) for _ in range(3)]
    del blocks
fill(), fill()
before = faults()
for _ in range(5):
    fill()
print(agreed, faults() - before)
"""


def count(how):
    answer = subprocess.run([sys.executable, "-c", COUNT, how], capture_output=True, text=True, check=True)
    agreed, faults = answer.stdout.split()
    return agreed == "True", int(faults)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks glibc")
def test_freed_memory_is_used_again():
    agreed, faults = count("keep")
    if not agreed:
        pytest.skip("this system's C library cannot be asked")
    # five times 60 MiB are 76,800 pages of 4 KiB
    assert faults < 1000
    assert count("as it comes")[1] > 1000


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_nothing_is_done(monkeypatch, platform):
    monkeypatch.setattr(allocator.sys, "platform", platform)
    assert allocator.keep_freed_memory.__wrapped__() is False


def test_a_library_without_the_function_is_no_error(monkeypatch):
    monkeypatch.setattr(allocator.sys, "platform", "linux")
    monkeypatch.setattr(allocator.ctypes, "CDLL", lambda name: object())
    assert allocator.keep_freed_memory.__wrapped__() is False
