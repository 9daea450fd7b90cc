"""What the README tells people to type must work."""

from __future__ import annotations

import io
import re
import shlex
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from ganviz import cli
from ganviz.engine.plugins import template
from ganviz.engine.record import library
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT
from ganviz.engine.record.store import RunStore
from ganviz.engine.settings import presets, toml
from ganviz.engine.settings.commands import parse_script

README = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    return re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)[1]


COMMANDS = [shlex.split(line, comments=True)[1:] for line in block("sh").splitlines()]


@pytest.fixture
def requests(monkeypatch, tmp_path, plugins):
    """What the command line understood, in a folder with the files that the README speaks of."""
    requests = []
    (tmp_path / "points.csv").write_text("0,1\n2,3\n", encoding="utf-8")
    for folder in ("photos", "maps/trainA", "maps/trainB"):
        (tmp_path / folder).mkdir(parents=True)
    for side in "AB":
        Image.new("RGB", (8, 8)).save(tmp_path / f"maps/train{side}/1.png")
    (tmp_path / "interventions.toml").write_text(block("toml"), encoding="utf-8")
    template.write(tmp_path / "my_gan.py")
    RunStore.create(library.new_path("ring-vanilla", datetime(2026, 11, 30, 17, 52)), {}, DEFAULT_LIMIT).close()
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    monkeypatch.chdir(tmp_path)
    for name in ("_train", "_window"):
        monkeypatch.setattr(cli, name, lambda request, *_: requests.append(request) or 0)
    monkeypatch.setattr("ganviz.exporting.export", lambda *request: 0)
    return requests


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_commands_are_understood(arguments, requests, tmp_path, capsys):
    if "--resume" in arguments:
        RunStore.create(tmp_path / "ring.ganviz", {}, DEFAULT_LIMIT).close()
    assert cli.main(arguments) == 0, capsys.readouterr().err
    for request in requests:
        if request.resume is None:
            request.resolve()


def test_the_script_is_one():
    assert [entry.step for entry in parse_script(toml.parse(block("toml")))] == [500]


def test_the_example_loss_is_complete(monkeypatch):
    from ganviz.engine.losses.base import LOSSES

    monkeypatch.setattr(LOSSES, "_classes", dict(LOSSES.classes()))
    names = {"__name__": "ganviz.engine.losses.linear", "__package__": "ganviz.engine.losses"}
    exec(compile(block("python"), "README.md", "exec"), names)
    loss = LOSSES["linear"](None)
    import torch

    real, fake = torch.tensor([1.0, 3.0]), torch.tensor([-1.0, 0.0])
    assert loss.discriminator(real, fake).item() == pytest.approx(-2.5)
    assert loss.generator(fake).item() == pytest.approx(0.5)


def named_presets() -> list[str]:
    """Whatever looks like a preset's name, in the order of the text."""
    prose = re.sub(r"```.*?```", "", README, flags=re.DOTALL)
    found = []
    for name in re.findall(r"`([a-z0-9]*(?:-[a-z0-9]+)+)`", prose):
        # "-edges" after "faces-pix2pix-restore" is short for "faces-pix2pix-edges"
        found.append(found[-1].rpartition("-")[0] + name if name.startswith("-") else name)
    return found


@pytest.mark.parametrize("name", sorted(set(named_presets())))
def test_presets_that_are_named_exist(name):
    assert name in presets.names()


def test_every_row_of_models_names_a_preset():
    rows = re.search(r"\| model \| presets .*?\n\n", README, re.DOTALL)[0].splitlines()[2:]
    assert len(rows) >= 12
    for row in filter(None, rows):
        assert set(re.findall(r"`([\w-]+)`", row.split("|")[2])) & set(presets.names()), row


def test_files_that_are_named_exist():
    for path in re.findall(r"`((?:ganviz|tests|\.ci)/[\w./]+)`", README):
        assert (Path(__file__).resolve().parents[1] / path).exists(), path


def folders_in_the_tree() -> set[str]:
    """Folders that "Where things live" names; indentation says where each lies."""
    tree = re.search(r"## Where things live\n\n```text\n(.*?)```", README, re.DOTALL)[1]
    found, above = set(), {}
    for line in tree.splitlines():
        depth = len(line) - len(line.lstrip())
        if depth > 16:  # the text of the folders in the line above
            continue
        names = re.split(r" {2,}", line.strip())[0].split(", ")
        parent = next((above[d] for d in sorted(above, reverse=True) if d < depth), "")
        for name in (n for n in names if n.endswith("/")):
            found.add(parent + name)
        if names[0].endswith("/"):
            above = {d: folder for d, folder in above.items() if d < depth} | {depth: parent + names[0]}
    return found


def test_the_tree_is_the_folders():
    root = Path(__file__).resolve().parents[1]
    files = [*root.glob("ganviz/**/*.py"), *root.glob("tests/**/*.py")]
    packages = {f"{file.parent.relative_to(root)}/" for file in files}
    data = {f"{folder.relative_to(root)}/" for folder in root.glob("resources/*") if folder.is_dir()}
    # below the rooms of the tests their folders are those of the packages
    there = {folder for folder in packages if folder.count("/") <= 2 or not folder.startswith("tests/")}
    assert folders_in_the_tree() == {folder.replace("\\", "/") for folder in there | data | {"resources/"}}
