// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/readback_text.h"

#include "domain/card_files.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using app::VisitCheck;
using app::VisitFinding;
using app::VisitVerdict;

namespace {

class ReadbackWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ReadbackWords)
public:
    static QString state(VisitState state);
    static QString check(VisitCheck check);
    static QString verdict(const VisitFinding& finding);
    static QString contradiction(VisitCheck check);
    static QStringList flags(std::uint32_t flags);
    static QString relay(bool isClosed) { return isClosed ? tr("closed") : tr("open"); }
    static QString seconds(const QString& number) { return tr("%1 s").arg(number); }
    static ReadbackSaying saying(const ReadbackView& view);

private:
    static ReadbackSaying ofCard(const ReadbackView& view);
};

QString ReadbackWords::state(VisitState state)
{
    switch (state) {
    case VisitState::New: return tr("new");
    case VisitState::Known: return tr("known");
    case VisitState::Suspicious: return tr("suspicious");
    case VisitState::Foreign: return tr("foreign meter");
    }
    std::abort();
}

QString ReadbackWords::check(VisitCheck check)
{
    switch (check) {
    case VisitCheck::Customer: return tr("Customer number");
    case VisitCheck::Generation: return tr("Card generation");
    case VisitCheck::Purchases: return tr("Purchase count");
    case VisitCheck::Accepted: return tr("Accepted and sold");
    case VisitCheck::Identity: return tr("Consumed + remaining");
    case VisitCheck::Consumed: return tr("Consumed since known");
    case VisitCheck::Register: return tr("Register since known");
    case VisitCheck::Movement: return tr("Register × ratio");
    case VisitCheck::Switch: return tr("Switch and state word");
    case VisitCheck::Clock: return tr("Clock of the meter");
    }
    std::abort();
}

QString ReadbackWords::verdict(const VisitFinding& finding)
{
    switch (finding.verdict) {
    case VisitVerdict::Agrees: return tr("agrees");
    case VisitVerdict::Behind:
        return finding.check == VisitCheck::Accepted ? tr("sold, not yet in the meter")
                                                     : tr("card not seen yet");
    case VisitVerdict::Later: return tr("used since then");
    case VisitVerdict::Explained: return tr("emergency credit");
    case VisitVerdict::Contradicts: return contradiction(finding.check);
    }
    std::abort();
}

QString ReadbackWords::contradiction(VisitCheck check)
{
    switch (check) {
    case VisitCheck::Customer: return tr("Suspicious: another customer");
    case VisitCheck::Generation:
    case VisitCheck::Purchases: return tr("Suspicious: records are older");
    case VisitCheck::Accepted: return tr("Suspicious: never sold");
    case VisitCheck::Identity: return tr("Suspicious: credit of nobody");
    case VisitCheck::Consumed:
    case VisitCheck::Register: return tr("Suspicious: it went back");
    case VisitCheck::Movement: return tr("Suspicious: used beside the register");
    case VisitCheck::Switch: return tr("Suspicious: relay test (ERR-01)");
    case VisitCheck::Clock: return tr("Suspicious: the clock is wrong");
    }
    std::abort();
}

QStringList ReadbackWords::flags(std::uint32_t flags)
{
    QStringList names;
    const auto add = [&](MeterFlag flag, const QString& name) {
        if ((flags & static_cast<std::uint32_t>(flag)) != 0)
            names << name;
    };
    add(MeterFlag::Tripped, tr("tripped"));
    add(MeterFlag::CloseAllowed, tr("closing allowed"));
    add(MeterFlag::Alarm1, tr("alarm 1"));
    add(MeterFlag::Alarm2, tr("alarm 2"));
    add(MeterFlag::OverdraftInUse, tr("overdraft"));
    add(MeterFlag::EmergencySinceOpening, tr("emergency credit"));
    add(MeterFlag::CoverOpened, tr("cover opened"));
    add(MeterFlag::Bypassed, tr("bypassed"));
    return names;
}

ReadbackSaying ReadbackWords::saying(const ReadbackView& view)
{
    if (view.failure && view.failure->fault == Fault::ForeignCard)
        return {tr("This card belongs to another company or region. Nothing was booked."),
                Tone::Attention};
    if (view.failure)
        return {faultLine(view.failure->fault), Tone::Attention};
    if (view.busy)
        return {tr("Working… do not take the card out."), Tone::Busy};
    if (!view.exported.isEmpty())
        return {tr("Written: %1").arg(view.exported), Tone::Good};
    return view.reading ? ofCard(view) : ReadbackSaying{};
}

ReadbackSaying ReadbackWords::ofCard(const ReadbackView& view)
{
    const app::OrderReading& card = *view.reading;
    if (card.isHotlisted)
        return {faultLine(Fault::CardHotlisted), Tone::Attention};
    QStringList parts;
    if (card.visitsOnCard == 0)
        parts << tr("The card is empty: no meter has written on it yet.");
    else
        parts << tr("%1 of %2 places on the card are used; new visits: %3.")
                     .arg(card.visitsOnCard)
                     .arg(mostVisitsOnCard)
                     .arg(card.newVisits);
    const bool isFull = card.visitsOnCard >= static_cast<int>(mostVisitsOnCard);
    if (isFull)
        parts << tr("The card is full: the next visit replaces the oldest one.");
    const int odd = card.unreadableVisits + card.strangeVisits;
    if (odd > 0)
        parts << tr("Records that belong to no order here: %1.").arg(odd);
    if (!card.entry)
        parts << tr("Its order is not in the records.");
    else if (view.takenBack)
        parts << tr("Order %1 is returned.").arg(card.entry->order.serial.value());
    const bool isOdd = isFull || odd > 0 || !card.entry;
    return {parts.join(u' '), isOdd ? Tone::Attention : Tone::Good};
}

QString withSign(const QString& text, bool isPositive)
{
    return isPositive ? u'+' + text : text;
}

} // namespace

QString visitStateText(VisitState state)
{
    return ReadbackWords::state(state);
}

QString visitCheckText(VisitCheck check)
{
    return ReadbackWords::check(check);
}

QString visitVerdictText(const VisitFinding& finding)
{
    return ReadbackWords::verdict(finding);
}

QString visitValueText(const app::VisitValue& value)
{
    if (const auto* credit = std::get_if<Credit>(&value))
        return credit->toString();
    if (const auto* energy = std::get_if<Energy>(&value))
        return energyText(*energy);
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return QString::number(*number);
    if (const auto* customer = std::get_if<CustomerNumber>(&value))
        return numberText(*customer);
    if (const auto* time = std::get_if<LocalTime>(&value))
        return dateTimeText(*time);
    if (const auto* isClosed = std::get_if<bool>(&value))
        return ReadbackWords::relay(*isClosed);
    return {};
}

QString visitDifferenceText(const VisitFinding& finding)
{
    const QString text = visitValueText(finding.difference);
    if (const auto* credit = std::get_if<Credit>(&finding.difference))
        return withSign(text, *credit > Credit{});
    if (const auto* energy = std::get_if<Energy>(&finding.difference))
        return withSign(text, *energy > Energy{});
    if (const auto* number = std::get_if<std::int64_t>(&finding.difference))
        return withSign(finding.check == VisitCheck::Clock ? ReadbackWords::seconds(text) : text,
                        *number > 0);
    return text;
}

QString meterFlagsText(std::uint32_t flags)
{
    return ReadbackWords::flags(flags).join(u", "_s);
}

QString switchText(bool isClosed)
{
    return ReadbackWords::relay(isClosed);
}

QString displayCodeText(std::uint8_t code)
{
    return code == 0 ? QString{} : u"ERR-%1"_s.arg(code, 2, 10, '0'_L1);
}

ReadbackSaying readbackSaying(const ReadbackView& view)
{
    return ReadbackWords::saying(view);
}

} // namespace wattcard::ui
