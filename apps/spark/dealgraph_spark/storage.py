"""Files and folders wherever Spark keeps them (local, HDFS, S3 …), by Hadoop's own means."""
from __future__ import annotations

from typing import Any

from pyspark.sql import SparkSession


def _path(spark: SparkSession, name: str) -> tuple[Any, Any]:
    """Hadoop's path and the file system that it is on."""
    java: Any = spark.sparkContext._jvm
    path = java.org.apache.hadoop.fs.Path(name)
    return path, path.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())


def put(spark: SparkSession, local: str, place: str) -> None:
    """Copies a local file; it appears whole or not at all."""
    temporary, system = _path(spark, f"{place}.tmp")
    final, _ = _path(spark, place)
    system.copyFromLocalFile(False, True, _path(spark, f"file://{local}")[0], temporary)
    system.delete(final, False)
    if not system.rename(temporary, final):
        raise OSError(f"cannot rename {place}.tmp to {place}")


def remove(spark: SparkSession, folder: str) -> None:
    """Removes a folder with all in it; one that is not there is no error."""
    path, system = _path(spark, folder)
    system.delete(path, True)
