"""TeX statements, shown readably: what authors use becomes HTML, the rest its text.

While a text is read, four marks that no source can contain stand for what only the enclosing block
can decide: the end of a paragraph, of a table cell, of a line, and the start of an item.
"""

import re
import unicodedata
from collections.abc import Callable
from html import escape

from problems.statements.reader import Formulas, Reader
from problems.statements.safety import image
from problems.statements.symbols import TEXT

_PARAGRAPH, _CELL, _LINE, _ITEM = "\x01", "\x02", "\x03", "\x04"
_BLOCK = re.compile(r"<(?:math|ul|ol|pre|h[2-4]|table|div|blockquote)\b")

_PLAIN = TEXT | dict.fromkeys(("\\par", "\\bigskip", "\\medskip", "\\smallskip"), _PARAGRAPH)
_PLAIN |= {"&": _CELL} | dict.fromkeys(("\\\\", "\\newline", "\\tabularnewline"), _LINE)

_WRAPPED = {"textbf": "strong", "emph": "em", "textit": "em", "textsl": "em", "underline": "u"}
_WRAPPED |= {"texttt": "code", "code": "code", "textsuperscript": "sup", "textsubscript": "sub"}
_WRAPPED |= {"paragraph": "strong", "caption": "em", "sout": "s"}
_DECLARED = {"bf": "strong", "bfseries": "strong", "em": "em", "it": "em", "itshape": "em"}
_DECLARED |= {"tt": "code", "ttfamily": "code"}
_HEADINGS = {"section": "h2", "subsection": "h3", "subsubsection": "h4"}
_ACCENTS = {'"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303"}
_ACCENTS |= {"=": "\u0304", ".": "\u0307", "c": "\u0327", "v": "\u030c", "r": "\u030a"}
_TAKE_NAMES = {"vspace": 1, "hspace": 1, "label": 1, "usepackage": 1, "documentclass": 1}
_TAKE_NAMES |= {"input": 1, "setlength": 2, "textcolor": 1, "color": 1, "multicolumn": 2}
_TAKE_NAMES |= {"problemname": 1, "cline": 1, "ref": 1, "pagestyle": 1, "definecolor": 3}
_VERBATIM = {"verbatim", "Verbatim", "lstlisting", "minted", "verbatim*"}
_FORMULAS = {"equation", "equation*", "align", "align*", "displaymath", "math", "eqnarray"}
_ARGUMENTS = {
    "tabular": 1,
    "tabularx": 2,
    "tabular*": 2,
    "array": 1,
    "minipage": 1,
}
_ARGUMENTS |= {"wrapfigure": 2, "multicols": 1, "minted": 1}


def tex_to_html(source: str, formula: Formulas) -> str:
    """HTML that is not yet safe to show."""
    return _paragraphs(_run(Reader(source, formula), stop=""))


def _run(reader: Reader, *, stop: str) -> str:
    """The text up to `stop`, a closing brace or an \\end; marks are still in it."""
    out: list[str] = []
    reader.depth += 1
    while (token := reader.text_token()) and token != stop:
        name = token[1:].rstrip("*")
        if token.startswith("\\") and name in _DECLARED and not reader.is_deep:
            out.append(_wrapped(_DECLARED[name], _run(reader, stop=stop).lstrip()))
            break
        out.append(_piece(reader, token))
    reader.depth -= 1
    if token == "\\end":  # noqa: S105
        reader.raw_group()
    return "".join(out)


def _piece(reader: Reader, token: str) -> str:
    if token in _PLAIN:
        if token == "\\\\":  # noqa: S105
            reader.optional()
        return _PLAIN[token]
    if token.startswith("\n\n"):
        return _PARAGRAPH
    if token == "{":  # noqa: S105
        return "" if reader.is_deep else _run(reader, stop="}")
    if token in {"$", "$$", "\\(", "\\["}:
        return _formula(reader, {"\\(": "\\)", "\\[": "\\]"}.get(token, token))
    if token.startswith("\\") and len(token) > 1:
        return _command(reader, token[1:].rstrip("*") or token[1:])
    return escape(token, quote=False)


def _formula(reader: Reader, stop: str) -> str:
    is_inline = stop in {"$", "\\)"}
    html = reader.formula(reader.maths(stop), not is_inline)
    return html if is_inline else f"{_PARAGRAPH}{html}{_PARAGRAPH}"


def _command(reader: Reader, name: str) -> str:
    if name in _WRAPPED:
        return _wrapped(_WRAPPED[name], _argument(reader))
    if name in _HEADINGS:
        return _block(f"<{_HEADINGS[name]}>{_inline(_argument(reader))}</{_HEADINGS[name]}>")
    if name in _ACCENTS:
        return _accented(reader, _ACCENTS[name])
    if name in _TAKE_NAMES:
        reader.optional()
        for _ in range(_TAKE_NAMES[name]):
            reader.raw_group()
        return ""
    if name in _SPECIAL:
        return _SPECIAL[name](reader)
    reader.optional()
    return ""  # anything else degrades to its argument, which comes next anyway


def _picture(reader: Reader) -> str:
    reader.optional()
    return image(reader.raw_group())


def _illustration(reader: Reader) -> str:
    reader.raw_group()
    return _block(f"{image(reader.raw_group())} {_inline(_argument(reader))}")


def _address(reader: Reader) -> str:
    address = reader.raw_group()
    return _link(address, escape(address))


def _environment(reader: Reader) -> str:
    name = reader.raw_group()
    if name in _VERBATIM:
        reader.optional()
        text = reader.until(f"\\end{{{name}}}").strip("\n")
        return _block(f"<pre>{escape(text)}</pre>")
    if name in _FORMULAS:
        source = reader.until(f"\\end{{{name}}}")
        if name.startswith(("align", "eqnarray")):
            source = f"\\begin{{align*}}{source}\\end{{align*}}"
        return _block(reader.formula(source, True))
    reader.optional()
    for _ in range(_ARGUMENTS.get(name, 0)):
        _argument(reader)
    if reader.is_deep:
        return _PARAGRAPH
    content = _run(reader, stop="\\end")
    return _block(_shaped(name, content))


def _shaped(name: str, content: str) -> str:
    if name.startswith(("tabular", "array")):
        return _table(content)
    if name in {"itemize", "enumerate", "description"}:
        tag = "ol" if name == "enumerate" else "ul"
        items = "".join(f"<li>{_item(item)}</li>" for item in content.split(_ITEM)[1:])
        return f"<{tag}>{items}</{tag}>"
    if name in {"quote", "quotation", "verse"}:
        return f"<blockquote>{_paragraphs(content)}</blockquote>"
    return content


def _table(content: str) -> str:
    rows = [row.split(_CELL) for row in content.split(_LINE) if row.strip(f" \n{_PARAGRAPH}")]
    cells = ("".join(f"<td>{_inline(cell).strip()}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def _item(content: str) -> str:
    content = content.strip(f" \n{_PARAGRAPH}")
    return _paragraphs(content) if _PARAGRAPH in content else _inline(content)


def _argument(reader: Reader) -> str:
    return _run(reader, stop="}") if reader.opens_group() else ""


def _accented(reader: Reader, accent: str) -> str:
    letter = reader.raw_group() or reader.character()
    letter = {"\\": "", "{": "", "}": "", "\\i": "i"}.get(letter, letter)
    return escape(unicodedata.normalize("NFC", letter[:1] + accent + letter[1:]))


def _link(address: str, html: str) -> str:
    address = address.replace("\\", "")
    return f'<a href="{escape(address)}">{html or escape(address)}</a>'


def _wrapped(tag: str, html: str) -> str:
    return f"<{tag}>{_inline(html)}</{tag}>" if html else ""


def _block(html: str) -> str:
    return f"{_PARAGRAPH}{html}{_PARAGRAPH}"


def _inline(html: str) -> str:
    return _finished(html.replace(_PARAGRAPH, " "))


def _finished(html: str) -> str:
    return html.replace(_CELL, "&amp;").replace(_LINE, "<br>").replace(_ITEM, "<br>• ")


def _paragraphs(html: str) -> str:
    parts = (part.strip() for part in _finished(html).split(_PARAGRAPH))
    return "\n".join(part if _BLOCK.match(part) else f"<p>{part}</p>" for part in parts if part)


_SPECIAL: dict[str, Callable[[Reader], str]] = {
    "begin": _environment,
    "item": lambda reader: _ITEM + _wrapped("strong", escape(reader.optional())),
    "url": _address,
    "href": lambda reader: _link(reader.raw_group(), _inline(_argument(reader))),
    "includegraphics": _picture,
    "illustration": _illustration,
    "verb": lambda reader: _wrapped("code", escape(reader.until(reader.character())[:1000])),
    "footnote": lambda reader: f" ({_inline(_argument(reader))})",
}
