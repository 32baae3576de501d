"""XML read without following anything out of the file, and without what it would have replaced."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from plans.errors import UnreadableFile

Element = etree._Element

_DOCTYPE = b"<!DOCTYPE"


def parse_xml(
    data: bytes, declaring: UnreadableFile, damaged: Callable[[str], UnreadableFile]
) -> Element:
    """Return the root of ``data``.

    Args:
        data: the bytes of a document in XML.
        declaring: the error that it declares what it would have us replace.
        damaged: makes the error that it is broken, of why.

    Raises:
        UnreadableFile: one of these.
    """
    if _DOCTYPE in data or _DOCTYPE in data.replace(b"\0", b""):
        raise declaring
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(_told(error)) from None


def _told(error: Exception) -> str:
    text = " ".join(str(error).split())
    return "nested too deep" if "depth" in text.lower() else text
