"""Text of unknown encoding: tags of songs, files of maps."""
