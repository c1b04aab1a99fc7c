"""What a page says of itself for machines."""

import json

from digest.renderer.linked import linked_data

HOSTILE = '{"name": "</script><script>x</script><!-- & \u2028"}'


def test_nothing_in_it_ends_the_block_and_it_says_the_same() -> None:
    made = str(linked_data(HOSTILE))
    inner = made.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028") & set(inner)
    assert json.loads(inner) == json.loads(HOSTILE)
