"""The addresses of the pages. They stand beside the API and call it like everybody else."""

import json
from typing import Any

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from service.delivery.http.openapi import bodies
from service.delivery.http.pages.files import assets, examples, render_page
from service.delivery.http.requests import AnyRequest
from service.version import VERSION

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
"""What a page may load and do: files of this server and nothing else; and no text may become markup."""

HTML = "text/html"


def page(name: str, *, status: int = 200, **values: Any) -> Response[str]:
    """Answer with a page."""
    return Response(
        content=render_page(name, version=VERSION, current=name, **values),
        status_code=status,
        media_type=HTML,
        headers={"Content-Security-Policy": POLICY, "Cache-Control": "no-cache"},
    )


@get(
    "/",
    tags=["Pages"],
    summary="A page to summarise articles on",
    operation_id="page",
    opt=bodies({200: None}, problems=(500,), media_type=HTML),
)
async def get_page() -> Response[str]:
    return page("summarize", examples=len(examples()))


@get(
    "/check",
    tags=["Pages"],
    summary="A page to check any summary on",
    operation_id="check_page",
    opt=bodies({200: None}, problems=(500,), media_type=HTML),
)
async def get_check_page() -> Response[str]:
    return page("check", examples=len(examples()))


@get(
    "/examples.json",
    tags=["Pages"],
    summary="The articles that the pages offer as an example",
    operation_id="examples",
    opt=bodies({200: None}, problems=(500,)),
)
async def get_examples() -> Response[bytes]:
    body = json.dumps({"articles": [{"text": text} for text in examples()]})
    return Response(content=body.encode(), media_type="application/json")


@get(
    "/assets/{name:str}",
    tags=["Pages"],
    summary="A file of the pages",
    operation_id="asset",
    opt=bodies({200: None}, problems=(404, 500), media_type="text/plain"),
)
async def get_asset(request: AnyRequest, name: FromPath[str]) -> Response[bytes]:
    asset = assets().get(name)
    if asset is None:
        raise NotFoundException
    headers = {"ETag": asset.tag, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == asset.tag:
        return Response(content=b"", status_code=304, headers=headers)
    return Response(content=asset.content, media_type=asset.media_type, headers=headers)


PAGE_ROUTES = (get_page, get_check_page, get_examples, get_asset)
