from sabersmith.export.upload_limits import MIB, upload_notices


def test_what_upload_sites_refuse_is_told(tmp_path):
    folder, zip_path = tmp_path / "level", tmp_path / "level.zip"
    folder.mkdir()
    sizes = {"song.egg": 51, "cover.jpg": 10, "Info.dat": 0, "EasyStandard.dat": 50}
    for name, size in sizes.items():
        with (folder / name).open("wb") as file:
            file.truncate(size * MIB)
    with zip_path.open("wb") as file:
        file.truncate(15 * MIB)
    [line] = upload_notices(folder, zip_path)
    assert "song song.egg has 51.0 MiB" in line
    with zip_path.open("wb") as file:
        file.truncate(15 * MIB + 200_000)
    with (folder / "cover.jpg").open("wb") as file:
        file.truncate(11 * MIB)
    lines = upload_notices(folder, zip_path)
    assert [line.split(" has")[0] for line in lines] == [
        "the zip",
        "the cover cover.jpg",
        "the song song.egg",
    ]
