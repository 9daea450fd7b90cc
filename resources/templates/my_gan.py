"""A GAN of my own, for ganviz.

    ganviz my_gan.py                        open it in the window
    ganviz my_gan.py --data photos          on a folder of images
    ganviz train my_gan.py --steps 1000     without a window

Everything here is yours to change. ganviz finds the two networks by their names. What their constructors take with a
default (width, below) becomes a setting in the window and on the command line: --set model.g_width=64. These names are
filled in by the run: nz or z_dim, nc or channels, image_size, img_shape, ngpu.
"""

from dataclasses import dataclass

from torch import nn
from torch.nn import functional as F

from ganviz.engine.losses.base import LOSSES, SeparableLoss
from ganviz.engine.settings.component import Section
from ganviz.engine.settings.params import param


class Generator(nn.Module):
    """Makes images (n, nc, image_size, image_size) from random numbers (n, nz)."""

    def __init__(self, nz=64, nc=3, image_size=16, width=32):
        super().__init__()
        self.start = image_size // 4
        self.width = width
        self.first = nn.Linear(nz, 2 * width * self.start ** 2)
        self.main = nn.Sequential(
            nn.BatchNorm2d(2 * width), nn.ReLU(),
            nn.ConvTranspose2d(2 * width, width, 4, 2, 1), nn.BatchNorm2d(width), nn.ReLU(),
            nn.ConvTranspose2d(width, nc, 4, 2, 1), nn.Tanh())  # images lie between -1 and 1

    def forward(self, z):
        return self.main(self.first(z).view(-1, 2 * self.width, self.start, self.start))


class Discriminator(nn.Module):
    """Judges images: one raw logit for each, without a sigmoid."""

    def __init__(self, nc=3, image_size=16, width=32):
        super().__init__()
        self.main = nn.Sequential(
            nn.Conv2d(nc, width, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Conv2d(width, 2 * width, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Flatten(), nn.Linear(2 * width * (image_size // 4) ** 2, 1))

    def forward(self, images):
        return self.main(images)


def weights_init(layer):
    """Sets the first weights of both networks; ganviz looks for this name, and needs none."""
    if isinstance(layer, (nn.Conv2d, nn.ConvTranspose2d, nn.Linear)):
        nn.init.normal_(layer.weight, 0.0, 0.02)


@LOSSES.register("my-loss")
class MyLoss(SeparableLoss):
    """Asks for logits beyond a margin, and no more."""

    title = "My loss"
    is_probability = False

    @dataclass(frozen=True)
    class Config(Section):
        margin: float = param(1.0, "How far on its side a logit has to lie.", live=True, minimum=0.1, maximum=10.0)

    def even_logit(self, real_target=1.0):
        return 0.0

    def discriminator_parts(self, logits_real, logits_fake, real_target=1.0):
        margin = self.config.margin
        return F.relu(margin - logits_real).mean(), F.relu(margin + logits_fake).mean()

    def generator(self, logits_fake, logits_real=None):
        return -logits_fake.mean()
