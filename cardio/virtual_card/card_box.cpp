// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_box.h"

#include "cardio/virtual_card/card_fields.h"
#include "cardio/virtual_card/card_making.h"
#include "crypto/test_key_store.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr auto imageName = "image";
constexpr auto placesFile = "places.json"_L1;
// A card of this name serves the specimen's application as well.
constexpr auto specimenName = "icao-specimen"_L1;

bool isFileName(const QString& name)
{
    static const QRegularExpression safe{u"\\A[A-Za-z0-9][A-Za-z0-9_-]{0,31}\\z"_s};
    return safe.match(name).hasMatch();
}

// Customer number on the card: six BCD bytes, whose hexadecimal digits are the number.
QString ownerOf(const CardState& state)
{
    const ByteView digits = parameter_field::customer.of(state.parameter);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(digits.data()),
                                          static_cast<qsizetype>(digits.size()))
                                   .toHex());
}

// Neither a purchase nor, on a management card, an order.
bool isBlank(const CardState& state)
{
    const auto isZero = [](std::uint8_t byte) { return byte == 0; };
    return std::ranges::all_of(state.load, isZero) && std::ranges::all_of(state.order, isZero);
}

} // namespace

CardPlace placeOfSlot(int slot)
{
    return slot == 0 ? CardPlace::Counter : CardPlace::Meter;
}

std::optional<int> slotOfPlace(CardPlace place)
{
    switch (place) {
    case CardPlace::Tray: return {};
    case CardPlace::Counter: return 0;
    case CardPlace::Meter: return 1;
    }
    return {};
}

Result<CardBox> CardBox::open(const QDir& directory, const Places& slots)
{
    if (!directory.mkpath(u"."_s))
        return failed(Fault::ConfigurationMissing, u"cannot make "_s + directory.path());
    CardBox box{directory, slots};
    for (const QString& name : directory.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (isFileName(name))
            box.load(name);
    }
    if (const auto placed = box.loadPlaces(); !placed)
        return failed(placed);
    return box;
}

CardBox::~CardBox()
{
    // A moved-from box has no cards, and its slots belong to the other one.
    for (const auto& [name, card] : m_cards) {
        if (const std::optional<int> slot = slotOfPlace(card.place))
            m_slots[static_cast<std::size_t>(*slot)]->remove();
    }
}

std::vector<TrayCard> CardBox::cards() const
{
    std::vector<TrayCard> all;
    std::ranges::transform(m_cards, std::back_inserter(all), describe);
    return all;
}

Result<TrayCard> CardBox::make(const Wish& wish)
{
    const QString name = wish.name.isEmpty() ? freeName() : wish.name;
    if (!isFileName(name))
        return failed(Fault::BadInput, u"not a name for a card: "_s + name);
    if (m_cards.contains(name))
        return failed(Fault::DuplicateNumber, u"there is a card "_s + name);
    const Result<Bytes> serial = crypto::randomBytes(CardSerial{}.bytes().size());
    if (!serial)
        return failed(serial);
    if (!m_directory.mkpath(name))
        return failed(Fault::DatabaseFailed, u"cannot make the folder of "_s + name);
    FileImageStore store{pathOf(name), imageName};
    const crypto::TestKeyStore keys{crypto::TestKeyStore::issuingStation()};
    const auto made =
        makeBlank(store, keys, {*CardSerial::fromBytes(*serial), wish.utilityRegion, wish.suites});
    if (!made)
        return failed(made);
    load(name);
    return describe(*m_cards.find(name));
}

Result<TrayCard> CardBox::specimen()
{
    const auto found = m_cards.find(specimenName);
    if (found != m_cards.end())
        return describe(*found);
    constexpr auto suites =
        static_cast<std::uint8_t>(static_cast<int>(Suite::A) | static_cast<int>(Suite::T));
    return make({specimenName, {}, suites});
}

Result<void> CardBox::move(const QString& name, CardPlace place)
{
    const auto found = m_cards.find(name);
    if (found == m_cards.end())
        return failed(Fault::NotFound, u"no card "_s + name);
    BoxedCard& card = found->second;
    if (card.place == place)
        return {};
    const std::optional<int> to = slotOfPlace(place);
    if (to && cardAt(place))
        return failed(Fault::CardInUse, u"the slot is taken"_s);
    const std::optional<int> from = slotOfPlace(card.place);
    const CardPlace before = std::exchange(card.place, place);
    if (const auto saved = savePlaces(); !saved) {
        card.place = before;
        return saved;
    }
    if (from)
        m_slots[static_cast<std::size_t>(*from)]->remove();
    if (to)
        m_slots[static_cast<std::size_t>(*to)]->insert(*card.card);
    return {};
}

std::optional<QString> CardBox::cardIn(int slot) const
{
    return cardAt(placeOfSlot(slot));
}

Result<void> CardBox::notePulled(int slot)
{
    const std::optional<QString> name = cardIn(slot);
    // By now somebody may have taken the card out, and put another one in.
    if (!name || m_slots[static_cast<std::size_t>(slot)]->occupied())
        return {};
    m_cards.at(*name).place = CardPlace::Tray;
    return savePlaces();
}

void CardBox::load(const QString& name)
{
    auto store = std::make_unique<FileImageStore>(pathOf(name), imageName);
    auto card = std::make_unique<VirtualCard>(
        *store, crypto::randomBytes, VirtualCard::Setting{.hasSpecimen = name == specimenName});
    // A card whose making was interrupted has no image yet, and its name is free again.
    const bool isMade = card->state() || m_directory.exists(name + u"/image.b"_s);
    if (isMade)
        m_cards.emplace(name, BoxedCard{std::move(store), std::move(card)});
}

Result<void> CardBox::loadPlaces()
{
    QFile file{m_directory.filePath(placesFile)};
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return failed(Fault::DatabaseFailed, file.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return failed(Fault::DatabaseDamaged, file.fileName());
    const QJsonObject places = document.object();
    for (int slot = 0; slot < slotCount; ++slot) {
        const auto found = m_cards.find(places[QString::number(slot)].toString());
        if (found == m_cards.end())
            continue;
        found->second.place = placeOfSlot(slot);
        m_slots[static_cast<std::size_t>(slot)]->insert(*found->second.card);
    }
    return {};
}

Result<void> CardBox::savePlaces() const
{
    QJsonObject places;
    for (int slot = 0; slot < slotCount; ++slot) {
        if (const auto name = cardIn(slot))
            places[QString::number(slot)] = *name;
    }
    QSaveFile file{m_directory.filePath(placesFile)};
    const bool saved = file.open(QIODevice::WriteOnly) &&
                       file.write(QJsonDocument{places}.toJson()) > 0 && file.commit();
    if (!saved)
        return failed(Fault::NotSaved, file.errorString());
    return {};
}

std::optional<QString> CardBox::cardAt(CardPlace place) const
{
    const auto found = std::ranges::find_if(
        m_cards, [&](const auto& entry) { return entry.second.place == place; });
    if (found == m_cards.end())
        return {};
    return found->first;
}

QString CardBox::freeName() const
{
    for (int number = 1;; ++number) {
        const QString name = u"card-%1"_s.arg(number);
        if (!m_cards.contains(name))
            return name;
    }
}

std::filesystem::path CardBox::pathOf(const QString& name) const
{
    return std::filesystem::path{m_directory.filePath(name).toStdU16String()};
}

TrayCard CardBox::describe(const Cards::value_type& entry)
{
    const auto& [name, boxed] = entry;
    TrayCard card{name, {}, boxed.place, false, {}};
    if (const std::optional<CardState> state = boxed.card->state()) {
        card.serial = state->serial;
        card.blank = isBlank(*state);
        card.cardClass = state->cardClass;
        if (!card.blank && card.cardClass == userCardClass)
            card.owner = ownerOf(*state);
    }
    return card;
}

} // namespace wattcard::cardio
