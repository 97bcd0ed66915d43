// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reader_text.h"

#include "ui/text/fault_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

namespace {

using Status = ReaderEvent::Status;

class ReaderWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ReaderWords)
public:
    static QString word(Status status);
    static QString sentence(const ReaderEvent& event);
};

QString ReaderWords::word(Status status)
{
    switch (status) {
    case Status::ServiceDown: return tr("service down");
    case Status::NoReader: return tr("not plugged in");
    case Status::Empty: return tr("ready, no card");
    case Status::Present: return tr("card in");
    case Status::Mute: return tr("card silent");
    case Status::InUse: return tr("in use");
    }
    std::abort();
}

QString ReaderWords::sentence(const ReaderEvent& event)
{
    switch (event.status) {
    case Status::ServiceDown: return faultLine(event.fault);
    case Status::NoReader:
        return event.readerName.isEmpty() ? faultLine(Fault::NoReader)
                                          : tr("No reader: %1 is not plugged in. (%2)")
                                                .arg(event.readerName, code(Fault::NoReader));
    case Status::Empty: return tr("%1 is ready. Insert a card.").arg(event.readerName);
    case Status::Present: return tr("%1 has a card in it.").arg(event.readerName);
    case Status::Mute: return faultLine(Fault::CardMute);
    case Status::InUse: return faultLine(Fault::CardInUse);
    }
    std::abort();
}

} // namespace

Tone readerTone(Status status)
{
    switch (status) {
    case Status::ServiceDown: return Tone::Stop;
    case Status::NoReader:
    case Status::Mute:
    case Status::InUse: return Tone::Attention;
    case Status::Empty:
    case Status::Present: return Tone::Good;
    }
    std::abort();
}

QString readerWord(Status status)
{
    return ReaderWords::word(status);
}

QString readerSentence(const ReaderEvent& event)
{
    return ReaderWords::sentence(event);
}

} // namespace wattcard::ui
