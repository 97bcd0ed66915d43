// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print_service.h"
#include "app/work_order_desk.h"
#include "db/repositories/sql_roll_outs.h"
#include "tests/flows/town.h"

#include <set>
#include <span>

namespace wattcard::simulation {

// The printer at the counter; what came out of it.
class Paper final : public ReceiptPrinter {
public:
    // Nothing came out; a part of it; all of it, and nobody told the program.
    enum class Trouble { None, NoPaper, HalfAPage, Unheard };
    Result<QString> print(const Receipt& receipt) override;
    Result<void> openDrawer() override { return {}; }
    PrinterState state() const override { return m_state; }

    std::function<Trouble(int attempt)> trouble; // of each attempt, from 1
    int attempts = 0;
    std::map<QString, int> whole;  // originals that came out, by receipt number
    std::map<QString, int> doubts; // attempts whose end nobody knew, by receipt number

private:
    PrinterState m_state = PrinterState::Unknown;
};

// A town that goes back to an earlier state of everything, and whose counter is restarted.
class FlowTown : public flows::Town {
public:
    FlowTown();

    // What staff know without the books.
    struct Memory {
        std::set<std::uint16_t> lostCards;
        std::optional<transaction::SeriesEnd> lastReading; // of a meter that was cleared since
        bool newKeys = false;                              // the counter holds version 2, too
        bool givesUp = false;                              // the customer goes without what is open
    };
    // The store's file, the memories of cards and meters, the hour.
    struct Snapshot {
        QByteArray store;
        std::map<std::uint16_t, cardio::MemoryImageStore> cards;
        std::map<QString, cardio::MemoryImageStore> meters;
        flows::FlowClock clock;
        std::uint16_t nextVisit = 0;
        Memory memory;
    };
    Snapshot snapshot(); // closes the store and opens it again
    void goBackTo(const Snapshot& snapshot);
    QByteArray storeFile() const; // while the store is closed
    void putStoreFile(const QByteArray& bytes);

    // After the end of the program, whatever ended it: the store is closed and opened again from
    // what lies in its folder, cards are taken out, meters have power.
    void restart();
    void leaveEverything(); // cards out, the store closed

    // As Town::present, with the counter's newest keys where it has them.
    app::CardSituation arrive(flows::Hand& hand);
    app::Shop counterShop();
    // An order whose number depends on nothing but the state of the books, so that what was signed
    // once in a run is signed in each (a password takes longer than all the rest).
    TransactionId steadyId(Operation operation);
    void signOnce(app::OperationForm& form);
    void printReceipts(); // all that wait, as far as the printer goes
    flows::Hand* handOf(const CardSerial& serial);
    app::WorkOrderDesk orderDesk(const Operator& engineer);
    int committed(transaction::Kind kind); // rows of the first account

    // Once, at the next restart: while the store is closed, what lies in its folder may be another
    // file than it was.
    std::function<void()> whenClosed;
    Memory memory;
    Paper paper; // begins with a snapshot

private:
    crypto::TestKeyStore m_bothKeys{crypto::TestKeyStore::counter(), 2};
    cardio::Wattcard1Desk m_newDesk{reader, {m_bothKeys, flows::townRegion}};
    cardio::Wattcard1Workshop m_newWorkshop{reader, {m_bothKeys, flows::townRegion}};
    std::unique_ptr<db::SqlRollOuts> m_rollOuts;
    std::optional<app::Rekeying> m_rekeying;
    std::unique_ptr<app::PrintService> m_printing; // of the running program
    std::vector<TransactionId> m_printed;
};

// One of the twelve flows of RELIABILITY.md section 2, or a form of it.
struct Flow {
    const char* name; // "FL2", "FL2t"
    const char* story;
    void (*prepare)(FlowTown& town); // not under fault
    // Under fault; ends with an exception when it was stopped, and may be ended by one anywhere.
    // Run again it goes on from what the books say.
    void (*run)(FlowTown& town);
    bool (*isDone)(FlowTown& town); // by the books, the card or the meter
};
std::span<const Flow> twelveFlows();

// What staff do after a fault: restart, the card again, settle what is open, do what is not done,
// print, take the card to its meter and back. A fault in it ends it by its exception; then it is
// called again. False when patience ends before the flow does.
bool recover(FlowTown& town, const Flow& flow);

// Money, credit and energy of everybody, in books, cards and meters, and every order that stands;
// without numbers and times, and without what was voided: the same with faults and without (D7).
std::string stateOf(FlowTown& town);

// What is wrong after recover(), given the state of the twin that knew no fault; empty when nothing
// is: the product's verifier (I1 to I16), open rows, T against A, papers, and the twin.
std::string broken(FlowTown& town, const std::string& twin);

} // namespace wattcard::simulation
