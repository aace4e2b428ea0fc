"""Inner loops in C, for the processor that they run on; see `machine_code`."""
