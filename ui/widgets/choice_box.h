// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>

#include <functional>
#include <vector>

namespace wattcard::ui {

// One of a fixed list of values, each with its word in the language of the moment.
template <class Value> class ChoiceBox : public QComboBox {
public:
    using Word = std::function<QString(Value)>;
    ChoiceBox(std::vector<Value> values, Word word, QWidget* parent)
        : QComboBox{parent},
          m_word{std::move(word)}
    {
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        offer(std::move(values));
    }
    Value value() const { return m_values[static_cast<std::size_t>(currentIndex())]; }
    void choose(Value value)
    {
        for (std::size_t place = 0; place < m_values.size(); ++place) {
            if (m_values[place] == value)
                setCurrentIndex(static_cast<int>(place));
        }
    }
    // Another list: the first of it is chosen.
    void offer(std::vector<Value> values)
    {
        const QSignalBlocker quiet{this}; // nobody asks for a value while there is none
        m_values = std::move(values);
        clear();
        for (const Value each : m_values)
            addItem(m_word(each));
    }

protected:
    void changeEvent(QEvent* event) override
    {
        QComboBox::changeEvent(event);
        if (event->type() != QEvent::LanguageChange)
            return;
        for (std::size_t place = 0; place < m_values.size(); ++place)
            setItemText(static_cast<int>(place), m_word(m_values[place]));
    }

private:
    std::vector<Value> m_values;
    Word m_word;
};

} // namespace wattcard::ui
