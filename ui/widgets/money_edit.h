// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QLineEdit>

#include <optional>

namespace wattcard::ui {

// What stands in a money field: an amount, or why it is none. An empty field is neither.
struct MoneyInput {
    std::optional<Money> value;
    std::optional<Fault> fault;
    friend bool operator==(const MoneyInput&, const MoneyInput&) = default;
};
// Full-width digits and the ideographic full stop count as their plain forms; blanks are dropped.
MoneyInput moneyInput(const QString& text);

// A field for yuan: digits, one point, two decimals. Anything else that is typed is not taken;
// anything else that is pasted is refused with its fault, and what stood there stays.
class MoneyEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit MoneyEdit(QWidget* parent);
    void setMoney(std::optional<Money> money); // tells nobody
    MoneyInput input() const { return moneyInput(text()); }

Q_SIGNALS:
    void moneyTyped(const wattcard::ui::MoneyInput& input);
    void pasteRefused(wattcard::Fault fault);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void take(const QString& typed);
    void pasteText(const QString& pasted);
};

} // namespace wattcard::ui
