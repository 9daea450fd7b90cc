from .panel import Controls as Controls
