"""The audio file formats that can be read: the one list of them."""

# Endings by which audio files are found in a folder. What a given file really holds is decided by
# its content, never by its ending. `.egg` is Beat Saber's ending for Ogg Vorbis.
AUDIO_EXTENSIONS = (
    ".wav", ".mp3", ".flac", ".ogg", ".oga", ".egg", ".opus", ".m4a", ".aac", ".mp4", ".webm",
    ".wma", ".aiff", ".aif",
)  # fmt: skip
AUDIO_FORMATS = ", ".join(extension[1:] for extension in AUDIO_EXTENSIONS)
