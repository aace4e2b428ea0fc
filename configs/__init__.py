"""Hydra configs of train.py, tune.py and infer.py, installed as `sabersmith.configs`."""
