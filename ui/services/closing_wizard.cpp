// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/receipt_lines.h"
#include "ui/services/cause_fields.h"
#include "ui/services/reading_fields.h"
#include "ui/services/service_list.h"
#include "ui/services/wizard_parts.h"
#include "ui/text/operation_text.h"
#include "ui/text/receipt_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

using transaction::RemainingSource;

namespace {

// What becomes of the money that is due.
enum class Payout { Cash, Bank, Later };

class ClosingWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ClosingWords)
public:
    static QString title() { return tr("Closing and refund"); }
    static QString readingTitle() { return tr("The meter at its last visit"); }
    static QString causeTitle() { return tr("Reason"); }
    static QString payoutTitle() { return tr("Money that is due to the customer"); }
    static QString closeVerb() { return tr("close the account"); }
    static QString payVerb() { return tr("pay out"); }
    static QString remaining() { return tr("Left in the meter"); }
    static QString unloaded() { return tr("Sold and not loaded"); }
    static QString value() { return tr("Both are worth"); }
    static QString tax() { return tr("Tax in it"); }
    static QString deposit() { return tr("Deposit"); }
    static QString carry() { return tr("Kept on the account"); }
    static QString refund() { return tr("Due to the customer"); }
    static QString owed() { return tr("The customer still owes"); }
    static QString payout() { return tr("Pay it out"); }
    static QString payout(Payout payout);
    static QString reference() { return tr("Number of the transfer"); }
    static QString paidOut() { return tr("Paid out"); }
    static QString notPaid() { return tr("Still due to the customer"); }
    static QString step() { return tr("Booked under"); }
    static QString noReference()
    {
        return tr("The number of the transfer is missing. Type it as the bank gives it.");
    }
};

QString ClosingWords::payout(Payout payout)
{
    switch (payout) {
    case Payout::Cash: return tr("now, in cash");
    case Payout::Bank: return tr("now, by bank transfer");
    case Payout::Later: return tr("later, in this same service");
    }
    std::abort();
}

// The forms of one wizard: the end of an account, and the money that is due from it.
class ClosingForms : public QObject {
public:
    ClosingForms(ServiceWizard& wizard, ServicesDesk& desk);

private:
    bool closes() const { return factsOf(m_desk).account.state != AccountState::Closed; }
    bool paysNow() const { return m_due && m_payout->value() != Payout::Later; }
    void addForms(ServiceWizard& wizard);
    void begin();
    void takeAccount();
    void takeDone();
    Gap payoutGap() const;
    app::ServiceWish closing() const;
    app::ServiceWish payment() const;
    SummaryRows summary() const;
    SummaryRows paymentSummary() const;
    SummaryRows result() const;

    ServicesDesk& m_desk;
    FieldSheet* m_readingSheet;
    FieldSheet* m_causeSheet;
    FieldSheet* m_payoutSheet;
    ReadingFields m_reading;
    CauseFields m_cause;
    ChoiceBox<Payout>* m_payout;
    QLineEdit* m_reference;
    CauseFields m_payoutCause;
    struct Due {
        StepNumber step;
        Money amount;
    };
    std::optional<Due> m_due; // and not paid yet
    std::optional<StepNumber> m_step;
    std::optional<Money> m_paid;
};

ClosingForms::ClosingForms(ServiceWizard& wizard, ServicesDesk& desk)
    : QObject{&wizard},
      m_desk{desk},
      m_readingSheet{makeSheet(wizard, 4)},
      m_causeSheet{makeSheet(wizard, 4)},
      m_payoutSheet{makeSheet(wizard, 4)},
      m_reading{*m_readingSheet, {RemainingSource::Visit}},
      m_cause{*m_causeSheet, reasonsFor(Operation::Close)},
      m_payout{new ChoiceBox<Payout>{{Payout::Cash, Payout::Bank, Payout::Later},
                                     [](Payout payout) { return ClosingWords::payout(payout); },
                                     m_payoutSheet}},
      m_reference{new QLineEdit{m_payoutSheet}},
      m_payoutCause{[this]() -> FieldSheet& {
                        m_payoutSheet->add(*m_payout, [] { return ClosingWords::payout(); });
                        m_payoutSheet->add(*m_reference, ClosingWords::reference);
                        return *m_payoutSheet;
                    }(),
                    reasonsFor(Operation::PayOutRefund)}
{
    connect(m_payout, &QComboBox::currentIndexChanged, this,
            [this] { m_payoutSheet->setShown(*m_reference, m_payout->value() == Payout::Bank); });
    m_payoutSheet->setShown(*m_reference, false);
    connect(&wizard, &ServiceWizard::started, this, [this] { begin(); });
    connect(&desk, &ServicesDesk::accountChosen, this, [this] { takeAccount(); });
    connect(&desk, &ServicesDesk::finished, this, [this] { takeDone(); });
    addForms(wizard);
}

void ClosingForms::addForms(ServiceWizard& wizard)
{
    addAccountStep(wizard, m_desk, {Operation::Close, Operation::PayOutRefund});
    wizard.addStep({.title = ClosingWords::readingTitle,
                    .picture = StepPicture::Reading,
                    .form = m_readingSheet,
                    .gap = [this] { return m_reading.gap(); },
                    .isNeeded = [this] { return closes(); },
                    .entered = [this] { m_reading.show(factsOf(m_desk)); }});
    wizard.addStep({.title = ClosingWords::causeTitle,
                    .picture = StepPicture::Paper,
                    .form = m_causeSheet,
                    .gap = [this] { return m_cause.gap(); },
                    .isNeeded = [this] { return closes(); }});
    addConfirmStep(wizard, m_desk,
                   {.wish = [this] { return closing(); },
                    .summary = [this] { return summary(); },
                    .verb = ClosingWords::closeVerb,
                    .isNeeded = [this] { return closes() && !m_step; }});
    wizard.addStep({.title = ClosingWords::payoutTitle,
                    .picture = StepPicture::Money,
                    .form = m_payoutSheet,
                    .gap = [this] { return payoutGap(); },
                    .isNeeded = [this] { return m_due.has_value(); },
                    .leadsOut = [this] { return m_step.has_value(); }});
    addConfirmStep(wizard, m_desk,
                   {.wish = [this] { return payment(); },
                    .summary = [this] { return paymentSummary(); },
                    .verb = ClosingWords::payVerb,
                    .isNeeded = [this] { return paysNow(); }});
    addDoneStep(wizard, m_desk, [this] { return result(); });
}

void ClosingForms::begin()
{
    m_reading.clear();
    m_cause.clear();
    m_payoutCause.clear();
    m_payout->choose(Payout::Cash);
    m_reference->clear();
    m_due.reset();
    m_step.reset();
    m_paid.reset();
    takeAccount();
}

// Of an account that has ended: what was not paid out then.
void ClosingForms::takeAccount()
{
    m_due.reset();
    const auto& sheet = m_desk.view().sheet;
    if (!sheet || closes())
        return;
    const auto unpaid =
        std::ranges::find_if(sheet->refunds, [](const RefundDue& due) { return !due.paid; });
    if (unpaid != sheet->refunds.end())
        m_due = Due{unpaid->step, unpaid->amount};
}

void ClosingForms::takeDone()
{
    const ServicesView& view = m_desk.view();
    if (view.service != ServiceId::Closing || !view.done)
        return;
    if (view.done->paidOut) {
        m_paid = view.done->paidOut;
        return;
    }
    m_step = view.done->step;
    const auto bill = view.prepared ? view.prepared->figures.bill : std::nullopt;
    if (m_step && bill && bill->refund > Money{})
        m_due = Due{*m_step, bill->refund};
}

Gap ClosingForms::payoutGap() const
{
    if (m_payout->value() == Payout::Later)
        return std::nullopt;
    const bool isMissing =
        m_payout->value() == Payout::Bank && m_reference->text().trimmed().isEmpty();
    if (isMissing)
        return FormGap{m_reference, ClosingWords::noReference()};
    return m_payoutCause.gap();
}

app::ServiceWish ClosingForms::closing() const
{
    Closing closing{.account = factsOf(m_desk).account.id};
    closing.reading = m_reading.value({});
    closing.cause = m_cause.value();
    return closing;
}

app::ServiceWish ClosingForms::payment() const
{
    app::RefundPayout payout{
        .account = factsOf(m_desk).account.id, .step = m_due->step, .cause = m_payoutCause.value()};
    const bool isBank = m_payout->value() == Payout::Bank;
    payout.tender.kind = isBank ? TenderKind::Bank : TenderKind::Cash;
    if (isBank)
        payout.tender.reference = m_reference->text().trimmed();
    return payout;
}

void addBill(SummaryRows& rows, const ClosingBill& bill, PaymentMode mode)
{
    rows.emplace_back(ClosingWords::remaining(), creditText(bill.remaining, mode));
    rows.emplace_back(ClosingWords::unloaded(), creditText(bill.unloaded, mode));
    rows.emplace_back(ClosingWords::value(), moneyText(bill.value));
    rows.emplace_back(ClosingWords::tax(), moneyText(bill.tax));
    rows.emplace_back(ClosingWords::deposit(), moneyText(bill.deposit));
    if (!bill.carry.isZero())
        rows.emplace_back(ClosingWords::carry(), moneyText(bill.carry));
    for (const Debt& debt : bill.debts)
        rows.emplace_back(debtClassText(debt.kind), QStringLiteral("− ") + moneyText(debt.amount));
    for (const ChargeLine& line : bill.charges)
        rows.emplace_back(reports::chargeName(line, receiptWords()),
                          QStringLiteral("− ") + moneyText(line.amount));
    if (bill.refund < Money{})
        rows.emplace_back(ClosingWords::owed(), moneyText(Money{} - bill.refund));
    else
        rows.emplace_back(ClosingWords::refund(), moneyText(bill.refund));
}

SummaryRows ClosingForms::summary() const
{
    SummaryRows rows = accountRows(m_desk);
    const auto& prepared = m_desk.view().prepared;
    if (prepared && prepared->figures.bill)
        addBill(rows, *prepared->figures.bill, factsOf(m_desk).account.mode);
    const StepCause cause = m_cause.value();
    addCause(rows, cause.reason, cause.note);
    return rows;
}

SummaryRows ClosingForms::paymentSummary() const
{
    SummaryRows rows = accountRows(m_desk);
    if (m_due)
        rows.emplace_back(ClosingWords::refund(), moneyText(m_due->amount));
    rows.emplace_back(ClosingWords::payout(), ClosingWords::payout(m_payout->value()));
    if (m_payout->value() == Payout::Bank)
        rows.emplace_back(ClosingWords::reference(), m_reference->text().trimmed());
    const StepCause cause = m_payoutCause.value();
    addCause(rows, cause.reason, cause.note);
    return rows;
}

SummaryRows ClosingForms::result() const
{
    SummaryRows rows = accountRows(m_desk);
    if (m_step)
        rows.emplace_back(ClosingWords::step(), QString::number(m_step->value()));
    if (m_paid)
        rows.emplace_back(ClosingWords::paidOut(), moneyText(*m_paid));
    else if (m_due)
        rows.emplace_back(ClosingWords::notPaid(), moneyText(m_due->amount));
    return rows;
}

} // namespace

ServiceWizard* makeClosing(ServicesDesk& desk, QWidget* parent)
{
    auto* wizard = new ServiceWizard{ClosingWords::title, parent};
    new ClosingForms{*wizard, desk};
    return wizard;
}

} // namespace wattcard::ui
