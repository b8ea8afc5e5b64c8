"""Contents → what the articles in them say: a row for each article, with mentions, relations and the rows for merging."""
from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence

import pyarrow as pa
import pyarrow.json
from pyspark import SparkFiles
from pyspark.sql import DataFrame
from pyspark.sql import functions as f
from pyspark.sql.pandas.types import from_arrow_schema

from dealgraph import _core
from dealgraph.reading import extractor

_WORDS = [("type", pa.string()), ("entity", pa.string()), ("name", pa.string()), ("by", pa.string())]
_SPAN = [("start", pa.int32()), ("end", pa.int32())]
_MENTION = pa.struct([*_SPAN, ("text", pa.string()), *_WORDS])
_ARGUMENT = pa.struct([("role", pa.string()), *_SPAN, ("text", pa.string()), ("entity", pa.string()), ("inferred", pa.bool_())])
_MONEY = pa.struct([("amount", pa.float64()), ("currency", pa.string())])
_QUANTITY = pa.struct([("amount", pa.float64()), ("unit", pa.string())])
_RELATION = pa.struct([
    ("type", pa.string()), ("status", pa.string()), ("rule", pa.string()), ("confidence", pa.float64()),
    ("arguments", pa.list_(_ARGUMENT)), ("value", _MONEY), ("quantity", _QUANTITY), ("stake", pa.float64()),
    *((name, pa.string()) for name in ("date", "round", "title", "change", "ticker")), ("evidence", pa.struct(_SPAN))])
_LINE = pa.schema([*((name, pa.string()) for name in ("id", "language", "published", "url", "publisher", "relatedTo")),
                   ("mentions", pa.list_(_MENTION)), ("relations", pa.list_(_RELATION))])
_ROWS = pa.struct([("kind", pa.string()), ("key", pa.string()), ("bytes", pa.binary())])
_PROBLEMS = pa.struct([("severity", pa.string()), ("message", pa.string()), ("file", pa.string()), ("line", pa.int64()),
                       ("column", pa.int64()), ("content", pa.string())])

#: One row holds a batch of articles: lists of all their lines, rows and problems.
SCHEMA = pa.schema([("articles", pa.list_(pa.struct(_LINE))), ("rows", pa.list_(_ROWS)), ("problems", pa.list_(_PROBLEMS))])

_EXCERPT = 200


def _articles(lines: Sequence[bytes]) -> pa.StructArray:
    """JSON lines as columns; what the schema does not name (the text) is dropped."""
    if not lines:
        return pa.array([], pa.struct(_LINE))
    data = b"\n".join(lines)
    options = pa.json.ParseOptions(explicit_schema=_LINE, unexpected_field_behavior="ignore")
    table = pa.json.read_json(io.BytesIO(data), pa.json.ReadOptions(use_threads=False, block_size=len(data) + 1), options)
    return table.select(_LINE.names).cast(_LINE).to_struct_array().combine_chunks()


class _Batch:
    """Collects what the contents of one Arrow batch say."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []
        self.rows: list[tuple[str, str, bytes]] = []
        self.problems: list[tuple[object, ...]] = []

    def add_problems(self, problems: Sequence[tuple[object, ...]], content: bytes) -> None:
        excerpt = content[:_EXCERPT].decode("utf-8", "replace")
        self.problems += [(*problem, excerpt) for problem in problems]

    def record_batch(self) -> pa.RecordBatch:
        kinds, keys, values = zip(*self.rows) if self.rows else ((), (), ())
        rows = pa.StructArray.from_arrays([pa.array(kinds, pa.string()), pa.array(keys, pa.string()), pa.array(values, pa.binary())],
                                          fields=list(_ROWS))
        problems = pa.array([dict(zip((each.name for each in _PROBLEMS), problem)) for problem in self.problems], _PROBLEMS)
        columns = [_articles(self.lines), rows, problems]
        lists = [pa.ListArray.from_arrays([0, len(column)], column) for column in columns]
        return pa.RecordBatch.from_arrays(lists, schema=SCHEMA)


def _extract(maker: _core.RowMaker, batch: pa.RecordBatch, form: str) -> pa.RecordBatch:
    found = _Batch()
    for file, content in zip(batch.column("file").to_pylist(), batch.column("content").to_pylist()):
        lines, problems, rows = maker.rows_of(content, file, form)
        found.lines += lines
        found.rows += [(kind, key, value) for kind, key, value, _ in rows]
        found.add_problems(problems, content)
    return found.record_batch()


def _extracting(form: str, data: Sequence[str], rules: str) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """What a task does; ``data`` are names of files that Spark brought along."""

    def run(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        core = extractor([SparkFiles.get(name) for name in data])
        if core.rules_hash != rules:
            raise RuntimeError(f"this executor has other rules ({core.rules_hash}) than the driver ({rules}); "
                               "install the same dealgraph package everywhere")
        maker = _core.RowMaker(core)
        for batch in batches:
            yield _extract(maker, batch, form)

    return run


def extract(contents: DataFrame, form: str, data: Sequence[str], rules: str) -> DataFrame:
    """A row for each batch of contents: SCHEMA. ``rules`` is the hash that all executors must have."""
    return contents.mapInArrow(_extracting(form, data, rules), from_arrow_schema(SCHEMA))


def mentions(extracted: DataFrame) -> DataFrame:
    """A row for each mention of each article."""
    articles = extracted.select(f.explode("articles").alias("a"))
    return articles.select(f.col("a.id").alias("article"), f.explode("a.mentions").alias("m")).select("article", "m.*")


def relations(extracted: DataFrame) -> DataFrame:
    """A row for each relation of each article."""
    articles = extracted.select(f.explode("articles").alias("a"))
    return articles.select(f.col("a.id").alias("article"), f.col("a.published").alias("published"), f.col("a.url").alias("url"),
                           f.explode("a.relations").alias("r")).select("article", "published", "url", "r.*")


def problems(extracted: DataFrame, severity: str) -> DataFrame:
    """What was refused ("error") or odd ("warning"), with the beginning of the input."""
    every = extracted.select(f.explode("problems").alias("p")).select("p.*")
    return every.where(f.col("severity") == severity).drop("severity")


def rows(extracted: DataFrame) -> DataFrame:
    """The rows for merging."""
    return extracted.select(f.explode("rows").alias("r")).select("r.*", f.array().cast("array<string>").alias("links"))
