"""What D and G minimize, apart from what a model adds: the loss, the penalties, and what else regularizers do."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...settings.config import RunConfig
from .code import fill
from .losses import LOSSES, LossText, functions

_INPUT_GRADIENTS = '''
    def input_gradients(judge, samples):
        """Compute the gradient of each sample's logit with respect to that sample, (n, values in a sample)."""
        samples = samples.detach().requires_grad_(True)
        (gradients,) = torch.autograd.grad(<logits>.sum(), samples, create_graph=True)
        return gradients.flatten(1)
    '''

_SLOPE_PENALTY = '''
    def slope_penalty(judge, samples):
        """Mean squared distance of the slope of D from 1."""
        slopes = torch.linalg.vector_norm(input_gradients(judge, samples), dim=1)
        return (slopes - 1).square().mean()
    '''

_PENALTIES = {
    "dragan": ('''
        def around(real):
            """Draw samples from a cloud of noise around real ones (Kodali et al. 2017, arXiv 1705.07215)."""
            return real + DRAGAN_SPREAD * real.std(correction=0) * torch.randn_like(real)
        ''', "DRAGAN * slope_penalty(judge, around(real))"),
    "gradient-penalty": ('''
        def between(real, fake):
            """Draw a sample on the line between each real one and a fake (Gulrajani et al. 2017, arXiv 1704.00028)."""
            share = torch.rand(len(real), *[1] * (real.dim() - 1), device=real.device)
            return torch.lerp(fake, real, share)
        ''', "GRADIENT_PENALTY * slope_penalty(judge, between(real, fake))"),
    # Mescheder et al. 2018, arXiv 1801.04406, eqs. 9 and 10
    "r1": ("", "0.5 * R1_GAMMA * input_gradients(judge, real).square().sum(1).mean()"),
    "r2": ("", "0.5 * R2_GAMMA * input_gradients(judge, fake).square().sum(1).mean()"),
}

_CONSTANTS = {
    "dragan": (("DRAGAN", "weight"), ("DRAGAN_SPREAD", "spread")),
    "gradient-clipping": (("LONGEST_GRADIENT", "max_norm"),),
    "gradient-penalty": (("GRADIENT_PENALTY", "weight"),),
    "instance-noise": (("NOISE", "sigma"),),
    "label-smoothing": (("REAL_TARGET", "target"),),
    "r1": (("R1_GAMMA", "gamma"),),
    "r2": (("R2_GAMMA", "gamma"),),
    "weight-clipping": (("LARGEST_WEIGHT", "c"),),
}
REGULARIZERS = (*_CONSTANTS, "dropout")
"""Those that can be written; dropout stands among D's layers."""


@dataclass(frozen=True)
class Objective:
    """The loss and the regularizers of a run, for texts.

    Attributes:
        loss: the adversarial loss.
        on: the regularizers that are on, by name, with their settings.
    """

    loss: LossText
    on: dict = field(default_factory=dict)

    @classmethod
    def of(cls, config: RunConfig) -> Objective:
        return cls(LOSSES[config.loss.name], {section.name: section for section in config.regularizers})

    @property
    def dropout(self) -> float:
        """Share of D's units that are switched off in training."""
        return self.on["dropout"].p if "dropout" in self.on else 0.0

    @property
    def noisy(self) -> bool:
        return "instance-noise" in self.on

    @property
    def step(self) -> str:
        """What a call hands on where the step matters: ", step" or nothing."""
        return ", step" if self.noisy and self.on["instance-noise"].until else ""

    @property
    def penalized(self) -> bool:
        return any(name in _PENALTIES for name in self.on)

    def constants(self) -> list[tuple[str, object]]:
        found = [(constant, getattr(section, setting)) for name, section in self.on.items()
                 for constant, setting in _CONSTANTS.get(name, ())]
        if self.step:
            found.append(("NOISE_UNTIL", self.on["instance-noise"].until))
        return found

    def functions(self, one_pass: bool = False, parts: bool = False, fakes_first: bool = True) -> list[str]:
        """Write the functions `discriminator_loss(judge, real, fake)` and `generator_loss(judge, fake[, real])`.

        Both also take the step where it matters. `judge` maps samples to raw logits.

        Args:
            one_pass: whether D judges reals and fakes together.
            parts: whether D has a logit for each part of a sample.
            fakes_first: whether G has D judge its fakes before the reals that they are compared with, where each kind
                is judged by itself.
        """
        d = fill('''
            def discriminator_loss(judge, real, fake<step>):
                """Compute what D lowers, penalties and all; `fake` comes without its graph."""
                <shown>
                <judged>
                <sum>
            ''', step=self.step, shown=self.shown("real", "fake"), judged=self._judged(one_pass, "real", "fake"),
            sum=self.penalized_sum("adversarial_d_loss(logits_real, logits_fake)"))
        if not self.loss.compares:
            g = fill('''
                def generator_loss(judge, fake<step>):
                    """Compute what G lowers."""
                    return adversarial_g_loss(judge(<fake>))
                ''', step=self.step, fake=f"noisy(fake{self.step})" if self.noisy else "fake")
        else:
            g = fill('''
                def generator_loss(judge, fake, real<step>):
                    """Compute what G lowers: it compares fakes with real samples."""
                    <shown>
                    <judged>
                    # the logits of reals depend on D alone, so they carry no gradient to G
                    return adversarial_g_loss(logits_fake, logits_real.detach())
                ''', step=self.step, shown=self.shown("fake", "real"),
                judged=self._judged(one_pass, *(("fake", "real") if fakes_first else ("real", "fake"))))
        return [*self.parts_of_it(parts), d, g]

    def parts_of_it(self, parts: bool = False) -> list[str]:
        """Write the adversarial loss, and what penalties and instance noise are made of."""
        found = functions(self.loss, "label-smoothing" in self.on)
        if self.noisy:
            found.append(self._noisy())
        if self.penalized:
            found.append(self.input_gradients(parts))
        if "dragan" in self.on or "gradient-penalty" in self.on:
            found.append(fill(_SLOPE_PENALTY))
        return found + [fill(text) for name, (text, _) in _PENALTIES.items() if name in self.on and text]

    @staticmethod
    def input_gradients(parts: bool = False) -> str:
        """Write the function that penalties on D's slope are made of."""
        return fill(_INPUT_GRADIENTS, logits="judge(samples).flatten(1).mean(1)" if parts else "judge(samples)")

    def shown(self, *names: str) -> str:
        """Write what makes of samples what D is shown of them."""
        if not self.noisy:
            return ""
        return f"{', '.join(names)} = {', '.join(f'noisy({name}{self.step})' for name in names)}"

    def penalized_sum(self, loss: str) -> str:
        """Write the end of a function that returns D's loss, with the penalties added.

        Args:
            loss: the expression of the rest.
        """
        penalties = [term for name, (_, term) in _PENALTIES.items() if name in self.on]
        if not penalties:
            return f"return {loss}"
        first = [f"loss = {loss}", *(f"loss = loss + {term}" for term in penalties[:-1])]
        return "\n".join([*first, f"return loss + {penalties[-1]}"])

    def update(self) -> str:
        """Write the function that makes an optimizer's update."""
        return fill('''
            def update(optimizer, loss):
                """Take one step of an optimizer down the gradient of a loss."""
                optimizer.zero_grad()
                loss.backward()
                <clip>
                optimizer.step()
            ''', clip="nn.utils.clip_grad_norm_(optimizer.param_groups[0][\"params\"], LONGEST_GRADIENT)"
            if "gradient-clipping" in self.on else "")

    def after_update(self, discriminator: str) -> str:
        """Write what is done with a discriminator's weights after its update; nothing for most."""
        if "weight-clipping" not in self.on:
            return ""
        return fill('''
            with torch.no_grad():
                for weight in <name>.parameters():
                    weight.clamp_(-LARGEST_WEIGHT, LARGEST_WEIGHT)
            ''', name=discriminator)

    def _judged(self, one_pass: bool, first: str, second: str) -> str:
        names = f"logits_{first}, logits_{second}"
        if one_pass:
            return f"{names} = judge(torch.cat([{first}, {second}])).chunk(2)"
        return f"{names} = judge({first}), judge({second})"

    def _noisy(self) -> str:
        sigma = "NOISE * max(0.0, 1 - step / NOISE_UNTIL)" if self.step else "NOISE"
        return fill('''
            def noisy(samples<step>):
                """Add noise to what D is shown (Sønderby et al. 2016, arXiv 1610.04490)."""
                return samples + <sigma> * torch.randn_like(samples)
            ''', step=self.step, sigma=sigma)
