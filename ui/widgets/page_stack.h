// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QBoxLayout;

namespace wattcard::ui {

// Pages of which one is shown, and which asks for the room of that one only. A plain stack asks
// every hidden page how high its texts would be, each time that a word of the shown one changes.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent);

    // Takes all the room that `layout` has left.
    void fill(QBoxLayout& layout);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
};

} // namespace wattcard::ui
