from .panel import Latents as Latents
