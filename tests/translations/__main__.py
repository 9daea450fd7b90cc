"""`python -m tests.translations`; see the package."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ganviz.languages import ENGLISH, LANGUAGES
from ganviz.ui.translation import ts_file

from .merging import FILES, FOLDER, faults, filled, merged


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.translations", description=__doc__)
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--check", action="store_true", help="change nothing; fail where a file is not up to date")
    way.add_argument("--state", action="store_true", help="tell how much of each file is translated")
    way.add_argument("--fill", type=Path, metavar="JSON", help="take translations from {\"English\": \"translation\"}")
    way.add_argument("--missing", action="store_true", help="print what is not translated, as --fill takes it")
    parser.add_argument("--language", default="de", choices=[code for code in LANGUAGES if code != ENGLISH])
    parser.add_argument("--file", choices=FILES, help="this file only")
    options = parser.parse_args()
    translations = json.loads(options.fill.read_text(encoding="utf-8")) if options.fill else {}
    translations = {source: text for source, text in translations.items() if text}
    stale, unused, missing = 0, set(translations), {}
    for name in [options.file] if options.file else FILES:
        path = FOLDER / options.language / f"{name}.ts"
        messages = filled(merged(path, FILES[name]()), translations)
        if options.missing:
            missing |= {message.source: "" for message in messages if not message.is_finished}
            continue
        unused -= {message.source for message in messages}
        text = ts_file.write(messages, options.language)
        is_stale = not path.is_file() or path.read_text(encoding="utf-8") != text
        stale += is_stale
        done = [message for message in messages if message.is_finished]
        print(f"{name:<10} {len(done):>5} of {len(messages):>5}" + ("  not up to date" if is_stale else ""))
        for message in done:
            for fault in faults(message):
                print(f"  {message.source[:60]!r}: {fault}", file=sys.stderr)
        if not (options.check or options.state):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    if options.missing:
        print(json.dumps(missing, ensure_ascii=False, indent=1))
    for source in sorted(unused):
        print(f"no message {source[:80]!r}", file=sys.stderr)
    return 1 if unused or (options.check and stale) else 0


if __name__ == "__main__":
    sys.exit(main())
