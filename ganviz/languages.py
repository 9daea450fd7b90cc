"""The languages of the window: those that have a folder in `resources/translations`, and English."""

from __future__ import annotations

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "de": "Deutsch"}
"""Their names by code, each in its own words."""
