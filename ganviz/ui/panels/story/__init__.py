from .panel import Story as Story
