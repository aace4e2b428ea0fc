"""The benchmark of the studio measures every step that it names."""

import sys
from pathlib import Path

import studio

DEMO = Path(__file__).parents[2] / "data" / "demo" / "first_forge.ogg"


def test_every_step_is_measured(monkeypatch, tmp_path, capsys):
    out = tmp_path / "studio.md"
    given = ["--song", str(DEMO), "--repeats", "1", "--pause", "0", "--out", str(out)]
    monkeypatch.setattr(sys, "argv", ["studio.py", *given])
    studio.main()
    text = out.read_text()
    assert capsys.readouterr().out == text
    rows = {row.split("|")[1].strip(): row.split("|")[2:5] for row in text.splitlines()[4:]}
    assert list(rows) == ["whole map", "first difficulty", "16 bars of Expert"]
    seconds = {step: [float(cell) for cell in cells] for step, cells in rows.items()}
    assert seconds["first difficulty"][0] < seconds["whole map"][0]
    assert all(cell > 0 for row in seconds.values() for cell in row)
