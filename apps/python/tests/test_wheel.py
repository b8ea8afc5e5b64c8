"""What is installed: the package as its wheel brings it."""
import importlib.metadata
import subprocess
import sys

import dealgraph


def test_rules_dictionaries_and_types_are_inside():
    files = {str(path): path for path in importlib.metadata.files("dealgraph")}
    assert {"dealgraph/data/dealgraph.pack", "dealgraph/py.typed", "dealgraph/_core.pyi", "dealgraph_spark/job.py",
            "dealgraph_spark/py.typed"} <= set(files)
    assert files["dealgraph/data/dealgraph.pack"].size > 1_000_000
    assert not [name for name in files if name.endswith((".cpp", ".hpp", ".a", ".h")) or "test" in name]
    assert importlib.metadata.version("dealgraph") == dealgraph.__version__


def test_it_needs_nothing_of_the_source_tree(tmp_path):
    """Nor any other package: pandas, networkx, spaCy and PySpark are imported where they are asked for."""
    code = ("import sys, dealgraph; print(dealgraph.extract('Oracle has bought PeopleSoft.').relations[0]);"
            "print(sorted({'pandas', 'networkx', 'spacy', 'pyspark', 'numpy'} & set(sys.modules)))")
    run = subprocess.run([sys.executable, "-I", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["acquisition (completed): acquirer Oracle, target PeopleSoft", "[]"]
