; What the installer says, in both languages. NSIS's own sentences hedge Korean particles, "(을)를":
; those that are seen have a sentence here.
!macro Say name english korean
    LangString ${name} ${LANG_ENGLISH} "${english}"
    LangString ${name} ${LANG_KOREAN} "${korean}"
!macroend
!define Say "!insertmacro Say"

${Say} ProductName "Partner Desk" "파트너 데스크"
${Say} BookType "Partner Desk book" "파트너 데스크 데이터베이스"

${Say} WelcomeTitle "Install Partner Desk ${VERSION}" "파트너 데스크 ${VERSION} 설치"
${Say} WelcomeText "For partners who resell Microsoft 365: find a customer, see which subscriptions can be upgraded and why the others cannot, and upgrade in five steps.$\r$\n$\r$\nIt is installed for you alone and needs no administrator rights. It works offline: everything stays on this computer." \
    "Microsoft 365를 재판매하는 파트너를 위한 프로그램입니다. 고객을 찾고, 업그레이드할 수 있는 구독과 할 수 없는 이유를 확인하고, 다섯 단계로 업그레이드합니다.$\r$\n$\r$\n현재 사용자에게만 설치하며 관리자 권한이 필요하지 않습니다. 인터넷 연결 없이 작동하고 모든 데이터는 이 컴퓨터에만 저장됩니다."
${Say} WelcomeUpgradeTitle "Update Partner Desk" "파트너 데스크 업데이트"
${Say} WelcomeUpgradeText "Installed version: $Installed$\r$\nNew version: ${VERSION}$\r$\n$\r$\nOnly the program is replaced. Your data and settings stay as they are." \
    "설치된 버전: $Installed$\r$\n새 버전: ${VERSION}$\r$\n$\r$\n프로그램만 바뀌며 데이터와 설정은 그대로 유지됩니다."

${Say} LicenceTitle "Licence" "라이선스"
${Say} LicenceSubtitle "Partner Desk is free software." "파트너 데스크는 자유 소프트웨어입니다."
${Say} LicenceTop "Press Page Down to see the rest of the text." "나머지 내용을 보려면 Page Down 키를 누르세요."
${Say} LicenceBottom "The licences of Qt and the other libraries are installed in the folder “licences”." \
    "Qt와 다른 라이브러리의 라이선스는 licences 폴더에 함께 설치됩니다."

${Say} FolderTitle "Folder" "설치 폴더"
${Say} FolderSubtitle "Choose where to install Partner Desk." "파트너 데스크를 설치할 폴더를 선택하세요."
${Say} FolderTop "Partner Desk is installed in the folder below. Choose Browse for another one." \
    "아래 폴더에 파트너 데스크를 설치합니다. 다른 폴더에 설치하려면 [찾아보기]를 선택하세요."
${Say} FolderLabel "Folder" "설치 폴더"

${Say} WorkTitle "Installing" "설치 중"
${Say} WorkSubtitle "This takes a few seconds." "몇 초 정도 걸립니다."
${Say} DoneTitle "Installed" "설치 완료"
${Say} DoneSubtitle "Partner Desk ${VERSION} is installed." "파트너 데스크 ${VERSION} 버전을 설치했습니다."
${Say} StoppedTitle "Not installed" "설치하지 못함"
${Say} StoppedSubtitle "Partner Desk could not be installed." "파트너 데스크를 설치하지 못했습니다."
${Say} FinishTitle "Partner Desk is installed" "파트너 데스크를 설치했습니다"
${Say} FinishText "You find it in the Start menu." "시작 메뉴에서 파트너 데스크를 실행할 수 있습니다."
${Say} FinishButton "&Finish" "완료"
${Say} FinishRun "Start Partner Desk now" "지금 파트너 데스크 실행"
${Say} FinishDesktop "Create a desktop shortcut" "바탕 화면에 바로 가기 만들기"

${Say} NeedsWindows "Partner Desk needs Windows 10, version 1809 or later. Nothing was changed." \
    "Windows 10 버전 1809 이상이 필요합니다. 변경된 내용은 없습니다."
${Say} Running "Partner Desk is running. Close it, then try again. Nothing was changed." \
    "파트너 데스크가 실행 중입니다. 프로그램을 닫은 후 다시 시도하세요. 변경된 내용은 없습니다."
${Say} Newer "A newer version is installed: $Installed. Version ${VERSION} may not be able to open your data. Nothing was changed.$\r$\n$\r$\nTo install it all the same, start this installer with /DOWNGRADE." \
    "더 새로운 버전이 설치되어 있습니다: $Installed. ${VERSION} 버전에서는 데이터를 열지 못할 수 있습니다. 변경된 내용은 없습니다.$\r$\n$\r$\n그래도 설치하려면 /DOWNGRADE 옵션으로 설치 프로그램을 실행하세요."
${Say} NotWritten "The files could not be written. Check the folder and its permissions: $INSTDIR" \
    "파일을 저장하지 못했습니다. 폴더와 쓰기 권한을 확인하세요: $INSTDIR"

${Say} RemoveTitle "Remove Partner Desk" "파트너 데스크 제거"
${Say} RemoveSubtitle "The program is removed. Your data stays unless you choose otherwise." \
    "프로그램을 제거합니다. 따로 선택하지 않으면 데이터는 그대로 유지됩니다."
${Say} RemoveFrom "Partner Desk is removed from this folder. Files that you put there yourself stay." \
    "다음 폴더에서 파트너 데스크를 제거합니다. 직접 추가한 파일은 그대로 유지됩니다."
${Say} RemoveData "Also delete my data: databases, backups, walkthrough results and settings in this folder" \
    "내 데이터도 삭제: 다음 폴더의 데이터베이스, 백업, 테스트 결과, 설정"
${Say} RemoveWarning "Deleted data cannot be brought back. Databases in other folders stay." \
    "삭제한 데이터는 되돌릴 수 없습니다. 다른 폴더의 데이터베이스는 그대로 유지됩니다."
${Say} RemovingTitle "Removing" "제거 중"
${Say} RemovedTitle "Removed" "제거 완료"
${Say} RemovedSubtitle "Partner Desk is removed." "파트너 데스크를 제거했습니다."
${Say} NotRemovedTitle "Not removed" "제거하지 못함"
${Say} NotRemovedSubtitle "Partner Desk could not be removed." "파트너 데스크를 제거하지 못했습니다."
