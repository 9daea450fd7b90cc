import math

import numpy as np
import pytest
import torch

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.telemetry.mailbox import SERIES
from ganviz.engine.training.recorder import BadValue, Recorder

PROBABILITY = LOSSES["non-saturating"].Config().build()
SCORE = LOSSES["wasserstein"].Config().build()
REAL, FAKE = torch.tensor([2.0, -1.0, 0.5, 0.0]), torch.tensor([-3.0, 1.0, 0.0, -0.5])


def add(recorder, loss_d=1.0, loss_g=2.0, norm_d=3.0, norm_g=4.0, real=REAL, fake=FAKE):
    recorder.add({"d": loss_d, "g": loss_g}, {"d": norm_d, "g": norm_g}, (real, fake))


def column(block, name):
    return block.values[:, SERIES.index(name)]


def test_a_block_holds_what_was_noted_and_the_scores_by_hand():
    recorder = Recorder()
    add(recorder)
    add(recorder, loss_d=5.0, real=torch.full((4,), 1.0), fake=torch.full((4,), 1.0))
    block = recorder.flush(12, PROBABILITY, 0.0)
    assert (block.first_step, block.values.shape, block.values.dtype) == (11, (2, len(SERIES)), np.float32)
    assert not block.values.flags.writeable
    assert column(block, "loss_d").tolist() == [1.0, 5.0]
    assert column(block, "loss_g").tolist() == [2.0, 2.0]
    assert column(block, "grad_norm_d").tolist() == [3.0, 3.0]
    assert column(block, "grad_norm_g").tolist() == [4.0, 4.0]
    # reals above 0: two of four; fakes at or below 0: three of four
    assert column(block, "accuracy_real").tolist() == [0.5, 1.0]
    assert column(block, "accuracy_fake").tolist() == [0.75, 0.0]
    sigmoids = [1 / (1 + math.exp(-v)) for v in REAL.tolist()]
    assert column(block, "score_real")[0] == pytest.approx(sum(sigmoids) / 4, rel=1e-6)
    assert column(block, "score_fake")[1] == pytest.approx(1 / (1 + math.exp(-1)), rel=1e-6)


def test_scores_of_a_critic_are_raw_and_have_no_accuracy():
    recorder = Recorder()
    add(recorder)
    block = recorder.flush(1, SCORE, None)
    assert column(block, "score_real")[0] == pytest.approx(0.375)
    assert np.isnan(column(block, "accuracy_real")).all()
    assert np.isnan(column(block, "accuracy_fake")).all()


def test_the_verdict_turns_at_the_even_logit():
    recorder = Recorder()
    add(recorder)
    block = recorder.flush(1, PROBABILITY, 0.5)
    assert column(block, "accuracy_real")[0] == 0.25
    assert column(block, "accuracy_fake")[0] == 0.75


def test_a_side_that_was_not_trained_is_nan():
    recorder = Recorder()
    recorder.add({"g": 2.0}, {"g": 4.0}, None)
    recorder.add({"d": 1.0}, {"d": 3.0}, (REAL, FAKE))
    recorder.add({}, {}, None)
    block = recorder.flush(3, PROBABILITY, 0.0)
    np.testing.assert_array_equal(column(block, "loss_d"), [np.nan, 1.0, np.nan])
    np.testing.assert_array_equal(column(block, "loss_g"), [2.0, np.nan, np.nan])
    np.testing.assert_array_equal(np.isnan(column(block, "score_real")), [True, False, True])
    assert recorder.recent_steps.tolist() == [2]
    assert recorder.first_bad is None


def test_blocks_follow_on_each_other_and_an_empty_one_is_none():
    recorder = Recorder()
    assert recorder.flush(0, PROBABILITY, 0.0) is None
    firsts = []
    for last, count in ((3, 3), (4, 1), (9, 5)):
        for _ in range(count):
            add(recorder)
        assert len(recorder) == count
        firsts.append(recorder.flush(last, PROBABILITY, 0.0).first_step)
        assert len(recorder) == 0
    assert firsts == [1, 4, 5]
    assert recorder.flush(9, PROBABILITY, 0.0) is None


def test_tensors_give_the_same_block_as_numbers():
    """On a GPU nothing is read until the flush."""
    numbers, tensors = Recorder(), Recorder()
    for recorder, make in ((numbers, float), (tensors, torch.tensor)):
        recorder.add({}, {}, None)
        recorder.add({"d": make(1.5)}, {"d": make(0.25)}, (REAL, FAKE))
        add(recorder, *(make(v) for v in (1.0, 2.0, 3.0, 4.0)))
    one, other = (r.flush(3, PROBABILITY, 0.0).values for r in (numbers, tensors))
    np.testing.assert_array_equal(one, other)


def test_bfloat16_losses_are_noted_as_they_are():
    recorder = Recorder()
    add(recorder, torch.tensor(1.5, dtype=torch.bfloat16), *(torch.tensor(2.0) for _ in range(3)))
    assert recorder.flush(1, PROBABILITY, 0.0).values[0, 0] == 1.5


@pytest.mark.parametrize(("bad", "expected"), [
    ({"loss_g": math.nan, "norm_d": math.inf}, ("d", "gradient", math.inf)),
    ({"loss_g": math.nan, "norm_g": math.nan}, ("g", "loss", math.nan)),
    ({"loss_d": -math.inf, "loss_g": math.nan}, ("d", "loss", -math.inf)),
])
def test_the_first_bad_value_is_found_in_the_order_of_computing(bad, expected):
    recorder = Recorder()
    recorder.add({"d": torch.tensor(1.0)}, {"d": torch.tensor(1.0)}, None)
    add(recorder, **{k: torch.tensor(v) for k, v in bad.items()})
    add(recorder, loss_d=torch.tensor(math.nan))
    recorder.flush(30, PROBABILITY, 0.0)
    found = recorder.first_bad
    assert isinstance(found, BadValue)
    assert (found.step, found.side, found.what) == (29, *expected[:2])
    assert found.value == expected[2] or (math.isnan(found.value) and math.isnan(expected[2]))
    add(recorder)
    recorder.flush(31, PROBABILITY, 0.0)
    assert recorder.first_bad is None


def test_recent_logits_are_the_newest_and_bounded():
    recorder = Recorder()
    for step in range(1, 101):
        add(recorder, real=torch.full((500,), float(step)), fake=torch.full((500,), -float(step)))
        if step % 7 == 0 or step == 100:
            recorder.flush(step, PROBABILITY, 0.0)
    assert recorder.recent_real.shape == recorder.recent_fake.shape == (16, 500)  # 8,192 samples
    assert recorder.recent_steps.tolist() == list(range(85, 101))
    np.testing.assert_array_equal(recorder.recent_real[:, 0], recorder.recent_steps)
    np.testing.assert_array_equal(recorder.recent_fake, -recorder.recent_real)


def test_a_batch_larger_than_the_bound_is_kept_whole():
    recorder = Recorder()
    for _ in range(3):
        add(recorder, real=torch.zeros(9000), fake=torch.zeros(9000))
    recorder.flush(3, PROBABILITY, 0.0)
    assert recorder.recent_real.shape == (1, 9000)


def test_forgotten_logits_make_way_for_another_batch_size():
    recorder = Recorder()
    add(recorder)
    recorder.flush(1, PROBABILITY, 0.0)
    recorder.forget_logits()
    assert recorder.recent_real is recorder.recent_fake is recorder.recent_steps is None
    add(recorder, real=torch.zeros(6), fake=torch.zeros(6))
    recorder.flush(2, PROBABILITY, 0.0)
    assert recorder.recent_real.shape == (1, 6)


def test_means_leave_out_what_is_not_finite():
    recorder = Recorder()
    for loss in (1.0, math.inf, -math.inf, math.nan, 3.0):
        add(recorder, loss_d=loss, loss_g=math.nan, norm_d=3e38)
    recorder.flush(5, PROBABILITY, 0.0)
    assert recorder.means["loss_d"] == 2.0
    assert math.isnan(recorder.means["loss_g"])
    assert recorder.means["grad_norm_d"] == pytest.approx(3e38, rel=1e-6)
    assert recorder.means.keys() == set(SERIES)


def test_numbers_that_arrive_later_are_fetched_by_the_flush_alone():
    recorder, fetched = Recorder(), []
    values = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])

    def fetch():
        fetched.append(True)
        return values, torch.zeros(2, 4), torch.ones(2, 4)

    add(recorder)
    recorder.add_later(2, (0, 1), fetch)
    assert len(recorder) == 3
    assert not fetched
    block = recorder.flush(9, PROBABILITY, 0.0)
    assert fetched == [True]
    assert block.first_step == 7
    np.testing.assert_array_equal(block.values[1:, :4], values)
    np.testing.assert_array_equal(column(block, "accuracy_fake")[1:], 0.0)
    assert recorder.recent_steps.tolist() == [7, 8, 9]
    assert len(recorder) == 0


@pytest.mark.parametrize(("sides", "bad"), [((0,), None), ((0, 1), ("g", "loss", 7))])
def test_what_was_not_trained_is_not_bad(sides, bad):
    recorder = Recorder()
    values = np.array([[1.0, np.nan, 3.0, np.nan]] * 2)
    recorder.add_later(2, sides, lambda: (values, torch.empty(2, 0), torch.empty(2, 0)))
    recorder.flush(8, PROBABILITY, None)
    found = recorder.first_bad
    assert found is None if bad is None else (found.side, found.what, found.step) == bad


def test_a_bad_value_before_a_block_is_found_with_its_step():
    recorder = Recorder()
    add(recorder)
    add(recorder, norm_d=torch.tensor(math.inf))
    recorder.add_later(2, (0, 1), lambda: (np.full((2, 4), np.nan), torch.empty(2, 0), torch.empty(2, 0)))
    recorder.flush(14, PROBABILITY, 0.0)
    assert (recorder.first_bad.step, recorder.first_bad.what) == (12, "gradient")


def test_terms_have_series_of_their_own_after_the_others():
    recorder = Recorder(["cycle", "identity"])
    assert list(recorder.means) == [*SERIES, "cycle", "identity"]
    for step in range(3):
        terms = {"cycle": torch.tensor(0.5 + step), "unknown": 9.0} | ({"identity": 7.0} if step == 1 else {})
        recorder.add({"d": 1.0, "g": 2.0}, {"d": 3.0, "g": 4.0}, (REAL, FAKE), terms)
    block = recorder.flush(3, PROBABILITY, 0.0)
    assert block.values.shape == (3, len(SERIES) + 2)
    assert block.values[:, len(SERIES)].tolist() == [0.5, 1.5, 2.5]
    assert np.isnan(block.values[[0, 2], -1]).all()
    assert block.values[1, -1] == 7
    assert block.values[:, :2].tolist() == [[1, 2]] * 3
    assert recorder.means["cycle"] == pytest.approx(1.5)


def test_a_term_that_is_not_finite_stops_nothing_by_itself():
    recorder = Recorder(["cycle"])
    recorder.add({"d": 1.0}, {"d": 1.0}, None, {"cycle": float("nan")})
    recorder.flush(1, PROBABILITY, 0.0)
    assert recorder.first_bad is None
