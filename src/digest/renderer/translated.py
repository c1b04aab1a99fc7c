"""Templates in a language: their Indonesian words are exchanged before they are compiled, so that a page is rendered as
fast in any.

`{% trans %}Cara mengutip{% endtrans %}` is what a catalogue calls by these words; `{% trans one.count %}` tells a
number. An element with `{% original %}` holds words of articles or editors, as does `{% quoted %}...{% endquoted %}`,
one with `{% ours %}` within it the site's. They are marked where those are in another language.
"""

import re

from digest.vocabulary.catalogue import Catalogue
from digest.vocabulary.settings import HOME

_MARKED = re.compile(r"\{% trans(?: (?P<number>[\w.]+))? %\}(?P<words>.*?)\{% endtrans %\}", re.DOTALL)


def translated(template: str, catalogue: Catalogue) -> str:
    """What has no translation stays as it is."""
    said = _MARKED.sub(lambda marked: _said(marked, catalogue), template)
    marks = {
        "original": f' lang="{HOME}"',
        "ours": f' lang="{catalogue.language}"',
        "quoted": f'<span lang="{HOME}">',
        "endquoted": "</span>",
    }
    for mark, written in marks.items():
        said = said.replace(f"{{% {mark} %}}", written if catalogue.language != HOME else "")
    return said


def _said(marked: re.Match[str], catalogue: Catalogue) -> str:
    forms = catalogue.messages.get(marked["words"], (marked["words"],))
    if len(forms) == 1 or not marked["number"]:
        return forms[0]
    first = f"{{%+ if {marked['number']} | form == 0 %}}{forms[0]}"
    others = (f"{{% elif {marked['number']} | form == {at} %}}{forms[at]}" for at in range(1, len(forms) - 1))
    return "".join((first, *others, f"{{% else %}}{forms[-1]}{{% endif +%}}"))
