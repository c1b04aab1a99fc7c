"""`serve`: it ends as it is told, and says why it cannot begin."""

import signal
import socket
import subprocess
import sys

import pytest

from desk import REPOSITORY, Desk


def test_a_port_that_is_taken_is_said(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert desk.call("serve", "--port", str(port)) == 2
    assert f"port {port}: " in capsys.readouterr().err


def test_a_port_that_is_none_is_wrong_usage(desk: Desk) -> None:
    with pytest.raises(SystemExit):
        desk.call("serve", "--port", "99999")


def test_ctrl_c_ends_it(desk: Desk) -> None:
    command = [sys.executable, str(REPOSITORY / "build.py"), "serve", "--port", "0", "--root", str(desk.root)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as serving:
        assert serving.stderr is not None
        assert serving.stderr.readline().startswith("http://127.0.0.1:")
        assert serving.stderr.readline().startswith("built, ")
        serving.send_signal(signal.SIGINT)
        assert serving.wait() == 130
        assert "Traceback" not in serving.stderr.read()
