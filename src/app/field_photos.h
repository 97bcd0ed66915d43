// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

namespace wattcard::app {

// A photograph as the profile keeps it: named after its content, so that none is overwritten.
struct KeptPhoto {
    QString name;
    QString hash; // SHA-256, hexadecimal
    friend bool operator==(const KeptPhoto&, const KeptPhoto&) = default;
};
inline constexpr qint64 largestPhoto = 8 * 1024 * 1024;

// The folder of photographs in the profile. A refusal is failureOf(TicketRefusal::PhotoMissing): no
// JPEG or PNG, larger than largestPhoto, or not to be read; DiskFull.
class FieldPhotos {
public:
    explicit FieldPhotos(QString directory) : m_directory{std::move(directory)} {}
    Result<KeptPhoto> keep(const QString& file) const; // copies it
    Result<KeptPhoto> keepBytes(const QByteArray& bytes) const;
    // NotFound when it is not there, ProofMismatch when it is another one by now.
    Result<QByteArray> read(const KeptPhoto& photo) const;

private:
    QString m_directory;
};

} // namespace wattcard::app
