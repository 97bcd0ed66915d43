// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/wiring.h"
#include "reports/printing/print_settings.h"
#include "ui/operators/sign_in_desk.h"

#include <QTimer>

namespace wattcard {

// Keeps what an administrator has chosen about printer and receipt, and writes it into the audit
// log: one entry for a line that is typed letter by letter, once nothing more comes.
class PrintingAudit : public QObject {
    Q_OBJECT
public:
    PrintingAudit(Wiring& wiring, const ui::SignInDesk& people, const Clock& clock);
    ~PrintingAudit() override;                               // what has not been written yet
    Result<void> keep(const reports::PrintSettings& chosen); // NotSaved

private:
    void flush();

    Wiring& m_wiring;
    const Clock& m_clock;
    QTimer m_quiet;
    std::optional<OperatorId> m_person;
    std::optional<reports::PrintSettings> m_chosen; // not in the log yet
};

} // namespace wattcard
