// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence_check.h"
#include "crypto/chain_seal.h"
#include "db/verify/seal_check.h"
#include "tests/db/shop.h"
#include "tests/fuzz/audit_verify/naive_log.h"
#include "tests/fuzz/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

#include <algorithm>

// A log that was sealed, in the hands of somebody without the key: entries and anchors are changed,
// taken out, exchanged, cut off and, if he likes, chained anew. The verifier names the entry that
// the naive one below names. The same for an evidence file, in which every byte counts.
namespace wattcard::fuzz {

namespace {

using namespace Qt::StringLiterals;
using cardio::fuzz::Input;
using db::Blob;
using db::Cell;

// --- the log ---

struct GoodLog {
    Log entries, anchors;
    QByteArray evidence;
};

Log rowsOf(const db::StoreReader& reader, const char* sql)
{
    Log rows;
    mustHold(
        reader.each(sql, [&](const Row& row) { rows[db::integer(row[0])] = row; }).has_value());
    return rows;
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

// An evidence file of these records, chained as its page in app/evidence_file.h has it.
QByteArray evidenceOf(const std::vector<QJsonObject>& records, const QByteArray& mac)
{
    QByteArray head(32, '\0'), file;
    for (const QJsonObject& record : records) {
        head = naiveSha("wattcard-evidence-1" + head + compact(record));
        file += compact({{u"hash"_s, QString::fromLatin1(head.toHex())}, {u"record"_s, record}});
        file += '\n';
    }
    const auto count = static_cast<std::int64_t>(records.size()) - 1;
    const QByteArray sealed = "wattcard-evidence-1" + naiveNumber(1, 8) + naiveNumber(count, 8);
    QJsonObject end{
        {u"head"_s, QString::fromLatin1(head.toHex())},
        {u"records"_s, QString::number(count)},
        {u"seal_day"_s, u"20413"_s},
        {u"mac"_s, QString::fromLatin1(
                       mac.isEmpty() ? naiveHmac(naiveKey(20'413), sealed + head).toHex() : mac)}};
    end.insert(u"sum"_s,
               QString::fromLatin1(naiveSha("wattcard-evidence-1" + head + compact(end)).toHex()));
    return file + compact(end) + '\n';
}

const std::vector<QJsonObject>& goodRecords()
{
    static const std::vector<QJsonObject> records{
        {{u"file"_s, u"wattcard-evidence-1"_s}, {u"account"_s, u"1"_s}, {u"at"_s, u"1795"_s}},
        {{u"table"_s, u"customer"_s}, {u"fields"_s, QJsonObject{{u"name"_s, u"王小明"_s}}}},
        {{u"table"_s, u"transaction_row"_s},
         {u"fields"_s, QJsonObject{{u"number"_s, u"1"_s}, {u"payment"_s, u"20000"_s}}}}};
    return records;
}

const GoodLog& goodLog()
{
    static const GoodLog log = [] {
        db::test::Shop shop;
        const auto today =
            std::chrono::floor<std::chrono::days>(shop.clock.local(shop.clock.now()));
        shop.close();
        const QByteArray key = naiveKey(20'000);
        mustHold(crypto::ChainSeal::begin(crypto::ChainSeal::fileIn(shop.directory.toStdString()),
                                          Bytes(key.begin(), key.end()),
                                          today.time_since_epoch().count())
                     .has_value());
        shop.reopen();
        shop.openAccount(shop.moneyAccount, Money::fromMinor(20'000));
        shop.load(shop.moneyAccount);
        shop.clock.set(shop.clock.now() + std::chrono::hours{24});
        shop.sell(shop.purchase(shop.moneyAccount, Money::fromMinor(5'000)));
        shop.openAccount(shop.energyAccount, Money::fromMinor(7'000));
        const auto reader = db::StoreReader::open(db::Database::fileIn(shop.directory));
        mustHold(reader.has_value());
        GoodLog made;
        made.entries =
            rowsOf(*reader, "SELECT number, at, counter, operator, action, object, details,"
                            " previous, hash, seal_day, mac FROM audit_entry");
        made.anchors =
            rowsOf(*reader, "SELECT number, kind, object, entry, head FROM audit_anchor");
        made.evidence = evidenceOf(goodRecords(), {});
        return made;
    }();
    return log;
}

// --- what is done to it ---

void change(Cell& cell, std::uint8_t where, std::uint8_t by)
{
    if (auto* number = std::get_if<std::int64_t>(&cell)) {
        *number ^= static_cast<std::int64_t>(by) << (where % 7 * 8);
        return;
    }
    auto* blob = std::get_if<Blob>(&cell);
    auto* text = std::get_if<QByteArray>(&cell);
    QByteArray* bytes = blob != nullptr ? &blob->bytes : text;
    if (bytes == nullptr) {
        cell = std::int64_t{by};
    } else if (by == 0) {
        cell = std::monostate{};
    } else if (!bytes->isEmpty()) {
        char& one = (*bytes)[where % bytes->size()];
        one = static_cast<char>(text != nullptr ? one ^ (by & 1) : one ^ by);
    }
}

void edit(Log& log, Input& input)
{
    if (log.empty())
        return;
    const std::uint8_t what = input.byte(), which = input.byte();
    const auto row = std::next(log.begin(), which % static_cast<int>(log.size()));
    switch (what % 4) {
    case 0: {
        const std::size_t column = input.byte() % row->second.size();
        const std::uint8_t where = input.byte();
        Row changed = row->second;
        change(changed[column], where, input.byte());
        log.erase(row);
        log[db::integer(changed[0])] = changed; // a changed number may stand on another's place
        break;
    }
    case 1: log.erase(row); break;
    case 2: log.erase(row, log.end()); break;
    default: {
        const auto other = std::next(log.begin(), input.byte() % static_cast<int>(log.size()));
        std::swap(row->second, other->second);
        std::swap(row->second[0], other->second[0]); // the numbers stay
        break;
    }
    }
}

// Whoever has no key can still make the hashes fit.
void chainAnew(Log& log)
{
    QByteArray previous(32, '\0');
    std::int64_t number = 0;
    Log fresh;
    for (auto& [old, row] : log) {
        row[0] = ++number;
        row[7] = Blob{previous};
        previous = naiveHash(row);
        row[8] = Blob{previous};
        fresh[number] = row;
    }
    log = fresh;
}

void bind(sqlite3_stmt* statement, int at, const Cell& cell)
{
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        sqlite3_bind_int64(statement, at, *number);
    else if (const auto* text = std::get_if<QByteArray>(&cell))
        sqlite3_bind_text(statement, at, text->constData(), static_cast<int>(text->size()),
                          SQLITE_TRANSIENT);
    else if (std::holds_alternative<Blob>(cell))
        sqlite3_bind_blob(statement, at, blobOf(cell).constData(),
                          static_cast<int>(blobOf(cell).size()), SQLITE_TRANSIENT);
}

void write(sqlite3* file, const char* sql, const Log& rows)
{
    sqlite3_stmt* statement = nullptr;
    mustHold(sqlite3_prepare_v2(file, sql, -1, &statement, nullptr) == SQLITE_OK);
    for (const auto& [number, row] : rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            bind(statement, static_cast<int>(column) + 1, row[column]);
        mustHold(sqlite3_step(statement) == SQLITE_DONE);
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
    sqlite3_finalize(statement);
}

void chainVerdict(Input& input)
{
    const std::uint8_t flags = input.byte();
    Log entries = goodLog().entries, anchors = goodLog().anchors;
    for (int edits = flags % 4; edits > 0 && !entries.empty(); --edits)
        edit(flags & 0x10 && edits == 1 ? anchors : entries, input);
    if (flags & 0x20)
        chainAnew(entries);
    static const QTemporaryDir folder;
    const QString name = folder.filePath(u"log"_s);
    QFile::remove(name);
    sqlite3* file = nullptr;
    mustHold(sqlite3_open(QFile::encodeName(name).constData(), &file) == SQLITE_OK);
    sqlite3_exec(file,
                 "PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF; BEGIN;"
                 "CREATE TABLE audit_entry (number INTEGER PRIMARY KEY, at, counter, operator,"
                 " action, object, details, previous, hash, seal_day, mac);"
                 "CREATE TABLE audit_anchor (number INTEGER PRIMARY KEY, kind, object, entry,"
                 " head)",
                 nullptr, nullptr, nullptr);
    write(file, "INSERT INTO audit_entry VALUES (?,?,?,?,?,?,?,?,?,?,?)", entries);
    write(file, "INSERT INTO audit_anchor VALUES (?,?,?,?,?)", anchors);
    mustHold(sqlite3_exec(file, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(file);
    const auto reader = db::StoreReader::open(name);
    mustHold(reader.has_value());
    const QByteArray key = naiveKey(20'000);
    const Bytes first(key.begin(), key.end());
    const auto report = db::reviewChain(*reader, {first, {}});
    const auto expected = naiveVerdict(entries, anchors);
    mustHold(report && report->ok() == !expected);
    if (expected && *expected > 0)
        mustHold(report->first->number == *expected && report->first->field != u"anchor"_s);
}

void evidenceVerdict(Input& input)
{
    const QByteArray key = naiveKey(20'000);
    const Bytes first(key.begin(), key.end());
    const QByteArray& good = goodLog().evidence;
    QByteArray file = good;
    while (!input.isEmpty()) {
        const unsigned place = input.byte() << 8;
        const std::uint8_t at = input.byte();
        char& one = file[static_cast<qsizetype>(place | at) % file.size()];
        one = static_cast<char>(one ^ input.byte());
    }
    for (const ByteView with : {ByteView{first}, ByteView{}})
        mustHold(app::checkEvidence(file, with).ok() == (file == good));
}

// Records of his own, rightly chained, under the seal of the good file: no key, no evidence.
void forgedEvidence(Input& input)
{
    const QByteArray key = naiveKey(20'000);
    const Bytes first(key.begin(), key.end());
    const ByteView rest = input.rest();
    const auto json = QJsonDocument::fromJson(
        {reinterpret_cast<const char*>(rest.data()), static_cast<qsizetype>(rest.size())});
    std::vector<QJsonObject> records{goodRecords().front()};
    for (const QJsonValue& each : json.array())
        records.push_back(each.toObject());
    const QByteArray mac = QJsonDocument::fromJson(goodLog().evidence.trimmed().split('\n').back())
                               .object()[u"mac"_s]
                               .toString()
                               .toLatin1();
    const QByteArray file = evidenceOf(records, mac);
    mustHold(app::checkEvidence(file, first).ok() == (file == goodLog().evidence));
    mustHold(app::checkEvidence(file, {}).ok());
    app::checkEvidence(
        {reinterpret_cast<const char*>(rest.data()), static_cast<qsizetype>(rest.size())}, first);
}

} // namespace

} // namespace wattcard::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattcard::fuzz;
    wattcard::cardio::fuzz::Input input{data, size};
    switch (input.byte() % 3) {
    case 0: chainVerdict(input); break;
    case 1: evidenceVerdict(input); break;
    default: forgedEvidence(input); break;
    }
    return 0;
}
