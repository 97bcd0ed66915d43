// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shift/shift_view.h"
#include "ui/widgets/health_light.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <map>

namespace wattcard::ui {

class ActForm;
class CashUpPicture;
class CountForm;

// The shift of this counter from its float to its report (SCREENS.md section 7): what stands in the
// way, the count, expected against counted, and who signs. Nothing that is expected is shown before
// the count.
class ShiftPage : public QWidget {
    Q_OBJECT
public:
    explicit ShiftPage(QWidget* parent);
    void show(const wattcard::ui::ShiftView& view);

Q_SIGNALS:
    void chosen(wattcard::ui::ShiftCommand command);
    void rowChosen(const wattcard::TransactionId& row);
    void submitted(const wattcard::app::ShiftWish& wish);
    void cancelled();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeOverview();
    QWidget* makeButtons();
    void retranslate();
    void showLines();
    void showRows();
    void showForm(bool isNew);
    void focusNext();
    bool counts() const; // the form that is open is a count

    ShiftView m_view;
    HealthLight* m_state;
    QLabel* m_facts;
    QStackedWidget* m_body;
    QWidget* m_overview;
    PlainTable* m_lines;
    CashUpPicture* m_picture;
    PlainTable* m_rows;
    CountForm* m_count;
    QStackedWidget* m_bottom;
    QWidget* m_buttonPanel;
    ActForm* m_act;
    QLabel* m_message;
    std::map<ShiftCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
