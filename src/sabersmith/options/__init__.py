"""Settings declared once, as dataclass fields that carry their type, range, default and help.

A settings class declares a field with one of the functions of `options.declaration`:

    @dataclass(frozen=True, kw_only=True)
    class SearchSettings(CheckedSettings):
        beam: int = whole(20, 1, 100, help="hypotheses kept in the beam search")

The command line, its --help, the Hydra configs, validation in Python and the documentation all
read that one declaration.
"""
