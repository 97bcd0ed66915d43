// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "domain/ports/receipts.h"
#include "reports/printing/print_settings.h"

#include <QObject>

#include <functional>

namespace wattcard::ui {

struct PrintingView {
    enum class TestPage { None, Printing, Printed, Failed };
    reports::PrintSettings settings;
    bool mayChange = false;
    std::optional<Fault> fault; // why the last choice was not kept
    PrinterState printer = PrinterState::Unknown;
    bool isAsked = false; // how the printer is: its answer is awaited
    TestPage testPage = TestPage::None;
};
bool hasPrinter(const PrintingView& view); // chosen, and said where it is

// Printer and receipt template of this computer. Every choice is kept at once and counts from the
// next receipt on; only the administrator chooses, and prints test pages. The printer is asked how
// it is when the screen opens and when another one is chosen; nobody waits for it.
class PrintingDesk : public QObject {
    Q_OBJECT
public:
    using Save = std::function<Result<void>(const reports::PrintSettings&)>;
    PrintingDesk(reports::PrintSettings settings, Save save);
    const PrintingView& view() const { return m_view; }

public Q_SLOTS:
    void enter(const wattcard::Operator& person);
    void choose(const wattcard::reports::PrintSettings& settings);
    void testPage();

    // From the printer's thread. What is told of another printer than the chosen one is late.
    void printerTold(const wattcard::reports::PrinterChoice& printer, wattcard::PrinterState state);
    void testPrinted(const wattcard::reports::PrinterChoice& printer);
    void testFailed(const wattcard::reports::PrinterChoice& printer);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::PrintingView& view);
    void stateWanted(const wattcard::reports::PrinterChoice& printer);
    void testWanted(const wattcard::reports::PrintSettings& settings);

private:
    void ask();
    void tested(const reports::PrinterChoice& printer, PrintingView::TestPage end);

    PrintingView m_view;
    Save m_save;
};

} // namespace wattcard::ui
