// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cash/cash_link.h"

#include "ui/cash/cash_desk.h"
#include "ui/cash/cash_page.h"

namespace wattcard::ui {

void linkCash(CashPage& page, CashDesk& desk)
{
    QObject::connect(&desk, &CashDesk::viewChanged, &page, &CashPage::show);
    QObject::connect(&page, &CashPage::topicChosen, &desk, &CashDesk::look);
    QObject::connect(&page, &CashPage::shiftChosen, &desk, &CashDesk::select);
    QObject::connect(&page, &CashPage::chosen, &desk, &CashDesk::choose);
    QObject::connect(&page, &CashPage::submitted, &desk, &CashDesk::submit);
    QObject::connect(&page, &CashPage::cancelled, &desk, &CashDesk::cancel);
}

void linkCash(CashDesk& desk, app::CashService& service)
{
    using app::CashService;
    constexpr auto queued = Qt::QueuedConnection;
    // In the order in which they are sent: a number goes before its question and its answers.
    QObject::connect(&desk, &CashDesk::asked, &service, &CashService::number, queued);
    QObject::connect(&service, &CashService::answering, &desk, &CashDesk::answering, queued);
    QObject::connect(&desk, &CashDesk::lookWanted, &service, &CashService::look, queued);
    QObject::connect(&desk, &CashDesk::wishGiven, &service, &CashService::fulfil, queued);
    QObject::connect(&service, &CashService::standing, &desk, &CashDesk::stand, queued);
    QObject::connect(&service, &CashService::fulfilled, &desk, &CashDesk::fulfilled, queued);
    QObject::connect(&service, &CashService::reconciled, &desk, &CashDesk::reconciled, queued);
    QObject::connect(&service, &CashService::shiftClosed, &desk, &CashDesk::shiftClosed, queued);
    QObject::connect(&service, &CashService::dayClosed, &desk, &CashDesk::dayClosed, queued);
    QObject::connect(&service, &CashService::failed, &desk, &CashDesk::failed, queued);
}

} // namespace wattcard::ui
