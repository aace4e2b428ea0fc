"""The command line: one module for each subcommand of `sabersmith`, with `main(argv) -> exit code`.

`main.py` chooses the subcommand. Commands that map, train or tune take key=value arguments, since
their settings are Hydra configs or declared options; commands that read or write files take flags
(argparse). Nothing else in the package uses this one.
"""
