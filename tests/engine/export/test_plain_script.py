"""A run as a plain PyTorch script: it trains the same networks by the same losses, and needs no ganviz."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from ganviz.engine.datasets.base import TrainingData
from ganviz.engine.export import script_files
from ganviz.engine.export.base import EXPORTS, write
from ganviz.engine.export.plain_script.losses import LOSSES as LOSS_TEXTS
from ganviz.engine.export.plain_script.recipes import RECIPES
from ganviz.engine.export.source import RunSource
from ganviz.engine.losses.base import LOSSES
from ganviz.engine.models.base import MODELS
from ganviz.engine.optimizers.base import OPTIMIZERS
from ganviz.engine.regularizers.base import REGULARIZERS
from ganviz.engine.settings import presets
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.settings.params import ConfigError
from tests.engine.export.plain_scripts import made_up, scripted, small, text_of, train_both
from tests.engine.export.recorded import never, quietly
from tests.engine.helpers import IMAGES, POINTS, config

_ROOT = Path(__file__).parents[3]
_PRESETS = list(presets.titles())
_CONDITIONAL = IMAGES | {"model": {"name": "cdcgan"}}


def agree(run_config: RunConfig, data: TrainingData | None = None, tolerance: float = 2e-5) -> None:
    """Assert that a run's script computes the losses that ganviz does, and moves weights and averages alike."""
    made = scripted(run_config, made_up(run_config) if data is None else data)
    mine, theirs = train_both(made)
    for one, other in zip(mine, theirs, strict=True):
        for name in one.keys() & other.keys():
            assert one[name] == pytest.approx(other[name], rel=1e-4, abs=1e-5), name
    assert all(np.isfinite(value) for losses in mine for value in losses.values())
    assert made.differences(made.networks, made.learner.model.networks) < tolerance
    if made.averages:
        assert made.differences(made.averages, made.learner.ema_networks()) < tolerance
    for network in [*made.networks.values(), *made.learner.model.networks.values()]:
        network.eval()
    model, networks = made.learner.model, made.networks | made.averages
    if "G" in networks and not model.conditional and not model.from_data:
        kept = made.learner.model.networks | (made.learner.ema_networks() or {})
        for network in kept.values():
            network.eval()
        samples = model.sample(model.latents(8, torch.default_generator.manual_seed(1)), kept).detach()
        torch.manual_seed(1)
        if getattr(run_config.model, "shown", "gan") == "gan":
            torch.testing.assert_close(made.module.sample(networks, None, "cpu"), samples, rtol=1e-3, atol=1e-4)
    if "D" in made.networks and not made.learner.model.conditional and not made.learner.model.from_data:
        real = made.learner.batches.to_float(made.learner.batches.items[:8])
        packs = real.unflatten(0, (-1, made.learner.model.pack)) if made.learner.model.pack > 1 else real
        with torch.no_grad():
            logits = made.networks["D"](packs).flatten()
            torch.testing.assert_close(logits, made.learner.model.judge(real), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("name", _PRESETS)
def test_a_presets_script_trains_the_same_networks(name):
    agree(small(RunConfig.from_dict(presets.tree(name))))


@pytest.mark.parametrize("loss", list(LOSSES))
def test_losses(loss):
    agree(small(config(POINTS), loss__name=loss))


@pytest.mark.parametrize("regularizer", list(REGULARIZERS))
def test_regularizers(regularizer):
    loss = "least-squares" if regularizer == "label-smoothing" else "relativistic"
    agree(small(config(POINTS), loss__name=loss, **{f"regularizers__{regularizer}": True}))


@pytest.mark.parametrize("kind", list(OPTIMIZERS))
def test_optimizers_and_falling_rates(kind):
    momentum = {"optimizer__d__momentum": 0.5} if kind == "sgd" else {}
    # where a gradient is nearly 0, the sign of its rounding decides a step of Adam's first ones
    agree(small(config(POINTS), optimizer__d__name=kind, optimizer__g__name=kind, optimizer__d__lr=1e-3,
                optimizer__g__lr=1e-3, optimizer__d__decay_from=1, optimizer__d__decay_until=4, **momentum),
          tolerance=5e-4)


_NOISE = {"regularizers__instance-noise": True, "regularizers__instance-noise__until": 5}
_PAIRED = {"loss__name": "relativistic", "regularizers__label-smoothing": False}
_VARIATIONS = {
    "noise that falls": (POINTS, _NOISE),
    "several steps": (POINTS, {"train__d_steps": 2, "train__g_steps": 3}),
    "D alone": (POINTS, {"train__g_steps": 0}),
    "G alone": (POINTS, {"train__d_steps": 0, "train__g_steps": 2}),
    "fresh noise": (POINTS, {"model__fresh_noise": True, "train__g_steps": 2}),
    "uniform noise": (POINTS, {"model__z_distribution": "uniform", "model__init_std": 0.1}),
    "packs": (POINTS, {"model__pack": 2, "loss__name": "relativistic", "regularizers__gradient-penalty": True}),
    "maxout": (POINTS, {"model__d_activation": "maxout", "model__g_activation": "elu"}),
    "norms": (POINTS, {"model__d_norm": "batch", "model__g_norm": "layer", "loss__name": "relativistic-average"}),
    "spectral": (POINTS, {"model__d_norm": "spectral", "model__g_norm": "spectral", "train__d_steps": 2}),
    "no average": (POINTS, {"train__ema_decay": 0.0}),
    "convolutions": (IMAGES, {"model__d_norm": "instance", "model__g_norm": "layer", "regularizers__dropout": True}),
    "spectral convolutions": (IMAGES, {"model__d_norm": "spectral", "model__g_norm": "spectral"}),
    "enlarging": (IMAGES, {"model__name": "resize-gan", "model__d_norm": "batch"}),
    "several penalties": (IMAGES, {"regularizers__r1": True, "regularizers__r2": True, "regularizers__dragan": True}),
    "concatenation": (_CONDITIONAL, {"model__conditioning": "concatenation", "model__d_norm": "spectral"}),
    "concatenation of numbers": (_CONDITIONAL, {"model__name": "cgan", "model__conditioning": "concatenation",
                                                "model__init_std": 0.1, "loss__name": "relativistic"}),
    "projection": (_CONDITIONAL, {"regularizers__r1": True, "model__fresh_noise": True, **_NOISE}),
    "projection, batch norm": (_CONDITIONAL, {"model__d_norm": "batch", "loss__name": "relativistic-average"}),
    "no wrong labels": (_CONDITIONAL, {"model__wrong_label_weight": 0.0, "train__g_steps": 2}),
    "conditional, G alone": (_CONDITIONAL, {"train__d_steps": 0}),
    "classifier": (_CONDITIONAL, {"model__conditioning": "classifier", "regularizers__gradient-penalty": True}),
    "classifier, batch norm": (_CONDITIONAL, {"model__conditioning": "classifier", "model__d_norm": "batch",
                                              "loss__name": "relativistic"}),
}
_OF_PRESETS = {
    "faces-srgan": [{"model__content": "features", "model__g_norm": "batch", "model__residual": False},
                    {"loss__name": "relativistic", "model__d_norm": "batch", "model__g_blocks": 0}],
    "faces-pix2pix-edges": [{**_PAIRED, "regularizers__r1": True, "model__d_norm": "none", "model__g_norm": "none"}],
    "faces-lapgan": [{"model__z_distribution": "uniform", **_PAIRED, "train__d_steps": 2,
                      "train__ema_decay": 0.0}],
    "faces-stylegan": [{"model__r1_every": 2, "model__path_every": 1, "regularizers__dropout": True},
                       {"model__r1_gamma": 0.0, "model__path_weight": 0.0, "model__deviation_group": 3,
                        "regularizers__r1": True}],
    "faces-direct": [{"model__g_norm": "instance", "model__g_halvings": 1, "loss__name": "relativistic"}],
    "faces-cyclegan": [{"model__pool": 0, "model__cycle": 0.0, "model__d_norm": "instance", "train__g_steps": 2},
                       {"train__d_steps": 0, "loss__name": "relativistic", **_NOISE},
                       {"model__pool": 4, "regularizers__weight-clipping": True}],
    "digits-vae-beside-gan": [{"model__shown": "vae", "train__g_steps": 2, "model__init_std": 0.1}],
    "faces-vae": [{"train__g_steps": 2, "model__beta": 0.0}],
}


@pytest.mark.parametrize("variation", list(_VARIATIONS))
def test_what_can_be_chosen_in_gans(variation):
    base, changes = _VARIATIONS[variation]
    agree(small(config(base | {"data": {"name": "faces", "label": "glasses"}} if base is _CONDITIONAL else base),
                **changes))


@pytest.mark.parametrize(("preset", "changes"), [(p, c) for p, every in _OF_PRESETS.items() for c in every])
def test_what_can_be_chosen_in_other_models(preset, changes):
    agree(small(RunConfig.from_dict(presets.tree(preset)), **changes))


def test_sources_of_other_sizes():
    pairs = RunConfig.from_dict(presets.tree("faces-pix2pix-colour"))
    agree(small(pairs), made_up(pairs, source=(8, 8, 1)))
    enlarged = RunConfig.from_dict(presets.tree("faces-srgan"))
    agree(small(enlarged), made_up(enlarged, source=(4, 4, 3)))


def test_batches_go_through_the_data_once_in_an_epoch(tmp_path):
    pairs = small(RunConfig.from_dict(presets.tree("faces-pix2pix-colour")))
    made = scripted(pairs, made_up(pairs))
    np.savez(tmp_path / "pairs.npz", **script_files.data_arrays(made.subject, made.recipe))
    made.module.DATA = tmp_path / "pairs.npz"
    of_epoch = [next(batches) for batches in [made.module.batches("cpu")] for _ in range(5)]
    real, sources = (torch.cat(parts).flatten(1).numpy() for parts in zip(*of_epoch, strict=True))
    stored = [made.learner.batches.to_float(kind).flatten(1).numpy()
              for kind in (made.learner.batches.items, made.learner.batches.sources)]
    mine, theirs = (np.concatenate(parts, 1) for parts in ((real, sources), stored))  # pairs stay together
    np.testing.assert_allclose(mine[np.lexsort(mine.T)], theirs[np.lexsort(theirs.T)], atol=1e-6)


def test_a_batch_may_be_larger_than_the_data(tmp_path):
    domains = small(RunConfig.from_dict(presets.tree("clouds-direct")), train__batch_size=48)
    made = scripted(domains, made_up(domains))  # 20 items and 20 sources
    np.savez(tmp_path / "domains.npz", **script_files.data_arrays(made.subject, made.recipe))
    made.module.DATA = tmp_path / "domains.npz"
    real, sources = next(made.module.batches("cpu"))
    assert real.shape == sources.shape == (48, 2)
    assert len(real.unique(dim=0)) == 20


def test_first_weights_are_drawn_alike():
    """The script's own first weights have the deviation and the mean of ganviz', parameter by parameter."""
    for preset in ("faces-dcgan", "faces-vae", "digits-vae", "faces-cgan", "faces-lapgan", "faces-pix2pix-edges",
                   "faces-srgan", "faces-stylegan", "two-by-two", "shapes-cyclegan"):
        run_config = small(RunConfig.from_dict(presets.tree(preset)), **(
            {} if preset == "two-by-two" else {"model__g_width": 16}))
        made = scripted(run_config, made_up(run_config))
        fresh = made.module.make_networks()
        for network, mine, theirs in made.recipe.parameters(made.learner.model):
            one, other = fresh[network].state_dict()[mine], made.learner.model.networks[network].state_dict()[theirs]
            spread = other.float().std(correction=0).item()
            if one.numel() < 64 and (spread or one.numel() == 1):
                continue
            assert one.float().std(correction=0).item() == pytest.approx(spread, rel=0.5, abs=1e-6), (preset, mine)
            assert one.float().mean().item() == pytest.approx(
                other.float().mean().item(), abs=7 * spread / one.numel() ** 0.5 + 1e-6), (preset, mine)


def test_every_text_reads_like_code_that_is_kept(tmp_path):
    configs = {name: small(RunConfig.from_dict(presets.tree(name))) for name in _PRESETS}
    configs = {run_config.model.name: run_config for run_config in configs.values()}  # one of each model
    configs |= {f"{preset}-{k}": small(RunConfig.from_dict(presets.tree(preset)), **changes)
                for preset, every in _OF_PRESETS.items() for k, changes in enumerate(every)}
    configs |= {f"gan-{k}": small(config(base | {"data": {"name": "faces", "label": "glasses"}}
                                         if base is _CONDITIONAL else base), **changes)
                for k, (base, changes) in enumerate(_VARIATIONS.values())}
    for name, run_config in configs.items():
        text = text_of(run_config, made_up(run_config))
        (tmp_path / f"{name}.py").write_text(text)
        assert "import ganviz" not in text
        assert "from ganviz" not in text
        assert "<" + "step>" not in text
    checked = subprocess.run([sys.executable, "-m", "ruff", "check", "--config", _ROOT / "pyproject.toml",
                              "--output-format", "concise", tmp_path], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


def test_every_model_has_a_script():
    assert set(MODELS) == set(RECIPES)


def test_what_has_no_script_says_so(monkeypatch):
    run_config = RunConfig.from_dict(presets.tree("fashion-srgan"))
    monkeypatch.delitem(LOSS_TEXTS, "non-saturating")
    assert script_files.why_not(run_config).startswith("non-saturating does not come with ganviz")
    monkeypatch.delitem(RECIPES, "srgan")
    assert "the model srgan has no text" in script_files.why_not(run_config)


def test_a_classifier_for_the_content_loss_is_trained(tmp_path):
    """On two classes, of dark and of bright pictures, which its features then tell apart."""
    run_config = small(RunConfig.from_dict(presets.tree("fashion-srgan")))
    data = made_up(run_config)
    bright = np.arange(len(data.items)) % 2
    data = dataclasses.replace(data, items=data.items // 2 + (128 * bright[:, None, None, None]).astype(np.uint8),
                               labels=bright, label_names=("dark", "bright"))
    made = scripted(run_config, data)
    np.savez(tmp_path / "data.npz", **script_files.data_arrays(made.subject, made.recipe))
    made.module.DATA = tmp_path / "data.npz"
    torch.manual_seed(1)
    hidden = made.module.train_classifier("cpu")
    found = made.module.features(hidden, made.module.to_float(torch.from_numpy(data.items)))
    assert [one.shape[1] for one in found] == [16, 32, 64]
    middle = [found[-1][torch.from_numpy(bright == k)].mean(0) for k in (0, 1)]
    assert (middle[0] - middle[1]).norm() > found[-1].std(0).norm()


# -- the export --------------------------------------------------------------------------------------------------------


def export(run: Path, path: Path, **options) -> str:
    kind = EXPORTS["pytorch"]
    with RunSource(run) as source:
        return write(kind(kind.Config(**options)), source, path, quietly, never)


_WITHOUT_GANVIZ = """
import runpy, sys
sys.modules["ganviz"] = None  # an import of it fails
for call in sys.argv[1:]:
    sys.argv = call.split("|")
    runpy.run_path(sys.argv[0], run_name="__main__")
"""


def test_exported_scripts_run_without_ganviz(points_run, images_run, classes_run, tmp_path):
    """In a process of their own, from the start and from the run's weights."""
    for run in (points_run, images_run, classes_run):
        said = export(run, tmp_path / f"{run.stem}.py", weights=True)
        assert f"{run.stem}-data.npz, {run.stem}-weights.npz" in said
    calls = [f"{run.stem}.py|--steps|20|--out|{run.stem}-trained.npz" for run in (points_run, images_run, classes_run)]
    calls.append("images.py|--steps|20|--weights|images-weights.npz|--out|further.npz|--samples|made.npz")
    found = subprocess.run([sys.executable, "-I", "-c", _WITHOUT_GANVIZ, *calls], cwd=tmp_path, capture_output=True,
                           text=True, check=False)
    assert found.returncode == 0, found.stderr
    assert found.stdout.count("The weights of step 20 are in") == 3
    assert "The weights of step 26 are in further.npz" in found.stdout
    with np.load(tmp_path / "made.npz") as arrays:
        assert arrays["samples"].shape == (16, 1, 8, 8)
    for name in ("points-trained", "images-trained", "classes-trained", "further"):
        with np.load(tmp_path / f"{name}.npz") as arrays:
            assert all(np.isfinite(arrays[key]).all() for key in arrays)


def test_exported_weights_are_the_runs(images_run, tmp_path):
    export(images_run, tmp_path / "run.py", weights=True)
    with RunSource(images_run) as source, np.load(tmp_path / "run-weights.npz") as arrays:
        learner = source.load(quietly, never).learner
        assert int(arrays["step"]) == learner.step == 6
        first = learner.model.networks["G"][0].weight.detach().numpy()
        np.testing.assert_array_equal(arrays["G.0.weight"], first)
        np.testing.assert_array_equal(arrays["average.G.0.weight"], learner.ema_networks()["G"][0].weight.numpy())
        with np.load(tmp_path / "run-data.npz") as data:
            np.testing.assert_array_equal(data["items"], learner.data.items)


def test_a_script_says_where_it_comes_from_and_what_differs(points_run, tmp_path):
    export(points_run, tmp_path / "run.py")
    text = (tmp_path / "run.py").read_text()
    assert text.startswith('"""Train the networks of the ganviz run points in plain PyTorch')
    assert "settings of step 60: model mlp, data ring, loss hinge." in text
    assert "changed in mid-run is not" in text
    assert not (tmp_path / "run-weights.npz").exists()


def test_nothing_of_a_persons_is_overwritten(points_run, tmp_path, monkeypatch):
    (tmp_path / "run-data.npz").write_text("mine")
    with pytest.raises(ConfigError, match="run-data.npz, which belongs beside it, is there already"):
        export(points_run, tmp_path / "run.py")
    assert (tmp_path / "run-data.npz").read_text() == "mine"
    monkeypatch.setattr(script_files, "LARGEST", 100)
    with pytest.raises(ConfigError, match="are written beside a script"):
        export(points_run, tmp_path / "other.py")
    assert not list(tmp_path.glob("other*"))
