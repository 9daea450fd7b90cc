"""pix2pix: a U-Net makes a picture from another, and a discriminator of patches judges both together."""

from __future__ import annotations

from ....models.dcgan import initialize
from .. import layers
from ..code import fill, literal
from ..recipe import INITIALIZED, NetworkText, Recipe, Subject
from .direct import SAMPLING
from .gan import adversaries

_FORWARD = '''
    def forward(self, images):
        """Map sources <sources> to pictures <pictures>."""
        <first>
        passed = []
        for down in self.down:
            x = down(x)
            passed.append(x)
        x = self.up[0](x)
        for up, shortcut in zip(self.up[1:], passed[-2::-1], strict=True):
            x = up(torch.cat([x, shortcut], 1))
        return x
    '''

_BESIDE = '''
    def beside(D, sources):
        """Get a function that has D judge pictures beside their sources."""
        return lambda pictures: D(torch.cat([<sources>, pictures], 1))
    '''


def recipe(subject: Subject) -> Recipe:
    """A translation learned from pairs."""
    c, step, compares = subject.config.model, subject.objective.step, subject.objective.loss.compares
    source, item = subject.data.source_shape, subject.data.shape
    unet = subject.model.networks["G"][-1]
    enlarges = source[1:] != item[1:]
    enlarged = f"F.interpolate({{}}, {literal(item[1:])})" if enlarges else "{}"
    forward = fill(_FORWARD, first=f"x = {enlarged.format('images')}", sources=_shape(source), pictures=_shape(item))
    generator = NetworkText("G", "Generator", layers.class_with_parts(
        "Generator", unet, "A U-Net: down by halves, up again, with a shortcut at each level.", forward), unet)
    discriminator = subject.sequence(
        "D", "Discriminator", "A source and a picture, one behind the other, to a map of raw logits.", rows=False)
    beside = fill(_BESIDE, sources=enlarged.format("sources"))
    d = fill('''
        real, sources = next(data)
        with torch.no_grad():
            fake = G(sources)
        loss_d = discriminator_loss(beside(D, sources), real, fake<step>)
        <update>
        ''', step=step, update=subject.updated("d_optimizer", "d", "loss_d", ("D",)))
    g = fill('''
        real, sources = next(data)
        fake = G(sources)
        fooling = generator_loss(beside(D, sources), fake<reals><step>)
        loss_g = ADVERSARIAL * fooling + L1 * (fake - real).abs().mean()
        <update>
        ''', reals=", real" if compares else "", step=step, update=subject.updated("g_optimizer", "g", "loss_g"))
    return Recipe([generator, discriminator], 'G, D = networks["G"], networks["D"]',
                  [("ADVERSARIAL", c.adversarial), ("L1", c.l1)], INITIALIZED, [],
                  [beside, *subject.objective.functions(parts=True)], adversaries(),
                  subject.phases(d, g), subject.reported(), SAMPLING, layers=[initialize], batch=("real", "sources"))


def _shape(shape: tuple[int, ...]) -> str:
    return literal(("n", *shape)).replace('"', "")
