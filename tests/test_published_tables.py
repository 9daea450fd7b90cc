"""What the tables say of fabricated figures, and that the runs are those that they claim to be."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from ganviz.engine.metrics.modes import mode_coverage

from .studies.claims.runs import Diverged
from .studies.published import __main__ as command
from .studies.published import pacgan, runs, tables
from .studies.published.pacgan import TABLE, Published
from .studies.published.runs import Outcome, median, of_real_data, outcome, train
from .studies.published.trials import TRIALS, Expected, Trial, outside, verdict

WIDE = Expected((20, 22), (0.60, 0.70), (0.2, 0.4))


def test_the_median_is_taken_of_each_figure_on_its_own():
    found = [Outcome(25, 0.1, 0.3), Outcome(23, 0.9, 0.1), Outcome(24, 0.5, 0.2)]
    assert median(found) == Outcome(24, 0.5, 0.2)
    assert median(found[:2]) == Outcome(24, 0.5, 0.2)


@pytest.mark.parametrize(("found", "off"), [
    (Outcome(21, 0.65, 0.3), []),
    # one mode, ten points, a factor of 1.5 and 0.01 beyond are still inside
    (Outcome(19, 0.501, 0.1234), []),
    (Outcome(23, 0.799, 0.6099), []),
    (Outcome(18, 0.65, 0.3), ["modes lower"]),
    (Outcome(24, 0.65, 0.3), ["modes higher"]),
    (Outcome(21, 0.49, 0.3), ["high quality lower"]),
    (Outcome(21, 0.81, 0.3), ["high quality higher"]),
    (Outcome(21, 0.65, 0.1232), ["KL lower"]),
    (Outcome(21, 0.65, 0.6101), ["KL higher"]),
    (Outcome(3, 0.02, 1.9), ["modes lower", "high quality lower", "KL higher"]),
])
def test_what_lies_outside_the_trials(found, off):
    assert outside(found, WIDE) == off
    assert verdict(found, WIDE) == (f"**outside**: {', '.join(off)}" if off else "inside")


def test_what_was_not_noted_is_not_judged():
    assert outside(Outcome(0, 0.0, 9.0), Expected(quality=(0.0, 0.2))) == []
    assert verdict(Outcome(0, 0.0, 9.0), Expected()) == "no range"


def test_a_row_has_medians_spread_ranges_and_verdict():
    found = [Outcome(20, 0.61, 0.35), Outcome(22, 0.66, 0.002), Outcome(20, 0.704, 0.8)]
    assert tables.trial_row("hinge", found, WIDE) == (
        "| hinge | 20 (20–22) | 20–22 | 66.0 (61.0–70.4) | 60–70 | 0.35 (0.0020–0.80) | 0.2–0.4 | inside |")
    assert tables.trial_row("hinge", found[:1], Expected(kl=(0.0, 0.003)), judged=False) == (
        "| hinge | 20 | – | 61.0 | – | 0.35 | ≤ 0.003 | – |")
    assert tables.trial_row("hinge", [], WIDE) == "| hinge | – | 20–22 | – | 60–70 | – | 0.2–0.4 | diverged |"


def test_rows_have_as_many_cells_as_their_heads():
    cells = tables.trials_head().splitlines()[0].count("|")
    assert tables.trial_row("hinge", [Outcome(1, 0.0, 0.0)], WIDE).count("|") == cells
    assert tables.real_row("grid", Outcome(25, 0.98, 0.001), 2500).count("|") == cells
    cells = tables.pacgan_head().splitlines()[0].count("|")
    assert tables.pacgan_row("ring", TABLE[0], [], 10).count("|") == cells


def test_the_row_of_real_data_has_theory_beside_it():
    row = tables.real_row("grid", Outcome(25, 0.987, 0.0021), 2500)
    # 24 / 5000
    assert [cell.strip() for cell in row.split("|")[2:8]] == ["25", "25", "98.7", "98.9", "0.0021", "0.0048"]


def test_a_row_of_the_paper_says_how_many_of_its_steps_were_done():
    row = Published("PacGAN9", "X", ("1", "2", "3"), ("4 ± 1", "5", "6"))
    assert tables.pacgan_row("ring", row, [Outcome(7, 0.5, 0.25)], 12345) == (
        "| PacGAN9 | 7 | 4 ± 1 | 50.0 | 5 | 0.25 | 6 | 12,345 of 400,000 | X, table 1 |")
    assert tables.pacgan_row("grid", row, [], 12345) == "| PacGAN9 | – | 1 | – | 2 | – | 3 | – | X, table 1 |"


@pytest.mark.parametrize(("gan", "packed", "shows"), [
    (Outcome(20, 0.9, 0.4), Outcome(25, 0.1, 0.07), True),
    (Outcome(25, 0.9, 0.4), Outcome(25, 0.1, 0.07), True),
    (Outcome(20, 0.9, 0.4), Outcome(25, 0.1, 0.5), False),
    (Outcome(20, 0.9, 0.4), Outcome(19, 0.1, 0.07), False),
])
def test_the_papers_order(gan, packed, shows):
    assert ("does NOT show" not in tables.order(gan, packed, "PacGAN2")) == shows


@pytest.mark.parametrize("data", list(runs.DATA))
@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: trial.name)
def test_trials_are_what_they_are_called(trial, data):
    run = trial.config(data, 3)
    assert (run.model.g_width, run.model.g_depth, run.model.d_width, run.model.d_depth) == (128, 3, 128, 3)
    assert run.model.g_activation == run.model.d_activation == "relu"
    critic = run.loss.name == "wasserstein"
    assert (run.train.d_steps, trial.steps) == ((5, 4000) if critic else (1, 8000))
    for optimizer in (run.optimizer_d, run.optimizer_g):
        rates = [optimizer.lr_at(trial.steps * k // 4) for k in range(5)]
        assert rates == pytest.approx([5e-4, 5e-4, 5e-4, 2.5e-4, 0.0])
    assert run.train.batch_size // run.model.pack == 128
    assert run.train.seed == 3
    assert getattr(run.data, "unit", 1.0) == 1.0
    assert set(trial.expected) == set(runs.DATA)


@pytest.mark.parametrize("row", [row for row in TABLE if row.pack], ids=lambda row: row.name)
def test_pacgan_is_set_up_as_in_its_code(row):
    run = pacgan.config("grid", row.pack, 1)
    assert row.name == ("GAN" if row.pack == 1 else f"PacGAN{row.pack}")
    model = run.model.build((2,))
    kinds = [type(layer).__name__ for layer in model.networks["G"]]
    assert kinds == ["Linear", "BatchNorm1d", "ReLU"] * 4 + ["Linear"]
    widths = [(m.in_features, m.out_features) for m in model.networks["D"] if isinstance(m, torch.nn.Linear)]
    assert widths == [(2 * row.pack, 1000), (200, 1000), (200, 1000), (200, 1)]
    assert run.train.batch_size == 100 * row.pack


def test_real_data_reaches_every_mode():
    for data, modes in runs.MODES.items():
        found = of_real_data(data, 2500)
        assert found.modes == modes
        assert found.quality == pytest.approx(1 - np.exp(-4.5), abs=0.01)
        assert found.kl < 0.02


def test_an_outcome_counts_covered_modes():
    centres = np.array([[0.0, 0.0], [10.0, 0.0]])
    found = outcome(mode_coverage(np.array([[0.1, 0.0], [5.1, 0.0]]), centres, np.ones(2), np.full(2, 0.5)))
    assert found == Outcome(1, 0.5, 0.0)


def small(steps, **tree):
    """A trial that takes no time."""
    return Trial("small", {"model": {"g_width": 8, "d_width": 8, "g_depth": 1, "d_depth": 1}} | tree,
                 {"grid": WIDE, "ring": WIDE}, steps=steps)


def test_a_run_trains_all_its_steps_and_measures_the_generator():
    done = []
    found = train(small(1500).config("ring", 1), 1500, 300, done.append)
    assert done == [1000, 500]
    assert 0 <= found.modes <= 8
    assert 0 <= found.quality <= 1
    assert found == train(small(1500).config("ring", 1), 1500, 300), "the same seed, the same figures"
    assert found != train(small(1500).config("ring", 2), 1500, 300)


def test_a_run_that_diverges_is_told():
    run = small(50, loss={"name": "wasserstein"}, optimizer={"name": "sgd", "lr": 10.0}).config("grid", 1)
    with pytest.raises(Diverged, match="at step"):
        train(run.with_changes({"optimizer.d.decay_until": 0, "optimizer.g.decay_until": 0}), 3000, 100)


def test_the_command_prints_both_kinds_of_tables(monkeypatch, capsys):
    asked = []

    def fabricated(config, steps, samples, progress):
        asked.append((config.data.name, config.model.pack, steps, samples, config.train.seed))
        return Outcome(8, 0.95, 0.05 / config.model.pack)

    monkeypatch.setattr(command, "train", fabricated)
    command.main(["--only", "non-sat, Pac", "--data", "ring", "--seeds", "2"])
    out = capsys.readouterr().out
    assert "### ring" in out
    assert "### grid" not in out
    rows = [line for line in out.splitlines() if line.startswith("| ")][3:]
    assert [row.split("|")[1].strip() for row in rows] == ["non-saturating", "non-saturating + R1", "PacGAN2"]
    assert rows[0].endswith("| inside |")
    assert rows[1].endswith("| **outside**: KL higher |")
    assert asked == [("ring", pack, 8000, 10_000, seed) for pack in (1, 1, 2) for seed in (1, 2)]
    asked.clear()
    command.main(["--pacgan", "--steps", "70", "--packs", "1,3", "--data", "grid"])
    out = capsys.readouterr().out
    assert asked == [("grid", pack, 70, 2500, 1) for pack in (1, 3)]
    assert out.count("70 of 400,000") == 2
    assert "PacGAN3 over GAN: 8 modes against 8, KL 0.0167 against 0.05: the paper's order shows." in out
