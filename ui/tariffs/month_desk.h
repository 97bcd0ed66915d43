// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tariffs/month_panel.h"

namespace wattcard::ui {

// The settlement of a month without widgets: what was asked, what came back.
class MonthDesk : public QObject {
    Q_OBJECT
public:
    explicit MonthDesk(QObject* parent = nullptr) : QObject{parent} {}
    const MonthView& view() const { return m_view; }

public Q_SLOTS:
    void enter(const wattcard::Operator& person);
    void leave();
    void forget(); // something else was typed
    void ask(const wattcard::app::MonthWish& wish);
    void settle(const wattcard::app::MonthWish& wish);

    void billed(const wattcard::MonthBill& bill);
    void settled();
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::MonthView& view);
    void billWanted(const wattcard::app::MonthWish& wish);
    void settlementWanted(const wattcard::app::MonthWish& wish);

private:
    bool begin();
    void show() { Q_EMIT viewChanged(m_view); }
    MonthView m_view;
};

void linkMonths(MonthPanel& panel, MonthDesk& desk);
void linkMonths(MonthDesk& desk, app::MonthService& service);

} // namespace wattcard::ui
