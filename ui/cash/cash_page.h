// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cash/cash_view.h"
#include "ui/widgets/health_light.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <map>

namespace wattcard::ui {

class CashForm;

// Cash control: every number of who owes what on the left, the rows of the chosen one beside it,
// and what may be done about it below.
class CashPage : public QWidget {
    Q_OBJECT
public:
    explicit CashPage(QWidget* parent);
    void show(const wattcard::ui::CashView& view);

Q_SIGNALS:
    void topicChosen(wattcard::ui::CashTopic topic);
    void shiftChosen(const wattcard::ShiftId& shift);
    void chosen(wattcard::ui::CashCommand command);
    void submitted(const wattcard::app::CashWish& wish);
    void cancelled();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeButtons();
    void retranslate();
    void showNumbers();
    void showRows();

    CashView m_view;
    HealthLight* m_state;
    PlainTable* m_numbers;
    PlainTable* m_rows;
    QLabel* m_message;
    QStackedWidget* m_bottom;
    std::map<CashCommand, QPushButton*> m_buttons; // before the panel, which fills it
    QWidget* m_buttonPanel;
    CashForm* m_form;
};

} // namespace wattcard::ui
