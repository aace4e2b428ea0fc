/* Elementary functions of float, which a compiler can apply to several numbers at once.

   The exponential and the logarithm are those of Cephes (Moshier 1989, expf.c and logf.c: the same
   reductions and coefficients), right to some 1e-7 of the value. */

#ifndef SABERSMITH_MATHS_H
#define SABERSMITH_MATHS_H

#include <stdint.h>

/* Small functions become part of those that call them; others are translated once, on their own. */
#define INLINE static inline __attribute__((always_inline))
#define FUNCTION static __attribute__((noinline, unused))
/* Before a loop of few, known steps. */
#define UNROLLED _Pragma("unroll")
#define INFINITE __builtin_inff()

INLINE float bits_to_float(int32_t bits) {
    float x;
    __builtin_memcpy(&x, &bits, 4);
    return x;
}

INLINE int32_t float_to_bits(float x) {
    int32_t bits;
    __builtin_memcpy(&bits, &x, 4);
    return bits;
}

INLINE float maximum(float a, float b) { return a > b ? a : b; }
INLINE float minimum(float a, float b) { return a < b ? a : b; }

/* e to the power of x; 0 below -87.3, where floats lose their precision. x at most 88. */
INLINE float exponential(float x) {
#pragma clang fp reassociate(off)
    float clamped = maximum(x, -87.3f);
    float scaled = clamped * 1.44269504f;
    int32_t n = (int32_t)(scaled + (scaled < 0 ? -0.5f : 0.5f));
    float rest = clamped - (float)n * 0.693359375f;
    rest = rest + (float)n * 2.12194440e-4f;
    float y = 1.9875691500e-4f;
    y = y * rest + 1.3981999507e-3f;
    y = y * rest + 8.3334519073e-3f;
    y = y * rest + 4.1665795894e-2f;
    y = y * rest + 1.6666665459e-1f;
    y = y * rest + 5.0000001201e-1f;
    y = y * rest * rest + rest + 1.0f;
    return x < -87.3f ? 0.0f : y * bits_to_float((n + 127) << 23);
}

/* The natural logarithm of x > 0. */
INLINE float logarithm(float x) {
#pragma clang fp reassociate(off)
    int32_t bits = float_to_bits(x);
    int32_t exponent = (bits >> 23) - 126;
    float m = bits_to_float((bits & 0x007fffff) | 0x3f000000); /* 0.5 to 1 */
    if (m < 0.707106781f) {
        exponent -= 1;
        m = m + m - 1.0f;
    } else {
        m = m - 1.0f;
    }
    float e = (float)exponent, square = m * m;
    float y = 7.0376836292e-2f;
    y = y * m - 1.1514610310e-1f;
    y = y * m + 1.1676998740e-1f;
    y = y * m - 1.2420140846e-1f;
    y = y * m + 1.4249322787e-1f;
    y = y * m - 1.6668057665e-1f;
    y = y * m + 2.0000714765e-1f;
    y = y * m - 2.4999993993e-1f;
    y = y * m + 3.3333331174e-1f;
    y = y * m * square;
    y = y - 2.12194440e-4f * e;
    y = y - 0.5f * square;
    return m + y + 0.693359375f * e;
}

/* x times the normal distribution's function of x, with an error of at most 2e-7 (1 + x); the error
   function by Abramowitz and Stegun 1964, 7.1.26. */
INLINE float gelu(float x) {
#pragma clang fp reassociate(off)
    float z = 0.707106781f * (x < 0 ? -x : x);
    float t = 1.0f / (1.0f + 0.3275911f * z);
    float y = 1.061405429f;
    y = y * t - 1.453152027f;
    y = y * t + 1.421413741f;
    y = y * t - 0.284496736f;
    y = y * t + 0.254829592f;
    float beyond = y * t * exponential(-z * z); /* 1 - erf(z) */
    return 0.5f * x * (x < 0 ? beyond : 2.0f - beyond);
}

/* The logistic function; far below 0 it stays at 6e-39. */
INLINE float sigmoid(float x) { return 1.0f / (1.0f + exponential(minimum(-x, 88.0f))); }

/* The hyperbolic tangent. */
INLINE float hyperbolic_tangent(float x) { return 2.0f * sigmoid(2.0f * x) - 1.0f; }

#endif
