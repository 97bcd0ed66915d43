// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/card_batch_page.h"

#include "ui/management/order_text.h"
#include "ui/management/warning_banner.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int batchMargin = 18;
constexpr int usualCount = 20;
constexpr int mostCount = 999;
constexpr int planLetters = 24;

QLabel* buddyLabel(QWidget* field, QWidget* parent)
{
    auto* label = new QLabel{parent};
    label->setBuddy(field);
    return label;
}

} // namespace

CardBatchPage::CardBatchPage(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_warning{new WarningBanner{this}},
      m_what{new ChoiceBox<CardBatchPlan>{{}, batchPlanText, this}},
      m_count{new QSpinBox{this}},
      m_counter{new QLabel{this}},
      m_progress{new QProgressBar{this}},
      m_next{new QLabel{this}},
      m_queue{new PlainTable{5, this}},
      m_tray{new PlainTable{2, this}}
{
    m_title->setFont(sized(font(), headlinePoints));
    m_counter->setFont(sized(font(), changePoints));
    m_next->setFont(sized(font(), namePoints));
    m_next->setWordWrap(true);
    m_next->setMinimumHeight(3 * m_next->fontMetrics().lineSpacing());
    m_count->setRange(1, mostCount);
    m_count->setValue(usualCount);
    m_what->setMinimumContentsLength(planLetters);
    m_whatName = buddyLabel(m_what, this);
    m_countName = buddyLabel(m_count, this);
    auto* top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addWidget(m_warning, 1);
    auto* fields = new QHBoxLayout;
    for (QWidget* field : std::initializer_list<QWidget*>{m_whatName, m_what, m_countName, m_count})
        fields->addWidget(field);
    fields->addStretch(1);
    auto* now = new QHBoxLayout;
    now->addWidget(m_counter);
    now->addWidget(m_next, 1);
    auto* lists = new QHBoxLayout;
    makeLists(*lists);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(batchMargin, batchMargin, batchMargin, batchMargin);
    layout->addLayout(top);
    layout->addLayout(fields);
    layout->addLayout(now);
    layout->addWidget(m_progress);
    layout->addLayout(lists, 1);
    makeButtons();
    connect(m_what, &QComboBox::currentIndexChanged, this, &CardBatchPage::showProgress);
    retranslate();
    show(CardBatchView{});
}

void CardBatchPage::makeLists(QHBoxLayout& lists)
{
    m_queueName = buddyLabel(m_queue, this);
    m_trayName = buddyLabel(m_tray, this);
    for (const auto& [name, table, share] :
         {std::tuple{m_queueName, m_queue, 3}, std::tuple{m_trayName, m_tray, 2}}) {
        auto* column = new QVBoxLayout;
        column->addWidget(name);
        column->addWidget(table);
        lists.addLayout(column, share);
    }
}

void CardBatchPage::makeButtons()
{
    auto* row = new QHBoxLayout;
    for (const BatchCommand command : {BatchCommand::Start, BatchCommand::Stop}) {
        auto* button = new FittingButton{this};
        button->setAutoDefault(true); // Enter presses what has the focus
        m_buttons[command] = button;
        row->addWidget(button);
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_buttons[BatchCommand::Start], &QPushButton::clicked, this, &CardBatchPage::begin);
    connect(m_buttons[BatchCommand::Stop], &QPushButton::clicked, this, &CardBatchPage::stopped);
}

void CardBatchPage::retranslate()
{
    m_title->setText(tr("Batch writing"));
    m_warning->setText(tr("Each card that is put in is written at once, without a question."));
    m_whatName->setText(tr("Write"));
    m_what->setAccessibleName(tr("What is written"));
    m_countName->setText(tr("How many"));
    m_count->setAccessibleName(tr("How many cards"));
    m_progress->setAccessibleName(tr("Cards done"));
    m_queueName->setText(tr("Queue"));
    m_queue->setAccessibleName(tr("Orders of the queue"));
    m_queue->setHorizontalHeaderLabels(
        {tr("No."), tr("State"), tr("Class"), tr("Place"), tr("Card")});
    m_trayName->setText(tr("Put aside"));
    m_tray->setAccessibleName(tr("Cards put aside"));
    m_tray->setHorizontalHeaderLabels({tr("Card"), tr("Why")});
    m_tray->setEmptyText(tr("No card was put aside."));
    nameButton(*m_buttons[BatchCommand::Start], tr("Start"), Qt::Key_F2);
    nameButton(*m_buttons[BatchCommand::Stop], tr("End batch"), Qt::ALT | Qt::Key_E);
}

void CardBatchPage::begin()
{
    if (!isOffered(m_view, BatchCommand::Start))
        return;
    CardBatchPlan plan = m_what->value();
    plan.wanted = plan.isOrders ? 0 : m_count->value();
    Q_EMIT started(plan);
}

void CardBatchPage::show(const CardBatchView& view)
{
    const bool isOther = view.person.has_value() != m_view.person.has_value() ||
                         (view.person && view.person->role != m_view.person->role);
    const bool begins = view.running && !m_view.running;
    m_view = view;
    if (isOther || m_what->count() == 0)
        showPlans();
    showQueue();
    showTray();
    showProgress();
    m_what->setEnabled(isOffered(view, BatchCommand::Start));
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
    if (begins && isAncestorOf(focusWidget()))
        m_queue->setFocus(); // the button that was pressed rests now
}

void CardBatchPage::showPlans()
{
    const auto plans =
        m_view.person ? batchPlansFor(m_view.person->role) : std::vector<CardBatchPlan>{};
    m_what->offer(plans);
}

void CardBatchPage::showQueue()
{
    m_queue->setEmptyText(m_view.isOrders ? tr("The queue is read when the batch starts.")
                                          : tr("Blanks need no orders."));
    m_queue->setRowCount(static_cast<int>(m_view.queue.size()));
    m_queue->clearSelection();
    for (int row = 0; row < m_queue->rowCount(); ++row) {
        const WorkOrderEntry& entry = m_view.queue[static_cast<std::size_t>(row)];
        m_queue->fillRow(row, {QString::number(entry.order.serial.value()), queueStateText(entry),
                               managementClassText(entry.order.kind), scopeText(entry.order.scope),
                               entry.card ? entry.card->toString() : QString{}});
        if (m_view.order == entry.order.serial)
            m_queue->selectRow(row);
    }
}

// The newest one on top: it is in the hand.
void CardBatchPage::showTray()
{
    m_tray->setRowCount(static_cast<int>(m_view.tray.size()));
    int row = 0;
    for (auto bad = m_view.tray.rbegin(); bad != m_view.tray.rend(); ++bad, ++row)
        m_tray->fillRow(row,
                        {bad->card ? bad->card->toString() : tr("no serial"), badCardText(*bad)});
}

void CardBatchPage::showProgress()
{
    const bool isReady = isOffered(m_view, BatchCommand::Start);
    const bool ofBlanks =
        isReady && m_what->count() > 0 && m_what->currentIndex() >= 0 && !m_what->value().isOrders;
    m_count->setEnabled(ofBlanks);
    m_counter->setText(tr("%1 of %2").arg(m_view.made).arg(m_view.wanted));
    m_progress->setRange(0, std::max(1, m_view.wanted));
    m_progress->setValue(m_view.made);
    const BatchSaying saying = batchSaying(m_view);
    say(*m_next, saying.text, saying.tone);
}

// Not a proxy: Tab would go past what stands before it.
void CardBatchPage::focusInEvent(QFocusEvent*)
{
    if (m_what->isEnabled())
        m_what->setFocus();
    else
        m_queue->setFocus();
}

void CardBatchPage::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    paintPurpleFrame(*this);
}

void CardBatchPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(CardBatchView{m_view});
    }
}

void linkCardBatch(CardBatchPage& page, CardBatchDesk& desk)
{
    QObject::connect(&desk, &CardBatchDesk::viewChanged, &page, &CardBatchPage::show);
    QObject::connect(&page, &CardBatchPage::started, &desk, &CardBatchDesk::start);
    QObject::connect(&page, &CardBatchPage::stopped, &desk, &CardBatchDesk::stop);
}

} // namespace wattcard::ui
