"""The files that README.md, HACKING.md, data/README.md and docs/formats name in backticks exist: python3 check_docs.py, from the root."""
import re
import sys
from pathlib import Path

TOP = "apps|cmake|core|data|docs|export|extract|graph|scripts|tests|\\.ci"
# Whole paths only: no spaces, wildcards or <placeholders>.
NAMED = re.compile(rf"`((?:{TOP})/[\w./-]*)`|\]\(((?:{TOP})/[\w./-]+|[A-Z]+(?:\.md)?)\)")

missing = []
for page in ("README.md", "HACKING.md", "data/README.md", *map(str, sorted(Path("docs/formats").glob("*.md")))):
    for number, line in enumerate(Path(page).read_text(encoding="utf-8").splitlines(), 1):
        for code, link in NAMED.findall(line):
            if not Path(code or link).exists():
                missing.append(f"{page}:{number}: error: there is no {code or link}")
print("\n".join(missing) or "All files that the pages name are there.")
sys.exit(bool(missing))
