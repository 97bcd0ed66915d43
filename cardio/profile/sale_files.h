// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/layout/application.h"
#include "cardio/layout/image.h"
#include "cardio/profile/access.h"

namespace wattcard::cardio {

// {C1}{C2}{C5} of GET DATA E1 as stored, sizes checked.
struct SaleFiles {
    Bytes parameter;
    Bytes load;
    Bytes returned;
};
Result<SaleFiles> readSaleFiles(CardChannel& secured); // CardStateUnclear for another form

// The tariff files that C1's flag names, by READ BINARY in pieces; none costs no command.
struct TariffBytes {
    Bytes tariff1;
    Bytes tariff2;
};
Result<TariffBytes> readTariffFiles(CardChannel& secured, UpdateFlags flags);

// UPDATE BINARY in pieces, into the card's shadow image.
Result<void> updateTariffFile(CardChannel& secured, ShortFile file, ByteView bytes);

// Whether the return MAC is that of this meter under one of the key versions that are alive.
bool returnMacOfMeter(const CardAccess& access, const MeterNumber& meter, ByteView returnFile);

} // namespace wattcard::cardio
