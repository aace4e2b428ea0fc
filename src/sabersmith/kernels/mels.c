/* Mel bands of spectra: each is a sum over some neighbouring bins, and most weights of all are 0. */

#include "network.h"

/* Write the power in each band of frames.

   spectra (frames, bins, 2): real and imaginary parts. first, last (bands): each band's bins, with
   their weights one band after the other. power: room (bins). out: of the first frame (bands);
   frames are `stride` floats apart. */
void mel_power(const float *spectra, int64_t frames, int64_t bins, int64_t bands,
               const int64_t *first, const int64_t *last, const float *weights, float *power,
               float *out, int64_t stride) {
    for (int64_t frame = 0; frame < frames; frame++, spectra += 2 * bins, out += stride) {
        for (int64_t i = 0; i < bins; i++)
            power[i] = spectra[2 * i] * spectra[2 * i] + spectra[2 * i + 1] * spectra[2 * i + 1];
        const float *of_band = weights;
        for (int64_t band = 0; band < bands; band++) {
            int64_t size = last[band] - first[band];
            out[band] = dot(power + first[band], of_band, size);
            of_band += size;
        }
    }
}
