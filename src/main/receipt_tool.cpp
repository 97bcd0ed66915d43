// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_outbox.h"
#include "main/commands.h"
#include "main/office_session.h"
#include "reports/export/receipt_lines.h"

#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

// The places of a receipt string behind the mark of its form (reports::receiptString).
constexpr std::array<QLatin1StringView, 6> parts{"number"_L1, "sale"_L1,   "customer"_L1,
                                                 "seq"_L1,    "amount"_L1, "audit_head"_L1};

// The parts in which two receipt strings differ. Only their names: what the books say instead is
// nothing for whoever made the paper up.
QStringList differences(const QString& shown, const QString& booked)
{
    const QStringList seen = shown.split(u':');
    const QStringList stored = booked.split(u':');
    QStringList names;
    for (qsizetype i = 0; i < qsizetype{parts.size()}; ++i)
        if (seen[i + 1] != stored[i + 1])
            names.append(parts[static_cast<std::size_t>(i)]);
    return names;
}

Exit answer(const QString& number, const QStringList& differing, const ToolOptions& options)
{
    const bool isGenuine = differing.isEmpty();
    if (options.json)
        print(QJsonObject{{u"ok"_s, isGenuine},
                          {u"receipt"_s, number},
                          {u"differs"_s, QJsonArray::fromStringList(differing)}});
    else
        print(isGenuine ? u"✓  %1  the books have exactly this receipt"_s.arg(number)
                        : u"✗  %1  differs: %2"_s.arg(number, differing.join(u", "_s)));
    return isGenuine ? Exit::Ok : Exit::Failure;
}

} // namespace

// receipt verify TEXT: whether the books have exactly the receipt that a QR code says.
Exit receipt(const ToolOptions& options)
{
    const QStringList& words = options.arguments;
    const QString shown = words.size() == 2 ? words[1].trimmed().toUpper() : QString{};
    const QStringList fields = shown.split(u':');
    const bool isText = fields.size() == qsizetype{parts.size()} + 1 && fields[0] == u"WC1"_s;
    if (words.value(0) != u"verify"_s || !isText)
        return complain({Fault::BadInput, u"verify WC1:NUMBER:SALE:CUSTOMER:SEQ:AMOUNT:HEAD"_s});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    if (const auto who = (*office)->signIn(); !who)
        return complain(who.error());
    db::SqlOutbox outbox{(*office)->books(), (*office)->clock()};
    const auto id = outbox.numbered(fields[1]);
    if (!id && id.error().fault == Fault::NotFound)
        return answer(fields[1], {parts[0]}, options);
    if (!id)
        return complain(id.error());
    const auto stored = db::SqlLedger{(*office)->books(), (*office)->clock()}.receipt(*id);
    if (!stored)
        return complain(stored.error());
    return answer(fields[1], differences(shown, reports::receiptString(*stored)), options);
}

Command receiptCommand()
{
    return {u"receipt"_s,
            receipt,
            u"verify TEXT               whether the books have exactly the receipt of a QR code"_s,
            {}};
}

} // namespace wattcard
