// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/audit/audit_view.h"

#include <QWidget>

namespace wattcard::ui {

// The audit log as a chain: closed links as far as it holds, the open one where it breaks, pale
// ones that nobody has looked at since. A few rows or some thousand each. The sentence beside it
// says the same.
class ChainPicture : public QWidget {
    Q_OBJECT
public:
    explicit ChainPicture(QWidget* parent);
    void show(const wattcard::ui::ChainState& chain);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLink(QPainter& painter, int place, const QRectF& where) const;
    ChainState m_chain;
};

enum class LinkState { Good, Broken, Unseen };
inline constexpr int mostLinks = 24;
// Of the links that a chain is drawn with, from the first on.
std::vector<LinkState> linksOf(const ChainState& chain);

} // namespace wattcard::ui
