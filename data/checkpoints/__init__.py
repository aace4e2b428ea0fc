"""The shipped checkpoints of both stages, installed as `sabersmith.checkpoints`."""
