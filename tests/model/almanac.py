"""Months of the lunisolar calendars by astronomy, sharing nothing with the tables that are checked against it.

J. Meeus, Astronomical Algorithms (2nd edition, 1998): chapter 49 for new moons (within some 20 s), chapter 25 for the Sun's longitude
(0.01°, so within a quarter of an hour); Earth's rotation after https://eclipse.gsfc.nasa.gov/SEcat5/deltatpoly.html.
"""

from bisect import bisect_right
from datetime import date
from itertools import pairwise
from math import ceil, floor, radians, sin

J2000, COMMON_1 = 2451545.0, 1721424.5
"""Julian days: noon of 1 January 2000, and the midnight before day 1 of `date.toordinal` less a day."""
LUNATION, YEAR = 29.530588861, 365.2422
# Coefficient in days, power of the eccentricity, multiples of the Sun's anomaly, the Moon's, and its argument of latitude.
_MOON = (
    (-0.40720, 0, 0, 1, 0), (0.17241, 1, 1, 0, 0), (0.01608, 0, 0, 2, 0), (0.01039, 0, 0, 0, 2), (0.00739, 1, -1, 1, 0),
    (-0.00514, 1, 1, 1, 0), (0.00208, 2, 2, 0, 0), (-0.00111, 0, 0, 1, -2), (-0.00057, 0, 0, 1, 2), (0.00056, 1, 1, 2, 0),
    (-0.00042, 0, 0, 3, 0), (0.00042, 1, 1, 0, 2), (0.00038, 1, 1, 0, -2), (-0.00024, 1, -1, 2, 0), (-0.00007, 0, 2, 1, 0),
    (0.00004, 0, 0, 2, -2), (0.00004, 0, 3, 0, 0), (0.00003, 0, 1, 1, -2), (0.00003, 0, 0, 2, 2), (-0.00003, 0, 1, 1, 2),
    (0.00003, 0, -1, 1, 2), (-0.00002, 0, -1, 1, -2), (-0.00002, 0, 1, 3, 0), (0.00002, 0, 0, 4, 0),
)  # fmt: skip
_PLANETS = (
    (0.000325, 299.77, 0.107408), (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886), (0.000126, 349.42, 36.412478),
    (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771), (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860),
    (0.000047, 34.52, 27.261239), (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154),
    (0.000035, 239.56, 25.513099), (0.000023, 331.55, 3.592518),
)  # fmt: skip


def months(first: int, last: int, hours: float) -> dict[tuple[int, int, bool], date]:
    """First day of each month (year, month, whether leap) of those years, by the meridian `hours` east of Greenwich."""
    moons = _new_moons(first, last, hours)
    terms = _principal_terms(first, last, hours)
    solstices = [bisect_right(moons, day) - 1 for day, angle in terms if angle == 270]
    days = {day for day, _ in terms}
    found: dict[tuple[int, int, bool], date] = {}
    for begin, end in pairwise(solstices):
        month, year, due = 11, date.fromordinal(moons[begin]).year, end - begin == 13
        for place in range(begin, end):
            leap = due and place > begin and not any(day in days for day in range(moons[place], moons[place + 1]))
            due = due and not leap
            if place > begin and not leap:
                month, year = month % 12 + 1, year + month // 12
            found[year, month, leap] = date.fromordinal(moons[place])
    return {name: day for name, day in found.items() if first <= name[0] <= last}


def _new_moons(first: int, last: int, hours: float) -> list[int]:
    """Days of all new moons from two months before the years to two after them."""
    begin, end = (floor((year - 2000) * YEAR / LUNATION) for year in (first - 1, last + 2))
    return [_day(_new_moon(k), hours) for k in range(begin, end)]


def _principal_terms(first: int, last: int, hours: float) -> list[tuple[int, int]]:
    """Day and longitude of each entry of the Sun into a multiple of 30°."""
    at, end = J2000 + (first - 2000) * YEAR - 40, J2000 + (last + 2 - 2000) * YEAR + 20
    angle, found = ceil(_longitude(at) / 30) * 30, []
    while at < end:
        for _ in range(8):
            at += ((angle - _longitude(at) + 180) % 360 - 180) / 360 * YEAR
        found.append((_day(at, hours), angle % 360))
        at, angle = at + 25, angle + 30
    return found


def _day(dynamical: float, hours: float) -> int:
    """The ordinal of the local day in which a moment of dynamical time lies."""
    return floor(dynamical - _delta_t(dynamical) / 86400 + hours / 24 - COMMON_1)


def _new_moon(k: int) -> float:
    """Julian day, in dynamical time, of the new moon number k since the one of 6 January 2000."""
    t = k / 1236.85
    eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t
    sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t
    moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t**3
    latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
    node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
    day = 2451550.09766 + LUNATION * k + 0.00015437 * t * t - 0.00000015 * t**3 - 0.00017 * _sin(node)
    for size, power, suns, moons, latitudes in _MOON:
        day += size * eccentricity**power * _sin(suns * sun + moons * moon + latitudes * latitude)
    return day + sum(size * _sin(start + rate * k) for size, start, rate in _PLANETS)


def _longitude(at: float) -> float:
    """The Sun's apparent longitude, in degrees."""
    t = (at - J2000) / 36525
    anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t
    centre = (1.914602 - 0.004817 * t) * _sin(anomaly) + 0.019993 * _sin(2 * anomaly) + 0.000289 * _sin(3 * anomaly)
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
    return (mean + centre - 0.00569 - 0.00478 * _sin(125.04 - 1934.136 * t)) % 360


def _delta_t(at: float) -> float:
    """Seconds by which dynamical time is ahead of universal time."""
    year = 2000 + (at - J2000) / YEAR
    t = year - 2000
    if year < 2005:
        return 63.86 + 0.3345 * t - 0.060374 * t * t + 0.0017275 * t**3
    if year < 2050:
        return 62.92 + 0.32217 * t + 0.005589 * t * t
    return -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year)


def _sin(degrees: float) -> float:
    return sin(radians(degrees))
