import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.contrib.staticfiles import finders
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from problems import blobs
from problems.models import Case, Problem
from problems.validators import MAX_STATEMENT_CHARS

pytestmark = pytest.mark.django_db

LIST = "/admin/problems/problem/"


@pytest.fixture(autouse=True)
def plain_static_files(settings: Any) -> None:
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]


@pytest.fixture
def boss(staff: User) -> Client:
    client = Client()
    client.force_login(staff)
    return client


def fields(**changes: Any) -> dict[str, Any]:
    """A whole problem form; `changes` add to it."""
    management = {
        f"{prefix}-{name}": value
        for prefix in ("cases", "cases-2")
        for name, value in (("TOTAL_FORMS", "0"), ("INITIAL_FORMS", "0"))
    }
    return {
        "slug": "sums",
        "title": "Sums",
        "difficulty": "easy",
        "statement_format": "markdown",
        "statement": "Add.",
        "is_public": "on",
        "time_limit_ms": "1000",
        "memory_limit_mb": "256",
        "output_limit_kb": "1024",
        "validation": "default",
        **management,
        **changes,
    }


def new_case(number: int, **parts: Any) -> dict[str, Any]:
    case = {"position": number, "name": f"secret/{number}", **parts}
    return {f"cases-2-{number - 1}-{name}": value for name, value in case.items()}


def errors_of(answer: Any) -> str:
    return " ".join(re.findall(r"errorlist[^>]*>(.*?)</ul>", answer.content.decode(), re.DOTALL))


def zipped(folder: Path) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder))
    return data.getvalue()


class TestList:
    def test_has_filters_search_and_a_fixed_number_of_queries(
        self, boss: Client, make_problem: Any
    ) -> None:
        make_problem("a")
        with CaptureQueriesContext(connection) as few:
            boss.get(LIST)
        for slug in "bcdef":
            make_problem(slug)

        with CaptureQueriesContext(connection) as many:
            page = boss.get(LIST, {"difficulty__exact": "medium", "q": ""})

        assert page.status_code == 200
        assert len(many) <= len(few)
        assert "Import package" in page.content.decode()

    def test_makes_problems_hidden_and_public(self, boss: Client, make_problem: Any) -> None:
        problem = make_problem()
        for action, is_public in (("make_hidden", False), ("make_public", True)):
            boss.post(LIST, {"action": action, "_selected_action": [problem.pk]})

            problem.refresh_from_db()
            assert problem.is_public is is_public


class TestEditing:
    def test_makes_a_problem_with_typed_and_uploaded_cases(self, boss: Client) -> None:
        typed = new_case(1, input_text="1 2\r\n", answer_text="3\r\n", is_sample="on")
        uploaded = new_case(
            2,
            input_file=SimpleUploadedFile("in", b"\xff\r\n"),
            answer_file=SimpleUploadedFile("ans", b""),
        )

        answer = boss.post(
            f"{LIST}add/", {**fields(), **typed, **uploaded, "cases-2-TOTAL_FORMS": "2"}
        )

        assert answer.status_code == 302, errors_of(answer)
        problem = Problem.objects.get()
        first, second = problem.cases.order_by("position")
        assert problem.is_judgeable
        assert blobs.local_path(first.input_sha256).read_bytes() == b"1 2\n"
        assert blobs.local_path(first.answer_sha256).read_bytes() == b"3\n"
        assert blobs.local_path(second.input_sha256).read_bytes() == b"\xff\r\n"
        assert second.answer_size == 0

    @pytest.mark.parametrize(
        ("change", "word"),
        [
            ({"time_limit_ms": "99"}, "greater than or equal to 100"),
            ({"memory_limit_mb": "99999"}, "less than or equal to 4096"),
            ({"memory_limit_mb": "4000"}, "a box of 2304 MiB gives 2048 MiB at most"),
            ({"output_limit_kb": "0"}, "greater than or equal to 1"),
            ({"title": "a\0b"}, "Null characters"),
            ({"statement": "a\0b"}, "Null characters"),
            ({"statement": "x" * 200_001}, "at most 200000"),
            ({"validator_flags": "float_tolerance much"}, "float_tolerance"),
        ],
    )
    def test_shows_what_is_wrong_at_the_field(
        self, boss: Client, change: dict[str, str], word: str
    ) -> None:
        answer = boss.post(f"{LIST}add/", fields(**change))

        assert answer.status_code == 200
        assert word in errors_of(answer)
        assert not Problem.objects.exists()

    def test_refuses_a_position_that_is_taken(self, boss: Client, make_problem: Any) -> None:
        problem = make_problem(cases=1)
        case = problem.cases.get()
        stored = {"cases-TOTAL_FORMS": "1", "cases-INITIAL_FORMS": "1"}
        stored |= {"cases-0-id": str(case.pk), "cases-0-problem": str(problem.pk)}
        added = {**new_case(1, input_text="1", answer_text="2"), "cases-2-TOTAL_FORMS": "1"}

        answer = boss.post(f"{LIST}{problem.pk}/change/", {**fields(**stored), **added})

        assert answer.status_code == 200
        assert problem.cases.count() == 1

    def test_deletes_a_case_and_changes_the_version(self, boss: Client, make_problem: Any) -> None:
        problem = make_problem(cases=2)
        stored = {"cases-TOTAL_FORMS": "2", "cases-INITIAL_FORMS": "2", "cases-1-DELETE": "on"}
        for index, case in enumerate(problem.cases.order_by("position")):
            stored |= {f"cases-{index}-id": str(case.pk)}
            stored |= {f"cases-{index}-problem": str(problem.pk)}

        answer = boss.post(f"{LIST}{problem.pk}/change/", fields(**stored))

        assert answer.status_code == 302, errors_of(answer)
        before = problem.data_version
        problem.refresh_from_db()
        assert problem.cases.count() == 1
        assert problem.data_version not in {before, ""}

    def test_changes_the_data_of_one_case(self, boss: Client, make_problem: Any) -> None:
        problem = make_problem(cases=1)
        case: Case = problem.cases.get()
        url = f"/admin/problems/case/{case.pk}/change/"
        assert "sums 1" in boss.get(url).content.decode()

        answer = boss.post(
            url,
            {"position": 1, "name": "a", "input_text": "new\r\n", "answer_text": "1\r\n"},
        )

        assert answer.status_code == 302, errors_of(answer)
        before, old_answer = problem.data_version, case.answer_sha256
        case.refresh_from_db()
        problem.refresh_from_db()
        assert blobs.local_path(case.input_sha256).read_bytes() == b"new\n"
        assert case.answer_sha256 == old_answer
        assert problem.data_version != before


class TestPreview:
    def test_renders_safely(self, boss: Client) -> None:
        form = {"statement": "**a**<script>1</script>", "statement_format": "markdown"}

        answer = boss.post(f"{LIST}preview/", form)

        assert answer.content.decode() == "<p><strong>a</strong></p>"

    def test_is_on_the_edit_page(self, boss: Client, make_problem: Any) -> None:
        page = boss.get(f"{LIST}{make_problem().pk}/change/").content.decode()

        assert 'data-url="/admin/problems/problem/preview/"' in page
        assert "<iframe sandbox" in page
        assert finders.find("problems/preview.js")

    def test_is_for_staff_who_post_with_a_csrf_token(self, staff: User) -> None:
        form = {"statement": "a", "statement_format": "markdown"}
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(staff)

        assert Client().post(f"{LIST}preview/", form).status_code == 302
        assert strict.post(f"{LIST}preview/", form).status_code == 403

    def test_refuses_get_and_nonsense(self, boss: Client) -> None:
        assert boss.get(f"{LIST}preview/").status_code == 405
        for statement, statement_format, reason in (
            ("a", "<b>", "&lt;b&gt; is not one of the available choices"),
            ("a\0", "markdown", "Null characters are not allowed"),
            ("a" * (MAX_STATEMENT_CHARS + 1), "markdown", "at most"),
        ):
            form = {"statement": statement, "statement_format": statement_format}
            answer = boss.post(f"{LIST}preview/", form)
            assert answer.status_code == 400
            assert reason in answer.content.decode()


class TestImport:
    def upload(self, client: Client, data: bytes, **form: Any) -> Any:
        package = SimpleUploadedFile("sums.zip", data)
        return client.post(f"{LIST}import/", {"package": package, **form})

    def test_imports_a_zip(self, boss: Client, make_package: Any) -> None:
        answer = self.upload(boss, zipped(make_package()), is_hidden="on")

        problem = Problem.objects.get()
        assert answer.headers["Location"] == f"{LIST}{problem.pk}/change/"
        assert (problem.slug, problem.is_public, problem.cases.count()) == ("sums", False, 2)

    def test_shows_what_was_left_out(self, boss: Client, make_package: Any) -> None:
        large = {"submissions/accepted/big.py": "#" * (256 * 1024 + 1)}

        answer = self.upload(boss, zipped(make_package(files=large)))

        page = boss.get(answer.headers["Location"]).content.decode()
        assert "Warning: submissions/accepted/big.py is left out" in page

    def test_shows_why_a_package_is_refused(self, boss: Client, make_package: Any) -> None:
        half = zipped(make_package(files={"data/secret/01.ans": None}))
        no_limit = zipped(make_package("timeless", {".timelimit": None}))

        for data, reason in ((b"PK nonsense", "zip"), (half, "01"), (no_limit, "time limit")):
            answer = self.upload(boss, data)
            assert answer.status_code == 200
            assert reason in errors_of(answer)
        assert not Problem.objects.exists()

    def test_is_for_staff_who_may_add_problems(self, make_package: Any) -> None:
        clerk = User.objects.create_user("clerk", is_staff=True)
        clerk.user_permissions.add(Permission.objects.get(codename="view_problem"))
        client = Client()
        client.force_login(clerk)

        assert self.upload(client, zipped(make_package())).status_code == 403
        assert self.upload(Client(), zipped(make_package())).status_code == 302
        assert not Problem.objects.exists()
