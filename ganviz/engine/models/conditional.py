"""GANs that draw a class on demand: what the perceptrons and the convolutional networks share."""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..layers.norm import spectral
from ..losses.errors import discriminator_errors, generator_errors
from ..settings.component import Section
from ..settings.params import ConfigError, param
from ..telemetry.facts import Term
from ._adversarial_losses import penalized
from ._notes import Judged, note_judged, note_verdicts
from .gan import Gan
from .iteration_trace import Rows
from .phases import PhaseInputs, PhaseOutput, is_on

CONCATENATION, PROJECTION, CLASSIFIER = "concatenation", "projection", "classifier"


@dataclass(frozen=True)
class ConditionalSettings(Section):
    """The settings of how the networks learn what a class is."""

    conditioning: str = param(
        PROJECTION, "How D is conditioned on the class of a sample: as one more input (concatenation), or by "
        "how far its features point into the class's own direction (projection). Or it is not, and a second "
        "output names the class (auxiliary classifier).", choices=(CONCATENATION, PROJECTION, CLASSIFIER))
    wrong_label_weight: float = param(
        1.0, "How much real samples with a wrong label count among all that D must reject, fakes being 1; 0 leaves "
        "them out. Has no part in the auxiliary classifier, whose D is given no label.", label="Real, wrong label",
        live=True, minimum=0.0, maximum=10.0, suggested=(0.0, 2.0))
    class_weight: float = param(
        1.0, "How much naming the class counts, for both players, beside telling real from fake; only where an "
        "auxiliary classifier is the conditioning.", label="Class loss", live=True, minimum=0.0, maximum=10.0,
        suggested=(0.0, 2.0))


class Discriminator(nn.Module):
    """Judges a sample together with the class that it is said to be of.

    Args:
        layers: a discriminator of samples; its last layer is linear with one output.
        labels: number of classes.
        conditioning: see `ConditionalSettings`.
        picture: (height, width) of the channel into which a label is turned; None joins it one-hot to the sample's
            numbers. Only for concatenation.
        norm: "spectral" normalizes the layers of the classes too.
    """

    def __init__(self, layers: nn.Sequential, labels: int, conditioning: str, picture: tuple[int, int] | None,
                 norm: str) -> None:
        super().__init__()
        self.conditioning = conditioning
        self.body, self.out = layers[:-1], layers[-1]
        self._picture = picture
        made = spectral if norm == "spectral" else lambda layer: layer
        if conditioning == CONCATENATION and picture is not None:
            self.picture = made(nn.Linear(labels, picture[0] * picture[1]))
        elif conditioning == PROJECTION:
            self.direction = made(nn.Linear(labels, self.out.in_features, bias=False))
        elif conditioning == CLASSIFIER:
            self.classes = made(nn.Linear(self.out.in_features, labels))

    def forward(self, samples: Tensor, condition: Tensor) -> Tensor:
        """Compute (n, 1) raw logits of (n, *shape) samples and (n, labels) one-hot classes."""
        features = self.body(self._joined(samples, condition))
        logits = self.out(features)
        if self.conditioning == PROJECTION:
            # Miyato & Koyama, eq. 3: the class's direction times the features
            logits = logits + (self.direction(condition) * features).sum(1, keepdim=True)
        return logits

    def both(self, samples: Tensor) -> tuple[Tensor, Tensor]:
        """Compute (n, 1) raw logits of "real" and (n, labels) of the classes, by the auxiliary classifier."""
        features = self.body(samples)
        return self.out(features), self.classes(features)

    def _joined(self, samples: Tensor, condition: Tensor) -> Tensor:
        if self.conditioning != CONCATENATION:
            return samples
        if self._picture is None:
            return torch.cat([samples.flatten(1), condition], 1)
        return torch.cat([samples, self.picture(condition).unflatten(1, (1, *self._picture)).to(samples.dtype)], 1)


class ConditionalGan(Gan):
    """A GAN that is conditioned on classes; to be combined with one that makes the networks.

    The generator's latents are z and the class one-hot: what is asked for may be a mixture of classes. The fakes of a
    D update are asked to be of its reals' classes, so that a penalty between the two has one class to hold fixed.

    The discriminator is *matching-aware* (Reed et al. 2016, arXiv 1605.05396, algorithm 1): it has to reject fakes
    with the label they were asked for, and real samples with a wrong one, drawn from the other classes as often as they
    are in the data. With L(r, f) the adversarial loss of D, its loss is (L(r, f) + w·L(r, wrong)) / (1 + w): for w = 1
    and the cross-entropy that is the algorithm's log s_r + ½(log(1 - s_w) + log(1 - s_f)), and it is a loss of the
    same size for every w and every kind of loss.

    An auxiliary classifier (Odena et al. 2016, arXiv 1610.09585, eqs. 2 and 3) is not conditioned: L_S is the
    adversarial loss, and D and G both lower the cross-entropy of the class, D on reals and on fakes, G on fakes.
    """

    conditional = True
    plain_sides = ("g",)
    switches = ("wrong_label_weight",)

    def __init__(self, config: ConditionalSettings, shape: tuple[int, ...], labels: int = 0,
                 source_shape: tuple[int, ...] | None = None) -> None:
        if labels < 2:
            raise ConfigError("model.name", f"{self.name} draws classes on demand, and this data has "
                                            f"{'no labels' if labels == 0 else 'one class only'}; choose labelled data "
                                            "(faces have a setting for it) or another model")
        self._labels = labels
        super().__init__(config, shape, labels, source_shape)

    @classmethod
    def refuses(cls, section, config):
        if config.train.batch_size < 2 and section.d_norm == "batch":
            return "d_norm = batch cannot normalize a batch of 1; raise train.batch_size, or choose another"
        return super().refuses(section, config)

    @property
    def fed(self) -> int:
        return self.config.z_dim + self._labels

    def make_discriminator(self) -> nn.Module:
        picture = tuple(self.shape[1:]) if self.convolutional else None
        return Discriminator(super().make_discriminator(), self._labels, self.config.conditioning, picture,
                             self.config.d_norm)

    @property
    def condition_size(self) -> int:
        if self.config.conditioning != CONCATENATION:
            return 0
        return 1 if self.convolutional else self._labels

    # -- what is asked for, and what D is conditioned on ----------------------------------------------------------

    def latents(self, n, generator):
        labels = self.batches.labels
        chosen = torch.randint(len(labels), (n,), generator=generator, device=generator.device)
        return self._asking(labels[chosen], generator)

    def _asking(self, labels: Tensor, generator: torch.Generator) -> Tensor:
        """Draw (n, fed) latents that ask for these (n,) classes."""
        return torch.cat([super().latents(len(labels), generator), self._one_hot(labels)], 1)

    def condition_of(self, z):
        """Get (n,) int64 classes, of a mixture the one with the largest share."""
        return z[:, -self.labels:].argmax(1)

    def condition(self, labels, sources):
        return labels

    def _one_hot(self, labels: Tensor) -> Tensor:
        return (labels[:, None] == torch.arange(self.labels, device=labels.device)).to(torch.float32)

    def wrong_labels(self, labels: Tensor, random: torch.Generator) -> Tensor:
        """Draw (n,) other classes than these, each as often as it is in the data."""
        # a class without an example only where there is no other
        others = self.batches.label_shares.clamp(min=1e-9) * (1.0 - self._one_hot(labels))
        # torch.multinomial's own way: the first arrival, where each class arrives as often as its share
        return (others / torch.empty_like(others).exponential_(generator=random)).argmax(1)

    # -- verdicts -------------------------------------------------------------------------------------------------

    def score(self, samples, condition=None):
        if condition is not None or self.config.conditioning == CLASSIFIER:
            return self._logits(samples, condition)
        classes = torch.arange(self.labels, device=samples.device)
        shares = self.batches.label_shares
        return sum(shares[k] * self._logits(samples, classes[k].expand(len(samples))) for k in range(self.labels))

    def judge(self, samples, condition=None):
        return self.score(samples, condition)

    def follow(self, z, made, real, condition):
        super().follow(z, made, real, condition)
        if self.config.conditioning == CLASSIFIER:
            self._named(made, real)

    def _logits(self, samples: Tensor, labels: Tensor | None = None) -> Tensor:
        """Compute (n,) raw logits of samples, D being conditioned on these classes."""
        condition = None if labels is None else self._one_hot(labels)
        return self.networks["D"](samples, condition).flatten().float()

    def _judged(self, *labelled: tuple[Tensor, Tensor]) -> list[Tensor]:
        """Compute the logits of each pair of samples and labels; in one pass unless batch norm would mix them."""
        if self.config.d_norm == "batch":
            return [self._logits(*each) for each in labelled]
        samples, labels = (torch.cat(every) for every in zip(*labelled, strict=True))
        return list(self._logits(samples, labels).split([len(each) for each, _ in labelled]))

    # -- training -------------------------------------------------------------------------------------------------

    def terms(self):
        if self.config.conditioning == CLASSIFIER:
            return (Term("class_real", "class of reals", "d", "Cross-entropy of the class that D names, of real "
                         "samples; what D lowers beside the adversarial loss."),
                    Term("class_fake", "class of fakes", "d", "Cross-entropy of the class that D names, of fakes, "
                         "where it should name the class that was asked for; what D lowers beside the adversarial "
                         "loss."),
                    Term("class_asked", "class of fakes (G)", "g", "Cross-entropy of the class that D names, of "
                         "fakes; what G lowers beside the adversarial loss."))
        return (Term("real_right", "real, right label", "d", "D's loss of real samples with their own label, which it "
                     "is to score high. Empty where the loss compares each real sample with a fake."),
                Term("fake", "fake", "d", "D's loss of fakes with the label they were asked for, to be scored low."),
                Term("real_wrong", "real, wrong label", "d", "D's loss of real samples with the label of another "
                     "class, to be scored low: that makes it look at the label. Empty while its weight is 0."))

    def _discriminator_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        labels = inputs.labels
        with torch.set_grad_enabled(not self.config.fresh_noise):
            made = self._made_for(labels, inputs)
        inputs.note("real", "", {"is": 1.0, "class": labels, "sample": inputs.real})
        self._fakes = None if self.config.fresh_noise else (inputs.step, made, labels)
        real, fake = inputs.shown(inputs.real), inputs.shown(made.detach())
        output = (self._classifiers_loss if self.config.conditioning == CLASSIFIER else self._matching_loss)(
            inputs, real, fake, labels)
        return penalized(output, lambda samples: self._logits(samples, labels), real, fake, inputs)

    def _made_for(self, labels: Tensor, inputs: PhaseInputs) -> Tensor:
        """Make fakes that are asked to be of these (n,) classes."""
        z = self._asking(labels, inputs.noise)
        drawn = {"is": 0.0, "class": labels, "z": z[:, :-self.labels]}
        inputs.note("noise", "", drawn)
        made = self.sample(z)
        inputs.note("generate", "G", {**drawn, "sample": made})
        return made

    def _matching_loss(self, inputs: PhaseInputs, real: Tensor, fake: Tensor, labels: Tensor) -> PhaseOutput:
        weight, target = self.config.wrong_label_weight, inputs.real_target()
        labelled = [(real, labels), (fake, labels)]
        if is_on(weight):
            labelled.append((real, self.wrong_labels(labels, inputs.random)))
        logits_real, logits_fake, *wrong = self._judged(*labelled)
        self._note_matches(inputs, labelled, logits_real, logits_fake, wrong)
        parts = inputs.loss.discriminator_parts(logits_real, logits_fake, target)
        loss, terms = sum(parts), {"fake": parts[-1]}
        if is_on(weight):
            others = inputs.loss.discriminator_parts(logits_real, wrong[0], target)
            loss, terms["real_wrong"] = (loss + weight * sum(others)) / (1.0 + weight), others[-1]
        if len(parts) > 1:
            terms["real_right"] = parts[0]
        return PhaseOutput(loss, logits_real, logits_fake, terms)

    def _note_matches(self, inputs: PhaseInputs, labelled: list[tuple[Tensor, Tensor]], logits_real: Tensor,
                      logits_fake: Tensor, wrong: list[Tensor]) -> None:
        """Note verdicts and errors; a real's own is that of both comparisons, with the fakes and the wrong labels."""
        if inputs.trace is None:
            return
        weight, target = self.config.wrong_label_weight if wrong else 0.0, inputs.real_target()
        of_real, of_fake = discriminator_errors(inputs.loss, logits_real, logits_fake, target)
        groups = [Judged("fake", _row(0.0, labelled[1], logits_fake), of_fake, 1 / (1 + weight)),
                  Judged("real", _row(1.0, labelled[0], logits_real), of_real)]
        if wrong:
            again, of_wrong = discriminator_errors(inputs.loss, logits_real, wrong[0], target)
            groups[1] = replace(groups[1], errors=replace(of_real, loss=(of_real.loss + weight * again.loss)
                                                          / (1 + weight)))
            groups = [replace(group, rows={**group.rows, "right label": 1.0}) for group in groups]
            groups.append(Judged("wrong", {**_row(1.0, labelled[2], wrong[0]), "right label": 0.0}, of_wrong,
                                 weight / (1 + weight)))
        note_judged(inputs, "D", groups)

    def _classifiers_loss(self, inputs: PhaseInputs, real: Tensor, fake: Tensor, labels: Tensor) -> PhaseOutput:
        (logits_real, named_real), (logits_fake, named_fake) = self._named(real, fake)
        of_real, of_fake = F.cross_entropy(named_real, labels), F.cross_entropy(named_fake, labels)
        loss = inputs.loss.discriminator(logits_real, logits_fake, inputs.real_target())
        if inputs.trace is not None:
            of = discriminator_errors(inputs.loss, logits_real, logits_fake, inputs.real_target())
            self._note_named(inputs, [
                (Judged("fake", _row(0.0, (fake, labels), logits_fake), of[1]), named_fake, labels),
                (Judged("real", _row(1.0, (real, labels), logits_real), of[0]), named_real, labels)], of_real + of_fake)
        return PhaseOutput(loss + self.config.class_weight * (of_real + of_fake), logits_real, logits_fake,
                           {"class_real": of_real, "class_fake": of_fake})

    def _note_named(self, inputs: PhaseInputs, judged: list[tuple[Judged, Tensor, Tensor | None]], loss: Tensor
                    ) -> None:
        """Note verdicts and errors, what D says of the classes, (n, labels) logits, and the loss of that.

        With each kind of samples go the right classes, where naming them is a part of the loss.
        """
        note_judged(inputs, "D", [replace(
            group, rows={**group.rows, "class that D names": named.argmax(1)},
            paid={} if right is None else {"class loss": F.cross_entropy(named, right, reduction="none")})
            for group, named, right in judged], {"mean class": self.config.class_weight * loss})

    def _named(self, *samples: Tensor) -> list[tuple[Tensor, Tensor]]:
        """Give (n,) logits of "real" and (n, labels) of the classes for each of these; in one pass if it may be."""
        if self.config.d_norm == "batch":
            found = [self.networks["D"].both(each) for each in samples]
        else:
            sizes = [len(each) for each in samples]
            found = list(zip(*(logits.split(sizes) for logits in self.networks["D"].both(torch.cat(samples))),
                             strict=True))
        return [(logits.flatten().float(), named.float()) for logits, named in found]

    def _generator_loss(self, inputs: PhaseInputs) -> PhaseOutput:
        made, labels = self._fakes_of(inputs)
        fake, uses_real = inputs.shown(made), inputs.loss.generator_uses_real
        if uses_real:
            inputs.note("real", "", {"is": 1.0, "class": inputs.labels, "sample": inputs.real})
        real = inputs.shown(inputs.real) if uses_real else None
        if self.config.conditioning == CLASSIFIER:
            (logits_fake, named), *rest = self._named(fake, real) if uses_real else self._named(fake)
            logits_real = rest[0][0] if uses_real else None
            asked = F.cross_entropy(named, labels)
            if inputs.trace is not None:
                of = generator_errors(inputs.loss, logits_fake, None if logits_real is None else logits_real.detach())
                judged = [(Judged("fake", _row(0.0, (fake, labels), logits_fake), of[1]), named, labels)]
                if uses_real:
                    judged.append((Judged("real", _row(1.0, (real, inputs.labels), logits_real), of[0]), rest[0][1],
                                   None))
                self._note_named(inputs, judged, asked)
            return PhaseOutput(self._fooling(inputs, logits_fake, logits_real) + self.config.class_weight * asked,
                               terms={"class_asked": asked})
        logits_fake, *rest = self._judged((fake, labels), *([(real, inputs.labels)] if uses_real else []))
        note_verdicts(inputs, "D", logits_fake, rest[0].detach() if uses_real else None,
                      {"class": labels, "sample": fake}, {"class": inputs.labels, "sample": real})
        return PhaseOutput(self._fooling(inputs, logits_fake, rest[0] if uses_real else None))

    @staticmethod
    def _fooling(inputs: PhaseInputs, logits_fake: Tensor, logits_real: Tensor | None) -> Tensor:
        # the reals' logits depend on D alone, so they carry no gradient to G
        return inputs.loss.generator(logits_fake) if logits_real is None else inputs.loss.generator(
            logits_fake, logits_real.detach())

    def _fakes_of(self, inputs: PhaseInputs) -> tuple[Tensor, Tensor]:
        """Get the fakes of this iteration's D update, G being unchanged since, else new ones; and their classes."""
        kept, self._fakes = self._fakes, None
        if kept is not None and kept[0] == inputs.step and len(kept[1]) == len(inputs.real):
            inputs.note_again("G")
            return kept[1], kept[2]
        return self._made_for(inputs.labels, inputs), inputs.labels


def _row(real: float, labelled: tuple[Tensor, Tensor], logits: Tensor) -> Rows:
    """What to note of judged samples and the classes that D was told of them."""
    return {"is": real, "class": labelled[1], "sample": labelled[0], "logit": logits}
