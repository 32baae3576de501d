"""A desk that is open in a folder, and a client that asks it as a browser would."""

from __future__ import annotations

import http.client
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

PLANS = (sys.executable, "-m", "plans")
BOUNDARY = "a-line-that-no-text-has"
Files = Mapping[str, tuple[str, bytes]]
DRAFT = """\
revision: v2
parent: v1
status: draft
clauses:
  - id: bases
    label: "1"
    heading: Bases
    alternatives:
      - {by: north, text: The bases stay.}
      - {by: south, text: The bases go.}
  - {id: army, label: "2", text: The army has at most 600 soldiers.}
"""
TABLED = DRAFT.replace("v2", "v1").replace("parent: v1\n", "").replace("draft", "tabled")


def talks(folder: Path) -> Path:
    """Make a workspace with a tabled text and a draft."""
    mill = folder / "proposals" / "mill"
    mill.mkdir(parents=True)
    (mill / "proposal.yaml").write_text("title: The mill\n")
    (mill / "v1.yaml").write_text(TABLED)
    (mill / "v2.yaml").write_text(DRAFT)
    return folder


@dataclass(frozen=True)
class Answered:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The page."""
        return self.body.decode()


@dataclass
class Client:
    """Asks a desk; what a browser would send along is sent along."""

    port: int
    process: subprocess.Popen[str]
    key: str = ""
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        """Where the desk is."""
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Answered:
        """Send a request with exactly these headers, besides Host and the length."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body or None, dict(headers or {}))
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answered(answer.status, found, answer.read())
        finally:
            connection.close()

    def get(self, path: str) -> Answered:
        """Open a page."""
        return self.ask("GET", path, headers={"Sec-Fetch-Site": "same-origin", **self._cookie()})

    def post(self, path: str, fields: Mapping[str, str], files: Files | None = None) -> Answered:
        """Send a form, and follow to where it leads."""
        headers = {
            "Origin": self.origin,
            "Sec-Fetch-Site": "same-origin",
            "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
            **self._cookie(),
        }
        answer = self.ask("POST", path, form(fields, files or {}), headers)
        return self.get(answer.headers["location"]) if answer.status == 303 else answer

    def compare(self, before: object, after: object, **fields: str) -> Answered:
        """Compare two refs or files."""
        files: dict[str, tuple[str, bytes]] = {}
        for side, given in (("before", before), ("after", after)):
            if isinstance(given, tuple):
                files[f"{side}-file"] = given
            elif given:
                fields[f"{side}-ref"] = str(given)
        return self.post("/compare", fields, files)

    def _cookie(self) -> dict[str, str]:
        said = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"Cookie": said} if said else {}


class Editor(Client):
    """A browser with the key of the desk."""

    token = ""

    def enter(self) -> Editor:
        """Hand in the key, and keep the cookie and the token of the forms."""
        origin = {"Origin": self.origin, "Content-Type": "application/x-www-form-urlencoded"}
        answer = self.ask("POST", "/enter", f"key={self.key}".encode(), origin)
        name, _, value = answer.headers["set-cookie"].partition(";")[0].partition("=")
        self.cookies[name] = value
        self.token = re.findall(r'name="token" value="(\w+)"', self.get("/").text)[0]
        return self

    def send(self, path: str, /, **fields: str) -> Answered:
        """Send a form of the session."""
        return self.post(path, {"token": self.token, **fields})

    def confirm(self, shown: Answered) -> Answered:
        """Confirm what a page shows."""
        preview, digest = confirmed(shown)
        return self.send("/write", preview=preview, digest=digest)


def confirmed(shown: Answered) -> tuple[str, str]:
    """Return what the form of a preview says."""
    found = dict(re.findall(r'name="(preview|digest)" value="([^"]*)"', shown.text))
    return found["preview"], found["digest"]


def contents(folder: Path) -> dict[str, bytes]:
    """Return what every file below ``folder`` holds."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def form(fields: Mapping[str, str], files: Files) -> bytes:
    """Return a form as browsers send it."""
    parts = [(f'name="{name}"', value.encode()) for name, value in fields.items()]
    for key, (name, data) in files.items():
        called = name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
        parts.append((f'name="{key}"; filename="{called}"', data))
    lines = [
        f"--{BOUNDARY}\r\nContent-Disposition: form-data; {said}\r\n\r\n".encode() + data + b"\r\n"
        for said, data in parts
    ]
    return b"".join(lines) + f"--{BOUNDARY}--\r\n".encode()


@contextmanager
def opened(folder: Path, *options: str) -> Iterator[Client]:
    """Open a desk in ``folder``, and close it."""
    process = subprocess.Popen(
        [*PLANS, "serve", "--port", "0", *options],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    address = process.stdout.readline().strip()
    assert address, process.communicate()[1]
    try:
        parts = urlsplit(address)
        yield Client(parts.port or 0, process, parts.fragment.removeprefix("key="))
    finally:
        process.kill()
        process.communicate()
