"""Files that driver and workers of Spark see: their URLs, and a folder for results that later queries read, removed in the end."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from sinosoviet_corpus.engine.places import Place, below
from sinosoviet_corpus.engine.spark_session import Session

PREFIX = "_sinosoviet-"  # engines read no files below a name with "_"


def url(place: Place) -> str:
    """The name by which Spark knows a place. Without a scheme it would look for a path where the cluster's files are."""
    return f"file:/{place.absolute().as_posix().lstrip('/')}" if isinstance(place, Path) else place


class SparkFiles:
    """A new folder in a place that driver and workers see."""

    def __init__(self, place: Place, session: Session) -> None:
        self.place = below(place, f"{PREFIX}{uuid.uuid4().hex[:12]}")
        self._session = session

    def kept(self, name: str, rows: Any) -> Any:
        """The rows of a data frame, read from a folder into which they were written."""
        there = url(below(self.place, name))
        rows.write.mode("overwrite").parquet(there)
        return self._session.spark.read.schema(rows.schema).option("__globPaths__", "false").parquet(there)

    def fetch(self, name: str, to: Path) -> None:
        """Copy a folder of `kept` to this machine."""
        system, path = self._system(url(below(self.place, name)))
        system.copyToLocalFile(False, path, self._path(url(to)), True)

    def put(self, file: Path, name: str) -> str:
        """Copy a file of this machine into the folder. Returns its URL."""
        there = url(below(self.place, f"{name}.parquet"))
        system, path = self._system(there)
        system.copyFromLocalFile(False, True, self._path(url(file)), path)
        return there

    def remove(self) -> str | None:
        """Remove the folder. Returns its URL if it is there still: a client of Spark Connect can delete no file."""
        there = url(self.place)
        if self._session.remote:
            return there
        system, path = self._system(there)
        system.delete(path, True)
        return None

    def _path(self, there: str) -> Any:
        return self._session.spark.sparkContext._jvm.org.apache.hadoop.fs.Path(there)

    def _system(self, there: str) -> tuple[Any, Any]:
        """The file system of Hadoop that has a URL, and the path in it. PySpark has no other way to copy or delete files."""
        path = self._path(there)
        return path.getFileSystem(self._session.spark.sparkContext._jsc.hadoopConfiguration()), path
