// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/common_steps.h"
#include "ui/services/tone_line.h"

namespace wattcard::ui {

// What a card says, in words and figures.
SummaryRows cardFacts(const app::CardSituation& card);

// The card in the reader, followed as it changes.
class CardFactsForm : public QWidget {
    Q_OBJECT
public:
    CardFactsForm(ServiceWizard& wizard, ServicesDesk& desk);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show();

    ServiceWizard& m_wizard;
    ServicesDesk& m_desk;
    ToneLine* m_state;
    QLabel* m_rows;
};

} // namespace wattcard::ui
