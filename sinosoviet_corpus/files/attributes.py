"""What a corpus tells Git: the bytes of its texts, and of the files that they were taken from, are left as they are; records are LF."""

from __future__ import annotations

NAME = ".gitattributes"
_WHY_RECORDS = "# Records are LF on every system."
_RECORDS = ("*.jsonl text eol=lf", "*.toml text eol=lf", "*.json text eol=lf")
_WHY_TEXTS = "# Texts are bytes: no line-end conversion, no whitespace repair, no merging by line, ever. Later lines win: keep these last."
_TEXTS = ("corpus/*/text.txt -text -whitespace -merge", "corpus/*/original.* -text -whitespace -merge")


def completed(there: bytes) -> bytes:
    """The content of the file with our lines, if they are not all in it already. there: its content now, which stays; b"" for none."""
    lines = [line.strip().decode("utf-8", "replace") for line in there.splitlines()]
    lacking = [line for line in _RECORDS if line not in lines]
    if not lacking and all(line in lines for line in _TEXTS):
        last = {line: number for number, line in enumerate(lines)}
        if max(last[line] for line in _RECORDS) < min(last[line] for line in _TEXTS):
            return there
    added = [*([_WHY_RECORDS, *lacking] if lacking else []), _WHY_TEXTS, *_TEXTS]
    gap = b"" if there.endswith(b"\n") or not there else b"\n"
    return there + gap + "".join(f"{line}\n" for line in added).encode()
