// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/areas/areas_text.h"

#include "domain/hex.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using SiteFacts = std::vector<std::pair<QString, QString>>;

namespace {

class AreaWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::AreaWords)
public:
    static QString command(AreasCommand command);
    static QString hint(AreasCommand command);
    static AreasSaying headline(const AreasView& view);
    static QString gap(AreasGap gap, const AreasView& view);
    static QString done(AreasCommand command);
    static QString kind(SiteKind kind);
    static QString state(const Site& site);
    static QString codeName(AreasCommand command);
    static QStringList columns();
    static QStringList cells(const SiteTree& tree, const SiteRow& row);
    static SiteFacts facts(const AreasView& view);
    static void addCompany(const SiteTree& tree, SiteFacts& facts);
    static void addCounter(const SiteTree& tree, const CounterFacts& counter, SiteFacts& facts);
    static QString people(const std::vector<const SiteScope*>& people);
};

QString AreaWords::command(AreasCommand command)
{
    switch (command) {
    case AreasCommand::Refresh: return tr("Refresh");
    case AreasCommand::AddArea: return tr("Add area…");
    case AreasCommand::AddStation: return tr("Add station…");
    case AreasCommand::AddCounter: return tr("Add counter…");
    case AreasCommand::Rename: return tr("Rename…");
    case AreasCommand::Retire: return tr("Retire…");
    case AreasCommand::TakeBack: return tr("Use again…");
    case AreasCommand::Region: return tr("Region code…");
    }
    std::abort();
}

QString AreaWords::hint(AreasCommand command)
{
    switch (command) {
    case AreasCommand::AddArea:
        return tr("The code is the one that customers' records and operators' scopes carry.");
    case AreasCommand::AddStation: return tr("The station lies in the chosen area.");
    case AreasCommand::AddCounter: return tr("The point of sale lies at the chosen station.");
    case AreasCommand::Rename: return tr("The code stays as it is.");
    case AreasCommand::Retire: return tr("It stays in the records, and nothing new is put there.");
    case AreasCommand::TakeBack: return tr("It is in use again.");
    case AreasCommand::Region:
        return tr("Every card of the company will carry it. No shift may be open; the window "
                  "opens again with it.");
    case AreasCommand::Refresh: return {};
    }
    std::abort();
}

// A region in use cannot change: the reason and the way out (SCREENS.md section 8).
AreasSaying AreaWords::headline(const AreasView& view)
{
    if (!view.tree)
        return {Tone::Busy, tr("The books are read…")};
    const RegionUse& use = view.tree->use;
    const QString code = hexOf(view.tree->company.utilityRegion).toUpper();
    if (!use.isInUse())
        return {Tone::Neutral,
                tr("Region code %1: no card carries it yet, it may change").arg(code)};
    return {Tone::Good,
            tr("Region code %1 cannot change: %2 cards carry it and %3 orders were written with "
               "it. Another region is another profile (wattcardctl init).")
                .arg(code)
                .arg(use.cards)
                .arg(use.orders + use.workOrders)};
}

QString AreaWords::gap(AreasGap gap, const AreasView& view)
{
    switch (gap) {
    case AreasGap::None: return {};
    case AreasGap::Code:
        return view.form == AreasCommand::AddCounter ? tr("Type a number from 1 to 65535.")
                                                     : tr("Type a code.");
    case AreasGap::Name: return tr("Type a name.");
    case AreasGap::Region: return tr("Type eight digits of 0-9 and A-F, not all of them 0.");
    case AreasGap::Reason: return tr("Type a reason.");
    case AreasGap::Signer: return tr("Finance signs: name and password.");
    }
    std::abort();
}

QString AreaWords::done(AreasCommand command)
{
    switch (command) {
    case AreasCommand::AddArea:
    case AreasCommand::AddStation:
    case AreasCommand::AddCounter: return tr("Added.");
    case AreasCommand::Rename: return tr("Renamed.");
    case AreasCommand::Retire: return tr("Retired.");
    case AreasCommand::TakeBack: return tr("In use again.");
    case AreasCommand::Region: return tr("Changed. Start the program again.");
    case AreasCommand::Refresh: return {};
    }
    std::abort();
}

QString AreaWords::kind(SiteKind kind)
{
    switch (kind) {
    case SiteKind::Area: return tr("Area");
    case SiteKind::Station: return tr("Station");
    case SiteKind::Counter: return tr("Counter");
    }
    std::abort();
}

QString AreaWords::state(const Site& site)
{
    if (site.id.isNull())
        return tr("not named");
    return site.isRetired ? tr("retired") : tr("in use");
}

QString AreaWords::codeName(AreasCommand command)
{
    return command == AreasCommand::AddCounter ? tr("Counter number") : tr("Code");
}

QStringList AreaWords::columns()
{
    return {tr("Place"), tr("Kind"), tr("Code"), tr("Points"), tr("State")};
}

QStringList AreaWords::cells(const SiteTree& tree, const SiteRow& row)
{
    if (!row.site)
        return {tree.company.name, tr("Company"), hexOf(tree.company.utilityRegion).toUpper(),
                u"–"_s, tree.company.practice ? tr("practice") : tr("in use")};
    const Site& site = *row.site;
    const QString indent = QString(4 * (row.depth - 1), QChar::Nbsp) + u"└ "_s;
    const QString name = site.name.isEmpty() ? site.code : site.name;
    const bool isCounter = site.kind == SiteKind::Counter;
    return {indent + name, kind(site.kind), site.code,
            isCounter ? u"–"_s : QString::number(site.points), state(site)};
}

QString AreaWords::people(const std::vector<const SiteScope*>& people)
{
    QStringList names;
    for (const SiteScope* each : people)
        names << tr("%1 (%2)").arg(each->name, roleText(each->role));
    return names.isEmpty() ? tr("nobody") : names.join(u", "_s);
}

void AreaWords::addCompany(const SiteTree& tree, SiteFacts& facts)
{
    facts.emplace_back(tr("Company"), tree.company.name);
    facts.emplace_back(tr("Region code"), hexOf(tree.company.utilityRegion).toUpper());
    facts.emplace_back(tr("Cards out"), QString::number(tree.use.cards));
    facts.emplace_back(tr("Orders written"),
                       QString::number(tree.use.orders + tree.use.workOrders));
    facts.emplace_back(tr("This counter"),
                       QString::number(static_cast<std::uint16_t>(tree.company.counter)));
    facts.emplace_back(tr("Serve everywhere"), people(serving(tree, nullptr)));
}

void AreaWords::addCounter(const SiteTree& tree, const CounterFacts& counter, SiteFacts& facts)
{
    const bool isHere = counter.counter == tree.company.counter;
    facts.emplace_back(tr("Numbers used"),
                       counter.firstSale == 0
                           ? tr("none")
                           : u"%1 – %2"_s.arg(counter.firstSale).arg(counter.lastSale));
    facts.emplace_back(tr("Next number"), QString::number(counter.nextSale));
    QString till = tr("no shift");
    if (counter.till == ShiftState::Open)
        till = tr("open, till of %1").arg(counter.clerk);
    else if (counter.till)
        till = tr("counted, till of %1").arg(counter.clerk);
    facts.emplace_back(tr("Till"), till);
    facts.emplace_back(tr("Last seen"),
                       counter.lastSeen ? dateTimeText(*counter.lastSeen) : tr("never"));
    if (!isHere)
        return;
    facts.emplace_back(tr("This computer"), tr("yes"));
    facts.emplace_back(tr("Clock"), tree.clock
                                        ? tr("set by %1, %2, %3 s ahead")
                                              .arg(tree.clock->leader, dateTimeText(tree.clock->at))
                                              .arg(tree.clock->ahead.count() / 1000)
                                        : tr("never had to be set"));
}

SiteFacts AreaWords::facts(const AreasView& view)
{
    SiteFacts facts;
    if (!view.tree)
        return facts;
    const SiteTree& tree = *view.tree;
    const Site* const site = chosenSite(view);
    if (!site) {
        addCompany(tree, facts);
        return facts;
    }
    facts.emplace_back(kind(site->kind), site->name.isEmpty() ? state(*site) : site->name);
    facts.emplace_back(tr("Code"), site->code);
    facts.emplace_back(tr("State"), state(*site));
    if (const CounterFacts* counter = factsOf(tree, *site))
        addCounter(tree, *counter, facts);
    else if (site->kind != SiteKind::Counter)
        facts.emplace_back(tr("Service points"), QString::number(site->points));
    facts.emplace_back(tr("Served by"), people(serving(tree, site)));
    return facts;
}

} // namespace

QString commandText(AreasCommand command)
{
    return AreaWords::command(command);
}

QString formHint(const AreasView& view)
{
    return view.form ? AreaWords::hint(*view.form) : QString{};
}

AreasSaying headlineOf(const AreasView& view)
{
    return AreaWords::headline(view);
}

AreasSaying messageOf(const AreasView& view)
{
    if (view.gap != AreasGap::None)
        return {Tone::Attention, AreaWords::gap(view.gap, view)};
    if (view.failure)
        return {Tone::Stop, faultLine(view.failure->fault)};
    return view.done ? AreasSaying{Tone::Good, AreaWords::done(*view.done)} : AreasSaying{};
}

QString codeLabel(AreasCommand command)
{
    return AreaWords::codeName(command);
}

QStringList siteColumns()
{
    return AreaWords::columns();
}

QStringList siteCells(const SiteTree& tree, const SiteRow& row)
{
    return AreaWords::cells(tree, row);
}

std::vector<std::pair<QString, QString>> siteFacts(const AreasView& view)
{
    return AreaWords::facts(view);
}

} // namespace wattcard::ui
