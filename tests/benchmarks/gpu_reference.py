"""The loop of the well-known DCGAN example on a GPU, with autocast or without.

Fakes are made once in an iteration and detached for the discriminator (pytorch/examples, dcgan), BCE with logits
against tensors of ones and zeros, `zero_grad`, two backward passes, torch.optim.Adam, `.item()` of both losses.
"""

from __future__ import annotations

import time
from contextlib import AbstractContextManager, nullcontext

import torch
from torch import nn

from ganviz.engine.settings.config import RunConfig
from ganviz.engine.training.trainer import Trainer

from .reference import plain


class ReferenceLoop:
    """The same networks, batch size, data and device as a built trainer's, in a plain loop.

    Args:
        config: of the trainer.
        trainer: that has been built.
        autocast: format that torch.autocast gives the matrix products; None to go without it.
    """

    def __init__(self, config: RunConfig, trainer: Trainer, autocast: torch.dtype | None = None) -> None:
        model = trainer.learner.model
        self.device = trainer.learner.placement.device
        self.generator = plain(model.make_generator()).train().to(self.device)
        self.discriminator = plain(model.make_discriminator()).train().to(self.device)
        self.batch, self.z_dim = config.train.batch_size, config.model.z_dim
        self.data = trainer.learner.batches.to_float(trainer.learner.batches.items).contiguous()
        d, g = config.optimizer_d, config.optimizer_g
        self.optimizer_d = torch.optim.Adam(self.discriminator.parameters(), lr=d.lr, betas=(d.beta1, d.beta2))
        self.optimizer_g = torch.optim.Adam(self.generator.parameters(), lr=g.lr, betas=(g.beta1, g.beta2))
        self.criterion = nn.BCEWithLogitsLoss()
        self.real_label = torch.ones(self.batch, 1, device=self.device)
        self.fake_label = torch.zeros(self.batch, 1, device=self.device)
        self.autocast = autocast
        self.scaler = torch.amp.GradScaler(self.device.type) if autocast is torch.float16 else None

    def steps_per_second(self, seconds: float) -> float:
        """Train for about that long."""
        start, steps = time.perf_counter(), 0
        while time.perf_counter() - start < seconds:
            self.step()
            steps += 1
        return steps / (time.perf_counter() - start)

    def step(self) -> tuple[float, float]:
        """One iteration; both losses."""
        real = self.data[torch.randint(len(self.data), (self.batch,), device=self.device)]
        self.discriminator.zero_grad()
        with self._cast():
            loss_real = self.criterion(self.discriminator(real), self.real_label)
        self._backward(loss_real)
        with self._cast():
            fake = self.generator(torch.randn(self.batch, self.z_dim, device=self.device))
            loss_fake = self.criterion(self.discriminator(fake.detach()), self.fake_label)
        self._backward(loss_fake)
        self._update(self.optimizer_d)
        self.generator.zero_grad()
        with self._cast():
            loss_g = self.criterion(self.discriminator(fake), self.real_label)
        self._backward(loss_g)
        self._update(self.optimizer_g)
        if self.scaler is not None:
            self.scaler.update()
        return (loss_real + loss_fake).item(), loss_g.item()

    def _cast(self) -> AbstractContextManager:
        return nullcontext() if self.autocast is None else torch.autocast(self.device.type, self.autocast)

    def _backward(self, loss: torch.Tensor) -> None:
        (loss if self.scaler is None else self.scaler.scale(loss)).backward()

    def _update(self, optimizer: torch.optim.Optimizer) -> None:
        optimizer.step() if self.scaler is None else self.scaler.step(optimizer)
