"""The loops that people start from: networks and updates as the well-known examples have them, in plain PyTorch.

Eager, float32, contiguous; binary cross-entropy against tensors of ones and zeros, `zero_grad`, fakes made once in an
iteration and detached for the discriminator, torch.optim.Adam as it comes, `.item()` of both losses in every step.
The data are in memory already, which the examples do not do: their loaders would cost them another third.

References: PyTorch-GAN's gan.py, dcgan.py and wgan_gp.py; pytorch/examples' dcgan; GAN Lab (Kahng et al. 2018, arXiv
1809.01587) for the size of its networks.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor, nn

from .processes import serve

POINTS, GREY_28, GREY_32, COLOUR_64 = (2,), (1, 28, 28), (1, 32, 32), (3, 64, 64)


class ExampleLoop:
    """One example's training loop.

    Args:
        generator: latents (N, z_dim) to samples.
        discriminator: samples to probabilities (N, 1), or to scores for a critic.
        data: all real samples, as the networks see them.
        batch: samples in an update.
        z_dim: dimension of the latent.
        d_steps: the discriminator's updates in an iteration.
        adam: learning rate and betas of both optimizers.
        sgd: learning rate of plain gradient descent, which then takes Adam's place.

    Attributes:
        threads: OpenMP threads to train with.
    """

    def __init__(self, generator: nn.Module, discriminator: nn.Module, data: Tensor, batch: int, z_dim: int,
                 d_steps: int = 1, adam: tuple[float, float, float] = (2e-4, 0.5, 0.999),
                 sgd: float | None = None) -> None:
        self.generator, self.discriminator = generator, discriminator
        self.data, self.batch, self.z_dim, self.d_steps = data, batch, z_dim, d_steps
        lr, *betas = adam
        make = partial(torch.optim.SGD, lr=sgd) if sgd else partial(torch.optim.Adam, lr=lr, betas=tuple(betas))
        self.optimizer_g, self.optimizer_d = make(generator.parameters()), make(discriminator.parameters())
        self.adversarial_loss = nn.BCELoss()
        self.valid, self.fake = torch.ones(batch, 1), torch.zeros(batch, 1)
        self.threads = 1

    def steps_per_second(self, seconds: float) -> float:
        """Train for about that long, at least one step."""
        torch.set_num_threads(self.threads)
        start, steps = time.perf_counter(), 0
        while steps == 0 or time.perf_counter() - start < seconds:
            self.step()
            steps += 1
        return steps / (time.perf_counter() - start)

    def step(self) -> tuple[float, float]:
        """One iteration; both losses."""
        for _ in range(self.d_steps):
            real = self._real()
            made = self.generator(torch.randn(self.batch, self.z_dim))
            self.optimizer_d.zero_grad()
            d_loss = self._d_loss(real, made.detach())
            d_loss.backward()
            self.optimizer_d.step()
        self.optimizer_g.zero_grad()
        g_loss = self._g_loss(made)
        g_loss.backward()
        self.optimizer_g.step()
        return d_loss.item(), g_loss.item()

    def _real(self) -> Tensor:
        return self.data[torch.randint(len(self.data), (self.batch,))]

    def _d_loss(self, real: Tensor, made: Tensor) -> Tensor:
        return (self.adversarial_loss(self.discriminator(real), self.valid)
                + self.adversarial_loss(self.discriminator(made), self.fake))

    def _g_loss(self, made: Tensor) -> Tensor:
        return self.adversarial_loss(self.discriminator(made), self.valid)


class PenaltyLoop(ExampleLoop):
    """The loop of wgan_gp.py: a critic with a gradient penalty of weight 10."""

    def _d_loss(self, real: Tensor, made: Tensor) -> Tensor:
        distance = self.discriminator(made).mean() - self.discriminator(real).mean()
        share = torch.rand(self.batch, *[1] * (real.dim() - 1))
        between = (share * real + (1 - share) * made).requires_grad_(True)
        scores = self.discriminator(between)
        (slope,) = torch.autograd.grad(scores, between, grad_outputs=torch.ones_like(scores), create_graph=True)
        return distance + 10.0 * ((slope.flatten(1).norm(2, dim=1) - 1) ** 2).mean()

    def _g_loss(self, made: Tensor) -> Tensor:
        return -self.discriminator(made).mean()


def points(hidden_g: int, hidden_d: int, activation: Callable[[], nn.Module]) -> tuple[nn.Module, nn.Module]:
    """Two hidden layers each, between (N, 2) latents or points."""
    generator = nn.Sequential(nn.Linear(2, hidden_g), nn.ReLU(), nn.Linear(hidden_g, hidden_g), nn.ReLU(),
                              nn.Linear(hidden_g, 2))
    discriminator = nn.Sequential(nn.Linear(2, hidden_d), activation(), nn.Linear(hidden_d, hidden_d), activation(),
                                  nn.Linear(hidden_d, 1), nn.Sigmoid())
    return generator, discriminator


def perceptrons(critic: bool = False) -> tuple[nn.Module, nn.Module]:
    """gan.py's networks for (N, 1, 28, 28), or wgan_gp.py's: those without the sigmoid."""
    layers: list[nn.Module] = [nn.Linear(100, 128), nn.LeakyReLU(0.2)]
    for inputs, outputs in ((128, 256), (256, 512), (512, 1024)):
        layers += [nn.Linear(inputs, outputs), nn.BatchNorm1d(outputs, 0.8), nn.LeakyReLU(0.2)]
    generator = nn.Sequential(*layers, nn.Linear(1024, 784), nn.Tanh(), nn.Unflatten(1, (1, 28, 28)))
    discriminator = nn.Sequential(nn.Flatten(), nn.Linear(784, 512), nn.LeakyReLU(0.2), nn.Linear(512, 256),
                                  nn.LeakyReLU(0.2), nn.Linear(256, 1))
    return generator, discriminator if critic else discriminator.append(nn.Sigmoid())


def upsampling() -> tuple[nn.Module, nn.Module]:
    """dcgan.py's networks for (N, 1, 32, 32)."""
    generator = nn.Sequential(
        nn.Linear(100, 128 * 8 * 8), nn.Unflatten(1, (128, 8, 8)), nn.BatchNorm2d(128),
        nn.Upsample(scale_factor=2), nn.Conv2d(128, 128, 3, 1, 1), nn.BatchNorm2d(128, 0.8), nn.LeakyReLU(0.2),
        nn.Upsample(scale_factor=2), nn.Conv2d(128, 64, 3, 1, 1), nn.BatchNorm2d(64, 0.8), nn.LeakyReLU(0.2),
        nn.Conv2d(64, 1, 3, 1, 1), nn.Tanh())
    layers: list[nn.Module] = []
    for inputs, outputs in ((1, 16), (16, 32), (32, 64), (64, 128)):
        layers += [nn.Conv2d(inputs, outputs, 3, 2, 1), nn.LeakyReLU(0.2), nn.Dropout2d(0.25)]
        if inputs > 1:
            layers.append(nn.BatchNorm2d(outputs, 0.8))
    discriminator = nn.Sequential(*layers, nn.Flatten(), nn.Linear(128 * 2 * 2, 1), nn.Sigmoid())
    return generator, discriminator


def transposed() -> tuple[nn.Module, nn.Module]:
    """The networks of pytorch/examples' dcgan for (N, 3, 64, 64)."""
    width = 64
    layers: list[nn.Module] = [nn.Unflatten(1, (100, 1, 1)), nn.ConvTranspose2d(100, width * 8, 4, 1, 0, bias=False),
                               nn.BatchNorm2d(width * 8), nn.ReLU(True)]
    for k in (8, 4, 2):
        layers += [nn.ConvTranspose2d(width * k, width * k // 2, 4, 2, 1, bias=False),
                   nn.BatchNorm2d(width * k // 2), nn.ReLU(True)]
    generator = nn.Sequential(*layers, nn.ConvTranspose2d(width, 3, 4, 2, 1, bias=False), nn.Tanh())
    layers = [nn.Conv2d(3, width, 4, 2, 1, bias=False), nn.LeakyReLU(0.2, inplace=True)]
    for k in (1, 2, 4):
        layers += [nn.Conv2d(width * k, width * k * 2, 4, 2, 1, bias=False), nn.BatchNorm2d(width * k * 2),
                   nn.LeakyReLU(0.2, inplace=True)]
    discriminator = nn.Sequential(*layers, nn.Conv2d(width * 8, 1, 4, 1, 0, bias=False), nn.Sigmoid(), nn.Flatten())
    return generator, discriminator


def _noise(shape: tuple[int, ...]) -> Tensor:
    """(1024, *shape) in [-1, 1]; the speed does not depend on what the data show."""
    return torch.rand(1024, *shape) * 2 - 1


EXAMPLES: dict[str, Callable[[], ExampleLoop]] = {
    "gan-lab": lambda: ExampleLoop(*points(8, 8, nn.ReLU), _noise(POINTS), 150, 2, d_steps=2, sgd=0.1),
    "gan-lab 14/10": lambda: ExampleLoop(*points(14, 10, nn.ReLU), _noise(POINTS), 150, 2, d_steps=2),
    "ring": lambda: ExampleLoop(*points(128, 128, partial(nn.LeakyReLU, 0.2)), _noise(POINTS), 128, 2,
                                adam=(1e-3, 0.5, 0.9)),
    "gan.py": lambda: ExampleLoop(*perceptrons(), _noise(GREY_28), 64, 100),
    "dcgan.py": lambda: ExampleLoop(*upsampling(), _noise(GREY_32), 64, 100),
    "wgan_gp.py 1:1": lambda: PenaltyLoop(*perceptrons(critic=True), _noise(GREY_28), 64, 100),
    "wgan_gp.py 5:1": lambda: PenaltyLoop(*perceptrons(critic=True), _noise(GREY_28), 64, 100, d_steps=5),
    "examples dcgan": lambda: ExampleLoop(*transposed(), _noise(COLOUR_64), 64, 100),
}


if __name__ == "__main__":
    serve(EXAMPLES[sys.argv[1]]())
