"""The five seeds as a careful reader would settle them, by hand: the site is tested apart from the loader."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from digest.model.article import Article, Correction, Doubt, Fact, Item
from digest.model.claim import Claim, Layer
from digest.model.page import Page
from digest.model.story import Bond, Story
from digest.model.text import Block, Document, Evidence, Role, Span
from digest.renderer import Renderer
from digest.site.cards import card
from digest.site.labels import Labels, by_id
from digest.site.pages.article import Beside, article_page, kin
from digest.site.pages.table import listing_pages
from digest.site.particulars import particulars
from digest.site.related import NOTHING, arounds
from digest.site.views.article import ArticleView
from digest.site.views.lists import Card, Entry, ListingView, ThroughView
from digest.vocabulary.catalogue import catalogue
from digest.vocabulary.settings import SiteSettings
from digest.vocabulary.values import (
    Country,
    Crime,
    Forum,
    GlossaryEntry,
    InstrumentType,
    Organization,
    Outlet,
    Outline,
    Region,
    Topic,
    Vocabulary,
)

View = TypeVar("View")

ROOT = Path(__file__).parents[1]
SETTINGS = SiteSettings(
    title="Lintas Batas", tagline="Kerja sama keamanan Indonesia dan mitranya", page_size=50
)


def labels() -> Vocabulary:
    """The same object every time: what is compiled from a vocabulary is kept by identity."""
    return VOCABULARY


VOCABULARY = Vocabulary(
    countries=tuple(
        Country(code, name, name_en)
        for code, name, name_en in (
            ("CN", "Tiongkok", "China"),
            ("ID", "Indonesia", "Indonesia"),
            ("KH", "Kamboja", "Cambodia"),
            ("LA", "Laos", "Laos"),
            ("TH", "Thailand", "Thailand"),
        )
    ),
    regions=(Region("asia-tenggara", "Asia Tenggara", "Southeast Asia"),),
    forums=(Forum("asean", "ASEAN", "ASEAN"),),
    organizations=(
        Organization("bnpt", "BNPT", "Badan Nasional Penanggulangan Terorisme", "ID"),
        Organization("ditjen-imigrasi", "Ditjen Imigrasi", "Direktorat Jenderal Imigrasi", "ID"),
    ),
    outlets=(Outlet("indofakta", "Indofakta"),),
    crimes=(
        Crime("narkotika", "Kejahatan narkotika", "Drug offences", "0601"),
        Crime("penipuan", "Penipuan", "Fraud", "0701"),
        Crime("perdagangan-orang", "Perdagangan orang", "Trafficking in persons", "0204"),
        Crime("terorisme", "Terorisme", "Terrorism", "0906"),
    ),
    topics=tuple(
        Topic(name, label, label_en, f"Definisi topik {label.lower()}.")
        for name, label, label_en in (
            ("hukum", "Kerja sama hukum", "Legal co-operation"),
            ("imigrasi", "Imigrasi", "Immigration"),
            ("maritim", "Keamanan maritim", "Maritime security"),
            ("narkotika", "Narkotika", "Drugs"),
            ("penipuan-daring", "Penipuan daring", "Online scams"),
            ("pertahanan", "Pertahanan", "Defence"),
            ("senjata", "Senjata", "Arms"),
            ("siber", "Keamanan siber", "Cyber security"),
            ("terorisme", "Terorisme", "Terrorism"),
            ("tppo", "Perdagangan orang (TPPO)", "Trafficking in persons"),
        )
    ),
    instruments=(InstrumentType("loi", "Letter of Intent"), InstrumentType("mou", "Nota Kesepahaman")),
    outlines=(
        Outline("ID", 432, 229, "M408,233l2,3 0,1-5-3z"),
        Outline("KH", 404, 187, "M397,182l9,0 0,8z"),
        Outline("SG", 401, 224),
        Outline("TH", 393, 180, "M389,170l9,4-6,9z"),
    ),
    glossary=(
        GlossaryEntry("TPPO", "Tindak Pidana Perdagangan Orang", "Perekrutan orang untuk dieksploitasi."),
        GlossaryEntry("WNI", "Warga Negara Indonesia", ""),
    ),
    site=SETTINGS,
    catalogue=catalogue("id", (ROOT / "templates/locale/id.po").read_text("utf-8")),
)


def names() -> Labels:
    """What the site says around articles, and calls what stands in them."""
    return by_id(labels())


def document(name: str, text: str, roles: Sequence[tuple[str, Role]] = ()) -> Document:
    """A block a line; `roles`: the first words of lines that are no paragraphs."""
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Document(name, f"seeds/{name}.txt", sha, text, tuple(_blocks(text, roles)))


def _blocks(text: str, roles: Sequence[tuple[str, Role]]) -> Iterator[Block]:
    at = 0
    for line in re.findall(r"[^\n]*\n+|[^\n]+$", text):
        role = next((role for words, role in roles if line.startswith(words)), Role.PARAGRAPH)
        end = at + len(line)
        if line.startswith("JAKARTA – "):
            yield Block(Role.DATELINE, Span(at, at + 10), "dateline")
            at += 10
        yield Block(role, Span(at, end), "test" if role is Role.FURNITURE else role.value)
        at = end


def quotes(doc: Document, *words: str, rule: str = "test") -> tuple[Evidence, ...]:
    """Every place where the words stand outside noise."""
    noise = [b.span for b in doc.blocks if b.role is Role.FURNITURE]
    spans = (Span(m.start(), m.end()) for word in words for m in re.finditer(re.escape(word), doc.text))
    return tuple(doc.quote(s, rule) for s in sorted(spans) if not any(n.holds(s) for n in noise))


def fact(field: str, value: str | None, evidence: tuple[Evidence, ...] = (), **claim: object) -> Fact:
    if value is None:
        return Fact()
    return Fact(value, (Claim(field, value, evidence=evidence, **claim),))


def item(
    field: str, name: str, evidence: tuple[Evidence, ...] = (), /, certainty: float = 1.0, **attributes: str
) -> Item:
    belongs = Fact(name, (Claim(field, name, item=name, evidence=evidence, certainty=certainty),))
    facts = tuple(
        (key, Fact(value, (Claim(field, value, item=name, attribute=key, evidence=evidence[:1]),)))
        for key, value in attributes.items()
    )
    return Item(name, belongs, facts)


def article(doc: Document, title: str, **fields: object) -> Article:
    """In scope, with nothing known but what is given."""
    unknown = Fact()
    given: dict[str, object] = {
        "title_origin": "text",
        "in_scope": fact("in_scope", "true"),
        "outlet": unknown,
        "source_url": unknown,
        "happened": unknown,
        "stated": unknown,
        "published": unknown,
        "place": None,
        "summary": (),
        "corrections": (),
        "doubts": (),
    }
    lists = ("partners", "mentioned", "regions", "forums", "crimes", "topics", "persons", "organizations")
    given |= dict.fromkeys((*lists, "instruments"), ())
    return Article(document=doc, title=fact("title", title), **(given | fields))  # type: ignore[arg-type]


def topics(
    doc: Document, primary: dict[str, tuple[str, ...]], secondary: dict[str, tuple[str, ...]]
) -> tuple[Item, ...]:
    return tuple(
        item("topics", name, quotes(doc, *words), prominence=prominence)
        for prominence, group in (("primary", primary), ("secondary", secondary))
        for name, words in group.items()
    )


def crimes(doc: Document, **found: tuple[str, ...]) -> tuple[Item, ...]:
    return tuple(item("crimes", name.replace("_", "-"), quotes(doc, *words)) for name, words in found.items())


def _seed(prefix: str, roles: Sequence[tuple[str, Role]]) -> Document:
    path = next((ROOT / "seeds").glob(f"{prefix}_*.txt"))
    return document(path.stem, path.read_text("utf-8"), roles)


def _subheads(*lines: str) -> list[tuple[str, Role]]:
    return [(line, Role.SUBHEAD) for line in lines]


def _noise(*lines: str) -> list[tuple[str, Role]]:
    return [(line, Role.FURNITURE) for line in lines]


def thailand() -> Article:
    doc = _seed("000", _subheads("Strategi Keamanan Bersama", "Peningkatan Kolaborasi"))
    return article(
        doc,
        "Prabowo memberikan perhatian serius terhadap kerja sama antara Indonesia dan Thailand…",
        title_origin="derived",
        outlet=fact("outlet", "indofakta", quotes(doc, "www.indofakta.id")),
        partners=(item("partners", "TH", quotes(doc, "Thailand")),),
        crimes=crimes(doc, perdagangan_orang=("Tindak Pidana Perdagangan Orang", "TPPO")),
        topics=topics(
            doc,
            {"tppo": ("Tindak Pidana Perdagangan Orang (TPPO)", "TPPO")},
            {
                "pertahanan": ("latihan militer bersama", "industri pertahanan"),
                "maritim": ("keamanan maritim",),
                "siber": ("keamanan siber", "ancaman siber"),
            },
        ),
        persons=(
            item(
                "persons",
                "Prabowo Subianto",
                quotes(doc, "Presiden Republik Indonesia Prabowo Subianto"),
                name="Prabowo Subianto",
                role="Presiden Republik Indonesia",
                country="ID",
                capacity="official",
            ),
            item(
                "persons",
                "Paetongtarn Shinawatra",
                quotes(doc, "Perdana Menteri Thailand, Paetongtarn Shinawatra"),
                name="Paetongtarn Shinawatra",
                role="Perdana Menteri Thailand",
                country="TH",
                capacity="official",
            ),
        ),
        place=item("place", "TH/Bangkok", quotes(doc, "Bangkok"), name="Bangkok", country="TH"),
        summary=(
            "Ketika Prabowo bertemu dengan Perdana Menteri Thailand, Paetongtarn Shinawatra, di Bangkok, ia "
            "mengungkapkan rasa terima kasihnya atas bantuan yang diberikan Thailand dalam "
            "memulangkan warga negara "
            "Indonesia yang menjadi korban TPPO.",
        ),
        doubts=(Doubt("happened", None, "naskah tidak menyebut tanggal"),),
    )


def laos() -> Article:
    doc = _seed(
        "001",
        _subheads("Alasan Pentingnya", "Dukungan dari", "Langkah Nyata", "Kesimpulan:")
        + _noise("Similar Posts"),
    )
    return article(
        doc,
        "Indonesia dan Laos membahas kerja sama memerangi TPPO dan peredaran narkoba",
        title_origin="derived",
        partners=(item("partners", "LA", quotes(doc, "Laos")),),
        forums=(item("forums", "asean", quotes(doc, "ASEAN")),),
        crimes=crimes(
            doc,
            perdagangan_orang=("Tindak Pidana Perdagangan Orang", "TPPO"),
            narkotika=("peredaran narkoba", "narkotika", "narkoba"),
        ),
        topics=topics(
            doc,
            {
                "tppo": ("Tindak Pidana Perdagangan Orang", "TPPO"),
                "narkotika": ("peredaran narkoba", "narkotika", "TPPO dan narkoba"),
            },
            {"hukum": ("penegakan hukum",)},
        ),
        persons=(
            item(
                "persons",
                "Prabowo Subianto",
                quotes(doc, "Menteri Pertahanan RI, Prabowo Subianto"),
                name="Prabowo Subianto",
                role="Menteri Pertahanan RI",
                country="ID",
                capacity="official",
            ),
            item(
                "persons",
                "Sonexay Siphandone",
                quotes(doc, "Perdana Menteri Laos, Sonexay Siphandone"),
                name="Sonexay Siphandone",
                role="Perdana Menteri Laos",
                country="LA",
                capacity="official",
            ),
        ),
        place=item("place", "LA/", quotes(doc, "kunjungan resmi ke Laos"), country="LA"),
        instruments=(
            item(
                "instruments",
                "mou-1",
                quotes(doc, "berencana menyusun nota kesepahaman (MoU)"),
                certainty=0.4,
                type="mou",
                title="Nota kesepahaman penanganan TPPO dan narkoba",
                status="planned",
                parties="ID LA",
            ),
        ),
        summary=(
            "Dalam kunjungan resmi ke Laos, Prabowo menggelar pertemuan bilateral dengan Perdana "
            "Menteri Laos, Sonexay "
            "Siphandone.",
            "Sebagai tindak lanjut dari pertemuan ini, kedua negara berencana menyusun nota "
            "kesepahaman (MoU) terkait "
            "penanganan TPPO dan narkoba.",
        ),
    )


def cambodia() -> Article:
    doc = _seed(
        "002",
        [
            ("Indonesia dan Kamboja Sepakat", Role.HEADLINE),
            *_subheads(
                "Latar Belakang",
                "Pertemuan Bilateral dan",
                "Pertukaran Informasi dan",
                "Program Desa Binaan Imigrasi Sebagai",
            ),
            *_subheads("Pentingnya Penempatan", "Dampak Positif", "Kesimpulan\n"),
            *_noise("Baca Juga:", "Buat kalian", "Sumber Informasi", "- Gambar", "Leave a Reply"),
        ],
    )
    title = "Indonesia dan Kamboja Sepakat Perangi Perdagangan Manusia dan Narkotika!"
    return article(
        doc,
        title,
        partners=(item("partners", "KH", quotes(doc, "Kamboja")),),
        happened=fact("happened", "2025-05-19", quotes(doc, "Pada 19 Mei 2025")),
        crimes=crimes(
            doc,
            perdagangan_orang=("perdagangan manusia", "Perdagangan Manusia", "perdagangan orang", "TPPO"),
            narkotika=("narkotika", "Narkotika"),
        ),
        topics=topics(
            doc,
            {
                "tppo": (
                    "perdagangan manusia",
                    "Perdagangan Manusia",
                    "tindak pidana perdagangan orang (TPPO)",
                ),
                "narkotika": ("penyalahgunaan narkotika", "Narkotika"),
            },
            {
                "imigrasi": ("keimigrasian", "atase imigrasi"),
                "penipuan-daring": ("perjudian daring dan penipuan",),
            },
        ),
        organizations=(
            item("organizations", "ditjen-imigrasi", quotes(doc, "Direktorat Jenderal Imigrasi")),
            item(
                "organizations",
                "Imigrasi Kerajaan Kamboja",
                quotes(doc, "Imigrasi Kerajaan Kamboja"),
                name="Imigrasi Kerajaan Kamboja",
                country="KH",
            ),
        ),
        place=item("place", "ID/Bali", quotes(doc, "di Bali"), name="Bali", country="ID"),
        instruments=(
            item(
                "instruments",
                "loi-1",
                quotes(doc, "menandatangani Letter of Intent (LoI)"),
                type="loi",
                status="signed",
                date="2025-05-19",
                parties="ID KH",
            ),
            item(
                "instruments",
                "mou-1",
                quotes(doc, "Memorandum of Understanding (MoU)"),
                type="mou",
                status="planned",
                parties="ID KH",
            ),
        ),
        summary=(
            "Indonesia dan Kamboja baru-baru ini menandatangani kesepakatan kerja sama penting "
            "untuk perangi perdagangan "
            "manusia dan narkotika.",
            "Dalam pertemuan ini, kedua pihak menandatangani Letter of Intent (LoI) yang berisi "
            "komitmen bersama untuk "
            "mencegah perdagangan manusia dan mengatasi tantangan keimigrasian.",
        ),
    )


def china() -> Article:
    doc = _seed(
        "003",
        [
            ("Memperkuat Kerja Sama Indonesia-Tiongkok", Role.HEADLINE),
            *_noise("Nasional619", "Baca Juga", "Baca Lagi", "Tinggalkan Balasan", "Alamat email"),
        ],
    )
    return article(
        doc,
        "Memperkuat Kerja Sama Indonesia-Tiongkok dalam Penanggulangan Terorisme",
        partners=(item("partners", "CN", quotes(doc, "Tiongkok")),),
        happened=fact("happened", "2024-11-05", quotes(doc, "pada 5 November 2024")),
        stated=fact("stated", "2024-12-06", quotes(doc, "Jumat (6/12/2024)")),
        crimes=crimes(doc, terorisme=("terorisme", "Terorisme")),
        topics=topics(
            doc, {"terorisme": ("penanggulangan terorisme", "Penanggulangan Terorisme", "terorisme")}, {}
        ),
        persons=(
            item(
                "persons",
                "Eddy Hartono",
                quotes(doc, "Komjen Pol. Eddy Hartono"),
                name="Eddy Hartono",
                rank="Komjen Pol.",
                role="Kepala Badan Nasional Penanggulangan Terorisme (BNPT) RI",
                organization="bnpt",
                country="ID",
                capacity="official",
            ),
            item(
                "persons",
                "Wang Lutong",
                quotes(doc, "Wang Lutong"),
                name="Wang Lutong",
                role="Duta Besar Luar Biasa dan Berkuasa Penuh Republik Rakyat Tiongkok untuk Indonesia",
                country="CN",
                capacity="official",
            ),
        ),
        organizations=(item("organizations", "bnpt", quotes(doc, "BNPT")),),
        summary=(
            "Pertemuan yang berlangsung pada 5 November 2024, mencerminkan komitmen kedua negara "
            "dalam menghadapi ancaman "
            "terorisme yang semakin kompleks.",
        ),
        corrections=(
            Correction(
                "topics",
                "siber",
                "",
                "siber",
                None,
                "Kata “siber” hanya ada pada tautan ke artikel lain.",
                "rina",
                "2025-01-10",
                "content/overrides/003.yml:2:1",
            ),
            Correction(
                "happened",
                "",
                "",
                "2024-12-06",
                "2024-11-05",
                "6 Desember adalah hari pernyataannya dikutip.",
                "rina",
                "2025-01-10",
                "content/overrides/003.yml:3:1",
            ),
        ),
        reviewed=True,
    )


def region() -> Article:
    doc = _seed("004", _subheads("Pentingnya Kemitraan Strategis dalam", "Strategi Jangka Panjang"))
    return article(
        doc,
        "Kemitraan negara-negara Asia Tenggara menghadapi kejahatan siber dan perdagangan orang",
        title_origin="derived",
        regions=(item("regions", "asia-tenggara", quotes(doc, "Asia Tenggara")),),
        crimes=crimes(
            doc,
            perdagangan_orang=("perdagangan orang", "Tindak Pidana Perdagangan Orang (TPPO)"),
            penipuan=("penipuan online",),
        ),
        topics=topics(
            doc,
            {
                "tppo": ("perdagangan orang", "Tindak Pidana Perdagangan Orang (TPPO)"),
                "penipuan-daring": ("penipuan online",),
                "siber": ("kejahatan siber",),
            },
            {},
        ),
        summary=(
            "Sebuah laporan terbaru mencatat bahwa kejahatan siber dan perdagangan orang menjadi "
            "ancaman yang semakin "
            "nyata.",
        ),
    )


@cache
def seeds() -> tuple[Article, ...]:
    return (thailand(), laos(), cambodia(), china(), region())


def again(article: Article) -> Article:
    """The article once more, as another one."""
    return replace(article, document=replace(article.document, id=f"{article.id}-lagi"))


def lone(articles: Sequence[Article]) -> tuple[Story, ...]:
    """Every article a story of its own."""
    return tuple(Story(a.id, (a.id,)) for a in articles)


def edited(field: str, value: str, because: str) -> Fact:
    return Fact(value, (Claim(field, value, Layer.EDITED, note=because),))


PROSE = {
    "content/pages/tentang.md": "# Tentang\n\nSitus ini membaca berita.\n\n"
    "## Data\n\n[Semua catatan](data/articles.json)\n"
}


def site(
    articles: Sequence[Article], settings: SiteSettings = SETTINGS, stories: Sequence[Story] | None = None
) -> tuple[Page, ...]:
    """Every page of a site of these articles."""
    cards = {a.id: card(a, labels()) for a in articles}
    told = lone(articles) if stories is None else stories
    story_of = {name: story for story in told for name in story.articles}
    known = {a.id: particulars(a, labels()) for a in articles}
    listings, findings = listing_pages(cards.values(), told, labels(), settings, PROSE, particulars=known)
    assert not findings, findings
    lies = arounds(cards.values(), known, told, by_id(labels()))
    own = (
        article_page(
            a,
            cards[a.id],
            Beside(siblings(story_of[a.id], a.id, cards), around=lies.get(a.id, NOTHING)),
            labels(),
            settings,
        )
        for a in articles
    )
    return (*listings, *own)


def siblings(story: Story, name: str, cards: Mapping[str, Card]) -> tuple[tuple[Card, Bond | None], ...]:
    return tuple((cards[other], bond) for other, bond in kin(story)[name].named)


def page(articles: Sequence[Article], url: str, settings: SiteSettings = SETTINGS) -> Page:
    return next(p for p in site(articles, settings) if p.url == url)


def templates() -> dict[str, str]:
    """The project's own."""
    folder = ROOT / "templates"
    files = (p for p in sorted(folder.rglob("*")) if p.is_file() and "static" not in p.parts)
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in files}


@cache
def renderer() -> Renderer:
    return Renderer(templates(), {}, VOCABULARY.catalogue)


def html(shown: Page) -> str:
    return renderer().render(shown).decode()


def view(pages: Sequence[Page], url: str, kind: type[View]) -> View:
    found = next(p.view for p in pages if p.url == url)
    assert isinstance(found, kind), found
    return found


def listing(pages: Sequence[Page], url: str) -> ListingView:
    return view(pages, url, ListingView)


def listed(shown: object) -> list[Entry]:
    """The entries that a page lists by month."""
    found = getattr(shown, "listing", None)
    return [entry for group in found.groups for entry in group.entries] if found else []


def behind(pages: Sequence[Page], url: str) -> list[str]:
    """The ids of the articles that a link leads to: those of a list, or the one that it is or leads through to."""
    shown = next(p.view for p in pages if p.url == url)
    if isinstance(shown, ArticleView):
        return [shown.card.id]
    if isinstance(shown, ThroughView):
        return behind(pages, shown.article.url)
    return [entry.card.id for entry in listed(shown)]
