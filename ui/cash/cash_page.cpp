// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cash/cash_page.h"

#include "ui/cash/cash_form.h"
#include "ui/cash/cash_text.h"
#include "ui/widgets/escape_key.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cashMargin = 18;
constexpr int cashButtonsInRow = 5;
constexpr int cashPageButtonHeight = 44;
constexpr int numberColumns = 3;
constexpr int mostRowColumns = 11;

QKeySequence keyOf(CashCommand command)
{
    switch (command) {
    case CashCommand::Refresh: return Qt::Key_F5;
    case CashCommand::Sign: return Qt::ALT | Qt::Key_S;
    case CashCommand::Recount: return Qt::ALT | Qt::Key_R;
    case CashCommand::CloseShift: return Qt::ALT | Qt::Key_E;
    case CashCommand::Lift: return Qt::ALT | Qt::Key_L;
    case CashCommand::PayIn: return Qt::ALT | Qt::Key_I;
    case CashCommand::BankTakings: return Qt::ALT | Qt::Key_B;
    case CashCommand::BankFile: return Qt::ALT | Qt::Key_F;
    case CashCommand::Sides: return Qt::ALT | Qt::Key_T;
    case CashCommand::CloseDay: return Qt::ALT | Qt::Key_Y;
    }
    return {};
}

} // namespace

CashPage::CashPage(QWidget* parent)
    : QWidget{parent},
      m_state{new HealthLight{this}},
      m_numbers{new PlainTable{numberColumns, this}},
      m_rows{new PlainTable{mostRowColumns, this}},
      m_message{new QLabel{this}},
      m_bottom{new QStackedWidget{this}},
      m_buttonPanel{new QWidget{this}},
      m_form{new CashForm{this}}
{
    m_state->setFont(sized(font(), bodyPoints));
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    makeButtons();
    m_bottom->addWidget(m_buttonPanel);
    m_bottom->addWidget(m_form);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_numbers, 2);
    middle->addWidget(m_rows, 5);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(cashMargin, cashMargin, cashMargin, cashMargin);
    layout->addWidget(m_state);
    layout->addLayout(middle, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_bottom);
    m_numbers->setRowCount(static_cast<int>(allCashTopics.size()));
    connect(m_numbers, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_numbers->currentRow());
        if (row < allCashTopics.size())
            Q_EMIT topicChosen(allCashTopics[row]);
    });
    connect(m_rows, &QTableWidget::itemSelectionChanged, this, [this] {
        if (!m_view.standing)
            return;
        const auto shifts = shiftsOf(*m_view.standing, m_view.topic);
        const auto row = static_cast<std::size_t>(m_rows->currentRow());
        if (row < shifts.size())
            Q_EMIT shiftChosen(shifts[row]->shift.id);
    });
    connect(m_form, &CashForm::submitted, this, &CashPage::submitted);
    connect(m_form, &CashForm::cancelled, this, &CashPage::cancelled);
    takeEscape(*this, [this] { return m_view.form.has_value(); }, [this] { Q_EMIT cancelled(); });
    retranslate();
    show(CashView{});
}

void CashPage::makeButtons()
{
    auto* grid = new QGridLayout{m_buttonPanel};
    grid->setContentsMargins(0, 0, 0, 0);
    int place = 0;
    for (const CashCommand command : allCashCommands) {
        auto* button = new FittingButton{m_buttonPanel};
        button->setAutoDefault(true); // Enter presses what has the focus
        button->setMinimumHeight(cashPageButtonHeight);
        m_buttons[command] = button;
        grid->addWidget(button, place / cashButtonsInRow, place % cashButtonsInRow);
        ++place;
        connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT chosen(command); });
    }
}

void CashPage::retranslate()
{
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, commandText(command), keyOf(command));
    m_numbers->setAccessibleName(tr("Who owes what"));
    m_numbers->setHorizontalHeaderLabels({tr("What"), tr("Rows"), tr("Amount")});
}

void CashPage::show(const CashView& view)
{
    const bool hadForm = m_view.form.has_value();
    m_view = view;
    const CashSaying state = headlineOf(view);
    m_state->show(state.tone, state.text);
    showNumbers();
    showRows();
    const CashSaying message = messageOf(view);
    say(*m_message, message.text, message.tone);
    m_numbers->setEnabled(!view.form);
    m_rows->setEnabled(!view.form);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
    m_bottom->setCurrentWidget(view.form ? static_cast<QWidget*>(m_form) : m_buttonPanel);
    m_form->show(view);
    if (hadForm && !view.form)
        m_rows->setFocus();
}

void CashPage::showNumbers()
{
    const QSignalBlocker quiet{m_numbers};
    for (int row = 0; row < m_numbers->rowCount(); ++row) {
        const CashTopic topic = allCashTopics[static_cast<std::size_t>(row)];
        const CashNumber number = numberOf(m_view, topic);
        m_numbers->fillRow(row,
                           {topicText(topic), QString::number(number.rows), amountText(number)});
        if (topic == m_view.topic && m_numbers->currentRow() != row) {
            m_numbers->setCurrentCell(row, 0);
            m_numbers->selectRow(row);
        }
    }
}

void CashPage::showRows()
{
    const QSignalBlocker quiet{m_rows};
    const QStringList columns = columnsOf(m_view.topic);
    const auto rows = rowsOf(m_view);
    m_rows->setAccessibleName(topicText(m_view.topic));
    m_rows->setColumnCount(static_cast<int>(columns.size()));
    m_rows->setHorizontalHeaderLabels(columns);
    m_rows->setEmptyText(emptyText(m_view));
    m_rows->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_rows->rowCount(); ++row)
        m_rows->fillRow(row, rows[static_cast<std::size_t>(row)]);
    if (!m_view.standing)
        return;
    const auto shifts = shiftsOf(*m_view.standing, m_view.topic);
    m_rows->clearSelection();
    for (std::size_t row = 0; row < shifts.size(); ++row) {
        if (m_view.shift == shifts[row]->shift.id) {
            m_rows->setCurrentCell(static_cast<int>(row), 0);
            m_rows->selectRow(static_cast<int>(row));
        }
    }
}

// Not a proxy: Tab would go past what stands before it.
void CashPage::focusInEvent(QFocusEvent*)
{
    m_numbers->setFocus();
}

void CashPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(CashView{m_view});
    }
}

} // namespace wattcard::ui
