// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_tariffs.h"

#include "db/repositories/audit_chain.h"
#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText insertTariffStep{
    "insert_tariff_step",
    "INSERT INTO tariff_step (version, step, at, effective_from, operator, note, digest, audit)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText selectPlanMode{"tariff_plan", "SELECT mode FROM tariff_plan WHERE id = ?"};
// The next version's time ends this one.
constexpr StatementText selectStates{
    "tariff_states",
    "SELECT id, plan, author, drafted_at, rehearsed_at, releaser, effective_from, retired_at,"
    " EXISTS (SELECT 1 FROM tariff_state AS n WHERE n.plan = s.plan AND n.effective_from <= ?"
    " AND n.effective_from > s.effective_from) FROM tariff_state AS s WHERE ? IN (0, id)"
    " ORDER BY plan, id"};
constexpr StatementText countPriced{
    "tariff_priced", "SELECT COUNT(*) FROM account AS a JOIN tariff_version AS t ON t.id = a.tariff"
                     " WHERE t.plan = ? AND a.state <> 'closed'"};

QString objectOf(TariffVersionId version)
{
    return u"tariff:%1"_s.arg(version.value());
}

template <class T> QVariant orNull(const T& id)
{
    return id.isNull() ? QVariant{} : value(id);
}

std::optional<UtcTime> timeOrNone(Record& record)
{
    if (record.nextIsNull()) {
        record.skip(1);
        return std::nullopt;
    }
    return utcTime(record);
}

TariffVersion stateFrom(Record& record, UtcTime now)
{
    TariffVersion version;
    version.tariff.version = number<TariffVersionId>(record);
    version.plan = number<TariffPlanId>(record);
    version.author = number<OperatorId>(record);
    version.draftedAt = utcTime(record);
    const bool isRehearsed = timeOrNone(record).has_value();
    version.releaser = number<OperatorId>(record);
    version.effectiveFrom = timeOrNone(record);
    const bool isRetired = timeOrNone(record).has_value();
    const bool isSuperseded = record.integer() != 0;
    if (isRetired)
        version.stage = TariffStage::Retired;
    else if (!version.effectiveFrom)
        version.stage = isRehearsed ? TariffStage::Rehearsed : TariffStage::Draft;
    else if (isSuperseded)
        version.stage = TariffStage::Superseded;
    else
        version.stage =
            *version.effectiveFrom <= now ? TariffStage::InForce : TariffStage::Released;
    return version;
}

} // namespace

struct SqlTariffs::Step {
    TariffVersionId version;
    QLatin1StringView name;
    std::optional<UtcTime> from = {};
    QString note = {};
    QJsonObject details = {};
    QByteArray digest = {};
};

// The step and its audit entry.
Result<void> SqlTariffs::take(const Step& step, const Actor& actor)
{
    AuditChain chain{m_database, m_clock};
    const auto audit = chain.nextNumber();
    if (!audit)
        return failed(audit);
    const auto done = m_database.run(
        insertTariffStep,
        {value(step.version), value(step.name), value(m_clock.now()),
         step.from ? value(*step.from) : QVariant{}, orNull(actor.who),
         step.note.isNull() ? u""_s : step.note,
         step.digest.isNull() ? QVariant{QByteArray{""}} : QVariant{step.digest}, value(*audit)});
    if (!done)
        return failed(done);
    QJsonObject details = step.details;
    if (step.from)
        details.insert("from"_L1, static_cast<qint64>(step.from->time_since_epoch().count()));
    if (!step.note.isEmpty())
        details.insert("note"_L1, step.note);
    const QByteArray action = "tariff." + QByteArray{step.name.data(), step.name.size()};
    return chain.add({QLatin1StringView{action}, objectOf(step.version), details}, actor);
}

Result<void> SqlTariffs::checkPlan(const TariffDraft& draft)
{
    auto mode = m_database.run(selectPlanMode, {value(draft.plan)});
    if (!mode)
        return failed(mode);
    if (mode->records.empty())
        return failed(Fault::NotFound, u"plan %1"_s.arg(draft.plan.value()));
    if (mode->records.front().text() != code(draft.tariff.mode))
        return failed(Fault::BadInput, u"the plan has another payment mode"_s);
    return {};
}

Result<TariffVersionId> SqlTariffs::add(const TariffDraft& draft, const Actor& author)
{
    if (const auto problems = problemsOf(draft.tariff); !problems.empty())
        return failed(Fault::BadInput, u"tariff rule %1"_s.arg(static_cast<int>(problems.front())));
    TariffPlanId plan = draft.plan;
    if (plan.isNull()) {
        const auto made = m_table.insertPlan(draft.tariff);
        if (!made)
            return failed(made);
        plan = *made;
    } else if (auto good = checkPlan(draft); !good) {
        return failed(good);
    }
    const auto version = m_table.insert(draft, plan);
    if (!version)
        return version;
    const Hash digest = fingerprintOf(draft);
    Step step{*version, "draft"_L1};
    step.details = {{"name"_L1, draft.tariff.name},
                    {"plan"_L1, static_cast<qint64>(plan.value())},
                    {"digest"_L1, hex(digest)}};
    step.digest = value(ByteView{digest}).toByteArray();
    if (auto taken = take(step, author); !taken)
        return failed(taken);
    return version;
}

Result<TariffVersionId> SqlTariffs::draft(const TariffDraft& draft, const Actor& author)
{
    return inTransaction(m_database, "tariff"_L1, [&]() -> Result<TariffVersionId> {
        if (auto good = permit(m_database, author, Right::DraftTariffs); !good)
            return failed(good);
        return add(draft, author);
    });
}

Result<TariffVersionId> SqlTariffs::addInForce(const Tariff& tariff, const Actor& actor)
{
    const auto version = add({tariff, {}}, actor);
    if (!version)
        return version;
    Step step{*version, "released"_L1};
    step.from = UtcTime{};
    if (auto taken = take(step, actor); !taken)
        return failed(taken);
    return version;
}

Result<void> SqlTariffs::rehearsed(TariffVersionId id, const RehearsalTotals& totals,
                                   const Actor& actor)
{
    return inTransaction(m_database, "rehearse"_L1, [&]() -> Result<void> {
        if (!permit(m_database, actor, Right::DraftTariffs)) {
            if (auto good = permit(m_database, actor, Right::ReleaseTariffs); !good)
                return good;
        }
        const auto known = version(id);
        if (!known)
            return failed(known);
        if (known->stage != TariffStage::Draft && known->stage != TariffStage::Rehearsed)
            return failed(Fault::BadInput, u"the version is released"_s);
        Step step{id, "rehearsed"_L1};
        step.details = {{"accounts"_L1, totals.accounts},
                        {"winners"_L1, totals.winners},
                        {"losers"_L1, totals.losers},
                        {"boundary_cases"_L1, totals.boundaryCases},
                        {"before"_L1, totals.before.toString()},
                        {"after"_L1, totals.after.toString()}};
        return take(step, actor);
    });
}

Result<void> SqlTariffs::checkRelease(const TariffVersion& version, const TariffRelease& release,
                                      const Actor& actor)
{
    if (actor.who == version.author)
        return failed(Fault::ApproverIsAuthor);
    if (version.stage != TariffStage::Rehearsed)
        return failed(Fault::BadInput, u"only a rehearsed draft is released"_s);
    if (release.from <= m_clock.now() ||
        release.from != std::chrono::floor<std::chrono::minutes>(release.from))
        return failed(Fault::BadInput, u"it begins with a whole minute to come"_s);
    if (version.powerFactor && !differencesFromRule(*version.powerFactor).empty() &&
        release.signedDifferences.trimmed().isEmpty())
        return failed(Fault::BadInput, u"the power factors differ from the rule, unsigned"_s);
    const auto all = list();
    if (!all)
        return failed(all);
    for (const TariffVersion& other : *all) {
        if (other.plan == version.plan && other.effectiveFrom >= release.from)
            return failed(Fault::BadInput, u"a version of the plan begins later"_s);
    }
    return {};
}

Result<void> SqlTariffs::release(const TariffRelease& release, const Actor& actor)
{
    return inTransaction(m_database, "release"_L1, [&]() -> Result<void> {
        if (auto good = permit(m_database, actor, Right::ReleaseTariffs); !good)
            return good;
        const auto known = version(release.version);
        if (!known)
            return failed(known);
        if (auto good = checkRelease(*known, release, actor); !good)
            return good;
        Step step{release.version, "released"_L1};
        step.from = release.from;
        step.note = release.signedDifferences;
        return take(step, actor);
    });
}

Result<void> SqlTariffs::retire(TariffVersionId id, const QString& reason, const Actor& actor)
{
    return inTransaction(m_database, "retire"_L1, [&]() -> Result<void> {
        if (auto good = permit(m_database, actor, Right::ReleaseTariffs); !good)
            return good;
        const auto known = version(id);
        if (!known)
            return failed(known);
        if (reason.trimmed().isEmpty() ||
            (known->stage != TariffStage::InForce && known->stage != TariffStage::Superseded))
            return failed(Fault::BadInput, u"a reason, and a version that has been in force"_s);
        auto priced = m_database.run(countPriced, {value(known->plan)});
        if (!priced)
            return failed(priced);
        if (known->stage == TariffStage::InForce && priced->records.front().integer() != 0)
            return failed(Fault::BadInput, u"accounts are priced with it"_s);
        Step step{id, "retired"_L1};
        step.note = reason;
        return take(step, actor);
    });
}

namespace {

Result<void> fill(TariffTable& table, TariffVersion& version)
{
    const TariffVersionId id = version.tariff.version;
    auto tariff = table.content(id);
    if (!tariff)
        return failed(tariff);
    version.tariff = std::move(*tariff);
    auto powerFactor = table.powerFactor(id);
    if (!powerFactor)
        return failed(powerFactor);
    version.powerFactor = std::move(*powerFactor);
    return {};
}

} // namespace

Result<std::vector<TariffVersion>> SqlTariffs::list()
{
    auto answer = m_database.run(selectStates, {value(m_clock.now()), value(std::int64_t{0})});
    if (!answer)
        return failed(answer);
    auto versions =
        checkedAll(*answer, [&](Record& record) { return stateFrom(record, m_clock.now()); });
    if (!versions)
        return versions;
    for (TariffVersion& version : *versions) {
        if (auto filled = fill(m_table, version); !filled)
            return failed(filled);
    }
    return versions;
}

Result<TariffVersion> SqlTariffs::version(TariffVersionId id)
{
    auto answer = m_database.run(selectStates, {value(m_clock.now()), value(id)});
    if (!answer)
        return failed(answer);
    if (id.isNull() || answer->records.empty())
        return failed(Fault::NotFound, objectOf(id));
    TariffVersion version = stateFrom(answer->records.front(), m_clock.now());
    if (auto filled = fill(m_table, version); !filled)
        return failed(filled);
    return checked(answer->records.front(), std::move(version));
}

} // namespace wattcard::db
