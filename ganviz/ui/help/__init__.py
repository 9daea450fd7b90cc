"""Help: the glossary and its popover, the tour, and pointing at a part of the window.

What other rooms use of it:

- `explain(widget, subject)` in `ui.widgets.explained` says what a widget shows ("setting:train.d_steps",
  "indicator:balance", "finding:mode-collapse", "panel:health", "term:latent"), so that "What's this?" (Shift+F1) finds
  its term.
- `Panel.term_asked`, a signal with the id of a term: the window opens the term's popover.
- `terms.glossary()` reads the terms: plain data, without Qt.
"""
