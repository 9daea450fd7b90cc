from .panel import Health as Health
