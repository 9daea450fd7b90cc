"""Runs on another machine, with a program in the place of ssh that stays on this one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ganviz.engine.link import reach, ssh
from ganviz.engine.link.listener import Listener
from ganviz.engine.settings.commands import Pause
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.system.alive import is_alive
from ganviz.engine.telemetry.events import Applied, Failed, Note
from tests.engine.link.attached import Window, wait_for
from tests.engine.link.told import ToldRun

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the program in ssh's place is a script with a shell")

_SSH = f"""#!{sys.executable}
import os, socket, subprocess, sys, threading
arguments, forward = sys.argv[1:], None
while arguments[0] != "--":
    option = arguments.pop(0)
    if option in ("-o", "-L"):
        value = arguments.pop(0)
        forward = value if option == "-L" else forward
_, host, command = arguments
with open(os.environ["SSH_LOG"], "a") as log:
    print(os.getpid(), "forward" if forward else "ask", file=log)
if host == "nowhere":
    sys.exit("ssh: Could not resolve hostname nowhere: Name or service not known")
if host == "dumb":
    sys.exit(255)
if forward and host == "closed":
    sys.exit("Error: remote port forwarding failed")


def pass_on(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass
    for one in (source, target):
        try:
            one.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def accept(server, far):
    while True:
        near = server.accept()[0]
        host, _, port = far.partition(":")
        try:
            away = socket.socket(socket.AF_UNIX) if far[0] == "/" else socket.socket()
            away.connect(far if far[0] == "/" else (host, int(port)))
        except OSError:
            near.close()
            continue
        for pair in ((near, away), (away, near)):
            threading.Thread(target=pass_on, args=pair, daemon=True).start()


if forward:
    near, _, far = forward.partition(":")
    server = socket.socket(socket.AF_UNIX)
    server.bind(near)
    server.listen()
    threading.Thread(target=accept, args=(server, far), daemon=True).start()
code = subprocess.run(["sh", "-c", command]).returncode
os._exit(code)
"""


@pytest.fixture(autouse=True)
def log(tmp_path, monkeypatch):
    """Put the program on the path; what it was started for, and as which process."""
    program, log = tmp_path / "ssh", tmp_path / "log"
    program.write_text(_SSH)
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("SSH_LOG", str(log))
    return log


def started(log: Path, what: str) -> list[int]:
    return [int(line.split()[0]) for line in log.read_text().splitlines() if line.split()[1] == what]


@pytest.mark.parametrize("where", ["ipc", "tcp"])
def test_a_run_is_listed_and_attached_to_through_ssh(log, where):
    run = ToldRun()
    with Listener(run, run.telemetry, "ring", where) as listener:
        assert [one.run for one in reach.reachable("me@far")] == [listener.run]
        with reach.find("me@far").reached() as place, Window(place) as window:
            assert place.name == "ring on me@far"
            assert place.address != listener.run.address
            run.begin()
            window.started()
            assert isinstance(window.answer(window.run.send(Pause())), Applied)
        [forward] = started(log, "forward")
        wait_for(lambda: not is_alive(forward))
        assert not Path(place.address.removeprefix("ipc://")).parent.exists()


def test_an_ssh_that_is_killed_is_started_again(log):
    run = ToldRun()
    with Listener(run, run.telemetry, "ring"), reach.find("far:ring").reached() as place, Window(place) as window:
        run.begin()
        window.started()
        run.train(100)
        os.kill(started(log, "forward")[0], signal.SIGKILL)
        run.train(100)
        wait_for(lambda: [event for event in window.of(Note) if "is back" in event.message])
        wait_for(lambda: window.curves().last_step == 200)
        assert window.curves().first_step == 1
        assert isinstance(window.answer(window.run.send(Pause())), Applied)
        assert not window.of(Failed)


def test_an_ssh_that_cannot_be_started_again_is_told(log, tmp_path):
    run = ToldRun()
    with Listener(run, run.telemetry, "ring"), reach.find("far:ring").reached() as place, Window(place) as window:
        run.begin()
        window.started()
        (tmp_path / "ssh").write_text("#!/bin/sh\necho connect to host far: Network is down >&2\nexit 255\n")
        os.kill(started(log, "forward")[0], signal.SIGKILL)
        wait_for(lambda: window.is_over)
        assert "Network is down" in window.of(Failed)[0].message


def test_a_run_that_ends_on_the_far_side_is_told(log):
    run = ToldRun()
    listener = Listener(run, run.telemetry, "ring")
    with reach.find("far:ring").reached() as place, Window(place, patience=1.0) as window:
        run.begin()
        window.started()
        listener.close()
        wait_for(lambda: window.is_over)
        assert not window.of(Failed)


def test_ssh_ends_with_the_process_that_started_it(log):
    run = ToldRun()
    with Listener(run, run.telemetry, "ring"):
        opens = ("import sys, time\nfrom ganviz.engine.link.reach import find\n"
                 "with find('far:ring').reached():\n    print('open', flush=True)\n    time.sleep(60)")
        with subprocess.Popen([sys.executable, "-c", opens], stdout=subprocess.PIPE) as process:
            assert process.stdout.readline() == b"open\n"
            process.kill()
        [forward] = started(log, "forward")
        wait_for(lambda: not is_alive(forward))


@pytest.mark.parametrize(("target", "words"), [
    ("nowhere:", "ssh nowhere has failed: ssh: Could not resolve hostname nowhere"),
    ("dumb:", "ssh dumb has failed, with exit code 255 and without a word"), ("me@far", "no run listens on me@far")])
def test_what_fails_is_told_in_ssh_s_own_words(target, words):
    with pytest.raises(ConfigError) as error, reach.find(target).reached():
        pass
    assert words in str(error.value)


def test_a_socket_that_cannot_be_forwarded_is_told():
    run = ToldRun()
    with Listener(run, run.telemetry, "ring"):
        with pytest.raises(ConfigError, match="cannot forward the run's socket: Error: remote port"):
            reach.find("closed:ring").reached().__enter__()
        with pytest.raises(ConfigError, match="no run called digits listens on far"):
            reach.find("far:digits").reached().__enter__()


def test_a_machine_without_ssh_is_told(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(ConfigError, match="OpenSSH"):
        reach.reachable("far")


def test_an_ssh_that_does_not_answer_is_given_up(monkeypatch, tmp_path):
    (tmp_path / "ssh").write_text("#!/bin/sh\nexec sleep 30\n")
    monkeypatch.setattr(ssh, "_SECONDS_TO_ASK", 0.2)
    begun = time.monotonic()
    with pytest.raises(ConfigError, match="has not answered"):
        reach.reachable("far")
    assert time.monotonic() - begun < 20


@pytest.mark.parametrize(("target", "split"), [
    ("", ("", "")), ("ring", ("", "ring")), ("123-abc", ("", "123-abc")), ("far:", ("far", "")),
    ("far:ring", ("far", "ring")), ("me@far", ("me@far", "")), ("me@far:123", ("me@far", "123")),
    ("me@10.0.0.1:x", ("me@10.0.0.1", "x"))])
def test_what_a_person_names_is_split(target, split):
    assert reach.split(target) == split
