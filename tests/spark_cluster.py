"""A Spark cluster on the loopback address, from the package of PySpark: a standalone master and workers, each a process of its own."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

_DEPLOY = "org.apache.spark.deploy"
# What a user's cluster might say. Queries on a few rows are interpreted, because compiling them costs more than running them.
SETTINGS = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "600m",
    "spark.executor.memory": "500m",
    "spark.executor.cores": "1",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.constraintPropagation.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.eventLog.enabled": "true",
    "spark.eventLog.compress": "false",
}
_LOG = """
rootLogger.level = error
rootLogger.appenderRef.stderr.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %p %c{1}: %m%n
"""


class Cluster:
    """A running cluster.  home: the folder of PySpark.  master: its URL.  env: for processes that use it.  events: the folder of the logs of applications.

    data: a folder that the file system of the cluster has as `url`.
    """

    def __init__(self, folder: Path, workers: int) -> None:
        import pyspark

        self.home, self._folder = Path(pyspark.__file__).parent, folder
        self.events, conf = folder / "events", folder / "conf"
        self.data, self.url = folder / "data", "viewfs://lake/data"
        for made in (self.events, self.data, conf, folder / "local"):
            made.mkdir()
        (conf / "log4j2.properties").write_text(_LOG)
        settings = SETTINGS | {
            "spark.eventLog.dir": f"file:{self.events}",
            "spark.hadoop.fs.viewfs.mounttable.lake.link./data": f"file:{self.data}",
        }
        (conf / "spark-defaults.conf").write_text("".join(f"{key} {value}\n" for key, value in settings.items()))
        self.env = {name: value for name, value in os.environ.items() if not name.startswith(("SPARK", "PYSPARK"))} | {
            "SPARK_HOME": str(self.home),
            "SPARK_CONF_DIR": str(conf),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_LOCAL_DIRS": str(folder / "local"),
            "JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto",
        }
        self.workers: list[subprocess.Popen[bytes]] = []
        self._processes: list[subprocess.Popen[bytes]] = []
        try:
            self._begin(workers)
        except BaseException:
            self.close()
            raise

    def _begin(self, workers: int) -> None:
        port = _free()
        self.master = f"spark://127.0.0.1:{port}"
        master = self._start("master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(_free()))
        until(lambda: _answers(port) or master.poll() is not None, "the master answers")
        assert master.poll() is None, (self._folder / "log").read_text()
        self.workers = [
            self._start(
                "worker.Worker", "--host", "127.0.0.1", "--port", str(_free()), "--webui-port", str(_free()),
                "--cores", "1", "--memory", "600m", "--work-dir", str(self._folder / f"worker{n}"), self.master,
            )
            for n in range(workers)
        ]  # fmt: skip

    def _start(self, kind: str, *arguments: str, memory: str = "200m") -> subprocess.Popen[bytes]:
        with (self._folder / "log").open("ab") as log:
            command = [str(self.home / "bin" / "spark-class"), f"{_DEPLOY}.{kind}", *arguments]
            # In a session of its own, so that it ends with all processes that it started.
            made = subprocess.Popen(
                command,
                env=self.env | {"SPARK_DAEMON_MEMORY": memory},
                cwd=self._folder,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._processes.append(made)
        return made

    def kill(self, worker: int) -> None:
        """End a worker and its executors at once, as a machine that fails."""
        _end(self.workers[worker])

    def connect(self) -> str:
        """Start a server of Spark Connect. Returns its URL."""
        port = _free()
        conf = {"address": "127.0.0.1", "port": port}
        server = [
            word for name, value in conf.items() for word in ("--conf", f"spark.connect.grpc.binding.{name}={value}")
        ]
        server += ["--class", "org.apache.spark.sql.connect.service.SparkConnectServer", "spark-internal"]
        self._start("SparkSubmit", "--master", self.master, *server, memory="600m")
        until(lambda: _answers(port), "Spark Connect answers")
        return f"sc://127.0.0.1:{port}"

    def executors(self) -> dict[int, int]:
        """Worker -> how many executors it has started."""
        return {n: len(list((self._folder / f"worker{n}").glob("app-*/*/stderr"))) for n in range(len(self.workers))}

    def lost(self) -> str:
        """What the logs of applications say of executors that were lost."""
        logs = (path.read_text("utf-8", "replace") for path in self.events.rglob("*") if path.is_file())
        return "\n".join(line for log in logs for line in log.splitlines() if "SparkListenerExecutorRemoved" in line)

    def close(self) -> None:
        """End all processes."""
        for process in reversed(self._processes):
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _free() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def until(so: Callable[[], bool], what: str, seconds: float = 600) -> None:
    """Wait for something. Raises AssertionError after so many seconds."""
    end = time.monotonic() + seconds
    while not so():
        assert time.monotonic() < end, f"not after {seconds} seconds: {what}"
        time.sleep(0.1)
