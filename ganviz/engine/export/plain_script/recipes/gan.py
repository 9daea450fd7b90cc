"""GANs of one generator, fed random numbers, and one discriminator: perceptrons and convolutional networks."""

from __future__ import annotations

from ....models.dcgan import initialize
from ..code import fill, literal, repeated
from ..recipe import INITIALIZED, OptimizerText, Recipe, Subject, drawn, latents_function, paragraphs

_SMALL_WEIGHTS = '''
    def initialize(module):
        """Draw a layer's first weights from N(0, FIRST_WEIGHTS); biases begin at 0."""
        if isinstance(module, nn.Linear):
            nn.init.normal_(module.weight, 0.0, FIRST_WEIGHTS)
            nn.init.zeros_(module.bias)
    '''

_LECTURE = '''
    # the main diagonal counts +1 and all else -1, with a bias of -1 in D and of 0 in G
    height, width = <sides>
    pattern = (2 * torch.eye(height, width) - 1).expand(<shape>).flatten()
    with torch.no_grad():
        for network, bias in (("G", 0.0), ("D", -1.0)):
            for layer in networks[network]:
                if isinstance(layer, nn.Linear):
                    layer.weight.copy_(pattern.view_as(layer.weight))
                    layer.bias.fill_(bias)
    '''


def mlp(subject: Subject) -> Recipe:
    """A GAN of two perceptrons."""
    c = subject.config.model
    recipe = base(subject, [("Z_DIM", c.z_dim)], drawn(c.z_distribution))
    if c.pack > 1:
        recipe.constants.append(("PACK", c.pack))
    begin_small(subject, recipe)
    return recipe


def begin_small(subject: Subject, recipe: Recipe) -> None:
    """Let perceptrons begin as the run's did."""
    if subject.config.model.init_std > 0:
        recipe.constants.append(("FIRST_WEIGHTS", subject.config.model.init_std))
        recipe.making.insert(0, fill(_SMALL_WEIGHTS))
        recipe.first_weights = INITIALIZED


def convolutional(subject: Subject) -> Recipe:
    """A GAN of two convolutional networks."""
    c = subject.config.model
    recipe = base(subject, [("Z_DIM", c.z_dim)], drawn(c.z_distribution))
    recipe.first_weights = INITIALIZED
    recipe.layers.append(initialize)
    return recipe


def two_by_two(subject: Subject) -> Recipe:
    """One neuron against one number."""
    recipe = base(subject, [], "torch.rand(n, 1, device=device)")
    if subject.config.model.start == "random":
        recipe.constants.append(("FIRST_WEIGHTS", 0.1))
        recipe.making.insert(0, fill(_SMALL_WEIGHTS))
        recipe.first_weights = INITIALIZED
    else:
        shape = subject.data.shape
        recipe.first_weights = fill(_LECTURE, sides=literal(shape[1:]), shape=literal(shape))
    return recipe


def base(subject: Subject, constants: list, latents: str) -> Recipe:
    """What all of them share.

    Args:
        latents: expression that draws n latents on a device.
    """
    made = subject.shape_words()
    networks = [
        subject.sequence("G", "Generator", f"Latents to {made}.", rows=True),
        subject.sequence("D", "Discriminator", f"{made[0].upper()}{made[1:]} to raw logits (n, 1).",
                         rows=subject.is_rows())]
    pack = getattr(subject.config.model, "pack", 1)
    one_pass = subject.config.model.d_norm != "batch"
    return Recipe(networks, 'G, D = networks["G"], networks["D"]', constants, "", [latents_function(latents)],
                  subject.objective.functions(one_pass, fakes_first=False), adversaries(),
                  iteration(subject, "G(latents(BATCH_SIZE, device))", pack), subject.reported(),
                  'return networks["G"](latents(BATCH_SIZE, device))')


def adversaries() -> list[OptimizerText]:
    """The optimizers of one discriminator and one generator."""
    return [OptimizerText("d_optimizer", "d", ("D",)), OptimizerText("g_optimizer", "g", ("G",))]


def iteration(subject: Subject, made: str, pack: int = 1, between: str = "") -> str:
    """Write an iteration in which G's update has the last fakes of D judged again, or draws noise of its own.

    Args:
        made: the expression of new fakes.
        pack: samples that D judges together.
        between: statements between D's updates and G's.
    """
    step, compares = subject.objective.step, subject.objective.loss.compares
    fresh = subject.config.model.fresh_noise

    def packed(samples: str) -> str:
        return samples if pack == 1 else f"{samples}.unflatten(0, (-1, PACK))"

    generated = f"with torch.no_grad():\n    fake = {made}" if fresh else f"fake = {made}"
    d = fill('''
        real = next(data)
        <generated>
        loss_d = discriminator_loss(D, <real>, <fake><step>)
        <update>
        ''', generated=generated, real=packed("real"), fake=packed("fake" if fresh else "fake.detach()"), step=step,
        update=subject.updated("d_optimizer", "d", "loss_d", ("D",)))
    again = "" if fresh or not subject.d_steps else again_if_moved(subject, f"fake = {made}")
    g = fill('''
        <real>
        <generated>
        loss_g = generator_loss(D, <fake><reals><step>)
        <update>
        ''', real="real = next(data)" if compares else "",
        generated=again if not fresh and subject.d_steps else f"fake = {made}", fake=packed("fake"),
        reals=f", {packed('real')}" if compares else "", step=step,
        update=subject.updated("g_optimizer", "g", "loss_g"))
    return in_order(subject, d, g, between)


def again_if_moved(subject: Subject, made: str) -> str:
    """Write what makes new fakes for all of G's updates but the first, which has those of D's."""
    if subject.g_steps < 2:
        return ""
    return fill('''
        if repeat > 0:  # G has moved since D's update
            <made>
        ''', made=made)


def in_order(subject: Subject, d: str, g: str, between: str = "") -> str:
    """Write D's updates, then G's; the loop over the latter has `repeat`, where its body asks for that."""
    return paragraphs(repeated(subject.d_steps, "D_STEPS", d), between,
                      repeated(subject.g_steps, "G_STEPS", g, "repeat" if "repeat > 0" in g else "_"))
