// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/vpcd_link.h"

#include <QString>

#include <functional>

namespace wattcard::bench {

// The two slots of the private smart-card service (installer/private-pcscd.sh): ours holds the
// product's card, the other one the trivial card.
extern const QString ourReader;
extern const QString trivialReader;

// Of the slot that this variable names; without it the program ends with status 69.
cardio::VpcdEndpoint endpoint(const char* variable);
void waitForCard(const QString& reader);
// The median of so many, because another program's turn on the processor is longer than any of
// them. Microseconds.
double medianWall(int count, const std::function<void()>& work);

} // namespace wattcard::bench
