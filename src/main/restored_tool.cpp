// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mark_restored.h"
#include "db/repositories/sql_restore_book.h"
#include "main/backup_tool.h"
#include "main/office_session.h"
#include "main/till_words.h"

#include <QDateTime>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const NumberBlock& block)
{
    const auto after = static_cast<std::uint32_t>(block.saleAfter);
    const auto first = static_cast<std::uint32_t>(block.saleFirst);
    return {{u"counter"_s, static_cast<std::uint16_t>(block.counter)},
            {u"skipped_sales"_s, u"%1-%2"_s.arg(after + 1).arg(first - 1)},
            {u"next_sale"_s, qint64{first}},
            {u"next_receipt"_s, qint64{block.receiptFirst}}};
}

QString markTimeText(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count())
        .toUTC()
        .toString(Qt::ISODate);
}

QJsonObject toJson(const RestoreMark& mark)
{
    QJsonArray blocks;
    for (const NumberBlock& block : mark.blocks)
        blocks.append(toJson(block));
    return {{u"restore"_s, qint64{mark.number}},
            {u"newest_booking"_s, markTimeText(mark.newestAt)},
            {u"receipts_skipped_until"_s, mark.dayTo},
            {u"reason"_s, mark.note},
            {u"marked_at"_s, markTimeText(mark.markedAt)},
            {u"accounts_not_seen"_s, mark.unseen},
            {u"blocks"_s, blocks}};
}

Result<std::uint32_t> firstFrom(const ToolOptions& options, const QString& name)
{
    if (!options.named.contains(name))
        return 0;
    bool isNumber = false;
    const uint first = options.named.value(name).toUInt(&isNumber);
    return isNumber && first > 0 ? Result<std::uint32_t>{first}
                                 : failed(Fault::BadInput, u"--%1 NUMBER"_s.arg(name));
}

Result<Restoring> restoringFrom(const ToolOptions& options)
{
    const auto sale = firstFrom(options, u"sales-from"_s);
    if (!sale)
        return failed(sale);
    const auto receipt = firstFrom(options, u"receipts-from"_s);
    if (!receipt)
        return failed(receipt);
    const QString note = options.named.value(u"reason"_s);
    if (note.trimmed().isEmpty())
        return failed(Fault::BadInput, u"--reason TEXT"_s);
    return Restoring{note, {}, *sale, *receipt};
}

struct RestoreCall {
    const ToolOptions& options;
    OfficeSession& office;
    Operator person;
    db::SqlRestoreBook book{office.books(), office.clock()};
};

Result<QJsonObject> marked(RestoreCall& call)
{
    const auto restoring = restoringFrom(call.options);
    if (!restoring)
        return failed(restoring);
    const auto approval = call.office.approve(app::MarkRestored::request(*restoring, call.person));
    if (!approval)
        return failed(approval);
    const CounterId counter = call.office.actorOf(call.person).counter;
    const auto mark = app::MarkRestored{call.book, counter}.run(*restoring, *approval, call.person);
    return mark ? Result<QJsonObject>{toJson(*mark)} : failed(mark);
}

Result<QJsonObject> listed(RestoreCall& call)
{
    const auto marks = call.book.marks();
    if (!marks)
        return failed(marks);
    QJsonArray all;
    for (const RestoreMark& mark : *marks)
        all.append(toJson(mark));
    return QJsonObject{{u"restores"_s, all}};
}

} // namespace

// Whoever calls it closes the books again with the end of the call.
Result<QJsonObject> markRestored(const ToolOptions& options)
{
    auto office = OfficeSession::open(options);
    if (!office)
        return failed(office);
    auto person = (*office)->signIn();
    if (!person)
        return failed(person);
    RestoreCall call{options, **office, std::move(*person)};
    return marked(call);
}

// restored mark | list: the books came back from a backup.
Exit restored(const ToolOptions& options)
{
    const QString verb = options.arguments.value(0);
    if (verb != u"mark"_s && verb != u"list"_s)
        return complain({Fault::BadInput, u"restored mark|list"_s});
    if (verb == u"mark"_s)
        return answer(markRestored(options), options);
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    auto person = (*office)->signIn();
    if (!person)
        return complain(person.error());
    RestoreCall call{options, **office, std::move(*person)};
    return answer(listed(call), options);
}

} // namespace wattcard
