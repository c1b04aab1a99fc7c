"""What an edition must have at the least, held against what it has."""

from collections.abc import Iterator

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.press.output.report import count
from digest.press.steps.edition import Edition

EXPECT = "content/expect.yml"


def shortfalls(edition: Edition, before: int) -> tuple[Finding, ...]:
    """Where the edition is less than it must be. `before`: articles of the last one, if there was one."""
    return tuple(finding("too-few", EXPECT, what) for what in _short(edition, before))


def _short(edition: Edition, before: int) -> Iterator[str]:
    wanted, has = edition.expect, edition.articles
    if has < wanted.articles:
        yield f"{count(has, 'article')}; at least {wanted.articles} are expected"
    for code, least in wanted.partners.items():
        if edition.partners.get(code, 0) < least:
            yield f"{count(edition.partners.get(code, 0), 'article')} of partner {code}; at least {least} are expected"
    if has and edition.dated * 100 < wanted.dated * has:
        yield f"{edition.dated * 100 // has} % of the articles have a date; at least {wanted.dated} % are expected"
    if has < before and (before - has) * 100 > wanted.shrink * before:
        yield f"{count(has, 'article')} where there were {before}; at most {wanted.shrink} % may go at once"
