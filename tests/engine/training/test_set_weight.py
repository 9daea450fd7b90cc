"""One weight is changed by hand: at a step boundary, recorded, and as it was again when that is taken back."""

from __future__ import annotations

import pytest
import torch

from ganviz.engine.settings.commands import Scripted, SetWeight, parse_script, script_toml
from ganviz.engine.settings.toml import parse
from ganviz.engine.telemetry.events import Applied, Rejected

from ..helpers import IMAGES, POINTS, built, config, events_of, same_tensors, trained


def weights(trainer, network="D"):
    return {name: p.detach().clone() for name, p in trainer.learner.model.networks[network].named_parameters()}


def ask(trainer, *what):
    trainer.send(SetWeight(*what))
    trainer.advance(0)


def test_it_changes_this_weight_and_nothing_else():
    trainer = built(config())
    trainer.advance(3)
    before, moments = trainer.state().tensors, dict(trainer.learner.trained[("D",)].moments())
    name, old = next(iter(weights(trainer).items()))
    ask(trainer, "D", name, 5, 0.75)
    after = trainer.state().tensors
    changed = [key for key in before if not torch.equal(before[key], after[key])]
    assert changed == [f"network.D.{name}"]
    new = weights(trainer)[name].flatten()
    assert new[5] == 0.75
    assert torch.equal(torch.cat([new[:5], new[6:]]), torch.cat([old.flatten()[:5], old.flatten()[6:]]))
    assert trainer.learner.trained[("D",)].moments().keys() == moments.keys()
    applied = events_of(trainer, Applied)[-1]
    assert applied.step == 3
    assert applied.undo == SetWeight("D", name, 5, float(old.flatten()[5]))
    assert applied.summary == f"D {name}[5] {float(old.flatten()[5]):.4g} → 0.75"


def test_the_index_counts_row_by_row_in_a_convolution_too():
    trainer = built(config(IMAGES))
    name, old = next((n, w) for n, w in weights(trainer).items() if w.dim() == 4)
    index = old.numel() - 2
    ask(trainer, "D", name, index, 3.0)
    expected = old.contiguous().flatten()
    expected[index] = 3.0
    assert torch.equal(weights(trainer)[name].contiguous().flatten(), expected)


def test_the_averaged_copy_is_left_to_follow_by_itself():
    trainer = built(config(POINTS, train__ema_decay=0.9))
    trainer.advance(2)
    name = next(iter(weights(trainer, "G")))
    average = trainer.learner.average.networks["G"].get_parameter(name).clone()
    ask(trainer, "G", name, 0, 9.0)
    assert torch.equal(trainer.learner.average.networks["G"].get_parameter(name), average)
    trainer.advance(1)
    assert trainer.learner.average.networks["G"].get_parameter(name).flatten()[0] > average.flatten()[0]


def test_what_takes_it_back_gives_the_same_bits():
    trainer = built(config())
    trainer.advance(2)
    before = trainer.state().tensors
    name = next(iter(weights(trainer)))
    ask(trainer, "D", name, 1, -2.0)
    undo = events_of(trainer, Applied)[-1].undo
    ask(trainer, undo.network, undo.parameter, undo.index, undo.value)
    assert all(torch.equal(before[key], value) for key, value in trainer.state().tensors.items())


def test_its_record_replays_bit_identically():
    name = next(iter(weights(built(config()))))
    script = [Scripted(2, SetWeight("D", name, 0, 0.1)), Scripted(4, SetWeight("G", name, 3, -1.0))]
    run = trained(config(), 6, script=script)
    assert not same_tensors(run, trained(config(), 6))
    again = parse_script(parse(script_toml(run.record)))
    assert [s for s in again if isinstance(s.command, SetWeight)] == script
    assert same_tensors(run, trained(config(), 6, script=again))


@pytest.mark.parametrize(("what", "reason"), [
    (("X", "0.weight", 0, 1.0), "there is no network 'X'; choose one of G, D"),
    (("D", "neuron", 0, 1.0), "D has no 'neuron'; choose one of 0.weight, "),
    (("D", "0.weight", 32, 1.0), "0.weight of D has 32 weights, so 32 is not allowed; choose from 0 to 31"),
])
def test_what_is_not_there_is_refused_in_plain_words(what, reason):
    trainer = built(config())
    before = trainer.state().tensors
    ask(trainer, *what)
    assert reason in events_of(trainer, Rejected)[-1].reason
    assert all(torch.equal(before[key], value) for key, value in trainer.state().tensors.items())
    assert trainer.record == []
