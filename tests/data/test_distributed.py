import torch
import torch.distributed as dist
from torch.multiprocessing import spawn

from sabersmith.data.distributed import loss_weight, rank_and_size


def test_a_single_process_has_weight_1():
    assert rank_and_size() == (0, 1)
    assert loss_weight(torch.tensor(7)) == 1


def weights(rank, file, counts):
    dist.init_process_group("gloo", f"file://{file}", rank=rank, world_size=len(counts))
    count = torch.tensor(counts[rank])
    torch.save((rank_and_size(), loss_weight(count), count), f"{file}.{rank}")
    dist.destroy_process_group()


def test_loss_weight_is_the_count_relative_to_the_mean(tmp_path):
    for name, counts in (("whole", (1, 3)), ("float", (0.0, 0.0))):
        spawn(weights, (str(tmp_path / name), counts), nprocs=2)
        total = max(sum(counts), 1)
        for rank, count in enumerate(counts):
            place, value, kept = torch.load(tmp_path / f"{name}.{rank}")
            assert place == (rank, 2)
            assert value == count * 2 / total
            assert kept == count
