"""A Lightning module, trained by a stand-in that calls a callback's hooks as Lightning does."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
import torch
from torch import nn

import ganviz
from ganviz.engine.telemetry.events import Failed, Finished, Started
from tests.engine.own_loop.scripts import BATCH, Z_DIM, Script


class Module:
    """A LightningModule with manual optimization, as Lightning's own GAN example has it."""

    def __init__(self, script: Script) -> None:
        self.script, self.logged = script, {}

    def training_step(self, batch, batch_idx):
        real, _ = batch
        script, loss = self.script, nn.functional.binary_cross_entropy
        made = script.generator(torch.randn(len(real), Z_DIM))
        of_real, of_fake = script.discriminator(real), script.discriminator(made.detach())
        loss_d = loss(of_real, torch.ones_like(of_real)) + loss(of_fake, torch.zeros_like(of_fake))
        script.opt_d.zero_grad()
        loss_d.backward()
        script.opt_d.step()
        self.logged = {"train/d_loss": loss_d.detach(), "of_real": of_real.mean().detach()}


class Trainer:
    """The part of Lightning's fit loop that calls callbacks."""

    def __init__(self, callbacks):
        self.callbacks, self.should_stop, self.logged_metrics = callbacks, False, {}

    def fit(self, module, loader, epochs):
        def call(hook, *values):
            for callback in self.callbacks:
                getattr(callback, hook)(self, module, *values)

        try:
            for _ in range(epochs):
                for number, batch in enumerate(loader):
                    call("on_train_batch_start", batch, number)
                    module.training_step(batch, number)
                    self.logged_metrics = module.logged
                    call("on_train_batch_end", None, batch, number)
                    if self.should_stop:
                        break
                call("on_train_epoch_end")
                if self.should_stop:
                    break
            call("on_fit_end")
        except BaseException as error:
            call("on_exception", error)
            raise


def fitted(epochs=2, after=lambda run: None, loader=None):
    script = Script()
    run = script.watched()
    after(run)
    callback = ganviz.LightningCallback(run, {"train/d_loss": "loss_d"})
    Trainer([callback]).fit(Module(script), loader or script.loader, epochs)
    return run


def test_what_a_module_logs_is_told_by_the_names_of_the_series():
    run = fitted()
    events = run.telemetry.drain_events()
    assert run.step == 2 * 40 / BATCH
    assert [term.name for term in next(e for e in events if isinstance(e, Started)).facts.terms] == ["of_real"]
    values = run.telemetry.drain_blocks()[0].values
    assert 1.0 < values[0, 0] < 2.0
    assert 0.0 < values[0, -1] < 1.0
    assert isinstance(events[-1], Finished)


def test_stop_ends_the_fit():
    run = fitted(epochs=50, after=lambda run: run.stop())
    assert run.step <= 3


def test_an_error_ends_the_run():
    script = Script()
    run = script.watched()
    callback = ganviz.LightningCallback(run)
    with pytest.raises(TypeError):
        Trainer([callback]).fit(Module(script), [(script.images[:8], 0), 3], 1)
    failed = run.telemetry.drain_events()[-1]
    assert isinstance(failed, Failed)
    assert failed.message == "the script ended with TypeError: cannot unpack non-iterable int object"


def test_it_is_a_callback_of_lightnings_own_where_that_is_imported(monkeypatch):
    class Callback:
        def on_validation_start(self, trainer, module):
            return "by Lightning"

    monkeypatch.setitem(sys.modules, "lightning.pytorch", SimpleNamespace(Callback=Callback))
    run = Script().watched()
    callback = ganviz.LightningCallback(run)
    assert isinstance(callback, Callback)
    assert isinstance(callback, ganviz.LightningCallback)
    assert callback.on_validation_start(None, None) == "by Lightning"
    run.close()
