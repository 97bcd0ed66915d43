// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_services.h"
#include "tests/flows/service_town.h"
#include "tests/ui/services/typing.h"
#include "ui/services/service_wizard.h"
#include "ui/services/services_link.h"
#include "ui/services/services_page.h"
#include "ui/services/tone_line.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

namespace wattcard::ui {

// The page of the card services with its desk and services before a real database, real cards and
// a real meter, used with the keyboard alone.
struct ServicesOffice {
    ServicesOffice()
    {
        app::registerServiceTypes();
        linkServices(desk, services);
        QObject::connect(&desk, &ServicesDesk::searchWanted, &desk,
                         [this](int request, const QString& text) {
                             const auto found = town.town.ledger->find(text, 50);
                             desk.found(request, found.value_or(std::vector<Account>{}));
                         });
        page.resize(1366, 700);
        static_cast<QWidget&>(page).show();
        QApplication::setActiveWindow(&page);
    }
    void signIn(Role role)
    {
        desk.signIn(town.town.person(role));
        services.signIn(town.town.person(role));
        desk.enter();
        page.setFocus();
        settle();
    }
    void putIn(flows::Hand& hand)
    {
        town.town.present(hand); // it lies in the reader from here on
        ReaderEvent event;
        event.status = ReaderEvent::Status::Present;
        event.insertions = ++insertions;
        desk.readerChanged(event);
        settle();
    }
    void settle()
    {
        for (int round = 0; round < 12; ++round) {
            QCoreApplication::sendPostedEvents();
        }
        for (auto* wizard : page.findChildren<ServiceWizard*>())
            wizard->setSettleTime({});
    }
    void key(Qt::Key key)
    {
        QTest::keyClick(page.focusWidget() ? page.focusWidget() : &page, key);
        settle();
    }
    void enter(int times = 1)
    {
        for (int time = 0; time < times; ++time)
            key(Qt::Key_Return);
    }
    void fill(const QStringList& texts)
    {
        for (const QString& text : texts) {
            typeText(*page.focusWidget(), text);
            enter();
        }
    }
    std::string message()
    {
        const auto* line =
            page.wizard() ? page.wizard()->findChild<ToneLine*>() : page.findChild<ToneLine*>();
        return line->sentence().toStdString();
    }
    flows::ServiceTown town;
    app::AccountServices services{town.parts};
    ServicesDesk desk;
    ServicesPage page{desk, nullptr};
    std::uint32_t insertions = 0;
};

} // namespace wattcard::ui
