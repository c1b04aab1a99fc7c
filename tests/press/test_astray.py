"""Corrections that lie where nothing reads them."""

from pathlib import Path

import pytest

from digest.model.finding import Finding
from digest.press.astray import astray, called_overrides

REASON, OTHER = b"because: x\n", b"name: x\n"


def taken(root: Path, files: dict[str, bytes]) -> set[str]:
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    articles = {path: data for path, data in files.items() if path.startswith("seeds/")}
    findings: list[Finding] = []
    found = astray(root, root / "seeds", articles, findings)
    assert not findings
    return {*found}


def test_a_reason_the_folder_or_the_name_of_an_article_tells_a_correction(tmp_path: Path) -> None:
    assert taken(
        tmp_path,
        {
            "seeds/a.txt": b"a",
            "seeds/b.yml": OTHER,
            "seeds/c.yaml.txt": OTHER,
            "seeds/x.y/d.txt": b"d",
            "overrides/deep/e.yml": OTHER,
            "overrides/README.md": OTHER,
            "redaksi/override/f.YAML": OTHER,
            "redaksi/g.yml": REASON,
            "redaksi/deep/h.yml": REASON,
            "redaksi/a.yml": OTHER,
            "mkdocs.yml": OTHER,
            "i.yml": b"- article: a\n  because: x\n",
            ".github/j.yml": REASON,
            "content/k.yml": REASON,
            "templates/l.yml": REASON,
        },
    ) == {
        *("seeds/b.yml", "seeds/c.yaml.txt", "overrides/deep/e.yml", "redaksi/override/f.YAML"),
        *("redaksi/g.yml", "redaksi/a.yml", "i.yml"),
    }


@pytest.mark.parametrize(
    ("name", "so"),
    [
        ("Overrides", True),
        ("override", True),
        ("overides", True),
        ("overrides.bak", True),
        ("overview", False),
        ("docs", False),
    ],
)
def test_a_folder_may_be_misspelt(name: str, so: bool) -> None:
    assert called_overrides(name) is so
