#include "accessibility/walk.h"
#include "support/spokentree.h"
#include "support/testmain.h"
#include "support/textfit.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace {

/// They do the same as the other of their name: the cross of a sheet and its Close, the button over
/// an empty list and the one among the filters, the one on the card and the one in the details.
const QStringList twins{ u"sheetClose"_s, u"clearFilters"_s, u"clearActivityFilters"_s,
    u"plannerClearFilters"_s, u"hoverCardUpgrade"_s };

class SpokenExaminer final : public accessibility::Examiner
{
public:
    using Examiner::Examiner;

protected:
    void examine(
        gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look) override
    {
        for (QWidget *front : inFront(frame)) {
            note(scene, look, support::unspoken(*front, support::paintingOf(*front), twins));
        }
    }
};

} // namespace

/// Every thing in every scene has a name, a role and a state for screen readers.
class SpokenTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsTold()
    {
        SpokenExaminer examiner(
            { { theme::ThemeChoice::Light, catalog::Language::English, QSize(1280, 800) },
                { theme::ThemeChoice::Light, catalog::Language::Korean, QSize(1280, 800) } });
        accessibility::walk(examiner);
        QVERIFY2(examiner.isClean(), "the findings are on stderr");
    }
};

DESK_WALK_MAIN(SpokenTest)

#include "spokentest.moc"
