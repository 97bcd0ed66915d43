// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QIODevice>

#include <vector>

namespace wattcard::cardio {

// A line whose computation gives something else than it says, or cannot be done.
struct FailedAnswer {
    int line = 0;
    QString operation = {};
    QString suite = {};
    QString name = {};
    QString field = {}; // the output that differs; empty when nothing could be computed
    QString expected = {};
    QString got = {}; // hexadecimal, or why there is nothing
    friend bool operator==(const FailedAnswer&, const FailedAnswer&) = default;
};

struct SelfTestReport {
    int cases = 0;
    std::vector<FailedAnswer> failures = {}; // at most one for each line
    bool ok() const { return failures.empty(); }
};

// Computes every line. An unknown operation or suite is a failed line. BadInput, with the line in
// the detail, when a line is malformed or the file has none.
Result<SelfTestReport> runSelfTest(QIODevice& lines);

// The files of known answers that are built into the program.
struct ShippedAnswers {
    QString file;
    Result<SelfTestReport> report;
};
std::vector<ShippedAnswers> runShippedSelfTest();

// Known answers of every primitive in use, a few milliseconds. SelfTestFailed, naming file, line
// and operation: nothing may be sold then (RELIABILITY.md section 11).
Result<void> startupSelfTest();

} // namespace wattcard::cardio
