# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: chapter [fresh]
# What: the manual's first chapter, word by word at the real windows, to printed receipts
# fresh: in a minimal Debian of its own, from its first package on (root).
if [ "$argument" = fresh ]; then
    noted "$here/chapter_root.sh"
    return
fi
# Display, window manager, accessibility and home are its own.
"$top/installer/install-packages.sh" packages.txt packages-tests.txt
mkdir -p -- "$scratch/home"
unset LC_ALL LC_CTYPE LC_MESSAGES LANGUAGE
export LANG=C.UTF-8
noted "$here/ui/look/atspi.sh" /usr/bin/python3 -B "$here/campaign/chapter.py" "$top" \
    "$scratch/home"
