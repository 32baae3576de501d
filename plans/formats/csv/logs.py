"""The histories of several proposals as rows below one head, each as one alone would be."""

from plans.formats.csv._rows import render as render
