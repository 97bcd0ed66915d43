// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/custody_team.h"
#include "app/service_desk.h"
#include "app/service_events.h"

#include <QObject>

namespace wattcard::app {

// The card services of the counter behind signals, beside CounterService: lives on the card thread,
// every slot may wait for the card or the database and none is called directly by a screen.
// `request` comes back with the answer, or with failed(), so that a late answer can be dropped.
//
// The way of every wizard: look at the card where one is written, ask for the account's sheet, then
// prepare(wish) -> prepared; while `next` is there, sign(prepared, login) -> prepared; then
// run(prepared) -> done, stopped or failed. A preparation that is never run leaves nothing behind
// but the entry of a transfer's new customer.
class AccountServices : public QObject {
    Q_OBJECT
public:
    explicit AccountServices(const ServiceDesk::Parts& parts);
    ~AccountServices() override;

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();

    // The arrival session with the card in the reader: books return data, finishes a row that the
    // card proves (Kind::Finished). Answers looked.
    void look(int request);
    void account(int request, wattcard::AccountId account); // answers accountReady
    // A customer number (twelve digits) or the number of an account. Answers accountReady.
    void accountNamed(int request, const QString& number);
    void terms(int request); // answers termsReady

    // Asks role and state, fills in numbers and figures, and says who must sign. Answers prepared.
    void prepare(int request, const wattcard::app::ServiceWish& wish);
    // The next person signs in on the same screen, for this alone. Answers prepared, or failed:
    // BadCredentials, LockedOut (seconds in the detail), OneTimePassword, PermissionDenied for a
    // role without the right, ApproverIsAuthor.
    void sign(int request, const wattcard::app::PreparedService& prepared,
              const wattcard::app::Login& login);
    // Answers done; stopped when a card order was recorded and is not finished; failed when nothing
    // was recorded (NotApproved without the signatures, or for others than these values). What was
    // done or stopped answers the same once more: a second Enter pays nothing twice.
    void run(int request, const wattcard::app::PreparedService& prepared);
    // The same card is back in the reader: what was stopped is finished, or given up by a shift
    // leader where the card shows the image before. Answers done, stopped or failed.
    void finish(int request, const wattcard::TransactionId& row);
    void giveUp(int request, const wattcard::TransactionId& row);

Q_SIGNALS:
    void looked(int request, const wattcard::app::CardSituation& situation);
    void accountReady(int request, const wattcard::app::AccountSheet& sheet);
    void termsReady(int request, const wattcard::app::ServiceTerms& terms);
    void prepared(int request, const wattcard::app::PreparedService& prepared);
    void stepReached(int request, wattcard::app::SaleStep step); // while a card is written
    void done(int request, const wattcard::app::ServiceDone& done);
    void stopped(int request, const wattcard::app::SaleStopped& stopped);
    void failed(int request, const wattcard::Failure& failure);

    // For the counter behind the wizards: the list of unfinished rows, the paper that waits, and
    // what it shows of an account may be other than before.
    void rowsChanged();
    void paperWaiting();
    void accountChanged(wattcard::AccountId account);

private:
    bool isSignedIn(int request);
    void answer(int request, const ServiceDesk::Outcome& outcome);
    void settle(int request, const TransactionId& row, transaction::Wish wish);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wattcard::app
