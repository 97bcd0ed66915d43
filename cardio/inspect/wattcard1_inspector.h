// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/profile/access.h"
#include "domain/ports/card_inspector.h"

namespace wattcard::cardio {

// Lays a card of application 1 open with the inspection key, or with the working key of its class
// where the store has no other. One authentication, and it is not tried again: a wrong key costs
// one try.
class Wattcard1Inspector : public CardInspector {
public:
    // The reader outlives the inspector.
    Wattcard1Inspector(CardReader& reader, CardAccess access);
    Result<Inspection> inspect() override;

private:
    CardReader& m_reader;
    CardAccess m_access;
};

} // namespace wattcard::cardio
