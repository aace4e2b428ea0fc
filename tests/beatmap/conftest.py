"""Properties are tried on fewer examples than hypothesis' default, and without a time limit."""

from hypothesis import settings

settings.register_profile("beatmap", max_examples=50, deadline=None)
settings.load_profile("beatmap")
