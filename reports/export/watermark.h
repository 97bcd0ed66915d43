// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>
#include <QTextDocument>

class QPainter;

namespace wattcard::reports {

// "TRAINING – NOT A RECEIPT / 练习凭证", the same in every language, across what was printed with
// test keys: nobody may take such a paper for a real one.
QString trainingMark();

// The document carries its mark to whoever draws it: file, thermal head or screen.
void setWatermark(QTextDocument& document, const QString& text);
QString watermarkOf(const QTextDocument& document); // empty for most

// How it is laid on: grey where there is grey, dots where a dot is black or not there.
enum class WatermarkInk { Grey, Dots };
// Before the contents, so that these stay readable; again and again down the paper. Nothing for a
// document without a mark. The size is that of the whole paper in the painter's units.
void paintWatermark(QPainter& painter, const QTextDocument& document, const QSizeF& size,
                    WatermarkInk ink = WatermarkInk::Grey);

} // namespace wattcard::reports
