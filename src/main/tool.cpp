// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/tool.h"

#include "app/name_initials.h"
#include "db/repositories/search_lines.h"
#include "ui/text/backup_text.h"
#include "ui/text/fault_text.h"

#include <QFile>

#include <cstdio>
#include <tuple>

namespace wattcard {

namespace {

void writeLine(std::FILE* stream, const QByteArray& line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

Exit exitFor(Fault fault)
{
    switch (fault) {
    case Fault::NoService:
    case Fault::ServiceStopped:
    case Fault::NoReader:
    case Fault::NoCard:
    case Fault::CardInUse:
    case Fault::CardMute:
    case Fault::CardMisread:
    case Fault::KeyStoreMissing:
    case Fault::KeyMissing:
    case Fault::TokenFailed:
    case Fault::ServerAway:
    case Fault::BooksMoved:
    case Fault::DatabaseInUse: return Exit::Unavailable;
    case Fault::DiskFull:
    case Fault::DatabaseDamaged:
    case Fault::KeyStoreDamaged:
    case Fault::DatabaseFailed: return Exit::InputOutput;
    case Fault::ReaderDenied:
    case Fault::KeyStoreLocked:
    case Fault::KeyStoreElsewhere:
    case Fault::TestKeysRefused:
    case Fault::OutOfScope:
    case Fault::PermissionDenied: return Exit::Permission;
    case Fault::BadInput: return Exit::Usage;
    default: return Exit::Failure;
    }
}

void print(const QString& line)
{
    writeLine(stdout, line.toUtf8());
}
void print(const QJsonObject& object)
{
    writeLine(stdout, QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

Exit complain(const Failure& failure)
{
    const auto ofBackup = backupTroubleIn(failure);
    const QString detail = ofBackup ? placeIn(failure) : failure.detail;
    QString line = ofBackup ? ui::backupTroubleText(*ofBackup) : ui::faultLine(failure.fault);
    if (!detail.isEmpty())
        line += QStringLiteral(" [%1]").arg(detail);
    writeLine(stderr, line.toUtf8());
    return exitFor(failure.fault);
}

Result<std::unique_ptr<db::Database>> openBooks(const ToolOptions& options)
{
    if (!db::Database::hasBooks(options.profileDirectory))
        return failed(Fault::ConfigurationMissing, options.profileDirectory);
    auto books = db::Database::open(
        {options.profileDirectory, db::Place::Anything, {}, app::nameInitials()});
    // What the command before this one has changed; the search works without it as well.
    constexpr int mostLines = 1'000;
    if (books)
        std::ignore = db::SearchLines{**books}.makeSome(mostLines);
    return books;
}

} // namespace wattcard
