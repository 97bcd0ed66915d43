// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/scenario_panel.h"

#include "ui/meter/story_words.h"

#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largestFile = 1 << 20;
constexpr int stepPixels = 13;

// Leaves letters to the window, where each letter is a key of the instrument.
class StepList : public QListWidget {
public:
    using QListWidget::QListWidget;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const QString text = event->text();
        if (!text.isEmpty() && text.front().isPrint())
            event->ignore();
        else
            QListWidget::keyPressEvent(event);
    }
};

// Two lines at most, and the same height with one: the panels above keep their places.
class StillLabel : public QLabel {
public:
    using QLabel::QLabel;
    bool hasHeightForWidth() const override { return false; }
};

// A step without a sentence shows its verb and words.
QString wordsOf(const QJsonObject& request)
{
    QString words = request[u"verb"_s].toString();
    for (auto each = request.begin(); each != request.end(); ++each) {
        if (each.key() == u"verb"_s)
            continue;
        const QString value =
            each.value().isString()
                ? each.value().toString()
                : QString::fromUtf8(
                      QJsonDocument{QJsonArray{each.value()}}.toJson(QJsonDocument::Compact))
                      .remove(u'[')
                      .remove(u']');
        words += u" %1 %2"_s.arg(each.key(), value);
    }
    return words;
}

} // namespace

ScenarioPanel::ScenarioPanel(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_steps{new StepList{this}},
      m_result{new StillLabel{this}},
      m_open{new QPushButton{this}},
      m_step{new QPushButton{this}},
      m_play{new QPushButton{this}},
      m_stop{new QPushButton{this}}
{
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_result);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_open, m_step, m_play, m_stop})
        buttons->addWidget(button);
    layout->addLayout(buttons);
    QFont font = m_steps->font();
    font.setPixelSize(stepPixels);
    m_steps->setFont(font);
    m_steps->setWordWrap(true);
    m_steps->setTextElideMode(Qt::ElideNone);
    m_result->setWordWrap(true);
    m_result->setFixedHeight(2 * m_result->fontMetrics().lineSpacing());
    connect(m_open, &QPushButton::clicked, this, &ScenarioPanel::open);
    connect(m_step, &QPushButton::clicked, this, &ScenarioPanel::stepRequested);
    connect(m_play, &QPushButton::clicked, this, &ScenarioPanel::playRequested);
    connect(m_stop, &QPushButton::clicked, this, &ScenarioPanel::stopRequested);
    retranslate();
}

void ScenarioPanel::open()
{
    const QString name = QFileDialog::getOpenFileName(this, tr("Open a story"), {},
                                                      tr("Stories (*.json);;All files (*)"));
    if (!name.isEmpty())
        openFile(name);
}

void ScenarioPanel::openFile(const QString& name)
{
    m_results.clear();
    m_scenario = {};
    m_unopened.clear();
    m_error.reset();
    m_state = State::None;
    QFile file{name};
    if (!file.open(QIODevice::ReadOnly)) {
        m_unopened = QFileInfo{name}.fileName();
    } else if (auto read = app::readScenario(file.read(largestFile)); read.error) {
        m_error = std::move(read.error);
    } else {
        m_scenario = std::move(read.story);
        m_state = State::Ready;
        Q_EMIT scenarioOpened(m_scenario);
    }
    retranslate();
}

void ScenarioPanel::showStep(int index, const std::optional<app::StoryError>& error)
{
    if (index < 0 || static_cast<std::size_t>(index) >= m_scenario.steps.size())
        return;
    m_results.resize(static_cast<std::size_t>(index) + 1);
    m_results.back() = error;
    retranslate();
    m_steps->setCurrentRow(index);
}

void ScenarioPanel::showEnd(bool passed)
{
    m_state = passed ? State::Passed : State::Failed;
    retranslate();
}

QString ScenarioPanel::stepText(int index) const
{
    const auto place = static_cast<std::size_t>(index);
    const app::ScenarioStep& step = m_scenario.steps.at(place);
    //: the language in which a story is told: en or zh
    const QString said = app::toldIn(step.say, tr("en"));
    const QString words =
        u"%1. %2"_s.arg(QString::number(index + 1), said.isEmpty() ? wordsOf(step.request) : said);
    if (place >= m_results.size())
        return u"○ "_s + words;
    const auto& error = m_results[place];
    return error ? u"✖ "_s + words + u" — "_s + storyErrorText(*error) : u"✔ "_s + words;
}

QString ScenarioPanel::troubleText() const
{
    if (m_error)
        return tr("This is no story: %1").arg(storyErrorText(*m_error));
    return m_unopened.isEmpty() ? QString{} : tr("%1 cannot be opened.").arg(m_unopened);
}

QString ScenarioPanel::resultText() const
{
    return m_result->text();
}

void ScenarioPanel::tellState()
{
    switch (m_state) {
    case State::None:
        m_result->setText(troubleText().isEmpty() ? tr("No story is open.")
                                                  : u"✖ "_s + troubleText());
        break;
    case State::Ready:
        m_result->setText(tr("Step %1 of %2").arg(m_results.size()).arg(m_scenario.steps.size()));
        break;
    case State::Passed:
        m_result->setText(u"✔ "_s + tr("The meter did what the story says."));
        break;
    case State::Failed:
        m_result->setText(u"✖ "_s + tr("Step %1 is different.").arg(m_results.size()));
        break;
    }
    if (m_result->accessibleName() != m_result->text())
        m_result->setAccessibleName(m_result->text());
}

void ScenarioPanel::retranslate()
{
    const QString title = app::toldIn(m_scenario.title, tr("en"));
    m_title->setText(title.isEmpty() ? tr("A story for the meter, step by step") : title);
    m_open->setText(tr("&Open…"));
    m_step->setText(tr("&Next step"));
    m_play->setText(tr("Play &all"));
    m_stop->setText(tr("&Halt"));
    m_steps->setAccessibleName(tr("Steps of the story"));
    const int chosen = m_steps->currentRow();
    m_steps->clear();
    for (int i = 0; i < static_cast<int>(m_scenario.steps.size()); ++i)
        m_steps->addItem(stepText(i));
    m_steps->setCurrentRow(chosen);
    for (QPushButton* button : {m_step, m_play, m_stop})
        button->setEnabled(m_state == State::Ready);
    tellState();
}

void ScenarioPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace wattcard::ui
