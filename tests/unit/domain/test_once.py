"""An attribute that is reckoned once an instance, and keeps no other instance waiting."""

import threading
from dataclasses import dataclass

from service.domain.once import once


@dataclass(frozen=True)
class Sum:
    numbers: tuple[int, ...]
    asked: list[str]
    wait: threading.Event

    @once
    def total(self) -> int:
        """What they come to."""
        self.asked.append("total")
        self.wait.wait(60)
        return sum(self.numbers)


def free() -> threading.Event:
    event = threading.Event()
    event.set()
    return event


def test_it_is_reckoned_once_and_kept() -> None:
    made = Sum((1, 2), [], free())
    assert (made.total, made.total, made.asked) == (3, 3, ["total"])


def test_another_instance_has_its_own() -> None:
    assert (Sum((1,), [], free()).total, Sum((2,), [], free()).total) == (1, 2)


def test_the_class_hands_out_the_attribute_itself() -> None:
    assert Sum.total.__doc__ == "What they come to."


def test_an_instance_that_takes_long_keeps_no_other_waiting() -> None:
    slow = Sum((1,), [], threading.Event())
    thread = threading.Thread(target=lambda: slow.total)
    thread.start()
    while not slow.asked:
        pass
    quick = threading.Thread(target=lambda: Sum((2,), [], free()).total)
    quick.start()
    quick.join(30)
    blocked = quick.is_alive()
    slow.wait.set()
    thread.join(30)
    quick.join(30)
    assert not blocked
    assert slow.total == 1
