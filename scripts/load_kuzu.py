#!/usr/bin/env python3
"""Loads nodes.csv and relationships.csv into a new Kùzu database: python3 load_kuzu.py DIR DATABASE (pip install kuzu).

All nodes are in the table Node (with `kind` and the properties), each type of relationship in a table of its own: ACQUISITION,
SUPPLY … Lists are lists, and the apostrophes that keep spreadsheets from running text as formulas are taken off again."""
import csv
import sys
from pathlib import Path

import kuzu

TYPES = {"long": "INT64", "double": "DOUBLE"}
OPTIONS = "(HEADER=true, PARALLEL=false, DELIM=',', QUOTE='\"', ESCAPE='\"', AUTO_DETECT=false)"
APOSTROPHE = """regexp_replace({}, "^'('*[-=+@\\\\t\\\\r])", "\\\\1")"""


class Column:
    def __init__(self, header):
        self.name, _, self.type = header.partition(":")
        self.name = self.name or {"START_ID": "start_id", "END_ID": "end_id", "LABEL": "labels", "TYPE": "type"}[self.type]

    def as_read(self):
        return f"`{self.name}` {TYPES.get(self.type, 'STRING')}"

    def as_kept(self):
        return f"`{self.name}` {'STRING[]' if self.type == 'string[]' else TYPES.get(self.type, 'STRING')}"

    def value(self):
        if self.type in TYPES:
            return f"`{self.name}`"
        text = APOSTROPHE.format(f"`{self.name}`")
        return f"string_split({text}, ';')" if self.type == "string[]" else text


def columns(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [Column(header) for header in next(csv.reader(file))]


def rows(path, table, kept, where=""):
    read = ", ".join(column.as_read() for column in table)
    values = ", ".join(column.value() for column in kept)
    return f"(LOAD WITH HEADERS ({read}) FROM '{quoted(path)}' {OPTIONS} {where} RETURN {values})"


def quoted(path):
    return str(path).replace("\\", "\\\\").replace("'", "\\'")


def load_nodes(connection, path):
    table = columns(path)
    kept = [column for column in table if column.type != "LABEL"]
    connection.execute(f"CREATE NODE TABLE Node({', '.join(column.as_kept() for column in kept)}, PRIMARY KEY(id))")
    connection.execute(f"COPY Node FROM {rows(path, table, kept)}")


def relationship_types(path):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return sorted({row[":TYPE"] for row in reader})


def of_type(name):
    return f"WHERE `type` = '{name}'"


def load_relationships(connection, path):
    table = columns(path)
    ends = [column for column in table if column.type in ("START_ID", "END_ID")]
    kept = [column for column in table if column not in ends and column.type != "TYPE"]
    properties = ", ".join(column.as_kept() for column in kept)
    for name in relationship_types(path):
        connection.execute(f"CREATE REL TABLE {name}(FROM Node TO Node, {properties})")
        connection.execute(f"COPY {name} FROM {rows(path, table, ends + kept, of_type(name))}")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, database = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    if database.exists():
        sys.exit(f"{database}: there is a database already; give another name")
    csv.field_size_limit(sys.maxsize)
    connection = kuzu.Connection(kuzu.Database(str(database)))
    load_nodes(connection, folder / "nodes.csv")
    load_relationships(connection, folder / "relationships.csv")
    nodes = connection.execute("MATCH (n:Node) RETURN count(*)").get_next()[0]
    edges = connection.execute("MATCH (:Node)-[r]->(:Node) RETURN count(*)").get_next()[0]
    print(f"{database}: {nodes} nodes, {edges} relationships")


main()
