"""What the program asks of the libraries' threads before they are there."""

import os

import pytest

from ganviz.engine.system.cores import leave_cores_free, wait_asleep

_NAMES = ("OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "OPENBLAS_NUM_THREADS")


@pytest.fixture
def asked(monkeypatch):
    """The environment without the variables in question; what is set in a test is taken back."""
    for name in _NAMES:
        monkeypatch.setenv(name, "")  # so that it is put back as it was
        monkeypatch.delenv(name)
    return os.environ


def test_threads_spin_for_a_moment_and_then_sleep(asked):
    wait_asleep()
    assert (asked["OMP_WAIT_POLICY"], asked["GOMP_SPINCOUNT"]) == ("PASSIVE", "3000")


def test_what_the_person_has_set_stays(asked):
    asked["OMP_WAIT_POLICY"] = "ACTIVE"
    asked["OPENBLAS_NUM_THREADS"] = "7"
    wait_asleep()
    leave_cores_free()
    assert asked["OMP_WAIT_POLICY"] == "ACTIVE"
    assert asked["OPENBLAS_NUM_THREADS"] == "7"
    assert "GOMP_SPINCOUNT" not in asked


def test_numpys_products_leave_two_cores(asked, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    leave_cores_free()
    assert asked["OPENBLAS_NUM_THREADS"] == "6"
