"""The last step of every statement: only harmless HTML is left."""

import re
from html import escape, unescape

import nh3

_TAGS = """
    a abbr b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure
    h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span strong sub summary sup table
    tbody td tfoot th thead tr tt u ul var
"""
_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "ol": {"start", "type"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align"},
}
_CLASSES = {"span": {"math", "image"}, "div": {"math"}}
_DROPPED_WHOLE = {"script", "style", "title", "iframe", "object", "noscript", "template", "svg"}
_SCHEMES = {"http", "https", "mailto"}

# The classes stop at "<", so that a run of broken tags can't make the search quadratic.
_IMAGE = re.compile(r"<img\b([^<>]*)>", re.IGNORECASE)
_ALT = re.compile(r"""\b(alt|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


def sanitise(html: str) -> str:
    return nh3.clean(
        html,
        tags=set(_TAGS.split()),
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        clean_content_tags=_DROPPED_WHOLE,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer nofollow",
    )


def name_images(html: str) -> str:
    """Put a picture's description in its place: statements load nothing."""
    return _IMAGE.sub(lambda tag: image_note(_describe(tag[1])), html)


def image_note(description: str) -> str:
    return f'<span class="image">[image: {escape(description[:200])}]</span>'


def _describe(attributes: str) -> str:
    found = {
        name.lower(): next(filter(None, rest), "")
        for name, *rest in _ALT.findall(attributes[:2000])
    }
    return unescape(found.get("alt") or found.get("src", "").rpartition("/")[2])
