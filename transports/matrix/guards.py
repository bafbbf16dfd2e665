"""What others send is checked here before nio sees it: any stranger's garbage would end or mislead it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeAlias

from nio import (
    BadEvent,
    EncryptionError,
    Event,
    KeysClaimResponse,
    KeysQueryResponse,
    MegolmEvent,
    UnknownBadEvent,
)
from nio.crypto import Olm
from vodozemac import Curve25519PublicKey, Ed25519PublicKey, Ed25519Signature

log = logging.getLogger(__name__)

Opened: TypeAlias = Event | BadEvent | UnknownBadEvent


class Poisoned(Exception):
    """Something that somebody sent cannot be worked on."""


def reject(event: Any, why: str) -> None:
    """Marks an event that nobody shall see."""
    event.rejected = True
    log.warning("an event was rejected: %s", why)


def is_rejected(event: object) -> bool:
    """Also for what has no id (nio's UnknownBadEvent): nothing can refer to it."""
    return bool(getattr(event, "rejected", False)) or not hasattr(event, "event_id")


@contextmanager
def survived() -> Iterator[None]:
    """Turns everything that others' garbage can raise into Poisoned.

    vodozemac is Rust, and some garbage makes it panic: that exception is no Exception, and has no name to import.
    """
    try:
        yield
    except (EncryptionError, Poisoned):
        raise
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise Poisoned(type(error).__name__) from None
        raise


class GuardedOlm(Olm):
    """nio's crypto machine. All ways to an encrypted message lead through `decrypt_megolm_event`: sync, pages, second attempts."""

    def decrypt_megolm_event(self, event: MegolmEvent, room_id: str | None = None) -> Opened:
        try:
            with survived():
                opened: Opened = super().decrypt_megolm_event(event, room_id)
                _refuse_state(opened)
        except Poisoned as poison:
            reject(event, str(poison))
            raise EncryptionError("poison") from None
        return opened

    def share_keys(self) -> dict[str, Any]:
        """On our disk before the server can hand them out: a crash in between would lose whole chats."""
        keys: dict[str, Any] = super().share_keys()
        self.save_account()
        return keys


def _refuse_state(opened: Opened) -> None:
    """State and redactions are never encrypted: nio would let a member rewrite the room's state with them."""
    source: Any = opened.source
    source = source if isinstance(source, Mapping) else {}
    kind = str(source.get("type"))
    if "state_key" in source or (kind.startswith(("m.room.", "m.space.")) and kind != "m.room.message"):
        raise Poisoned("encrypted state")
    if not hasattr(opened, "event_id"):
        raise Poisoned("malformed")


# ---------------------------------------------------------------- keys of others


def keep_sound_devices(response: KeysQueryResponse) -> None:
    """One device with keys that cannot be parsed would block every room its owner is in."""
    response.device_keys = {
        user: {name: device for name, device in devices.items() if _is_sound_device(user, name, device)}
        for user, devices in response.device_keys.items()
    }


def keep_sound_keys(response: KeysClaimResponse) -> None:
    response.one_time_keys = {
        user: {name: keys for name, keys in devices.items() if _are_sound_keys(keys)}
        for user, devices in response.one_time_keys.items()
    }


def _is_sound_device(user: str, name: str, device: Any) -> bool:
    return (
        isinstance(device, Mapping)
        and (device.get("user_id"), device.get("device_id")) == (user, name)
        and isinstance(device.get("unsigned", {}), Mapping)
        and _parses(device.get("keys"), device.get("signatures"))
    )


def _are_sound_keys(keys: Any) -> bool:
    return isinstance(keys, Mapping) and all(
        isinstance(key, Mapping) and _parses({"key": key.get("key")}, key.get("signatures"))
        for key in keys.values()
    )


def _parses(keys: Any, signatures: Any) -> bool:
    try:
        with survived():
            for name, key in keys.items():
                kind = Ed25519PublicKey if name.startswith("ed25519:") else Curve25519PublicKey
                kind.from_base64(key)
            for of_user in signatures.values():
                for signature in of_user.values():
                    Ed25519Signature.from_base64(signature)
    except Poisoned:
        return False
    return True
