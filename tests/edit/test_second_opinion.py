import json

from sabersmith.cli import lint
from sabersmith.edit import second_opinion as opinions
from sabersmith.edit.opened_map import OpenedMap


def test_surprises_are_named_with_their_beat(editor, own_folder, monkeypatch):
    file = own_folder / "ExpertStandard.dat"
    data = json.loads(file.read_text())
    clicks = sorted({note["b"] for note in data["colorNotes"]})
    gone = clicks[len(clicks) // 2]  # a click without a note
    notes = [note for note in data["colorNotes"] if note["b"] != gone]
    notes.append({"b": 30.125, "x": 1, "y": 0, "c": 0, "d": 1})  # a note without a click
    data["colorNotes"] = sorted(notes, key=lambda note: note["b"])
    file.write_text(json.dumps(data))
    monkeypatch.setattr(opinions, "SILENT", 0.2)
    monkeypatch.setattr(opinions, "STRONG", 0.3)
    monkeypatch.setattr(opinions, "UNLIKELY", -8.0)
    found = opinions.second_opinion(editor, OpenedMap.open(own_folder))
    expert = [one for one in found if one.difficulty == "Expert"]
    silent = [one.beat for one in expert if one.kind == "silence"]
    missing = [one.beat for one in expert if one.kind == "missing"]
    assert any(abs(beat - 30.125) < 0.05 for beat in silent)
    assert any(abs(beat - gone) < 0.1 for beat in missing)
    # Its notes are random, which no mapper's are.
    assert any(one.kind == "state" and one.value < opinions.UNLIKELY for one in expert)
    text = opinions.as_text(found)
    assert "Expert, what surprises the model" in text
    assert opinions.as_text([]) == ""


def test_it_is_off_by_default_and_no_error(map_folder, capsys, monkeypatch):
    monkeypatch.setattr(opinions, "UNLIKELY", -8.0)
    lint.main([str(map_folder), "--json"])
    [level] = json.loads(capsys.readouterr().out)["levels"]
    assert "model" not in level
    plain = lint.main([str(map_folder), "--json"])
    capsys.readouterr()
    assert lint.main([str(map_folder), "--json", "--model"]) == plain
    [level] = json.loads(capsys.readouterr().out)["levels"]
    assert {"kind", "beat", "second", "what", "value", "difficulty"} <= set(level["model"][0])
