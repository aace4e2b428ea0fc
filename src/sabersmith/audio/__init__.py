"""Songs as arrays: decoding, checks, log-mel spectrograms, tempo, Ogg Vorbis."""
