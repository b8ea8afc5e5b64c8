"""Contents → what the articles in them say: what each article says, and packets of rows for merging."""
from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.json
from pyspark import SparkFiles
from pyspark.sql import DataFrame
from pyspark.sql import functions as f
from pyspark.sql.pandas.types import from_arrow_schema

from dealgraph import _core
from dealgraph.reading import extractor
from dealgraph_spark import merging

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
_PROBLEMS = pa.struct([("severity", pa.string()), ("message", pa.string()), ("file", pa.string()), ("line", pa.int64()),
                       ("column", pa.int64()), ("content", pa.string())])

#: One row holds a batch of articles: the lines of JSON that say what is in them (Java only carries them), packets and problems.
SCHEMA = pa.schema([("lines", pa.binary()), ("packets", pa.list_(merging.PACKET)), ("problems", pa.list_(_PROBLEMS))])

_ARTICLE = {"id": "article", "published": "published", "url": "url"}
_MENTIONS = pa.schema([("article", pa.string()), *_MENTION])
_RELATIONS = pa.schema([*((name, pa.string()) for name in _ARTICLE.values()), *_RELATION])

_EXCERPT = 200

#: A task: Arrow batches in, Arrow batches out.
_Task = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]


def _articles(lines: bytes) -> pa.StructArray:
    """JSON lines as columns; what the schema does not name (the text) is dropped."""
    if not lines:
        return pa.array([], pa.struct(_LINE))
    options = pa.json.ParseOptions(explicit_schema=_LINE, unexpected_field_behavior="ignore")
    read = pa.json.ReadOptions(use_threads=False, block_size=len(lines) + 1)
    table = pa.json.read_json(io.BytesIO(lines), read, options)
    return table.select(_LINE.names).cast(_LINE).to_struct_array().combine_chunks()


def _excerpt(content: bytes) -> str:
    return content[:_EXCERPT].decode("utf-8", "replace")


def _problems(problems: Sequence[tuple[tuple[object, ...], int]], contents: Sequence[bytes]) -> pa.StructArray:
    """Each with the beginning of the input that it is about."""
    names = [field.name for field in _PROBLEMS]
    return pa.array([dict(zip(names, (*problem, _excerpt(contents[at])))) for problem, at in problems], _PROBLEMS)


def _extract(core: _core.TaskExtractor, batch: pa.RecordBatch, form: str) -> pa.RecordBatch:
    contents = batch.column("content").to_pylist()
    lines, problems, packets = core.extract(batch.column("file").to_pylist(), contents, form)
    columns = [merging.packed(packets), _problems(problems, contents)]
    lists = [pa.ListArray.from_arrays([0, len(column)], column) for column in columns]
    return pa.RecordBatch.from_arrays([pa.array([lines], pa.binary()), *lists], schema=SCHEMA)


def _extracting(form: str, data: Sequence[str], rules: str, buckets: int, lines: bool) -> _Task:
    """What a task does; ``data`` are names of files that Spark brought along."""

    def run(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        loaded = extractor([SparkFiles.get(name) for name in data])
        if loaded.rules_hash != rules:
            raise RuntimeError(f"this executor has other rules ({loaded.rules_hash}) than the driver ({rules}); "
                               "install the same dealgraph package everywhere")
        core = _core.TaskExtractor(loaded, buckets, lines)
        for batch in batches:
            yield _extract(core, batch, form)

    return run


def extract(contents: DataFrame, form: str, data: Sequence[str], rules: str, buckets: int, lines: bool) -> DataFrame:
    """A row for each batch of contents: SCHEMA. ``rules`` is the hash that all executors must have; ``lines`` are left out where
    nobody wants mentions or relations."""
    return contents.mapInArrow(_extracting(form, data, rules, buckets, lines), from_arrow_schema(SCHEMA))


def _rows_of(member: str, schema: pa.Schema) -> _Task:
    """A row for each item of a list that articles have, with the columns that tell of the article."""

    def run(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for lines in (each for batch in batches for each in batch.column("lines").to_pylist()):
            articles = _articles(lines)
            lists = articles.field(member)
            parents = articles.take(pc.list_parent_indices(lists))
            own = {name: parents.field(key) for key, name in _ARTICLE.items()}
            items = pc.list_flatten(lists)
            own |= {items.type.field(at).name: items.field(at) for at in range(items.type.num_fields)}
            yield pa.RecordBatch.from_arrays([own[name] for name in schema.names], schema=schema)

    return run


def mentions(extracted: DataFrame) -> DataFrame:
    """A row for each mention of each article."""
    return extracted.select("lines").mapInArrow(_rows_of("mentions", _MENTIONS), from_arrow_schema(_MENTIONS))


def relations(extracted: DataFrame) -> DataFrame:
    """A row for each relation of each article."""
    return extracted.select("lines").mapInArrow(_rows_of("relations", _RELATIONS), from_arrow_schema(_RELATIONS))


def problems(extracted: DataFrame, severity: str) -> DataFrame:
    """What was refused ("error") or odd ("warning"), with the beginning of the input."""
    every = extracted.select(f.explode("problems").alias("p")).select("p.*")
    return every.where(f.col("severity") == severity).drop("severity")


def packets(extracted: DataFrame) -> DataFrame:
    """The rows for merging."""
    return extracted.select(f.explode("packets").alias("p")).select("p.*")
