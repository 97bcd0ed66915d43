// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/management/orders_desk.h"
#include "ui/widgets/plain_table.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <functional>
#include <map>

namespace wattcard::ui {

class WarningBanner;

// Management cards: the orders, the selected one with its visits, and what may be done with it.
// Painted in purple, because these cards change meters (SCREENS.md section 9).
class OrdersPage : public QWidget {
    Q_OBJECT
public:
    // `now` is asked when a form opens.
    OrdersPage(std::function<LocalTime()> now, QWidget* parent);
    void show(const wattcard::ui::OrdersView& view);
    void press(OrderCommand command); // as its button and its key

Q_SIGNALS:
    void listChosen(wattcard::WorkOrderList which);
    void orderChosen(wattcard::WorkOrderSerial order);
    void prepared(const std::vector<wattcard::WorkOrder>& orders, const QString& reason);
    void approved(const wattcard::ui::Approval& approval);
    void writingWanted();
    void readingBackWanted();
    void lossReported(const QString& reason);
    void revoked();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeButtons();
    void retranslate();
    void showEntries();
    void showSelected();
    void showVisits();
    QString message() const;
    void askLoss();
    void askWriting();
    bool confirmed(const QString& question, const QString& yes);

    std::function<LocalTime()> m_now;
    OrdersView m_view;
    QLabel* m_title;
    WarningBanner* m_warning;
    QComboBox* m_list;
    PlainTable* m_entries;
    QLabel* m_sheet;
    PlainTable* m_visits;
    QLabel* m_message;
    std::map<OrderCommand, QPushButton*> m_buttons;
};

// The page's clicks go to the desk and the desk's view to the page.
void linkOrders(OrdersPage& page, OrdersDesk& desk);

} // namespace wattcard::ui
