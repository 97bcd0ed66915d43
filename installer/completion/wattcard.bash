# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion for wattcard, wattcardctl, wattcard-meter and wattcard-cardbox. What there is to
# complete is asked of the program's own --help, so that the two cannot differ.

# The options of a help text on standard input, one a line.
_wattcard_options() {
    sed -nE 's/^  (-[[:alnum:]], )?(--[a-z0-9-]+).*/\2/p'
}

# What an option takes, as its help calls it: FILE, DIR, ... or nothing.
_wattcard_value_of() { # OPTION
    sed -nE "s/^  (-[[:alnum:]], )?$1 <([^>]*)>.*/\2/p"
}

# The commands of wattcardctl, each once.
_wattcard_commands() {
    sed -nE '/^Commands:/,/^[^ ]+ COMMAND/s/^  ([a-z][a-z-]*).*/\1/p' | sort -u
}

# The first words after a command: "list [STATE]", "retire|revoke PURPOSE", "x | list". What stands
# two spaces further explains them.
_wattcard_verbs() { # COMMAND
    sed -nE "s/^  $1 +([^ ].*)/\1/p" | sed -E 's/   *.*//; s/ \| /|/g' |
        sed -nE 's/^([a-z][a-z0-9|-]*)( .*)?$/\1/p' | tr '|' '\n' | sort -u
}

_wattcard() {
    local program=$1 word=$2 before=$3 help value command='' verb='' each skip=
    COMPREPLY=()
    help=$("$program" --help 2>/dev/null) || return 0
    for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [ -n "$skip" ]; then skip=; continue; fi
        case $each in
            -*) [ -z "$(_wattcard_value_of "$each" <<<"$help")" ] || skip=yes ;;
            *) if [ -z "$command" ]; then command=$each; elif [ -z "$verb" ]; then verb=$each; fi ;;
        esac
    done
    if [[ $program == *wattcardctl && -n $command ]]; then
        help=$("$program" "$command" --help 2>/dev/null) || return 0
    fi
    value=$(_wattcard_value_of "$before" <<<"$help")
    case ${before:0:1}$value in
        -*FILE*) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        -*DIR*) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
        -?*) return ;; # a number or a name, which the user knows
    esac
    _wattcard_words "$program" "$word" <<<"$help"
}

# Uses command and verb of _wattcard, which calls it.
_wattcard_words() { # PROGRAM WORD
    local help
    help=$(cat)
    case $2 in
        -*) mapfile -t COMPREPLY < <(compgen -W "$(_wattcard_options <<<"$help")" -- "$2") ;;
        *)
            case ${1##*/} in
                wattcardctl)
                    if [ -z "${command:-}" ]; then
                        value=$(_wattcard_commands <<<"$help")
                    elif [ -z "${verb:-}" ]; then
                        value=$(_wattcard_verbs "$command" <<<"$help")
                    fi
                    ;;
                wattcard-cardbox)
                    [ -n "${command:-}" ] || value="insert remove list new fault"
                    [ "${command:-}" != fault ] || value="none pull lost slow status"
                    ;;
            esac
            mapfile -t COMPREPLY < <(compgen -W "${value:-}" -- "$2")
            ;;
    esac
    [ -n "${COMPREPLY[*]}" ] || mapfile -t COMPREPLY < <(compgen -f -- "$2")
}

complete -o filenames -F _wattcard wattcard wattcardctl wattcard-meter wattcard-cardbox
