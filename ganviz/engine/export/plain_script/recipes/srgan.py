"""SRGAN: large pictures made from small ones."""

from __future__ import annotations

from ....layers.subpixel import ResidualBlock
from .. import layers
from ..code import fill, literal
from ..recipe import NetworkText, Recipe, Subject
from .gan import adversaries

_FORWARD = '''
    def forward(self, images):
        """Map <small> to <large>; values may go beyond -1 and 1."""
        x = self.first(images)
        made = self.last(self.enlarge(x + self.blocks(x)))
        <end>
    '''

_BLOCK = '''
    def forward(self, x):
        return x + self.body(x)
    '''

_FEATURES = '''
    def features(D, pictures):
        """Get what each convolution of D makes of pictures, after its activation."""
        found = []
        for layer in D:
            if isinstance(layer, nn.Flatten):
                return found
            pictures = layer(pictures)
            if isinstance(layer, nn.LeakyReLU):
                found.append(pictures)


    def content_loss(D, made, real):
        """Compare what D makes of both pictures, each layer relative to the original's size."""
        with torch.no_grad():
            wanted = features(D, real)
        apart = [(one - other).abs().mean() / other.abs().mean()
                 for one, other in zip(features(D, made), wanted, strict=True)]
        return torch.stack(apart).mean()
    '''

_PIXELS = '''
    def content_loss(D, made, real):
        """Mean squared difference to the original's pixels."""
        return (made - real).square().mean()
    '''


def recipe(subject: Subject) -> Recipe:
    """Super-resolution."""
    c, step, compares = subject.config.model, subject.objective.step, subject.objective.loss.compares
    channels, height, width = subject.data.shape
    small = (channels, height // c.factor, width // c.factor)
    has_small = subject.data.source_shape == small and subject.data.aligned
    batch, made = ("real, small", "G(small)") if has_small else ("real", "G(F.avg_pool2d(real, FACTOR))")
    d = fill('''
        <batch> = next(data)
        with torch.no_grad():
            fake = <made>
        loss_d = discriminator_loss(D, real, fake<step>)
        <update>
        ''', batch=batch, made=made, step=step, update=subject.updated("d_optimizer", "d", "loss_d", ("D",)))
    g = fill('''
        <batch> = next(data)
        fake = <made>
        fooling = generator_loss(D, fake<reals><step>)
        loss_g = CONTENT * content_loss(D, fake, real) + ADVERSARIAL * fooling
        <update>
        ''', batch=batch, made=made, reals=", real" if compares else "", step=step,
        update=subject.updated("g_optimizer", "g", "loss_g"))
    sampled = made.replace("G(", 'networks["G"](', 1)
    constants = [("CONTENT", c.content_weight), ("ADVERSARIAL", c.adversarial)]
    content = _FEATURES if c.content == "features" else _PIXELS
    last = 'nn.init.zeros_(networks["G"].last.weight)\nnn.init.zeros_(networks["G"].last.bias)'
    return Recipe([_generator(subject, small), subject.sequence(
        "D", "Discriminator", "Pictures of full resolution to raw logits (n, 1).", rows=False)],
        'G, D = networks["G"], networks["D"]', constants if has_small else [("FACTOR", c.factor), *constants],
        f"# G begins as the bicubic enlargement\n{last}" if c.residual else "", [],
        [*subject.objective.functions(), fill(content)], adversaries(), subject.phases(d, g),
        subject.reported(), f"{batch} = next(data)\nreturn {sampled}.clamp(-1, 1)",
        batch=("real", "sources") if has_small else ("real",))


def _generator(subject: Subject, small: tuple[int, ...]) -> NetworkText:
    network = subject.model.networks["G"][-1]
    large = literal(subject.data.shape[1:])
    end = f'return made + F.interpolate(images, {large}, mode="bicubic", antialias=True)'
    forward = fill(_FORWARD, small=f"(n, {literal(small)[1:]}", large=f"(n, {literal(subject.data.shape)[1:]}",
                   end=end if network.residual else "return made")
    text = layers.class_with_parts("Generator", network, "A residual network that works at low resolution.", forward)
    if blocks := [part for part in network.modules() if isinstance(part, ResidualBlock)]:
        block = layers.class_with_parts("ResidualBlock", blocks[0], "Two convolutions, and a shortcut around them.",
                                        fill(_BLOCK))
        text = f"{block}\n\n\n{text}"
    return NetworkText("G", "Generator", text, network)
