"""The job on a cluster of real processes: the bytes of one machine, whatever the cluster does."""
from __future__ import annotations

import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest

import dealgraph
from dealgraph_spark import Options, build

FILES = ("graph.graphml", "graph.jsonld")


def assert_same_files(out: Path, expected: Path) -> None:
    for name in FILES:
        assert (out / name).read_bytes() == (expected / name).read_bytes(), name


def rows_of(spark, folder: Path) -> list[dict]:
    return [json.loads(line) for line in spark.read.parquet(str(folder)).toJSON().collect()]


def test_json_lines_in_two_parts(spark, repeated, expected, tmp_path):
    """All tables, too."""
    summary = build(spark, Options([str(repeated)], str(tmp_path / "out"), partitions=2))
    graph, folder = expected
    assert_same_files(tmp_path / "out", folder)
    assert (summary.articles, summary.deals, summary.refused) == (graph.articles, graph.deals_count, 2)
    assert not (tmp_path / "out" / "_work").exists()

    by_id = {node["id"]: node for node in rows_of(spark, tmp_path / "out" / "nodes")}
    assert by_id == {node["id"]: node for node in graph.nodes()}
    edges = {edge["id"]: edge for edge in rows_of(spark, tmp_path / "out" / "edges")}
    assert edges == {edge["id"]: edge for edge in graph.edges()}

    found = list(dealgraph.extract(json.loads(line) for line in repeated.read_text().splitlines()[:-2]))
    mentions = spark.read.parquet(str(tmp_path / "out" / "mentions"))
    assert mentions.count() == sum(len(each.mentions) for each in found)
    assert {row.entity for row in mentions.select("entity").distinct().collect()} == {
        mention.entity for each in found for mention in each.mentions}
    relations = spark.read.parquet(str(tmp_path / "out" / "relations"))
    assert relations.count() == sum(len(each.relations) for each in found)
    assert relations.where("size(arguments) = 0 or evidence.end <= evidence.start").count() == 0

    refusals = sorted(spark.read.parquet(str(tmp_path / "out" / "refusals")).collect(), key=lambda row: row.content)
    assert [row.content for row in refusals] == ['{"text": ', '{"text": 5}']
    assert all(row.file.endswith("repeated.jsonl") and row.message for row in refusals)


def test_a_table_in_five_parts(spark, repeated, expected, tmp_path):
    good = repeated.read_text().splitlines()[:-2]
    (tmp_path / "good.jsonl").write_text("\n".join(good))
    columns = "id string, title string, text string, published date, url string, publisher string"
    spark.read.schema(columns).json(str(tmp_path / "good.jsonl")).write.parquet(str(tmp_path / "table"))
    summary = build(spark, Options([str(tmp_path / "table")], str(tmp_path / "out"), form="parquet", partitions=5))
    assert_same_files(tmp_path / "out", expected[1])
    assert summary.refused == 0


def executors_of(driver: int) -> list[int]:
    """Process ids of the executors below this process."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and b"CoarseGrainedExecutorBackend" in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
        except OSError:  # it ended meanwhile
            continue
    return [pid for pid in found if driver in ancestors_of(pid)]


def ancestors_of(pid: int) -> list[int]:
    ancestors = []
    while pid > 1:
        try:
            pid = int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            break
        ancestors.append(pid)
    return ancestors


class Killer(threading.Thread):
    """Kills an executor as soon as tasks of a run's second half are at work."""

    def __init__(self, spark, started: Path) -> None:
        super().__init__(daemon=True)
        self.status = spark.sparkContext.statusTracker()
        self.started = started
        self.killed = 0

    def run(self) -> None:
        while not self.started.exists():
            time.sleep(0.01)
        while not self.killed:
            stages = [self.status.getStageInfo(each) for each in self.status.getActiveStageIds()]
            if any(stage and stage.numActiveTasks for stage in stages):
                self.killed = executors_of(os.getpid())[0]
                os.kill(self.killed, signal.SIGKILL)
            time.sleep(0.01)


def test_an_executor_lost_on_the_way_changes_nothing(spark, repeated, expected, tmp_path):
    killer = Killer(spark, tmp_path / "out" / "_work" / "extracted" / "_SUCCESS")
    killer.start()
    summary = build(spark, Options([str(repeated)], str(tmp_path / "out"), partitions=17, keep=True))
    killer.join(timeout=1)
    assert killer.killed, "nothing was killed"
    assert killer.killed not in executors_of(os.getpid())
    assert_same_files(tmp_path / "out", expected[1])
    assert summary.refused == 2


def test_files_with_names_of_ones_own(spark, tmp_path):
    """Whole files, related articles in them, and dictionaries that Spark brings to the executors."""
    articles = Path(__file__).resolve().parents[3] / "data" / "articles"
    mine = tmp_path / "mine"
    (mine / "dictionary" / "company").mkdir(parents=True)
    (mine / "dictionary" / "company" / "mine.yaml").write_text("- {id: satya-llc, name: Satya Nadella}\n")
    build(spark, Options([str(articles)], str(tmp_path / "out"), form="files", partitions=3, data=[str(mine)]))
    graph = dealgraph.build(articles, data=mine)
    assert "company:satya-llc" in {node["id"] for node in graph.nodes()}
    graph.write(tmp_path / "expected", ["graphml", "jsonld"])
    assert_same_files(tmp_path / "out", tmp_path / "expected")


def test_other_forms_are_refused(spark, tmp_path):
    with pytest.raises(ValueError, match="no form"):
        build(spark, Options(["x"], str(tmp_path), form="pdf"))
