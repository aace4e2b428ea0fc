"""Songs' features and charts in tar shards (the WebDataset format), for corpora of any size."""
