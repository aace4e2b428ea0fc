"""The sym stage: which notes to place at times that are already chosen."""
