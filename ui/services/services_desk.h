// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card_events.h"
#include "app/custody_team.h"
#include "ui/services/services_view.h"

#include <QObject>

namespace wattcard::ui {

// The card services without widgets: which one is open, whose account, what lies in the reader,
// what is prepared, who has signed and how it ended. Questions carry numbers and late answers to
// older ones are dropped. A password is handed on and not kept.
class ServicesDesk : public QObject {
    Q_OBJECT
public:
    explicit ServicesDesk(QObject* parent = nullptr);
    const ServicesView& view() const { return m_view; }
    // A card is being written, or a step of the books is under way: nobody leaves.
    bool isRunning() const { return m_view.phase == ServicePhase::Running; }
    // What follows when a wish is done, such as the opening card after its file; nothing: that was
    // all. It runs without a further key.
    using Sequel = std::function<std::optional<app::ServiceWish>(const app::ServiceDone& done)>;

public Q_SLOTS:
    // From the people
    void signIn(const wattcard::Operator& person);
    void signOut();
    void enter(); // the screen is opened: the card is looked at
    void leave();
    // Opens a service, of the account that is chosen already if there is one. Not while running.
    void open(wattcard::ui::ServiceId service);
    void close(); // back to the tiles; forgets the account and what was prepared
    void search(const QString& text);
    void chooseAccount(wattcard::AccountId account);
    void forgetAccount();
    void look(); // at the card in the reader once more
    void askTerms();
    void prepare(const wattcard::app::ServiceWish& wish);
    void sign(const wattcard::app::Login& login);
    void run();       // what is prepared and signed; finishes what was stopped
    void giveUp();    // what was stopped: a shift leader, with the card showing the image before
    void unprepare(); // a form is changed once more
    void rekey();     // the keys of the card in the reader

    // From the reader and the services
    void readerChanged(const wattcard::ReaderEvent& event);
    void found(int request, const std::vector<wattcard::Account>& accounts);
    void looked(int request, const wattcard::app::CardSituation& situation);
    void accountReady(int request, const wattcard::app::AccountSheet& sheet);
    void termsReady(int request, const wattcard::app::ServiceTerms& terms);
    void preparedReady(int request, const wattcard::app::PreparedService& prepared);
    void stepReached(int request, wattcard::app::SaleStep step);
    void doneReady(int request, const wattcard::app::ServiceDone& done);
    void stoppedReady(int request, const wattcard::app::SaleStopped& stopped);
    void failed(int request, const wattcard::Failure& failure);
    void rekeyed(int request, const wattcard::app::CardWishDone& done);

public:
    void setSequel(Sequel sequel) { m_sequel = std::move(sequel); }

Q_SIGNALS:
    void viewChanged(const wattcard::ui::ServicesView& view);
    // For the wizard that is open, when the answer it waits for has come.
    void cardLooked();
    void accountChosen();
    void preparationDone();
    void finished(); // done
    // To the services
    void searchWanted(int request, const QString& text);
    void lookWanted(int request);
    void accountWanted(int request, wattcard::AccountId account);
    void termsWanted(int request);
    void prepareWanted(int request, const wattcard::app::ServiceWish& wish);
    void signWanted(int request, const wattcard::app::PreparedService& prepared,
                    const wattcard::app::Login& login);
    void runWanted(int request, const wattcard::app::PreparedService& prepared);
    void finishWanted(int request, const wattcard::TransactionId& row);
    void giveUpWanted(int request, const wattcard::TransactionId& row);
    void rekeyWanted(int request, const wattcard::app::CardWish& wish);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    int ask(); // a new number for the question that everything waits for
    bool isAnswer(int request);
    void forget();
    void cardIsGone();
    void startRun(const std::function<void(int)>& question);
    bool chooses(const app::CardSituation& situation) const;

    ServicesView m_view;
    Sequel m_sequel;
    bool m_isHere = false;
    bool m_followsUp = false; // the sequel is being prepared: it runs by itself
    // Another desk that asks the same services counts from 1.
    static constexpr int firstRequest = 1 << 20;
    struct Asked {
        int last = firstRequest; // number given out
        int main = 0; // of the question that is open: account, preparation, signature, run
        int look = 0;
        int search = 0;
        int terms = 0;
    } m_asked;
};

} // namespace wattcard::ui
