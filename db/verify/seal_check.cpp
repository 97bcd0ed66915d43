// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/seal_check.h"

#include "crypto/compare.h"
#include "db/verify/digest.h"

#include <QMessageAuthenticationCode>

#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr std::int64_t firstDay = 20'000; // of the first key
constexpr std::int64_t lastDay = 60'000;  // nothing is computed for a day that cannot be

QByteArray bytesOf(const Cell& cell)
{
    const auto* blob = std::get_if<Blob>(&cell);
    return blob != nullptr ? blob->bytes : QByteArray{};
}
QByteArray bytesOf(ByteView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}
Bytes octets(const QByteArray& bytes)
{
    return {bytes.begin(), bytes.end()};
}
QByteArray hmac(const QByteArray& key, const QByteArray& message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}
QByteArray bigEndian(std::int64_t number)
{
    QByteArray out;
    for (int shift = 56; shift >= 0; shift -= 8)
        out.append(static_cast<char>((number >> shift) & 0xff));
    return out;
}

// Heads that somebody else holds: where they came from, and up to which entry to look for them.
struct Sought {
    std::int64_t anchor = 0; // 0 for one that was brought
    QString from;
    std::int64_t upTo = 0;
    bool isFound = false;
};

// Walks the entries in their order and keeps what the next one needs.
class Review {
public:
    explicit Review(const AuditWitnesses& witnesses)
        : m_key{bytesOf(witnesses.firstSealKey)},
          m_hasKey{!witnesses.firstSealKey.empty()}
    {
    }
    // From the entry behind this one on, whose hash is taken as it stands.
    void startBehind(std::int64_t entry, const QByteArray& hash)
    {
        m_report.entries = entry;
        m_previous = hash;
    }
    void seek(const QByteArray& head, Sought sought) { m_sought.emplace(head, sought); }
    // number, at, counter, operator, action, object, details, previous, hash, seal_day, mac
    void entry(const StoreReader::Row& row);
    AuditReport end();
    std::int64_t entries() const { return m_report.entries; }
    bool isWrong() const { return m_report.first.has_value(); }

private:
    void find(const QByteArray& hash);
    QString wrongField(const StoreReader::Row& row) const;
    void checkSeal(const StoreReader::Row& row);
    void wrong(const QString& field, const QString& what);
    std::multimap<QByteArray, Sought> m_sought;
    AuditReport m_report;
    QByteArray m_previous = QByteArray(32, '\0');
    QByteArray m_key;
    std::int64_t m_day = firstDay;
    bool m_hasKey = false;
    bool m_isSealed = false;
};

void Review::wrong(const QString& field, const QString& what)
{
    if (!m_report.first)
        m_report.first = AuditFinding{m_report.entries + 1, field, what};
}

// A content that was changed does not fit the hash, and a hash that was changed does not fit the
// entry after it; both are named by what no longer fits here.
QString Review::wrongField(const StoreReader::Row& row) const
{
    if (integer(row[0]) != m_report.entries + 1)
        return u"number"_s;
    if (bytesOf(row[7]) != m_previous)
        return u"previous"_s;
    Digest digest{"wattcard-audit-1"};
    for (std::size_t column = 0; column < 8; ++column)
        digest.add(row[column]);
    return bytesOf(row[8]) == digest.result() ? QString{} : u"content"_s;
}

void Review::checkSeal(const StoreReader::Row& row)
{
    const QByteArray mac = bytesOf(row[10]);
    const std::int64_t day = integer(row[9]);
    if (mac.isEmpty()) {
        if (m_isSealed || !std::holds_alternative<std::monostate>(row[9]))
            wrong(u"mac"_s, u"audit entry %1 is not sealed"_s.arg(integer(row[0])));
        return;
    }
    m_isSealed = true;
    if (day < m_day || day > lastDay) {
        wrong(u"seal_day"_s, u"audit entry %1 is sealed for a wrong day"_s.arg(integer(row[0])));
        return;
    }
    for (; m_day < day; ++m_day)
        m_key = m_hasKey ? hmac(m_key, "next") : m_key;
    if (!m_hasKey)
        return;
    ++m_report.sealed;
    const QByteArray own =
        hmac(m_key, bytesOf(row[8]) + bigEndian(integer(row[0])) + bigEndian(day));
    if (!crypto::equalInConstantTime(octets(own), octets(mac)))
        wrong(u"mac"_s, u"audit entry %1 has another seal"_s.arg(integer(row[0])));
}

void Review::entry(const StoreReader::Row& row)
{
    if (m_report.first)
        return;
    if (const QString field = wrongField(row); !field.isEmpty()) {
        wrong(field, u"audit entry %1 breaks the chain: %2"_s.arg(m_report.entries + 1).arg(field));
        return;
    }
    checkSeal(row);
    if (m_report.first)
        return;
    m_previous = bytesOf(row[8]);
    ++m_report.entries;
    find(m_previous);
}

void Review::find(const QByteArray& hash)
{
    for (const qsizetype size : {4, 8, 32}) {
        const auto [begin, end] = m_sought.equal_range(hash.left(size));
        for (auto each = begin; each != end; ++each) {
            if (m_report.entries <= each->second.upTo)
                each->second.isFound = true;
        }
    }
}

AuditReport Review::end()
{
    m_report.head = octets(m_previous);
    m_report.anchors = static_cast<std::int64_t>(m_sought.size());
    if (m_report.first)
        return m_report;
    if (m_hasKey && !m_isSealed && m_report.entries > 0)
        wrong(u"mac"_s, u"no audit entry is sealed"_s);
    const Sought* missing = nullptr;
    for (const auto& [head, sought] : m_sought) {
        const bool isFirst = missing == nullptr || sought.anchor < missing->anchor;
        if (!sought.isFound && isFirst)
            missing = &sought;
    }
    if (missing != nullptr && !m_report.first)
        m_report.first = AuditFinding{
            missing->anchor, u"anchor"_s,
            u"%1: no entry has this head; the log was cut or replaced"_s.arg(missing->from)};
    return m_report;
}

Result<void> seekAnchors(const StoreReader& reader, Review& review)
{
    return reader.each(
        "SELECT number, kind, object, entry, head FROM audit_anchor", [&](const auto& row) {
            const Sought sought{
                integer(row[0]),
                u"anchor %1 (%2 %3)"_s.arg(integer(row[0])).arg(text(row[1]), text(row[2])),
                integer(row[3])};
            review.seek(bytesOf(row[4]), sought);
        });
}

// Some entries at a time, so that somebody may watch and stop it. Whatever number an entry has been
// given, it is read: also one below the first.
constexpr std::int64_t fromTheFirst = std::numeric_limits<std::int64_t>::min();
Result<void> reviewEntries(const StoreReader& reader, Review& review, const AuditBook::GoOn& goOn,
                           std::int64_t last = fromTheFirst)
{
    bool isEnd = false;
    while (!isEnd && !review.isWrong()) {
        isEnd = true;
        const auto read = reader.each(
            "SELECT number, at, counter, operator, action, object, details, previous, hash,"
            " seal_day, mac FROM audit_entry WHERE number > ? ORDER BY number LIMIT 5000",
            Cell{last}, [&](const StoreReader::Row& row) {
                isEnd = false;
                last = integer(row[0]);
                review.entry(row);
            });
        if (!read)
            return read;
        if (goOn && !goOn(review.entries()))
            return {};
    }
    return {};
}

} // namespace

Result<AuditReport> reviewChain(const StoreReader& reader, const AuditWitnesses& witnesses,
                                const AuditBook::GoOn& goOn)
{
    Review review{witnesses};
    for (const Bytes& head : witnesses.heads) {
        const QByteArray bytes = bytesOf(ByteView{head});
        if (bytes.count('\0') == bytes.size()) // written before there was an entry
            continue;
        review.seek(bytes, {0, u"head %1"_s.arg(QString::fromLatin1(bytes.toHex())),
                            std::numeric_limits<std::int64_t>::max()});
    }
    if (auto sought = seekAnchors(reader, review); !sought)
        return failed(sought);
    const auto read = reviewEntries(reader, review, goOn);
    if (!read)
        return failed(read);
    return review.end();
}

Result<AuditReport> reviewChainEnd(const StoreReader& reader, std::int64_t entries)
{
    Review review{AuditWitnesses{}};
    std::int64_t last = fromTheFirst;
    const auto started = reader.each(
        "SELECT number, hash FROM audit_entry"
        " WHERE number <= (SELECT MAX(number) FROM audit_entry) - ?"
        " ORDER BY number DESC LIMIT 1",
        Cell{entries}, [&](const StoreReader::Row& row) {
            last = integer(row[0]);
            review.startBehind(last, bytesOf(row[1]));
        });
    if (!started)
        return failed(started);
    const auto read = reviewEntries(reader, review, {}, last);
    if (!read)
        return failed(read);
    return review.end();
}

} // namespace wattcard::db
