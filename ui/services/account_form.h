// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/common_steps.h"
#include "ui/widgets/list_panel.h"

namespace wattcard::ui {

// Whose account: the one search box of the counter, and whom the card in the reader has chosen.
class AccountForm : public QWidget {
    Q_OBJECT
public:
    AccountForm(ServiceWizard& wizard, ServicesDesk& desk, std::vector<Operation> operations);
    ListPanel& list() { return *m_list; }
    void begin();   // with the service: a chosen account needs no key
    void entered(); // on coming to the step
    Gap gap() const;
    void act(); // Enter
    QString next() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(const ServicesView& view);
    void takeChosen();
    std::optional<Fault> refusal() const; // when none of the operations can be begun
    const Account* rowAccount() const;

    ServiceWizard& m_wizard;
    ServicesDesk& m_desk;
    std::vector<Operation> m_operations;
    QLabel* m_chosen;
    ListPanel* m_list;
    std::size_t m_row = 0;
    bool m_isFresh = false; // the service has just been opened
    bool m_isTyped = false; // a search says whose account, not the card
};

} // namespace wattcard::ui
