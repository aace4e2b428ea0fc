"""Turn titles into file names and one-line texts."""

import unicodedata

FORBIDDEN = set('<>:"/\\|?*')
RESERVED = (
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"com{i}" for i in "0123456789¹²³"}
    | {f"lpt{i}" for i in "0123456789¹²³"}
)
MAX_NAME_BYTES = 160  # Leaves a margin in a name of 255 bytes and in a path of 260 characters.
# Combining marks in a row. No language needs more (Unicode's Stream-Safe Text Format, UAX 15), and
# normalising takes the square of their number.
MAX_MARKS = 30


def clean_text(text: str) -> str:
    """Return text as one line that every Unicode encoding can represent.

    File names may contain bytes that are not valid text (lone surrogates in Python); each is
    replaced by "_". Of many combining marks in a row, MAX_MARKS are kept.
    """
    valid = "".join("_" if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return " ".join(unicodedata.normalize("NFC", _limit_marks(valid)).split())


def safe_name(text: str) -> str:
    """Return text as a file name (without extension) that Windows, macOS and Linux accept."""
    letters = (
        "_" if letter in FORBIDDEN or unicodedata.category(letter) == "Cc" else letter
        for letter in clean_text(text)
    )
    name = "".join(letters).strip(". ")
    # A letter cut in two is left out.
    name = name.encode()[:MAX_NAME_BYTES].decode(errors="ignore").rstrip(". ")
    if name.split(".")[0].strip().lower() in RESERVED:
        name = f"_{name}"
    return name or "song"


def _limit_marks(text: str) -> str:
    kept, marks = [], 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= MAX_MARKS:
            kept.append(letter)
    return "".join(kept)
