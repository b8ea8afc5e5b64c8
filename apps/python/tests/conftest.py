"""What the tests share: the sample articles of the project, and the program to compare with."""
from __future__ import annotations

import os
from pathlib import Path

import pytest

import dealgraph

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def articles() -> Path:
    return ROOT / "data" / "articles"


@pytest.fixture(scope="session")
def graph(articles: Path) -> dealgraph.Graph:
    return dealgraph.build(articles)


@pytest.fixture(scope="session")
def program() -> Path:
    """The program `dealgraph`, of the same sources as the package."""
    path = Path(os.environ.get("DEALGRAPH_PROGRAM", ROOT / "build" / "release" / "bin" / "dealgraph"))
    if not path.exists():
        pytest.skip(f"there is no {path}; cmake --build --preset release makes it")
    return path
