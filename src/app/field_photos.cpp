// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/field_photos.h"

#include "crypto/hash.h"
#include "domain/commissioning.h"
#include "domain/hex.h"

#include <QDir>
#include <QSaveFile>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namedDigits = 16;

Failure noPhoto()
{
    return failureOf(TicketRefusal::PhotoMissing);
}

QString hashText(const QByteArray& bytes)
{
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
    return hexOf(crypto::sha256({data, static_cast<std::size_t>(bytes.size())}));
}

// By what the file begins with, not by its name.
QString endingOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return u".jpg"_s;
    return bytes.startsWith("\x89PNG\r\n\x1A\n") ? u".png"_s : QString{};
}

} // namespace

Result<KeptPhoto> FieldPhotos::keep(const QString& path) const
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestPhoto)
        return tl::unexpected{noPhoto()};
    return keepBytes(file.readAll());
}

Result<KeptPhoto> FieldPhotos::keepBytes(const QByteArray& bytes) const
{
    const QString ending = endingOf(bytes);
    if (ending.isEmpty() || bytes.size() > largestPhoto)
        return tl::unexpected{noPhoto()};
    const QString hash = hashText(bytes);
    const KeptPhoto photo{hash.first(namedDigits) + ending, hash};
    const QDir folder{m_directory};
    if (read(photo))
        return photo;
    QSaveFile file{folder.filePath(photo.name)};
    if (!folder.mkpath(u"."_s) || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return failed(Fault::DiskFull, file.errorString());
    return photo;
}

Result<QByteArray> FieldPhotos::read(const KeptPhoto& photo) const
{
    QFile file{QDir{m_directory}.filePath(photo.name)};
    if (!file.open(QIODevice::ReadOnly))
        return failed(Fault::NotFound, photo.name);
    QByteArray bytes = file.readAll();
    if (hashText(bytes) != photo.hash)
        return failed(Fault::ProofMismatch, photo.name);
    return bytes;
}

} // namespace wattcard::app
