// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_choice.h"
#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_sale_limits.h"
#include "db/repositories/sql_tills.h"
#include "main/office_session.h"
#include "main/till_words.h"

#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

struct LimitCall {
    OfficeSession& office;
    const ToolOptions& options;
    db::SqlSaleLimits limits{office.books(), office.clock()};
};

template <class Enum> Result<Enum> enumeratorNamed(const QString& word)
{
    for (const Enum candidate : db::every(Enum{})) {
        if (db::code(candidate) == word)
            return candidate;
    }
    return failed(Fault::BadInput, word);
}

QJsonObject toJson(const LimitEntry& entry)
{
    QJsonObject object{{u"span"_s, QString{db::code(entry.span)}},
                       {u"measure"_s, QString{db::code(entry.measure)}}};
    if (entry.owner.account.isNull())
        object.insert(u"plan"_s, qint64{entry.owner.plan});
    else
        object.insert(u"account"_s, qint64{entry.owner.account.value()});
    const PurchaseLimit limit{entry.span, entry.measure, entry.most.value_or(0)};
    object.insert(u"most"_s, entry.most ? leftText(limit, {}) : u"none"_s);
    return object;
}

Result<QJsonObject> list(LimitCall& call)
{
    const auto entries = call.limits.limits();
    if (!entries)
        return failed(entries);
    const auto window = call.limits.duplicateWindow();
    if (!window)
        return failed(window);
    const auto cash = db::SqlTills{call.office.books(), call.office.clock()}.cashLimit();
    if (!cash)
        return failed(cash);
    QJsonArray all;
    for (const LimitEntry& entry : *entries)
        all.append(toJson(entry));
    return QJsonObject{{u"purchases"_s, all},
                       {u"duplicate_seconds"_s, qint64{window->count()}},
                       {u"cash"_s, cash->toString()}};
}

// "600.00" of yuan or kWh, "3" purchases, "none".
Result<std::optional<std::int64_t>> mostFrom(const QString& text, LimitMeasure measure)
{
    if (text == u"none"_s)
        return std::optional<std::int64_t>{};
    if (measure == LimitMeasure::Count) {
        bool isNumber = false;
        const qint64 count = text.toLongLong(&isNumber);
        return isNumber ? Result<std::optional<std::int64_t>>{std::optional<std::int64_t>{count}}
                        : failed(Fault::AmountNotANumber, text);
    }
    const auto amount = Money::parse(text); // both have two decimals
    return amount ? Result<std::optional<std::int64_t>>{std::optional{amount->minor()}}
                  : failed(amount);
}

Result<LimitOwner> ownerFrom(LimitCall& call)
{
    LimitOwner owner;
    owner.plan = call.options.named.value(u"plan"_s).toLongLong();
    const QString number = call.options.named.value(u"account"_s);
    if (number.isEmpty() == (owner.plan == 0))
        return failed(Fault::BadInput, u"--account NUMBER or --plan NUMBER"_s);
    if (number.isEmpty())
        return owner;
    db::SqlLedger ledger{call.office.books(), call.office.clock()};
    const auto account = app::accountNamed(ledger, number);
    if (!account)
        return failed(account);
    owner.account = *account;
    return owner;
}

Result<void> change(LimitCall& call, const Actor& actor, OperatorId approver)
{
    const QStringList& words = call.options.arguments;
    if (words.front() == u"duplicates"_s)
        return call.limits.setDuplicateWindow(std::chrono::seconds{words.value(1).toInt()},
                                              approver, actor);
    if (words.front() == u"cash"_s) {
        const auto most = Money::parse(words.value(1));
        db::SqlTills tills{call.office.books(), call.office.clock()};
        return most ? tills.setCashLimit(*most, approver, actor) : failed(most);
    }
    const auto owner = ownerFrom(call);
    if (!owner)
        return failed(owner);
    const auto span = enumeratorNamed<LimitSpan>(words.value(1));
    if (!span)
        return failed(span);
    const auto measure = enumeratorNamed<LimitMeasure>(words.value(2));
    if (!measure)
        return failed(measure);
    const auto most = mostFrom(words.value(3), *measure);
    return most ? call.limits.setLimit({*owner, *span, *measure, *most}, approver, actor)
                : failed(most);
}

// An administrator makes the change, the approver reads the words of it and signs.
Result<QJsonObject> changed(LimitCall& call, const Operator& who)
{
    const QString where =
        call.options.named.value(u"account"_s) + u'/' + call.options.named.value(u"plan"_s);
    const auto approval = call.office.approve(
        {.right = Right::ApproveOfficeChange,
         .author = who.id,
         .shown =
             app::digestOf({{u"setting"_s, call.options.arguments.join(u' ')}, {u"of"_s, where}})});
    if (!approval)
        return failed(approval);
    const auto made = change(call, call.office.actorOf(who), approval->who());
    return made ? list(call) : failed(made);
}

} // namespace

// limit list | purchase SPAN MEASURE AMOUNT | duplicates SECONDS | cash AMOUNT
Exit limit(const ToolOptions& options)
{
    const QStringList verbs{u"list"_s, u"purchase"_s, u"duplicates"_s, u"cash"_s};
    if (!verbs.contains(options.arguments.value(0)))
        return complain({Fault::BadInput, u"limit "_s + verbs.join(u'|')});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto who = (*office)->signIn();
    if (!who)
        return complain(who.error());
    LimitCall call{**office, options};
    const bool looks = options.arguments.front() == u"list"_s;
    return answer(looks ? list(call) : changed(call, *who), options);
}

} // namespace wattcard
