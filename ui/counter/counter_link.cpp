// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_link.h"

#include "ui/counter/counter_desk.h"

namespace wattcard::ui {

using app::CounterService;
using app::RecordsService;

namespace {

void linkCards(CounterDesk& desk, CounterService& cards)
{
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &CounterDesk::signedIn, &cards, &CounterService::signIn, queued);
    QObject::connect(&desk, &CounterDesk::signedOut, &cards, &CounterService::signOut, queued);
    QObject::connect(&desk, &CounterDesk::cardWanted, &cards, &CounterService::readCard, queued);
    QObject::connect(&desk, &CounterDesk::orderIdWanted, &cards, &CounterService::newOrderId,
                     queued);
    QObject::connect(&desk, &CounterDesk::saleWanted, &cards, &CounterService::sell, queued);
    QObject::connect(&desk, &CounterDesk::openingWanted, &cards, &CounterService::openAccount,
                     queued);
    QObject::connect(&desk, &CounterDesk::settlingWanted, &cards, &CounterService::settle, queued);

    QObject::connect(&cards, &CounterService::cardSeen, &desk, &CounterDesk::cardSeen, queued);
    QObject::connect(&cards, &CounterService::orderIdReady, &desk, &CounterDesk::orderIdReady,
                     queued);
    QObject::connect(&cards, &CounterService::saleStep, &desk, &CounterDesk::saleStep, queued);
    QObject::connect(&cards, &CounterService::saleDone, &desk, &CounterDesk::saleDone, queued);
    QObject::connect(&cards, &CounterService::saleStopped, &desk, &CounterDesk::saleStopped,
                     queued);
}

void linkRecords(CounterDesk& desk, RecordsService& records)
{
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &CounterDesk::searchWanted, &records, &RecordsService::find, queued);
    QObject::connect(&desk, &CounterDesk::pendingWanted, &records, &RecordsService::findPending,
                     queued);
    QObject::connect(&desk, &CounterDesk::factsWanted, &records, &RecordsService::facts, queued);
    QObject::connect(&desk, &CounterDesk::historyWanted, &records, &RecordsService::history,
                     queued);
    QObject::connect(&desk, &CounterDesk::openRowsWanted, &records, &RecordsService::openRows,
                     queued);
    QObject::connect(&desk, &CounterDesk::printingWanted, &records, &RecordsService::printWaiting,
                     queued);
    QObject::connect(&desk, &CounterDesk::copyWanted, &records, &RecordsService::reprint, queued);

    QObject::connect(&records, &RecordsService::found, &desk, &CounterDesk::found, queued);
    QObject::connect(&records, &RecordsService::factsReady, &desk, &CounterDesk::factsReady,
                     queued);
    QObject::connect(&records, &RecordsService::historyReady, &desk, &CounterDesk::historyReady,
                     queued);
    QObject::connect(&records, &RecordsService::consumptionReady, &desk,
                     &CounterDesk::consumptionReady, queued);
    QObject::connect(&records, &RecordsService::openRowsReady, &desk, &CounterDesk::openRowsReady,
                     queued);
    QObject::connect(&records, &RecordsService::receiptPrinted, &desk, &CounterDesk::receiptPrinted,
                     queued);
    QObject::connect(&records, &RecordsService::operatorsReady, &desk, &CounterDesk::peopleKnown,
                     queued);
    QObject::connect(&records, &RecordsService::failed, &desk, &CounterDesk::recordsFailed, queued);
}

} // namespace

void linkShifts(CounterDesk& desk, app::ShiftService& shifts)
{
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &CounterDesk::openRowsWanted, &shifts, &app::ShiftService::look,
                     queued);
    QObject::connect(&shifts, &app::ShiftService::standing, &desk, &CounterDesk::shiftStands,
                     queued);
}

void linkCounter(CounterDesk& desk, CounterService& counter, RecordsService& records)
{
    linkCards(desk, counter);
    linkRecords(desk, records);
}

} // namespace wattcard::ui
