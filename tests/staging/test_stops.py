import os
import signal
import threading

import pytest

from sabersmith.staging import stops_deferred


def test_a_stop_is_answered_after_the_block():
    done = []
    with pytest.raises(KeyboardInterrupt):
        with stops_deferred():
            signal.raise_signal(signal.SIGINT)
            done.append("first")
        done.append("after")
    assert done == ["first"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_inner_blocks_wait_for_the_outer_one():
    done = []
    with pytest.raises(KeyboardInterrupt), stops_deferred():
        with stops_deferred():
            signal.raise_signal(signal.SIGINT)
        done.append("inner")
    assert done == ["inner"]


def test_signals_that_are_ignored_stay_so():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with stops_deferred():
            signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)


def test_other_threads_need_no_deferral():
    done = []

    def work():
        with stops_deferred():
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the process that ends is a fork")
def test_a_process_that_a_signal_ends_ends_after_the_block(tmp_path):
    process = os.fork()
    if not process:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with stops_deferred():
            signal.raise_signal(signal.SIGTERM)
            (tmp_path / "done").touch()
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -signal.SIGTERM
    assert (tmp_path / "done").exists()
