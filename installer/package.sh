#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian packages of the last commit: package.sh [--twice] [OUT]
# Into OUT, or build/packages: wattcard, wattcard-emulator, wattcard-doc and their debug symbols,
# looked over by lintian, whose errors end the script. --twice builds again, in another folder,
# language and time zone, with nothing that the first one has compiled, and compares every byte. The
# version is that of CMakeLists.txt; a commit without its tag comes before it: 0.1.0~20261123.0410.
set -euo pipefail

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
again=
case ${1:-} in
    --twice) again=yes; shift ;;
    -*) echo "Usage: installer/package.sh [--twice] [OUT]" >&2; exit 2 ;;
esac
out=${1:-$top/build/packages}

git_here() { git -C "$top" "$@"; }

# What is packaged says which version it is: of its build file, and of its commit where it has none.
version_of() { # FOLDER
    local version
    version=$(sed -n 's/^project(WattCard VERSION \([0-9.]*\) .*/\1/p' "$1/CMakeLists.txt")
    [ -n "$version" ] || { echo "CMakeLists.txt names no version" >&2; return 1; }
    git_here tag --points-at "$commit" | grep -qx "v$version" ||
        version+="~$(TZ=UTC git_here log -1 --format=%cd --date=format-local:%Y%m%d.%H%M "$commit")"
    printf '%s-1' "$version"
}

# The commit as a source package without its archive: dpkg-buildpackage wants debian at the top.
lay_out() { # FOLDER
    mkdir -p -- "$1"
    git_here archive "$commit" | tar -x -C "$1"
    cp -r -- "$1/installer/debian" "$1/debian"
    cat >"$1/debian/changelog" <<TEXT
wattcard ($(version_of "$1")) bookworm; urgency=medium

  * What changes for the shop is in the change log of the project.

 -- WattCard developers <developers@wattcard.example>  $(git_here log -1 --format=%cD "$commit")
TEXT
}

# dpkg takes SOURCE_DATE_EPOCH from the change log, and that is the commit's. Qt's resource compiler
# would write the time of each file into the programs.
build_in() { # FOLDER
    (
        cd -- "$1"
        SOURCE_DATE_EPOCH=$(git_here log -1 --format=%ct "$commit")
        export SOURCE_DATE_EPOCH QT_RCC_SOURCE_DATE_OVERRIDE=$SOURCE_DATE_EPOCH
        DEB_BUILD_OPTIONS="nocheck terse parallel=$(nproc)" dpkg-buildpackage -b -us -uc
    )
}

packages_in() { find "$1" -maxdepth 1 -name '*.deb' -printf '%f\n' | sort; }

compare() { # FOLDER FOLDER
    local package differs=0
    for package in $(packages_in "$1"); do
        if cmp -- "$1/$package" "$2/$package"; then
            echo "the same twice: $(sha256sum -- "$1/$package" | cut -c1-16) $package"
        else
            differs=1
        fi
    done
    return "$differs"
}

"$top/installer/install-packages.sh" packages.txt packages-package.txt packages-manual.txt
[ -z "$(git_here status --porcelain)" ] ||
    echo "What is not committed is not in the packages."
work=$top/build/package
commit=$(git_here rev-parse HEAD) # whatever is committed meanwhile
export CCACHE_DIR=${CCACHE_DIR:-$HOME/.cache/ccache} # debhelper gives the build another home
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
rm -rf -- "$work/once" "$work/another-folder" # with the packages of an earlier version
lay_out "$work/once/source"
build_in "$work/once/source"
if [ -n "$again" ]; then
    folder=$work/another-folder/source
    lay_out "$folder"
    (umask 077; export TZ=Asia/Shanghai LC_ALL=C CCACHE_DIR=$work/another-cache
        build_in "$folder")
    compare "$work/once" "$work/another-folder"
fi
mkdir -p -- "$out"
out=$(cd -- "$out" && pwd)
rm -f -- "$out"/wattcard*.deb
for package in $(packages_in "$work/once"); do cp -- "$work/once/$package" "$out/"; done
lintian --allow-root --fail-on error --tag-display-limit 0 "$work/once"/*.changes
packages_in "$out"
