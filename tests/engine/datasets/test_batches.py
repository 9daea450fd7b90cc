import dataclasses

import numpy as np
import pytest
import torch

from ganviz.engine.datasets.base import TrainingData
from ganviz.engine.datasets.batches import Batches, to_uint8

from ..distributed.pretended import Pretended

CPU = torch.device("cpu")


def points(n):
    """Points whose x is their number, and whose label is that number's remainder."""
    items = np.stack([np.arange(n), np.zeros(n)], 1).astype(np.float32)
    return TrainingData("points", items, labels=np.arange(n) % 3, label_names=("a", "b", "c"))


def batches(data, seed=1):
    return Batches(data, CPU, torch.Generator().manual_seed(seed))


def numbers(source, n):
    return source.draw(n)[0][:, 0].int().tolist()


def test_each_epoch_shows_every_sample_once_in_another_order():
    source = batches(points(12))
    epochs = [sum((numbers(source, 4) for _ in range(3)), []) for _ in range(4)]
    assert all(sorted(epoch) == list(range(12)) for epoch in epochs)
    assert len({tuple(epoch) for epoch in epochs}) == 4


def test_an_incomplete_last_batch_is_left_out():
    source = batches(points(10))
    for _ in range(20):
        epoch = [numbers(source, 4) for _ in range(2)]
        assert len(set(sum(epoch, []))) == 8


def test_samples_are_drawn_equally_often_although_some_are_left_out():
    source = batches(points(10))
    counts = np.bincount(sum((numbers(source, 4) for _ in range(1000)), []), minlength=10)
    assert counts.sum() == 4000
    assert np.abs(counts - 400).max() < 60


@pytest.mark.parametrize("n", [10, 11, 25, 30])
def test_a_batch_larger_than_the_data_repeats_samples_evenly(n):
    drawn = np.bincount(numbers(batches(points(10)), n), minlength=10)
    assert drawn.sum() == n
    assert drawn.max() - drawn.min() <= 1


def test_labels_belong_to_their_samples():
    items, labels, _ = batches(points(50)).draw(20)
    assert labels.dtype == torch.int64
    assert labels.tolist() == (items[:, 0].long() % 3).tolist()
    assert batches(TrainingData("points", points(5).items)).draw(2)[1] is None


def test_the_order_comes_from_its_generator_alone():
    before = torch.random.get_rng_state()
    one, same, other = (numbers(batches(points(30), seed), 30) for seed in (1, 1, 2))
    assert one == same != other
    assert torch.equal(before, torch.random.get_rng_state())


@pytest.mark.parametrize("taken", [0, 1, 2, 3, 7])
@pytest.mark.parametrize("n", [4, 10, 23])
def test_the_order_goes_on_where_it_was(taken, n):
    source = batches(points(10))
    for _ in range(taken):
        source.draw(n)
    state = source.state()
    expected = [numbers(source, n) for _ in range(5)]
    resumed = batches(points(10), seed=99)
    resumed.draw(3)
    resumed.restore(state)
    assert [numbers(resumed, n) for _ in range(5)] == expected


def test_the_data_set_itself_is_not_touched():
    data = points(6)
    data.items.flags.writeable = False
    source = batches(data)
    source.draw(6)[0].add_(1)
    assert data.items[:, 0].tolist() == list(range(6))
    assert sorted(numbers(source, 6)) == list(range(6))


@pytest.mark.parametrize("channels", [1, 3])
def test_images_are_normalized_when_a_batch_is_made(channels):
    rng = np.random.default_rng(1)
    items = rng.integers(0, 256, (20, 6, 5, channels), np.uint8)
    source = batches(TrainingData("images", items))
    assert source.items.dtype == torch.uint8
    drawn = source.draw(20).real
    assert (drawn.shape, drawn.dtype) == ((20, channels, 6, 5), torch.float32)
    assert drawn.is_contiguous(memory_format=torch.channels_last)
    expected = items.astype(np.float64).transpose(0, 3, 1, 2) / 127.5 - 1
    by_sum = {round(float(image.sum()), 2): image for image in expected}
    for image in drawn.double().numpy():
        nearest = min(by_sum, key=lambda s, image=image: abs(s - image.sum()))
        np.testing.assert_allclose(image, by_sum[nearest], atol=1e-6)


def test_every_grey_value_survives_the_way_to_the_networks_and_back():
    levels = torch.arange(256, dtype=torch.uint8).view(4, 8, 8, 1)
    floats = Batches.to_float(levels)
    assert (float(floats.min()), float(floats.max())) == (-1.0, 1.0)
    assert torch.equal(to_uint8(floats), levels)


def test_pictures_are_rounded_clamped_and_channels_last():
    images = torch.tensor([-1.2, -1.0, -0.998, 0.0, 0.9, 1.0, 7.0]).view(7, 1, 1, 1).repeat(1, 3, 2, 1)
    pictures = to_uint8(images.requires_grad_())
    assert (pictures.shape, pictures.dtype) == ((7, 2, 1, 3), torch.uint8)
    assert pictures.is_contiguous()
    assert pictures[:, 0, 0, 0].tolist() == [0, 0, 0, 128, 242, 255, 255]


def with_sources(n, m, aligned):
    sources = np.stack([np.arange(m), np.full(m, 7)], 1).astype(np.float32)
    return dataclasses.replace(points(n), sources=sources, aligned=aligned)


def test_sources_of_pairs_come_with_their_samples():
    source = batches(with_sources(30, 30, True))
    for _ in range(7):
        real, _, sources = source.draw(8)
        assert sources[:, 0].equal(real[:, 0])
        assert sources[:, 1].eq(7).all()


def test_sources_of_a_domain_have_an_order_of_their_own():
    source = batches(with_sources(30, 20, False))
    seen = [source.draw(10) for _ in range(6)]
    for epoch in (seen[0:2], seen[2:4], seen[4:6]):
        assert sorted(torch.cat([b.sources[:, 0] for b in epoch]).tolist()) == list(range(20))
    for epoch in (seen[0:3], seen[3:6]):
        assert sorted(torch.cat([b.real[:, 0] for b in epoch]).tolist()) == list(range(30))


def test_both_orders_go_on_where_they_were():
    source = batches(with_sources(30, 20, False))
    for _ in range(5):
        source.draw(8)
    resumed = batches(with_sources(30, 20, False))
    resumed.draw(3)
    resumed.restore(source.state())
    for _ in range(6):
        one, other = source.draw(8), resumed.draw(8)
        assert one.real.equal(other.real)
        assert one.sources.equal(other.sources)


def test_sources_may_have_another_size_than_their_samples():
    small = np.random.default_rng(1).integers(0, 256, (12, 4, 4, 1), np.uint8)
    large = np.random.default_rng(2).integers(0, 256, (12, 8, 8, 3), np.uint8)
    batch = batches(TrainingData("images", large, sources=small)).draw(5)
    assert (batch.real.shape, batch.sources.shape) == ((5, 3, 8, 8), (5, 1, 4, 4))
    assert batch.sources.min() >= -1
    assert batch.sources.max() <= 1


@pytest.mark.parametrize("aligned", [True, False])
def test_ranks_share_the_batches_of_one_process_out(aligned):
    data = with_sources(22, 22 if aligned else 18, aligned)
    whole = batches(data)
    first, second = (Batches(data, CPU, torch.Generator().manual_seed(1), Pretended(rank)) for rank in (0, 1))
    for _ in range(9):  # over the ends of epochs
        wanted, parts = whole.draw(8), [one.draw(4) for one in (first, second)]
        for number, part in enumerate(wanted):
            assert torch.cat([drawn[number] for drawn in parts]).equal(part)
    assert first.state()["items"][1] == whole.state()["items"][1]


def test_a_rank_foresees_its_own_rows():
    for rank in (0, 1):
        one = Batches(with_sources(22, 22, True), CPU, torch.Generator().manual_seed(1), Pretended(rank))
        one.draw(4)
        foreseen = one._order.upcoming(4, 8, 4)  # after the next batch, over the end of the epoch
        assert len(foreseen) == 8
        drawn = [one.draw(4).real for _ in range(3)]
        assert one.items[foreseen].equal(torch.cat(drawn[1:]))
