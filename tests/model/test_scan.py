"""What one pass over a text has seen."""

from digest.model.scan import Hit, Kind, Scan, Sentence
from digest.model.text import Block, Document, Role, Span

TEXT = "Bukan terorisme. Polri ke Bali."
DOCUMENT = Document("a", "seeds/a.txt", "00", TEXT, (Block(Role.PARAGRAPH, Span(0, len(TEXT)), "x"),))
DENIAL = Hit(Span(0, 5), Kind.CUE, "denies-what-follows")
DENIED = Hit(Span(6, 15), Kind.TOPIC, "terorisme")
BALI = Hit(Span(26, 30), Kind.PLACE, "ID/Bali")
SENTENCES = (Sentence(Span(0, 16), 0), Sentence(Span(16, 31), 0))
SCAN = Scan(DOCUMENT, SENTENCES, (DENIAL, DENIED, BALI))


def test_hits_by_kind_and_by_list() -> None:
    assert SCAN.of(Kind.PLACE, Kind.TOPIC) == (DENIED, BALI)
    assert SCAN.cues("denies-what-follows") == (DENIAL,)
    assert SCAN.cues("say") == ()


def test_what_is_denied_is_not_affirmed() -> None:
    assert list(SCAN.affirmed(Kind.TOPIC, Kind.PLACE)) == [BALI]


def test_hits_and_sentences_by_place() -> None:
    assert list(SCAN.within(Span(16, 31))) == [BALI]
    assert list(SCAN.within(Span(0, 31), Kind.TOPIC)) == [DENIED]
    assert SCAN.block_of(SENTENCES[0]) is DOCUMENT.blocks[0]
    assert SCAN.text == TEXT
