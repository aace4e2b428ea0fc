import json

from sabersmith.edit.opened_map import OpenedMap
from sabersmith.edit.takes import EditTake, in_one_map, ranked


def test_takes_are_held_beside_lawless_charts_that_the_map_has(own_folder):
    info = json.loads((own_folder / "Info.dat").read_text())
    mine = {"_difficulty": "Easy", "_difficultyRank": 1, "_beatmapFilename": "Mine.dat"}
    info["_difficultyBeatmapSets"].append(
        {"_beatmapCharacteristicName": "Lawless", "_difficultyBeatmaps": [mine]}
    )
    (own_folder / "Info.dat").write_text(json.dumps(info))
    (own_folder / "Mine.dat").write_bytes((own_folder / "NormalStandard.dat").read_bytes())
    opened = OpenedMap.open(own_folder)
    takes = [EditTake(seed, opened, ("Normal", "Expert")) for seed in range(5)]
    held = in_one_map(opened, takes)
    lawless = held.json("Info.dat")["_difficultyBeatmapSets"][-1]["_difficultyBeatmaps"]
    assert lawless[0] == mine
    assert [item["_customData"]["_difficultyLabel"] for item in lawless[1:]] == [
        f"take {seed + 1}: Expert, seed {seed}" for seed in range(4)
    ]
    # No file that nothing names is left for the take that finds no place.
    new = [f"Take{number}.dat" for number in range(1, 5)]
    assert sorted(held.files) == sorted([*opened.files, *new])
    assert held.files["Mine.dat"] == opened.files["Mine.dat"]
    assert held.json("Take1.dat") == opened.json("ExpertStandard.dat")


def test_a_take_that_changes_nothing_comes_last_and_is_held_in_no_chart(map_folder):
    opened = OpenedMap.open(map_folder)
    takes = ranked([EditTake(seed, opened, ("Expert",) * (seed % 2)) for seed in range(3)])
    assert [take.seed for take in takes] == [1, 0, 2]
    held = in_one_map(opened, takes)
    assert sorted(held.files) == sorted([*opened.files, "Take1.dat"])
    assert in_one_map(opened, takes[1:]).files == opened.files
