"""What the operator can read about the running bot: one form for Kizuna's own lines and those of its libraries."""

import logging
import sys
from contextlib import suppress
from functools import cache, cached_property
from typing import Any, TextIO

from bot.errors import StoreAway
from bot.operation import discretion
from bot.operation.aside import beside
from bot.operation.discretion import Line

_ROOT = "kizuna"


class Logger:
    """Says things in `key=value` pairs; structlog (150 ms to import) is loaded when there is something to say."""

    def __init__(self, name: str, **bound: Any) -> None:
        self._name = name
        self._bound = bound

    def bind(self, **values: Any) -> "Logger":
        """A logger that adds these values to every line."""
        return Logger(self._name, **{**self._bound, **values})

    def debug(self, event: str, **values: Any) -> None:
        """For whoever looks for a fault; may quote people, so it is off unless asked for."""
        self._say(logging.DEBUG, event, values)

    def info(self, event: str, **values: Any) -> None:
        """What happens as it should and is worth knowing."""
        self._say(logging.INFO, event, values)

    def warning(self, event: str, **values: Any) -> None:
        """What the bot got over, but the operator may want to change."""
        self._say(logging.WARNING, event, values)

    def error(self, event: str, **values: Any) -> None:
        """What the bot could not do."""
        self._say(logging.ERROR, event, values)

    def exception(self, event: str, **values: Any) -> None:
        """What the bot could not do, with the exception at hand."""
        self._say(logging.ERROR, event, {"exc_info": True, **values})

    def failure(self, event: str, error: Exception, **values: Any) -> None:
        """What became of an event that met this error. Nothing when the database is away: that has been said, once."""
        if not isinstance(error, StoreAway):
            self.error(event, exc_info=error, **values)

    def critical(self, event: str, **values: Any) -> None:
        """What ends the bot."""
        self._say(logging.CRITICAL, event, values)

    def _say(self, level: int, event: str, values: dict[str, Any]) -> None:
        if logging.getLogger(self._name).isEnabledFor(level):
            _structlog().get_logger(self._name).log(level, event, **{**self._bound, **values})


def get(name: str = "", **bound: Any) -> Logger:
    """A logger for a part of the bot; cheap, and works before and after `configure`."""
    return Logger(f"{_ROOT}.{name}" if name else _ROOT, **bound)


def configure(level: str, *, stream: TextIO, json: bool) -> None:
    """Send Kizuna's lines from `level` up, and those of libraries from `warning` up, to `stream`."""
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, _Handler)]:
        root.removeHandler(handler)
    handler = _Handler(beside(stream))
    handler.setFormatter(_Formatter(json=json))
    root.addHandler(handler)
    number = logging.getLevelNamesMapping()[level.upper()]
    logging.getLogger(_ROOT).setLevel(number)
    root.setLevel(max(number, logging.WARNING))


class _Handler(logging.StreamHandler[TextIO]):
    """Keeps libraries that set their own level to warnings, and never prints a record that cannot be written."""

    def filter(self, record: logging.LogRecord) -> bool:
        ours = record.name == _ROOT or record.name.startswith(f"{_ROOT}.")
        return (ours or record.levelno >= logging.WARNING) and bool(super().filter(record))

    def handleError(self, record: logging.LogRecord) -> None:
        error = sys.exc_info()[0]
        with suppress(OSError, ValueError):
            self.stream.write(f"a log line of {record.name} could not be written: {error and error.__name__}\n")


class _Formatter(logging.Formatter):
    """Builds structlog's formatter for the first line."""

    def __init__(self, *, json: bool) -> None:
        super().__init__()
        self._json = json

    def format(self, record: logging.LogRecord) -> str:
        return str(self._made.format(record))

    @cached_property
    def _made(self) -> logging.Formatter:
        structlog = _structlog()
        render = structlog.processors.JSONRenderer(ensure_ascii=False) if self._json else _plain
        return structlog.stdlib.ProcessorFormatter(  # type: ignore[no-any-return]
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, render],
            foreign_pre_chain=[
                structlog.stdlib.add_logger_name, structlog.stdlib.add_log_level, _stamp(), discretion.quiet,
                discretion.trace,
            ],
        )  # fmt: skip


@cache
def _structlog() -> Any:
    import structlog

    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.add_log_level,
            _stamp(),
            discretion.redact,
            discretion.trace,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    return structlog


def _stamp() -> Any:
    import structlog

    return structlog.processors.TimeStamper(fmt="iso", utc=True)


def _plain(_logger: object, _method: str, line: Line) -> str:
    """`time level event key=value …`, then the exception, if any, on lines of its own."""
    exception = line.pop("exception", "")
    head = f"{line.pop('timestamp')} {line.pop('level'):<8} {_safe(str(line.pop('event')))}"
    pairs = "".join(f" {key}={_quoted(value)}" for key, value in line.items())
    return f"{head}{pairs}" + (f"\n{exception}" if exception else "")


def _quoted(value: Any) -> str:
    words = _safe(value if isinstance(value, str) else repr(value))
    return f'"{words}"' if " " in words or not words else words


def _safe(words: str) -> str:
    """The words with what could forge a line or move the cursor made visible."""
    return "".join(each if each.isprintable() else repr(each)[1:-1] for each in words)
