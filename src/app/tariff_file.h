// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/tariff.h"

#include <QByteArray>
#include <QJsonObject>

namespace wattcard::app {

// What is wrong with a tariff file, and where: "ladder.limits[2]".
struct TariffFileProblem {
    enum class Kind {
        NotJson,    // `place` holds the byte
        NotThere,   // a member that every tariff has is missing
        Unknown,    // a member or a word that no tariff has
        NotANumber, // amounts are strings: "0.5283"
        Rule,       // well written, but no tariff may be so: `rule`
    };
    Kind kind = Kind::NotThere;
    QString place;
    TariffProblem rule = {};
    friend bool operator==(const TariffFileProblem&, const TariffFileProblem&) = default;
};

// A tariff as a file, for exchange and for `wattcardctl quote`: one JSON object. Prices, amounts
// and percentages are strings in yuan, kWh and percent, so that no reader makes binary fractions of
// them. The members are described in wattcard-tariff(5).
tl::expected<Tariff, TariffFileProblem> readTariff(const QByteArray& json);
QJsonObject tariffJson(const Tariff& tariff);

} // namespace wattcard::app
