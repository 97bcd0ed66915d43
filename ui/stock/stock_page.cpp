// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/stock_page.h"

#include "ui/management/order_text.h"
#include "ui/stock/batch_dialogs.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 18;
constexpr int buttonsInRow = 4;
constexpr std::array states{StockState::Blank, StockState::Issued, StockState::Returned,
                            StockState::Lost, StockState::Scrapped};

QString classText(std::uint8_t cardClass)
{
    const auto kind = managementClass(cardClass);
    return kind ? managementClassText(*kind) : QString{};
}

} // namespace

std::variant<std::vector<CardSerial>, QString> serialsIn(const QString& text)
{
    static const QRegularExpression between{u"[\\s,;，；]+"_s};
    std::vector<CardSerial> serials;
    for (const QString& word : text.split(between, Qt::SkipEmptyParts)) {
        const auto serial = CardSerial::parse(word);
        if (!serial)
            return word;
        serials.push_back(*serial);
    }
    return serials;
}

StockPage::StockPage(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_counts{new PlainTable{8, this}},
      m_state{new QComboBox{this}},
      m_cards{new PlainTable{4, this}},
      m_batch{new QLabel{this}},
      m_progress{new QProgressBar{this}},
      m_message{new QLabel{this}}
{
    m_title->setFont(sized(font(), headlinePoints));
    m_batch->setFont(sized(font(), namePoints));
    m_batch->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    for (const StockState state : states)
        m_state->addItem(stockStateText(state));
    auto* filter = new QHBoxLayout;
    filter->addWidget(m_state);
    filter->addStretch(1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(m_title);
    layout->addWidget(m_counts, 1);
    layout->addLayout(filter);
    layout->addWidget(m_cards, 2);
    layout->addWidget(m_batch);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    makeButtons();
    connect(m_state, &QComboBox::activated, this,
            [this](int index) { Q_EMIT stateChosen(states[static_cast<std::size_t>(index)]); });
    connect(m_cards, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_cards->currentRow());
        if (row < m_view.cards.size())
            Q_EMIT cardChosen(m_view.cards[row].serial);
    });
    retranslate();
    show(StockView{});
}

void StockPage::makeButtons()
{
    auto* grid = new QGridLayout;
    for (const StockCommand command : allStockCommands) {
        auto* button = new FittingButton{this};
        button->setAutoDefault(true); // Enter presses what has the focus
        const int place = static_cast<int>(m_buttons.size());
        m_buttons[command] = button;
        grid->addWidget(button, place / buttonsInRow, place % buttonsInRow);
        connect(button, &QPushButton::clicked, this, [this, command] { press(command); });
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(grid);
}

void StockPage::press(StockCommand command)
{
    switch (command) {
    case StockCommand::Receive: return askReceipt();
    case StockCommand::Wipe: return Q_EMIT wipingWanted();
    case StockCommand::StartBatch: return askBatch();
    case StockCommand::StopBatch: return Q_EMIT batchStopped();
    case StockCommand::Scrap:
    case StockCommand::Lose:
    case StockCommand::Find:
    case StockCommand::TakeBack: return askReason(command);
    }
}

void StockPage::askReceipt()
{
    ReceiptDialog dialog{this};
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT received(dialog.name(), dialog.serials());
}

void StockPage::askBatch()
{
    BatchDialog dialog{this};
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT batchStarted(dialog.kind(), dialog.wanted());
}

void StockPage::askReason(StockCommand command)
{
    bool ok = false;
    const QString reason = QInputDialog::getText(this, m_buttons[command]->text(), tr("Reason"),
                                                 QLineEdit::Normal, {}, &ok);
    if (ok && !reason.trimmed().isEmpty())
        Q_EMIT moved(command, reason.trimmed());
}

void StockPage::retranslate()
{
    m_title->setText(tr("Card stock"));
    m_counts->setAccessibleName(tr("Deliveries"));
    m_counts->setHorizontalHeaderLabels({tr("Delivery"), tr("Received on"), tr("Received"),
                                         tr("Blank"), tr("Issued"), tr("Returned"), tr("Lost"),
                                         tr("Scrapped")});
    m_state->setAccessibleName(tr("Which cards are shown"));
    for (std::size_t i = 0; i < states.size(); ++i)
        m_state->setItemText(static_cast<int>(i), stockStateText(states[i]));
    m_cards->setAccessibleName(tr("Cards"));
    m_cards->setHorizontalHeaderLabels(
        {tr("Serial"), tr("Class"), tr("Since"), tr("Times issued")});
    m_counts->setEmptyText(tr("No delivery has been received yet."));
    m_cards->setEmptyText(tr("No card is in this state."));
    nameButton(*m_buttons[StockCommand::Receive], tr("Receive…"), QKeySequence::New);
    nameButton(*m_buttons[StockCommand::TakeBack], tr("Take back…"), Qt::ALT | Qt::Key_T);
    nameButton(*m_buttons[StockCommand::Wipe], tr("Wipe card in reader"), Qt::ALT | Qt::Key_W);
    nameButton(*m_buttons[StockCommand::Scrap], tr("Scrap…"), Qt::ALT | Qt::Key_S);
    nameButton(*m_buttons[StockCommand::Lose], tr("Report lost…"), Qt::ALT | Qt::Key_L);
    nameButton(*m_buttons[StockCommand::Find], tr("Found…"), Qt::ALT | Qt::Key_F);
    nameButton(*m_buttons[StockCommand::StartBatch], tr("Start batch…"), Qt::ALT | Qt::Key_B);
    nameButton(*m_buttons[StockCommand::StopBatch], tr("End batch"), Qt::ALT | Qt::Key_E);
}

void StockPage::show(const StockView& view)
{
    m_view = view;
    const auto state = std::ranges::find(states, view.state) - states.begin();
    m_state->setCurrentIndex(static_cast<int>(state));
    showCounts();
    showCards();
    showBatch();
    if (view.failure)
        say(*m_message, faultLine(view.failure->fault), Tone::Attention);
    else
        say(*m_message, view.busy ? tr("Working…") : QString{}, Tone::Neutral);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
}

QString StockPage::nameOf(const CardBatch& batch) const
{
    return batch.name == foundBatchName ? tr("found at the counter") : batch.name;
}

void StockPage::showCounts()
{
    m_counts->setRowCount(static_cast<int>(m_view.counts.size()));
    for (int row = 0; row < m_counts->rowCount(); ++row) {
        const StockCount& count = m_view.counts[static_cast<std::size_t>(row)];
        const auto text = [](int number) { return QString::number(number); };
        m_counts->fillRow(row, {nameOf(count.batch), dateTimeText(count.batch.receivedAt),
                                text(count.batch.received), text(count.blank), text(count.issued),
                                text(count.returned), text(count.lost), text(count.scrapped)});
    }
}

void StockPage::showCards()
{
    const QSignalBlocker quiet{m_cards};
    m_cards->setRowCount(static_cast<int>(m_view.cards.size()));
    m_cards->clearSelection();
    for (int row = 0; row < m_cards->rowCount(); ++row) {
        const StockCard& card = m_view.cards[static_cast<std::size_t>(row)];
        m_cards->fillRow(row, {card.serial.toString(), classText(card.cardClass),
                               dateTimeText(card.since), QString::number(card.timesIssued)});
        if (m_view.selected == card.serial)
            m_cards->selectRow(row);
    }
}

QString StockPage::batchText() const
{
    const int made = m_view.lastStep ? m_view.lastStep->made : 0;
    const QString count = tr("%1 of %2").arg(made).arg(m_view.wanted);
    const QString next =
        m_view.lastStep ? batchStepText(*m_view.lastStep) : tr("Put in the first blank card.");
    return count + u"  ·  "_s + next;
}

void StockPage::showBatch()
{
    const bool runs = m_view.batchClass.has_value();
    m_batch->setVisible(runs || m_view.lastStep);
    m_progress->setVisible(runs);
    if (!m_batch->isVisibleTo(this))
        return;
    m_batch->setText(batchText());
    m_progress->setRange(0, m_view.wanted);
    m_progress->setValue(m_view.lastStep ? m_view.lastStep->made : 0);
}

// Not a proxy: Tab would go past what stands before it.
void StockPage::focusInEvent(QFocusEvent*)
{
    m_cards->setFocus();
}

void StockPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(StockView{m_view});
    }
}

void linkStock(StockPage& page, StockDesk& desk)
{
    QObject::connect(&desk, &StockDesk::viewChanged, &page, &StockPage::show);
    QObject::connect(&page, &StockPage::stateChosen, &desk, &StockDesk::chooseState);
    QObject::connect(&page, &StockPage::cardChosen, &desk, &StockDesk::select);
    QObject::connect(&page, &StockPage::received, &desk, &StockDesk::receive);
    QObject::connect(&page, &StockPage::moved, &desk, &StockDesk::move);
    QObject::connect(&page, &StockPage::wipingWanted, &desk, &StockDesk::wipe);
    QObject::connect(&page, &StockPage::batchStarted, &desk, &StockDesk::startBatch);
    QObject::connect(&page, &StockPage::batchStopped, &desk, &StockDesk::stopBatch);
}

} // namespace wattcard::ui
