// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/card_view.h"

namespace wattcard::app {

using transaction::CardView;

CardView viewOf(const CardReading& reading, const transaction::Digest& proof)
{
    CardView view;
    view.serial = reading.hints.serial;
    view.atc = reading.hints.atc;
    if (reading.hints.lifeCycle == LifeCycle::Initialisation) {
        view.read = CardView::Read::Blank;
        return view;
    }
    if (reading.blank)
        return view; // operational, but nothing written yet
    view.position = {reading.load.gen, reading.load.seq};
    view.order = reading.load.order;
    view.imageDigest = reading.imageDigest;
    view.proof = proof;
    return view;
}

} // namespace wattcard::app
