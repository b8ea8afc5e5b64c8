"""spark-submit apps/spark/job.py --out DIR SOURCE...: the job of the installed package dealgraph_spark."""
import sys

from dealgraph_spark.job import main

if __name__ == "__main__":
    sys.exit(main())
