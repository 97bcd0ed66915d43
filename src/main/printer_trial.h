// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/receipts/printing_desk.h"

#include <QObject>
#include <QTemporaryDir>
#include <QThread>

namespace wattcard {

// Asks the printer of this computer how it is, and prints a test page on it. To be moved to the
// thread of the printer: one that does not answer holds that thread and nobody else.
class PrinterTrial : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void ask(const wattcard::reports::PrinterChoice& printer);
    void print(const wattcard::reports::PrintSettings& settings);

Q_SIGNALS:
    void told(const wattcard::reports::PrinterChoice& printer, wattcard::PrinterState state);
    // Whichever of these two answers a test page, `told` comes before it.
    void printed(const wattcard::reports::PrinterChoice& printer);
    void failed(const wattcard::reports::PrinterChoice& printer);

private:
    QTemporaryDir m_paper; // PDFs of test pages
};

// The desk of the settings gets a trial of its own, which lives and ends with the printer's thread.
void letItTry(ui::PrintingDesk& desk, QThread& printerThread);

} // namespace wattcard
