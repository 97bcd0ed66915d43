// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <array>
#include <cstdint>
#include <vector>

namespace wattcard::db {

// What is compared: without spaces, wide characters as narrow ones, letters regardless of case.
QString searchable(const QString& text);

// Where an account's customer lives and who he is, as the rows say it.
struct SearchSource {
    std::int64_t account = 0;
    QStringList numbers = {}; // of customer and meter, telephone
    QString name = {};
    QString initials = {}; // empty while they are not known
    QString address = {};
    QString area = {};
    QString station = {};
};

// As the indexes hold it. Each number and name stands between marks that no text contains, so that
// "begins with" and "ends with" are parts as well; digits of numbers are control characters.
struct SearchLine {
    QString numbers = {};
    QString names = {}; // the name and its initials
    QString address = {};
    QString place = {}; // placeMark of area and station
    friend bool operator==(const SearchLine&, const SearchLine&) = default;
};
SearchLine lineOf(const SearchSource& source);

enum class PlaceKind { Area, Station };
// Three characters for a code; another code may have the same, so that what is found by it is
// looked at again. Empty for no code.
QString placeMark(PlaceKind kind, const QString& code);

// The telephone's digits from each of them on, while 11 and more are left: lists of 0025 begin with
// them. None for a telephone that is shorter, or that is no number.
inline constexpr qsizetype leastWholeNumber = 11;
inline constexpr qsizetype longestSearch = 100; // characters: nobody types more
QStringList tailsOf(const SearchLine& line);

// The customer and meter numbers that contain these digits of a probe, at least 11 of them.
QStringList numbersAround(const QString& digits);

// A part of what an index is asked.
QString quotedForIndex(QString text);

// Each character and each pair of neighbours as a word of its own.
QString gramsOf(const QString& marked);

// What one rank looks for: any of the parts that are not empty.
struct SearchProbe {
    QString numbers = {};
    QString names = {};
    QString address = {};
    bool isShort = false; // one or two characters
};
bool hits(const SearchLine& line, const SearchProbe& probe);

// From the most to the least exact: the whole of a number or name, its beginning, the end of a
// number, a part of number or name, a part of the address. Of one or two digits a number's
// beginning or end alone.
inline constexpr std::size_t searchRanks = 5;
inline constexpr std::size_t partRank = 3; // of a number or name
using SearchProbes = std::array<SearchProbe, searchRanks>;
SearchProbes probesFor(const QString& searchableText);

} // namespace wattcard::db
