import torch

from ganviz.engine.numerics.randomness import Randomness

CPU = torch.device("cpu")


def drawn(rank, step, seed=3):
    randomness = Randomness(seed, CPU, rank)
    randomness.begin_iteration(step)
    return [torch.rand(4, generator=getattr(randomness, name)).tolist() for name in ("noise", "random", "dropout")]


def test_the_first_rank_has_the_streams_of_a_process_alone():
    alone, first = Randomness(3, CPU), Randomness(3, CPU, 0)
    for step in range(3):
        first.begin_iteration(step)
        assert torch.rand(4, generator=first.noise).equal(torch.rand(4, generator=alone.noise))


def test_each_other_rank_and_step_has_streams_of_its_own_that_come_again():
    streams = [tuple(stream) for rank in (0, 1, 2) for step in (0, 1) for stream in drawn(rank, step)]
    assert len(set(streams)) == 18 - 3  # the first rank's go on from step to step, and here begin twice
    assert drawn(2, 1) == drawn(2, 1)
    assert drawn(2, 1) != drawn(2, 1, seed=4)


def test_all_ranks_draw_the_same_order_and_first_weights():
    one, other = Randomness(3, CPU), Randomness(3, CPU, 5)
    other.begin_iteration(7)
    assert one.init_seed == other.init_seed
    assert torch.randperm(9, generator=one.order).equal(torch.randperm(9, generator=other.order))
