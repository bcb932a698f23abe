#include "gui/upgradewizard/wizardwindow.h"

#include "common/label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

WizardWindow::WizardWindow(WizardBook &book, wording::Language language)
    : m_language(language)
    , m_texts(std::make_shared<wording::Texts>(language))
    , m_book(book)
{
    const QString code = wording::languageCode(language);
    if (m_translator.load(u":/i18n/partner-desk_"_s + code + u".qm"_s)) {
        QCoreApplication::installTranslator(&m_translator);
    }
    m_window.resize(1280, 800);
    m_window.show();
    QVERIFY(QTest::qWaitForWindowActive(&m_window));
}

WizardWindow::~WizardWindow()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void WizardWindow::open(domain::SubscriptionId id)
{
    m_wizard = new upgradewizard::UpgradeWizard(&m_book.service(), m_texts, &m_window);
    m_wizard->open(id);
    QTRY_VERIFY(page() != viewmodels::WizardPage::Loading);
}

void WizardWindow::setLanguage(wording::Language language)
{
    m_language = language;
    m_texts = std::make_shared<wording::Texts>(language);
    QCoreApplication::removeTranslator(&m_translator);
    QVERIFY(
        m_translator.load(u":/i18n/partner-desk_"_s + wording::languageCode(language) + u".qm"_s));
    QCoreApplication::installTranslator(&m_translator);
    QCoreApplication::sendPostedEvents();
    m_wizard->setTexts(m_texts);
}

QWidget *WizardWindow::find(const QString &name) const
{
    for (QWidget *widget : m_window.findChildren<QWidget *>(name)) {
        if (widget->isVisible()) {
            return widget;
        }
    }
    return nullptr;
}

QString WizardWindow::textOf(const QString &name) const
{
    const QWidget *widget = find(name);
    return widget == nullptr ? QString() : widget->property("text").toString();
}

QString WizardWindow::seen() const
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

void WizardWindow::click(const QString &name)
{
    QWidget *widget = find(name);
    QVERIFY2(widget != nullptr, qPrintable(name + u" is not there"_s));
    QVERIFY2(widget->isEnabled(), qPrintable(name + u" is disabled"_s));
    QTest::mouseClick(widget, Qt::LeftButton, {}, QPoint(12, widget->height() / 2));
}

void WizardWindow::clickCard(const QString &product)
{
    for (int i = 0; i < 5; ++i) {
        QWidget *card = find(u"targetCard%1"_s.arg(i));
        if (card != nullptr && card->accessibleName().startsWith(product)) {
            QTest::mouseClick(card, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(u"no card of "_s + product));
}

void WizardWindow::key(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY2(focus != nullptr, "nothing has the focus");
    QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
}

void WizardWindow::type(const QString &text)
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY2(focus != nullptr, "nothing has the focus");
    QTest::keyClicks(focus, text);
}

common::OverlayDialog *WizardWindow::question() const
{
    common::OverlayDialog *top = common::OverlayDialog::topOf(&m_window);
    return top == m_wizard ? nullptr : top;
}

void WizardWindow::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("WIZARD_PICTURES");
    if (folder.isEmpty()) {
        return;
    }
    QCoreApplication::processEvents();
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(m_window.grab().save(folder + u'/' + name + u".png"_s));
}
