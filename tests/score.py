#!/usr/bin/env python3
"""Scores broadsheet-cli on the development set and prints the table that stands in README.md.

    score.py CLI CORPUS

The development set (real pages and scrapes of them, with the right answers) is not part of Broadsheet:
where it is absent this says so and exits with 77, which ctest counts as skipped. Standard library only.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77

# part of the corpus, what it is, its figures in the table's order
ROWS = (
    ('text', 'plain text', (('line accuracy, mean of files', 'line accuracy'), ('macro F1 of kinds', 'macro F1 of kinds'),
                            ('block F1', 'block F1'), ('n lost', 'lost lines'))),
    ('text', 'plain text', (('headline exact', 'headline'), ('standfirst exact', 'standfirst'), ('byline', 'byline'),
                            ('day', 'day'), ('link F1', 'link F1'))),
    ('text', 'plain text', (('content hidden', 'content hidden'), ('junk shown', 'junk shown'),
                            ('right where confident', 'right where confident'))),
    ('html', 'HTML', (('f1', 'body F1'), ('precision', 'precision'), ('recall', 'recall'))),
    ('meta', 'HTML', (('title exact', 'title exact'), ('title close', 'title close'), ('byline', 'byline'), ('day', 'day'),
                      ('standfirst', 'standfirst'))),
)


def cell(name, value):
    return f'{value:.0f}' if name.startswith('n ') else f'{value:.3f}'


def table(figures):
    lines = ['| development set | figure | value |', '| --- | --- | --- |']
    for part, label, names in ROWS:
        have = [(name, title) for name, title in names if name in figures.get(part, {})]
        if have:
            lines.append(f'| {label} | {" · ".join(title for _, title in have)} | '
                         f'{" · ".join(cell(name, figures[part][name]) for name, _ in have)} |')
    return '\n'.join(lines)


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    cli, corpus = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    scorer = corpus / 'score.py'
    if not scorer.exists():
        print(f'skipped: there is no development set at {corpus}')
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / 'figures.json'
        parts = [word for part in ('text', 'html', 'meta') for word in ('--only', part)]
        done = subprocess.run([sys.executable, str(scorer), '--cli', str(cli), '--corpus', str(corpus), *parts,
                               '--json', str(out)])
        if out.exists():
            print(table(json.loads(out.read_text())))
    return done.returncode


if __name__ == '__main__':
    sys.exit(main())
