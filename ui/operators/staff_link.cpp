// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operators/staff_link.h"

#include "ui/operators/staff_desk.h"
#include "ui/operators/staff_page.h"

namespace wattcard::ui {

void linkStaff(StaffPage& page, StaffDesk& desk)
{
    QObject::connect(&desk, &StaffDesk::viewChanged, &page, &StaffPage::show);
    QObject::connect(&page, &StaffPage::operatorChosen, &desk, &StaffDesk::select);
    QObject::connect(&page, &StaffPage::chosen, &desk, &StaffDesk::choose);
    QObject::connect(&page, &StaffPage::submitted, &desk, &StaffDesk::submit);
    QObject::connect(&page, &StaffPage::limitRefused, &desk, &StaffDesk::refuseLimit);
    QObject::connect(&page, &StaffPage::cancelled, &desk, &StaffDesk::cancel);
}

void linkStaff(StaffDesk& desk, app::StaffService& service)
{
    using app::StaffService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &StaffDesk::lookWanted, &service, &StaffService::look, queued);
    QObject::connect(&desk, &StaffDesk::changeWanted, &service, &StaffService::change, queued);
    QObject::connect(&service, &StaffService::listed, &desk, &StaffDesk::listed, queued);
    QObject::connect(&service, &StaffService::changed, &desk, &StaffDesk::changed, queued);
    QObject::connect(&service, &StaffService::failed, &desk, &StaffDesk::failed, queued);
}

} // namespace wattcard::ui
