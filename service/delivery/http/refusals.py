"""What no route takes, answered in the shape that the asker reads: OpenAI's, a page, or a problem."""

from litestar import Response
from litestar.exceptions import HTTPException, NotFoundException

from service.delivery.http.faults import on_fault
from service.delivery.http.pages.routes import page
from service.delivery.http.problems import on_http_exception
from service.delivery.http.requests import AnyRequest

OPENAI: frozenset[str] = frozenset(
    """assistants audio batches chat completions containers conversations edits embeddings engines evals files
    fine_tuning images models moderations organization realtime responses
    threads uploads vector_stores videos""".split()
)
"""What stands behind `/v1/` in OpenAI's addresses. Their clients read their own shape of error only."""


def on_refusal(request: AnyRequest, error: HTTPException) -> Response[bytes] | Response[str]:
    """Answer what Litestar refuses."""
    if is_openais(request.scope["path"]):
        return on_fault(request, error)
    if isinstance(error, NotFoundException) and _is_read_by_a_person(request):
        return page("missing", status=404)
    return on_http_exception(request, error)


def is_openais(path: str) -> bool:
    """Say whether an address is one that OpenAI's clients ask."""
    version, _, rest = path.strip("/").partition("/")
    return version == "v1" and rest.partition("/")[0] in OPENAI


def _is_read_by_a_person(request: AnyRequest) -> bool:
    """A browser that opens an address says that it takes HTML; what calls the API does not."""
    kinds = request.headers.get("accept", "").split(",")
    return "text/html" in {kind.partition(";")[0].strip().lower() for kind in kinds}
