// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace wattcard::ui {

// A language that nobody speaks: every sentence with accents, two fifths longer, in brackets. What
// shows no brackets was never to be translated, what is cut has no room for German. Placeholders,
// tags and the marks of keys stay.
class PseudoLanguage : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override;
    bool isEmpty() const override { return false; }
    static QString pseudo(const QString& english);
};

} // namespace wattcard::ui
