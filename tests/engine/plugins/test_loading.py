"""Running a file as a plug-in: all that it registers, or nothing."""

from __future__ import annotations

import random
import sys

import pytest
import torch

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.plugins import loading
from ganviz.engine.probes.base import Content
from ganviz.engine.regularizers.base import REGULARIZERS
from ganviz.engine.settings import descriptions
from ganviz.engine.settings.config import RunConfig, flatten, is_live
from ganviz.engine.settings.params import ConfigError, settings_of
from tests.engine.helpers import POINTS, trained
from tests.engine.helpers import config as small_config
from tests.engine.plugins.networks import written

LOSS = """
from dataclasses import dataclass
from ganviz.engine.losses.base import LOSSES, SeparableLoss
from ganviz.engine.settings.component import Section
from ganviz.engine.settings.params import param

@LOSSES.register("mine")
class Mine(SeparableLoss):
    '''Mine alone.'''

    title = "Mine"

    @dataclass(frozen=True)
    class Config(Section):
        margin: float = param(1.0, "How far.", live=True, minimum=0.0, maximum=5.0)

    def discriminator_parts(self, logits_real, logits_fake, real_target=1.0):
        return (self.config.margin - logits_real).square().mean(), logits_fake.square().mean()

    def generator(self, logits_fake, logits_real=None):
        return (self.config.margin - logits_fake).square().mean()
"""


def load(path):
    return loading.load(loading.read(path))


pytestmark = pytest.mark.usefixtures("plugins")


def test_what_it_registers_is_trained_with_and_has_controls(tmp_path):
    plugin = load(written(tmp_path, LOSS))
    assert plugin.registered() == {LOSSES: {"mine": LOSSES["mine"]}}
    assert not LOSSES.is_shipped("mine")
    assert LOSSES.is_shipped("hinge")
    config = small_config(loss__name="mine").with_changes({"loss.margin": "2.5"})
    assert flatten(config)["loss.margin"] == 2.5
    assert is_live(config, "loss.margin")
    assert [s.label for s in settings_of(type(config.loss))] == ["Margin"]
    assert trained(config, 3).step == 3


def test_the_same_content_is_run_once_whatever_it_is_called(tmp_path):
    first = load(written(tmp_path, LOSS))
    assert load(tmp_path / "my_gan.py") is first
    assert load(written(tmp_path, LOSS, "other.py")).module is first.module


def test_newer_content_of_a_file_takes_the_place_of_the_older(tmp_path):
    load(written(tmp_path, LOSS))
    load(written(tmp_path, LOSS.replace('title = "Mine"', 'title = "Mine, better"')))
    assert LOSSES["mine"].title == "Mine, better"
    load(written(tmp_path, LOSS.replace('"mine"', '"yours"')))
    assert "mine" not in LOSSES
    assert "yours" in LOSSES


def test_newer_content_that_fails_leaves_the_older(tmp_path):
    load(written(tmp_path, LOSS))
    mine = LOSSES["mine"]
    with pytest.raises(ConfigError, match="my_gan.py was not loaded: line 23: ZeroDivisionError"):
        load(written(tmp_path, LOSS + "\n1 / 0\n"))
    assert LOSSES["mine"] is mine
    assert RunConfig.from_dict(POINTS | {"loss": {"name": "mine"}}).loss.owner is mine


@pytest.mark.parametrize(("text", "said"), [
    (LOSS + "\nraise KeyError('x')\n", "line 23: KeyError: 'x'"),
    (LOSS.replace('"mine"', '"hinge"'), "line 7: two kinds of loss are called 'hinge'"),
    (LOSS.replace('"mine"', '"my loss"'), "'my loss' cannot be the name of a loss"),
    ("x = (1,\n", "line 1: SyntaxError"),
    ("import nothing_of_that_name\n", "line 1: ModuleNotFoundError: No module named 'nothing_of_that_name'"),
    ("import sys\n\nsys.exit(3)\n", "line 3: it ends the program"),
    ("import argparse\np = argparse.ArgumentParser()\np.add_argument('data')\np.parse_args()\n", "line 4: it ends"),
    ("from ganviz.engine.probes.base import Content\nclass ImageSamples(Content):\n    pass\n",
     "line 2: there are contents called ImageSamples"),
])
def test_what_fails_is_told_with_its_line_and_leaves_nothing(tmp_path, text, said, capsys):
    from ganviz.engine.probes import samples

    before = {**LOSSES.classes()}, set(sys.modules), dict(Content.kinds)
    with pytest.raises(ConfigError, match="the plug-in my_gan.py was not loaded") as raised:
        load(written(tmp_path, text))
    assert said in str(raised.value)
    assert LOSSES.classes() == before[0]
    assert not [name for name in set(sys.modules) - before[1] if name.startswith("ganviz_plugin")]
    assert Content.kinds["ImageSamples"] is samples.ImageSamples
    assert loading.at(tmp_path / "my_gan.py") is None


def test_a_plug_in_takes_the_place_of_what_stands_in_for_it(tmp_path):
    path = written(tmp_path, LOSS)
    plugin = load(path)
    told = descriptions.describe(small_config(loss__name="mine"))
    LOSSES.forget_module(plugin.module.__name__)
    descriptions.adopt(told)
    assert LOSSES.is_stand_in("mine")
    with pytest.raises(ConfigError):
        load(written(tmp_path, LOSS + "\n1 / 0\n", "broken.py"))
    assert LOSSES.is_stand_in("mine")
    load(written(tmp_path, LOSS + "\n# the same\n", "again.py"))
    assert not LOSSES.is_stand_in("mine")
    small_config(loss__name="mine").loss.build()


def test_a_name_of_another_plug_in_is_taken(tmp_path):
    load(written(tmp_path, LOSS, "one.py"))
    with pytest.raises(ConfigError, match="other.py was not loaded: line 7: two kinds of loss are called 'mine'"):
        load(written(tmp_path, LOSS + "\n# another\n", "other.py"))


def test_a_script_s_own_settings_do_not_last(tmp_path):
    torch.manual_seed(1)
    random.seed(1)
    expected = torch.rand(1), random.random()
    torch.manual_seed(1)
    random.seed(1)
    load(written(tmp_path, "import random, sys, torch\nrandom.seed(999)\ntorch.manual_seed(999)\n"
                           "torch.use_deterministic_algorithms(True)\ntorch.set_default_dtype(torch.float64)\n"
                           "arguments = sys.argv[1:]\n"))
    assert (torch.rand(1), random.random()) == expected
    assert not torch.are_deterministic_algorithms_enabled()
    assert torch.get_default_dtype() is torch.float32
    assert loading.at(tmp_path / "my_gan.py").module.arguments == []


def test_what_lies_beside_it_can_be_imported_and_hides_nothing(tmp_path):
    written(tmp_path, "size = 7\n", "beside_my_gan.py")
    written(tmp_path, "raise RuntimeError\n", "json.py")
    plugin = load(written(tmp_path, "import json\nfrom beside_my_gan import size\nassert json.loads('1')\n"))
    assert plugin.module.size == 7
    del sys.modules["beside_my_gan"]


def test_what_is_no_file_of_python_is_not_read(tmp_path):
    (tmp_path / "large.py").write_bytes(b"#" * (4 << 20) + b"\n")
    for path, said in ((tmp_path / "my.txt", "a Python file"), (tmp_path / "gone.py", "there is no file"),
                       (tmp_path / "large.py", "larger than")):
        with pytest.raises(ConfigError, match=said):
            loading.read(path)
    assert "mine" not in REGULARIZERS


def test_a_class_is_named_by_its_file(tmp_path):
    path, name = loading.place_of(r"C:\mine\my_gan.py:Generator", "--generator")
    assert (str(path), name) == (r"C:\mine\my_gan.py", "Generator")
    for text in ("", "my_gan.py", "my_gan:Generator", "my_gan.py:not a name"):
        with pytest.raises(ConfigError, match="--generator my_gan.py:Generator"):
            loading.place_of(text, "--generator")
