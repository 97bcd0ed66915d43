// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/plan_fields.h"

#include "ui/counter/money_lines.h"
#include "ui/text/fault_text.h"
#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Money examplePayment = Money::fromMinor(10'000);

class PlanWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::PlanWords)
public:
    static QString policy() { return tr("Plan"); }
    static QString share() { return tr("Share, %"); }
    static QString instalment() { return tr("Instalment a month"); }
    static QString perDay() { return tr("Amount a day"); }
    static QString floor() { return tr("Always left to the credit"); }
    static QString paper() { return tr("Paper that is signed"); }
    static QString noShare()
    {
        return tr("The share is a number from 0.01 to 100. Type how much of each purchase goes "
                  "to the debts.");
    }
    static QString noAmount()
    {
        return tr("The plan would take nothing. Type an amount above zero.");
    }
    static QString noPaper()
    {
        return tr("Type the number of the paper that the customer has signed.");
    }
    static QString example(const QString& payment)
    {
        return tr("A purchase of %1 would then go:").arg(payment);
    }
    static QString refused(const QString& payment)
    {
        return tr("A purchase of %1 would be refused: nothing would be left to the credit.")
            .arg(payment);
    }
};

} // namespace

std::optional<Waterfall> purchaseUnder(const DebtPlan& plan, const Account& account, Money payment)
{
    Dues dues = account.dues;
    const DebtPlan before = dues.plan;
    dues.plan = plan;
    dues.plan.takenThisMonth = before.takenThisMonth;
    dues.plan.daysSinceTaking = before.daysSinceTaking;
    const auto made = split(payment, {account.tariff, dues, account.accumulated, account.carry});
    return made ? std::optional{*made} : std::nullopt;
}

PlanFields::PlanFields(FieldSheet& sheet)
    : m_sheet{sheet},
      m_policy{new ChoiceBox<DebtPolicy>{{DebtPolicy::Percentage, DebtPolicy::FullFirst,
                                          DebtPolicy::Instalment, DebtPolicy::ByTime},
                                         debtPolicyText,
                                         &sheet}},
      m_share{new QLineEdit{&sheet}},
      m_instalment{new MoneyEdit{&sheet}},
      m_perDay{new MoneyEdit{&sheet}},
      m_floor{new MoneyEdit{&sheet}},
      m_paper{new QLineEdit{&sheet}}
{
    sheet.add(*m_policy, PlanWords::policy);
    sheet.add(*m_share, PlanWords::share);
    sheet.add(*m_instalment, PlanWords::instalment);
    sheet.add(*m_perDay, PlanWords::perDay);
    sheet.add(*m_floor, PlanWords::floor);
    sheet.add(*m_paper, PlanWords::paper);
    QObject::connect(m_policy, &QComboBox::currentIndexChanged, &sheet, [this] { followPolicy(); });
    QObject::connect(&sheet, &FieldSheet::edited, &sheet, [this] { showExample(); });
    for (MoneyEdit* edit : {m_instalment, m_perDay, m_floor})
        QObject::connect(edit, &MoneyEdit::moneyTyped, &sheet, [this] { showExample(); });
    followPolicy();
}

QWidget* PlanFields::withExample(ServiceWizard& wizard)
{
    auto* form = new QWidget{&wizard};
    m_example = new QLabel{form};
    m_example->setTextFormat(Qt::RichText);
    m_example->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* layout = new QVBoxLayout{form};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(&m_sheet);
    layout->addWidget(m_example, 1);
    return form;
}

void PlanFields::show(const Account& account)
{
    m_account = account;
    showExample();
}

void PlanFields::followPolicy()
{
    const DebtPolicy policy = m_policy->value();
    m_sheet.setShown(*m_share, policy == DebtPolicy::Percentage || policy == DebtPolicy::FullFirst);
    m_sheet.setShown(*m_instalment, policy == DebtPolicy::Instalment);
    m_sheet.setShown(*m_perDay, policy == DebtPolicy::ByTime);
    showExample();
}

void PlanFields::showExample()
{
    if (!m_example || !m_account)
        return;
    m_example->setVisible(!figureGap());
    if (figureGap())
        return;
    const QString payment = moneyText(examplePayment);
    const auto sold = purchaseUnder(value(), *m_account, examplePayment);
    if (!sold) {
        m_example->setText(PlanWords::refused(payment).toHtmlEscaped());
        m_example->setAccessibleName(PlanWords::refused(payment));
        return;
    }
    const auto lines = waterfallLines(*sold, m_account->mode);
    m_example->setText(u"<p><b>%1</b></p>"_s.arg(PlanWords::example(payment).toHtmlEscaped()) +
                       tableOf(lines));
    m_example->setAccessibleName(PlanWords::example(payment) + u' ' + sentenceOf(lines));
}

Gap PlanFields::figureGap() const
{
    const DebtPolicy policy = m_policy->value();
    if (policy == DebtPolicy::Percentage || policy == DebtPolicy::FullFirst) {
        const auto share = Percent::parse(m_share->text().trimmed());
        const bool isShare = share && *share > Percent{} && *share <= Percent::whole(100);
        return isShare ? Gap{} : Gap{FormGap{m_share, PlanWords::noShare()}};
    }
    MoneyEdit* edit = policy == DebtPolicy::Instalment ? m_instalment : m_perDay;
    const Money amount = edit->input().value.value_or(Money{});
    return amount > Money{} ? Gap{} : Gap{FormGap{edit, PlanWords::noAmount()}};
}

Gap PlanFields::gap() const
{
    if (const Gap gap = figureGap())
        return gap;
    if (const auto fault = m_floor->input().fault)
        return FormGap{m_floor, faultLine(*fault)};
    const bool isSigned = !m_paper->text().trimmed().isEmpty();
    return isSigned ? Gap{} : Gap{FormGap{m_paper, PlanWords::noPaper()}};
}

DebtPlan PlanFields::value() const
{
    DebtPlan plan;
    plan.policy = m_policy->value();
    if (const auto share = Percent::parse(m_share->text().trimmed()))
        plan.share = *share;
    plan.instalment = m_instalment->input().value.value_or(Money{});
    plan.perDay = m_perDay->input().value.value_or(Money{});
    plan.leastCredit = m_floor->input().value.value_or(Money{});
    return plan;
}

QString PlanFields::paper() const
{
    return m_paper->text().trimmed();
}

void PlanFields::addTo(SummaryRows& rows) const
{
    const DebtPlan plan = value();
    rows.emplace_back(PlanWords::policy(), debtPolicyText(plan.policy));
    switch (plan.policy) {
    case DebtPolicy::Percentage:
    case DebtPolicy::FullFirst: rows.emplace_back(PlanWords::share(), plan.share.toString()); break;
    case DebtPolicy::Instalment:
        rows.emplace_back(PlanWords::instalment(), moneyText(plan.instalment));
        break;
    case DebtPolicy::ByTime: rows.emplace_back(PlanWords::perDay(), moneyText(plan.perDay)); break;
    }
    if (!plan.leastCredit.isZero())
        rows.emplace_back(PlanWords::floor(), moneyText(plan.leastCredit));
    rows.emplace_back(PlanWords::paper(), paper());
}

void PlanFields::clear()
{
    m_policy->choose(DebtPolicy::Percentage);
    for (QLineEdit* edit :
         {m_share, static_cast<QLineEdit*>(m_instalment), static_cast<QLineEdit*>(m_perDay),
          static_cast<QLineEdit*>(m_floor), m_paper})
        edit->clear();
}

} // namespace wattcard::ui
