"""Networks as people write them, as the text of their files."""

from __future__ import annotations

from pathlib import Path

# With the traits of PyTorch's DCGAN tutorial: sizes are globals, constructors take ngpu, z comes as (n, nz, 1, 1),
# first weights are set by weights_init, G ends in Tanh and D in Sigmoid, with the shape (n, 1, 1, 1).
TUTORIAL = """
import torch
from torch import nn

nc, nz, ngf, ndf = 3, 20, 4, 4


def weights_init(m):
    classname = m.__class__.__name__
    if "Conv" in classname:
        nn.init.normal_(m.weight.data, 0.0, 0.02)
    elif "BatchNorm" in classname:
        nn.init.normal_(m.weight.data, 1.0, 0.02)
        nn.init.constant_(m.bias.data, 0)


def up(channels, to, stride, padding):
    return [nn.ConvTranspose2d(channels, to, 4, stride, padding, bias=False), nn.BatchNorm2d(to), nn.ReLU(True)]


def down(channels, to):
    return [nn.Conv2d(channels, to, 4, 2, 1, bias=False), nn.BatchNorm2d(to), nn.LeakyReLU(0.2, inplace=True)]


class Generator(nn.Module):
    def __init__(self, ngpu):
        super().__init__()
        self.ngpu = ngpu
        self.main = nn.Sequential(*up(nz, ngf * 4, 1, 0), *up(ngf * 4, ngf * 2, 2, 1), *up(ngf * 2, ngf, 2, 1),
                                  nn.ConvTranspose2d(ngf, nc, 4, 2, 1, bias=False), nn.Tanh())

    def forward(self, input):
        return self.main(input)


class Discriminator(nn.Module):
    def __init__(self, ngpu):
        super().__init__()
        self.ngpu = ngpu
        self.main = nn.Sequential(nn.Conv2d(nc, ndf, 4, 2, 1, bias=False), nn.LeakyReLU(0.2, inplace=True),
                                  *down(ndf, ndf * 2), *down(ndf * 2, ndf * 4),
                                  nn.Conv2d(ndf * 4, 1, 4, 1, 0, bias=False), nn.Sigmoid())

    def forward(self, input):
        return self.main(input)
"""
WITHOUT_SIGMOID = TUTORIAL.replace(", nn.Sigmoid())", ")")

# As in collections of plain scripts: everything is told to constructors, flat inside.
FLAT = """
import math
from torch import nn

class Generator(nn.Module):
    def __init__(self, latent_dim, img_shape, hidden=16):
        super().__init__()
        self.img_shape = img_shape
        self.model = nn.Sequential(nn.Linear(latent_dim, hidden), nn.LeakyReLU(0.2),
                                   nn.Linear(hidden, math.prod(img_shape)), nn.Tanh())

    def forward(self, z):
        return self.model(z).view(z.size(0), *self.img_shape)

class Discriminator(nn.Module):
    def __init__(self, img_shape, hidden=12, drop=0.25):
        super().__init__()
        self.model = nn.Sequential(nn.Linear(math.prod(img_shape), hidden), nn.LeakyReLU(0.2), nn.Dropout(drop),
                                   nn.Linear(hidden, 1))

    def forward(self, img):
        return self.model(img.view(img.size(0), -1))
"""

PLANE = """
from torch import nn

class netG(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(5, 16), nn.ReLU(), nn.Linear(16, 2))

    def forward(self, z):
        return self.layers(z)

class netD(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(2, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1))

    def forward(self, x):
        return self.layers(x).squeeze(1)
"""


def written(folder: Path, text: str, name: str = "my_gan.py") -> Path:
    """Write a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
