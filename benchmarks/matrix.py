"""What weights are learned from, as numbers in a file: which features each candidate has, and whether it is right.

A line with the features' names, tabs between; then a line an article (its group of near copies, how much it counts, how
many the labels hold), and below it a line a candidate: + or -, and the numbers of its features.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    group: int
    weight: int
    wanted: int
    candidates: tuple[tuple[bool, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    features: tuple[str, ...]
    articles: tuple[Article, ...]


def dump(matrix: Matrix) -> str:
    lines = ["\t".join(matrix.features)]
    for article in matrix.articles:
        lines.append(f"{article.group} {article.weight} {article.wanted}")
        for right, columns in article.candidates:
            lines.append(" ".join(("+" if right else "-", *map(str, columns))))
    return "\n".join(lines) + "\n"


def load(text: str) -> Matrix:
    head, *lines = text.splitlines()
    articles: list[tuple[int, int, int, list[tuple[bool, tuple[int, ...]]]]] = []
    for line in lines:
        first, *rest = line.split()
        if first in "+-":
            articles[-1][3].append((first == "+", tuple(int(column) for column in rest)))
        else:
            articles.append((int(first), int(rest[0]), int(rest[1]), []))
    return Matrix(
        tuple(head.split("\t")), tuple(Article(g, w, n, tuple(found)) for g, w, n, found in articles)
    )
