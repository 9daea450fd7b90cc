from .panel import Steps as Steps
