"""The job: articles in, the tables and files of one graph out."""
from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pyspark.sql import DataFrame, SparkSession

from dealgraph import Graph, _core
from dealgraph.reading import extractor
from dealgraph_spark import articles, extracting, graph_tables, merging, storage


#: What the job makes besides graph files.
TABLES = ("mentions", "relations", "nodes", "edges")


@dataclass(frozen=True)
class Options:
    """What a run is told.

    ``form`` is jsonl, parquet or files; ``partitions`` the number of parts of every exchange (0: as Spark is configured);
    ``data`` folders of rules and dictionaries laid over the shipped ones; ``tables`` those of TABLES to write as Parquet (refusals
    and warnings always are); ``keep`` leaves the work files for a look.
    """

    sources: Sequence[str]
    out: str
    form: str = "jsonl"
    partitions: int = 0
    formats: Sequence[str] = ("graphml", "jsonld")
    view: str = "entities"
    base_iri: str = "urn:dealgraph:"
    data: Sequence[str] = ()
    tables: Sequence[str] = TABLES
    keep: bool = False


@dataclass(frozen=True)
class Summary:
    """What a run did."""

    articles: int
    entities: int
    deals: int
    facts: int
    refused: int
    files: Sequence[str]

    def __str__(self) -> str:
        refused = f"; {self.refused} inputs refused" if self.refused else ""
        return f"{self.articles} articles: {self.entities} entities, {self.deals} deals, {self.facts} facts{refused}"


#: Steps whose rows only the next one takes: nothing is won by keeping them.
_ONCE = ("makers", "vendors")


def _placed(path: str) -> tuple[str, str]:
    """The folder that holds a file or folder, and its name there."""
    whole = os.path.abspath(path)
    return os.path.dirname(whole), os.path.basename(whole)


class _Run:
    """One run: every step's rows go to files, so that whatever is lost costs one step and never changes the result."""

    def __init__(self, spark: SparkSession, options: Options) -> None:
        self.spark = spark
        self.options = options
        self.out = options.out.rstrip("/")
        self.work = f"{self.out}/_work"
        self.partitions = options.partitions or int(spark.conf.get("spark.sql.shuffle.partitions", "200") or "200")

    def stored(self, table: DataFrame, name: str) -> DataFrame:
        """The table, from files."""
        table.write.mode("overwrite").parquet(f"{self.work}/{name}")
        return self.spark.read.schema(table.schema).parquet(f"{self.work}/{name}")

    def write(self, name: str, table: Callable[[], DataFrame]) -> None:
        """Writes the table, if it is wanted."""
        if name in self.options.tables or name not in TABLES:
            table().write.mode("overwrite").parquet(f"{self.out}/{name}")

    def brought(self, folder: str) -> list[str]:
        """The names by which executors find the rules and dictionaries of ``Options.data``; ``folder`` must outlast the run."""
        names = []
        for number, path in enumerate(self.options.data):
            names.append(f"{os.path.basename(folder)}-{number}")
            packed = shutil.make_archive(os.path.join(folder, names[-1]), "zip", *_placed(path))
            self.spark.sparkContext.addArchive(f"{packed}#{names[-1]}")
        return [f"{name}/{os.path.basename(path.rstrip('/'))}" for name, path in zip(names, self.options.data)]

    def extracted(self, folder: str) -> tuple[DataFrame, str]:
        """What the articles say, and the hash of the rules that read them."""
        rules = extractor(self.options.data).rules_hash
        contents = articles.read(self.spark, self.options.form, self.options.sources)
        if self.options.partitions:
            contents = contents.repartition(self.options.partitions)
        form = articles.CONTENT_FORM[self.options.form]
        lines = not {"mentions", "relations"}.isdisjoint(self.options.tables)
        extracted = extracting.extract(contents, form, self.brought(folder), rules, self.partitions, lines)
        return self.stored(extracted, "extracted"), rules

    def merged(self, given: DataFrame) -> DataFrame:
        """The rows that the library's steps make in the end."""
        store = merging.PacketStore(given)
        for step, takes, gives in _core.steps():
            taken = store.of(takes)
            if step == "deals":
                taken = merging.link(self.spark, taken, self.partitions)
            made = merging.run_step(taken, step, self.partitions)
            store.add(gives, made if step in _ONCE else self.stored(made, step))
        return store.of(["entity", "deal", "fact", "article"])

    def write_graph(self, merged: DataFrame, rules: str) -> tuple[Graph, list[str]]:
        graph = graph_tables.collect(merged, rules)
        places = []
        with tempfile.TemporaryDirectory() as folder:
            for path in graph.write(folder, self.options.formats, view=self.options.view, base_iri=self.options.base_iri):
                places.append(f"{self.out}/{os.path.basename(path)}")
                storage.put(self.spark, path, places[-1])
        return graph, places

    def run(self) -> Summary:
        with tempfile.TemporaryDirectory(prefix="dealgraph-") as folder:
            extracted, rules = self.extracted(folder)
        self.write("mentions", lambda: extracting.mentions(extracted))
        self.write("relations", lambda: extracting.relations(extracted))
        self.write("refusals", lambda: extracting.problems(extracted, "error"))
        self.write("warnings", lambda: extracting.problems(extracted, "warning"))
        merged = self.merged(extracting.packets(extracted))
        self.write("edges", lambda: graph_tables.edges(merged))
        graph, files = self.write_graph(merged, rules)
        self.write("nodes", lambda: graph_tables.nodes(self.spark, graph))
        refused = self.spark.read.parquet(f"{self.out}/refusals").count()
        if not self.options.keep:
            storage.remove(self.spark, self.work)
        return Summary(graph.articles, graph.entities, graph.deals_count, graph.facts_count, refused, files)


def build(spark: SparkSession, options: Options) -> Summary:
    """Reads the articles, writes tables (mentions, relations, refusals, warnings, nodes, edges) as Parquet and graph files into
    ``options.out``, replacing what is there. The files are those of ``dealgraph build`` of the same articles, byte for byte,
    whatever the number of partitions and executors and whatever fails on the way."""
    unknown = set(options.tables) - set(TABLES)
    if unknown:
        raise ValueError(f"there is no table '{min(unknown)}'; there are {', '.join(TABLES)}")
    return _Run(spark, options).run()


def _parsed(arguments: Sequence[str]) -> Options:
    parser = argparse.ArgumentParser(
        prog="job.py", description="Articles in, one graph out: `dealgraph build` on Spark.",
        epilog="Example: spark-submit apps/spark/job.py --out graph news.jsonl",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help="paths that Spark can read (s3a://…, hdfs://…, folders)")
    parser.add_argument("--out", required=True, help="folder for tables and graph files")
    parser.add_argument("--form", choices=list(articles.CONTENT_FORM), default="jsonl",
                        help="JSON lines, Parquet with the same columns, or whole files (Markdown, HTML, text)")
    parser.add_argument("--partitions", type=int, default=0, help="parts of every exchange; 0: as Spark is configured")
    parser.add_argument("--format", default="graphml,jsonld", help="graph files to write, separated by commas")
    parser.add_argument("--tables", default=",".join(TABLES), help="tables to write as Parquet, separated by commas; '' for none")
    parser.add_argument("--view", choices=["entities", "deals", "full"], default="entities", help="nodes of property graphs")
    parser.add_argument("--base-iri", default="urn:dealgraph:", help="stands before every id in RDF")
    parser.add_argument("--data", action="append", default=[], help="rules and dictionaries laid over the shipped ones")
    parser.add_argument("--keep", action="store_true", help="keep the files between the steps, in OUT/_work")
    read = parser.parse_args(arguments)
    return Options(read.sources, read.out, read.form, read.partitions, read.format.split(","), read.view, read.base_iri,
                   read.data, [each for each in read.tables.split(",") if each], read.keep)


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status as ``dealgraph``'s: 0 all done, 1 some inputs were refused (see the table)."""
    options = _parsed(sys.argv[1:] if arguments is None else arguments)
    # What Java does here is to carry bytes: generating and compiling code for it costs more than it saves.
    spark = (SparkSession.builder.appName("dealgraph").config("spark.sql.codegen.wholeStage", "false")
             .config("spark.sql.codegen.factoryMode", "NO_CODEGEN").getOrCreate())
    spark.sparkContext.setLogLevel("WARN")
    summary = build(spark, options)
    print(summary)
    for place in summary.files:
        print(f"  written: {place}")
    return 1 if summary.refused else 0
