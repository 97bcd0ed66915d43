// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/card_slot.h"
#include "cardio/virtual_card/image_file.h"
#include "domain/ports/card_tray.h"

#include <QDir>

#include <array>
#include <map>

namespace wattcard::cardio {

// The counter's reader is slot 0, the meter's card slot is slot 1, as vpcd numbers them.
inline constexpr int slotCount = 2;
CardPlace placeOfSlot(int slot);
std::optional<int> slotOfPlace(CardPlace place); // none for the tray

// A directory of virtual cards and where each of them lies. A card is <directory>/<name>/image.a
// and image.b; the places are in places.json. Both are durable before a function returns, so cards
// and places survive any kill. Used on one thread; the slots, which must outlive the box, may be
// used on any.
class CardBox {
public:
    using Places = std::array<CardSlot*, slotCount>;
    // Reads all cards and puts those that lay in a slot back into it. ConfigurationMissing when the
    // directory cannot be made, DatabaseDamaged when places.json is not what was written.
    static Result<CardBox> open(const QDir& directory, const Places& slots);
    CardBox(CardBox&&) = default;
    ~CardBox();

    std::vector<TrayCard> cards() const;
    struct Wish {
        QString name; // empty: the next free "card-n"
        std::array<std::uint8_t, 4> utilityRegion{};
        std::uint8_t suites = static_cast<std::uint8_t>(Suite::A); // bits of Suite
    };
    // A blank with test keys. BadInput for a name that is no file name, DuplicateNumber when there
    // is such a card.
    Result<TrayCard> make(const Wish& wish);
    // The card that also serves SpecimenApplication, a blank of all suites but S; made when it is
    // not there yet.
    Result<TrayCard> specimen();
    // CardInUse when another card is there, NotFound for an unknown name.
    Result<void> move(const QString& name, CardPlace place);
    std::optional<QString> cardIn(int slot) const;
    // A fault has pulled the card out of the slot: it lies in the tray from now on.
    Result<void> notePulled(int slot);

private:
    struct BoxedCard {
        std::unique_ptr<FileImageStore> store;
        std::unique_ptr<VirtualCard> card;
        CardPlace place = CardPlace::Tray;
    };
    using Cards = std::map<QString, BoxedCard>;
    CardBox(QDir directory, const Places& slots) : m_directory{std::move(directory)}, m_slots{slots}
    {
    }
    void load(const QString& name);
    Result<void> loadPlaces();
    Result<void> savePlaces() const;
    std::optional<QString> cardAt(CardPlace place) const;
    QString freeName() const;
    std::filesystem::path pathOf(const QString& name) const;
    static TrayCard describe(const Cards::value_type& entry);

    QDir m_directory;
    Places m_slots;
    Cards m_cards;
};

} // namespace wattcard::cardio
