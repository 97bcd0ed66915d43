// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/look/shown_texts.h"

#include "ui/widgets/fitted_label.h"
#include "ui/widgets/health_light.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTableWidget>
#include <QTextDocumentFragment>
#include <QToolButton>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounding = 1; // letters are measured in fractions of a pixel

QString seen(const QString& text, Qt::TextFormat format)
{
    const bool isRich =
        format == Qt::RichText || (format == Qt::AutoText && Qt::mightBeRichText(text));
    return isRich ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

// "&Open" is seen as "Open", "&&" as "&".
QString withoutMarks(QString text)
{
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1))
        text.remove(at, 1);
    return text;
}

class TextCollector {
public:
    void visit(QWidget& widget)
    {
        m_widget = &widget;
        add(u"name"_s, widget.accessibleName());
        add(u"description"_s, seen(widget.accessibleDescription(), Qt::AutoText));
        add(u"tooltip"_s, seen(widget.toolTip(), Qt::AutoText));
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            add(u"label"_s, seen(label->text(), label->textFormat()));
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            add(u"button"_s, withoutMarks(button->text()));
        if (const auto* button = qobject_cast<const QToolButton*>(&widget))
            addMenu(button->menu());
        if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
            add(u"placeholder"_s, edit->placeholderText());
        if (const auto* edit = qobject_cast<const QPlainTextEdit*>(&widget))
            add(u"placeholder"_s, edit->placeholderText());
        if (const auto* box = qobject_cast<const QGroupBox*>(&widget))
            add(u"title"_s, withoutMarks(box->title()));
        if (const auto* box = qobject_cast<const QComboBox*>(&widget))
            for (int i = 0; i < box->count(); ++i)
                add(u"choice"_s, box->itemText(i));
        if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
            for (int i = 0; i < tabs->count(); ++i)
                add(u"tab"_s, withoutMarks(tabs->tabText(i)));
        if (const auto* light = qobject_cast<const HealthLight*>(&widget))
            add(u"light"_s, light->word());
        if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget))
            addModel(*view);
        if (widget.isWindow())
            add(u"window"_s, widget.windowTitle());
    }
    std::vector<ShownText> take() { return std::move(m_texts); }

private:
    void add(const QString& part, const QString& text)
    {
        if (!text.trimmed().isEmpty())
            m_texts.push_back({m_widget, part, text});
    }
    void addMenu(const QMenu* menu)
    {
        if (!menu)
            return;
        const auto actions = menu->actions();
        for (const QAction* action : actions)
            if (action->isVisible())
                add(u"menu"_s, withoutMarks(action->text()));
    }
    void addModel(const QAbstractItemView& view)
    {
        const QAbstractItemModel* model = view.model();
        if (!model || qobject_cast<const QHeaderView*>(&view))
            return;
        const auto* header = view.findChild<const QHeaderView*>();
        for (int column = 0; column < model->columnCount(); ++column) {
            if (header)
                add(u"header"_s, model->headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < model->rowCount(); ++row)
                add(u"cell"_s, model->index(row, column).data().toString());
        }
    }

    QWidget* m_widget = nullptr;
    std::vector<ShownText> m_texts;
};

// A line may be higher than its place: figures have no ink where Chinese letters would have.
bool inkIsCut(const QLabel& label)
{
    const QFontMetrics letters = label.fontMetrics();
    if (label.text().contains(u'\n') || label.textFormat() == Qt::RichText ||
        !(label.alignment() & Qt::AlignVCenter))
        return true;
    const int base = (label.height() - letters.height()) / 2 + letters.ascent();
    const QRect ink = letters.tightBoundingRect(label.text()).translated(0, base);
    return ink.top() < 0 || ink.bottom() >= label.height();
}

bool labelIsCut(const QLabel& label)
{
    if (label.text().trimmed().isEmpty())
        return false;
    if (const auto* fitted = qobject_cast<const FittedLabel*>(&label))
        return !fitted->fits();
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + rounding;
    const QSize wanted = label.sizeHint();
    const bool isTooWide = wanted.width() > label.width() + rounding;
    const bool isTooHigh = wanted.height() > label.height() + rounding;
    return isTooWide || (isTooHigh && inkIsCut(label));
}

// The text alone: a button in a narrow place may do without its margins.
bool buttonIsCut(const QPushButton& button)
{
    QStyleOptionButton option;
    option.initFrom(&button);
    const QRect room =
        button.style()->subElementRect(QStyle::SE_PushButtonContents, &option, &button);
    const QSize text = button.fontMetrics().size(Qt::TextShowMnemonic, button.text());
    return text.width() > room.width() + rounding || text.height() > button.height() + rounding;
}

bool editIsCut(const QLineEdit& edit)
{
    constexpr int insets = 8; // of the text in its frame
    const int text = edit.fontMetrics().horizontalAdvance(edit.placeholderText());
    return edit.text().isEmpty() && text > edit.width() - insets + rounding;
}

bool isCut(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return labelIsCut(*label);
    if (const auto* button = qobject_cast<const QPushButton*>(&widget))
        return buttonIsCut(*button);
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        return editIsCut(*edit);
    if (qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const HealthLight*>(&widget))
        return widget.sizeHint().width() > widget.width() + rounding;
    if (const auto* box = qobject_cast<const QGroupBox*>(&widget))
        return box->minimumSizeHint().width() > box->width() + rounding;
    return false;
}

QString wholeOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return seen(label->text(), label->textFormat());
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        return edit->placeholderText();
    if (const auto* box = qobject_cast<const QGroupBox*>(&widget))
        return box->title();
    return widget.accessibleName();
}

// Columns of a header; what is wider than the table is reached by scrolling it.
void addCutHeaders(const QHeaderView& header, std::vector<ShownText>& cut)
{
    if (header.orientation() != Qt::Horizontal || !header.model())
        return;
    for (int column = 0; column < header.count(); ++column) {
        const QString text = header.model()->headerData(column, Qt::Horizontal).toString();
        const int wide = header.fontMetrics().horizontalAdvance(text);
        if (!header.isSectionHidden(column) && wide > header.sectionSize(column) + rounding)
            cut.push_back({&header, u"header"_s, text});
    }
}

template <class Do> void forVisible(QWidget& root, Do&& act)
{
    act(root);
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->isVisibleTo(&root) && widget->window() == &root)
            act(*widget);
    }
}

} // namespace

QString ShownText::place() const
{
    QString path;
    for (const QWidget* each = widget; each && path.size() < 120; each = each->parentWidget())
        path += u" < "_s + QString::fromLatin1(each->metaObject()->className());
    return u"%1 \"%2\" %3x%4 (wants %5x%6)%7"_s.arg(part, text)
        .arg(widget->width())
        .arg(widget->height())
        .arg(widget->sizeHint().width())
        .arg(widget->sizeHint().height())
        .arg(path);
}

std::vector<ShownText> shownTexts(QWidget& root)
{
    TextCollector collector;
    forVisible(root, [&](QWidget& widget) { collector.visit(widget); });
    return collector.take();
}

QString demandOf(const QWidget& root, Qt::Orientation orientation)
{
    const auto least = [orientation](const QWidget* widget) {
        const QSize size = widget->minimumSizeHint().expandedTo(widget->minimumSize());
        return orientation == Qt::Horizontal ? size.width() : size.height();
    };
    QString way;
    for (const QWidget* here = &root; here;) {
        way += u" > %1 %2"_s.arg(QString::fromLatin1(here->metaObject()->className()))
                   .arg(least(here));
        const auto children = here->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
        const QWidget* most = nullptr;
        for (const QWidget* child : children)
            if (!child->isWindow() && (!most || least(child) > least(most)))
                most = child;
        here = most;
    }
    return way;
}

std::vector<ShownText> cutTexts(QWidget& root)
{
    root.grab(); // what is cut in painting gets its tooltip there
    std::vector<ShownText> cut;
    forVisible(root, [&](QWidget& widget) {
        if (const auto* header = qobject_cast<const QHeaderView*>(&widget))
            addCutHeaders(*header, cut);
        const QString whole = wholeOf(widget);
        if (isCut(widget) && seen(widget.toolTip(), Qt::AutoText) != whole)
            cut.push_back({&widget, u"cut"_s, whole});
    });
    return cut;
}

} // namespace wattcard::ui
