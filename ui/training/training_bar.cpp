// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_bar.h"

#include "ui/training/training_text.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QKeySequence>
#include <QLayout>
#include <QPainter>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QColor trainingOrange{0xF2, 0x8C, 0x1E};
constexpr int wordMargin = 6;
constexpr int frameMargin = 8; // the orange frame lies over the edge of the window
constexpr std::array handCommands{TrainingCommand::IntoReader, TrainingCommand::TakeOut,
                                  TrainingCommand::IntoMeter, TrainingCommand::OtherCard};

QKeySequence handKey(TrainingCommand command)
{
    switch (command) {
    case TrainingCommand::IntoReader: return Qt::CTRL | Qt::SHIFT | Qt::Key_R;
    case TrainingCommand::TakeOut: return Qt::CTRL | Qt::SHIFT | Qt::Key_T;
    case TrainingCommand::IntoMeter: return Qt::CTRL | Qt::SHIFT | Qt::Key_M;
    default: return Qt::CTRL | Qt::SHIFT | Qt::Key_N;
    }
}

// Orange whatever the bar is painted with.
class TrainingTag final : public QLabel {
public:
    explicit TrainingTag(QWidget* parent) : QLabel{parent}
    {
        QPalette onOrange{palette()};
        onOrange.setColor(QPalette::WindowText, Qt::black);
        setPalette(onOrange);
        setMargin(wordMargin);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter{this}.fillRect(rect(), trainingOrange);
        QLabel::paintEvent(event);
    }
};

// As wide as there is room: the keys beside it stay in sight.
class TrainingLine final : public QLabel {
public:
    explicit TrainingLine(QWidget* parent) : QLabel{parent}
    {
        setTextFormat(Qt::PlainText);
        setMargin(wordMargin);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }
    QSize sizeHint() const override { return {1, QLabel::sizeHint().height()}; }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

TrainingBar::TrainingBar(QWidget* parent)
    : QToolBar{parent},
      m_word{new TrainingTag{this}},
      m_line{new TrainingLine{this}}
{
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    toggleViewAction()->setEnabled(false); // it stays
    setFont(sized(font(), smallPoints));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_word->setFont(sized(m_word->font(), smallPoints));
    m_line->setFont(m_word->font());
    layout()->setContentsMargins(frameMargin, frameMargin, frameMargin, 0);
    addWidget(m_word);
    addWidget(m_line);
    for (const TrainingCommand command : handCommands) {
        QAction* action = addAction(QString{});
        action->setShortcut(handKey(command));
        m_actions[command] = action;
        parent->addAction(action); // the key belongs to the window
        connect(action, &QAction::triggered, this,
                [this, command] { Q_EMIT commandGiven(command); });
    }
    retranslate();
}

void TrainingBar::showView(const TrainingView& view)
{
    m_view = view;
    m_line->setText(trainingLine(view));
    m_line->setToolTip(m_line->text());
    for (const auto& [command, action] : m_actions) {
        action->setVisible(view.isSignedIn); // before that the line needs the room
        action->setEnabled(view.isSignedIn && isOffered(view, command));
    }
}

void TrainingBar::retranslate()
{
    setWindowTitle(trainingWord());
    m_word->setText(trainingWord());
    for (const auto& [command, action] : m_actions) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setText(u"%1 (%2)"_s.arg(handText(command), key));
    }
    showView(TrainingView{m_view});
}

void TrainingBar::changeEvent(QEvent* event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
