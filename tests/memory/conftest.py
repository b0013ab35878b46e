"""Fixtures: an empty memory in each of the databases that can hold one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from databases import drop_tables

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VARIABLE = "POLYEDITION_TEST_POSTGRESQL"


@pytest.fixture
def server_url() -> Iterator[str]:
    """The URL of a PostgreSQL database without a memory in it."""
    url = os.environ.get(VARIABLE)
    if not url:
        message = f"{VARIABLE} names no PostgreSQL database to test with"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    drop_tables(url)
    yield url
    drop_tables(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str | Path:
    """Where to open a memory that is empty so far."""
    if request.param == "sqlite":
        return tmp_path / "cache" / "memory.sqlite"
    url: str = request.getfixturevalue("server_url")
    return url
