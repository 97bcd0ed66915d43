// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/password.h"
#include "db/repositories/sql_customer_book.h"
#include "db/repositories/sql_customer_records.h"
#include "db/repositories/sql_imports.h"
#include "tests/db/office.h"
#include "tests/ui/audit/key_press.h"
#include "ui/customers/customer_form.h"
#include "ui/customers/customers_desk.h"
#include "ui/customers/customers_link.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/customers_text.h"

#include <QApplication>
#include <QFile>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

inline constexpr CounterId till{3};

// The screen of customers with its services and a real database, without threads.
struct CustomersRoom : db::test::Office {
    QTemporaryDir papers;
    db::SqlCustomerRecords records{*database, clock};
    db::SqlImports books{*database, clock};
    db::SqlImportTrial trial{database->fileName()};
    Operator chief = enter(u"chief"_s, Role::Administrator);
    Operator purse = enter(u"purse"_s, Role::Finance);
    Operator seller = enter(u"seller"_s, Role::Clerk);
    app::CustomersService service{{[this](OperatorId who) -> Result<std::unique_ptr<CustomerBook>> {
                                       auto book =
                                           db::SqlCustomerBook::open(database->fileName(), who);
                                       if (!book)
                                           return failed(book);
                                       return std::unique_ptr<CustomerBook>{std::move(*book)};
                                   },
                                   *ledger, records, till}};
    app::ImportService imports{{trial, books, *registry, *people, clock, till}};
    CustomersDesk desk{[this] { return papers.filePath(u"customers.csv"_s); }};
    MetersDesk meters;
    ImportDesk import{[this] { return papers.filePath(u"refused.csv"_s); }};
    CustomersPage page{nullptr};

    explicit CustomersRoom(Role role = Role::Clerk)
    {
        linkCustomers(page, desk);
        linkMeters(page, meters);
        linkImport(page, import);
        linkCustomers(desk, service);
        linkMeters(meters, service);
        linkImport(import, imports);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        come(role == Role::Clerk ? seller : chief);
    }
    Operator enter(const QString& login, Role role)
    {
        Operator person{{}, login, login, role, false};
        const QString encoded =
            *crypto::hashPassword(u"right password"_s, crypto::passwordCostFloor);
        person.id = people->add(person, encoded, {{}, till}).value_or(OperatorId{});
        return person;
    }
    void come(const Operator& person)
    {
        service.signIn(person);
        imports.signIn(person);
        desk.enter(person);
        meters.enter(person);
        import.enter(person);
        settle();
        page.setFocus();
    }
    static void settle()
    {
        for (int i = 0; i < 12; ++i)
            QCoreApplication::sendPostedEvents();
    }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        pressKey(page, key, with);
        settle();
    }
    // As an input method writes: keys are ASCII.
    void type(const QString& text)
    {
        auto* edit = qobject_cast<QLineEdit*>(page.focusWidget());
        ASSERT_NE(edit, nullptr);
        edit->selectAll();
        edit->insert(text);
    }
    // With Tab to the field of that name.
    bool tabTo(const QString& name)
    {
        for (int step = 0; step < 40; ++step) {
            if (page.focusWidget() && page.focusWidget()->accessibleName() == name)
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    QString typed(RecordField field)
    {
        for (auto* edit : page.form().findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == fieldText(field))
                return edit->text();
        }
        return {};
    }
    const CustomersView& view() const { return desk.view(); }
    CustomerFields inBooks(AccountId account)
    {
        return (*db::SqlCustomerBook::open(database->fileName(), seller.id))
            ->record(account)
            ->fields;
    }
    QString fileOf(const QString& name, const QByteArray& bytes)
    {
        QFile file{papers.filePath(name)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
};

} // namespace wattcard::ui
