// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/look_style.h"
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QLabel>
#include <QPalette>
#include <QToolTip>

#include <cstdlib>
#include <utility>
#include <vector>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

struct Colours {
    QColor window;
    QColor base;
    QColor text;
    QColor quiet; // disabled and placeholders: still readable
    QColor button;
    QColor mid;
    QColor chosen;
    QColor onChosen;
    QColor link;
};

Colours coloursOf(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return {{0xF6, 0xF7, 0xF9}, {0xFF, 0xFF, 0xFF}, {0x1B, 0x1F, 0x24},
                {0x5F, 0x66, 0x6F}, {0xE4, 0xE8, 0xED}, {0xC4, 0xCB, 0xD3},
                {0x0B, 0x5C, 0xAD}, Qt::white,          {0x0B, 0x5C, 0xAD}};
    case Theme::Dark:
        return {{0x22, 0x26, 0x2B}, {0x17, 0x1A, 0x1E}, {0xF0, 0xF2, 0xF4},
                {0xA6, 0xAD, 0xB6}, {0x3A, 0x40, 0x48}, {0x77, 0x80, 0x8B},
                {0x0B, 0x5C, 0xAD}, Qt::white,          {0x7D, 0xB8, 0xFF}};
    case Theme::Contrast:
        return {Qt::black, Qt::black,  Qt::white, {0xB8, 0xB8, 0xB8}, Qt::black,
                Qt::white, Qt::yellow, Qt::black, Qt::yellow};
    }
    std::abort();
}

using SizedFonts = std::vector<std::pair<QWidget*, QFont>>;

// Whatever was sized by hand, in its new size; what inherits follows by itself.
SizedFonts resized(qreal factor)
{
    SizedFonts wanted;
    const auto all = QApplication::allWidgets();
    for (QWidget* widget : all) {
        QFont font = widget->font();
        if (!widget->testAttribute(Qt::WA_SetFont) || font.pointSizeF() <= 0)
            continue;
        font.setPointSizeF(font.pointSizeF() * factor);
        wanted.emplace_back(widget, font);
    }
    return wanted;
}

qreal factorNow()
{
    const auto* style = dynamic_cast<const LookStyle*>(QApplication::style());
    return style ? style->letterFactor() : 1;
}

QFont bodyFont()
{
    QFont font;
    // Without a family list the Japanese forms would be taken under an English or C locale.
    font.setFamilies({u"Noto Sans CJK SC"_s, u"WenQuanYi Micro Hei"_s, font.family()});
    return sized(font, bodyPoints);
}

} // namespace

QPalette paletteOf(Theme theme)
{
    const Colours colours = coloursOf(theme);
    QPalette palette{colours.button, colours.window};
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, colours.text);
        palette.setColor(QPalette::Disabled, role, colours.quiet);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, colours.window);
    palette.setColor(QPalette::PlaceholderText, colours.quiet);
    palette.setColor(QPalette::Highlight, colours.chosen);
    palette.setColor(QPalette::HighlightedText, colours.onChosen);
    palette.setColor(QPalette::Mid, colours.mid);
    palette.setColor(QPalette::Link, colours.link);
    palette.setColor(QPalette::LinkVisited, colours.link);
    palette.setColor(QPalette::ToolTipBase, colours.base);
    palette.setColor(QPalette::ToolTipText, colours.text);
    if (theme == Theme::Contrast) { // Fusion makes its shades from black: all would be black
        palette.setColor(QPalette::Light, colours.text);
        palette.setColor(QPalette::Midlight, QColor{0x58, 0x58, 0x58});
        palette.setColor(QPalette::Dark, colours.text);
    }
    return palette;
}

void applyLook(QApplication& application, const Look& look)
{
    auto* style = new LookStyle{look};
    const qreal factor = style->letterFactor() / factorNow();
    // Noted before anything changes, so that nothing is resized twice.
    const SizedFonts fonts = factor == 1 ? SizedFonts{} : resized(factor);
    QApplication::setStyle(style); // takes it
    application.setPalette(paletteOf(look.theme));
    QToolTip::setPalette(paletteOf(look.theme));
    application.setFont(bodyFont());
    for (const auto& [widget, font] : fonts)
        widget->setFont(font);
    const auto all = QApplication::allWidgets();
    for (QWidget* widget : all) {
        if (auto* label = qobject_cast<QLabel*>(widget))
            colourAgain(*label);
    }
}

void applyTheme(QApplication& application, Theme theme)
{
    applyLook(application, {.theme = theme});
}

bool animates(const QWidget& widget)
{
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) > 0;
}

QFont sized(QFont font, int points)
{
    font.setPointSizeF(points * factorNow());
    return font;
}

} // namespace wattcard::ui
