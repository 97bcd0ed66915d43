#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The manual's first chapter in a fresh minimal Debian 12, by a newcomer who has the source folder
# of this commit and may become root: chapter_root.sh. The packages of the build are those that the
# chapter's own command installs; what only reads and presses (display, window manager,
# accessibility) is put beside it. Needs root.
set -euo pipefail

# shellcheck source=tests/fresh_root.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/fresh_root.sh"

make_root
apt install sudo git ca-certificates locales
apt install xvfb openbox at-spi2-core dbus dbus-x11 xdotool imagemagick poppler-utils \
    python3-dbus fonts-noto-cjk
say "a newcomer's desktop: $(inside dpkg-query -W | wc -l) packages"
inside useradd --create-home --shell /bin/bash newcomer
home=$(inside getent passwd newcomer | cut -d: -f6)
echo 'newcomer ALL=(ALL) NOPASSWD:ALL' >"$root/etc/sudoers.d/newcomer"
mount --rbind /dev "$root/dev"
mkdir -p -- "$root$home/wattcard"
git -C "$top" archive HEAD | tar -x -C "$root$home/wattcard"
inside chown -R newcomer: "$home"
chroot --userspec=newcomer:newcomer -- "$root" env -i LANG=C.UTF-8 HOME="$home" USER=newcomer \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -ec "cd '$home/wattcard'
    tests/ui/look/atspi.sh python3 -B tests/campaign/chapter.py . '$home'"
say "packages, build and chapter: $(inside dpkg-query -W | wc -l) packages"
