// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/printing_audit.h"

#include "db/repositories/audit_chain.h"
#include "db/sqlite/transaction.h"
#include "main/machine_settings.h"

#include <QJsonArray>

#include <chrono>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds noMoreComes{2};

QJsonObject jsonOf(const reports::PrintSettings& chosen)
{
    QJsonArray leftOut;
    for (const reports::ReceiptField field : chosen.look.leftOut)
        leftOut.append(static_cast<int>(field));
    return {{u"kind"_s, static_cast<int>(chosen.printer.kind)},
            {u"target"_s, chosen.printer.target},
            {u"width_mm"_s, reports::widthMm(chosen.printer.paper)},
            {u"cutter"_s, chosen.printer.cuts},
            {u"drawer"_s, chosen.printer.opensDrawer},
            {u"left_out"_s, leftOut},
            {u"head"_s, chosen.look.head},
            {u"foot"_s, chosen.look.foot},
            {u"copies"_s, chosen.look.copies},
            {u"logo"_s, !chosen.look.logo.isNull()}};
}

} // namespace

PrintingAudit::PrintingAudit(Wiring& wiring, const ui::SignInDesk& people, const Clock& clock)
    : m_wiring{wiring},
      m_clock{clock}
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(noMoreComes);
    connect(&m_quiet, &QTimer::timeout, this, &PrintingAudit::flush);
    connect(&people, &ui::SignInDesk::accepted, this, [this](const Operator& person) {
        flush(); // it is of who was here before
        m_person = person.id;
    });
}

PrintingAudit::~PrintingAudit()
{
    flush();
}

Result<void> PrintingAudit::keep(const reports::PrintSettings& chosen)
{
    const auto kept = MachineSettings{machineSettingsFile()}.setPrinting(chosen);
    if (!kept)
        return kept;
    m_chosen = chosen;
    m_quiet.start();
    return {};
}

void PrintingAudit::flush()
{
    if (!m_chosen || !m_person)
        return;
    const Actor actor{*m_person, m_wiring.company().counter};
    const auto work = [&](db::Database& books) {
        return db::inTransaction(books, "printing"_L1, [&] {
            return db::AuditChain{books, m_clock}.add(
                {"setting.printing"_L1, u"printing"_s, jsonOf(*m_chosen)}, actor);
        });
    };
    if (const auto logged = m_wiring.onBooks(work); !logged)
        qWarning("audit: %s", qPrintable(logged.error().detail));
    m_chosen.reset();
}

} // namespace wattcard
