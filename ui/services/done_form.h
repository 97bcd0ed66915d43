// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/common_steps.h"

namespace wattcard::ui {

// What happened, with its numbers.
class DoneForm : public QWidget {
    Q_OBJECT
public:
    DoneForm(ServiceWizard& wizard, ServicesDesk& desk, std::function<SummaryRows()> result);
    void show();

protected:
    void changeEvent(QEvent* event) override;

private:
    SummaryRows receiptRows() const;

    ServiceWizard& m_wizard;
    ServicesDesk& m_desk;
    std::function<SummaryRows()> m_result;
    QLabel* m_rows;
};

} // namespace wattcard::ui
