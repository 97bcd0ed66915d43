// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace wattcard::ui {

// A sentence in a place that never grows: letters get smaller before a word of it is lost. What is
// too long even so has the whole in its tooltip.
class FittedLabel : public QLabel {
    Q_OBJECT
public:
    explicit FittedLabel(QWidget* parent);
    bool fits() const; // in the smallest letters

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool fitsIn(const QFont& letters) const;
    QFont fittingFont() const;
};

} // namespace wattcard::ui
