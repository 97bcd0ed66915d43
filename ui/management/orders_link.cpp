// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/orders_link.h"

#include "ui/management/orders_desk.h"

#include <memory>

namespace wattcard::ui {

using app::CardService;
using app::RecordsService;

namespace {

// The screen's questions among those of others: what the answer is to.
enum Request { Listing = 10, Visits, Preparing, Approving, Writing, Reading, Losing, Revoking };

bool isMine(int request)
{
    return request >= Listing && request <= Revoking;
}

template <class Service, class Function> void later(Service& service, Function function)
{
    QMetaObject::invokeMethod(&service, std::move(function), Qt::QueuedConnection);
}

void linkQuestions(OrdersDesk& desk, CardService& cards)
{
    const auto ask = [&desk, &cards](auto signal, auto call) {
        QObject::connect(&desk, signal, &desk, [&cards, call](const auto&... values) {
            later(cards, [&cards, call, values...] { call(cards, values...); });
        });
    };
    ask(&OrdersDesk::listWanted,
        [](CardService& to, WorkOrderList which) { to.orders(Listing, which); });
    ask(&OrdersDesk::visitsWanted,
        [](CardService& to, WorkOrderSerial order) { to.visits(Visits, order); });
    ask(&OrdersDesk::preparationWanted,
        [](CardService& to, const WorkOrder& order, const QString& reason, const Operator&) {
            to.prepareOrder(Preparing, order, reason);
        });
    ask(&OrdersDesk::writingWanted, [](CardService& to, WorkOrderSerial order, const Operator&) {
        to.writeOrder(Writing, order);
    });
    ask(&OrdersDesk::readingBackWanted,
        [](CardService& to, const Operator&) { to.takeOrderBack(Reading); });
    ask(&OrdersDesk::lossWanted, [](CardService& to, WorkOrderSerial order, const QString& reason,
                                    const Operator&) { to.loseOrder(Losing, order, reason); });
    ask(&OrdersDesk::revocationWanted, [](CardService& to, WorkOrderSerial order, const Operator&) {
        to.revokeOrder(Revoking, order);
    });
}

void linkApproval(OrdersDesk& desk, CardService& cards, RecordsService& records)
{
    // What the approver was shown, until the records have said who he is.
    const auto shown = std::make_shared<WorkOrder>();
    const auto approver = std::make_shared<Operator>(); // of the act that runs
    QObject::connect(
        &desk, &OrdersDesk::approvalWanted, &desk,
        [&records, shown](const WorkOrder& order, const QString& login, const QString& password) {
            *shown = order;
            later(records, [&records, login, password] {
                records.confirmPerson(Approving, login, password);
            });
        });
    QObject::connect(&records, &RecordsService::personConfirmed, &desk,
                     [&cards, shown, approver](int request, const Operator& person) {
                         if (request != Approving)
                             return;
                         *approver = person;
                         later(cards, [&cards, order = *shown, person] {
                             cards.approveOrder(Approving, order, person);
                         });
                     });
    QObject::connect(&desk, &OrdersDesk::nextApprovalWanted, &desk,
                     [&cards, approver](const WorkOrder& order) {
                         later(cards, [&cards, order, person = *approver] {
                             cards.approveOrder(Approving, order, person);
                         });
                     });
    QObject::connect(&records, &RecordsService::personRefused, &desk,
                     [&desk](int request, const Failure& failure) {
                         if (request == Approving)
                             desk.failed(failure);
                     });
}

void answer(OrdersDesk& desk, int request, const WorkOrderEntry& entry)
{
    switch (request) {
    case Preparing: return desk.prepared(entry.order.serial);
    case Approving: return desk.approved();
    case Writing: return desk.written();
    case Losing: return desk.lostReported();
    case Revoking: return desk.revoked();
    default: return; // another screen's question
    }
}

void linkAnswers(OrdersDesk& desk, CardService& cards)
{
    QObject::connect(&cards, &CardService::ordersReady, &desk,
                     [&desk](int request, const std::vector<WorkOrderEntry>& entries) {
                         if (request == Listing)
                             desk.listed(entries);
                     });
    QObject::connect(&cards, &CardService::visitsReady, &desk,
                     [&desk](int request, const std::vector<BookedVisit>& visits) {
                         if (request == Visits)
                             desk.visitsReady(visits);
                     });
    QObject::connect(
        &cards, &CardService::orderReady, &desk,
        [&desk](int request, const WorkOrderEntry& entry) { answer(desk, request, entry); });
    QObject::connect(&cards, &CardService::orderRead, &desk,
                     [&desk](int request, const app::OrderReading& reading) {
                         if (request == Reading)
                             desk.readBackDone(reading);
                     });
    QObject::connect(&cards, &CardService::failed, &desk,
                     [&desk](int request, const Failure& failure) {
                         if (isMine(request))
                             desk.failed(failure);
                     });
}

} // namespace

void linkOrders(OrdersDesk& desk, CardService& cards, RecordsService& records)
{
    linkQuestions(desk, cards);
    linkApproval(desk, cards, records);
    linkAnswers(desk, cards);
}

} // namespace wattcard::ui
