"""What can go wrong, as values and exceptions."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any


def _place(file: str, line: int, column: int) -> str:
    parts = [file, *(str(number) for number in (line, column) if number)]
    return ":".join(part for part in parts if part)


class Error(Exception):
    """Raised wherever the library cannot do what it was asked to.

    ``message`` says what is wrong and what to do about it; ``file``, ``line`` and ``column`` say where (lines and columns count
    from 1; 0 and "": not known). Articles in memory are in the file "<articles>", whose lines are their numbers, from 1.
    """

    def __init__(self, message: str, file: str = "", line: int = 0, column: int = 0) -> None:
        super().__init__(message, file, line, column)
        self.message = message
        self.file = file
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = _place(self.file, self.line, self.column)
        return f"{place}: {self.message}" if place else self.message


class UnknownName(Error, LookupError):
    """No entity has this name; ``nearly`` lists names that it may stand for."""

    def __init__(self, name: str, nearly: list[str] | None = None) -> None:
        self.name = name
        self.nearly = nearly or []
        hint = f"; did you mean {', '.join(self.nearly)}?" if self.nearly else ""
        super().__init__(f"nothing is called '{name}'{hint}")

    def __reduce__(self) -> tuple[Any, ...]:
        return UnknownName, (self.name, self.nearly)


class RefusedWarning(UserWarning):
    """Some inputs were refused; all others were read."""


class AmbiguousNameWarning(UserWarning):
    """A name may mean several entities; the most mentioned was taken. Ask by id to be sure."""


@dataclass(frozen=True)
class Problem:
    """Something about an input that its reader should know.

    ``severity`` is "error" (the article or file was refused) or "warning" (it was taken all the same: bad date, missing title,
    replaced bytes). ``line`` and ``column`` count from 1; 0: not known.
    """

    severity: str
    message: str
    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        place = _place(self.file, self.line, self.column)
        return f"{place}: {self.severity}: {self.message}" if place else f"{self.severity}: {self.message}"
