"""What reviewed articles would change."""

from pathlib import Path

import pytest
import teaching

from desk import Desk


def test_what_would_change_is_said_and_by_how_much() -> None:
    before = {"scope.yml": '# x\nbias: -1.00\n"topic": 0.50\n"=sabu": 1.00\n'}
    after = {"scope.yml": '# x\nbias: -1.00\n"topic": 0.90\n"=sabu": 1.02\n'}
    assert list(teaching.changes(before, after)) == [
        "scope.yml: 1 weights change by 0.1 or more",
        "  topic: 0.50 -> 0.90",
    ]


def test_only_what_was_reviewed_teaches_and_as_it_was_corrected(desk: Desk) -> None:
    desk.write(
        "content/overrides/000003-rusia.yml",
        "because: Bukan mitra.\nreviewed: true\npartners: {remove: [RU], add: [MY]}\n",
    )
    (one,) = teaching.reviewed(desk.root)
    assert one.article.id == "000003-rusia"
    assert [partner.id for partner in one.article.partners] == ["MY"]
    assert one.seen[0].document == one.article.document


def test_weights_are_written_only_where_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    teaching.finish({"place.yml": "bar: 0.2\n"}, tmp_path, write=False)
    assert "nothing is changed" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())
    teaching.finish({"place.yml": "bar: 0.2\n"}, tmp_path, write=True)
    assert (tmp_path / "content/weights/place.yml").read_text(encoding="utf-8") == "bar: 0.2\n"
