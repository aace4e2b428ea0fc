/* The ticks of a walk: what `RhythmNet.forward` computes, one beat at a time, and the choice of a
   pattern. At a tick each difficulty is at a beat of its own, see `walk_inputs`. */

#include "rhythm.h"

/* Where a row is: its branch, chart and take, and the beat that the chart is at. */
typedef struct {
    int64_t branch, chart, take, beat;
} Place;

INLINE Place place_of(const Walk *w, int64_t row, int64_t tick) {
    Place at = {row / (w->charts * w->takes), row / w->takes % w->charts, row % w->takes, 0};
    at.beat = tick - w->delay * at.chart;
    return at;
}

INLINE int is_inside(const Walk *w, int64_t beat) { return beat >= 0 && beat < w->beats; }

/* The place among what is known by branch, chart and beat. */
INLINE int64_t song_row(const Walk *w, Place at) {
    return (at.branch * w->charts + at.chart) * w->beats + at.beat;
}

/* The patterns of a take; that of this tick is at `past + tick`. */
INLINE int64_t *ids_of(const Walk *w, int64_t chart, int64_t take) {
    return w->ids + (chart * w->takes + take) * (w->past + w->ticks);
}

/* --- the network --------------------------------------------------------------------------- */

/* Add up what the patterns chosen add to the GRU's inputs. */
FUNCTION void read_past(const Walk *w, Place at, int64_t tick) {
    int64_t size = 3 * w->width, now = w->past + tick;
    const int64_t *own = ids_of(w, at.chart, at.take);
    for (int64_t i = 0; i < size; i++) w->total[i] = 0;
    for (int64_t kind = 0; kind < w->lag_count + (at.chart > 0 ? 2 : 0); kind++) {
        int64_t pattern;
        if (kind >= w->lag_count) /* the next harder difficulty's of this beat, and of the next */
            pattern = ids_of(w, at.chart - 1, at.take)[now - w->delay + kind - w->lag_count];
        else if (kind == 0 && at.beat == 0)
            pattern = w->patterns; /* the start */
        else
            pattern = own[now - w->lags[kind]];
        add(w->total, w->past_table + (kind * (w->patterns + 1) + pattern) * size, size);
    }
}

/* Step the GRU of a row. */
FUNCTION void step_gru(const Walk *w, const float *given, const float *of_hidden, float *hidden) {
    int64_t width = w->width;
    const float *total = w->total;
    for (int64_t i = 0; i < width; i++) {
        int64_t j = width + i, k = 2 * width + i;
        float reset = sigmoid(given[i] + total[i] + of_hidden[i]);
        float update = sigmoid(given[j] + total[j] + of_hidden[j]);
        float fresh = hyperbolic_tangent(given[k] + total[k] + reset * of_hidden[k]);
        hidden[i] = fresh + update * (hidden[i] - fresh);
    }
}

/* Write to p (P) the share of each pattern in what a row copies of the beats before. */
FUNCTION void copy(const Walk *w, int64_t row, Place at, int64_t tick, const float *query, float *p) {
    int64_t most = w->look_back, next = tick % most, count = tick < most ? tick : most;
    const int64_t *ids = ids_of(w, at.chart, at.take) + w->past + tick;
    float *shares = w->shares;
    linear(query, 1, w->query, w->keys + row * most * w->query, 0, count, shares);
    float highest = 0; /* the weight of copying nothing */
    for (int64_t i = 0; i < count; i++) {
        int64_t ago = i < next ? next - i : next - i + most;
        shares[i] = ago > at.beat ? -INFINITE : shares[i] / 8 + w->lag_bias[ago];
        highest = maximum(highest, shares[i]);
    }
    float total = exponential(-highest);
    for (int64_t i = 0; i < count; i++) {
        shares[i] = exponential(shares[i] - highest);
        total += shares[i];
    }
    for (int64_t i = 0; i < w->patterns; i++) p[i] = 0;
    for (int64_t i = 0; i < count; i++)
        p[ids[i < next ? i - next : i - next - most]] += shares[i] / total;
}

/* Mix what is read of a row (W) with the patterns (P) copied. */
FUNCTION void mix(const Walk *w, const float *read, const float *p, float *mixed) {
    int64_t width = w->width;
    for (int64_t i = 0; i < width; i++) mixed[i] = read[i];
    for (int64_t pattern = 0; pattern < w->patterns; pattern++) {
        const float share = p[pattern], *weight = w->copied_weight + pattern * width;
        if (share > NEGLIGIBLE)
            for (int64_t i = 0; i < width; i++) mixed[i] += share * weight[i];
    }
    for (int64_t i = 0; i < width; i++) mixed[i] = gelu(mixed[i]);
}

/* Weigh the patterns of a row: p (P) is their share in what is copied, then their probability. */
FUNCTION void weigh(const Walk *w, Place at, float *head, float *p) {
    int64_t patterns = w->patterns, channels = w->channels, size = w->evidence_size;
    float *logits = head + channels + size;
    const float *slots = w->slot_values + (at.branch * w->beats + at.beat) * w->slots * channels;
    const float *evidence = w->evidence + song_row(w, at) * w->slots * size;
    for (int64_t slot = 0; slot < w->slots; slot++) {
        float energy = 0;
        for (int64_t i = 0; i < channels; i++) energy += head[i] * slots[slot * channels + i];
        for (int64_t i = 0; i < size; i++) energy += head[channels + i] * evidence[slot * size + i];
        const float *bits = w->bits + slot * patterns;
        for (int64_t i = 0; i < patterns; i++) logits[i] += energy * bits[i];
    }
    float share = sigmoid(logits[patterns]), copied = 0, least = (float)w->min_p;
    for (int64_t i = 0; i < patterns; i++) copied += p[i];
    softmax(logits, patterns);
    float own = 1.0f - share * copied;
    for (int64_t i = 0; i < patterns; i++) p[i] = maximum(logits[i] * own + share * p[i], least);
}

/* Write the probabilities of the patterns at a tick. */
static void read_network(const Walk *w, int64_t tick) {
    int64_t charts = w->charts, takes = w->takes, width = w->width, size = w->query;
    int64_t rows = w->branches * charts * takes, read_size = 2 * size + width;
    int64_t head_size = w->channels + w->evidence_size + w->patterns + 1;
    linear(w->hidden, rows, width, w->hidden_weight, w->hidden_bias, 3 * width, w->of_hidden);
    for (int64_t number = 0; number < charts * takes; number++) {
        Place at = place_of(w, number, tick);
        if (!is_inside(w, at.beat)) continue;
        read_past(w, at, tick);
        for (; at.branch < w->branches; at.branch++) {
            int64_t row = at.branch * charts * takes + number;
            step_gru(w, w->inputs + song_row(w, at) * 3 * width, w->of_hidden + row * 3 * width,
                     w->hidden + row * width);
        }
    }
    linear(w->hidden, rows, width, w->read_weight, w->read_bias, read_size, w->read);
    for (int64_t row = 0; row < rows; row++) {
        Place at = place_of(w, row, tick);
        if (!is_inside(w, at.beat)) continue;
        float *read = w->read + row * read_size, *p = w->p + row * w->patterns;
        add(read, w->read_inputs + song_row(w, at) * read_size, read_size);
        copy(w, row, at, tick, read + size, p);
        float *key = w->keys + (row * w->look_back + tick % w->look_back) * size;
        for (int64_t i = 0; i < size; i++) key[i] = read[i];
        mix(w, read + 2 * size, p, w->mixed + row * width);
    }
    linear(w->mixed, rows, width, w->head_weight, w->head_bias, head_size, w->head);
    for (int64_t row = 0; row < rows; row++) {
        Place at = place_of(w, row, tick);
        if (is_inside(w, at.beat))
            weigh(w, at, w->head + row * head_size, w->p + row * w->patterns);
    }
}

/* --- the choice ---------------------------------------------------------------------------- */

/* The longest time that a chart may have no onset; beyond it, it gets one if it can. */
INLINE float longest_hole(const Walk *w, float of_harder) {
    return maximum((float)w->hole_factor * of_harder, (float)w->hole_s);
}

/* Return the pattern that a take has next. noise: (P), uniform. */
static int64_t choose(const Walk *w, Place at, int64_t tick, const float *noise) {
/* Seconds are compared with limits that they often equal. */
#pragma clang fp reassociate(off) contract(off)
    int64_t take = at.chart * w->takes + at.take, harder = take - w->takes, now = w->past + tick;
    if (at.chart == 0 && w->given) return w->given[at.beat];
    float start = w->starts[at.beat], beat_s = w->beat_s[at.beat], gap_s = w->gap_s[at.chart];
    float slot_s = beat_s / (float)w->slots, last_s = w->last_s[take];
    float soonest = last_s + gap_s - start, stream_s = (float)w->stream_gap_s;
    int64_t forbidden = w->forbidden[at.beat];
    if (at.chart > 0) forbidden = ~w->masks[ids_of(w, at.chart - 1, at.take)[now - w->delay]];
    int64_t earlier = w->masks[ids_of(w, at.chart, at.take)[now - w->repeat_beats]];
    int64_t near = (int64_t)(stream_s / slot_s - (float)w->tolerance_s);
    const float *short_gaps = w->short_gaps + (near < w->slots ? near : w->slots) * w->patterns;
    float nats = w->bias[take], guidance = (float)w->guidance, heat = w->heat[at.chart];
    if (w->pace) {
        float behind = w->pace[at.chart * w->beats + at.beat] - w->onsets[take];
        float most = (float)w->most_push;
        nats += minimum(maximum((float)w->push * behind, -most), most);
    }
    const float *p = w->p + take * w->patterns, *without_song = p + w->charts * w->takes * w->patterns;
    int64_t best = EMPTY;
    float best_score = 0, empty_score = 0;
    for (int64_t pattern = 0; pattern < w->patterns; pattern++) {
        float size = w->sizes[pattern], first_s = w->first[pattern] * slot_s;
        if (pattern != EMPTY &&
            (first_s < soonest || w->inner[pattern] * slot_s < gap_s || w->masks[pattern] & forbidden))
            continue;
        float score = logarithm(p[pattern]);
        if (guidance > 0)
            score = (1 + guidance) * score - guidance * logarithm(without_song[pattern]);
        score += nats * size + w->quarters[at.chart] * w->on_quarters[pattern];
        float streams = short_gaps[pattern];
        if (pattern != EMPTY && first_s + (start - last_s) < stream_s) streams += 1;
        score += w->streams[at.chart] * streams;
        if (at.beat >= w->repeat_beats) {
            float common = (float)__builtin_popcountll((uint64_t)(w->masks[pattern] & earlier));
            score += w->repeats[at.chart] * (2 * common - size);
        }
        float share = minimum(maximum(noise[pattern], 1e-10f), 1 - 1e-7f); /* it stays finite */
        score -= heat * logarithm(-logarithm(share));
        if (pattern == EMPTY) {
            empty_score = score;
        } else if (best == EMPTY || score > best_score) {
            best = pattern;
            best_score = score;
        }
    }
    if (best == EMPTY || best_score > empty_score) return best;
    if (at.chart == 0) return EMPTY;
    /* Until the next beat's end, since the last onset, or the harder difficulty's first. */
    float since = last_s > -INFINITE ? last_s : w->first_s[harder];
    float hole = start + 2 * beat_s - since;
    return hole > longest_hole(w, w->longest_s[harder]) ? best : EMPTY;
}

/* Give a take its next pattern. */
static void go_on(const Walk *w, Place at, int64_t tick, int64_t pattern) {
#pragma clang fp reassociate(off) contract(off)
    if (pattern == EMPTY) return;
    int64_t take = at.chart * w->takes + at.take;
    float start = w->starts[at.beat], slot_s = w->beat_s[at.beat] / (float)w->slots;
    float onset = start + w->first[pattern] * slot_s;
    if (w->last_s[take] > -INFINITE)
        w->longest_s[take] = maximum(w->longest_s[take], onset - w->last_s[take]);
    else
        w->first_s[take] = onset;
    w->onsets[take] += w->sizes[pattern];
    w->last_s[take] = start + w->last[pattern] * slot_s;
    ids_of(w, at.chart, at.take)[w->past + tick] = pattern;
}

/* Choose the patterns of ticks start to stop - 1. noise: (D, N, ticks, P), of `room` ticks. */
void walk_ticks(const Walk *w, int64_t start, int64_t stop, const float *noise, int64_t room) {
    for (int64_t tick = start; tick < stop; tick++) {
        read_network(w, tick);
        /* The next harder difficulty, on whose onsets so far a limit depends, comes after. */
        for (int64_t take = w->charts * w->takes - 1; take >= 0; take--) {
            Place at = place_of(w, take, tick);
            if (!is_inside(w, at.beat)) continue;
            const float *own = noise + (take * room + tick - start) * w->patterns;
            go_on(w, at, tick, choose(w, at, tick, own));
        }
    }
}
