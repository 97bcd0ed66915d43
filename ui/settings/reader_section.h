// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_desk.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattcard::ui {

class HealthLight;
class LatencyHistogram;

// Which reader the counter uses, how each of them is, and a test of the one in use.
class ReaderSection : public QWidget {
    Q_OBJECT
public:
    explicit ReaderSection(QWidget* parent);
    void show(const wattcard::ui::SettingsView& view);

Q_SIGNALS:
    void readerChosen(const QString& name);
    void testWanted(wattcard::app::ReaderTest::Kind kind);
    void testUnwanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QString name;
        QWidget* line = nullptr;
        HealthLight* light = nullptr;
    };
    QPushButton* makeButton();
    void compose();
    QLayout* makeTest();
    void retranslate();
    void showRows();
    void makeRows(const std::vector<ReaderSight>& sights);
    void showTest();
    QString testSentence() const;

    SettingsView m_view;
    QLabel* m_title;
    HealthLight* m_light;
    QLabel* m_sentence;
    QVBoxLayout* m_list;
    QButtonGroup* m_choice;
    std::vector<Row> m_rows;
    QLabel* m_note;
    QLabel* m_testTitle;
    QPushButton* m_answers;
    QPushButton* m_visits;
    QPushButton* m_stop;
    LatencyHistogram* m_histogram;
    QLabel* m_figures;
    QLabel* m_result;
};

} // namespace wattcard::ui
