// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "human_clerk.h"
#include "human_counter.h"
#include "human_notes.h"
#include "human_town.h"

namespace wattcard::human {

// What goes wrong while somebody is served.
enum class Mishap {
    None,
    CardPulled,       // before a command of the write reaches it
    AnswerLost,       // the card has done it, nobody heard
    PulledAtArrival,  // while it is being read
    Parked,           // interrupted, and the customer has gone off with the card
    OtherCard,        // put in instead, into an interrupted sale
    CardSwapped,      // between the quote and the write
    ServiceKilled,    // before the write
    ServiceKilledNow, // in the write
    NoPaper,
    EnterHeld,
    SteppedBack,   // Esc at the money, and again
    Locked,        // and unlocked by the same person
    OtherClerk,    // unlocks, tries to sell without a shift, and leaves
    LeaderServes,  // the rest of it
    LeaderRefunds, // an interrupted sale is voided with the card in the reader
};
inline constexpr int mishaps = static_cast<int>(Mishap::LeaderRefunds) + 1;

struct Errand {
    std::size_t who = 0; // of the town's citizens
    Money amount;
    Mishap mishap = Mishap::None;
    int at = 1; // which command, how many papers, which step
    bool isEnterHeld = false; // in each state, beside the mishap
};

enum class Outcome { Sold, Parked, HandedBack, Stuck };

// Serves one customer after another by what the screen says, and does the mishap of the errand
// where it belongs.
class Server {
public:
    struct Parts {
        Clerk& clerk;
        Town& town;
        Notes& notes;
        PaperTray::Papers& papers;
    };
    explicit Server(const Parts& parts) : m_parts{parts} {}
    // Signs in, choosing a password the first time.
    bool signIn(const QString& login);
    static QString passwordOf(const QString& login);
    Outcome serve(const Errand& errand);
    const QStringList& story() const { return m_story; } // of the last errand, for whoever asks why
    int stumbles() const { return m_stumbles; } // keys that fell on nothing and were typed again

private:
    Citizen& citizen() { return m_parts.town.citizens()[m_errand.who]; }
    const Citizen& neighbour() const;
    std::optional<Outcome> act(const QString& word);
    bool due(Mishap mishap);
    bool isSaidToBeDone(const QString& word);
    void insertCard();
    void atCustomer();
    void atBlank();
    void typeAmount();
    void atMoney();
    bool stepAside(); // a mishap between two people
    void tryWithoutShift();
    std::optional<Outcome> atInterruption();
    std::optional<Outcome> refund();
    Outcome finish();
    bool change(const QString& login);

    Parts m_parts;
    Errand m_errand;
    QString m_login;
    bool m_isDue = false; // the mishap is still to come
    int m_refusals = 0;
    int m_pulls = 0;
    bool m_isSent = false; // the order to write
    QString m_author;      // whoever gave it
    int m_stumbles = 0;
    QStringList m_story;
};

} // namespace wattcard::human
