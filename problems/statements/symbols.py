# ruff: noqa: RUF001  (characters that look like others are what this file is about)
"""What TeX's commands and ligatures look like as characters. Tables: a name, its character."""

from html import unescape

_GREEK = """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau
    upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
"""
_SIGNS = r"""
    varepsilon ε  varphi φ  infty ∞  ell ℓ  emptyset ∅  varnothing ∅  partial ∂  nabla ∇
    ldots …  dots …  dotsc …  cdots ⋯  dotsb ⋯  vdots ⋮  ddots ⋱  prime ′  degree °  circ ∘
    lfloor ⌊  rfloor ⌋  lceil ⌈  rceil ⌉  langle ⟨  rangle ⟩  lbrace {  rbrace }  { {  } }
    sum ∑  prod ∏  int ∫  bigcup ⋃  bigcap ⋂  forall ∀  exists ∃  neg ¬  lnot ¬  star ⋆
    vert |  lvert |  rvert |  | ‖  backslash \  % %  $ $  # #  & &  _ _
"""
_RELATIONS = r"""
    le ≤  leq ≤  leqslant ≤  ge ≥  geq ≥  geqslant ≥  ne ≠  neq ≠  lt <  gt >  ll ≪  gg ≫
    approx ≈  equiv ≡  sim ∼  cdot ·  times ×  div ÷  pm ±  mp ∓  oplus ⊕  in ∈  notin ∉  ni ∋
    subset ⊂  subseteq ⊆  supset ⊃  supseteq ⊇  cup ∪  cap ∩  setminus ∖  mid |  colon :
    land ∧  wedge ∧  lor ∨  vee ∨  to →  rightarrow →  longrightarrow →  leftarrow ←  gets ←
    leftrightarrow ↔  Rightarrow ⇒  implies ⇒  Leftrightarrow ⇔  iff ⇔  mapsto ↦  bmod mod  mod mod
"""
_TEXT = r"""
    \% %  \$ $  \# #  \_ _  \{ {  \} }  \ldots …  \dots …  \textbackslash \  \textasciitilde ~
    \textasciicircum ^  \textbar |  \slash /  \S §  \copyright ©  \euro €  \textquotesingle '
    \aa å  \AA Å  \ae æ  \AE Æ  \o ø  \O Ø  \ss ß  \LaTeX LaTeX  \TeX TeX
    `` “  '' ”  ` ‘  ' ’  --- —  -- –
"""


def _table(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


SPACES = {",": "\u202f", ";": " ", ":": " ", " ": " ", "!": "", "quad": " ", "qquad": " ", "/": ""}
SIGNS = {name: unescape(f"&{name};") for name in _GREEK.split()} | _table(_SIGNS) | SPACES
RELATIONS = _table(_RELATIONS)
TEXT = _table(_TEXT) | {f"\\{name}": space for name, space in SPACES.items()}
TEXT |= {"~": "\u00a0", "\\&": "&amp;", "\\textless": "&lt;", "\\textgreater": "&gt;"}
TEXT |= {"\\\n": " ", "\\-": "", "}": ""}
