import pytest

from sabersmith.training import loggers


@pytest.fixture(autouse=True)
def netrc_file(monkeypatch, tmp_path):
    """Remove all logins, and return the path of the netrc file that is read."""
    for name in ("WANDB_API_KEY", "WANDB_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    return tmp_path / "netrc"


@pytest.fixture
def offline(monkeypatch, tmp_path):
    """Return a function that makes a logger and returns whether it is offline."""
    monkeypatch.setattr(loggers, "WandbLogger", lambda **options: options)
    return lambda **options: loggers.wandb_logger(tmp_path, **options)["offline"]


def test_offline_without_a_key(offline):
    assert offline()
    assert not offline(offline=False)


def test_online_with_a_key_in_the_environment(offline, monkeypatch):
    monkeypatch.setenv("WANDB_API_KEY", "x" * 40)
    assert not offline()
    assert offline(offline=True)


def test_online_after_a_login(offline, netrc_file, monkeypatch):
    netrc_file.write_text("machine api.wandb.ai\n  login user\n  password key\n")
    assert not offline()
    monkeypatch.setenv("WANDB_BASE_URL", "https://wandb.example.org/")
    assert offline()
    netrc_file.write_text("machine\n")
    assert offline()
