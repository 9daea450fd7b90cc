"""The stages of an iteration by hand: the worked example, and numbers found again from outside in float64."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from ganviz.engine.losses.base import LOSSES
from ganviz.engine.models.conditional import CLASSIFIER, CONCATENATION, PROJECTION
from ganviz.engine.numerics.network_copies import copies
from ganviz.engine.probes.base import PROBES
from ganviz.engine.regularizers.base import penalty_terms
from ganviz.engine.telemetry.mailbox import SERIES

from ...contracts.test_models import small
from ..helpers import IMAGES, POINTS, built, config
from .worked_example import FAKES, FAKES_AGAIN, REALS, worked_example


def stages_of(run_config, rows=10_000, **how):
    """The stages of the first iteration, and the trainer."""
    trainer = built(run_config)
    trainer.learner.iterate(traced=True, **how)
    return PROBES["stages"]().measure(trainer.view({"rows": rows})), trainer


def outline(content):
    """Phase, kind and who computes, of each stage."""
    return [(s.phase, s.kind, "+".join(s.active)) for s in content.stages]


def stage(content, phase, kind, which=0):
    return [s for s in content.stages if (s.phase, s.kind) == (phase, kind)][which]


# -- the introductions' example ---------------------------------------------------------------------------------------

def test_the_worked_example_runs_through_its_stages():
    content = worked_example()
    assert outline(content) == [
        ("D", "noise", ""), ("D", "generate", "G"), ("D", "real", ""), ("D", "score", "D"), ("D", "error", ""),
        ("D", "backward", "D"),
        ("G", "noise", ""), ("G", "generate", "G"), ("G", "score", "D"), ("G", "error", ""), ("G", "backward", "G")]
    assert (content.iteration, content.loss, content.even, content.kind) == (1, "non-saturating", 0.5, "points")
    assert content.score_unit == "probability of real"
    assert {s.frozen for s in content.stages if s.phase == "D"} == {("G",)}
    assert {s.frozen for s in content.stages if s.phase == "G"} == {("D",)}
    assert stage(content, "D", "backward").flows_through == ()
    assert stage(content, "G", "backward").flows_through == ("D",)


def test_its_first_table_of_errors():
    errors = stage(worked_example(), "D", "error")
    assert errors.column("is").tolist() == [0, 0, 0, 1, 1, 1]
    np.testing.assert_allclose(errors.column("score"), [*FAKES, *REALS], rtol=1e-6)
    assert errors.column("target").tolist() == [0, 0, 0, 1, 1, 1]
    np.testing.assert_allclose(errors.column("error"), [-0.8, -0.3, -0.5, 0.9, 0.1, 0.8], atol=1e-6)
    assert [f"{loss:.2f}" for loss in errors.column("loss")] == ["1.61", "0.36", "0.69", "2.30", "0.11", "1.61"]
    assert f"{errors.total('sum'):.2f}" == "6.68"
    # the trainer minimizes means: (1.609 + 0.357 + 0.693) / 3 and (2.303 + 0.105 + 1.609) / 3
    assert errors.total("mean fake") == pytest.approx(0.886420, abs=1e-5)
    assert errors.total("mean real") == pytest.approx(1.339128, abs=1e-5)
    assert errors.total("loss") == pytest.approx(2.225548, abs=1e-5)
    assert errors.samples == 6


def test_its_second_table_of_errors():
    errors = stage(worked_example(), "G", "error")
    np.testing.assert_allclose(errors.column("score"), FAKES_AGAIN, rtol=1e-6)
    assert errors.column("target").tolist() == [1, 1, 1]
    np.testing.assert_allclose(errors.column("error"), [0.5, 0.9, 0.8], atol=1e-6)
    # -ln 0.5, -ln 0.1, -ln 0.2
    np.testing.assert_allclose(errors.column("loss"), [0.693147, 2.302585, 1.609438], atol=1e-5)
    assert errors.total("sum") == pytest.approx(4.605170, abs=1e-5)


def test_its_gradients_by_hand():
    """Of D's loss in w1: the mean of (score - target) · x1, over fakes and over reals; likewise in w2 = 0 and b."""
    content = worked_example()
    fakes, reals, again = (torch.tensor(s, dtype=torch.float64) for s in (FAKES, REALS, FAKES_AGAIN))
    weight = (fakes * fakes.logit()).mean() + ((reals - 1) * reals.logit()).mean()
    bias = fakes.mean() + (reals - 1).mean()
    moves = stage(content, "D", "backward")
    assert moves.total("gradient", "D") == pytest.approx(float(torch.hypot(weight, bias)), rel=1e-5)
    assert moves.total("change", "D") == 0.0, "the learning rate is 0"
    # D hands (score - 1)/3 back to x1 of each fake: G's first row of weights takes it times z, its bias the sum
    back = (again - 1) / 3
    into = torch.stack([(back * again.logit()).sum(), back.sum()])
    assert stage(content, "G", "backward").total("gradient", "G") == pytest.approx(float(into.norm()), rel=1e-5)


def test_what_makes_its_samples():
    content = worked_example()
    z, made = (stage(content, "D", "generate").column(key) for key in ("z", "sample"))
    np.testing.assert_array_equal(z, made)
    np.testing.assert_array_equal(stage(content, "D", "noise").column("z"), z)
    np.testing.assert_array_equal(stage(content, "D", "score").column("sample")[:3], made)
    np.testing.assert_array_equal(stage(content, "D", "score").column("sample")[3:],
                                  stage(content, "D", "real").column("sample"))


@pytest.mark.parametrize(("loss", "has_targets_d", "has_targets_g"), [
    ("minimax", True, False), ("least-squares", True, True), ("hinge", False, False), ("wasserstein", False, False),
    ("relativistic", False, False), ("relativistic-average", False, False)])
def test_right_answers_are_given_where_the_loss_has_them(loss, has_targets_d, has_targets_g):
    content = worked_example(loss)
    for phase, has in (("D", has_targets_d), ("G", has_targets_g)):
        errors = stage(content, phase, "error")
        assert (errors.column("target") is not None) == has
        assert (errors.column("error") is not None) == has
    even = {"minimax": 0.5, "least-squares": 0.5, "hinge": 0.0}.get(loss)
    assert content.even == even


# -- scores and losses, found again in float64 ------------------------------------------------------------------------

def sigmoid(x):
    return 1 / (1 + np.exp(-x))


OF_EACH = {  # terms of reals and fakes in D's loss, and of fakes in G's, where they have one
    "minimax": (lambda r, f: -np.log(sigmoid(r)), lambda r, f: -np.log(1 - sigmoid(f)),
                lambda r, f: np.log(1 - sigmoid(f))),
    "non-saturating": (lambda r, f: -np.log(sigmoid(r)), lambda r, f: -np.log(1 - sigmoid(f)),
                       lambda r, f: -np.log(sigmoid(f))),
    "least-squares": (lambda r, f: (r - 1) ** 2 / 2, lambda r, f: f ** 2 / 2, lambda r, f: (f - 1) ** 2 / 2),
    "hinge": (lambda r, f: np.maximum(0, 1 - r), lambda r, f: np.maximum(0, 1 + f), lambda r, f: -f),
    "wasserstein": (lambda r, f: -r, lambda r, f: f, lambda r, f: -f),
    "relativistic": (lambda r, f: -np.log(sigmoid(r - f)), None, lambda r, f: -np.log(sigmoid(f - r))),
    "relativistic-average": (lambda r, f: -np.log(sigmoid(r - f.mean())),
                             lambda r, f: -np.log(1 - sigmoid(f - r.mean())),
                             lambda r, f: -np.log(sigmoid(f - r.mean()))),
}


@pytest.mark.parametrize("loss", list(LOSSES))
def test_each_samples_own_loss_is_that_of_the_formula(loss):
    content, _ = stages_of(config(loss__name=loss))
    of_real, of_fake, of_fake_in_g = OF_EACH[loss]
    for phase, terms in (("D", (of_fake, of_real)), ("G", (of_fake_in_g,))):
        errors = stage(content, phase, "error")
        logits, real = errors.column("logit").astype(np.float64), errors.column("is") == 1
        paired = logits[real], logits[~real]
        for rows, term in zip((~real, real), terms, strict=False):
            if term is None:
                assert np.isnan(errors.column("loss")[rows]).all()
            else:
                np.testing.assert_allclose(errors.column("loss")[rows], term(*paired), rtol=1e-5, atol=1e-6)
        shown = sigmoid(logits) if loss in ("minimax", "non-saturating") else logits
        np.testing.assert_allclose(errors.column("score"), shown, rtol=1e-5, atol=1e-7)


def one_hot(rows):
    return F.one_hot(rows["class"], 10).double()


JUDGED = {  # what D is given of the rows that were noted
    "mlp": lambda rows: (rows["sample"],), "dcgan": lambda rows: (rows["sample"],),
    "srgan": lambda rows: (rows["sample"],), "stylegan": lambda rows: (rows["sample"],),
    "direct-mlp": lambda rows: (rows["sample"],), "cyclegan-mlp": lambda rows: (rows["sample"],),
    "direct": lambda rows: (rows["sample"],), "cyclegan": lambda rows: (rows["sample"],),
    "pix2pix": lambda rows: (torch.cat([rows["source"], rows["sample"]], 1),),
    "lapgan": lambda rows: (torch.cat([rows["sample"], rows["source"]], 1) if "source" in rows else rows["sample"],),
    "cgan": lambda rows: (rows["sample"], one_hot(rows)), "cdcgan": lambda rows: (rows["sample"], one_hot(rows)),
    "resize-gan": lambda rows: (rows["sample"],), "gan-beside-vae": lambda rows: (rows["sample"],)}
FAMILIES = [(name, "points" if name.endswith("-mlp") or name in ("mlp", "gan-beside-vae") else "images", None)
            for name in JUDGED if not name.startswith("c") or name.startswith("cycle")]
FAMILIES += [(name, "images", how) for name in ("cgan", "cdcgan") for how in (PROJECTION, CONCATENATION)]


@pytest.mark.parametrize("case", FAMILIES, ids=lambda case: "-".join(map(str, case)))
def test_scores_are_what_each_discriminator_says_in_float64(case):
    trainer = built(small(*case, device__precision="float32"))
    model = trainer.learner.model
    before = {name: network.double() for name, network in copies(model.networks).items()}
    trainer.learner.iterate(("d",), 1, traced=True)
    content = PROBES["stages"]().measure(trainer.view({"rows": 10_000}))
    judged = 0
    for update in trainer.learner.trace.updates:
        scored = [noted for noted in update.noted if noted.kind == "score"]
        if update.name == "R1":
            continue  # D has moved since the copy was made
        rows = [{k: v.double() if isinstance(v, torch.Tensor) and v.is_floating_point() else v for k, v in some.items()}
                for some in scored[0].rows]
        network = before[scored[0].by]
        with torch.no_grad():
            # stylegan's compares the samples of a batch
            sides = rows if case[0] != "stylegan" else [{"sample": torch.cat([some["sample"] for some in rows])}]
            logits = torch.cat([network(*JUDGED[case[0]](some)).flatten(1).mean(1) for some in sides]).numpy()
        scores = stage(content, update.name, "score")
        np.testing.assert_allclose(scores.column("logit"), logits, rtol=1e-4, atol=1e-5)
        np.testing.assert_allclose(scores.column("score"), sigmoid(logits), rtol=1e-4)
        judged += 1
    assert judged == sum(phase.side == "d" and phase.in_curve for phase in trainer.learner.phases)


def test_an_auxiliary_classifier_names_classes_beside_its_verdict():
    trainer = built(small("cgan", "images", CLASSIFIER))
    before = copies(trainer.learner.model.networks)["D"].double()
    trainer.learner.iterate(("d",), 1, traced=True)
    content = PROBES["stages"]().measure(trainer.view({"rows": 10_000}))
    (noted,) = (n for n in trainer.learner.trace.updates[0].noted if n.kind == "score")
    samples, asked = (torch.cat([rows[key] for rows in noted.rows]) for key in ("sample", "class"))
    with torch.no_grad():
        logits, named = before.both(samples.double())
    errors = stage(content, "D", "error")
    np.testing.assert_allclose(errors.column("logit"), logits[:, 0], rtol=1e-4, atol=1e-6)
    assert errors.column("class that D names").tolist() == named.argmax(1).tolist()
    each = F.cross_entropy(named, asked, reduction="none")
    np.testing.assert_allclose(errors.column("class loss"), each, rtol=1e-4)
    assert errors.total("mean class") == pytest.approx(2 * each.mean().item(), rel=1e-4), "of fakes, and of reals"


# -- penalties --------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("base", [POINTS, IMAGES], ids=["points", "images"])
@pytest.mark.parametrize("term", penalty_terms(), ids=lambda term: term.name)
def test_a_penalty_is_the_recorded_one_and_fills_the_gap_between_the_means_and_the_loss(base, term):
    trainer = built(config(base | {"regularizers": {term.regularizer: {}, "instance-noise": {"sigma": 0.3}}}))
    trainer.learner.iterate(traced=True)
    row = trainer.learner.flush().values[0]
    names = [*SERIES, *(t.name for t in trainer.learner.terms())]
    errors = stage(PROBES["stages"]().measure(trainer.view()), "D", "error")
    (penalty,) = (total for total in errors.totals if total.key == "penalty")
    assert penalty.title == term.title
    assert penalty.value == row[names.index(term.name)] > 0
    means = errors.total("mean real") + errors.total("mean fake")
    assert errors.total("loss") - means == pytest.approx(penalty.value, rel=1e-3, abs=1e-5)


# -- what a table shows -----------------------------------------------------------------------------------------------

def test_totals_are_of_the_whole_batch_and_rows_of_its_beginning():
    whole, trainer = stages_of(config())
    few = PROBES["stages"]().measure(trainer.view({"rows": 2}))
    usual = PROBES["stages"]().measure(trainer.view())
    for one, other, third in zip(whole.stages, few.stages, usual.stages, strict=True):
        assert one.totals == other.totals == third.totals
        assert one.samples == other.samples
    score = stage(few, "D", "score")
    assert score.samples == 32
    assert score.column("is").tolist() == [0, 0, 1, 1]
    np.testing.assert_array_equal(score.column("score"), stage(whole, "D", "score").column("score")[[0, 1, 16, 17]])
    assert len(stage(usual, "D", "score").column("is")) == 12


def test_nothing_has_happened_before_a_step_by_hand():
    trainer = built(config())
    assert PROBES["stages"]().measure(trainer.view()) is None
    trainer.learner.iterate()
    assert PROBES["stages"]().measure(trainer.view()) is None


def test_a_side_that_takes_several_steps_has_them_all():
    content, _ = stages_of(config(train__d_steps=2, train__g_steps=2))
    ends = [(s.phase, s.repeat) for s in content.stages if s.kind == "backward"]
    assert ends == [("D", 0), ("D", 1), ("G", 0), ("G", 1)]
    first, second = (stage(content, "G", "generate", which) for which in (0, 1))
    assert first.again
    assert not second.again, "G has moved since"
    np.testing.assert_array_equal(first.column("sample"), stage(content, "D", "generate", 1).column("sample"))


def test_the_discriminators_fakes_serve_again_unless_noise_is_fresh():
    again, _ = stages_of(config())
    fresh, _ = stages_of(config(model__fresh_noise=True))
    assert [s.kind for s in again.stages if s.side == "g"] == ["generate", "score", "error", "backward"]
    assert [s.again for s in again.stages if s.side == "g"] == [True, False, False, False]
    assert [s.kind for s in fresh.stages if s.side == "g"] == ["noise", "generate", "score", "error", "backward"]
    assert not any(s.again for s in fresh.stages)
    z = [stage(fresh, phase, "noise").column("z") for phase in ("D", "G")]
    assert not np.array_equal(*z)


def test_a_loss_that_compares_takes_reals_in_the_generators_phase_too():
    content, _ = stages_of(config(loss__name="relativistic"))
    assert [s.kind for s in content.stages if s.side == "g"] == ["generate", "real", "score", "error", "backward"]
    errors = stage(content, "G", "error")
    assert np.isnan(errors.column("loss")[errors.column("is") == 1]).all(), "a pair is counted with its fake"
    np.testing.assert_allclose(errors.column("difference")[:16], -errors.column("difference")[16:], atol=1e-7)


def test_what_is_shown_to_the_discriminator_has_the_instance_noise():
    content, _ = stages_of(config(POINTS | {"regularizers": {"instance-noise": {"sigma": 0.5}}}))
    noise = stage(content, "D", "score").column("sample")[:16] - stage(content, "D", "generate").column("sample")
    assert 0.3 < noise.std() < 0.7


def test_packs_are_judged_as_one():
    content, _ = stages_of(config(model__pack=4))
    score, made = stage(content, "D", "score"), stage(content, "D", "generate").column("sample")
    assert score.samples == 8, "four packs of either kind"
    assert score.note == "packs of 4"
    np.testing.assert_array_equal(score.column("pack")[:4], made.reshape(4, 8))
    images, _ = stages_of(config(POINTS | {"data": {"name": "digits"}}, model__pack=4))
    pictures = stage(images, "D", "score").column("sample")
    assert pictures.shape == (8, 8, 32, 1), "side by side"
    np.testing.assert_array_equal(pictures[0, :, 8:16], stage(images, "D", "generate").column("sample")[1])


def test_reals_with_a_wrong_label_are_to_be_rejected():
    content, trainer = stages_of(small("cgan", "images", model__wrong_label_weight=3.0))
    errors = stage(content, "D", "error")
    assert len(content.label_names) == 10
    fakes, reals, wrong = (slice(k, k + 8) for k in (0, 8, 16))
    assert errors.column("is").tolist() == [0] * 8 + [1] * 16
    assert errors.column("target").tolist() == [0] * 8 + [1] * 8 + [0] * 8
    assert errors.column("right label").tolist() == [1] * 16 + [0] * 8
    classes = errors.column("class")
    np.testing.assert_array_equal(classes[fakes], classes[reals])
    assert (classes[wrong] != classes[reals]).all()
    np.testing.assert_array_equal(errors.column("sample")[wrong], errors.column("sample")[reals])
    assert errors.column("weight").tolist() == [0.25] * 8 + [1] * 8 + [0.75] * 8
    noise = stage(content, "D", "noise")
    assert noise.column("z").shape == (8, trainer.learner.model.z_dim), "the class has a column of its own"


def test_cyclegans_stages_go_there_and_back():
    content, _ = stages_of(small("cyclegan-mlp", "points"))
    assert outline(content) == [
        ("D_Y", "real", ""), ("D_Y", "generate", "G"), ("D_Y", "real", ""), ("D_Y", "score", "D_Y"),
        ("D_Y", "error", ""), ("D_Y", "backward", "D_Y"),
        ("D_X", "real", ""), ("D_X", "generate", "F"), ("D_X", "real", ""), ("D_X", "score", "D_X"),
        ("D_X", "error", ""), ("D_X", "backward", "D_X"),
        ("G", "generate", "G"), ("G", "generate", "F"), ("G", "score", "D_Y"), ("G", "error", ""),
        ("G", "score", "D_X"), ("G", "error", ""), ("G", "generate", "F"), ("G", "generate", "G"), ("G", "error", ""),
        ("G", "error", ""), ("G", "generate", "G"), ("G", "generate", "F"), ("G", "error", ""), ("G", "error", ""),
        ("G", "backward", "G+F")]
    made, back = stage(content, "G", "generate", 0), stage(content, "G", "generate", 2)
    assert made.again
    assert (made.note, back.note) == ("left→right", "left→right→left")
    np.testing.assert_array_equal(back.column("source"), made.column("sample"))
    cycle = stage(content, "G", "error", 2)
    np.testing.assert_array_equal(cycle.column("wanted"), made.column("source"))
    np.testing.assert_array_equal(cycle.column("sample"), back.column("sample"))
    each = np.abs(cycle.column("sample") - cycle.column("wanted")).mean(1)
    np.testing.assert_allclose(cycle.column("loss"), each, rtol=1e-5)
    assert cycle.total("mean") == pytest.approx(10 * each.mean(), rel=1e-5)
    moves = stage(content, "G", "backward")
    assert moves.flows_through == ("D_Y", "D_X")
    assert moves.total("gradient") == pytest.approx(
        np.hypot(moves.total("gradient", "G"), moves.total("gradient", "F")), rel=1e-5)


def test_fakes_from_the_pool_are_known():
    run_config = small("cyclegan-mlp", "points", model__pool=8)
    trainer = built(run_config)
    trainer.learner.iterate()
    earlier = trainer.learner.model.networks["D_Y"].pool.fakes.clone().numpy()
    trainer.learner.iterate(traced=True)
    content = PROBES["stages"]().measure(trainer.view({"rows": 8}))
    score, made = stage(content, "D_Y", "score"), stage(content, "D_Y", "generate").column("sample")
    flags, shown = score.column("from the pool"), score.column("sample")[:8]
    assert np.isnan(flags[8:]).all(), "there is no pool of reals"
    assert 0 < flags[:8].sum() < 8
    for k in range(8):
        source = earlier if flags[k] else made
        assert (source == shown[k]).all(1).any()


def test_pix2pix_shows_the_source_beside_what_is_judged():
    content, _ = stages_of(small("pix2pix", "images"))
    assert [s.kind for s in content.stages] == ["real", "generate", "score", "error", "backward",
                                                "real", "generate", "score", "error", "error", "backward"]
    score, pairs = stage(content, "D", "score"), stage(content, "D", "real")
    assert score.note == stage(content, "D", "error").note == "means of 36 patches"  # 16 pixels to 8, 7 and 6 a side
    np.testing.assert_array_equal(score.column("source"), np.tile(pairs.column("source"), (2, 1, 1, 1)))
    distance = stage(content, "G", "error", 1)
    assert distance.note == "L1"
    assert distance.total("mean") == pytest.approx(100 * distance.total("l1"), rel=1e-5)
    np.testing.assert_array_equal(distance.column("wanted"), stage(content, "G", "real").column("sample"))


def test_a_pyramid_has_its_stages_level_by_level():
    content, trainer = stages_of(small("lapgan", "images"))
    names = trainer.learner.model.names
    assert list(dict.fromkeys(s.phase for s in content.stages)) == [f"{side} {name}" for name in names for side in "DG"]
    coarse, fine = (stage(content, f"D {name}", "generate") for name in names[:2])
    assert coarse.column("source") is None
    assert coarse.column("sample").shape[1:3] == (int(names[0]),) * 2
    assert fine.column("source").shape == fine.column("sample").shape == (8, int(names[1]), int(names[1]), 1)
    assert fine.column("z").shape == (8, int(names[1]) ** 2)


def test_lazy_penalties_have_stages_of_their_own_when_they_are_due():
    trainer = built(small("stylegan", "images"))
    phases = []
    for _ in range(2):
        trainer.learner.iterate(traced=True)
        content = PROBES["stages"]().measure(trainer.view({"rows": 10_000}))
        phases.append(list(dict.fromkeys(s.phase for s in content.stages)))
        if len(phases) == 1:
            slope, length = stage(content, "R1", "error"), stage(content, "Path length", "error")
    assert phases == [["D", "R1", "G", "Path length"], ["D", "G"]]
    # γ/2 E‖∇D‖², times the 16 iterations that it stands for
    assert slope.total("r1") == pytest.approx(slope.column("squared slope").mean() / 2, rel=1e-5)
    assert slope.total("loss") == pytest.approx(16 * slope.total("r1"), rel=1e-6)
    assert length.column("path length").mean() == pytest.approx(length.total("path_length"), rel=1e-5)
    assert length.samples == 4, "half a batch"


def test_an_autoencoders_stages_and_each_samples_own_evidence():
    content, trainer = stages_of(small("vae", "points"))
    assert outline(content) == [("VAE", "real", ""), ("VAE", "generate", "E"), ("VAE", "noise", ""),
                                ("VAE", "generate", "G"), ("VAE", "error", ""), ("VAE", "backward", "E+G")]
    encoded, decoded = (stage(content, "VAE", "generate", k) for k in (0, 1))
    mean, deviation = (encoded.column(key).astype(np.float64) for key in ("mean", "deviation"))
    np.testing.assert_allclose(decoded.column("z"), mean + deviation * stage(content, "VAE", "noise").column("noise"),
                               rtol=1e-5, atol=1e-6)
    errors = stage(content, "VAE", "error")
    settings = trainer.learner.model.config
    off = (errors.column("sample") - errors.column("wanted")).astype(np.float64)
    apart = (off ** 2).sum(1) / (2 * settings.sigma ** 2)
    beyond = 0.5 * (mean ** 2 + deviation ** 2 - 1 - 2 * np.log(deviation)).sum(1)
    np.testing.assert_allclose(errors.column("reconstruction"), apart, rtol=1e-4)
    np.testing.assert_allclose(errors.column("kl"), beyond, rtol=1e-3, atol=1e-6)
    assert errors.total("loss") == pytest.approx((apart + settings.beta * beyond).mean(), rel=1e-4)
    assert {s.frozen for s in content.stages} == {()}


def test_an_autoencoder_beside_a_gan_has_its_own_phase():
    content, _ = stages_of(small("gan-beside-vae", "points"))
    assert [(s.kind, s.active) for s in content.stages if s.phase == "VAE"] == [
        ("real", ()), ("generate", ("E",)), ("noise", ()), ("generate", ("V",)), ("error", ()),
        ("backward", ("E", "V"))]
