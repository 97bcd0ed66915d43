// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/readback_link.h"

#include "ui/management/readback_desk.h"

namespace wattcard::ui {

using app::CardService;
using app::VisitService;

namespace {

// The screen's questions among those of others.
enum ReadbackRequest { ReadingVisits = 40, TakingCardBack, AskingBalance };

void linkReadbackCards(ReadbackDesk& desk, CardService& cards)
{
    const auto later = [&cards](auto call) {
        QMetaObject::invokeMethod(&cards, std::move(call), Qt::QueuedConnection);
    };
    QObject::connect(&desk, &ReadbackDesk::readingWanted, &desk,
                     [&cards, later] { later([&cards] { cards.readOrder(ReadingVisits); }); });
    QObject::connect(&desk, &ReadbackDesk::takingBackWanted, &desk,
                     [&cards, later] { later([&cards] { cards.takeOrderBack(TakingCardBack); }); });
    QObject::connect(&desk, &ReadbackDesk::balanceWanted, &desk,
                     [&cards, later] { later([&cards] { cards.reconcile(AskingBalance); }); });
    QObject::connect(&cards, &CardService::orderRead, &desk,
                     [&desk](int request, const app::OrderReading& reading) {
                         if (request == ReadingVisits || request == TakingCardBack)
                             desk.readDone(reading);
                     });
    QObject::connect(&cards, &CardService::balanceReady, &desk,
                     [&desk](int request, const app::OrderBalance& balance) {
                         if (request == AskingBalance)
                             desk.balanceReady(balance);
                     });
    QObject::connect(&cards, &CardService::failed, &desk,
                     [&desk](int request, const Failure& failure) {
                         if (request >= ReadingVisits && request <= AskingBalance)
                             desk.failed(failure);
                     });
}

} // namespace

void linkReadback(ReadbackDesk& desk, CardService& cards, VisitService& visits)
{
    linkReadbackCards(desk, cards);
    QObject::connect(&desk, &ReadbackDesk::metersWanted, &visits, &VisitService::meters,
                     Qt::QueuedConnection);
    QObject::connect(&desk, &ReadbackDesk::reviewWanted, &visits, &VisitService::review,
                     Qt::QueuedConnection);
    QObject::connect(&desk, &ReadbackDesk::exportWanted, &visits, &VisitService::exportTo,
                     Qt::QueuedConnection);
    QObject::connect(&visits, &VisitService::metersReady, &desk, &ReadbackDesk::metersReady);
    QObject::connect(&visits, &VisitService::reviewed, &desk, &ReadbackDesk::reviewed);
    QObject::connect(&visits, &VisitService::exported, &desk, &ReadbackDesk::exported);
    QObject::connect(&visits, &VisitService::failed, &desk, &ReadbackDesk::failed);
}

} // namespace wattcard::ui
