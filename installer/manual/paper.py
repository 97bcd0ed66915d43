#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A page of HTML with its pictures as a PDF: paper.py PAGE.html OUT.pdf

weasyprint names a picture in the file after its address. Here that says nothing of the folder in
which the manual is made, so that the same pages are the same file wherever they are made.
"""

import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint import HTML, default_url_fetcher

NOWHERE = "http://manual.invalid/"  # RFC 2606, section 2


def main(page, out):
    def fetch(address, **options):
        if address.startswith(NOWHERE):
            address = (page.parent / unquote(urlsplit(address).path[1:])).as_uri()
        return default_url_fetcher(address, **options)

    HTML(filename=str(page), base_url=NOWHERE, url_fetcher=fetch).write_pdf(str(out))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]))
