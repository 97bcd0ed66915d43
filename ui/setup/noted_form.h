// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QVBoxLayout>

#include <functional>

namespace wattcard::ui {

// A page of the first run: what it is about and, where it may be skipped, what is lost by it; below
// it whatever the page asks. Sentences are asked for again with each language.
class NotedForm : public QWidget {
    Q_OBJECT
public:
    using Word = std::function<QString()>;
    NotedForm(Word note, QWidget* parent);
    QLabel* addLine(Word text); // below the last one, wrapped
    void addForm(QWidget& form);
    void fill(); // what is left of the room stays empty
    void retranslate();

protected:
    void changeEvent(QEvent* event) override;

private:
    std::vector<std::pair<QLabel*, Word>> m_lines;
    QVBoxLayout* m_layout;
};

} // namespace wattcard::ui
