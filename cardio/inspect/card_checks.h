// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/profile/access.h"
#include "domain/card_anatomy.h"

namespace wattcard::cardio {

// Checks the files that lie open: the form of each that has been written, then the tariff digest
// and the MACs (CARD.md sections 3 and 7), each once. A MAC whose key is not in the store is
// NotChecked, never Broken.
std::vector<CardCheck> checkCard(const CardAnatomy& anatomy, const CardAccess& access);

} // namespace wattcard::cardio
