"""Which address leads to which page. Addresses are fixed words; ids come in the query, so no path is ever made from a request."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from sinosoviet_corpus.desk.agreement import Agreed
from sinosoviet_corpus.desk.aligned import Aligned
from sinosoviet_corpus.desk.annotate import Annotate
from sinosoviet_corpus.desk.asked import Desk, Problem, form, to
from sinosoviet_corpus.desk.blind import Blind
from sinosoviet_corpus.desk.guard import FAULT, OPEN, Guard, Refused
from sinosoviet_corpus.desk.keys import Keys
from sinosoviet_corpus.desk.pages import static
from sinosoviet_corpus.desk.proposals import Proposals
from sinosoviet_corpus.desk.review import Review
from sinosoviet_corpus.desk.second import Second
from sinosoviet_corpus.desk.warm import Warm
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.tasks.init import init

_DAY = 24 * 60 * 60


def application(
    warm: Warm, keys: Keys, port: int, stop: Callable[[], None], fault: Callable[[BaseException], None]
) -> Guard:
    """The desk as an ASGI application. stop: called when the user closes the desk.  fault: told of an error of the program.

    warm: a `Blind` one makes the desk of the second annotator, with the pages of `second.py` alone.
    """
    desk = Desk(warm, keys, isinstance(warm, Blind))
    review, annotate = Review(desk), Annotate(desk)
    proposals, agreement = Proposals(desk, annotate), Agreed(desk, annotate)
    ours = static()
    gets = {
        "/": review.list,
        "/case": review.case,
        "/aligned": Aligned(desk).page,
        "/proposals": proposals.list,
        "/texts": annotate.texts,
        "/text": annotate.text,
        "/words": annotate.words,
        "/new": annotate.new,
        "/form": annotate.form,
        "/record": annotate.record,
        "/agreement": agreement.page,
        "/corpus": lambda request: desk.page("corpus", request, wrong="", folder=""),
        "/keys": lambda request: desk.page("keys", request),
        "/state": lambda request: _state(warm),
    }
    posts = {
        "/decide": review.decide,
        "/undo": review.undo,
        "/judge": proposals.judge,
        "/propose": proposals.make,
        "/save": annotate.save,
        "/delete": annotate.delete,
        "/back": annotate.take_back,
        "/sentence": annotate.sentence,
        "/compare": agreement.compare,
        "/settle": agreement.settle,
        "/reading": agreement.reading,
        "/copy": lambda request: _copy(desk, request),
        "/stop": lambda request: _stop(desk, request, stop),
    }
    if isinstance(warm, Blind):
        second = Second(desk, warm)
        gets = second.gets | {path: gets[path] for path in ("/corpus", "/keys")}
        posts = second.posts | {path: posts[path] for path in ("/copy", "/stop")}
    gets |= {f"/static/{name}": _file(*about) for name, about in ours.items()}

    def opened(request: Request) -> Response:
        cookie = keys.use_link(request.query_params.get("key", ""))
        if cookie is None:
            raise Refused(403, "This link was used already, or is wrong. Start `sinosoviet desk` again for a new one.")
        # Not a redirect: after one that another page began, browsers do not send a strict cookie.
        made = desk.page("open", request)
        made.set_cookie(guard.cookie, cookie, max_age=_DAY, httponly=True, samesite="strict")
        return made

    routes = [Route(OPEN, opened, methods=["GET"])]
    routes += [Route(path, page, methods=["GET"]) for path, page in gets.items()]
    routes += [Route(path, page, methods=["POST"]) for path, page in posts.items()]
    app = Starlette(
        routes=routes,
        exception_handlers={
            404: lambda request, error: _problem(desk, request, Problem(404, "there is no such page")),
            405: lambda request, error: _problem(desk, request, Problem(405, "this address takes no such request")),
            Refused: lambda request, error: PlainTextResponse(f"{error.why}\n", error.status),
            Exception: lambda request, error: PlainTextResponse(f"{FAULT}\n", 500),
            Problem: lambda request, error: _problem(desk, request, error),
            CorpusError: lambda request, error: _unsound(desk, request, error),
        },
    )
    app.router.redirect_slashes = False
    guard = Guard(app, keys, port, fault)
    return guard


def _file(content: bytes, kind: str) -> Callable[[Request], Response]:
    return lambda request: Response(content, media_type=kind)


def _state(warm: Warm) -> Response:
    """Whether the check has caught up with the files, and how much it found that the check before had not."""
    _, findings = warm.findings()
    return JSONResponse({"current": findings.current, "new": len(findings.new)})


def _copy(desk: Desk, request: Request) -> Response:
    """Copy the corpus into a new folder and go on there."""
    folder = form(request).one("folder")
    try:
        if not folder:
            raise CorpusError("name a folder that is new or empty")
        made = (Path.cwd() / Path(folder).expanduser()).resolve()
        init(made, desk.warm.root)
    except (CorpusError, OSError, RuntimeError, ValueError) as error:
        said = (
            " ".join(part for part in (error.what, error.fix) if part) if isinstance(error, CorpusError) else str(error)
        )
        return desk.page("corpus", request, 422, wrong=said, folder=folder)
    desk.warm.move(made)
    return to("/")


def _stop(desk: Desk, request: Request, stop: Callable[[], None]) -> Response:
    made = desk.page("closed", request)
    stop()
    return made


def _problem(desk: Desk, request: Request, problem: Problem) -> Response:
    return desk.page("problem", request, problem.status, what=problem.what, fix=problem.fix, listed=())


def _unsound(desk: Desk, request: Request, error: CorpusError) -> Response:
    listed = () if desk.blind else error.listed  # the problems listed name records that a second annotator may not see
    return desk.page("problem", request, 409, what=error.what, fix=error.fix or "", listed=listed)
