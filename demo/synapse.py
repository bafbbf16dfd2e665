"""A Matrix homeserver for one machine: Synapse on loopback, with SQLite, in a folder of its own."""

from __future__ import annotations

import base64
import hmac
import http.client
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOST = "127.0.0.1"
PROGRAM = Path(__file__).parent / "homeserver.py"
GLANCE = 0.05  # seconds between two looks whether it answers
PATIENCE = 60.0  # seconds until it must answer, also on a cold and busy machine
FAREWELL = 15.0  # seconds it gets to end by itself

_FREELY = {"per_second": 100_000, "burst_count": 100_000}
UNLIMITED: Mapping[str, object] = {
    "rc_message": _FREELY,
    "rc_registration": _FREELY,
    "rc_registration_token_validity": _FREELY,
    "rc_login": {"address": _FREELY, "account": _FREELY, "failed_attempts": _FREELY},
    "rc_admin_redaction": _FREELY,
    "rc_joins": {"local": _FREELY, "remote": _FREELY},
    "rc_joins_per_room": _FREELY,
    "rc_3pid_validation": _FREELY,
    "rc_invites": {"per_room": _FREELY, "per_user": _FREELY, "per_issuer": _FREELY},
    "rc_third_party_invite": _FREELY,
    "rc_media_create": _FREELY,
    "rc_key_requests": _FREELY,
    "rc_presence": {"per_user": _FREELY},
    "rc_delayed_event_mgmt": _FREELY,
    "rc_reports": _FREELY,
    "rc_room_creation": _FREELY,
    "rc_user_directory": _FREELY,
}
ALONE: Mapping[str, object] = {  # it talks to no other server
    "trusted_key_servers": [],
    "suppress_key_server_warning": True,
    "federation_domain_whitelist": [],
    "allow_public_rooms_over_federation": False,
    "enable_registration": False,
    "report_stats": False,
    "url_preview_enabled": False,
}
LIGHT: Mapping[str, object] = {
    "bcrypt_rounds": 4,  # passwords of a try-out; a login takes 10 ms instead of 300
    "max_upload_size": "50M",
    "presence": {"enabled": False},
    "stats": {"enabled": False},
    "user_directory": {"enabled": False},
}


class SynapseFailed(Exception):
    """It did not start, or refused what it must not refuse."""


@dataclass(frozen=True, slots=True)
class Login:
    user_id: str
    device_id: str
    token: str


class Synapse:
    """Port, secrets and accounts survive in the folder. `extra` overrides single settings of homeserver.yaml."""

    def __init__(
        self, folder: Path, server_name: str = "hs.test", extra: Mapping[str, object] | None = None
    ) -> None:
        self.folder = folder.resolve()
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.server_name = server_name
        self._extra = extra or {}
        self._process: subprocess.Popen[bytes] | None = None
        kept = _kept(self.folder)
        self.port = int(kept["port"])
        self.url = f"http://{HOST}:{self.port}"
        self._registration = kept["registration_shared_secret"]

    def user_id(self, name: str) -> str:
        return f"@{name}:{self.server_name}"

    def start(self) -> None:
        """Returns when it answers. Raises SynapseFailed with the end of its output.

        Its bytecode may be kept whatever this process was told: compiling it takes four seconds of every start.
        """
        if self._answers():
            raise SynapseFailed(f"{self.url} is taken; is another one running in this folder?")
        self._configure()
        with self._output.open("wb") as sink:
            self._process = subprocess.Popen(
                [sys.executable, PROGRAM, "-c", str(self.folder / "homeserver.yaml")],
                cwd=self.folder,
                env={name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
                stdout=sink,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # a Ctrl-C at the terminal is ours to hand on, after the bot has ended
            )
        for _ in range(round(PATIENCE / GLANCE)):
            self._still_runs(self._process)
            if self._answers():
                return
        self.stop()
        raise SynapseFailed("Synapse does not answer")

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def call(
        self, method: str, path: str, body: object = None, token: str | None = None
    ) -> tuple[int, dict[str, Any]]:
        """Status and JSON, of refusals too."""
        headers = {"Content-Type": "application/json"} | (
            {"Authorization": f"Bearer {token}"} if token else {}
        )
        connection = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, None if body is None else json.dumps(body), headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read() or b"{}")
        finally:
            connection.close()

    def register(self, name: str, password: str, *, admin: bool = False) -> str:
        """The new user's id; no device is made for it."""
        path = "/_synapse/admin/v1/register"
        nonce = self._granted("GET", path)["nonce"]
        words = "\0".join([nonce, name, password, "admin" if admin else "notadmin"])
        mac = hmac.new(self._registration.encode(), words.encode(), "sha1").hexdigest()
        body = {"nonce": nonce, "username": name, "password": password, "admin": admin, "mac": mac}
        return str(self._granted("POST", path, body | {"inhibit_login": True})["user_id"])

    def login(self, name: str, password: str, device_id: str | None = None) -> Login:
        who = {"type": "m.id.user", "user": name}
        body = {"type": "m.login.password", "identifier": who, "password": password}
        answer = self._granted(
            "POST",
            "/_matrix/client/v3/login",
            body | ({"device_id": device_id} if device_id else {}),
        )
        return Login(answer["user_id"], answer["device_id"], answer["access_token"])

    @property
    def _output(self) -> Path:
        return self.folder / "output.log"

    def _configure(self) -> None:
        kept = _kept(self.folder)
        settings = _configuration(self.folder, self.server_name, kept) | dict(self._extra)
        (self.folder / "signing.key").write_text(f"ed25519 a_demo {kept['signing_key']}\n")
        (self.folder / "homeserver.yaml").write_text(json.dumps(settings, indent=1))  # JSON is YAML
        (self.folder / "log.yaml").write_text(json.dumps(_logging(self.folder)))

    def _still_runs(self, process: subprocess.Popen[bytes]) -> None:
        """Waits a glance, unless the process ends before."""
        try:
            process.wait(GLANCE)
        except subprocess.TimeoutExpired:
            return
        self._process = None
        ending = self._output.read_text(errors="replace")[-3000:]
        raise SynapseFailed(f"Synapse ended with {process.returncode}:\n{ending}")

    def _answers(self) -> bool:
        try:
            return self.call("GET", "/_matrix/client/versions")[0] == http.HTTPStatus.OK
        except (OSError, http.client.HTTPException):
            return False

    def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(how)
        try:
            process.wait(FAREWELL)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _granted(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        status, answer = self.call(method, path, body)
        if status != http.HTTPStatus.OK:
            raise SynapseFailed(f"{path}: {status} {answer.get('errcode')}")
        return answer


def _kept(folder: Path) -> dict[str, str]:
    """Made at the first start, then always the same."""
    file = folder / "secrets.json"
    if not file.exists():
        names = ("registration_shared_secret", "macaroon_secret_key", "form_secret")
        key = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
        made = {name: secrets.token_hex(16) for name in names} | {
            "signing_key": key,
            "port": str(free_port()),
        }
        file.touch(mode=0o600)
        file.write_text(json.dumps(made))
    return dict(json.loads(file.read_text()))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _configuration(folder: Path, server_name: str, kept: Mapping[str, str]) -> dict[str, object]:
    port = int(kept["port"])
    listener = {
        "port": port,
        "type": "http",
        "bind_addresses": [HOST],
        "resources": [{"names": ["client", "media"]}],
    }
    database = {"database": str(folder / "homeserver.db"), "cp_min": 1, "cp_max": 1}
    return {
        "server_name": server_name,
        "public_baseurl": f"http://{HOST}:{port}/",
        "listeners": [listener],
        "database": {"name": "sqlite3", "args": database},
        "log_config": str(folder / "log.yaml"),
        "media_store_path": str(folder / "media"),
        "signing_key_path": str(folder / "signing.key"),
        "registration_shared_secret": kept["registration_shared_secret"],
        "macaroon_secret_key": kept["macaroon_secret_key"],
        "form_secret": kept["form_secret"],
        **ALONE,
        **LIGHT,
        **UNLIMITED,
    }


def _logging(folder: Path) -> dict[str, object]:
    return {
        "version": 1,
        "formatters": {"plain": {"format": "%(asctime)s %(name)s %(levelname)s %(message)s"}},
        "handlers": {
            "file": {
                "class": "logging.FileHandler",
                "filename": str(folder / "synapse.log"),
                "formatter": "plain",
            }
        },
        "root": {"level": "WARNING", "handlers": ["file"]},
        "disable_existing_loggers": False,
    }
