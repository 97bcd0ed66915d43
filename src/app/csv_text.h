// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace wattcard::app {

// Text files of other programs: UTF-8 with or without a mark, else GB18030, the encoding that
// Chinese spreadsheets write. BadInput for bytes that are neither.
struct DecodedText {
    QString text;
    bool isGb18030 = false;
};
Result<DecodedText> decodeText(const QByteArray& bytes);

// One record of a CSV file as RFC 4180 has it; fields may hold line breaks inside quotes.
struct CsvLine {
    int number = 0; // of the line where it begins, from 1
    QStringList fields;
    bool isWhole = true; // false when its quotes do not fit
};
// Any line ending; empty lines are left out. Ends at the first record beyond `most`.
std::vector<CsvLine> parseCsv(const QString& text, int most);

// The way out, for spreadsheets: UTF-8 with a mark, one record with its line ending. Text that one
// of them would take for a formula gets an apostrophe in front.
QByteArray csvMark();
QByteArray csvRecord(const QStringList& fields);

} // namespace wattcard::app
