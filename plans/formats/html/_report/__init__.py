"""The view model of the change report, part by part."""
