# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: install [DIR [BEFORE]]
# What: packages (of DIR) in a fresh Debian: first run, sale, upgrade, purge; ten minutes, root
# BEFORE: packages of an older commit, to upgrade from.
if [ -z "$argument" ]; then
    "$top/installer/package.sh"
    argument=$top/build/packages
fi
packages=$argument
argument=
noted "$here/install.sh" "$packages" ${2:+"$2"}
