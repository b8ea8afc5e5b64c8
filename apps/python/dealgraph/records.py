"""Small immutable objects that become dicts, and tables of them that become data frames and graphs."""
from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, overload

if TYPE_CHECKING:
    import pandas

Row = TypeVar("Row", bound="Record")

_ROWS_SHOWN = 20


def plain(value: Any) -> Any:
    """``value`` as JSON knows it: dicts, lists, text and numbers. What is absent (None, empty) is left out of dicts."""
    if is_dataclass(value) and not isinstance(value, type):
        members = {each.name: plain(getattr(value, each.name)) for each in fields(value)}
        return {name: member for name, member in members.items() if member not in (None, "", [], {})}
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(member) for member in value]
    return value


def flat(row: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """Nested dicts as one, names joined by dots: what the columns of data frames are called."""
    columns: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, dict):
            columns.update(flat(value, f"{prefix}{name}."))
        else:
            columns[prefix + name] = value
    return columns


def counted(count: int, one: str, several: str = "") -> str:
    """ "1 deal", "2 deals"."""
    return f"{count} {one if count == 1 else several or one + 's'}"


class Record:
    """A value with named members. Compares by them; never changes; its repr leaves out what is absent."""

    def __init_subclass__(cls) -> None:
        if "__repr__" not in vars(cls):
            cls.__repr__ = Record.__repr__  # type: ignore[method-assign]  # else every dataclass would make its own

    def __repr__(self) -> str:
        members = ((each.name, getattr(self, each.name)) for each in fields(self))  # type: ignore[arg-type]
        told = ", ".join(f"{name}={value!r}" for name, value in members if value not in (None, "", (), {}))
        return f"{type(self).__name__}({told})"

    def to_dict(self) -> dict[str, Any]:
        """Members by name, nested ones as dicts and lists; absent ones are left out. ``json.dumps`` takes it."""
        members: dict[str, Any] = plain(self)
        return members

    def cells(self) -> dict[str, str]:
        """The columns of a printed table, by their heads."""
        return {name: _cell(value) for name, value in flat(self.to_dict()).items()}


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_cell(each) for each in value)
    if isinstance(value, float):
        return f"{value:g}"
    return " ".join(str(value).split())


class Table(Sequence[Row], Generic[Row]):
    """Rows of one kind, in order: a sequence that prints as a table and becomes a data frame."""

    what: ClassVar[tuple[str, str]] = ("row", "rows")

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._rows = tuple(rows)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Table[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Table[Row]:
        if isinstance(at, slice):
            return self._like(self._rows[at])
        return self._rows[at]

    def _like(self, rows: Iterable[Row]) -> Table[Row]:
        return type(self)(rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and self._rows == other._rows

    def __hash__(self) -> int:
        return hash(self._rows)

    def to_dicts(self) -> list[dict[str, Any]]:
        """``to_dict()`` of each row."""
        return [row.to_dict() for row in self._rows]

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each row; columns are the members, nested ones with dots (``value.amount``). Needs pandas."""
        import pandas

        return pandas.DataFrame([flat(row) for row in self.to_dicts()])

    def __repr__(self) -> str:
        if not self._rows:
            return f"no {self.what[1]}"
        heads, lines = self._printed()
        widths = [max(len(line[i]) for line in [heads, *lines]) for i in range(len(heads))]
        text = [counted(len(self), *self.what)]
        text += ["  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in [heads, *lines]]
        return "\n".join([*text, *self._more()])

    def _repr_html_(self) -> str:
        if not self._rows:
            return f"<p>no {self.what[1]}</p>"
        heads, lines = self._printed(width=160)
        cells = [[html.escape(cell) for cell in line] for line in lines]
        body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line)}</tr>" for line in cells)
        head = "".join(f"<th>{html.escape(name)}</th>" for name in heads)
        more = "".join(f"<p>{line}</p>" for line in self._more())
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"

    def _more(self) -> list[str]:
        return [f"… and {len(self) - _ROWS_SHOWN} more"] if len(self) > _ROWS_SHOWN else []

    def _printed(self, width: int = 60) -> tuple[list[str], list[list[str]]]:
        """Heads and cells of the first rows, cells cut to ``width``."""
        rows = [{name: _cell(cell) for name, cell in row.cells().items()} for row in self._rows[:_ROWS_SHOWN]]
        heads = list(dict.fromkeys(name for row in rows for name in row))
        cut = [[(row.get(name, "")[: width - 1] + "…") if len(row.get(name, "")) > width else row.get(name, "")
                for name in heads] for row in rows]
        return heads, cut
