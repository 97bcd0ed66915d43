// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_page.h"

#include "ui/text/fault_text.h"
#include "ui/training/training_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using app::Scenario;

namespace {

constexpr int pageMargin = 18;
constexpr int listShare = 5;
constexpr int runShare = 6;
constexpr int storyLines = 7;
constexpr int rowsOfCards = 2;

QKeySequence keyOf(TrainingCommand command)
{
    switch (command) {
    case TrainingCommand::Start: return Qt::ALT | Qt::Key_S;
    case TrainingCommand::Hint: return Qt::ALT | Qt::Key_H;
    case TrainingCommand::Finish: return Qt::ALT | Qt::Key_F;
    case TrainingCommand::IntoReader: return Qt::ALT | Qt::Key_R;
    case TrainingCommand::TakeOut: return Qt::ALT | Qt::Key_T;
    case TrainingCommand::IntoMeter: return Qt::ALT | Qt::Key_M;
    case TrainingCommand::IntoNewMeter: return Qt::ALT | Qt::Key_N;
    case TrainingCommand::OtherCard: return Qt::ALT | Qt::Key_O;
    case TrainingCommand::PaperIn: return Qt::ALT | Qt::Key_P;
    }
    return {};
}

// As high as its rows, so that what stands below does not move.
void holdRows(PlainTable& table, int rows)
{
    const int row = table.verticalHeader()->defaultSectionSize();
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() + rows * row +
                         2 * table.frameWidth());
}

} // namespace

TrainingPage::TrainingPage(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_learnerLabel{new QLabel{this}},
      m_learner{new QLineEdit{this}},
      m_scenarios{new PlainTable{3, this}},
      m_name{new QLabel{this}},
      m_story{new QLabel{this}},
      m_state{new QLabel{this}},
      m_cards{new PlainTable{2, this}},
      m_score{new PlainTable{3, this}},
      m_message{new QLabel{this}}
{
    m_title->setFont(sized(font(), headlinePoints));
    m_learnerLabel->setBuddy(m_learner);
    auto* columns = new QHBoxLayout;
    columns->addWidget(makeList(), listShare);
    columns->addWidget(makeRun(), runShare);
    m_message->setWordWrap(true);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->addWidget(m_title);
    layout->addLayout(columns, 1);
    layout->addWidget(m_message);
    orderFocus();
    connect(m_learner, &QLineEdit::editingFinished, this,
            [this] { Q_EMIT learnerNamed(m_learner->text()); });
    connect(m_scenarios, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_scenarios->currentRow());
        if (row < app::allScenarios.size())
            Q_EMIT scenarioChosen(app::allScenarios[row]);
    });
    connect(m_cards, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_cards->currentRow());
        if (row < m_view.state.facts.cards.size())
            Q_EMIT cardChosen(m_view.state.facts.cards[row].name);
    });
    retranslate();
}

// What is chosen and what hands do.
QWidget* TrainingPage::makeList()
{
    holdRows(*m_scenarios, static_cast<int>(app::allScenarios.size()));
    holdRows(*m_cards, rowsOfCards);
    auto* side = new QWidget{this};
    auto* layout = new QVBoxLayout{side};
    layout->setContentsMargins(0, 0, pageMargin, 0);
    auto* who = new QHBoxLayout;
    who->addWidget(m_learnerLabel);
    who->addWidget(m_learner, 1);
    layout->addLayout(who);
    layout->addWidget(m_scenarios);
    layout->addWidget(makeButtons({TrainingCommand::Start}));
    layout->addStretch(1);
    layout->addWidget(m_cards);
    layout->addWidget(makeButtons(
        {TrainingCommand::IntoReader, TrainingCommand::TakeOut, TrainingCommand::PaperIn}));
    layout->addWidget(makeButtons({TrainingCommand::IntoMeter, TrainingCommand::IntoNewMeter}));
    return side;
}

// What is asked for and what came of it.
QWidget* TrainingPage::makeRun()
{
    m_name->setFont(sized(font(), namePoints));
    m_story->setWordWrap(true);
    m_story->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_story->setMinimumHeight(storyLines * m_story->fontMetrics().lineSpacing());
    m_state->setWordWrap(true);
    holdRows(*m_score, static_cast<int>(app::allCriteria.size()));
    auto* side = new QWidget{this};
    auto* layout = new QVBoxLayout{side};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_name);
    layout->addWidget(m_story, 1);
    layout->addWidget(m_state);
    layout->addWidget(makeButtons({TrainingCommand::Hint, TrainingCommand::Finish}));
    layout->addWidget(m_score);
    return side;
}

// As the eye goes: down the left side, then down the right one.
void TrainingPage::orderFocus()
{
    using enum TrainingCommand;
    QWidget* last = m_learner;
    const std::initializer_list<QWidget*> order{m_scenarios,
                                                m_buttons[Start],
                                                m_cards,
                                                m_buttons[IntoReader],
                                                m_buttons[TakeOut],
                                                m_buttons[PaperIn],
                                                m_buttons[IntoMeter],
                                                m_buttons[IntoNewMeter],
                                                m_buttons[Hint],
                                                m_buttons[Finish],
                                                m_score};
    for (QWidget* next : order) {
        setTabOrder(last, next);
        last = next;
    }
}

QWidget* TrainingPage::makeButtons(std::initializer_list<TrainingCommand> commands)
{
    auto* row = new QWidget{this};
    auto* layout = new QHBoxLayout{row};
    layout->setContentsMargins(0, 0, 0, 0);
    for (const TrainingCommand command : commands) {
        auto* button = new FittingButton{row};
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // they share the row
        button->setAutoDefault(true); // Enter presses what has the focus
        m_buttons[command] = button;
        layout->addWidget(button, 1);
        connect(button, &QPushButton::clicked, this,
                [this, command] { Q_EMIT commandGiven(command); });
    }
    return row;
}

void TrainingPage::retranslate()
{
    m_title->setText(tr("Training"));
    m_learnerLabel->setText(tr("&Learner"));
    m_learner->setAccessibleName(tr("Learner"));
    m_scenarios->setAccessibleName(tr("Scenarios"));
    m_scenarios->setHorizontalHeaderLabels({tr("Scenario"), tr("Best"), tr("Last")});
    m_cards->setAccessibleName(tr("Cards"));
    m_cards->setHorizontalHeaderLabels({tr("Card"), tr("Where it is")});
    m_cards->setEmptyText(tr("The cards come with a scenario."));
    m_score->setAccessibleName(tr("Points and their reasons"));
    m_score->setHorizontalHeaderLabels({tr("What counts"), tr("Points"), tr("Why")});
    m_score->setEmptyText(tr("The points come at the end, with their reasons."));
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, commandText(command), keyOf(command));
    show(TrainingView{m_view});
}

void TrainingPage::show(const TrainingView& view)
{
    m_view = view;
    if (!m_learner->hasFocus())
        m_learner->setText(view.state.learner);
    showList();
    showRun();
    showCards();
    showScore();
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
    if (view.state.failure)
        say(*m_message, faultLine(view.state.failure->fault), Tone::Attention);
    else
        say(*m_message, view.state.isPreparing ? tr("The world is being prepared…") : QString{},
            Tone::Neutral);
}

void TrainingPage::showList()
{
    const QSignalBlocker quiet{m_scenarios};
    m_scenarios->setRowCount(static_cast<int>(app::allScenarios.size()));
    for (int row = 0; row < m_scenarios->rowCount(); ++row) {
        const Scenario scenario = app::allScenarios[static_cast<std::size_t>(row)];
        const auto reached = m_view.state.attainments.find(scenario);
        const bool isNew = reached == m_view.state.attainments.end();
        const QString best = isNew ? u"–"_s : QString::number(reached->second.best);
        const QString last = isNew ? u"–"_s : QString::number(reached->second.last);
        m_scenarios->fillRow(row, {scenarioTitle(scenario), best, last});
        if (scenario == m_view.chosen && m_scenarios->currentRow() != row)
            m_scenarios->selectRow(row);
    }
}

void TrainingPage::showRun()
{
    const auto& state = m_view.state;
    const bool isIt = state.scenario == m_view.chosen && !state.isPreparing;
    m_name->setText(scenarioTitle(m_view.chosen));
    QString story = scenarioStory(m_view.chosen, isIt ? state.world : app::TrainingWorld{});
    for (int number = 1; isIt && number <= state.hints; ++number)
        story += u"\n"_s + tr("Hint: %1").arg(hintText(m_view.chosen, number));
    m_story->setText(story);
    if (!isIt)
        return say(*m_state, tr("Not started."), Tone::Neutral);
    if (state.score)
        return say(*m_state, tr("%1 of %2 points").arg(state.score->points()).arg(app::fullScore),
                   state.score->points() == app::fullScore ? Tone::Good : Tone::Attention);
    say(*m_state, tr("Running: %1. Esc leads to the counter.").arg(clockOfRun(m_view)), Tone::Busy);
}

void TrainingPage::showCards()
{
    const QSignalBlocker quiet{m_cards};
    const auto& state = m_view.state;
    m_cards->setRowCount(state.scenario ? static_cast<int>(state.facts.cards.size()) : 0);
    for (int row = 0; row < m_cards->rowCount(); ++row) {
        const TrayCard& card = state.facts.cards[static_cast<std::size_t>(row)];
        m_cards->fillRow(
            row, {cardWords(*state.scenario, state.world, card), cardPlaceText(card.place)});
        if (card.name == m_view.card && m_cards->currentRow() != row)
            m_cards->selectRow(row);
    }
}

void TrainingPage::showScore()
{
    const auto& score = m_view.state.score;
    m_score->setRowCount(score ? static_cast<int>(score->marks.size()) : 0);
    for (int row = 0; row < m_score->rowCount(); ++row) {
        const app::Mark& mark = score->marks[static_cast<std::size_t>(row)];
        m_score->fillRow(row, {criterionText(mark.criterion),
                               tr("%1 of %2").arg(mark.points).arg(mark.most),
                               findingText(mark.finding)});
    }
}

// Not a proxy: Tab would go past what stands before it.
void TrainingPage::focusInEvent(QFocusEvent*)
{
    m_scenarios->setFocus();
}

void TrainingPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
