// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/owed_at_transfer.h"
#include "ui/services/payment_fields.h"
#include "ui/services/service_list.h"
#include "ui/services/wizard_parts.h"
#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>

namespace wattcard::ui {

namespace {

class TransferWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::TransferWords)
public:
    static QString title() { return tr("Transfer an account"); }
    static QString customerStep() { return tr("Who takes over"); }
    static QString debtStep() { return tr("Debts and payment"); }
    static QString name() { return tr("Name of the new customer"); }
    static QString address() { return tr("Address"); }
    static QString paper() { return tr("Number of the identity paper"); }
    static QString note() { return tr("In words"); }
    static QString debt() { return tr("Open debts"); }
    static QString debtText(bool isAssumed)
    {
        return isAssumed ? tr("the new customer assumes them, in writing") : tr("not assumed");
    }
    static QString payment() { return tr("Paid now ¥, or nothing"); }
    static QString paid() { return tr("Paid now"); }
    static QString old() { return tr("Until now"); }
    static QString verb() { return tr("write the new card"); }
    static QString noName()
    {
        return tr("The name of the new customer is missing. Type it as on the identity paper.");
    }
    static QString noAddress() { return tr("The address is missing. Type it."); }
    static QString noNote() { return tr("Say in a few words why the account changes hands."); }
    static QString debtOpen(Money owed)
    {
        return tr("%1 are owed on this account. Take the payment first, or choose that the new "
                  "customer assumes the debt.")
            .arg(moneyText(owed));
    }
    static QString moreMonths()
    {
        return tr("More months are unpaid than one purchase takes. Sell on the old card first: a "
                  "purchase takes the oldest of them.");
    }
    static QString taken() { return tr("Taken over by"); }
    static QString oldRefused() { return tr("The old card"); }
    static QString refusedFromNow() { return tr("is refused at every counter from now on"); }
};

class TransferForms : public QObject {
public:
    TransferForms(ServiceWizard& wizard, ServicesDesk& desk);

private:
    void addSteps(ServiceWizard& wizard);
    void begin();
    Gap customerGap() const;
    Gap debtGap() const;
    std::optional<app::ServiceWish> wish() const;
    SummaryRows summary() const;

    ServicesDesk& m_desk;
    FieldSheet* m_sheet;
    FieldSheet* m_debtSheet;
    QLineEdit* m_name;
    QLineEdit* m_address;
    QLineEdit* m_paper;
    QLineEdit* m_note;
    ChoiceBox<bool>* m_assumed;
    PaymentFields m_payment;
    std::optional<app::TransferWish> m_entered; // the customer is in the books since
};

TransferForms::TransferForms(ServiceWizard& wizard, ServicesDesk& desk)
    : QObject{&wizard},
      m_desk{desk},
      m_sheet{makeSheet(wizard, 4)},
      m_debtSheet{makeSheet(wizard, 4)},
      m_name{new QLineEdit{m_sheet}},
      m_address{new QLineEdit{m_sheet}},
      m_paper{new QLineEdit{m_sheet}},
      m_note{new QLineEdit{m_sheet}},
      m_assumed{new ChoiceBox<bool>{{false, true}, TransferWords::debtText, m_debtSheet}},
      m_payment{[this]() -> FieldSheet& {
                    m_debtSheet->add(*m_assumed, TransferWords::debt);
                    return *m_debtSheet;
                }(),
                TransferWords::payment, true}
{
    m_sheet->add(*m_name, TransferWords::name);
    m_sheet->add(*m_address, TransferWords::address);
    m_sheet->add(*m_paper, TransferWords::paper);
    m_sheet->add(*m_note, TransferWords::note);
    connect(&wizard, &ServiceWizard::started, this, [this] { begin(); });
    // Whoever takes over is entered with the first preparation, and not once more with the next.
    connect(&desk, &ServicesDesk::preparationDone, this, [this] {
        if (const auto* wish = std::get_if<app::TransferWish>(&m_desk.view().prepared->wish))
            m_entered = *wish;
    });
    addSteps(wizard);
}

void TransferForms::begin()
{
    for (QLineEdit* edit : {m_name, m_address, m_paper, m_note})
        edit->clear();
    m_assumed->choose(false);
    m_payment.clear();
    m_entered.reset();
}

void TransferForms::addSteps(ServiceWizard& wizard)
{
    addAccountStep(wizard, m_desk, {Operation::Transfer});
    wizard.addStep({.title = TransferWords::customerStep,
                    .picture = StepPicture::Customer,
                    .form = m_sheet,
                    .gap = [this] { return customerGap(); }});
    wizard.addStep({.title = TransferWords::debtStep,
                    .picture = StepPicture::Money,
                    .form = m_debtSheet,
                    .gap = [this] { return debtGap(); }});
    addCardStep(wizard, m_desk, WantedCard::Blank);
    addConfirmStep(wizard, m_desk,
                   {.wish = [this] { return wish(); },
                    .summary = [this] { return summary(); },
                    .verb = TransferWords::verb});
    addDoneStep(wizard, m_desk, [this] {
        return SummaryRows{{TransferWords::taken(), m_name->text().trimmed()},
                           {TransferWords::oldRefused(), TransferWords::refusedFromNow()}};
    });
}

Gap TransferForms::customerGap() const
{
    if (m_name->text().trimmed().isEmpty())
        return FormGap{m_name, TransferWords::noName()};
    if (m_address->text().trimmed().isEmpty())
        return FormGap{m_address, TransferWords::noAddress()};
    if (m_note->text().trimmed().isEmpty())
        return FormGap{m_note, TransferWords::noNote()};
    return {};
}

Gap TransferForms::debtGap() const
{
    const Account& account = factsOf(m_desk).account;
    const Money owed = owedAtTransfer(account);
    if (mayOweMore(account)) // assumed or not
        return FormGap{m_assumed, TransferWords::moreMonths()};
    if (!owed.isZero() && !m_assumed->value())
        return FormGap{m_assumed, TransferWords::debtOpen(owed)};
    return m_payment.gap();
}

std::optional<app::ServiceWish> TransferForms::wish() const
{
    const ServicesView& view = m_desk.view();
    if (!hasBlankCard(view))
        return std::nullopt;
    app::TransferWish wish;
    app::OperationForm& form = wish.transfer.form;
    form = app::formFor(Operation::Transfer, factsOf(m_desk).account.id, *view.card);
    form.change.oldCard = transaction::OldCard::Retained;
    form.change.paper = m_paper->text().trimmed();
    form.cause.reason = Reason::CustomerMoves;
    form.cause.note = m_note->text().trimmed();
    form.order.payment = m_payment.amount();
    form.order.tendered = m_payment.amount();
    form.order.tenders = m_payment.tenders();
    wish.transfer.debtAssumed = m_assumed->value();
    wish.name = m_name->text().trimmed();
    wish.address = m_address->text().trimmed();
    if (m_entered && m_entered->name == wish.name && m_entered->address == wish.address)
        form.change.customer = m_entered->transfer.form.change.customer;
    return wish;
}

SummaryRows TransferForms::summary() const
{
    SummaryRows rows{{TransferWords::old(), factsOf(m_desk).account.customerName}};
    rows.emplace_back(TransferWords::name(), m_name->text().trimmed());
    rows.emplace_back(TransferWords::address(), m_address->text().trimmed());
    rows.emplace_back(TransferWords::paper(), m_paper->text().trimmed());
    rows.emplace_back(TransferWords::note(), m_note->text().trimmed());
    const Money owed = owedAtTransfer(factsOf(m_desk).account);
    if (!owed.isZero())
        rows.emplace_back(TransferWords::debt(), moneyText(owed) + QStringLiteral(", ") +
                                                     TransferWords::debtText(m_assumed->value()));
    rows.emplace_back(TransferWords::paid(), moneyText(m_payment.amount()));
    return rows;
}

} // namespace

ServiceWizard* makeTransfer(ServicesDesk& desk, QWidget* parent)
{
    auto* wizard = new ServiceWizard{TransferWords::title, parent};
    new TransferForms{*wizard, desk};
    return wizard;
}

} // namespace wattcard::ui
