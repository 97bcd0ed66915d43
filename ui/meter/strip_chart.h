// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>
#include <deque>

namespace wattcard::ui {

// The recorder strip: remaining credit above, load below, the last 300 samples of each.
class StripChart : public QWidget {
    Q_OBJECT
public:
    struct Sample {
        std::int64_t creditHundredths = 0;
        std::uint32_t watts = 0;
    };
    static constexpr std::size_t capacity = 300;
    explicit StripChart(QWidget* parent);
    std::size_t size() const { return m_samples.size(); }
    void setCreditUnit(const QString& unit);
    QSize sizeHint() const override;

public Q_SLOTS:
    void add(const wattcard::ui::StripChart::Sample& sample);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tellName();

    std::deque<Sample> m_samples;
    QString m_unit;
};

} // namespace wattcard::ui
