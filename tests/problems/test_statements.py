# ruff: noqa: RUF001  (typographic characters are what statements are made of)
import re
import time

import pytest

from problems.statements import render


class TestSafety:
    @pytest.mark.parametrize("text_format", ["markdown", "html", "text", "tex"])
    @pytest.mark.parametrize(
        "hostile",
        [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            '<a href="javascript:alert(1)">x</a>',
            "<svg onload=alert(1)><a xlink:href='javascript:1'>",
            "<p style='position:fixed'>x</p>",
            "<iframe src=//evil></iframe>",
            "[x](javascript:alert(1)) ![x](https://evil/x.png)",
            r"\href{javascript:alert(1)}{x} \url{javascript:x}",
            r"$\text{<script>alert(1)</script>}$",
            "<math><mtext><style><img src=x onerror=alert(1)>",
        ],
    )
    def test_lets_no_script_style_or_picture_through(self, text_format: str, hostile: str) -> None:
        tags = " ".join(re.findall(r"<[^>]*>", render(hostile, text_format)))

        for word in ("script", "img", "svg", "iframe", "style", "onerror", "onload"):
            assert word not in tags

    @pytest.mark.parametrize(
        "hostile",
        [
            r"$\text{<script>alert(1)</script>}$",
            r"$\href{javascript:alert(1)}{x}$",
            r"$<img src=x onerror=alert(1)>$",
            "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
            "<math><annotation-xml encoding='text/html'><img src=x onerror=alert(1)>",
            "<math xlink:href='javascript:alert(1)'><mi>x</mi></math>",
            "<img src='/statement-images/x' onerror=alert(1)>",
            "<img src='/statement-images/../admin/logout/'>",
        ],
    )
    def test_lets_nothing_through_beside_formulas(self, hostile: str) -> None:
        html = render(hostile, "html" if hostile.startswith("<") else "markdown", mathml=True)
        tags = " ".join(re.findall(r"<[^>]*>", html))

        for word in ("script", "onerror", "javascript", "style", "annotation", "img"):
            assert word not in tags

    def test_shows_the_problem_s_own_pictures(self) -> None:
        images = (("tree.png", "/statement-images/trees/ab.png"),)

        html = render('![a "tree"](tree.png) ![x](other.png)', "markdown", images=images)

        assert '<img src="/statement-images/trees/ab.png" alt="a &quot;tree&quot;">' in html
        assert "[image: x]" in html

    def test_puts_a_picture_s_description_in_its_place(self) -> None:
        assert "[image: a &amp; b]" in render(
            '<img src="http://evil/x.png" alt="a &amp; b">', "html"
        )

    def test_keeps_harmless_links(self) -> None:
        assert 'href="https://example.org/"' in render("[x](https://example.org/)", "markdown")


class TestMarkdown:
    def test_shows_tables_code_and_formulas(self) -> None:
        html = render("a|b\n-|-\n1|2\n\n```\n$x_1$\n```\n\n$a_1$ and $b_2$", "markdown")

        assert "<td>1</td>" in html
        assert "$x_1$" in html
        assert '<span class="math">a<sub>1</sub></span>' in html

    def test_leaves_money_alone(self) -> None:
        assert render("It costs $5 or $ 6.", "markdown") == "<p>It costs $5 or $ 6.</p>"

    def test_draws_a_long_rule(self) -> None:
        assert "<hr>" in render("a\n\n" + "-" * 80, "markdown")


class TestText:
    def test_is_shown_as_it_is(self) -> None:
        assert render("1 < 2\n  & so on", "text") == "<pre>1 &lt; 2\n  &amp; so on</pre>"


class TestMathml:
    @pytest.mark.parametrize("text_format", ["markdown", "tex"])
    def test_is_made_of_formulas(self, text_format: str) -> None:
        html = render(r"$10^9$ and $$\frac{a}{b}$$", text_format, mathml=True)

        assert "<msup><mn>10</mn><mn>9</mn></msup>" in html
        assert '<math display="block">' in html
        assert "<mfrac>" in html

    @pytest.mark.parametrize(
        "formula",
        [
            r"\begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}",
            r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}",
        ],
    )
    def test_has_environments(self, formula: str) -> None:
        for text in (f"$${formula}$$", rf"\begin{{equation}}{formula}\end{{equation}}"):
            html = render(text, "tex", mathml=True)

            assert html.count("<mtr>") == 2
            assert "begin" not in html

    def test_that_can_t_be_read_is_readable_text(self) -> None:
        assert '<span class="math">' in render(r"$\frac$ $10^5$", "markdown", mathml=True)

    def test_takes_bounded_time(self) -> None:
        start = time.process_time()

        render("$" + "x" * 900 + "$ ", "markdown", mathml=True)
        render(("$" + "x" * 900 + "$ ") * 200, "markdown", mathml=True)

        assert time.process_time() - start < 5


class TestTex:
    @pytest.mark.parametrize(
        ("tex", "html"),
        [
            (
                r"\textbf{b} \emph{e} \texttt{t} \textit{i}",
                "<p><strong>b</strong> <em>e</em> <code>t</code> <em>i</em></p>",
            ),
            ("``a'' -- `b' --- 5\\,000~\\%", "<p>“a” – ‘b’ — 5\u202f000&nbsp;%</p>"),
            ("a % a comment\nb \\% c", "<p>a b % c</p>"),
            ("one\n\ntwo \\par three", "<p>one</p>\n<p>two</p>\n<p>three</p>"),
            (r"\problemname{Sums}\section*{Input}", "<h2>Input</h2>"),
            (r"\begin{itemize}\item a\item b\end{itemize}", "<ul><li>a</li><li>b</li></ul>"),
            (r"\begin{enumerate}\item a\end{enumerate}", "<ol><li>a</li></ol>"),
            ("\\begin{verbatim}a % $b\n\\c\\end{verbatim}", "<pre>a % $b\n\\c</pre>"),
            (
                r"\url{https://a.b/c}",
                '<p><a href="https://a.b/c" rel="noopener noreferrer nofollow">https://a.b/c</a></p>',
            ),
            (r"{\bf a} b", "<p><strong>a</strong> b</p>"),
            (r"\unknown{text} \alone", "<p>text</p>"),
            (r"caf\'e \"{o}", "<p>café ö</p>"),
            (
                r"\illustration{0.4}{soup.jpg}{Hot \emph{soup}}",
                '<p><span class="image">[image: soup.jpg]</span> Hot <em>soup</em></p>',
            ),
        ],
    )
    def test_becomes_html(self, tex: str, html: str) -> None:
        assert render(tex, "tex") == html

    def test_makes_tables(self) -> None:
        html = render(
            r"\begin{tabular}{|l|p{2cm}|}\hline a & b \\ \hline c & d \\\end{tabular}", "tex"
        )

        assert "<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>" in html

    @pytest.mark.parametrize(
        ("formula", "html"),
        [
            (r"1 \le n \leq 10^5", "1 ≤ n ≤ 10<sup>5</sup>"),
            (r"2^{n+1} a_{i,j} x_i^2", "2<sup>n+1</sup> a<sub>i,j</sub> x<sub>i</sub><sup>2</sup>"),
            (r"10\,000 \cdot \infty \neq \{a, b\}", "10\u202f000 · ∞ ≠ {a, b}"),
            (r"\frac{a}{b+1} + \sqrt{x} \rightarrow \ldots", "a/(b+1) + √(x) → …"),
            (
                r"\sum_{i=1}^n \left\lfloor x \right\rfloor \alpha",
                "∑<sub>i=1</sub><sup>n</sup> ⌊ x ⌋ α",
            ),
            (r"a < b \text{ if } c \unknown{d}", "a &lt; b if c d"),
        ],
    )
    def test_shows_formulas_readably(self, formula: str, html: str) -> None:
        assert render(f"${formula}$", "tex") == f'<p><span class="math">{html}</span></p>'
        assert render(rf"\({formula}\)", "tex") == f'<p><span class="math">{html}</span></p>'


class TestHostileInput:
    @pytest.mark.parametrize(
        ("unit", "text_format"),
        [
            *((unit, "markdown") for unit in ("[", "> ", "`` `", "a\n===\n", "[a]:\n", "<a", "*_")),
            *((unit, "tex") for unit in ("{", "$", r"\begin{itemize}", r"\frac", "^{", r"{\bf ")),
            *((unit, "tex") for unit in (r"\begin{verbatim}", r"\url{", r"\'", r"\verb", "\\")),
            *((unit, "html") for unit in ("<div>", "<img alt=", "<svg>", "<table>", "<!--")),
        ],
    )
    def test_is_rendered_in_bounded_time(self, unit: str, text_format: str) -> None:
        start = time.process_time()

        render(unit * (50_000 // len(unit)), text_format)

        assert time.process_time() - start < 5
