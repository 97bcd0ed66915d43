// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/profile/access.h"
#include "domain/ports/image_store.h"

namespace wattcard::cardio::fmcos {

struct NewCard {
    CardSerial serial;
    UtilityRegion utilityRegion{};
};

// A simulated card as the issuing station hands it to a counter: files, rights and the keys of
// every role are on it, the files are zeros, its state is 03. A counter of this profile writes no
// keys; what is left to it is the step to 05. KeyMissing when the store does not hold all
// three keys.
Result<void> makeCard(ImageStore& store, const crypto::KeyStore& keys, const NewCard& card);

} // namespace wattcard::cardio::fmcos
