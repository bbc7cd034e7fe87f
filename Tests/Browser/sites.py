"""The sites under test and the kinds of their pages."""
import functools
import os
import pathlib

# Folders of sites that bin/test-browser has built, by name: `name=folder`, one each.
SITES = {
    name: pathlib.Path(folder)
    for name, folder in (
        entry.split("=", 1) for entry in os.environ.get("POSTMORTEM_SITES", "").split(os.pathsep)
        if entry)
}

# A page of each kind, as a pattern of its path. A kind that a site lacks fails its tests.
KINDS = {
    "home": "index.html",
    "incident": "incidents/INC-2020-0408.html",
    "near miss": "incidents/NM-DHCP-VIP.html",
    "japanese incident": "incidents/INC-2021-0423.html",
    "undated incident": "incidents/INC-AUTOINC-2.html",
    "action items": "actions.html",
    "board": "board.html",
    "late items": "late.html",
    "owners": "owners.html",
    "team": "teams/dev.html",
    "items without owner": "unowned.html",
    "changes": "changes.html",
    "services": "services.html",
    "service": "services/user-center.html",
    "causes": "causes.html",
    "cause": "causes/change-control.html",
    "trends": "trends.html",
    "reports": "reports.html",
    "weekly report": "reports/2026-W48.html",
    "quarterly report": "reports/2026-Q4.html",
    "guides": "guides.html",
    "guide": "guides/GUIDE-FAILURE-CLASSES.html",
    "search": "search.html",
    "years": "years.html",
    "year": "years/2020.html",
    "lint": "lint.html",
    "rule": "lint/signoff-missing.html",
    "downloads": "downloads.html",
    "about": "about.html",
}


@functools.cache
def pages(site):
    """Paths of all HTML pages of a site, sorted."""
    root = SITES[site]
    return sorted(str(path.relative_to(root)) for path in root.rglob("*.html"))
