// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/inspector_view.h"
#include "ui/widgets/tone.h"

#include <QLabel>

namespace wattcard::ui {

// Which card it is, in three lines: what, its keys, and what the records and its own proofs say.
class InspectorSummary : public QWidget {
    Q_OBJECT
public:
    explicit InspectorSummary(QWidget* parent);
    void show(const InspectorView& view);

private:
    struct Line {
        QLabel* icon;
        QLabel* text;
    };
    void set(Line& line, Tone tone, const QString& text);
    void showReport(const app::CardReport& report, bool cardThere);

    Line m_headline;
    Line m_verdict;
    QLabel* m_facts;
    QLabel* m_keys;
};

} // namespace wattcard::ui
