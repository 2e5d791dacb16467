#!/usr/bin/env python3
"""readme_brief.py README.md BRIEF.txt: whether the README's brief is what the program prints: its first lines, then '…' where it is cut."""
import re, sys

readme, brief = (open(p, encoding='utf-8').read() for p in sys.argv[1:])
block = re.search(r'brief RUS USA --read samples\n(.*?)\n```', readme, re.S)
if not block:
    sys.exit('the README shows no brief')
shown, printed = block.group(1).split('\n'), [l.rstrip() for l in brief.split('\n')]
cut = shown[-1] == '…'
shown = shown[:-1] if cut else shown
if printed[:len(shown)] != shown or (not cut and any(printed[len(shown):])):
    wrong = next((i for i, (a, b) in enumerate(zip(shown, printed)) if a != b), len(shown))
    sys.exit(f'the README and the program differ at line {wrong + 1} of the brief:\n  README:  {shown[wrong] if wrong < len(shown) else "(ends)"}\n  program: {printed[wrong] if wrong < len(printed) else "(ends)"}')
print(f'the README shows the first {len(shown)} of {len(printed)} lines, as printed')
