/* Layers of networks for few rows. Matrices are float32, row after row without gaps. */

#ifndef SABERSMITH_NETWORK_H
#define SABERSMITH_NETWORK_H

#include "maths.h"

#define WIDE 8 /* floats in a register */
#define AHEAD 1024 /* floats; where few rows are read, weights come too late without being asked for */
typedef float wide __attribute__((vector_size(4 * WIDE), aligned(4)));

INLINE float sum_of(wide x) {
    return ((x[0] + x[4]) + (x[1] + x[5])) + ((x[2] + x[6]) + (x[3] + x[7]));
}

FUNCTION float dot(const float *x, const float *y, int64_t size) {
    float sum = 0;
    for (int64_t i = 0; i < size; i++) sum += x[i] * y[i];
    return sum;
}

/* Some rows of x times some rows of the weights. Both counts are constants where this is called, so
   that the sums stay in registers and each weight is read once for all rows. */
INLINE void linear_block(const int rows, const int columns, const float *x, int64_t size,
                         const float *weight, const float *bias, float *out, int64_t stride) {
    wide sums[4][2] = {{{0}}};
    int64_t i = 0;
    for (; i + WIDE <= size; i += WIDE)
        UNROLLED for (int column = 0; column < columns; column++) {
            const float *next = weight + column * size + i;
            wide w = *(const wide *)next;
            __builtin_prefetch(next + AHEAD);
            UNROLLED for (int row = 0; row < rows; row++)
                sums[row][column] += w * *(const wide *)(x + row * size + i);
        }
    UNROLLED for (int row = 0; row < rows; row++)
        UNROLLED for (int column = 0; column < columns; column++) {
            float sum = sum_of(sums[row][column]) + (bias ? bias[column] : 0.0f);
            if (i < size) sum += dot(weight + column * size + i, x + row * size + i, size - i);
            out[row * stride + column] = sum;
        }
}

/* out (rows, out_size) = x (rows, in) times weight (out_size, in) transposed, plus the bias
   (out_size,), which may be missing. */
FUNCTION void linear(const float *x, int64_t rows, int64_t in, const float *weight,
                     const float *bias, int64_t out_size, float *out) {
    for (int64_t column = 0; column < out_size; column += 2) {
        const float *w = weight + column * in, *b = bias ? bias + column : bias;
        int64_t row = 0;
        if (column + 2 > out_size) { /* an odd last one */
            for (; row < rows; row++)
                linear_block(1, 1, x + row * in, in, w, b, out + row * out_size + column, out_size);
            break;
        }
        for (; row + 4 <= rows; row += 4)
            linear_block(4, 2, x + row * in, in, w, b, out + row * out_size + column, out_size);
        for (; row < rows; row++)
            linear_block(1, 2, x + row * in, in, w, b, out + row * out_size + column, out_size);
    }
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
