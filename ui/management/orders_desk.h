// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/work_order_desk.h"
#include "ui/management/orders_view.h"

#include <QObject>

namespace wattcard::ui {

// What an approver typed beside the values that he was shown.
struct Approval {
    WorkOrderSerial order;
    QString login;
    QString password;
    std::vector<WorkOrderSerial> others = {}; // shown in the same form, approved in the same act
};

// The management cards' screen without widgets: asks the services, remembers their answers.
class OrdersDesk : public QObject {
    Q_OBJECT
public:
    explicit OrdersDesk(QObject* parent = nullptr);
    const OrdersView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person); // the screen is opened: fresh figures
    void chooseList(wattcard::WorkOrderList which);
    void select(wattcard::WorkOrderSerial order);
    void prepare(const wattcard::WorkOrder& order, const QString& reason);
    void prepareAll(const std::vector<wattcard::WorkOrder>& orders, const QString& reason);
    void approve(const wattcard::ui::Approval& approval);
    void write();
    void readBack();
    void reportLost(const QString& reason);
    void revoke();

    // From the services
    void listed(const std::vector<wattcard::WorkOrderEntry>& entries);
    void visitsReady(const std::vector<wattcard::BookedVisit>& visits);
    void prepared(wattcard::WorkOrderSerial order);
    void approved();
    void written();
    void readBackDone(const wattcard::app::OrderReading& reading);
    void lostReported();
    void revoked();
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::OrdersView& view);
    void listWanted(wattcard::WorkOrderList which);
    void visitsWanted(wattcard::WorkOrderSerial order);
    void preparationWanted(const wattcard::WorkOrder& order, const QString& reason,
                           const wattcard::Operator& person);
    // The order as it was shown: its digest goes into the approval.
    void approvalWanted(const wattcard::WorkOrder& shown, const QString& login,
                        const QString& password);
    // By who was asked for by approvalWanted just now: the next order that he was shown.
    void nextApprovalWanted(const wattcard::WorkOrder& shown);
    void writingWanted(wattcard::WorkOrderSerial order, const wattcard::Operator& person);
    void readingBackWanted(const wattcard::Operator& person);
    void lossWanted(wattcard::WorkOrderSerial order, const QString& reason,
                    const wattcard::Operator& person);
    void revocationWanted(wattcard::WorkOrderSerial order, const wattcard::Operator& person);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    bool begin(OrderCommand command); // false when it is not offered now
    void end(OrdersView::Notice notice);

    OrdersView m_view;
    // Of the act that runs, still to be done.
    std::vector<WorkOrder> m_toPrepare;
    std::vector<WorkOrder> m_toApprove;
    QString m_reason;
};

} // namespace wattcard::ui
