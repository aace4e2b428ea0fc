/* The penalties of flow for one beam: what `sabersmith.sym.flow.Flow` computes. */

#ifndef SABERSMITH_FLOW_H
#define SABERSMITH_FLOW_H

#include "search.h"

/* Write what each group of cuts of a hand costs, (G,), and how the hand arrives. */
FUNCTION void price_cuts(const Search *s, int hand, const float *state, float sharp, float *reached,
                       float *groups) {
    const float *costs = state + hand * WAYS, *table = s->cut_costs + hand * s->groups * WAYS;
    float age = state[AGES + hand];
    /* So soon a hand can only continue its cut: in the same direction, in the cell of its exit. */
    int continues = age < s->soon[0];
    const float *transition = age < s->soon[1] ? s->quick_transition : s->transition;
    transition += hand * WAYS * WAYS;
    float arriving[WAYS];
    for (int way = 0; way < WAYS; way++) arriving[way] = INFINITE;
    for (int before = 0; before < WAYS; before++)
        for (int way = 0; way < WAYS; way++) {
            int place = before * WAYS + way;
            float turn = transition[place] + sharp * s->sharp[place];
            arriving[way] = minimum(arriving[way], costs[before] + turn);
        }
    for (int way = 0; way < WAYS; way++) reached[way] = continues ? costs[way] : arriving[way];
    reached[CONTINUES] = (float)continues;
    float price = 0;
    for (int i = 0; i < SOON; i++)
        if (age < s->soon[i]) price += s->soon_prices[i];
    groups[0] = 0; /* the hand cuts nothing */
    for (int64_t group = 1; group < s->groups; group++) {
        float least = INFINITE;
        for (int way = 0; way < WAYS; way++)
            least = minimum(least, reached[way] + table[group * WAYS + way]);
        groups[group] = least + price;
    }
}

/* Write the factors of notes in a cell, in a half, and in a middle cell. */
FUNCTION void price_collisions(const Search *s, const float *moment, const float *state,
                             const float *reached, float *factors) {
    float shortest = (float)s->shortest, longest = (float)s->longest;
    for (int hand = 0; hand < HANDS; hand++) {
        int other = 1 - hand;
        int other_continues = reached[other * REACHED_SIZE + CONTINUES] > 0;
        for (int cell = 0; cell < CELLS; cell++) {
            int i = hand * CELLS + cell;
            int hit = state[CELL_CUTS + i] < s->reach[i];
            hit |= state[CELL_EXITS + i] < s->reach[HANDS * CELLS + i];
            hit |= other_continues & (state[CELL_EXITS + other * CELLS + cell] >= LONG_AGO_S);
            factors[i] = hit ? FORBIDDEN : 0.0f;
        }
    }
    for (int half = 0; half < 2; half++) {
        const float *ages = state + MIDDLES + 2 * half;
        int hidden = (ages[0] >= shortest && ages[0] <= longest) ||
                     (ages[1] >= shortest && ages[1] <= longest);
        factors[HALVES + half] = hidden ? FORBIDDEN : 0.0f;
        /* If both halves were hidden at an onset, no note could come there. */
        int trap = minimum(ages[0], ages[1]) + moment[HIDDEN_S] <= longest;
        factors[TRAPS + 1 - half] = (trap ? FORBIDDEN : 0.0f) + moment[BLOCK + 1 - half];
    }
}

/* Write the penalty of each state (V,) at the next onset, in nats, and how each hand arrives there
   (HANDS, REACHED_SIZE). The ages of the beam's state go on to the onset. groups: room (2, G). */
FUNCTION void penalties(const Search *s, int64_t step, float *state, float *reached, float *groups,
                      float *out) {
    const float *moment = s->moments + step * MOMENT;
    for (int i = AGES; i < EXCESS; i++) state[i] += moment[BEFORE];
    float prices[TARGETS], factors[FACTORS];
    for (int i = 0; i < TARGETS; i++)
        prices[i] = maximum(-EXCESS_LIMIT,
                            minimum(EXCESS_LIMIT, state[EXCESS + i] / EXCESS_PER_NAT));
    for (int hand = 0; hand < HANDS; hand++)
        price_cuts(s, hand, state, prices[TARGETS - 1], reached + hand * REACHED_SIZE,
                   groups + hand * s->groups);
    price_collisions(s, moment, state, reached, factors);
    for (int i = 0; i < 3; i++) factors[KNOWN_FACTORS + i] = moment[KNOWN + i];
    for (int i = 0; i < TARGETS - 1; i++) factors[COUNTS + i] = prices[i] + moment[TRAPPED + i];
    const int64_t *red = s->group, *blue = s->group + s->states;
    for (int64_t v = 0; v < s->states; v++) out[v] = groups[red[v]] + groups[s->groups + blue[v]];
    for (int i = 0; i < FACTORS; i++) {
        const float *row = s->features + i * s->states;
        if (factors[i] != 0)
            for (int64_t v = 0; v < s->states; v++) out[v] += factors[i] * row[v];
    }
}

/* Write how each state (V,) leaves the hands, 0 to ENDINGS - 1. parities: room (2, G). */
FUNCTION void endings(const Search *s, const float *state, const float *reached, int64_t *parities,
                    int64_t *out) {
    for (int hand = 0; hand < HANDS; hand++)
        for (int64_t group = 0; group < s->groups; group++) {
            const float *cost = s->cut_costs + (hand * s->groups + group) * WAYS;
            float least = INFINITE;
            int best = 0;
            for (int way = 0; way < WAYS; way++) {
                float total = reached[hand * REACHED_SIZE + way] + cost[way];
                if (group == 0) total = state[hand * WAYS + way]; /* the hand cuts nothing */
                if (total < least) {
                    least = total;
                    best = way;
                }
            }
            parities[hand * s->groups + group] = best / 8;
        }
    for (int64_t v = 0; v < s->states; v++) {
        int64_t red = s->group[v], blue = s->group[s->states + v];
        int64_t last = (red > 0) + 2 * (blue > 0) - 1;
        out[v] = parities[red] + 2 * parities[s->groups + blue] + 4 * (last > 0 ? last : 0);
    }
}

/* Write the state of a beam after a chosen state, 0 to V - 1. before, reached: of the beam that it
   continues, after `penalties`. */
FUNCTION void advance(const Search *s, int64_t chosen, const float *before, const float *reached,
                    float *after) {
    const float *move = s->moves + chosen * MOVE_SIZE;
    float turned = 0;
    for (int hand = 0; hand < HANDS; hand++) {
        const float *old = before + hand * WAYS;
        float *new = after + hand * WAYS;
        int swings = move[hand] > 0, best = 0, last = 0;
        for (int way = 0; way < WAYS; way++) {
            new[way] = reached[hand * REACHED_SIZE + way] + move[COST + hand * WAYS + way];
            if (new[way] < new[best]) best = way;
            if (old[way] < old[last]) last = way;
        }
        float least = new[best], directed = before[DIRECTED + hand];
        for (int way = 0; way < WAYS; way++) new[way] = swings ? new[way] - least : old[way];
        turned += (s->sharp[last * WAYS + best] - s->targets[TARGETS - 1]) * directed *
                  move[HAS_DIRECTION + hand];
        after[DIRECTED + hand] = swings ? move[HAS_DIRECTION + hand] : directed;
        after[AGES + hand] = before[AGES + hand] * move[STAYS + hand];
        int continues = reached[hand * REACHED_SIZE + CONTINUES] > 0;
        /* A dot that continues a cut carries the saber on in the direction of that cut. */
        int64_t from = s->cell[chosen * HANDS + hand];
        const float *onwards = s->next_exit_s + ((best % 8) * CELLS + from) * CELLS;
        for (int cell = 0; cell < CELLS; cell++) {
            int i = hand * CELLS + cell;
            after[CELL_CUTS + i] = before[CELL_CUTS + i] * move[STAYS + HANDS + i];
            float exit_s = continues ? onwards[cell] : move[EXIT_S + i];
            after[CELL_EXITS + i] = swings ? exit_s : before[CELL_EXITS + i];
        }
    }
    for (int half = 0; half < 2; half++) {
        int i = MIDDLES + 2 * half, hides = move[HIDES + half] > 0;
        after[i] = hides ? 0 : before[i];
        after[i + 1] = hides ? before[i] : before[i + 1];
    }
    for (int i = 0; i < TARGETS; i++) {
        float more = i == TARGETS - 1 ? turned : move[COUNTED + i] - s->targets[i];
        int known = s->targets[i] == s->targets[i]; /* not NaN: there is a target */
        after[EXCESS + i] = before[EXCESS + i] + (known ? more : 0);
    }
}

#endif
