// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/shift_page.h"

#include "ui/shift/act_form.h"
#include "ui/shift/cash_up_picture.h"
#include "ui/shift/count_form.h"
#include "ui/shift/shift_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"
#include "ui/widgets/escape_key.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 14;
constexpr int buttonsInRow = 6;
constexpr int buttonHeight = 44;

QKeySequence keyOf(ShiftCommand command)
{
    switch (command) {
    case ShiftCommand::OpenDay: return Qt::ALT | Qt::Key_D;
    case ShiftCommand::Open: return Qt::ALT | Qt::Key_O;
    case ShiftCommand::Count: return Qt::ALT | Qt::Key_C;
    case ShiftCommand::Close: return Qt::ALT | Qt::Key_E;
    case ShiftCommand::Lift: return Qt::ALT | Qt::Key_L;
    case ShiftCommand::PayIn: return Qt::ALT | Qt::Key_I;
    case ShiftCommand::Totals: return Qt::ALT | Qt::Key_X;
    case ShiftCommand::Sign: return Qt::ALT | Qt::Key_S;
    case ShiftCommand::Recount: return Qt::ALT | Qt::Key_R;
    case ShiftCommand::CloseDay: return Qt::ALT | Qt::Key_Y;
    case ShiftCommand::Save: return Qt::CTRL | Qt::Key_P;
    }
    return {};
}

} // namespace

ShiftPage::ShiftPage(QWidget* parent)
    : QWidget{parent},
      m_state{new HealthLight{this}},
      m_facts{new QLabel{this}},
      m_body{new QStackedWidget{this}},
      m_lines{new PlainTable{2, this}},
      m_picture{new CashUpPicture{this}},
      m_rows{new PlainTable{6, this}},
      m_count{new CountForm{this}},
      m_bottom{new QStackedWidget{this}},
      m_act{new ActForm{this}},
      m_message{new QLabel{this}}
{
    m_state->setFont(sized(font(), namePoints));
    m_facts->setFont(sized(font(), smallPoints));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    m_overview = makeOverview();
    m_body->addWidget(m_overview);
    m_body->addWidget(m_count);
    m_buttonPanel = makeButtons();
    m_bottom->addWidget(m_buttonPanel);
    m_bottom->addWidget(m_act);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(m_state);
    layout->addWidget(m_facts);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_bottom);
    connect(m_rows, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_rows->currentRow());
        if (m_view.standing && row < m_view.standing->unfinished.size())
            Q_EMIT rowChosen(m_view.standing->unfinished[row].row.row.id);
    });
    connect(m_count, &CountForm::cancelled, this, &ShiftPage::cancelled);
    connect(m_act, &ActForm::cancelled, this, &ShiftPage::cancelled);
    connect(m_act, &ActForm::submitted, this, &ShiftPage::submitted);
    connect(m_count, &CountForm::floatCounted, this, [this](const ShiftOpening& opening) {
        Q_EMIT submitted({.kind = app::ShiftWish::Kind::Open, .opening = opening});
    });
    connect(m_count, &CountForm::tillCounted, this, [this](const TillCount& count) {
        Q_EMIT submitted({.kind = app::ShiftWish::Kind::Count, .count = count});
    });
    takeEscape(*this, [this] { return m_view.form.has_value(); }, [this] { Q_EMIT cancelled(); });
    retranslate();
    show(ShiftView{});
}

QWidget* ShiftPage::makeOverview()
{
    auto* overview = new QWidget{this};
    auto* layout = new QGridLayout{overview};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(18);
    layout->addWidget(m_lines, 0, 0, 2, 1);
    layout->addWidget(m_picture, 0, 1);
    layout->addWidget(m_rows, 1, 1);
    layout->setColumnStretch(0, 2);
    layout->setColumnStretch(1, 3);
    layout->setRowStretch(1, 1);
    m_lines->setSelectionMode(QAbstractItemView::NoSelection);
    m_lines->horizontalHeader()->hide();
    return overview;
}

QWidget* ShiftPage::makeButtons()
{
    auto* panel = new QWidget{this};
    auto* grid = new QGridLayout{panel};
    grid->setContentsMargins(0, 0, 0, 0);
    for (const ShiftCommand command : allShiftCommands) {
        auto* button = new FittingButton{panel};
        button->setAutoDefault(true); // Enter presses what has the focus
        button->setMinimumHeight(buttonHeight);
        const int place = static_cast<int>(m_buttons.size());
        m_buttons[command] = button;
        grid->addWidget(button, place / buttonsInRow, place % buttonsInRow);
        connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT chosen(command); });
    }
    return panel;
}

void ShiftPage::retranslate()
{
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, commandText(command), keyOf(command));
    m_lines->setAccessibleName(tr("Figures"));
    m_lines->setEmptyText(tr("The figures are shown after the count."));
    m_rows->setAccessibleName(tr("Unfinished sales"));
    m_rows->setHorizontalHeaderLabels(
        {tr("Sale"), tr("When"), tr("Customer"), tr("Amount"), tr("State"), tr("Signed")});
    m_rows->setEmptyText(tr("Nothing is unfinished."));
}

bool ShiftPage::counts() const
{
    return m_view.form == ShiftCommand::Open || m_view.form == ShiftCommand::Count;
}

void ShiftPage::show(const ShiftView& view)
{
    const bool isNewForm = view.form != m_view.form;
    const bool isNewStep = stepOf(view) != stepOf(m_view) || m_view.busy != view.busy;
    m_view = view;
    const ShiftSaying headline = headlineOf(view);
    m_state->show(headline.tone, headline.text);
    m_facts->setText(counts() ? formHint(view) : factsOf(view));
    showLines();
    showRows();
    const ShiftSaying message = messageOf(view);
    say(*m_message, message.text, message.tone);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
    showForm(isNewForm);
    const bool isIdle = !view.form && !view.busy;
    const bool focusLost =
        !focusWidget() || !focusWidget()->isVisible() || !focusWidget()->isEnabled();
    if (isIdle && (isNewForm || isNewStep || focusLost))
        focusNext();
}

void ShiftPage::showForm(bool isNew)
{
    const bool acts = m_view.form && !counts() && hasForm(m_view, *m_view.form);
    m_body->setCurrentWidget(counts() ? static_cast<QWidget*>(m_count) : m_overview);
    m_bottom->setCurrentWidget(acts ? static_cast<QWidget*>(m_act) : m_buttonPanel);
    m_bottom->setVisible(!counts());
    m_count->setBusy(m_view.busy);
    if (isNew && counts())
        m_count->begin(m_view.form == ShiftCommand::Open ? CountForm::Purpose::Float
                                                         : CountForm::Purpose::Till,
                       m_view.standing ? m_view.standing->left : std::nullopt);
    ShiftView act = m_view;
    if (!acts)
        act.form.reset(); // a count has a form of its own
    m_act->show(act);
}

void ShiftPage::focusNext()
{
    const auto next = nextCommand(m_view);
    QWidget* const goal = next ? static_cast<QWidget*>(m_buttons[*next]) : m_lines;
    if (isVisible())
        goal->setFocus();
}

// No focus proxy: with one, Tab would begin anew at it and never reach the lists.
void ShiftPage::focusInEvent(QFocusEvent*)
{
    focusNext();
}

void ShiftPage::showLines()
{
    const auto lines = shiftLines(m_view);
    m_lines->setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const reports::ReceiptLine& line = lines[static_cast<std::size_t>(row)];
        m_lines->fillRow(row, {line.label, line.value});
        QFont strong = m_lines->font();
        strong.setBold(line.weight == reports::ReceiptLine::Weight::Strong);
        for (int column = 0; column < 2; ++column)
            m_lines->item(row, column)->setFont(strong);
    }
    const bool isCounted = m_view.standing && m_view.standing->outcome && !m_view.totals;
    const bool isClosed = stepOf(m_view) == ShiftStep::Closed && m_view.report && !m_view.totals;
    m_picture->setVisible(isCounted || isClosed);
    if (isClosed)
        m_picture->show(m_view.report->outcome);
    else if (isCounted)
        m_picture->show(*m_view.standing->outcome);
}

void ShiftPage::showRows()
{
    const QSignalBlocker quiet{m_rows};
    const std::size_t rows = m_view.standing ? m_view.standing->unfinished.size() : 0;
    m_rows->setRowCount(static_cast<int>(rows));
    m_rows->clearSelection();
    for (std::size_t i = 0; i < rows; ++i) {
        const auto& [open, isSigned] = m_view.standing->unfinished[i];
        const int row = static_cast<int>(i);
        m_rows->fillRow(row, {QString::number(static_cast<std::uint32_t>(open.row.sale)),
                              dateTimeText(open.row.createdAt), open.customerName,
                              moneyText(open.row.quote.payment), rowStateText(open.row.state),
                              isSigned ? tr("yes") : tr("no")});
        if (m_view.selected == open.row.id)
            m_rows->selectRow(row);
    }
}

void ShiftPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(ShiftView{m_view});
    }
}

} // namespace wattcard::ui
