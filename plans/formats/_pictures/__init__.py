"""Pictures: what pages and files show of results, drawn as SVG, one idea a file."""
