"""The digest of the project this lies in: `python build.py`. Where it cannot run, one sentence says what to do."""

import sys

# Whatever Python comes first on somebody's path must be able to read this file, however old.
INSTALL = "python3 -m venv .venv && . .venv/bin/activate && pip install -c constraints.txt -e ."


def stop(why):  # type: ignore[no-untyped-def]
    """Exit code 2: wrong usage. (1, Python's own, would say that the site was published.)"""
    sys.stderr.write("build.py: " + why + "\n")
    raise SystemExit(2)


if __name__ == "__main__":
    if sys.version_info < (3, 11):
        stop(
            "this is Python %d.%d and 3.11 or later is needed; begin with it: "
            "python3.11 -m venv .venv" % sys.version_info[:2]
        )
    try:
        from digest.cli.main import main
    except ImportError as missing:
        stop("%s is not installed; in this folder: %s" % (missing.name, INSTALL))
    raise SystemExit(main())
