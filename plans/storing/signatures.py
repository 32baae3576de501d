"""Signatures by OpenSSH: the user's own keys, no cryptography of ours."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from plans.errors import InputError, NotFound
from plans.safe import one_line
from plans.storing.paths import is_file, real_path

NAMESPACE = "plans"


def sign(message: str, key: Path) -> str:
    """Return the signature of ``message`` with the private (or agent's public) key in a file.

    Raises:
        InputError: there is no such file, it is no key, or ssh-keygen is not installed.
    """
    file = real_path(key)
    if not is_file(file):
        raise NotFound(f"no key '{key}'", hint="ssh-keygen -t ed25519 -f FILE makes one")
    done = _ssh("sign", "-n", NAMESPACE, "-f", str(file), message=message)
    if done.returncode or not done.stdout.startswith("-----BEGIN SSH SIGNATURE-----"):
        said = one_line(done.stderr) or "no signature came back"
        raise InputError(f"ssh-keygen could not sign with '{key}': {said}")
    return done.stdout.strip()


def signer(message: str, signature: str, signers: Path, day: str) -> str:
    """Return who of ``signers`` made ``signature``; nothing if it is none of theirs, or not good.

    Args:
        message: what was signed.
        signature: as ``sign`` returned it.
        signers: a file as ``man ssh-keygen`` has it under ALLOWED SIGNERS.
        day: when a key had to be valid, ``2025-12-03``; a shorter one is not used.

    Raises:
        InputError: there is no such file, or ssh-keygen is not installed.
    """
    file = allowed_signers(signers)
    when = [f"-Overify-time={day.replace('-', '')}"] if len(day) == 10 else []
    with _kept(signature) as kept:
        found = _ssh("find-principals", "-s", f"{kept}/signature", "-f", file, *when)
        for who in found.stdout.splitlines() if not found.returncode else ():
            words = ("-n", NAMESPACE, "-s", f"{kept}/signature", "-f", file, "-I", who, *when)
            if not _ssh("verify", *words, message=message).returncode:
                return who
    return ""


def allowed_signers(path: Path) -> str:
    """Return where a file of allowed signers is.

    Raises:
        NotFound: there is none.
    """
    file = real_path(path)
    if not is_file(file):
        raise NotFound(f"no file '{path}'", hint="see ALLOWED SIGNERS in 'man ssh-keygen'")
    return str(file)


def is_whole(message: str, signature: str) -> bool:
    """Say whether ``signature`` is one of ``message``, by whatever key.

    Raises:
        InputError: ssh-keygen is not installed.
    """
    with _kept(signature) as kept:
        words = ("-n", NAMESPACE, "-s", f"{kept}/signature")
        return not _ssh("check-novalidate", *words, message=message).returncode


def _kept(signature: str) -> tempfile.TemporaryDirectory[str]:
    folder = tempfile.TemporaryDirectory(prefix="plans-")
    text = signature.encode("utf-8", "backslashreplace")
    Path(folder.name, "signature").write_bytes(text + b"\n")
    return folder


def _ssh(verb: str, *words: str, message: str = "") -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            ["ssh-keygen", "-Y", verb, *words],
            input=message,
            capture_output=True,
            encoding="utf-8",
            errors="backslashreplace",
            env={**os.environ, "LC_ALL": "C"},
            check=False,
        )
    except OSError:
        raise InputError(
            "ssh-keygen cannot be run", hint="it comes with OpenSSH; signatures need it"
        ) from None
