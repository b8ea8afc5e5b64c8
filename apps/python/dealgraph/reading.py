"""Articles in: extraction with the shipped rules and dictionaries, or with your own laid over them."""
from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Union, overload

from dealgraph import _core
from dealgraph.errors import Error, Problem
from dealgraph.extraction import Article, Extraction

#: One article: its text, an Article, or a dict with the keys of Article.
ArticleLike = Union[str, Article, Mapping[str, Any]]
#: Folders or compiled files of rules and dictionaries.
Data = Union[str, "os.PathLike[str]", Sequence[Union[str, "os.PathLike[str]"]]]

_BATCH = 16


def paths(given: Data) -> list[str]:
    """One path or several, as a list of text."""
    if isinstance(given, (str, os.PathLike)):
        return [os.fspath(given)]
    return [os.fspath(each) for each in given]


def _stamp(path: str) -> tuple[tuple[str, int], ...]:
    """What changes when rules are edited: files below the path, and when each was written."""
    files = [path, *(os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names)]
    return tuple(sorted((file, os.stat(file).st_mtime_ns) for file in files if os.path.isfile(file)))


@lru_cache(maxsize=8)
def _loaded(data: tuple[str, ...], stamps: tuple[tuple[tuple[str, int], ...], ...]) -> _core.Extractor:
    return _core.Extractor(str(Path(__file__).parent / "data" / "dealgraph.pack"), list(data))


def extractor(data: Data = ()) -> _core.Extractor:
    """The rules and dictionaries, loaded once per process and choice of ``data``, and again when files there change."""
    given = paths(data)
    return _loaded(tuple(given), tuple(map(_stamp, given)))


def article_line(article: ArticleLike) -> bytes:
    """The article as a line of JSON, the form in which the library reads it. Raises TypeError for anything else."""
    if isinstance(article, str):
        article = {"text": article}
    elif isinstance(article, Article):
        article = article.to_dict() | {"text": article.text}
    elif not isinstance(article, Mapping):
        raise TypeError(f"an article is text, dealgraph.Article or a dict, not {type(article).__name__}")
    known = {key: _json(value) for key, value in article.items() if value is not None and value == value}
    return json.dumps(known, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _json(value: Any) -> Any:
    """Days may be dates, as in data frames; there, too, what is missing is not equal to itself (NaN, NaT)."""
    return value.isoformat()[:10] if isinstance(value, date) else value


def _extraction(number: int, lines: list[bytes], problems: list[tuple[str, str, str, int, int]]) -> Extraction:
    for problem in (Problem(*each) for each in problems):
        if problem.severity == "error":
            raise Error(problem.message, "<articles>", number)
    return Extraction.from_line(lines[0])


def _extract_each(articles: Iterator[ArticleLike], data: Data, threads: int) -> Iterator[Extraction]:
    core, waiting = extractor(data), enumerate(articles, 1)

    def extract_batch(batch: list[tuple[int, ArticleLike]]) -> list[Extraction]:
        found = core.extract([article_line(each) for _, each in batch], "", "jsonl")
        return [_extraction(number, *each) for (number, _), each in zip(batch, found)]

    with ThreadPoolExecutor(max(threads, 1)) as pool:
        while batches := [batch for _ in range(4 * max(threads, 1)) if (batch := list(islice(waiting, _BATCH)))]:
            for extractions in pool.map(extract_batch, batches):
                yield from extractions


@overload
def extract(  # type: ignore[overload-overlap]
    articles: ArticleLike, *, data: Data = (), threads: int = 1) -> Extraction: ...
@overload
def extract(articles: Iterable[ArticleLike], *, data: Data = (), threads: int = 1) -> Iterator[Extraction]: ...
def extract(articles: ArticleLike | Iterable[ArticleLike], *, data: Data = (),
            threads: int = 1) -> Extraction | Iterator[Extraction]:
    """Finds mentions and relations.

    :param articles: one article (text, :class:`Article` or a dict with its keys), or an iterable of such.
    :param data: folders or compiled files of rules and dictionaries laid over the shipped ones; the same id replaces.
    :param threads: how many articles of an iterable are read at once; other Python threads go on meanwhile in any case.
    :returns: an :class:`Extraction`; of an iterable an iterator of them, in its order, which reads ahead by some batches only.
    :raises Error: an article cannot be read (it has no text, say): its ``line`` is the article's number, from 1; or ``data`` is
        missing or wrong: then with file and line. To go on after a bad article, take :func:`build`, or read one by one.

    >>> extract("Oracle has bought PeopleSoft.").relations[0].type
    'acquisition'
    """
    if isinstance(articles, (str, Article, Mapping)):
        return _extraction(1, *extractor(data).extract([article_line(articles)], "", "jsonl")[0])
    return _extract_each(iter(articles), data, threads)


def explain(text: str, *, data: Data = ()) -> str:
    """Why a text gave what it gave: the steps for each sentence, and the rules that came nearest."""
    return extractor(data).explain(text)
