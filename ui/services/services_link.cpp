// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/services_link.h"

#include "app/account_services.h"
#include "app/card_service.h"
#include "app/records_service.h"
#include "ui/services/services_desk.h"

namespace wattcard::ui {

using app::AccountServices;
using app::CardService;
using app::RecordsService;

namespace {

void linkQuestions(ServicesDesk& desk, AccountServices& accounts)
{
    using Desk = ServicesDesk;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &Desk::lookWanted, &accounts, &AccountServices::look, queued);
    QObject::connect(&desk, &Desk::accountWanted, &accounts, &AccountServices::account, queued);
    QObject::connect(&desk, &Desk::termsWanted, &accounts, &AccountServices::terms, queued);
    QObject::connect(&desk, &Desk::prepareWanted, &accounts, &AccountServices::prepare, queued);
    QObject::connect(&desk, &Desk::signWanted, &accounts, &AccountServices::sign, queued);
    QObject::connect(&desk, &Desk::runWanted, &accounts, &AccountServices::run, queued);
    QObject::connect(&desk, &Desk::finishWanted, &accounts, &AccountServices::finish, queued);
    QObject::connect(&desk, &Desk::giveUpWanted, &accounts, &AccountServices::giveUp, queued);
}

void linkAnswers(ServicesDesk& desk, AccountServices& accounts)
{
    using Desk = ServicesDesk;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&accounts, &AccountServices::looked, &desk, &Desk::looked, queued);
    QObject::connect(&accounts, &AccountServices::accountReady, &desk, &Desk::accountReady, queued);
    QObject::connect(&accounts, &AccountServices::termsReady, &desk, &Desk::termsReady, queued);
    QObject::connect(&accounts, &AccountServices::prepared, &desk, &Desk::preparedReady, queued);
    QObject::connect(&accounts, &AccountServices::stepReached, &desk, &Desk::stepReached, queued);
    QObject::connect(&accounts, &AccountServices::done, &desk, &Desk::doneReady, queued);
    QObject::connect(&accounts, &AccountServices::stopped, &desk, &Desk::stoppedReady, queued);
    QObject::connect(&accounts, &AccountServices::failed, &desk, &Desk::failed, queued);
}

} // namespace

void linkServices(ServicesDesk& desk, AccountServices& accounts)
{
    linkQuestions(desk, accounts);
    linkAnswers(desk, accounts);
}

void linkServices(ServicesDesk& desk, const ServicesBehind& services)
{
    constexpr auto queued = Qt::QueuedConnection;
    linkServices(desk, services.accounts);
    QObject::connect(&desk, &ServicesDesk::searchWanted, &services.records, &RecordsService::find,
                     queued);
    QObject::connect(&services.records, &RecordsService::found, &desk, &ServicesDesk::found,
                     queued);
    QObject::connect(&desk, &ServicesDesk::rekeyWanted, &services.cards, &CardService::apply,
                     queued);
    QObject::connect(&services.cards, &CardService::applied, &desk, &ServicesDesk::rekeyed, queued);
    QObject::connect(&services.cards, &CardService::failed, &desk, &ServicesDesk::failed, queued);
}

} // namespace wattcard::ui
