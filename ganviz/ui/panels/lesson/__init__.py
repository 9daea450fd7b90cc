from .panel import Lesson as Lesson
