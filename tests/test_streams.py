import io
import os

import pytest

from sabersmith.streams import LenientStream, StreamError, lenient

full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")


class FailingStream(io.StringIO):
    """A stream with room for some writes."""

    def __init__(self, error, writes=0):
        super().__init__()
        self.failure, self.left = error, writes

    def write(self, text):
        if not self.left:
            raise self.failure
        self.left -= 1
        return super().write(text)


FULL = OSError(28, "No space left on device")


def test_a_stream_that_works_gets_everything():
    inner = io.StringIO()
    stream = LenientStream(inner)
    print("a", "b", file=stream)
    stream.flush()
    assert inner.getvalue() == "a b\n" and stream.error is None and stream.reason == ""
    assert stream.isatty() is False


@pytest.mark.parametrize("error", [FULL, ValueError("I/O operation on closed file")])
def test_a_stream_that_fails_drops_the_rest(error):
    inner = FailingStream(error, writes=1)
    stream = LenientStream(inner)
    for text in ("first", "second", "third"):
        assert stream.write(text) == len(text)
    stream.flush()
    assert inner.getvalue() == "first"
    assert stream.error is error and stream.reason in str(error)


def test_a_closed_stream_takes_everything():
    stream = LenientStream(None)
    print("lost", file=stream)
    assert stream.reason == "it is closed"
    assert not hasattr(stream, "isatty")


@pytest.mark.parametrize("inner", [FailingStream(FULL), None])
def test_a_result_that_cannot_be_written_is_an_error(inner):
    stream = LenientStream(inner, is_result=True)
    for _ in range(2):
        with pytest.raises(StreamError, match="standard output can't be written"):
            print("result", file=stream)


def test_a_reader_that_went_away_ends_the_work_without_a_word():
    stream = LenientStream(FailingStream(BrokenPipeError(32, "Broken pipe")), is_result=True)
    with pytest.raises(SystemExit):
        print("result", file=stream)
    assert stream.reason == ""


@full
def test_what_is_buffered_is_dropped_with_the_stream():
    with open("/dev/full", "w") as inner:
        stream = LenientStream(inner)
        stream.write("kept until it is flushed")
        stream.flush()
        assert "No space left" in stream.reason
        inner.flush()  # as Python does when the process ends


def test_a_lenient_stream_is_not_wrapped_again():
    stream = lenient(io.StringIO())
    assert lenient(stream) is stream
