"""An address as it was given → where it leads, or why nothing is fetched from it."""

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address

import httpx

from service.domain import Value
from service.errors import ForbiddenAddress, InvalidAddress
from service.fetching.addresses import closed

WEB_PORTS: frozenset[int] = frozenset((80, 443))
"""Ports that articles are fetched from: any other is more often a database than a newspaper."""

DEFAULT_PORTS = {"http": 80, "https": 443}

INNER_NAMES: tuple[str, ...] = (
    "localhost",
    "localdomain",
    "local",
    "internal",
    "intranet",
    "private",
    "corp",
    "home",
    "lan",
    "home.arpa",
    "in-addr.arpa",
    "ip6.arpa",
    "onion",
    "invalid",
    "test",
    "alt",
)
"""Ends of names that exist inside networks only. What such a name means is never asked."""

MAX_LENGTH = 2_000
"""Code points of an address."""

MAX_NAME = 253
"""Bytes of a host's name (RFC 1035)."""

UNFIT = re.compile(r"[\x00-\x20\x7f\\\s]")
"""What no address may hold: parsers disagree about where a host ends after a backslash or a line break."""

_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")


class Target(Value):
    """Where a request goes. `literal` says that the host is an address already, not a name."""

    host: str
    port: int
    literal: bool


def read_target(url: str | httpx.URL, *, ports: frozenset[int] | None = WEB_PORTS) -> Target:
    """Return where `url` leads, without asking anybody. `ports=None` takes any port.

    Raises InvalidAddress where its form cannot be used, and ForbiddenAddress where it plainly leads inside.
    """
    parsed = parse(url) if isinstance(url, str) else url
    _check_form(parsed)
    port = parsed.port or DEFAULT_PORTS[parsed.scheme]
    if parsed.port == 0 or (ports is not None and port not in ports):
        raise ForbiddenAddress(
            f"The address names port {parsed.port}.",
            hint=f"Use {_listed(ports)}." if ports else "Leave it out.",
        )
    host = parsed.raw_host.decode("ascii", "replace").lower()
    return Target(host=_check_host(host), port=port, literal=_is_literal(host))


def parse(url: str) -> httpx.URL:
    """Read an address; raise InvalidAddress where that cannot be done in one way only."""
    if len(url) > MAX_LENGTH:
        raise InvalidAddress(f"The address is longer than {MAX_LENGTH} characters.")
    if UNFIT.search(url):
        raise InvalidAddress("The address holds a space, a backslash or a control character.", hint="Encode it.")
    try:
        return httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise InvalidAddress("The address cannot be read.", hint="Send it as https://host/path.") from error


def _check_form(url: httpx.URL) -> None:
    if url.scheme not in DEFAULT_PORTS:
        raise InvalidAddress("The address is not of the web.", hint="Only http:// and https:// are fetched.")
    if url.userinfo:
        raise InvalidAddress("The address holds a user name or a password.", hint="Leave it out.")
    if not url.raw_host:
        raise InvalidAddress("The address names no host.", hint="Send it as https://host/path.")


def _check_host(host: str) -> str:
    """Return `host` as it is asked for: an address in its one plain form, or a name of the public web."""
    if ":" in host:
        return _check_v6(host)
    name = host.removesuffix(".")
    labels = name.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return _check_v4(host)
    if len(name) > MAX_NAME or not all(map(_LABEL.fullmatch, labels)):
        raise InvalidAddress("The address names no possible host.", hint="Check its spelling.")
    if len(labels) == 1 or name.endswith(tuple(f".{inner}" for inner in INNER_NAMES)):
        raise ForbiddenAddress(
            "The address names a host inside a network.", hint="Only hosts of the public web are asked."
        )
    return name


def _check_v4(host: str) -> str:
    """Let four plain decimal numbers through. What resolvers also take (0x7f.1, 017700000001, 127.1) is refused."""
    try:
        address = IPv4Address(host)
    except AddressValueError:
        raise ForbiddenAddress(
            "The address writes its host as a number.", hint="Send the host's name, or four decimal numbers."
        ) from None
    return _open(str(address))


def _check_v6(host: str) -> str:
    try:
        address = IPv6Address(host)
    except AddressValueError:
        raise InvalidAddress("The address names no possible host.", hint="Check its spelling.") from None
    return _open(str(address))


def _open(address: str) -> str:
    kind = closed(address)
    if kind is not None:
        raise forbidden(kind)
    return address


def forbidden(kind: str) -> ForbiddenAddress:
    """Return the error for an address inside `kind` of network. It names no number: that would be a map of ours."""
    return ForbiddenAddress(f"The address leads to {kind}.", hint="Only hosts of the public web are asked.")


def _is_literal(host: str) -> bool:
    return ":" in host or bool(_NUMBER.fullmatch(host.rpartition(".")[2]))


def _listed(ports: frozenset[int]) -> str:
    return " or ".join(map(str, sorted(ports)))
