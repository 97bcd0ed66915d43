// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QIODevice>
#include <QJsonObject>

#include <vector>

namespace wattcard::cardio {

// One line of a file of known answers (README.md in this folder tells the format).
struct KnownAnswer {
    int line = 0; // from 1
    QString name = {};
    QString suite = {};
    QString operation = {};
    QJsonObject inputs = {};   // hexadecimal strings
    QJsonObject expected = {}; // the same, at least one
};

// BadInput, with the line in the detail, for a line that is not such an object, and for a file
// without any case: nothing tested is not a success. Empty lines are passed over.
Result<std::vector<KnownAnswer>> readKnownAnswers(QIODevice& lines);

} // namespace wattcard::cardio
