"""Which addresses answers may be sent to, and our token with them: a short list of hosts, spelled exactly."""

from __future__ import annotations

import re

from transports.teams.account import Account

# No user name, no escapes, no backslash, no query: what two readers of addresses could understand differently is none of ours.
_PLAIN = re.compile(r"(https?)://([a-z0-9.-]{1,253})(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]{0,500})?", re.ASCII)


def is_on_the_list(url: object, account: Account) -> bool:
    """Whether a token of ours may go there. Plain HTTP and ports are for tests alone."""
    found = _PLAIN.fullmatch(url) if isinstance(url, str) else None
    if found is None or found[2] not in account.service_hosts:
        return False
    return account.cloud.plain_http or (found[1] == "https" and found[3] is None)
