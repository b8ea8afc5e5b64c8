"""A small cluster: a master, and executors in processes of their own."""
from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import dealgraph

pyspark = pytest.importorskip("pyspark", reason="pyspark is not installed")

ROOT = Path(__file__).resolve().parents[3]
TIMES = 6


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[pyspark.sql.SparkSession]:
    os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_WORKER_DIR"] = str(tmp_path_factory.mktemp("executors"))
    # Light on start-up: what is compiled here runs once.
    quick = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    session = (pyspark.sql.SparkSession.builder.master("local-cluster[2,1,700]").appName("dealgraph tests")
               .config("spark.executor.memory", "600m").config("spark.ui.enabled", "false")
               .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
               .config("spark.driver.extraJavaOptions", quick).config("spark.executor.extraJavaOptions", quick)
               .config("spark.sql.codegen.wholeStage", "false").config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
               .config("spark.task.maxFailures", "8").getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def _article(line: str, turn: int) -> dict[str, str]:
    """A sample article as JSON, told again by another publisher each time."""
    found = json.loads(line)
    end = found.get("titleEnd", 0)
    title, text = (found["text"][:end], found["text"][end + 1:]) if end else ("", found["text"])
    article = {"id": f"{found['id']}#{turn}", "title": title, "text": text, "publisher": f"{found.get('publisher', '')} {turn}"}
    return article | {key: found[key] for key in ("published", "url") if key in found}


@pytest.fixture(scope="session")
def repeated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample articles, repeated as other publishers' and partly word for word, with two bad lines among them."""
    samples = [line for path in sorted((ROOT / "data" / "articles").iterdir()) for line in _lines(path)]
    lines = [json.dumps(_article(line, turn), ensure_ascii=False) for turn in range(TIMES) for line in samples]
    lines += lines[::7] + ['{"text": 5}', '{"text": ']
    path = tmp_path_factory.mktemp("articles") / "repeated.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _lines(path: Path) -> list[str]:
    from dealgraph.reading import extractor

    (lines, _), = extractor().extract([path.read_bytes()], path.name, "auto")
    return [line.decode() for line in lines]


@pytest.fixture(scope="session")
def expected(repeated: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dealgraph.Graph, Path]:
    """The graph that one machine makes, and the folder of its files."""
    folder = tmp_path_factory.mktemp("expected")
    with pytest.warns(dealgraph.RefusedWarning):
        graph = dealgraph.build(repeated)
    graph.write(folder, ["graphml", "jsonld"])
    return graph, folder
