"""One recipe for each kind of model; a model without one has no script."""

from __future__ import annotations

from collections.abc import Callable

from ..recipe import Recipe, Subject
from . import conditional, cyclegan, direct, gan, lapgan, pix2pix, srgan, stylegan, vae

RECIPES: dict[str, Callable[[Subject], Recipe]] = {
    "mlp": gan.mlp, "dcgan": gan.convolutional, "resize-gan": gan.convolutional, "two-by-two": gan.two_by_two,
    "cgan": conditional.recipe, "cdcgan": conditional.recipe,
    "vae": vae.alone, "conv-vae": vae.alone, "gan-beside-vae": vae.beside, "dcgan-beside-vae": vae.beside,
    "pix2pix": pix2pix.recipe, "srgan": srgan.recipe, "lapgan": lapgan.recipe, "stylegan": stylegan.recipe,
    "direct": direct.recipe, "direct-mlp": direct.recipe,
    "cyclegan": cyclegan.recipe, "cyclegan-mlp": cyclegan.recipe,
}
