// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/card_anatomy.h"

#include <span>

namespace wattcard::cardio {

// How the bytes of a field are to be read (CARD.md section 3).
enum class FieldForm {
    Hex,           // as they are
    Number,        // big-endian, unsigned
    Decimal,       // packed decimal
    Credit,        // big-endian, signed, hundredths
    CreditDecimal, // packed decimal NNNNNN.NN
    Price,         // packed decimal NNNN.NNNN
    Twelve,        // packed decimal of twelve digits: meter or customer number
    Minutes,       // YYMMDDhhmm, all zeros for none
    Seconds,       // YYMMDDhhmmss
};

// Where a field lies: what the codecs in cardio/layout know in their order of calls, said once more
// as data, so that a person can be shown every byte. A test holds the two against each other.
struct FieldPlan {
    QLatin1StringView id;
    std::size_t offset = 0;
    std::size_t size = 0;
    FieldForm form = FieldForm::Hex;
    int count = 1; // one after the other, each `size` bytes
};
std::span<const FieldPlan> fieldPlan(CardFile file);

// The fields of a file or record as they stand in these bytes. A field beyond the end is left out;
// bytes that are no value of their form are shown as hex and marked.
std::vector<AnatomyField> dissect(CardFile file, ByteView bytes);

} // namespace wattcard::cardio
