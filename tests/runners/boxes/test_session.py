"""One program in a real box that answers case after case: its answers, and what they took."""

import pytest

from runners.boxes.box import DockerBox
from runners.contract import Limits, SourceFile
from runners.sandbox import Command
from tests.runners.boxes.talks import Converse, ask_all, numbers, program

pytestmark = pytest.mark.docker


class TestAnswers:
    def test_come_in_order(self, talk: Converse) -> None:
        found = talk(program(), numbers(300))

        assert found.lines == [case.strip() for case in numbers(300)]
        assert found.outcome.succeeded

    def test_of_ten_thousand_cases_come_fast(self, talk: Converse) -> None:
        found = talk(program(), numbers(10_000), time_ms=500)

        assert len(found.answers) == 10_000
        assert found.outcome.succeeded, "limits are for one case"
        assert found.outcome.wall_ms < 2500

    def test_can_be_as_large_as_their_cases(self, talk: Converse) -> None:
        big = b" ".join(b"%d" % (number * 7919) for number in range(100_000)) + b"\n"

        found = talk(program(), [big, b"small\n"] * 6)

        assert found.lines == [big.strip(), b"small"] * 6

    def test_are_taken_while_a_case_is_given(self, talk: Converse) -> None:
        """Neither side may wait for the other when both pipes are full."""
        code = "import os\nos.write(3, b'\\n')\nwhile x := os.read(0, 4096): os.write(3, x)"

        found = talk(code, [b"x" * 1_000_000 + b"\n"] * 3)

        assert [len(line or b"") for line in found.lines] == [1_000_000] * 3

    def test_may_be_empty(self, talk: Converse) -> None:
        assert talk(program("case = ''"), numbers(3)).lines == [b"", b"", b""]

    def test_are_asked_for_again_when_the_time_slice_is_over(self, box: DockerBox) -> None:
        code = program("time.sleep(0.03)")
        command = Command(argv=("/usr/bin/python3", "-c", code), limits=Limits())

        with box.session(command) as session:
            found = [len(session.ask(numbers(100))) for _ in range(2)]

        assert found[0] <= 8
        assert found[1] < 9, "about 200 ms"

    def test_can_be_written_by_name(self, talk: Converse) -> None:
        code = "a, c = open('/dev/fd/3', 'w'), open('/dev/stdin')\nprint(file=a, flush=True)\n"

        found = talk(code + "for line in c: print(line.strip(), file=a, flush=True)", numbers(3))

        assert found.lines == [b"0", b"1", b"2"]


class TestACase:
    def test_is_not_visible_before_the_answer_is_out(self, talk: Converse) -> None:
        peeks = "time.sleep(0.01); import fcntl; os.set_blocking(0, False)\n"
        peeks += (
            "    try: case = repr(os.read(0, 99))\n    except BlockingIOError: case = 'nothing'\n"
        )
        peeks += "    os.set_blocking(0, True)"

        assert talk(program(peeks), numbers(20)).lines == [b"nothing"] * 20

    def test_is_measured_alone(self, talk: Converse) -> None:
        each = "number == 2 and burn(0.1); number == 3 and time.sleep(0.1)"
        each += "; x = b'x' * (number == 4 and 60 << 20)"

        # The fifth case gives 60 MiB back, which is work of its own: some milliseconds.
        _, busy, idle, large, _, last = talk(program(each), numbers(6)).answers

        assert 95_000 < busy.cpu_us < 200_000
        assert idle.cpu_us < 30_000
        assert idle.wall_us > 99_000
        assert large.memory_kb > 60 << 10
        assert last.cpu_us < 5_000

    def test_is_charged_for_its_children(self, talk: Converse) -> None:
        each = "pid = os.fork()\n    if pid == 0: burn(0.1); os._exit(0)\n    os.waitpid(pid, 0)"

        assert talk(program(each), numbers(1)).answers[0].cpu_us > 95_000

    def test_is_charged_for_short_children_too(self, talk: Converse) -> None:
        each = "pid = os.fork()\n    if pid == 0: burn(0.004); os._exit(0)\n    os.waitpid(pid, 0)"

        found = talk(program(each), numbers(50)).answers

        assert sum(answer.cpu_us for answer in found) > 170_000, "all but what no tick has seen"

    def test_has_what_was_printed_in_it(self, talk: Converse) -> None:
        found = talk(program("say('*' * number)"), numbers(3))

        assert found.outcome.stdout == b"*\n**\n***\n"
        assert [answer.stdout_end for answer in found.answers] == [2, 5, 9]

    def test_does_not_pay_for_the_judges_memory(self, talk: Converse) -> None:
        found = talk(program("case = str(len(case))"), [b"x" * 3_000_000 + b"\n"] * 20)

        assert max(answer.memory_kb for answer in found.answers) < 40 << 10
        assert found.outcome.memory_kb < 40 << 10


class TestItsPlace:
    def test_has_four_descriptors(self, talk: Converse) -> None:
        each = "case = ' '.join(sorted(os.listdir('/proc/self/fd'))[:-1])"

        assert talk(program(each), numbers(1)).lines == [b"0 1 2 3"]

    def test_has_its_files_and_keeps_some(self, box: DockerBox) -> None:
        command = Command(
            argv=("/usr/bin/python3", "-c", program("case = open('in').read(); open('out', 'w')")),
            limits=Limits(),
            files=(SourceFile(name="in", content=b"data"),),
            keep=("out",),
        )

        found = ask_all(box, command, numbers(1))

        assert found.lines == [b"data"]
        assert [file.name for file in found.outcome.kept] == ["out"]
