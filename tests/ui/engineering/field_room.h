// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/field_paper.h"
#include "tests/flows/ticket_bench.h"
#include "tests/ui/audit/key_press.h"
#include "ui/engineering/exchange_text.h"
#include "ui/engineering/exchanges_desk.h"
#include "ui/engineering/exchanges_page.h"
#include "ui/engineering/field_link.h"
#include "ui/engineering/ticket_dialog.h"
#include "ui/engineering/ticket_text.h"
#include "ui/engineering/tickets_desk.h"
#include "ui/engineering/tickets_page.h"

#include <QApplication>
#include <QProcess>

namespace wattcard::ui {

inline Company fieldCompany()
{
    Company company;
    company.name = QStringLiteral("滨河电力");
    return company;
}

// What a PDF says; nothing where pdftotext is missing.
inline QString wordsIn(const QString& pdf)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
                 {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

// The engineer's screens before real books, real cards and a real meter, used with the keyboard.
struct FieldRoom {
    FieldRoom()
    {
        linkTickets(tickets, ticketsDesk);
        linkTickets(ticketsDesk, service);
        linkExchanges(exchanges, exchangesDesk);
        linkExchanges(exchangesDesk, service);
    }
    void signIn(Role role)
    {
        service.signIn(town.person(role));
        ticketsDesk.enter(town.person(role));
        exchangesDesk.enter(town.person(role));
        settle();
    }
    void open(QWidget& page)
    {
        page.resize(1366, 700);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        page.setFocus();
    }
    void settle()
    {
        for (int round = 0; round < 8; ++round)
            QCoreApplication::sendPostedEvents();
    }
    void press(QWidget& page, int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        pressKey(page, key, with);
        settle();
    }
    // Tab leads to the field of that name; then it is typed over.
    void type(QWidget& page, const QString& name, const QString& text)
    {
        ASSERT_NO_FATAL_FAILURE(goTo(page, name));
        QTest::keySequence(page.focusWidget(), QKeySequence::SelectAll);
        QTest::keyClicks(page.focusWidget(), text);
    }
    void goTo(QWidget& page, const QString& name)
    {
        const auto isThere = [&] {
            const QWidget* at = page.focusWidget();
            const auto* button = qobject_cast<const QAbstractButton*>(at);
            return at && (at->accessibleName() == name || (button && button->text() == name));
        };
        for (int tab = 0; tab < 60 && !isThere(); ++tab)
            pressKey(page, Qt::Key_Tab);
        ASSERT_TRUE(isThere()) << name.toStdString();
    }
    const CommissioningTicket& ticket() { return ticketsDesk.view().tickets.front(); }
    std::optional<TicketRefusal> refusal()
    {
        const auto& failure = ticketsDesk.view().failure;
        return failure ? ticketRefusal(*failure) : std::nullopt;
    }

    flows::Town town;
    flows::TicketBench bench{town};
    QTemporaryDir papers;
    app::FieldService service{bench.service()};
    TicketsDesk ticketsDesk{[this](const CommissioningTicket& each) {
        return reports::saveFieldPaper(certificateOf(each), fieldCompany(), papers.path());
    }};
    ExchangesDesk exchangesDesk{[this](const ExchangeSlip& each) {
        return reports::saveFieldPaper(slipOf(each), fieldCompany(), papers.path());
    }};
    TicketsPage tickets{nullptr};
    ExchangesPage exchanges{[this] { return town.clock.local(town.clock.now()); }, nullptr};
};

} // namespace wattcard::ui
