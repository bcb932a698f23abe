// Every page as a picture, to be laid beside the designs: wizard-pictures FOLDER
#include "gui/upgradewizard/wizardwindow.h"

#include <QApplication>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using viewmodels::WizardPage;

namespace {

struct Look
{
    QString name;
    wording::Language language = wording::Language::English;
    theme::ThemeChoice theme = theme::ThemeChoice::Light;
    int percent = 100;
    QSize size{ 1280, 800 };
};

void waitFor(const WizardWindow &window, WizardPage page)
{
    if (!QTest::qWaitFor([&] { return window.page() == page; }, 10000)) {
        qWarning("a page did not come");
    }
}

/// The rehearsal before submitting answers a moment after the page.
void waitForRehearsal(const WizardWindow &window)
{
    if (!QTest::qWaitFor([&] { return window.find(u"showRehearsed"_s) != nullptr; }, 10000)) {
        qWarning("the rehearsal did not come");
    }
}

void global(const Look &look, domain::BookOrigin origin)
{
    WizardBook book(origin);
    WizardWindow window(book, look.language);
    window.window().resize(look.size);
    window.open(WizardBook::basic());
    window.picture(look.name + u"-0-nothing-chosen"_s);
    window.clickCard(u"Office 365 Enterprise E3"_s);
    window.picture(look.name + u"-1-choose"_s);
    window.click(u"mainAction"_s);
    window.picture(look.name + u"-2-licences"_s);
    window.click(u"mainAction"_s);
    window.click(u"acknowledgement"_s);
    waitForRehearsal(window);
    window.picture(look.name + u"-3-review"_s);
    window.click(u"showRehearsed"_s);
    window.picture(look.name + u"-3-review-list"_s);
    window.click(u"priceList"_s);
    window.picture(look.name + u"-3-prices"_s);
    window.key(Qt::Key_Escape);
    window.click(u"mainAction"_s);
    window.picture(look.name + u"-4-progress"_s);
    waitFor(window, WizardPage::Result);
    window.picture(look.name + u"-5-result"_s);
}

void china(const Look &look)
{
    WizardBook book;
    WizardWindow window(book, look.language);
    window.window().resize(look.size);
    window.open(WizardBook::china());
    window.clickCard(u"Office 365 Enterprise E1"_s);
    window.click(u"mainAction"_s);
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.type(u"80"_s);
    window.picture(look.name + u"-2-licences-21vianet"_s);
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.type(u"40"_s);
    window.click(u"mainAction"_s);
    window.picture(look.name + u"-2-too-few"_s);
    window.click(u"keepCount"_s);
    window.click(u"mainAction"_s);
    window.click(u"acknowledgement"_s);
    waitForRehearsal(window);
    window.picture(look.name + u"-3-review-21vianet"_s);
    window.click(u"mainAction"_s);
    waitFor(window, WizardPage::Result);
    window.picture(look.name + u"-5-result-21vianet"_s);
}

void failure(const Look &look)
{
    WizardBook book;
    WizardWindow window(book, look.language);
    window.window().resize(look.size);
    window.open(WizardBook::basic());
    window.clickCard(u"Office 365 Enterprise E3"_s);
    window.click(u"mainAction"_s);
    window.click(u"mainAction"_s);
    window.click(u"acknowledgement"_s);
    window.key(Qt::Key_Escape);
    window.picture(look.name + u"-3-question"_s);
    window.key(Qt::Key_Escape);
    book.sellElsewhere(u"Office 365 Enterprise E3"_s, u"Meridian Cloud"_s);
    window.click(u"mainAction"_s);
    waitFor(window, WizardPage::Failure);
    window.picture(look.name + u"-6-failure"_s);
}

void losses(const Look &look)
{
    WizardBook book;
    WizardWindow window(book, look.language);
    window.window().resize(look.size);
    window.open(WizardBook::standard());
    window.clickCard(u"Office 365 Enterprise E3"_s);
    window.click(u"mainAction"_s);
    window.click(u"mainAction"_s);
    window.picture(look.name + u"-3-losses"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc > 1) {
        qputenv("WIZARD_PICTURES", argv[1]);
    }
    theme::Theme theme(application);
    theme.setReduceMotion(true);
    using theme::ThemeChoice;
    using wording::Language;
    const QList<Look> looks{ { u"en"_s }, { u"ko"_s, Language::Korean },
        { u"en-dark"_s, Language::English, ThemeChoice::Dark },
        { u"ko-150"_s, Language::Korean, ThemeChoice::Light, 150 },
        { u"en-200"_s, Language::English, ThemeChoice::Light, 200 },
        { u"en-1024"_s, Language::English, ThemeChoice::Light, 100, { 1024, 600 } },
        { u"ko-dark-150-1024"_s, Language::Korean, ThemeChoice::Dark, 150, { 1024, 600 } },
        { u"ko-contrast"_s, Language::Korean, ThemeChoice::HighContrast } };
    for (const Look &look : looks) {
        if (argc > 2 && look.name != QString::fromLocal8Bit(argv[2])) {
            continue;
        }
        theme.setChoice(look.theme);
        theme.setTextScale(look.percent);
        global(
            look, look.name == u"ko"_s ? domain::BookOrigin::Imported : domain::BookOrigin::Demo);
        china(look);
        failure(look);
        losses(look);
    }
    return 0;
}
