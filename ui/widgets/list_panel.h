// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QStringList>
#include <QTableWidget>

#include <vector>

namespace wattcard::ui {

struct ListContent {
    QString title;
    QStringList columns;
    std::vector<QStringList> rows;
    QString emptySentence;
    QString startSentence = {}; // in its place while nothing is typed
    bool searchable = false;
    friend bool operator==(const ListContent&, const ListContent&) = default;
};

// A titled list with an optional search field. Up and Down move the choice from either of them; the
// first row is chosen whenever the rows are others or something is typed, so that Enter takes a
// single result.
class ListPanel : public QWidget {
    Q_OBJECT
public:
    explicit ListPanel(QWidget* parent);
    void show(const ListContent& content);
    void beginSearch(const QString& firstLetters);
    void focusField();

Q_SIGNALS:
    void searchTyped(const QString& text);
    void rowChosen(int row);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const ListContent& content);
    void chooseFirst();
    void sayWhyEmpty();
    void retranslate();
    void move(int by);

    QLabel* m_title;
    QLineEdit* m_search;
    QTableWidget* m_table;
    QLabel* m_empty;
    ListContent m_content;
};

} // namespace wattcard::ui
