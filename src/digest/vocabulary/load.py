"""The door from YAML to values.

What it needs (pydantic) is loaded only when it is opened: a build that has its vocabulary cached
never opens it.
"""

from collections.abc import Mapping

from digest.model.finding import Finding
from digest.vocabulary.values import Vocabulary


def load(files: Mapping[str, bytes]) -> tuple[Vocabulary, tuple[Finding, ...]]:
    """The vocabulary that the YAML files of `content/` hold, and all that is wrong with them.

    `files`: bytes by path from the project's root with forward slashes ("content/countries.yml"). Corrections
    and pages are passed over. A table that is not there is empty, an entry that is wrong is left
    out, each with a finding.
    """
    from digest.vocabulary import tables  # noqa: PLC0415

    return tables.load(files)
