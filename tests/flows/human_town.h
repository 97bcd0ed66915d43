// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/box_client.h"
#include "main/demo_profile.h"

#include <QProcess>
#include <QTemporaryDir>

#include <map>

namespace wattcard {
class JsonPeer;
}

namespace wattcard::human {

// Somebody who buys: his card, and what the clerk has noted of him.
struct Citizen {
    NewCustomer customer;
    QString card; // its name in the box
    bool isOpen = false;
    bool isParked = false; // he went off with an unfinished card
    int onCard = 0;        // purchases that his meter has not seen
    Credit sold;           // by the clerk's notes, opening included
    Credit accepted;       // by the meter, when the card was there last
};

// Everything outside the counter's window: a profile with its people, the box of cards as a process
// of its own, and each citizen's meter at home, which runs while he is there with his card. With
// the smart-card service of private-pcscd.sh where its environment says so, else over the box's own
// socket.
class Town {
public:
    Town();
    ~Town();
    Town(const Town&) = delete;
    Town& operator=(const Town&) = delete;
    bool start();

    const Profile& profile() const { return m_profile; }
    QString counterReader() const { return reader(0); }
    std::vector<Citizen>& citizens() { return m_citizens; }
    // Once: empty from then on, and for whoever has none.
    QString takeOneTimePassword(const QString& login);

    bool putIn(const Citizen& citizen); // into the counter's reader
    bool takeOut();                     // of it, whatever is there
    bool isIn(const Citizen& citizen);
    bool putIn(const QString& card);              // one that is nobody's
    void trouble(const cardio::SlotFault& fault); // for the commands that follow
    bool goHome(Citizen& citizen);                // notes what his meter has accepted; card out

    // The box of cards anew, what lies in it stays; a new card is of that utility and region.
    bool startBox(const QString& region = ours);
    void endBox();
    cardio::BoxClient& box() { return m_box; }

    static bool hasService();
    static bool killService(); // which is started again
    static const QString ours; // utility and region

private:
    static QStringList serviceSlots();
    QString reader(int slot) const;
    bool addPeople();
    bool addCitizens(const DemoProfile& demo);
    bool load(const Citizen& citizen, JsonPeer& meter);
    bool launch(QProcess& process, const QString& program, const QStringList& arguments);

    QTemporaryDir m_folder;
    Profile m_profile{m_folder.path() + QStringLiteral("/p")};
    std::map<QString, QString> m_oneTime; // passwords by login
    std::vector<Citizen> m_citizens;
    QProcess m_boxProcess;
    cardio::BoxClient m_box{m_profile.boxSocket()};
};

} // namespace wattcard::human
