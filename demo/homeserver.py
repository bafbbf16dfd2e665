"""The program of the homeserver's process: Synapse, which ends when whoever started it is gone, even killed."""

from __future__ import annotations

import ctypes
import runpy
import signal
import sys

END_WITH_PARENT = 1  # PR_SET_PDEATHSIG of <sys/prctl.h>

if __name__ == "__main__":
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(END_WITH_PARENT, signal.SIGTERM)
    sys.path.pop(0)  # this folder: Synapse's own package has the name of a module in it
    runpy.run_module("synapse.app.homeserver", run_name="__main__", alter_sys=True)
