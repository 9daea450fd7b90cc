"""Where runs listen, who may look there, and how they are found."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from ganviz.engine.link import endpoint
from ganviz.engine.link.endpoint import Endpoint, ListeningRun
from ganviz.engine.link.listener import Listener
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.system.alive import is_alive
from tests.engine.link.attached import Window
from tests.engine.link.told import ToldRun


@pytest.fixture(autouse=True)
def listening_folder(monkeypatch):
    """The folder of a session, in which runs listen."""
    with tempfile.TemporaryDirectory(prefix="gv") as folder:
        monkeypatch.delenv(endpoint.FOLDER_VARIABLE)
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        monkeypatch.setattr(endpoint, "folders", lambda known=endpoint.folders: known()[:1])  # no other user's runs
        yield folder


needs_users = pytest.mark.skipif(os.name == "nt", reason="Windows keeps others out of a person's folders by itself")


def ended_process() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@needs_users
def test_only_the_user_may_look_at_what_listens(listening_folder):
    run = ToldRun()
    with Listener(run, run.telemetry, "ring") as listener:
        folder = Path(listening_folder) / "ganviz"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        files = {path.suffix: path for path in folder.iterdir()}
        assert set(files) == {".json", ".token", ".sock"}
        assert stat.S_IMODE(files[".token"].stat().st_mode) == 0o600
        token = files[".token"].read_bytes()
        assert len(token) == 64
        assert token not in files[".json"].read_bytes()
        assert listener.run.address == f"ipc://{files['.sock']}"
        with Window(endpoint.find("ring").place()) as window:
            run.begin()
            window.started()
            assert listener.attached == 1
    assert list(folder.iterdir()) == []


def test_a_port_of_this_machine_alone(listening_folder):
    run = ToldRun()
    with Listener(run, run.telemetry, "ring", "tcp") as listener:
        assert listener.run.address.startswith("tcp://127.0.0.1:")
        port = int(listener.run.address.rpartition(":")[2])
        with Window(endpoint.find("ring").place()) as window:
            run.begin()
            window.started()
        with pytest.raises(ConfigError, match="cannot listen"):
            Listener(ToldRun(), run.telemetry, "other", f"tcp://127.0.0.1:{port}")
        assert [found.name for found in endpoint.listening()] == ["ring"]


@pytest.mark.parametrize("where", ["tcp://0.0.0.0:5555", "tcp://*:5555", "tcp://example.org:1", "tcp://127.0.0.1:99999",
                                   "ipc:///tmp/x", "inproc://x", "udp://127.0.0.1:1", "tcp://127.0.0.1", "5555",
                                   "tcp://127.0.0.1:80\n", "tcp://[::1]:5"])
def test_nothing_else_is_listened_at(where):
    with pytest.raises(ConfigError, match="this machine only"):
        Endpoint("ring", where)
    assert endpoint.listening() == []


@needs_users
@pytest.mark.parametrize("mode", [0o755, 0o770, 0o707])
def test_a_folder_that_others_may_look_into_is_refused(listening_folder, mode):
    folder = Path(listening_folder) / "ganviz"
    folder.mkdir()
    folder.chmod(mode)
    with pytest.raises(ConfigError, match="by others"):
        Endpoint("ring")


@needs_users
def test_a_link_in_place_of_the_folder_is_refused(listening_folder, tmp_path):
    (Path(listening_folder) / "ganviz").symlink_to(tmp_path)
    with pytest.raises(ConfigError, match="by others"):
        Endpoint("ring")


@needs_users
def test_a_folder_whose_name_is_too_long_for_a_socket_is_not_taken(monkeypatch, tmp_path):
    long = tmp_path / ("x" * 90)
    long.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    monkeypatch.setattr("tempfile.tempdir", os.environ.get("TMPDIR", "/tmp"))
    assert endpoint.folders()[0].parent == Path(os.environ.get("TMPDIR", "/tmp"))


@needs_users
def test_what_ended_runs_have_left_behind_is_removed(listening_folder):
    left = Endpoint("left")
    described = left.announce(left.address)
    folder = Path(listening_folder) / "ganviz"
    with socket.socket(socket.AF_UNIX) as silent:  # a socket at which nobody listens any longer
        silent.bind(described.address.removeprefix("ipc://"))
    assert len(list(folder.iterdir())) == 3
    assert endpoint.listening() == []
    assert list(folder.iterdir()) == []
    dead = folder / f"{ended_process()}-abc.json"
    dead.write_bytes(b'{"name": "x", "pid": %d, "address": "tcp://127.0.0.1:1", "token_file": "%s", "started_at": 1}'
                     % (int(dead.name.split("-")[0]), str(dead).encode()))
    for hostile in (b"", b"{", b"[]", b"\xff" * 100, b'{"name": 3}', b"[" * 10_000, b"x" * 1_000_000):
        (folder / "1-bad.json").write_bytes(hostile)
        assert endpoint.listening() == []
    assert not dead.exists()


def listed(*names: str) -> list[ListeningRun]:
    return [ListeningRun(name, 100 + number, "tcp://127.0.0.1:1", f"/x/{100 + number}-a.token", 0.0)
            for number, name in enumerate(names)]


def test_a_run_is_chosen_by_its_name_its_process_or_its_id():
    runs = listed("ring", "digits", "ring")
    assert endpoint.choose(runs, "digits", "here") is runs[1]
    assert endpoint.choose(runs, "102", "here") is runs[2]
    assert endpoint.choose(runs, "100-a", "here") is runs[0]
    assert endpoint.choose(runs[1:2], "", "here") is runs[1]


@pytest.mark.parametrize(("names", "chosen", "words"), [
    ((), "", "--listen"), ((), "ring", "--listen"), (("ring",), "other", r"100-a \(ring\)"),
    (("ring", "ring"), "ring", "2 runs called ring"), (("a", "b"), "", r"100-a \(a\); 101-a \(b\)")])
def test_where_none_or_several_fit_they_are_named(names, chosen, words):
    with pytest.raises(ConfigError, match=words):
        endpoint.choose(listed(*names), chosen, "here")


def test_a_process_is_known_to_run_or_not():
    assert is_alive(os.getpid())
    assert not is_alive(ended_process())
    assert not is_alive(1 << 40)
