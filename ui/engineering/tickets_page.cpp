// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/tickets_page.h"

#include "domain/rights.h"
#include "ui/engineering/ticket_dialog.h"
#include "ui/engineering/ticket_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/command_row.h"
#include "ui/widgets/fitted_label.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPainter>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int ticketsMargin = 14;
constexpr int ticketsFrame = 4;
constexpr int sentenceLines = 2;
constexpr int ticketListLetters = 18;

QKeySequence ticketKey(TicketCommand command)
{
    switch (command) {
    case TicketCommand::Begin: return QKeySequence::New;
    case TicketCommand::TakeStep: return Qt::Key_F5;
    case TicketCommand::ChoosePhoto: return Qt::ALT | Qt::Key_O;
    case TicketCommand::Certificate: return Qt::ALT | Qt::Key_P;
    case TicketCommand::Export: return Qt::ALT | Qt::Key_E;
    case TicketCommand::Import: return Qt::ALT | Qt::Key_I;
    case TicketCommand::GiveUp: return Qt::ALT | Qt::Key_G;
    }
    return {};
}

QLabel* ticketSentence(QWidget* parent)
{
    auto* label = new FittedLabel{parent};
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTop);
    label->setFixedHeight(sentenceLines * label->fontMetrics().lineSpacing() + 2);
    return label;
}

} // namespace

TicketsPage::TicketsPage(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_list{new ChoiceBox<TicketList>{
          {allTicketLists.begin(), allTicketLists.end()}, ticketListText, this}},
      m_tickets{new PlainTable{3, this}},
      m_steps{new PlainTable{3, this}},
      m_evidence{new PlainTable{2, this}},
      m_next{ticketSentence(this)},
      m_form{new TicketForm{this}},
      m_message{ticketSentence(this)}
{
    m_title->setFont(sized(font(), headlinePoints));
    m_list->setMinimumContentsLength(ticketListLetters);
    auto* top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_list);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_tickets, 3);
    middle->addWidget(m_steps, 4);
    middle->addWidget(m_evidence, 5);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(ticketsMargin, ticketsMargin, ticketsMargin, ticketsMargin);
    layout->addLayout(top);
    layout->addLayout(middle, 1);
    layout->addWidget(m_next);
    layout->addWidget(m_form);
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    connect(m_list, &QComboBox::activated, this, [this] { Q_EMIT listChosen(m_list->value()); });
    connect(m_tickets, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_tickets->currentRow());
        if (row < m_view.tickets.size())
            Q_EMIT ticketChosen(m_view.tickets[row].id);
    });
    connect(m_steps, &QTableWidget::itemSelectionChanged, this, &TicketsPage::showEvidence);
    connect(m_form, &TicketForm::completed, this, [this] { press(TicketCommand::TakeStep); });
    retranslate();
    show(TicketsView{});
}

QWidget* TicketsPage::makeButtons()
{
    auto* panel = new QWidget{this};
    panel->setLayout(commandRow(allTicketCommands, panel, m_buttons,
                                [this](TicketCommand command) { press(command); }));
    return panel;
}

void TicketsPage::retranslate()
{
    m_title->setText(tr("Putting meters into service"));
    m_list->setAccessibleName(tr("Which tickets are shown"));
    m_tickets->setAccessibleName(tr("Tickets"));
    m_tickets->setHorizontalHeaderLabels({tr("Meter"), tr("Next"), tr("Place")});
    m_tickets->setEmptyText(tr("No ticket in this list."));
    m_steps->setAccessibleName(tr("Steps of the chosen ticket"));
    m_steps->setHorizontalHeaderLabels({tr("Step"), tr("State"), tr("When")});
    m_steps->setEmptyText(tr("Choose a ticket."));
    m_evidence->setAccessibleName(tr("Evidence of the chosen step"));
    m_evidence->setHorizontalHeaderLabels({tr("Evidence"), tr("Value")});
    m_evidence->setEmptyText(tr("No evidence yet."));
    const std::map<TicketCommand, QString> names{
        {TicketCommand::Begin, tr("New ticket…")},
        {TicketCommand::TakeStep, tr("Take the step")},
        {TicketCommand::ChoosePhoto, tr("Photograph…")},
        {TicketCommand::Certificate, tr("Certificate")},
        {TicketCommand::Export, tr("Export…")},
        {TicketCommand::Import, tr("Import…")},
        {TicketCommand::GiveUp, tr("Give up…")},
    };
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, names.at(command), ticketKey(command));
}

void TicketsPage::show(const TicketsView& view)
{
    m_view = view;
    m_list->choose(view.which);
    showTickets();
    showSteps();
    const CommissioningTicket* ticket = selectedTicket(view);
    m_next->setText(ticket ? nextSentence(*ticket) : QString{});
    const bool mayWrite = view.person && may(view.person->role, Right::WriteOrder);
    m_form->show(ticket, mayWrite);
    showMessage();
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
}

void TicketsPage::showTickets()
{
    const QSignalBlocker quiet{m_tickets};
    m_tickets->setRowCount(static_cast<int>(m_view.tickets.size()));
    m_tickets->clearSelection();
    for (int row = 0; row < m_tickets->rowCount(); ++row) {
        const CommissioningTicket& ticket = m_view.tickets[static_cast<std::size_t>(row)];
        m_tickets->fillRow(row, {ticket.meter.toString(), ticketStateText(ticket), ticket.place});
        if (m_view.selected == ticket.id)
            m_tickets->selectRow(row);
    }
}

// The step that was taken last is shown, or the one that was chosen.
void TicketsPage::showSteps()
{
    const CommissioningTicket* ticket = selectedTicket(m_view);
    {
        const QSignalBlocker quiet{m_steps};
        m_steps->setRowCount(ticket ? static_cast<int>(allCommissioningSteps.size()) : 0);
        const auto next = ticket ? nextStep(*ticket) : std::nullopt;
        for (int row = 0; row < m_steps->rowCount(); ++row) {
            const CommissioningStep step = allCommissioningSteps.at(static_cast<std::size_t>(row));
            const TicketStep* taken = stepOf(*ticket, step);
            const QString state = taken ? tr("✓ taken") : step == next ? tr("→ next") : u"–"_s;
            m_steps->fillRow(row, {u"%1. %2"_s.arg(row + 1).arg(stepText(step)), state,
                                   taken ? dateTimeText(taken->takenAt) : u"–"_s});
        }
        const int last = ticket ? static_cast<int>(ticket->steps.size()) - 1 : -1;
        m_steps->clearSelection();
        if (last >= 0)
            m_steps->selectRow(last);
    }
    showEvidence();
}

void TicketsPage::showEvidence()
{
    const CommissioningTicket* ticket = selectedTicket(m_view);
    const int row = m_steps->currentRow();
    const TicketStep* step =
        ticket && row >= 0 && row < m_steps->rowCount()
            ? stepOf(*ticket, allCommissioningSteps.at(static_cast<std::size_t>(row)))
            : nullptr;
    const auto lines = step ? evidenceLines(*step) : std::vector<reports::ReceiptLine>{};
    m_evidence->setRowCount(static_cast<int>(lines.size()));
    for (int each = 0; each < m_evidence->rowCount(); ++each) {
        const auto& line = lines[static_cast<std::size_t>(each)];
        m_evidence->fillRow(each, {line.label, line.value});
        m_evidence->item(each, 1)->setToolTip(line.value);
    }
}

void TicketsPage::showMessage()
{
    using Notice = TicketsView::Notice;
    if (m_view.failure) {
        const auto refusal = ticketRefusal(*m_view.failure);
        return say(*m_message, refusal ? refusalText(*refusal) : faultLine(m_view.failure->fault),
                   Tone::Attention);
    }
    if (m_view.busy)
        return say(*m_message, tr("Working… do not take the card out."), Tone::Busy);
    switch (m_view.notice) {
    case Notice::None: return say(*m_message, {}, Tone::Neutral);
    case Notice::Begun: return say(*m_message, tr("The ticket is begun."), Tone::Good);
    case Notice::StepTaken: return say(*m_message, tr("The step is on the ticket."), Tone::Good);
    case Notice::Sealed:
        return say(*m_message, tr("The meter is in service. Print the certificate."), Tone::Good);
    case Notice::GivenUp: return say(*m_message, tr("The ticket is given up."), Tone::Neutral);
    case Notice::Imported:
        return say(*m_message, tr("The ticket is in the books now."), Tone::Good);
    case Notice::Exported:
    case Notice::Printed: return say(*m_message, tr("Saved: %1").arg(m_view.file), Tone::Good);
    }
}

void TicketsPage::press(TicketCommand command)
{
    if (!isOffered(m_view, command))
        return;
    switch (command) {
    case TicketCommand::Begin: return askTicket();
    case TicketCommand::TakeStep: return takeStep();
    case TicketCommand::ChoosePhoto: return askPhoto();
    case TicketCommand::Certificate: return Q_EMIT printWanted();
    case TicketCommand::Export: return askExport();
    case TicketCommand::Import: return askImport();
    case TicketCommand::GiveUp: return askReason();
    }
}

void TicketsPage::takeStep()
{
    const auto step = nextStep(*selectedTicket(m_view));
    if (step == CommissioningStep::Check) {
        if (const auto check = m_form->check())
            return Q_EMIT checkGiven(*check, m_form->note());
        return say(*m_message, m_form->gap(), Tone::Attention);
    }
    if (step == CommissioningStep::Seal) {
        if (const auto seal = m_form->seal())
            return Q_EMIT sealGiven(*seal, m_form->photo(), m_form->note());
        return say(*m_message, m_form->gap(), Tone::Attention);
    }
    Q_EMIT cardGiven(m_form->note());
}

void TicketsPage::askTicket()
{
    auto* dialog = new TicketDialog{this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT begun(dialog->ticket()); });
    dialog->open();
}

void TicketsPage::askReason()
{
    auto* dialog = new QInputDialog{this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Give the ticket up"));
    dialog->setLabelText(tr("Why is this meter not put into service by it?"));
    dialog->setOkButtonText(tr("Give up"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& reason) {
        if (!reason.trimmed().isEmpty())
            Q_EMIT givenUp(reason.trimmed());
    });
    dialog->open();
}

// None is a static call of QFileDialog: that would stop the window's own events.
void TicketsPage::askPhoto()
{
    auto* dialog = new QFileDialog{this, tr("Photograph of meter and seals")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Pictures (*.jpg *.jpeg *.png)")});
    connect(dialog, &QFileDialog::fileSelected, m_form, &TicketForm::showPhoto);
    dialog->open();
}

void TicketsPage::askExport()
{
    auto* dialog = new QFileDialog{this, tr("Export the ticket")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"jsonl"_s);
    dialog->selectFile(ticketFileName(*selectedTicket(m_view)));
    connect(dialog, &QFileDialog::fileSelected, this, &TicketsPage::exportWanted);
    dialog->open();
}

void TicketsPage::askImport()
{
    auto* dialog = new QFileDialog{this, tr("Import a ticket")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tickets (*.jsonl)")});
    connect(dialog, &QFileDialog::fileSelected, this, &TicketsPage::importWanted);
    dialog->open();
}

void TicketsPage::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    QPainter painter{this};
    painter.setPen(QPen{toneColour(Tone::Special, palette()), 2.0 * ticketsFrame});
    painter.drawRect(rect());
}

// Not a proxy: Tab would go past what stands before it.
void TicketsPage::focusInEvent(QFocusEvent*)
{
    m_tickets->setFocus();
}

void TicketsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    show(TicketsView{m_view});
}

} // namespace wattcard::ui
