"""Text that came out of a program, made safe to store and show: capped, UTF-8, no controls."""

import re

# C0 and C1 controls but tab and newline, bidirectional overrides, and what is not a character.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
CAP = 16 * 1024


def clean(raw: bytes, cap: int = CAP) -> str:
    """At most `cap` bytes of `raw` as text; what can't be shown safely becomes U+FFFD."""
    if not raw:
        return ""
    text = raw[:cap].decode("utf-8", "replace").replace("\r\n", "\n")
    suffix = f"\n... {len(raw) - cap} bytes more" if len(raw) > cap else ""
    return _UNSAFE.sub("\ufffd", text) + suffix
