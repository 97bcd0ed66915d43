// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/name_initials.h"

#include <QHash>

#include <memory>
#include <unicode/translit.h>

using namespace Qt::StringLiterals;

namespace wattcard::app {

namespace {

struct Reading {
    QStringView text;
    QLatin1StringView initials;
};

// Surnames that the dictionary reads as the word of the same character.
constexpr Reading surnames[]{
    {u"万俟", "mq"_L1}, {u"尉迟", "yc"_L1}, {u"澹台", "tt"_L1}, {u"长孙", "zs"_L1},
    {u"单于", "cy"_L1}, {u"乜", "n"_L1},    {u"乐", "y"_L1},    {u"么", "y"_L1},
    {u"仇", "q"_L1},    {u"佴", "n"_L1},    {u"区", "o"_L1},    {u"单", "s"_L1},
    {u"召", "s"_L1},    {u"句", "g"_L1},    {u"员", "y"_L1},    {u"折", "s"_L1},
    {u"曾", "z"_L1},    {u"朴", "p"_L1},    {u"查", "z"_L1},    {u"炔", "g"_L1},
    {u"盖", "g"_L1},    {u"祭", "z"_L1},    {u"种", "c"_L1},    {u"秘", "b"_L1},
    {u"繁", "p"_L1},    {u"缪", "m"_L1},    {u"翟", "z"_L1},    {u"覃", "q"_L1},
    {u"解", "x"_L1},    {u"郇", "x"_L1},    {u"阚", "k"_L1},    {u"隗", "w"_L1},
    {u"洗", "x"_L1},
};
// Words of firms and places, wherever they stand.
constexpr Reading words[]{
    {u"银行", "yh"_L1},
    {u"重庆", "cq"_L1},
    {u"厦门", "xm"_L1},
    {u"长", "c"_L1},
};

class Initials {
public:
    QString of(const QString& name);

private:
    QChar letterOf(char32_t character); // a lower-case letter, or null
    QString romanised(char32_t character);
    std::unique_ptr<icu::Transliterator> m_dictionary;
    QHash<char32_t, QChar> m_letters;
};

const Reading* readingAt(QStringView rest, bool isBeginning)
{
    const auto begins = [&](const Reading& reading) { return rest.startsWith(reading.text); };
    if (isBeginning) {
        const auto* surname = std::find_if(std::begin(surnames), std::end(surnames), begins);
        if (surname != std::end(surnames))
            return surname;
    }
    const auto* word = std::find_if(std::begin(words), std::end(words), begins);
    return word == std::end(words) ? nullptr : word;
}

bool isAsciiLetter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

QString Initials::of(const QString& name)
{
    const QString text = name.trimmed().normalized(QString::NormalizationForm_KC);
    QString initials;
    bool inWord = false; // of letters: the first of them counts
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (const Reading* known = readingAt(QStringView{text}.mid(at), at == 0)) {
            initials += known->initials;
            at += known->text.size() - 1;
            inWord = false;
            continue;
        }
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size();
        const char32_t c =
            isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : char32_t{text[at].unicode()};
        at += isPair ? 1 : 0;
        const QChar letter = letterOf(c);
        const bool isOfWord = !letter.isNull() && QChar::script(c) == QChar::Script_Latin;
        if (c >= U'0' && c <= U'9')
            initials += QChar{static_cast<char16_t>(c)};
        else if (!letter.isNull() && !(isOfWord && inWord))
            initials += letter;
        inWord = isOfWord;
    }
    return initials;
}

QChar Initials::letterOf(char32_t character)
{
    if (isAsciiLetter(character))
        return QChar{static_cast<char16_t>(character)}.toLower();
    constexpr char32_t lastAscii = 0x7f;
    if (character <= lastAscii || !QChar::isLetter(character))
        return {};
    if (const auto known = m_letters.constFind(character); known != m_letters.cend())
        return *known;
    const QString roman = romanised(character);
    const bool hasLetter = !roman.isEmpty() && isAsciiLetter(roman.front().unicode());
    const QChar letter = hasLetter ? roman.front().toLower() : QChar{};
    m_letters.insert(character, letter);
    return letter;
}

QString Initials::romanised(char32_t character)
{
    if (!m_dictionary) {
        UErrorCode status = U_ZERO_ERROR;
        UParseError where{};
        m_dictionary.reset(icu::Transliterator::createInstance("Han-Latin; Latin-ASCII",
                                                               UTRANS_FORWARD, where, status));
        if (U_FAILURE(status))
            qFatal("ICU has no Han-Latin: %s", u_errorName(status));
    }
    icu::UnicodeString text{static_cast<UChar32>(character)};
    m_dictionary->transliterate(text);
    return QString{reinterpret_cast<const QChar*>(text.getBuffer()), text.length()};
}

} // namespace

std::function<QString(const QString& name)> nameInitials()
{
    return [initials = std::make_shared<Initials>()](const QString& name) {
        return initials->of(name);
    };
}

} // namespace wattcard::app
