"""Variational autoencoders, alone and beside a GAN."""

from __future__ import annotations

from ....models.dcgan import initialize
from ..code import fill, repeated
from ..recipe import INITIALIZED, OptimizerText, Recipe, Subject, paragraphs
from . import gan

_EVIDENCE = '''
    def evidence(encoder, decoder, real):
        """Compute the two parts of the negative evidence lower bound, in nats, means over the samples.

        Reference: Kingma and Welling 2014, arXiv 1312.6114, equation 10 and appendix B.
        """
        mean, log_variance = encoder(real).chunk(2, 1)
        z = mean + torch.exp(0.5 * log_variance) * torch.randn_like(mean)
        reconstruction = (decoder(z) - real).square().sum() / (2 * SIGMA**2 * len(real))
        kl = -0.5 * (1 + log_variance - mean.square() - log_variance.exp()).sum() / len(real)
        return reconstruction, kl
    '''

_LAST_OF_ENCODER = '''
    last = networks["E"][-1]
    nn.init.normal_(last.weight, 0.0, 0.02)
    nn.init.zeros_(last.bias)
    '''


def alone(subject: Subject) -> Recipe:
    """An autoencoder by itself."""
    c = subject.config.model
    networks = [_encoder(subject), _decoder(subject, "G")]
    body = fill('''
        real = next(data)
        reconstruction, kl = evidence(E, G, real)
        <update>
        ''', update=subject.updated("optimizer", "g", "reconstruction + BETA * kl"))
    constants = [("Z_DIM", c.z_dim), ("SIGMA", c.sigma), ("BETA", c.beta)]
    recipe = Recipe(networks, 'E, G = networks["E"], networks["G"]', constants,
                    fill(_LAST_OF_ENCODER), [], [fill(_EVIDENCE)], [OptimizerText("optimizer", "g", ("E", "G"))],
                    repeated(subject.g_steps, "G_STEPS", body), '{"reconstruction": reconstruction, "KL": kl}',
                    'return networks["G"](torch.randn(BATCH_SIZE, Z_DIM, device=device))')
    _begin_like_a_dcgan(subject, recipe)
    return recipe


def beside(subject: Subject) -> Recipe:
    """A GAN and an autoencoder; nothing passes between the two."""
    c = subject.config.model
    recipe = (gan.convolutional if subject.model.convolutional else gan.mlp)(subject)
    recipe.networks += [_encoder(subject), _decoder(subject, "V")]
    recipe.variables += '\nE, V = networks["E"], networks["V"]'
    recipe.constants += [("SIGMA", c.sigma), ("BETA", c.beta)]
    recipe.functions.append(fill(_EVIDENCE))
    recipe.optimizers.append(OptimizerText("vae_optimizer", "g", ("E", "V")))
    if not subject.model.convolutional:  # whose last layers begin like all others
        recipe.first_weights = "\n".join(text for text in (recipe.first_weights, fill(_LAST_OF_ENCODER)) if text)
    body = fill('''
        real = next(data)
        reconstruction, kl = evidence(E, V, real)
        <update>
        ''', update=subject.updated("vae_optimizer", "g", "reconstruction + BETA * kl"))
    recipe.iteration = paragraphs(recipe.iteration, repeated(subject.g_steps, "G_STEPS", body))
    if subject.g_steps:
        recipe.losses = recipe.losses[:-1] + ', "reconstruction": reconstruction, "KL": kl}'
    return recipe


def _encoder(subject: Subject):
    made = subject.shape_words()
    about = f"{made[0].upper()}{made[1:]} to means and logarithms of variances."
    return subject.sequence("E", "Encoder", about, rows=subject.is_rows())


def _decoder(subject: Subject, name: str):
    return subject.sequence(name, "Decoder", f"Codes to {subject.shape_words()}.", rows=True)


def _begin_like_a_dcgan(subject: Subject, recipe: Recipe) -> None:
    if subject.model.convolutional:
        recipe.first_weights = INITIALIZED
        recipe.layers.append(initialize)
