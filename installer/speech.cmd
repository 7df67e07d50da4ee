@echo off
setlocal
rem Fetches the model that writes down what is said, once for each user; see speech.sh. Without it everything else works.
cd /d "%~dp0.."
if defined BATON_SPEECH_MODEL exit /b 0
set "model=%LOCALAPPDATA%\Baton\Cache\speech"
if exist "%model%\" exit /b 0
where npm >nul 2>nul
if errorlevel 1 (
  echo [setup] Transcripts need a model that is fetched with npm, which is not here ^(winget install OpenJS.NodeJS^). Baton works without transcripts; start again to try once more. 1>&2
  exit /b 0
)
set "new=%LOCALAPPDATA%\Baton\Cache\speech.%RANDOM%%RANDOM%"
mkdir "%new%\package" || exit /b 0
pushd "%new%\package"
echo [setup] transcripts: fetching the model, 72 MB, once ^(1 of 3^) 1>&2
call npm pack --silent --ignore-scripts --fetch-retries=0 @usefulsensors/moonshine-js@0.1.16 >nul 2>nul || goto without
echo [setup] transcripts: fetching what tells speech from silence, 5 MB ^(2 of 3^) 1>&2
call npm pack --silent --ignore-scripts --fetch-retries=0 @ricky0123/vad-web@0.0.31 >nul 2>nul || goto without
for %%f in (*.tgz) do tar -xzf "%%f"
echo [setup] transcripts: checking what came ^(3 of 3^) 1>&2
for %%f in (package\dist\model\base\quantized\encoder_model.onnx package\dist\model\base\quantized\decoder_model_merged.onnx package\dist\silero_vad_v6.onnx) do move "%%f" "%new%" >nul || goto without
popd
for /f "tokens=1,2" %%s in (src\main\resources\speech\model.sha256) do (
  certutil -hashfile "%new%\%%t" SHA256 | findstr /i /x "%%s" >nul || goto wrong
)
rmdir /s /q "%new%\package"
move "%new%" "%model%" >nul
echo [setup] transcripts: ready, in %model% 1>&2
exit /b 0
:without
popd
:wrong
rmdir /s /q "%new%"
echo [setup] The model for transcripts could not be fetched, or is not what it should be. Baton works without transcripts; start again to try once more. 1>&2
exit /b 0
