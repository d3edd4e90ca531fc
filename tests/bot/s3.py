"""An S3 server of the tests' own (moto's, by HTTP); the client is the real one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
import s3fs
from moto.server import ThreadedMotoServer

_numbers = count(1)


@pytest.fixture(scope="session")
def s3_server() -> Iterator[str]:
    """One server for all tests; its address."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def s3_environment(s3_server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """What an operator sets; returns the server's address."""
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", s3_server)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "tests")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "tests")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    yield s3_server
    # The next test's clients are its own.
    s3fs.S3FileSystem.clear_instance_cache()


@pytest.fixture
def s3_url(s3_environment: str) -> str:
    """A folder in an empty bucket."""
    del s3_environment
    bucket = f"test-{next(_numbers)}"
    s3fs.S3FileSystem().mkdir(bucket)
    return f"s3://{bucket}/objects"
