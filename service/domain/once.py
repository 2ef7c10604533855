"""An attribute that is reckoned when it is first asked for, and kept."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801  a decorator, like `property`
    """`functools.cached_property` without its lock.

    Python 3.11 has one such lock for all instances of a class, and holds it while it reckons: the index of a book that
    a thread makes would keep the event loop, and all its short requests, waiting. Two threads that ask one instance at
    the same moment may reckon twice here, and get the same.
    """

    def __init__(self, reckon: Callable[[Any], T]) -> None:
        self._reckon = reckon
        self.__doc__ = reckon.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> Self | T:
        if instance is None:
            return self
        kept = instance.__dict__
        kept[self._name] = found = self._reckon(instance)
        return found
