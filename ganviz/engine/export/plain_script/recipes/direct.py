"""Direct unpaired translation: a generator that is fed sources, and a discriminator."""

from __future__ import annotations

from ....models.dcgan import initialize
from .. import layers
from ..code import fill
from ..recipe import INITIALIZED, NetworkText, Recipe, Subject
from .gan import adversaries

_FORWARD = '''
    def forward(self, x):
        """Map (n, channels, height, width) to the same shape."""
        return x + self.body(x)
    '''

SAMPLING = '_, sources = next(data)\nreturn networks["G"](sources)'


def recipe(subject: Subject) -> Recipe:
    """A direct translation of images or of points."""
    step, compares = subject.objective.step, subject.objective.loss.compares
    d = fill('''
        real, sources = next(data)
        with torch.no_grad():
            fake = G(sources)
        loss_d = discriminator_loss(D, real, fake<step>)
        <update>
        ''', step=step, update=subject.updated("d_optimizer", "d", "loss_d", ("D",)))
    g = fill('''
        <real>, sources = next(data)
        loss_g = generator_loss(D, G(sources)<reals><step>)
        <update>
        ''', real="real" if compares else "_", reals=", real" if compares else "", step=step,
        update=subject.updated("g_optimizer", "g", "loss_g"))
    found = Recipe([generator(subject, "G", "Generator", "Sources"), discriminator(subject, "D", "Discriminator")],
                   'G, D = networks["G"], networks["D"]', [], "", [],
                   subject.objective.functions(parts=not subject.is_rows()), adversaries(),
                   subject.phases(d, g), subject.reported(),
                   SAMPLING, batch=("real", "sources"))
    begin(subject, found, ("G", "D"))
    return found


def begin(subject: Subject, found: Recipe, networks: tuple[str, ...]) -> None:
    """Let those networks that are normalized begin with the weights of a DCGAN, as in the paper; the others do not."""
    c = subject.config.model
    chosen = [n for n in networks if not subject.is_rows() and (c.d_norm if n[0] == "D" else c.g_norm) != "none"]
    if chosen and len(chosen) == len(networks):
        found.first_weights = INITIALIZED
    elif chosen:
        found.first_weights = "\n".join(f'networks["{name}"].apply(initialize)' for name in chosen)
    if chosen:
        found.layers.append(initialize)


def generator(subject: Subject, name: str, kind: str, what: str) -> NetworkText:
    """Write a generator; its residual blocks, which are all alike, become a class of their own.

    Args:
        what: it is fed.
    """
    network = subject.sequence(name, kind, f"{what} to {subject.shape_words()}.", rows=subject.is_rows())
    blocks = [layer for layer in network.module if type(layer).__name__ == "ResidualBlock"]
    if not blocks or name != "G":
        return network
    block = layers.class_with_parts("ResidualBlock", blocks[0], "Two convolutions, and a shortcut around them.",
                                    fill(_FORWARD))
    return NetworkText(name, kind, f"{block}\n\n\n{network.text}", network.module)


def discriminator(subject: Subject, name: str, kind: str) -> NetworkText:
    """Write a discriminator, of points or of the patches of an image."""
    logits = "raw logits (n, 1)" if subject.is_rows() else "a map of raw logits, one for each patch"
    made = subject.shape_words()
    return subject.sequence(name, kind, f"{made[0].upper()}{made[1:]} to {logits}.", rows=subject.is_rows())
