// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/tariffs_link.h"

#include "ui/tariffs/tariffs_desk.h"
#include "ui/tariffs/tariffs_page.h"

namespace wattcard::ui {

void linkTariffs(TariffsDesk& desk, app::TariffService& service)
{
    using app::TariffService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &TariffsDesk::lookWanted, &service, &TariffService::look, queued);
    QObject::connect(&desk, &TariffsDesk::mapWanted, &service, &TariffService::lookAtMap, queued);
    QObject::connect(&desk, &TariffsDesk::wishGiven, &service, &TariffService::fulfil, queued);
    QObject::connect(&desk, &TariffsDesk::importWanted, &service, &TariffService::importFrom,
                     queued);
    QObject::connect(&desk, &TariffsDesk::exportWanted, &service, &TariffService::exportTo, queued);
    QObject::connect(&service, &TariffService::listed, &desk, &TariffsDesk::listed, queued);
    QObject::connect(&service, &TariffService::mapped, &desk, &TariffsDesk::mapped, queued);
    QObject::connect(&service, &TariffService::drafted, &desk, &TariffsDesk::drafted, queued);
    QObject::connect(&service, &TariffService::rehearsed, &desk, &TariffsDesk::rehearsed, queued);
    QObject::connect(&service, &TariffService::fulfilled, &desk, &TariffsDesk::fulfilled, queued);
    QObject::connect(&service, &TariffService::imported, &desk, &TariffsDesk::imported, queued);
    QObject::connect(&service, &TariffService::importRefused, &desk, &TariffsDesk::importRefused,
                     queued);
    QObject::connect(&service, &TariffService::exported, &desk, &TariffsDesk::exported, queued);
    QObject::connect(&service, &TariffService::exportRefused, &desk, &TariffsDesk::exportRefused,
                     queued);
    QObject::connect(&service, &TariffService::failed, &desk, &TariffsDesk::failed, queued);
}

void linkTariffs(TariffsPage& page, TariffsDesk& desk)
{
    QObject::connect(&desk, &TariffsDesk::viewChanged, &page, &TariffsPage::show);
    QObject::connect(&desk, &TariffsDesk::answered, &page, &TariffsPage::showAnswer);
    QObject::connect(&desk, &TariffsDesk::draftOffered, &page, &TariffsPage::openForm);
    QObject::connect(&page, &TariffsPage::versionChosen, &desk, &TariffsDesk::select);
    QObject::connect(&page, &TariffsPage::drafted, &desk, &TariffsDesk::draft);
    QObject::connect(&page, &TariffsPage::rehearsalWanted, &desk, &TariffsDesk::rehearse);
    QObject::connect(&page, &TariffsPage::signedFor, &desk, &TariffsDesk::release);
    QObject::connect(&page, &TariffsPage::retired, &desk, &TariffsDesk::retire);
    QObject::connect(&page, &TariffsPage::importWanted, &desk, &TariffsDesk::importFrom);
    QObject::connect(&page, &TariffsPage::exportWanted, &desk, &TariffsDesk::exportTo);
    QObject::connect(&page, &TariffsPage::asked, &desk, &TariffsDesk::ask);
}

} // namespace wattcard::ui
