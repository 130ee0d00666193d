"""Decides whether an order may enter: the rates of its user and address, the queue's bound.

Only orders that are accepted count, since only they cost something: whoever is refused, or reads,
uses up nothing. Everything is asked and counted in one round trip to Redis, by a script, so that
requests at the same moment can't pass a limit together. While Redis does not answer everybody
passes: it is better to judge late than not at all.

1. A user may submit `submit_rate` orders a minute. Users behind one address don't share this.
2. Accounts younger than a day share `address_rate` orders a minute for each address, so that
   signing up in masses from one address does not multiply the first limit without an end.
3. The queue holds at most `max_queued` orders. Rejudgings don't count.

Staff are exempt from 1 and 2.
"""

import ipaddress
import time
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import redis
from django.conf import settings
from django.utils import timezone

from submissions.intake.rejections import (
    AddressTooFastError,
    QueueFullError,
    SubmissionRejectedError,
    TooFastError,
)
from submissions.queue import wake_ups
from submissions.status import counters, redis_client

WINDOW_S = 60
QUEUE_RETRY_S = 10
NEW_FOR = timedelta(days=1)
IPV6_PREFIX = 64  # one household or host has at least so much of an IPv6 address to choose from

# KEYS: a counter for each rate, then the two figures of the sweep, then the queues of wake-ups.
# ARGV: how many counters, seconds of a window, most that may wait, then the limit of each counter.
# Wake-ups are counted as they come, rows every few seconds by the sweep: the larger is right.
# Answers: whether the order is in, how many waited before it, and what each counter had before.
ENTER = """
local counters = tonumber(ARGV[1])
local answer = {1, 0}
for i = 1, counters do
    answer[2 + i] = tonumber(redis.call('GET', KEYS[i]) or 0)
    if answer[2 + i] >= tonumber(ARGV[3 + i]) then answer[1] = 0 end
end
local messages = -tonumber(redis.call('GET', KEYS[counters + 2]) or 0)
for i = counters + 3, #KEYS do messages = messages + redis.call('LLEN', KEYS[i]) end
answer[2] = math.max(tonumber(redis.call('GET', KEYS[counters + 1]) or 0), messages, 0)
if answer[2] >= tonumber(ARGV[3]) then answer[1] = 0 end
if answer[1] == 1 then
    for i = 1, counters do
        redis.call('INCR', KEYS[i])
        redis.call('EXPIRE', KEYS[i], ARGV[2])
    end
end
return answer
"""


@dataclass(frozen=True, slots=True)
class Applicant:
    """The user of an order and their network address."""

    user_id: int
    address: str
    is_staff: bool = False
    is_new: bool = False

    @classmethod
    def of(cls, user: Any, address: str) -> "Applicant":
        """From a user who is logged in; `address` as `network_of` gives it."""
        return cls(
            user_id=user.pk,
            address=address,
            is_staff=user.is_staff,
            is_new=timezone.now() - user.date_joined < NEW_FOR,
        )


@dataclass(frozen=True, slots=True)
class Quota:
    """One rate limit in the window that runs: `used` of `limit`, reset in `reset_s` seconds."""

    key: str
    limit: int
    reset_s: int
    error: type[SubmissionRejectedError]
    words: str
    used: int = 0

    @property
    def left(self) -> int:
        return max(self.limit - self.used, 0)


class Admission:
    """Admits one order. `waiting`: how many orders wait before it, None if this is unknown.

    `quota` is the rate limit that decides, or has the least left; None for staff, and while Redis
    does not answer.
    """

    def __init__(self, applicant: Applicant) -> None:
        self.waiting: int | None = None
        self.quota: Quota | None = None
        self._applicant = applicant
        self._counted: list[str] = []

    def enter(self) -> None:
        """Count the order in, or raise the SubmissionRejectedError that says which limit it hit."""
        quotas = _quotas(self._applicant)
        try:
            is_in, self.waiting, used = _ask(quotas)
        except redis.RedisError:
            return
        quotas = [replace(one, used=count + is_in) for one, count in zip(quotas, used, strict=True)]
        self.quota = min(quotas, key=lambda one: one.left, default=None)
        if is_in:
            self._counted = [one.key for one in quotas]
        elif self.quota is not None and not self.quota.left:
            raise self.quota.error(self.quota.words, retry_after_s=self.quota.reset_s)
        else:
            raise QueueFullError("The queue is full; try again soon.", retry_after_s=QUEUE_RETRY_S)

    def leave(self) -> None:
        """Subtract what was counted, because the order made no new row."""
        counters.uncount(self._counted)
        if self.quota is not None and self._counted:
            self.quota = replace(self.quota, used=self.quota.used - 1)
        self._counted = []


def network_of(address: str) -> str:
    """Return what counts as one address: an IPv4 address, or the network of an IPv6 address."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address[:100]
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    return str(ipaddress.ip_network((found, IPV6_PREFIX), strict=False))


def _quotas(applicant: Applicant) -> list[Quota]:
    """Return the rates that apply to this applicant."""
    if applicant.is_staff:
        return []
    now = time.time()
    window, reset_s = int(now // WINDOW_S), int(WINDOW_S - now % WINDOW_S) + 1
    rate = settings.JUDGE["submit_rate"]
    words = f"You may submit {rate} times a minute. Try again in {reset_s} s."
    quotas = [Quota(f"submit:{applicant.user_id}:{window}", rate, reset_s, TooFastError, words)]
    if applicant.is_new:
        rate = settings.JUDGE["address_rate"]
        words = (
            f"Accounts that are younger than a day may submit {rate} times a minute from one "
            f"address, all together. Try again in {reset_s} s."
        )
        key = f"submit:from:{applicant.address}:{window}"
        quotas.append(Quota(key, rate, reset_s, AddressTooFastError, words))
    return quotas


def _ask(quotas: list[Quota]) -> tuple[bool, int, list[int]]:
    """Whether the order is in, how many waited before it, and what each quota had used."""
    served = settings.RUNNER["languages"]  # there are no messages for others
    queues = [wake_ups.queue_of(slug) for slug in served]
    keys = [*(one.key for one in quotas), wake_ups.WAITING, wake_ups.REJUDGES, *queues]
    limits = [one.limit for one in quotas]
    with redis_client.asked() as client:
        script = client.register_script(ENTER)
        answer: Any = script(keys, [len(quotas), WINDOW_S, settings.JUDGE["max_queued"], *limits])
    is_in, waiting, *used = answer
    return bool(is_in), waiting, used
