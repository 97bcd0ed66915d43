// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/what_if_panel.h"

#include "ui/tariffs/tariff_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using AskBy = app::WhatIfQuestion::By;

namespace {

constexpr int rowsOfQuestion = 7;
constexpr int questionWidth = 330;

class WhatIfWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::WhatIfWords)
public:
    static QString by(AskBy by);
    static std::vector<CostBars::Part> parts(const app::WhatIfAnswer& answer);
};

QString WhatIfWords::by(AskBy by)
{
    switch (by) {
    case AskBy::Money: return tr("money paid");
    case AskBy::Energy: return tr("kWh");
    case AskBy::Rates: return tr("kWh by rate");
    }
    std::abort();
}

// The rounding of the whole is in the last part, so that the bar is as long as its sum.
std::vector<CostBars::Part> WhatIfWords::parts(const app::WhatIfAnswer& answer)
{
    std::vector<CostBars::Part> parts;
    if (!answer.fixed.isZero())
        parts.push_back({tr("fixed charge"), answer.fixed});
    const bool byTiers = chargeOf(answer.parts).rounded() == answer.charge;
    Money left = answer.charge;
    for (const TierPart& part : answer.parts) {
        if (!byTiers || part.energy <= Energy{})
            continue;
        const bool isLast = &part == &answer.parts.back();
        const Money amount = isLast ? left : std::min(left, part.charge().rounded());
        left = left - amount;
        parts.push_back({tr("tier %1: %2 × ¥%3")
                             .arg(part.tier + 1)
                             .arg(energyText(part.energy), part.price.toString()),
                         amount});
    }
    if (!byTiers)
        parts.push_back({tr("energy"), answer.charge});
    if (!answer.carry.isZero())
        parts.push_back({tr("carried on"), answer.carry});
    return parts;
}

} // namespace

WhatIfPanel::WhatIfPanel(QWidget* parent)
    : QWidget{parent},
      m_sheet{new FieldSheet{rowsOfQuestion, this}},
      m_by{
          new ChoiceBox<AskBy>{{AskBy::Energy, AskBy::Money, AskBy::Rates}, WhatIfWords::by, this}},
      m_payment{new MoneyEdit{this}},
      m_energy{new FigureEdit{FigureEdit::Sign::NotNegative, this}}
{
    m_sheet->add(*m_by, [] { return tr("Ask by"); });
    m_sheet->add(*m_payment, [] { return tr("Paid, ¥"); });
    m_sheet->add(*m_energy, [] { return tr("Month's use, kWh"); });
    for (const Rate rate : allRates) {
        m_rates[placeOf(rate)] = new FigureEdit{FigureEdit::Sign::NotNegative, this};
        m_sheet->add(*m_rates[placeOf(rate)], [rate] { return tr("%1, kWh").arg(rateText(rate)); });
    }
    auto* before = new FieldSheet{1, this};
    m_before = new FigureEdit{FigureEdit::Sign::NotNegative, this};
    m_before->setPlaceholderText(u"0.00"_s);
    before->add(*m_before, [] { return tr("Used before, kWh"); });
    m_sentence = new QLabel{this};
    m_sentence->setWordWrap(true);
    m_stairs = new TariffStairs{this};
    m_bars = new CostBars{this};
    m_table = new PlainTable{4, this};
    auto* question = new QWidget{this};
    question->setMaximumWidth(questionWidth);
    auto* left = new QVBoxLayout{question};
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(m_sheet);
    left->addWidget(before);
    left->addWidget(m_sentence);
    left->addStretch(1);
    left->addWidget(m_stairs);
    auto* right = new QVBoxLayout;
    right->addWidget(m_bars);
    right->addWidget(m_table, 1);
    auto* layout = new QHBoxLayout{this};
    layout->addWidget(question);
    layout->addLayout(right, 1);
    for (const FieldSheet* sheet : {m_sheet, before})
        connect(sheet, &FieldSheet::edited, this, &WhatIfPanel::ask);
    connect(m_sheet, &FieldSheet::completed, m_before, [this] { m_before->setFocus(); });
    showFields();
    retranslate();
}

void WhatIfPanel::showFields()
{
    const AskBy by = m_by->value();
    m_sheet->setShown(*m_payment, by == AskBy::Money);
    m_sheet->setShown(*m_energy, by == AskBy::Energy);
    for (FigureEdit* rate : m_rates)
        m_sheet->setShown(*rate, by == AskBy::Rates);
}

void WhatIfPanel::ask()
{
    showFields();
    app::WhatIfQuestion question;
    question.by = m_by->value();
    question.payment = m_payment->input().value.value_or(Money{});
    question.energy = m_energy->energy().value_or(Energy{});
    for (const Rate rate : allRates)
        question.rates[placeOf(rate)] = m_rates[placeOf(rate)]->energy().value_or(Energy{});
    question.before = m_before->energy().value_or(Energy{});
    Q_EMIT asked(question);
}

void WhatIfPanel::show(const TariffsView& view)
{
    m_view = view;
    if (!view.person) { // nothing is left for the next one
        for (QLineEdit* edit : findChildren<QLineEdit*>())
            edit->clear();
    }
    showAnswer();
}

QString WhatIfPanel::sentence() const
{
    if (!selectedVersion(m_view))
        return tr("Choose a version to ask about.");
    if (!m_view.whatIf || !m_view.whatIf->here)
        return tr("Type an amount or a month's use.");
    const auto& here = *m_view.whatIf->here;
    if (here)
        return {};
    switch (here.error().fault) {
    case Fault::AmountNotPositive: return tr("Type an amount or a month's use.");
    case Fault::AmountTooSmall: return tr("The charges of the month take all of it. Type more.");
    case Fault::NoTariff:
        return tr("This version has no single price for money. Ask by the kWh of each rate.");
    default: return faultLine(here.error().fault);
    }
}

void WhatIfPanel::showAnswer()
{
    const QString said = sentence();
    say(*m_sentence, said, said.isEmpty() ? Tone::Neutral : Tone::Attention);
    const TariffVersion* version = selectedVersion(m_view);
    const auto* whatIf = m_view.whatIf ? &*m_view.whatIf : nullptr;
    std::vector<CostBars::Bar> bars;
    if (whatIf && whatIf->here && *whatIf->here)
        bars.push_back(
            {tr("This version"), WhatIfWords::parts(**whatIf->here), (*whatIf->here)->inAll()});
    if (whatIf && whatIf->current && *whatIf->current)
        bars.push_back({tr("In force now"), WhatIfWords::parts(**whatIf->current),
                        (*whatIf->current)->inAll()});
    m_stairs->setVisible(version && ladderBase(version->tariff) > UnitPrice{});
    if (version)
        m_stairs->show({ladderBase(version->tariff), version->tariff.ladder,
                        whatIf ? std::optional{whatIf->question.before} : std::nullopt,
                        bars.empty() || !*whatIf->here ? Energy{} : (*whatIf->here)->energy});
    m_bars->show(std::move(bars));
    showTable();
}

void WhatIfPanel::showTable()
{
    const auto* whatIf = m_view.whatIf ? &*m_view.whatIf : nullptr;
    m_table->setRowCount(0);
    if (!whatIf || !whatIf->here || !*whatIf->here)
        return;
    const app::WhatIfAnswer& here = **whatIf->here;
    const app::WhatIfAnswer* current =
        whatIf->current && *whatIf->current ? &**whatIf->current : nullptr;
    const auto add = [&](const QString& name, auto figure, auto text, auto difference) {
        m_table->setRowCount(m_table->rowCount() + 1);
        m_table->fillRow(m_table->rowCount() - 1,
                         {name, text(figure(here)), current ? text(figure(*current)) : u"–"_s,
                          current ? difference(figure(here), figure(*current)) : u"–"_s});
    };
    const auto money = [](Money a, Money b) { return signedMoneyText(a - b); };
    add(
        tr("Fixed charge"), [](const auto& each) { return each.fixed; }, moneyText, money);
    add(
        tr("Energy charge"), [](const auto& each) { return each.charge; }, moneyText, money);
    add(
        tr("Carried on"), [](const auto& each) { return each.carry; }, moneyText, money);
    add(
        tr("In all"), [](const auto& each) { return each.inAll(); }, moneyText, money);
    add(
        tr("Energy"), [](const auto& each) { return each.energy; }, energyText,
        [](Energy a, Energy b) { return a > b ? u'+' + energyText(a - b) : energyText(a - b); });
}

void WhatIfPanel::retranslate()
{
    m_table->setAccessibleName(tr("This version beside the one in force"));
    m_table->setHorizontalHeaderLabels(
        {tr("Part"), tr("This version"), tr("In force now"), tr("Difference")});
    m_table->setEmptyText(tr("The comparison stands here."));
}

void WhatIfPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showAnswer();
    }
}

} // namespace wattcard::ui
