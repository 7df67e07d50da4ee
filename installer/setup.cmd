@echo off
rem Finds a JDK 25 or newer and Maven; called by run.cmd and test.cmd.
cd /d "%~dp0.."
if not defined JAVA_HOME goto search
for /f "tokens=2 delims==. " %%v in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release"') do if %%~v GEQ 25 goto found
:search
set "JAVA_HOME="
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\Zulu") do (
  for /d %%d in ("%%~r\*") do call :check "%%~d"
)
if defined JAVA_HOME goto found
echo [setup] Baton needs a JDK 25 or newer: winget install EclipseAdoptium.Temurin.25.JDK 1>&2
exit /b 1
:found
set "PATH=%JAVA_HOME%\bin;%PATH%"
set "MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED %MAVEN_OPTS%"
where mvn >nul 2>nul
if errorlevel 1 (
  echo [setup] Baton needs Apache Maven 3.8 or newer: install it and put it on PATH. 1>&2
  exit /b 1
)
exit /b 0

:check
rem Takes the folder if it holds a JDK that is new enough.
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==. " %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do if %%~v GEQ 25 set "JAVA_HOME=%~1"
exit /b 0
