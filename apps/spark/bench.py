"""How the job compares to the plain program: python3 apps/spark/bench.py PROGRAM ARTICLES... (with pyspark and dealgraph installed).

For each number of articles both make the graph of the same JSON lines, the program with one thread, the job with one core. Printed
are seconds of processor time of all processes (other work on the machine changes them little) and of the clock, with the
job's start-up (a run over one article) taken off, and the job's throughput as a share of the program's.
"""
from __future__ import annotations

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
SIZE = 4000  # characters of an article: about 600 words


def samples() -> list[tuple[str, str]]:
    """Title and text of the sample articles."""
    found = []
    for path in sorted((ROOT / "data" / "articles").iterdir()):
        (lines, _), = extractor().extract([path.read_bytes()], path.name, "auto")
        for line in map(json.loads, lines):
            end = line.get("titleEnd", 0)
            found.append((line["text"][:end], line["text"][end + 1:]))
    return found


def write_articles(path: Path, count: int) -> None:
    """Articles of SIZE characters, each of several sample articles, told on different days by different publishers."""
    told = samples()
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            text, at = "", number
            while len(text) < SIZE:
                text += " ".join(told[at % len(told)]) + "\n"
                at += 7 + number % 13
            article = {"id": f"a{number}", "title": told[number % len(told)][0], "text": text, "publisher": f"Wire {number % 50}",
                       "published": f"{2015 + number % 9}-{1 + number % 12:02}-{1 + number % 28:02}"}
            out.write(json.dumps(article, ensure_ascii=False) + "\n")


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


def measured(command: list[str], environment: dict[str, str] | None = None) -> tuple[float, float]:
    """Seconds of processor and clock that a command takes."""
    pids: dict[int, float] = {}
    start = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        processor_seconds(pids, process.pid)
        time.sleep(0.1)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return sum(pids.values()), time.monotonic() - start


def job(articles: Path, out: Path, partitions: int) -> tuple[float, float]:
    home = os.path.dirname(pyspark.__file__)
    environment = {**os.environ, "SPARK_HOME": home, "PYSPARK_PYTHON": sys.executable}
    return measured([f"{home}/bin/spark-submit", "--master", "local[1]", "--conf", "spark.ui.enabled=false", "--driver-memory", "3g",
                     str(ROOT / "apps" / "spark" / "job.py"), "--partitions", str(partitions), "--out", str(out), str(articles)],
                    environment)


def main() -> None:
    program, counts = sys.argv[1], [int(each) for each in sys.argv[2:]]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        write_articles(path / "one.jsonl", 1)
        started = job(path / "one.jsonl", path / "one", 1)
        print(f"the job's start-up: {started[0]:.1f} s processor, {started[1]:.1f} s clock")
        for count in counts:
            write_articles(path / "many.jsonl", count)
            plain = measured([program, "build", "--jobs", "1", "--format", "graphml,jsonld", "--out", str(path / "plain"),
                              str(path / "many.jsonl")])
            on_spark = job(path / "many.jsonl", path / "spark", max(2, count // 5000))
            same = all((path / "plain" / name).read_bytes() == (path / "spark" / name).read_bytes()
                       for name in ("graph.graphml", "graph.jsonld"))
            share = [plain[i] / (on_spark[i] - started[i]) for i in (0, 1)]
            print(f"{count} articles: program {plain[0]:.1f} s processor, {plain[1]:.1f} s clock; job {on_spark[0]:.1f} s and "
                  f"{on_spark[1]:.1f} s; without start-up {share[0]:.0%} and {share[1]:.0%} of the program's throughput; "
                  f"{'the same files' if same else 'DIFFERENT FILES'}", flush=True)


main()
