"""The training loop a user would otherwise write: plain eager PyTorch, as the well-known examples write it.

Fakes are made once in an iteration and detached for the discriminator (pytorch/examples, dcgan), BCE with logits
against tensors of ones and zeros, `zero_grad`, two backward passes, torch.optim.Adam, `.item()` of both losses.
"""

from __future__ import annotations

import time

import torch
from torch import nn

from ganviz.engine.layers.dropout import LiveDropout
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.training.trainer import Trainer


class ReferenceLoop:
    """The same networks, batch size and data as a built trainer's, in a plain loop."""

    def __init__(self, config: RunConfig, trainer: Trainer) -> None:
        model = trainer.learner.model
        self.generator = without_dropout(model.make_generator()).train()
        self.discriminator = without_dropout(model.make_discriminator()).train()
        self.batch, self.z_dim = config.train.batch_size, config.model.z_dim
        self.data = trainer.learner.batches.to_float(trainer.learner.batches.items).contiguous()
        d, g = config.optimizer_d, config.optimizer_g
        self.optimizer_d = torch.optim.Adam(self.discriminator.parameters(), lr=d.lr, betas=(d.beta1, d.beta2))
        self.optimizer_g = torch.optim.Adam(self.generator.parameters(), lr=g.lr, betas=(g.beta1, g.beta2))
        self.criterion = nn.BCEWithLogitsLoss()
        self.real_label, self.fake_label = torch.ones(self.batch, 1), torch.zeros(self.batch, 1)

    def steps_per_second(self, seconds: float) -> float:
        """Train for about that long."""
        start, steps = time.perf_counter(), 0
        while time.perf_counter() - start < seconds:
            self._step()
            steps += 1
        return steps / (time.perf_counter() - start)

    def _step(self) -> tuple[float, float]:
        real = self.data[torch.randint(len(self.data), (self.batch,))]
        self.discriminator.zero_grad()
        loss_real = self.criterion(self.discriminator(real), self.real_label)
        loss_real.backward()
        fake = self.generator(torch.randn(self.batch, self.z_dim))
        loss_fake = self.criterion(self.discriminator(fake.detach()), self.fake_label)
        loss_fake.backward()
        self.optimizer_d.step()
        self.generator.zero_grad()
        loss_g = self.criterion(self.discriminator(fake), self.real_label)
        loss_g.backward()
        self.optimizer_g.step()
        return (loss_real + loss_fake).item(), loss_g.item()


def without_dropout(network: nn.Module) -> nn.Module:
    """Take our dropout layers out; the runs that are compared have dropout off."""
    for name, child in network.named_children():
        if isinstance(child, LiveDropout):
            setattr(network, name, nn.Identity())
        else:
            without_dropout(child)
    return network
