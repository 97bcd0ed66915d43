// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/printing/receipt_printers.h"

#include <QApplication>
#include <QTemporaryDir>

#include <functional>

namespace wattcard::bench {

// The process of a bench at the program's own window: settings of its own, without sounds, and on
// whatever platform of Qt is set, offscreen unless it is.
class WindowProcess {
public:
    WindowProcess(int& argc, char** argv);
    QApplication& application() { return m_application; }
    // As the program looks; the peer of a start does without.
    void dress();

private:
    QTemporaryDir m_settings;
    QApplication m_application;
};

// The counter's window of a profile until its first frame is painted, then its orderly end: a start
// after a crash looks through all the books.
void showFirstFrame(
    const QString& directory, const reports::PrintSettings& printing = {},
    const std::function<void()>& painted = [] {});

} // namespace wattcard::bench
