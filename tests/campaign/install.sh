# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: install [DIR]
# What: packages (of DIR) in a fresh Debian: first run, sale, upgrade, purge; ten minutes, root
if [ -z "$argument" ]; then
    "$top/installer/package.sh"
    argument=$top/build/packages
fi
packages=$argument
argument=
noted "$here/install.sh" "$packages"
