"""A write leaves the old file or the new one, whatever ends it, and two writers do not mix."""

from __future__ import annotations

import os
import resource
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from plans.errors import InputError
from plans.storing import write_file, writing
from plans.storing.file_locks import lock_file_of

# What a kill must not cut: long enough that writing takes a while.
OLD, NEW = ("old\n" * 20_000, "new, and longer\n" * 20_000)
KILLS = 250

# Forks writers and kills each at a moment that a fixed seed chooses; then says what was left.
_KILLER = """
import os, random, signal, sys, time
from pathlib import Path
from plans.storing.file_writes import write_file
target, kills, old, new = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
texts = [old * 20_000, new * 20_000]
chance = random.Random(28)
seen, most, locked = set(), 0, 0
for _ in range(kills):
    child = os.fork()
    if not child:
        while True:
            for text in texts:
                write_file(target, text)
    time.sleep(chance.uniform(0.001, 0.02))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    seen.add(texts.index(target.read_text()) if target.exists() else None)
    most = max(most, len(list(target.parent.iterdir())))
write_file(target, texts[0])
print(sorted(map(str, seen)), most, [path.name for path in target.parent.iterdir()])
"""


def refused(path: Path, said: str) -> None:
    with pytest.raises(InputError, match=said):
        write_file(path, "new")


def test_a_writer_killed_at_any_moment_leaves_a_whole_file_and_no_pile(tmp_path: Path) -> None:
    target = tmp_path / "v1.yaml"
    target.write_text(OLD)
    words = (str(target), str(KILLS), OLD[:4], NEW[: NEW.index("\n") + 1])
    done = subprocess.run(
        [sys.executable, "-c", _KILLER, *words], capture_output=True, text=True, check=True
    )
    # Each text was seen and no half; at most two files lay beside it; the last write cleared them.
    assert done.stdout == "['0', '1'] 3 ['v1.yaml']\n"


_HOLDER = """
import sys
from pathlib import Path
from plans.storing import write_file, writing
with writing(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(path: Path) -> subprocess.Popen[str]:
    """Return another process that holds the lock of ``path`` until its stdin ends."""
    made = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert made.stdout and made.stdout.readline() == "held\n"
    return made


def test_of_two_who_write_at_once_both_are_heard(tmp_path: Path) -> None:
    """The second waits a moment for the first; what it finds then is what the first wrote."""
    target = tmp_path / "v1.yaml"
    with holder(target) as other:
        assert other.stdin
        threading.Timer(0.1, other.stdin.close).start()
        write_file(target, "second")
    assert target.read_text() == "second"


def test_the_second_of_two_writers_is_told_when_the_first_takes_long(tmp_path: Path) -> None:
    target = tmp_path / "v1.yaml"
    target.write_text("old")
    with holder(target) as other:
        refused(target, "another plans command is writing '.*v1.yaml'")
        refused(tmp_path / "." / ".." / tmp_path.name / "v1.yaml", "another plans command")
        write_file(tmp_path / "v2.yaml", "another file is free")
        assert target.read_text() == "old"
        assert other.stdin
        other.stdin.close()
    write_file(target, "new")
    assert target.read_text() == "new"


def test_a_link_and_what_it_leads_to_have_one_lock(tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to("v1.yaml")
    assert lock_file_of(tmp_path / "link.yaml") == lock_file_of(tmp_path / "v1.yaml")
    assert lock_file_of(tmp_path / "v1.yaml") != lock_file_of(tmp_path / "v2.yaml")


def test_a_killed_holder_frees_the_lock_and_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    target = tmp_path / "v1.yaml"
    with holder(target) as other:
        os.kill(other.pid, signal.SIGKILL)
    write_file(target, "new")
    assert [path.name for path in tmp_path.iterdir()] == ["v1.yaml"]


def test_who_holds_the_lock_may_write_and_take_it_again(tmp_path: Path) -> None:
    target = tmp_path / "v1.yaml"
    with writing(target), writing(target):
        write_file(target, "one")
        write_file(target, "two")
        seen: list[str] = []

        def other() -> None:
            try:
                write_file(target, "three")
            except InputError as error:
                seen.append(str(error))

        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    assert target.read_text() == "two"
    assert "another plans command" in seen[0]
    write_file(target, "four")
    assert target.read_text() == "four"


def test_an_error_inside_frees_the_lock(tmp_path: Path) -> None:
    target = tmp_path / "v1.yaml"
    with pytest.raises(KeyError), writing(target):
        raise KeyError
    assert holder_can_take(target)


def holder_can_take(path: Path) -> bool:
    with holder(path) as other:
        assert other.stdin
        other.stdin.close()
    return other.returncode == 0


@pytest.mark.parametrize("settings", [{}, {"XDG_RUNTIME_DIR": ""}, {"TMPDIR": "/"}, {"HOME": "/"}])
def test_a_lock_holds_whatever_the_session_of_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: dict[str, str]
) -> None:
    target = tmp_path / "v1.yaml"
    with monkeypatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        for name, value in settings.items():
            patch.setenv(name, value)
        other = holder(target)
    with other:
        refused(target, "another plans command")
        assert other.stdin
        other.stdin.close()
    write_file(target, "new")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
def test_a_lock_holds_between_users() -> None:
    # What it has to load is not everybody's to read.
    become = "import fcntl, os, plans.storing.paths\nos.setegid(65534)\nos.seteuid(65534)\nwith w"
    code = _HOLDER.replace("with w", become)
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        target = Path(folder) / "v1.yaml"
        words = [sys.executable, "-c", code, str(target)]
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with subprocess.Popen(words, text=True, **streams) as other:  # type: ignore[call-overload]
            assert other.stdout.readline() == "held\n"
            refused(target, "another plans command")
            other.stdin.close()
        write_file(target, "new")
        assert [path.name for path in Path(folder).iterdir()] == ["v1.yaml"]


def test_what_another_program_saved_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    target = tmp_path / "v1.yaml"
    target.write_text("old")
    with writing(target):
        write_file(target, "ours")
        target.write_text("saved in an editor")
        refused(target, "was changed by another program")
    assert target.read_text() == "saved in an editor"
    with writing(tmp_path / "v2.yaml"):
        (tmp_path / "v2.yaml").write_text("made in an editor")
        refused(tmp_path / "v2.yaml", "was changed by another program")


_ADDER = """
import sys, time
from pathlib import Path
from plans.errors import InputError
from plans.storing import write_file, writing
target, done = Path(sys.argv[1]), 0
while done < 20:
    try:
        with writing(target):
            write_file(target, str(int(target.read_text()) + 1))
            done += 1
    except InputError:
        time.sleep(0.001)
"""


def test_no_edit_of_several_writers_is_lost(tmp_path: Path) -> None:
    target = tmp_path / "count"
    target.write_text("0")
    words = [sys.executable, "-c", _ADDER, str(target)]
    for writer in [subprocess.Popen(words) for _ in range(3)]:
        assert writer.wait(60) == 0
    assert target.read_text() == "60"
    assert [path.name for path in tmp_path.iterdir()] == ["count"]


def test_a_lock_file_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    target, victim = tmp_path / "v1.yaml", tmp_path / "victim"
    victim.write_text("precious")
    lock_file_of(target).symlink_to(victim)
    refused(target, "cannot write")
    assert victim.read_text() == "precious"


def left_by_a_killed_write(folder: Path) -> Path:
    """Return the name that a write of ``v1.yaml`` uses first, found by failing one."""
    found: list[Path] = []
    unlink = Path.unlink

    def seen(path: Path, missing_ok: bool = False) -> None:
        found.append(path)
        unlink(path, missing_ok=missing_ok)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "unlink", seen)
        write_file(folder / "v1.yaml", "text")
    return found[0]


def test_a_link_left_under_the_temporary_name_is_not_followed(tmp_path: Path) -> None:
    temporary, victim = left_by_a_killed_write(tmp_path), tmp_path / "victim"
    victim.write_text("precious")
    temporary.symlink_to(victim)
    write_file(tmp_path / "v1.yaml", "new")
    assert victim.read_text() == "precious"
    assert not os.path.lexists(temporary)
    temporary.mkdir()
    refused(tmp_path / "v1.yaml", "cannot write")
    assert (tmp_path / "v1.yaml").read_text() == "new"


def test_a_link_is_written_through_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "v1.yaml").write_text("old")
    (tmp_path / "link.yaml").symlink_to("v1.yaml")
    write_file(tmp_path / "link.yaml", "new")
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "v1.yaml").read_text() == "new"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_of_a_file_is_kept(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "v1.yaml"
    target.write_text("old")
    target.chmod(mode)
    write_file(target, "new")
    assert stat.S_IMODE(target.stat().st_mode) == mode


def test_a_new_file_obeys_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "v1.yaml", "new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "v1.yaml").stat().st_mode) == 0o640


def test_a_full_disk_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    target = tmp_path / "v1.yaml"
    target.write_text("old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
        with pytest.raises(InputError, match="cannot write"):
            write_file(target, "x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["v1.yaml"]


def test_what_is_no_file_is_refused_and_stays(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    refused(tmp_path / "pipe", "is not a regular file")
    refused(tmp_path / "folder", "is a folder")
    refused(tmp_path / "nowhere" / "v1.yaml", "no such folder")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "pipe"]


@pytest.mark.parametrize(
    "name", ["x" * 250 + ".yaml", "план-武装.yaml", "a\nb.yaml", "\udcff.yaml"]
)
def test_any_name_a_file_can_have_will_do(tmp_path: Path, name: str) -> None:
    write_file(tmp_path / name, "new: \udcff\n")
    assert (tmp_path / name).read_bytes() == b"new: \\udcff\n"
    write_file(tmp_path / name, "newer")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_reading_loads_no_lock() -> None:
    code = "import sys\nfrom plans.storing import load\nfrom plans.verbs.show import show\n"
    code += "from plans.verbs.log import log\nload('us-28-point@v1')\n"
    code += "print('plans.storing.file_locks' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
