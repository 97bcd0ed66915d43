// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/field_book.h"

#include <QByteArray>

#include <functional>

namespace wattcard::app {

// A commissioning ticket as a file that goes from one computer to another, each line linked to the
// one before it as in an evidence file:
//   {"hash":H,"record":{"file":"wattcard-ticket-1","meter":…,"uid":…,…}}   the heading
//   {"hash":H,"record":{"step":"reset",…}}                                 each step
//   {"hash":H,"record":{"photo":BASE64}}                                   where there is one
//   {"head":H,"mac":M,"records":"5","seal_day":"20413","sum":S}            the end
// H = SHA-256("wattcard-ticket-1", the hash before (32 bytes, zeros at first), the record's JSON).
// M seals the last H under the profile's key of that day, empty without a seal: it is checked where
// the first key is kept. S covers the end and is checked here.
struct TicketFile {
    CommissioningTicket ticket;
    QByteArray photo; // none: empty
};

// What seals the last hash: FieldBook::seal.
using SealHead = std::function<Result<EvidenceSeal>(const Bytes& head)>;
Result<QByteArray> writeTicketFile(const TicketFile& file, const SealHead& seal);
// failureOf(TicketRefusal::FileDamaged) for a byte that is not as it was written.
Result<TicketFile> readTicketFile(const QByteArray& bytes);

} // namespace wattcard::app
