"""The user's mistakes, as opposed to bugs."""

from __future__ import annotations


class ProjectError(Exception):
    """Something in the input or the usage is wrong and the user can mend it.

    The command line prints it as one line, ``file:line: message; remedy``, and exits with status 2.
    """

    def __init__(self, message: str, *, file: object = None, line: int | None = None, remedy: str = "") -> None:
        where = "" if file is None else f"{file}:{line}: " if line else f"{file}: "
        super().__init__(f"{where}{message}" + (f"; {remedy}" if remedy else ""))


class DatabaseError(ProjectError):
    """The database of the translation memory cannot be used. What does not need it can go on."""
