// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_registry.h"
#include "db/store/books_proof.h"
#include "db/store/move.h"
#include "main/clear_on_signal.h"
#include "main/commands.h"
#include "main/server_place.h"
#include "main/system_clock.h"
#include "ui/text/custody_text.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

struct MoveCall {
    db::OpenOptions from;
    db::OpenOptions to;
    std::optional<db::ServerFile> server; // to be kept in the new profile
};

Result<MoveCall> callFrom(const ToolOptions& options)
{
    const QString target = options.named.value(u"to"_s);
    if (target.isEmpty() || !options.arguments.isEmpty())
        return failed(Fault::BadInput, u"move --to DIRECTORY [--server HOST ...]"_s);
    auto server = serverPlaceFrom(options);
    if (!server)
        return failed(server);
    const QString directory = QFileInfo{target}.absoluteFilePath();
    if (!db::Database::hasBooks(options.profileDirectory))
        return failed(Fault::ConfigurationMissing, options.profileDirectory);
    if (db::Database::hasBooks(directory))
        return failed(Fault::DuplicateNumber, directory);
    MoveCall call{{.directory = options.profileDirectory, .place = db::Place::Anything},
                  {.directory = directory, .place = db::Place::LocalDisk},
                  std::move(*server)};
    if (call.server) {
        auto reached = db::optionsFrom(*call.server);
        if (!reached)
            return failed(reached);
        call.to.server = std::move(*reached);
    }
    return call;
}

// Of books that several share each profile says which counter it is; those of a file know only one.
Result<std::optional<CounterId>> counterOf(const MoveCall& call)
{
    const auto before = db::serverFileIn(call.from.directory);
    if (!before)
        return failed(before);
    if (*before && (*before)->counter)
        return (*before)->counter;
    const auto books = db::Database::open({.directory = {}, .server = call.to.server});
    if (!books)
        return failed(books);
    const SystemClock clock;
    const auto company = db::SqlRegistry{**books, clock}.company();
    return company ? std::optional{company->counter} : std::nullopt;
}

Result<void> keepPlace(const MoveCall& call)
{
    if (!call.server)
        return {};
    db::ServerFile file = *call.server;
    const auto counter = counterOf(call);
    if (!counter)
        return failed(counter);
    file.counter = *counter;
    if (!QDir{}.mkpath(call.to.directory))
        return failed(Fault::NotSaved, call.to.directory);
    return db::keepServerFile(call.to.directory, file);
}

QJsonObject jsonOf(const db::MoveProof& proof)
{
    QJsonObject tables;
    for (const db::MovedTable& table : proof.tables)
        tables.insert(table.name, qint64{table.rows});
    QJsonArray checks;
    for (const db::Check& check : proof.verification.checks)
        checks.append(QJsonObject{
            {u"invariant"_s, check.invariant}, {u"ok"_s, check.ok}, {u"detail"_s, check.detail}});
    QJsonObject totals;
    for (const db::MovedTotal& total : proof.totals)
        totals.insert(total.name, total.value);
    return {{u"ok"_s, proof.verification.ok()},
            {u"tables"_s, tables},
            {u"totals"_s, totals},
            {u"checks"_s, checks}};
}

void printProof(const db::MoveProof& proof)
{
    for (const db::MovedTable& table : proof.tables) {
        if (table.rows > 0)
            wattcard::print(u"%1  %2"_s.arg(table.rows, 12).arg(table.name));
    }
    for (const db::MovedTotal& total : proof.totals)
        wattcard::print(u"%1  %2"_s.arg(total.value, 12).arg(total.name));
    for (const db::Check& check : proof.verification.checks)
        wattcard::print(
            u"%1  %2  %3"_s.arg(check.ok ? u"✓"_s : u"✗"_s, check.invariant, check.detail));
}

// What is read back or verified lies in one of both folders; of a profile that has no books yet.
void takeCopiesAway(const MoveCall& call)
{
    QDir{db::verifyFolderOf(call.from.directory)}.removeRecursively();
    const QDir target{call.to.directory};
    for (const QString& part : target.entryList({u"moved-*"_s}, QDir::Dirs))
        QDir{target.filePath(part)}.removeRecursively();
}

// move --to DIRECTORY: the books of --profile-dir into a new profile, which is a file unless
// --server says otherwise. Keys, receipts and settings stay where they are.
Exit move(const ToolOptions& options)
{
    const auto call = callFrom(options);
    if (!call)
        return complain(call.error());
    const ClearOnSignal clear{[&call] { takeCopiesAway(*call); }};
    const auto proof = db::moveBooks(call->from, call->to);
    if (!proof)
        return complain(proof.error());
    const bool isGood = proof->verification.ok();
    const auto kept = isGood ? keepPlace(*call) : Result<void>{};
    const QString books = booksPlaceText(call->to.directory, call->server);
    QJsonObject said = jsonOf(*proof);
    if (isGood && kept)
        said.insert(u"books"_s, books);
    if (options.json)
        wattcard::print(said);
    else
        printProof(*proof);
    if (!isGood)
        return Exit::Failure;
    if (!kept)
        return complain(kept.error());
    if (!options.json)
        wattcard::print(ui::custodyText(ui::CustodyPrompt::BooksAt, {books}));
    return Exit::Ok;
}

} // namespace

Command moveCommand()
{
    QList<QCommandLineOption> options = serverPlaceOptions();
    options.prepend({u"to"_s, u"A profile without books."_s, u"DIRECTORY"_s});
    return {
        u"move"_s, &wattcard::move,
        u"--to DIRECTORY            the books into a new profile, on a server or back, proved"_s,
        options};
}

} // namespace wattcard
