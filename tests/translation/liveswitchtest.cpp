#include "accessibility/walk.h"
#include "gallery/scenes.h"
#include "support/testmain.h"
#include "wordtree.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using catalog::Language;

namespace {

/// Takes down every text of every scene in both languages: the first language is spoken when the
/// scene opens, the other one from a change while it is open.
class Listener : public accessibility::Examiner
{
public:
    explicit Listener(Language first)
        : Examiner({ lookIn(first),
            lookIn(first == Language::English ? Language::Korean : Language::English) })
    {
    }

    using Words = QMap<QString, QString>;
    QMap<QString, QMap<Language, Words>> heard; ///< by scene

protected:
    void examine(
        gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look) override
    {
        const bool takesTime = scene.name.endsWith("-loading"_L1); // it says more after a while
        if (!takesTime) {
            heard[scene.name][look.language] = support::wordsOf(frame.stage().window());
        }
    }

private:
    static gallery::Look lookIn(Language language)
    {
        return { theme::ThemeChoice::Light, language, QSize(1280, 800) };
    }
};

} // namespace

/// A change of the language while the program runs leaves no text behind: whatever is open says
/// what it would say if it had been opened in that language.
class LiveSwitchTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    // One walk each, as long as a test may take, and what comes of them.
    void everySceneComesAboutFromEnglish() { walk(m_english, Language::English); }
    void everySceneComesAboutFromKorean() { walk(m_korean, Language::Korean); }
    void everySceneSpeaksAsIfOpenedInTheLanguage();

private:
    static void walk(Listener &listener, Language language)
    {
        accessibility::walk(listener, language);
        QVERIFY(listener.heard.size() > 30);
        QVERIFY(listener.isClean());
    }

    Listener m_english{ Language::English };
    Listener m_korean{ Language::Korean };
};

void LiveSwitchTest::everySceneSpeaksAsIfOpenedInTheLanguage()
{
    QCOMPARE(m_english.heard.keys(), m_korean.heard.keys());
    for (auto it = m_english.heard.cbegin(); it != m_english.heard.cend(); ++it) {
        const auto &other = m_korean.heard.value(it.key());
        for (const Language language : { Language::English, Language::Korean }) {
            const auto &opened = language == Language::English ? *it : other;
            const auto &changed = language == Language::English ? other : *it;
            QStringList found
                = support::differences(opened.value(language), changed.value(language));
            found.removeIf([](const QString &one) {
                return one.contains("notesTime"_L1); // the watch of the tour runs on
            });
            m_english.note({ it.key(), {}, {} },
                { theme::ThemeChoice::Light, language, QSize(1280, 800) }, found);
        }
    }
    QVERIFY(m_english.isClean());
}

DESK_WALK_MAIN(LiveSwitchTest)
#include "liveswitchtest.moc"
