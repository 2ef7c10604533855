"""A web for tests: a real server on loopback that counts, and a way out that leads every address to it."""

import asyncio
import datetime as dt
import ssl
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpcore
import httpx

PUBLIC = "93.184.216.34"
OTHER = "151.101.1.69"


class Site:
    """A counting server. `answers` is path → (status, headers, body), or a function of the handler."""

    def __init__(self, answers=None, *, names=None):
        self.answers = answers or {}
        self.seen = []
        self.connections = 0
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.authority = None
        if names:
            self.authority, certificate = certify(names)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            context.sni_callback = lambda _socket, name, _context: self.asked.append(name)
            self.asked = []
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port = self._server.server_address[1]

    def _handler(self):
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self):
                site.connections += 1
                super().setup()

            def do_GET(self):
                site.seen.append((self.headers.get("Host"), self.path, dict(self.headers)))
                answer = site.answers.get(self.path, (404, {}, b"nothing"))
                if callable(answer):
                    answer(self)
                    return
                status, headers, body = answer
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler

    def __enter__(self):
        threading.Thread(target=lambda: self._server.serve_forever(0.01), daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


class Funnel(httpcore.AsyncNetworkBackend):
    """Leads every connection to one port of loopback, and notes where it was meant to go."""

    def __init__(self, port, unreachable=()):
        self._real = httpcore.AnyIOBackend()
        self._port = port
        self._unreachable = unreachable
        self.dialled = []

    async def connect_tcp(self, host, port, **more):
        self.dialled.append((host, port))
        if host in self._unreachable:
            raise httpcore.ConnectError("refused")
        return await self._real.connect_tcp("127.0.0.1", self._port, **more)

    async def connect_unix_socket(self, path, **more):
        raise AssertionError("never")

    async def sleep(self, seconds):
        await asyncio.sleep(seconds)


def funnelled(transport, funnel):
    """Put `funnel` under httpx's own transport."""
    transport._pool._network_backend = funnel
    return transport


def light_transport():
    """httpx's own transport without the time that reading all the authorities takes."""
    return httpx.AsyncHTTPTransport(verify=False, limits=httpx.Limits(max_keepalive_connections=0))


def trusting(authority):
    return httpx.AsyncHTTPTransport(
        verify=ssl.create_default_context(cadata=authority), limits=httpx.Limits(max_keepalive_connections=0)
    )


def answering(*rounds):
    """A resolver: what it says the first time, the second time, … The last answer stays."""
    left = list(rounds)
    asked = []

    async def resolver(name, port):
        asked.append(name)
        return left.pop(0) if len(left) > 1 else left[0]

    resolver.asked = asked
    return resolver


def certify(names):
    """Make an authority and a certificate of it for `names`: (PEM of the authority, file with key and certificate)."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    def name(text):
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])

    def builder(subject, key, issuer):
        now = dt.datetime.now(dt.UTC)
        return (
            x509.CertificateBuilder()
            .subject_name(name(subject))
            .issuer_name(name(issuer))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - dt.timedelta(days=1))
            .not_valid_after(now + dt.timedelta(days=1))
        )

    root, leaf = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = (
        builder("authority", root, "authority")
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(root, hashes.SHA256())
    )
    certificate = (
        builder("site", leaf, "authority")
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(n) for n in names]), critical=False)
        .sign(root, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    key = leaf.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file = Path(tempfile.mkdtemp()) / "site.pem"
    file.write_bytes(key + certificate.public_bytes(pem))
    return authority.public_bytes(pem).decode(), str(file)
