"""The last step of every statement: only harmless HTML is left."""

import re
from html import escape, unescape

import nh3

SERVED = "/statement-images/"  # where pictures of statements come from: website/views/images.py
_TAGS = """
    math menclose mfrac mi mn mo mover mpadded mphantom mroot mrow mspace msqrt mstyle msub msubsup
    msup mtable mtd mtext mtr munder munderover img
    a abbr b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure
    h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span strong sub summary sup table
    tbody td tfoot th thead tr tt u ul var
"""
_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "ol": {"start", "type"},
    "img": {"src", "alt", "width", "height"},
    "math": {"display"},
    "mo": {"stretchy", "fence", "form", "separator", "minsize", "maxsize", "lspace", "rspace"},
    "mi": {"mathvariant"},
    "mfrac": {"linethickness"},
    "mspace": {"width"},
    "mstyle": {"displaystyle", "scriptlevel"},
    "mtable": {"displaystyle", "rowspacing", "columnspacing"},
    "mtd": {"columnalign"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align"},
}
_CLASSES = {"span": {"math", "image"}, "div": {"math"}}
_DROPPED_WHOLE = {"script", "style", "title", "iframe", "object", "noscript", "template", "svg"}
_SCHEMES = {"http", "https", "mailto"}

# The classes stop at "<", so that a run of broken tags can't make the search quadratic.
_IMAGE = re.compile(r"<img\b([^<>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""\b(alt|src|width|height)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)


def sanitise(html: str) -> str:
    return nh3.clean(
        html,
        tags=set(_TAGS.split()),
        attributes=_ATTRIBUTES,
        attribute_filter=_allowed,
        allowed_classes=_CLASSES,
        clean_content_tags=_DROPPED_WHOLE,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer nofollow",
    )


def show_images(html: str, served: dict[str, str]) -> str:
    """Give the problem's own pictures their addresses, and put descriptions for all others."""
    return _IMAGE.sub(lambda tag: _image(tag[1], served), html)


def image(name: str) -> str:
    """The tag of a picture that a statement names."""
    return f'<img src="{escape(name[:200])}" alt="">'


def _image(attributes: str, served: dict[str, str]) -> str:
    found = _attributes(attributes)
    name = found.get("src", "").removeprefix("./")
    description = found.get("alt") or name.rpartition("/")[2]
    address = served.get(name) or served.get(name.rpartition("/")[2])
    if address is None:
        return f'<span class="image">[image: {escape(description[:200])}]</span>'
    sizes = "".join(
        f' {one}="{found[one]}"' for one in ("width", "height") if found.get(one, "").isdigit()
    )
    return f'<img src="{escape(address)}" alt="{escape(description[:200])}"{sizes}>'


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    """Pictures come from this site alone, whatever else a statement says."""
    if tag == "img" and attribute == "src" and not value.startswith(SERVED):
        return None
    return value


def _attributes(text: str) -> dict[str, str]:
    return {
        name.lower(): unescape(next(filter(None, rest), ""))
        for name, *rest in _ATTRIBUTE.findall(text[:2000])
    }
