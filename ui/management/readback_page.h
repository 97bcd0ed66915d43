// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/management/readback_desk.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>

#include <map>

namespace wattcard::ui {

class VisitCurves;

// What management cards brought home: the meters and the orders that are out on the left; visits,
// the difference to the books and curves of the chosen meter on the right.
class ReadbackPage : public QWidget {
    Q_OBJECT
public:
    enum class Tab { Visits, Differences, Curves };
    explicit ReadbackPage(QWidget* parent);
    void showTab(Tab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }
    VisitCurves& curves() { return *m_curves; }

public Q_SLOTS:
    void show(const wattcard::ui::ReadbackView& view);

Q_SIGNALS:
    void meterChosen(const wattcard::MeterNumber& meter);
    void visitChosen(int visit);
    void ordersChosen(wattcard::WorkOrderList which);
    void readingWanted();
    void takingBackWanted();
    void exportWanted();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QLayout* makeLeft();
    QLayout* makeRight();
    void makeButtons();
    void connectLists();
    void retranslate();
    void press(ReadbackCommand command);
    void showMeters();
    void showOrders();
    void showVisits();
    void showFindings();

    ReadbackView m_view;
    QLabel* m_title;
    QLabel* m_meter;
    PlainTable* m_meters;
    ChoiceBox<WorkOrderList>* m_which;
    PlainTable* m_orders;
    QTabWidget* m_tabs;
    PlainTable* m_visits;
    PlainTable* m_findings;
    VisitCurves* m_curves;
    QLabel* m_message;
    std::map<ReadbackCommand, QPushButton*> m_buttons;
};

void linkReadback(ReadbackPage& page, ReadbackDesk& desk);

} // namespace wattcard::ui
