"""Runs what README.md shows: in a ```console block, the lines after "$ COMMAND" are what the command prints.

python3 check_readme.py [--update] PROGRAM_FOLDER, from the root. With --update the page is rewritten with what is printed now.
"""
import difflib
import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = Path("README.md")
BLOCK = re.compile(r"^```console\n\$ (.*)\n((?:(?!```).*\n)*)```$", re.M)


def printed(command, folder):
    path = f"{Path(folder).resolve()}:{os.environ['PATH']}"
    return subprocess.run(["sh", "-c", command], env={**os.environ, "PATH": path}, text=True, encoding="utf-8",
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout


def main():
    update = "--update" in sys.argv
    page = PAGE.read_text(encoding="utf-8")
    now = BLOCK.sub(lambda block: f"```console\n$ {block[1]}\n{printed(block[1], sys.argv[-1])}```", page)
    if update:
        PAGE.write_text(now, encoding="utf-8")
    elif now != page:
        sys.stdout.writelines(difflib.unified_diff(page.splitlines(True), now.splitlines(True), "README.md", "printed now"))
        sys.exit("README.md shows what the program no longer prints; python3 .ci/check_readme.py --update build/release/bin")
    print("README.md shows what the program prints.")


main()
