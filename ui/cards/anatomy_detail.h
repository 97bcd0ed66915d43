// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_anatomy.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>

namespace wattcard::ui {

class AnatomyFieldModel;

// One file of the card: its fields with their meaning, and below them the raw bytes with those of
// the chosen field marked.
class AnatomyDetail : public QWidget {
    Q_OBJECT
public:
    explicit AnatomyDetail(QWidget* parent);
    void show(const AnatomyFile& file);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showRecord();
    void showWords();
    void markField(); // of the current row
    QString emptyText() const;

    AnatomyFile m_file;
    bool m_hasFile = false;
    QLabel* m_title;
    QLabel* m_meaning;
    QComboBox* m_records;
    AnatomyFieldModel* m_model;
    QTableView* m_table;
    QLabel* m_hexTitle;
    QPlainTextEdit* m_hex;
};

// "0000  68 01 00 27", sixteen bytes a line.
QString hexDump(ByteView bytes);
// Where a byte's two digits stand in hexDump().
int hexDumpPosition(std::size_t byte);

} // namespace wattcard::ui
