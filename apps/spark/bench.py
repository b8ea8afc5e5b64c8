"""How the job compares to the plain program, and how both grow: venv/bin/python apps/spark/bench.py BUILD ARTICLES...

BUILD is a build folder with benchmarks (cmake --preset release -DDEALGRAPH_BENCH=ON; it has bin/dealgraph and the generator of
articles). For each number of articles both make the same graph files, the program with one thread, the job with one core; the job
once more with its tables. Printed is a row of a table: seconds of processor time of all processes (other work on the machine
changes them little) and of the clock, the job's processor time without its start-up (a run over one article); and the program's
processor time as a share of the job's: its throughput per core. --long takes articles of about 600 words (several sample articles each)
instead of the generator's short ones.
"""
from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyspark

from dealgraph.reading import extractor

ROOT = Path(__file__).resolve().parents[2]
LONG = 4000  # characters of an article: about 600 words
PER_PART = 25_000  # short articles in a part; of long ones a tenth

Cost = tuple[float, float]  # seconds of processor and clock


def samples() -> list[tuple[str, str]]:
    """Title and text of the sample articles."""
    found = []
    for path in sorted((ROOT / "data" / "articles").iterdir()):
        (lines, _), = extractor().extract([path.read_bytes()], path.name, "auto")
        for line in map(json.loads, lines):
            end = line.get("titleEnd", 0)
            found.append((line["text"][:end], line["text"][end + 1:]))
    return found


def write_long(path: Path, count: int) -> None:
    """Articles of LONG characters, each of several sample articles, told on different days by different publishers."""
    told = samples()
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            text, at = "", number
            while len(text) < LONG:
                text += " ".join(told[at % len(told)]) + "\n"
                at += 7 + number % 13
            article = {"id": f"a{number}", "title": told[number % len(told)][0], "text": text, "publisher": f"Wire {number % 50}",
                       "published": f"{2015 + number % 9}-{1 + number % 12:02}-{1 + number % 28:02}"}
            out.write(json.dumps(article, ensure_ascii=False) + "\n")


def write_short(path: Path, count: int, build: Path) -> None:
    """Those of tests/bench/article_generator.hpp: 258 bytes of JSON each, on all companies of the dictionaries."""
    pack = build / "share" / "dealgraph" / "dealgraph.pack"
    with path.open("wb") as out:
        subprocess.run([build / "tests" / "bench" / "dealgraph_bench_articles", pack, str(count)], check=True, stdout=out)


def processor_seconds(pids: dict[int, float], root: int) -> None:
    """Notes the processor time of a process and all below it; those that have ended keep their last."""
    parents, times = {}, {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            parents[int(entry.name)] = int(fields[1])
            times[int(entry.name)] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    below = {root}
    for _ in range(8):
        below |= {pid for pid, parent in parents.items() if parent in below}
    pids.update({pid: times[pid] for pid in below if pid in times})


def measured(command: list[str], environment: dict[str, str] | None = None) -> Cost:
    pids: dict[int, float] = {}
    start = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        processor_seconds(pids, process.pid)
        time.sleep(0.1)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return sum(pids.values()), time.monotonic() - start


def job(articles: Path, out: Path, partitions: int, tables: str) -> Cost:
    home = os.path.dirname(pyspark.__file__)
    environment = {**os.environ, "SPARK_HOME": home, "PYSPARK_PYTHON": sys.executable}
    return measured([f"{home}/bin/spark-submit", "--master", "local[1]", "--conf", "spark.ui.enabled=false", "--driver-memory", "4g",
                     "--driver-java-options", "-XX:TieredStopAtLevel=1", str(ROOT / "apps" / "spark" / "job.py"),
                     "--partitions", str(partitions), "--tables", tables, "--out", str(out), str(articles)], environment)


def same_files(one: Path, other: Path) -> bool:
    return all(subprocess.run(["cmp", "--silent", one / name, other / name]).returncode == 0
               for name in ("graph.graphml", "graph.jsonld"))


def row(path: Path, program: Path, count: int, partitions: int, start: Cost, tables: bool) -> str:
    """One row of the table, about the articles in `many.jsonl`."""
    plain = measured([str(program), "build", "--jobs", "1", "--format", "graphml,jsonld", "--out", str(path / "plain"),
                      str(path / "many.jsonl")])
    cells = [f"{count:,}", f"{(path / 'many.jsonl').stat().st_size / 1e6:,.1f} MB", f"{plain[0]:,.1f} / {plain[1]:,.0f}"]
    for wanted in ["", "mentions,relations,nodes,edges"][:1 + tables]:
        cost = job(path / "many.jsonl", path / "spark", partitions, wanted)
        cells.append(f"{cost[0] - start[0]:,.1f} / {cost[1]:,.0f} ({plain[0] / (cost[0] - start[0]):.0%})")
    return " | ".join(["", *cells, "same" if same_files(path / "plain", path / "spark") else "DIFFERENT", ""]).strip()


def main() -> None:
    parser = argparse.ArgumentParser(description="The job beside the plain program.")
    parser.add_argument("build", type=Path, help="build folder with benchmarks")
    parser.add_argument("counts", type=int, nargs="+", help="numbers of articles")
    parser.add_argument("--long", action="store_true", help="articles of 600 words")
    parser.add_argument("--without-tables", action="store_true", help="only the graph files")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        write_long(path / "one.jsonl", 1)
        start = job(path / "one.jsonl", path / "one", 1, "")
        print(f"the job's start-up: {start[0]:.1f} s processor, {start[1]:.1f} s clock", flush=True)
        for count in given.counts:
            if given.long:
                write_long(path / "many.jsonl", count)
            else:
                write_short(path / "many.jsonl", count, given.build)
            partitions = max(2, count // (PER_PART // 10 if given.long else PER_PART))
            print(row(path, given.build / "bin" / "dealgraph", count, partitions, start, not given.without_tables), flush=True)


main()
