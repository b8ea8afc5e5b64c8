"""The library's steps of merging (graph/distributed.hpp), each over all rows with one key."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.pandas.types import from_arrow_schema

from dealgraph import _core

SCHEMA = pa.schema([("kind", pa.string()), ("key", pa.string()), ("bytes", pa.binary()), ("links", pa.list_(pa.string()))])

#: Rows that a step's output is cut into, so that batches stay small.
_ROWS_OUT = 10_000


class _Pending:
    """Rows in the order of their keys. Those of the last key wait, for the next batch may bring more of them."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.kinds: list[str] = []
        self.values: list[bytes] = []

    def add(self, batch: pa.RecordBatch) -> None:
        self.keys += batch.column("key").to_pylist()
        self.kinds += batch.column("kind").to_pylist()
        self.values += batch.column("bytes").to_pylist()

    def complete(self) -> tuple[list[str], list[str], list[bytes]]:
        """Takes out all but the rows of the last key."""
        end = len(self.keys)
        while end > 0 and self.keys[end - 1] == self.keys[-1]:
            end -= 1
        done = self.keys[:end], self.kinds[:end], self.values[:end]
        self.keys, self.kinds, self.values = self.keys[end:], self.kinds[end:], self.values[end:]
        return done


def _batches(rows: list[tuple[str, str, bytes, list[str]]]) -> Iterator[pa.RecordBatch]:
    for at in range(0, len(rows), _ROWS_OUT):
        columns = zip(*rows[at:at + _ROWS_OUT])
        yield pa.RecordBatch.from_arrays([pa.array(column, field.type) for column, field in zip(columns, SCHEMA)], schema=SCHEMA)


def _running(step: str) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def run(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        pending = _Pending()
        for batch in batches:
            pending.add(batch)
            yield from _batches(_core.run_step(step, *pending.complete()))
        yield from _batches(_core.run_step(step, pending.keys, pending.kinds, pending.values))

    return run


def run_step(rows: DataFrame, step: str, partitions: int) -> DataFrame:
    """What the step makes of the rows. Sorting brings rows with equal keys together without holding more than those of one key
    in memory."""
    grouped = rows.select("key", "kind", "bytes").repartition(partitions, "key").sortWithinPartitions("key")
    return grouped.mapInArrow(_running(step), from_arrow_schema(SCHEMA))


def link(spark: SparkSession, statements: DataFrame) -> DataFrame:
    """Gives statements that are linked, be it over others, one key. Only pairs of keys go to the driver: there are none for
    statements with one key, and each pair goes once."""
    first = f.col("links")[0]
    pairs = (statements.where(f.size("links") > 1)
             .select(first.alias("a"), f.explode(f.expr("slice(links, 2, size(links) - 1)")).alias("b")).distinct())
    linked = _core.linked_keys([(pair.a, pair.b) for pair in pairs.toLocalIterator()])
    if not linked:
        return statements
    table = pa.table({"from": list(linked), "to": list(linked.values())})
    named = statements.join(f.broadcast(spark.createDataFrame(table)), f.col("key") == f.col("from"), "left")
    return named.select("kind", f.coalesce("to", "key").alias("key"), "bytes", "links")


class RowStore:
    """Rows of all kinds, each found where the step that made them left them."""

    def __init__(self, given: DataFrame) -> None:
        self._given = given
        self._made: dict[str, DataFrame] = {}

    def of(self, kinds: Sequence[str]) -> DataFrame:
        """All rows of these kinds."""
        places = {id(place): place for place in (self._made.get(kind, self._given) for kind in kinds)}
        parts = [place.where(f.col("kind").isin(list(kinds))) for place in places.values()]
        return reduce(DataFrame.unionByName, parts)

    def add(self, kinds: Sequence[str], made: DataFrame) -> None:
        self._made.update(dict.fromkeys(kinds, made))
