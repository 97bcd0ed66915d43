// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;
class QLabel;

namespace wattcard::ui {

// Fields with their names, column by column; those that are not shown take no place. Enter leads
// from field to field; in the last one it says that the sheet is filled in. Names are asked for
// again with each language.
class FieldSheet : public QWidget {
    Q_OBJECT
public:
    using Word = std::function<QString()>;
    FieldSheet(int rowsInColumn, QWidget* parent);
    void add(QWidget& field, Word name); // a line edit or a combo box
    void setShown(QWidget& field, bool isShown);
    void focusFirst(); // that is empty, else the first one
    void retranslate();

Q_SIGNALS:
    void edited();
    void completed();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        QLabel* label;
        QWidget* field;
        Word name;
    };
    void advance(const QObject& from);
    void layOut();
    int m_rows;
    QGridLayout* m_grid;
    std::vector<Entry> m_entries;
};

} // namespace wattcard::ui
