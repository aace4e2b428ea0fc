"""Answer the requests of the page of a blind comparison."""

from __future__ import annotations

from importlib.resources import files

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from sabersmith.preview.page import player_controls
from sabersmith.studio.app import asset, read_json, safely
from sabersmith.studio.comparison import CRITERIA, Comparison, Trial


def make_comparison_app(comparison: Comparison) -> Starlette:
    """Return the app of a blind comparison."""
    answers = ComparisonAnswers(comparison)
    return Starlette(
        routes=[
            Route("/", answers.page),
            Route("/assets/{name}", asset),
            Route("/api/trials", safely(answers.trials)),
            Route("/api/trials/{number}", safely(answers.answer), methods=["POST"]),
            Route("/api/trials/{number}/{side}", safely(answers.map)),
            Route("/api/trials/{number}/{side}/song", safely(answers.song)),
        ]
    )


class ComparisonAnswers:
    """The answers about a comparison's trials."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison

    async def page(self, _: Request) -> Response:
        """Answer with the page."""
        template = files("sabersmith.studio").joinpath("compare.html").read_text("utf-8")
        return HTMLResponse(template.replace("{{controls}}", player_controls()))

    async def trials(self, _: Request) -> Response:
        """Answer with the trials and the criteria."""
        return JSONResponse({"trials": self.comparison.shown(), "criteria": CRITERIA})

    async def map(self, request: Request) -> Response:
        """Answer with what the player shows of one of two maps."""
        data = await run_in_threadpool(self.comparison.data, *self._place(request))
        return JSONResponse(data)

    async def song(self, request: Request) -> Response:
        """Answer with the song of one of two maps."""
        song = await run_in_threadpool(self.comparison.song, *self._place(request))
        return Response(song, media_type="audio/ogg")

    async def answer(self, request: Request) -> Response:
        """Write an answer down."""
        trial, given = self._trial(request), await read_json(request)
        await run_in_threadpool(self.comparison.answer, trial, given)
        return JSONResponse({"trials": self.comparison.shown()})

    def _trial(self, request: Request) -> Trial:
        number = request.path_params["number"]
        if not number.isdecimal() or int(number) >= len(self.comparison.trials):
            raise LookupError("there is no such trial")
        return self.comparison.trials[int(number)]

    def _place(self, request: Request) -> tuple[Trial, int]:
        side = request.path_params["side"]
        if side not in ("0", "1"):
            raise LookupError("there is no such side")
        return self._trial(request), int(side)
