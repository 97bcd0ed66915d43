// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "human_counter.h"

#include <QTest>

namespace wattcard::human {

std::vector<Receipt> PaperTray::Papers::receipts()
{
    const std::lock_guard lock{m_mutex};
    return m_receipts;
}

Result<QString> PaperTray::print(const Receipt& receipt)
{
    if (m_papers.refusals > 0) {
        --m_papers.refusals;
        m_state = PrinterState::PaperOut;
        return failed(Fault::PrinterFailed, QStringLiteral("no paper"));
    }
    m_state = PrinterState::Ready;
    if (m_papers.onPaper)
        m_papers.onPaper(receipt);
    const std::lock_guard lock{m_papers.m_mutex};
    m_papers.m_receipts.push_back(receipt);
    return receipt.number;
}

Counter::Counter(const Profile& profile, const QString& reader, MakePrinter printer)
    : m_language{ui::userSettingsFile()}
{
    m_language.use(ui::Language::English);
    const auto nobody = [](const VaultSettings&) -> Result<crypto::Secret> {
        return failed(Fault::KeyStoreLocked);
    };
    if (!printer)
        printer = [this](const Profile&, const Company&) -> std::unique_ptr<ReceiptPrinter> {
            return std::make_unique<PaperTray>(m_papers);
        };
    auto wired = Wiring::make({profile, reader, nobody, printer});
    if (!wired)
        return;
    m_wiring = std::move(*wired);
    m_screens = std::make_unique<Screens>(Screens::Parts{.wiring = *m_wiring,
                                                         .language = m_language,
                                                         .clock = m_clock,
                                                         .readerIsFixed = true,
                                                         .papers = profile.receipts()});
    window().show();
    window().activateWindow();
    std::ignore = QTest::qWaitForWindowActive(&window());
}

} // namespace wattcard::human
