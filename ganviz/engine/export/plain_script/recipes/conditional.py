"""GANs that draw a class on demand."""

from __future__ import annotations

import numpy as np
from torch import nn

from ....models.conditional import CLASSIFIER, CONCATENATION, PROJECTION
from ....models.dcgan import initialize
from .. import layers
from ..code import fill, literal
from ..recipe import INITIALIZED, NetworkText, Recipe, Subject, drawn
from .gan import adversaries, again_if_moved, begin_small, in_order

_FORWARD = {
    PROJECTION: '''
        def forward(self, samples, classes):
            """Compute (n, 1) raw logits; classes are one-hot, (n, <labels>)."""
            features = self.body(samples)
            # Miyato & Koyama 2018, arXiv 1802.05637, eq. 3: the class's direction times the features
            return self.out(features) + (self.direction(classes) * features).sum(1, keepdim=True)
        ''',
    CONCATENATION: '''
        def forward(self, samples, classes):
            """Compute (n, 1) raw logits; classes are one-hot, (n, <labels>)."""
            <joined>
            return self.out(self.body(joined))
        ''',
    CLASSIFIER: '''
        def forward(self, samples):
            """Compute (n, 1) raw logits of "real" and (n, <labels>) of the classes (Odena et al. 2016)."""
            features = self.body(samples)
            return self.out(features), self.classes(features)
        ''',
}

_ONE_HOT = '''
    def one_hot(labels):
        """Make (n, <labels>) of (n,) classes."""
        return F.one_hot(labels, CLASSES).float()
    '''

_LATENTS = '''
    def latents(labels):
        """Draw latents that ask for these (n,) classes."""
        n, device = len(labels), labels.device
        return torch.cat([<drawn>, one_hot(labels)], 1)
    '''

_WRONG = '''
    def wrong_labels(labels):
        """Draw other classes than these, each as often as it is in the data."""
        shares = torch.tensor(CLASS_COUNTS, device=labels.device) / sum(CLASS_COUNTS)
        return torch.multinomial(shares.clamp(min=1e-9) * (1 - one_hot(labels)), 1)[:, 0]
    '''


def recipe(subject: Subject) -> Recipe:
    """A conditional GAN of perceptrons or of convolutional networks."""
    c, labels = subject.config.model, len(subject.data.label_names)
    made = subject.shape_words()
    networks = [subject.sequence("G", "Generator", f"Latents and one-hot classes to {made}.", rows=True),
                _discriminator(subject, made, labels)]
    constants = [("Z_DIM", c.z_dim), ("CLASSES", labels)]
    making = [fill(_ONE_HOT, labels=str(labels)), fill(_LATENTS, drawn=drawn(c.z_distribution))]
    functions = subject.objective.parts_of_it()
    if c.conditioning == CLASSIFIER:
        constants.append(("CLASS_WEIGHT", c.class_weight))
        functions += _classifier_losses(subject)
    else:
        if c.wrong_label_weight > 0:
            counts = np.bincount(subject.data.labels, minlength=labels)
            constants += [("CLASS_COUNTS", counts.tolist()), ("WRONG_LABELS", c.wrong_label_weight)]
            functions.append(fill(_WRONG))
        functions += _matching_losses(subject)
    made = Recipe(networks, 'G, D = networks["G"], networks["D"]', constants, "", making, functions, adversaries(),
                  _iteration(subject), subject.reported(),
                  '_, labels = next(data)\nreturn networks["G"](latents(labels))', batch=("real", "labels"))
    if subject.model.convolutional:
        made.first_weights = INITIALIZED
        made.layers.append(initialize)
    else:
        begin_small(subject, made)
    return made


def _discriminator(subject: Subject, made: str, labels: int) -> NetworkText:
    conditioning = subject.config.model.conditioning
    theirs = subject.model.networks["D"]
    module = nn.Module()
    module.body = layers.plain(theirs.body, False, subject.objective.dropout)
    module.out = theirs.out
    for name in ("picture", "direction", "classes"):
        if hasattr(theirs, name):
            setattr(module, name, getattr(theirs, name))
    joined = "joined = torch.cat([samples.flatten(1), classes], 1)"
    if hasattr(theirs, "picture"):
        sides = literal((1, *subject.data.shape[1:]))
        joined = f"joined = torch.cat([samples, self.picture(classes).unflatten(1, {sides})], 1)"
    forward = fill(_FORWARD[conditioning], labels=str(labels), joined=joined)
    about = f"{made[0].upper()}{made[1:]}, and the classes that they are said to be of, to raw logits."
    if conditioning == CLASSIFIER:
        about = f"{made[0].upper()}{made[1:]} to raw logits, and to those of the classes."
    return NetworkText("D", "Discriminator", layers.class_with_parts("Discriminator", module, about, forward), module)


def _matching_losses(subject: Subject) -> list[str]:
    """D has to reject fakes, and real samples with a wrong label."""
    objective, c = subject.objective, subject.config.model
    weighed = c.wrong_label_weight > 0
    kinds = ["(real, labels)", "(fake, labels)"] + ["(real, wrong_labels(labels))"] * weighed
    logits = "logits_real, logits_fake" + ", logits_wrong" * weighed
    loss = "adversarial_d_loss(logits_real, logits_fake)"
    wrong = ""
    if weighed:
        wrong = f"against_fakes = {loss}\nagainst_wrong = adversarial_d_loss(logits_real, logits_wrong)"
        loss = "(against_fakes + WRONG_LABELS * against_wrong) / (1 + WRONG_LABELS)"
    d = fill('''
        def discriminator_loss(D, real, fake, labels<step>):
            """<about>

            Fakes were asked to be of these classes; they come without their graph.
            """
            <judge>
            <shown>
            <logits> = judged(D, <kinds>)
            <wrong>
            <end>
        ''', step=objective.step, shown=objective.shown("real", "fake"), logits=logits, kinds=", ".join(kinds),
        wrong=wrong, end=objective.penalized_sum(loss),
        judge=_judge("D(samples, one_hot(labels))") if objective.penalized else "",
        about="Compute what D lowers: it rejects fakes"
        + (", and real samples with a wrong label (Reed et al. 2016)." if weighed else "."))
    compares = objective.loss.compares
    g = fill('''
        def generator_loss(D, fake, labels<reals><step>):
            """Compute what G lowers."""
            <shown>
            <judged>
        ''', reals=", real, real_labels" if compares else "", step=objective.step,
        shown=objective.shown("fake", *["real"] * compares),
        judged="logits_fake, logits_real = judged(D, (fake, labels), (real, real_labels))\n"
        "return adversarial_g_loss(logits_fake, logits_real.detach())" if compares else
        "return adversarial_g_loss(D(fake, one_hot(labels)))")
    return [_judged(subject), d, g]


def _judged(subject: Subject) -> str:
    if subject.config.model.d_norm == "batch":
        return fill('''
            def judged(D, *labelled):
                """Give the logits of pairs of samples and labels, each judged by itself: batch norm would mix them."""
                return [D(samples, one_hot(labels)) for samples, labels in labelled]
            ''')
    return fill('''
        def judged(D, *labelled):
            """Give the logits of pairs of samples and labels, as many of each, judged in one pass."""
            samples, labels = (torch.cat(parts) for parts in zip(*labelled, strict=True))
            return D(samples, one_hot(labels)).chunk(len(labelled))
        ''')


def _judge(expression: str) -> str:
    return fill('''
        def judge(samples):
            return <expression>

        ''', expression=expression) + "\n"


def _classifier_losses(subject: Subject) -> list[str]:
    """D names the classes of reals and fakes besides telling them apart."""
    objective, compares = subject.objective, subject.objective.loss.compares
    judged = fill('''
        def judged(D, *samples):
            """Give the logits of "real", and those of the classes, for each of these."""
            logits, classes = D(torch.cat(samples))
            return zip(logits.chunk(len(samples)), classes.chunk(len(samples)), strict=True)
        ''')
    if subject.config.model.d_norm == "batch":
        judged = fill('''
            def judged(D, *samples):
                """Give the logits of "real", and those of the classes, for each of these: batch norm would mix them."""
                return [D(each) for each in samples]
            ''')
    d = fill('''
        def discriminator_loss(D, real, fake, labels<step>):
            """Compute what D lowers; fakes come without their graph."""
            <judge>
            <shown>
            (logits_real, classes_real), (logits_fake, classes_fake) = judged(D, real, fake)
            of_classes = F.cross_entropy(classes_real, labels) + F.cross_entropy(classes_fake, labels)
            <end>
        ''', step=objective.step, shown=objective.shown("real", "fake"),
        judge=_judge("D(samples)[0]") if objective.penalized else "",
        end=objective.penalized_sum("adversarial_d_loss(logits_real, logits_fake) + CLASS_WEIGHT * of_classes"))
    g = fill('''
        def generator_loss(D, fake, labels<reals><step>):
            """Compute what G lowers."""
            <shown>
            <judged>
            adversarial = adversarial_g_loss(<logits>)
            return adversarial + CLASS_WEIGHT * F.cross_entropy(classes_fake, labels)
        ''', reals=", real" if compares else "", step=objective.step,
        shown=objective.shown("fake", *["real"] * compares),
        judged="(logits_fake, classes_fake), (logits_real, _) = judged(D, fake, real)" if compares else
        "logits_fake, classes_fake = D(fake)",
        logits="logits_fake, logits_real.detach()" if compares else "logits_fake")
    return [judged, d, g]


def _iteration(subject: Subject) -> str:
    step, compares = subject.objective.step, subject.objective.loss.compares
    fresh = subject.config.model.fresh_noise
    made = "fake = G(latents(labels))"
    d = fill('''
        real, labels = next(data)
        <made>
        loss_d = discriminator_loss(D, real, <fake>, labels<step>)
        <update>
        ''', made=f"with torch.no_grad():\n    {made}" if fresh else made, fake="fake" if fresh else "fake.detach()",
        step=step, update=subject.updated("d_optimizer", "d", "loss_d", ("D",)))
    named = subject.config.model.conditioning != CLASSIFIER
    new = f"_, labels = next(data)\n{made}"
    reals = ""
    if compares:
        new = f"labels = real_labels\n{made}"
        reals = ", real, real_labels" if named else ", real"
    g = fill('''
        <batch>
        <made>
        loss_g = generator_loss(D, fake, labels<reals><step>)
        <update>
        ''', batch="real, real_labels = next(data)" if compares else "",
        made=new if fresh or not subject.d_steps else again_if_moved(subject, new), reals=reals, step=step,
        update=subject.updated("g_optimizer", "g", "loss_g"))
    return in_order(subject, d, g)
