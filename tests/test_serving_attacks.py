"""A desk under attack: it refuses, says so, writes nothing and stays open."""

from __future__ import annotations

import re
import signal
import socket
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from io import BytesIO
from pathlib import Path

import pytest
from desks import DRAFT, Client, contents, opened, talks
from runs import run

from plans.serving.helper import Bounds, Helper
from plans.serving.serving import _Works
from plans.storing import find_workspace

pytest.importorskip("python_multipart")
pytest.importorskip("watchfiles")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return talks(tmp_path_factory.mktemp("talks"))


@pytest.fixture(scope="module")
def desk(folder: Path) -> Iterator[Client]:
    """A desk that only reads."""
    with opened(folder) as client:
        yield client


def raw(port: int, data: bytes) -> bytes:
    """Send bytes as they are and return what comes back."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(data)
        found = b""
        while piece := connection.recv(65536):
            found += piece
        return found


PATHS = (
    "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e%5cetc",
    "/site/../../../../etc/passwd", "/site/..%2f..%2f..%2fetc%2fpasswd", "/site//etc/passwd",
    "/site/%00", "/site/index.html%00.css", "/site/CON", "/site/NUL.html", "/site/aux.txt",
    "/site/C:/Windows/win.ini", "/site/..\\..\\etc\\passwd", "/site/file:///etc/passwd",
    "/assets/../desk.py", "/assets/..%2fdesk.css", "/assets/base.html.j2", "/assets/secret.css",
    "/compared/../../etc/passwd", "/compared/x/save/../../x", "/compared/x/save/svg",
    "/compared//report", "/proposals/mill/v1.yaml", "/.git/config", "/problems/", "/%0d%0aX: y",
)  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_an_address_is_no_path_of_a_disk(desk: Client, path: str) -> None:
    answer = raw(desk.port, f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{desk.port}\r\n\r\n".encode())
    assert re.match(rb"HTTP/1.1 (400|404) ", answer)
    assert b"root:" not in answer and b"\r\nX: y" not in answer


ODD = (
    b"", b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00",
    b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n",
    b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n",
    b"GET / HTTP/1.1\r\nA: " + b"b" * 90_000 + b"\r\n\r\n", b"GET http://evil/ HTTP/1.1\r\n\r\n",
)  # fmt: skip


@pytest.mark.parametrize("number", range(len(ODD)))
def test_what_is_no_request_is_refused(desk: Client, number: int) -> None:
    address = "127.0.0.1", desk.port
    # It may be closed before all is sent.
    with suppress(OSError), socket.create_connection(address, timeout=20) as connection:
        connection.sendall(ODD[number])
        connection.shutdown(socket.SHUT_WR)
        assert b" 200 " not in connection.recv(1000)
    assert desk.get("/").status == 200


def _six() -> socket.socket:
    """Return a socket at the other loopback, as long as there is one."""
    found = socket.socket(socket.AF_INET6)
    try:
        found.bind(("::1", 0))
    except OSError:
        found.close()
        pytest.skip("no IPv6 here")
    return found


def test_a_desk_is_reached_by_both_loopbacks_and_by_no_other_address(desk: Client) -> None:
    for name in ("127.0.0.2", socket.gethostname()):
        try:
            found = socket.getaddrinfo(name, desk.port, type=socket.SOCK_STREAM)
        except OSError:
            continue
        for family, kind, _, _, address in found:
            if address[0] not in ("127.0.0.1", "::1"):
                with socket.socket(family, kind) as stranger, pytest.raises(OSError):
                    stranger.connect(address)
    _six().close()
    for host in (f"[::1]:{desk.port}", f"localhost:{desk.port}", f"[::1]:{desk.port}0", "[::1]"):
        with socket.create_connection(("::1", desk.port), timeout=20) as connection:
            connection.sendall(f"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            status = b"200" if host.endswith(f":{desk.port}") else b"421"
            assert connection.recv(1000).startswith(b"HTTP/1.1 " + status)


def test_a_port_that_somebody_has_at_one_loopback_is_not_taken_at_the_other(tmp_path: Path) -> None:
    with _six() as other:
        other.listen()
        run(tmp_path, "serve", "--port", str(other.getsockname()[1])).assert_refused("port")


def test_a_length_that_lies_is_refused_and_what_follows_is_no_request(desk: Client) -> None:
    head = (
        f"POST /compare HTTP/1.1\r\nHost: 127.0.0.1:{desk.port}\r\nOrigin: {desk.origin}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
    ).encode()
    assert raw(desk.port, head + b"9000000\r\n\r\na=" + b"%41" * 1000).startswith(b"HTTP/1.1 413 ")
    assert raw(desk.port, head + b"900000000\r\n\r\n" + b"a" * 1000).startswith(b"HTTP/1.1 413 ")
    second = b"GET /problems HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    answer = raw(desk.port, head + b"3\r\n\r\na=b" + second)
    assert answer.count(b"HTTP/1.1 ") == 1
    with socket.create_connection(("127.0.0.1", desk.port), timeout=20) as connection:
        connection.sendall(head + b"1000\r\n\r\na=b")
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(1000).startswith(b"HTTP/1.1 400 ")


def test_head_has_no_body_and_pages_have_the_headers_that_bind_them(desk: Client) -> None:
    page, head = desk.get("/"), desk.ask("HEAD", "/")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == str(len(page.body))
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert page.headers["cross-origin-resource-policy"] == "same-origin"
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["x-content-type-options"] == "nosniff"
    assert not any(name.startswith("access-control") for name in page.headers)
    assert desk.ask("OPTIONS", "/", headers={"Origin": "http://evil.example"}).status == 405


def test_many_connections_that_say_nothing_leave_room_for_one_that_does(desk: Client) -> None:
    with ExitStack() as held:
        for _ in range(40):
            held.enter_context(socket.create_connection(("127.0.0.1", desk.port)))
        assert desk.get("/").status == 200
        for _ in range(60):
            held.enter_context(socket.create_connection(("127.0.0.1", desk.port)))
    assert desk.get("/").status in (200, 503)


SCRIPT = '"><img src=x onerror=alert(1)></script><script>alert(2)</script>'


def test_no_word_of_a_text_or_a_name_becomes_a_part_of_the_page(desk: Client) -> None:
    name = f"a\r\nX-Evil: 1{SCRIPT}\0.txt".replace("/", "∕")
    text = f"1. {SCRIPT} stays.\n2. {{{{ 7 * 7 }}}} goes.\n".encode()
    page = desk.compare((name, text), (f"b{name}", text.replace(b"stays", b"goes")))
    report = desk.get(re.findall(r'href="(/compared/[^"/]*/report)"', page.text)[0])
    saved = desk.get(re.findall(r'href="(/compared/[^"]*/save/csv)"', page.text)[0])
    for answer in (page, report, saved):
        assert answer.status == 200 and "x-evil" not in answer.headers
    for answer in (page, report):
        assert "<img" not in answer.text and "<script>alert" not in answer.text
        assert "49 goes" not in answer.text
    # It runs with no origin, so that not even a script in it could ask the desk for anything.
    assert "sandbox allow-scripts" in report.headers["content-security-policy"]
    assert "allow-same-origin" not in report.headers["content-security-policy"]


def zipped(**members: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return made.getvalue()


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE = {
    "bomb.docx": lambda: zipped(
        **{"[Content_Types].xml": b"<a/>", "word__document.xml": b"<a>" + b" " * 60_000_000}
    ),
    "laughs.xml": lambda: f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]><x>&a9;</x>'.encode(),
    "laughs.yaml": lambda: (
        b"a: &a [x]\n"
        + b"".join(
            b"%c: &%c [%s]\n" % (n + 1, n + 1, b",".join([b"*%c" % n] * 9)) for n in range(97, 109)
        )
    ),
    "cut.pdf": lambda: b"%PDF-1.7\n1 0 obj\n<</Length 99999999999/Filter[" + b"/FlateDecode" * 9,
    "noise.docx": lambda: b"PK\x03\x04" + bytes(range(256)) * 400,
    "outside.html": lambda: b"<iframe src='file:///etc/passwd'></iframe><link href='http://x/'>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_or_read_and_the_desk_stays_open(desk: Client, name: str) -> None:
    page = desk.compare((name, HOSTILE[name]()), ("b.txt", b"1. A.\n2. B.\n"))
    assert page.status == 200 and "root:" not in page.text
    assert 'id="result"' in page.text or 'class="problems"' in page.text
    assert desk.get("/").status == 200


def test_a_text_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    bullets = b"".join(b"- word %d\n" % n for n in range(100_000))
    slots = [{"name": name, "is_ref": False, "tracked": ""} for name in ("a.md", "b.md")]
    helper = Helper(Bounds(seconds=2.0))
    try:
        helper.ask("look", (b"1. A.", b"1. B."), slots=slots, version="")
        said = helper.ask("compare", (bullets, bullets[::-1]), slots=slots, version="").says
        assert "not done after 2 seconds" in str(said) or "looks" in said
        said = helper.ask("compare", (b"1. A.", b"1. B."), slots=slots, version="").says
        assert "glance" in said
    finally:
        helper.close()


def test_a_helper_writes_no_file_and_no_more_memory_than_it_has(
    capsys: pytest.CaptureFixture[str],
) -> None:
    helper = Helper(Bounds(memory=256))
    try:
        said = helper.ask("look", (b"", b""), slots=[{"\x1b[2J": 1}, {}], version="").says
        told = capsys.readouterr().err
        assert "bug in plans" in str(said) and "Traceback" in told and "\x1b" not in told
        wide = b"1. " + b"word " * 1_300_000
        slots = [{"name": name, "is_ref": False, "tracked": ""} for name in ("a.txt", "b.txt")]
        said = helper.ask("compare", (wide, wide[::-1]), slots=slots, version="").says
        assert "more memory" in str(said["refused"])
        assert helper.ask("look", (b"1. A.", b""), slots=slots, version="").says["looks"]
    finally:
        helper.close()


def test_a_helper_that_is_closed_in_the_middle_of_a_question_ends_in_silence() -> None:
    helper = Helper(Bounds(), warm=False)
    process = helper._process = helper._started()
    assert process.stdin
    process.stdin.write(b"half a question")  # not flushed: there is no more room, or no more time
    helper.close()
    assert process.returncode is not None


def test_a_helper_that_was_closed_starts_no_other() -> None:
    helper = Helper(Bounds(), warm=False)
    helper.close()
    assert "refused" in helper.ask("counts").says
    assert helper._process is None


def test_nothing_is_at_work_where_a_desk_has_ended(tmp_path: Path) -> None:
    works = _Works()
    works.start(find_workspace(talks(tmp_path)))
    works.end()
    assert [each.name for each in works._threads if each.is_alive()] == []


def test_an_edit_is_told_at_once_and_ctrl_c_ends_a_desk_that_somebody_listens_to(
    tmp_path: Path,
) -> None:
    folder = talks(tmp_path)
    with opened(folder) as desk, socket.create_connection(("127.0.0.1", desk.port)) as events:
        events.settimeout(60)
        events.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{desk.port}\r\n\r\n".encode())
        heard = b""
        while b"retry" not in heard:
            heard += events.recv(1000)
        while b"event: changed" not in heard:
            (folder / "proposals/mill/v2.yaml").write_text(DRAFT + f"# {len(heard)}\n")
            events.settimeout(2)
            try:
                heard += events.recv(1000)
            except TimeoutError:
                heard += b" "
        desk.process.send_signal(signal.SIGINT)
        assert desk.process.wait(timeout=20) == 0


def test_a_link_out_of_the_workspace_is_not_followed(tmp_path: Path) -> None:
    folder = talks(tmp_path)
    secret = tmp_path.parent / f"{tmp_path.name}-secret.yaml"
    secret.write_text(DRAFT.replace("600", "31337"))
    (folder / "proposals/mill/v3.yaml").symlink_to(secret)
    before = contents(folder)
    with opened(folder) as desk:
        page = desk.compare("mill@v1", "mill@v3")
        assert "31337" not in page.text and "link out of the workspace" in page.text
    assert contents(folder) == before
