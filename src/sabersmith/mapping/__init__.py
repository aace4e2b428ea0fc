"""From a song to a level in memory: the two networks, the beat grid and the rules that join them.

`mapper.Mapper` runs the steps in this order: `analysis` (what is known before notes are placed:
`candidates`, `snapping`, `onset_selection`), the sym stage, and `level_building` (`thinning`,
`padding`). `calibration` chooses the onset stage's thresholds so that charts get human density.
Files are written by the package `export`.
"""
