// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/secret_edit.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFrame>

#include <array>

namespace wattcard::ui {

namespace {

constexpr int secretFieldHeight = 44;
constexpr int fieldWidth = 360;
constexpr int secretMargin = 12;
constexpr int dot = 8;
constexpr int groupSize = 4; // a wider gap after each: 32 digits can be counted

// UTF-8 of one character on the stack, without a QByteArray that would keep it (RFC 3629).
struct Utf8 {
    std::array<std::uint8_t, 3> bytes{};
    std::size_t size = 0;
};
Utf8 utf8Of(QChar letter)
{
    const char16_t code = letter.unicode();
    const auto byte = [](int value) { return static_cast<std::uint8_t>(value); };
    if (code < 0x80)
        return {{byte(code)}, 1};
    if (code < 0x800)
        return {{byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F))}, 2};
    return {{byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F))},
            3};
}

} // namespace

SecretEdit::SecretEdit(Allowed allowed, QWidget* parent) : QWidget{parent}, m_allowed{allowed}
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setCursor(Qt::IBeamCursor);
    setMinimumHeight(secretFieldHeight);
}

QSize SecretEdit::sizeHint() const
{
    return {fieldWidth, secretFieldHeight};
}

void SecretEdit::clear()
{
    m_typed.clear();
    update();
    Q_EMIT changed();
}

app::SharedSecret SecretEdit::take()
{
    auto taken = m_typed.take();
    update();
    return taken;
}

bool SecretEdit::isAllowed(QChar letter) const
{
    if (m_allowed == Allowed::Anything)
        return letter.isPrint() && !letter.isSurrogate();
    const char16_t code = letter.unicode();
    return (code >= u'0' && code <= u'9') || (code >= u'A' && code <= u'F') ||
           (code >= u'a' && code <= u'f');
}

void SecretEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return Q_EMIT returnPressed();
    const QString text = event->text(); // of this one key
    if (event->key() == Qt::Key_Backspace)
        m_typed.removeLast();
    else if (event->key() == Qt::Key_Delete)
        m_typed.clear();
    else if (text.size() == 1 && isAllowed(text[0]) &&
             !event->modifiers().testFlag(Qt::ControlModifier)) {
        const Utf8 character = utf8Of(text[0]);
        m_typed.add(ByteView{character.bytes}.first(character.size));
    } else {
        return QWidget::keyPressEvent(event);
    }
    update();
    Q_EMIT changed();
}

// The screen is wiped between two people.
void SecretEdit::hideEvent(QHideEvent* event)
{
    m_typed.clear();
    QWidget::hideEvent(event);
}

void SecretEdit::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.lineWidth = 1;
    frame.state |= QStyle::State_Sunken;
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Text));
    const int count = static_cast<int>(m_typed.characters());
    // As many as there is room for, the last ones.
    const int step = dot + dot / 2;
    int x = secretMargin;
    for (int i = 0; i < count && x + dot < width() - secretMargin; ++i) {
        painter.drawEllipse(x, (height() - dot) / 2, dot, dot);
        x += step + ((i + 1) % groupSize == 0 && m_allowed == Allowed::HexDigits ? dot / 2 : 0);
    }
    if (hasFocus())
        painter.drawRect(x, height() / 4, 2, height() / 2);
}

void SecretEdit::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void SecretEdit::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace wattcard::ui
