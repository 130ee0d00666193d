"""Template tags of the site: built files and the words of verdicts."""

from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from website import assets, words

register = template.Library()


@register.simple_tag
def stylesheet(name: str) -> SafeString:
    """The <link> of a built style sheet, such as "site.css"."""
    return format_html('<link rel="stylesheet" href="{}">', static(assets.find(name).path))


@register.simple_tag
def script(name: str, *preloads: str) -> SafeString:
    """The <script> of a built entry; `preloads` are modules that this page will import."""
    # Low: on a slow network the text is painted first, a second earlier (Lighthouse, mobile).
    paths = list(dict.fromkeys(path for one in (name, *preloads) for path in _needed(one)))
    links = format_html_join(
        "",
        '<link rel="modulepreload" fetchpriority="low" href="{}">',
        ((static(path),) for path in paths[1:]),
    )
    return format_html('<script type="module" src="{}"></script>{}', static(paths[0]), links)


@register.simple_tag
def submission_words() -> dict[str, Any]:
    """What frontend/modules/live-submissions.ts reads."""
    return words.of_submissions()


@register.filter
def verdict_name(verdict: str) -> str:
    """The words for a verdict of the API: "wrong_answer" is "Wrong Answer"."""
    return str(words.VERDICTS.get(verdict, verdict))


@register.filter
def difficulty_name(difficulty: str) -> str:
    """The word for a difficulty of the API."""
    return str(words.DIFFICULTIES.get(difficulty, difficulty))


def _needed(name: str) -> tuple[str, ...]:
    asset = assets.find(name)
    return asset.path, *asset.imports
