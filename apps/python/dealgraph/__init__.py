"""Who did what with whom, from news articles.

>>> import dealgraph
>>> found = dealgraph.extract("Microsoft is in talks to buy Nuance.")
>>> print(found.relations[0])
acquisition (proposed): acquirer Microsoft, target Nuance

``extract`` reads articles, ``build`` merges what they say into a ``Graph``, which answers questions.
Offsets are code points, as Python's slices count them. Errors are ``dealgraph.Error`` with file and line.
"""
from dealgraph._core import __version__
from dealgraph.answers import (Deal, Deals, Evidence, Partner, Partners, Party, Path, Paths, Ranked, Ranking, StatusChange,
                               Step)
from dealgraph.errors import Error, Problem, RefusedWarning, UnknownName
from dealgraph.extraction import Argument, Article, Extraction, Mention, Money, Quantity, Relation
from dealgraph.graph import Graph, build, formats
from dealgraph.reading import explain, extract

__all__ = ["Argument", "Article", "Deal", "Deals", "Error", "Evidence", "Extraction", "Graph", "Mention", "Money", "Partner",
           "Partners", "Party", "Path", "Paths", "Problem", "Quantity", "Ranked", "Ranking", "RefusedWarning", "Relation",
           "StatusChange", "Step", "UnknownName", "__version__", "build", "explain", "extract", "formats"]
