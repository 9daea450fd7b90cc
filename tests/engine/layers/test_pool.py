import pytest
import torch

from ganviz.engine.layers.pool import FakePool


def numbered(first, count):
    return torch.arange(first, first + count, dtype=torch.float32)[:, None]


def random(seed=1):
    return torch.Generator().manual_seed(seed)


def test_until_it_is_full_all_are_kept_and_shown():
    pool, generator = FakePool(10, (1,)), random()
    for first in (0, 5):
        assert pool.exchange(numbered(first, 5), generator).equal(numbered(first, 5))
    assert pool.fakes.flatten().tolist() == list(range(10))


def test_then_half_of_what_is_shown_was_kept_and_changes_places_with_it():
    pool, generator = FakePool(10, (1,)), random()
    pool.exchange(numbered(0, 10), generator)
    old = 0
    for k in range(1, 401):
        before, fakes = pool.fakes.flatten().tolist(), numbered(10 * k, 4)
        shown = pool.exchange(fakes, generator).flatten().tolist()
        after = pool.fakes.flatten().tolist()
        # nothing is lost or doubled: what is kept and what is shown are together what came in and what was kept
        assert sorted(after + shown) == sorted(before + fakes.flatten().tolist())
        for fake, given in zip(fakes.flatten().tolist(), shown, strict=True):
            assert given == fake or (given in before and after[before.index(given)] == fake)
        old += sum(given < 10 * k for given in shown)
    assert old / 1600 == pytest.approx(0.5, abs=4 * 0.5 / 1600**0.5)


def test_a_batch_larger_than_the_pool_is_shown_whole():
    pool, generator = FakePool(3, (1,)), random()
    assert pool.exchange(numbered(0, 5), generator).equal(numbered(0, 5))
    shown = pool.exchange(numbered(5, 5), generator).flatten().tolist()
    assert len(shown) == 5
    assert shown[3:] == [8, 9]


def test_it_is_part_of_a_networks_state():
    pool, other = FakePool(4, (2,)), FakePool(4, (2,))
    pool.exchange(torch.randn(6, 2, generator=random()), random())
    other.load_state_dict(pool.state_dict())
    fakes = torch.randn(3, 2, generator=random(2))
    assert pool.exchange(fakes, random(3)).equal(other.exchange(fakes, random(3)))
    assert not list(pool.parameters())
