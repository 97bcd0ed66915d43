// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/picture_matrix.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize largestDisplay{3840, 2160};
constexpr double largestScale = 4;

constexpr std::array themeWords{std::pair{"light"_L1, Theme::Light},
                                std::pair{"dark"_L1, Theme::Dark},
                                std::pair{"contrast"_L1, Theme::Contrast}};
constexpr std::array pictureLanguageWords{std::pair{"en"_L1, PictureLanguage::English},
                                          std::pair{"zh"_L1, PictureLanguage::Chinese},
                                          std::pair{"pseudo"_L1, PictureLanguage::Pseudo}};

template <class Words>
std::optional<typename Words::value_type::second_type> named(const Words& words,
                                                             const QString& word)
{
    const auto found = std::ranges::find(words, word, &Words::value_type::first);
    return found == words.end() ? std::nullopt : std::optional{found->second};
}

std::optional<double> scaleOf(const QString& word)
{
    bool isNumber = false;
    const double scale = word.toDouble(&isNumber);
    return isNumber && scale >= 1 && scale <= largestScale ? std::optional{scale} : std::nullopt;
}

std::optional<QSize> pictureSizeOf(const QString& word)
{
    const QStringList sides = word.split(u'x');
    if (sides.size() != 2)
        return std::nullopt;
    const QSize size{sides[0].toInt(), sides[1].toInt()};
    return isShowable(size, 1) && !size.isEmpty() ? std::optional{size} : std::nullopt;
}

template <class Value>
Result<QList<Value>> listed(const QString& words, QList<Value> usual,
                            const std::function<std::optional<Value>(const QString&)>& valueOf)
{
    if (words.isEmpty())
        return usual;
    QList<Value> values;
    for (const QString& word : words.split(u',')) {
        const auto value = valueOf(word.trimmed());
        if (!value)
            return failed(Fault::BadInput, word);
        values << *value;
    }
    return values;
}

} // namespace

PictureMatrix PictureMatrix::whole()
{
    PictureMatrix matrix;
    matrix.themes = {Theme::Light, Theme::Dark, Theme::Contrast};
    matrix.scales = {1, 1.5, 2};
    matrix.sizes = {usualPicture, {1920, 1080}, {3840, 2160}};
    return matrix;
}

Result<PictureMatrix> withWords(PictureMatrix matrix, const PictureWords& words)
{
    const auto themes = listed<Theme>(words.themes, matrix.themes,
                                      [](const QString& word) { return named(themeWords, word); });
    const auto scales = listed<double>(words.scales, matrix.scales, scaleOf);
    const auto languages =
        listed<PictureLanguage>(words.languages, matrix.languages, [](const QString& word) {
            return named(pictureLanguageWords, word);
        });
    const auto sizes = listed<QSize>(words.sizes, matrix.sizes, pictureSizeOf);
    if (!themes)
        return tl::unexpected{themes.error()};
    if (!scales)
        return tl::unexpected{scales.error()};
    if (!languages)
        return tl::unexpected{languages.error()};
    if (!sizes)
        return tl::unexpected{sizes.error()};
    return PictureMatrix{*themes, *scales, *languages, *sizes, matrix.only};
}

QString pictureSuffix(Theme theme, double scale, PictureLanguage language, QSize size)
{
    QString suffix{std::ranges::find(pictureLanguageWords, language,
                                     &decltype(pictureLanguageWords)::value_type::second)
                       ->first};
    if (theme != Theme::Light)
        suffix +=
            u'-' +
            std::ranges::find(themeWords, theme, &decltype(themeWords)::value_type::second)->first;
    if (scale != 1)
        suffix += u"-%1x"_s.arg(scale);
    if (size != PictureMatrix::usualPicture)
        suffix += u"-%1x%2"_s.arg(size.width()).arg(size.height());
    return suffix;
}

bool isShowable(QSize size, double scale)
{
    return size.width() * scale <= largestDisplay.width() &&
           size.height() * scale <= largestDisplay.height();
}

} // namespace wattcard::ui
