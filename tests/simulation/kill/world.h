// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/kill/books.h"
#include "tests/simulation/kill/counter.h"
#include "tests/simulation/kill/prepared.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <random>

namespace wattcard::kill {

// What was done to the account and stands in the books, in this order.
struct Deed {
    enum class Kind { Open, Sell, Reverse, Visit } kind = Kind::Sell;
    Money amount = {};
};

using Tally = std::map<QString, int>; // how often each thing was seen

// One account with its card and meter and the programs on it. What is asked for is done in the end,
// whatever becomes of the programs meanwhile: who wants electricity asks again, until he has it.
class World {
public:
    World(const Prepared& prepared, std::uint32_t seed, Tally& tally);
    virtual ~World() = default;

    void begin(); // box, meter, a blank card
    // The same again without kills, for a twin.
    void repeat(const std::vector<Deed>& deeds);
    // To the meter once more; the counter ends in order, what is due is paid out, all checks of the
    // product hold.
    void finish();
    const std::vector<Deed>& deeds() const { return m_deeds; }
    Books books() const;

protected:
    void bringUp(); // a counter with somebody signed in and this card settled
    void signIn();
    void settle(); // until card and books agree
    void present();
    void presentAgain();
    void operate();               // the next sale, and what must come before it
    void sell();                  // what is pending; the outcome may stay open
    void visit();                 // to the meter and back
    void awaitLoaded();           // the card is in the meter's slot
    void backToCounter();         // from there
    virtual void openFound() {}   // the next thing is to settle it
    virtual void interrupted() {} // a sale was, and its card has not been presented again
    void reverse();               // the last sale, by a shift leader's command
    QStringList reversal() const;
    QStringList secrets() const { return {Prepared::password()}; }
    void acknowledge(const QJsonObject& answer);
    void move(CardPlace place);
    void slow(int slot, int ms);
    void count(const QString& what) { ++m_tally[what]; }
    int draw(int below) { return std::uniform_int_distribution{0, below - 1}(m_random); }
    Fuse::Length lengthUpTo(Fuse::Length longest);
    bool isLastSaleOnCard() const;
    std::size_t booked() const; // deeds that have a line in the books

    std::optional<Deed> m_pending; // asked for, perhaps done
    bool m_isSeen = true;          // by no meter since the last sale was asked for: false
    int m_handled = 0;             // cards, by the meter since its start
    bool m_voids = false;          // gives up now and then what is left open
    bool m_isLeader = false;       // who has signed in: a shift leader, who may give up
    bool m_isRecovering = false;   // from the start of the counter until card and books agree
    QString m_card;
    Tally& m_tally;
    std::mt19937 m_random;
    const Prepared& m_prepared;

    QTemporaryDir m_folder;
    Profile m_profile{m_folder.path() + QStringLiteral("/profile")};
    NewCustomer m_customer;
    Programs m_programs;
    Counter m_counter{m_programs};

private:
    struct Acknowledged {
        QString receipt;
        std::int64_t seq = 0;
    };
    QJsonObject read();
    void settled();
    void note(const Books& books);

    std::vector<Deed> m_deeds;
    std::vector<Acknowledged> m_acknowledged;
};

} // namespace wattcard::kill
