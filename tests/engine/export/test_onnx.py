"""The generator as ONNX: every model's, held against torch by onnxruntime."""

import importlib.util
import logging

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from tqdm import tqdm

from ganviz.engine.datasets.base import Cancelled
from ganviz.engine.export import onnx_graph
from ganviz.engine.export.base import EXPORTS, write
from ganviz.engine.export.onnx_graph import GeneratorGraph, write_generator
from ganviz.engine.export.source import LoadedModel, RunSource
from ganviz.engine.models.base import MODELS, watching
from ganviz.engine.settings.params import ConfigError
from ganviz.engine.telemetry.events import Started

from ...contracts.test_models import small
from ..helpers import built, events_of
from .recorded import never, quietly

# one of each kind of layer and of input: ONNX takes seconds, and the others' networks are the same
DIFFERENT = ("cdcgan", "cyclegan-mlp", "srgan", "stylegan")


@pytest.fixture(autouse=True)
def quiet_exporter(monkeypatch):
    """torch's exporter warns, and leaves a thread; in the program it is in a process of its own."""
    monkeypatch.setattr(tqdm, "monitor_interval", 0)
    logger = logging.getLogger("torch.onnx")
    level = logger.level
    logger.setLevel(logging.ERROR)
    yield
    logger.setLevel(level)


def untrained(name):
    """A model, averages that differ from it, and the facts of its run."""
    trainer = built(small(name, MODELS[name].data_kinds[0], train__ema_decay=0.9))
    averages = trainer.learner.ema_networks()
    with torch.no_grad():
        for network in averages.values():
            for parameter in network.parameters():
                parameter.mul_(1.5)
    return trainer.learner.model, averages, events_of(trainer, Started)[0].facts


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", list(MODELS))
def test_every_models_generator_is_a_graph_for_batches_of_any_size(name):
    model, averages, facts = untrained(name)
    for back in (False, True)[:1 + MODELS[name].translates_back()]:
        graph = GeneratorGraph(LoadedModel(model, averages, 0), facts, back)
        program = graph.program().module()
        for n in (1, 5):
            inputs = graph.draw(n)
            with torch.no_grad():
                torch.testing.assert_close(program(*inputs.values()), graph(*inputs.values()))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", DIFFERENT)
def test_the_file_makes_what_the_averaged_generator_makes(name, tmp_path):
    model, averages, facts = untrained(name)
    batches, path = model.batches, tmp_path / "g.onnx"
    found = write_generator(LoadedModel(model, averages, 0), facts, path)
    model.batches = batches
    assert found.difference < 1e-5
    onnx.checker.check_model(path)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    z = model.latents(6, torch.Generator().manual_seed(1))
    with watching(*averages.values()):
        wanted = model.sample(z, {**model.networks, **averages}).numpy()
    label = {"z": z[:, :-model.labels], "label": z[:, -model.labels:].argmax(1)} if model.conditional else {
        "source" if model.from_data else "z": z}
    made, = session.run(None, {key: value.numpy() for key, value in label.items()})
    np.testing.assert_allclose(made, wanted, atol=1e-5)
    assert b".py" not in path.read_bytes(), "no path of this machine is told"
    if MODELS[name].translates_back():
        write_generator(LoadedModel(model, averages, 0), facts, path, back=True)
        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
        with watching(*averages.values()):
            wanted = model.translated_back(torch.from_numpy(made), averages).numpy()
        np.testing.assert_allclose(session.run(None, {"sample": made})[0], wanted, atol=1e-5)


@pytest.mark.filterwarnings("ignore")
def test_a_file_that_differs_is_refused(tmp_path, monkeypatch):
    model, averages, facts = untrained("two-by-two")
    monkeypatch.setattr(onnx_graph, "LARGEST_DIFFERENCE", -1.0)
    with pytest.raises(ConfigError, match="differ from torch's by up to .* is allowed; export the weights instead"):
        write_generator(LoadedModel(model, averages, 0), facts, tmp_path / "g.onnx")


def test_the_export_says_nothing_in_the_terminal_and_is_of_the_step(classes_run, tmp_path, capfd):
    with RunSource(classes_run) as source:
        said = write(EXPORTS["onnx"](), source, tmp_path / "g.onnx", quietly, never)
    assert capfd.readouterr() == ("", "")
    assert said.startswith("the averaged generator of step 6, from z (n, 4), label (n); 12 samples by onnxruntime")
    about = onnxruntime.InferenceSession(tmp_path / "g.onnx").get_modelmeta().custom_metadata_map
    assert about.items() >= {"run": "classes", "step": "6", "model": "cdcgan"}.items()
    assert about["labels"] == str([str(k) for k in range(10)]).replace("'", '"')


def test_what_is_missing_is_said(points_run, tmp_path, monkeypatch):
    kind = EXPORTS["onnx"]
    with RunSource(points_run) as source:
        assert kind().why_not(source) == ""
        back = kind(kind.Config(direction="back"))
        assert back.why_not(source) == "Vanilla (MLP) has no way back; choose the direction there"
        find = importlib.util.find_spec
        monkeypatch.setattr("ganviz.engine.export.kinds.onnx.find_spec",
                            lambda name: None if name == "onnxruntime" else find(name))
        assert kind().why_not(source) == (
            'ONNX files are written with onnxruntime, not installed here; pip install "ganviz[export]"')


def test_cancelling_ends_the_process(points_run, tmp_path):
    with RunSource(points_run) as source, pytest.raises(Cancelled):
        write(EXPORTS["onnx"](), source, tmp_path / "g.onnx", quietly, lambda: True)
    assert list(tmp_path.iterdir()) == []
