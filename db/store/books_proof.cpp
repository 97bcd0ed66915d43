// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/books_proof.h"

#include "crypto/durable_file.h"
#include "db/store/move.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

Result<Verification> verifyCopy(const OpenOptions& books, const QString& folder)
{
    auto moved = copyBooks(books, folder + u"/books"_s);
    return moved ? Result<Verification>{std::move(moved->verification)} : failed(moved);
}

// Whoever reads the copy reads the company's customers: nobody but its owner does, and it goes.
Result<Verification> verifyInFolder(const OpenOptions& books, const QString& folder)
{
    QDir place{folder};
    if (!QDir{}.mkpath(books.directory))
        return failed(Fault::NotSaved, books.directory);
    const auto lock = crypto::FileLock::take(QFile::encodeName(folder).toStdString());
    if (!lock)
        return failed(lock);
    const bool isReady =
        place.removeRecursively() && QDir{}.mkdir(folder) &&
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!isReady)
        return failed(Fault::NotSaved, folder);
    auto verified = verifyCopy(books, folder);
    place.removeRecursively();
    return verified;
}

} // namespace

Result<Verification> verifyBooks(const OpenOptions& books)
{
    const auto address =
        books.server ? Result<StoreAddress>{*books.server} : Database::addressIn(books.directory);
    if (!address)
        return failed(address);
    if (!address->server)
        return verify(books.directory);
    if (!books.directory.isEmpty())
        return verifyInFolder(books, verifyFolderOf(books.directory));
    const QTemporaryDir copy;
    return copy.isValid() ? verifyCopy(books, copy.path())
                          : failed(Fault::NotSaved, copy.errorString());
}

QString verifyFolderOf(const QString& directory)
{
    return directory + u"/verifying"_s;
}

} // namespace wattcard::db
