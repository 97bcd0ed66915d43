// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print_service.h"
#include "app/sign_in.h"
#include "domain/ports/meter_reports.h"
#include "domain/ports/pending_accounts.h"
#include "domain/ports/people.h"
#include "domain/ports/receipts.h"

#include <QObject>

namespace wattcard::app {

// Everything a screen asks of the records without a card. Lives on the database thread; answers by
// signals. `request` comes back with the answer, so that a late answer to an old question can be
// dropped.
class RecordsService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Ledger& ledger;
        People& people;
        Registry& registry;
        PendingAccounts& pending;
        Outbox& outbox;
        MeterReports& reports;
        const Clock& clock;
        bool testKeys = false;
    };
    explicit RecordsService(Parts parts);

public Q_SLOTS:
    void find(int request, const QString& text); // at most 50
    void findPending(int request, const QString& text); // of those that wait for their card
    void facts(int request, wattcard::AccountId account);
    // What was sold last, and what was used: answers historyReady and consumptionReady.
    void history(int request, wattcard::AccountId account);
    void openRows();
    void signIn(const QString& login, const QString& password, wattcard::CounterId counter);
    void changePassword(const wattcard::app::PasswordChange& change, wattcard::CounterId counter);
    // A second person beside the one who is signed in, for one approval: answers personConfirmed or
    // personRefused. A one-time password approves nothing.
    void confirmPerson(int request, const QString& login, const QString& password);
    void operators();
    void printWaiting(); // outbox: asks for each receipt that waits, one paperWanted each
    void notePrinted(const wattcard::app::PrintJob& job, const QString& where); // takes it off
    // Receipts to choose from and to look at: answers receiptsReady, receiptReady or
    // receiptRefused.
    void newestReceipts(int request, const wattcard::Actor& actor);
    void lookAtReceipt(int request, const wattcard::TransactionId& id,
                       const wattcard::Actor& actor);
    void findReceipt(int request, const QString& number, const wattcard::Actor& actor);
    void reprint(const wattcard::TransactionId& id, const QString& reason,
                 const wattcard::Actor& actor);

Q_SIGNALS:
    void found(int request, const std::vector<wattcard::Account>& accounts);
    void factsReady(int request, const wattcard::AccountFacts& facts);
    void historyReady(int request, const std::vector<wattcard::HistoryLine>& lines);
    void consumptionReady(int request, const wattcard::Consumption& consumption);
    void openRowsReady(const std::vector<wattcard::OpenRow>& rows);
    void signedIn(const wattcard::Operator& person);
    void signInRefused(const wattcard::app::SignInRefusal& refusal);
    void passwordChanged(const wattcard::Operator& person);
    void personConfirmed(int request, const wattcard::Operator& person);
    void personRefused(int request, const wattcard::Failure& failure);
    void operatorsReady(const std::vector<wattcard::Operator>& people);
    void receiptsReady(int request, const std::vector<wattcard::ReceiptEntry>& entries);
    void receiptReady(int request, const wattcard::TransactionId& id,
                      const wattcard::Receipt& receipt);
    void receiptRefused(int request, const wattcard::Failure& failure);
    void waitingCounted(int receipts); // how many paperWanted follow
    void paperWanted(const wattcard::app::PrintJob& job);
    void receiptPrinted(const wattcard::TransactionId& id, const QString& where, int copy);
    void failed(const wattcard::Failure& failure);

private:
    void want(const TransactionId& id, Receipt receipt);
    bool tookCashNow(const TransactionId& id, const Receipt& receipt);
    Parts m_parts;
};

} // namespace wattcard::app
