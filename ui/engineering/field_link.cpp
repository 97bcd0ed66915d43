// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/field_link.h"

#include "ui/engineering/bench_desk.h"
#include "ui/engineering/bench_page.h"
#include "ui/engineering/exchanges_desk.h"
#include "ui/engineering/exchanges_page.h"
#include "ui/engineering/tickets_desk.h"
#include "ui/engineering/tickets_page.h"

namespace wattcard::ui {

using app::FieldService;

namespace {

constexpr auto fieldQueued = Qt::QueuedConnection;

} // namespace

void linkTickets(TicketsPage& page, TicketsDesk& desk)
{
    QObject::connect(&desk, &TicketsDesk::viewChanged, &page, &TicketsPage::show);
    QObject::connect(&page, &TicketsPage::listChosen, &desk, &TicketsDesk::chooseList);
    QObject::connect(&page, &TicketsPage::ticketChosen, &desk, &TicketsDesk::select);
    QObject::connect(&page, &TicketsPage::begun, &desk, &TicketsDesk::begin);
    QObject::connect(&page, &TicketsPage::cardGiven, &desk, &TicketsDesk::takeCard);
    QObject::connect(&page, &TicketsPage::checkGiven, &desk, &TicketsDesk::check);
    QObject::connect(&page, &TicketsPage::sealGiven, &desk, &TicketsDesk::seal);
    QObject::connect(&page, &TicketsPage::givenUp, &desk, &TicketsDesk::giveUp);
    QObject::connect(&page, &TicketsPage::printWanted, &desk, &TicketsDesk::print);
    QObject::connect(&page, &TicketsPage::exportWanted, &desk, &TicketsDesk::exportTo);
    QObject::connect(&page, &TicketsPage::importWanted, &desk, &TicketsDesk::importFrom);
}

void linkExchanges(ExchangesPage& page, ExchangesDesk& desk)
{
    QObject::connect(&desk, &ExchangesDesk::viewChanged, &page, &ExchangesPage::show);
    QObject::connect(&page, &ExchangesPage::accountWanted, &desk, &ExchangesDesk::find);
    QObject::connect(&page, &ExchangesPage::given, &desk, &ExchangesDesk::give);
    QObject::connect(&page, &ExchangesPage::slipChosen, &desk, &ExchangesDesk::select);
    QObject::connect(&page, &ExchangesPage::slipWanted, &desk, &ExchangesDesk::print);
}

void linkBench(BenchPage& page, BenchDesk& desk)
{
    QObject::connect(&desk, &BenchDesk::viewChanged, &page, &BenchPage::show);
    QObject::connect(&page, &BenchPage::pressed, &desk, &BenchDesk::press);
}

void linkTickets(TicketsDesk& desk, FieldService& service)
{
    QObject::connect(&desk, &TicketsDesk::listWanted, &service, &FieldService::list, fieldQueued);
    QObject::connect(&desk, &TicketsDesk::ticketWanted, &service, &FieldService::begin,
                     fieldQueued);
    QObject::connect(&desk, &TicketsDesk::cardWanted, &service, &FieldService::takeCard,
                     fieldQueued);
    QObject::connect(&desk, &TicketsDesk::checkWanted, &service, &FieldService::check, fieldQueued);
    QObject::connect(&desk, &TicketsDesk::sealWanted, &service, &FieldService::seal, fieldQueued);
    QObject::connect(&desk, &TicketsDesk::endWanted, &service, &FieldService::giveUp, fieldQueued);
    QObject::connect(&desk, &TicketsDesk::exportWanted, &service, &FieldService::exportTo,
                     fieldQueued);
    QObject::connect(&desk, &TicketsDesk::importWanted, &service, &FieldService::importFrom,
                     fieldQueued);
    QObject::connect(&service, &FieldService::ticketsReady, &desk, &TicketsDesk::ticketsReady,
                     fieldQueued);
    QObject::connect(&service, &FieldService::ticketReady, &desk, &TicketsDesk::ticketReady,
                     fieldQueued);
    QObject::connect(&service, &FieldService::exported, &desk, &TicketsDesk::exported, fieldQueued);
    QObject::connect(&service, &FieldService::failed, &desk, &TicketsDesk::failed, fieldQueued);
}

void linkExchanges(ExchangesDesk& desk, FieldService& service)
{
    QObject::connect(&desk, &ExchangesDesk::listWanted, &service, &FieldService::listExchanges,
                     fieldQueued);
    QObject::connect(&desk, &ExchangesDesk::accountWanted, &service, &FieldService::findAccount,
                     fieldQueued);
    QObject::connect(&desk, &ExchangesDesk::evidenceWanted, &service, &FieldService::give,
                     fieldQueued);
    QObject::connect(&service, &FieldService::exchangesReady, &desk, &ExchangesDesk::exchangesReady,
                     fieldQueued);
    QObject::connect(&service, &FieldService::accountFound, &desk, &ExchangesDesk::accountFound,
                     fieldQueued);
    QObject::connect(&service, &FieldService::evidenceGiven, &desk, &ExchangesDesk::evidenceGiven,
                     fieldQueued);
    QObject::connect(&service, &FieldService::failed, &desk, &ExchangesDesk::failed, fieldQueued);
}

void linkBench(BenchDesk& desk, app::ReaderService& readers, app::KeyService& keys)
{
    QObject::connect(&desk, &BenchDesk::testWanted, &readers, &app::ReaderService::startTest,
                     fieldQueued);
    QObject::connect(&desk, &BenchDesk::testUnwanted, &readers, &app::ReaderService::stopTest,
                     fieldQueued);
    QObject::connect(&desk, &BenchDesk::keysWanted, &keys, &app::KeyService::list, fieldQueued);
    QObject::connect(&readers, &app::ReaderService::testChanged, &desk, &BenchDesk::testChanged,
                     fieldQueued);
    QObject::connect(&keys, &app::KeyService::listed, &desk, &BenchDesk::keysListed, fieldQueued);
}

} // namespace wattcard::ui
