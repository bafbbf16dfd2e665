"""Makes the key of the crypto store, killed before the n-th file is opened or linked: `... key_killed DATA NUMBER`."""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path

from newsroom.settings_yaml import parse
from storage.credentials import crypto_key

ROOT = Path(__file__).parents[2]
BOUNDARIES = {"open", "os.link", "os.rename"}


def main() -> None:
    settings = parse((ROOT / "config.yaml").read_text()).model_copy(update={"data": Path(sys.argv[1])})
    deadly, steps = int(sys.argv[2]), count(1)

    def step(name: str, _: object) -> None:
        if name in BOUNDARIES and next(steps) == deadly:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(step)
    crypto_key(settings)


if __name__ == "__main__":
    main()
