"""The subjects of convolution: pictures as they are, filters and maps as the networks have them."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from ganviz.engine.probes.base import PROBES
from ganviz.engine.teaching.convolution import feature_map
from tests.engine.helpers import IMAGES, POINTS, config, trained

PERCEPTRONS = IMAGES | {"model": {"name": "mlp", "g_width": 8, "d_width": 8}}


def measured(tree, **requests):
    trainer = trained(config(tree), 2)
    view = trainer.view(requests)
    return trainer, PROBES["convolution"]().measure(view)


def test_the_first_filters_give_what_the_layer_gives():
    trainer, seen = measured(IMAGES)
    layer = trainer.view({}).model.networks["D"][0]
    assert (seen.filters.path, seen.filters.stride, seen.filters.padding) == ("D/0", 2, 1)
    assert seen.filters.weights.shape == (4, 1, 4, 4)
    picture = seen.real[0].transpose(2, 0, 1) / 127.5 - 1
    with torch.no_grad():
        theirs = layer(torch.from_numpy(picture[None]).float())[0].numpy()
    for k in range(4):
        mine = feature_map(picture, seen.filters.weights[k], float(seen.filters.bias[k]), 2, 1)
        np.testing.assert_allclose(mine, theirs[k], atol=1e-5)


def test_the_maps_of_the_generator_end_in_the_picture():
    _, seen = measured(IMAGES, latent=3)
    assert [(m.maps.shape[1:], m.channels) for m in seen.makers] == [((4, 4), 4), ((8, 8), 1)]
    assert seen.latent == 3
    shown = np.clip(np.rint((seen.makers[-1].maps[0] + 1) * 127.5), 0, 255)
    np.testing.assert_array_equal(shown, seen.fake[3, :, :, 0])


def test_a_perceptron_has_neither():
    _, seen = measured(PERCEPTRONS)
    assert seen.filters is None
    assert seen.makers == ()
    assert len(seen.real) == len(seen.fake) == 16


def test_it_makes_no_sense_for_points():
    trainer = trained(config(POINTS), 1)
    assert "images" in PROBES["convolution"].inapplicable(trainer.view({}))


@pytest.mark.parametrize("latent", [-5, 99])
def test_a_latent_that_there_is_not(latent):
    _, seen = measured(IMAGES, latent=latent)
    assert seen.latent == (0 if latent < 0 else 15)
