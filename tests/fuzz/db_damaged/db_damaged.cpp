// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "tests/db/shop.h"
#include "tests/fuzz/fixture.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>

// The books of a shop after something has gone over the disk: bytes changed, pages zeroed, copied
// over one another, cut off, and a log of pages that nobody wrote. The store opens or refuses by
// name; nothing crashes. Where the start check and the verifier say that all is well, every row of
// ledger and audit log is what it was.
namespace wattcard::fuzz {

namespace {

using namespace Qt::StringLiterals;
using cardio::fuzz::Input;
using cardio::fuzz::mustHold;

constexpr std::size_t pageSize = 4096;
constexpr std::array tables{"audit_entry",   "transaction_row", "journal_entry", "journal_leg",
                            "return_record", "audit_anchor",    "outbox"};

using Dump = std::map<std::string, crypto::Sha256>;

// Every row of the tables that matter, read without any index.
std::optional<Dump> dumpOf(const QString& file)
{
    sqlite3* handle = nullptr;
    if (sqlite3_open_v2(QFile::encodeName(file).constData(), &handle, SQLITE_OPEN_READONLY,
                        nullptr) != SQLITE_OK) {
        sqlite3_close(handle);
        return std::nullopt;
    }
    Dump dump;
    bool isWhole = true;
    for (const std::string table : tables) {
        Bytes content;
        sqlite3_stmt* rows = nullptr;
        const std::string sql = "SELECT * FROM " + table + " NOT INDEXED ORDER BY rowid";
        if (sqlite3_prepare_v2(handle, sql.c_str(), -1, &rows, nullptr) != SQLITE_OK) {
            isWhole = false;
            continue;
        }
        int step = SQLITE_ROW;
        while ((step = sqlite3_step(rows)) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(rows); ++column) {
                content.push_back(static_cast<std::uint8_t>(sqlite3_column_type(rows, column)));
                const auto* bytes =
                    static_cast<const std::uint8_t*>(sqlite3_column_blob(rows, column));
                content.insert(content.end(), bytes, bytes + sqlite3_column_bytes(rows, column));
            }
        }
        isWhole = isWhole && step == SQLITE_DONE;
        sqlite3_finalize(rows);
        dump[table] = crypto::sha256(content);
    }
    sqlite3_close(handle);
    return isWhole ? std::optional{dump} : std::nullopt;
}

struct GoodBooks {
    Bytes bytes;
    Dump dump;
};

const GoodBooks& goodBooks()
{
    static const GoodBooks books = [] {
        db::test::Shop shop;
        shop.openAccount(shop.moneyAccount, Money::fromMinor(20'000));
        shop.load(shop.moneyAccount);
        shop.sell(shop.purchase(shop.moneyAccount, Money::fromMinor(5'000)));
        shop.openAccount(shop.energyAccount, Money::fromMinor(7'000));
        shop.close();
        const QString name = db::Database::fileIn(shop.directory);
        QFile file{name};
        mustHold(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto dump = dumpOf(name);
        mustHold(dump.has_value());
        return GoodBooks{{bytes.begin(), bytes.end()}, *dump};
    }();
    return books;
}

Bytes damaged(Input& input)
{
    Bytes file = goodBooks().bytes;
    const auto pages = [&file] { return std::max<std::size_t>(1, file.size() / pageSize); };
    const auto page = [&](std::size_t which) {
        const std::size_t at = which % pages() * pageSize;
        return std::span{file}.subspan(at, std::min(pageSize, file.size() - at));
    };
    constexpr int mostEdits = 12;
    for (int edits = 0; edits < mostEdits && !input.isEmpty(); ++edits) {
        const std::uint8_t what = input.byte(), which = input.byte(), high = input.byte();
        const auto target = page(which);
        if (target.empty())
            return file; // cut off before its first byte
        switch (what % 8) {
        case 5: std::ranges::fill(target, static_cast<std::uint8_t>(high)); break;
        case 6: {
            const auto from = page(high);
            std::copy_n(from.begin(), std::min(from.size(), target.size()), target.begin());
            break;
        }
        case 7: file.resize(which % pages() * pageSize + high * 16U); break;
        default: {
            const std::size_t place = (std::size_t{high} << 8 | input.byte()) % target.size();
            target[place] ^= input.byte();
            break;
        }
        }
    }
    return file;
}

void write(const QString& name, const Bytes& bytes)
{
    QFile file{name};
    mustHold(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    const auto size = static_cast<qint64>(bytes.size());
    mustHold(file.write(reinterpret_cast<const char*>(bytes.data()), size) == size);
}

// Opens as the program does at its start, and looks at what a counter looks at first.
bool opens(const QString& directory)
{
    auto database = db::Database::open({directory, db::Place::Anything, {}});
    if (!database) {
        const Fault fault = database.error().fault;
        mustHold(fault == Fault::DatabaseDamaged || fault == Fault::DatabaseFailed ||
                 fault == Fault::SchemaTooNew || fault == Fault::NotSaved);
        return false;
    }
    static const db::test::FixedClock clock;
    db::SqlLedger ledger{**database, clock};
    bool isGood = ledger.openRows().has_value();
    for (const std::int64_t account : {1, 2, 3})
        isGood = ledger.byAccount(AccountId{account}).has_value() && isGood;
    return isGood && !(*database)->isStopped();
}

void live(Input& input)
{
    const QTemporaryDir folder;
    const QString name = db::Database::fileIn(folder.path());
    const std::uint8_t flags = input.byte();
    if (flags % 8 == 7) { // pages of nobody's beside it
        const ByteView log = input.take(4096);
        write(name + u"-wal"_s, {log.begin(), log.end()});
    }
    write(name, damaged(input));
    const auto before = db::verify(folder.path());
    const bool opened = opens(folder.path());
    const auto after = db::verify(folder.path());
    if (opened && before && before->ok() && after && after->ok())
        mustHold(dumpOf(name) == goodBooks().dump);
    QFile file{name};
    mustHold(file.open(QIODevice::ReadOnly));
    const QByteArray now = file.readAll();
    if (std::ranges::equal(now, goodBooks().bytes, [](char a, std::uint8_t b) {
            return static_cast<std::uint8_t>(a) == b;
        }))
        mustHold(opened && after && after->ok());
}

} // namespace

} // namespace wattcard::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    wattcard::cardio::fuzz::Input input{data, size};
    wattcard::fuzz::live(input);
    return 0;
}
