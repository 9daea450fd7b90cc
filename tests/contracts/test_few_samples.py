"""Every registered model on as good as no data, and with batches of any size: it trains, or says why it cannot.

Clouds have 100 points at least, and are the only pairs of points: translations of points are tried on batches alone.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ganviz.engine.models.base import MODELS
from ganviz.engine.probes.base import PROBES
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError, settings_of
from ganviz.engine.telemetry.events import Failed, Note, Rejected, Trouble
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer

from ..engine.helpers import POINTS
from ..engine.probes.measuring import view
from ..pictures import blots, save_side
from .test_models import EVERY, columns_of, scalars

SIDE = 16
SOME = [0, 1, 2] * 8  # labels of samples that suffice for anything
MORE = 120  # than there are of any data here
# settings that ask something of the batch or of the labels
SETTINGS = [pytest.param(("mlp", "points", {"model.g_norm": "batch", "model.d_norm": "batch"}), id="mlp-batch-norm"),
            pytest.param(("mlp", "points", {"model.pack": 2}), id="mlp-packed"),
            pytest.param(("dcgan", "images", {"model.d_norm": "batch"}), id="dcgan-batch-norm"),
            pytest.param(("pix2pix", "images", {"model.levels": 4}), id="pix2pix-down-to-one-pixel"),
            pytest.param(("srgan", "images", {"model.content": "classifier"}), id="srgan-classifier")]


def data_of(folder: Path, model: str, kind: str, labels: list[int], sources: int | None = None) -> dict[str, Any]:
    """Settings of data with these labels, one for each sample; as many sources, unless another number is given."""
    rng = np.random.default_rng(5)
    count = len(labels)
    form = MODELS[model].form
    if kind == "points" and form != "samples":
        return {"name": "clouds", "size": 100}
    if kind == "points":
        np.savetxt(folder / "points.csv", rng.normal(size=(count, 2)), delimiter=",", header="x,y", comments="")
        return {"name": "points", "path": str(folder / "points.csv")}

    def images(n: int) -> np.ndarray:
        return rng.integers(0, 256, (n, SIDE, SIDE, 3), np.uint8)

    path = folder / "images.npz"
    if form == "samples":
        np.savez(path, images=images(count), labels=np.array(labels))
        return {"name": "array", "path": str(path)}
    np.savez(path, a=images(count if sources is None else sources), b=images(count))
    return {"name": form, "path": str(path)}


def config_of(model: str, kind: str, data: dict[str, Any], **changes: Any) -> RunConfig:
    settings = settings_of(MODELS[model].Config)
    narrow = {s.name: max(6, int(s.param.minimum)) for s in settings if "width" in s.name}
    latent = {"z_dim": 3} if any(s.name == "z_dim" for s in settings) else {}
    tree = POINTS | {"data": data, "model": {"name": model} | latent | narrow, "train": {"batch_size": 4}}
    return RunConfig.from_dict(tree).with_changes(changes)


def trains_or_is_refused(make_config, script=()) -> Trainer | None:
    """A run of some steps without any trouble; None if it was refused with the reason and the way out."""
    try:
        trainer = Trainer(make_config(), Telemetry(), steps=6, attended=False, script=script)
    except ConfigError as error:
        check_refusal(str(error))
        return None
    trainer.run()
    if isinstance(trainer.failure, ConfigError):
        check_refusal(str(trainer.failure))
        return None
    events = trainer.telemetry.drain_events()
    assert [e for e in events if isinstance(e, Failed | Trouble)] == []
    assert [e.message for e in events if isinstance(e, Note) and "could not be made" in e.message] == []
    for event in events:
        if isinstance(event, Rejected):
            check_refusal(event.reason)
    assert trainer.step == 6
    assert np.isfinite(scalars(trainer)[:, columns_of(trainer)]).all()
    return trainer


def check_refusal(text: str) -> None:
    assert re.search(r"[;:] .*\b(choose|give|raise)\b", text), text


def measure_all(trainer: Trainer) -> None:
    """Take every picture that makes sense, as a person may ask for it, and a full measurement of the indicators."""
    for probe in PROBES.classes().values():
        full = [{"samples": 50}] if probe.measures_indicators else []
        for requests in ({"which": "fake", "index": 0}, *full):
            if probe.inapplicable(view(trainer, **requests)) is None:
                probe().measure(view(trainer, **requests))


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("case", EVERY)
def test_it_learns_one_two_or_three_samples(tmp_path, case, count):
    model, kind = case
    if MODELS[model].form != "samples" and kind == "points":
        pytest.skip("clouds have 100 points at least")
    data = data_of(tmp_path, model, kind, list(range(count)))
    trainer = trains_or_is_refused(lambda: config_of(model, kind, data))
    if trainer is not None:
        measure_all(trainer)


@pytest.mark.parametrize("counts", [(1, 1), (1, 2), (3, 1)])
def test_domains_may_hold_one_image(tmp_path, counts):
    sources, items = counts
    data = data_of(tmp_path, "cyclegan", "images", list(range(items)), sources)
    trainer = trains_or_is_refused(lambda: config_of("cyclegan", "images", data))
    measure_all(trainer)


@pytest.mark.parametrize(("model", "held_out"), [("pix2pix", (1, 1)), ("cyclegan", (1, 2)), ("direct", (2, 1))])
def test_one_image_may_be_held_out(tmp_path, model, held_out):
    form = MODELS[model].form
    for side, count in zip("AB", held_out, strict=True):
        save_side(tmp_path / f"train{side}", blots(3)[0])
        save_side(tmp_path / f"test{side}", blots(count)[0])
    data = {"name": form, "path": str(tmp_path), "pixels": SIDE}
    trainer = trains_or_is_refused(lambda: config_of(model, "images", data))
    assert trainer is not None
    measure_all(trainer)


@pytest.mark.parametrize("case", EVERY)
def test_one_sample_may_be_held_out(tmp_path, case):
    data = data_of(tmp_path, *case, SOME)
    trainer = trains_or_is_refused(lambda: config_of(*case, data, **{"train.held_out": 0.01}))
    measure_all(trainer)


@pytest.mark.parametrize("labels", [[0] * 24, list(range(200))], ids=["one class", "200 classes of one"])
@pytest.mark.parametrize("case", [c for c in EVERY if c.values[0][1] == "images"
                                  and MODELS[c.values[0][0]].form == "samples"])
def test_it_learns_one_class_and_two_hundred_of_one_image(tmp_path, case, labels):
    data = data_of(tmp_path, *case, labels)
    trainer = trains_or_is_refused(lambda: config_of(*case, data))
    if trainer is not None and (MODELS[case[0]].conditional or case[0] == "dcgan"):
        measure_all(trainer)


def cases_of_batches():
    return [pytest.param((*p.values[0], {}), id=p.id) for p in EVERY] + SETTINGS


@pytest.mark.parametrize("case", cases_of_batches())
def test_a_batch_of_one_from_the_start(tmp_path, case):
    model, kind, changes = case
    data = data_of(tmp_path, model, kind, SOME)
    trains_or_is_refused(lambda: config_of(model, kind, data, **changes, **{"train.batch_size": 1}))


@pytest.mark.parametrize("case", cases_of_batches())
def test_a_batch_of_one_and_of_more_than_the_data_in_mid_run(tmp_path, case):
    """A refused change leaves the run as it is, and it goes on."""
    model, kind, changes = case
    data = data_of(tmp_path, model, kind, SOME)
    script = [Scripted(step, Set.of({"train.batch_size": size})) for step, size in ((2, 1), (4, MORE))]
    trainer = trains_or_is_refused(lambda: config_of(model, kind, data, **changes), script)
    assert trainer is not None
    assert trainer.config.train.batch_size == MORE
