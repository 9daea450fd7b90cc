"""What is opened of a plug-in: its parts in the place of a preset's, with data that suits."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.plugins import loading
from ganviz.engine.settings.params import ConfigError
from tests.engine.plugins.networks import FLAT, PLANE, TUTORIAL, WITHOUT_SIGMOID, written
from tests.engine.plugins.test_loading import LOSS

pytestmark = pytest.mark.usefixtures("plugins")


def resolved(**request):
    """The config of a request from the command line."""
    request = CommandLineRequest(**request)
    request.name_places()
    request.name_plugins()
    request.check()
    return request.resolve()


def data_of(config):
    tree = config.to_dict()["data"]
    return {key: value for key, value in tree.items() if value not in ("", "as it is")}


def test_two_networks_train_on_shipped_images_of_the_size_that_they_make(tmp_path):
    config = resolved(source=str(written(tmp_path, WITHOUT_SIGMOID)))
    assert (config.model.name, config.optimizer_d.lr, config.optimizer_g.beta1) == ("my_gan", 2e-4, 0.5)
    assert config.regularizers == ()
    found = data_of(config)
    assert {key: found[key] for key in ("name", "images", "pixels", "channels")} == {
        "name": "resized", "images": "faces", "pixels": 32, "channels": "colour"}


def test_a_folder_is_read_in_that_size(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    Image.new("RGB", (9, 9)).save(folder / "1.png")
    config = resolved(source=str(written(tmp_path, WITHOUT_SIGMOID)), data=str(folder))
    assert (config.data.name, config.data.path, config.data.pixels, config.data.grey) == (
        "folder", str(folder), 32, False)


def test_an_array_is_resized(tmp_path):
    np.savez(tmp_path / "mine.npz", images=np.zeros((4, 8, 8), np.uint8))
    config = resolved(source=str(written(tmp_path, WITHOUT_SIGMOID)), data=str(tmp_path / "mine.npz"))
    assert (config.data.name, config.data.images, config.data.path, config.data.pixels, config.data.channels) == (
        "resized", "array", str(tmp_path / "mine.npz"), 32, "colour")


def test_networks_of_any_size_take_the_data_as_it_is(tmp_path):
    path = written(tmp_path, FLAT)
    assert data_of(resolved(source=str(path), data="digits")) == {"name": "digits"}
    config = resolved(generator=f"{path}:Generator", discriminator=f"{path}:Discriminator")
    assert (config.data.name, config.model.name) == ("faces", "my_gan")


def test_networks_of_points_have_the_ring(tmp_path):
    config = resolved(source=str(written(tmp_path, PLANE)))
    assert (config.data.name, config.model.name) == ("ring", "my_gan")
    assert resolved(source=str(tmp_path / "my_gan.py"), data="moons").data.name == "moons"


def test_the_sigmoid_is_left_out_where_it_is_said(tmp_path):
    path = str(written(tmp_path, TUTORIAL))
    with pytest.raises(ConfigError, match="--set model.final_sigmoid=leave-out"):
        resolved(source=path)
    config = resolved(source=path, overrides=(("model.final_sigmoid", "leave-out"),))
    assert config.model.final_sigmoid == "leave-out"


def test_a_loss_takes_the_place_of_the_preset_s(tmp_path):
    path = written(tmp_path, LOSS)
    config = resolved(source=str(path), overrides=(("loss.margin", "3"),))
    assert (config.data.name, config.loss.name, config.loss.margin) == ("ring", "mine", 3.0)
    config = resolved(source="faces-wgan-gp", plugins=(path,), overrides=(("loss.name", "mine"),), data="digits")
    assert (config.data.name, config.model.name, config.loss.name) == ("digits", "dcgan", "mine")


def test_a_file_that_brings_nothing_says_what_it_could_bring(tmp_path):
    with pytest.raises(ConfigError, match="my_gan.py brings nothing to train: it holds no two networks"):
        resolved(source=str(written(tmp_path, "x = 1\n")))
    three = "from torch import nn\n" + "".join(f"class {name}(nn.Module): pass\n" for name in ("A", "B", "C"))
    with pytest.raises(ConfigError, match="Its networks are A, B, C: --generator and --discriminator say which"):
        resolved(source=str(written(tmp_path, three, "three.py")))


@pytest.mark.parametrize(("request_", "said"), [
    ({"generator": "my_gan.py:netG"}, "--discriminator \\(empty\\) does not name a class"),
    ({"generator": "gone.py:G", "discriminator": "gone.py:D"}, "there is no file .*gone.py"),
    ({"generator": "my_gan.py:netG", "discriminator": "my_gan.py:Nothing"}, "has no network class 'Nothing'"),
    ({"source": "gone.py"}, "there is no file .*ganviz new gone.py"),
    ({"source": "my_gan.py", "data": "nowhere"}, "no such file or folder, and no data set of that name"),
    ({"plugins": ("my.txt",)}, "is not a plug-in"),
])
def test_what_is_wrong_is_told(tmp_path, monkeypatch, request_, said):
    from pathlib import Path

    monkeypatch.chdir(tmp_path)
    written(tmp_path, PLANE)
    request_ = {key: tuple(map(Path, value)) if key == "plugins" else value for key, value in request_.items()}
    with pytest.raises(ConfigError, match=said):
        resolved(**request_)


def test_what_only_names_a_file_does_not_run_it(tmp_path):
    path = written(tmp_path, "raise SystemError('it was run')\n")
    (tmp_path / "config.toml").write_text(f'[data]\nname = "folder"\npath = "{path.as_posix()}"\n[model]\n'
                                          'name = "my_gan"\n[loss]\nname = "hinge"\n[optimizer.d]\nname = "adam"\n'
                                          '[optimizer.g]\nname = "adam"\n')
    with pytest.raises(ConfigError, match="there is no model named 'my_gan'"):
        resolved(source=str(tmp_path / "config.toml"))
    with pytest.raises(ConfigError, match="is code that has not been run; name it on the command line, or open it"):
        CommandLineRequest(source=str(path)).resolve()
    assert loading.at(path) is None
