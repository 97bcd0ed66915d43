// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <cstdint>
#include <vector>

namespace wattcard::soak {

// What the program held at the end of a simulated month.
struct Figures {
    int day = 0;             // simulated days lived so far
    std::int64_t sales = 0;  // so far
    std::int64_t memory = 0; // resident, bytes
    int handles = 0;         // open files of the process
    std::int64_t books = 0;  // bytes of the store's file, all of the log written back
    std::int64_t log = 0;    // bytes of the log beside it, before that
    std::int64_t sale = 0;   // microseconds of processor that a sale of this month took
};

// Of this process, now; what the heap holds for nobody was given back before.
std::int64_t residentMemory();
int openHandles();
std::int64_t processorMicroseconds(); // of this thread

QString tableOf(const std::vector<Figures>& months);
// A curve over the days for each of the figures. Needs a QApplication.
QImage drawn(const std::vector<Figures>& months, const QString& title);

} // namespace wattcard::soak
