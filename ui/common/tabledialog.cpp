#include "common/tabledialog.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace common {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(common::TableDialog)
};

} // namespace

void askForTable(QWidget *parent, const QString &title, const QString &name,
    const std::function<void(const QString &file)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString workbooks = Words::tr("Excel workbooks (*.xlsx)");
    dialog->setNameFilters(
        { Words::tr("CSV files (*.csv)"), workbooks, Words::tr("All files (*)") });
    const auto offer = [dialog, name](const QString &ending) {
        dialog->setDefaultSuffix(ending);
        dialog->selectFile(name + u'.' + ending);
    };
    offer(u"csv"_s);
    QObject::connect(
        dialog, &QFileDialog::filterSelected, dialog, [offer, workbooks](const QString &filter) {
            offer(filter == workbooks ? u"xlsx"_s : u"csv"_s);
        });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

} // namespace common
