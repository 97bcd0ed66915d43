// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/exchanges_page.h"

#include "domain/rights.h"
#include "ui/engineering/exchange_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/command_row.h"
#include "ui/widgets/fitted_label.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using transaction::RemainingSource;

namespace {

constexpr int exchangesMargin = 14;
constexpr int exchangeRows = 6;
constexpr int longestSeals = 200;
constexpr int longestEvidenceNote = 400;

QKeySequence exchangeKey(ExchangeCommand command)
{
    switch (command) {
    case ExchangeCommand::Find: return Qt::Key_F3;
    case ExchangeCommand::Give: return Qt::Key_F2;
    case ExchangeCommand::Slip: return Qt::ALT | Qt::Key_P;
    }
    return {};
}

QLabel* exchangeSentence(QWidget* parent, int lines)
{
    auto* label = new FittedLabel{parent};
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTop);
    label->setFixedHeight(lines * label->fontMetrics().lineSpacing() + 2);
    return label;
}

QLineEdit* exchangeRatio(QWidget* parent)
{
    auto* edit = new QLineEdit{parent};
    edit->setValidator(new QIntValidator{1, static_cast<int>(largestRatio), edit});
    return edit;
}

std::vector<Reason> exchangeReasons()
{
    return {Reason::MeterFault, Reason::MeterRenewed, Reason::DeviceFault, Reason::CustomerChange};
}

} // namespace

ExchangesPage::ExchangesPage(std::function<LocalTime()> now, QWidget* parent)
    : QWidget{parent},
      m_now{std::move(now)},
      m_title{new QLabel{this}},
      m_evidence{new PlainTable{5, this}},
      m_slips{new PlainTable{5, this}},
      m_sheet{new FieldSheet{exchangeRows, this}},
      m_number{[this] {
          auto* edit = new QLineEdit{this};
          m_sheet->add(*edit, [] { return tr("Customer or meter number"); });
          return edit;
      }()},
      m_reading{*m_sheet,
                {RemainingSource::Display, RemainingSource::Visit, RemainingSource::LastReturn,
                 RemainingSource::Laboratory, RemainingSource::Estimate}},
      m_meter{new QLineEdit{this}},
      m_current{exchangeRatio(this)},
      m_potential{exchangeRatio(this)},
      m_reason{new ChoiceBox<Reason>{exchangeReasons(), reasonText, this}},
      m_seals{new QLineEdit{this}},
      m_note{new QLineEdit{this}},
      m_account{exchangeSentence(this, 2)},
      m_message{exchangeSentence(this, 2)}
{
    m_title->setFont(sized(font(), headlinePoints));
    makeFields();
    auto* tables = new QHBoxLayout;
    tables->addWidget(m_evidence, 1);
    tables->addWidget(m_slips, 1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(exchangesMargin, exchangesMargin, exchangesMargin, exchangesMargin);
    layout->addWidget(m_title);
    layout->addLayout(tables, 1);
    layout->addWidget(m_sheet);
    layout->addWidget(m_account);
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    connect(m_slips, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_slips->currentRow());
        if (row < m_view.slips.size())
            Q_EMIT slipChosen(m_view.slips[row].row);
    });
    connect(m_number, &QLineEdit::returnPressed, this, [this] { press(ExchangeCommand::Find); });
    connect(m_sheet, &FieldSheet::completed, this, [this] { press(ExchangeCommand::Give); });
    connect(m_sheet, &FieldSheet::edited, this, &ExchangesPage::showMessage);
    retranslate();
    show(ExchangesView{});
}

void ExchangesPage::makeFields()
{
    m_sheet->add(*m_meter, [] { return tr("New meter number"); });
    m_sheet->add(*m_current, [] { return tr("Its CT"); });
    m_sheet->add(*m_potential, [] { return tr("Its PT"); });
    m_registers.emplace(*m_sheet, [] { return tr("Its register, kWh"); });
    m_sheet->add(*m_reason, [] { return tr("Cause"); });
    m_sheet->add(*m_seals, [] { return tr("Seals"); });
    m_sheet->add(*m_note, [] { return tr("What was seen"); });
    m_seals->setMaxLength(longestSeals);
    m_note->setMaxLength(longestEvidenceNote);
}

QWidget* ExchangesPage::makeButtons()
{
    auto* panel = new QWidget{this};
    panel->setLayout(commandRow(allExchangeCommands, panel, m_buttons,
                                [this](ExchangeCommand command) { press(command); }));
    return panel;
}

void ExchangesPage::retranslate()
{
    m_title->setText(tr("Meter exchanges"));
    m_evidence->setAccessibleName(tr("Evidence that was given"));
    m_evidence->setHorizontalHeaderLabels(
        {tr("Given"), tr("Customer"), tr("Old meter"), tr("New meter"), tr("Exchange")});
    m_evidence->setEmptyText(tr("No evidence yet."));
    m_slips->setAccessibleName(tr("Exchanges that were made"));
    m_slips->setHorizontalHeaderLabels(
        {tr("Exchanged"), tr("Customer"), tr("Old meter"), tr("New meter"), tr("Goes over")});
    m_slips->setEmptyText(tr("No exchange yet."));
    nameButton(*m_buttons[ExchangeCommand::Find], tr("Find the account"),
               exchangeKey(ExchangeCommand::Find));
    nameButton(*m_buttons[ExchangeCommand::Give], tr("Give the evidence"),
               exchangeKey(ExchangeCommand::Give));
    nameButton(*m_buttons[ExchangeCommand::Slip], tr("Slip of the chosen exchange"),
               exchangeKey(ExchangeCommand::Slip));
}

void ExchangesPage::clear()
{
    m_reading.clear();
    m_registers->clear();
    for (QLineEdit* edit : {m_number, m_meter, m_current, m_potential, m_seals, m_note})
        edit->clear();
}

void ExchangesPage::show(const ExchangesView& view)
{
    const bool isNewAccount =
        view.facts && (!m_view.facts || m_view.facts->account.id != view.facts->account.id);
    const bool isDone = view.isTaken && !m_view.isTaken;
    m_view = view;
    if (isDone)
        clear();
    if (isNewAccount) {
        m_reading.show(*view.facts);
        m_current->setText(QString::number(view.facts->account.ratios.current));
        m_potential->setText(QString::number(view.facts->account.ratios.potential));
    }
    showEvidence();
    showSlips();
    showMessage();
    m_sheet->setEnabled(view.person && may(view.person->role, Right::GiveExchangeEvidence));
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
}

void ExchangesPage::showEvidence()
{
    m_evidence->setRowCount(static_cast<int>(m_view.evidence.size()));
    for (int row = 0; row < m_evidence->rowCount(); ++row) {
        const ExchangeEvidence& each = m_view.evidence[static_cast<std::size_t>(row)];
        m_evidence->fillRow(row, {dateTimeText(each.givenAt), each.customer.toString(),
                                  each.oldMeter.toString(), each.meter.number.toString(),
                                  each.used ? tr("made") : tr("waits for the clerk")});
    }
}

void ExchangesPage::showSlips()
{
    const QSignalBlocker quiet{m_slips};
    m_slips->setRowCount(static_cast<int>(m_view.slips.size()));
    m_slips->clearSelection();
    for (int row = 0; row < m_slips->rowCount(); ++row) {
        const ExchangeSlip& slip = m_view.slips[static_cast<std::size_t>(row)];
        const QString fresh = slip.change.meter ? slip.change.meter->number.toString() : QString{};
        m_slips->fillRow(row,
                         {dateTimeText(slip.at), slip.customer.toString(), slip.oldMeter.toString(),
                          fresh, creditText(slip.change.moved, slip.mode)});
        if (m_view.slip == slip.row)
            m_slips->selectRow(row);
    }
}

void ExchangesPage::showMessage()
{
    using Notice = ExchangesView::Notice;
    if (m_view.facts) {
        const Account& account = m_view.facts->account;
        const QString who = tr("%1, meter %2.").arg(account.customerName, account.meter.toString());
        const bool isRead = !m_reading.gap() && m_reading.source() != RemainingSource::LastReturn;
        m_account->setText(isRead ? who + u' ' + handoverText(*m_view.facts, m_reading.value({}))
                                  : who);
    } else {
        m_account->setText(tr("Find the account by its number, then type what the meter shows."));
    }
    if (m_view.failure)
        return say(*m_message, faultLine(m_view.failure->fault), Tone::Attention);
    switch (m_view.notice) {
    case Notice::None:
    case Notice::Found: return say(*m_message, {}, Tone::Neutral);
    case Notice::Given:
        return say(*m_message,
                   tr("The evidence is given. The clerk makes the exchange of it, a shift leader "
                      "approves it."),
                   Tone::Good);
    case Notice::Printed: return say(*m_message, tr("Saved: %1").arg(m_view.file), Tone::Good);
    }
}

void ExchangesPage::press(ExchangeCommand command)
{
    if (!isOffered(m_view, command))
        return;
    switch (command) {
    case ExchangeCommand::Find: return Q_EMIT accountWanted(m_number->text().trimmed());
    case ExchangeCommand::Give: return give();
    case ExchangeCommand::Slip: return Q_EMIT slipWanted();
    }
}

Gap ExchangesPage::gap() const
{
    if (const Gap reading = m_reading.gap())
        return reading;
    const auto number = MeterNumber::parse(m_meter->text().trimmed());
    if (!number || *number == m_view.facts->account.meter)
        return FormGap{m_meter, tr("Type the twelve digits of the new meter, another one than the "
                                   "old.")};
    for (QLineEdit* ratio : {m_current, m_potential}) {
        if (ratio->text().toUInt() == 0)
            return FormGap{ratio, tr("Type CT and PT of the new meter; 1 where there is none.")};
    }
    if (const Gap registers = m_registers->gap())
        return registers;
    const bool isSealed = !m_seals->text().trimmed().isEmpty();
    return isSealed ? Gap{} : Gap{FormGap{m_seals, tr("Type the numbers of the new seals.")}};
}

void ExchangesPage::give()
{
    if (const Gap missing = gap()) {
        say(*m_message, missing->sentence, Tone::Attention);
        missing->field->setFocus(Qt::TabFocusReason);
        return;
    }
    ExchangeEvidence evidence;
    evidence.account = m_view.facts->account.id;
    evidence.end = m_reading.value(m_now());
    evidence.meter.number = *MeterNumber::parse(m_meter->text().trimmed());
    evidence.meter.ratios = {m_current->text().toUInt(), m_potential->text().toUInt()};
    evidence.meter.registers = m_registers->value();
    evidence.reason = m_reason->value();
    evidence.seals = m_seals->text().trimmed();
    evidence.note = m_note->text().trimmed();
    Q_EMIT given(evidence);
}

// Not a proxy: Tab would go past what stands before it.
void ExchangesPage::focusInEvent(QFocusEvent*)
{
    m_number->setFocus();
}

void ExchangesPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    show(ExchangesView{m_view});
}

} // namespace wattcard::ui
