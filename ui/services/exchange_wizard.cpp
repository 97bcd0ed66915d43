// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/cause_fields.h"
#include "ui/services/payment_fields.h"
#include "ui/services/reading_fields.h"
#include "ui/services/service_list.h"
#include "ui/services/wizard_parts.h"
#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>
#include <QIntValidator>

#include <cstdlib>

namespace wattcard::ui {

using transaction::OldCard;
using transaction::RemainingSource;

namespace {

enum class ExchangeTask { Exchange, UndoKeeping, UndoPayingBack };

class ExchangeWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ExchangeWords)
public:
    static QString title() { return tr("Meter exchange"); }
    static QString taskTitle() { return tr("A new exchange, or the last one taken back"); }
    static QString oldTitle() { return tr("The meter that was taken down, as it stood then"); }
    static QString newTitle() { return tr("The meter that hangs there now"); }
    static QString causeTitle() { return tr("Reason, and what is paid with it"); }
    static QString task() { return tr("What is to be done"); }
    static QString task(ExchangeTask task);
    static QString agreed() { return tr("Goes over, as agreed"); }
    static QString number() { return tr("New meter number"); }
    static QString currentRatio() { return tr("Current ratio (CT)"); }
    static QString voltageRatio() { return tr("Voltage ratio (PT)"); }
    static QString newRegister() { return tr("Its register, kWh"); }
    static QString paper() { return tr("Seals, document, who was there"); }
    static QString oldCard() { return tr("Card of the customer"); }
    static QString payment() { return tr("Paid now, or nothing"); }
    static QString paid() { return tr("Paid now"); }
    static QString goesOver() { return tr("Goes over to the new meter"); }
    static QString goesBack() { return tr("Goes back to the old meter"); }
    static QString overdrawn() { return tr("Left owing in the old meter"); }
    static QString left() { return tr("Left in the old meter"); }
    static QString newMeter() { return tr("New meter"); }
    static QString oldMeter() { return tr("Old meter, again in use"); }
    static QString ratios() { return tr("Ratios"); }
    static QString total() { return tr("Total on the card"); }
    static QString verb() { return tr("write the card"); }
    static QString noNumber()
    {
        return tr("A meter number has twelve digits. Type it as it stands on the new meter.");
    }
    static QString sameNumber()
    {
        return tr("This is the number of the meter that was taken down. Type that of the new one.");
    }
    static QString noRatio()
    {
        return tr("A ratio is a whole number from 1. Type 1 for a meter without transformers.");
    }
    static QString noPaper()
    {
        return tr("Type the numbers of the seals or of the document: they are printed on the "
                  "bridge slip.");
    }
    static QString noAgreed()
    {
        return tr("Type what goes over, as the laboratory or the agreement says.");
    }
};

QString ExchangeWords::task(ExchangeTask task)
{
    switch (task) {
    case ExchangeTask::Exchange: return tr("another meter");
    case ExchangeTask::UndoKeeping: return tr("the old meter again, what was paid stays as credit");
    case ExchangeTask::UndoPayingBack: return tr("the old meter again, what was paid is paid back");
    }
    std::abort();
}

// The forms of one wizard.
class ExchangeForms : public QObject {
public:
    ExchangeForms(ServiceWizard& wizard, ServicesDesk& desk);

private:
    bool undoes() const { return m_task->value() != ExchangeTask::Exchange; }
    bool canUndo() const;
    bool isJudged() const;
    void addForms(ServiceWizard& wizard);
    void begin();
    void enterCause();
    void enterOld();
    void forgetMeters();
    void showRatios(const Ratios& ratios);
    Gap newMeterGap() const;
    Gap agreedGap() const;
    transaction::NewMeter newMeter() const;
    std::optional<app::ServiceWish> wish() const;
    SummaryRows summary() const;
    void addExchange(SummaryRows& rows, const app::ServiceFigures& figures) const;
    void addUndo(SummaryRows& rows, const app::ServiceFigures& figures) const;
    SummaryRows result() const;

    ServicesDesk& m_desk;
    FieldSheet* m_taskSheet;
    FieldSheet* m_oldSheet;
    FieldSheet* m_newSheet;
    FieldSheet* m_causeSheet;
    ChoiceBox<ExchangeTask>* m_task;
    ReadingFields m_reading;
    FigureEdit* m_agreed;
    QLineEdit* m_number;
    QLineEdit* m_current;
    QLineEdit* m_voltage;
    std::optional<RegisterFields> m_registers;
    QLineEdit* m_paper;
    ChoiceBox<OldCard>* m_oldCard;
    CauseFields m_cause;
    PaymentFields m_payment;
    AccountId m_metersOf;        // whose meters stand in the form
    std::int64_t m_evidence = 0; // the engineer's, that stands in the form
};

QLineEdit* ratioEdit(QWidget* parent)
{
    auto* edit = new QLineEdit{parent};
    edit->setValidator(new QIntValidator{1, 100'000, edit});
    return edit;
}

ExchangeForms::ExchangeForms(ServiceWizard& wizard, ServicesDesk& desk)
    : QObject{&wizard},
      m_desk{desk},
      m_taskSheet{makeSheet(wizard, 2)},
      m_oldSheet{makeSheet(wizard, 5)},
      m_newSheet{makeSheet(wizard, 6)},
      m_causeSheet{makeSheet(wizard, 5)},
      m_task{new ChoiceBox<ExchangeTask>{
          {ExchangeTask::Exchange, ExchangeTask::UndoKeeping, ExchangeTask::UndoPayingBack},
          [](ExchangeTask task) { return ExchangeWords::task(task); },
          m_taskSheet}},
      m_reading{*m_oldSheet,
                {RemainingSource::Display, RemainingSource::Visit, RemainingSource::LastReturn,
                 RemainingSource::Laboratory, RemainingSource::Estimate}},
      m_agreed{new FigureEdit{FigureEdit::Sign::NotNegative, m_oldSheet}},
      m_number{new QLineEdit{m_newSheet}},
      m_current{ratioEdit(m_newSheet)},
      m_voltage{ratioEdit(m_newSheet)},
      m_paper{new QLineEdit{m_newSheet}},
      m_oldCard{new ChoiceBox<OldCard>{
          {OldCard::Kept, OldCard::Lost, OldCard::Retained}, oldCardText, m_newSheet}},
      m_cause{*m_causeSheet, reasonsFor(Operation::Exchange)},
      m_payment{*m_causeSheet, ExchangeWords::payment, true}
{
    m_taskSheet->add(*m_task, [] { return ExchangeWords::task(); });
    m_oldSheet->add(*m_agreed, ExchangeWords::agreed);
    m_newSheet->add(*m_number, ExchangeWords::number);
    m_newSheet->add(*m_current, ExchangeWords::currentRatio);
    m_newSheet->add(*m_voltage, ExchangeWords::voltageRatio);
    m_registers.emplace(*m_newSheet, ExchangeWords::newRegister);
    m_newSheet->add(*m_paper, ExchangeWords::paper);
    m_newSheet->add(*m_oldCard, ExchangeWords::oldCard);
    connect(m_oldSheet, &FieldSheet::edited, this,
            [this] { m_oldSheet->setShown(*m_agreed, isJudged()); });
    connect(&wizard, &ServiceWizard::started, this, [this] { begin(); });
    addForms(wizard);
}

void ExchangeForms::addForms(ServiceWizard& wizard)
{
    addAccountStep(wizard, m_desk, {Operation::Exchange, Operation::UndoExchange});
    wizard.addStep({.title = ExchangeWords::taskTitle,
                    .picture = StepPicture::TwoMeters,
                    .form = m_taskSheet,
                    .isNeeded = [this] { return canUndo(); }});
    const auto isExchange = [this] { return !undoes(); };
    wizard.addStep({.title = ExchangeWords::oldTitle,
                    .picture = StepPicture::Reading,
                    .form = m_oldSheet,
                    .gap =
                        [this] {
                            return firstOf({m_reading.gap(), agreedGap()});
                        },
                    .isNeeded = isExchange,
                    .entered = [this] { enterOld(); }});
    wizard.addStep({.title = ExchangeWords::newTitle,
                    .picture = StepPicture::TwoMeters,
                    .form = m_newSheet,
                    .gap = [this] { return newMeterGap(); },
                    .isNeeded = isExchange});
    wizard.addStep({.title = ExchangeWords::causeTitle,
                    .picture = StepPicture::Paper,
                    .form = m_causeSheet,
                    .gap =
                        [this] {
                            return firstOf({m_cause.gap(), m_payment.gap()});
                        },
                    .entered = [this] { enterCause(); }});
    const auto isKept = [this] { return undoes() || m_oldCard->value() == OldCard::Kept; };
    addCardStep(wizard, m_desk, WantedCard::OfAccount, isKept);
    addCardStep(wizard, m_desk, WantedCard::Blank, [isKept] { return !isKept(); });
    addConfirmStep(wizard, m_desk,
                   {.wish = [this] { return wish(); },
                    .summary = [this] { return summary(); },
                    .verb = ExchangeWords::verb});
    addDoneStep(wizard, m_desk, [this] { return result(); });
}

void ExchangeForms::begin()
{
    m_task->choose(ExchangeTask::Exchange);
    forgetMeters();
    m_metersOf = {};
    m_oldCard->choose(OldCard::Kept);
    m_cause.clear();
    m_payment.clear();
}

void ExchangeForms::forgetMeters()
{
    m_reading.clear();
    m_oldSheet->setShown(*m_agreed, isJudged());
    m_registers->clear();
    for (QLineEdit* edit : {static_cast<QLineEdit*>(m_agreed), m_number, m_paper})
        edit->clear();
    m_evidence = 0;
}

bool ExchangeForms::canUndo() const
{
    const auto& sheet = m_desk.view().sheet;
    return sheet && sheet->lastExchange && !sheet->lastExchange->isTooLate;
}

bool ExchangeForms::isJudged() const
{
    return m_reading.source() == RemainingSource::Laboratory ||
           m_reading.source() == RemainingSource::Estimate;
}

Gap ExchangeForms::agreedGap() const
{
    const bool isMissing = isJudged() && !m_agreed->credit();
    return isMissing ? Gap{FormGap{m_agreed, ExchangeWords::noAgreed()}} : Gap{};
}

Gap ExchangeForms::newMeterGap() const
{
    const auto number = MeterNumber::parse(m_number->text().trimmed());
    if (!number)
        return FormGap{m_number, ExchangeWords::noNumber()};
    if (*number == factsOf(m_desk).account.meter)
        return FormGap{m_number, ExchangeWords::sameNumber()};
    for (QLineEdit* ratio : {m_current, m_voltage}) {
        if (ratio->text().toUInt() == 0)
            return FormGap{ratio, ExchangeWords::noRatio()};
    }
    if (const Gap gap = m_registers->gap())
        return gap;
    const bool isNamed = !m_paper->text().trimmed().isEmpty();
    return isNamed ? Gap{} : Gap{FormGap{m_paper, ExchangeWords::noPaper()}};
}

// What the engineer found stands there to be looked at; whoever knows better types over it. It is
// of one account: nothing of it stays for another that is chosen after going back.
void ExchangeForms::enterOld()
{
    const Account& account = factsOf(m_desk).account;
    if (m_metersOf != account.id) {
        forgetMeters();
        m_metersOf = account.id;
        showRatios(account.ratios); // the transformers usually stay where they are
    }
    m_reading.show(factsOf(m_desk));
    const auto& sheet = m_desk.view().sheet;
    if (!sheet || !sheet->evidence || sheet->evidence->number == m_evidence)
        return;
    const ExchangeEvidence& found = *sheet->evidence;
    m_evidence = found.number;
    m_reading.fill(found.end);
    m_number->setText(found.meter.number.toString());
    m_registers->fill(found.meter.registers);
    m_paper->setText(found.seals);
    showRatios(found.meter.ratios);
}

void ExchangeForms::showRatios(const Ratios& ratios)
{
    m_current->setText(QString::number(ratios.current));
    m_voltage->setText(QString::number(ratios.potential));
}

void ExchangeForms::enterCause()
{
    m_payment.setShown(!undoes());
    m_cause.offer(reasonsFor(undoes() ? Operation::UndoExchange : Operation::Exchange));
}

transaction::NewMeter ExchangeForms::newMeter() const
{
    transaction::NewMeter meter;
    if (const auto number = MeterNumber::parse(m_number->text().trimmed()))
        meter.number = *number;
    meter.ratios = {m_current->text().toUInt(), m_voltage->text().toUInt()};
    meter.registers = m_registers->value();
    return meter;
}

std::optional<app::ServiceWish> ExchangeForms::wish() const
{
    const auto& card = m_desk.view().card;
    if (!card)
        return std::nullopt;
    const Operation operation = undoes() ? Operation::UndoExchange : Operation::Exchange;
    app::OperationForm form = app::formFor(operation, factsOf(m_desk).account.id, *card);
    const StepCause cause = m_cause.value();
    form.cause.reason = cause.reason;
    form.cause.note = cause.note;
    if (undoes())
        return app::ExchangeUndo{form, m_task->value() == ExchangeTask::UndoKeeping};
    form.change.oldCard = m_oldCard->value();
    form.change.end = m_reading.value({});
    form.change.meter = newMeter();
    form.change.paper = m_paper->text().trimmed();
    form.order.payment = m_payment.amount();
    form.order.tendered = m_payment.amount();
    form.order.tenders = m_payment.tenders();
    return app::ExchangeWish{form, isJudged() ? m_agreed->credit() : std::nullopt};
}

void ExchangeForms::addUndo(SummaryRows& rows, const app::ServiceFigures& figures) const
{
    rows.emplace_back(ExchangeWords::task(), ExchangeWords::task(m_task->value()));
    if (const auto& sheet = m_desk.view().sheet; sheet && sheet->lastExchange)
        rows.emplace_back(ExchangeWords::oldMeter(), sheet->lastExchange->meter.toString());
    if (figures.moved)
        rows.emplace_back(ExchangeWords::goesBack(),
                          creditText(*figures.moved, factsOf(m_desk).account.mode));
}

void ExchangeForms::addExchange(SummaryRows& rows, const app::ServiceFigures& figures) const
{
    const PaymentMode mode = factsOf(m_desk).account.mode;
    addReading(rows, m_reading.value({}), factsOf(m_desk));
    if (figures.remaining && m_reading.source() == RemainingSource::LastReturn)
        rows.emplace_back(ExchangeWords::left(), creditText(*figures.remaining, mode));
    const transaction::NewMeter meter = newMeter();
    rows.emplace_back(ExchangeWords::newMeter(), meter.number.toString());
    rows.emplace_back(
        ExchangeWords::ratios(),
        QStringLiteral("%1 × %2").arg(meter.ratios.current).arg(meter.ratios.potential));
    if (figures.moved)
        rows.emplace_back(ExchangeWords::goesOver(), creditText(*figures.moved, mode));
    if (figures.overdrawn && *figures.overdrawn > Money{})
        rows.emplace_back(ExchangeWords::overdrawn(), moneyText(*figures.overdrawn));
    if (!m_payment.amount().isZero())
        rows.emplace_back(ExchangeWords::paid(), moneyText(m_payment.amount()));
}

SummaryRows ExchangeForms::summary() const
{
    SummaryRows rows = accountRows(m_desk);
    const auto& prepared = m_desk.view().prepared;
    const app::ServiceFigures figures = prepared ? prepared->figures : app::ServiceFigures{};
    if (undoes())
        addUndo(rows, figures);
    else
        addExchange(rows, figures);
    const StepCause cause = m_cause.value();
    addCause(rows, cause.reason, cause.note);
    return rows;
}

SummaryRows ExchangeForms::result() const
{
    const auto& done = m_desk.view().done;
    if (!done || !done->card)
        return {};
    const Receipt& receipt = done->card->receipt;
    return {{undoes() ? ExchangeWords::oldMeter() : ExchangeWords::newMeter(),
             receipt.meter.toString()},
            {ExchangeWords::total(), creditText(receipt.total, receipt.mode)}};
}

} // namespace

ServiceWizard* makeExchange(ServicesDesk& desk, QWidget* parent)
{
    auto* wizard = new ServiceWizard{ExchangeWords::title, parent};
    new ExchangeForms{*wizard, desk};
    return wizard;
}

} // namespace wattcard::ui
