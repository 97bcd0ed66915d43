// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "ui/widgets/theme.h"

#include <QList>
#include <QSize>
#include <QStringList>

namespace wattcard::ui {

enum class PictureLanguage { English, Chinese, Pseudo };

// Which pictures of the screens are made: every combination of these, except those that no display
// of today could show whole. The usual ones have the short names.
struct PictureMatrix {
    QList<Theme> themes{Theme::Light};
    QList<double> scales{1};
    QList<PictureLanguage> languages{PictureLanguage::English, PictureLanguage::Chinese};
    QList<QSize> sizes{usualPicture}; // of the window, before it is scaled
    QString only;                     // what the names begin with; empty: all
    static constexpr QSize usualPicture{1366, 768};
    // 3 themes, 3 scales, 2 languages, 3 sizes.
    static PictureMatrix whole();
};

// The words of the command line; an empty one leaves what is there. BadInput for a word that
// nobody knows.
struct PictureWords {
    QString themes = {};
    QString scales = {};
    QString languages = {};
    QString sizes = {};
};
Result<PictureMatrix> withWords(PictureMatrix matrix, const PictureWords& words);

// "zh", "zh-dark", "zh-contrast-2x-1920x1080": what is usual is left out.
QString pictureSuffix(Theme theme, double scale, PictureLanguage language, QSize size);
// A picture larger than a 4K display is not made.
bool isShowable(QSize size, double scale);

} // namespace wattcard::ui
