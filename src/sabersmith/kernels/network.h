/* Layers of networks for few rows. Matrices are float32, row after row without gaps; weights may
   also be halves (IEEE 754 binary16), of which memory yields twice as many in a time. */

#ifndef SABERSMITH_NETWORK_H
#define SABERSMITH_NETWORK_H

#include "maths.h"

#define WIDE 8 /* floats in a register */
/* How many rows and weights' rows are multiplied at once: their sums, and what they are of, take 16
   registers. */
#define ROWS 4
#define COLUMNS 3
#define AHEAD 3072 /* weights; where rows are few, they come too late without being asked for */
typedef _Float16 half;
typedef half wide_half __attribute__((vector_size(2 * WIDE), aligned(2)));
typedef float wide __attribute__((vector_size(4 * WIDE), aligned(4)));

/* The sums of neighbours in a and b, in each half of a register those in a first. */
INLINE wide add_pairs(wide a, wide b) {
    return __builtin_shufflevector(a, b, 0, 2, 8, 10, 4, 6, 12, 14) +
           __builtin_shufflevector(a, b, 1, 3, 9, 11, 5, 7, 13, 15);
}

INLINE float sum_of(wide x) {
    return ((x[0] + x[4]) + (x[1] + x[5])) + ((x[2] + x[6]) + (x[3] + x[7]));
}

/* The sums of eight registers, each added up in the order of `sum_of`. */
INLINE wide sums_of(const wide x[WIDE]) {
    wide four[4], two[2];
    UNROLLED for (int i = 0; i < 4; i++)
        four[i] = __builtin_shufflevector(x[i], x[i + 4], 0, 1, 2, 3, 8, 9, 10, 11) +
                  __builtin_shufflevector(x[i], x[i + 4], 4, 5, 6, 7, 12, 13, 14, 15);
    UNROLLED for (int i = 0; i < 2; i++) two[i] = add_pairs(four[2 * i], four[2 * i + 1]);
    return add_pairs(two[0], two[1]);
}

FUNCTION float dot(const float *x, const float *y, int64_t size) {
    float sum = 0;
    for (int64_t i = 0; i < size; i++) sum += x[i] * y[i];
    return sum;
}

/* A register of weights, or one weight, at a place. halves: whether they are; a constant. */
INLINE wide weights_at(const int halves, const void *weight, int64_t place) {
    if (!halves) return *(const wide *)((const float *)weight + place);
    return __builtin_convertvector(*(const wide_half *)((const half *)weight + place), wide);
}

INLINE float weight_at(const int halves, const void *weight, int64_t place) {
    return halves ? (float)((const half *)weight)[place] : ((const float *)weight)[place];
}

/* Some rows of x, at most ROWS, times some rows of the weights from a place on, at most COLUMNS.
   Both counts are constants where this is called, so that the sums stay in registers and each
   weight is read once for all rows. */
INLINE void linear_block(const int halves, const int rows, const int columns, const float *x,
                         int64_t size, const void *weight, int64_t place, const float *bias,
                         float *out, int64_t stride) {
    wide sums[2 * WIDE] = {{0}}; /* row after row */
    int64_t i = 0;
    for (; i + WIDE <= size; i += WIDE) {
        wide w[COLUMNS];
        UNROLLED for (int column = 0; column < columns; column++) {
            int64_t at = place + column * size + i;
            w[column] = weights_at(halves, weight, at);
            __builtin_prefetch((const char *)weight + (at + AHEAD) * (halves ? 2 : 4));
        }
        UNROLLED for (int row = 0; row < rows; row++)
            UNROLLED for (int column = 0; column < columns; column++)
                sums[row * columns + column] += w[column] * *(const wide *)(x + row * size + i);
    }
    wide added[2] = {sums_of(sums), sums_of(sums + WIDE)};
    UNROLLED for (int row = 0; row < rows; row++)
        UNROLLED for (int column = 0; column < columns; column++) {
            int at = row * columns + column;
            out[row * stride + column] = added[at / WIDE][at % WIDE] + (bias ? bias[column] : 0.0f);
        }
    for (; i < size; i++) /* what fills no register */
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
                out[row * stride + column] +=
                    weight_at(halves, weight, place + column * size + i) * x[row * size + i];
}

INLINE void any_linear(const int halves, const float *x, int64_t rows, int64_t in,
                       const void *weight, const float *bias, int64_t out_size, float *out) {
    int64_t column = 0;
    for (; column + COLUMNS <= out_size; column += COLUMNS) {
        const float *b = bias ? bias + column : bias;
        int64_t row = 0, place = column * in;
        for (; row + ROWS <= rows; row += ROWS)
            linear_block(halves, ROWS, COLUMNS, x + row * in, in, weight, place, b,
                         out + row * out_size + column, out_size);
        for (; row < rows; row++)
            linear_block(halves, 1, COLUMNS, x + row * in, in, weight, place, b,
                         out + row * out_size + column, out_size);
    }
    for (; column < out_size; column++)
        for (int64_t row = 0; row < rows; row++)
            linear_block(halves, 1, 1, x + row * in, in, weight, column * in,
                         bias ? bias + column : bias, out + row * out_size + column, out_size);
}

/* out (rows, out_size) = x (rows, in) times weight (out_size, in) transposed, plus the bias
   (out_size,), which may be missing. */
FUNCTION void linear(const float *x, int64_t rows, int64_t in, const float *weight,
                     const float *bias, int64_t out_size, float *out) {
    any_linear(0, x, rows, in, weight, bias, out_size, out);
}

/* The same with weights that are halves. */
FUNCTION void linear_of_halves(const float *x, int64_t rows, int64_t in, const half *weight,
                               const float *bias, int64_t out_size, float *out) {
    any_linear(1, x, rows, in, weight, bias, out_size, out);
}

/* The layer norm of each row of x (rows, size). */
FUNCTION void layer_norm(const float *x, int64_t rows, int64_t size, const float *weight,
                         const float *bias, double epsilon, float *out) {
    for (int64_t row = 0; row < rows; row++, x += size, out += size) {
        float mean = 0, variance = 0;
        for (int64_t i = 0; i < size; i++) mean += x[i];
        mean /= (float)size;
        for (int64_t i = 0; i < size; i++) variance += (x[i] - mean) * (x[i] - mean);
        float scale = 1.0f / __builtin_sqrtf(variance / (float)size + (float)epsilon);
        for (int64_t i = 0; i < size; i++) out[i] = (x[i] - mean) * scale * weight[i] + bias[i];
    }
}

/* x += y, both (size,). */
INLINE void add(float *x, const float *y, int64_t size) {
    for (int64_t i = 0; i < size; i++) x[i] += y[i];
}

INLINE float largest(const float *x, int64_t size) {
    float found = -INFINITE;
    for (int64_t i = 0; i < size; i++) found = maximum(found, x[i]);
    return found;
}

/* Replace x (size,) by its softmax. */
FUNCTION void softmax(float *x, int64_t size) {
    float highest = largest(x, size), total = 0;
    for (int64_t i = 0; i < size; i++) {
        x[i] = exponential(x[i] - highest);
        total += x[i];
    }
    for (int64_t i = 0; i < size; i++) x[i] /= total;
}

/* Replace x (size,) by its log-softmax. */
FUNCTION void log_softmax(float *x, int64_t size) {
    float highest = largest(x, size), total = 0;
    for (int64_t i = 0; i < size; i++) total += exponential(x[i] - highest);
    float shift = highest + logarithm(total);
    for (int64_t i = 0; i < size; i++) x[i] -= shift;
}

#endif
