// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_panel.h"

#include "ui/help/key_sheet.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel* label(QWidget* parent, int points)
{
    auto* made = new QLabel{parent};
    made->setTextFormat(Qt::PlainText);
    made->setFont(sized(made->font(), points));
    return made;
}

} // namespace

HelpPanel::HelpPanel(QWidget* parent)
    : QWidget{parent},
      m_title{label(this, bodyPoints)},
      m_search{new QLineEdit{this}},
      m_list{new QListWidget{this}},
      m_answerTitle{label(this, bodyPoints)},
      m_answer{label(this, bodyPoints)},
      m_manual{new QPushButton{this}}
{
    m_search->setFont(sized(font(), bodyPoints));
    m_search->installEventFilter(this);
    m_list->setFont(sized(font(), smallPoints));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    m_answer->setWordWrap(true);
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_answerTitle->setWordWrap(true);
    auto* grid = new QGridLayout{this};
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_search, 0, 1);
    grid->addWidget(m_list, 1, 0, 2, 1);
    grid->addWidget(m_answerTitle, 1, 1);
    grid->addWidget(m_answer, 2, 1);
    grid->addWidget(m_manual, 3, 1, Qt::AlignLeft);
    m_manual->setFont(sized(font(), smallPoints));
    m_manual->setFocusPolicy(Qt::NoFocus); // its key does; the field keeps what is typed
    m_manual->hide();
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(1, 5);
    grid->setRowStretch(2, 1);
    connect(m_search, &QLineEdit::textChanged, this, &HelpPanel::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpPanel::showAnswer);
    connect(m_manual, &QPushButton::clicked, this, &HelpPanel::manualWanted);
    retranslate();
}

void HelpPanel::retranslate()
{
    m_title->setText(tr("Help"));
    m_search->setAccessibleName(tr("search in the help"));
    m_search->setPlaceholderText(tr("what the meter shows, a code, a key, or a word"));
    m_search->setToolTip(m_search->placeholderText()); // which may be longer than the field
    m_list->setAccessibleName(tr("questions and codes"));
    nameButton(*m_manual, tr("Open the manual"), Qt::CTRL | Qt::Key_F1);
    gather();
}

// The keys of the whole window stand with those of the counter, before the codes.
void HelpPanel::gather()
{
    m_topics = helpTopics();
    auto keys = keySheet(*window());
    std::erase_if(keys, [this](const HelpTopic& key) {
        return std::ranges::any_of(m_topics, [&key](const HelpTopic& known) {
            return known.title == key.title &&
                   known.answer.compare(key.answer, Qt::CaseInsensitive) == 0;
        });
    });
    const auto codes = std::ranges::find(m_topics, HelpTopic::Kind::Fault, &HelpTopic::kind);
    m_topics.insert(codes, keys.begin(), keys.end());
    search();
}

// Who may use what, and the words of the other screens, may be others than at the last look.
void HelpPanel::showEvent(QShowEvent* event)
{
    gather();
    QWidget::showEvent(event);
}

void HelpPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HelpPanel::focusField(const QString& about)
{
    m_search->setText(about);
    m_search->selectAll();
    m_search->setFocus();
}

void HelpPanel::offerManual(bool exists)
{
    m_manual->setVisible(exists);
}

void HelpPanel::sayManual(const QString& file, bool wasOpened)
{
    m_answerTitle->setText(tr("The manual"));
    m_answer->setText(wasOpened ? tr("It opens in another window: %1").arg(file)
                                : tr("No program here opens it. It lies in %1").arg(file));
    m_answer->setAccessibleName(m_answerTitle->text() + u": "_s + m_answer->text());
}

void HelpPanel::search()
{
    m_found = foundTopics(m_topics, m_search->text());
    m_list->clear();
    for (const HelpTopic& topic : m_found) {
        const bool isKey = topic.kind == HelpTopic::Kind::Key;
        m_list->addItem(isKey ? topic.title + u"  "_s + topic.answer : topic.title);
    }
    m_list->setCurrentRow(0);
    if (m_found.empty())
        showAnswer(-1);
}

void HelpPanel::showAnswer(int row)
{
    const auto place = static_cast<std::size_t>(row);
    const bool isThere = row >= 0 && place < m_found.size();
    m_answerTitle->setText(isThere ? m_found[place].title : tr("Nothing found"));
    m_answer->setText(isThere ? m_found[place].answer
                              : tr("Try one word, or the digits that the meter shows."));
    m_answer->setAccessibleName(m_answerTitle->text() + u": "_s + m_answer->text());
}

bool HelpPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int by = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (by == 0 || m_found.empty())
        return QWidget::eventFilter(watched, event);
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
    return true;
}

} // namespace wattcard::ui
