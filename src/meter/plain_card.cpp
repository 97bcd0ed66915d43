// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/plain_card.h"

namespace wattcard::meter {

MeterCardReading PlainCard::seenBy(const MeterNumber& meter) const
{
    MeterCardReading seen = reading;
    for (const Visit& visit : visits) {
        seen.newestVisits.push_back(visit);
        if (visit.meter == meter)
            break;
    }
    return seen;
}

Result<void> PlainCard::take(const ReturnFile& file)
{
    auto& stored = reading.returned;
    const bool counts = !stored || file.writeBackCounter > stored->writeBackCounter;
    const bool grows = !stored || file.accepted >= stored->accepted;
    if (!counts || !grows)
        return failed(Fault::CardRefused);
    stored = file;
    return {};
}

Result<void> PlainCard::take(const Visit& visit)
{
    if (!managementClass(reading.hints.cardClass))
        return failed(Fault::CardRefused);
    visits.insert(visits.begin(), visit);
    if (visits.size() > mostVisitsOnCard)
        visits.pop_back();
    return {};
}

} // namespace wattcard::meter
