// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tariff/tariff.h"

#include <QLabel>
#include <QLineEdit>

#include <optional>
#include <vector>

class QGridLayout;

namespace wattcard::ui {

// Fields with their names in one column; what is wrong with a field stands right below it.
class NotedFields : public QWidget {
    Q_OBJECT
public:
    explicit NotedFields(QWidget* parent);
    void add(QWidget& field, const QString& name);
    void setShown(const QWidget& field, bool isShown);
    void clearNotes();
    void note(const QWidget& field, const QString& sentence);
    QString noteOf(const QWidget& field) const;
    // The first that has a note; none.
    QWidget* firstWrong() const;

private:
    struct Row {
        QLabel* name;
        QWidget* field;
        QLabel* note;
    };
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

// A field for yuan per kWh with four decimals. Nothing else can be typed or pasted.
class PriceEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit PriceEdit(QWidget* parent);
    void setPrice(Price price); // zero: empty
    Price price() const;        // zero while none stands there
};

// A field for a whole number, empty for zero.
class WholeEdit : public QLineEdit {
    Q_OBJECT
public:
    WholeEdit(int digits, QWidget* parent);
    void setWhole(std::int64_t number);
    std::int64_t whole() const { return text().toLongLong(); }
};

} // namespace wattcard::ui
