"""Every code a finding may carry: how grave it is, what it means, how to mend it.

One literal table; the docs page of codes is made of it, and a test holds it equal to the codes in use. A part
of the program that reports something new adds its line here.
"""

from dataclasses import dataclass

from digest.model.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Code:
    severity: Severity
    meaning: str
    mend: str
    always: bool = False  # refuses a build with --keep-going too: what must not be published might be
    loss: bool = False  # so does this, for readers lose what they had; until --accept-shrink is given


_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

CODES: dict[str, Code] = {
    # -- seeds
    "no-article": Code(
        _ERROR, "There is no article to publish.", "Put articles there, or name their folder."
    ),
    "seed-date": Code(
        _WARNING, "A date of publication that is not understood.", "Write it like 2025-05-21 in the seed."
    ),
    "seed-draft": Code(
        _NOTE, "A seed, or items of one, that say themselves that they are not to be published.", "Nothing."
    ),
    "seed-empty": Code(_WARNING, "A seed without a word in it.", "Fill the file, or delete it."),
    "seed-extra": Code(
        _WARNING, "A kind of file whose reader is not installed.", "Install the extra that the message names."
    ),
    "seed-fault": Code(
        _WARNING,
        "The program failed on an article; it is left out, the rest is published.",
        "Report it with the file: the message names the place in the program.",
    ),
    "seed-front": Code(
        _WARNING, "Front matter that cannot be read.", "Close it with `---`; write `key: value` lines in it."
    ),
    "seed-kind": Code(_WARNING, "A file that nothing reads.", "Save it as one of the kinds in the message."),
    "seed-name": Code(_NOTE, "A file name that cannot stand in a URL.", "Rename it: letters, digits, . _ -."),
    "seed-not-text": Code(_WARNING, "A file that is no text.", "Save the article as UTF-8 text."),
    "seed-record": Code(_WARNING, "An item of a feed or a record that is no article.", "Mend its text."),
    "seed-repaired": Code(_NOTE, "Damaged characters, mended.", "Nothing, or save the file as UTF-8."),
    # -- what was published
    "url-gone": Code(
        _ERROR,
        "A page of `content/urls.lock` that is no longer made.",
        "Say what it is now, as the message shows; `--keep-going` does not help, --accept-shrink does.",
        loss=True,
    ),
    "redirect-nowhere": Code(
        _ERROR, "A redirect to a page that there is not.", "Name a page that the site has."
    ),
    "too-few": Code(
        _ERROR, "Less than `content/expect.yml` expects.", "Look what went; or publish with --accept-shrink."
    ),
    # -- any YAML file
    "yaml-syntax": Code(_ERROR, "The file is no YAML.", "Mend the line; quote text that holds `: ` or ` #`."),
    "yaml-encoding": Code(_ERROR, "The file is not UTF-8 text.", "Save it as UTF-8."),
    "yaml-size": Code(_ERROR, "The file is larger than 2 MB.", "Split it, or look what was pasted into it."),
    "yaml-depth": Code(_ERROR, "Lists and mappings are nested too deep.", "Nest no deeper than 16."),
    "yaml-character": Code(
        _ERROR, "A tab, or a character nobody can see.", "Indent with spaces; delete the character."
    ),
    "yaml-anchor": Code(_ERROR, "Anchors, aliases and merge keys are not used here.", "Write the value out."),
    "yaml-tag": Code(_ERROR, "Tags and directives are not used here.", "Write the value without `!`."),
    "yaml-documents": Code(_ERROR, "More than one document in a file.", "Make the second `---` a file."),
    "empty-list": Code(_NOTE, "The `[]` of an empty list stands above its first items.", "Delete that line."),
    "yaml-key": Code(_ERROR, "A key that is empty, a list or a mapping.", "Keys are plain text."),
    "duplicate-key": Code(_ERROR, "One key twice in one mapping.", "Keep one of the two."),
    "more": Code(_NOTE, "Further findings of this file are not listed.", "Mend the first ones."),
    # -- any table of content/
    "missing-file": Code(_ERROR, "A table of the vocabulary is missing.", "Restore the file."),
    "no-file": Code(_NOTE, "An optional table is not there.", "Nothing, or add it."),
    "unknown-file": Code(_WARNING, "A YAML file that nothing reads.", "Rename it, or delete it."),
    "empty-file": Code(_ERROR, "A file that says nothing.", "Fill it, or delete it."),
    "no-search": Code(
        _NOTE, "The site has no search: its extra is not installed.", "Install it, or leave it out."
    ),
    "search-failed": Code(
        _WARNING, "The search could not be built; its page leads to the lists.", "Install its extra anew."
    ),
    "no-site-id": Code(
        _NOTE, "The site has an address, but no `id` that outlives it.", "Write `id:` into site.yml, once."
    ),
    "schema-line": Code(
        _NOTE, "The line that gives completion in the editor is missing.", "Make it the first line."
    ),
    "empty-value": Code(_ERROR, "Nothing stands where a value belongs.", "Write it, or delete the key."),
    "unknown-key": Code(_ERROR, "A key that does not exist here.", "Use the key that the message names."),
    "missing-key": Code(_ERROR, "A key that must be there is not.", "Add it."),
    "wrong-type": Code(_ERROR, "Text where a list belongs, or the like.", "Write it as the message shows."),
    "unknown-value": Code(
        _ERROR, "A word that is not one of those allowed.", "Use one that the message names."
    ),
    "bad-id": Code(_ERROR, "An id that is no slug.", "Lower-case letters, digits and single hyphens."),
    "bad-country": Code(_ERROR, "No country code.", "ISO 3166-1 alpha-2 in capitals: TH, MY."),
    "bad-form": Code(
        _ERROR, "A form whose brackets do not close, or one of too many phrases.", "Count them."
    ),
    "bad-iccs": Code(_ERROR, "No code of the ICCS.", 'Digits in quotes: "0204".'),
    "bad-url": Code(_ERROR, "No absolute http(s) address.", "Begin with https://."),
    "bad-number": Code(_ERROR, "No whole number in the range.", "Write digits only."),
    "no-topic": Code(
        _NOTE,
        "A weight or a pattern about a topic that there is not.",
        "Restore the topic, or delete the pattern and run benchmarks/judge.py.",
    ),
    "unknown-id": Code(_ERROR, "An id that no table has.", "Use the id the message offers, or add an entry."),
    "same-form": Code(_WARNING, "Two entries share a form, so it means neither.", "Keep it in one of them."),
    "same-label": Code(_WARNING, "Two topics are called alike.", "Rename one of the two."),
    "finds-nothing": Code(_WARNING, "A topic that no words lead to.", "Give it terms, together, or crimes."),
    "no-country": Code(_WARNING, "A country of ISO 3166-1 is missing.", "Add it under its code."),
    # -- pages of text
    "broken-link": Code(
        _ERROR,
        "A link or picture of a page of text that leads nowhere.",
        "Mend the address, or add what it names.",
    ),
    "markup-dropped": Code(
        _WARNING, "HTML in a page of text that is left out: scripts, frames.", "Take it away."
    ),
    "no-heading": Code(
        _WARNING,
        "A page of text without a heading; it is called after its file.",
        "Begin it with `# Heading`, or give it a `title`.",
    ),
    # -- files and folders
    "path-outside": Code(
        _ERROR, "A link that leads out of its folder, or to a folder.", "Copy the file here."
    ),
    "folder-linked": Code(
        _NOTE, "A folder of the project is a link.", "Nothing, if it leads where you want."
    ),
    "file-special": Code(_ERROR, "A pipe, a socket or a device.", "Take it away."),
    "file-encoding": Code(_ERROR, "A page or template that is not UTF-8 text.", "Save it as UTF-8."),
    "file-unknown": Code(_WARNING, "A file of a kind that is not read here.", "Rename it, or move it away."),
    "file-unreadable": Code(_ERROR, "A file or folder that cannot be opened.", "Correct its permissions."),
    "article-twice": Code(
        _WARNING, "Two files give articles of one id; the second is left out.", "Rename one of them."
    ),
    "output": Code(_ERROR, "The output folder cannot be written, or must not.", "Do what the message says."),
    "output-busy": Code(_ERROR, "Another build is writing the output folder.", "Wait until it has ended."),
    "cache-busy": Code(_ERROR, "Another build is using the cache.", "Wait until it has ended."),
    "cache-off": Code(
        _NOTE, "The cache cannot be written or read.", "Nothing, but builds take longer; mend its folder."
    ),
    "store-off": Code(
        _NOTE,
        "A cache given with `--store` is damaged, in use, or of another version.",
        "Nothing, but this build takes longer; fill it anew with `build.py read`.",
    ),
    "url-taken": Code(_ERROR, "Two things want one URL.", "Rename one of the two that the message names."),
    "proof": Code(
        _ERROR,
        "A file of the new site leads nowhere, asks another host for something, or is not what it seems.",
        "Mend the page, template or link that the message names.",
    ),
    "not-as-built": Code(_ERROR, "A file of a site is not what a build made.", "Build it anew."),
    "heavy": Code(_NOTE, "A page heavier than it should be.", "Look what makes it so; split it."),
    "page-fault": Code(
        _ERROR, "A page that cannot be made.", "Mend what the message names; lists nested too deep, say."
    ),
    "template": Code(_ERROR, "A template that cannot be rendered.", "Mend the line."),
    # -- articles
    "weekday": Code(_NOTE, "A date names a weekday that it was not.", "Correct the date in an override."),
    # -- corrections
    "bad-date": Code(_ERROR, "No date that exists, or none in EDTF.", "2024-12-06, 2024-12 or XXXX-12-06."),
    "another-country": Code(
        _NOTE, "A country code that papers use for another country.", "Look which of the two is meant."
    ),
    "cut-short": Code(
        _WARNING,
        "A text that ends where a ` #` begins a comment.",
        "Put the text in quotes, or the comment above it.",
    ),
    "mixed-script": Code(
        _WARNING, "A word of Latin letters and such as only look like them.", "Type it anew."
    ),
    "odd-date": Code(
        _WARNING, "A year that lies in the future, or before 1900.", "Look at its digits again."
    ),
    "bad-seen": Code(_ERROR, "What the tool wrote was changed by hand.", "Let `build.py correct` write it."),
    "too-long": Code(_ERROR, "Text longer than its field takes.", "Shorten it."),
    "says-nothing": Code(_ERROR, "A correction that corrects nothing.", "Name a field, or delete the file."),
    "set-twice": Code(_ERROR, "One thing is set in two places.", "Keep one; the message names both."),
    "no-such-item": Code(
        _WARNING, "A correction speaks of what the article has not.", "Write the name as it is, or delete it."
    ),
    "many-primary": Code(_WARNING, "More than three primary topics.", "Set one of them to secondary."),
    "demoted": Code(
        _NOTE, "A primary topic gave way to those of an editor.", "Nothing, or set another one to secondary."
    ),
    "no-such-line": Code(_WARNING, "A line to keep or cut does not stand there.", "Copy it from the page."),
    "name-left": Code(
        _WARNING,
        "Part of a name shown as initials is still in the text, or an address has it.",
        "Add that form, or mend the address.",
    ),
    "address-left-out": Code(
        _NOTE,
        "An address in the text has a name that is shown as initials, and is left out with it.",
        "Nothing.",
    ),
    "redundant": Code(_NOTE, "The machine now agrees with a correction.", "Withdraw it, or leave it."),
    "drifted": Code(
        _WARNING,
        "The machine says something else, or the text is another, than when a correction was written.",
        "Look again; `build.py correct` renews what was seen.",
    ),
    "orphan": Code(
        _WARNING, "A correction of an article that there is none of.", "Mend the id, or delete it."
    ),
    "correction-astray": Code(
        _ERROR,
        "A correction that lies where nothing reads it.",
        "Move it to `content/overrides/`, named after its article.",
    ),
    "hidden-unread": Code(
        _ERROR,
        "A correction that hides an article, or a name in it, cannot be read.",
        "Mend it; `--keep-going` leaves the article out.",
    ),
    "hidden-orphan": Code(
        _ERROR,
        "A correction hides an article, or a name in it, and there is no such article.",
        "Mend the id; delete it if the article is gone. `--keep-going` does not help.",
        always=True,
    ),
    "initials-missed": Code(
        _ERROR,
        "A name to be shown as initials stands nowhere in the text.",
        "Write it as the text does; `--keep-going` leaves the article out.",
    ),
    "other-article": Code(
        _ERROR,
        "A correction was written of another article that had this id.",
        "Give it the id that its article has now, or withdraw it.",
    ),
    "lookup-unused": Code(_WARNING, "A lookup that no article needs.", "Delete it, or mend its value."),
}


def finding(
    code: str, path: str, message: str, line: int = 0, column: int = 0, *, excerpt: str = ""
) -> Finding:
    """A finding as grave as its code says. KeyError where the table has no such code."""
    return Finding(CODES[code].severity, code, path, message, line, column, excerpt)
