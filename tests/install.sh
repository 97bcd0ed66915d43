#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The packages in a fresh minimal Debian 12, with the time printed: tests/install.sh PACKAGES
# [BEFORE]. Installs the version before, begins books, sells on a virtual card to a printed receipt,
# makes a backup by the unit's own line, upgrades, sells again, proves the backup, removes and
# purges. BEFORE is a folder with packages of an older commit (its own installer/package.sh makes
# them); without it the version before is the same packages under a lower number, which shows that
# an upgrade keeps books and settings, not that older programs wrote them. Needs root; everything
# lies in a namespace of its own and ends with it.
set -euo pipefail

[ $# -ge 1 ] || { echo "Usage: tests/install.sh PACKAGES [BEFORE]" >&2; exit 2; }
# shellcheck source=tests/fresh_root.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/fresh_root.sh"

packages=$(cd -- "$1" && pwd)
before=${2:+$(cd -- "$2" && pwd)}
architecture=$(dpkg --print-architecture)
previous=0.0.1-1
account=000100123456
meter=261121000123
home= # of the clerk, and where books lie unless somebody says otherwise
books=
box=
part=0

is() { [ "$2" = "$3" ] || wrong "$1 is '$2', not '$3'"; part=$((part + 1)); }
# As the clerk, where nothing is reached over a network but this computer itself.
clerk() { nsenter --net="/proc/$network/ns/net" chroot --userspec=clerk:clerk -- "$root" \
    env -i LANG=C.UTF-8 HOME="$home" USER=clerk PATH=/usr/bin:/bin \
    QT_QPA_PLATFORM="${platform:-offscreen}" DISPLAY="${DISPLAY:-}" "$@"; }
tool() { clerk wattcardctl "$@"; }

make_shop() { # what lies on the computer before anything of ours is installed
    mkdir -p "$root/packages/previous"
    cp -- "$packages"/wattcard_*.deb "$packages"/wattcard-{doc,emulator}_*.deb "$root/packages/"
    mkdir -p "$root/checkout/build/packages"
    cp -- "$root"/packages/*.deb "$root/checkout/build/packages/"
    inside useradd --create-home clerk
    home=$(inside getent passwd clerk | cut -d: -f6)
    books=$home/.local/share/wattcard/practice
    box=$books/box.sock
    unshare --net sleep infinity &
    network=$!
    until [ "$(readlink "/proc/$network/ns/net")" != "$(readlink /proc/self/ns/net)" ]; do
        kill -0 "$network"
    done
    nsenter --net="/proc/$network/ns/net" ip link set lo up
}

make_previous() {
    local package unpacked
    if [ -n "$before" ]; then
        previous=$(dpkg-deb -f "$before"/wattcard_*.deb Version)
        dpkg --compare-versions "$previous" lt \
            "$(dpkg-deb -f "$packages"/wattcard_*.deb Version)" || wrong "$previous is not older"
        cp -- "$before"/wattcard_*.deb "$before"/wattcard-emulator_*.deb "$root/packages/previous/"
        return
    fi
    for package in "$root"/packages/*.deb; do
        unpacked=$root/packages/unpacked
        dpkg-deb --raw-extract "$package" "$unpacked"
        sed -i "s/^Version: .*/Version: $previous/; s/(= [^)]*)/(= $previous)/" \
            "$unpacked/DEBIAN/control"
        dpkg-deb -Znone --root-owner-group --build "$unpacked" "$root/packages/previous/" >/dev/null
        rm -rf -- "$unpacked"
    done
}
install_packages() { # counter and manual by the line of the front page, in a clone with packages
    local line
    line=$(sed -n 's/^    \(apt install .*\)/\1/p' "$top/README.md")
    [ -n "$line" ] || wrong "README.md says no apt install"
    inside sh -ec "cd /checkout && $line" >>"$root/apt.log" 2>&1 ||
        { tail -n 30 "$root/apt.log" >&2; wrong "$line"; }
    apt install "/packages/wattcard-emulator_${of_packages}_$architecture.deb"
}
manual_is_whole() {
    local manual=$root/usr/share/doc/wattcard/manual language
    for language in en zh; do
        [ -s "$manual/$language/html/index.html" ] || wrong "no pages in $language"
        pdfinfo "$manual/wattcard-manual-$language.pdf" >/dev/null || wrong "no PDF in $language"
    done
    is "links to nothing" "$(inside find /usr/share/doc/wattcard/manual -xtype l)" ""
    /usr/bin/python3 -B "$top/installer/manual/check.py" --links "$manual" || wrong "broken links"
    part=$((part + 1))
}
# shellcheck disable=SC2016 # dpkg's own
installed_version() { inside dpkg-query -W -f='${Version}' "$1"; }

# The window of the first run, on a screen: libraries and plug-ins that no other program shows.
first_window() {
    local display=:77 window x
    mkdir -p -- "$root/tmp/.X11-unix" /tmp/.X11-unix
    mount -t tmpfs tmpfs /tmp/.X11-unix
    Xvfb "$display" -nolock -screen 0 1366x768x24 >/dev/null 2>&1 &
    x=$!
    until [ -S "/tmp/.X11-unix/X${display#:}" ]; do kill -0 "$x"; done
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    platform=xcb DISPLAY=$display clerk wattcard 2>"$root/window.log" &
    window=$(DISPLAY=$display timeout 60 xdotool search --sync --onlyvisible --classname \
        "^$(sed -n 's/^StartupWMClass=//p' "$root/usr/share/applications/wattcard.desktop")$" |
        head -n 1)
    [ -n "$window" ] || { cat "$root/window.log" >&2; wrong "no such window in 60 s"; }
    part=$((part + 1))
    say "first run: window '$(DISPLAY=$display xdotool getwindowname "$window")'"
    kill "$x"
    wait %% 2>/dev/null || true
    umount "$root/tmp/.X11-unix"
}

secret() { echo "Fresh-$1-2026"; }
make_books() {
    local login first
    tool init-demo >"$root/people"
    for login in wangli chenwei liuyang; do
        first=$(awk -v login="$login" '$2 == login { print $NF }' "$root/people")
        tool password "$login" --secrets-fd 0 >/dev/null \
            < <(printf '%s\n' "$first" "$(secret "$login")")
    done
    tool day open --login chenwei --secrets-fd 0 >/dev/null < <(secret chenwei)
    tool shift open --float 0.00 --pieces 0 --login wangli --secrets-fd 0 >/dev/null \
        < <(secret wangli)
}

start_service() { # pcscd as its unit starts it, cards and meter
    mkdir -p "$root/run/pcscd"
    nsenter --net="/proc/$network/ns/net" chroot "$root" pcscd --foreground \
        >"$root/pcscd.log" 2>&1 &
    until [ -S "$root/run/pcscd/pcscd.comm" ]; do kill -0 %%; done
    exec {cards}< <(clerk wattcard-cardbox --directory "$books/cards" --socket "$box" \
        --utility-region 00880001 --vpcd 127.0.0.1:35963 --vpcd 127.0.0.1:35964)
    read -r -u "$cards"
    exec {meters}< <(clerk wattcard-meter --headless --directory "$books/meter" \
        --number "$meter" --reader "pcsc:Virtual PCD 00 01" --box "$box" \
        --control "$books/meter.sock" 2>"$root/meter.log")
    read -r -u "$meters"
}
# Answers when the meter has handled so many cards since its start.
meter_takes_card() { # NUMBER
    local answer
    answer=$(perl -MIO::Socket::UNIX -e '$s = IO::Socket::UNIX->new($ARGV[0]) or die $!;
        print $s $ARGV[1], "\n"; $s->flush; print scalar <$s>' \
        "$root$books/meter.sock" \
        "{\"verb\":\"await\",\"cardsHandled\":$1,\"timeoutMs\":60000}")
    grep -q '"ok":true' <<<"$answer" || wrong "the meter: $answer"
}
card() { clerk wattcard-cardbox --socket "$box" "$@" >/dev/null; }

# One sale by the counter program itself; what it answers is kept.
sell() { # WHAT JSON...
    local what=$1
    shift
    printf '%s\n' "{\"do\":\"sign-in\",\"login\":\"wangli\",\"password\":\"$(secret wangli)\"}" \
        '{"do":"await"}' '{"do":"read"}' "$@" '{"do":"print"}' '{"do":"quit"}' |
        clerk wattcard --script --reader "pcsc:Virtual PCD 00 00" >"$root/$what.json" \
            2>"$root/$what.log" ||
        { cat "$root/$what.json" "$root/$what.log" >&2; wrong "$what"; }
    ! grep -q '"ok":false' "$root/$what.json" ||
        { cat "$root/$what.json" "$root/$what.log" >&2; wrong "$what"; }
}
papers() { find "$root$books/receipts" -name '*.pdf' | wc -l; }
newest_paper() { pdftotext -layout "$(find "$root$books/receipts" -name '*.pdf' |
    sort | tail -n 1)" -; }

# The line of the unit, as systemd gives it to the shell, by the user with what he is given.
unit() { # backup|drill
    local line
    line=$(sed -n '/^ExecStart=/,/[^\\]$/p' "$root/lib/systemd/system/wattcard-$1@.service" |
        sed 's/^ExecStart=//; s/\\$//; s/\$\$/$/g' | tr '\n' ' ')
    clerk env WATTCARD_BACKUPS="$home/backups" WATTCARD_KEEP=30 WATTCARD_LOGIN=liuyang \
        CREDENTIALS_DIRECTORY="$home/credentials" sh -c "$line" >"$root/$1.out" 2>&1 ||
        { cat "$root/$1.out" >&2; wrong "wattcard-$1@.service"; }
    part=$((part + 1))
}
timers() { find "$root/etc/systemd/system" -name 'wattcard-*.timer' | wc -l; }
units_are_good() {
    local units=$root/units each
    mkdir -p "$units/pcscd.service.d"
    for each in backup drill; do
        cp "$root/lib/systemd/system/wattcard-$each@.service" "$units/wattcard-$each@clerk.service"
        cp "$root/lib/systemd/system/wattcard-$each@.timer" "$units/wattcard-$each@clerk.timer"
    done
    cp "$root"/lib/systemd/system/pcscd.service.d/wattcard* "$units/pcscd.service.d/"
    cp "$root"/lib/systemd/system/pcscd.{service,socket} "$units/"
    is "complaint about units" \
        "$(systemd-analyze verify --man=no "$units"/*.service "$units"/*.timer 2>&1)" ""
    systemd-analyze security --offline=true --no-pager "$units/pcscd.service" |
        grep "IPAddressDeny=.*only localhost" >/dev/null || wrong "vpcd can be reached"
}
# Everything that runs inside; the namespace would end it as well, later.
end_programs() {
    local process
    for process in /proc/[0-9]*; do
        [ "$(readlink "$process/root")" != "$root" ] || kill "${process#/proc/}" || true
    done
}
books_now() { (cd "$root$home" && find . -type f | sort | xargs -d '\n' sha256sum); }
left_over() { # which files of a package are still there
    local file
    while read -r file; do
        [ -d "$root$file" ] || [ ! -e "$root$file" ] || echo "$file"
    done <"$root/files"
}

make_root
make_shop
make_previous
apt install "/packages/previous/wattcard_${previous}_$architecture.deb"
is "version" "$(installed_version wattcard)" "$previous"
! inside dpkg-query -W vsmartcard-vpcd 2>/dev/null || wrong "the counter has brought vpcd"
say "the counter is installed: $(inside dpkg-query -W | wc -l) packages"
first_window
apt install \
    "/packages/previous/wattcard-emulator_${previous}_$architecture.deb"
make_books
start_service
card new card-1
card insert card-1 --slot 0
sell opening "{\"do\":\"open\",\"account\":\"$account\",\"amount\":\"50.00\"}"
is "papers" "$(papers)" 1
newest_paper | grep -q "50.00" || wrong "the receipt does not say 50.00"
say "opened, sold, a printed receipt: $(stat -c %s "$root$books"/receipts/*.pdf) bytes"
card remove --slot 0
card insert card-1 --slot 1
meter_takes_card 1
mkdir -p "$root$home"/{credentials,backups}
printf '%s\n' "$(secret liuyang)" "a passphrase for backups" >"$root$home/credentials/secret"
inside chown -R clerk: "$home"
unit backup
say "a backup by wattcard-backup@.service: $(ls "$root$home/backups")"
tool verify >"$root/before"

of_packages=$(dpkg-deb -f "$packages"/wattcard_*.deb Version)
install_packages
is "version" "$(installed_version wattcard) $(installed_version wattcard-emulator)" \
    "$of_packages $of_packages"
manual_is_whole
tool verify >"$root/after" # an older program may have fewer checks
[ -n "$before" ] || diff -- "$root/before" "$root/after" ||
    wrong "the books are others after the upgrade"
units_are_good
card remove --slot 1
card insert card-1 --slot 0
sell second '{"do":"sell","amount":"80.00"}'
is "papers" "$(papers)" 2
newest_paper | grep -q "80.00" || wrong "the receipt does not say 80.00"
unit backup
unit drill
say "upgraded from $previous to $of_packages, sold again, the backup is proven"

end_programs
inside dpkg-query -L wattcard wattcard-doc wattcard-emulator | sort -u >"$root/files"
books_now >"$root/books"
# Without files of configuration in /etc a removal leaves nothing for a purge; it is tried as well.
systemctl --quiet --root="$root" enable wattcard-{backup,drill}@clerk.timer
is "timers of the clerk" "$(timers)" 2
apt remove wattcard wattcard-doc wattcard-emulator
is "timers after removal" "$(timers)" 0
is "left after removal" "$(left_over)$(inside dpkg-query -W 'wattcard*' 2>/dev/null)" ""
install_packages
apt purge wattcard wattcard-doc wattcard-emulator
is "left after purge" "$(left_over)$(inside dpkg-query -W 'wattcard*' 2>/dev/null)" ""
books_now | diff "$root/books" - || wrong "removing the packages has touched the books"
say "removed and purged: nothing is left but the books, $(wc -l <"$root/books") files untouched"
echo "evidence: checks=$part, version=$of_packages, seconds=$(($(date +%s) - begin))"
