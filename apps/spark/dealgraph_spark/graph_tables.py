"""Merged rows → nodes and edges as tables, and graph files."""
from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa
import pyarrow.json
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from dealgraph import _core
from dealgraph.graph import Graph
from dealgraph_spark import merging

_TYPES = {"integer": pa.int64(), "real": pa.float64(), "text": pa.string(), "list": pa.list_(pa.string())}


def _schema(own: Sequence[tuple[str, pa.DataType]], keys: str) -> pa.Schema:
    return pa.schema([*own, *((name, _TYPES[kind]) for name, kind in json.loads(keys))])


_TEXT = pa.string()
#: Columns as the attributes of GraphML's nodes and edges.
NODES = _schema([("id", _TEXT), ("label", _TEXT), ("kind", _TEXT)], _core.node_keys())
EDGES = _schema([("id", _TEXT), ("source", _TEXT), ("target", _TEXT), ("label", _TEXT), ("weight", pa.float64())],
                _core.edge_keys())


def _table(lines: bytes, schema: pa.Schema) -> pa.Table:
    """JSON lines as columns; a property that the schema does not have is an error."""
    if not lines:
        return schema.empty_table()
    read = pa.json.ReadOptions(use_threads=False, block_size=len(lines) + 1)
    options = pa.json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error")
    return pa.json.read_json(io.BytesIO(lines), read, options).cast(schema)


def _edges(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield from _table(_core.edge_rows(*merging.columns([batch])), EDGES).to_batches()


def edges(merged: DataFrame) -> DataFrame:
    """A row for each deal or fact and pair of its parties."""
    return merged.where("kind in ('deal', 'fact')").mapInArrow(_edges, from_arrow_schema(EDGES))


def nodes(spark: SparkSession, graph: Graph) -> DataFrame:
    """A row for each entity: of the whole graph, since an entity's row counts its deals."""
    return spark.createDataFrame(_table(graph.node_lines(), NODES), from_arrow_schema(NODES))


def collect(merged: DataFrame, rules: str) -> Graph:
    """The graph, in the driver's memory: merged, it is a small part of what the articles were."""
    kinds: list[str] = []
    values: list[bytes] = []
    for row in merged.where("kind in ('entity', 'deal', 'fact', 'article')").select("kind", "bytes").toLocalIterator(True):
        kinds.append(row.kind)
        values.append(bytes(row.bytes))
    return Graph(_core.graph_from_packets(kinds, values, rules))
