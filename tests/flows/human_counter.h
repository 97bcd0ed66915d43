// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/screens.h"
#include "main/system_clock.h"

#include <atomic>
#include <mutex>

namespace wattcard::human {

// The counter's printer: a tray of papers, and sometimes none left. Asked on the printer's thread.
class PaperTray final : public ReceiptPrinter {
public:
    struct Papers {
        std::vector<Receipt> receipts();
        std::atomic<int> refusals = 0;               // so many that follow are not printed
        std::function<void(const Receipt&)> onPaper; // on the printer's thread; set at the start

    private:
        friend class PaperTray;
        std::mutex m_mutex;
        std::vector<Receipt> m_receipts;
    };
    explicit PaperTray(Papers& papers) : m_papers{papers} {}
    Result<QString> print(const Receipt& receipt) override;
    Result<void> openDrawer() override { return {}; }
    PrinterState state() const override { return m_state; }

private:
    Papers& m_papers;
    PrinterState m_state = PrinterState::Unknown;
};

// The window of the program with everything behind it, as main() of wattcard composes it.
class Counter {
public:
    using MakePrinter =
        std::function<std::unique_ptr<ReceiptPrinter>(const Profile&, const Company&)>;
    // `reader` as --reader names it; the tray of papers unless there is another printer.
    Counter(const Profile& profile, const QString& reader, MakePrinter printer = {});
    bool isOpen() const { return m_screens != nullptr; }
    ui::MainWindow& window() { return m_screens->window(); }
    PaperTray::Papers& papers() { return m_papers; }

private:
    PaperTray::Papers m_papers;
    SystemClock m_clock;
    ui::LanguageSwitch m_language;
    std::unique_ptr<Wiring> m_wiring;
    std::unique_ptr<Screens> m_screens;
};

} // namespace wattcard::human
