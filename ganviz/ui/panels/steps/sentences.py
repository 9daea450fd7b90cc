"""What happens at a stage, in one sentence or two that follow from its numbers and from the loss in force."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....engine.probes.stages import IterationStages, Stage
from .stage_words import groups_of, is_critic, judge_of, listed, moved, number, tr
from .totals import has_targets

_MOST = 0.5  # share of a loss from which a few samples make most of it
_FEW = 3  # scores that are named one by one


def sentence(stages: IterationStages, index: int) -> str:
    """Say what happens at a stage."""
    stage = stages.stages[index]
    says = {"noise": _noise, "generate": _making, "real": _taking, "score": _scoring, "error": _errors,
            "backward": _back}
    return says[stage.kind](stages, index)


def _noise(stages: IterationStages, index: int) -> str:
    stage = stages.stages[index]
    z = stage.column("z")
    if z is None:
        return tr("Random numbers are drawn. They decide where, within its spread, each code is taken.")
    text = tr("One random number for each of %1 fakes. Nothing says what it stands for: the generator finds a use for "
              "it.") if z.ndim == 1 or z.shape[1] == 1 else \
        tr("%2 random numbers for each of %1 fakes. Nothing says what they stand for: the generator finds a use for "
           "them.").replace("%2", str(z.shape[1]))
    return text.replace("%1", f"{stage.samples:,}")


def _making(stages: IterationStages, index: int) -> str:
    stage = stages.stages[index]
    by, learning = listed(stage.active), moved(stages, index)
    if stage.again:
        return tr("The fakes that the discriminator has just learnt from serve again: %1 has not changed since, so it "
                  "would make the same.").replace("%1", by)
    if stage.column("mean") is not None:
        text = tr("%1 writes each sample as a code: a mean and a spread for each number of z.") \
            if stage.column("z") is None else tr("%1 makes a sample from each code again.")
    elif stage.column("class") is not None:
        text = tr("%1 turns each z and the class that is asked for into a sample.")
    elif stage.column("source") is not None:
        text = tr("%1 makes a sample from each source.")
    else:
        text = tr("%1 turns each z into a sample. It never sees a real one: all it will learn of them comes back "
                  "through the discriminator.")
    if stage.active and stage.active[0] not in learning:
        text += " " + _agreeing(tr("The weights of %2 stay as they are: now %1 learns."),
                                tr("The weights of %2 stay as they are: now %1 learn."), learning).replace("%2", by)
    return text.replace("%1", by)


def _taking(stages: IterationStages, index: int) -> str:
    stage = stages.stages[index]
    if stage.column("is") is None or stage.column("is")[0] != 1:
        return tr("%1 samples to start from are taken from the data, at random.").replace("%1", f"{stage.samples:,}")
    return tr("%1 real samples are taken from the data, at random.").replace("%1", f"{stage.samples:,}")


def _scoring(stages: IterationStages, index: int) -> str:
    stage, judge = stages.stages[index], judge_of(stages, index)
    fakes, reals = _by_kind(stage, "score")
    if stages.score_unit == "probability of real":
        text = tr("%1 says how sure it is that a sample is real, from 0 to 1. It is not told which is which.")
    elif is_critic(stages):
        text = tr("The critic %1 gives each sample a score, as high or low as it likes: higher means more like the "
                  "real ones.")
    else:
        text = tr("%1 gives each sample a score: higher means more like the real ones.")
    text = text.replace("%1", judge)
    if judge not in moved(stages, index):
        text += " " + _agreeing(tr("It is frozen: only %1 learns now."), tr("It is frozen: only %1 learn now."),
                                moved(stages, index))
    elif len(fakes) and len(reals):
        text += " " + tr("Those shown get %1 on average where they are real, %2 where they are fake.").replace(
            "%1", number(reals.mean())).replace("%2", number(fakes.mean()))
    return text


def _back(stages: IterationStages, index: int) -> str:
    stage = stages.stages[index]
    loss = next((s.total("loss") for s in stages.stages[:index][::-1]
                 if (s.phase, s.repeat) == (stage.phase, stage.repeat) and s.total("loss") is not None), None)
    what = tr("The loss flows back") if loss is None else tr("The loss, %1, flows back").replace("%1", number(loss))
    through, into = listed(stage.flows_through), listed(stage.active)
    text = tr("%1 through %2 into %3, and only the weights of %3 move.") if through else \
        tr("%1 into %3, and only its weights move.") if len(stage.active) == 1 else \
        tr("%1 into %3, and only their weights move.")
    text = text.replace("%3", into).replace("%2", through).replace("%1", what)
    if through:
        text += " " + (tr("%1 passes the blame on, and stays as it is.") if len(stage.flows_through) == 1
                       else tr("%1 pass the blame on, and stay as they are.")).replace("%1", through)
    elif stage.frozen:
        text += " " + (tr("%1 stays as it is.") if len(stage.frozen) == 1
                       else tr("%1 stay as they are.")).replace("%1", listed(stage.frozen))
    return text


# --- errors ---

def _errors(stages: IterationStages, index: int) -> str:
    stage = stages.stages[index]
    judge = judge_of(stages, index)
    if stage.column("wanted") is not None:
        return _distances(stage)
    if stage.column("score") is None:
        return tr("A penalty of its own, not for verdicts but for how steep the network is.") if stage.columns else \
            tr("All parts of the loss are added up.")
    family = {"hinge": _hinge, "least-squares": _squares, "wasserstein": _means, "relativistic": _pairs,
              "relativistic-average": _averages}.get(stages.loss, _cross_entropy)
    return family(stages, index, judge)


def _cross_entropy(stages: IterationStages, index: int, judge: str) -> str:
    stage = stages.stages[index]
    fakes, _ = _by_kind(stage, "score")
    learning = moved(stages, index)
    even = 0.5 if stages.even is None else stages.even
    if stage.side == "g":
        believed = int((fakes > even).sum())
        text = _agreeing(tr("Now the right answer is the other one: %1 wants %2 to say 1 to its fakes."),
                         tr("Now the right answer is the other one: %1 want %2 to say 1 to their fakes."), learning) \
            if has_targets(stage) else _agreeing(
                tr("%1 wants what costs %2 the most, and gets %2's loss on the fakes with the sign turned round."),
                tr("%1 want what costs %2 the most, and get %2's loss on the fakes with the sign turned round."),
                learning)
        text = text.replace("%2", judge)
        return text + " " + tr("Of the %2 shown, %3 takes %1 for real; the one that it sees through best has a score "
                               "of %4.").replace("%1", str(believed)).replace("%2", str(len(fakes))).replace(
            "%3", judge).replace("%4", number(fakes.min()))
    score, target, kind = stage.column("score"), stage.column("target"), stage.column("is")
    wrong = np.where(target > 0, score < even, score > even)
    if not wrong.any():
        text = tr("%1 is right about all %2 that are shown; what is left to gain is to be surer.")
        return text.replace("%1", judge).replace("%2", str(len(score)))
    text = _mistakes(judge, score[wrong & (target > 0)], score[wrong & (kind == 0)],
                     score[wrong & (kind == 1) & (target == 0)]) + _share(stage, wrong)
    if abs(even - 0.5) > 0.005:
        text += " " + tr("With smoothed labels it takes for real what is above %1.").replace("%1", number(even))
    return text


def _mistakes(judge: str, missed: np.ndarray, fooled: np.ndarray, mislabelled: np.ndarray) -> str:
    took = []
    if len(missed):
        took.append((tr("one real for a fake (%1)") if len(missed) == 1 else tr("%2 reals for fakes (%1)")).replace(
            "%2", str(len(missed))).replace("%1", _few(np.sort(missed))))
    if len(fooled):
        took.append((tr("one fake for real (%1)") if len(fooled) == 1 else tr("%2 fakes for real (%1)")).replace(
            "%2", str(len(fooled))).replace("%1", _few(np.sort(fooled)[::-1])))
    if len(mislabelled):
        took.append((tr("one wrong label for right (%1)") if len(mislabelled) == 1 else
                     tr("%2 wrong labels for right (%1)")).replace("%2", str(len(mislabelled))).replace(
            "%1", _few(np.sort(mislabelled)[::-1])))
    return tr("%1 took %2").replace("%2", listed(took)).replace("%1", judge)


def _share(stage: Stage, wrong: np.ndarray) -> str:
    """Say how much of the loss of those shown the wrong ones make."""
    loss = stage.column("loss")
    if loss is None:
        return "."
    count, share = int(wrong.sum()), float(np.nansum(loss[wrong]) / max(np.nansum(loss), 1e-12))
    if share < _MOST:
        return tr("; yet these make only %1 % of the loss of those shown.").replace("%1", f"{100 * share:.0f}")
    return (tr(": that makes most of the loss of those shown.") if count == 1 else
            tr(": these %1 make most of the loss of those shown.").replace("%1", str(count)))


def _means(stages: IterationStages, index: int, judge: str) -> str:
    stage = stages.stages[index]
    if stage.side == "g":
        return _higher(stages, index)
    fake, real = stage.total("mean fake"), stage.total("mean real")
    if fake is None or real is None or stage.column("weight") is not None:
        return tr("There is no right answer: the critic pulls the two means apart.")
    return tr("There is no right answer: the critic pulls the two means apart. Reals get %1 on average, fakes %2: a "
              "gap of %3, its estimate of how far the fakes are from the data.").replace("%1", number(-real)).replace(
        "%2", number(fake)).replace("%3", number(-real - fake))


def _higher(stages: IterationStages, index: int) -> str:
    """Say that G wants its fakes' scores to be higher, without an end."""
    stage, learning = stages.stages[index], moved(stages, index)
    fake = stage.total("mean fake")
    if fake is None or stage.column("weight") is not None:
        return _agreeing(tr("There is no right answer: %1 wants its fakes' mean score to be higher."),
                         tr("There is no right answer: %1 want their fakes' mean score to be higher."), learning)
    return _agreeing(tr("There is no right answer: %1 wants its fakes' mean score, now %2, to be higher."),
                     tr("There is no right answer: %1 want their fakes' mean score, now %2, to be higher."),
                     learning).replace("%2", number(-fake))


def _hinge(stages: IterationStages, index: int, judge: str) -> str:
    stage = stages.stages[index]
    if stage.side == "g":
        return _higher(stages, index)
    loss = stage.column("loss")
    free = int((loss == 0).sum())
    return tr("Reals should get more than 1, fakes less than \N{MINUS SIGN}1. What lies beyond this margin costs "
              "nothing, and teaches nothing: %1 of the %2 shown.").replace("%1", str(free)).replace(
                  "%2", str(len(loss)))


def _squares(stages: IterationStages, index: int, judge: str) -> str:
    stage = stages.stages[index]
    error, loss = stage.column("error"), stage.column("loss")
    worst = int(np.nanargmax(loss))
    text = _agreeing(tr("%1 wants each fake to get 1. Each pays half the square of its error"),
                     tr("%1 want each fake to get 1. Each pays half the square of its error"),
                     moved(stages, index)) if stage.side == "g" else \
        tr("Reals should get 1, fakes 0. Each pays half the square of its error")
    return text + tr(", so that large ones weigh most: the worst of those shown is off by %1 and costs %2.").replace(
        "%1", number(abs(error[worst]))).replace("%2", number(loss[worst]))


def _pairs(stages: IterationStages, index: int, judge: str) -> str:
    stage = stages.stages[index]
    fakes, reals = _by_kind(stage, "difference")
    if stage.side == "g":
        text = tr("Pair by pair: each fake should score above the real beside it. It does in %1 of the %2 pairs shown.")
        return text.replace("%1", str(int((fakes > 0).sum()))).replace("%2", str(len(fakes)))
    text = tr("Pair by pair: each real should score above the fake beside it. It does in %1 of the %2 pairs shown.")
    return text.replace("%1", str(int((reals > 0).sum()))).replace("%2", str(len(reals)))


def _averages(stages: IterationStages, index: int, judge: str) -> str:
    stage = stages.stages[index]
    fakes, reals = _by_kind(stage, "difference")
    if stage.side == "g":
        return tr("Each fake should score above the reals' mean, and each real below that of the fakes: so it is for "
                  "%1 of the %2 fakes shown.").replace("%1", str(int((fakes > 0).sum()))).replace(
            "%2", str(len(fakes)))
    return tr("Each real should score above the fakes' mean, and each fake below that of the reals: so it is for %1 of "
              "the %2 reals and %3 of the %4 fakes shown.").replace("%1", str(int((reals > 0).sum()))).replace(
        "%2", str(len(reals))).replace("%3", str(int((fakes < 0).sum()))).replace("%4", str(len(fakes)))


def _distances(stage: Stage) -> str:
    if stage.column("kl") is not None:
        return tr("Each sample pays twice: for how far it is from the one that it was made from, and for how much its "
                  "code says (KL), which keeps the codes close to plain noise.")
    loss = stage.column("loss")
    text = tr("No verdict here: each sample is compared with what it should be.")
    if loss is None:
        return text
    return text + " " + tr("Those shown are %1 apart on average.").replace("%1", number(float(np.nanmean(loss))))


def _by_kind(stage: Stage, key: str) -> tuple[np.ndarray, np.ndarray]:
    """Return a column's values of fakes and of reals with the right label."""
    values, kind = stage.column(key), stage.column("is")
    if values is None or kind is None:
        return np.zeros(0), np.zeros(0)
    right = groups_of(stage)
    reals = next((group & (kind == 1) for group in reversed(right) if (group & (kind == 1)).any()), kind == 1)
    fakes, reals = values[kind == 0], values[reals]
    return fakes[np.isfinite(fakes)], reals[np.isfinite(reals)]


def _agreeing(one: str, several: str, names: Sequence[str]) -> str:
    """Put names in place of %1 in the sentence for one, or in the one for several."""
    return (one if len(names) == 1 else several).replace("%1", listed(names))


def _few(scores: np.ndarray) -> str:
    shown = ", ".join(number(score) for score in scores[:_FEW])
    return shown if len(scores) <= _FEW else shown + ", \N{HORIZONTAL ELLIPSIS}"
