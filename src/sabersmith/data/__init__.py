"""Training data of both stages: the corpus of maps, cached features, data loaders, shards."""
