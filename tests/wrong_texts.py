"""Sixty and more override texts that are YAML but wrong, and what an editor is told of each.

Each expectation is `line:col code: words of the message`. All findings but notes are listed: what is not
expected must not be said.
"""

WRONG: dict[str, tuple[str, tuple[str, ...]]] = {
    "a reason that a comment cuts short": (
        "because: Menurut siaran #12 itu.\nhide: true",
        ('1:10 cut-short: ends before "#12 itu."',),
    ),
    "letters that only look like ours": (
        "because: Ralаt.\npartners: {add: [МY]}\ntopics: {add: [tррo]}",
        (
            '1:10 mixed-script: "Ralаt." has letters of another script in it (Cyrillic)',
            '2:18 bad-country: country code "МY" has letters of another script in it (Cyrillic); type it anew',
            '3:16 unknown-id: topic "tррo" has letters of another script',
        ),
    ),
    "Indonesia as its own partner": (
        "because: x\npartners: {add: [ID]}",
        ('2:18 bad-country: "ID" is Indonesia itself; a partner is another country',),
    ),
    "a forum for a country": (
        "because: x\npartners: {add: [ASEAN]}",
        ('2:18 bad-country: "ASEAN" is a forum; write it as forums: {add: [asean]}',),
    ),
    "a country for a topic": (
        "because: x\ntopics: {add: [Malaysia]}",
        ("2:16 unknown-id: is a country code; write it as partners: {add: [MY]}",),
    ),
    "two in one": (
        "because: x\npartners: {add: [MY TH]}",
        ('2:18 bad-country: "MY TH" is several; write [MY, TH]',),
    ),
    "two with a semicolon": (
        "because: x\ntopics: {add: [siber; tppo]}",
        ("2:16 unknown-id: write [siber, tppo]",),
    ),
    "a list without brackets": (
        "because: x\ntopics: {add: tppo, siber}",
        ("2:15 wrong-type: the brackets of a list are missing; write {add: [tppo, siber]}",),
    ),
    "dashes without blanks": (
        "because: x\ntopics:\n  add:\n    -siber\n    -tppo",
        ("4:5 wrong-type: put a blank behind each dash, and each item on a line of its own: - siber",),
    ),
    "null for a list": ("because: x\ntopics: {set: null}", ("2:15 wrong-type: write [] for an empty list",)),
    "a code of the ICCS": (
        "because: x\ncrimes: {add: [0204]}",
        ('2:16 unknown-id: "0204" → perdagangan-orang',),
    ),
    "a year far off": (
        "because: x\nhappened: {set: 1446-05-03}",
        ("2:17 odd-date: the year 1446 is before 1900",),
    ),
    "several days": (
        "because: x\nhappened: {set: 2024-11-05/2024-11-07}",
        ("2:17 bad-date: it is more than one day, and this holds one day",),
    ),
    "nothing known": (
        "because: x\nhappened: {set: tidak diketahui}\noutlet: {set: tidak ada}",
        (
            "2:17 bad-date: null where it is unknown",
            '3:15 wrong-type: "tidak ada" says that it is unknown; write null',
        ),
    ),
    "keys of other programs": (
        "reason: x\nbecause: x\ntanggal_terbit: {set: 2024-11-05}\ndate: {set: 2024-11-05}",
        (
            '1:1 unknown-key: "reason"; write "because"',
            '3:1 unknown-key: keys are English: write "published"',
            '4:1 unknown-key: "date"; write "happened"',
        ),
    ),
    "no reason": ("happened: {set: 2024-11-05}", ("1:1 missing-key: because",)),
    "an empty reason": ("because:\nhide: true", ("1:9 empty-value: nothing stands here",)),
    "a reason of blanks": ("because: '  '\nhide: true", ("1:10 empty-value: empty",)),
    "a null reason": ("because: null\nhide: true", ("1:10 wrong-type: expected text, found null",)),
    "a reason as a list": ("because: [a]\nhide: true", ("1:10 wrong-type: expected text, found a list",)),
    "nothing corrected": ("because: x", ("1:1 says-nothing: corrects nothing",)),
    "hidden not": ("because: x\nhide: false", ("1:1 says-nothing: corrects nothing",)),
    "a list of nothing but text": ("- because", ('1:3 wrong-type: expected a mapping, found "because"',)),
    "a file of text": ("hapus saja", ("1:1 wrong-type: expected a mapping",)),
    "a misspelt key": (
        "becuase: x\nhide: true",
        ("1:1 missing-key: because", '1:1 unknown-key: "becuase"; did you mean "because"?'),
    ),
    "an Indonesian key": (
        "because: x\ntopik: {add: [tppo]}",
        ('2:1 unknown-key: "topik"; keys are English: write "topics"',),
    ),
    "an Indonesian key and a wrong topic": (
        "because: x\ntopik: tpo",
        ('2:1 unknown-key: write "topics"', '2:8 unknown-id: topic "tpo" → tppo?'),
    ),
    "an Indonesian key and a wrong partner": (
        "because: x\nmitra: Tiongkog",
        ('2:1 unknown-key: write "partners"', '2:8 bad-country: country code "Tiongkog" → Tiongkok (CN)?'),
    ),
    "Indonesian keys all over": (
        "alasan: x\njudul: {ubah: X}\ntempat: {set: {nama: Bali}}",
        (
            "1:1 missing-key: because",
            '1:1 unknown-key: write "because"',
            '2:1 unknown-key: write "title"',
            '2:9 unknown-key: write "set"',
            '3:1 unknown-key: write "place"',
            '3:16 unknown-key: write "name"',
        ),
    ),
    "a key nobody knows": ("because: x\nhide: true\nzzz: 1", ('3:1 unknown-key: "zzz"; the keys are',)),
    "article in a file named after it": (
        "because: x\nhide: true\narticle: b2",
        ('3:10 bad-id: "b2" is not the id in the file\'s name, a1',),
    ),
    "a value without its verb": (
        "because: x\nhappened: 2024-11-05",
        ('2:11 wrong-type: found "2024-11-05"; write happened: {set: 2024-11-05}',),
    ),
    "a list without its verb": (
        "because: x\npartners: [MY]",
        ("2:11 wrong-type: expected a mapping of add, remove, set, found a list; write {add: […]}",),
    ),
    "one item without its verb": (
        "because: x\npartners: MY",
        ("2:11 wrong-type: write partners: {add: [MY]}",),
    ),
    "a field of nothing": ("because: x\npartners:", ("2:10 wrong-type: found nothing",)),
    "an empty mapping": ("because: x\npartners: {}", ("2:11 empty-value: partners says nothing",)),
    "a wrong verb": (
        "because: x\npartners: {append: [MY]}",
        ('2:12 unknown-key: "append"; the keys are add, remove, set',),
    ),
    "an Indonesian verb": (
        "because: x\npartners: {tambah: [MY]}",
        ('2:12 unknown-key: write "add"',),
    ),
    "adding to a scalar": ("because: x\ntitle: {add: [X]}", ('2:9 unknown-key: "add"; the keys are set',)),
    "set without a value": (
        "because: x\nhappened: {set: }",
        ("2:17 empty-value: or null where it is unknown",),
    ),
    "a title unknown": ("because: x\ntitle: {set: null}", ("2:14 wrong-type: title is always known",)),
    "a title of blanks": ("because: x\ntitle: {set: ' '}", ("2:14 empty-value: empty",)),
    "a title that does not end": (
        f"because: x\ntitle: {{set: {'x' * 700}}}",
        ("2:14 too-long: 700 characters; at most 600",),
    ),
    "day first": (
        "because: x\nhappened: {set: 6/12/2024}",
        ('2:17 bad-date: "6/12/2024" is no date that exists, in EDTF → 2024-12-06 (day first)',),
    ),
    "month first, for no day has that month": (
        "because: x\nhappened: {set: 12/31/2024}",
        ("2:17 bad-date: → 2024-12-31 (month first)",),
    ),
    "a date in words": (
        "because: x\nstated: {set: 'Jumat, 6 Desember 2024'}",
        ("2:15 bad-date: → 2024-12-06",),
    ),
    "a month in words": ("because: x\nstated: {set: Desember 2024}", ("2:15 bad-date: → 2024-12",)),
    "a day without a year": ("because: x\nstated: {set: 6/12}", ("2:15 bad-date: → XXXX-12-06 (day first)",)),
    "a day that is none": ("because: x\nhappened: {set: 2024-02-30}", ("2:17 bad-date: write 2024-12-06",)),
    "a month that is none": ("because: x\nhappened: {set: 2024-13-45}", ("2:17 bad-date: write",)),
    "no year and no month": ("because: x\nhappened: {set: XXXX}", ("2:17 bad-date: write",)),
    "a clock": ("because: x\nhappened: {set: 12:30}", ('2:17 bad-date: "12:30"',)),
    "a date in no words": ("because: x\nhappened: {set: kemarin}", ('2:17 bad-date: "kemarin"',)),
    "scope by a word": ("because: x\nin_scope: {set: ya}", ('2:17 wrong-type: "ya" → true',)),
    "scope by another word": (
        "because: x\nin_scope: {set: mungkin}",
        ("2:17 wrong-type: write true or false",),
    ),
    "scope in quotes": ('because: x\nin_scope: {set: "true"}', ("2:17 wrong-type: in quotes is text",)),
    "scope unknown": ("because: x\nin_scope: {set: null}", ("2:17 wrong-type: in_scope is always known",)),
    "an address without https": (
        "because: x\nsource_url: {set: kompas.com/a}",
        ('2:19 bad-url: "kompas.com/a" is no address; begin with https://',),
    ),
    "evidence that is a script": (
        "because: x\nhide: true\nevidence: javascript:alert(1)",
        ('3:11 bad-url: "javascript:alert(1)"',),
    ),
    "countries by name": (
        "because: x\npartners: {add: [Cina, China, Kemboja, Jepun, Beijing, cn, Negeri Jiran]}",
        (
            '2:18 bad-country: country code "Cina" → CN',
            '2:24 bad-country: country code "China" → CN',
            '2:31 bad-country: country code "Kemboja" → KH',
            '2:40 bad-country: country code "Jepun" → JP',
            '2:47 bad-country: country code "Beijing" → CN',
            '2:56 bad-country: country code "cn" → CN',
            '2:60 bad-country: country code "Negeri Jiran" → MY',
        ),
    ),
    "no country at all": (
        "because: x\npartners: {add: [Wakanda]}",
        ('2:18 bad-country: unknown country code "Wakanda"',),
    ),
    "a partner as text": (
        "because: x\npartners: {add: MY}",
        ('2:17 wrong-type: expected a list, found "MY"; write [MY]',),
    ),
    "a partner as a mapping": (
        "because: x\npartners: {add: [{code: MY}]}",
        ("2:18 wrong-type: expected text, found a mapping",),
    ),
    "adding nothing": ("because: x\npartners: {add: []}", ("2:17 empty-value: an empty list",)),
    "a hole in a list": (
        "because: x\npartners:\n  add:\n    -\n    - MY",
        ("4:6 empty-value: nothing stands here",),
    ),
    "null in a list": (
        "because: x\npartners: {add: [null]}",
        ("2:18 wrong-type: expected text, found null",),
    ),
    "attributes of what has none": (
        "because: x\npartners: {set: {MY: primary}}",
        ("2:17 wrong-type: partners have nothing to set; write add: […] or remove: […]",),
    ),
    "a topic by its name": (
        "because: x\ntopics: {add: [Kejahatan siber]}",
        ('2:16 unknown-id: topic "Kejahatan siber" → siber',),
    ),
    "a topic nobody has": (
        "because: x\ntopics: {add: [sepak-bola]}",
        ('2:16 unknown-id: unknown topic "sepak-bola"; content/topics/ has korupsi, siber, tppo',),
    ),
    "prominence in Indonesian": (
        "because: x\ntopics: {set: {tppo: utama}}",
        ('2:22 unknown-value: "utama" → primary',),
    ),
    "prominence misspelt": (
        "because: x\ntopics: {set: {tppo: primery}}",
        ('2:22 unknown-value: "primery" → primary?',),
    ),
    "prominence null": (
        "because: x\ntopics: {set: {tppo: null}}",
        ("2:22 wrong-type: expected text, found null",),
    ),
    "a topic added and removed": (
        "because: x\ntopics: {add: [siber], remove: [siber]}",
        ("2:33 set-twice: topics/siber is said here and on line 2",),
    ),
    "one topic twice": ("because: x\ntopics: {add: [siber, siber]}", ("2:23 set-twice: topics/siber",)),
    "a person without a name": (
        "because: x\npersons: {add: [{role: Menteri}]}",
        ('2:17 missing-key: key "name" is missing',),
    ),
    "a person's office in Indonesian": (
        "because: x\npersons: {set: {Siti Aminah: {jabatan: Menteri}}}",
        ('2:31 unknown-key: "jabatan"; keys are English: write "role"',),
    ),
    "a person's unknown country": (
        "because: x\npersons: {add: [{name: A B, country: Malaisia}]}",
        ('2:38 bad-country: country code "Malaisia" → Malaysia (MY)?',),
    ),
    "a person's unknown organization": (
        "because: x\npersons: {add: [{name: A B, organization: BNTP}]}",
        ('2:43 unknown-id: organization "BNTP" → bnpt?',),
    ),
    "a capacity in Indonesian": (
        "because: x\npersons: {set: {Siti Aminah: {capacity: korban}}}",
        ('2:41 unknown-value: "korban" → victim',),
    ),
    "a person set to text": (
        "because: x\npersons: {set: {Siti Aminah: Menteri}}",
        ("2:30 wrong-type: expected a mapping, such as {role: Duta Besar}",),
    ),
    "aliases as text": (
        "because: x\npersons: {set: {Siti Aminah: {aliases: Aminah}}}",
        ("2:40 wrong-type: write [Aminah]",),
    ),
    "an instrument without a type": (
        "because: x\ninstruments: {add: [{status: signed}]}",
        ('2:21 missing-key: key "type" is missing',),
    ),
    "an instrument's status in Indonesian": (
        "because: x\ninstruments: {set: {loi-1: {status: ditandatangani}}}",
        ('2:37 unknown-value: "ditandatangani" → signed',),
    ),
    "an instrument nobody knows": (
        "because: x\ninstruments: {add: [pakta]}",
        ('2:21 unknown-id: unknown instrument type "pakta"',),
    ),
    "a place as text": (
        "because: x\nplace: {set: Bali}",
        ("2:14 wrong-type: write {set: {name: …, country: …}}",),
    ),
    "a place of unknowns": (
        "because: x\nplace: {set: {name: null, country: null}}",
        ("2:14 empty-value: nothing of the place is known; write {set: null}",),
    ),
    "sentences added": (
        "because: x\nsummary: {add: [Satu.]}",
        ('2:11 unknown-key: "add"; the keys are set',),
    ),
    "lines of neither kind": ("because: x\nlines: {hapus: [Baca juga]}", ('2:9 unknown-key: "hapus"',)),
    "lines as a list": (
        "because: x\nlines: [Baca juga]",
        ("2:8 wrong-type: expected a mapping of keep and cut, found a list",),
    ),
    "a story of one": (
        "because: x\nsame_story: [a1]",
        ("2:14 bad-id: an article cannot be paired with itself",),
    ),
    "a number that is no name": (
        "because: x\ninitials: [12]",
        ('2:11 wrong-type: "12" has no letter; write a name',),
    ),
    "a story of no id": ("because: x\nsame_story: [../b]", ('2:14 bad-id: "../b" is no id of an article',)),
    "a day that is only a month": (
        "because: x\nhide: true\non: 2024-11",
        ('3:5 bad-date: "2024-11" is no whole day',),
    ),
    "withdrawn by a word": (
        "because: x\nhide: true\nwithdrawn: true",
        ("3:12 wrong-type: expected a mapping of on and because",),
    ),
    "withdrawn without a reason": (
        "because: x\nhide: true\nwithdrawn: {on: 2024-11-05}",
        ('3:12 missing-key: key "because" is missing',),
    ),
    "seen by hand": (
        "because: x\nhide: true\nseen: {body: lama}",
        ('3:14 bad-seen: "lama" is no digest',),
    ),
    "seen of no field": (
        "because: x\nhide: true\nseen: {topik/siber: null}",
        ('3:8 unknown-key: write "topics"',),
    ),
    "an entry of a list without its article": (
        "- because: x\n  hide: true",
        ('1:3 missing-key: key "article" is missing',),
    ),
    "an entry of a list with a wrong id": (
        "- {article: ../x, because: x, hide: true}",
        ('1:13 bad-id: "../x" is no id of an article',),
    ),
    "one thing in two entries": (
        "- {article: b, because: x, happened: {set: 2024}}\n- {article: b, because: y, happened: {set: ~}}",
        ("2:44 set-twice: happened of b is also set at content/overrides/a1.yml:1:44",),
    ),
    "a whole list against one of its items": (
        "- {article: b, because: x, partners: {add: [MY]}}\n- {article: b, because: y, partners: {set: []}}",
        ("2:44 set-twice: partners/* of b is also set at content/overrides/a1.yml:1:45",),
    ),
    "everything at once": (
        "becuase: x\nhappened: {set: 6/12/2024}\ntopics: {add: [tpo]}\npartners: {add: [Tiongkog]}",
        (
            "1:1 missing-key: because",
            "1:1 unknown-key: because",
            "2:17 bad-date: 2024-12-06",
            "3:16 unknown-id: tppo?",
            "4:18 bad-country: Tiongkok (CN)?",
        ),
    ),
}
