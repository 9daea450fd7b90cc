"""Paths, directions and truncation against values worked out by hand, by numpy and by drawing again."""

import math

import numpy as np
import pytest
import torch

from ganviz.engine.latents.paths import (
    analogy,
    crossover,
    lerp,
    metric_tensor,
    principal_directions,
    random_directions,
    slerp,
    truncate_normal,
    truncate_uniform,
)

PLACES = torch.tensor([0.0, 0.25, 0.5, 0.75, 1.0])


def rows(*values):
    return torch.tensor(values, dtype=torch.float32)


def normal(*shape, seed=0):
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


def test_a_straight_line_by_hand():
    assert lerp(rows(0.0, 4.0), rows(2.0, 0.0), PLACES).tolist() == [[0, 4], [0.5, 3], [1, 2], [1.5, 1], [2, 0]]


def test_a_great_circle_in_the_plane_by_hand():
    path = slerp(rows(2.0, 0.0), rows(0.0, 2.0), PLACES)
    angles = np.radians([0, 22.5, 45, 67.5, 90])
    assert path.numpy() == pytest.approx(np.stack([2 * np.cos(angles), 2 * np.sin(angles)], 1), abs=1e-6)


def test_a_great_circle_of_many_dimensions():
    a, b = normal(512), normal(512, seed=1)
    b *= a.norm() / b.norm()
    path = slerp(a, b, PLACES)
    assert torch.equal(path[0], a)
    assert torch.equal(path[-1], b)
    assert path.norm(dim=1).tolist() == pytest.approx([float(a.norm())] * 5, rel=1e-6), "as long as its ends"
    assert lerp(a, b, PLACES).norm(dim=1)[2] < 0.75 * a.norm(), "where the straight line comes near the origin"
    whole = math.acos(float(a.double() @ b.double() / (a.double().norm() * b.double().norm())))
    steps = [math.acos(min(1.0, float(p.double() @ q.double() / (p.double().norm() * q.double().norm()))))
             for p, q in zip(path, path[1:], strict=False)]
    assert steps == pytest.approx([whole / 4] * 4, rel=1e-4), "equal angles"


def test_latents_of_different_lengths_are_weighted_by_their_angle():
    path = slerp(rows(1.0, 0.0), rows(0.0, 3.0), rows(0.5))
    assert path[0].tolist() == pytest.approx([math.sin(math.pi / 4), 3 * math.sin(math.pi / 4)], rel=1e-6)


@pytest.mark.parametrize(("a", "b"), [((1.0, 2.0), (2.0, 4.0)), ((1.0, 2.0), (-1.0, -2.0)), ((0.0, 0.0), (1.0, 1.0)),
                                      ((1.5,), (-0.5,)), ((1.0, 2.0), (1.0, 2.0))])
def test_where_no_great_circle_is_singled_out_the_path_is_straight(a, b):
    assert torch.equal(slerp(rows(*a), rows(*b), PLACES), lerp(rows(*a), rows(*b), PLACES))


def test_an_analogy_goes_from_a_to_what_c_has_that_b_has_not():
    path = analogy(rows(1.0, 1.0), rows(2.0, 5.0), rows(4.0, 5.0), PLACES)
    assert path.tolist() == [[1, 1], [1.5, 1], [2, 1], [2.5, 1], [3, 1]]


def test_random_directions_are_orthonormal_and_repeat_with_their_seed():
    one = random_directions(8, 64, torch.Generator().manual_seed(3))
    assert one.shape == (8, 64)
    assert torch.allclose(one @ one.T, torch.eye(8), atol=1e-6)
    assert torch.equal(one, random_directions(8, 64, torch.Generator().manual_seed(3)))
    assert not torch.allclose(one, random_directions(8, 64, torch.Generator().manual_seed(4)))
    assert random_directions(8, 3, torch.Generator()).shape == (3, 3), "no more than there are dimensions"


def test_random_directions_favour_none():
    drawn = torch.cat([random_directions(2, 2, torch.Generator().manual_seed(s)) for s in range(400)])
    assert drawn.mean(0).abs().max() < 0.1, "without the signs of QR all first numbers would be of one sign"


def test_the_metric_of_a_linear_generator_is_that_of_its_matrix():
    weight = normal(30, 5)
    found = metric_tensor(lambda z: (z @ weight.T).view(-1, 5, 6), normal(4, 5, seed=1))
    assert found.numpy() == pytest.approx((weight.T @ weight).numpy(), rel=1e-3, abs=1e-3)
    directions, shares = principal_directions(found, 3)
    _, singular, vectors = np.linalg.svd(weight.numpy().astype(np.float64))
    assert np.abs(np.sum(directions.numpy() * vectors[:3], axis=1)) == pytest.approx(np.ones(3), abs=1e-4)
    assert shares.numpy() == pytest.approx((singular**2 / (singular**2).sum())[:3], rel=1e-3)


def test_the_metric_is_a_mean_over_latents_and_does_not_cancel():
    """x = z² has the derivative 2z, of mean 0 over -1 and 1, and the metric 4."""
    found = metric_tensor(lambda z: z**2, rows([-1.0], [1.0]))
    assert float(found) == pytest.approx(4.0, rel=1e-3)


def test_the_first_direction_of_a_bent_generator_is_the_one_that_changes_most():
    calls = []
    found = metric_tensor(lambda z: torch.stack([torch.tanh(0.1 * z[:, 0]), 3 * z[:, 1] + z[:, 0] ** 2], 1),
                          0.1 * normal(16, 2), lambda: calls.append(1))
    directions, shares = principal_directions(found, 2)
    assert directions[0].tolist() == pytest.approx([0, 1], abs=0.05)
    assert shares[0] > 0.99
    assert len(calls) == 16


def test_directions_point_where_their_largest_number_is_positive_and_nothing_is_shared_of_nothing():
    matrix = torch.tensor([[2.0, -1.0], [-1.0, 2.0]])  # eigenvalues 3 along (1, -1) and 1 along (1, 1)
    directions, shares = principal_directions(matrix, 8)
    assert shares.tolist() == pytest.approx([0.75, 0.25])
    assert directions[0].abs().tolist() == pytest.approx([2**-0.5] * 2)
    assert all(row[row.abs().argmax()] > 0 for row in directions)
    assert principal_directions(torch.zeros(2, 2), 2)[1].tolist() == [0, 0]


def test_truncated_latents_have_the_distribution_of_those_that_are_drawn_again():
    ours = truncate_normal(normal(1, 200_000), 0.7)[0].numpy()
    drawn = np.random.default_rng(0).standard_normal(600_000)
    again = drawn[np.abs(drawn) <= 0.7][:200_000]
    assert np.abs(ours).max() <= 0.7
    for quantile in (0.01, 0.1, 0.5, 0.8, 0.99):
        assert np.quantile(ours, quantile) == pytest.approx(np.quantile(again, quantile), abs=0.01)


def test_truncation_keeps_the_order_and_lets_go_at_a_wide_threshold():
    z = rows([-6.0, -1.0, 0.0, 0.5, 3.0, 30.0])
    cut = truncate_normal(z, 0.5)[0]
    assert (cut.diff() >= 0).all()
    assert float(cut[2]) == pytest.approx(0.0, abs=1e-9)
    assert cut[-1] == pytest.approx(0.5)
    assert truncate_normal(z[:, :5], 8.0).numpy() == pytest.approx(z[:, :5].numpy(), abs=1e-3)
    assert truncate_uniform(rows([-1.0, 0.5]), 0.4).tolist() == [pytest.approx([-0.4, 0.2])]


def test_mixed_styles_are_coarse_first():
    mixed = crossover(rows(1.0, 1.0), rows(2.0, 2.0), rows(0.0, 0.25, 1.0), 4)
    assert mixed[..., 0].tolist() == [[1, 1, 1, 1], [1, 1, 1, 2], [2, 2, 2, 2]]
    assert mixed.shape == (3, 4, 2)
