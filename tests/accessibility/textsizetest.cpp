#include "accessibility/walk.h"
#include "support/testmain.h"
#include "support/textfit.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace {

/// Texts that may end in "…", each with the other way to its whole.
const QList<support::MayElide> mayElide{
    { u"statusCounts"_s,
        u"its tooltip and its accessible name are the whole; the pages count too"_s },
    { u"search"_s, u"what it searches is its accessible name; the field is known by its icon"_s },
    { u"roleChip"_s, u"its accessible name is the whole, and its menu has the role ticked"_s },
    { u"sheetTitle"_s, u"its tooltip is the whole, and it names the sheet"_s },
    { u"sheetSubtitle"_s, u"its tooltip is the whole, and the page below says it too"_s },
    { u"companyCrumb"_s, u"the company stands in full in the title below it"_s },
    { u"fileFacts"_s, u"its tooltip is the whole"_s },
    { u"caseChoice"_s, u"the list that opens from the field shows the whole"_s },
    { u"stepCardTitle"_s, u"its tooltip is the whole; the list of the cases names it too"_s },
    { u"runEnvironment"_s, u"an example of what to write; the label names the field"_s },
    { u"MappingTable"_s, u"the list that opens from the field shows the whole"_s },
};

class FitExaminer final : public accessibility::Examiner
{
public:
    using Examiner::Examiner;

protected:
    void examine(
        gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look) override
    {
        for (QWidget *front : inFront(frame)) {
            note(scene, look, support::misfits(*front, mayElide));
        }
    }
};

} // namespace

/// No text of any scene is cut off or runs into another, at any text size.
class TextSizeTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void english() { everythingFits(catalog::Language::English); }
    void korean() { everythingFits(catalog::Language::Korean); }

private:
    static void everythingFits(catalog::Language language)
    {
        QList<gallery::Look> looks;
        for (const QSize size : { QSize(1280, 800), QSize(1024, 600) }) {
            for (const int percent : { 100, 90, 150, 200 }) {
                looks.append({ theme::ThemeChoice::Light, language, size, percent });
            }
        }
        FitExaminer examiner(looks);
        accessibility::walk(examiner);
        QVERIFY2(examiner.isClean(), "the findings are on stderr");
    }
};

DESK_WALK_MAIN(TextSizeTest)

#include "textsizetest.moc"
