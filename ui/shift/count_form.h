// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/tills.h"
#include "ui/widgets/money_edit.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

#include <optional>

class QGridLayout;

namespace wattcard::ui {

// A drawer counted by denomination: pieces are typed, sums are made. Enter and the arrows lead from
// one field to the next, and from the last one to the button.
class CountForm : public QWidget {
    Q_OBJECT
public:
    enum class Purpose { Float, Till }; // at the opening, or at the end of a shift
    explicit CountForm(QWidget* parent);
    // Everything empty, the keyboard in the first field. What the shift before has left is the
    // float then, and the keyboard is in the count of it.
    void begin(Purpose purpose, std::optional<Money> left = {});
    void setBusy(bool busy);
    CashCount cash() const;

Q_SIGNALS:
    void floatCounted(const wattcard::ShiftOpening& opening);
    void tillCounted(const wattcard::TillCount& count);
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Piece {
        QLabel* label;
        QLineEdit* edit;
        QLabel* sum;
    };
    struct SlipFields {
        QLabel* label;
        QLineEdit* number;
        MoneyEdit* total;
    };
    void addPieces(QGridLayout& grid);
    QWidget* makeSide();
    SlipFields makeSlips();
    QLineEdit* makeNumber();
    void retranslate();
    void showFloat();
    void showSums();
    void commit();
    bool moveFocus(QWidget& from, int step);
    std::vector<QWidget*> order() const; // of the keyboard, what is hidden left out

    Purpose m_purpose = Purpose::Till;
    std::optional<Money> m_left;
    std::vector<Piece> m_pieces;
    QLabel* m_floatLabel;
    MoneyEdit* m_float;
    QCheckBox* m_takesOver;
    SlipFields m_bank;
    SlipFields m_card;
    QLabel* m_totalLabel;
    QLabel* m_total;
    QPushButton* m_commit;
    QPushButton* m_cancel;
};

} // namespace wattcard::ui
