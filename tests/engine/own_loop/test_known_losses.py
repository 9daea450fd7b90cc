"""The usual losses are recognized by their values, and others are not taken for them."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from ganviz.engine.own_loop.curves import Row
from ganviz.engine.own_loop.known_losses import recognized
from ganviz.engine.telemetry.events import Note, Started
from tests.engine.own_loop.scripts import Script

REAL, FAKE = torch.tensor([[0.3], [1.2], [-0.4]]), torch.tensor([[-0.7], [0.1], [0.4]])


def cross_entropy(real, fake):
    return (functional.binary_cross_entropy_with_logits(real, torch.ones_like(real))
            + functional.binary_cross_entropy_with_logits(fake, torch.zeros_like(fake)))


@pytest.mark.parametrize(("loss", "name"), [
    (cross_entropy(REAL, FAKE), "non-saturating"), (cross_entropy(REAL, FAKE) / 2, "non-saturating"),
    (FAKE.mean() - REAL.mean(), "wasserstein"), (FAKE.mean() - REAL.mean() + 9.5, ""),
    (functional.relu(1 - REAL).mean() + functional.relu(1 + FAKE).mean(), "hinge"),
    (((REAL - 1) ** 2).mean() + (FAKE ** 2).mean(), "least-squares"), (torch.tensor(float("nan")), ""),
])
def test_the_usual_losses(loss, name):
    assert recognized([Row({"loss_g": 1.0}), Row({"loss_d": loss}, (REAL, FAKE))], probabilities=False) == name


def test_of_a_sigmoid():
    rows = [Row({"loss_d": float(cross_entropy(REAL, FAKE))}, (REAL.sigmoid(), FAKE.sigmoid()))]
    assert recognized(rows, probabilities=True) == "non-saturating"


def test_a_script_of_cross_entropies_has_accuracies_and_says_why():
    script = Script()
    with script.watched() as run:
        script.vanilla(1, run)
    events = run.telemetry.drain_events()
    assert next(event for event in events if isinstance(event, Started)).config.loss.name == "non-saturating"
    assert any("the loss of the discriminator is Non-saturating" in event.message for event in events
               if isinstance(event, Note))
