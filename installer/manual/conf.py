# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual's settings; installer/manual.sh builds each language from a folder of its own."""

import os

chinese = os.environ.get("MANUAL_LANGUAGE", "en") == "zh"
project = "WattCard 用户手册" if chinese else "WattCard manual"
author = "WattCard developers"
copyright = "2026 WattCard developers"
version = release = os.environ.get("MANUAL_VERSION", "")

language = "zh_CN" if chinese else "en"
locale_dirs = ["locale"]
gettext_compact = False
gettext_location = True
default_role = "guilabel"  # `Open account` is what the screen shows
numfig = False
smartquotes = False
highlight_language = "none"
nitpicky = True
exclude_patterns = ["locale", "work"]

html_theme = os.environ.get("MANUAL_THEME", "alabaster")
html_theme_path = ["."]
html_title = project
html_show_sourcelink = False
html_copy_source = False
html_use_index = False
html_last_updated_fmt = None
if html_theme == "alabaster":
    html_static_path = ["static"]
    html_css_files = ["screen.css"]
    html_theme_options = {
        "description": release,
        "page_width": "1080px",
        "sidebar_width": "250px",
        "show_powered_by": False,
        "font_family": "'Noto Sans', 'Noto Sans CJK SC', sans-serif",
        "head_font_family": "'Noto Sans', 'Noto Sans CJK SC', sans-serif",
        "font_size": "16px",
    }
    html_sidebars = {"**": ["about.html", "searchbox.html", "navigation.html"]}
