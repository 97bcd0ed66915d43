// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wattcard::ui {

// Puts an orange frame on every window and dialog that opens, as long as it lives: where test keys
// are used nobody may take a screen for the real one (RELIABILITY.md section 10, T22).
class PracticeBorder : public QObject {
    Q_OBJECT
public:
    explicit PracticeBorder(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace wattcard::ui
