; SPDX-FileCopyrightText: 2026 WattCard developers
; SPDX-License-Identifier: GPL-3.0-or-later
; Installer of the counter on Windows: makensis -DSTAGE=DIR -DVERSION=X.Y.Z -DOUT=FILE wattcard.nsi
; STAGE is what `cmake --install` and windeployqt have left. No Windows build is made or tested
; here: check.sh sees that the script itself is right, so that the way stays open.
Unicode true
!ifndef STAGE | VERSION | OUT
  !error "STAGE, VERSION and OUT are needed"
!endif
!include "MUI2.nsh"

Name "WattCard ${VERSION}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\WattCard"
InstallDirRegKey HKLM "Software\WattCard" "InstallDir"
RequestExecutionLevel admin
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "WattCard"
VIAddVersionKey "FileDescription" "Prepaid electricity vending"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "2026 WattCard developers, GPL-3.0"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\WattCard"

!insertmacro MUI_PAGE_LICENSE "${STAGE}\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

LangString RUNNING ${LANG_ENGLISH} "Close WattCard first: a sale may be under way."
LangString RUNNING ${LANG_SIMPCHINESE} "请先关闭 WattCard：可能正在售电。"
LangString KEPT ${LANG_ENGLISH} "The books, keys and receipts were left where they are."
LangString KEPT ${LANG_SIMPCHINESE} "账簿、密钥和凭证保留在原处。"

; A program that is open cannot be replaced, and must not be ended in the middle of a card.
!macro StopWhileItRuns un
Function ${un}StopWhileItRuns
  IfFileExists "$INSTDIR\bin\wattcard.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\bin\wattcard.exe" a
  IfErrors 0 close
  MessageBox MB_OK|MB_ICONSTOP "$(RUNNING)"
  Abort
close:
  FileClose $0
free:
FunctionEnd
!macroend
!insertmacro StopWhileItRuns ""
!insertmacro StopWhileItRuns "un."

Section "WattCard"
  Call StopWhileItRuns
  SetShellVarContext all
  SetOutPath "$INSTDIR"
  File /r "${STAGE}\*.*"
  CreateDirectory "$SMPROGRAMS\WattCard"
  CreateShortcut "$SMPROGRAMS\WattCard\WattCard.lnk" "$INSTDIR\bin\wattcard.exe"
  WriteRegStr HKLM "Software\WattCard" "InstallDir" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "WattCard"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteUninstaller "$INSTDIR\uninstall.exe"
SectionEnd

; Only what was installed: books, keys and receipts lie in the users' folders.
Section "Uninstall"
  Call un.StopWhileItRuns
  SetShellVarContext all
  Delete "$SMPROGRAMS\WattCard\WattCard.lnk"
  RMDir "$SMPROGRAMS\WattCard"
  RMDir /r "$INSTDIR\bin"
  RMDir /r "$INSTDIR\share"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKLM "${UNINSTALL}"
  DeleteRegKey HKLM "Software\WattCard"
  MessageBox MB_OK|MB_ICONINFORMATION "$(KEPT)" /SD IDOK
SectionEnd
