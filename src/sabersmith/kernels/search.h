/* What the steps of a beam search read and write: `sabersmith.sym.compiled_search` fills it in.

   Shapes: K beams, V states of the vocabulary, L layers, H heads, D width, R rows of keys and
   values, T positions, M = CANDIDATES to copy, G groups of cuts. Arrays are contiguous. Every
   member has 8 bytes, so that its place is the same on all machines of 64 bits. */

#ifndef SABERSMITH_SEARCH_H
#define SABERSMITH_SEARCH_H

#include "network.h"

typedef struct {
    /* Sizes. */
    int64_t beams, states, layers, width, inner, heads, positions, rows;
    int64_t max_match, groups, ids_size;
    /* What the search does, see `SearchSettings`. by_ending: whether hypotheses of all endings are
       kept. prune_every: steps. */
    int64_t has_copies, has_flow, has_bias, by_ending, prune_every;
    int64_t parts; /* that the beams are divided into, to be scored on as many threads */
    int64_t halves; /* whether the four matrices of the layers are halves, or floats */
    double flow, diversity, temperature, top_p;

    /* The decoder, matrices (out, in) by layer; see `PackedDecoder`. norms (L, 2, 2, D): weight and
       bias of those before the attention and before the feed-forward block; last_norm (2, D).
       embeddings (V + 3, D) and position_table (T, D) are scaled. output (V, D). */
    double epsilon;
    const void *query_key_value, *attention_out, *widen, *narrow;
    const float *query_key_value_bias, *attention_out_bias, *widen_bias, *narrow_bias;
    const float *norms, *last_norm;
    const float *embeddings, *position_table, *output, *output_bias;

    /* The sequence. context (T, D): of the encoder. bias (steps, V): added to the scores. first:
       place in ids of the first state to choose; read: tokens before it that the network reads. */
    const float *context, *bias;
    int64_t first, read;
    /* Copies, see `CopyCache`: index (steps, M, 1 + max_match), has (steps, M, max_match), weights
       (steps, M, 2, max_match + 1), mirrored (V + 3). */
    const int64_t *copy_index, *mirrored;
    const uint8_t *copy_has;
    const float *copy_weights;

    /* Flow: the tables of the vocabulary, see `FlowTables`. features (FACTORS, V). */
    const float *features, *cut_costs, *transition, *quick_transition, *sharp, *moves;
    const float *next_exit_s;
    const int64_t *group, *cell;
    /* And what is known of the chart, see `Flow`: moments (steps, MOMENT), reach (2 HANDS CELLS),
       soon (SOON) and its prices, targets (TARGETS). */
    const float *moments, *reach, *soon, *soon_prices, *targets;
    double shortest, longest;

    /* The hypotheses: scores, log_p and origins (K); flow_state (K, FLOW_SIZE); ids (K, ids_size),
       the tokens with padding in front; ancestors (K, T), the row of keys and values of the token
       at each position; keys, values (L, H, R, D / H); parents and chosen (steps, K), the beam that
       each one continues, and its token. origins: the beams at the last pruning that they descend
       from. */
    float *scores, *log_p, *flow_state, *keys, *values;
    int64_t *ids, *ancestors, *origins, *parents, *chosen;

    /* Room for a step, in floats and integers: see `room` in search.c. */
    float *floats;
    int64_t *integers;
} Search;

#define SPECIALS 3 /* tokens before the states: PAD, START, END */
#define HANDS 2
#define WAYS 16 /* to cut: parity * 8 + direction */
#define CELLS 12
#define TARGETS 6
#define FORBIDDEN 40.0f
#define LONG_AGO_S 1e4f
#define ENDINGS 12
#define CANDIDATES 8
#define RECENT 16
#define EXCESS_PER_NAT 5.0f
#define EXCESS_LIMIT 3.0f
#define MIN_P 1e-30f
#define SOON 5

/* Places in the flow state of a beam, see `sym.flow.STATE_SIZES`. */
enum {
    AGES = HANDS * WAYS,
    CELL_CUTS = AGES + HANDS,
    CELL_EXITS = CELL_CUTS + HANDS * CELLS,
    MIDDLES = CELL_EXITS + HANDS * CELLS,
    EXCESS = MIDDLES + 4,
    DIRECTED = EXCESS + TARGETS,
    FLOW_SIZE = DIRECTED + HANDS,
};
/* Places in what is known of an onset, see `sym.flow.MOMENT_SIZES`. */
enum { BEFORE, HIDDEN_S, BLOCK, KNOWN = BLOCK + 2, TRAPPED = KNOWN + 3, MOMENT = TRAPPED + TARGETS - 1 };
/* Places among the factors of the features, see `sym.flow.Flow.penalties`. */
enum {
    HALVES = HANDS * CELLS,
    TRAPS = HALVES + 2,
    KNOWN_FACTORS = TRAPS + 2,
    COUNTS = KNOWN_FACTORS + 3,
    FACTORS = COUNTS + TARGETS - 1,
};
/* Places in what a state does, see `sym.flow_tables.MOVE_SIZES`. */
enum {
    COST = HANDS,
    STAYS = COST + HANDS * WAYS,
    EXIT_S = STAYS + HANDS + HANDS * CELLS,
    HIDES = EXIT_S + HANDS * CELLS,
    HAS_DIRECTION = HIDES + 2,
    COUNTED = HAS_DIRECTION + HANDS,
    MOVE_SIZE = COUNTED + TARGETS - 1,
};
/* What is known of a hand at an onset: the cost to arrive each way, and whether it continues. */
enum { CONTINUES = WAYS, REACHED_SIZE = WAYS + 1 };

#endif
