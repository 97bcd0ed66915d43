// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace wattcard::ui {

// The orange frame that says that everything inside it works with test keys (SCREENS.md section
// 10).
class PracticeFrame : public QWidget {
    Q_OBJECT
public:
    explicit PracticeFrame(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tellName();
};

} // namespace wattcard::ui
