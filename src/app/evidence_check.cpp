// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence_check.h"

#include "crypto/compare.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 firstDay = 20'000; // of the first key
constexpr qint64 lastDay = 60'000;  // nothing is computed for a day that cannot be
const QByteArray evidenceWord = "wattcard-evidence-1";

QByteArray canonical(const QJsonObject& object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

QByteArray link(const QByteArray& previous, const QByteArray& json)
{
    return QCryptographicHash::hash(evidenceWord + previous + json, QCryptographicHash::Sha256);
}

Bytes octets(const QByteArray& bytes)
{
    return {bytes.begin(), bytes.end()};
}

QByteArray bigEndian(qint64 number)
{
    QByteArray out;
    for (int shift = 56; shift >= 0; shift -= 8)
        out.append(static_cast<char>((number >> shift) & 0xff));
    return out;
}

// Walks the lines and keeps what the next one needs.
class Review {
public:
    explicit Review(ByteView key)
        : m_key{reinterpret_cast<const char*>(key.data()), static_cast<qsizetype>(key.size())}
    {
    }
    void line(const QByteArray& line, qsizetype offset);
    EvidenceReport end(qsizetype size);

private:
    void wrong(const QString& what);
    void heading(const QJsonObject& record);
    void record(const QJsonObject& object);
    void ending(QJsonObject object);
    QString wrongEnd(const QJsonObject& object) const;
    QByteArray macOf(qint64 day) const;
    EvidenceReport m_report;
    QByteArray m_key;
    QByteArray m_head = QByteArray(32, '\0');
    int m_line = 0;
    qsizetype m_offset = 0;
    bool m_hasEnded = false;
};

void Review::wrong(const QString& what)
{
    if (!m_report.first)
        m_report.first = EvidenceFinding{m_line, m_offset, what};
}

void Review::line(const QByteArray& line, qsizetype offset)
{
    if (m_report.first)
        return;
    ++m_line;
    m_offset = offset;
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.isEmpty() || canonical(object) != line)
        return wrong(u"not as it was written"_s);
    if (m_hasEnded)
        return wrong(u"something follows the end"_s);
    if (object.contains(u"record"_s))
        record(object);
    else
        ending(object);
}

void Review::record(const QJsonObject& object)
{
    const QJsonObject content = object[u"record"_s].toObject();
    m_head = link(m_head, canonical(content));
    if (object[u"hash"_s].toString() != QLatin1StringView{m_head.toHex()} || object.size() != 2)
        return wrong(u"the hash does not fit the record and those before it"_s);
    if (m_line == 1)
        heading(content);
    else
        ++m_report.records;
}

void Review::heading(const QJsonObject& record)
{
    if (record[u"file"_s].toString().toLatin1() != evidenceWord)
        wrong(u"no evidence file"_s);
    m_report.account = AccountId{record[u"account"_s].toString().toLongLong()};
}

void Review::ending(QJsonObject object)
{
    m_hasEnded = true;
    const QString sum = object.take(u"sum"_s).toString();
    if (sum != QLatin1StringView{link(m_head, canonical(object)).toHex()})
        return wrong(u"the sum does not fit the end"_s);
    if (const QString bad = wrongEnd(object); !bad.isEmpty())
        wrong(bad);
    m_report.head = object[u"head"_s].toString();
    m_report.isSealed = !object[u"mac"_s].toString().isEmpty();
    m_report.sealChecked = m_report.isSealed && !m_key.isEmpty();
}

QString Review::wrongEnd(const QJsonObject& object) const
{
    if (object[u"head"_s].toString() != QLatin1StringView{m_head.toHex()})
        return u"another head"_s;
    if (object[u"records"_s].toString().toLongLong() != m_report.records)
        return u"another number of records"_s;
    const QString mac = object[u"mac"_s].toString();
    if (m_key.isEmpty())
        return {};
    if (mac.isEmpty())
        return u"it is not sealed"_s;
    const qint64 day = object[u"seal_day"_s].toString().toLongLong();
    if (day < firstDay || day > lastDay)
        return u"sealed for a wrong day"_s;
    const bool same =
        crypto::equalInConstantTime(octets(mac.toLatin1()), octets(macOf(day).toHex()));
    return same ? QString{} : u"another seal"_s;
}

QByteArray Review::macOf(qint64 day) const
{
    QByteArray key = m_key;
    for (qint64 each = firstDay; each < day; ++each)
        key = QMessageAuthenticationCode::hash("next", key, QCryptographicHash::Sha256);
    const QByteArray content =
        evidenceWord + bigEndian(m_report.account.value()) + bigEndian(m_report.records) + m_head;
    return QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256);
}

EvidenceReport Review::end(qsizetype size)
{
    m_offset = size;
    if (!m_report.first && !m_hasEnded) {
        ++m_line;
        wrong(u"the end is missing"_s);
    }
    return m_report;
}

} // namespace

EvidenceReport checkEvidence(const QByteArray& file, ByteView firstSealKey)
{
    Review review{firstSealKey};
    qsizetype offset = 0;
    while (offset < file.size()) {
        const qsizetype ends = file.indexOf('\n', offset);
        // A last line without its end is not as it was written either.
        const qsizetype size = ends < 0 ? file.size() - offset : ends - offset;
        review.line(ends < 0 ? file.mid(offset, size) + ' ' : file.mid(offset, size), offset);
        offset += size + 1;
    }
    return review.end(file.size());
}

} // namespace wattcard::app
