// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

QPalette made(const QColor& window, const QColor& base, const QColor& text, const QColor& quiet)
{
    const bool dark = window.lightness() < 128;
    QPalette palette{dark ? QColor{0x3A, 0x40, 0x48} : QColor{0xE4, 0xE8, 0xED}, window};
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, quiet);
    palette.setColor(QPalette::Disabled, QPalette::Base, window);
    palette.setColor(QPalette::PlaceholderText, quiet);
    palette.setColor(QPalette::Highlight, QColor{0x0B, 0x5C, 0xAD});
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Mid, dark ? QColor{0x55, 0x5C, 0x66} : QColor{0xC4, 0xCB, 0xD3});
    return palette;
}

} // namespace

void applyTheme(QApplication& application, Theme theme)
{
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    const bool dark = theme == Theme::Dark;
    application.setPalette(
        dark
            ? made({0x22, 0x26, 0x2B}, {0x17, 0x1A, 0x1E}, {0xF0, 0xF2, 0xF4}, {0x8E, 0x96, 0xA0})
            : made({0xF6, 0xF7, 0xF9}, {0xFF, 0xFF, 0xFF}, {0x1B, 0x1F, 0x24}, {0x76, 0x7D, 0x86}));
    // Without a family list the Japanese forms would be taken under an English or C locale.
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"WenQuanYi Micro Hei"_s, font.family()});
    font.setPointSize(bodyPoints);
    application.setFont(font);
}

QFont sized(QFont font, int points)
{
    font.setPointSize(points);
    return font;
}

} // namespace wattcard::ui
