// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_edit.h"

#include <QRegularExpressionValidator>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

FigureEdit::FigureEdit(Sign sign, QWidget* parent) : QLineEdit{parent}
{
    const QString figure = u"[0-9]{0,8}([.][0-9]{0,2})?"_s;
    const QString pattern = sign == Sign::Either ? u"-?"_s + figure : figure;
    setValidator(new QRegularExpressionValidator{QRegularExpression{pattern}, this});
}

std::optional<Credit> FigureEdit::credit() const
{
    QString figure = text().trimmed();
    const bool isNegative = figure.startsWith(u'-');
    if (isNegative)
        figure.remove(0, 1);
    const auto read = Energy::parse(figure); // two decimals, whatever they count
    if (!read)
        return std::nullopt;
    const Credit credit = Credit::of(*read);
    return isNegative ? -credit : credit;
}

std::optional<Energy> FigureEdit::energy() const
{
    const auto read = Energy::parse(text().trimmed());
    return read ? std::optional{*read} : std::nullopt;
}

} // namespace wattcard::ui
