"""Element's web interface for the try-out: built from npm packages on the spot, served on loopback."""

from __future__ import annotations

import hashlib
import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import BaseRequestHandler
from typing import Any

from demo import node
from demo.synapse import HOST

SOURCE = Path(__file__).parent / "element"
# The interface asks for its workers as *.worker.ts, and hangs at the login when they are not served as JavaScript.
SCRIPTS = {".js": "text/javascript", ".ts": "text/javascript", ".wasm": "application/wasm"}


async def build(folder: Path) -> Path:
    """The folder with the finished pages. Half a minute and 320 MB the first time, nothing when all is as it was."""
    await node.install(SOURCE / "package.json", folder)
    pages, stamp, now = folder / "dist", folder / "built.txt", _fingerprint()
    if pages.exists() and stamp.exists() and stamp.read_text() == now:
        return pages
    shutil.copytree(SOURCE, folder, dirs_exist_ok=True)
    await node.run(folder, folder / "build.js")
    stamp.write_text(now)
    return pages


def _fingerprint() -> str:
    sources = sorted(file for file in SOURCE.rglob("*") if file.is_file())
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in sources)).hexdigest()


@contextmanager
def served(pages: Path, homeserver: str, server_name: str, language: str, port: int = 0) -> Iterator[str]:
    """The address at which the pages are served, with this homeserver as the only one. Any other port if this one is taken."""
    settings = {"homeserver": homeserver, "serverName": server_name, "language": language}
    handler = partial(_Pages, json.dumps(settings).encode(), directory=str(pages))
    with _listening(port, handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def _listening(port: int, handler: Callable[..., BaseRequestHandler]) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer((HOST, port), handler)
    except OSError:
        return ThreadingHTTPServer((HOST, 0), handler)


class _Pages(SimpleHTTPRequestHandler):
    def __init__(self, settings: bytes, *wire: Any, directory: str) -> None:
        self._settings = settings
        self.extensions_map = SimpleHTTPRequestHandler.extensions_map | SCRIPTS
        super().__init__(*wire, directory=directory)

    def do_GET(self) -> None:
        if self.path != "/config.json":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(self._settings)))
        self.end_headers()
        self.wfile.write(self._settings)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name in the standard library
        """Nothing: the terminal belongs to the demo."""
