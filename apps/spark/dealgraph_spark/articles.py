"""Articles in, from wherever Spark can read: a column of contents, each with the name of its file."""
from __future__ import annotations

from collections.abc import Sequence

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as f

#: Keys of an article's JSON line; the columns of a Parquet table are called the same.
COLUMNS = ("id", "title", "text", "published", "url", "publisher", "language")

#: How the library reads a content, by the form of the input.
CONTENT_FORM = {"jsonl": "jsonl", "parquet": "jsonl", "files": "auto"}


def _as_text(articles: DataFrame, name: str) -> Column:
    """Days may be dates or timestamps; all else is text."""
    kind = dict(articles.dtypes)[name]
    if kind.startswith(("date", "timestamp")):
        return f.date_format(name, "yyyy-MM-dd").alias(name)
    return f.col(name).cast("string").alias(name)


def of_lines(spark: SparkSession, paths: Sequence[str]) -> DataFrame:
    """JSON lines, as bytes: Spark decodes nothing, so that the library sees what it would see on one machine."""
    lines = spark.read.text(list(paths), lineSep="\n")
    return lines.select(f.col("_metadata.file_path").alias("file"), f.col("value").cast("binary").alias("content"))


def of_table(articles: DataFrame) -> DataFrame:
    """A table with (some of) COLUMNS; ``text`` is needed."""
    known = [_as_text(articles, name) for name in COLUMNS if name in articles.columns]
    line = f.to_json(f.struct(*known), {"ignoreNullFields": "true"})
    return articles.select(f.lit("").alias("file"), line.cast("binary").alias("content"))


def of_files(spark: SparkSession, paths: Sequence[str]) -> DataFrame:
    """Whole files: Markdown with front matter, HTML, plain text."""
    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(list(paths))
    return files.select(f.col("path").alias("file"), f.col("content"))


def read(spark: SparkSession, form: str, paths: Sequence[str]) -> DataFrame:
    """``form`` is jsonl, parquet or files. Columns: file, content (bytes)."""
    if form == "jsonl":
        return of_lines(spark, paths)
    if form == "parquet":
        return of_table(spark.read.parquet(*paths))
    if form == "files":
        return of_files(spark, paths)
    raise ValueError(f"there is no form '{form}'; take {', '.join(CONTENT_FORM)}")
