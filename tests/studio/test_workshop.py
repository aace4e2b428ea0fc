"""The work of the studio's process, without server and page."""

from sabersmith.studio.workshop import Workshop


def test_the_networks_are_warmed_up_by_a_map_and_a_change():
    steps = []
    Workshop({}).warm_up(lambda *message: steps.append(message))
    names = [message[1] for message in steps if message[0] == "step"]
    assert names[0] == "reading"
    change = names[names.index("writing") + 1 :]
    assert change[:2] == ["reading", "onsets"] and change[-1] == "writing"
    assert set(change[2:-1]) == {"notes"}
