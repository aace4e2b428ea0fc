/* What a walk over a song's beats reads and writes: `sabersmith.onset.rhythm.walker` fills it in.

   Shapes: D difficulties, the hardest first, N takes, T beats, S slots, P patterns, E branches, W
   width, Q of a query, C channels of a slot, V values of the evidence. A row is a branch of a take:
   there are R = E * D * N, in that order. Arrays are contiguous. Every member has 8 bytes, so that
   its place is the same on all machines of 64 bits. */

#ifndef SABERSMITH_RHYTHM_H
#define SABERSMITH_RHYTHM_H

#include "network.h"

typedef struct {
    /* Sizes. delay: beats by which a difficulty is behind the next harder one. past: ticks before
       the first one. look_back: beats of the attention. lag_count: of `lags`, beats ago whose
       patterns the GRU gets. */
    int64_t branches, charts, takes, beats, slots, patterns, width, query, channels, evidence_size;
    int64_t delay, past, look_back, lag_count, ticks;

    /* The network, see `walk_inputs.Weights`. */
    const float *past_table, *hidden_weight, *hidden_bias, *read_weight, *read_bias, *copied_weight;
    const float *head_weight, *head_bias, *lag_bias, *bits;
    const int64_t *masks, *lags;
    /* The song, see `walk_inputs.SongInputs`. */
    const float *inputs, *read_inputs, *slot_values, *evidence;
    double guidance, min_p;

    /* What patterns are chosen by, see `walk_rules.Choice`. */
    const float *starts, *beat_s, *gap_s, *quarters, *streams, *repeats, *heat, *bias, *pace;
    const float *sizes, *first, *last, *inner, *on_quarters, *short_gaps;
    const int64_t *forbidden, *given;
    int64_t repeat_beats;
    double stream_gap_s, tolerance_s, hole_s, hole_factor, push, most_push;

    /* The charts so far: ids (D, N, past + ticks), 0 where no pattern is chosen; onsets, first_s,
       last_s and longest_s (D, N): how many onsets there are, seconds of the first and the last one,
       and the longest time between two. */
    int64_t *ids;
    float *onsets, *first_s, *last_s, *longest_s;

    /* The network's state: hidden (R, W), keys (R, look_back, Q), those of a tick at its remainder. */
    float *hidden, *keys;
    /* Room: of_hidden (R, 3 W), total (3 W), read (R, 2 Q + W), shares (look_back), p (R, P), mixed
       (R, W), head (R, C + V + P + 1). */
    float *of_hidden, *total, *read, *shares, *p, *mixed, *head;
} Walk;

#define EMPTY 0 /* the pattern without an onset */
#define NEGLIGIBLE 1e-9f /* share in what is copied */

#endif
