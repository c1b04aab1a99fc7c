"""`quality`: how well the machine reads, on the articles that editors have reviewed."""

import argparse
import json
import shlex
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from typing import Any

from digest.cli.arguments import Exit, add_project, project_of
from digest.cli.editors import printable
from digest.model.verdict import Cause, Verdict
from digest.press.desk.newsroom import Newsroom
from digest.site.tally import FEWEST, Score, Share, by_field, by_topic, erring, misleading

#: Words and rules that are named.
MOST = 20

#: What refits which fields, in a checkout of the program. A fit takes minutes and scikit-learn: none is done here.
TEACHERS = {
    "benchmarks/judge.py": ("in_scope", "partners", "topics", "primary"),
    "benchmarks/fit.py": ("happened", "organizations", "persons", "place"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="counts only, for programs")
    add_project(parser)


def run(options: argparse.Namespace) -> Exit:
    with closing(Newsroom(project_of(options))) as room:
        settled = room.settled.values()
        verdicts = [one.verdicts for one in settled if one.verdicts is not None]
        causes = [cause for one in settled for cause in one.causes]
        articles = len(room.ids)
    teaching = _teaching(verdicts, str(options.root))
    if options.json:
        counts = {**_counts(articles, verdicts, causes), "teaching": teaching}
        print(json.dumps(counts, ensure_ascii=False, indent=2))
    else:
        print("\n".join((*_lines(articles, verdicts, causes), *_taught(teaching))))
    return Exit.CLEAN


def _lines(articles: int, verdicts: Sequence[tuple[Verdict, ...]], causes: Sequence[Cause]) -> Iterator[str]:
    yield f"{len(verdicts)} of {articles} articles are reviewed (`reviewed: true` in a correction)"
    if len(verdicts) < FEWEST:
        yield f"too few to say how well the machine reads: under {FEWEST}, no percentage is given"
    for heading, scores in (("field", by_field(verdicts)), ("topic", by_topic(verdicts))):
        if scores:
            yield ""
            yield f"{heading:24}{'precision':30}{'recall':30}wrong missed"
            yield from (_line(score) for score in scores)
    if causes:
        yield ""
        yield "what misled the machine, by corrections (all articles):"
        for cause, times in misleading(causes, MOST):
            yield f"{times:6}  {cause.field}: {cause.rule}: “{printable(cause.term)}”"


def _teaching(verdicts: Sequence[tuple[Verdict, ...]], root: str) -> dict[str, Any]:
    """How many articles could teach the machine, in how many it erred, by field, and what would teach it."""
    wrong = erring(verdicts)
    return {
        "articles": len(verdicts),
        "erred": {name: wrong.get(name, 0) for fields in TEACHERS.values() for name in fields},
        "commands": [f"python {path} --from-corrections {shlex.quote(root)}" for path in TEACHERS],
    }


def _taught(teaching: dict[str, Any]) -> Iterator[str]:
    if not teaching["articles"]:
        return
    erred = ", ".join(f"{name} {many}" for name, many in teaching["erred"].items())
    yield ""
    yield f"{teaching['articles']} reviewed articles could teach the machine; in how many it erred: {erred}"
    yield "what they would change is not worked out here, for that takes minutes; these two do, in a checkout of the"
    yield "program with scikit-learn, and change nothing without --write:"
    yield from (f"  {command}" for command in teaching["commands"])


def _line(score: Score) -> str:
    shares = f"{_share(score.precision):30}{_share(score.recall):30}"
    return f"{printable(score.name):24}{shares}{score.wrong:5} {score.missed:6}"


def _share(share: Share) -> str:
    """`93% of 30 (79-98%)`, or the counts alone."""
    if not share.all:
        return "-"
    if not share.enough:
        return f"{share.right} of {share.all}"
    low, high = share.interval()
    return f"{share.value:.0%} of {share.all} ({low:.0%}-{high:.0%})"


def _counts(
    articles: int, verdicts: Iterable[tuple[Verdict, ...]], causes: Iterable[Cause]
) -> dict[str, Any]:
    """What the page and the text are made of; whoever divides them knows how many there are."""
    judged = tuple(verdicts)
    return {
        "articles": articles,
        "reviewed": len(judged),
        "fields": [_counted(score) for score in by_field(judged)],
        "topics": [_counted(score) for score in by_topic(judged)],
        "misleading": [
            {"field": cause.field, "rule": cause.rule, "term": cause.term, "corrections": times}
            for cause, times in misleading(causes, MOST)
        ],
    }


def _counted(score: Score) -> dict[str, Any]:
    return {
        "name": score.name,
        "articles": score.articles,
        "right": score.right,
        "wrong": score.wrong,
        "missed": score.missed,
    }
