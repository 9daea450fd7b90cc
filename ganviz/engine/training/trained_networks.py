"""The networks that one phase updates: their parameters as one tensor, the optimizer, and float16's loss scale."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from ..distributed.ranks import ALONE, Ranks
from ..numerics.device import Placement
from ..numerics.flat_parameters import FlatParameters
from ..numerics.loss_scaling import LossScale, kept_where
from ..optimizers.base import OptimizerConfig

# The moments of AdamW are those of Adam: a change from one to the other keeps them.
_SAME_MOMENTS = ({"adam", "adamw"},)


class TrainedNetworks:
    """Networks that are updated together, by one optimizer.

    Args:
        networks: whose parameters become views of one flat tensor.
        settings: of the optimizer.
        placement: where to compute.
        ranks: processes that train together.

    Attributes:
        settings: of the optimizer, those in force.
        optimizer: torch's, over the flat parameter.
        parameter: (P,) float32, the flat parameter, with `.grad` set.
        scale: of the loss; None unless trained in float16.
    """

    def __init__(self, networks: Sequence[nn.Module], settings: OptimizerConfig, placement: Placement,
                 ranks: Ranks = ALONE) -> None:
        self.settings = settings
        self._ranks = ranks
        self._flat = FlatParameters(networks)
        self.parameter = self._flat.values
        self.optimizer = settings.build().make([self.parameter])
        self.scale = LossScale(placement.device) if placement.precision == "float16" else None
        self._is_on_cuda = placement.device.type == "cuda"

    def backward(self, loss: Tensor, beside: Sequence[Tensor] = ()) -> tuple[Tensor, Tensor | None, Tensor | None]:
        """Put the gradient of a scalar loss into the flat parameter's `.grad`: the mean of all ranks' gradients.

        Args:
            beside: takes the means of all ranks' values too; without their graph.

        Returns:
            The gradient; and in float16 two scalars, else None: float32, 1 if the gradient overflowed, else 0; and
            bool, whether a smaller loss scale will mend that (see `LossScale.settle`).
        """
        if self.scale is None:
            gradient = self._flat.backward(loss)
            self._ranks.average([gradient, *beside])
            return gradient, None, None
        gradient = self._flat.backward(loss * self.scale.scale)
        self._ranks.average([gradient, *beside])  # still scaled: what overflows on one rank, all leave out
        return gradient, *self.scale.settle(gradient)

    def empty_bad_gradient(self, loss: Tensor, norm: Tensor) -> None:
        """Zero the gradient on the device if it or the loss is not finite.

        For steps that are not waited for; the bad value is reported when the block is read.
        """
        bad = ~(torch.isfinite(loss) & torch.isfinite(norm))
        self.parameter.grad.masked_fill_(bad, 0.0)

    def set_rate(self, step: int) -> None:
        """Set the learning rate of the iteration after `step` done ones."""
        if self._is_on_cuda:
            # fused kernels on CUDA ask a captured step for a float32 tensor: so both do the same arithmetic
            self.optimizer.param_groups[0]["lr"] = float(np.float32(self.settings.lr_at(step)))
        elif self.settings.decay_until:
            self.optimizer.param_groups[0]["lr"] = self.settings.lr_at(step)

    def update(self, overflow: Tensor | None) -> None:
        """Make the optimizer's update, unless the gradient overflowed.

        Args:
            overflow: as `backward` gives it.
        """
        if overflow is None:
            self.optimizer.step()
            return
        values = self.parameter
        group, state = self.optimizer.param_groups[0], self.optimizer.state[values]
        if group.get("fused"):
            if group.get("momentum"):  # the kernel would leave what it makes for the first update unset
                state.setdefault("momentum_buffer", torch.zeros_like(values))
            self.optimizer.found_inf = overflow  # read on the device, where torch.amp.GradScaler too hands it on
            self.optimizer.step()
        else:
            with kept_where(overflow.bool(), [values.data, *(t for t in state.values() if t.shape == values.shape)]):
                values.grad.masked_fill_(overflow.bool(), 0.0)
                self.optimizer.step()

    def adopt(self, settings: OptimizerConfig) -> None:
        """Take over changed settings; moments are kept where the new kind of optimizer has the same."""
        before, self.settings = self.settings, settings
        choice = settings.build()
        if settings.name == before.name:
            self.optimizer.param_groups[0].update(choice.group_values())
            return
        replacement = choice.make([self.parameter])
        if any({settings.name, before.name} <= same for same in _SAME_MOMENTS):
            replacement.state.update(self.optimizer.state)
        self.optimizer = replacement

    def moments(self) -> dict[str, Tensor]:
        """Get what the optimizer keeps for the parameters, by name, on the device; empty before an update."""
        return {name: value for name, value in self.optimizer.state.get(self.parameter, {}).items()
                if isinstance(value, Tensor)}

    def moment(self, name: str) -> Tensor:
        """Get one of the optimizer's moments, which is made as torch makes it if there is none yet."""
        state = self.optimizer.state[self.parameter]
        if name not in state:
            state[name] = torch.zeros(() if name == "step" else self.parameter.shape)
        return state[name]

    def restore_moments(self, moments: dict[str, Tensor]) -> None:
        """Put copies of saved moments in the place of the optimizer's."""
        on_host = not self.optimizer.param_groups[0].get("fused")  # where the others count their updates
        # copies: the optimizer writes into its tensors, and the state must stay what it is
        self.optimizer.state[self.parameter] = {
            name: value.clone() if name == "step" and on_host else value.to(self.parameter.device, copy=True)
            for name, value in moments.items()}

    def scale_tensors(self) -> dict[str, Tensor]:
        """Get what the loss scale keeps, by name; empty unless trained in float16."""
        return {} if self.scale is None else self.scale.tensors()
