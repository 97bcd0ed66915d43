// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QPushButton;

namespace wattcard::ui {

inline constexpr std::chrono::milliseconds undoTime{8'000}; // SCREENS.md section 14

// Says what was just done and takes it back for 8 seconds (Ctrl+Z), in place of a question before
// every step that can be undone. It keeps its room while it is empty, so that nothing below it
// moves. The act itself is done already: `undone` asks for its opposite.
class UndoBar : public QWidget {
    Q_OBJECT
public:
    explicit UndoBar(QWidget* parent, std::chrono::milliseconds time = undoTime);
    bool isOffering() const { return m_time.isActive(); }

public Q_SLOTS:
    void offer(const QString& done); // a sentence; what was offered before has lapsed
    void clear();                    // without a word: another person, another record

Q_SIGNALS:
    void undone();
    void lapsed(); // time is up, or something else was offered

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void empty();

    QLabel* m_done;
    QPushButton* m_undo;
    QTimer m_time;
    QTimer m_step; // of the shrinking line
    QElapsedTimer m_since;
};

} // namespace wattcard::ui
