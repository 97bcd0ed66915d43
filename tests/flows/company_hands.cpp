// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company_hands.h"

#include "tests/ui/look/shown_texts.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>
#include <QXmlStreamReader>

#include <algorithm>

namespace wattcard::human {

using namespace Qt::StringLiterals;

namespace {

constexpr int companyPatience = 20'000; // ms
constexpr int mostTabs = 80;
constexpr QSize leastScreen{1366, 768};

bool isAscii(const QString& text)
{
    return std::ranges::all_of(text, [](QChar each) { return each.unicode() < 128; });
}

// "%1" and "%n" stand for anything.
QRegularExpression patternOf(const QString& text)
{
    QString pattern = QRegularExpression::escape(text);
    pattern.replace(QRegularExpression{u"\\\\%(\\d|n)"_s}, u".*"_s);
    return QRegularExpression{pattern, QRegularExpression::DotMatchesEverythingOption};
}

} // namespace

QMap<QString, QStringList> readTranslations(const QString& file)
{
    QMap<QString, QStringList> found;
    QFile in{file};
    if (!in.open(QIODevice::ReadOnly))
        return found;
    QXmlStreamReader xml{&in};
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            found[source] << xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    }
    return found;
}

Hands::Hands(QString folder, ui::Language language)
    : m_folder{std::move(folder)},
      m_isChinese{language == ui::Language::Chinese},
      m_translations{readTranslations(QStringLiteral(WATTCARD_TRANSLATIONS))}
{
    if (!m_folder.isEmpty())
        QDir{}.mkpath(m_folder);
}

void Hands::over(QWidget& window)
{
    m_window = &window;
    window.resize(leastScreen);
    window.show();
    window.activateWindow();
    std::ignore = QTest::qWaitForWindowActive(&window);
}

QWidget& Hands::top() const
{
    QWidget* dialog = QApplication::activeModalWidget();
    return dialog ? *dialog : *m_window;
}

void Hands::key(Qt::Key key, Qt::KeyboardModifiers with)
{
    QTest::keyClick(top().windowHandle(), key, with);
}

// What a keyboard has is typed; the rest is committed as an input method does.
void Hands::write(const QString& text)
{
    key(Qt::Key_A, Qt::ControlModifier);
    if (text.isEmpty())
        return key(Qt::Key_Delete);
    if (isAscii(text)) {
        for (const QChar each : text)
            QTest::keyClick(top().windowHandle(), each.toLatin1());
        return;
    }
    QInputMethodEvent event;
    event.setCommitString(text);
    if (QWidget* field = QApplication::focusWidget())
        QCoreApplication::sendEvent(field, &event);
}

void Hands::fill(const QStringList& texts)
{
    for (const QString& text : texts) {
        if (!text.isEmpty())
            write(text);
        enter();
    }
}

bool Hands::tabTo(const std::function<bool(const QWidget&)>& isIt)
{
    for (int step = 0; step < mostTabs; ++step) {
        const QWidget* at = QApplication::focusWidget();
        if (at && isIt(*at))
            return true;
        key(Qt::Key_Tab);
    }
    return false;
}

bool Hands::tabTo(const QString& name)
{
    return tabTo([&](const QWidget& at) { return words(name).contains(at.accessibleName()); });
}

bool Hands::inDialog(const QKeyCombination& keys, const std::function<void()>& act)
{
    QTimer eye;
    bool isDone = false;
    QObject::connect(&eye, &QTimer::timeout, &eye, [&] {
        QWidget* dialog = QApplication::activeModalWidget();
        if (!dialog || !dialog->isVisible())
            return;
        eye.stop();
        std::ignore = QTest::qWaitForWindowActive(dialog);
        act();
        isDone = true;
    });
    eye.start(1);
    key(keys);
    const bool isLeft = waitFor([&] { return isDone && !QApplication::activeModalWidget(); });
    m_window->activateWindow(); // as a window manager does
    return QTest::qWaitForWindowActive(m_window) && isLeft;
}

bool Hands::waitFor(const std::function<bool()>& seen)
{
    return QTest::qWaitFor(seen, companyPatience);
}

bool Hands::waitToSee(const QString& source)
{
    return waitFor([&] { return sees(source); });
}

bool Hands::waitToPress(const QKeyCombination& keys)
{
    return waitFor([&] { return canPress(keys); });
}

bool Hands::waitToBeAt(const QString& name)
{
    return waitFor([&] {
        const QWidget* at = QApplication::focusWidget();
        return at && is(at->accessibleName(), name);
    });
}

bool Hands::canPress(const QKeyCombination& keys) const
{
    return std::ranges::any_of(top().findChildren<QPushButton*>(), [&](const auto* button) {
        return button->isVisible() && button->isEnabled() &&
               button->shortcut() == QKeySequence{keys};
    });
}

QStringList Hands::words(const QString& source) const
{
    return m_isChinese ? m_translations.value(source) : QStringList{source};
}

bool Hands::is(const QString& text, const QString& source) const
{
    return words(source).contains(text);
}

bool Hands::sees(const QString& source) const
{
    std::vector<QRegularExpression> patterns;
    for (const QString& each : words(source))
        patterns.push_back(patternOf(each));
    const auto texts = ui::shownTexts(top());
    return std::ranges::any_of(texts, [&](const ui::ShownText& shown) {
        return std::ranges::any_of(
            patterns, [&](const auto& pattern) { return pattern.match(shown.text).hasMatch(); });
    });
}

bool Hands::reads(const QString& part) const
{
    return std::ranges::any_of(ui::shownTexts(top()), [&](const ui::ShownText& shown) {
        return shown.text.contains(part);
    });
}

QString Hands::typedIn(const QString& name) const
{
    for (const auto* edit : top().findChildren<QLineEdit*>()) {
        if (edit->isVisible() && is(edit->accessibleName(), name))
            return edit->text();
    }
    return {};
}

ui::ServiceWizard* Hands::wizard() const
{
    for (auto* each : m_window->findChildren<ui::ServiceWizard*>()) {
        if (!each->isVisible())
            continue;
        each->setSettleTime(std::chrono::milliseconds{0});
        return each;
    }
    return nullptr;
}

bool Hands::isPainted(const QString& kind) const
{
    for (auto* each : top().findChildren<QWidget*>()) {
        if (!each->isVisible() ||
            !QString::fromLatin1(each->metaObject()->className()).endsWith(kind))
            continue;
        const QImage seen = each->grab().toImage();
        const QRgb ground = seen.pixel(0, 0);
        for (int x = 0; x < seen.width(); ++x) {
            if (seen.pixel(x, seen.height() / 2) != ground)
                return true;
        }
    }
    return false;
}

QString Hands::everything() const
{
    QStringList lines;
    for (const ui::ShownText& shown : ui::shownTexts(top()))
        lines << shown.text;
    lines.removeDuplicates();
    const QWidget* at = QApplication::focusWidget();
    lines << u"keyboard at: "_s + (at ? at->accessibleName() : u"nothing"_s);
    return lines.join(u'\n');
}

// The window as it stands, with the dialog over it.
void Hands::shoot(const QString& name)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QString number = u"%1"_s.arg(++m_shots, 2, 10, '0'_L1);
    for (const ui::ShownText& text : ui::cutTexts(top()))
        m_cut << number + u' ' + name + u": "_s + text.place() + u": "_s + text.text;
    if (m_folder.isEmpty())
        return;
    QPixmap picture = m_window->grab();
    if (&top() != m_window) {
        QPixmap dialog = top().grab();
        QPainter painter{&picture};
        painter.fillRect(picture.rect(), QColor{0, 0, 0, 60});
        painter.drawPixmap((picture.width() - dialog.width()) / 2,
                           (picture.height() - dialog.height()) / 2, dialog);
    }
    picture.save(u"%1/%2-%3.png"_s.arg(m_folder, number, name));
}

} // namespace wattcard::human
