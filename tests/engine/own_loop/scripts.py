"""Small training loops as people write them, with and without `ganviz.watch`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from ganviz.engine.own_loop.watch import prepared
from ganviz.engine.own_loop.watched_run import WatchedRun
from ganviz.engine.telemetry.mailbox import Telemetry

BATCH, Z_DIM = 8, 4


class Generator(nn.Module):
    """As in PyTorch-GAN's gan.py: a perceptron with batch norm and a tanh, reshaped to images."""

    def __init__(self) -> None:
        super().__init__()
        self.model = nn.Sequential(nn.Linear(Z_DIM, 16), nn.BatchNorm1d(16, 0.8), nn.LeakyReLU(0.2), nn.Dropout(0.3),
                                   nn.Linear(16, 64), nn.Tanh())

    def forward(self, z):
        return self.model(z).view(z.size(0), 1, 8, 8)


def discriminator(sigmoid: bool) -> nn.Sequential:
    layers = [nn.Flatten(), nn.Linear(64, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1)]
    return nn.Sequential(*layers, nn.Sigmoid()) if sigmoid else nn.Sequential(*layers)


class Script:
    """Networks, optimizers and data of a script, always the same at the start."""

    def __init__(self, sigmoid: bool = True, count: int = 40) -> None:
        torch.manual_seed(0)
        self.images = torch.rand(count, 1, 8, 8) * 2 - 1
        self.loader = DataLoader(TensorDataset(self.images, torch.zeros(count)), BATCH, shuffle=True)
        self.generator, self.discriminator = Generator(), discriminator(sigmoid)
        self.opt_g = torch.optim.Adam(self.generator.parameters(), lr=2e-4, betas=(0.5, 0.999))
        self.opt_d = torch.optim.Adam(self.discriminator.parameters(), lr=4e-4, betas=(0.5, 0.999))

    def given(self, **more: Any) -> dict[str, Any]:
        return {"generator": self.generator, "discriminator": self.discriminator, "real": self.loader,
                "optimizers": {"g": self.opt_g, "d": self.opt_d}} | more

    def watched(self, **more: Any) -> WatchedRun:
        return WatchedRun(prepared(**self.given(**more)), Telemetry())

    def weights(self) -> list[torch.Tensor]:
        return [t.clone() for network in (self.generator, self.discriminator) for t in network.state_dict().values()]

    def vanilla(self, epochs: int, run: WatchedRun | None = None) -> None:
        """Train as gan.py does: the generator first, by the binary cross-entropy of probabilities."""
        loss = nn.BCELoss()
        for _ in range(epochs):
            for real, _ in self.loader if run is None else run.steps(self.loader):
                valid, fake = torch.ones(len(real), 1), torch.zeros(len(real), 1)
                self.opt_g.zero_grad()
                made = self.generator(torch.randn(len(real), Z_DIM))
                loss_g = loss(self.discriminator(made), valid)
                loss_g.backward()
                self.opt_g.step()
                self.opt_d.zero_grad()
                of_real, of_fake = self.discriminator(real), self.discriminator(made.detach())
                loss_d = (loss(of_real, valid) + loss(of_fake, fake)) / 2
                loss_d.backward()
                self.opt_d.step()
                if run is not None:
                    run.log(loss_d=loss_d, loss_g=loss_g, logits_real=of_real, logits_fake=of_fake)

    def wgan_gp(self, epochs: int, run: WatchedRun | None = None, weight: Callable[[], float] = lambda: 10.0) -> None:
        """Train as wgan_gp.py does: the generator every other iteration, the critic with a gradient penalty."""
        done = 0
        for _ in range(epochs):
            for real, _ in self.loader if run is None else run.steps(self.loader):
                self.opt_d.zero_grad()
                z = torch.randn(len(real), Z_DIM)
                made = self.generator(z)
                of_real, of_fake = self.discriminator(real), self.discriminator(made)
                penalty = self._penalty(real, made.detach())
                loss_d = -of_real.mean() + of_fake.mean() + weight() * penalty
                loss_d.backward()
                self.opt_d.step()
                if run is not None:
                    run.log(loss_d=loss_d, logits_real=of_real, logits_fake=of_fake, gp=penalty)
                if done % 2 == 0:
                    self.opt_g.zero_grad()
                    loss_g = -self.discriminator(self.generator(z)).mean()
                    loss_g.backward()
                    self.opt_g.step()
                    if run is not None:
                        run.log(loss_g=loss_g)
                done += 1

    def _penalty(self, real: torch.Tensor, made: torch.Tensor) -> torch.Tensor:
        share = torch.rand(len(real), 1, 1, 1)
        between = (share * real + (1 - share) * made).requires_grad_(True)
        gradient, = torch.autograd.grad(self.discriminator(between).sum(), between, create_graph=True)
        return ((gradient.flatten(1).norm(2, dim=1) - 1) ** 2).mean()
