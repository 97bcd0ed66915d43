// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_service.h"
#include "app/records_service.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSocketNotifier>

#include <deque>

namespace wattcard {

// The counter without a window: one JSON object a line on standard input, one answer a line on
// standard output, through the same services as the screen. Passwords come on standard input, never
// on the command line. Verbs: sign-in, change-password, await (card | empty), read, sell, open,
// settle, unfinished, print, quit; wattcard(1) describes them.
class ScriptRunner : public QObject {
    Q_OBJECT
public:
    ScriptRunner(app::CounterService& counter, app::RecordsService& records, CounterId number,
                 QObject* parent);
    void start();

public Q_SLOTS:
    void readerChanged(const wattcard::ReaderEvent& event);

Q_SIGNALS:
    void wantSignIn(const QString& login, const QString& password, wattcard::CounterId counter);
    void wantChange(const wattcard::app::PasswordChange& change, wattcard::CounterId counter);
    void wantSignedIn(const wattcard::Operator& person);
    void wantOrderId();
    void wantRead();
    void wantSell(const wattcard::app::Order& order);
    void wantOpen(const wattcard::app::Order& order);
    void wantSettle(const wattcard::TransactionId& id, wattcard::app::CounterService::Wish wish);
    void wantFind(int request, const QString& text);
    void wantOpenRows();
    void wantPrint();
    void finished();

private:
    void connectTo(app::CounterService& counter, app::RecordsService& records);
    void readInput();
    bool isRunning(const QString& verb) const;
    void next();
    void perform(const QJsonObject& command);
    void sell(const QJsonObject& command);
    void open(const QJsonObject& command);
    void settle(const QJsonObject& command);
    void answerAwait();
    void orderIdReady(const TransactionId& id);
    void cardSeen(const app::CardSituation& situation);
    void accountsFound(const std::vector<Account>& accounts);
    void saleDone(const app::SaleDone& done);
    void saleStopped(const app::SaleStopped& stopped);
    void stepReached(app::SaleStep step);
    void openRowsReady(const std::vector<OpenRow>& rows);
    void printingBegun(int receipts);
    void printedOne(const TransactionId& id, const QString& where);
    void answer(QJsonObject object);
    static void print(const QJsonObject& line);
    void refuse(Fault fault);

    CounterId m_counter;
    QSocketNotifier m_input;
    QByteArray m_unread;
    std::deque<QJsonObject> m_commands;
    std::optional<QJsonObject> m_running;
    app::Order m_order; // being built for the running command
    app::CardSituation m_situation;
    ReaderEvent m_reader;
    int m_printing = 0; // receipts that are still at the printer
    QJsonArray m_printed;
    bool m_ended = false; // end of input
};

} // namespace wattcard
