#include "importstage.h"

#include "support/textfit.h"

#include "common/segmentedcontrol.h"
#include "common/table.h"
#include "store/bookfile.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

viewmodels::BookOpener opener()
{
    return [](const QString &file, bool create) -> domain::Result<std::unique_ptr<domain::Book>> {
        store::OpenOptions options;
        if (create) {
            options.mode = store::OpenMode::CreateIfMissing;
        }
        return store::openBook(file, options);
    };
}

} // namespace

ImportStage::ImportStage(const QSize &size)
    : m_workspace(catalog::Catalogue::load(u":/catalogs"_s).value(), opener(), u"Jiwoo Seo"_s)
{
    m_window.resize(size);
    m_window.show();
    speak(catalog::Language::English);
    m_workspace.open(path(u"book.sqlite"_s), viewmodels::Workspace::Kind::CreateIfMissing);
    if (!QTest::qWaitFor([this] { return m_workspace.isOpen() && !m_workspace.isBusy(); })) {
        qFatal("the book does not open");
    }
}

ImportStage::~ImportStage()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void ImportStage::speak(catalog::Language language)
{
    QCoreApplication::removeTranslator(&m_translator);
    m_workspace.setLanguage(language);
    const QString code = language == catalog::Language::Korean ? u"ko"_s : u"en"_s;
    if (m_translator.load(u":/i18n/partner-desk_"_s + code + u".qm"_s)) {
        QCoreApplication::installTranslator(&m_translator);
    }
    QCoreApplication::sendPostedEvents();
}

QString ImportStage::file(const QString &name, const QString &text)
{
    QString whole = text;
    static const QRegularExpression hash(u"#(\\d+)"_s);
    for (auto match = hash.match(whole); match.hasMatch(); match = hash.match(whole)) {
        whole.replace(match.capturedStart(), match.capturedLength(),
            u"00000000-0000-4000-8000-%1"_s.arg(match.captured(1).toInt(), 12, 10, QChar(u'0')));
    }
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(whole.toUtf8()) < 0) {
        qFatal("the test cannot write its file");
    }
    return file.fileName();
}

void ImportStage::open(const services::ImportFiles &files)
{
    m_sheet = new importing::ImportSheet(&m_window, m_workspace);
    m_sheet->open();
    m_window.activateWindow();
    m_sheet->setFiles(files);
    settle();
}

void ImportStage::settle()
{
    // A running check or import keeps the button disabled and says so.
    const auto runs = [this] {
        const auto *button = find<QAbstractButton>(u"runImport"_s);
        const QString why = button->toolTip();
        return button->isVisible()
            && (why == importing::ImportSheet::tr("The files are being read.")
                || why == importing::ImportSheet::tr("The import is running."));
    };
    QCoreApplication::processEvents();
    if (!QTest::qWaitFor([&] { return !runs(); }, 60'000)) {
        qWarning("the import does not end");
    }
    QCoreApplication::processEvents();
}

bool ImportStage::isSeen(const QString &name) const
{
    const auto *widget = find<QWidget>(name);
    return widget != nullptr && widget->isVisible();
}

QString ImportStage::text(const QString &name) const
{
    const auto *widget = find<QWidget>(name);
    return widget != nullptr && widget->isVisible() ? widget->property("text").toString()
                                                    : QString();
}

QString ImportStage::seen() const
{
    QStringList texts;
    for (const QWidget *widget : m_window.findChildren<QWidget *>()) {
        const QString text = widget->property("text").toString();
        if (widget->isVisible() && !text.isEmpty()) {
            texts.append(text);
        }
    }
    return texts.join(u'\n');
}

int ImportStage::rows(const QString &table) const
{
    return find<common::Table>(table)->model()->rowCount();
}

QStringList ImportStage::row(const QString &table, int row) const
{
    const auto *view = find<common::Table>(table);
    QStringList texts;
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        if (!view->isColumnHidden(column)) {
            texts += view->model()->index(row, column).data().toString();
        }
    }
    return texts;
}

void ImportStage::click(const QString &name)
{
    auto *widget = find<QWidget>(name);
    QVERIFY2(widget != nullptr && widget->isVisible(), qPrintable(name + u" is not there"_s));
    QVERIFY2(widget->isEnabled(), qPrintable(name + u" is disabled: "_s + widget->toolTip()));
    QTest::mouseClick(widget, Qt::LeftButton, {}, QPoint(12, widget->height() / 2));
    settle();
}

void ImportStage::clickCell(const QString &table, int row, int column)
{
    auto *view = find<common::Table>(table);
    const QModelIndex index = view->model()->index(row, column);
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    settle();
}

void ImportStage::key(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY2(focus != nullptr, "nothing has the focus");
    QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
    QCoreApplication::processEvents();
}

void ImportStage::type(const QString &text)
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY2(focus != nullptr, "nothing has the focus");
    QTest::keyClicks(focus, text);
}

void ImportStage::choose(int column, const QString &field)
{
    auto *box = find<QComboBox>(u"field%1"_s.arg(column));
    QVERIFY(box != nullptr);
    const int index = box->findText(field);
    QVERIFY2(index >= 0, qPrintable(u"no field "_s + field));
    box->setFocus();
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
    settle();
}

void ImportStage::chooseSegment(const QString &control, int index)
{
    auto *segments = find<common::SegmentedControl>(control);
    QVERIFY(segments != nullptr && segments->isVisible());
    QWidget *part = segments->childAt(segments->segmentRect(index).center());
    QTest::mouseClick(part != nullptr ? part : segments, Qt::LeftButton, {},
        part != nullptr ? part->rect().center() : segments->segmentRect(index).center());
    settle();
}

QStringList ImportStage::customers()
{
    domain::CustomerQuery query;
    QStringList names;
    const auto listed = m_workspace.pageServices().customers->customers(query).result();
    for (const auto &row : listed.value().items) {
        names += row.customer.companyName;
    }
    return names;
}

void ImportStage::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("DESK_PICTURES");
    if (!folder.isEmpty()) {
        QTest::qWait(100); // what is still to be laid out
        QDir().mkpath(folder);
        m_window.grab().save(QDir(folder).filePath(name + u".png"_s));
    }
}

QStringList ImportStage::clipped()
{
    const QList<support::MayElide> mayElide{
        { u"sheetSubtitle"_s, u"its tooltip is the whole"_s },
        { u"MappingTable"_s, u"the list that opens from the field shows the whole"_s },
    };
    return support::misfits(m_window, mayElide);
}
