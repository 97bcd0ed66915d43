// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/cause_fields.h"
#include "ui/services/day_edit.h"
#include "ui/services/payment_fields.h"
#include "ui/services/reading_fields.h"
#include "ui/services/service_list.h"
#include "ui/services/wizard_parts.h"
#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>

namespace wattcard::ui {

using transaction::RemainingSource;

namespace {

class SuspensionWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::SuspensionWords)
public:
    static QString title() { return tr("Suspension and resumption"); }
    static QString termsTitle() { return tr("How long, and what becomes of the credit"); }
    static QString endTitle() { return tr("Which suspension ends"); }
    static QString readingTitle() { return tr("The meter as it stands now"); }
    static QString causeTitle() { return tr("Reason"); }
    static QString paymentTitle() { return tr("Reason, and what is paid with it"); }
    static QString kind() { return tr("Suspension"); }
    static QString until() { return tr("Supply returns on"); }
    static QString credit() { return tr("Credit in the meter"); }
    static QString payment() { return tr("Paid now, or nothing"); }
    static QString paid() { return tr("Paid now"); }
    static QString suspendVerb() { return tr("suspend the account"); }
    static QString resumeVerb() { return tr("end the suspension"); }
    static QString writeVerb() { return tr("write the card"); }
    static QString used() { return tr("Used while supply was off"); }
    static QString charged() { return tr("Charged for it"); }
    static QString step() { return tr("Booked under"); }
    static QString open() { return tr("open end"); }
    static QString badDay()
    {
        return tr("This is no day. Type it as year-month-day, 2026-12-24, or leave it empty.");
    }
    static QString visitNeeded()
    {
        return tr("A long suspension needs the visit with a management card. Choose it as the "
                  "source, or make the suspension a short one.");
    }
};

// The forms of one wizard: of an account that is active the suspension, else its end.
class SuspensionForms : public QObject {
public:
    SuspensionForms(ServiceWizard& wizard, ServicesDesk& desk);

private:
    bool ends() const { return factsOf(m_desk).account.state == AccountState::Suspended; }
    SuspensionKind kind() const;
    bool isLong() const { return kind() == SuspensionKind::Long; }
    bool isKnown() const { return m_desk.view().sheet && m_desk.view().sheet->suspension; }
    bool endsWithCard() const { return ends() && isLong(); }
    void addForms(ServiceWizard& wizard);
    void begin();
    void followKind();
    void enterCause();
    Gap termsGap() const;
    Gap readingGap() const;
    std::optional<app::ServiceWish> wish() const;
    std::optional<app::ServiceWish> resumption() const;
    SummaryRows summary() const;
    SummaryRows result() const;

    ServicesDesk& m_desk;
    FieldSheet* m_termsSheet;
    FieldSheet* m_endSheet;
    FieldSheet* m_readingSheet;
    FieldSheet* m_causeSheet;
    ChoiceBox<SuspensionKind>* m_kind;
    DayEdit* m_until;
    ChoiceBox<GivenTo>* m_givenTo;
    ChoiceBox<SuspensionKind>* m_ended;
    ReadingFields m_reading;
    CauseFields m_cause;
    PaymentFields m_payment;
};

SuspensionForms::SuspensionForms(ServiceWizard& wizard, ServicesDesk& desk)
    : QObject{&wizard},
      m_desk{desk},
      m_termsSheet{makeSheet(wizard, 4)},
      m_endSheet{makeSheet(wizard, 4)},
      m_readingSheet{makeSheet(wizard, 4)},
      m_causeSheet{makeSheet(wizard, 5)},
      m_kind{new ChoiceBox<SuspensionKind>{
          {SuspensionKind::Short, SuspensionKind::Long}, suspensionText, m_termsSheet}},
      m_until{new DayEdit{m_termsSheet}},
      m_givenTo{
          new ChoiceBox<GivenTo>{{GivenTo::Carry, GivenTo::RefundDue}, givenToText, m_termsSheet}},
      m_ended{new ChoiceBox<SuspensionKind>{
          {SuspensionKind::Short, SuspensionKind::Long}, suspensionText, m_endSheet}},
      m_reading{*m_readingSheet, {RemainingSource::Display, RemainingSource::Visit}},
      m_cause{*m_causeSheet, reasonsFor(Operation::Suspend)},
      m_payment{*m_causeSheet, SuspensionWords::payment, true}
{
    m_termsSheet->add(*m_kind, SuspensionWords::kind);
    m_termsSheet->add(*m_until, SuspensionWords::until);
    m_termsSheet->add(*m_givenTo, SuspensionWords::credit);
    m_endSheet->add(*m_ended, SuspensionWords::kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { followKind(); });
    connect(&wizard, &ServiceWizard::started, this, [this] { begin(); });
    followKind();
    addForms(wizard);
}

void SuspensionForms::addForms(ServiceWizard& wizard)
{
    addAccountStep(wizard, m_desk, {Operation::Suspend, Operation::Resume});
    wizard.addStep({.title = SuspensionWords::termsTitle,
                    .picture = StepPicture::Meter,
                    .form = m_termsSheet,
                    .gap = [this] { return termsGap(); },
                    .isNeeded = [this] { return !ends(); }});
    wizard.addStep({.title = SuspensionWords::endTitle,
                    .picture = StepPicture::Meter,
                    .form = m_endSheet,
                    .isNeeded = [this] { return ends() && !isKnown(); }});
    wizard.addStep({.title = SuspensionWords::readingTitle,
                    .picture = StepPicture::Reading,
                    .form = m_readingSheet,
                    .gap = [this] { return readingGap(); },
                    .isNeeded = [this] { return !endsWithCard(); },
                    .entered = [this] { m_reading.show(factsOf(m_desk)); }});
    wizard.addStep({.title =
                        [this] {
                            return endsWithCard() ? SuspensionWords::paymentTitle()
                                                  : SuspensionWords::causeTitle();
                        },
                    .picture = StepPicture::Paper,
                    .form = m_causeSheet,
                    .gap =
                        [this] {
                            return firstOf({m_cause.gap(), m_payment.gap()});
                        },
                    .entered = [this] { enterCause(); }});
    addCardStep(wizard, m_desk, WantedCard::Blank, [this] { return endsWithCard(); });
    addConfirmStep(wizard, m_desk,
                   {.wish = [this] { return wish(); },
                    .summary = [this] { return summary(); },
                    .verb =
                        [this] {
                            if (endsWithCard())
                                return SuspensionWords::writeVerb();
                            return ends() ? SuspensionWords::resumeVerb()
                                          : SuspensionWords::suspendVerb();
                        }});
    addDoneStep(wizard, m_desk, [this] { return result(); });
}

void SuspensionForms::begin()
{
    m_kind->choose(SuspensionKind::Short);
    m_ended->choose(SuspensionKind::Short);
    m_givenTo->choose(GivenTo::Carry);
    m_until->clear();
    m_reading.clear();
    m_cause.clear();
    m_payment.clear();
}

// Of one that ends the books know it, unless its series never was loaded.
SuspensionKind SuspensionForms::kind() const
{
    if (!ends())
        return m_kind->value();
    return isKnown() ? *m_desk.view().sheet->suspension : m_ended->value();
}

// In a short one the credit stays where it is.
void SuspensionForms::followKind()
{
    m_termsSheet->setShown(*m_givenTo, m_kind->value() == SuspensionKind::Long);
}

void SuspensionForms::enterCause()
{
    m_payment.setShown(endsWithCard());
    m_cause.offer(reasonsFor(ends() ? Operation::Resume : Operation::Suspend));
}

Gap SuspensionForms::termsGap() const
{
    const bool isBad = !m_until->text().trimmed().isEmpty() && !m_until->day();
    return isBad ? Gap{FormGap{m_until, SuspensionWords::badDay()}} : Gap{};
}

Gap SuspensionForms::readingGap() const
{
    if (!ends() && isLong() && m_reading.source() != RemainingSource::Visit)
        return FormGap{m_reading.sourceField(), SuspensionWords::visitNeeded()};
    return m_reading.gap();
}

std::optional<app::ServiceWish> SuspensionForms::resumption() const
{
    const auto& card = m_desk.view().card;
    if (!card)
        return std::nullopt;
    app::OperationForm form = app::formFor(Operation::Resume, factsOf(m_desk).account.id, *card);
    const StepCause cause = m_cause.value();
    form.cause.reason = cause.reason;
    form.cause.note = cause.note;
    form.change.oldCard = transaction::OldCard::Retained;
    form.order.payment = m_payment.amount();
    form.order.tendered = m_payment.amount();
    form.order.tenders = m_payment.tenders();
    return app::ResumptionWish{form};
}

std::optional<app::ServiceWish> SuspensionForms::wish() const
{
    const AccountId account = factsOf(m_desk).account.id;
    if (endsWithCard())
        return resumption();
    if (ends())
        return app::SuspendAccount::End{account, m_reading.value({}), m_cause.value()};
    Suspension suspension{.account = account};
    suspension.kind = m_kind->value();
    suspension.reading = m_reading.value({});
    suspension.givenTo = isLong() ? m_givenTo->value() : GivenTo::Carry;
    suspension.until = m_until->day();
    suspension.cause = m_cause.value();
    return suspension;
}

SummaryRows SuspensionForms::summary() const
{
    SummaryRows rows = accountRows(m_desk);
    rows.emplace_back(SuspensionWords::kind(), suspensionText(kind()));
    if (!ends()) {
        const QString until = m_until->text().trimmed();
        rows.emplace_back(SuspensionWords::until(),
                          until.isEmpty() ? SuspensionWords::open() : until);
        if (isLong())
            rows.emplace_back(SuspensionWords::credit(), givenToText(m_givenTo->value()));
    }
    if (!endsWithCard())
        addReading(rows, m_reading.value({}), factsOf(m_desk));
    else if (!m_payment.amount().isZero())
        rows.emplace_back(SuspensionWords::paid(), moneyText(m_payment.amount()));
    const StepCause cause = m_cause.value();
    addCause(rows, cause.reason, cause.note);
    return rows;
}

SummaryRows SuspensionForms::result() const
{
    const auto& done = m_desk.view().done;
    if (!done || done->card) // then the receipt says it
        return {};
    SummaryRows rows = accountRows(m_desk);
    if (done->resumed) {
        rows.emplace_back(SuspensionWords::used(), energyText(done->resumed->used));
        rows.emplace_back(SuspensionWords::charged(), moneyText(done->resumed->charged));
    }
    if (done->step)
        rows.emplace_back(SuspensionWords::step(), QString::number(done->step->value()));
    return rows;
}

} // namespace

ServiceWizard* makeSuspension(ServicesDesk& desk, QWidget* parent)
{
    auto* wizard = new ServiceWizard{SuspensionWords::title, parent};
    new SuspensionForms{*wizard, desk};
    return wizard;
}

} // namespace wattcard::ui
