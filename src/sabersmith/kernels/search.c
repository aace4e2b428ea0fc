/* The steps of a beam search for one sequence: what `sabersmith.sym.beam_search` computes. */

#include "flow.h"

/* --- the network --------------------------------------------------------------------------- */

#define MOST 6 /* registers of values that are added up at once */

/* Room for a part of a step, in the floats and integers of a search. The part is that of beams first
   to last - 1; parts are scored at once, each in its own room, and `choose` reads that of all. */
typedef struct {
    int64_t first, last;
    float *x, *normed, *attended, *projected, *inner, *shares; /* of the decoder */
    float *log_p, *totals, *weights, *penalty, *reached, *groups; /* of the scores */
    float *wanted, *inside, *outside; /* of nuclei, see is_in_nucleus */
    float *values, *new_log_p, *new_flow, *found;
    int64_t *kinds, *parities, *indices, *column, *found_at;
} Room;

static Room room(const Search *s, int64_t part) {
    Room r;
    int64_t k = s->beams, wide_table = k * s->states, blocks = (k + ROWS - 1) / ROWS;
    r.first = blocks * part / s->parts * ROWS;
    r.last = part + 1 < s->parts ? blocks * (part + 1) / s->parts * ROWS : k;
    float *f = s->floats;
    r.x = f, f += k * s->width;
    r.normed = f, f += k * s->width;
    r.attended = f, f += k * s->width;
    r.projected = f, f += 3 * k * s->width;
    r.inner = f, f += k * s->inner;
    r.shares = f, f += k * s->positions;
    r.log_p = f, f += wide_table;
    r.totals = f, f += wide_table;
    r.weights = f, f += wide_table;
    r.penalty = f + part * s->states, f += s->parts * s->states;
    r.reached = f, f += k * HANDS * REACHED_SIZE;
    r.groups = f + part * HANDS * s->groups, f += s->parts * HANDS * s->groups;
    r.wanted = f, f += k;
    r.inside = f, f += k;
    r.outside = f, f += k;
    r.values = f, f += k;
    r.new_log_p = f, f += k;
    r.new_flow = f, f += k * FLOW_SIZE;
    r.found = f, f += 2 * (k + ENDINGS);
    int64_t *i = s->integers;
    r.parities = i + part * HANDS * s->groups, i += s->parts * HANDS * s->groups;
    r.indices = i, i += k;
    r.column = i, i += k;
    r.found_at = i, i += 2 * (k + ENDINGS);
    r.kinds = i;
    return r;
}

/* Write the products of a query (size) with the keys in some rows, by the root of the size. */
FUNCTION void compare(const float *query, const float *keys, const int64_t *rows, int64_t size,
                      int64_t length, float *products) {
    float root = __builtin_sqrtf((float)size);
    int64_t at = 0;
    for (; at + WIDE <= length; at += WIDE) {
        const float *key[WIDE];
        wide sums[WIDE] = {{0}};
        int64_t i = 0;
        UNROLLED for (int n = 0; n < WIDE; n++) key[n] = keys + rows[at + n] * size;
        for (; i + WIDE <= size; i += WIDE) {
            wide part = *(const wide *)(query + i);
            UNROLLED for (int n = 0; n < WIDE; n++) sums[n] += part * *(const wide *)(key[n] + i);
        }
        wide found = sums_of(sums);
        for (; i < size; i++)
            UNROLLED for (int n = 0; n < WIDE; n++) found[n] += query[i] * key[n][i];
        *(wide *)(products + at) = found / root;
    }
    for (; at < length; at++) products[at] = dot(query, keys + rows[at] * size, size) / root;
}

/* Add up some registers, at most MOST, of the values (size) in some rows, by their shares.
   `registers` is a constant where this is called, so that the sums stay in them. */
INLINE void blend_registers(const int registers, const float *shares, const float *values,
                            const int64_t *rows, int64_t size, int64_t length, float *out) {
    wide sums[MOST] = {{0}};
    for (int64_t at = 0; at < length; at++) {
        const float *value = values + rows[at] * size;
        UNROLLED for (int n = 0; n < registers; n++)
            sums[n] += shares[at] * *(const wide *)(value + n * WIDE);
    }
    UNROLLED for (int n = 0; n < registers; n++) *(wide *)(out + n * WIDE) = sums[n];
}

/* Add up the values (size) in some rows, by their shares. */
FUNCTION void blend(const float *shares, const float *values, const int64_t *rows, int64_t size,
                    int64_t length, float *out) {
    int64_t i = 0;
    for (; i + MOST * WIDE <= size; i += MOST * WIDE)
        blend_registers(MOST, shares, values + i, rows, size, length, out + i);
    for (; i + 2 * WIDE <= size; i += 2 * WIDE)
        blend_registers(2, shares, values + i, rows, size, length, out + i);
    for (; i < size; i++) {
        out[i] = 0;
        for (int64_t at = 0; at < length; at++) out[i] += shares[at] * values[rows[at] * size + i];
    }
}

/* Attend from each beam's query to its ancestors at `length` positions. keys, values: of the layer,
   (H, R, D / H). */
FUNCTION void attend(const Search *s, const Room *r, const float *keys, const float *values,
                   int64_t length) {
    int64_t width = s->width, size = width / s->heads;
    for (int64_t head = 0; head < s->heads; head++) {
        /* The keys of a head for all beams, and then its values: they stay in the nearest cache. */
        for (int64_t beam = r->first; beam < r->last; beam++)
            compare(r->projected + 3 * beam * width + head * size, keys,
                    s->ancestors + beam * s->positions, size, length, r->shares + beam * length);
        for (int64_t beam = r->first; beam < r->last; beam++) {
            softmax(r->shares + beam * length, length);
            blend(r->shares + beam * length, values, s->ancestors + beam * s->positions, size,
                  length, r->attended + beam * width + head * size);
        }
        keys += s->rows * size;
        values += s->rows * size;
    }
}

/* Apply a layer's matrix (out_size, in) to rows of x. */
FUNCTION void layer_linear(const Search *s, const float *x, int64_t rows, int64_t in,
                           const void *weights, const float *biases, int64_t layer,
                           int64_t out_size, float *out) {
    int64_t place = layer * out_size * in;
    const float *bias = biases + layer * out_size;
    if (s->halves)
        linear_of_halves(x, rows, in, (const half *)weights + place, bias, out_size, out);
    else
        linear(x, rows, in, (const float *)weights + place, bias, out_size, out);
}

/* Read the last token of each beam of a part, and write the logits (K, V) of the next state. */
FUNCTION void read_tokens(const Search *s, const Room *r, int64_t step, float *logits) {
    int64_t k = r->last - r->first, d = s->width, inner = s->inner, size = d / s->heads;
    int64_t position = s->read - 1 + step, row = s->read - 1 + step * s->beams;
    float *x = r->x + r->first * d, *normed = r->normed + r->first * d;
    float *projected = r->projected + 3 * r->first * d, *inner_x = r->inner + r->first * inner;
    for (int64_t beam = r->first; beam < r->last; beam++) {
        int64_t token = s->ids[beam * s->ids_size + s->first + step - 1];
        s->ancestors[beam * s->positions + position] = row + beam;
        for (int64_t i = 0; i < d; i++)
            r->x[beam * d + i] = s->embeddings[token * d + i] +
                                 s->position_table[position * d + i] + s->context[position * d + i];
    }
    for (int64_t layer = 0; layer < s->layers; layer++) {
        const float *norm = s->norms + layer * 4 * d;
        float *keys = s->keys + layer * s->rows * d, *values = s->values + layer * s->rows * d;
        layer_norm(x, k, d, norm, norm + d, s->epsilon, normed);
        layer_linear(s, normed, k, d, s->query_key_value, s->query_key_value_bias, layer, 3 * d,
                     projected);
        for (int64_t beam = r->first; beam < r->last; beam++) {
            const float *own = r->projected + 3 * beam * d;
            for (int64_t i = 0; i < d; i++) {
                int64_t place = (i / size * s->rows + row + beam) * size + i % size;
                keys[place] = own[d + i];
                values[place] = own[2 * d + i];
            }
        }
        attend(s, r, keys, values, position + 1);
        layer_linear(s, r->attended + r->first * d, k, d, s->attention_out, s->attention_out_bias,
                     layer, d, normed);
        add(x, normed, k * d);
        layer_norm(x, k, d, norm + 2 * d, norm + 3 * d, s->epsilon, normed);
        layer_linear(s, normed, k, d, s->widen, s->widen_bias, layer, inner, inner_x);
        for (int64_t i = 0; i < k * inner; i++) inner_x[i] = gelu(inner_x[i]);
        layer_linear(s, inner_x, k, inner, s->narrow, s->narrow_bias, layer, d, normed);
        add(x, normed, k * d);
    }
    layer_norm(x, k, d, s->last_norm, s->last_norm + d, s->epsilon, normed);
    linear(normed, k, d, s->output, s->output_bias, s->states, logits + r->first * s->states);
}

/* --- copies -------------------------------------------------------------------------------- */

/* Mix copies into the log-probabilities (V,) of a beam's next state; see `CopyCache.mix`. */
FUNCTION void mix_copies(const Search *s, int64_t step, const int64_t *ids, float *log_p) {
    int64_t most = s->max_match, count = 0, at = s->first + step;
    int64_t states[2 * CANDIDATES];
    float weights[2 * CANDIDATES], highest = 0; /* the network's own */
    for (int64_t candidate = 0; candidate < CANDIDATES; candidate++) {
        int64_t place = step * CANDIDATES + candidate;
        const int64_t *where = s->copy_index + place * (1 + most);
        const uint8_t *has = s->copy_has + place * most;
        for (int kind = 0; kind < 2; kind++) { /* as it is, and mirrored */
            int64_t match = 0;
            for (; match < most && has[match]; match++) {
                int64_t there = ids[most + where[match + 1]];
                if (kind && there >= 0) there = s->mirrored[there];
                if (there != ids[at - 1 - match]) break;
            }
            float weight = s->copy_weights[(place * 2 + kind) * (most + 1) + match];
            if (weight == -INFINITE) continue;
            int64_t state = ids[most + where[0]];
            states[count] = (kind ? s->mirrored[state] : state) - SPECIALS;
            weights[count++] = weight;
            highest = maximum(highest, weight);
        }
    }
    float own = exponential(-highest), total = own;
    for (int64_t i = 0; i < count; i++) total += weights[i] = exponential(weights[i] - highest);
    float shift = logarithm(maximum(own / total, MIN_P)), least = logarithm(MIN_P);
    for (int64_t v = 0; v < s->states; v++) log_p[v] = maximum(log_p[v] + shift, least);
    for (int64_t i = 0; i < count; i++) {
        float copied = weights[i] / total;
        int is_first = 1; /* a state that several candidates have is counted once for all */
        for (int64_t j = 0; j < count; j++)
            if (j != i && states[j] == states[i]) {
                is_first &= j > i;
                copied += weights[j] / total;
            }
        float *to = log_p + states[i];
        if (is_first) *to = logarithm(maximum(exponential(*to) + copied, MIN_P));
    }
}

/* --- the choice ---------------------------------------------------------------------------- */

/* Replace log-weights (size,) by their exponentials, 1 for the largest, and return their sum. */
FUNCTION float weigh(float *weights, int64_t size) {
    float highest = largest(weights, size), total = 0;
    for (int64_t i = 0; i < size; i++) {
        weights[i] = exponential(weights[i] - highest);
        total += weights[i];
    }
    return total;
}

/* The sum of the weights (size,) above a limit. */
FUNCTION float sum_above(const float *weights, int64_t size, float limit) {
    float sum = 0;
    for (int64_t i = 0; i < size; i++) sum += weights[i] > limit ? weights[i] : 0.0f;
    return sum;
}

/* Whether a state with a weight is in its beam's nucleus, see `beam_search.nucleus`: if those that
   are likelier don't hold the wanted part of all weights. What is found out of one weight holds for
   larger or smaller ones too. */
FUNCTION int is_in_nucleus(const Search *s, const Room *r, int64_t beam, float weight) {
    if (weight >= r->inside[beam]) return 1;
    if (weight <= r->outside[beam]) return 0;
    int is_in = sum_above(r->weights + beam * s->states, s->states, weight) < r->wanted[beam];
    *(is_in ? r->inside + beam : r->outside + beam) = weight;
    return is_in;
}

/* Insert a value into the largest ones, in descending order; the least one is dropped. */
INLINE void insert(float *values, int64_t *indices, int64_t count, float value, int64_t index) {
    int64_t place = count - 1;
    for (; place > 0 && values[place - 1] < value; place--) {
        values[place] = values[place - 1];
        indices[place] = indices[place - 1];
    }
    values[place] = value;
    indices[place] = index;
}

/* Write the K highest totals of states in their beam's nucleus, in descending order; -infinity
   where there are no more. */
FUNCTION void best_extensions(const Search *s, const Room *r) {
    int64_t k = s->beams;
    for (int64_t i = 0; i < k; i++) r->values[i] = -INFINITE, r->indices[i] = 0;
    for (int64_t beam = 0; beam < k; beam++)
        for (int64_t v = 0; v < s->states; v++) {
            int64_t i = beam * s->states + v;
            if (r->totals[i] > r->values[k - 1] && is_in_nucleus(s, r, beam, r->weights[i]))
                insert(r->values, r->indices, k, r->totals[i], i);
        }
}

/* The same for extensions of ENDINGS kinds, which get equal parts of the K places. A kind with no
   state in a nucleus gets others. */
FUNCTION void best_of_endings(const Search *s, const Room *r) {
    int64_t k = s->beams, most = (k + ENDINGS - 1) / ENDINGS, at = 0;
    /* Of each kind, the best in the nucleus and then the best others. */
    for (int64_t i = 0; i < 2 * ENDINGS * most; i++) r->found[i] = -INFINITE, r->found_at[i] = 0;
    for (int64_t beam = 0; beam < k; beam++)
        for (int64_t v = 0; v < s->states; v++) {
            int64_t i = beam * s->states + v;
            int64_t place = 2 * r->kinds[i] * most;
            if (r->totals[i] <= r->found[place + most - 1]) continue;
            if (!is_in_nucleus(s, r, beam, r->weights[i])) place += most;
            if (r->totals[i] > r->found[place + most - 1])
                insert(r->found + place, r->found_at + place, most, r->totals[i], i);
        }
    for (int64_t kind = 0; kind < ENDINGS; kind++) {
        int64_t size = (k + ENDINGS - 1 - kind) / ENDINGS, place = 2 * kind * most;
        if (r->found[place] == -INFINITE) place += most;
        for (int64_t i = 0; i < size; i++, at++) {
            r->values[at] = r->found[place + i];
            r->indices[at] = r->found_at[place + i];
        }
    }
}

/* --- a step -------------------------------------------------------------------------------- */

/* Write the log-probabilities and the totals of the extensions of a part of the beams. noise:
   (K, V), or missing. */
void score(const Search *s, int64_t part, int64_t step, const float *noise) {
    Room place = room(s, part), *r = &place;
    int64_t states = s->states, at = s->first + step;
    float flow = (float)s->flow, temperature = (float)s->temperature;
    read_tokens(s, r, step, r->log_p);
    for (int64_t beam = r->first; beam < r->last; beam++) {
        const int64_t *ids = s->ids + beam * s->ids_size;
        float *log_p = r->log_p + beam * states, *totals = r->totals + beam * states;
        float *weights = r->weights + beam * states;
        log_softmax(log_p, states);
        if (s->has_copies) mix_copies(s, step, ids, log_p);
        for (int64_t v = 0; v < states; v++) totals[v] = log_p[v];
        if (s->has_flow) {
            float *reached = r->reached + beam * HANDS * REACHED_SIZE;
            float *state = s->flow_state + beam * FLOW_SIZE;
            penalties(s, step, state, reached, r->groups, r->penalty);
            for (int64_t v = 0; v < states; v++) totals[v] -= flow * r->penalty[v];
            if (s->by_ending) endings(s, state, reached, r->parities, r->kinds + beam * states);
        }
        if (s->has_bias) add(totals, s->bias + step * states, states);
        if (s->diversity > 0)
            for (int64_t i = at > RECENT ? at - RECENT : 0; i < at; i++)
                if (ids[i] >= SPECIALS) totals[ids[i] - SPECIALS] -= (float)s->diversity;
        r->inside[beam] = 2, r->outside[beam] = -1; /* weights are in between */
        if (noise && s->top_p < 1) {
            for (int64_t v = 0; v < states; v++) weights[v] = totals[v] / temperature;
            r->wanted[beam] = (float)s->top_p * weigh(weights, states);
        } else {
            r->inside[beam] = 0;
            for (int64_t v = 0; v < states; v++) weights[v] = 1;
        }
        for (int64_t v = 0; v < states; v++) {
            if (noise) totals[v] += temperature * noise[beam * states + v];
            totals[v] += s->scores[beam];
        }
    }
}

/* Replace columns start to stop - 1 of each row k of x (K, size) by those of row parents[k]. */
FUNCTION void reorder(int64_t *x, int64_t size, const int64_t *parents, int64_t beams,
                    int64_t *column, int64_t start, int64_t stop) {
    for (int64_t i = start; i < stop; i++) {
        for (int64_t beam = 0; beam < beams; beam++) column[beam] = x[parents[beam] * size + i];
        for (int64_t beam = 0; beam < beams; beam++) x[beam * size + i] = column[beam];
    }
}

/* Give up the hypotheses that don't descend from the best one's origin. */
FUNCTION void prune(const Search *s) {
    int64_t best = 0;
    for (int64_t beam = 1; beam < s->beams; beam++)
        if (s->scores[beam] > s->scores[best]) best = beam;
    int64_t kept = s->origins[best];
    for (int64_t beam = 0; beam < s->beams; beam++) {
        if (s->origins[beam] != kept) s->scores[beam] = -INFINITE;
        s->origins[beam] = beam;
    }
}

/* Continue the beams with the chosen extensions. */
FUNCTION void go_on(const Search *s, const Room *r, int64_t step) {
    int64_t k = s->beams, at = s->first + step;
    int64_t *parents = s->parents + step * k, *chosen = s->chosen + step * k;
    for (int64_t beam = 0; beam < k; beam++) {
        int64_t parent = r->indices[beam] / s->states, state = r->indices[beam] % s->states;
        parents[beam] = parent;
        chosen[beam] = state + SPECIALS;
        s->scores[beam] = r->values[beam];
        r->new_log_p[beam] = s->log_p[parent] + r->log_p[r->indices[beam]];
        if (s->has_flow)
            advance(s, state, s->flow_state + parent * FLOW_SIZE,
                    r->reached + parent * HANDS * REACHED_SIZE, r->new_flow + beam * FLOW_SIZE);
    }
    reorder(s->ids, s->ids_size, parents, k, r->column, s->first, at);
    reorder(s->ancestors, s->positions, parents, k, r->column, 0, s->read + step);
    reorder(s->origins, 1, parents, k, r->column, 0, 1);
    for (int64_t beam = 0; beam < k; beam++) {
        s->ids[beam * s->ids_size + at] = chosen[beam];
        s->log_p[beam] = r->new_log_p[beam];
    }
    for (int64_t i = 0; s->has_flow && i < k * FLOW_SIZE; i++) s->flow_state[i] = r->new_flow[i];
    if ((step + 1) % s->prune_every == 0 && !s->by_ending) prune(s);
}

/* Choose the states of a step, all parts of which are scored. */
void choose(const Search *s, int64_t step) {
    Room r = room(s, 0);
    if (s->by_ending && s->beams >= ENDINGS)
        best_of_endings(s, &r);
    else
        best_extensions(s, &r);
    go_on(s, &r, step);
}

/* Score and choose the states of steps start to stop - 1, in one part. noise: Gumbel noise
   (stop - start, K, V), or missing. */
void take_steps(const Search *s, int64_t start, int64_t stop, const float *noise) {
    for (int64_t step = start; step < stop; step++) {
        score(s, 0, step, noise ? noise + (step - start) * s->beams * s->states : noise);
        choose(s, step);
    }
}

/* Lead the flow of each beam through given states, and write what each of them costs, (count, K). */
void lead(const Search *s, const int64_t *tokens, int64_t count, float *costs) {
    Room r = room(s, 0);
    for (int64_t beam = 0; beam < s->beams; beam++) {
        float *state = s->flow_state + beam * FLOW_SIZE;
        for (int64_t step = 0; step < count; step++) {
            int64_t chosen = tokens[step] - SPECIALS;
            penalties(s, step, state, r.reached, r.groups, r.penalty);
            costs[step * s->beams + beam] = r.penalty[chosen];
            advance(s, chosen, state, r.reached, r.new_flow);
            for (int64_t i = 0; i < FLOW_SIZE; i++) state[i] = r.new_flow[i];
        }
    }
}
