@echo off
setlocal
rem Sets up what is missing and runs all tests.
call "%~dp0setup.cmd" || exit /b 1
call "%~dp0speech.cmd"
call mvn -B -ntp verify %*
exit /b %errorlevel%
