// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catch_up.h"
#include "db/repositories/codes.h"
#include "db/repositories/sql_catch_up_book.h"
#include "domain/percent.h"
#include "main/counter_session.h"
#include "main/operation_words.h"

#include <QDate>
#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Failure> badReceipt()
{
    return failed(Fault::BadInput,
                  u"--receipt SEQ:PART=AMOUNT[,PART=AMOUNT] with the parts cash, bank/REFERENCE,"
                  " card/REFERENCE, debt/CLASS, fixed/YYYYMM, capacity, minimum, card_fee, deposit;"
                  " or adjust/PAPER, emergency/PAPER of a credit without money"_s);
}

template <class Code> std::optional<Code> codeNamed(const QString& word)
{
    for (const Code each : db::every(Code{})) {
        if (QString{db::code(each)} == word)
            return each;
    }
    return std::nullopt;
}

// What the payment paid beside the credit; with the tax that is contained in it.
std::optional<ChargeLine> lineNamed(const QString& name, Money amount, Percent rate)
{
    ChargeLine line{ChargeKind::Debt, amount};
    const QString detail = name.section(u'/', 1);
    const auto kind = codeNamed<ChargeKind>(name.section(u'/', 0, 0));
    if (!kind)
        return std::nullopt;
    line.kind = *kind;
    if (line.kind == ChargeKind::Debt) {
        const auto debt = codeNamed<DebtClass>(detail);
        if (!debt)
            return std::nullopt;
        line.debt = *debt;
        return line;
    }
    if (line.kind != ChargeKind::Deposit)
        line.tax = containedTax(amount, rate);
    if (detail.isEmpty())
        return line.kind == ChargeKind::Fixed ? std::nullopt : std::optional{line};
    const QDate month = QDate::fromString(detail, u"yyyyMM"_s);
    if (!month.isValid())
        return std::nullopt;
    line.month = Month{std::chrono::year{month.year()},
                       std::chrono::month{static_cast<unsigned>(month.month())}};
    return line;
}

Result<void> addPart(app::LostReceipt& receipt, const QString& part, Percent rate)
{
    const qsizetype mark = part.lastIndexOf(u'=');
    const QString name = part.left(mark);
    const auto amount = Money::parse(part.mid(mark + 1));
    if (mark <= 0 || !amount)
        return badReceipt();
    const auto operation = codeNamed<Operation>(name.section(u'/', 0, 0));
    if (operation == Operation::Adjust || operation == Operation::GrantEmergencyCredit) {
        receipt.grant = {*operation, *amount, name.section(u'/', 1)};
        return receipt.grant->paper.isEmpty() ? badReceipt() : Result<void>{};
    }
    if (const auto tender = codeNamed<TenderKind>(name.section(u'/', 0, 0))) {
        const QString reference = name.section(u'/', 1);
        receipt.tenders.push_back({*tender, *amount, reference.isEmpty() ? u""_s : reference});
        receipt.payment = receipt.payment + *amount;
        return {};
    }
    const auto line = lineNamed(name, *amount, rate);
    if (!line)
        return badReceipt();
    receipt.lines.push_back(*line);
    return {};
}

Result<std::vector<app::LostReceipt>> receiptsFrom(const ToolOptions& options, Percent rate)
{
    std::vector<app::LostReceipt> receipts;
    for (const QString& text : options.repeated.value(u"receipt"_s)) {
        bool isNumber = false;
        app::LostReceipt receipt;
        receipt.seq = Sequence{text.section(u':', 0, 0).toUInt(&isNumber)};
        if (!isNumber)
            return badReceipt();
        for (const QString& part : text.section(u':', 1).split(u',')) {
            if (auto added = addPart(receipt, part, rate); !added)
                return failed(added);
        }
        receipts.push_back(std::move(receipt));
    }
    return receipts;
}

QJsonObject toJson(const RebuiltRow& rebuilt)
{
    const transaction::Row& row = rebuilt.row;
    return {{u"seq"_s, qint64{static_cast<std::uint32_t>(row.target.position.seq)}},
            {u"kind"_s, QString{db::code(row.kind)}},
            {u"writes"_s, qint64{rebuilt.writes}},
            {u"credit"_s, row.quote.credit.toString()},
            {u"total"_s, rebuilt.total.toString()},
            {u"payment"_s, row.quote.payment.toString()},
            {u"charge"_s, row.quote.charge.toString()},
            {u"receipt"_s, rebuilt.hasReceipt},
            {u"lost_sale"_s, qint64{static_cast<std::uint32_t>(rebuilt.cardSale)}}};
}

Exit answer(const app::CatchUpPlan& plan, std::optional<StepNumber> step,
            const ToolOptions& options)
{
    QJsonArray rows;
    for (const RebuiltRow& rebuilt : plan.rows) {
        const QJsonObject row = toJson(rebuilt);
        rows.append(row);
        if (!options.json)
            print(u"%1  %2  %3  T %4  %5"_s.arg(row[u"seq"_s].toInteger())
                      .arg(row[u"kind"_s].toString(), row[u"credit"_s].toString(),
                           row[u"total"_s].toString(), row[u"payment"_s].toString()));
    }
    QJsonObject object;
    if (plan.open)
        object.insert(plan.open->proof ? u"open_row_written"_s : u"open_row_void"_s,
                      plan.open->id.toString());
    if (options.json)
        object.insert(u"rows"_s, rows);
    if (step)
        object.insert(u"step"_s, qint64{step->value()});
    return answerDone(object, options);
}

} // namespace

// catch-up --account NUMBER: rebuilds what restored records miss from the card in the reader.
// catch-up list | clear ROW: what becomes of its money.
Exit catchUp(const ToolOptions& options)
{
    if (!options.arguments.isEmpty())
        return recovered(options);
    auto counter = CounterSession::open(options);
    if (!counter)
        return complain(counter.error());
    const auto account = (*counter)->account(options.named.value(u"account"_s));
    if (!account)
        return complain(account.error());
    const auto receipts = receiptsFrom(options, account->tariff.tax);
    if (!receipts)
        return complain(receipts.error());
    const auto inspector = (*counter)->inspector();
    db::SqlCatchUpBook book{(*counter)->office().books(), (*counter)->office().clock()};
    app::CatchUp use{(*counter)->shop(), *inspector, book};
    const Operator& person = (*counter)->person();
    const auto last = lastReceiptFrom(options);
    if (!last)
        return complain(last.error());
    auto plan = *last ? use.prepareFrom(**last, account->id, person)
                      : use.prepare(account->id, *receipts, person);
    if (!plan)
        return complain(plan.error());
    if (options.named.contains(u"dry-run"_s))
        return answer(*plan, {}, options);
    const StepCause cause{Reason::RecordsRestored, options.named.value(u"reason"_s)};
    if (cause.note.trimmed().isEmpty())
        return complain({Fault::BadInput, u"--reason TEXT"_s});
    const auto approvals =
        signaturesFor((*counter)->office(), app::CatchUp::shown(*plan, cause, person));
    if (!approvals)
        return complain(approvals.error());
    const auto step = use.run(*plan, cause, *approvals, person);
    return step ? answer(*plan, *step, options) : complain(step.error());
}

} // namespace wattcard
