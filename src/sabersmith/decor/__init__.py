"""The parts of a level besides its notes: lights, walls, bombs, arcs, chains, difficulty labels.

`decorate.decorate` adds them to a level whose charts have notes. It needs the song's band levels,
from `sound_analysis.analyse_sound`. `settings.DecorSettings` says which parts are wanted.

The linter's rules hold for all of them: they add no finding to a chart.
"""
