// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/help_topics.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace wattcard::ui {

// Type what the meter shows, a code of the screen, a key, or a word: the answer stands beside it.
class HelpPanel : public QWidget {
    Q_OBJECT
public:
    explicit HelpPanel(QWidget* parent);
    void focusField(const QString& about = {}); // the answer to a code, or everything
    void offerManual(bool exists);
    // Where it lies, in case no window comes; what to do where the desktop has no program for it.
    void sayManual(const QString& file, bool wasOpened);

Q_SIGNALS:
    void manualWanted();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;                 // with the keys of the moment
    bool eventFilter(QObject* watched, QEvent* event) override; // arrows move the choice

private:
    void retranslate();
    void gather();
    void search();
    void showAnswer(int row);

    std::vector<HelpTopic> m_topics;
    std::vector<HelpTopic> m_found;
    QLabel* m_title;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_answerTitle;
    QLabel* m_answer;
    QPushButton* m_manual;
};

} // namespace wattcard::ui
