"""What there is to know of the edition before one believes it: what it covers and lacks, who edits it, whom to ask."""

from collections.abc import Iterator, Sequence

from digest.site import urls
from digest.site.article.report import contact
from digest.site.edition import Edition, count, number
from digest.site.views.frame import Link
from digest.site.views.lists import Card
from digest.site.views.plain import Stated

#: Articles from which on a share may be a percentage.
_ENOUGH = 30

NO_PUBLISHER = "Belum disebut di situs ini."
NO_CONTACT = "Belum ada alamat di situs ini."
NO_LICENCE = "belum dinyatakan"
RIGHTS = "Kata-kata naskah tetap milik penulis dan medianya."


def stated(edition: Edition) -> Iterator[Stated]:
    settings, cards = edition.settings, edition.in_scope
    outside = len(edition.cards) - len(cards)
    yield Stated("Isi", f"{count(edition.cards, edition)}; {number(outside)} artikel di luar cakupan.")
    if cards:
        yield Stated("Sumber", _houses(cards))
        yield Stated("Rentang", " ".join(_dates(cards)))
        doubtful = share(cards, [_is_doubtful(card) for card in cards])
        yield Stated("Keraguan", f"{doubtful} memuat mitra, tanggal, atau topik yang perlu diperiksa.")
    reviewed = f"{number(len(edition.desk.verdicts))} artikel diperiksa redaksi seluruhnya."
    yield Stated("Diperiksa", reviewed, Link(urls.QUALITY, "Mutu pembacaan"))
    corrected = f"{number(len(edition.desk.corrections))} artikel dikoreksi."
    yield Stated("Koreksi", corrected, Link(urls.CORRECTIONS, "Semua koreksi"))
    yield Stated("Pengelola", settings.publisher or NO_PUBLISHER)
    way = contact(settings)
    yield Stated("Hubungi", "" if way else NO_CONTACT, way)
    licence = f"Data: {settings.licence or NO_LICENCE}. {RIGHTS}"
    yield Stated("Izin", licence, Link(urls.DATA_INDEX, "Data terbuka"))


def coverage(edition: Edition) -> Iterator[str]:
    """What the edition covers, and what it does not know."""
    if edition.in_scope:
        yield _houses(edition.in_scope)
        yield from _dates(edition.in_scope)
        yield "Angka menghitung artikel dan cerita yang terkumpul di sini, bukan jumlah kejadian."


def _houses(cards: Sequence[Card]) -> str:
    houses = {card.outlet for card in cards if card.outlet}
    unnamed = share(cards, [not card.outlet for card in cards])
    return f"{number(len(houses))} media disebut naskahnya; {unnamed} tanpa nama media."


def _dates(cards: Sequence[Card]) -> Iterator[str]:
    dated = [card.when for card in cards if card.dated and card.when]
    if dated:
        yield f"Tanggal kejadian dari {dated[-1].text} sampai {dated[0].text}."
    yield f"{share(cards, [not card.dated for card in cards])} tanpa tanggal yang lengkap dengan tahunnya."


def _is_doubtful(card: Card) -> bool:
    partners, topics = (each.doubtful for each in card.partners), (each.doubtful for each in card.topics)
    return card.when_doubtful or any(partners) or any(topics)


def share(cards: Sequence[Card], having: Sequence[bool]) -> str:
    """ "3 dari 5 artikel (60%)"; of few articles no percentage."""
    many = f"{number(sum(having))} dari {number(len(cards))} artikel"
    return f"{many} ({round(100 * sum(having) / len(cards))}%)" if len(cards) >= _ENOUGH else many
