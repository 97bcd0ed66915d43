# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: sanitize [small|thread]
# What: the tests under address and undefined-behaviour sanitizers, the threaded ones under TSan
ready_as() { # PRESET TARGET...
    cmake --preset "$1" -S "$top" >/dev/null
    cmake --build "$top/build/$1" --target "${@:2}"
}
export QT_QPA_PLATFORM=offscreen
if [ "${1:-}" = thread ]; then
    programs=(main/wattcard_thread_tests cardio/wattcard_cardio_tests
        reports/wattcard_reports_tests)
    preset=tsan
    # Qt and what stands below it were not compiled for this: tests/fakes/threads_of_qt.cpp.
    export TSAN_OPTIONS=ignore_noninstrumented_modules=1:die_after_fork=0
else
    programs=(domain/wattcard_domain_tests crypto/wattcard_crypto_tests meter/wattcard_meter_tests
        cardio/wattcard_cardio_tests)
    [ "${1:-}" = small ] || programs+=(db/wattcard_db_tests app/wattcard_app_tests
        simulation/wattcard_life_tests simulation/wattcard_fault_tests flows/wattcard_flows_tests
        ui/wattcard_ui_tests)
    preset=asan
fi
cd -- "$top"
ready_as "$preset" "${programs[@]##*/}"
sanitized=()
for program in "${programs[@]}"; do
    sanitized+=("$top/build/$preset/tests/$program")
done
counted_tests() { # PROGRAM...: what ran, as evidence
    local status=0 found
    several "$@" 2>&1 | tee "$scratch/sanitized" || status=$?
    found=$(grep -cE 'ERROR: (Address|Leak)Sanitizer|runtime error:|WARNING: ThreadSanitizer' \
        "$scratch/sanitized" || true)
    echo "evidence: $preset tests=$(grep -c '^\[       OK' "$scratch/sanitized" || true)" \
        "reports=$found"
    [ "$found" = 0 ] || status=1
    return "$status"
}
noted counted_tests "${sanitized[@]}"
