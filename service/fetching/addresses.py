"""Which IP addresses nothing is fetched from. Refused is what is not known to be public."""

from collections.abc import Mapping
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias

Address: TypeAlias = IPv4Address | IPv6Address

CLOSED_V4: Mapping[str, str] = {
    "0.0.0.0/8": "this host",
    "10.0.0.0/8": "a private network",
    "100.64.0.0/10": "a provider's inner network",
    "127.0.0.0/8": "the machine itself",
    "168.63.129.16/32": "a cloud's own service",
    "169.254.0.0/16": "the local link, where clouds keep their metadata",
    "172.16.0.0/12": "a private network",
    "192.0.0.0/24": "a reserved network",
    "192.0.2.0/24": "a network for examples",
    "192.31.196.0/24": "a reserved network",
    "192.52.193.0/24": "a reserved network",
    "192.88.99.0/24": "a tunnel into IPv4",
    "192.168.0.0/16": "a private network",
    "192.175.48.0/24": "a reserved network",
    "198.18.0.0/15": "a network for measurements",
    "198.51.100.0/24": "a network for examples",
    "203.0.113.0/24": "a network for examples",
    "224.0.0.0/4": "a multicast group",
    "240.0.0.0/4": "a reserved network",
}
"""Network → what it is: IANA's registry of special IPv4 addresses, and Azure's service address, which looks public."""

PUBLIC_V6 = IPv6Network("2000::/3")
"""All that is assigned for the public internet. Loopback, mapped IPv4, NAT64, unique local, link-local and multicast
addresses lie outside it."""

CLOSED_V6: Mapping[str, str] = {
    "2001::/23": "a reserved network or a tunnel into IPv4",
    "2001:db8::/32": "a network for examples",
    "2002::/16": "a tunnel into IPv4",
    "2620:4f:8000::/48": "a reserved network",
    "3fff::/20": "a network for examples",
}
"""Network → what it is, inside the public range: IANA's registry of special IPv6 addresses."""

OUTSIDE_V6 = "no public network"

ISATAP = (0x0000_5EFE, 0x0200_5EFE)
"""The upper half of an interface id that carries an IPv4 address in its lower half (RFC 5214)."""

_V4 = tuple((IPv4Network(network), kind) for network, kind in CLOSED_V4.items())
_V6 = tuple((IPv6Network(network), kind) for network, kind in CLOSED_V6.items())


def closed(address: str | Address) -> str | None:
    """Say what kind of network `address` lies in, where nothing may be fetched from it; None for a public one."""
    try:
        known = ip_address(address)
    except ValueError:
        return "no address"
    return _closed_v4(known) if isinstance(known, IPv4Address) else _closed_v6(known)


def _closed_v4(address: IPv4Address) -> str | None:
    return next((kind for network, kind in _V4 if address in network), None)


def _closed_v6(address: IPv6Address) -> str | None:
    if address.scope_id is not None or address not in PUBLIC_V6:
        return OUTSIDE_V6
    if (int(address) >> 32) & 0xFFFF_FFFF in ISATAP:
        return "a tunnel into IPv4"
    return next((kind for network, kind in _V6 if address in network), None)
