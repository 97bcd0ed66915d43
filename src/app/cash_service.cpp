// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cash_service.h"

#include "app/bank_reconciliation.h"

#include <QDate>
#include <QFile>

#include <algorithm>
#include <cstdlib>

namespace wattcard::app {

using namespace Qt::StringLiterals;
using CashKind = CashWish::Kind;

namespace {

// Far more than a bank lists for some days; whatever is larger is no such file.
constexpr qint64 largestBankFile = 16 * 1024 * 1024;

Result<QByteArray> readBankFile(const QString& path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return failed(Fault::NotFound, path);
    if (file.size() > largestBankFile)
        return failed(Fault::BadInput, path);
    return file.readAll();
}

bool isDayName(const QString& day)
{
    return QDate::fromString(day, u"yyyyMMdd"_s).isValid();
}

} // namespace

Right rightOf(CashKind kind)
{
    switch (kind) {
    case CashKind::SignShift:
    case CashKind::BankTakings:
    case CashKind::BankFile:
    case CashKind::ThreeWay: return Right::Reconcile;
    case CashKind::Recount:
    case CashKind::CloseShift: return Right::CloseShift;
    case CashKind::Lift:
    case CashKind::PayIn: return Right::MoveCash;
    case CashKind::CloseDay: return Right::CloseDay;
    }
    std::abort();
}

ShownValues shown(const CashWish& wish)
{
    return {{u"change"_s, u"sign_shift"_s},
            {u"shift"_s, QString::number(wish.shift.value())},
            {u"note"_s, wish.text}};
}

bool maySeeCash(Role role)
{
    return may(role, Right::SeeTills);
}

CashService::CashService(Parts parts) : m_parts{std::move(parts)}
{
    qRegisterMetaType<CashStanding>();
    qRegisterMetaType<BookLimits>();
    qRegisterMetaType<CashWish>();
    qRegisterMetaType<CashWish::Kind>();
    qRegisterMetaType<Reconciliation>();
    qRegisterMetaType<ShiftReport>();
    qRegisterMetaType<std::vector<ZReport>>();
    qRegisterMetaType<Operator>();
    qRegisterMetaType<Failure>();
}

void CashService::signIn(const Operator& person)
{
    m_person = person;
}

void CashService::signOut()
{
    m_person.reset();
}

void CashService::look()
{
    if (!m_person)
        return;
    const auto now = m_parts.book.read(m_person->id);
    if (now)
        Q_EMIT standing(*now);
    else
        Q_EMIT failed(now.error());
}

void CashService::readLimits()
{
    if (const auto limits = m_parts.book.limits())
        Q_EMIT limitsRead(*limits);
    else
        Q_EMIT failed(limits.error());
}

void CashService::fulfil(const CashWish& wish)
{
    const auto done = run(wish);
    if (!done)
        Q_EMIT failed(done.error());
    else
        Q_EMIT fulfilled(wish.kind);
    look();
}

bool CashService::mayAsk(const CashWish& wish) const
{
    if (!m_person)
        return false;
    const Role role = m_person->role;
    if (wish.kind == CashKind::ThreeWay && may(role, Right::ReadEverything))
        return true;
    const bool isSignedHere = wish.kind == CashKind::SignShift && !wish.signer.name.isEmpty();
    return may(role, rightOf(wish.kind)) || (isSignedHere && may(role, Right::CloseShift));
}

Result<std::optional<ApprovalRecord>> CashService::signerOf(const CashWish& wish)
{
    if (wish.signer.name.isEmpty())
        return std::optional<ApprovalRecord>{};
    const ApprovalRequest asked{Right::Reconcile, m_person->id, {}, digestOf(shown(wish))};
    const auto approval =
        ApprovalDesk{m_parts.signers, m_parts.clock, m_parts.company.counter}.approve(wish.signer,
                                                                                      asked);
    if (!approval)
        return wattcard::failed(approval);
    return std::optional{approval->record()};
}

// By whoever has the screen, or by the second person; the entry names both.
Result<void> CashService::sign(const CashWish& wish)
{
    const auto signer = signerOf(wish);
    if (!signer)
        return wattcard::failed(signer);
    const ShiftSigning signing{wish.shift, wish.text, m_person->id, *signer};
    const Actor finance{*signer ? (*signer)->who : m_person->id, m_parts.company.counter};
    Result<void> done;
    m_parts.onBooks([&] { done = m_parts.notes.sign(signing, finance); });
    return done;
}

Result<void> CashService::run(const CashWish& wish)
{
    if (!mayAsk(wish))
        return wattcard::failed(Fault::PermissionDenied);
    Result<void> done;
    if (wish.kind == CashKind::SignShift)
        done = sign(wish);
    else if (wish.kind == CashKind::BankFile)
        done = reviewBank(wish);
    else if (wish.kind == CashKind::ThreeWay)
        done = readSides(wish);
    else
        m_parts.onBooks([&] { done = change(wish); });
    return done;
}

Result<void> CashService::change(const CashWish& wish)
{
    switch (wish.kind) {
    case CashKind::Recount: return m_parts.tills.orderRecount(wish.shift, wish.text, actor());
    case CashKind::CloseShift: return closeShift(wish);
    case CashKind::Lift: return m_parts.tills.lift({wish.shift, wish.amount, wish.text}, actor());
    case CashKind::PayIn: return m_parts.tills.payIn({wish.shift, wish.amount, wish.text}, actor());
    case CashKind::BankTakings: return m_parts.days.bankTakings(wish.amount, wish.text, actor());
    case CashKind::CloseDay: return closeDay();
    case CashKind::SignShift:
    case CashKind::ThreeWay:
    case CashKind::BankFile: break;
    }
    std::abort();
}

Result<void> CashService::closeShift(const CashWish& wish)
{
    const auto shift = m_parts.tills.shift(wish.shift);
    if (!shift)
        return wattcard::failed(shift);
    const auto people = m_parts.people.operators();
    if (!people)
        return wattcard::failed(people);
    const auto outcome = m_parts.tills.close({wish.shift, false, wish.text}, actor());
    if (!outcome)
        return wattcard::failed(outcome);
    const auto clerk = std::ranges::find(*people, shift->clerk, &Operator::id);
    ShiftReport report;
    report.companyName = m_parts.company.name;
    report.practice = m_parts.company.practice;
    report.shift = *shift;
    report.clerk = clerk == people->end() ? QString{} : clerk->name;
    report.leader = m_person->name;
    report.outcome = *outcome;
    report.openedAt = m_parts.clock.local(shift->openedAt);
    report.closedAt = m_parts.clock.local(m_parts.clock.now());
    report.note = wish.text;
    Q_EMIT shiftClosed(report);
    return {};
}

// The file is read and held against the books here, through the connection that only reads.
Result<void> CashService::reviewBank(const CashWish& wish)
{
    if (!isDayName(wish.firstDay) || !isDayName(wish.lastDay) || wish.firstDay > wish.lastDay)
        return wattcard::failed(Fault::BadInput, u"day"_s);
    const auto file = readBankFile(wish.file);
    if (!file)
        return wattcard::failed(file);
    auto theirs = bankLinesFrom(*file);
    if (!theirs)
        return wattcard::failed(theirs);
    const BankDays days{wish.firstDay, wish.lastDay};
    auto ours = m_parts.book.bankLines(daysAround(days), m_person->id);
    if (!ours)
        return wattcard::failed(ours);
    auto [match, otherDays] = matchOfDays({std::move(*ours), std::move(*theirs)}, days);
    BankReview review;
    review.firstDay = wish.firstDay;
    review.lastDay = wish.lastDay;
    review.matched = static_cast<int>(match.matched.size());
    review.otherDays = otherDays;
    review.onlyOurs = std::move(match.onlyOurs);
    review.onlyTheirs = std::move(match.onlyTheirs);
    review.amountDiffers = std::move(match.amountDiffers);
    Result<std::int64_t> kept;
    m_parts.onBooks([&] { kept = m_parts.notes.keep(review, actor()); });
    return kept ? Result<void>{} : wattcard::failed(kept);
}

Result<void> CashService::readSides(const CashWish& wish)
{
    const auto sides = m_parts.book.sides(wish.firstDay, m_person->id);
    if (!sides)
        return wattcard::failed(sides);
    Q_EMIT reconciled(*sides);
    return {};
}

Result<void> CashService::closeDay()
{
    const auto reports = m_parts.days.close(actor());
    if (!reports)
        return wattcard::failed(reports);
    Q_EMIT dayClosed(*reports);
    return {};
}

} // namespace wattcard::app
