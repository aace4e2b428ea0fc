"""The rest of a level, beside its notes: lights, walls, bombs, arcs, chains and labels."""
