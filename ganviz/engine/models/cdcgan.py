"""Conditional GAN of convolutional networks."""

from __future__ import annotations

from dataclasses import dataclass

from .base import MODELS
from .conditional import ConditionalGan, ConditionalSettings
from .dcgan import Dcgan, DcganConfig


@dataclass(frozen=True)
class CdcganConfig(ConditionalSettings, DcganConfig):
    """The convolutional networks' settings and those of the classes."""


@MODELS.register("cdcgan")
class Cdcgan(ConditionalGan, Dcgan):
    """Draws the class you ask for: convolutional networks that are conditioned on labels.

    Reference: as for the perceptrons: Mirza & Osindero 2014, arXiv 1411.1784; Miyato & Koyama 2018, arXiv 1802.05637;
    Odena et al. 2016, arXiv 1610.09585; Reed et al. 2016, arXiv 1605.05396. The networks are DCGAN's (Radford et al.
    2015, arXiv 1511.06434). We deviate: a label that is joined to an image becomes one more channel, a picture learned
    for each class.
    """

    title = "Conditional (DCGAN)"
    Config = CdcganConfig
