// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_making.h"

#include "cardio/virtual_card/card_access.h"
#include "cardio/virtual_card/card_memory.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array madePurposes{Purpose::Meter, Purpose::Inspection, Purpose::Transport};

Result<void> putKeys(CardState& state, const crypto::KeyStore& keys, Suite suite)
{
    for (const Purpose purpose : madePurposes) {
        const std::uint8_t version = keys.newest(purpose, suite);
        const auto key = keys.cardKey({purpose, suite, version}, state.serial);
        if (!key)
            return failed(key);
        const Purpose role = purpose == Purpose::Transport ? Purpose::Issuer : purpose;
        const std::uint8_t tries = mostTries(role);
        CardKey onCard{crypto::cardReference(role, suite), version, tries, tries, {}};
        std::ranges::copy(key->view(), onCard.value.begin());
        state.putKey(onCard);
    }
    return {};
}

} // namespace

Result<void> makeBlank(ImageStore& store, const crypto::KeyStore& keys, const BlankCard& blank)
{
    if (!keys.hasTestKeys())
        return failed(Fault::TestKeysRefused, u"virtual cards carry test keys only"_s);
    CardState state;
    state.serial = blank.serial;
    state.utilityRegion = blank.utilityRegion;
    state.suites = blank.suites;
    state.longestCommand = blank.longestCommand;
    if (const auto main = mainSuite(blank.suites)) {
        if (const auto put = putKeys(state, keys, *main); !put)
            return put;
    }
    if (offers(blank.suites, Suite::T)) {
        if (const auto put = putKeys(state, keys, Suite::T); !put)
            return put;
    }
    if (state.keys.empty())
        return failed(Fault::BadInput, u"a card offers a suite"_s);
    return crypto::TwinImage{store}.save(encode(state));
}

} // namespace wattcard::cardio
