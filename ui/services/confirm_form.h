// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/common_steps.h"
#include "ui/widgets/field_sheet.h"

#include <QLineEdit>

namespace wattcard::ui {

// What will be done, who signs it, and the doing.
class ConfirmForm : public QWidget {
    Q_OBJECT
public:
    ConfirmForm(ServiceWizard& wizard, ServicesDesk& desk, Confirmation confirmation);
    void entered();
    Gap gap() const;
    void act(); // Enter
    QString next() const;
    bool leadsOut() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Saying {
        Tone tone = Tone::Neutral;
        QString sentence;
    };
    Saying saying(const ServicesView& view) const;
    Saying stoppedSaying(const ServicesView& view) const;
    QString runningSentence(const ServicesView& view) const;
    QString signerSentence(const app::ApprovalRequest& next) const;
    bool wantsSigner() const;
    void prepare();
    void show(const ServicesView& view);

    ServiceWizard& m_wizard;
    ServicesDesk& m_desk;
    Confirmation m_confirmation;
    QLabel* m_summary;
    QLabel* m_signer;
    FieldSheet* m_sheet;
    QLineEdit* m_login;
    QLineEdit* m_password;
    bool m_waitsForCard = false; // prepared again as soon as the card has been looked at
    std::size_t m_signed = 0;
};

} // namespace wattcard::ui
