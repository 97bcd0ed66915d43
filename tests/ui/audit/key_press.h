// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QTest>

#include <algorithm>

namespace wattcard::ui {

// A key to where the keyboard is. A button that the key presses comes up again before it acts.
inline void pressKey(QWidget& page, int key, Qt::KeyboardModifiers with = Qt::NoModifier)
{
    QWidget* at = page.focusWidget() ? page.focusWidget() : &page;
    QTest::keyClick(at, static_cast<Qt::Key>(key), with);
    const bool isUp = QTest::qWaitFor([&page] {
        return std::ranges::none_of(page.findChildren<QAbstractButton*>(),
                                    [](const QAbstractButton* each) { return each->isDown(); });
    });
    QVERIFY(isUp);
}

} // namespace wattcard::ui
