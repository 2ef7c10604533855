"""Headers of every answer: nothing may be sniffed, framed, cached or run, unless a route says otherwise."""

from collections.abc import Mapping

SECURITY: Mapping[bytes, bytes] = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"content-security-policy": b"default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=()",
    b"cache-control": b"no-store",
}
"""Header → value, where a route sets none of its own. `Strict-Transport-Security` is for whoever ends TLS."""

Headers = list[tuple[bytes, bytes]]


def secured(headers: Headers, identity: str, told: Mapping[str, str]) -> Headers:
    """Return an answer's headers with the request's id, with what else is `told`, and what is missing of SECURITY."""
    given = {name.lower() for name, _ in headers}
    return [
        *headers,
        *((n.lower().encode(), v.encode()) for n, v in told.items() if n.lower().encode() not in given),
        *((name, value) for name, value in SECURITY.items() if name not in given),
        (b"x-request-id", identity.encode()),
    ]
