"""What a shard holds of a song beside its features: JSON that gives back the stage's charts."""

from sabersmith.data.shards.index import Record
from sabersmith.onset.shard_records import onset_record
from sabersmith.sym.shard_records import sym_record

RECORDS = {"onset": onset_record, "sym": sym_record}


def lengths_of(record: Record, frames: int) -> list[int]:
    """Return what crops are counted by: a song's frames, or each chart's positions."""
    if "onsets" in record:
        return [frames]
    return [len(chart["times"]) + 2 for chart in record["charts"]]
