"""The keys that others need to write to us for the first time: always some on the server, and one that never runs out."""

from __future__ import annotations

from typing import Any

from nio import SyncResponse

from transports.matrix.client import HardenedClient

_KIND = "signed_curve25519"


async def replenish(client: HardenedClient, response: SyncResponse) -> None:
    """After each sync."""
    if response.device_key_count.signed_curve25519 == 0:
        # nio takes a count of 0 for "not told" and would never upload again.
        client.olm.uploaded_key_count = 0
    if client.should_upload_keys:
        await client.keys_upload()
    if client.unused_fallback_keys is not None and _KIND not in client.unused_fallback_keys:
        await _upload_fallback_key(client)


async def _upload_fallback_key(client: HardenedClient) -> None:
    """Handed out, again and again, when all one-time keys are gone (Matrix 1.2)."""
    account: Any = client.olm.account._account  # noqa: SLF001  # nio's wrapper knows no fallback keys
    account.generate_fallback_key()
    client.olm.save_account()
    keys = {
        f"{_KIND}:{name}": _signed(client, {"key": public.to_base64(), "fallback": True})
        for name, public in account.fallback_key.items()
    }
    await client.call("POST", "/v3/keys/upload", {"fallback_keys": keys})  # refused: the next sync asks again
    account.mark_keys_as_published()
    client.olm.save_account()


def _signed(client: HardenedClient, key: dict[str, object]) -> dict[str, object]:
    signature = client.olm.sign_json(dict(key))
    return {**key, "signatures": {client.user_id: {f"ed25519:{client.device_id}": signature}}}
