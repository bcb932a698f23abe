#pragma once

#include "theme/theme.h"
#include "unit/wizard/wizardbook.h"
#include "upgradewizard/upgradewizard.h"

#include <QPointer>
#include <QTranslator>
#include <QWidget>

/// A window with the wizard over it, worked as a person works it: by clicks and keys.
class WizardWindow
{
public:
    explicit WizardWindow(
        WizardBook &book, wording::Language language = wording::Language::English);
    ~WizardWindow();

    void open(domain::SubscriptionId id);
    void setLanguage(wording::Language language);

    [[nodiscard]] QWidget &window() { return m_window; }
    [[nodiscard]] upgradewizard::UpgradeWizard *wizard() const { return m_wizard; }
    [[nodiscard]] viewmodels::WizardPage page() const { return m_wizard->model()->page(); }
    [[nodiscard]] bool isOpen() const { return !m_wizard.isNull() && m_wizard->isOpen(); }
    /// The visible widget of this name; null if none.
    [[nodiscard]] QWidget *find(const QString &name) const;
    [[nodiscard]] QString textOf(const QString &name) const;
    /// All texts that are seen, one a line.
    [[nodiscard]] QString seen() const;

    void click(const QString &name);
    void clickCard(const QString &product);
    void key(int key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    /// The question of the sheet above; null if none.
    [[nodiscard]] common::OverlayDialog *question() const;

    /// Pictures for the eye, where WIZARD_PICTURES names a folder.
    void picture(const QString &name);

private:
    QWidget m_window;
    wording::Language m_language;
    std::shared_ptr<const wording::Texts> m_texts;
    QTranslator m_translator;
    WizardBook &m_book;
    QPointer<upgradewizard::UpgradeWizard> m_wizard;
};
