#include "walkthroughs/windowchecks.h"

#include "support/testmain.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using catalog::Language;
using qa::CheckAnswer;
using walkthroughs::checkWindow;
using walkthroughs::findTarget;
using Outcome = qa::Finding::Outcome;

namespace {

/// A list whose rows are told only when they are asked for, as the list of customers.
class LongModel final : public QAbstractTableModel
{
public:
    mutable int asked = 0;
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : 100'000;
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : 1;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        ++asked;
        return role == Qt::DisplayRole ? QVariant(u"row %1."_s.arg(index.row())) : QVariant();
    }
};

template <typename T>
T *named(T *widget, const QString &name)
{
    widget->setObjectName(name);
    return widget;
}

} // namespace

class WindowChecksTest : public support::TestCase
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;
    QStackedWidget *m_pages = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_button = nullptr;
    LongModel m_longModel;

    [[nodiscard]] CheckAnswer ask(const char *json, Language language = Language::English) const
    {
        const QJsonObject facts = QJsonDocument::fromJson(json).object();
        return checkWindow({ facts.value("kind"_L1).toString(), facts }, *m_window, language);
    }

private Q_SLOTS:
    void init() // NOLINT: a slot of Qt Test
    {
        support::TestCase::init();
        m_window = std::make_unique<QWidget>();
        m_window->setObjectName(u"mainWindow"_s);
        m_pages = new QStackedWidget(m_window.get());
        auto *first = new QWidget;
        auto *second = named(new QWidget, u"secondPage"_s);
        m_pages->addWidget(first);
        m_pages->addWidget(second);
        auto *column = new QVBoxLayout(first);
        column->addWidget(named(new QLabel(u"<b>Hanbit</b>&nbsp;Logistics"_s), u"title"_s));
        m_button = named(new QPushButton(u"&Upgrade now"_s), u"upgradeNow"_s);
        column->addWidget(m_button);
        auto *search = named(new QLineEdit(u"hanbit.example"_s), u"search"_s);
        column->addWidget(search);
        auto *group = named(new QWidget, u"group"_s);
        auto *row = new QHBoxLayout(group);
        row->addWidget(new QPushButton(u"E1"_s));
        auto *e3 = new QPushButton(u"E3"_s);
        e3->setEnabled(false);
        row->addWidget(e3);
        column->addWidget(group);
        auto *tabs = named(new QTabBar, u"tabs"_s);
        tabs->addTab(u"Requests"_s);
        tabs->addTab(u"Faults"_s);
        tabs->setTabEnabled(1, false);
        column->addWidget(tabs);

        auto *model = new QStandardItemModel(m_window.get());
        for (const auto &[name, place] : { std::pair(u"Hanbit Logistics"_s, u"hanbit.example"_s),
                 std::pair(u"R&D Works"_s, u"rd.example"_s),
                 std::pair(u"Namsan Advisory"_s, u"namsan.example"_s) }) {
            model->appendRow({ new QStandardItem(name), new QStandardItem(place) });
        }
        model->item(2, 0)->setEnabled(false);
        m_table = named(new QTableView, u"customerTable"_s);
        m_table->setModel(model);
        column->addWidget(m_table);
        auto *hidden = named(new QLabel(u"hidden words"_s), u"note"_s);
        column->addWidget(hidden);
        hidden->hide();

        auto *secondColumn = new QVBoxLayout(second);
        secondColumn->addWidget(named(new QLabel(u"second"_s), u"onSecond"_s));
        secondColumn->addWidget(named(new QPushButton(u"Again"_s), u"upgradeNow"_s));

        m_window->resize(600, 700);
        m_pages->setGeometry(m_window->rect());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void shownAndHidden()
    {
        QCOMPARE(ask(R"({"kind":"shown","widget":"title"})").outcome, Outcome::Holds);
        QCOMPARE(ask(R"({"kind":"shown","widget":"note"})").outcome, Outcome::Differs);
        QCOMPARE(ask(R"({"kind":"hidden","widget":"note"})").outcome, Outcome::Holds);
        QCOMPARE(ask(R"({"kind":"hidden","widget":"title"})").outcome, Outcome::Differs);
        QCOMPARE(
            ask(R"({"kind":"shown","widget":"onSecond"})").told.ko, u"확인 결과: 표시되지 않음"_s);
        m_pages->setCurrentIndex(1);
        QCOMPARE(ask(R"({"kind":"shown","widget":"onSecond"})").outcome, Outcome::Holds);
        QCOMPARE(ask(R"({"kind":"shown","widget":"onSecond"})").told.en, u"Found: shown"_s);
        QCOMPARE(ask(R"({"kind":"hidden","widget":"title"})").outcome, Outcome::Holds);
    }

    /// What was misspelt is not seen either.
    void nothingOfTheProgramThatDoesNotExistIsHidden()
    {
        const qa::CheckAnswer misspelt = ask(R"({"kind":"hidden","widget":"upgradeNwo"})");
        QCOMPARE(misspelt.outcome, Outcome::Differs);
        QCOMPARE(misspelt.told.en, u"Found: no control has the name upgradeNwo"_s);
        QCOMPARE(ask(R"({"kind":"hidden","widget":"targetCardX"})").outcome, Outcome::Differs);
        // A dialog that was never opened has a name all the same.
        QCOMPARE(ask(R"({"kind":"hidden","widget":"actDialog"})").outcome, Outcome::Holds);
        QCOMPARE(ask(R"({"kind":"hidden","widget":"targetCard7"})").outcome, Outcome::Holds);
        QCOMPARE(ask(R"({"kind":"hidden","widget":"actDialog#anything"})").outcome, Outcome::Holds);
    }

    void partsAreShownAndHiddenToo()
    {
        QCOMPARE(
            ask(R"({"kind":"shown","widget":"customerTable#rd.example"})").outcome, Outcome::Holds);
        QCOMPARE(ask(R"({"kind":"hidden","widget":"customerTable#nobody.example"})").outcome,
            Outcome::Holds);
        m_table->setRowHidden(1, true);
        QCOMPARE(ask(R"({"kind":"hidden","widget":"customerTable#rd.example"})").outcome,
            Outcome::Holds);
    }

    void enabledAndDisabled()
    {
        QCOMPARE(ask(R"({"kind":"enabled","widget":"upgradeNow"})").outcome, Outcome::Holds);
        QCOMPARE(ask(R"({"kind":"disabled","widget":"upgradeNow"})").outcome, Outcome::Differs);
        m_button->setEnabled(false);
        QCOMPARE(ask(R"({"kind":"disabled","widget":"upgradeNow"})").outcome, Outcome::Holds);
        QCOMPARE(
            ask(R"({"kind":"disabled","widget":"upgradeNow"})").told.ko, u"확인 결과: 사용 불가"_s);
        QCOMPARE(ask(R"({"kind":"enabled","widget":"upgradeNow"})").outcome, Outcome::Differs);
        // What is not there can be neither.
        QCOMPARE(ask(R"({"kind":"enabled","widget":"note"})").outcome, Outcome::Differs);
        QCOMPARE(ask(R"({"kind":"disabled","widget":"note"})").outcome, Outcome::Differs);
        // Each part for itself.
        QCOMPARE(ask(R"({"kind":"enabled","widget":"group#E1"})").outcome, Outcome::Holds);
        QCOMPARE(ask(R"({"kind":"disabled","widget":"group#E3"})").outcome, Outcome::Holds);
        QCOMPARE(ask(R"({"kind":"enabled","widget":"tabs#Requests"})").outcome, Outcome::Holds);
        QCOMPARE(ask(R"({"kind":"disabled","widget":"tabs#Faults"})").outcome, Outcome::Holds);
        QCOMPARE(
            ask(R"({"kind":"enabled","widget":"customerTable#Hanbit"})").outcome, Outcome::Holds);
        QCOMPARE(
            ask(R"({"kind":"disabled","widget":"customerTable#Namsan"})").outcome, Outcome::Holds);
    }

    void textsAreFoundAsTheyAreRead()
    {
        const char *logistics
            = R"({"kind":"text","widget":"title","has":{"en":"Hanbit Logistics","ko":"한빛물류"}})";
        QCOMPARE(ask(logistics).outcome, Outcome::Holds);
        QCOMPARE(ask(logistics, Language::Korean).outcome, Outcome::Differs);
        QCOMPARE(ask(logistics, Language::Korean).told.en, u"Found: “Hanbit Logistics”"_s);
        const auto english = [this](const QString &widget, const QString &text) {
            const QJsonObject facts{ { u"kind"_s, u"text"_s }, { u"widget"_s, widget },
                { u"has"_s, QJsonObject{ { u"en"_s, text }, { u"ko"_s, text } } } };
            return checkWindow({ u"text"_s, facts }, *m_window, Language::English).outcome;
        };
        QCOMPARE(english(u"upgradeNow"_s, u"Upgrade now"_s), Outcome::Holds);
        QCOMPARE(english(u"upgradeNow"_s, u"Again"_s), Outcome::Differs); // of the other page
        QCOMPARE(english(u"search"_s, u"hanbit.example"_s), Outcome::Holds);
        QCOMPARE(english(u"customerTable"_s, u"R&D Works"_s), Outcome::Holds);
        QCOMPARE(english(u"mainWindow"_s, u"namsan.example"_s), Outcome::Holds);
        QCOMPARE(english(u"mainWindow"_s, u"hidden words"_s), Outcome::Differs);
        QCOMPARE(english(u"mainWindow"_s, u"second"_s), Outcome::Differs);
        m_button->setText(u"R&&D"_s);
        QCOMPARE(english(u"upgradeNow"_s, u"R&D"_s), Outcome::Holds);
        m_button->setAccessibleDescription(u"Spoken\u00A0words"_s);
        QCOMPARE(english(u"upgradeNow"_s, u"Spoken words"_s), Outcome::Holds);
        QCOMPARE(english(u"note"_s, u"hidden words"_s), Outcome::Differs);
    }

    void rowsAreCounted()
    {
        QCOMPARE(
            ask(R"({"kind":"rows","widget":"customerTable","count":3})").outcome, Outcome::Holds);
        QCOMPARE(ask(R"({"kind":"rows","widget":"mainWindow","count":3})").outcome, Outcome::Holds);
        m_table->setRowHidden(0, true);
        const CheckAnswer two = ask(R"({"kind":"rows","widget":"customerTable","count":3})");
        QCOMPARE(two.outcome, Outcome::Differs);
        QCOMPARE(two.told.en, u"Found: 2 rows"_s);
        QCOMPARE(two.told.ko, u"확인 결과: 2개 행"_s);
        QCOMPARE(ask(R"({"kind":"rows","widget":"title","count":0})").outcome, Outcome::Differs);
        QCOMPARE(ask(R"({"kind":"rows","widget":"nothing","count":0})").outcome, Outcome::Differs);
    }

    void whatTheBookKnowsIsLeftToIt()
    {
        QCOMPARE(ask(R"({"kind":"role","is":"guest"})").outcome, Outcome::Unknown);
    }

    void aTargetIsFoundOnThePageThatIsSeen()
    {
        QRect part;
        QWidget *found = findTarget(*m_window, u"upgradeNow"_s, &part);
        QCOMPARE(found, m_button);
        QCOMPARE(part, m_button->rect());
        m_pages->setCurrentIndex(1);
        found = findTarget(*m_window, u"upgradeNow"_s, nullptr);
        QVERIFY(found != nullptr && found != m_button);
        QVERIFY(findTarget(*m_window, u"title"_s, &part) == nullptr);
        QVERIFY(!part.isValid());
        QVERIFY(findTarget(*m_window, QString(), &part) == nullptr);
        QVERIFY(findTarget(*m_window, u"#E1"_s, &part) == nullptr);
        QCOMPARE(findTarget(*m_window, u"mainWindow"_s, &part), m_window.get());
    }

    void aPartIsWhereItIsPainted()
    {
        QRect part;
        QCOMPARE(findTarget(*m_window, u"customerTable#RD.example"_s, &part), m_table);
        const QModelIndex index = m_table->model()->index(1, 0);
        const QPoint inViewport = m_table->viewport()->mapFrom(m_table, part.center());
        QCOMPARE(m_table->indexAt(inViewport).row(), 1);
        QVERIFY(part.top()
            >= m_table->horizontalHeader()->height()); // below the header, in the view's own place
        QVERIFY(part.width() > m_table->visualRect(index).width()); // the whole row

        auto *group = m_window->findChild<QWidget *>(u"group"_s);
        QCOMPARE(findTarget(*m_window, u"group#E3"_s, &part), group);
        const auto *e3 = qobject_cast<QPushButton *>(group->childAt(part.center()));
        QVERIFY(e3 != nullptr);
        QCOMPARE(e3->text(), u"E3"_s);

        auto *tabs = m_window->findChild<QTabBar *>(u"tabs"_s);
        QCOMPARE(findTarget(*m_window, u"tabs#faults"_s, &part), tabs);
        QCOMPARE(tabs->tabAt(part.center()), 1);
        QVERIFY(findTarget(*m_window, u"tabs#Coverage"_s, &part) == nullptr);

        // A table somewhere in what is named.
        QCOMPARE(findTarget(*m_window, u"mainWindow#namsan.example"_s, &part), m_window.get());
        QCOMPARE(m_window->childAt(part.center()), m_table->viewport());
    }

    void anEntryOfAnOpenMenuIsFound()
    {
        auto *menu = named(new QMenu(m_window.get()), u"roleMenu"_s);
        menu->addAction(u"&Sales agent"_s)->setEnabled(false);
        const QAction *guest = menu->addAction(u"Guest"_s);
        QVERIFY(findTarget(*m_window, u"roleMenu#Guest"_s, nullptr) == nullptr);
        menu->popup(m_window->mapToGlobal(QPoint(10, 10)));
        QTRY_VERIFY(menu->isVisible());
        QRect part;
        QCOMPARE(findTarget(*m_window, u"roleMenu#guest"_s, &part), menu);
        QCOMPARE(menu->actionAt(part.center()), guest);
        QCOMPARE(
            ask(R"({"kind":"disabled","widget":"roleMenu#sales agent"})").outcome, Outcome::Holds);
        QCOMPARE(ask(R"({"kind":"enabled","widget":"roleMenu#Guest"})").outcome, Outcome::Holds);
        menu->hide();
    }

    void aLongListIsNotReadThrough()
    {
        m_table->setModel(&m_longModel);
        m_longModel.asked = 0;
        QVERIFY(findTarget(*m_window, u"customerTable#row 99999."_s, nullptr) == nullptr);
        QVERIFY2(m_longModel.asked < 20'000, qPrintable(QString::number(m_longModel.asked)));
        QRect part;
        QCOMPARE(findTarget(*m_window, u"customerTable#row 2."_s, &part), m_table);
        m_table->scrollToBottom();
        QCOMPARE(findTarget(*m_window, u"customerTable#row 99999."_s, &part), m_table);
        QCOMPARE(ask(R"({"kind":"rows","widget":"customerTable","count":100000})").outcome,
            Outcome::Holds);
    }

    void whatIsScrolledAwayIsBroughtBack()
    {
        auto *area = new QScrollArea(m_window.get());
        auto *inside = new QWidget;
        auto *column = new QVBoxLayout(inside);
        for (int i = 0; i < 100; ++i) {
            column->addWidget(named(new QPushButton(u"entry %1."_s.arg(i)), u"entry%1"_s.arg(i)));
        }
        area->setWidget(inside);
        area->setGeometry(0, 0, 300, 200);
        area->show();
        area->raise();
        const auto inView = [&](const QString &name) {
            const auto *entry = m_window->findChild<QWidget *>(name);
            return area->viewport()->rect().contains(
                entry->mapTo(area->viewport(), entry->rect().center()));
        };
        QVERIFY(!inView(u"entry99"_s));
        QVERIFY(walkthroughs::revealTarget(*m_window, u"entry99"_s));
        QVERIFY(inView(u"entry99"_s));
        QVERIFY(!walkthroughs::revealTarget(*m_window, u"entry100"_s));

        m_table->resize(300, 60);
        m_table->setMaximumHeight(60);
        QCoreApplication::processEvents();
        QVERIFY(walkthroughs::revealTarget(*m_window, u"customerTable#namsan"_s));
        QRect part;
        QCOMPARE(findTarget(*m_window, u"customerTable#namsan"_s, &part), m_table);
        QVERIFY(m_table->rect().intersects(part));

        // A narrow window hides the column that the row is known by, not the row.
        m_table->scrollToTop();
        m_table->hideColumn(1);
        QVERIFY(walkthroughs::revealTarget(*m_window, u"customerTable#namsan.example"_s));
        QCOMPARE(findTarget(*m_window, u"customerTable#namsan.example"_s, &part), m_table);
        QVERIFY(m_table->rect().intersects(part));
    }
};

DESK_TEST_MAIN(WindowChecksTest, QApplication)
#include "windowcheckstest.moc"
