// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/shift_link.h"

#include "ui/shift/shift_desk.h"
#include "ui/shift/shift_page.h"

namespace wattcard::ui {

void linkShift(ShiftDesk& desk, app::ShiftService& service)
{
    using app::ShiftService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &ShiftDesk::lookWanted, &service, &ShiftService::look, queued);
    QObject::connect(&desk, &ShiftDesk::wishGiven, &service, &ShiftService::fulfil, queued);
    QObject::connect(&service, &ShiftService::standing, &desk, &ShiftDesk::stand, queued);
    QObject::connect(&service, &ShiftService::fulfilled, &desk, &ShiftDesk::fulfilled, queued);
    QObject::connect(&service, &ShiftService::totalsReady, &desk, &ShiftDesk::totalsReady, queued);
    QObject::connect(&service, &ShiftService::closed, &desk, &ShiftDesk::closed, queued);
    QObject::connect(&service, &ShiftService::dayClosed, &desk, &ShiftDesk::dayClosed, queued);
    QObject::connect(&service, &ShiftService::failed, &desk, &ShiftDesk::failed, queued);
}

void linkShift(ShiftPage& page, ShiftDesk& desk)
{
    QObject::connect(&desk, &ShiftDesk::viewChanged, &page, &ShiftPage::show);
    QObject::connect(&page, &ShiftPage::chosen, &desk, &ShiftDesk::choose);
    QObject::connect(&page, &ShiftPage::rowChosen, &desk, &ShiftDesk::select);
    QObject::connect(&page, &ShiftPage::submitted, &desk, &ShiftDesk::submit);
    QObject::connect(&page, &ShiftPage::cancelled, &desk, &ShiftDesk::cancel);
}

} // namespace wattcard::ui
