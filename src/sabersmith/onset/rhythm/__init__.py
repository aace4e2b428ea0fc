"""The rhythm of a chart: a network that goes from beat to beat and chooses when notes come."""
