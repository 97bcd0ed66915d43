// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fault.h"
#include "domain/result.h"

#include <QLabel>
#include <QPushButton>

#include <functional>

namespace wattcard::ui {

// In the window that sells: the way to the training window, which is another instance of the
// program with books, keys and cards of its own. Nothing in this window changes by it.
class TrainingDoor : public QWidget {
    Q_OBJECT
public:
    using Opener = std::function<Result<void>()>;
    TrainingDoor(Opener opener, QWidget* parent);
    void forget(); // what came of the last attempt

protected:
    void changeEvent(QEvent* event) override;

private:
    void open();
    void retranslate();

    Opener m_opener;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_button;
    QLabel* m_message;
};

} // namespace wattcard::ui
