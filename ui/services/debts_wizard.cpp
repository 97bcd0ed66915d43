// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/payment_fields.h"
#include "ui/services/plan_fields.h"
#include "ui/services/service_list.h"
#include "ui/services/wizard_parts.h"
#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"
#include "ui/widgets/plain_table.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

enum class DebtTask { Pay, Plan };

class DebtWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::DebtWords)
public:
    static QString title() { return tr("Debts"); }
    static QString listTitle() { return tr("What is owed, the oldest first"); }
    static QString payTitle() { return tr("What is paid now, without the card"); }
    static QString planTitle() { return tr("How the debts are paid off out of purchases"); }
    static QString kind() { return tr("Debt"); }
    static QString amount() { return tr("Amount"); }
    static QString together() { return tr("Together"); }
    static QString task() { return tr("What is to be done"); }
    static QString task(DebtTask task)
    {
        return task == DebtTask::Pay ? tr("pay now") : tr("agree on a plan");
    }
    static QString payment() { return tr("Paid now"); }
    static QString payVerb() { return tr("take the money"); }
    static QString planVerb() { return tr("agree on the plan"); }
    static QString paid(const QString& debt) { return tr("Paid: %1").arg(debt); }
    static QString left() { return tr("Still owed"); }
    static QString tender() { return tr("Way of payment"); }
    static QString nothingOwed() { return tr("Nothing is owed."); }
    static QString noDebt()
    {
        return tr("Nothing is owed, so nothing can be paid. Choose the plan, or go back with Esc.");
    }
    static QString tooMuch(const QString& owed)
    {
        return tr("That is more than is owed, %1. Type this or less: what is left over buys no "
                  "credit here.")
            .arg(owed);
    }
};

Money sumOf(const std::vector<Debt>& debts)
{
    Money sum;
    for (const Debt& debt : debts)
        sum = sum + debt.amount;
    return sum;
}

// The forms of one wizard: the list, and one of two ways on.
class DebtForms : public QObject {
public:
    DebtForms(ServiceWizard& wizard, ServicesDesk& desk);

private:
    bool pays() const { return m_task->value() == DebtTask::Pay; }
    const std::vector<Debt>& debts() const { return factsOf(m_desk).account.dues.debts; }
    QWidget* makeList(ServiceWizard& wizard);
    void addForms(ServiceWizard& wizard);
    void begin();
    void fillList();
    Gap taskGap() const;
    Gap paymentGap() const;
    app::ServiceWish wish() const;
    SummaryRows summary() const;
    SummaryRows result() const;

    ServicesDesk& m_desk;
    FieldSheet* m_listSheet;
    FieldSheet* m_paySheet;
    FieldSheet* m_planSheet;
    PlainTable* m_list = nullptr;
    ChoiceBox<DebtTask>* m_task;
    PaymentFields m_payment;
    PlanFields m_plan;
};

DebtForms::DebtForms(ServiceWizard& wizard, ServicesDesk& desk)
    : QObject{&wizard},
      m_desk{desk},
      m_listSheet{makeSheet(wizard, 1)},
      m_paySheet{makeSheet(wizard, 4)},
      m_planSheet{makeSheet(wizard, 6)},
      m_task{new ChoiceBox<DebtTask>{{DebtTask::Pay, DebtTask::Plan},
                                     [](DebtTask task) { return DebtWords::task(task); },
                                     m_listSheet}},
      m_payment{*m_paySheet, DebtWords::payment, false},
      m_plan{*m_planSheet}
{
    m_listSheet->add(*m_task, [] { return DebtWords::task(); });
    connect(&wizard, &ServiceWizard::started, this, [this] { begin(); });
    addForms(wizard);
}

QWidget* DebtForms::makeList(ServiceWizard& wizard)
{
    auto* form = new QWidget{&wizard};
    m_list = new PlainTable{2, form};
    m_list->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QVBoxLayout{form};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_listSheet);
    layout->addWidget(m_list, 1);
    return form;
}

void DebtForms::addForms(ServiceWizard& wizard)
{
    addAccountStep(wizard, m_desk, {Operation::PayDebt, Operation::PlanDebt});
    wizard.addStep({.title =
                        [this] {
                            fillList();
                            return DebtWords::listTitle();
                        },
                    .picture = StepPicture::Money,
                    .form = makeList(wizard),
                    .gap = [this] { return taskGap(); },
                    .focus = m_task});
    wizard.addStep({.title = DebtWords::payTitle,
                    .picture = StepPicture::Money,
                    .form = m_paySheet,
                    .gap = [this] { return paymentGap(); },
                    .isNeeded = [this] { return pays(); }});
    wizard.addStep({.title = DebtWords::planTitle,
                    .picture = StepPicture::Paper,
                    .form = m_plan.withExample(wizard),
                    .gap = [this] { return m_plan.gap(); },
                    .isNeeded = [this] { return !pays(); },
                    .entered = [this] { m_plan.show(factsOf(m_desk).account); }});
    addConfirmStep(
        wizard, m_desk,
        {.wish = [this] { return wish(); },
         .summary = [this] { return summary(); },
         .verb = [this] { return pays() ? DebtWords::payVerb() : DebtWords::planVerb(); }});
    addDoneStep(wizard, m_desk, [this] { return result(); });
}

void DebtForms::begin()
{
    m_task->choose(DebtTask::Pay);
    m_payment.clear();
    m_plan.clear();
}

void DebtForms::fillList()
{
    m_list->setHorizontalHeaderLabels({DebtWords::kind(), DebtWords::amount()});
    m_list->setAccessibleName(DebtWords::listTitle());
    m_list->setEmptyText(DebtWords::nothingOwed());
    const bool isSeveral = debts().size() > 1;
    m_list->setRowCount(static_cast<int>(debts().size()) + (isSeveral ? 1 : 0));
    int row = 0;
    for (const Debt& debt : debts())
        m_list->fillRow(row++, {debtClassText(debt.kind), moneyText(debt.amount)});
    if (isSeveral)
        m_list->fillRow(row, {DebtWords::together(), moneyText(sumOf(debts()))});
}

Gap DebtForms::taskGap() const
{
    const bool isVain = pays() && debts().empty();
    return isVain ? Gap{FormGap{m_task, DebtWords::noDebt()}} : Gap{};
}

Gap DebtForms::paymentGap() const
{
    if (const Gap gap = m_payment.gap())
        return gap;
    const Money owed = sumOf(debts());
    if (m_payment.amount() > owed)
        return FormGap{m_payment.amountField(), DebtWords::tooMuch(moneyText(owed))};
    return std::nullopt;
}

app::ServiceWish DebtForms::wish() const
{
    const AccountId account = factsOf(m_desk).account.id;
    if (pays())
        return DebtPayment{account, {m_payment.tender()}};
    return app::AgreeDebtPlan::Request{account, m_plan.value(), m_plan.paper()};
}

SummaryRows DebtForms::summary() const
{
    SummaryRows rows = accountRows(m_desk);
    if (!pays()) {
        m_plan.addTo(rows);
        return rows;
    }
    const Tender tender = m_payment.tender();
    rows.emplace_back(DebtWords::payment(), moneyText(tender.amount));
    rows.emplace_back(
        DebtWords::tender(),
        (tenderText(tender.kind) + QStringLiteral("  ") + tender.reference).trimmed());
    rows.emplace_back(DebtWords::left(), moneyText(sumOf(debts()) - tender.amount));
    return rows;
}

SummaryRows DebtForms::result() const
{
    SummaryRows rows = accountRows(m_desk);
    const auto& done = m_desk.view().done;
    if (!done)
        return rows;
    if (!pays()) {
        m_plan.addTo(rows);
        return rows;
    }
    for (const Debt& debt : done->debtsPaid)
        rows.emplace_back(DebtWords::paid(debtClassText(debt.kind)), moneyText(debt.amount));
    rows.emplace_back(DebtWords::left(), moneyText(sumOf(debts()) - sumOf(done->debtsPaid)));
    return rows;
}

} // namespace

ServiceWizard* makeDebts(ServicesDesk& desk, QWidget* parent)
{
    auto* wizard = new ServiceWizard{DebtWords::title, parent};
    new DebtForms{*wizard, desk};
    return wizard;
}

} // namespace wattcard::ui
