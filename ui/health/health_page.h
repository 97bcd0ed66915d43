// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/health/health_desk.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace wattcard::ui {

// Health and logs (SCREENS.md section 8): what the counter stands on, each with a word and what to
// do, and below it the log with its filter.
class HealthPage : public QWidget {
    Q_OBJECT
public:
    explicit HealthPage(QWidget* parent);
    void show(const wattcard::ui::HealthView& view);
    void sayCopied();

Q_SIGNALS:
    void checkWanted();
    void copyWanted();
    void filterTyped(const QString& filter);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void retranslate();
    void showFindings();
    void showLog();

    HealthView m_view;
    QLabel* m_title;
    PlainTable* m_findings;
    QPushButton* m_check;
    QPushButton* m_copy;
    QLabel* m_filterName;
    QLineEdit* m_filter;
    QPlainTextEdit* m_log;
    QLabel* m_message;
};

// In words: the subject, its state, and what it means or what to do about it.
QString healthSubjectText(app::HealthSubject subject);
QString healthStateText(app::HealthState state);
QString healthSentence(const app::HealthFinding& finding);

void linkHealthPage(HealthPage& page, HealthDesk& desk);

} // namespace wattcard::ui
