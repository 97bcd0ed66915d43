// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/cause_fields.h"
#include "ui/services/payment_fields.h"
#include "ui/services/service_list.h"
#include "ui/services/wizard_parts.h"
#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/figure_edit.h"

#include <QCoreApplication>
#include <QRegularExpressionValidator>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using transaction::OldCard;

namespace {

// What happened to the card, as the customer tells it.
enum class CardFate { Lost, Damaged, TakenIn };

class ReplacementWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ReplacementWords)
public:
    static QString title() { return tr("Replace a card"); }
    static QString causeStep() { return tr("What happened, and who asks"); }
    static QString receiptStep() { return tr("The customer's last receipt"); }
    static QString fate() { return tr("The old card"); }
    static QString fateText(CardFate fate);
    static QString identity() { return tr("Identity paper seen"); }
    static QString identityText(bool isSeen)
    {
        return isSeen ? tr("yes, it is the customer") : tr("not yet");
    }
    static QString paper() { return tr("Number of the paper"); }
    static QString note() { return tr("In words"); }
    static QString fee() { return tr("Fee ¥, or nothing"); }
    static QString receiptSeq() { return tr("Purchase no. on the receipt"); }
    static QString receiptTotal() { return tr("Total bought so far, on the receipt"); }
    static QString verb() { return tr("write the new card"); }
    static QString unseen()
    {
        return tr("The identity of the customer is not confirmed. Look at an identity paper and "
                  "choose yes.");
    }
    static QString noNote() { return tr("Say in a few words what happened to the card."); }
    static QString noReceipt()
    {
        return tr("The records came back from a backup. Type purchase no. and total of the last "
                  "receipt, or send an engineer to read the meter.");
    }
    static QString replaced() { return tr("Card replaced for"); }
    static QString oldRefused() { return tr("The old card"); }
    static QString refusedFromNow() { return tr("is refused from now on; keep it when it comes"); }
    static QString free() { return tr("free of charge"); }
    static QString feeRow() { return tr("Fee"); }
};

QString ReplacementWords::fateText(CardFate fate)
{
    switch (fate) {
    case CardFate::Lost: return tr("lost or stolen");
    case CardFate::Damaged: return tr("damaged, taken in");
    default: return tr("retained at the counter");
    }
}

class ReplacementForms : public QObject {
public:
    ReplacementForms(ServiceWizard& wizard, ServicesDesk& desk);

private:
    void addSteps(ServiceWizard& wizard);
    void clear();
    Gap causeGap() const;
    Gap receiptGap() const;
    bool needsReceipt() const { return factsOf(m_desk).unseenSinceRestore; }
    std::optional<app::ServiceWish> wish() const;
    SummaryRows summary() const;

    ServicesDesk& m_desk;
    FieldSheet* m_sheet;
    FieldSheet* m_receiptSheet;
    ChoiceBox<CardFate>* m_fate;
    ChoiceBox<bool>* m_identity;
    QLineEdit* m_paper;
    QLineEdit* m_note;
    PaymentFields m_fee;
    QLineEdit* m_seq;
    FigureEdit* m_total;
};

ReplacementForms::ReplacementForms(ServiceWizard& wizard, ServicesDesk& desk)
    : QObject{&wizard},
      m_desk{desk},
      m_sheet{makeSheet(wizard, 7)},
      m_receiptSheet{makeSheet(wizard, 2)},
      m_fate{new ChoiceBox<CardFate>{{CardFate::Lost, CardFate::Damaged, CardFate::TakenIn},
                                     ReplacementWords::fateText,
                                     m_sheet}},
      m_identity{new ChoiceBox<bool>{{false, true}, ReplacementWords::identityText, m_sheet}},
      m_paper{new QLineEdit{m_sheet}},
      m_note{new QLineEdit{m_sheet}},
      m_fee{[this]() -> FieldSheet& {
                m_sheet->add(*m_fate, ReplacementWords::fate);
                m_sheet->add(*m_identity, ReplacementWords::identity);
                m_sheet->add(*m_paper, ReplacementWords::paper);
                m_sheet->add(*m_note, ReplacementWords::note);
                return *m_sheet;
            }(),
            ReplacementWords::fee, true},
      m_seq{new QLineEdit{m_receiptSheet}},
      m_total{new FigureEdit{FigureEdit::Sign::NotNegative, m_receiptSheet}}
{
    m_seq->setValidator(
        new QRegularExpressionValidator{QRegularExpression{u"[0-9]{0,6}"_s}, m_seq});
    m_receiptSheet->add(*m_seq, ReplacementWords::receiptSeq);
    m_receiptSheet->add(*m_total, ReplacementWords::receiptTotal);
    connect(&wizard, &ServiceWizard::started, this, [this] { clear(); });
    addSteps(wizard);
}

void ReplacementForms::clear()
{
    m_fate->choose(CardFate::Lost);
    m_identity->choose(false);
    for (QLineEdit* edit : {m_paper, m_note, m_seq, static_cast<QLineEdit*>(m_total)})
        edit->clear();
    m_fee.clear();
}

void ReplacementForms::addSteps(ServiceWizard& wizard)
{
    addAccountStep(wizard, m_desk, {Operation::ReplaceCard});
    wizard.addStep({.title = ReplacementWords::causeStep,
                    .picture = StepPicture::Paper,
                    .form = m_sheet,
                    .gap = [this] { return causeGap(); }});
    wizard.addStep({.title = ReplacementWords::receiptStep,
                    .picture = StepPicture::Money,
                    .form = m_receiptSheet,
                    .gap = [this] { return receiptGap(); },
                    .isNeeded = [this] { return needsReceipt(); }});
    addCardStep(wizard, m_desk, WantedCard::Blank);
    addConfirmStep(wizard, m_desk,
                   {.wish = [this] { return wish(); },
                    .summary = [this] { return summary(); },
                    .verb = ReplacementWords::verb});
    addDoneStep(wizard, m_desk, [this] {
        return SummaryRows{{ReplacementWords::replaced(), factsOf(m_desk).account.customerName},
                           {ReplacementWords::oldRefused(), ReplacementWords::refusedFromNow()}};
    });
}

Gap ReplacementForms::causeGap() const
{
    if (!m_identity->value())
        return FormGap{m_identity, ReplacementWords::unseen()};
    if (m_note->text().trimmed().isEmpty())
        return FormGap{m_note, ReplacementWords::noNote()};
    return m_fee.gap();
}

Gap ReplacementForms::receiptGap() const
{
    if (m_seq->text().isEmpty())
        return FormGap{m_seq, ReplacementWords::noReceipt()};
    return m_total->credit() ? Gap{} : Gap{FormGap{m_total, ReplacementWords::noReceipt()}};
}

std::optional<app::ServiceWish> ReplacementForms::wish() const
{
    const ServicesView& view = m_desk.view();
    if (!hasBlankCard(view))
        return std::nullopt;
    app::Replacement wish;
    wish.form = app::formFor(Operation::ReplaceCard, factsOf(m_desk).account.id, *view.card);
    wish.form.change.oldCard =
        m_fate->value() == CardFate::Lost ? OldCard::Lost : OldCard::Retained;
    wish.form.change.paper = m_paper->text().trimmed();
    wish.form.cause.reason =
        m_fate->value() == CardFate::Lost ? Reason::CardLost : Reason::CardDamaged;
    wish.form.cause.note = m_note->text().trimmed();
    wish.form.order.payment = m_fee.amount();
    wish.form.order.tendered = m_fee.amount();
    wish.form.order.tenders = m_fee.tenders();
    wish.identityConfirmed = m_identity->value();
    if (needsReceipt())
        wish.lastReceipt = app::LastReceipt{Sequence{m_seq->text().toUInt()},
                                            m_total->credit().value_or(Credit{})};
    return wish;
}

SummaryRows ReplacementForms::summary() const
{
    SummaryRows rows = accountRows(m_desk);
    rows.emplace_back(ReplacementWords::fate(), ReplacementWords::fateText(m_fate->value()));
    rows.emplace_back(ReplacementWords::identity(),
                      ReplacementWords::identityText(m_identity->value()));
    rows.emplace_back(ReplacementWords::note(), m_note->text().trimmed());
    rows.emplace_back(ReplacementWords::feeRow(), m_fee.amount().isZero()
                                                      ? ReplacementWords::free()
                                                      : moneyText(m_fee.amount()));
    return rows;
}

} // namespace

ServiceWizard* makeReplacement(ServicesDesk& desk, QWidget* parent)
{
    auto* wizard = new ServiceWizard{ReplacementWords::title, parent};
    new ReplacementForms{*wizard, desk};
    return wizard;
}

} // namespace wattcard::ui
