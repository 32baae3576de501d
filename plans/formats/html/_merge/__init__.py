"""The view model of a merge as a page, part by part."""
