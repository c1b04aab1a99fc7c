"""What weights are learned from, in its file."""

from matrix import Article, Matrix, dump, load


def test_comes_back_as_it_went() -> None:
    made = Matrix(
        ("role", "after:mark ,"), (Article(3, 10, 2, ((True, (0, 1)), (False, ()))), Article(4, 1, 0, ()))
    )
    assert load(dump(made)) == made
