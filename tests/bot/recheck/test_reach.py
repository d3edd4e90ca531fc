"""No request leaves for an address that is not public, whatever it is called."""

from __future__ import annotations

import ipaddress

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.recheck import reach
from bot.recheck.fetch import Fetcher, FetchError
from bot.recheck.reach import PUBLIC, CheckedBackend, ForbiddenAddressError, Reach, is_public

PRIVATE = [
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",  # noqa: S104 - an address to refuse
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2002:a9fe:a9fe::1",
    "2001:0:7f00:1::1",
    "2001:db8::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "100::1",
]
PUBLIC_ONES = ["1.1.1.1", "8.8.8.8", "2606:4700:4700::1111", "64:ff9b::808:808", "2002:808:808::1"]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_refused(address):
    """Loopback, private, link-local, metadata, documentation, multicast, and all of them
    inside IPv6."""
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", PUBLIC_ONES)
def test_public_addresses_are_not(address):
    """The rest of the internet can be asked."""
    assert is_public(ipaddress.ip_address(address))


@given(st.ip_addresses(v=4))
def test_an_address_is_as_public_wrapped_as_bare(address):
    """Mapped into IPv6 or behind NAT64, it is the same machine."""
    mapped = ipaddress.IPv6Address(f"::ffff:{address}")
    translated = ipaddress.IPv6Address(int(ipaddress.IPv6Address("64:ff9b::")) + int(address))
    assert is_public(mapped) is is_public(translated) is is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://0/",
        "http://localhost/",
        "http://localhost./",
        "http://LOCALHOST/",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[0:0:0:0:0:0:0:1]/",
        "http://[fe80::1%25lo]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://user:pass@1.1.1.1/",
        "http://1.1.1.1:22/",
        "http://1.1.1.1:6379/",
        "https://1.1.1.1:5432/",
        "file:///etc/passwd",
        "ftp://1.1.1.1/",
        "gopher://127.0.0.1:70/",
        "http:///",
        "http://",
        "//1.1.1.1/",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://exa mple.org/",
        "http://example.org:99999/",
        "http://\u0000.org/",
        "",
    ],
)
def test_no_spelling_gets_through(url):
    """The shipped policy, the system's own resolver: refused before anything is sent."""
    fetcher = Fetcher(gap=0.0)
    with pytest.raises(FetchError) as refused:
        fetcher.get(url, ("text/html",))
    assert refused.value.code in ("not-allowed", "unreachable")
    if "127" in url or "[::" in url:
        assert refused.value.code == "not-allowed"


def test_one_private_address_among_public_ones_is_enough(monkeypatch):
    """A name with both is refused as a whole, before any connection."""
    both = Reach(resolve=lambda *_: ["8.8.8.8", "10.0.0.1"])
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", _never)
    with pytest.raises(ForbiddenAddressError):
        CheckedBackend(both, float("inf")).connect_tcp("example.org", 443)


def test_the_checked_address_is_the_one_connected_to(monkeypatch):
    """A name re-bound between check and connection: it is asked for once only."""
    answers = iter([["8.8.8.8"], ["127.0.0.1"]])
    connected = []

    def connect(_, host, *__):
        connected.append(host)
        raise httpcore.ConnectError

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    backend = CheckedBackend(Reach(resolve=lambda *_: next(answers)), float("inf"))
    with pytest.raises(httpcore.ConnectError):
        backend.connect_tcp("rebound.example", 80)
    assert connected == ["8.8.8.8"]


def test_sockets_of_this_machine_are_never_asked():
    """No unix socket, whatever the library would do."""
    with pytest.raises(ForbiddenAddressError):
        CheckedBackend(PUBLIC, float("inf")).connect_unix_socket("/var/run/docker.sock")


def test_no_setting_opens_the_policy():
    """The shipped policy is the strict one, and the fetcher's default."""
    assert Reach(reach.resolve, reach.is_public_web) == PUBLIC
    assert Fetcher().reach is PUBLIC


def _never(*_):
    pytest.fail("connected")
