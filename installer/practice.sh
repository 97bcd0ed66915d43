#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The practice itself, started by try.sh: practice.sh windows|headless pcsc|direct PROFILE
# With pcsc, private-pcscd.sh has set PCSCLITE_CSOCK_NAME, WATTCARD_VPCD and WATTCARD_VPCD_METER.
set -eu

mode=$1
link=$2
profile=$3
top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
bin=$top/build/bin
utility_region=00880001 # of the demo utility: what new cards carry

started=()
end_all() {
    local status=$? pid
    for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${started[@]}"; do wait "$pid" 2>/dev/null || true; done
    [ "$status" != 69 ] || exit 1 # 69 is how private-pcscd.sh tells try.sh that it cannot run
}
trap end_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Receipts and screenshots need fonts, not a display.
headless() {
    local shots=$top/build/screenshots
    export QT_QPA_PLATFORM=offscreen
    "$bin/wattcardctl" --profile-dir "$profile" demo --narrate --reader "$link"
    mkdir -p -- "$shots"
    "$bin/wattcard" --screenshots "$shots"
    "$bin/wattcard-meter" --screenshots "$shots"
    echo "Screenshots of the counter and the meter: $shots"
}

# The name of a slot for the programs: 0 is the counter's reader, 1 the meter's card slot.
reader() {
    case $link in
        pcsc) printf 'pcsc:Virtual PCD 00 0%s' "$1" ;;
        direct) printf 'direct:%s/box.sock' "$profile" ;;
    esac
}

# The card box says "ready" when its socket is open and the cards are in their places.
start_card_box() {
    local box=(--directory "$profile/cards" --socket "$profile/box.sock"
        --utility-region "$utility_region")
    [ "$link" = direct ] || box+=(--vpcd "$WATTCARD_VPCD" --vpcd "$WATTCARD_VPCD_METER")
    exec {box_output}< <(exec "$bin/wattcard-cardbox" "${box[@]}")
    started+=("$!")
    read -r -u "$box_output" || { echo "The card box did not start." >&2; exit 1; }
}

make_profile() {
    if [ -e "$profile/wattcard.db" ] || [ -e "$profile/store.current" ]; then
        echo "Practice profile: $profile"
        echo "Its passwords are those of the first run; delete the folder to start over."
        return
    fi
    echo "New practice profile: $profile"
    "$bin/wattcardctl" --profile-dir "$profile" init-demo
}

windows() {
    make_profile
    start_card_box
    "$bin/wattcard-meter" --directory "$profile/meter" --number 261121000123 \
        --reader "$(reader 1)" --control "$profile/meter.sock" --box "$profile/box.sock" &
    started+=("$!")
    "$bin/wattcard" --profile-dir "$profile" --reader "$(reader 0)" &
    local counter=$!
    started+=("$counter")
    echo "Sign in with a password of this profile. Closing the counter ends everything."
    wait "$counter"
}

"$mode"
