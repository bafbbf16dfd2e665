"""What the settings say of the ways of talking to people."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationInfo
from pydantic_core import PydanticCustomError

from newsroom.setting_kinds import (
    ChannelId,
    EntraId,
    Homeserver,
    HostName,
    PageAddress,
    PublicPage,
    RoomId,
    Section,
    ServerName,
    UserId,
    Words,
)


class Matrix(Section):
    enabled: bool = True
    homeserver: Homeserver = Field(
        default="https://matrix.example.org", examples=["https://matrix.neustadt.de"]
    )
    user: UserId = Field(default="@themenbote:example.org", examples=["@themenbote:neustadt.de"])
    password_file: Path | None = Field(default=None, examples=["/etc/themenbote/matrix-password"])
    token_file: Path | None = Field(default=None, examples=["/etc/themenbote/matrix-token"])
    device_name: Words = "Themenbote"
    key_file: Path | None = Field(default=None, examples=["/etc/themenbote/matrix-key"])
    editorial_room: RoomId | None = Field(default=None, examples=["!AbCdEfGh:neustadt.de"])
    allowed_servers: tuple[ServerName, ...] | None = Field(default=None, examples=["[neustadt.de]"])
    allowed_users: tuple[UserId, ...] = Field(default=(), examples=["['@anna:neustadt.de']"])

    @property
    def server(self) -> str:
        """The server name in the bot's own user id."""
        return _server_of(self.user)

    def admits(self, user: str) -> bool:
        """Whether this user may talk to the bot at all."""
        servers = (self.server,) if self.allowed_servers is None else self.allowed_servers
        return _server_of(user) in servers or user in self.allowed_users


def _server_of(user: str) -> str:
    return user.partition(":")[2]


class Teams(Section):
    """Teams calls us under `address`, for which a proxy stands in front of host and port."""

    enabled: bool = False
    app_id: EntraId | None = Field(default=None, examples=["11111111-2222-3333-4444-555555555555"])
    tenant: EntraId | None = Field(default=None, examples=["aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"])
    secret_file: Path | None = Field(default=None, examples=["/etc/themenbote/teams-secret"])
    host: Words = "127.0.0.1"
    port: int = Field(default=3978, ge=1, le=65535)
    address: PageAddress | None = Field(default=None, examples=["https://themenbote.neustadt.de"])
    editorial_channel: ChannelId | None = Field(default=None, examples=["19:AbCdEfGh123@thread.tacv2"])
    service_hosts: tuple[HostName, ...] = Field(default=(), examples=["[smba.infra.gov.teams.microsoft.us]"])
    website: PublicPage | None = Field(default=None, examples=["https://www.neustadt.de"])
    privacy: PublicPage | None = Field(default=None, examples=["https://www.neustadt.de/datenschutz"])


def reachable(teams: Teams, known: ValidationInfo) -> Teams:
    """People need a way to us, Teams needs to be told who we are, and editors sit in one room."""
    matrix = known.data.get("matrix", Matrix())
    if teams.enabled and (teams.app_id is None or teams.tenant is None):
        raise PydanticCustomError("teams_incomplete", "app_id and tenant are missing")
    if not teams.enabled and not matrix.enabled:
        raise PydanticCustomError("no_transport", "nobody can talk to the bot")
    if teams.enabled and teams.editorial_channel and matrix.enabled and matrix.editorial_room:
        raise PydanticCustomError("two_rooms", "two editorial rooms")
    return teams
