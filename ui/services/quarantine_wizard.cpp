// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/cause_fields.h"
#include "ui/services/service_list.h"
#include "ui/services/wizard_parts.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <cstdlib>

namespace wattcard::ui {

namespace {

enum class EvidenceSays { Void, Commit };

class QuarantineWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::QuarantineWords)
public:
    static QString title() { return tr("Kept aside: settled by two people"); }
    static QString evidenceTitle() { return tr("What is known, and what it comes to"); }
    static QString verb() { return tr("settle it"); }
    static QString when() { return tr("Begun"); }
    static QString kind() { return tr("Kind"); }
    static QString sale() { return tr("Sale no."); }
    static QString paid() { return tr("Paid"); }
    static QString expected() { return tr("The card should show"); }
    static QString before() { return tr("Before it showed"); }
    static QString image(std::uint32_t count, const QString& total)
    {
        return tr("purchase no. %1, total %2").arg(count).arg(total);
    }
    static QString hold() { return tr("The account is held"); }
    static QString noRow() { return tr("no purchase stands behind it"); }
    static QString verdict() { return tr("The evidence says"); }
    static QString verdict(EvidenceSays verdict)
    {
        return verdict == EvidenceSays::Void
                   ? tr("not sold: the money stays on the account, due to the customer")
                   : tr("sold: the card in the reader carries the purchase");
    }
    static QString nothing()
    {
        return tr("Nothing of this account is kept aside. Choose another account with Esc.");
    }
    static QString noCard()
    {
        return tr("Put the card of this purchase into the reader: only the card itself proves that "
                  "it was sold. Without the card choose the other answer.");
    }
    static QString settled() { return tr("Settled"); }
};

// The form of one wizard.
class QuarantineForms : public QObject {
public:
    QuarantineForms(ServiceWizard& wizard, ServicesDesk& desk);

private:
    const transaction::Row* row() const;
    bool commits() const { return row() && m_verdict->value() == EvidenceSays::Commit; }
    QWidget* makeForm(ServiceWizard& wizard);
    void addForms(ServiceWizard& wizard);
    void lookAgain();
    Gap gap() const;
    app::ServiceWish wish() const;
    SummaryRows evidence() const;
    SummaryRows summary() const;
    SummaryRows result() const;

    ServicesDesk& m_desk;
    FieldSheet* m_sheet;
    QLabel* m_evidence = nullptr;
    ChoiceBox<EvidenceSays>* m_verdict;
    CauseFields m_cause;
};

QuarantineForms::QuarantineForms(ServiceWizard& wizard, ServicesDesk& desk)
    : QObject{&wizard},
      m_desk{desk},
      m_sheet{makeSheet(wizard, 3)},
      m_verdict{[this] {
          auto* box = new ChoiceBox<EvidenceSays>{
              {EvidenceSays::Void, EvidenceSays::Commit},
              [](EvidenceSays verdict) { return QuarantineWords::verdict(verdict); },
              m_sheet};
          m_sheet->add(*box, [] { return QuarantineWords::verdict(); });
          return box;
      }()},
      m_cause{*m_sheet, reasonsFor(Operation::CatchUp)}
{
    connect(&wizard, &ServiceWizard::started, this, [this] {
        m_verdict->choose(EvidenceSays::Void);
        m_cause.clear();
    });
    addForms(wizard);
}

const transaction::Row* QuarantineForms::row() const
{
    const auto& open = factsOf(m_desk).records.open;
    const bool isKept = open && open->state == transaction::RowState::Quarantined;
    return isKept ? &*open : nullptr;
}

QWidget* QuarantineForms::makeForm(ServiceWizard& wizard)
{
    auto* form = new QWidget{&wizard};
    m_evidence = new QLabel{form};
    m_evidence->setTextFormat(Qt::RichText);
    m_evidence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* layout = new QVBoxLayout{form};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_evidence);
    layout->addWidget(m_sheet);
    layout->addStretch(1);
    return form;
}

void QuarantineForms::addForms(ServiceWizard& wizard)
{
    addAccountStep(wizard, m_desk, {Operation::CatchUp});
    wizard.addStep({.title =
                        [this] {
                            lookAgain();
                            return QuarantineWords::evidenceTitle();
                        },
                    .picture = StepPicture::Card,
                    .form = makeForm(wizard),
                    .gap = [this] { return gap(); }});
    addConfirmStep(wizard, m_desk,
                   {.wish = [this] { return wish(); },
                    .summary = [this] { return summary(); },
                    .verb = QuarantineWords::verb});
    addDoneStep(wizard, m_desk, [this] { return result(); });
}

void QuarantineForms::lookAgain()
{
    m_evidence->setText(tableOfRows(evidence()));
    m_sheet->setShown(*m_verdict, row() != nullptr);
}

Gap QuarantineForms::gap() const
{
    if (!row() && !factsOf(m_desk).hold)
        return FormGap{nullptr, QuarantineWords::nothing()};
    if (commits() && !isCardIn(m_desk.view()))
        return FormGap{m_verdict, QuarantineWords::noCard()};
    return m_cause.gap();
}

app::ServiceWish QuarantineForms::wish() const
{
    const AccountId account = factsOf(m_desk).account.id;
    if (const transaction::Row* kept = row())
        return app::QuarantineEnd{
            .account = account, .row = kept->id, .commits = commits(), .cause = m_cause.value()};
    return app::HoldRelease{account, m_cause.value()};
}

SummaryRows QuarantineForms::evidence() const
{
    const AccountFacts& facts = factsOf(m_desk);
    const PaymentMode mode = facts.account.mode;
    SummaryRows rows;
    if (const transaction::Row* kept = row()) {
        const auto& target = kept->target.position;
        rows = {{QuarantineWords::when(), dateTimeText(kept->createdAt)},
                {QuarantineWords::kind(), kindText(kept->kind)},
                {QuarantineWords::sale(), QString::number(static_cast<std::uint32_t>(kept->sale))},
                {QuarantineWords::paid(), moneyText(kept->quote.payment)},
                {QuarantineWords::before(),
                 QuarantineWords::image(static_cast<std::uint32_t>(kept->beforePosition.seq),
                                        creditText(facts.total, mode))},
                {QuarantineWords::expected(),
                 QuarantineWords::image(static_cast<std::uint32_t>(target.seq),
                                        creditText(facts.openTotal, mode))}};
    } else if (facts.hold) {
        rows = {{QuarantineWords::hold(), faultText(*facts.hold).sentence},
                {QuarantineWords::sale(), QuarantineWords::noRow()}};
    }
    return rows;
}

SummaryRows QuarantineForms::summary() const
{
    SummaryRows rows = accountRows(m_desk);
    for (auto& each : evidence())
        rows.push_back(std::move(each));
    if (row())
        rows.emplace_back(QuarantineWords::verdict(), QuarantineWords::verdict(m_verdict->value()));
    const StepCause cause = m_cause.value();
    addCause(rows, cause.reason, cause.note);
    return rows;
}

SummaryRows QuarantineForms::result() const
{
    SummaryRows rows = accountRows(m_desk);
    if (row())
        rows.emplace_back(QuarantineWords::settled(), QuarantineWords::verdict(m_verdict->value()));
    return rows;
}

} // namespace

ServiceWizard* makeQuarantine(ServicesDesk& desk, QWidget* parent)
{
    auto* wizard = new ServiceWizard{QuarantineWords::title, parent};
    new QuarantineForms{*wizard, desk};
    return wizard;
}

} // namespace wattcard::ui
