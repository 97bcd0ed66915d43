// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_desk.h"

#include <QString>

namespace wattcard::db::test {

// What a card shows of its image.
struct CardImageState {
    std::uint32_t session = 0; // whoever put it in last may write it
    std::uint32_t atc = 0;
    std::uint16_t gen = 0;
    std::uint32_t seq = 0;
    OrderId order{};
    transaction::Digest image{};
    transaction::Digest proof{};
    std::array<std::uint8_t, 8> serial{};
};

// A card that is carried from counter to counter, each a process: a file, in one reader at a time.
// Whoever puts it in takes it out of the other one's hands, also in the middle of a sale. What a
// killed process has not written whole is not written.
class CarriedCard : public CardDesk {
public:
    CarriedCard(QString file, AccountId account);
    static QString fileIn(const QString& folder, AccountId account);
    static void make(const QString& folder, const transaction::Row& row, CardSerial serial);
    CardImageState look() const; // without taking it

    CardCapabilities capabilities() const override { return wattcard1Capabilities; }
    Result<CardHints> identify() override;
    Result<std::unique_ptr<CardSession>> open(CardRole role) override;
    Result<void> personalise(const CardSerial& expected) override;
    Result<transaction::Target> encode(const CardImage& image) override;
    std::uint32_t insertionCount() const override { return look().session; }

private:
    QString m_file;
    AccountId m_account;
};

} // namespace wattcard::db::test
