from .panel import ByHand as ByHand
