"""What a desk refuses before it looks at anything, and what it takes in."""

from __future__ import annotations

import http.client
import socket
from threading import Thread

import pytest

from plans.errors import InputError
from plans.serving.forms import File, form_of
from plans.serving.guarding import LARGEST_FORM, Head, refused
from plans.serving.listening import Server
from plans.serving.messages import Answer, Request
from plans.serving.patience import Patient
from plans.serving.room import Room
from plans.serving.sessions import Sessions

PORT = 8765
OWN = f"127.0.0.1:{PORT}"
FORM = {
    "Host": OWN,
    "Origin": f"http://{OWN}",
    "Sec-Fetch-Site": "same-origin",
    "Content-Type": "multipart/form-data; boundary=x",
    "Content-Length": "10",
}


def status(method: str, target: str, headers: dict[str, str] | list[tuple[str, str]]) -> int:
    pairs = list(headers.items()) if isinstance(headers, dict) else headers
    answer = refused(Head(method, target, pairs, PORT))
    return answer.status if answer else 200


@pytest.mark.parametrize("host", [OWN, f"localhost:{PORT}", f"LOCALHOST:{PORT}", f"[::1]:{PORT}"])
def test_a_page_is_asked_for_by_the_names_of_this_machine(host: str) -> None:
    assert status("GET", "/", {"Host": host}) == 200
    form = {**FORM, "Host": host, "Origin": f"http://{host}"}
    assert status("POST", "/compare", form) == 200


REBOUND = (
    "", "evil.example", f"evil.example:{PORT}", f"127.0.0.1.evil.example:{PORT}", "127.0.0.1",
    "127.0.0.1:80", f"127.0.0.1:{PORT}@evil.example", f"evil.example@127.0.0.1:{PORT}",
    f"localhost.:{PORT}", f"0.0.0.0:{PORT}", f"127.1:{PORT}", f"2130706433:{PORT}",
    f"[::ffff:127.0.0.1]:{PORT}", f"127.0.0.1:{PORT}.evil.example", f" 127.0.0.1:{PORT}0",
)  # fmt: skip


@pytest.mark.parametrize("host", REBOUND)
def test_a_name_that_was_made_to_point_here_is_refused(host: str) -> None:
    assert status("GET", "/", {"Host": host}) == 421
    assert status("POST", "/compare", {**FORM, "Host": host, "Origin": f"http://{host}"}) == 421


def test_a_header_that_is_there_twice_is_refused() -> None:
    for name in ("Host", "Origin", "Content-Length", "Cookie", "content-type"):
        double = [*FORM.items(), (name, FORM.get(name.title(), "x")), (name, "x")]
        assert status("POST", "/compare", double) == 400


FOREIGN = (
    {"Origin": "null"}, {"Origin": ""}, {"Origin": "http://evil.example"},
    {"Origin": f"https://{OWN}"}, {"Origin": "http://127.0.0.1"},
    {"Origin": f"http://localhost:{PORT}"}, {"Origin": f"http://{OWN}.evil.example"},
    {"Origin": f"http://127.0.0.1:{PORT + 1}"}, {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "none"}, {"Sec-Fetch-Site": "x"},
)  # fmt: skip


@pytest.mark.parametrize("said", FOREIGN, ids=str)
def test_a_form_of_another_site_is_refused(said: dict[str, str]) -> None:
    assert status("POST", "/compare", {**FORM, **said}) == 403


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "application/json", "text/xml", "x", "multipart"]
)
def test_what_a_page_elsewhere_can_send_blindly_is_no_form(kind: str) -> None:
    assert status("POST", "/compare", {**FORM, "Content-Type": kind}) == 415


@pytest.mark.parametrize("site", ["cross-site", "same-site", "odd"])
def test_a_page_elsewhere_fetches_and_embeds_nothing(site: str) -> None:
    headers = {"Host": OWN, "Sec-Fetch-Site": site}
    for mode, dest in (("no-cors", "script"), ("cors", "empty"), ("navigate", "iframe")):
        said = {**headers, "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": dest}
        assert status("GET", "/", said) == 403
    link = {**headers, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert status("GET", "/", link) == 200
    assert status("GET", "/", {"Host": OWN, "Origin": "http://evil.example"}) == 403


@pytest.mark.parametrize(
    "length", ["", "-1", "+5", "1e3", "0x10", "١٢", "5, 5", "99999999999999999999"]
)
def test_a_length_that_is_none_is_refused(length: str) -> None:
    assert status("POST", "/compare", {**FORM, "Content-Length": length}) in (411, 413)


def test_what_is_too_large_or_has_no_length_is_refused_unread() -> None:
    assert status("POST", "/compare", {**FORM, "Content-Length": str(LARGEST_FORM + 1)}) == 413
    assert status("POST", "/compare", {**FORM, "Transfer-Encoding": "chunked"}) == 411
    assert status("GET", "/", {"Host": OWN, "Transfer-Encoding": "chunked"}) == 411


@pytest.mark.parametrize(
    "method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "", "GET\0", "X"]
)
def test_other_methods_are_refused_without_a_word_of_other_origins(method: str) -> None:
    answer = refused(Head(method, "/", [("Host", OWN)], PORT))
    assert answer and answer.status == 405
    assert not any("access-control" in name.lower() for name in answer.headers)


@pytest.mark.parametrize("target", ["http://evil.example/", "//evil.example/", "*", "", "x", "/\0"])
def test_an_address_that_is_no_page_of_ours_is_refused(target: str) -> None:
    assert status("GET", target, {"Host": OWN}) == 400


def test_whoever_sends_bytes_one_by_one_is_not_waited_for() -> None:
    here, there = socket.socketpair()
    with here, there:
        patient = Patient(here, 0.2)
        there.send(b"a")
        assert patient.readinto(bytearray(1)) == 1
        with pytest.raises(TimeoutError):
            patient.readinto(bytearray(1))
        there.send(b"b")  # something comes, but the time is over
        with pytest.raises(TimeoutError):
            patient.readinto(bytearray(1))


def test_files_for_which_there_is_no_room_are_sent_again_and_words_are_not() -> None:
    answers: list[tuple[int, str | None]] = []
    room = Room(connections=8, most=4 * 10**6, patience=0.0)

    def respond(request: Request) -> Answer:
        # The form whose answer this is has its room; beside it there is none for another one.
        if request.path == "/first":
            answers.extend(map(sent, ("/files", "/words")))
        return Answer(request.path.encode())

    def sent(path: str) -> tuple[int, str | None]:
        field = b'Content-Disposition: form-data; name="a"\r\n\r\n'
        body = form(field + b"a" * (10 if path == "/words" else 3 * 10**6))
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
        origin = {"Origin": f"http://127.0.0.1:{server.port}", "Content-Type": FORM["Content-Type"]}
        connection.request("POST", path, body, origin)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        return answer.status, answer.getheader("Retry-After")

    server = Server("127.0.0.1", 0, respond, room)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        assert [sent("/first"), *answers] == [(200, None), (503, "5"), (200, None)]
        assert sent("/files") == (200, None)
    finally:
        server.shutdown()
        server.server_close()


def form(*parts: bytes) -> bytes:
    return b"".join(b"--x\r\n" + part + b"\r\n" for part in parts) + b"--x--\r\n"


def test_a_form_has_fields_and_files_with_names_in_any_letters() -> None:
    name = "Приказ %22№ 5%22.docx".encode()
    field = b'Content-Disposition: form-data; name="a"\r\n\r\n\xd0\x96'
    file = b'Content-Disposition: form-data; name="f"; filename="' + name + b'"\r\n\r\n\0\xff\r\n'
    found = form_of("multipart/form-data; boundary=x", [form(field, file)])
    assert found.fields == {"a": "Ж"}
    assert found.files == {"f": File('Приказ "№ 5".docx', b"\0\xff\r\n")}
    assert form_of("application/x-www-form-urlencoded", [b"a=%D0%96&b="]).fields == {
        "a": "Ж",
        "b": "",
    }


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", form()),
        ("multipart/form-data; boundary=" + "x" * 300, form()),
        ("multipart/form-data; boundary=x", b"no form at all"),
        ("multipart/form-data; boundary=x", b"--x\r\nno header\r\n\r\n--x--"),
        ("multipart/form-data; boundary=x", b"--x\r\n" + b"a" * 9000 + b": b\r\n\r\n--x--"),
        ("multipart/form-data; boundary=x", form(*[b"A: b\r\n\r\n"] * 100)),
        ("application/x-www-form-urlencoded", b"&".join([b"a=b"] * 100)),
        ("application/x-www-form-urlencoded", b"a=%FF"),
        ("text/plain", b"a=b"),
    ],
)
def test_what_is_no_form_of_ours_is_refused(kind: str, body: bytes) -> None:
    with pytest.raises(InputError):
        form_of(kind, [body])


def test_a_key_opens_once_and_forms_hold_what_follows_from_the_cookie() -> None:
    sessions, other = Sessions(), Sessions()
    for key in ("", "x", other.key, sessions.key[:-1], sessions.key + "x"):
        assert sessions.open(key, PORT) == ""
    assert not sessions.known({"cookie": f"plans-desk-{PORT}="}, PORT)
    set_cookie = sessions.open(sessions.key, PORT)
    assert set_cookie.endswith("; Path=/; HttpOnly; SameSite=Strict")
    assert sessions.open(sessions.key, PORT) == ""
    cookie = set_cookie.partition(";")[0]
    assert sessions.known({"cookie": f"a=b; {cookie}"}, PORT)
    for wrong in ("", "=", cookie[:-1], cookie.upper(), cookie.replace(str(PORT), "80"), "a=b;;;"):
        assert not sessions.known({"cookie": wrong}, PORT)
    other.open(other.key, PORT)
    assert sessions.sent_by_a_page(sessions.token)
    assert not any(map(sessions.sent_by_a_page, ("", "x", other.token, "ж")))
