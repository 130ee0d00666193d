"""The page of the REST API."""

from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from website.apidocs import document


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Every operation, with examples that name the address the reader came by."""
    address = request.build_absolute_uri("/").rstrip("/")
    content = _content(address, get_language() or settings.LANGUAGE_CODE)
    return render(request, "website/api_docs.html", {"content": content})


@lru_cache(maxsize=16)  # it takes 0.1 s, and is the same for everybody
def _content(address: str, language: str) -> SafeString:
    """The page below its header."""
    with override(language):
        return render_to_string("website/api_docs/content.html", {"page": document.page(address)})
