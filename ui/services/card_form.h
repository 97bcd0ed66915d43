// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/common_steps.h"
#include "ui/services/tone_line.h"

namespace wattcard::ui {

// What lies in the reader, said all the time, and whether it is the card that is wanted.
class CardForm : public QWidget {
    Q_OBJECT
public:
    CardForm(ServiceWizard& wizard, ServicesDesk& desk, WantedCard wanted);
    Gap gap() const;
    QString title() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct State {
        Tone tone = Tone::Neutral;
        QString sentence;
        bool isRight = false;
    };
    State state() const;
    State seen(const app::CardSituation& card) const;
    void show();

    ServiceWizard& m_wizard;
    ServicesDesk& m_desk;
    WantedCard m_wanted;
    QLabel* m_hint;
    ToneLine* m_state;
};

} // namespace wattcard::ui
