// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup_contents.h"

#include "domain/hex.h"

#include <QJsonDocument>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

template <std::size_t size>
bool readOctets(const QJsonValue& hex, std::array<std::uint8_t, size>& octets)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toString().toLatin1());
    if (bytes.size() != static_cast<qsizetype>(size))
        return false;
    std::copy(bytes.begin(), bytes.end(), octets.begin());
    return true;
}

} // namespace

QJsonObject toJson(const BackupContents& contents)
{
    QJsonObject sums;
    for (const auto& [book, sum] : contents.sums)
        sums.insert(book, qint64{sum});
    return {{u"made_at"_s, qint64{contents.madeAt.time_since_epoch().count()}},
            {u"schema"_s, contents.schema},
            {u"utility_region"_s, hexOf(contents.utilityRegion)},
            {u"practice"_s, contents.practice},
            {u"counter"_s, static_cast<std::uint16_t>(contents.counter)},
            {u"company"_s, contents.company},
            {u"size"_s, qint64{contents.size}},
            {u"entries"_s, qint64{contents.entries}},
            {u"head"_s, hexOf(contents.head)},
            {u"rows"_s, qint64{contents.rows}},
            {u"journal"_s, qint64{contents.journal}},
            {u"restores"_s, qint64{contents.restores}},
            {u"sums"_s, sums}};
}

Bytes bytesOf(const BackupContents& contents)
{
    const QByteArray text = QJsonDocument{toJson(contents)}.toJson(QJsonDocument::Compact);
    return {text.begin(), text.end()};
}

Result<BackupContents> backupContentsFrom(ByteView bytes)
{
    const QJsonObject json =
        QJsonDocument::fromJson(QByteArray{reinterpret_cast<const char*>(bytes.data()),
                                           static_cast<qsizetype>(bytes.size())})
            .object();
    BackupContents contents;
    if (!readOctets(json[u"utility_region"_s], contents.utilityRegion) ||
        !readOctets(json[u"head"_s], contents.head))
        return failed(BackupTrouble::HeaderDamaged, u"contents"_s);
    contents.madeAt = UtcTime{std::chrono::milliseconds{json[u"made_at"_s].toInteger()}};
    contents.schema = json[u"schema"_s].toInt();
    contents.practice = json[u"practice"_s].toBool();
    contents.counter = CounterId{static_cast<std::uint16_t>(json[u"counter"_s].toInt())};
    contents.company = json[u"company"_s].toString();
    contents.size = json[u"size"_s].toInteger();
    contents.entries = json[u"entries"_s].toInteger();
    contents.rows = json[u"rows"_s].toInteger();
    contents.journal = json[u"journal"_s].toInteger();
    contents.restores = json[u"restores"_s].toInteger();
    const QJsonObject sums = json[u"sums"_s].toObject();
    for (auto sum = sums.begin(); sum != sums.end(); ++sum)
        contents.sums.emplace(sum.key(), sum.value().toInteger());
    return contents;
}

Result<void> sameCompany(const BackupContents& ours, const BackupContents& theirs)
{
    if (ours.practice != theirs.practice)
        return failed(BackupTrouble::PracticeMixed, theirs.company);
    if (ours.utilityRegion != theirs.utilityRegion)
        return failed(BackupTrouble::OtherCompany,
                      theirs.company + u' ' + hexOf(theirs.utilityRegion));
    if (ours.counter != theirs.counter) // two computers would sell under the same numbers
        return failed(BackupTrouble::OtherCompany,
                      theirs.company + u" %1"_s.arg(static_cast<int>(theirs.counter)));
    return {};
}

} // namespace wattcard::app
