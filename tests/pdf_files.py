"""Writes small PDF files, for tests that read them."""

from __future__ import annotations

from collections.abc import Sequence

WIDTH, HEIGHT = 400, 600
# A picture of one grey point.
_PICTURE = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
_PICTURE += b"/BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"


def text(x: float, y: float, words: str, size: float = 10) -> str:
    """Return what draws words with their lower left corner at a point of a page."""
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET"


def bold(x: float, y: float, words: str, size: float = 10) -> str:
    """Return what draws words in bold letters."""
    return text(x, y, words, size).replace("/F1", "/F2")


def upward(x: float, y: float, words: str) -> str:
    """Return what draws words that run up the page."""
    return f"BT /F1 8 Tf 0 1 -1 0 {x} {y} Tm ({words}) Tj ET"


def line(left: float, right: float, y: float) -> str:
    """Return what draws a line across the page."""
    return f"{left} {y - 0.3} {right - left} 0.6 re f"


def grid(sides: Sequence[float], levels: Sequence[float], *, left_out: Sequence[int] = ()) -> str:
    """Return what draws the lines of a table, without the sides ``left_out`` in its first row."""
    across = [line(sides[0], sides[-1], level) for level in levels]
    down = [
        f"{side - 0.3} {levels[-1]} 0.6 {levels[at in left_out] - levels[-1]} re f"
        for at, side in enumerate(sides)
    ]
    return "\n".join([*across, *down])


def picture() -> str:
    """Return what draws a picture over all of the page."""
    return f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I1 Do Q"


def paragraph(y: float, *rows: str, x: float = 40) -> list[str]:
    """Return what draws rows below each other, the first of them at a height."""
    return [text(x, y - 12 * at, words) for at, words in enumerate(rows)]


def link(y: float, target: float, page: int = 0) -> str:
    """Return the link over a row, 12 points high, to a height on a page, counted from 0."""
    place = f"{5 + 2 * page} 0 R /XYZ 0 {target} 0"
    return f"<< /Type /Annot /Subtype /Link /Rect [30 {y - 3} 390 {y + 9}] /Dest [{place}] >>"


def pdf_file(*pages: Sequence[str], links: Sequence[str] = (), creator: str = "") -> bytes:
    """Return a PDF file with pages that are drawn so, the first of them with ``links``."""
    fonts = "/F1 3 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>"
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        _PICTURE,
    ]
    for at, page in enumerate(pages):
        drawn = "\n".join(page).encode("cp1252")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {6 + 2 * at} "
            f"0 R /Resources << /Font << {fonts} >> /XObject << /I1 4 0 R >> >> "
            f"/Annots [{'' if at else ' '.join(links)}] >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    objects.append(f"<< /Creator ({creator}) >>".encode())
    return _file(objects)


def _file(objects: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n"
        % (
            len(objects) + 1,
            table,
            len(objects) + 1,
            len(objects),
        )
        + b"startxref\n%d\n%%%%EOF\n" % len(data)
    )
