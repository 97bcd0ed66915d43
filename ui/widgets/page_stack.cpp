// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_stack.h"

#include <QBoxLayout>

namespace wattcard::ui {

namespace {

// Qt's own item asks the stack's layout, hence every page, past the stack.
class RoomOfPages : public QWidgetItem {
public:
    using QWidgetItem::QWidgetItem;
    bool hasHeightForWidth() const override { return false; }
};

} // namespace

PageStack::PageStack(QWidget* parent) : QStackedWidget{parent}
{
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

void PageStack::fill(QBoxLayout& layout)
{
    layout.addItem(new RoomOfPages{this});
    layout.setStretchFactor(this, 1);
}

QSize PageStack::sizeHint() const
{
    return currentWidget() ? currentWidget()->sizeHint() : QSize{};
}

QSize PageStack::minimumSizeHint() const
{
    const QWidget* page = currentWidget();
    return page ? page->minimumSizeHint().expandedTo(page->minimumSize()) : QSize{};
}

bool PageStack::hasHeightForWidth() const
{
    return currentWidget() && currentWidget()->hasHeightForWidth();
}

int PageStack::heightForWidth(int width) const
{
    return currentWidget() ? currentWidget()->heightForWidth(width) : -1;
}

} // namespace wattcard::ui
