#include "accessibility/walk.h"
#include "bookwords.h"
#include "gallery/scenes.h"
#include "pseudolanguage.h"
#include "support/testmain.h"
#include "wordtree.h"

#include <QApplication>
#include <QDirIterator>
#include <QKeySequence>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;
using catalog::Language;

namespace {

bool hasLetter(const QString &text)
{
    return std::any_of(
        text.cbegin(), text.cend(), [](QChar character) { return character.isLetter(); });
}

class Reader : public accessibility::Examiner
{
public:
    Reader()
        : Examiner({ { theme::ThemeChoice::Light, Language::Korean, QSize(1280, 800) } })
    {
        // Cases and tours of the walkthroughs are data in both languages.
        for (const QString &folder : { u":/catalogs"_s, u":/walkthroughs"_s }) {
            for (QDirIterator it(folder); it.hasNext();) {
                m_facts.addJson(it.next());
            }
        }
        // What nobody translates: languages in their own, systems, formats of files, what the
        // program is made of,
        // technical details for the support.
        for (const QString &fact : { u"English"_s, u"한국어"_s, u"简体中文"_s, u"sqlite"_s,
                 u"snapshots"_s, u"After the upgrade"_s, u"업그레이드 후"_s, u"업그레이드"_s,
                 u"Before the tour"_s, u"Before the"_s, u"21Vianet"_s, u"UTF-8"_s, u"CSV"_s,
                 u"Excel (XLSX)"_s, u"JSON"_s, u"JSON Lines"_s, QSysInfo::prettyProductName(),
                 u"Qt"_s, u"SQLite"_s, u"sqlite.org"_s, u"libxlsxwriter"_s,
                 u"libxlsxwriter.github.io"_s, u"minizip, zlib"_s, u"zlib.net"_s, u"tl::expected"_s,
                 u"CC0 1.0"_s, u"Inter"_s, u"SIL Open Font License 1.1"_s, u"Noto Sans CJK"_s,
                 u"Noto Sans Mono"_s, u"row version 1 was seen, 2 is stored"_s }) {
            m_facts.add(fact);
        }
    }

    int texts = 0;

protected:
    void examine(
        gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look) override
    {
        const auto words = support::wordsOf(frame.stage().window());
        for (auto it = words.cbegin(); it != words.cend(); ++it) {
            static const QRegularExpression notRead(
                u" (markdown|displayFormat)$|search[^/]* text$"_s,
                QRegularExpression::CaseInsensitiveOption);
            // What went over the line between a client and the sandbox, and the documentation's
            // names of its routes, which are read in English everywhere.
            static const QRegularExpression ofTheLine(
                u"/(requestTable row \\d+ column [126] role (0|3|11)|requestStatus\\.\\d/.* text"
                "|coverageTable row \\d+ column [012] role \\d+|faultTable row \\d+ column 2 role "
                "\\d+"
                "|exchangeTitle text)$"_s);
            const bool isFault = it.key().contains("column 6 role"_L1)
                && !it.key().endsWith("role 3"_L1); // in words
            if (it.key().contains(notRead) || (it.key().contains(ofTheLine) && !isFault)) {
                continue; // what was typed, and forms of what is read elsewhere
            }
            const QStringList lines = Qt::mightBeRichText(it.value())
                ? QTextDocumentFragment::fromHtml(it.value()).toPlainText().split(u'\n')
                : QStringList{ it.value() };
            for (const QString &line : lines) {
                ++texts;
                const QString wrong = faultOf(frame, line);
                if (!wrong.isEmpty()) {
                    note(scene, look, { u"%1: %2: %3"_s.arg(wrong, it.key(), line) });
                }
            }
        }
    }

private:
    /// Empty: there is none.
    [[nodiscard]] QString faultOf(gallery::Frame &frame, const QString &text)
    {
        const int pairs = pseudo::pairs(text);
        if (pairs < 0) {
            return u"cut or broken"_s;
        }
        if (pseudo::isJoined(text)) {
            return u"two texts joined"_s;
        }
        const QString rest = pseudo::outside(text);
        return !hasLetter(rest) || isData(frame, rest) ? QString()
            : pairs == 0                               ? u"not translated"_s
                                                       : u"glued"_s;
    }

    /// The book is read only where something in it is not known yet.
    [[nodiscard]] bool isData(gallery::Frame &frame, const QString &text)
    {
        if (!hasLetter(m_facts.without(text))) {
            return true;
        }
        if (m_strange.contains(text)) {
            return false;
        }
        const auto &workspace = frame.stage().workspace();
        m_facts.add(workspace.userName());
        // Keys have the names that Qt gives them.
        m_facts.add(u"Alt"_s);
        for (const Qt::Key key : { Qt::Key_Menu, Qt::Key_Return, Qt::Key_Space, Qt::Key_Escape,
                 Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End,
                 Qt::Key_Delete, Qt::Key_Backspace }) {
            m_facts.add(QKeySequence(key).toString(QKeySequence::NativeText));
        }
        (void)m_facts.addBook(workspace.file());
        for (QDirIterator it(frame.stage().path({}), { u"*.csv"_s }); it.hasNext();) {
            m_facts.addCsv(it.next());
        }
        const bool strange = hasLetter(m_facts.without(text));
        if (strange) {
            m_strange.insert(text);
        }
        return !strange;
    }

    pseudo::BookWords m_facts;
    QSet<QString> m_strange; ///< is no data, either
};

} // namespace

/// Every text of the program goes through the hands of a translator, as a whole.
class PseudoLanguageTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void bracketsAreCounted();
    void everyTextIsTranslatedAsAWhole();
};

void PseudoLanguageTest::bracketsAreCounted()
{
    QCOMPARE(pseudo::pairs(u"«One «two»» «three»"_s), 2);
    QCOMPARE(pseudo::outside(u"«One «two»»: here «three»"_s), u": here"_s);
    QCOMPARE(pseudo::pairs(u"«One"_s), -1);
    QCOMPARE(pseudo::pairs(u"One»"_s), -1);
    QVERIFY(pseudo::isJoined(u"«One» «two»"_s));
    QVERIFY(!pseudo::isJoined(u"«One» · «two «three»»: 4"_s));
    QVERIFY(!pseudo::isJoined(u"«One is done.~~~» «Two waits.~~»"_s));
}

void PseudoLanguageTest::everyTextIsTranslatedAsAWhole()
{
    const QTemporaryDir folder;
    const QString wrong = pseudo::takeTheSeatOfKorean(folder.path());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    Reader reader;
    accessibility::walk(reader, Language::Korean);
    QVERIFY(reader.texts > 5000);
    QVERIFY(reader.isClean());
}

DESK_WALK_MAIN(PseudoLanguageTest)
#include "pseudolanguagetest.moc"
