// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/meter/inside_text.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QStandardItemModel;

namespace wattcard::ui {

class EventTable;

// What the meter's memory holds, for the engineer: names and values, read only, to be copied.
class RegisterPanel : public QWidget {
    Q_OBJECT
public:
    explicit RegisterPanel(QWidget* parent);
    QString text() const; // a line for each, name, tab, value: what "copy" takes

public Q_SLOTS:
    void showInside(const wattcard::app::MeterInside& inside);
    void copy();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();

    app::MeterInside m_inside;
    bool m_isTold = false;
    QStandardItemModel* m_rows;
    EventTable* m_table;
    QPushButton* m_copy;
};

// Both images of the memory in hex.
class MemoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit MemoryPanel(QWidget* parent);
    QString text() const;

public Q_SLOTS:
    void showInside(const wattcard::app::MeterInside& inside);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();

    app::MeterInside m_inside;
    bool m_isTold = false;
    QPlainTextEdit* m_text;
};

} // namespace wattcard::ui
