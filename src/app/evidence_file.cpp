// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence_file.h"

#include "crypto/hash.h"
#include "domain/hex.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;

constexpr QByteArrayView opening{"wattcard-evidence-1"};

QByteArray jsonOf(const QJsonObject& object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

Bytes hashOf(const Bytes& previous, const QByteArray& json)
{
    Bytes content(opening.begin(), opening.end());
    content.insert(content.end(), previous.begin(), previous.end());
    content.insert(content.end(), json.begin(), json.end());
    const auto hash = crypto::sha256(content);
    return {hash.begin(), hash.end()};
}

QJsonObject toJson(const EvidenceRecord& record)
{
    QJsonObject fields;
    for (const auto& [name, value] : record.fields)
        fields.insert(name, value);
    return {{u"table"_s, record.table}, {u"fields"_s, fields}};
}

// Links one line after the other to the line before it.
class Chain {
public:
    explicit Chain(const EvidenceFile::WriteLine& write) : m_write{write} {}
    Result<void> add(const QJsonObject& record)
    {
        m_head = hashOf(m_head, jsonOf(record));
        const QJsonObject line{{u"hash"_s, hexOf(m_head)}, {u"record"_s, record}};
        return m_write(jsonOf(line) + '\n');
    }
    Result<void> end(QJsonObject ending)
    {
        ending.insert(u"sum"_s, hexOf(hashOf(m_head, jsonOf(ending))));
        return m_write(jsonOf(ending) + '\n');
    }
    const Bytes& head() const { return m_head; }

private:
    const EvidenceFile::WriteLine& m_write;
    Bytes m_head = Bytes(32, 0);
};

} // namespace

Result<std::int64_t> EvidenceFile::write(AccountId account, const WriteLine& write)
{
    const auto records = m_parts.evidence.collect(account, m_parts.actor);
    if (!records)
        return failed(records);
    Chain chain{write};
    const auto count = static_cast<std::int64_t>(records->size());
    const QJsonObject heading{
        {u"file"_s, u"wattcard-evidence-1"_s},
        {u"account"_s, QString::number(account.value())},
        {u"operator"_s, QString::number(m_parts.actor.who.value())},
        {u"counter"_s, QString::number(static_cast<int>(m_parts.actor.counter))},
        {u"at"_s, QString::number(m_parts.now.time_since_epoch().count())}};
    if (auto written = chain.add(heading); !written)
        return failed(written);
    for (const EvidenceRecord& record : *records) {
        if (auto written = chain.add(toJson(record)); !written)
            return failed(written);
    }
    const auto seal = m_parts.evidence.seal({account, count, chain.head()}, m_parts.actor);
    if (!seal)
        return failed(seal);
    const auto ended = chain.end({{u"records"_s, QString::number(count)},
                                  {u"head"_s, hexOf(chain.head())},
                                  {u"seal_day"_s, QString::number(seal->day)},
                                  {u"mac"_s, hexOf(seal->mac)}});
    return ended ? Result<std::int64_t>{count} : failed(ended);
}

} // namespace wattcard::app
