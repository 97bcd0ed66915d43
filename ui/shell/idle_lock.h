// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace wattcard::ui {

// Says when nobody has touched keyboard or mouse for a while (DOMAIN.md section 9, idle lock).
class IdleLock : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::minutes usual{5}; // setting
    explicit IdleLock(std::chrono::milliseconds after, QObject* parent = nullptr);

Q_SIGNALS:
    void touched(); // and so from now on again
    void idled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_timer;
};

} // namespace wattcard::ui
