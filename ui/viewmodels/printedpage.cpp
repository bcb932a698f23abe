#include "viewmodels/printedpage.h"

#include "viewmodels/customerwords.h"
#include "wording/handoff.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewmodels::PrintedPage)
};

using Facts = QList<QPair<QString, QString>>;

/// As HTML.
QString html(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br/>"_s);
}

QString heading(const QString &text)
{
    return u"<h2>%1</h2>"_s.arg(html(text));
}

QString paragraph(const QString &text)
{
    return u"<p>%1</p>"_s.arg(html(text));
}

/// What is empty is left out.
QString table(const Facts &facts)
{
    QString rows;
    for (const auto &[name, value] : facts) {
        if (!value.isEmpty()) {
            rows += u"<tr><td width=\"30%\"><b>%1</b></td><td>%2</td></tr>"_s.arg(
                html(name), html(value));
        }
    }
    return u"<table width=\"100%\" cellpadding=\"3\">"_s + rows + u"</table>"_s;
}

/// With lines around its cells, widths in per cent; the head comes again on each page.
QString table(const QStringList &heads, const QList<int> &widths, const QList<QStringList> &rows)
{
    const auto line = [&widths](const QStringList &cells, const QString &tag) {
        QString text;
        for (qsizetype place = 0; place < cells.size(); ++place) {
            text += u"<%1 align=\"left\" width=\"%2%\">%3</%1>"_s.arg(tag)
                        .arg(widths.at(place))
                        .arg(html(cells.at(place)));
        }
        return QString(u"<tr>"_s + text + u"</tr>"_s);
    };
    QString text = u"<table width=\"100%\" cellpadding=\"4\" cellspacing=\"0\" border=\"1\" "
                   u"style=\"border-collapse:collapse; border-style:solid\"><thead>"_s
        + line(heads, u"th"_s) + u"</thead>"_s;
    for (const QStringList &row : rows) {
        text += line(row, u"td"_s);
    }
    return text + u"</table>"_s;
}

QString safeName(const QString &text)
{
    QString name;
    for (const QChar letter : text) {
        name += letter.isLetterOrNumber() || letter == u'-' ? letter : u'-';
    }
    return name.left(60);
}

QStringList rowOf(const services::SubscriptionFile &each, domain::Cloud cloud,
    const services::Context &context, const wording::Texts &texts)
{
    const domain::Subscription &subscription = each.subscription;
    QStringList names{ texts.product(subscription, cloud, *context.catalogue) };
    if (subscription.isAddOn()) {
        names.append(Words::tr("Add-on"));
    }
    if (!subscription.friendlyName.isEmpty() && subscription.friendlyName != names.constFirst()) {
        names.append(subscription.friendlyName);
    }
    names.append(subscription.id.text());
    QStringList targets;
    for (const rules::TargetVerdict &target : each.verdict.targets) {
        const catalog::Offer *offer = context.catalogue->offer(target.target);
        if (target.eligible && offer != nullptr) {
            targets.append(texts.product(*offer, cloud));
        }
    }
    return { names.join(u'\n'), texts.status(subscription.status),
        Words::tr("%1 (%2 assigned)")
            .arg(texts.number(subscription.quantity), texts.number(each.assigned)),
        texts.date(subscription.commitmentEndDate), texts.billingCycle(subscription.billingCycle),
        targets.isEmpty() ? Words::tr("Cannot be upgraded") : targets.join(u'\n') };
}

} // namespace

PrintedPage printedCustomer(const services::CustomerFile &file, const services::Context &context,
    const wording::Texts &texts, const QString &bookFile)
{
    const domain::Customer &customer = file.customer;
    PrintedPage page;
    page.title = texts.customerName(customer);
    page.book = QFileInfo(bookFile).fileName();
    page.madeAt = texts.dateTime(file.now);
    page.fileName = safeName(page.title);
    const QString other = customerOtherName(customer, texts.language());
    page.body = u"<h1>%1</h1>"_s.arg(html(page.title))
        + (other.isEmpty() ? QString() : paragraph(other))
        + table({ { texts.tableHead(u"primaryDomain"_s), customer.domain },
            { texts.tableHead(u"microsoftId"_s), customer.id.text() },
            { texts.tableHead(u"market"_s), texts.market(customer.country) },
            { texts.tableHead(u"cloud"_s), texts.cloud(customer.cloud) },
            { texts.tableHead(u"delegatedAdmin"_s), texts.delegation(customer.delegation.state) },
            { texts.tableHead(u"lastChecked"_s), texts.dateTime(file.lastChecked) } })
        + heading(texts.tableHead(u"subscriptions"_s));
    QList<QStringList> rows;
    for (const services::SubscriptionFile &each : file.subscriptions) {
        rows.append(rowOf(each, customer.cloud, context, texts));
    }
    page.body += table({ texts.tableHead(u"product"_s), texts.tableHead(u"status"_s),
                           texts.tableHead(u"licences"_s), texts.tableHead(u"renews"_s),
                           Words::tr("Billing"), texts.tableHead(u"canGoTo"_s) },
        { 36, 10, 14, 12, 8, 20 }, rows);
    return page;
}

PrintedPage printedResult(const ResultPageWords &words, const QList<AffectedLine> &affected,
    const wording::Texts &texts, const QString &bookFile, const QDateTime &now)
{
    PrintedPage page;
    page.title = words.title;
    page.book = QFileInfo(bookFile).fileName();
    page.madeAt = texts.dateTime(now);
    page.fileName = u"upgrade-%1"_s.arg(words.id.left(8));
    const QString order = affected.isEmpty() ? QString() : affected.constFirst().key.orderNumber;
    page.body = u"<h1>%1</h1>"_s.arg(html(words.title)) + paragraph(words.text)
        + (words.importedNote.isEmpty() ? QString() : paragraph(words.importedNote))
        + table({ { texts.tableHead(u"product"_s), words.product },
            { texts.tableHead(u"status"_s), words.status }, { words.idLabel, words.id },
            { texts.tableHead(u"order"_s), order }, { Words::tr("Billing"), words.billing } })
        + heading(words.listTitle);
    QList<QStringList> rows;
    for (const AffectedLine &line : affected) {
        rows.append({ line.name + u'\n' + line.email, line.service, line.reason, line.whatToDo,
            texts.workState(line.state) });
    }
    page.body += rows.isEmpty()
        ? paragraph(words.listEmpty)
        : table({ texts.tableHead(u"account"_s), texts.tableHead(u"service"_s),
                    texts.tableHead(u"reason"_s), texts.tableHead(u"whatToDo"_s),
                    texts.tableHead(u"status"_s) },
            { 27, 18, 20, 26, 9 }, rows);
    if (!words.followUps.isEmpty()) {
        page.body += heading(words.followUpTitle);
        for (const QString &step : words.followUps) {
            page.body += paragraph(u"☐ "_s + step);
        }
    }
    return page;
}

PrintedPage printedHandOff(const services::HandOffExtract &tasks,
    const catalog::Catalogue &catalogue, const wording::Texts &texts, const QString &bookFile)
{
    PrintedPage page;
    page.title = Words::tr("To be carried out in Partner Center");
    page.book = QFileInfo(bookFile).fileName();
    page.madeAt = texts.dateTime(tasks.now);
    page.fileName = u"partner-center-tasks"_s;
    QList<QStringList> rows;
    for (const domain::HandOffRow &row : tasks.rows) {
        const domain::HandOffEntry &entry = row.entry;
        const wording::HandOffWords words = wording::handOffWords(row, catalogue, texts);
        const QString box = entry.state == domain::HandOffState::Open ? u"☐ "_s
            : entry.state == domain::HandOffState::Done               ? u"☑ "_s
                                                                      : QString();
        QStringList state{ box + words.state };
        if (!entry.note.isEmpty()) {
            state.append(entry.note);
        }
        rows.append({ texts.dateTime(entry.plannedAt) + u'\n' + entry.actor,
            words.customer + u'\n' + texts.cloud(row.cloud) + u'\n' + entry.subscription.text(),
            words.task + u'\n' + words.product, words.before + u" → "_s + words.after,
            state.join(u'\n') });
    }
    page.body = u"<h1>%1</h1>"_s.arg(html(page.title));
    page.body += rows.isEmpty()
        ? paragraph(Words::tr("No tasks."))
        : table({ texts.tableHead(u"recorded"_s), texts.tableHead(u"company"_s),
                    texts.tableHead(u"task"_s), Words::tr("Change"), texts.tableHead(u"status"_s) },
            { 16, 27, 20, 23, 14 }, rows);
    if (tasks.left > 0) {
        page.body += paragraph(
            Words::tr("%1 more tasks are not printed here. The export has all of them.")
                .arg(texts.number(tasks.left)));
    }
    return page;
}

} // namespace viewmodels
