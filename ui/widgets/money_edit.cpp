// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/money_edit.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longest =
    12; // more digits than the largest amount has: it can be seen to be too large

QString plain(const QString& text)
{
    QString result;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code >= u'\uFF10' && code <= u'\uFF19')
            result += QChar{static_cast<char16_t>(code - u'\uFF10' + u'0')};
        else if (code == u'\uFF0E' || code == u'\u3002')
            result += u'.';
        else if (!c.isSpace())
            result += c;
    }
    return result;
}

bool canStand(const QString& text)
{
    static const QRegularExpression shape{u"^[0-9]*(\\.[0-9]{0,2})?$"_s};
    return text.size() <= longest && shape.match(text).hasMatch();
}

} // namespace

MoneyInput moneyInput(const QString& text)
{
    QString digits = plain(text);
    if (digits.isEmpty())
        return {};
    if (digits.endsWith(u'.'))
        digits.chop(1);
    const auto money = Money::parse(digits);
    if (!money)
        return {.value = {}, .fault = money.error().fault};
    if (money->isZero())
        return {.value = {}, .fault = Fault::AmountNotPositive};
    return {.value = *money, .fault = {}};
}

MoneyEdit::MoneyEdit(QWidget* parent) : QLineEdit{parent}
{
    setAlignment(Qt::AlignRight);
    setContextMenuPolicy(Qt::NoContextMenu);
    connect(this, &QLineEdit::textEdited, this, [this] { Q_EMIT moneyTyped(input()); });
}

void MoneyEdit::setMoney(std::optional<Money> money)
{
    setText(money ? money->toString() : QString{});
}

// Typed characters go in one by one; one that cannot stand there is not taken.
void MoneyEdit::take(const QString& typed)
{
    const QString addition = plain(typed);
    QString whole = text();
    const int at = hasSelectedText() ? selectionStart() : cursorPosition();
    if (hasSelectedText())
        whole.remove(selectionStart(), selectionLength());
    whole.insert(at, addition);
    if (!addition.isEmpty() && canStand(whole))
        insert(addition);
    else
        return;
    Q_EMIT moneyTyped(input());
}

void MoneyEdit::pasteText(const QString& pasted)
{
    const QString amount = plain(pasted);
    if (amount.isEmpty() || !canStand(amount)) {
        Q_EMIT pasteRefused(Fault::AmountNotANumber);
        return;
    }
    setText(amount);
    Q_EMIT moneyTyped(input());
}

void MoneyEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste)) {
        if (!isReadOnly())
            pasteText(QGuiApplication::clipboard()->text());
        return;
    }
    const bool isText = !event->text().isEmpty() && event->text().at(0).isPrint();
    if (!isText || event->modifiers().testFlag(Qt::ControlModifier))
        return QLineEdit::keyPressEvent(event);
    if (!isReadOnly())
        take(event->text());
}

void MoneyEdit::inputMethodEvent(QInputMethodEvent* event)
{
    if (!isReadOnly())
        take(event->commitString());
    event->accept();
}

void MoneyEdit::dropEvent(QDropEvent* event)
{
    if (!isReadOnly())
        pasteText(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace wattcard::ui
