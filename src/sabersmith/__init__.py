"""sabersmith: songs into playable Beat Saber maps."""
