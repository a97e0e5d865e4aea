"""Whoever was told to stop stops, whatever else goes wrong on the way out."""

import asyncio
from types import TracebackType


class StaysCancelled:
    """Around a use of the database: an error that comes of a cancelled one says CancelledError.

    After a cancelled statement there is a ROLLBACK, and a connection to be given back. When these fail, since the server is
    silent or heeds the cancelling too late, their error would take the place of the CancelledError; whoever catches errors
    to try again later would go on for ever. Time limits cancel, too.
    """

    def __enter__(self) -> None:
        self._task = asyncio.current_task()
        self._before = self._task.cancelling() if self._task else 0

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _where: TracebackType | None
    ) -> None:
        """Raises CancelledError for any other error of a task that was cancelled meanwhile."""
        if isinstance(error, Exception) and self._task is not None and self._task.cancelling() > self._before:
            raise asyncio.CancelledError from error
