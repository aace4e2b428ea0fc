"""Likeness: how far generated charts can be told from human ones of the same songs."""
