import pytest

from ganviz.engine.distributed.orders import TEXT, End, Iterate, Obey, Wait, decode, encode
from ganviz.engine.settings.commands import Balance, Execution, Pause, Set, SetWeight, SlowMotion, Step


@pytest.mark.parametrize("order", [
    Wait(), End(), Iterate(), Iterate(("d",), 1), Iterate(("d", "g"), 1), Obey(Pause()), Obey(Step("g")),
    Obey(Set.of({"optimizer.d.lr": 3e-4, "regularizers.r1": True, "loss.name": "hinge"})), Obey(Balance(())),
    Obey(SetWeight("G", "0.weight", 3, 0.1)), Obey(SlowMotion(0.5)), Obey(Execution("eager", 2))])
def test_an_order_arrives_as_it_was_sent(order):
    assert decode(*encode(order)) == order


def test_what_is_ordered_in_every_step_is_a_number_alone():
    for order in (Wait(), End(), Iterate()):
        number, text = encode(order)
        assert number != TEXT
        assert not text
