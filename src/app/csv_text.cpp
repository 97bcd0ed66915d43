// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/csv_text.h"

#include <QStringDecoder>

namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;

// Walks the text once; every character belongs to a field, ends one, or ends a record.
class Parser {
public:
    Parser(const QString& text, int most) : m_text{text}, m_most{most} {}
    std::vector<CsvLine> run();

private:
    void take(QChar character);
    void takeQuoted(QChar character);
    void endField();
    void endRecord();
    const QString& m_text;
    int m_most;
    qsizetype m_at = 0;
    int m_line = 1;
    QString m_field;
    CsvLine m_record{1, {}, true};
    bool m_isQuoted = false;  // inside quotes
    bool m_wasQuoted = false; // the field began with a quote
    std::vector<CsvLine> m_records;
};

void Parser::takeQuoted(QChar character)
{
    const bool doubled = m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"';
    if (character != u'"') {
        m_field.append(character);
        m_line += character == u'\n' ? 1 : 0;
    } else if (doubled) {
        m_field.append(character);
        ++m_at;
    } else {
        m_isQuoted = false;
    }
}

void Parser::take(QChar character)
{
    if (m_isQuoted) {
        takeQuoted(character);
    } else if (character == u',') {
        endField();
    } else if (character == u'\n' || character == u'\r') {
        const bool pair =
            character == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
        m_at += pair ? 1 : 0;
        endRecord();
        ++m_line;
        m_record.number = m_line;
    } else if (character == u'"' && m_field.isEmpty() && !m_wasQuoted) {
        m_isQuoted = true;
        m_wasQuoted = true;
    } else {
        m_record.isWhole = m_record.isWhole && character != u'"' && !m_wasQuoted;
        m_field.append(character);
    }
}

void Parser::endField()
{
    m_record.fields.append(m_wasQuoted ? m_field : m_field.trimmed());
    m_field.clear();
    m_wasQuoted = false;
}

void Parser::endRecord()
{
    const bool isEmpty = m_record.fields.isEmpty() && m_field.trimmed().isEmpty() && !m_wasQuoted;
    endField();
    if (!isEmpty)
        m_records.push_back(std::move(m_record));
    m_record = CsvLine{m_line, {}, true};
}

std::vector<CsvLine> Parser::run()
{
    for (; m_at < m_text.size() && static_cast<int>(m_records.size()) <= m_most; ++m_at)
        take(m_text[m_at]);
    m_record.isWhole = m_record.isWhole && !m_isQuoted;
    endRecord();
    return std::move(m_records);
}

} // namespace

Result<DecodedText> decodeText(const QByteArray& bytes)
{
    QStringDecoder utf8{QStringDecoder::Utf8, QStringDecoder::Flag::Stateless};
    QString text = utf8.decode(bytes);
    if (!utf8.hasError())
        return DecodedText{std::move(text), false};
    QStringDecoder chinese{"GB18030", QStringDecoder::Flag::Stateless};
    if (!chinese.isValid())
        return failed(Fault::BadInput, u"this system does not know GB18030"_s);
    text = chinese.decode(bytes);
    if (chinese.hasError() || text.contains(QChar::ReplacementCharacter))
        return failed(Fault::BadInput, u"neither UTF-8 nor GB18030"_s);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return DecodedText{std::move(text), true};
}

std::vector<CsvLine> parseCsv(const QString& text, int most)
{
    return Parser{text, most}.run();
}

QByteArray csvMark()
{
    return "\xEF\xBB\xBF";
}

QByteArray csvRecord(const QStringList& fields)
{
    QStringList cells;
    for (QString cell : fields) {
        if (!cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front()))
            cell.prepend(u'\'');
        const bool isQuoted = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') ||
                              cell.contains(u'\r');
        cells.append(isQuoted ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell);
    }
    return cells.join(u',').toUtf8() + "\r\n";
}

} // namespace wattcard::app
