"""What holds for every test: settings are temporary, and nothing is left behind."""

from __future__ import annotations

import gc
import itertools
import logging
import os
import sys
import threading

import hypothesis
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread, QTimer
from PySide6.QtWidgets import QApplication

from ganviz.engine.link import endpoint
from ganviz.engine.plugins import loading, sources
from ganviz.engine.record.library import FOLDER_VARIABLE
from ganviz.engine.settings.registry import Registry
from ganviz.engine.system import data_places
from tests.mutations import SEED

if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Before torch is there: its threads sleep while they wait. On a busy machine threads that spin wait for each other many
# times longer than they compute.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

# A busy machine takes its time, and a failure must come again.
hypothesis.settings.register_profile("ganviz", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ganviz")

# Who sets the number of threads has decided: runs measure no other, and the same commands give the same numbers.
os.environ.setdefault("OMP_NUM_THREADS", str(os.cpu_count() or 1))

# Tests train eagerly and start no compilations; those of compiled steps undo it.
os.environ["CXX"] = "no-compiler"


_NUMBERS = itertools.count()
_modules = 0  # that were there when what was there was last set aside
_MANY = 100  # modules: their objects take longer to look through than most tests to run


def pytest_terminal_summary(terminalreporter):
    """Print with which seed files were damaged."""
    terminalreporter.write_line(f"files damaged with GANVIZ_FUZZ_SEED={SEED}")


def pytest_collection_finish():
    set_aside()


def set_aside():
    """Leave what is there by now out of the search for running timers, and out of every collection of garbage."""
    global _modules
    gc.collect()
    gc.freeze()
    _modules = len(sys.modules)


@pytest.fixture(autouse=True)
def temporary_settings(tmp_path_factory):
    """Keep QSettings of the tests away from the person's, and of each test away from the others'."""
    # made by what writes there, which few tests do; to number thousands of folders would take longer than some tests
    folder = str(tmp_path_factory.getbasetemp() / "settings" / str(next(_NUMBERS)))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(kind, scope, folder)
    QCoreApplication.setOrganizationName("ganviz")
    QCoreApplication.setApplicationName("ganviz")


@pytest.fixture(autouse=True)
def temporary_runs(tmp_path_factory, monkeypatch):
    """Keep the runs that tests record away from the person's, and of each test away from the others'."""
    own = tmp_path_factory.getbasetemp() / "runs" / str(next(_NUMBERS))
    monkeypatch.setenv(FOLDER_VARIABLE, str(own))
    # those that listen; the name of a socket must be short
    monkeypatch.setenv(endpoint.FOLDER_VARIABLE, str(own.parents[1] / "l" / own.name))
    # the places of data that they name
    monkeypatch.setattr(data_places, "_named", set())
    monkeypatch.setenv("XDG_DATA_HOME", str(own.with_name(f"{own.name} data")))
    monkeypatch.setenv(sources.FOLDER_VARIABLE, str(own.with_name(f"{own.name} plugins")))


@pytest.fixture
def plugins(monkeypatch, tmp_path):
    """Have the plug-ins that a test loads gone when it ends; the folder of those that are always loaded."""
    before = [(registry, registry.entered()) for registry in Registry.every]
    modules, places = dict(sys.modules), list(sys.path)
    monkeypatch.setattr(loading, "_by_path", {})
    monkeypatch.setattr(sources, "_named", [])
    monkeypatch.setattr(sources, "_loaded", [])
    monkeypatch.setattr(sources, "_problems", [])
    monkeypatch.setattr(sources, "_installed_are_loaded", False)
    yield sources.folder()
    for registry, entered in before:
        registry.restore(entered)
    for name in sys.modules.keys() - modules.keys():
        if name.startswith("ganviz_plugin_"):
            del sys.modules[name]
    sys.path[:] = places


@pytest.fixture(autouse=True)
def nothing_left_behind(request, caplog, temporary_settings):
    """Fail a test that leaves a thread, a running timer, a top-level widget or a log record behind."""
    if len(sys.modules) > _modules + _MANY:  # torch imports much of itself late
        set_aside()  # now that nothing of the test before is left, which would never be collected
    threads = _threads()
    widgets = _top_level_widgets()
    yield
    left = [f"log record: {r.getMessage()}" for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    if QApplication.instance() is not None and "qapp" in request.fixturenames:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        left += [f"top-level widget: {w!r}" for w in _top_level_widgets() - widgets if shiboken6.isValid(w)]
        left += _running_qt_objects()
    left += [f"thread: {t.name}" for t in _threads() - threads]
    if left:
        pytest.fail("left behind: " + "; ".join(left), pytrace=False)


def _threads() -> set[threading.Thread]:
    # a thread that Qt started appears as a dummy as soon as Python code runs in it, and never disappears
    return {t for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}


def _top_level_widgets() -> set:
    return set(QApplication.topLevelWidgets()) if QApplication.instance() is not None else set()


def _running_qt_objects() -> list[str]:
    found = []
    # nothing but C looks at each of some hundred thousand objects, after every test of the window
    things = gc.get_objects()
    kinds = {kind for base in (QTimer, QThread) for kind in _with_subclasses(base)}
    for thing in itertools.compress(things, map(kinds.__contains__, map(type, things))):
        if not shiboken6.isValid(thing):
            continue
        if isinstance(thing, QTimer) and thing.isActive():
            found.append(f"timer: {thing!r} of {thing.parent()!r}")
        elif isinstance(thing, QThread) and thing.isRunning():
            found.append(f"QThread: {thing!r}")
    return found


def _with_subclasses(kind: type) -> list[type]:
    return [kind, *(found for subclass in kind.__subclasses__() for found in _with_subclasses(subclass))]
