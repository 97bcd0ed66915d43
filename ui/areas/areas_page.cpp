// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/areas/areas_page.h"

#include "ui/areas/areas_form.h"
#include "ui/areas/areas_text.h"
#include "ui/widgets/escape_key.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

constexpr int areasMargin = 18;
constexpr int areasButtonsInRow = 4;
constexpr int areasPageButtonHeight = 44;
constexpr int treeColumns = 5;

QKeySequence keyOf(AreasCommand command)
{
    switch (command) {
    case AreasCommand::Refresh: return Qt::Key_F5;
    case AreasCommand::AddArea: return Qt::ALT | Qt::Key_A;
    case AreasCommand::AddStation: return Qt::ALT | Qt::Key_S;
    case AreasCommand::AddCounter: return Qt::ALT | Qt::Key_C;
    case AreasCommand::Rename: return Qt::Key_F2;
    case AreasCommand::Retire: return Qt::ALT | Qt::Key_R;
    case AreasCommand::TakeBack: return Qt::ALT | Qt::Key_U;
    case AreasCommand::Region: return Qt::ALT | Qt::Key_G;
    }
    return {};
}

} // namespace

AreasPage::AreasPage(QWidget* parent)
    : QWidget{parent},
      m_state{new HealthLight{this}},
      m_tree{new PlainTable{treeColumns, this}},
      m_facts{new PlainTable{2, this}},
      m_message{new QLabel{this}},
      m_bottom{new QStackedWidget{this}},
      m_buttonPanel{new QWidget{this}},
      m_form{new AreasForm{this}}
{
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    makeButtons();
    m_bottom->addWidget(m_buttonPanel);
    m_bottom->addWidget(m_form);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_tree, 3);
    middle->addWidget(m_facts, 2);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(areasMargin, areasMargin, areasMargin, areasMargin);
    layout->addWidget(m_state);
    layout->addLayout(middle, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_bottom);
    connect(m_tree, &QTableWidget::itemSelectionChanged, this, [this] {
        if (m_tree->currentRow() >= 0)
            Q_EMIT rowChosen(m_tree->currentRow());
    });
    connect(m_form, &AreasForm::submitted, this, &AreasPage::submitted);
    connect(m_form, &AreasForm::cancelled, this, &AreasPage::cancelled);
    takeEscape(*this, [this] { return m_view.form.has_value(); }, [this] { Q_EMIT cancelled(); });
    retranslate();
    show(AreasView{});
}

void AreasPage::makeButtons()
{
    auto* grid = new QGridLayout{m_buttonPanel};
    grid->setContentsMargins(0, 0, 0, 0);
    int place = 0;
    for (const AreasCommand command : allAreasCommands) {
        auto* button = new FittingButton{m_buttonPanel};
        button->setAutoDefault(true); // Enter presses what has the focus
        button->setMinimumHeight(areasPageButtonHeight);
        m_buttons[command] = button;
        grid->addWidget(button, place / areasButtonsInRow, place % areasButtonsInRow);
        ++place;
        connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT chosen(command); });
    }
}

void AreasPage::retranslate()
{
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, commandText(command), keyOf(command));
    m_tree->setAccessibleName(tr("Areas, stations and counters"));
    m_tree->setHorizontalHeaderLabels(siteColumns());
    m_tree->setEmptyText(tr("The books are read…"));
    m_facts->setAccessibleName(tr("The chosen place"));
    m_facts->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    m_facts->setEmptyText(tr("Choose a place to see all that is known of it."));
}

void AreasPage::show(const AreasView& view)
{
    const bool hadForm = m_view.form.has_value();
    m_view = view;
    const AreasSaying state = headlineOf(view);
    m_state->show(state.tone, state.text);
    showTree();
    showFacts();
    const AreasSaying message = messageOf(view);
    say(*m_message, message.text, message.tone);
    m_tree->setEnabled(!view.form);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
    m_bottom->setCurrentWidget(view.form ? static_cast<QWidget*>(m_form) : m_buttonPanel);
    m_form->show(view);
    if (hadForm && !view.form)
        m_tree->setFocus();
}

void AreasPage::showTree()
{
    const QSignalBlocker quiet{m_tree};
    const auto rows = m_view.tree ? rowsOf(*m_view.tree) : std::vector<SiteRow>{};
    m_tree->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_tree->rowCount(); ++row)
        m_tree->fillRow(row, siteCells(*m_view.tree, rows[static_cast<std::size_t>(row)]));
    if (m_view.row < m_tree->rowCount()) {
        m_tree->setCurrentCell(m_view.row, 0);
        m_tree->selectRow(m_view.row);
    }
}

void AreasPage::showFacts()
{
    const auto facts = siteFacts(m_view);
    m_facts->setRowCount(static_cast<int>(facts.size()));
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        const auto& [name, value] = facts[static_cast<std::size_t>(row)];
        m_facts->fillRow(row, {name, value});
        m_facts->item(row, 1)->setToolTip(value);
    }
}

// Not a proxy: Tab would go past what stands before it.
void AreasPage::focusInEvent(QFocusEvent*)
{
    m_tree->setFocus();
}

void AreasPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(AreasView{m_view});
    }
}

} // namespace wattcard::ui
