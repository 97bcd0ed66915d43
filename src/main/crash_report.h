// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"

#include <QString>

#include <vector>

namespace wattcard {

// From now on a program that ends by a fault of its own (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT,
// an exception that nobody caught) leaves a short report in the folder, and ends as it would have
// without: FOLDER/crash-PROGRAM-START-PID.txt. In it are version, signal, time, the type of the
// exception and the addresses of the calls; never a value, a text or a key. Nothing is sent.
void keepCrashReports(const QString& folder, const QString& program);

struct CrashReport {
    QString file;
    UtcTime at{};       // when the program ended
    bool isNew = false; // nobody has been told yet
};
// The newest last; those behind the newest ten are removed.
std::vector<CrashReport> crashReportsIn(const QString& folder);
std::vector<UtcTime> crashTimesIn(const QString& folder);
// A report as support gets it: only lines that a report is made of, and of a path the file's name.
QString crashTextForOthers(const CrashReport& report);
QString toldFile(const CrashReport& report); // its name once somebody was told
// Whoever sits there is told once.
void markTold(const std::vector<CrashReport>& reports);

} // namespace wattcard
