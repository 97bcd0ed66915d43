// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QTest>

#include <algorithm>

namespace wattcard::ui {

// Digits and Latin letters by their keys, Chinese as an input method commits it.
inline void typeText(QWidget& field, const QString& text)
{
    const bool hasKeys =
        std::ranges::all_of(text, [](QChar letter) { return letter.unicode() < 0x80; });
    if (hasKeys)
        return QTest::keyClicks(&field, text);
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(&field, &event);
}

} // namespace wattcard::ui
