"""Every attack gets a verdict it is allowed, and leaves everything as it was."""

import time
from collections.abc import Callable, Iterator

import pytest

from runners.contract import Report
from tests.attacks import attack
from tests.attacks.attack import Attack
from tests.attacks.canary import TRIES, Canary
from tests.attacks.conftest import IS_WHOLE
from tests.attacks.ground import Ground

pytestmark = pytest.mark.docker

SUITE = attack.suite()
CHOSEN = [one for one in SUITE if IS_WHOLE or one.is_essential]


@pytest.mark.parametrize("one", CHOSEN, ids=[one.name for one in CHOSEN])
def test_is_held(
    one: Attack, attack_ground: Ground, record_property: Callable[[str, object], None]
) -> None:
    canary = Canary(attack_ground, one)
    verdicts = []
    started = time.monotonic()

    def attacks() -> Iterator[list[Report]]:
        """Makes them, and gives what honest neighbours got meanwhile."""
        for _ in range(TRIES):
            with attack_ground.neighbours() as neighbours:
                for _ in range(one.repeat):
                    began = time.monotonic()
                    report = attack_ground.judge(one)
                    verdicts.append(report.verdict)
                    canary.check_report(report, time.monotonic() - began)
            yield neighbours

    try:
        canary.check_neighbours(attacks())
    finally:
        seen = " ".join(sorted(set(verdicts)))
        row = (one.name, one.language.slug, seen, time.monotonic() - started)
        record_property("attack", row)

    assert len(set(verdicts)) == 1, "one verdict, however often"
    canary.check_place()
    canary.check_honest()
    canary.check_worker()


def test_every_attack_has_a_header() -> None:
    assert len(SUITE) > 50
    assert all(one.header["why"] and one.limits and one.language for one in SUITE)
