// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/operation_words.h"

#include "db/repositories/codes.h"
#include "main/till_words.h"

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Failure> missing(const QString& name)
{
    return failed(Fault::BadInput, u"--"_s + name);
}

template <class Code> Result<Code> codeFrom(const ToolOptions& options, const QString& name)
{
    const QString word = options.named.value(name);
    QStringList known;
    for (const Code each : db::every(Code{})) {
        known.append(QString{db::code(each)});
        if (known.back() == word)
            return each;
    }
    return missing(name + u' ' + known.join(u'|'));
}

Result<std::uint32_t> ratioFrom(const ToolOptions& options, const QString& name,
                                std::uint32_t unlessGiven)
{
    if (!options.named.contains(name))
        return unlessGiven;
    bool isNumber = false;
    const uint ratio = options.named.value(name).toUInt(&isNumber);
    return isNumber && ratio > 0 ? Result<std::uint32_t>{ratio} : missing(name);
}

} // namespace

Result<Reason> reasonFrom(const ToolOptions& options)
{
    return codeFrom<Reason>(options, u"cause"_s);
}

Result<Cause> operationCause(const ToolOptions& options)
{
    const auto reason = reasonFrom(options);
    if (!reason)
        return failed(reason);
    const QString note = options.named.value(u"reason"_s);
    if (note.isEmpty())
        return missing(u"reason TEXT"_s);
    return Cause{*reason, note, {}, {}};
}

Result<StepCause> stepCauseFrom(const ToolOptions& options)
{
    const auto cause = operationCause(options);
    if (!cause)
        return failed(cause);
    return StepCause{cause->reason, cause->note, {}};
}

Result<Credit> creditFrom(const ToolOptions& options, const QString& name)
{
    QString text = options.named.value(name);
    const bool negative = text.startsWith(u'-');
    if (negative)
        text.remove(0, 1);
    const auto amount = Energy::parse(text); // two decimals, whatever the unit of the series
    if (!amount)
        return missing(name + u" AMOUNT"_s);
    const Credit credit = Credit::fromHundredths(amount->hundredths());
    return negative ? -credit : credit;
}

Result<Money> moneyFrom(const ToolOptions& options, const QString& name)
{
    if (!options.named.contains(name))
        return Money{};
    const auto money = Money::parse(options.named.value(name));
    return money ? money : missing(name + u" AMOUNT"_s);
}

Result<transaction::Registers> registersFrom(const ToolOptions& options, const QString& name)
{
    const QString text = options.named.value(name);
    transaction::Registers registers;
    if (text.isEmpty())
        return registers;
    const QStringList parts = text.split(u',');
    const std::array places{&registers.total, &registers.sharp, &registers.peak, &registers.flat,
                            &registers.valley};
    if (parts.size() != 1 && parts.size() != qsizetype{places.size()})
        return missing(name + u" TOTAL[,SHARP,PEAK,FLAT,VALLEY]"_s);
    for (qsizetype place = 0; place < parts.size(); ++place) {
        const auto energy = Energy::parse(parts[place]);
        if (!energy)
            return missing(name);
        *places[static_cast<std::size_t>(place)] = *energy;
    }
    return registers;
}

Result<transaction::SeriesEnd> readingFrom(const ToolOptions& options, LocalTime now)
{
    transaction::SeriesEnd end;
    const auto accepted = creditFrom(options, u"accepted"_s);
    if (!accepted)
        return failed(accepted);
    const auto source = codeFrom<transaction::RemainingSource>(options, u"source"_s);
    if (!source)
        return failed(source);
    const bool isCalculated = *source == transaction::RemainingSource::LastReturn &&
                              !options.named.contains(u"remaining"_s);
    const auto remaining = isCalculated ? Result<Credit>{} : creditFrom(options, u"remaining"_s);
    if (!remaining)
        return failed(remaining);
    const auto registers = registersFrom(options, u"register"_s);
    if (!registers)
        return failed(registers);
    end.accepted = *accepted;
    end.remaining = *remaining;
    end.source = *source;
    end.registers = *registers;
    end.at = now;
    return end;
}

Result<transaction::NewMeter> newMeterFrom(const ToolOptions& options, const Ratios& old)
{
    transaction::NewMeter meter;
    const auto number = MeterNumber::parse(options.named.value(u"meter"_s));
    if (!number)
        return missing(u"meter NUMBER"_s);
    const auto current = ratioFrom(options, u"ct"_s, old.current);
    if (!current)
        return failed(current);
    const auto potential = ratioFrom(options, u"pt"_s, old.potential);
    if (!potential)
        return failed(potential);
    const auto registers = registersFrom(options, u"new-register"_s);
    if (!registers)
        return failed(registers);
    meter.number = *number;
    meter.ratios = {*current, *potential};
    meter.registers = *registers;
    return meter;
}

Tender refundTender(const ToolOptions& options)
{
    const QString reference = options.named.value(u"bank"_s);
    if (reference.isEmpty())
        return {};
    return {TenderKind::Bank, {}, reference};
}

Result<std::vector<app::Approval>> signaturesFor(OfficeSession& office,
                                                 const app::Signable& signable)
{
    std::vector<app::Approval> approvals;
    while (const auto request = app::nextApproval(signable, approvals)) {
        auto signedNow = office.approve(*request, approvals.empty() ? u"approver"_s : u"second"_s);
        if (!signedNow)
            return failed(signedNow);
        approvals.push_back(std::move(*signedNow));
    }
    return approvals;
}

Exit answerDone(const QJsonObject& object, const ToolOptions& options)
{
    return answer(object, options);
}

Result<std::optional<app::LastReceipt>> lastReceiptFrom(const ToolOptions& options)
{
    if (!options.named.contains(u"last-receipt"_s))
        return std::optional<app::LastReceipt>{};
    const QString text = options.named.value(u"last-receipt"_s);
    bool isNumber = false;
    const uint seq = text.section(u'=', 0, 0).toUInt(&isNumber);
    const auto total = Energy::parse(text.section(u'=', 1)); // two decimals in either unit
    if (!isNumber || !total)
        return failed(Fault::BadInput, u"--last-receipt SEQ=TOTAL"_s);
    return std::optional{
        app::LastReceipt{Sequence{seq}, Credit::fromHundredths(total->hundredths())}};
}

} // namespace wattcard
