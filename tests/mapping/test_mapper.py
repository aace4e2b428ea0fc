from itertools import pairwise

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.audio.probe import AudioInfo
from sabersmith.audio.song import Song
from sabersmith.beatmap.difficulty import DIFFICULTIES, MIN_GAP_S, NJS_RANGE
from sabersmith.beatmap.grid_states import chart_states
from sabersmith.beatmap.model import BpmChange
from sabersmith.decor.sound_analysis import analyse_sound
from sabersmith.errors import InputError, OptionError
from sabersmith.mapping.analysis import SongAnalysis, choose_onsets
from sabersmith.mapping.candidates import Candidates
from sabersmith.mapping.level_building import assemble_level, busiest, make_chart
from sabersmith.mapping.mapper import Mapper, choose_device
from sabersmith.mapping.onset_selection import counts_above
from sabersmith.mapping.settings import MapSettings
from sabersmith.mapping.snapping import SNAP_S
from sabersmith.timing.beat_grid import BeatGrid

from ..songs import SR, clicks, write_onset, write_sym

PLAIN = MapSettings(beam=2)


@pytest.fixture(scope="module")
def mapper(tmp_path_factory):
    folder = tmp_path_factory.mktemp("checkpoints")
    return Mapper(write_onset(folder / "o.ckpt"), write_sym(folder / "s.ckpt"), "cpu")


@pytest.fixture(scope="module")
def song():
    samples = clicks()
    return Song.of(samples, SR, AudioInfo(samples.shape[1] / SR, SR, 2, "", ""))


@pytest.fixture(scope="module")
def mapped(mapper, song):
    return mapper.map(song, PLAIN)


def times_of(level, difficulty):
    chart = level.chart(difficulty)
    return chart_states(chart, level.tempo(chart))[0]


def test_five_difficulties_each_denser_than_the_last(mapped):
    assert [chart.difficulty for chart in mapped.level.charts] == list(DIFFICULTIES)
    counts = [len(times_of(mapped.level, name)) for name in DIFFICULTIES]
    assert counts[0] >= 5
    assert all(fewer < more for fewer, more in pairwise(counts))
    rows = [set(times_of(mapped.level, name).round(4)) for name in DIFFICULTIES]
    assert all(easier < harder for easier, harder in pairwise(rows))
    notes = [len(chart.notes) for chart in mapped.level.charts]
    assert all(fewer < more for fewer, more in pairwise(notes))


def test_doubles_do_not_make_an_easier_chart_the_fuller_one(mapper, song):
    """Even where the second stage gives Normal three notes a moment, it has fewer than Hard."""

    class Doubles:
        mels = mapper.sym.mels

        def sources(self, samples, times):
            return times

        def states(self, sources, difficulties, *_):
            full, plain = (1, 2, 3, *[0] * 9), (1, *[0] * 11)
            return [
                [full if difficulty == 1 else plain] * len(onsets)
                for onsets, difficulty in zip(sources, difficulties, strict=True)
            ]

    crowded = Mapper.__new__(Mapper)
    crowded.onset, crowded.sym = mapper.onset, Doubles()
    level = crowded.map(song, MapSettings(difficulty=("Normal", "Hard"))).level
    normal, hard = (len(level.chart(name).notes) for name in ("Normal", "Hard"))
    assert 0.8 * hard < normal <= 0.9 * hard


def test_notes_are_in_the_grid_one_to_a_cell(mapped):
    for chart in mapped.level.charts:
        things = chart.notes + chart.bombs
        cells = [(thing.beat, thing.line, thing.layer) for thing in things]
        assert len(set(cells)) == len(cells) > 0
        assert all(0 <= line < 4 and 0 <= layer < 3 for _, line, layer in cells)
        assert NJS_RANGE[chart.difficulty][0] <= chart.njs <= NJS_RANGE[chart.difficulty][1]


def test_there_is_time_before_and_after_the_notes(mapped, song):
    length = song.duration + mapped.audio.head_s + mapped.audio.tail / SR
    for name in DIFFICULTIES:
        times = times_of(mapped.level, name)
        assert times[0] >= 1.5 and times[-1] <= length - 2.0


def test_beats_of_the_level_are_beats_of_the_song(mapped):
    # The clicks lie at 0.1 s + k / 2: after the silence that is a whole number of beats.
    beat = (0.1 + mapped.audio.head_s) * mapped.level.bpm / 60
    assert mapped.level.bpm == 120.0
    assert abs(beat - round(beat)) * 0.5 < 0.010


def test_notes_stay_where_they_were_heard(mapper, mapped, song):
    curves = mapper.onset.curves(song.mono(mapper.onset.mels.sr))
    for name in DIFFICULTIES:
        heard = mapper.onset.onsets(curves, 4)[0] + mapped.audio.head_s
        written = times_of(mapped.level, name)
        moved = np.abs(heard[:, None] - written).min(axis=0)
        assert moved.max() <= SNAP_S + 1e-6


def test_without_a_clear_beat_notes_stay_where_they_were_heard_and_that_is_told(mapper, mapped):
    assert mapped.notices == []
    rng = np.random.default_rng(0)
    samples = 3e-3 * rng.standard_normal((2, 22 * SR)).astype(np.float32)
    for start in rng.integers(0, 21 * SR, 40):
        samples[:, start : start + 1000] += rng.standard_normal(1000) * np.exp(
            -np.arange(1000) / 200
        )
    song = Song.of(samples, SR, AudioInfo(22.0, SR, 2, "", ""))
    unclear = mapper.hear(song, MapSettings(), lambda *_: None)
    assert not unclear.grid.is_clear
    assert len(unclear.notices) == 1 and "no clear beat" in unclear.notices[0]
    typed = mapper.hear(song, MapSettings(bpm=137.0), lambda *_: None)
    assert len(typed.notices) == 1 and "give bpm=" not in typed.notices[0]
    assert "the song does not keep to bpm=137" in typed.notices[0]
    heard = mapper.onset.onsets(unclear.curves, 4)[0]
    for times in unclear.times:
        assert np.abs(heard[:, None] - times).min(axis=0).max() < 1e-6


@pytest.mark.parametrize("first", [0.0, 0.2])
def test_a_song_that_starts_at_once_gets_a_lead_in_of_whole_beats(mapper, first):
    song = Song.of(clicks(first=first), SR, AudioInfo(22.0, SR, 2, "", ""))
    heard = mapper.hear(song, MapSettings(), lambda *_: None)
    assert min(times[0] for times in heard.times) + heard.audio.head_s >= 1.5 - 1 / SR
    beats = (heard.audio.head_s + first) * 2
    assert beats == pytest.approx(round(beats), abs=0.02)


def test_given_tempo_is_kept_and_its_phase_found(mapper, song):
    # At half the tempo every second click is a beat.
    mapped = mapper.map(song, MapSettings(bpm=60.0, beam=1, difficulty=("Easy",)))
    beat = (0.1 + mapped.audio.head_s) * 2
    assert mapped.level.bpm == mapped.grid.bpm == 60.0
    assert abs(beat - round(beat)) * 0.5 < 0.010


def test_changes_of_tempo_go_into_the_charts_and_notes_stay_on_the_sound(mapper, song):
    nothing = np.zeros(12, np.int64).tolist()
    grid = BeatGrid(120.0, 0.1, ((8, 90.0), (20, 150.0)))
    beats = np.array([1.0, 7.5, 8.0, 9.25, 21.0])
    times = grid.seconds_of(beats)
    candidates = Candidates.of(times, np.ones((len(times), 5)), grid)
    kept, curves = [np.arange(len(times))] * 5, np.zeros((1, 5), np.float32)
    heard = SongAnalysis(song, grid, candidates, kept, [], [], analyse_sound(song), curves, 0.01)
    states = [tuple([2, *nothing[1:]])] * len(beats)
    mapped = assemble_level(heard, {3: states}, PLAIN)
    [chart] = mapped.level.charts
    assert [change.bpm for change in chart.bpm_changes] == [90.0, 150.0]
    played = mapped.level.tempo(chart).seconds([note.beat for note in chart.notes])
    assert np.abs(played - mapped.audio.head_s - times).max() < 1e-4


def test_a_difficulty_is_the_same_alone_and_beside_others(mapper, mapped, song):
    alone = mapper.map(song, MapSettings(beam=2, difficulty=("Hard",)))
    assert alone.level.charts == [mapped.level.chart("Hard")]
    assert alone.audio == mapped.audio


def test_songs_placed_together_come_out_as_alone(mapper, song):
    # Sums of more rows round otherwise: with seed 0 that decides between two equal states.
    settings = MapSettings(beam=2, seed=1, difficulty=("Easy", "Expert"))
    later = Song.of(np.roll(song.samples, SR // 3, axis=1), SR, song.info)
    heard = [mapper.hear(it, settings, lambda *_: None) for it in (song, later)]
    together = mapper.place(heard, settings, lambda *_: None)
    assert together == [mapper.map(it, settings) for it in (song, later)]
    assert together[0] != together[1]


def test_what_a_cpu_can_not_do_is_refused(tmp_path):
    with pytest.raises(OptionError, match="compile=true: pays on a GPU only"):
        Mapper(tmp_path / "o.ckpt", tmp_path / "s.ckpt", "cpu", compiled=True)


def test_seed_decides_the_notes_and_only_them(mapper, mapped, song):
    again = mapper.map(song, PLAIN)
    other = mapper.map(song, MapSettings(beam=2, seed=1))
    assert again.level == mapped.level
    assert other.level.charts != mapped.level.charts
    assert (times_of(other.level, "Hard") == times_of(mapped.level, "Hard")).all()


def test_progress_goes_from_none_to_all(mapper, song):
    told = []
    mapper.map(song, MapSettings(beam=1, difficulty=("Easy",)), lambda *step: told.append(step))
    assert all(0 <= done <= total for _, done, total in told)
    assert list(dict.fromkeys(step for step, _, _ in told)) == ["tempo", "onsets", "notes"]


def random_moments(seed, count=400, length_s=100.0):
    rng = np.random.default_rng(seed)
    times = np.sort(rng.choice(round(20 * length_s), count, replace=False)) / 20
    strengths = rng.random((count, 5), dtype=np.float32)
    return Candidates.of(times, strengths, BeatGrid(120.0, 0.1, is_clear=False))


@given(
    seed=st.integers(0, 100),
    thresholds=st.lists(st.floats(0.01, 1), min_size=5, max_size=5),
    threshold=st.none() | st.floats(0.01, 0.95),
    nps=st.none() | st.floats(0.2, 5),
    intensity=st.floats(0.25, 4),
    names=st.sets(st.sampled_from(DIFFICULTIES), min_size=1),
)
@settings(max_examples=50)
def test_whatever_is_asked_difficulties_are_nested(
    seed, thresholds, threshold, nps, intensity, names
):
    chosen = tuple(name for name in DIFFICULTIES if name in names)
    wishes = MapSettings(difficulty=chosen, threshold=threshold, nps=nps, intensity=intensity)
    found = random_moments(seed)
    kept, _ = choose_onsets(found, thresholds, 100.0, wishes)
    for easier, harder in pairwise(kept):
        assert np.isin(easier, harder).all() and len(easier) <= 0.9 * len(harder)
    for rows, name in zip(kept, DIFFICULTIES, strict=True):
        assert (np.diff(found.times[rows]) >= MIN_GAP_S[name] - 1e-4).all()


@given(nps=st.floats(0.5, 2), name=st.sampled_from(DIFFICULTIES))
def test_nps_is_that_of_the_hardest_chosen(nps, name):
    wishes = MapSettings(difficulty=("Easy", name), nps=nps)
    kept, _ = choose_onsets(random_moments(0), [0.5] * 5, 100.0, wishes)
    index = DIFFICULTIES.index(name)
    # Notes are 1.2 to 1.4 an onset.
    assert 0.6 * nps - 0.1 <= len(kept[index]) / 100.0 <= nps


@given(seed=st.integers(0, 20), intensity=st.floats(0.25, 1.2))
def test_intensity_multiplies_the_notes(seed, intensity):
    thresholds = [0.6] * 5
    [plain, scaled] = (
        choose_onsets(random_moments(seed), thresholds, 100.0, MapSettings(intensity=times))[0]
        for times in (1.0, intensity)
    )
    for before, after in zip(plain[2:], scaled[2:], strict=True):
        assert abs(len(after) - intensity * len(before)) <= 3


@pytest.mark.parametrize(("option", "much"), [("nps", 20.0), ("intensity", 4.0)])
def test_more_than_there_is_is_told(option, much):
    wishes = MapSettings(difficulty=("Hard",), **{option: much})
    kept, notices = choose_onsets(random_moments(0), [0.6] * 5, 100.0, wishes)
    usual, none = choose_onsets(random_moments(0), [0.6] * 5, 100.0, MapSettings())
    asked = {"nps": 20 * 100 / 1.31, "intensity": 4 * len(usual[2])}
    assert none == []
    assert notices == [
        f"{option}={much:g}: asks for {asked[option]:.0f} moments with notes; "
        f"the song has {len(kept[2])} for Hard"
    ]


def test_thresholds_of_the_checkpoint_are_kept_where_they_grow():
    found = random_moments(1, 150)
    thresholds = [0.75, 0.65, 0.55, 0.45, 0.35]
    kept, notices = choose_onsets(found, thresholds, 100.0, MapSettings())
    assert len(kept[4]) == counts_above(found, thresholds)[4] and notices == []
    for rows, index, least in zip(kept, range(5), thresholds, strict=True):
        among = kept[index + 1] if index < 4 else np.arange(150)
        high = among[found.scores[among, index] >= least]
        if 0.6 * len(among) < len(high) < 0.9 * len(among):
            assert np.isin(rows, high).mean() > 0.9


def test_unsure_model_gives_its_best_and_says_so():
    kept, notices = choose_onsets(random_moments(2), [1.0] * 5, 100.0, MapSettings())
    assert len(kept[4]) == 50
    assert len(notices) == 1 and "nps=" in notices[0]


def test_too_few_onsets_are_an_error():
    nothing = Candidates.of(np.zeros(0), np.zeros((0, 5), np.float32), BeatGrid(120.0, 0.0))
    with pytest.raises(InputError, match="too few"):
        choose_onsets(nothing, [0.5] * 5, 100.0, MapSettings())
    with pytest.raises(InputError, match="threshold="):
        choose_onsets(random_moments(0), [0.5] * 5, 100.0, MapSettings(threshold=1.0))


def test_twenty_minutes_with_silence_at_both_ends_are_as_dense_as_their_music():
    music = random_moments(3, 400, 200.0)
    long = Candidates(music.times + 500.0, music.beats + 1000.0, music.scores, music.gaps)
    thresholds = [0.6] * 5
    alone, _ = choose_onsets(music, thresholds, 200.0, MapSettings(threshold=0.6))
    kept, _ = choose_onsets(long, thresholds, 1200.0, MapSettings(threshold=0.6))
    assert all((a == b).all() for a, b in zip(alone, kept, strict=True))


def test_chart_holds_each_state_at_its_beat():
    red_down, bomb = [0] * 12, [0] * 12
    red_down[1], bomb[2], bomb[1] = 2, 19, 10 + 1
    changes = [BpmChange(4.0, 90.0)]
    states = [tuple(red_down), tuple(bomb)]
    chart = make_chart("Hard", np.array([3.0, 5.0]), states, 120.0, changes)
    assert chart.bpm_changes == changes
    assert [(n.beat, n.line, n.layer, n.color, n.direction) for n in chart.notes] == [
        (3.0, 1, 0, 0, 1),
        (5.0, 1, 0, 1, 1),
    ]
    assert [(b.beat, b.line, b.layer) for b in chart.bombs] == [(5.0, 2, 0)]


def test_preview_starts_where_most_happens():
    assert busiest(np.array([0.0, 5.0, 30.0, 31.0, 32.0, 60.0]), 10.0) == 30.0


def test_absent_gpu_is_told():
    assert choose_device("cpu") == torch.device("cpu")
    if torch.cuda.is_available():
        assert choose_device("auto") == choose_device("cuda") == torch.device("cuda")
    else:
        assert choose_device("auto") == torch.device("cpu")
        with pytest.raises(OptionError, match="device=cuda"):
            choose_device("cuda")
