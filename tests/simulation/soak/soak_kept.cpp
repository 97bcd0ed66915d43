// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/image_file.h"
#include "tests/simulation/soak/soak_town.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <sstream>

// What a town leaves behind: the books as they lie in its directory, the memories of its cards and
// meters, and in a file what only the process knew.

using namespace Qt::StringLiterals;

namespace wattcard::soak {

namespace {

constexpr auto keptBooks = "/books"_L1;
constexpr auto keptMemories = "/memories"_L1;
constexpr auto keptNotes = "/town.json"_L1;

void makeFolder(const QString& folder)
{
    if (!QDir{}.mkpath(folder))
        throw std::runtime_error("cannot make " + folder.toStdString());
}

// Of closed books; whatever lies beside them, a seal or a pointer, goes with them.
void copyBooks(const QString& from, const QString& to)
{
    for (const QString& name : QDir{from}.entryList(QDir::Files | QDir::Hidden)) {
        if (!QFile::copy(from + u'/' + name, to + u'/' + name))
            throw std::runtime_error("cannot copy " + name.toStdString());
    }
}

void removeBooks(const QString& folder)
{
    for (const QString& name : QDir{folder}.entryList(QDir::Files | QDir::Hidden)) {
        if (!QFile::remove(folder + u'/' + name))
            throw std::runtime_error("cannot remove " + name.toStdString());
    }
}

cardio::FileImageStore memoryOf(const QString& folder, const QString& name)
{
    return {(folder + keptMemories).toStdString(), name.toStdString()};
}

// Both images: a newer one that is damaged would still be there.
void copyMemory(ImageStore& from, ImageStore& to)
{
    for (const auto slot : {ImageStore::Slot::A, ImageStore::Slot::B})
        need(to.write(slot, need(from.read(slot))), "a memory");
}

QString cardName(std::uint16_t number)
{
    return u"card-%1"_s.arg(number);
}

QString meterName(const QString& digits)
{
    return u"meter-"_s + digits;
}

QJsonObject notesIn(const QString& kept)
{
    QFile file{kept + keptNotes};
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no town is kept in " + kept.toStdString());
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

Lived SoakTown::livedIn(const QString& kept)
{
    return livedFrom(notesIn(kept)[u"lived"_s].toObject());
}

// Cash in the till, the day and the sums of a month begin anew after the end of a month: of them
// nothing has to be known.
void SoakTown::keep(const QString& folder)
{
    if (!m_monthBegan.isEmpty())
        throw std::runtime_error("a town is kept after the end of a month");
    makeFolder(folder + keptBooks);
    closeBooks();
    copyBooks(directory.path(), folder + keptBooks);
    openBooks();
    makeFolder(folder + keptMemories);
    QJsonArray homes;
    for (const Home& home : m_homes)
        homes.append(keepHome(home, folder));
    std::ostringstream numbers;
    numbers << m_random;
    const QJsonObject notes{{u"lived"_s, jsonOf(m_lived)},
                            {u"clock"_s, qint64{clock.now().time_since_epoch().count()}},
                            {u"random"_s, QString::fromStdString(numbers.str())},
                            {u"next_card"_s, m_nextCard},
                            {u"homes"_s, homes}};
    QFile file{folder + keptNotes};
    const QByteArray text = QJsonDocument{notes}.toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        throw std::runtime_error("cannot write " + file.fileName().toStdString());
}

// What a meter has metered since it last saved is saved when its power goes.
QJsonObject SoakTown::keepHome(const Home& home, const QString& folder)
{
    if (home.card != 0) {
        auto ofCard = memoryOf(folder, cardName(home.card));
        copyMemory(card(home.card).memory, ofCard);
        flows::Wall& wall = this->wall(home.meter);
        wall.service->setPower(false);
        auto ofMeter = memoryOf(folder, meterName(home.meter));
        copyMemory(wall.nvm, ofMeter);
        wall.service->setPower(true);
    }
    return {{u"account"_s, qint64{home.account.value()}},
            {u"meter"_s, home.meter},
            {u"card"_s, home.card},
            {u"unloaded"_s, home.unloaded}};
}

SoakTown::SoakTown(const QString& kept)
{
    const QJsonObject notes = notesIn(kept);
    m_lived = livedFrom(notes[u"lived"_s].toObject());
    ++m_lived.slices;
    m_salesBefore = m_lived.done.sales;
    const std::chrono::milliseconds time{numberIn(notes, "clock"_L1)};
    clock.pass(time - clock.now().time_since_epoch());
    std::istringstream numbers{notes[u"random"_s].toString().toStdString()};
    if (!(numbers >> m_random))
        throw std::runtime_error("a kept town without its random numbers");
    m_nextCard = static_cast<std::uint16_t>(numberIn(notes, "next_card"_L1));
    moveIn(kept);
    for (const QJsonValue& each : notes[u"homes"_s].toArray()) {
        const QJsonObject home = each.toObject();
        fetchHome({.account = AccountId{numberIn(home, "account"_L1)},
                   .meter = home[u"meter"_s].toString(),
                   .card = static_cast<std::uint16_t>(numberIn(home, "card"_L1)),
                   .unloaded = static_cast<int>(numberIn(home, "unloaded"_L1))},
                  kept);
    }
}

// The books of the town that was founded a moment ago make room; who works there is found in those
// that come.
void SoakTown::moveIn(const QString& kept)
{
    closeBooks();
    removeBooks(directory.path());
    copyBooks(kept + keptBooks, directory.path());
    openBooks();
    for (auto& [role, person] : people)
        person = need(staff->byLogin(person.login)).person;
    m_closer = need(staff->byLogin(m_closer.login)).person;
}

// The meter's own clock stands where it stood: it is hung up as on the first day, before any time
// that its memory can hold.
void SoakTown::fetchHome(Home home, const QString& kept)
{
    if (home.card != 0) {
        flows::Hand& hand = card(home.card);
        auto ofCard = memoryOf(kept, cardName(home.card));
        copyMemory(ofCard, hand.memory);
        hand.card->reset();
        auto& wall = m_walls[home.meter];
        wall = std::make_unique<flows::Wall>(m_meterKeys, home.meter, m_founded);
        wall->service->setPower(false);
        auto ofMeter = memoryOf(kept, meterName(home.meter));
        copyMemory(ofMeter, wall->nvm);
        wall->service->setPower(true);
        wall->service->setLoad(kettleW);
    }
    m_homes.push_back(std::move(home));
}

} // namespace wattcard::soak
