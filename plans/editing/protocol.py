"""The Language Server Protocol: what the editor says and asks, and how it is told."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import lsprotocol.types as types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from plans import __version__
from plans.editing import shown_forms as forms
from plans.editing.buffers import UNITS, Buffer, Span
from plans.editing.checking import Checker
from plans.editing.completing import offers_at
from plans.editing.definitions import definition_at
from plans.editing.faults import Fault
from plans.editing.meaning import meaning_at
from plans.editing.outline import outline
from plans.editing.renaming import renamable_at, renamed
from plans.editing.session import Opened, Session
from plans.errors import InputError
from plans.extras import installing
from plans.storing import real_path

# What the protocol calls a request that was understood and cannot be done.
_REFUSED = -32803
# Behind these a key, a value or an item may begin.
_OPTIONS = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionOptions(
        trigger_characters=[" ", ":", "-", "[", "{", ",", '"', "'"]
    ),
    types.TEXT_DOCUMENT_RENAME: types.RenameOptions(prepare_provider=True),
}


def made_server() -> LanguageServer:
    """Return what helps an editor, ready to be started."""
    # The whole text comes with each change: what is a line is told in another way by everybody.
    server = LanguageServer(
        "plans", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
    )
    _Features(server).register()
    return server


class _Features:
    def __init__(self, server: LanguageServer) -> None:
        self.server = server
        self.session = Session()
        self.checker = Checker(self.session, self._publish)

    def register(self) -> None:
        handlers: dict[str, Callable[[Any], Any]] = {
            types.TEXT_DOCUMENT_COMPLETION: self._complete,
            types.TEXT_DOCUMENT_HOVER: self._hover,
            types.TEXT_DOCUMENT_DEFINITION: self._define,
            types.TEXT_DOCUMENT_PREPARE_RENAME: self._may_rename,
            types.TEXT_DOCUMENT_RENAME: self._rename,
            types.INITIALIZED: self._begin,
            types.TEXT_DOCUMENT_DID_OPEN: self._take,
            types.TEXT_DOCUMENT_DID_CHANGE: self._take,
            types.TEXT_DOCUMENT_DID_SAVE: self._take,
            types.TEXT_DOCUMENT_DID_CLOSE: self._close,
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES: self._check_all,
            types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: self._symbols,
        }
        for name, handler in handlers.items():
            # The library writes on what it is handed, which a method does not let it do.
            self.server.feature(name, _OPTIONS.get(name))(partial(handler))

    def _begin(self, _: types.InitializedParams) -> None:
        encoding = self.server.server_capabilities.position_encoding
        self.session.units = UNITS[str(getattr(encoding, "value", encoding) or "utf-16")]

    def _take(self, params: Any) -> None:
        uri = params.text_document.uri
        if path := _path(uri):
            self.session.take(path, self.server.workspace.get_text_document(uri).source)
            self.checker.soon(path)

    def _close(self, params: types.DidCloseTextDocumentParams) -> None:
        if path := _path(params.text_document.uri):
            self.session.texts.pop(path, None)
            self.checker.soon(path)

    def _check_all(self, _: types.DidChangeWatchedFilesParams) -> None:
        for path in list(self.session.texts)[:1]:
            self.checker.soon(path)

    def _publish(self, path: Path, opened: Opened | None, faults: list[Fault]) -> None:
        told = [forms.diagnostic(each, opened.buffer) for each in faults] if opened else []
        params = types.PublishDiagnosticsParams(uri=_uri(path), diagnostics=told)
        self.server.text_document_publish_diagnostics(params)

    def _opened(self, params: Any) -> Opened | None:
        path = _path(params.text_document.uri)
        return self.session.opened(path) if path else None

    def _symbols(self, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        opened = self._opened(params)
        items = outline(opened.root) if opened else ()
        return [forms.symbol(item, opened.buffer) for item in items] if opened else []

    def _asked(self, params: Any) -> tuple[Opened | None, int]:
        """Return the file that is asked about, and at which character."""
        opened, place = self._opened(params), params.position
        return opened, opened.buffer.offset(place.line, place.character) if opened else 0

    def _complete(self, params: types.CompletionParams) -> types.CompletionList:
        opened, offset = self._asked(params)
        items = forms.completions(offers_at(opened, offset), opened.buffer) if opened else []
        return types.CompletionList(is_incomplete=False, items=items)

    def _hover(self, params: types.HoverParams) -> types.Hover | None:
        opened, offset = self._asked(params)
        found = meaning_at(opened, offset) if opened else None
        return forms.hover(found, opened.buffer) if opened and found else None

    def _define(self, params: types.DefinitionParams) -> types.Location | None:
        opened, offset = self._asked(params)
        found = definition_at(opened, offset) if opened else None
        if opened is None or found is None:
            return None
        return types.Location(_uri(found.file), self._range(opened, found.file, found.span))

    def _range(self, opened: Opened, file: Path, span: Span) -> types.Range:
        buffer = Buffer(opened.workspace.text(file), self.session.units)
        return forms.range_of(span, buffer)

    def _may_rename(self, params: types.PrepareRenameParams) -> types.Range | None:
        opened, offset = self._asked(params)
        with _told():
            return forms.range_of(renamable_at(opened, offset), opened.buffer) if opened else None

    def _rename(self, params: types.RenameParams) -> types.WorkspaceEdit | None:
        opened, offset = self._asked(params)
        if opened is None:
            return None
        changes: dict[str, list[types.TextEdit]] = {}
        with _told():
            for edit in renamed(opened, offset, params.new_name):
                place = self._range(opened, edit.file, edit.span)
                changes.setdefault(_uri(edit.file), []).append(types.TextEdit(place, edit.text))
        return types.WorkspaceEdit(changes=changes)


@contextmanager
def _told() -> Iterator[None]:
    """Tell the editor why something is refused."""
    try:
        yield
    except InputError as error:
        said = f"{error.problem.message}; {error.problem.hint}".strip("; ")
        raise JsonRpcException(said, code=_REFUSED) from None


def _uri(path: Path) -> str:
    return from_fs_path(str(path)) or ""


def _path(uri: str) -> Path | None:
    """Return where a file is; None for what is in no file."""
    found = to_fs_path(uri)
    return real_path(Path(found)) if found and uri.startswith("file:") else None


_MISSING = "helping an editor needs an extra part of plans"


def serve() -> None:
    """Help the editor that has started us, until it is closed.

    Raises:
        InputError: the library of the protocol is not installed.
    """
    if find_spec("pygls") is None or find_spec("lsprotocol") is None:
        raise InputError(_MISSING, hint=installing("lsp"))
    # Ctrl-C ends us at once: whoever waits for the editor would not hear of it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    made_server().start_io()
