; The installer for Windows, made by setup.sh. It installs for one user, without administrator rights.
;
;   /S          says nothing and asks nothing        /D=FOLDER   where to (the last word, without quotes)
;   /DESKTOP    a shortcut on the desktop too        /DOWNGRADE  an older version over a newer one
; It ends with 0 when all is done, 1 when the user stopped it, 2 when files could not be written, 3 when the
; program runs, 4 when a newer version is installed, 5 when Windows is too old. Where it says nothing, the
; reason goes to standard output.
;
; The uninstaller knows /S, and /PURGE, which deletes the user's data too; it ends with 0, 1 or 3.
Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave on
OutFile "${OUT}"
; Where there is a certificate, both programs are signed by it:
; !finalize 'osslsigncode sign -pkcs12 desk.p12 -readpass desk.pass -h sha256 -ts http://timestamp.partner-desk.example -in "%1" -out "%1.signed" && mv "%1.signed" "%1"'
; !uninstfinalize 'osslsigncode sign -pkcs12 desk.p12 -readpass desk.pass -h sha256 -ts http://timestamp.partner-desk.example -in "%1" -out "%1.signed" && mv "%1.signed" "%1"'

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include TextFunc.nsh
!include WinVer.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\PartnerDesk"
!define CLASSES "Software\Classes"
!define BOOK "PartnerDesk.Book"
!define EXE "partner-desk.exe"

Name "$(ProductName)"
Caption "$(ProductName) ${VERSION}"
UninstallCaption "$(ProductName) ${VERSION}"
BrandingText "$(ProductName) ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\Partner Desk"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow

Var Installed ; the version that is there; empty where none is
Var Before ; the folder that it is in
Var Data ; what the user's own data stand in
Var OnDesktop ; 1: a shortcut on the desktop
Var Purge ; 1: the data go too
Var PurgeBox

; Pages
!define MUI_ICON "${ART}/setup.ico"
!define MUI_UNICON "${ART}/setup.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ART}/welcome.bmp"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH FitControl
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "${ART}/header.bmp"
!define MUI_HEADERIMAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_HEADERIMAGE_UNBITMAP "${ART}/header.bmp"
!define MUI_HEADERIMAGE_UNBITMAP_STRETCH AspectFitHeight
!define MUI_CUSTOMFUNCTION_GUIINIT guiInit

Var Title
Var Text
!define MUI_WELCOMEPAGE_TITLE "$Title"
!define MUI_WELCOMEPAGE_TEXT "$Text"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_HEADER_TEXT "$(LicenceTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(LicenceSubtitle)"
!define MUI_LICENSEPAGE_TEXT_TOP "$(LicenceTop)"
!define MUI_LICENSEPAGE_TEXT_BOTTOM "$(LicenceBottom)"
!define MUI_LICENSEPAGE_BUTTON "$(^NextBtn)"
!insertmacro MUI_PAGE_LICENSE "${STAGE}/LICENSE.txt"
!define MUI_PAGE_HEADER_TEXT "$(FolderTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(FolderSubtitle)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(FolderTop)"
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "$(FolderLabel)"
!insertmacro MUI_PAGE_DIRECTORY
!define MUI_PAGE_HEADER_TEXT "$(WorkTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(WorkSubtitle)"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(DoneTitle)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$(DoneSubtitle)"
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "$(StoppedTitle)"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "$(StoppedSubtitle)"
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(FinishTitle)"
!define MUI_FINISHPAGE_TEXT "$(FinishText)"
!define MUI_FINISHPAGE_BUTTON "$(FinishButton)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_FINISHPAGE_RUN_TEXT "$(FinishRun)"
!define MUI_FINISHPAGE_SHOWREADME ""
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(FinishDesktop)"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION makeDesktopShortcut
!insertmacro MUI_PAGE_FINISH

UninstPage custom un.askPage un.askPageLeft
!define MUI_PAGE_HEADER_TEXT "$(RemovingTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(WorkSubtitle)"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(RemovedTitle)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$(RemovedSubtitle)"
!undef MUI_INSTFILESPAGE_ABORTHEADER_TEXT ; which the page forgets to do by itself
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "$(NotRemovedTitle)"
!undef MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "$(NotRemovedSubtitle)"
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Korean"
SetFont /LANG=${LANG_ENGLISH} "Segoe UI" 9
SetFont /LANG=${LANG_KOREAN} "맑은 고딕" 9
!include words.nsh

; What Explorer shows of the file
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!macro Facts language product description rights
    VIAddVersionKey /LANG=${language} "ProductName" "${product}"
    VIAddVersionKey /LANG=${language} "FileDescription" "${description}"
    VIAddVersionKey /LANG=${language} "CompanyName" "The Partner Desk developers"
    VIAddVersionKey /LANG=${language} "LegalCopyright" "${rights}"
    VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}"
    VIAddVersionKey /LANG=${language} "ProductVersion" "${VERSION}"
    VIAddVersionKey /LANG=${language} "OriginalFilename" "PartnerDesk-${VERSION}-setup.exe"
!macroend
!insertmacro Facts ${LANG_ENGLISH} "Partner Desk" "Partner Desk Setup" "2026 The Partner Desk developers. MIT licence."
!insertmacro Facts ${LANG_KOREAN} "파트너 데스크" "파트너 데스크 설치" "2026 The Partner Desk developers. MIT 라이선스."

!include work.nsh
!insertmacro Common ""
!insertmacro Common "un."

Function .onInit
    ${IfNot} ${AtLeastBuild} 17763
        !insertmacro Refuse 5 "$(NeedsWindows)"
    ${EndIf}
    ReadRegStr $Before HKCU "${KEY}" "InstallLocation"
    ReadRegStr $Installed HKCU "${KEY}" "DisplayVersion"
    ${IfNot} ${FileExists} "$Before\${EXE}"
        StrCpy $Before ""
        StrCpy $Installed ""
    ${EndIf}
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/DOWNGRADE" $1
    ${If} ${Errors}
    ${AndIf} $Installed != ""
        ${VersionCompare} $Installed "${VERSION}" $1
        ${If} $1 == 1
            !insertmacro Refuse 4 "$(Newer)"
        ${EndIf}
    ${EndIf}
    ClearErrors
    ${GetOptions} $0 "/DESKTOP" $1
    ${IfNot} ${Errors}
        StrCpy $OnDesktop 1
    ${EndIf}
    ${If} $Before != ""
        Push $Before
        Call refuseWhileRunning
    ${EndIf}
    Push $INSTDIR
    Call refuseWhileRunning
FunctionEnd

Function guiInit
    ${If} $Installed == ""
        StrCpy $Title "$(WelcomeTitle)"
        StrCpy $Text "$(WelcomeText)"
    ${Else}
        StrCpy $Title "$(WelcomeUpgradeTitle)"
        StrCpy $Text "$(WelcomeUpgradeText)"
    ${EndIf}
FunctionEnd

Function makeDesktopShortcut
    SetOutPath "$INSTDIR"
    CreateShortcut "$DESKTOP\$(ProductName).lnk" "$INSTDIR\${EXE}"
FunctionEnd

Section
    Push $INSTDIR
    Call refuseWhileRunning
    ; What the version before this one brought is known by its list. It goes only after the new files
    ; are there; a list that an interrupted installation left is worked off too.
    SetOutPath "$INSTDIR"
    ${If} ${FileExists} "$INSTDIR\files.old"
        ClearErrors
        FileOpen $0 "$INSTDIR\files.old" a
        FileSeek $0 0 END
        FileOpen $1 "$INSTDIR\files.txt" r
        ${IfNot} ${Errors}
            ${Do}
                ClearErrors
                FileRead $1 $2
                ${If} ${Errors}
                    ${ExitDo}
                ${EndIf}
                FileWrite $0 $2
            ${Loop}
            FileClose $1
        ${EndIf}
        FileClose $0
    ${Else}
        Rename "$INSTDIR\files.txt" "$INSTDIR\files.old"
    ${EndIf}
    ClearErrors
    !include "${LISTS}/install.nsh"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    ${If} ${Errors}
        ${If} ${Silent}
            !insertmacro Refuse 2 "$(NotWritten)"
        ${EndIf}
        Abort "$(NotWritten)"
    ${EndIf}
    ; The folder before may be this one by another name (a short one, another drive): then the list that
    ; was set aside is there too.
    ${If} ${FileExists} "$INSTDIR\files.old"
    ${AndIf} ${FileExists} "$Before\files.old"
        StrCpy $Before $INSTDIR
    ${EndIf}
    Push $INSTDIR
    Push "$INSTDIR\files.old"
    Push "$INSTDIR\files.txt"
    Call removeListed
    Delete "$INSTDIR\files.old"
    ; Moved to another folder: the one before goes as by its uninstaller.
    ${If} $Before != ""
    ${AndIf} $Before != $INSTDIR
        Push $Before
        Push "$Before\files.txt"
        Push ""
        Call removeListed
        Delete "$Before\files.txt"
        RMDir "$Before"
    ${EndIf}

    ReadRegStr $0 HKCU "${KEY}" "Shortcut"
    ${If} $0 != ""
    ${AndIf} ${FileExists} "$DESKTOP\$0.lnk"
        StrCpy $OnDesktop 1
    ${EndIf}
    Call removeShortcuts
    SetOutPath "$INSTDIR"
    CreateShortcut "$SMPROGRAMS\$(ProductName).lnk" "$INSTDIR\${EXE}"
    ${If} $OnDesktop == 1
        Call makeDesktopShortcut
    ${EndIf}

    WriteRegStr HKCU "${KEY}" "DisplayName" "$(ProductName)"
    WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\${EXE}"
    WriteRegStr HKCU "${KEY}" "Publisher" "The Partner Desk developers"
    WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegStr HKCU "${KEY}" "Shortcut" "$(ProductName)"
    WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${KILOBYTES}
    WriteRegDWORD HKCU "${KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${KEY}" "NoRepair" 1

    ; A book is opened by it where the user has not chosen something else: it offers itself, and takes
    ; nothing away.
    WriteRegStr HKCU "${CLASSES}\${BOOK}" "" "$(BookType)"
    WriteRegStr HKCU "${CLASSES}\${BOOK}\DefaultIcon" "" "$INSTDIR\${EXE},0"
    WriteRegStr HKCU "${CLASSES}\${BOOK}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
    WriteRegStr HKCU "${CLASSES}\.partnerdesk\OpenWithProgids" "${BOOK}" ""
    WriteRegStr HKCU "${CLASSES}\Applications\${EXE}" "FriendlyAppName" "$(ProductName)"
    WriteRegStr HKCU "${CLASSES}\Applications\${EXE}\SupportedTypes" ".partnerdesk" ""
    WriteRegStr HKCU "${CLASSES}\Applications\${EXE}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Function un.onInit
    StrCpy $Data "$LOCALAPPDATA\partner-desk"
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/PURGE" $1
    ${IfNot} ${Errors}
        StrCpy $Purge 1
    ${EndIf}
    Push $INSTDIR
    Call un.refuseWhileRunning
FunctionEnd

Function un.askPage
    !insertmacro MUI_HEADER_TEXT "$(RemoveTitle)" "$(RemoveSubtitle)"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateLabel} 0 0 100% 20u "$(RemoveFrom)"
    Pop $0
    ${NSD_CreateText} 0 22u 100% 13u "$INSTDIR"
    Pop $0
    SendMessage $0 ${EM_SETREADONLY} 1 0
    ${NSD_CreateCheckbox} 0 48u 100% 20u "$(RemoveData)"
    Pop $PurgeBox
    ${If} $Purge == 1
        ${NSD_Check} $PurgeBox
    ${EndIf}
    ${NSD_CreateText} 0 70u 100% 13u "$Data"
    Pop $0
    SendMessage $0 ${EM_SETREADONLY} 1 0
    ${NSD_CreateLabel} 0 88u 100% 20u "$(RemoveWarning)"
    Pop $0
    nsDialogs::Show
FunctionEnd

Function un.askPageLeft
    ${NSD_GetState} $PurgeBox $Purge
FunctionEnd

; The folder on the stack goes with all that is in it; what only leads elsewhere is cut off and not followed.
Function un.purge
    Exch $0
    Push $1
    Push $2
    Push $3
    FindFirst $1 $2 "$0\*"
    ${DoWhile} $2 != ""
        ${If} $2 != "."
        ${AndIf} $2 != ".."
            System::Call 'kernel32::GetFileAttributesW(w "$0\$2")i.r3'
            IntOp $3 $3 & 0x410 ; a folder (0x10), a link (0x400)
            ${If} $3 = 0x10
                Push "$0\$2"
                Call un.purge
            ${ElseIf} $3 = 0x410
                RMDir "$0\$2"
            ${Else}
                SetFileAttributes "$0\$2" NORMAL
                Delete "$0\$2"
            ${EndIf}
        ${EndIf}
        FindNext $1 $2
    ${Loop}
    FindClose $1
    RMDir "$0"
    Pop $3
    Pop $2
    Pop $1
    Pop $0
FunctionEnd

Section Uninstall
    Push $INSTDIR
    Call un.refuseWhileRunning
    Push $INSTDIR
    Push "$INSTDIR\files.txt"
    Push ""
    Call un.removeListed
    Push $INSTDIR
    Push "$INSTDIR\files.old" ; of an interrupted installation
    Push ""
    Call un.removeListed
    Delete "$INSTDIR\files.old"
    Delete "$INSTDIR\files.txt"
    Delete "$INSTDIR\uninstall.exe"
    SetOutPath "$TEMP"
    RMDir "$INSTDIR"
    Call un.removeShortcuts
    DeleteRegValue HKCU "${CLASSES}\.partnerdesk\OpenWithProgids" "${BOOK}"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.partnerdesk\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.partnerdesk"
    DeleteRegKey HKCU "${CLASSES}\${BOOK}"
    DeleteRegKey HKCU "${CLASSES}\Applications\${EXE}"
    DeleteRegKey HKCU "${KEY}"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    ${If} $Purge == 1
        Push $Data
        Call un.purge
    ${EndIf}
SectionEnd
