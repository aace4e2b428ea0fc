from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import torch

from sabersmith.audio.probe import AudioInfo
from sabersmith.audio.song import Song
from sabersmith.beatmap.difficulty import DIFFICULTIES, NJS_RANGE
from sabersmith.beatmap.grid_states import chart_states
from sabersmith.checkpoint import shipped_checkpoint
from sabersmith.errors import OptionError
from sabersmith.mapping.mapper import Mapper, choose_device
from sabersmith.mapping.settings import MapSettings
from sabersmith.mapping.snapping import SNAP_S
from sabersmith.timing.beat_grid import BeatGrid

from ..songs import SR, clicks
from .test_level_building import analysed

QUICK = MapSettings(beam=2)


@pytest.fixture(scope="module")
def mapped(mapper, song):
    return mapper.map(song, QUICK)


def times_of(level, difficulty):
    chart = level.chart(difficulty)
    return chart_states(chart, level.tempo(chart))[0]


def test_each_of_five_difficulties_is_denser_than_the_next_easier_one(mapped):
    assert [chart.difficulty for chart in mapped.level.charts] == list(DIFFICULTIES)
    counts = [len(times_of(mapped.level, name)) for name in DIFFICULTIES]
    assert counts[0] >= 5
    assert all(fewer < more for fewer, more in pairwise(counts))
    rows = [set(times_of(mapped.level, name).round(4)) for name in DIFFICULTIES]
    assert all(easier < harder for easier, harder in pairwise(rows))
    notes = [len(chart.notes) for chart in mapped.level.charts]
    assert all(fewer < more for fewer, more in pairwise(notes))


def test_doubles_do_not_give_an_easier_chart_more_notes(mapper, song):
    """Even if the sym stage chooses three notes per onset for Normal, it has fewer than Hard."""

    class DoublesInNormal:
        mels = mapper.sym.mels
        scale = distribution = None

        def targets(self, character, difficulty):
            return torch.full((6,), torch.nan)

        def features(self, samples):
            return mapper.sym.features(samples)

        def inputs_from_mels(self, mels, duration_s, times):
            return times

        def choose_states(self, inputs, difficulties, *_):
            full, plain = (1, 2, 3, *[0] * 9), (1, *[0] * 11)
            return [
                [full if difficulty == 1 else plain] * len(onsets)
                for onsets, difficulty in zip(inputs, difficulties, strict=True)
            ]

    crowded = Mapper.__new__(Mapper)
    crowded.onset, crowded.sym = mapper.onset, DoublesInNormal()
    level = crowded.map(song, MapSettings(difficulty=("Normal", "Hard"))).level
    normal, hard = (len(level.chart(name).notes) for name in ("Normal", "Hard"))
    assert 0.8 * hard < normal <= 0.9 * hard


def test_notes_are_placed_anew_until_a_chart_is_rated_easier_than_the_next(song):
    wide = [(1, *[0] * 11), (*[0] * 11, 4)] * 30  # from corner to corner, turning
    calm, doubles = [(2, *[0] * 11)] * 60, [(2, 0, 0, 11, *[0] * 8)] * 60
    offers = [wide[::-1], calm, wide]

    class Offering(Mapper):
        def __init__(self):
            self.sym = self

        def choose_states(self, *_, **__):
            return [offers.pop(0)]

        def _calmer(self, *_):
            return np.zeros(1)

    beats = BeatGrid(120.0, 0.0)
    analysis = replace(analysed(song, beats, np.arange(60) / 2), sym_inputs=[None] * 2)
    states = {3: wide, 4: doubles}
    given = [np.zeros(1)] * 2, [None] * 2
    placed = Offering()._in_order_of_rating(analysis, states, *given, QUICK)
    assert placed == {3: calm, 4: doubles}
    assert offers == [wide]  # what was rated easier is kept


def test_notes_are_inside_the_grid_one_per_cell(mapped):
    for chart in mapped.level.charts:
        objects = chart.notes + chart.bombs
        cells = [(item.beat, item.line, item.layer) for item in objects]
        assert len(set(cells)) == len(cells) > 0
        assert all(0 <= line < 4 and 0 <= layer < 3 for _, line, layer in cells)
        assert NJS_RANGE[chart.difficulty][0] <= chart.njs <= NJS_RANGE[chart.difficulty][1]


def test_there_is_silence_before_and_after_the_notes(mapped):
    for name in DIFFICULTIES:
        times = times_of(mapped.level, name)
        assert times[0] >= 1.5 and times[-1] <= mapped.duration - 2.0


def test_beats_of_the_level_are_beats_of_the_song(mapped):
    # The clicks are at 0.1 s + k / 2, which the silence before moves to whole beats.
    beat = (0.1 + mapped.audio.head_s) * mapped.level.bpm / 60
    assert mapped.level.bpm == 120.0
    assert abs(beat - round(beat)) * 0.5 < 0.010


def test_notes_are_at_detected_onsets(mapper, mapped, song):
    curves = mapper.onset.curves(song.mono(mapper.onset.mels.sr))
    for name in DIFFICULTIES:
        detected = mapper.onset.peaks(curves, 4)[0] + mapped.audio.head_s
        written = times_of(mapped.level, name)
        moved = np.abs(detected[:, None] - written).min(axis=0)
        assert moved.max() <= SNAP_S + 1e-6


def test_without_a_clear_beat_notes_keep_their_times_and_a_notice_says_so(mapper, mapped):
    assert mapped.notices == []
    rng = np.random.default_rng(0)
    samples = 3e-3 * rng.standard_normal((2, 22 * SR)).astype(np.float32)
    for start in rng.integers(0, 21 * SR, 40):
        samples[:, start : start + 1000] += rng.standard_normal(1000) * np.exp(
            -np.arange(1000) / 200
        )
    song = Song.of(samples, SR, AudioInfo(22.0, SR, 2, "", ""))
    unclear = mapper.analyse(song, MapSettings())
    assert not unclear.grid.is_clear
    assert len(unclear.notices) == 1 and "no clear beat" in unclear.notices[0]
    with_bpm = mapper.analyse(song, MapSettings(bpm=137.0))
    assert len(with_bpm.notices) == 1
    assert "the song does not keep to bpm=137" in with_bpm.notices[0]
    detected = mapper.onset.peaks(unclear.curves, 4)[0]
    for times in unclear.times:
        assert np.abs(detected[:, None] - times).min(axis=0).max() < 1e-6


def test_a_long_songs_inputs_are_those_of_any_song(mapper, song, monkeypatch):
    expected = mapper.analyse(song, QUICK)
    monkeypatch.setattr("sabersmith.mapping.mapper.LONG_S", 1.0)
    found = mapper.analyse(song, QUICK)
    assert found.sections == expected.sections
    for mine, theirs in zip(found.sym_inputs, expected.sym_inputs, strict=True):
        assert torch.equal(mine, theirs)


@pytest.mark.parametrize("first", [0.0, 0.2])
def test_a_song_without_an_intro_gets_silence_of_whole_beats(mapper, first):
    song = Song.of(clicks(first=first), SR, AudioInfo(22.0, SR, 2, "", ""))
    analysis = mapper.analyse(song, MapSettings())
    assert min(times[0] for times in analysis.times) + analysis.audio.head_s >= 1.5 - 1 / SR
    beats = (analysis.audio.head_s + first) * 2
    assert beats == pytest.approx(round(beats), abs=0.02)


def test_a_given_tempo_is_kept_and_its_phase_estimated(mapper, song):
    # At half the tempo every second click is a beat.
    mapped = mapper.map(song, MapSettings(bpm=60.0, beam=1, difficulty=("Easy",)))
    beat = (0.1 + mapped.audio.head_s) * 2
    assert mapped.level.bpm == mapped.grid.bpm == 60.0
    assert abs(beat - round(beat)) * 0.5 < 0.010


def test_a_difficulty_is_the_same_alone_and_with_others(mapper, mapped, song):
    alone = mapper.map(song, MapSettings(beam=2, difficulty=("Hard",)))
    assert alone.level.charts == [mapped.level.chart("Hard")]
    assert alone.audio == mapped.audio


def test_songs_in_a_batch_get_the_same_notes_as_alone(mapper, song):
    # In larger batches sums are rounded differently. With seed 1, that decides between two equally
    # likely states.
    settings = MapSettings(beam=2, seed=2, difficulty=("Easy", "Expert"))
    later = Song.of(np.roll(song.samples, SR // 3, axis=1), SR, song.info)
    analyses = [mapper.analyse(one, settings) for one in (song, later)]
    together = mapper.place_notes(analyses, settings)
    assert together == [mapper.map(one, settings) for one in (song, later)]
    assert together[0] != together[1]


def test_options_that_need_a_gpu_are_refused_on_a_cpu(tmp_path):
    with pytest.raises(OptionError, match="compile=true: pays on a GPU only"):
        Mapper(tmp_path / "o.ckpt", tmp_path / "s.ckpt", "cpu", compiled=True)


def test_the_seed_changes_the_notes_but_not_their_times(mapper, mapped, song):
    again = mapper.map(song, QUICK)
    other = mapper.map(song, MapSettings(beam=2, seed=1))
    assert again.level == mapped.level
    assert other.level.charts != mapped.level.charts
    assert (times_of(other.level, "Hard") == times_of(mapped.level, "Hard")).all()


def test_progress_names_each_step_in_order(mapper, song):
    calls = []
    mapper.map(song, MapSettings(beam=1, difficulty=("Easy",)), lambda *call: calls.append(call))
    assert all(0 <= done <= total for _, done, total in calls)
    assert list(dict.fromkeys(step for step, _, _ in calls)) == ["tempo", "onsets", "notes"]


def test_the_defaults_are_the_shipped_checkpoints_and_the_default_settings(mapper, song):
    shipped = Mapper(shipped_checkpoint("onset"), shipped_checkpoint("sym"), "auto", "fp32")
    default = Mapper()
    for ours, theirs in ((default.onset, shipped.onset), (default.sym, shipped.sym)):
        weights = zip(ours.network.parameters(), theirs.network.parameters(), strict=True)
        assert all(torch.equal(one, other) for one, other in weights)
    assert mapper.map(song).level == mapper.map(song, MapSettings()).level


def test_a_missing_gpu_is_an_error_only_if_requested():
    assert choose_device("cpu") == torch.device("cpu")
    if torch.cuda.is_available():
        assert choose_device("auto") == choose_device("cuda") == torch.device("cuda")
    else:
        assert choose_device("auto") == torch.device("cpu")
        with pytest.raises(OptionError, match="device=cuda"):
            choose_device("cuda")


@pytest.mark.parametrize("given", [{"device": "gpu"}, {"precision": "int9"}])
def test_arguments_of_the_mapper_are_checked(given):
    with pytest.raises(OptionError, match="not allowed"):
        Mapper(**given)


@pytest.mark.parametrize(
    ("characteristic", "partial"),
    [
        (("Standard", "OneSaber"), ["Standard Easy"]),
        (("OneSaber",), None),
        (("Lightshow",), None),
        (("90Degree", "Lightshow"), ["90Degree Easy", "Lightshow Hard"]),
    ],
)
def test_notes_placed_in_turn_are_those_placed_at_once(mapper, song, characteristic, partial):
    """Before, the easiest chart of two hands can be played."""
    settings = MapSettings(beam=2, difficulty=("Easy", "Hard"), characteristic=characteristic)
    analysis = mapper.analyse(song, settings)
    reported = []
    found = list(
        mapper.place_in_turn(analysis, settings, lambda *progress: reported.append(progress))
    )
    [whole] = mapper.place_notes([analysis], settings)
    assert [is_whole for _, is_whole in found] == [False] * (partial is not None) + [True]
    assert found[-1][0].level.charts == whole.level.charts
    if partial is not None:
        charts = found[0][0].level.charts
        assert [f"{chart.characteristic} {chart.difficulty}" for chart in charts] == partial
        easiest = whole.level.chart("Easy", characteristic[0])
        assert [(n.line, n.direction) for n in charts[0].notes] == [
            (n.line, n.direction) for n in easiest.notes
        ]
    done = [count for _, count, _ in reported]
    assert done == sorted(done)
    assert not done or done[-1] == reported[-1][2]


def test_one_saber_charts_are_fewer_notes_of_one_hand_at_onsets_of_the_standard_chart(mapper, song):
    settings = MapSettings(beam=2, difficulty=("Hard",), characteristic=("Standard", "OneSaber"))
    level = mapper.map(song, settings).level
    both, one = level.chart("Hard"), level.chart("Hard", "OneSaber")
    assert {note.color for note in both.notes} == {0, 1}
    assert {note.color for note in one.notes} == {1}
    assert {note.beat for note in one.notes} < {note.beat for note in both.notes}
