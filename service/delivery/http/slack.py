"""`/integrations/slack/commands`: where Slack delivers slash commands."""

from typing import Annotated

from litestar import Response, post
from litestar.di import NamedDependency
from pydantic import BaseModel, ConfigDict, Field

from service.application import Services
from service.delivery.chat.slack import Acknowledgement, SlackDesk
from service.delivery.http.openapi import JSON, bodies
from service.delivery.http.requests import AnyRequest
from service.delivery.http.running import read_raw
from service.errors import NotConfigured

FORM = "application/x-www-form-urlencoded"

MAX_COMMAND = 200_000
"""Bytes of one command: Slack lets nobody type that much."""


class SlackCommand(BaseModel):
    """The fields of a slash command that are read; Slack sends more."""

    model_config = ConfigDict(frozen=True, extra="ignore", json_schema_extra={"additionalProperties": True})

    command: str = "/summarize"
    text: Annotated[str, Field(description="What stands after the command: how to summarise, and the articles.")] = ""
    response_url: str = Field("", description="Where the answer goes; an address of Slack's.")
    trigger_id: str = Field("", description="The same in every delivery of one command.")


@post(
    "/integrations/slack/commands",
    status_code=200,
    tags=["Chat"],
    summary="Slack's slash command",
    description="Acknowledges a command that Slack has signed; the summary follows through its `response_url`.",
    operation_id="slack_command",
    opt=bodies(
        {200: Acknowledgement}, asked=SlackCommand, asked_type=FORM, problems=(400, 401, 404, 408, 413, 500, 503)
    ),
)
async def post_slack_command(
    request: AnyRequest, services: NamedDependency[Services], slack: NamedDependency[SlackDesk | None]
) -> Response[bytes]:
    if slack is None:
        raise NotConfigured(
            "Slack commands are not set up here.", hint="Set COPYDESK_SLACK_SIGNING_SECRET to the app's signing secret."
        )
    raw = await read_raw(request, services.settings, most=MAX_COMMAND)
    acknowledged = await slack.take(raw, dict(request.headers))
    return Response(content=acknowledged.model_dump_json().encode(), media_type=JSON)
