// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/services/typing.h"
#include "ui/services/service_wizard.h"
#include "ui/services/services_page.h"
#include "ui/services/tone_line.h"
#include "ui/shell/sample_services.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

namespace wattcard::ui {

// A desk with services behind it that answer at once, and a person who is on it.
struct ServicesWorld {
    explicit ServicesWorld(Role role = Role::Clerk)
    {
        Operator person;
        person.id = OperatorId{3};
        person.role = role;
        desk.signIn(person);
        desk.enter();
    }
    const ServicesView& view() const { return desk.view(); }
    ServicesDesk desk;
    SampleServices behind{desk};
};

// The screen on top of it, driven by keys alone.
struct ServicesScreen : ServicesWorld {
    explicit ServicesScreen(Role role = Role::Clerk) : ServicesWorld{role}
    {
        constexpr QSize smallest{1366, 700}; // below the status strip
        page.resize(smallest);
        static_cast<QWidget&>(page).show();
        QApplication::setActiveWindow(&page);
        page.setFocus();
        settle();
    }
    void settle()
    {
        for (int round = 0; round < 3; ++round)
            QApplication::sendPostedEvents();
        for (auto* wizard : page.findChildren<ServiceWizard*>())
            wizard->setSettleTime({});
    }
    void key(Qt::Key key)
    {
        QWidget* target = page.focusWidget() ? page.focusWidget() : &page;
        QTest::keyClick(target, key);
        settle();
    }
    void type(const QString& text)
    {
        typeText(*page.focusWidget(), text);
        settle();
    }
    void enter() { key(Qt::Key_Return); }
    ServiceWizard& wizard() { return *page.wizard(); }
    QString message() { return wizard().findChild<ToneLine*>()->sentence(); }
    QLineEdit* field(const QString& name)
    {
        for (auto* edit : wizard().findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    ServicesPage page{desk, nullptr};
};

} // namespace wattcard::ui
