// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/payment_fields.h"
#include "ui/services/service_list.h"
#include "ui/services/wizard_parts.h"
#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>
#include <QRegularExpressionValidator>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class CatchUpWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CatchUpWords)
public:
    static QString title() { return tr("Catch up after a restore"); }
    static QString receiptStep() { return tr("The customer's receipts since the backup"); }
    static QString causeStep() { return tr("Why it is caught up"); }
    static QString seq() { return tr("Purchase no. on the receipt, or nothing"); }
    static QString paid() { return tr("Paid ¥"); }
    static QString debt() { return tr("Of it, debts paid ¥, or nothing"); }
    static QString debtClass() { return tr("Kind of debt"); }
    static QString note() { return tr("In words"); }
    static QString verb() { return tr("book what was lost"); }
    static QString noNote() { return tr("Say in a few words which restore this belongs to."); }
    static QString noted(std::uint32_t seq)
    {
        return tr("The receipt of purchase no. %1 is noted. Type the next one, or leave its "
                  "number empty and press Enter.")
            .arg(seq);
    }
    static QString receipts() { return tr("Receipts noted"); }
    static QString row(const RebuiltRow& rebuilt);
    static QString openRow() { return tr("Open purchase of the backup"); }
    static QString openRow(bool isWritten)
    {
        return isWritten ? tr("it is on the card: committed") : tr("it is not on the card: void");
    }
    static QString figures(const RebuiltRow& rebuilt, PaymentMode mode);
    static QString caughtUp() { return tr("Caught up"); }
    static QString rows(int count) { return tr("%1 purchases and other writes").arg(count); }
    static QString money() { return tr("Money"); }
    static QString clearing() { return tr("waits in suspense; finance clears it"); }
};

QString CatchUpWords::row(const RebuiltRow& rebuilt)
{
    const auto seq = static_cast<std::uint32_t>(rebuilt.row.target.position.seq);
    return tr("No. %1, %2").arg(seq).arg(kindText(rebuilt.row.kind));
}

QString CatchUpWords::figures(const RebuiltRow& rebuilt, PaymentMode mode)
{
    const transaction::Row& row = rebuilt.row;
    return tr("%1, total then %2, paid %3 (%4)")
        .arg(creditText(row.quote.credit, mode), creditText(rebuilt.total, mode),
             moneyText(row.quote.payment),
             rebuilt.hasReceipt ? tr("by receipt") : tr("no receipt"));
}

class CatchUpForms : public QObject {
public:
    CatchUpForms(ServiceWizard& wizard, ServicesDesk& desk);

private:
    void addSteps(ServiceWizard& wizard);
    void clear();
    void clearReceipt();
    Gap receiptGap();
    app::LostReceipt typedReceipt() const;
    std::optional<app::ServiceWish> wish() const;
    const app::CatchUpPlan* plan() const;
    SummaryRows summary() const;
    SummaryRows result() const;

    ServicesDesk& m_desk;
    FieldSheet* m_sheet;
    FieldSheet* m_causeSheet;
    QLineEdit* m_seq;
    PaymentFields m_paid;
    MoneyEdit* m_debt;
    ChoiceBox<DebtClass>* m_class;
    QLineEdit* m_note;
    std::vector<app::LostReceipt> m_receipts;
};

CatchUpForms::CatchUpForms(ServiceWizard& wizard, ServicesDesk& desk)
    : QObject{&wizard},
      m_desk{desk},
      m_sheet{makeSheet(wizard, 6)},
      m_causeSheet{makeSheet(wizard, 1)},
      m_seq{new QLineEdit{m_sheet}},
      m_paid{[this]() -> FieldSheet& {
                 m_sheet->add(*m_seq, CatchUpWords::seq);
                 return *m_sheet;
             }(),
             CatchUpWords::paid, true},
      m_debt{new MoneyEdit{m_sheet}},
      m_class{new ChoiceBox<DebtClass>{
          {allDebtClasses.begin(), allDebtClasses.end()}, debtClassText, m_sheet}},
      m_note{new QLineEdit{m_causeSheet}}
{
    m_seq->setValidator(
        new QRegularExpressionValidator{QRegularExpression{u"[0-9]{0,9}"_s}, m_seq});
    m_sheet->add(*m_debt, CatchUpWords::debt);
    m_sheet->add(*m_class, CatchUpWords::debtClass);
    m_causeSheet->add(*m_note, CatchUpWords::note);
    connect(&wizard, &ServiceWizard::started, this, [this] { clear(); });
    addSteps(wizard);
}

void CatchUpForms::clear()
{
    m_receipts.clear();
    m_note->clear();
    clearReceipt();
}

void CatchUpForms::clearReceipt()
{
    m_seq->clear();
    m_paid.clear();
    m_debt->setMoney({});
    m_class->setCurrentIndex(0);
}

void CatchUpForms::addSteps(ServiceWizard& wizard)
{
    addAccountStep(wizard, m_desk, {Operation::CatchUp});
    addCardStep(wizard, m_desk, WantedCard::Ahead);
    wizard.addStep({.title = CatchUpWords::receiptStep,
                    .picture = StepPicture::Paper,
                    .form = m_sheet,
                    .gap = [this] { return receiptGap(); }});
    wizard.addStep({.title = CatchUpWords::causeStep,
                    .picture = StepPicture::Paper,
                    .form = m_causeSheet,
                    .gap = [this]() -> Gap {
                        if (m_note->text().trimmed().isEmpty())
                            return FormGap{m_note, CatchUpWords::noNote()};
                        return {};
                    }});
    addConfirmStep(wizard, m_desk,
                   {.wish = [this] { return wish(); },
                    .summary = [this] { return summary(); },
                    .verb = CatchUpWords::verb});
    addDoneStep(wizard, m_desk, [this] { return result(); });
}

app::LostReceipt CatchUpForms::typedReceipt() const
{
    app::LostReceipt receipt;
    receipt.seq = Sequence{m_seq->text().toUInt()};
    receipt.payment = m_paid.amount();
    receipt.tenders = {m_paid.tender()};
    if (const Money debt = m_debt->input().value.value_or(Money{}); !debt.isZero())
        receipt.lines.push_back(
            {.kind = ChargeKind::Debt, .amount = debt, .debt = m_class->value()});
    return receipt;
}

// One receipt after another: each is noted by Enter, and an empty number goes on.
Gap CatchUpForms::receiptGap()
{
    if (m_seq->text().isEmpty())
        return {};
    if (auto gap = m_paid.gap())
        return gap;
    const app::LostReceipt receipt = typedReceipt();
    std::erase_if(m_receipts, [&](const auto& each) { return each.seq == receipt.seq; });
    m_receipts.push_back(receipt);
    clearReceipt();
    return FormGap{m_seq, CatchUpWords::noted(static_cast<std::uint32_t>(receipt.seq))};
}

std::optional<app::ServiceWish> CatchUpForms::wish() const
{
    if (!isCardIn(m_desk.view()))
        return std::nullopt;
    app::CatchUpWish wish{factsOf(m_desk).account.id, m_receipts};
    wish.cause = {Reason::RecordsRestored, m_note->text().trimmed()};
    return wish;
}

const app::CatchUpPlan* CatchUpForms::plan() const
{
    const auto& prepared = m_desk.view().prepared;
    const auto* wish = prepared ? std::get_if<app::CatchUpWish>(&prepared->wish) : nullptr;
    return wish && wish->plan ? &*wish->plan : nullptr;
}

SummaryRows CatchUpForms::summary() const
{
    SummaryRows rows = accountRows(m_desk);
    if (const app::CatchUpPlan* plan = this->plan()) {
        const PaymentMode mode = factsOf(m_desk).account.mode;
        if (plan->open)
            rows.emplace_back(CatchUpWords::openRow(),
                              CatchUpWords::openRow(plan->open->proof.has_value()));
        for (const RebuiltRow& rebuilt : plan->rows)
            rows.emplace_back(CatchUpWords::row(rebuilt), CatchUpWords::figures(rebuilt, mode));
    } else {
        rows.emplace_back(CatchUpWords::receipts(),
                          QString::number(static_cast<int>(m_receipts.size())));
    }
    addCause(rows, Reason::RecordsRestored, m_note->text().trimmed());
    return rows;
}

SummaryRows CatchUpForms::result() const
{
    SummaryRows rows = accountRows(m_desk);
    if (const app::CatchUpPlan* plan = this->plan())
        rows.emplace_back(CatchUpWords::caughtUp(),
                          CatchUpWords::rows(static_cast<int>(plan->rows.size())));
    rows.emplace_back(CatchUpWords::money(), CatchUpWords::clearing());
    return rows;
}

} // namespace

ServiceWizard* makeCatchUp(ServicesDesk& desk, QWidget* parent)
{
    auto* wizard = new ServiceWizard{CatchUpWords::title, parent};
    new CatchUpForms{*wizard, desk};
    return wizard;
}

} // namespace wattcard::ui
