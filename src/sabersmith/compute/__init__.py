"""How networks are computed fast on a CPU: packed layers, and how many threads pay."""
