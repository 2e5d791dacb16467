#!/usr/bin/env python3
"""Compares figures with .ci/floors, or raises the floors to them.

  floors.py check FIGURES_DIR    FIGURES_DIR/NAME.json as score.py --json prints it; NAME is a floor's first word
  floors.py raise FIGURES_DIR    writes each floor that was passed anew, half a point below the figure; never lowers one
"""
import json, pathlib, sys

FLOORS = pathlib.Path(__file__).with_name('floors')
MARGIN = 0.5


def main(verb, folder):
    failed, out = 0, []
    for line in FLOORS.read_text(encoding='utf-8').splitlines():
        if not line.strip() or line.startswith('#'):
            out.append(line)
            continue
        name, measure, floor = line.split()
        figure = json.loads((pathlib.Path(folder) / f'{name}.json').read_text())[measure]
        value, floor = figure.get('F1', figure.get('accuracy')) or 0.0, float(floor)
        print(f"{'ok  ' if value >= floor else 'FAIL'} {name} {measure}: {value} (floor {floor})")
        failed += value < floor
        out.append(f'{name} {measure} {max(floor, round(value - MARGIN, 1))}')
    if verb == 'raise':
        FLOORS.write_text('\n'.join(out) + '\n', encoding='utf-8')
    return 1 if failed else 0


if __name__ == '__main__':
    if len(sys.argv) != 3 or sys.argv[1] not in ('check', 'raise'):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
