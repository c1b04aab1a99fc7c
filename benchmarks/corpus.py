"""A made-up corpus: as many Indonesian news articles as wanted, to measure speed and memory, never quality.

    python benchmarks/corpus.py 1000 DIR [--seed 7] [--overrides 300 content/overrides]

Article number i depends on the seed and on i alone, so a larger corpus holds a smaller one. Nobody in it
exists, and nothing in it happened. About 400 words an article, as a scraper leaves them: most with a
headline, a dateline, dates with weekdays, offices, ranks and agencies, quoted speech, subheads, and what
stands around an article on its page. The words between are made of roots and affixes, so that no two
articles share a sentence by accident. With --overrides some of the articles are corrected, one file each,
as editors correct: a date, a topic, a counterpart, a place, a person, or the word that all is right.
"""

import argparse
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from random import Random

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
#: The nearer the partner, the more often it is in the news: weights fall along the list.
COUNTRIES = (
    *("Malaysia", "Singapura", "Australia", "Thailand", "Filipina", "Kamboja", "Tiongkok", "Vietnam"),
    *("Laos", "Timor Leste", "Papua Nugini", "Amerika Serikat", "Jepang", "Korea Selatan", "India"),
    *("Arab Saudi", "Belanda", "Inggris", "Rusia", "Turki", "Brunei Darussalam", "Selandia Baru"),
    *("Prancis", "Jerman", "Pakistan", "Iran", "Nigeria", "Afrika Selatan", "Brasil", "Meksiko"),
    *("Kanada", "Italia", "Spanyol", "Uni Emirat Arab", "Qatar", "Mesir", "Bangladesh", "Sri Lanka"),
    *("Fiji", "Palau"),
)
#: What the news is about, with the words that say so.
MATTERS: tuple[tuple[str, ...], ...] = (
    ("perdagangan orang", "korban TPPO", "sindikat perdagangan manusia"),
    ("narkotika", "penyelundupan sabu", "jaringan narkoba internasional"),
    ("terorisme", "pencegahan terorisme", "pendanaan terorisme"),
    ("keamanan siber", "serangan siber", "peretasan"),
    ("penipuan daring", "judi online", "sindikat love scamming"),
    ("pencucian uang", "aliran dana hasil kejahatan", "tindak pidana pencucian uang"),
    ("korupsi", "aset hasil korupsi", "buronan korupsi"),
    ("keamanan laut", "perompakan", "patroli terkoordinasi"),
    ("pencurian ikan", "kapal ikan asing", "illegal fishing"),
    ("perdagangan senjata", "senjata api ilegal", "penyelundupan senjata"),
    ("pembalakan liar", "perdagangan satwa dilindungi", "penyelundupan satwa"),
    ("ekstradisi", "bantuan hukum timbal balik", "pemindahan narapidana"),
    ("keimigrasian", "deportasi", "penyelundupan imigran"),
    ("pelindungan WNI", "pemulangan WNI", "pekerja migran"),
    ("kerja sama pertahanan", "latihan militer bersama", "industri pertahanan"),
)
AGENCIES = (
    *("Polri", "BNN", "BNPT", "Kemlu", "Ditjen Imigrasi", "Kejaksaan Agung", "TNI", "Bakamla", "PPATK"),
    *("KPK", "BSSN", "Kemenhan", "KKP", "BP2MI", "Bea Cukai", "Polda Kepri", "Polda Metro Jaya"),
    *("KBRI Kuala Lumpur",),
)
OFFICES = (
    *("Menteri Luar Negeri", "Menteri Pertahanan", "Kepala BNPT", "Kepala BNN", "Kapolri"),
    *("Direktur Jenderal", "Kadiv Hubinter Polri", "Jaksa Agung", "Duta Besar", "Juru Bicara Kemlu"),
    *("Panglima TNI", "Kabareskrim"),
)
RANKS = ("", "", "", "", "Komjen Pol", "Irjen Pol", "Brigjen Pol", "Kombes Pol", "AKBP", "Laksamana Madya")
SPEECH = ("kata", "ujar", "ucap", "tutur", "jelas", "tegas")
GIVEN = (
    *("Adnan", "Bagas", "Cahya", "Damar", "Elok", "Farhan", "Gilang", "Hasna", "Ismail", "Jatmiko"),
    *("Kirana", "Laras", "Mahdi", "Nirmala", "Oktavia", "Panji", "Qonita", "Ridwan", "Satria"),
    *("Taufan", "Ulfah", "Wulan"),
)
FAMILY = (
    *("Abimanyu", "Baskara", "Cendana", "Danuarta", "Ekaputra", "Gandasuli", "Herlambang", "Indrajaya"),
    *("Kertanegara", "Lesmana", "Mangkubumi", "Nataprawira", "Padmasari", "Rangkuti", "Sastrowardoyo"),
    *("Tirtayasa", "Wiranegara", "Yudanegara", "Zulkarnaen", "Pangestu", "Simatupang", "Daulay"),
)
CITIES = (
    *("Jakarta", "Batam", "Medan", "Surabaya", "Denpasar", "Makassar", "Pontianak", "Kupang"),
    *("Tarakan", "Manado", "Kuala Lumpur", "Singapura", "Bangkok", "Manila", "Phnom Penh", "Canberra"),
    *("Vientiane", "Hanoi"),
)
ROOTS = """
    ajar alih ampuh ancam arah atur awas bahas baku balik banding bangun bantu batas bela bentuk bicara
    bimbing buka bukti cakup capai cari catat cegah cepat ciri daftar dalam dampak dapat data daya dekat
    didik dorong dukung edar gabung gagal galang gelar gerak guna hadap hadir hambat harap hasil hitung
    hubung ikat ikut imbang indah ingat jaga jalan jalin jamin janji jaring jawab kaji kait kawal
    kembang kendali kenal ketat kirim koordinasi kuat kunci kunjung lacak laku lalai lancar langgar
    lanjut lapor latih layan lengkap lestari libat lindung lintas luas maju manfaat masuk minta muat
    mulai nilai nyata olah padu pakai pandang pantau pasang pasti patuh pegang penuh periksa perlu
    pertama pikir pilih pimpin pulang pulih pusat putus ragu rancang rangkai rawat resmi rinci rumus
    sadar sah saing saksi salur sambut sampai sanding satu sebar sedia sehat selaras selesai selidik
    semangat serah serap siaga siap simpan singgung susun taat tahan tambah tampil tanda tanggap tangguh
    tata tawar tegak telaah teliti temu tepat terap terima tetap tindak tingkat tinjau tolak topang tuju
    tukar tumbuh tunda tuntas ubah uji ukur undang unggul upaya urus usaha usul utama wajib wakil
    waspada wujud
"""
PREFIXES = ("", "di", "ter", "ber", "pe", "per", "ke", "se")
SUFFIXES = ("", "an", "kan", "nya", "annya")
WORDS = tuple("".join(parts) for parts in product(PREFIXES, ROOTS.split(), SUFFIXES))

HEADLINES = (
    "Indonesia dan {country} Sepakati {Word} {Matter}",
    "{agency} dan {country} Perkuat {Word} {Matter}",
    "{office} Bahas {Matter} dengan {country}",
    "{agency} Ungkap {Matter} di {city}, {country} Siap {Word}",
)
LEADS = (
    "{agency} dan pemerintah {country} {word} {word} {matter} dalam pertemuan di {city}, {day}. "
    "Pertemuan itu {word} {word} serta {word} yang selama ini {word} di kedua negara.",
    "Pemerintah Indonesia dan {country} sepakat {word} {word} penanganan {matter} melalui {word} {word}. "
    "Kesepakatan itu dicapai di {city} pada {day} setelah {word} {word}.",
    "{agency} mengungkap kasus {matter} yang melibatkan warga negara {country} di {city}, {day}. "
    "Kasus itu {word} setelah {word} {word} dari {agency}.",
)
SENTENCES = (
    '"Kami {word} {word} agar {matter} dapat {word} bersama {country}," {says} {person} di {city}, {day}.',
    "{person} mengatakan {word} {word} itu {word} {word} bagi {number} orang yang {word} {word}.",
    "Menurut {person}, {word} dan {word} di {city} {word} lebih {word} daripada {word} sebelumnya.",
    "Data {agency} menunjukkan {number} kasus {matter} {word} sepanjang tahun {year}.",
    "Kedua pihak {word} {word} {word}, termasuk {word} {word} dan {word} petugas di {city}.",
    "Selain itu, {agency} {word} {word} kepada {word} {word} yang {word} di wilayah perbatasan.",
    "Nota kesepahaman yang {word} pada {day} itu mencakup {word}, {word}, dan {word} {matter}.",
    "Delegasi {country} {word} {word} ke {city} untuk {word} {word} serta {word} {word}.",
    "{word} {word} tersebut {word} {word}, namun {word} {word} masih perlu {word} secara {word}.",
    "Sebanyak {number} barang bukti {word} {word} oleh {agency} dan {word} ke {city}.",
    "Para {word} {word} bahwa {word} {word} di kawasan Asia Tenggara {word} {word} setiap tahun.",
    "{Word} {word} itu juga {word} {word} dalam rangka {word} {word} dengan {word} {word}.",
)
SUBHEADS = ("Latar Belakang {Word} {Word}", "Langkah {Word} Berikutnya", "Peran {agency} dalam {Word}")
AROUND = (
    *("Baca Juga:", "Baca juga: {Word} {Word} {Word} di {city}", "ADVERTISEMENT", "Similar Posts"),
    *("Leave a Reply", "Tinggalkan Balasan", "SCROLL TO CONTINUE WITH CONTENT", "Editor: {name}"),
)


#: What editors say of an article, as lines of its override file.
CORRECTIONS = (
    "happened: {{set: {day}}}",
    "happened: {{set: null}}",
    "topics: {{add: [{topic}], set: {{{topic}: secondary}}}}",
    "partners: {{add: [{code}]}}",
    "place: {{set: {{name: {city}, country: ID}}}}",
    "persons: {{add: [{{name: {name}, role: {office}}}]}}",
    "reviewed: true",
)
TOPICS = ("hukum", "imigrasi", "korupsi", "maritim", "pencucian-uang", "siber", "terorisme", "tppo")
CODES = ("MY", "SG", "AU", "TH", "PH", "KH", "JP", "US")


@dataclass(frozen=True, slots=True)
class Seed:
    """One made-up article: the stem of its file and its text."""

    id: str
    text: str


def article(seed: int, index: int) -> Seed:
    draw = Random(f"{seed}:{index}")
    story = _Story(draw)
    paragraphs = [story.fill(draw.choice(LEADS))]
    wanted = draw.randrange(280, 460)
    while sum(paragraph.count(" ") for paragraph in paragraphs) < wanted:
        if draw.random() < 0.15:
            paragraphs.append(story.fill(draw.choice(SUBHEADS)))
        sentences = draw.sample(SENTENCES, draw.choice((2, 3, 3, 4)))
        paragraphs.append(" ".join(_sentence(story.fill(frame)) for frame in sentences))
    if draw.random() < 0.6:
        paragraphs[0] = f"{story.home.upper()} - {paragraphs[0]}"
    if draw.random() < 0.8:
        paragraphs.insert(0, story.fill(draw.choice(HEADLINES)))
    for frame in draw.sample(AROUND, draw.choice((0, 1, 2, 3))):
        paragraphs.insert(draw.randrange(2, len(paragraphs) + 1), story.fill(frame))
    return Seed(f"{index:06d}-{_slug(story.country)}", ("\n\n", "\n")[index % 2].join(paragraphs) + "\n")


class _Story:
    """What one article is about; fills the frames with it."""

    def __init__(self, draw: Random) -> None:
        self.country = country = _often_first(draw, COUNTRIES)
        self.home = home = draw.choice(CITIES)
        matter = draw.choice(MATTERS)
        day = date(2016, 1, 1) + timedelta(days=draw.randrange(3650))
        people = [
            (draw.choice(OFFICES), draw.choice(RANKS), draw.choice(GIVEN), draw.choice(FAMILY))
            for _ in range(draw.choice((1, 2, 3)))
        ]
        self._slots: dict[str, Callable[[], str]] = {
            "word": lambda: draw.choice(WORDS),
            "Word": lambda: draw.choice(WORDS).capitalize(),
            "country": lambda: country if draw.random() < 0.9 else draw.choice(COUNTRIES),
            "matter": lambda: draw.choice(matter),
            "Matter": matter[0].title,
            "city": lambda: home if draw.random() < 0.7 else draw.choice(CITIES),
            "agency": lambda: draw.choice(AGENCIES),
            "office": lambda: people[0][0],
            "person": lambda: " ".join(filter(None, draw.choice(people))),
            "name": lambda: f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}",
            "says": lambda: draw.choice(SPEECH),
            "day": lambda: _printed(day, draw),
            "number": lambda: str(draw.randrange(2, 900)),
            "year": lambda: str(day.year - draw.randrange(3)),
        }

    def fill(self, frame: str) -> str:
        """The frame with every slot filled anew, so that each `{word}` is another one."""
        return re.sub(r"\{(\w+)\}", lambda slot: self._slots[slot[1]](), frame)


def _printed(day: date, draw: Random) -> str:
    """A date as newspapers print it."""
    weekday = WEEKDAYS[day.weekday()]
    return draw.choice(
        (
            f"{weekday} ({day.day}/{day.month}/{day.year})",
            f"{weekday} ({day.day}/{day.month})",
            f"{weekday}, {day.day} {MONTHS[day.month - 1]} {day.year}",
            f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        )
    )


def _often_first(draw: Random, choices: Sequence[str]) -> str:
    return draw.choices(choices, weights=[1 / (place + 2) for place in range(len(choices))])[0]


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def corpus(count: int, seed: int = 7, first: int = 0) -> Iterator[Seed]:
    return (article(seed, index) for index in range(first, first + count))


def write(folder: Path, count: int, seed: int = 7, first: int = 0) -> list[str]:
    """Put articles into a folder, one file each; returns their ids."""
    folder.mkdir(parents=True, exist_ok=True)
    ids = []
    for made in corpus(count, seed, first):
        (folder / f"{made.id}.txt").write_bytes(made.text.encode())
        ids.append(made.id)
    return ids


def override(seed: int, ident: str) -> str:
    """One to three things said of an article, with the reason, by whom and when."""
    draw = Random(f"{seed}:{ident}")
    day = date(2016, 1, 1) + timedelta(days=draw.randrange(3650))
    said = draw.sample(CORRECTIONS[1:], draw.choice((1, 1, 2, 3)))
    if CORRECTIONS[1] not in said:
        said.append(CORRECTIONS[0])
    slots = {
        "day": day.isoformat(),
        "topic": draw.choice(TOPICS),
        "code": draw.choice(CODES),
        "city": draw.choice(CITIES),
        "name": f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}",
        "office": draw.choice(OFFICES),
    }
    head = (
        "# yaml-language-server: $schema=../schemas/override.schema.json",
        "because: Menurut siaran pers yang dibaca ulang.",
        f"by: {draw.choice(GIVEN)}",
        f"on: {day + timedelta(days=30)}",
    )
    return "\n".join((*head, *(line.format(**slots) for line in said))) + "\n"


def write_overrides(folder: Path, ids: Sequence[str], count: int, seed: int = 7) -> list[str]:
    """Put a correction into the folder for so many of the articles, evenly spread; returns whose."""
    folder.mkdir(parents=True, exist_ok=True)
    corrected = [ids[place * len(ids) // count] for place in range(count)]
    for ident in corrected:
        (folder / f"{ident}.yml").write_bytes(override(seed, ident).encode())
    return corrected


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--overrides", nargs=2, metavar=("N", "DIR"), help="correct so many of them")
    options = parser.parse_args()
    ids = write(options.folder, options.count, options.seed)
    print(f"{len(ids)} articles in {options.folder}")
    if options.overrides:
        many, folder = options.overrides
        corrected = write_overrides(Path(folder), ids, int(many), options.seed)
        print(f"{len(corrected)} of them corrected in {folder}")


if __name__ == "__main__":
    main()
