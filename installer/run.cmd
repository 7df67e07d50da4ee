@echo off
setlocal
rem Sets up what is missing and opens Baton. With a verb it works without a window: installer\run doctor
set "started_in=%CD%"
call "%~dp0setup.cmd" || exit /b 1
call "%~dp0speech.cmd"
set "house=%CD%"
call mvn -B -ntp -q -Dspotless.check.skip=true process-classes 1>&2 || exit /b 1
cd /d "%started_in%"
java --enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.media --sun-misc-unsafe-memory-access=allow ^
  -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmn16m ^
  --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED "--module-path=%house%\target\javafx" ^
  --add-modules javafx.controls,javafx.fxml,javafx.media "-Dbaton.recordings=%house%\recordings" ^
  -cp "%house%\target\classes;%house%\target\lib\*" baton.app.Main %*
exit /b %errorlevel%
