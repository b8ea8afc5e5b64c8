"""What the pages show works: their ```python blocks, one after the other, from the root of the project."""
import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.M | re.S)
SHOWN = re.compile(r"^(?P<code>[^#\n]*\S) +# (?P<value>'[^'\n]*'|Money\(.*\)|\{.*\)\})", re.M)


@pytest.mark.parametrize("page", ["README.md", "apps/python/README.md"])
def test_blocks_run(page, tmp_path, monkeypatch):
    blocks = BLOCK.findall((ROOT / page).read_text(encoding="utf-8"))
    assert blocks
    shutil.copytree(ROOT / "data" / "articles", tmp_path / "data" / "articles")
    monkeypatch.chdir(tmp_path)
    names = {}
    for block in blocks:
        if "import spacy" in block:
            pytest.importorskip("spacy")
        exec(compile(block, page, "exec"), names)
        for line in SHOWN.finditer(block):
            assert repr(eval(line["code"], names)) == line["value"], line[0]
