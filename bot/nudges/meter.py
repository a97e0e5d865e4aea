"""What the nudge loop counts, for whoever wants to watch."""

from datetime import datetime

from bot.model.nudge import Delivery


class Meter:
    """Counts nothing; see adapters.web.metrics for one that does."""

    def settled(self, delivery: Delivery, began: datetime, ended: datetime) -> None:
        """An attempt ended: sent, parked, dead, or to be tried again."""

    def took_over(self, count: int) -> None:
        """Deliveries of workers that fell silent were taken over."""
