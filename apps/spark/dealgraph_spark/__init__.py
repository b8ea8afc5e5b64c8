"""dealgraph on Spark: the same graph, byte for byte, from articles that are too many for one machine.

``job`` is the program (``spark-submit apps/spark/job.py --help``); ``build`` does the same from a Spark session.
"""
from dealgraph_spark.job import Options, build

__all__ = ["Options", "build"]
