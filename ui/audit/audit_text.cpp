// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/audit_text.h"

#include "domain/hex.h"
#include "ui/audit/action_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class AuditWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::AuditWords)
public:
    static QString kind(AuditKind kind);
    static QString command(AuditCommand command);
    static QString person(const AuditView& view, OperatorId who);
    static QString object(const AuditView& view, const QString& object);
    static AuditSaying chain(const ChainState& chain);
    static QString broken(const ChainState& chain);
    static QString advice(const ChainState& chain);
    static QString field(const QString& key); // the usual ones; others as they are sealed
    static AuditSaying message(const AuditView& view);
    static QString idle(const AuditView& view);
    static QString failure(const Failure& failure);
    static std::vector<std::pair<QString, QString>> facts(const AuditView& view);
};

QString countOf(std::int64_t number)
{
    return QLocale{}.toString(qlonglong{number});
}

QString AuditWords::kind(AuditKind kind)
{
    switch (kind) {
    case AuditKind::People: return tr("operators");
    case AuditKind::Sales: return tr("sales and receipts");
    case AuditKind::Accounts: return tr("accounts");
    case AuditKind::Cards: return tr("cards");
    case AuditKind::Orders: return tr("work orders");
    case AuditKind::Shifts: return tr("shifts, days, invoices");
    case AuditKind::Terms: return tr("tariffs and limits");
    case AuditKind::Keys: return tr("keys");
    case AuditKind::Records: return tr("records and backup");
    }
    std::abort();
}

QString AuditWords::command(AuditCommand command)
{
    switch (command) {
    case AuditCommand::Find: return tr("Show");
    case AuditCommand::Newer: return tr("Newer");
    case AuditCommand::Older: return tr("Older");
    case AuditCommand::Verify: return tr("Verify chain");
    case AuditCommand::Stop: return tr("Stop");
    case AuditCommand::Export: return tr("Export");
    }
    std::abort();
}

QString AuditWords::person(const AuditView& view, OperatorId who)
{
    if (who.isNull())
        return tr("the program");
    const auto found = std::ranges::find(view.page.people, who, &Operator::id);
    return found == view.page.people.end() ? tr("operator %1").arg(who.value()) : found->name;
}

QString AuditWords::object(const AuditView& view, const QString& object)
{
    const QString number = object.section(u':', 1);
    if (object.startsWith("operator:"_L1))
        return person(view, OperatorId{number.toLongLong()});
    if (object.startsWith("account:"_L1))
        return tr("account %1").arg(number);
    if (object.startsWith("customer:"_L1))
        return tr("customer %1").arg(number);
    if (object.startsWith("order:"_L1))
        return tr("work order %1").arg(number);
    if (object.startsWith("shift:"_L1))
        return tr("shift %1").arg(number);
    return object;
}

QString AuditWords::broken(const ChainState& chain)
{
    if (chain.broken && chain.broken->field == "anchor"_L1)
        return tr("Broken at anchor %1").arg(countOf(chain.broken->number));
    const std::int64_t row = chain.broken ? chain.broken->number : chain.good + 1;
    return tr("Broken at row %1").arg(countOf(row));
}

QString AuditWords::advice(const ChainState& chain)
{
    if (chain.kind != ChainState::Kind::Broken)
        return {};
    const QString keep = tr("Keep this computer as it is and tell the head office.");
    if (chain.broken && chain.broken->field == "anchor"_L1)
        return tr("The log was cut or replaced.") + u' ' + keep;
    return tr("The %1 rows before it hold.").arg(countOf(chain.good)) + u' ' + keep;
}

AuditSaying AuditWords::chain(const ChainState& chain)
{
    switch (chain.kind) {
    case ChainState::Kind::Unknown:
        return {tr("The chain of %1 rows was never verified.").arg(countOf(chain.all)),
                Tone::Attention};
    case ChainState::Kind::Running:
        return {tr("Verifying: %1 of %2 rows").arg(countOf(chain.good), countOf(chain.all)),
                Tone::Busy};
    case ChainState::Kind::Whole:
        if (!chain.at)
            return {tr("Verified just now up to row %1 of %2.")
                        .arg(countOf(chain.good), countOf(chain.all)),
                    Tone::Good};
        return {tr("Verified up to row %1 of %2, on %3.")
                    .arg(countOf(chain.good), countOf(chain.all), dateTimeText(*chain.at)),
                Tone::Good};
    case ChainState::Kind::Broken: return {broken(chain), Tone::Stop};
    }
    std::abort();
}

QString AuditWords::failure(const Failure& failure)
{
    if (failure.fault == Fault::NotFound)
        return tr("No account has this number. Type the 12 digits of a customer or of a meter.");
    if (failure.fault == Fault::NotSaved)
        return tr("The file could not be made. Look whether the folder of reports can be written.");
    return faultLine(failure.fault);
}

QString AuditWords::idle(const AuditView& view)
{
    if (!view.savedAs.isEmpty())
        return tr("%1 rows are in %2.").arg(countOf(view.saved), view.savedAs);
    if (view.isStopped)
        return tr("Stopped. Nothing was changed.");
    if (view.person && !may(view.person->role, Right::VerifyChain))
        return tr("The auditor verifies and exports.");
    return {};
}

AuditSaying AuditWords::message(const AuditView& view)
{
    if (view.failure)
        return {failure(*view.failure), Tone::Attention};
    if (view.gap == AuditGap::Day)
        return {tr("This is no day. Type year, month and day, such as 2026-11-21."),
                Tone::Attention};
    if (view.gap == AuditGap::Account)
        return {tr("Type the 12 digits of a customer's or of a meter's number."), Tone::Attention};
    switch (view.work) {
    case AuditView::Work::Reading: return {tr("The list is read…"), Tone::Busy};
    case AuditView::Work::Verifying:
        return {tr("The chain is verified. Selling goes on meanwhile."), Tone::Busy};
    case AuditView::Work::Exporting:
        return {tr("Exporting: %1 of %2 rows").arg(countOf(view.done), countOf(view.page.newest)),
                Tone::Busy};
    case AuditView::Work::None: break;
    }
    return {idle(view), view.savedAs.isEmpty() ? Tone::Neutral : Tone::Good};
}

// The details are shown as the entry has them: they are what the hash covers.
QString AuditWords::field(const QString& key)
{
    const std::array words{std::pair{"approved"_L1, tr("Signed values")},
                           std::pair{"approver"_L1, tr("Second person")},
                           std::pair{"screen"_L1, tr("At the screen of")},
                           std::pair{"reason"_L1, tr("Reason")},
                           std::pair{"old"_L1, tr("Before")},
                           std::pair{"before"_L1, tr("Before")},
                           std::pair{"new"_L1, tr("Afterwards")},
                           std::pair{"after"_L1, tr("Afterwards")},
                           std::pair{"month"_L1, tr("Month")},
                           std::pair{"kind"_L1, tr("Kind")},
                           std::pair{"note"_L1, tr("Note")}};
    const auto* word = std::ranges::find(words, key, &std::pair<QLatin1StringView, QString>::first);
    return word == words.end() ? key : word->second;
}

std::vector<std::pair<QString, QString>> AuditWords::facts(const AuditView& view)
{
    const AuditLine* line = selectedEntry(view);
    if (!line)
        return {};
    std::vector<std::pair<QString, QString>> facts{
        {tr("Row"), countOf(line->number)},
        {tr("Code"), line->action},
        {tr("Object"), line->object},
        {tr("Counter"), QString::number(static_cast<int>(line->actor.counter))},
    };
    const QJsonObject details = QJsonDocument::fromJson(line->details.toUtf8()).object();
    for (auto each = details.begin(); each != details.end(); ++each) {
        const bool isNested = each.value().isObject() || each.value().isArray();
        const QJsonDocument nested = each.value().isObject()
                                         ? QJsonDocument{each.value().toObject()}
                                         : QJsonDocument{each.value().toArray()};
        facts.emplace_back(field(each.key()),
                           isNested ? QString::fromUtf8(nested.toJson(QJsonDocument::Compact))
                                    : each.value().toVariant().toString());
    }
    facts.emplace_back(tr("Sealed"), line->mac.empty() ? tr("no") : tr("yes"));
    facts.emplace_back(tr("Hash"), hexOf(line->hash));
    return facts;
}

} // namespace

QString auditKindText(AuditKind kind)
{
    return AuditWords::kind(kind);
}

QString commandText(AuditCommand command)
{
    return AuditWords::command(command);
}

QString personText(const AuditView& view, OperatorId who)
{
    return AuditWords::person(view, who);
}

QString objectText(const AuditView& view, const QString& object)
{
    return AuditWords::object(view, object);
}

QString chainAdvice(const ChainState& chain)
{
    return AuditWords::advice(chain);
}

AuditSaying chainSaying(const ChainState& chain)
{
    return AuditWords::chain(chain);
}

AuditSaying messageOf(const AuditView& view)
{
    return AuditWords::message(view);
}

std::vector<std::pair<QString, QString>> entryFacts(const AuditView& view)
{
    return AuditWords::facts(view);
}

} // namespace wattcard::ui
