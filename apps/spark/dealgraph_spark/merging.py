"""The library's steps of merging (graph/distributed.hpp), each over all rows with one key.

Rows travel in packets (graph/row_packets.hpp): Spark sees which kind of rows a packet holds and which bucket their keys fall into,
and moves bytes.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.pandas.types import from_arrow_schema

from dealgraph import _core

PACKET = pa.struct([("kind", pa.string()), ("bucket", pa.int32()), ("bytes", pa.binary())])
SCHEMA = pa.schema(list(PACKET))

_LINKS = pa.schema([("a", pa.string()), ("b", pa.string())])

#: A task: Arrow batches in, Arrow batches out.
_Task = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]

#: Bytes that a batch of packets may have: Arrow and Java hold a batch whole.
_BATCH = 16 << 20


def packed(packets: Sequence[tuple[str, int, bytes]]) -> pa.StructArray:
    columns = zip(*packets) if packets else ([], [], [])
    return pa.StructArray.from_arrays([pa.array(column, field.type) for column, field in zip(columns, PACKET)],
                                      fields=list(PACKET))


def _batches(packets: Sequence[tuple[str, int, bytes]]) -> Iterator[pa.RecordBatch]:
    waiting: list[tuple[str, int, bytes]] = []
    size = 0
    for packet in packets:
        waiting.append(packet)
        size += len(packet[2])
        if size >= _BATCH:
            yield pa.RecordBatch.from_struct_array(packed(waiting))
            waiting, size = [], 0
    if waiting:
        yield pa.RecordBatch.from_struct_array(packed(waiting))


def columns(batches: Iterable[pa.RecordBatch]) -> tuple[list[str], list[bytes]]:
    """Kinds and bytes of the packets of a whole partition."""
    kinds: list[str] = []
    values: list[bytes] = []
    for batch in batches:
        kinds += batch.column("kind").to_pylist()
        values += batch.column("bytes").to_pylist()
    return kinds, values


def _running(step: str, buckets: int) -> _Task:
    def run(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        yield from _batches(_core.run_step(step, *columns(batches), buckets))

    return run


def run_step(packets: DataFrame, step: str, buckets: int) -> DataFrame:
    """What the step makes of the rows: each bucket's come together in one partition."""
    together = packets.select("kind", "bucket", "bytes").repartitionById(buckets, "bucket")
    return together.mapInArrow(_running(step, buckets), from_arrow_schema(SCHEMA))


def _links(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    pairs = _core.links_in(*columns(batches))
    yield pa.RecordBatch.from_arrays([pa.array([pair[at] for pair in pairs], pa.string()) for at in (0, 1)], schema=_LINKS)


def link(spark: SparkSession, statements: DataFrame, buckets: int) -> DataFrame:
    """Gives statements that are linked, be it over others, one key. Only pairs of keys go to the driver: there are none for
    statements with one key, and each pair goes once."""
    pairs = statements.select("kind", "bytes").mapInArrow(_links, from_arrow_schema(_LINKS)).distinct()
    linked = _core.linked_keys([(pair.a, pair.b) for pair in pairs.toLocalIterator()])
    if not linked:
        return statements
    keys = spark.sparkContext.broadcast(linked)

    def renamed(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        yield from _batches(_core.under_keys(*columns(batches), keys.value, buckets))

    return statements.mapInArrow(renamed, from_arrow_schema(SCHEMA))


class PacketStore:
    """Packets of all kinds, each found where the step that made them left them."""

    def __init__(self, given: DataFrame) -> None:
        self._given = given
        self._made: dict[str, DataFrame] = {}

    def of(self, kinds: Sequence[str]) -> DataFrame:
        """All packets of these kinds."""
        places = {id(place): place for place in (self._made.get(kind, self._given) for kind in kinds)}
        parts = [place.where(f.col("kind").isin(list(kinds))) for place in places.values()]
        return reduce(DataFrame.unionByName, parts)

    def add(self, kinds: Sequence[str], made: DataFrame) -> None:
        self._made.update(dict.fromkeys(kinds, made))
