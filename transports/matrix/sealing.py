"""Small secrets in files: encrypted, readable for nobody else, and whole after a crash."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import secrets
from pathlib import Path

from Crypto.Cipher import AES

from transports.matrix.endings import DamagedKeys, WrongKey

_SALT, _NONCE, _TAG = 16, 12, 16  # bytes, in this order before the sealed text


def seal(file: Path, values: dict[str, str], key: str) -> None:
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    cipher = AES.new(_derived(key, salt), AES.MODE_GCM, nonce=nonce, mac_len=_TAG)
    sealed, tag = cipher.encrypt_and_digest(json.dumps(values).encode())
    _write(file, base64.b64encode(salt + nonce + tag + sealed))


def unseal(file: Path, key: str) -> dict[str, str] | None:
    """None where there is no such file. Raises WrongKey, DamagedKeys."""
    if not file.exists():
        return None
    try:
        raw = base64.b64decode(file.read_bytes(), validate=True)
    except ValueError:
        raise DamagedKeys(file.parent) from None
    if len(raw) <= _SALT + _NONCE + _TAG:
        raise DamagedKeys(file.parent)
    salt, nonce, tag, sealed = raw[:16], raw[16:28], raw[28:44], raw[44:]
    cipher = AES.new(_derived(key, salt), AES.MODE_GCM, nonce=nonce, mac_len=_TAG)
    try:
        opened = cipher.decrypt_and_verify(sealed, tag)
    except ValueError:
        raise WrongKey(file.parent) from None
    values: dict[str, str] = json.loads(opened)
    return values


def _derived(key: str, salt: bytes) -> bytes:
    """Not stretched: nio's pickles beside these files are not either, so the key must be strong anyway (ours is random)."""
    return hashlib.blake2b(salt, key=hashlib.sha256(key.encode()).digest(), digest_size=32).digest()


def _write(file: Path, data: bytes) -> None:
    new = file.with_suffix(".new")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as open_file:
        open_file.write(data)
        open_file.flush()
        os.fsync(open_file.fileno())
    new.replace(file)
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
