// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_anatomy.h"

#include <QString>

namespace wattcard::ui {

// What a field of a card file is called, says and means.
QString fieldTitle(const AnatomyField& field); // "Price 3"
// The value as it stands, or that it is empty or damaged: never an empty text.
QString fieldValue(const AnatomyField& field);
// What an enumerated value stands for: "purchase"; the bits of a flag by their names. Empty for a
// value that speaks for itself, and for a damaged one.
QString fieldValueMeaning(const AnatomyField& field);
// What the value stands for, or else what the field is for.
QString fieldMeaning(const AnatomyField& field);

// "Kind of order: purchase. What the last order on this card was."
QString fieldSentence(const AnatomyField& field);

} // namespace wattcard::ui
