; What the installer and the uninstaller both do: ending with a reason, finding out whether the program
; runs, and removing the files of a list.

; Refuse CODE TEXT: says why, in a box or, where nothing is to be shown, on standard output; and ends.
!macro Refuse code text
    ${If} ${Silent}
        System::Call 'kernel32::AttachConsole(i -1)'
        System::Call 'kernel32::GetStdHandle(i -11)p.r9'
        FileWrite $9 "${text}$\r$\n"
    ${Else}
        MessageBox MB_OK|MB_ICONSTOP "${text}"
    ${EndIf}
    SetErrorLevel ${code}
    Quit
!macroend

; AskForUse FILE: "yes" goes to $2 where the file in the folder $0 runs. Windows shares it with whoever
; wants to write (error 32: a sharing violation) only while it does not.
!macro AskForUse file
    System::Call 'kernel32::CreateFileW(w "$0\${file}", i 0xC0000000, i 7, p 0, i 3, i 0, p 0)p.r1 ?e'
    Pop $3
    ${If} $1 P<> -1
        System::Call 'kernel32::CloseHandle(p r1)'
    ${ElseIf} $3 = 32
        StrCpy $2 "yes"
    ${EndIf}
!macroend

!macro Common un
; The folder on the stack; on the stack comes "yes" where a program runs out of it. Windows lets nobody write
; to a program that runs.
Function ${un}isInUse
    Exch $0
    Push $1
    Push $2
    Push $3
    StrCpy $2 "no"
    !insertmacro AskForUse "${EXE}"
    !insertmacro AskForUse "partner-desk-cli.exe"
    StrCpy $0 $2
    Pop $3
    Pop $2
    Pop $1
    Exch $0
FunctionEnd

; Refuses while a program runs out of the folder on the stack; asks again where somebody sits before it.
Function ${un}refuseWhileRunning
    Exch $0
    Push $1
    ${Do}
        Push $0
        Call ${un}isInUse
        Pop $1
        ${If} $1 == "no"
            ${ExitDo}
        ${EndIf}
        ${If} ${Silent}
            !insertmacro Refuse 3 "$(Running)"
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" IDRETRY +3
        SetErrorLevel 3
        Quit
    ${Loop}
    Pop $1
    Pop $0
FunctionEnd

; Removes what a list names and another one does not. On the stack: the folder, the list, the other list
; (it may be missing). Folders stand in a list after what is in them, and go when they are empty; what the
; list does not name stays.
Function ${un}removeListed
    Exch $2 ; the other list
    Exch
    Exch $1 ; the list
    Exch 2
    Exch $0 ; the folder
    Push $3
    Push $4
    Push $5
    Push $6
    Push $7
    ClearErrors
    FileOpen $3 $1 r
    ${IfNot} ${Errors}
        ${Do}
            ClearErrors
            FileRead $3 $4
            ${If} ${Errors}
                ${ExitDo}
            ${EndIf}
            ${TrimNewLines} $4 $4
            ${If} $4 == ""
                ${Continue}
            ${EndIf}
            ; A list that somebody changed does not lead out of the folder.
            ${WordFind} $4 ".." "E+1{" $7
            ${IfNot} ${Errors}
                ${Continue}
            ${EndIf}
            ClearErrors
            ${WordFind} $4 ":" "E+1{" $7
            ${IfNot} ${Errors}
                ${Continue}
            ${EndIf}
            StrCpy $7 "gone"
            ClearErrors
            FileOpen $5 $2 r
            ${IfNot} ${Errors}
                ${Do}
                    ClearErrors
                    FileRead $5 $6
                    ${If} ${Errors}
                        ${ExitDo}
                    ${EndIf}
                    ${TrimNewLines} $6 $6
                    ${If} $6 == $4
                        StrCpy $7 "kept"
                        ${ExitDo}
                    ${EndIf}
                ${Loop}
                FileClose $5
            ${EndIf}
            ${If} $7 == "gone"
                StrCpy $7 $4 1 -1
                ${If} $7 == "\"
                    StrCpy $6 $4 -1
                    RMDir "$0\$6"
                ${Else}
                    Delete "$0\$4"
                ${EndIf}
            ${EndIf}
        ${Loop}
        FileClose $3
    ${EndIf}
    Pop $7
    Pop $6
    Pop $5
    Pop $4
    Pop $3
    Pop $0
    Pop $1
    Pop $2
FunctionEnd

; Shortcuts bear the product's name in the language that it was installed in.
Function ${un}removeShortcuts
    Push $0
    ReadRegStr $0 HKCU "${KEY}" "Shortcut"
    ${If} $0 != ""
        Delete "$SMPROGRAMS\$0.lnk"
        Delete "$DESKTOP\$0.lnk"
    ${EndIf}
    Pop $0
FunctionEnd
!macroend
