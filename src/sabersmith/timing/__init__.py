"""Conversion between beats and seconds. Depends on no other package of the project.

- `tempo_map.TempoMap`: the tempo of a level, with its changes.
- `beat_grid.BeatGrid`: the beats of a song as estimated from its audio, as a TempoMap with a
  confidence.
- `clock.clock`: seconds as 3:05.
"""
