"""Songs' features and charts in tar shards (WebDataset's format), for corpora of any size."""
