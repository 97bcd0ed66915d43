// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/profile/access.h"
#include "domain/ports/card_desk.h"

namespace wattcard::cardio::fmcos {

// What a counter does with FMCOS cards, the second kind of CARD.md section 11: DES and triple DES
// only, EXTERNAL and INTERNAL AUTHENTICATE, a MAC for each write, nothing atomic across files. It
// proves the seam; the programs offer application 1 only.
//
// Layouts. The files have the sizes of application 1, so the books take them as they are. To the
// meter file 0002 is the wallet of amount(4) and count(4) that such meters know: it credits the
// amount when the count is the one after its own. The rest, and the MAC, is the counter's note to
// itself; no capability rests on it.
//
// Image. Parameter and tariff files are written first, the load file last, and the digest that the
// transaction core compares covers the load file alone. Until that last UPDATE BINARY the card
// therefore shows the image before, however much of the rest is new: write again. After it,
// everything is there; bytes 44-51 bind the rest. Had the digest covered the parameter file, a card
// torn in between would match neither end of its row.
//
// access.suite is that of the meters' MACs (K_PUR, K_RET); the card's own keys are those of suite
// T.
class FmcosDesk : public CardDesk {
public:
    // Reader and key store outlive the desk.
    FmcosDesk(CardReader& reader, CardAccess access);

    CardCapabilities capabilities() const override { return {}; }
    Result<CardHints> identify() override;
    Result<std::unique_ptr<CardSession>> open(CardRole role) override;
    // The step to state 05, under the issuer's keys; OtherCardInserted for another serial.
    Result<void> personalise(const CardSerial& expected) override;
    Result<transaction::Target> encode(const CardImage& image) override;
    std::uint32_t insertionCount() const override { return m_reader.insertionCount(); }

private:
    CardReader& m_reader;
    CardAccess m_access;
};

} // namespace wattcard::cardio::fmcos
