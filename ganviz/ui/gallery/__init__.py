"""The gallery of presets: what each is about, in pictures."""
