// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_service.h"
#include "app/records_service.h"
#include "app/shift_service.h"
#include "ui/counter/counter_view.h"
#include "ui/services/service_id.h"

#include <QTimer>

#include <functional>

namespace wattcard::ui {

// The counter without widgets: holds the state, feeds the transition table, asks the services by
// signals and tells the page what to show. Lives on the GUI thread and never waits.
class CounterDesk : public QObject {
    Q_OBJECT
public:
    struct Parts {
        CounterId counter{};
        const Clock& clock;
        // Monotonic time, for the keys that are ignored after a change of state.
        std::function<std::chrono::milliseconds()> uptime;
    };
    explicit CounterDesk(Parts parts, QObject* parent = nullptr);
    const CounterView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void signIn(const wattcard::Operator& person);
    void lock(); // refused while writing
    // Another screen works with the reader meanwhile: cards are remembered, not read. What was
    // typed is forgotten; a write that is under way is followed to its end.
    void setAway(bool away);
    void command(wattcard::ui::Command command);
    void typeAmount(const wattcard::ui::AmountTyped& typed, std::optional<wattcard::Fault> fault);
    void typeEnergy(const wattcard::ui::EnergyTyped& typed, std::optional<wattcard::Fault> fault);
    void typeReference(const QString& reference);
    void typeTendered(const wattcard::ui::TenderedTyped& typed);
    void startSearch();
    void search(const QString& text);
    void chooseRow(int row); // of the list that is open

    // From the reader and the services
    void readerChanged(const wattcard::ReaderEvent& event);
    void cardSeen(const wattcard::app::CardSituation& situation);
    void orderIdReady(const wattcard::TransactionId& id);
    void saleStep(wattcard::app::SaleStep step);
    void saleDone(const wattcard::app::SaleDone& done);
    void saleStopped(const wattcard::app::SaleStopped& stopped);
    void found(int request, const std::vector<wattcard::Account>& accounts);
    void factsReady(int request, const wattcard::AccountFacts& facts);
    void historyReady(int request, const std::vector<wattcard::HistoryLine>& lines);
    void consumptionReady(int request, const wattcard::Consumption& consumption);
    void openRowsReady(const std::vector<wattcard::OpenRow>& rows);
    void receiptPrinted(const wattcard::TransactionId& id, const QString& where, int copy);
    void recordsFailed(const wattcard::Failure& failure);
    void peopleKnown(const std::vector<wattcard::Operator>& people);
    void shiftStands(const wattcard::app::ShiftStanding& standing);
    void printQueueChanged(const wattcard::app::PrintQueue& queue);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::CounterView& view);
    void locked();
    void placeWanted(const QString& id); // another screen of the window
    void signedIn(const wattcard::Operator& person);
    void signedOut();
    void cardWanted();
    void orderIdWanted();
    void saleWanted(const wattcard::app::Order& order);
    void openingWanted(const wattcard::app::Order& order);
    void settlingWanted(const wattcard::TransactionId& id,
                        wattcard::app::CounterService::Wish wish);
    void searchWanted(int request, const QString& text);
    void pendingWanted(int request, const QString& text); // the same among what waits for a card
    void factsWanted(int request, wattcard::AccountId account);
    void historyWanted(int request, wattcard::AccountId account);
    void openRowsWanted();
    // A card service of that account, on its own screen; a null one where there is none yet.
    void serviceWanted(wattcard::ui::ServiceId service, wattcard::AccountId account);
    void printingWanted();
    void copyWanted(const wattcard::TransactionId& id, const QString& reason,
                    const wattcard::Actor& actor);

private:
    void feed(const CounterInput& input);
    void carryOut(CounterRequest request);
    void startAfresh();
    void goOn(const CounterView& left);
    bool sells() const;
    void tidyAfter(CounterState before);
    void show();
    void open(Panel panel);
    void enter();
    void escape();
    void enterRow();
    void takeBack();
    void settleUnclear();
    void enterCustomer();
    void chooseAccount(const Account& account);
    void noteSale(const Receipt& receipt, const TransactionId& id);
    void askHistory(AccountId account); // and what was used
    void forgetPast();
    void switchUnit();
    app::Order order() const;
    void noteQuestion(Fault fault);

    Parts m_parts;
    CounterView m_view;
    std::optional<CounterView> m_left; // on the table by whoever locked the screen
    QTimer m_retry;                    // S3b: tries again
    std::optional<TransactionId> m_lastSale;
    std::optional<TransactionId> m_settling;
    // What the sale guard asked of this sale: the same once more, paid in the same way by the same
    // person's hand, is the answer.
    struct Question {
        AccountId account;
        Money payment;
        std::vector<Tender> tenders;
        bool soldAlready = false;
        bool tooLittle = false;
    };
    std::optional<Question> m_question;
    // The last questions to the records: late answers to older ones are dropped.
    struct Asked {
        int search = 0;
        int facts = 0;
        int history = 0;
    } m_asked;
    bool m_enterWaits = false; // a scanner is faster than the answer to its last digit
    bool m_away = false;
    bool m_listShown = false; // the unfinished sales are shown once, at the start
};

} // namespace wattcard::ui
