"""Admission over HTTP: finds the applicant of a request, and writes rate-limit headers."""

from django.conf import settings
from django.http import HttpRequest
from rest_framework.request import Request

from submissions.intake.admission import Admission, Applicant, Quota, network_of
from submissions.intake.reading import ReadingBudget


def admission_of(request: HttpRequest | Request) -> Admission:
    """The admission of one order; for Django's requests and for DRF's, of a user who is known."""
    return Admission(Applicant.of(request.user, address_of(request)))


def reading_of(request: HttpRequest) -> ReadingBudget:
    """What this user, or this stranger's address, may still read. Staff have no limit."""
    if not request.user.is_authenticated:
        return ReadingBudget(f"from:{address_of(request)}")
    return ReadingBudget(str(request.user.pk), is_bounded=not request.user.is_staff)


def address_of(request: HttpRequest | Request) -> str:
    """The client's network address; behind a proxy that is trusted, as that one has seen it.

    Only the last entry of X-Forwarded-For is the proxy's own: the others may be forged.
    """
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.TRUST_PROXY and forwarded:
        return network_of(forwarded.rpartition(",")[2].strip())
    return network_of(request.META.get("REMOTE_ADDR", ""))


def quota_headers(quota: Quota | None) -> dict[str, str]:
    """`X-RateLimit-*` of the limit that decided, or has the least left."""
    if quota is None:
        return {}
    return {
        "X-RateLimit-Limit": str(quota.limit),
        "X-RateLimit-Remaining": str(quota.left),
        "X-RateLimit-Reset": str(quota.reset_s),
    }
