// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ticket_file.h"

#include "crypto/hash.h"
#include "domain/hex.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView ticketWord{"wattcard-ticket-1"};

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

Bytes linkOf(const Bytes& previous, const QByteArray& json)
{
    Bytes content(ticketWord.begin(), ticketWord.end());
    content.insert(content.end(), previous.begin(), previous.end());
    content.insert(content.end(), json.begin(), json.end());
    const auto hash = crypto::sha256(content);
    return {hash.begin(), hash.end()};
}

template <class Number> QString digits(Number number)
{
    return QString::number(static_cast<qint64>(number));
}

QJsonObject headingOf(const CommissioningTicket& ticket)
{
    return {{u"file"_s, QString::fromLatin1(ticketWord)},
            {u"uid"_s, ticket.uid},
            {u"meter"_s, ticket.meter.toString()},
            {u"place"_s, ticket.place},
            {u"person"_s, ticket.person},
            {u"begun_at"_s, digits(ticket.begunAt.time_since_epoch().count())},
            {u"counter"_s, digits(ticket.counter)}};
}

void addCard(QJsonObject& record, const CardEvidence& card)
{
    record.insert(u"card"_s, card.card.toString());
    record.insert(u"meter"_s, card.meter.toString());
    record.insert(u"read_at"_s, digits(card.at.time_since_epoch().count()));
    record.insert(u"customer"_s, card.customer.toString());
    record.insert(u"ratio_current"_s, digits(card.ratios.current));
    record.insert(u"ratio_potential"_s, digits(card.ratios.potential));
    record.insert(u"gen"_s, digits(card.gen));
    record.insert(u"seq"_s, digits(card.seq));
    record.insert(u"accepted"_s, digits(card.accepted.hundredths()));
    record.insert(u"remaining"_s, digits(card.remaining.hundredths()));
    record.insert(u"active"_s, digits(card.active.hundredths()));
    if (!card.order)
        return;
    record.insert(u"order"_s, digits(card.order->serial.value()));
    record.insert(u"use"_s, digits(card.order->use));
    record.insert(u"state_before"_s, digits(card.order->stateBefore));
    record.insert(u"state_after"_s, digits(card.order->stateAfter));
}

QJsonObject recordOf(const TicketStep& step)
{
    QJsonObject record{{u"step"_s, QString{code(step.step)}},
                       {u"person"_s, step.person},
                       {u"taken_at"_s, digits(step.takenAt.time_since_epoch().count())},
                       {u"counter"_s, digits(step.counter)},
                       {u"note"_s, step.evidence.note}};
    if (step.evidence.card)
        addCard(record, *step.evidence.card);
    if (const auto& check = step.evidence.check) {
        record.insert(u"checks"_s, digits(check->items));
        record.insert(u"plate_current"_s, digits(check->plate.current));
        record.insert(u"plate_potential"_s, digits(check->plate.potential));
        record.insert(u"register_before"_s, digits(check->before.hundredths()));
        record.insert(u"register_after"_s, digits(check->after.hundredths()));
        record.insert(u"shown"_s, digits(check->shown.hundredths()));
    }
    if (const auto& seal = step.evidence.seal) {
        record.insert(u"meter_seal"_s, seal->meterSeal);
        record.insert(u"box_seal"_s, seal->boxSeal);
        record.insert(u"signer"_s, seal->signer);
        record.insert(u"photo_file"_s, seal->photo);
        record.insert(u"photo_hash"_s, seal->photoHash);
    }
    return record;
}

// Reads what recordOf wrote; a value that is not there or is none of its kind is remembered.
class Fields {
public:
    explicit Fields(const QJsonObject& record) : m_record{record} {}
    QString text(const QString& name)
    {
        const QJsonValue found = m_record[name];
        m_good = m_good && found.isString();
        return found.toString(u""_s);
    }
    qint64 number(const QString& name)
    {
        bool isNumber = false;
        const qint64 found = text(name).toLongLong(&isNumber);
        m_good = m_good && isNumber;
        return found;
    }
    template <class Parsed> Parsed parsed(const QString& name)
    {
        const auto found = Parsed::parse(text(name));
        m_good = m_good && found;
        return found ? *found : Parsed{};
    }
    bool has(const QString& name) const { return m_record.contains(name); }
    bool good() const { return m_good; }

private:
    const QJsonObject& m_record;
    bool m_good = true;
};

CardEvidence cardOf(Fields& fields, CommissioningStep step)
{
    CardEvidence card;
    card.card = fields.parsed<CardSerial>(u"card"_s);
    card.meter = fields.parsed<MeterNumber>(u"meter"_s);
    card.at = LocalTime{std::chrono::seconds{fields.number(u"read_at"_s)}};
    card.customer = fields.parsed<CustomerNumber>(u"customer"_s);
    card.ratios.current = static_cast<std::uint32_t>(fields.number(u"ratio_current"_s));
    card.ratios.potential = static_cast<std::uint32_t>(fields.number(u"ratio_potential"_s));
    card.gen = static_cast<Generation>(fields.number(u"gen"_s));
    card.seq = static_cast<Sequence>(fields.number(u"seq"_s));
    card.accepted = Credit::fromHundredths(fields.number(u"accepted"_s));
    card.remaining = Credit::fromHundredths(fields.number(u"remaining"_s));
    card.active = Energy::fromHundredths(fields.number(u"active"_s));
    if (!fields.has(u"order"_s))
        return card;
    OrderEvidence order;
    order.serial = WorkOrderSerial{fields.number(u"order"_s)};
    order.kind = step == CommissioningStep::Reset ? ManagementClass::Reset : ManagementClass::Clear;
    order.use = static_cast<std::uint8_t>(fields.number(u"use"_s));
    order.stateBefore = static_cast<std::uint8_t>(fields.number(u"state_before"_s));
    order.stateAfter = static_cast<std::uint8_t>(fields.number(u"state_after"_s));
    card.order = order;
    return card;
}

std::optional<TicketStep> stepOf(const QJsonObject& record)
{
    Fields fields{record};
    TicketStep step;
    const auto named = commissioningStepNamed(fields.text(u"step"_s));
    if (!named)
        return std::nullopt;
    step.step = *named;
    step.imported = true;
    step.person = fields.text(u"person"_s);
    step.takenAt = UtcTime{std::chrono::milliseconds{fields.number(u"taken_at"_s)}};
    step.counter = static_cast<CounterId>(fields.number(u"counter"_s));
    step.evidence.note = fields.text(u"note"_s);
    if (fields.has(u"card"_s))
        step.evidence.card = cardOf(fields, step.step);
    if (fields.has(u"checks"_s)) {
        CheckEvidence check;
        check.items = static_cast<std::uint8_t>(fields.number(u"checks"_s));
        check.plate.current = static_cast<std::uint32_t>(fields.number(u"plate_current"_s));
        check.plate.potential = static_cast<std::uint32_t>(fields.number(u"plate_potential"_s));
        check.before = Energy::fromHundredths(fields.number(u"register_before"_s));
        check.after = Energy::fromHundredths(fields.number(u"register_after"_s));
        check.shown = Credit::fromHundredths(fields.number(u"shown"_s));
        step.evidence.check = check;
    }
    if (fields.has(u"meter_seal"_s))
        step.evidence.seal = SealEvidence{fields.text(u"meter_seal"_s), fields.text(u"box_seal"_s),
                                          fields.text(u"signer"_s), fields.text(u"photo_file"_s),
                                          fields.text(u"photo_hash"_s)};
    return fields.good() ? std::optional{step} : std::nullopt;
}

std::optional<CommissioningTicket> ticketOf(const QJsonObject& record)
{
    Fields fields{record};
    CommissioningTicket ticket;
    ticket.uid = fields.text(u"uid"_s);
    ticket.meter = fields.parsed<MeterNumber>(u"meter"_s);
    ticket.place = fields.text(u"place"_s);
    ticket.person = fields.text(u"person"_s);
    ticket.begunAt = UtcTime{std::chrono::milliseconds{fields.number(u"begun_at"_s)}};
    ticket.counter = static_cast<CounterId>(fields.number(u"counter"_s));
    constexpr qsizetype uidLength = 36;
    const bool isOurs = fields.text(u"file"_s) == QString::fromLatin1(ticketWord) &&
                        ticket.uid.size() == uidLength && !ticket.person.isEmpty();
    return fields.good() && isOurs ? std::optional{ticket} : std::nullopt;
}

class TicketLines {
public:
    void add(const QJsonObject& record)
    {
        m_head = linkOf(m_head, compact(record));
        m_bytes += compact({{u"hash"_s, hexOf(m_head)}, {u"record"_s, record}}) + '\n';
        ++m_records;
    }
    void end(QJsonObject ending)
    {
        ending.insert(u"sum"_s, hexOf(linkOf(m_head, compact(ending))));
        m_bytes += compact(ending) + '\n';
    }
    const Bytes& head() const { return m_head; }
    int records() const { return m_records; }
    const QByteArray& bytes() const { return m_bytes; }

private:
    Bytes m_head = Bytes(32, 0);
    QByteArray m_bytes;
    int m_records = 0;
};

// The records of a file whose every byte is as it was written; nothing otherwise.
std::optional<std::vector<QJsonObject>> recordsIn(const QByteArray& bytes)
{
    if (!bytes.endsWith('\n'))
        return std::nullopt;
    std::vector<QJsonObject> records;
    Bytes head(32, 0);
    QList<QByteArray> lines = bytes.chopped(1).split('\n');
    const QByteArray last = lines.takeLast();
    for (const QByteArray& line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const QJsonObject record = object[u"record"_s].toObject();
        head = linkOf(head, compact(record));
        if (compact({{u"hash"_s, hexOf(head)}, {u"record"_s, record}}) != line)
            return std::nullopt;
        records.push_back(record);
    }
    QJsonObject ending = QJsonDocument::fromJson(last).object();
    const QString sum = ending[u"sum"_s].toString();
    if (compact(ending) != last || ending[u"head"_s].toString() != hexOf(head) ||
        ending[u"records"_s].toString() != digits(records.size()))
        return std::nullopt;
    ending.remove(u"sum"_s);
    return hexOf(linkOf(head, compact(ending))) == sum ? std::optional{records} : std::nullopt;
}

} // namespace

Result<QByteArray> writeTicketFile(const TicketFile& file, const SealHead& seal)
{
    TicketLines lines;
    lines.add(headingOf(file.ticket));
    for (const TicketStep& step : file.ticket.steps)
        lines.add(recordOf(step));
    if (!file.photo.isEmpty())
        lines.add({{u"photo"_s, QString::fromLatin1(file.photo.toBase64())}});
    const auto sealed = seal(lines.head());
    if (!sealed)
        return failed(sealed);
    lines.end({{u"head"_s, hexOf(lines.head())},
               {u"records"_s, digits(lines.records())},
               {u"seal_day"_s, digits(sealed->day)},
               {u"mac"_s, hexOf(sealed->mac)}});
    return lines.bytes();
}

Result<TicketFile> readTicketFile(const QByteArray& bytes)
{
    const auto damaged = tl::unexpected{failureOf(TicketRefusal::FileDamaged)};
    const auto records = recordsIn(bytes);
    if (!records || records->empty())
        return damaged;
    const auto ticket = ticketOf(records->front());
    if (!ticket)
        return damaged;
    TicketFile file{*ticket, {}};
    for (std::size_t each = 1; each < records->size(); ++each) {
        const QJsonObject& record = (*records)[each];
        if (record.contains(u"photo"_s)) {
            file.photo = QByteArray::fromBase64(record[u"photo"_s].toString().toLatin1());
            continue;
        }
        const auto step = stepOf(record);
        if (!step)
            return damaged;
        file.ticket.steps.push_back(*step);
    }
    return file;
}

} // namespace wattcard::app
