"""Write mapped songs to files: level zips with cover and song, playlists, pictures, summaries.

`level_zip.write_zip` is for use from Python. `single_song.song_to_zip` and `batch.songs_to_zips`
make maps of song files from a `settings.MapRequest`.
"""
