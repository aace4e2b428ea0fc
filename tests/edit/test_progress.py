"""The progress of pieces of work, put together."""

from sabersmith.edit.progress import part_of


def reported(*steps, number=0, count=1):
    found = []
    report = part_of(lambda *step: found.append(step), number, count)
    for step in steps:
        report(*step)
    return found


def test_each_piece_is_a_part_of_all_and_the_first_alone_reports_early_steps():
    steps = ("reading", 0, 1), ("notes", 5, 10)
    assert reported(*steps, number=0, count=2) == [("reading", 0, 1), ("notes", 500, 2000)]
    assert reported(*steps, number=1, count=2) == [("notes", 1500, 2000)]


def test_the_share_stays_where_notes_are_searched_again():
    steps = [("notes", done, total) for done, total in [(5, 9), (1, 9), (4, 8), (0, 0), (8, 8)]]
    assert [done for _, done, _ in reported(*steps)] == [556, 556, 556, 556, 1000]


def test_pieces_have_pieces():
    found = []
    for outer in range(2):
        for inner in range(2):
            report = part_of(part_of(lambda *step: found.append(step[1:]), outer, 2), inner, 2)
            report("notes", 7, 7)
    assert found == [(500, 2000), (1000, 2000), (1500, 2000), (2000, 2000)]
