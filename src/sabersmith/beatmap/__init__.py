"""Beat Saber levels: one in-memory model, readers and writers of the file formats, grid states."""
