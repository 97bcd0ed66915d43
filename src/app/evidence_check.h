// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/identity.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace wattcard::app {

// The first thing in an evidence file that is not as it was written.
struct EvidenceFinding {
    int line = 0;         // from 1
    qsizetype offset = 0; // of that line's first byte in the file
    QString what;         // for the command line
};

struct EvidenceReport {
    AccountId account;
    std::int64_t records = 0;
    QString head;
    bool isSealed = false;    // it carries a MAC
    bool sealChecked = false; // and the MAC was recomputed
    std::optional<EvidenceFinding> first;
    bool ok() const { return !first; }
};

// Recomputes an evidence file, written apart from the writer. Every byte of it counts: a line that
// could have been written in another way is a finding too. Without the first key of the seal (head
// office keeps it) the MAC is held only by the sum that anybody can make.
EvidenceReport checkEvidence(const QByteArray& file, ByteView firstSealKey);

} // namespace wattcard::app
