// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customers_link.h"

#include "ui/customers/customer_form.h"
#include "ui/customers/customer_list.h"
#include "ui/customers/customers_desk.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/import_tab.h"
#include "ui/customers/meters_tab.h"

namespace wattcard::ui {

void linkCustomers(CustomersPage& page, CustomersDesk& desk)
{
    QObject::connect(&desk, &CustomersDesk::viewChanged, &page,
                     qOverload<const CustomersView&>(&CustomersPage::show));
    CustomerList& list = page.list();
    QObject::connect(&list, &CustomerList::searched, &desk, &CustomersDesk::find);
    QObject::connect(&list, &CustomerList::accountChosen, &desk, &CustomersDesk::select);
    QObject::connect(&list, &CustomerList::chosen, &desk, &CustomersDesk::choose);
    CustomerForm& form = page.form();
    QObject::connect(&form, &CustomerForm::saved, &desk, &CustomersDesk::save);
    QObject::connect(&form, &CustomerForm::undone, &desk, &CustomersDesk::undo);
    QObject::connect(&form, &CustomerForm::undoLapsed, &desk, &CustomersDesk::undoLapsed);
    QObject::connect(&form, &CustomerForm::chosen, &desk, &CustomersDesk::choose);
    QObject::connect(&page, &CustomersPage::backWanted, &desk,
                     [&desk] { desk.choose(CustomersCommand::Back); });
}

void linkMeters(CustomersPage& page, MetersDesk& desk)
{
    QObject::connect(&desk, &MetersDesk::viewChanged, &page,
                     qOverload<const MetersView&>(&CustomersPage::show));
    MetersTab& tab = page.meters();
    QObject::connect(&tab, &MetersTab::placeChosen, &desk, &MetersDesk::look);
    QObject::connect(&tab, &MetersTab::meterChosen, &desk, &MetersDesk::select);
    QObject::connect(&tab, &MetersTab::chosen, &desk, &MetersDesk::choose);
    QObject::connect(&tab, &MetersTab::received, &desk, &MetersDesk::receive);
    QObject::connect(&tab, &MetersTab::scrapped, &desk, &MetersDesk::scrap);
}

void linkImport(CustomersPage& page, ImportDesk& desk)
{
    QObject::connect(&desk, &ImportDesk::viewChanged, &page,
                     qOverload<const ImportView&>(&CustomersPage::show));
    ImportTab& tab = page.import();
    QObject::connect(&tab, &ImportTab::fileChosen, &desk, &ImportDesk::read);
    QObject::connect(&tab, &ImportTab::fieldChosen, &desk, &ImportDesk::select);
    QObject::connect(&tab, &ImportTab::mapped, &desk, &ImportDesk::map);
    QObject::connect(&tab, &ImportTab::chosen, &desk, &ImportDesk::choose);
    QObject::connect(&tab, &ImportTab::signedBy, &desk, &ImportDesk::book);
}

void linkCustomers(CustomersDesk& desk, app::CustomersService& service)
{
    using app::CustomersService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &CustomersDesk::pageWanted, &service, &CustomersService::look, queued);
    QObject::connect(&desk, &CustomersDesk::recordWanted, &service, &CustomersService::open,
                     queued);
    QObject::connect(&desk, &CustomersDesk::editWanted, &service, &CustomersService::edit, queued);
    QObject::connect(&desk, &CustomersDesk::exportWanted, &desk,
                     [&service] { service.announce(); });
    QObject::connect(&desk, &CustomersDesk::exportWanted, &service, &CustomersService::exportTo,
                     queued);
    // At once: the service's own thread is busy with what is to be stopped.
    QObject::connect(&desk, &CustomersDesk::stopWanted, &desk, [&service] { service.stop(); });
    QObject::connect(&service, &CustomersService::pageReady, &desk, &CustomersDesk::pageReady,
                     queued);
    QObject::connect(&service, &CustomersService::recordReady, &desk, &CustomersDesk::recordReady,
                     queued);
    QObject::connect(&service, &CustomersService::edited, &desk, &CustomersDesk::edited, queued);
    QObject::connect(&service, &CustomersService::progressed, &desk, &CustomersDesk::progressed,
                     queued);
    QObject::connect(&service, &CustomersService::exported, &desk, &CustomersDesk::exported,
                     queued);
    QObject::connect(&service, &CustomersService::stopped, &desk, &CustomersDesk::stopped, queued);
    QObject::connect(&service, &CustomersService::failed, &desk, &CustomersDesk::failed, queued);
}

void linkMeters(MetersDesk& desk, app::CustomersService& service)
{
    using app::CustomersService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &MetersDesk::pageWanted, &service, &CustomersService::lookAtMeters,
                     queued);
    QObject::connect(&desk, &MetersDesk::meterWanted, &service, &CustomersService::lookAtMeter,
                     queued);
    QObject::connect(&desk, &MetersDesk::receiveWanted, &service, &CustomersService::receive,
                     queued);
    QObject::connect(&desk, &MetersDesk::scrapWanted, &service, &CustomersService::scrap, queued);
    QObject::connect(&service, &CustomersService::metersReady, &desk, &MetersDesk::metersReady,
                     queued);
    QObject::connect(&service, &CustomersService::meterReady, &desk, &MetersDesk::meterReady,
                     queued);
    QObject::connect(&service, &CustomersService::metersChanged, &desk, &MetersDesk::metersChanged,
                     queued);
    QObject::connect(&service, &CustomersService::failed, &desk, &MetersDesk::failed, queued);
}

void linkImport(ImportDesk& desk, app::ImportService& service)
{
    using app::ImportService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &ImportDesk::readWanted, &service, &ImportService::read, queued);
    QObject::connect(&desk, &ImportDesk::checkWanted, &desk, [&service] { service.announce(); });
    QObject::connect(&desk, &ImportDesk::checkWanted, &service, &ImportService::check, queued);
    QObject::connect(&desk, &ImportDesk::importWanted, &service, &ImportService::import, queued);
    QObject::connect(&desk, &ImportDesk::reportWanted, &service, &ImportService::saveReport,
                     queued);
    QObject::connect(&desk, &ImportDesk::stopWanted, &desk, [&service] { service.stop(); });
    QObject::connect(&service, &ImportService::headRead, &desk, &ImportDesk::headRead, queued);
    QObject::connect(&service, &ImportService::progressed, &desk, &ImportDesk::progressed, queued);
    QObject::connect(&service, &ImportService::checked, &desk, &ImportDesk::checked, queued);
    QObject::connect(&service, &ImportService::imported, &desk, &ImportDesk::imported, queued);
    QObject::connect(&service, &ImportService::reportSaved, &desk, &ImportDesk::reportSaved,
                     queued);
    QObject::connect(&service, &ImportService::stopped, &desk, &ImportDesk::stopped, queued);
    QObject::connect(&service, &ImportService::failed, &desk, &ImportDesk::failed, queued);
}

} // namespace wattcard::ui
