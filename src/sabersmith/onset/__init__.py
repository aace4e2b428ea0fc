"""Stage 1: where notes go. Onset probabilities per frame and difficulty, and their peaks."""
