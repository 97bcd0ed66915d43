// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_invoices.h"
#include "db/repositories/sql_people.h"
#include "main/office_session.h"
#include "main/till_words.h"

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

struct InvoiceCall {
    OfficeSession& office;
    const ToolOptions& options;
    Actor actor;
    db::SqlInvoices invoices;
    qint64 number(int index) const { return options.arguments.value(index).toLongLong(); }
    InvoiceNumber invoice() const { return {InvoiceBlockId{number(1)}, number(2)}; }
    QString reason() const { return options.named.value(u"reason"_s); }
};

Result<void> receive(InvoiceCall& call)
{
    const InvoiceRange range{call.options.arguments.value(1), call.number(2), call.number(3)};
    const auto block = call.invoices.receive(range, call.actor);
    return block ? Result<void>{} : failed(block);
}

Result<void> give(InvoiceCall& call)
{
    const int counter = call.options.named.value(u"counter"_s).toInt();
    if (counter < 1 || counter > 0xFFFF)
        return failed(Fault::BadInput, u"--counter NUMBER"_s);
    InvoiceHolder holder{CounterId{static_cast<std::uint16_t>(counter)}, {}};
    const QString clerk = call.options.named.value(u"clerk"_s);
    if (!clerk.isEmpty()) {
        const auto person = db::SqlPeople{call.office.books(), call.office.clock()}.byLogin(clerk);
        if (!person)
            return failed(person);
        holder.clerk = person->person.id;
    }
    return call.invoices.allocate(InvoiceBlockId{call.number(1)}, holder, call.actor);
}

Result<void> use(InvoiceCall& call)
{
    const auto row = TransactionId::parse(call.options.arguments.value(3));
    return row ? call.invoices.use(call.invoice(), *row, call.actor) : failed(row);
}

Result<void> voidPaper(InvoiceCall& call)
{
    return call.invoices.voidPaper(call.invoice(), call.reason(), call.actor);
}

Result<void> lose(InvoiceCall& call)
{
    return call.invoices.lose(call.invoice(), call.reason(), call.actor);
}

Result<void> list(InvoiceCall&)
{
    return {};
}

Exit answer(InvoiceCall& call)
{
    const auto blocks = call.invoices.blocks();
    if (!blocks)
        return complain(blocks.error());
    QJsonArray all;
    for (const InvoiceBlock& block : *blocks)
        all.append(toJson(block));
    const QJsonObject object{{u"ok"_s, true}, {u"blocks"_s, all}};
    if (call.options.json)
        print(object);
    else
        show({{u"blocks"_s, all}});
    return Exit::Ok;
}

struct InvoiceVerb {
    QString name;
    Result<void> (*run)(InvoiceCall&);
};

const std::vector<InvoiceVerb>& invoiceVerbs()
{
    static const std::vector<InvoiceVerb> all{{u"list"_s, list},      {u"receive"_s, receive},
                                              {u"give"_s, give},      {u"use"_s, use},
                                              {u"void"_s, voidPaper}, {u"lost"_s, lose}};
    return all;
}

} // namespace

// invoice list | receive CODE FIRST LAST | give BLOCK | use BLOCK NUMBER ROW
//         | void BLOCK NUMBER | lost BLOCK NUMBER; answers with every block as it is then
Exit invoice(const ToolOptions& options)
{
    QStringList names;
    const InvoiceVerb* wanted = nullptr;
    for (const InvoiceVerb& verb : invoiceVerbs()) {
        names.append(verb.name);
        if (verb.name == options.arguments.value(0))
            wanted = &verb;
    }
    if (wanted == nullptr)
        return complain({Fault::BadInput, u"invoice "_s + names.join(u'|')});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto who = (*office)->signIn();
    if (!who)
        return complain(who.error());
    InvoiceCall call{
        **office, options, (*office)->actorOf(*who), {(*office)->books(), (*office)->clock()}};
    const auto done = wanted->run(call);
    return done ? answer(call) : complain(done.error());
}

} // namespace wattcard
