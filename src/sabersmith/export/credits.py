"""What a level is called, and who made its song and its map."""

from dataclasses import dataclass

from sabersmith.export.settings import DEFAULT_MAPPER
from sabersmith.staging import clean_text


@dataclass(frozen=True)
class Credits:
    """What a level is called, and who made its song and its map; each on one line."""

    title: str
    artist: str
    mapper: str

    @classmethod
    def of(cls, title: str, artist: str, mapper: str, file_stem: str) -> "Credits":
        """Complete what is known by the name of the song's file (without extension).

        If neither title nor artist is known ("") and the name has the form "Artist - Title", both
        are taken from it, else the whole name is the title.
        """
        if not title and not artist and " - " in file_stem:
            artist, title = file_stem.split(" - ", 1)
        mapper = clean_text(mapper) or DEFAULT_MAPPER
        return cls(clean_text(title or file_stem) or "song", clean_text(artist), mapper)
