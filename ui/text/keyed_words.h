// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <span>

namespace wattcard::ui {

// One word for a key of the engine or a code of the books; the word is marked for translation.
struct KeyedWord {
    const char* key;
    const char* word;
};

// In the language of the screen; none for a key that the list does not have.
inline std::optional<QString> wordOf(std::span<const KeyedWord> words, const char* context,
                                     QStringView key)
{
    const auto found = std::ranges::find_if(
        words, [key](const KeyedWord& each) { return key == QLatin1StringView{each.key}; });
    if (found == words.end())
        return std::nullopt;
    return QCoreApplication::translate(context, found->word);
}

} // namespace wattcard::ui
