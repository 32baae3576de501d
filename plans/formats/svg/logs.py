"""The revisions of several proposals in time, drawn: in the same lanes."""

from plans.formats.svg.log import render as render
