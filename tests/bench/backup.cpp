// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `backup-sale`: by how much a backup of the books that runs beside makes a sale longer, against
// its limit of 20 ms (RELIABILITY.md section 8). Whole backups, one after the other, copied,
// sealed, read back and checked, while 1 000 sales are made; the same number is made before
// without. Wall time: on a machine that does other work as well, its waits are in both.
// `backup`: one backup of books that nobody uses, against SQLite's own copy of them.
#include "db/sqlite/backup.h"

#include "app/back_up.h"
#include "bench.h"
#include "bench_shop.h"
#include "db/repositories/sql_backups.h"
#include "tests/fakes/need.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>
#include <string_view>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace Qt::StringLiterals;

// The audit log belongs to the thread of the sales; here it stays empty.
class NoBook : public BackupBook {
public:
    Result<void> note(const BackupNote&, const Actor&) override { return {}; }
    Result<void> notePlan(const BackupPlanNote&, const Actor&) override { return {}; }
};

class Store : public BenchShop {
public:
    using BenchShop::BenchShop;
    app::BackupMade backUp(); // on any thread
    QTemporaryDir target;
};

app::BackupMade Store::backUp()
{
    constexpr std::string_view text = "a passphrase to measure with";
    const crypto::Secret passphrase{Bytes{text.begin(), text.end()}};
    db::SqlBackupStore files{shop.directory};
    NoBook book;
    Operator administrator;
    administrator.role = Role::Administrator;
    const QString file = target.filePath(u"one.wcbk"_s);
    QFile::remove(file);
    return need(
        app::BackUp{files, book, shop.clock}.run({file, passphrase}, administrator, CounterId{3}));
}

void reportBackup(Store& store)
{
    const app::BackupMade made = store.backUp();
    const QString counters =
        u"%1 MB of books in %2 MB"_s.arg(store.size() / 1'000'000).arg(made.size / 1'000'000);
    compare(
        {.name = "backup", .goal = 1.5, .counters = counters.toStdString()},
        [&] {
            const double begin = wallMicroseconds();
            store.backUp();
            return wallMicroseconds() - begin;
        },
        [&] {
            const double begin = wallMicroseconds();
            const QString copy = store.target.filePath(u"copy"_s);
            need(db::copyStore(store.shop.database->fileName(), copy, {}));
            QFile::remove(copy);
            return wallMicroseconds() - begin;
        });
}

} // namespace

int main(int argc, char** argv)
{
    const Wanted wanted{argc, argv};
    Store store{wantedAccounts()};
    if (wanted.has("backup-sale") || wanted.has("db-under-load"))
        reportBeside(store, {{u"backup-sale"_s, u"backups"_s, [&] { store.backUp(); }, {}}});
    if (wanted.has("backup"))
        reportBackup(store);
    return EXIT_SUCCESS;
}
