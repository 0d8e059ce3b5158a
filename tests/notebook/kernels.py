"""A real IPython kernel to run cells in, with what it shows collected as a front end would."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager

PATIENCE = 120.0


@dataclass
class Ran:
    """What running a cell came to.

    Attributes:
        status: The reply's: `ok`, `error` or `aborted`.
        reply: The whole reply.
        outputs: The outputs as a notebook would store them, updates applied.
        updates: How many outputs were replaced while the cell ran.
    """

    status: str = ""
    reply: dict[str, Any] = field(default_factory=dict)
    outputs: list[dict[str, Any]] = field(default_factory=list)
    updates: int = 0

    @property
    def text(self) -> str:
        """All that a reader without HTML sees."""
        return "\n".join(
            out["text"] if "text" in out else out.get("data", {}).get("text/plain", "")
            for out in self.outputs
        )

    @property
    def html(self) -> str:
        """All HTML."""
        return "\n".join(out.get("data", {}).get("text/html", "") for out in self.outputs)

    @property
    def tracebacks(self) -> list[dict[str, Any]]:
        """The outputs that are Python errors."""
        return [out for out in self.outputs if out["type"] == "error"]


class Kernel:
    """A kernel with Leanbook loaded; a context manager."""

    def __init__(self) -> None:
        self.manager = KernelManager(kernel_name="python3")

    def __enter__(self) -> Kernel:
        self.manager.start_kernel()
        self.client: BlockingKernelClient = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        assert self.run("%load_ext leanbook").status == "ok"
        return self

    def __exit__(self, *_: object) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def lean(self, code: str, *, options: str = "", **rest: Any) -> Ran:
        """Run a `%%lean` cell."""
        return self.run(f"%%lean {options}\n{code}", **rest)

    def run(
        self,
        code: str,
        *,
        cell: str | None = None,
        deleted: tuple[str, ...] = (),
        watch: Callable[[Ran], None] | None = None,
    ) -> Ran:
        """Run a cell and wait for its end.

        Args:
            code: The cell's text.
            cell: Its id, as a front end sends it. Default: none is sent.
            deleted: The ids of cells that the front end has deleted.
            watch: Is called after each output, for tests that act while the cell runs.
        """
        content = {
            "code": code,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": False,
        }
        metadata = {"deletedCells": list(deleted)} | ({"cellId": cell} if cell else {})
        message = self.client.session.msg("execute_request", content, metadata=metadata)
        self.client.shell_channel.send(message)
        request = message["header"]["msg_id"]
        ran = Ran()
        displays: dict[str, int] = {}
        end = time.monotonic() + PATIENCE
        while True:
            got = self.client.get_iopub_msg(timeout=max(0.1, end - time.monotonic()))
            if got["parent_header"].get("msg_id") != request:
                continue
            kind, content = got["msg_type"], got["content"]
            if kind == "status" and content["execution_state"] == "idle":
                break
            display = (content.get("transient") or {}).get("display_id")
            if kind == "update_display_data":
                ran.outputs[displays[str(display)]] = {"type": "display_data", **content}
                ran.updates += 1
            elif kind in ("display_data", "execute_result", "stream", "error"):
                if display:
                    displays[display] = len(ran.outputs)
                ran.outputs.append({"type": kind, **content})
            if watch is not None and kind != "status":
                watch(ran)
        while True:
            try:
                reply = self.client.get_shell_msg(timeout=max(0.1, end - time.monotonic()))
            except queue.Empty:
                raise TimeoutError(f"no reply to:\n{code}") from None
            if reply["parent_header"].get("msg_id") == request:
                ran.status, ran.reply = reply["content"]["status"], reply["content"]
                return ran
