"""The looks of a report: calm cards, light or dark as the reader's system is, light on paper."""

# the program's themes, in which the same thing has the same colour (see `ui.theme`)
_LIGHT = """
  --page: #eef0f3; --card: #ffffff; --border: #d5dae1; --text: #1b1f24; --muted: #5f6772; --good: #1a7f37;
  --fair: #9a6700; --bad: #cf222e; --d: #007a59; --g: #a8467f; --real: #1f78b4; --fake: #b87400;
  color-scheme: light;"""
_DARK = """
  --page: #14171c; --card: #1c2027; --border: #2b3038; --text: #e6e8eb; --muted: #8d949e; --good: #3fb950;
  --fair: #d29922; --bad: #f85149; --d: #14b886; --g: #d98bb6; --real: #56b4e9; --fake: #e69f00;
  color-scheme: dark;"""

STYLE = f"""
:root {{{_LIGHT} }}
@media (prefers-color-scheme: dark) {{ :root {{{_DARK} }} }}
@media print {{ :root {{{_LIGHT} }} }}
""" + """
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 32px 16px; }
header p { color: var(--muted); margin: 4px 0; max-width: 46rem; overflow-wrap: anywhere; }
header p.about { color: var(--text); margin-top: 16px; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 8px; overflow-wrap: anywhere; }
section, details { background: var(--card); border: 1px solid var(--border); border-radius: 8px; margin: 16px 0;
  padding: 16px 24px; }
h2 { font-size: .8125rem; letter-spacing: .06em; text-transform: uppercase; color: var(--muted); margin: 0 0 8px; }
h3 { font-size: 1rem; margin: 16px 0 4px; }
p { margin: 4px 0 8px; max-width: 46rem; }
.muted, figcaption { color: var(--muted); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 4px 16px 4px 0; border-top: 1px solid var(--border);
  overflow-wrap: break-word; }
td:last-child { overflow-wrap: anywhere; }
thead th { color: var(--muted); font-weight: 400; font-size: .875rem; border-top: 0; }
tbody th { font-weight: 600; }
thead th, table.events td:nth-child(2) { white-space: nowrap; }
table.facts th { width: 11rem; font-weight: 400; color: var(--muted); }
table.indicators tbody th { width: 30%; }
.good { color: var(--good); } .fair { color: var(--fair); } .bad { color: var(--bad); }
.finding { border-left: 4px solid var(--muted); padding-left: 12px; margin: 12px 0; break-inside: avoid; }
.finding.severe { border-color: var(--bad); } .finding.warning { border-color: var(--fair); }
.finding.well { border-color: var(--good); }
.finding h3 { margin-top: 0; }
.finding ul { margin: 4px 0; padding-left: 20px; }
figure { margin: 0; break-inside: avoid; }
figcaption { font-size: .875rem; margin-bottom: 4px; }
figcaption strong { color: var(--text); }
figcaption span { white-space: nowrap; margin-left: 12px; }
figcaption span svg { vertical-align: -1px; margin-right: 4px; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(15.5rem, 1fr)); gap: 16px; }
.gallery figcaption { margin: 4px 0 0; }
.gallery img, .gallery svg { display: block; width: 100%; height: auto; border-radius: 4px; }
.pixels { image-rendering: pixelated; }
.plane { background: var(--page); border: 1px solid var(--border); }
.dots { fill: none; stroke-width: .9; } .dots.real, .dots.source { stroke: none; fill: var(--real); opacity: .8; }
.dots.source { fill: var(--muted); } .dots.fake { stroke: var(--fake); }
.chart { display: block; width: 100%; height: auto; margin-bottom: 16px; }
.chart text { fill: var(--muted); font-size: 12px; } .chart .end { text-anchor: end; }
.chart .middle { text-anchor: middle; }
.grid { stroke: var(--border); } .mark { stroke: var(--muted); stroke-dasharray: 2 4; }
.line { fill: none; stroke-width: 1.75; stroke-linejoin: round; } .dashed { stroke-dasharray: 6 3; }
.band { stroke: none; opacity: .18; }
""" + "\n".join(f".line.{name} {{ stroke: var(--{name}); }} .band.{name} {{ fill: var(--{name}); }}"
                for name in ("d", "g", "real", "fake")) + """
pre { overflow-x: auto; font-size: .8125rem; line-height: 1.45; margin: 8px 0 0; }
summary { cursor: pointer; }
summary h2 { display: inline; }
footer { color: var(--muted); font-size: .875rem; overflow-wrap: anywhere; }
@page { margin: 16mm; }
@media print {
  body { background: none; font-size: 11pt; }
  main { padding: 0; max-width: none; }
  section, details { border: 0; padding: 8px 0; }
  pre { white-space: pre-wrap; }
  .gallery { grid-template-columns: repeat(3, 1fr); }
  h2, h3 { break-after: avoid; } tr { break-inside: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
  * { print-color-adjust: exact; }
}
"""
