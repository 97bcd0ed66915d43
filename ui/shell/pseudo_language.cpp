// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pseudo_language.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto plainLetters = "aceinouyACEINOUY"_L1;
constexpr QStringView accentedLetters = u"áçéîñóûýÁÇÉÎÑÓÛÝ";

QChar accented(QChar letter)
{
    const qsizetype place = plainLetters.indexOf(letter);
    return place < 0 ? letter : accentedLetters[place];
}

// How many characters from `at` on are a placeholder, a tag or an entity.
qsizetype untouchable(const QString& text, qsizetype at)
{
    const auto until = [&](QChar end) {
        const qsizetype found = text.indexOf(end, at);
        return found < 0 ? qsizetype{1} : found - at + 1;
    };
    if (text[at] == u'%' && at + 1 < text.size())
        return text[at + 1] == u'L' ? 3 : 2;
    if (text[at] == u'<')
        return until(u'>');
    if (text[at] == u'&')
        return text.indexOf(u';', at) > 0 ? until(u';') : 2;
    return 0;
}

} // namespace

QString PseudoLanguage::pseudo(const QString& english)
{
    QString text;
    for (qsizetype at = 0; at < english.size();) {
        if (const qsizetype whole = untouchable(english, at)) {
            text += english.sliced(at, std::min(whole, english.size() - at));
            at += whole;
        } else {
            text += accented(english[at++]);
        }
    }
    QString padding;
    for (qsizetype i = 0; i < english.size() * 2 / 5; ++i) // words, so that it can be wrapped
        padding += i % 6 == 0 ? u' ' : u'~';
    return u'[' + text + padding + u']';
}

QString PseudoLanguage::translate(const char*, const char* source, const char*, int) const
{
    return pseudo(QString::fromUtf8(source));
}

} // namespace wattcard::ui
