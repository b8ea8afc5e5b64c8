"""The files that the pages name in backticks exist, the tests that SECURITY.md names are there, and each row of its promises
names one: python3 check_docs.py, from the root."""
import re
import sys
from pathlib import Path

TOP = "apps|cmake|core|data|docs|export|extract|graph|scripts|tests|\\.ci"
# Whole paths only: no spaces, wildcards or <placeholders>.
NAMED = re.compile(rf"`((?:{TOP})/[\w./-]*)`|\]\(((?:{TOP})/[\w./-]+|[A-Z]+(?:\.md)?)\)")

missing = []
for page in ("README.md", "HACKING.md", "SECURITY.md", "data/README.md", *map(str, sorted(Path("docs/formats").glob("*.md")))):
    for number, line in enumerate(Path(page).read_text(encoding="utf-8").splitlines(), 1):
        for code, link in NAMED.findall(line):
            if not Path(code or link).exists():
                missing.append(f"{page}:{number}: error: there is no {code or link}")

def source(folder, endings):
    return "".join(path.read_text(encoding="utf-8") for path in Path("tests", folder).rglob("*") if path.suffix in endings)


# `Suite.Name` of GoogleTest, hostile `NAME` in the corpus' Python, viewer `what a test of the page is called`.
KINDS = ((r"(?<!hostile )(?<!viewer )`([A-Z]\w+)\.([A-Z]\w+)`", source("", {".cpp"}), r"TEST(?:_F|_P)?\({}, {}\)"),
         (r"hostile `(\w+)`", source("hostile", {".py"}), r"\b{}\b"),
         (r"viewer `([^`]+)`", source("viewer", {".mjs"}), r"test\('{}'"))
promised = ""
for number, line in enumerate(Path("SECURITY.md").read_text(encoding="utf-8").splitlines(), 1):
    promised = line if line.startswith("## ") else promised
    found = [(match.group(0), re.search(form.format(*map(re.escape, match.groups())), code))
             for kind, code, form in KINDS for match in re.finditer(kind, line)]
    missing += [f"SECURITY.md:{number}: error: there is no test {name}" for name, there in found if not there]
    if promised == "## What is promised" and line.count(" | ") == 2 and not line.startswith(("| what may come", "|---")) and not found:
        missing.append(f"SECURITY.md:{number}: error: no test holds this promise")
print("\n".join(missing) or "All files and tests that the pages name are there.")
sys.exit(bool(missing))
