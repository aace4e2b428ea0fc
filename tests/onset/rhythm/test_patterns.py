import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.onset.rhythm.patterns import (
    EMPTY,
    MERGE_S,
    SLOTS,
    PatternVocabulary,
    beat_masks,
    chart_phase,
    mask_bits,
    merge_sliders,
    nearest_slots,
)

slot_lists = st.lists(st.integers(0, 20 * SLOTS - 1), unique=True).map(sorted)


@given(slot_lists)
def test_masks_hold_exactly_the_slots(slots):
    bits = mask_bits(beat_masks(np.array(slots, np.int64), 0, 20))
    assert bits.shape == (20, SLOTS)
    assert np.flatnonzero(bits.ravel()).tolist() == slots


def test_slots_outside_of_the_beats_asked_for_are_left_out():
    slots = np.array([0, SLOTS, 2 * SLOTS + 3, 5 * SLOTS])
    assert beat_masks(slots, 1, 2).tolist() == [1, 1 << 3]


@given(slot_lists, st.floats(-0.004, 0.004))
def test_onsets_near_quarters_and_thirds_get_their_slot(slots, off):
    coarse = np.array([slot for slot in slots if slot % 2 == 0], np.float64)
    found, deviation = nearest_slots(coarse / SLOTS + off / 0.5, np.full(len(coarse), 0.5))
    assert found.tolist() == coarse.tolist()
    assert deviation == pytest.approx(np.full(len(coarse), off), abs=1e-9)


def test_a_late_quarter_is_not_taken_for_a_fine_subdivision():
    late = np.array([0.25 + 0.6 / SLOTS])  # nearer to the next slot, 7/24, than to 1/4
    assert nearest_slots(late, np.array([0.5]))[0].tolist() == [6]


@given(st.floats(0, 0.999), st.integers(0, 2**32 - 1))
def test_the_phase_of_a_chart_beside_the_beat_is_found(phase, seed):
    rng = np.random.default_rng(seed)
    beats = np.arange(64.0) + 0.5 * (rng.random(64) < 0.3)
    found, share = chart_phase(beats + phase)
    assert min((found - phase) % 1, (phase - found) % 1) <= 1 / 96 + 1e-9
    assert share == 1


def test_random_onsets_lie_on_no_beat():
    beats = np.random.default_rng(0).random(400) * 100
    assert chart_phase(beats)[1] < 0.4


def test_sliders_are_merged_into_their_first_onset():
    times = np.array([1.0, 1.03, 1.06, 1.5, 2.0, 2.0 + MERGE_S + 0.001])
    assert merge_sliders(times).tolist() == [0, 2, 3, 4, 5]
    assert merge_sliders(np.zeros(0)).tolist() == []


@given(st.lists(st.integers(0, 2**SLOTS - 1), max_size=40))
def test_a_vocabulary_has_the_commonest_patterns_and_finds_the_nearest_for_others(masks):
    vocabulary = PatternVocabulary.count([np.array(masks, np.int64)], 3)
    assert vocabulary.masks[EMPTY] == 0
    assert {1 << slot for slot in range(SLOTS)} <= set(vocabulary.masks.tolist())
    ids = vocabulary.encode(np.array(masks, np.int64))
    for mask, number in zip(masks, ids, strict=True):
        differing = [(int(known) ^ mask).bit_count() for known in vocabulary.masks]
        assert differing[number] == min(differing)


@pytest.mark.parametrize("masks", [[0, 1], [0, *(1 << k for k in range(SLOTS)), 1], [1, 0]])
def test_a_vocabulary_without_single_slots_or_with_doubles_is_refused(masks):
    with pytest.raises(ValueError, match="patterns"):
        PatternVocabulary(masks)
