# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Read by run.sh and campaign.sh: a folder in memory, and whether files of tests have room there.
readonly memory=/dev/shm
readonly room_kib=$((2 * 1024 * 1024))

has_room() { # by free space: containers often give it 64 MiB
    [ -w "$memory" ] && [ "$(df --output=avail -k "$memory" | tail -n 1)" -ge $room_kib ]
}
