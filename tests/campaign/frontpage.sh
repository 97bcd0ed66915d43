# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: frontpage
# What: every command of README.md is run, in its order, in a practice of its own with a card
# The people and figures of the page are examples: the practice has its own, and its virtual reader.
# A line that is another job's is named with that job; one that nobody knows is red. As in whatever
# "noted" runs, errexit is off here.
# shellcheck disable=SC2154 # scratch is of campaign.sh
ready wattcard wattcardctl wattcard-meter wattcard-cardbox
bin=${WATTCARD_BIN:-$top/build/bin}
practice=$scratch/practice
box=$practice/box.sock
export QT_QPA_PLATFORM=offscreen HOME=$scratch/home PATH=$bin:$PATH
unset DISPLAY WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME
[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || export LANG=C.UTF-8
started=()
ran=0
elsewhere=0
first_word() { sed -n "s/.*\b$1\b.* \([^ ]*\)$/\1/p" "$scratch/people"; }
secret_of() { echo "Front-page-$1"; }

answer() { # LOGIN...: their passwords, as a command asks for them
    local login
    for login in "$@"; do secret_of "$login"; done
}
start_practice() {
    local login
    mkdir -p -- "$HOME" "$practice"
    wattcardctl --profile-dir "$practice" init-demo >"$scratch/people" || return
    for login in wangli chenwei; do
        wattcardctl --profile-dir "$practice" password "$login" --secrets-fd 0 >/dev/null \
            < <(first_word "$login"; secret_of "$login") || return
    done
    exec {cards}< <(wattcard-cardbox --directory "$practice/cards" --socket "$box" \
        --utility-region 00880001)
    started+=("$!")
    read -r -u "$cards"
    exec {meters}< <(wattcard-meter --headless --directory "$practice/meter" \
        --number 261121000123 --reader "direct:$box" --box "$box" --control "$practice/meter.sock")
    started+=("$!")
    read -r -u "$meters"
}

card() { wattcard-cardbox --socket "$box" "$@" >/dev/null; }
meter_takes_card() {
    perl -MIO::Socket::UNIX -e '$s = IO::Socket::UNIX->new($ARGV[0]) or die $!;
        print $s "{\"verb\":\"await\",\"cardsHandled\":1,\"timeoutMs\":60000}\n"; $s->flush;
        $said = <$s>; $said =~ /"ok":true/ or die $said' "$practice/meter.sock"
}
# Between the lines of the page: the account is opened and its meter has taken the card.
open_account() {
    card new card-1 && card insert card-1 --slot 0 &&
        tool "wattcardctl open --account 000100123456 --money 50.00 --login clerk" &&
        card remove --slot 0 && card insert card-1 --slot 1 && meter_takes_card &&
        card remove --slot 1 && card insert card-1 --slot 0
}
tariff_file() {
    wattcardctl --profile-dir "$practice" tariff show 1 --login chenwei --secrets-fd 0 \
        < <(answer chenwei) >"$scratch/FILE.json"
}

tool() { # LINE of wattcardctl, with the people and figures of the practice
    local line=$1 words=() login=()
    line=${line//--login clerk/--login wangli}
    line=${line//--login leader/--login chenwei}
    line=${line//--approver leader/--approver chenwei}
    line=${line//--accepted 2350.00/--accepted 50.00}
    line=${line//--remaining 37.26/--remaining 50.00}
    line=${line//FILE.json/$scratch/FILE.json}
    line=${line//help-me.tar.gz/$scratch/help-me.tar.gz}
    eval "words=($line)"
    mapfile -t login < <(grep -oE -- '--(login|approver) [a-z]+' <<<"$line" | cut -d' ' -f2)
    [ "${#login[@]}" = 0 ] || words+=(--secrets-fd 0)
    wattcardctl --profile-dir "$practice" --reader "direct:$box" "${words[@]:1}" \
        < <(answer "${login[@]}")
}
run_line() { # LINE
    case $1 in
        installer/try.sh) "$top/installer/try.sh" ;; # as a script, where there is no display
        tests/run.sh) elsewhere=$((elsewhere + 1)); echo "every test, by itself"; return ;;
        installer/package.sh | "apt install "*)
            elsewhere=$((elsewhere + 1)); echo "in the job install"; return ;;
        installer/manual.sh) elsewhere=$((elsewhere + 1)); echo "in the job docs"; return ;;
        "pcsc_scan -r" | "wattcard --reader "*) # a reader of theirs; with ours in chapter
            elsewhere=$((elsewhere + 1)); echo "in the job chapter"; return ;;
        "man -l "*) (cd -- "$top" && man -l "${1#man -l }" >/dev/null) ;;
        "wattcardctl sell "*) open_account && tool "$1" ;;
        "wattcardctl quote "*) tariff_file && tool "$1" ;;
        "wattcardctl doctor") tool "$1" || [ $? = 1 ] ;; # without a card service: a finding
        "wattcardctl "*) tool "$1" ;;
        "build/bin/wattcard-meter --"*)
            (cd -- "$top" && wattcard-meter --headless --scenario "${1##* }") ;;
        *) echo "frontpage: nobody runs: $1"; return 1 ;;
    esac
    ran=$((ran + 1))
}
run_front_page() {
    local line
    trap 'kill "${started[@]}" 2>/dev/null || true' RETURN
    start_practice || return
    while read -r -u 9 line; do
        echo "\$ $line"
        run_line "$line" || { echo "frontpage: failed: $line"; return 1; }
    done 9< <(sed -e ':a' -e '/\\$/{N;s/\\\n *//;ba' -e '}' "$top/README.md" |
        sed -n 's/^    \([^ ].*\)/\1/p' | sed 's/  *#.*//')
    echo "evidence: ran=$ran, of-other-jobs=$elsewhere"
}

noted run_front_page
