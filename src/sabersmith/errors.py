"""Errors that a user can act on: each message is one line that names the file, field and fix."""


class SabersmithError(Exception):
    """Anything the entries report as one line instead of a traceback."""

    exit_code = 1


class InputError(SabersmithError):
    """A file (song, map, checkpoint, folder) that can't be used; the entries exit with 1."""


class OptionError(SabersmithError):
    """An option the user mistyped or gave a wrong value; the entries exit with 2."""

    exit_code = 2
