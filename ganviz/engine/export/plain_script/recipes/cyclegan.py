"""CycleGAN: two generators, there and back, and a discriminator for each domain."""

from __future__ import annotations

from torch import nn

from ....layers.pool import FakePool
from .. import layers
from ..code import fill, literal, repeated
from ..recipe import NetworkText, OptimizerText, Recipe, Subject, paragraphs
from .direct import SAMPLING, begin, generator
from .gan import again_if_moved

_NAMES = '''
    # "x" are sources and "y" are items: there(x) is a fake y, and back(y) a fake x
    there, back, D_Y, D_X = (networks[name] for name in ("G", "F", "D_Y", "D_X"))
    '''

_LOSSES = '''
    def translation_loss(there, back, D_Y, D_X, x, fake_y, y, fake_x<step>):
        """Compute what both generators lower (Zhu et al. 2017, arXiv 1703.10593): what goes there and back returns."""
        fooling = generator_loss(D_Y, fake_y<reals_y><step>) + generator_loss(D_X, fake_x<reals_x><step>)
        cycle = distance(back(fake_y), x) + distance(there(fake_x), y)
        <sum>


    def distance(one, other):
        """Mean absolute difference of the numbers."""
        return (one - other).abs().mean()
    '''

_IDENTITY = '''
    same = distance(there(y), y) + distance(back(x), x)
    return fooling + CYCLE * cycle + CYCLE * IDENTITY * same
    '''


def recipe(subject: Subject) -> Recipe:
    """A CycleGAN of images or of points."""
    c, step, compares = subject.config.model, subject.objective.step, subject.objective.loss.compares
    identity = subject.model.keeps_identity and c.cycle * c.identity > 0
    constants = [("CYCLE", c.cycle)] + [("IDENTITY", c.identity)] * identity
    losses = fill(_LOSSES, step=step, reals_y=", y" if compares else "", reals_x=", x" if compares else "",
                  sum=fill(_IDENTITY) if identity else "return fooling + CYCLE * cycle")
    d = [_discriminator_step(subject, *names) for names in (("there", "Y", "x", "y"), ("back", "X", "y", "x"))]
    new = "y, x = next(data)\nstart_x, fake_y = x, there(x)\nstart_y, fake_x = y, back(y)"
    g = fill('''
        <made>
        loss_g = translation_loss(there, back, D_Y, D_X, start_x, fake_y, start_y, fake_x<step>)
        <update>
        ''', made=again_if_moved(subject, new) if subject.d_steps else new, step=step,
        update=subject.updated("g_optimizer", "g", "loss_g"))
    loops = [*(repeated(subject.d_steps, "D_STEPS", text) for text in d),
             repeated(subject.g_steps, "G_STEPS", g, "repeat" if "repeat > 0" in g else "_")]
    reported = ['"D_Y": loss_d_y', '"D_X": loss_d_x'] * (subject.d_steps > 0) + ['"G": loss_g'] * (subject.g_steps > 0)
    networks = [generator(subject, "G", "Generator", "Sources"),
                generator(subject, "F", "GeneratorBack", "Items"),
                _judge(subject, "D_Y", "DiscriminatorOfItems"), _judge(subject, "D_X", "DiscriminatorOfSources")]
    optimizers = [OptimizerText("d_y_optimizer", "d", ("D_Y",)), OptimizerText("d_x_optimizer", "d", ("D_X",)),
                  OptimizerText("g_optimizer", "g", ("there", "back"))]
    found = Recipe(networks, fill(_NAMES), constants, "", [],
                   [*subject.objective.functions(parts=not subject.is_rows()), losses],
                   optimizers, paragraphs(*loops), "{" + ", ".join(reported) + "}", SAMPLING,
                   layers=[FakePool] if c.pool and subject.d_steps else [], batch=("real", "sources"))
    if found.layers:
        found.constants.append(("POOL", c.pool))
        shapes = literal(subject.data.shape), literal(subject.data.source_shape)
        found.setup = "# each discriminator is shown fakes of earlier iterations again, half of the time\n" + "\n".join(
            f"pool_{name} = FakePool(POOL, {shape}).to(device)" for name, shape in zip("yx", shapes, strict=True))
    begin(subject, found, ("G", "F", "D_Y", "D_X"))
    return found


def _judge(subject: Subject, name: str, kind: str) -> NetworkText:
    """Write a discriminator; the pool of fakes that ganviz keeps in it is no part of it here."""
    theirs = subject.model.networks[name]
    rows = subject.is_rows()
    judging = nn.Sequential(*(child for part, child in theirs.named_children() if part != "pool"))
    module = layers.plain(judging, rows, subject.objective.dropout)
    about = f"{'Points' if rows else 'Images'} to {'raw logits (n, 1)' if rows else 'a map of raw logits'}."
    return NetworkText(name, kind, layers.class_of(kind, module, about), module)


def _discriminator_step(subject: Subject, make: str, domain: str, start: str, real: str) -> str:
    """Write the update of the discriminator of one domain."""
    low = domain.lower()
    pooled = f"pool_{low}.exchange(fake_{low})" if subject.config.model.pool else f"fake_{low}.detach()"
    return fill('''
        y, x = next(data)
        start_<start>, fake_<low> = <start>, <make>(<start>)
        loss_d_<low> = discriminator_loss(D_<domain>, <real>, <shown><step>)
        <update>
        ''', start=start, low=low, make=make, domain=domain, real=real, shown=pooled, step=subject.objective.step,
        update=subject.updated(f"d_{low}_optimizer", "d", f"loss_d_{low}", (f"D_{domain}",)))
