"""Sixty and more override files made to break a YAML reader, and what is said of each.

Bytes, and expectations as in `wrong_texts.py`. `HARMLESS` are texts that a YAML 1.1 reader would turn into
something else, and the value that must come out.
"""

_A = b"because: x\nhide: true\n"

HOSTILE: dict[str, tuple[bytes, tuple[str, ...]]] = {
    "nothing": (b"", (":: empty-file: says nothing",)),
    "blanks": (b"  \n\n", (":: empty-file: says nothing",)),
    "comments only": (b"# nanti\n", (":: empty-file: says nothing",)),
    "a document mark only": (b"---\n", (":: empty-file: says nothing",)),
    "null": (b"null\n", ("1:1 wrong-type: expected a mapping, found null",)),
    "ten megabytes": (b"# x\n" * 2_600_000, (":: yaml-size: 10400000 bytes",)),
    "ten megabytes in a line": (b"because: " + b"x" * 10_400_000, (":: yaml-size: 10400009 bytes",)),
    "a hundred thousand brackets": (
        b"because: " + b"[" * 100_000,
        ("1:25 yaml-depth: nested deeper than 16",),
    ),
    "a hundred thousand braces": (b"{a: " * 100_000, ("1:65 yaml-depth: nested deeper",)),
    "a hundred thousand dashes": (b"- " * 100_000, ("1:33 yaml-depth: nested deeper",)),
    "a hundred thousand questions": (b"? " * 100_000, ("1:33 yaml-depth: nested deeper",)),
    "stairs": (
        b"".join(b" " * depth + b"a:\n" for depth in range(1000)),
        ("17:17 yaml-depth: nested deeper",),
    ),
    "closed brackets without end": (b"because: " + b"]" * 100_000, ("1:10 yaml-syntax: ",)),
    "quotes without end": (
        b"because: '" + b"x " * 500_000,
        ("1:10 yaml-syntax: a quote",),
    ),
    "a quote left open": (b"because: 'x\nhide: true\n", ("1:10 yaml-syntax: a quote",)),
    "a bracket left open": (_A + b"partners: {add: [MY}\n", ("3:20 yaml-syntax: a bracket is not closed",)),
    "two colons": (b"because: Polri: ya\n", ('1:15 yaml-syntax: a second ": " in one line',)),
    "an apostrophe at the start": (
        b"because: 'Aksi' Polri\nhide: true\n",
        ("1:17 yaml-syntax: not indented like its neighbours, or a quote is left open",),
    ),
    "an at sign": (b"because: @polri\n", ("1:10 yaml-syntax: must stand in quotes",)),
    "a per cent sign": (b"because: %x\n", ("1:10 yaml-syntax: must stand in quotes",)),
    "a back tick": (b"because: `x`\n", ("1:10 yaml-syntax: must stand in quotes",)),
    "a line that is no key": (b"because: x\nhide\n", ('2:5 yaml-syntax: no ": " in this line, "hide"',)),
    "indented too far": (b"because: x\n  hide: true\n", ('2:7 yaml-syntax: a second ": "',)),
    "indented too little": (
        b"partners:\n    add: [MY]\n  remove: [TH]\n",
        ("3:3 yaml-syntax: not indented like its neighbours",),
    ),
    "an unknown escape": (b'because: "a\\q"\n', ("1:12 yaml-syntax: a backslash in double quotes",)),
    "an escape that is no character": (
        b'because: "\\ud800"\n',
        ("1:13 yaml-syntax: an escape that stands for no character",),
    ),
    "a tab before a key": (b"partners:\n\tadd: [MY]\n", ("2:1 yaml-character: a tab; indent",)),
    "a tab behind a colon": (b"because:\tx\n", ("1:9 yaml-character: a tab",)),
    "NUL": (b"because: a\x00b\n", ("1:11 yaml-character: U+0000",)),
    "escape": (b"because: \x1b[31mred\n", ("1:10 yaml-character: U+001B",)),
    "NUL by escape": (b'because: "a\\0b"\nhide: true\n', ("1:10 yaml-character: U+0000",)),
    "right to left": ("because: a\u202eb\n".encode(), ("1:11 yaml-character: right-to-left override",)),
    "right to left by escape": (
        b'because: "a\\u202eb"\nhide: true\n',
        ("1:10 yaml-character: right-to-left",),
    ),
    "no width": ("topics: {add: [tp\u200bpo]}\n".encode(), ("1:18 yaml-character: zero width space",)),
    "a byte order mark inside": ("because: \ufeffx\n".encode(), ("1:10 yaml-character: U+FEFF",)),
    "a line end of YAML 1.1": (
        "because: a\u2028hide: true\n".encode(),
        ("1:11 yaml-character: line separator",),
    ),
    "next line": ("because: a\u0085hide: true\n".encode(), ("1:11 yaml-character: U+0085",)),
    "Latin 1": ("because: caf\xe9\n".encode("latin-1"), ("1:13 yaml-encoding: byte 0xe9 is not UTF-8",)),
    "UTF-16": ("because: x\n".encode("utf-16"), ("1:1 yaml-encoding: byte 0xff",)),
    "surrogates": (b"because: \xed\xa0\x80\n", ("1:10 yaml-encoding: byte 0xed",)),
    "bytes": (bytes(range(256)), ("2:118 yaml-encoding: byte 0x80",)),
    "one key twice": (
        _A + b"hide: false\n",
        ('3:1 duplicate-key: key "hide" stands twice, on lines 2 and 3',),
    ),
    "one key twice in braces": (
        b"because: x\npartners: {add: [MY], add: [TH]}\n",
        ('2:23 duplicate-key: key "add" stands twice',),
    ),
    "one key twice, once in quotes": (_A + b'"hide": true\n', ("3:1 duplicate-key: on lines 2 and 3",)),
    "an anchor": (b"because: &a x\nhide: true\n", ("1:10 yaml-anchor: anchor &a",)),
    "an alias": (b"because: x\nby: *a\n", ("2:5 yaml-anchor: alias *a",)),
    "a merge key": (b"because: x\n<<: {hide: true}\n", ("2:1 yaml-anchor: merge key <<",)),
    "laughs, a billion": (
        b"a: &a [x, x]\nb: &b [*a, *a]\nbecause: [*b, *b]\n",
        (
            "1:4 yaml-anchor: anchor &a",
            "2:4 yaml-anchor: anchor &b",
            "2:8 yaml-anchor: alias *a",
            "2:12 yaml-anchor: alias *a",
            "3:11 yaml-anchor: alias *b",
            "3:15 yaml-anchor: alias *b",
        ),
    ),
    "itself inside itself": (b"because: &a [*a]\n", ("1:10 yaml-anchor: &a", "1:14 yaml-anchor: *a")),
    "a tag": (b"because: !!str x\nhide: true\n", ("1:10 yaml-tag: tag tag:yaml.org,2002:str",)),
    "a tag that would run code": (
        b"because: !!python/object/apply:os.system [ls]\n",
        ("1:10 yaml-tag: python/object/apply:os.system",),
    ),
    "a tag of ours": (b"because: !include secret.yml\nhide: true\n", ("1:10 yaml-tag: tag !include",)),
    "a bare tag": (b"because: ! x\nhide: true\n", ("1:10 yaml-tag: tag !",)),
    "a directive": (b"%YAML 1.1\n---\n" + _A, ("1:1 yaml-tag: a %-directive",)),
    "another directive": (b"%TAG ! tag:x,2000:\n---\n" + _A, ("1:1 yaml-tag: a %-directive",)),
    "two documents": (_A + b"---\n" + _A, ("3:1 yaml-documents: a second document",)),
    "a list as a key": (b"? [a]\n: x\n", ("1:3 yaml-key: a list or mapping as a key",)),
    "a mapping as a key": (_A + b"{a: b}: x\n", ("3:1 yaml-key: a list or mapping as a key",)),
    "an empty key": (_A + b"'': x\n", ("3:1 yaml-key: an empty key",)),
    "a null key": (_A + b"null: x\n", ('3:1 unknown-key: "null"',)),
    "a key without end": (b"x" * 2000 + b": 1\n", ('1:2001 yaml-syntax: a second ": "',)),
    "a thousand wrong keys": (
        _A + b"".join(b"k%d: 1\n" % number for number in range(300)),
        tuple(f'{number + 3}:1 unknown-key: "k{number}"' for number in range(300)),
    ),
    "a reason without end": (
        b"hide: true\nbecause: " + b"x" * 100_000,
        ("2:10 too-long: 100000 characters",),
    ),
    "a word without end": (
        b"because: x\ntopics: {add: [" + b"x" * 100_000 + b"]}",
        ("2:16 unknown-id: unknown topic",),
    ),
    "braces that a message might format": (
        b"because: x\ntopics: {add: ['{0.__class__}']}",
        ("2:16 unknown-id: {0.__class__}",),
    ),
    "a path as an id": (
        b"- {article: ../../etc/passwd, because: x, hide: true}",
        ("1:13 bad-id: ../../etc/passwd",),
    ),
}

#: Whole texts in which the value of one field must come out as written.
HARMLESS: dict[str, tuple[str, str, str | None]] = {
    "Norway": ("because: x\npartners: {add: [NO]}", "partners", "NO"),
    "Norway in a block": ("because: x\npartners:\n  add:\n    - NO\n", "partners", "NO"),
    "a date": ("because: x\nhappened: {set: 2024-11-05}", "happened", "2024-11-05"),
    "a year": ("because: x\nhappened: {set: 2024}", "happened", "2024"),
    "a title of digits": ("because: x\ntitle: {set: 0204}", "title", "0204"),
    "a title that is a clock": ("because: x\ntitle: {set: 12:30}", "title", "12:30"),
    "a title of yes": ("because: x\ntitle: {set: yes}", "title", "yes"),
    "a title of no": ("because: x\ntitle: {set: off}", "title", "off"),
    "a title in exponents": ("because: x\ntitle: {set: 1e3}", "title", "1e3"),
    "a title that is true": ("because: x\ntitle: {set: true}", "title", "true"),
    "null in quotes is a word": ('because: x\noutlet: {set: "null"}', "outlet", "null"),
    "null is unknown": ("because: x\noutlet: {set: null}", "outlet", None),
    "a tilde is unknown": ("because: x\noutlet: {set: ~}", "outlet", None),
    "Windows line ends": ("because: x\r\nhappened: {set: 2024-11-05}\r\n", "happened", "2024-11-05"),
    "a byte order mark": ("\ufeffbecause: x\nhappened: {set: 2024-11-05}\n", "happened", "2024-11-05"),
    "letters in two parts": ("because: x\ntitle: {set: Cafe\u0301}", "title", "Café"),
    "a dollar and a percent": ("because: 100%, $5\ntitle: {set: 5 %}", "title", "5 %"),
    "a number sign in a word": ("because: x\ntitle: {set: a#b}", "title", "a#b"),
    "a begun document": ("---\nbecause: x\ntitle: {set: A}\n...\n", "title", "A"),
    "text over lines": ("because: x\ntitle:\n  set: >-\n    Satu\n    dua\n", "title", "Satu dua"),
}
