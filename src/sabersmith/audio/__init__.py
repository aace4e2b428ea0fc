"""Audio files as arrays: decoding and checks, log-mel features, tempo and beat grid, encoding.

Main entry points:

- `song.load_song`: decode and check a song once, for inference.
- `decode.decode`, `decode.check_song`: decode a file at a given rate; check that it can be mapped.
- `probe.probe`, `probe.read_cover`: read the header, tags and embedded cover of a file.
- `mels.mel_features`: compute the normalised log-mel features of both networks.
- `grid_fitting.fit_grid`: estimate tempo and beats.
- `encode.write_ogg`: write Ogg Vorbis, reproducibly.
- `reader.open_audio`: a file as blocks of samples, with `parts`, `packets` and `channels` below it.
- `tags.read_tags`: title and artists, decoded by `text.encodings`.
- `formats`: the list of audio formats.

Long songs pass through as blocks of samples (`sample_stream.SampleStream`), so memory use does
not grow with their length.
"""
