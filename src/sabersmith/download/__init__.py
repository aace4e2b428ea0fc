"""Maps to train on, from BeatSaver's public API: `python -m sabersmith.download`."""
