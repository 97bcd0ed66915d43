// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consumption.h"
#include "ui/counter/command.h"
#include "ui/counter/counter_state.h"

#include <QMetaType>

namespace wattcard::ui {

// What lies over the customer's place; the amount and the keys below stay where they are.
enum class Panel { Facts, Find, ChooseAccount, History, Unfinished, Receipt, Help };

enum class PrinterHealth { Unknown, Good, PdfOnly, Waiting };

// What this screen knows of the unfinished rows beside what the books tell of them.
struct OpenRowNotes {
    std::vector<std::pair<TransactionId, app::SaleStep>> reached; // before they were interrupted
    std::vector<TransactionId> signedRows;                        // left to the next shift by name
    std::vector<Operator> people;
    friend bool operator==(const OpenRowNotes&, const OpenRowNotes&) = default;
};

struct EnergyTyped {
    std::optional<Energy> energy; // none while the text is none that can be bought
};

// Everything that the counter page paints, as one value: any state can be shown without services.
struct CounterView {
    CounterModel model;
    Panel panel = Panel::Facts;
    std::optional<app::CardSituation> card; // what the reader's card turned out to be
    std::optional<AccountFacts> lookedUp;   // found without a card: read only
    std::optional<Account> opening;         // the pending account a blank card is for
    std::vector<HistoryLine> history;       // newest first
    bool isHistoryKnown = false;            // else nothing can be said of it yet
    std::optional<Waterfall> waterfall;     // of the amount that is typed
    std::optional<Consumption> consumption; // of the account shown
    bool byEnergy = false;                  // the amount is typed in kWh
    bool slipWanted = false;                // Enter has asked for the number of the slip
    bool isAway = false;                    // another screen works with the reader
    std::optional<Fault> amountFault;
    std::optional<Fault> recordsFault; // a question to the records that was not answered
    std::optional<app::SaleDone> done;
    std::optional<Receipt> receipt; // the last one, for F8
    int printedCopy = 0;            // the copy that was just printed, 0 none
    std::vector<Account> found;
    bool isSearching = false; // the answer to what was typed last is on its way
    std::vector<OpenRow> openRows;
    OpenRowNotes rowNotes;
    int chosenRow = 0;             // of the list that is open
    std::vector<Tender> moneyBack; // of the sale that was voided just now
    std::optional<Operator> person;
    PrinterHealth printer = PrinterHealth::Unknown;
    int salesCount = 0; // since signing in
    Money salesSum;
    LocalTime now{};
};

// The account on the screen: the card's, the one looked up, or the pending one.
const Account* shownAccount(const CounterView& view);
// The account that is sold to, whatever is looked up meanwhile.
const Account* saleAccount(const CounterView& view);
const AccountFacts* shownFacts(const CounterView& view);
// What the amount on the screen is, and where it goes: typed, written, or left unfinished. Nothing
// while somebody else is looked up.
std::optional<Money> shownPayment(const CounterView& view);
std::optional<Waterfall> shownWaterfall(const CounterView& view);
// The unfinished row that is chosen in its list; nothing while another list is open.
const OpenRow* chosenOpenRow(const CounterView& view);
// A reversal has come onto the card here: its money is still to be paid out.
bool isReversalDone(const CounterView& view);
// S9: two people can settle what is unclear of the card in the reader.
bool settlesAtOnce(const CounterView& view);
// Nobody was found, and whoever looked may open accounts.
bool entersCustomers(const CounterView& view);
Money changeOf(const CounterView& view); // zero while the received amount does not suffice
// Whether the command does something now: buttons are greyed by it, never moved.
bool isOffered(const CounterView& view, Command command);

} // namespace wattcard::ui
