// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/language_switch.h"

#include <QLabel>
#include <QRadioButton>

namespace wattcard::ui {

// The language, each named in itself, so that anyone finds his own.
class LanguageSection : public QWidget {
    Q_OBJECT
public:
    explicit LanguageSection(QWidget* parent);
    void show(wattcard::ui::Language language);

Q_SIGNALS:
    void languageChosen(wattcard::ui::Language language);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QRadioButton* m_english;
    QRadioButton* m_chinese;
    QLabel* m_note;
};

} // namespace wattcard::ui
