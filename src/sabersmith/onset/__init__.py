"""When to hit: onset probabilities per frame and difficulty."""
