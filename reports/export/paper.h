// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/paper_width.h"
#include "reports/export/receipt_lines.h"

#include <QFont>
#include <QTextCursor>
#include <QTextDocument>

#include <memory>
#include <vector>

class QPdfWriter;

namespace wattcard::reports {

// Width of the usual paper; documents are laid out for it on screen.
inline constexpr int paperWidthMm = widthMm(Paper::Roll80);
// Of the thermal heads: 576 dots print the 72 mm inside the margins.
inline constexpr int paperDotsPerInch = 203;
inline constexpr int paperTextPoints = 8;
inline constexpr int paperTitlePoints = 11;

QFont paperFont(int points, QFont::Weight weight = QFont::Normal);

// An empty document with the font and the margins of the paper. Needs a QGuiApplication.
std::unique_ptr<QTextDocument> blankPaper();

// A centred paragraph of its own; the first one takes the empty paragraph that every document
// begins with.
void beginCentred(QTextCursor& cursor);
void addCentred(QTextCursor& cursor, const QString& text, const QFont& font);

// A table of labels and values.
void addLines(QTextCursor& cursor, const std::vector<ReceiptLine>& lines);

// One page as wide as the paper and as long as the document needs.
bool drawOnPaper(QTextDocument& document, QPdfWriter& writer, const QString& name,
                 Paper paper = Paper::Roll80);

// Wall time as the counter showed it; the zone plays no part.
QString wallTimeText(LocalTime time);

} // namespace wattcard::reports
