"""Who did what with whom, from news articles.

>>> import dealgraph
>>> found = dealgraph.extract("Microsoft is in talks to buy Nuance.")
>>> print(found.relations[0])
acquisition (proposed): acquirer Microsoft, target Nuance

``extract`` reads articles, ``build`` merges what they say into a ``Graph``, a ``KnowledgeBase`` keeps it in a file that grows.
Offsets are code points, as Python's slices count them. Errors are ``dealgraph.Error`` with file and line.
"""
from dealgraph._core import __version__
from dealgraph.answers import (Community, Deal, Evidence, Mark, Member, Partner, Party, Path, Ranked, Stated, StatusChange,
                               Step)
from dealgraph.entity import DatedName, Entity, Related
from dealgraph.errors import AmbiguousNameWarning, Error, Problem, RefusedWarning, UnknownName
from dealgraph.extraction import Argument, Article, Extraction, Mention, Mentions, Money, Quantity, Relation, Relations
from dealgraph.graph import Graph, build, formats
from dealgraph.knowledge_base import KnowledgeBase
from dealgraph.questions import Filters
from dealgraph.reading import explain, extract
from dealgraph.tables import Communities, Deals, Partners, Paths, Ranking

__all__ = [
    "AmbiguousNameWarning", "Argument", "Article", "Communities", "Community", "DatedName", "Deal", "Deals", "Entity", "Error",
    "Evidence", "Extraction", "Filters", "Graph", "KnowledgeBase", "Mark", "Member", "Mention", "Mentions", "Money", "Partner",
    "Partners", "Party", "Path", "Paths", "Problem", "Quantity", "Ranked", "Ranking", "RefusedWarning", "Related", "Relation",
    "Relations", "Stated", "StatusChange", "Step", "UnknownName", "__version__", "build", "explain", "extract", "formats"]
