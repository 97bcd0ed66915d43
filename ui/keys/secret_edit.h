// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/typed_secret.h"

#include <QWidget>

namespace wattcard::ui {

// A field for what nobody may see: every key goes straight into protected memory, a dot is painted
// for it. There is no text to copy, no undo, no input method, and nothing is left when the field is
// hidden.
class SecretEdit : public QWidget {
    Q_OBJECT
public:
    enum class Allowed { Anything, HexDigits };
    SecretEdit(Allowed allowed, QWidget* parent);
    void clear();
    bool isEmpty() const { return m_typed.isEmpty(); }
    std::size_t characters() const { return m_typed.characters(); }
    app::SharedSecret take(); // and is empty afterwards
    QSize sizeHint() const override;

Q_SIGNALS:
    void changed();
    void returnPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool isAllowed(QChar letter) const;
    Allowed m_allowed;
    app::TypedSecret m_typed;
};

} // namespace wattcard::ui
