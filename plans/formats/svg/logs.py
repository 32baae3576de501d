"""The revisions of several proposals in time, drawn: in the same lanes."""

from __future__ import annotations

from plans.formats.svg.log import render as render
