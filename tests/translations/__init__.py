"""Keeps the translations in `resources/translations` up to date with the program's texts.

`python -m tests.translations` collects every text that a person may see, and merges them into the .ts files: what is
translated stays, what is new waits for a translation, and what the program no longer says is dropped.
`--check` changes nothing and fails where a file is not up to date; `--state` tells how much of each file is translated;
`--missing` prints what is not translated as a JSON object {"English": ""}, and `--fill FILE.json` takes such an object
with the translations. `--file NAME` limits all that to one file.
"""
