// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/search_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// searchable() leaves no control characters in a text.
constexpr char16_t beginMark = 1;
constexpr char16_t endMark = 2;
constexpr char16_t numberZero = 0x10;
// Two at each end: one character and its marks are three, which the index wants at the least.
const QString begins{u"\x0001\x0001"_s};
const QString ends{u"\x0002\x0002"_s};

// The digits of a number that is written with or without its usual separators, else nothing.
QString digitsOf(const QString& text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (!u"-+()./"_s.contains(c))
            return {};
    }
    return digits;
}

// Digits of a number as other characters than digits of a name or address. The index then has lists
// of their own for them: those of a number are as long as the store.
QString asNumber(const QString& digits)
{
    QString number;
    for (const QChar digit : digits)
        number += QChar{static_cast<char16_t>(numberZero + digit.unicode() - u'0')};
    return number;
}

bool isNumberDigit(QChar c)
{
    return c.unicode() >= numberZero && c.unicode() < numberZero + 10;
}

QString marked(const QString& text)
{
    return text.isEmpty() ? QString{} : begins + text + ends;
}

bool isMark(char32_t c)
{
    return c == beginMark || c == endMark;
}

} // namespace

QString searchable(const QString& text)
{
    QString kept;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (!c.isSpace() && c.category() != QChar::Other_Control)
            kept += c;
    }
    return kept;
}

SearchLine lineOf(const SearchSource& source)
{
    SearchLine line;
    for (const QString& number : source.numbers) {
        const QString text = searchable(number);
        const QString digits = digitsOf(text);
        line.numbers += marked(digits.isEmpty() ? text : asNumber(digits));
    }
    line.names = marked(searchable(source.name)) + marked(searchable(source.initials));
    line.address = searchable(source.address);
    line.place =
        placeMark(PlaceKind::Area, source.area) + placeMark(PlaceKind::Station, source.station);
    return line;
}

QString placeMark(PlaceKind kind, const QString& code)
{
    if (code.isEmpty())
        return {};
    // Two of 256 characters without an upper or lower case, and one that they do not contain.
    constexpr char16_t firstOf256 = 0x5000;
    const quint16 sum = qChecksum(code.toUtf8());
    return QString{kind == PlaceKind::Area ? u'a' : u's'} +
           QChar{static_cast<char16_t>(firstOf256 + (sum >> 8))} +
           QChar{static_cast<char16_t>(firstOf256 + (sum & 0xff))};
}

QStringList tailsOf(const SearchLine& line)
{
    constexpr qsizetype beforeThePhone = 2 * (12 + 4); // two numbers of 12 digits, marked
    const QString phone = line.numbers.mid(beforeThePhone + begins.size());
    QString rest = phone.chopped(std::min(phone.size(), ends.size()));
    QStringList tails;
    if (rest.isEmpty() || !isNumberDigit(rest.front()))
        return tails;
    for (; rest.size() >= leastWholeNumber; rest.remove(0, 1)) {
        if (const QString tail = rest.left(longestSearch); !tails.contains(tail))
            tails.append(tail);
    }
    return tails;
}

QStringList numbersAround(const QString& digits)
{
    constexpr qsizetype length = 12;
    QString typed;
    for (const QChar digit : digits)
        typed += QChar{static_cast<char16_t>(digit.unicode() - numberZero + u'0')};
    if (typed.size() == length)
        return {typed};
    QStringList numbers;
    for (char16_t more = u'0'; typed.size() == length - 1 && more <= u'9'; ++more)
        numbers << QChar{more} + typed << typed + QChar{more};
    return numbers;
}

QString quotedForIndex(QString text)
{
    return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
}

QString gramsOf(const QString& marked)
{
    const auto characters = marked.toUcs4();
    QString words;
    for (qsizetype at = 0; at < characters.size(); ++at) {
        if (isMark(characters[at]))
            continue;
        const QString one =
            QString::fromUcs4(reinterpret_cast<const char32_t*>(&characters[at]), 1);
        words += one + u' ';
        if (at + 1 < characters.size() && !isMark(characters[at + 1]))
            words +=
                QString::fromUcs4(reinterpret_cast<const char32_t*>(&characters[at]), 2) + u' ';
    }
    return words;
}

bool hits(const SearchLine& line, const SearchProbe& probe)
{
    const auto within = [](const QString& part, const QString& text) {
        return !part.isEmpty() && text.contains(part);
    };
    return within(probe.numbers, line.numbers) || within(probe.names, line.names) ||
           within(probe.address, line.address);
}

SearchProbes probesFor(const QString& searchableText)
{
    const QString& text = searchableText;
    const QString digits = asNumber(digitsOf(text));
    const auto number = [&](const QString& pattern) {
        return digits.isEmpty() ? QString{} : pattern;
    };
    constexpr qsizetype leastPart = 3; // of a number: fewer digits are in nearly all of them
    const bool isShort = text.toUcs4().size() < leastPart;
    SearchProbes probes;
    probes[0] = {.numbers = number(beginMark + digits + endMark),
                 .names = beginMark + text + endMark};
    probes[1] = {.numbers = number(begins + digits), .names = begins + text};
    probes[2] = {.numbers = number(digits + ends)};
    probes[partRank] = {.numbers = digits.size() < leastPart ? QString{} : digits,
                        .names = text,
                        .isShort = isShort};
    probes[4] = {.address = text, .isShort = isShort};
    return probes;
}

} // namespace wattcard::db
