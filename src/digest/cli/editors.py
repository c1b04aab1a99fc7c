"""What the editors' commands share."""

from digest.loader.sources.source import article_id
from digest.press.desk.newsroom import Newsroom
from digest.vocabulary.suggest import clip, nearest


def resolve(given: str, room: Newsroom) -> tuple[str, str]:
    """The id that was given, or the only one that begins so; else what is wrong."""
    if given in room.ids:
        return given, ""
    begun = _begun(given, room)
    return (begun[0], "") if len(begun) == 1 else ("", no_such_article(given, room))


def _begun(given: str, room: Newsroom) -> tuple[str, ...]:
    return tuple(each for each in room.ids if given and each.startswith(given))


def printable(text: str) -> str:
    """Without what could fake or hide what a terminal shows."""
    return "".join(char if char.isprintable() else " " for char in text)


def no_such_article(ident: str, room: Newsroom) -> str:
    """One line, with the ids that may be meant and their titles; or why it is left out."""
    for found in room.unread:
        if ident and article_id(found.path)[0] == ident:
            return f"{found.where()}: {found.code}: {found.message}"
    near = _begun(ident, room)[:3] or nearest(ident, room.ids, 3)
    named = ", ".join(f'{each} ("{clip(room.article(each).title.value or "", 50)}")' for each in near)
    return f'no article "{clip(ident)}"' + (f"; did you mean {named}?" if named else "")
