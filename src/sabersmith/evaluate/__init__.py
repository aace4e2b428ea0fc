"""Measures of both stages against human maps and baselines, and the report of them."""
