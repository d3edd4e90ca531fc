"""Which machines may be asked: public addresses only, and the checked one is connected to.

A name is resolved once; every address it has must be public, and the connection goes to
that very address. A name that resolves to something else a moment later (DNS rebinding)
gains nothing, and neither does an odd spelling of 127.0.0.1: what counts is the address.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
import typing
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import httpcore

from policies.errors import ImprimaturError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_WEB_PORTS = (80, 443)
# RFC 6052: IPv4 addresses written as IPv6 ones; the last 32 bits are the address.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class ForbiddenAddressError(ImprimaturError):
    """The name leads to an address that must not be asked."""


def resolve(host: str, port: int) -> list[str]:
    """All addresses of a name, as the system knows them.

    Raises:
        OSError: there is no such name.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: Address) -> bool:
    """Whether the address is one of the public internet, however it is wrapped.

    Addresses that carry an IPv4 address inside (mapped, 6to4, NAT64) are as public as that
    one; Teredo and IPv4-compatible ones are not.
    """
    if isinstance(address, ipaddress.IPv6Address):
        if address.scope_id or address.teredo or address.is_site_local:
            return False
        inside = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inside = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inside is not None:
            return is_public(inside)
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_private or address.is_loopback
    )


def is_public_web(address: Address, port: int) -> bool:
    """A public address, at the web's own ports."""
    return port in _WEB_PORTS and is_public(address)


@dataclass(frozen=True, slots=True)
class Reach:
    """How names become addresses, and which of them may be asked.

    The shipped program has one, `PUBLIC`, and no setting that changes it. Tests give their
    own, for servers of this machine.
    """

    resolve: Callable[[str, int], Sequence[str]] = resolve
    allowed: Callable[[Address, int], bool] = is_public_web

    def addresses(self, host: str, port: int) -> list[str]:
        """The addresses to connect to, in order.

        Raises:
            ForbiddenAddressError: one of them may not be asked.
            OSError: the name has none.
        """
        found = self.resolve(host.strip("[]"), port)
        if not found:
            raise OSError("no address")
        for one in found:
            try:
                address = ipaddress.ip_address(one)
            except ValueError:
                raise ForbiddenAddressError("not an address") from None
            if not self.allowed(address, port):
                raise ForbiddenAddressError("not a public address")
        return list(found)


PUBLIC = Reach()


class CheckedBackend(httpcore.NetworkBackend):
    """Connects to checked addresses only; TLS still verifies the name that was asked for.

    Nothing waits beyond `deadline` (of the monotonic clock), however slowly a server drips.
    """

    def __init__(self, reach: Reach, deadline: float) -> None:
        self._reach = reach
        self._deadline = deadline
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Resolves, checks every address, connects to the first that answers."""
        try:
            addresses = self._reach.addresses(host, port)
        except OSError as error:
            raise httpcore.ConnectError("the name has no address") from error
        failure: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for address in addresses[:4]:
            try:
                stream = self._sockets.connect_tcp(
                    address, port, _left(self._deadline, timeout), local_address, socket_options
                )
                return _Stream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError("no address answers")

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> typing.NoReturn:
        """Never: a socket of this machine is not the public web."""
        del path, timeout, socket_options
        raise ForbiddenAddressError("not a public address")


class _Stream(httpcore.NetworkStream):
    """A connection that ends at its deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline, timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = _left(self._deadline, timeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> typing.Any:
        return self._stream.get_extra_info(info)


def _left(deadline: float, timeout: float | None) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the deadline has passed")
    return left if timeout is None else min(left, timeout)
