"""Exported weights: read back by safetensors, and loaded where ganviz is not installed."""

import ast
import subprocess
import sys

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file

from ganviz.cli import main
from ganviz.engine.export.base import EXPORTS, write
from ganviz.engine.export.loading_code import loading_code
from ganviz.engine.export.source import LoadedModel, RunSource
from ganviz.engine.models.base import MODELS
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Started

from ...contracts.test_models import small
from ..helpers import built, events_of
from .recorded import never, quietly

PLAIN = ("mlp", "dcgan", "vae", "conv-vae", "lapgan", "direct-mlp", "cyclegan-mlp", "cgan", "cdcgan")


def export(run, path) -> str:
    with RunSource(run) as source:
        return write(EXPORTS["weights"](), source, path, quietly, never)


def elsewhere(*scripts) -> list[str]:
    """Run scripts where ganviz is not to be found, and must not even be asked for; the last line that each prints."""
    refuse = ("import runpy, sys\nclass Refuse:\n    def find_spec(self, name, *_):\n        assert name != 'ganviz'\n"
              f"sys.meta_path.insert(0, Refuse())\nfor script in {[str(script) for script in scripts]}:\n"
              "    runpy.run_path(script, run_name='__main__')\n    print('end')")
    done = subprocess.run([sys.executable, "-I", "-c", refuse], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [part.strip().splitlines()[-1] for part in done.stdout.split("end\n")[:-1]]


def test_the_tensors_are_those_of_the_snapshot(images_run, tmp_path):
    said = export(images_run, tmp_path / "w.safetensors")
    with RunSource(images_run) as source:
        state = source.state
    wanted = {name.removeprefix("network."): value for name, value in state.tensors.items()
              if name.startswith(("network.", "ema."))}
    found = load_file(tmp_path / "w.safetensors")
    assert found.keys() == wanted.keys()
    assert all(found[name].equal(value) for name, value in wanted.items())
    assert {name.split(".")[0] for name in found} == {"G", "D", "ema"}
    with safe_open(tmp_path / "w.safetensors", "pt") as file:
        assert {"run": "images", "step": "6", "model": "dcgan"}.items() <= file.metadata().items()
    assert said == f"{len(found)} tensors of step 6, averages of G among them; w-load.py loads them in plain torch"


def test_the_scripts_run_where_ganviz_is_not(points_run, images_run, classes_run, tmp_path):
    for run in (points_run, images_run, classes_run):
        export(run, tmp_path / f"{run.stem}.safetensors")
    scripts = [tmp_path / f"{run.stem}-load.py" for run in (points_run, images_run, classes_run)]
    assert elsewhere(*scripts) == ["(8, 2)", "(8, 1, 8, 8)", "(10, 1, 8, 8)"]


def test_the_networks_that_the_script_makes_are_the_runs(images_run, tmp_path):
    export(images_run, tmp_path / "w.safetensors")
    made = {"__file__": str(tmp_path / "w-load.py")}
    exec((tmp_path / "w-load.py").read_text(), made)
    with RunSource(images_run) as source:
        loaded = source.model()
    z = torch.randn(3, 4)
    theirs, images = loaded.averaged["G"].eval(), torch.rand(3, 1, 8, 8)
    with torch.no_grad():
        assert made["G"].eval()(z).equal(theirs(z))
        assert made["D"].eval()(images).equal(loaded.model.networks["D"].eval()(images))


@pytest.mark.parametrize("name", list(MODELS))
def test_every_models_script_can_be_run(name, tmp_path):
    trainer = built(small(name, MODELS[name].data_kinds[0], train__ema_decay=0.9))
    model, facts = trainer.learner.model, events_of(trainer, Started)[0].facts
    loaded = LoadedModel(model, trainer.learner.ema_networks(), 3)
    code = loading_code(loaded, facts, "a run", tmp_path / "w.safetensors")
    ast.parse(code)
    written = [network for network in model.networks if f"\n{network} = nn.Sequential" in code]
    assert len(written) == len(model.networks) or "of classes that torch lacks" in code
    if name in PLAIN:
        assert any(network.startswith("G") for network in written)
        assert "samples = G" in code or name == "lapgan"


def test_names_from_elsewhere_stay_texts(images_run, tmp_path):
    evil = 'a"""\nimport os\nos.abort()\n"""\'\\'
    with RunSource(images_run) as source:
        code = loading_code(source.model(), source.facts, evil, tmp_path / "w'\n.safetensors")
    assert not any(isinstance(node, ast.Import) and node.names[0].name == "os" for node in ast.walk(ast.parse(code)))


def test_somebodys_own_script_is_not_written_over(points_run, tmp_path):
    own = tmp_path / "w-load.py"
    own.write_text("mine")
    with pytest.raises(ConfigError, match="there is another file of that name"):
        export(points_run, tmp_path / "w.safetensors")
    assert own.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [own]
    own.unlink()
    for _ in range(2):  # one of an earlier export is
        export(points_run, tmp_path / "w.safetensors")


def test_the_command_prints_the_script(points_run, tmp_path, capsys):
    assert main(["export", str(points_run), "weights", "--to", str(tmp_path / "w.safetensors")]) == 0
    assert (tmp_path / "w-load.py").read_text() in capsys.readouterr().out
