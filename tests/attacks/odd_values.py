"""Values that break programs: strings, numbers, dates in EDTF and in CSL-JSON, fields of works."""

from __future__ import annotations

from typing import Any

STRINGS: tuple[str, ...] = (
    "", " ", "\n", "\t", "a\nb", "x\r\ny", "\u2028", "\x00", "\x1b[2J", "\x7f", "\x9b", "\u202e", "\ufeff", "\u200b", "\ud800",
    "0", "-1", "NaN", "null", "None", "true", "[]", "{}", "{person}", "{0.__class__}", "%s", "${HOME}", "'", '"', "\\", "`", ";",
    "..", "../../x", "/etc/passwd", "C:\\x", "con", "a" * 10_000, "é", "e\u0301", "Ａ", "ﬁ", "ß", "İ", "ı", "𝔅", "👨‍👩‍👧", "天才", "אב",
    "::warning::x", "##[error]x", "=1+1", "<b>", "&amp;", "]]>", "--", "x'; drop table claims; --", "http://", "https://x",
    "https://[::1", "https://x/ y", "javascript:alert(1)", "essay", "reference", "times-1871", "babbage", "essay/death", "ref/death",
)  # fmt: skip

_DEEP: Any = []
for _ in range(600):
    _DEEP = [_DEEP]

VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 7, 2**31, 2**53 + 1, 2**63, 2**64, 10**30, -(10**30), 10**400, 1.5, -0.0, 1e300, 5e-324,
    float("nan"), float("inf"), float("-inf"), [], {}, [None], [[]], {"": None}, [1, "a", None], {"id": "x"}, _DEEP, *STRINGS[:24],
)  # fmt: skip

EDTF: tuple[str, ...] = (
    "0000", "0001", "-0001", "-0044-03-15", "9999", "9999-12-31", "-9999", "Y10000", "Y-10000", "Y999999999", "Y-999999999",
    "Y17E8", "1955-02-29", "1955-02-30", "1900-02-29", "1955-13", "1955-00", "1955-01-00", "1955-01-32", "1955-21", "1955-41",
    "1955-42", "1955-99", "195X", "19XX", "1XXX", "XXXX", "1955-XX", "1955-XX-XX", "1955-1X", "1955-X1", "XXXX-12-25", "XXXX-02-30",
    "195X-02-29", "1955?", "1955~", "1955%", "?1955", "~1955-01", "1955-~01", "1955-01-28%", "1955?-01~-28%", "1955??", "1955/",
    "/1955", "../1955", "1955/..", "../..", "/", "..", "1960/1956", "1955-01/1955-01-28", "1955/1956/1957", "[1955,1957]", "{1955,1957}",
    "[1955..1957]", "[..1955]", "{1955..}", "[]", "{}", "[1955", "1955}", "[1955,]", "[,]", "{1955/1957,1960}", "[..]", "1955-01-28T10:00",
    "1955-W01", "19550128", "55", "1955-1-1", " 1955", "1955 ", "１９５５", "1955-01-28Z", "", "x", "1582-10-10", "1752-09-05", "-0000",
    "[" + ",".join(f"{year:04}" for year in range(1000, 3000)) + "]", "1955" * 1000, "Y1955", "1712-02-30", "1700-02-29", "Y5",
    "0001-01-01/9999-12-31", "-9999/9999", "Y-999999999/Y999999999", "1955-24", "1955-25/1955-40", "-0001-24", "9999-24", "Y99999-24",
)  # fmt: skip

# Dates that the schema of CSL-JSON (1.0.2) allows, and more.
SOUND_DATES: tuple[dict[str, Any], ...] = (
    {"date-parts": [[1955]]}, {"date-parts": [["1955"]]}, {"date-parts": [[1955, 1]]}, {"date-parts": [["1955", "01", "28"]]},
    {"date-parts": [[1955], [1957]]}, {"date-parts": [[1955, 1], [1957, 12, 31]]}, {"date-parts": [[-44, 3, 15]]}, {"date-parts": [[1]]},
    {"date-parts": [[9999, 12, 31]]}, {"date-parts": [[-9999]]}, {"date-parts": [[12345]]}, {"raw": "January 1955"}, {"raw": "1955"},
    {"literal": "spring of that year"}, {"literal": ""}, {"edtf": "1955-01~"}, {"edtf": "1955/1957"}, {"edtf": "../1955"},
    {"date-parts": [[1955]], "season": 1}, {"date-parts": [[1955]], "season": "spring"}, {"date-parts": [[1955]], "circa": True},
    {"date-parts": [[1955]], "circa": "1"}, {"date-parts": [[1955]], "circa": 0}, {"date-parts": [[1955]], "circa": 1},
    {"date-parts": [[1955, 21]]}, {"date-parts": [[1955, 13]]}, {"date-parts": [[1955, 24]]}, {"season": "spring", "literal": "x"},
)  # fmt: skip
DATES: tuple[Any, ...] = (
    *SOUND_DATES, None, {}, [], "1955", 1955, {"date-parts": None}, {"date-parts": []}, {"date-parts": [[]]}, {"date-parts": [5]},
    {"date-parts": [None]}, {"date-parts": [[None]]}, {"date-parts": [["x"]]}, {"date-parts": [[0]]}, {"date-parts": [[1955, 0]]},
    {"date-parts": [[1955, 2, 30]]}, {"date-parts": [[1955, 1, 1, 1]]}, {"date-parts": [[1955], [], [1]]}, {"date-parts": [[10**30]]},
    {"date-parts": [[1955.0]]}, {"date-parts": [[1955.5]]}, {"date-parts": [[True]]}, {"date-parts": [["١٩٥٥"]]}, {"date-parts": "1955"},
    {"date-parts": [[float("nan")]]}, {"date-parts": [[float("inf")]]}, {"date-parts": {"0": 1955}}, {"date-parts": [[[1955]]]},
    {"raw": None}, {"raw": 1955}, {"edtf": "soon"}, {"edtf": 1955}, {"circa": True}, {"date-parts": [["1955 "]]}, {"date-parts": [["-44"]]},
    {"date-parts": [[1957], [1955]]}, {"date-parts": [["9" * 5000]]}, {"date-parts": [[99999]]}, {"date-parts": [[-1, 13]]},
)  # fmt: skip

# Fields of works as the schema allows them.
SOUND_CSL: tuple[tuple[str, Any], ...] = (
    ("author", []), ("author", [{"family": "Li"}]), ("author", [{"given": "Li"}]), ("author", [{"literal": ""}]), ("author", [{}]),
    ("author", [{"family": "Gaulle", "dropping-particle": "de", "comma-suffix": True, "static-ordering": 0, "parse-names": "x"}]),
    ("author", [{"family": "X", "suffix": "Jr.", "comma-suffix": "x"}] * 100), ("editor", [{"literal": "天才"}]), ("translator", []),
    ("number-of-pages", 5), ("number-of-pages", "5"), ("number-of-pages", ""), ("number-of-pages", "xii, 5"), ("volume", 2),
    ("number-of-pages", "²"), ("number-of-pages", "9" * 5000), ("page", 7), ("page", "1–9"), ("volume", "II"), ("issue", 3),
    ("container-title", ""), ("container-title", "=1+1"), ("publisher", "x; y: z"), ("note", ""), ("note", "kind:"), ("note", ";:;:"),
    ("note", "kind: primary; kind: secondary; tendency: "), ("custom", {}), ("custom", {"derivations": []}), ("custom", {"x": [1, None]}),
    ("URL", ""), ("URL", "x"), ("URL", "https://x/<>\"'"), ("language", "zz"), ("categories", ["a"]), ("type", "map"), ("id", 7),
    ("citation-key", "x"), ("keyword", ""), ("title", ""), ("title", "a" * 5000), ("title-short", "x"), ("abstract", "<b>x</b>\n"),
)  # fmt: skip
CSL: tuple[tuple[str, Any], ...] = (
    *SOUND_CSL, ("author", None), ("author", "Li"), ("author", {}), ("author", [None]), ("author", ["Li"]), ("author", [{"family": None}]),
    ("author", [{"family": 7}]), ("author", [[]]), ("editor", None), ("editor", 7), ("title", None), ("title", 7), ("title", []), ("id", None),
    ("id", ""), ("id", "times-1871"), ("id", []), ("id", True), ("id", 1.0), ("type", None), ("type", "no such type"), ("type", 7), ("note", None),
    ("note", 7), ("note", []), ("custom", None), ("custom", []), ("custom", "x"), ("custom", {"derivations": None}), ("publisher", None),
    ("custom", {"derivations": [{}]}), ("container-title", []), ("container-title", None), ("container-title", 7), ("number-of-pages", None),
    ("number-of-pages", []), ("number-of-pages", -5), ("number-of-pages", 10**400), ("title", "\ud800"), ("author", [{"family": "\ud800"}]),
    ("custom", {"derivations": [{"relation": "cites", "target": "hyman-1982", "certain": True, "evidence": ""}]}), ("URL", None), ("URL", 7),
    ("custom", {"derivations": [{"relation": "cites", "target": "", "certain": True, "evidence": ""}]}), ("x\x00", 1), ("issued", float("nan")),
)  # fmt: skip
