@echo off
rem Runs Waymark on Windows: the native executable when it is there, or else the jar with the Java that is found.
setlocal DisableDelayedExpansion
set "WAYMARK_HOME=%~dp0.."
if /i "%WAYMARK_NATIVE%"=="off" goto java
set "WAYMARK_EXE=%WAYMARK_HOME%\lib\waymark-windows-x64.exe"
if not exist "%WAYMARK_EXE%" goto java
"%WAYMARK_EXE%" %*
exit /b %ERRORLEVEL%

:java
set "WAYMARK_JAR=%WAYMARK_HOME%\lib\waymark.jar"
if not exist "%WAYMARK_JAR%" set "WAYMARK_JAR=%WAYMARK_HOME%\target\waymark.jar"
if not exist "%WAYMARK_JAR%" goto nojar
set "WAYMARK_JAVA=%WAYMARK_HOME%\runtime\bin\java.exe"
if exist "%WAYMARK_JAVA%" goto run
if not defined JAVA_HOME goto path
set "WAYMARK_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%WAYMARK_JAVA%" goto run

:path
set "WAYMARK_JAVA=java"
where java >nul 2>nul
if errorlevel 1 goto nojava

:run
"%WAYMARK_JAVA%" -Xss16m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:MaxNewSize=200m -jar "%WAYMARK_JAR%" %*
exit /b %ERRORLEVEL%

:nojar
echo waymark: needs lib\waymark.jar of a release, or target\waymark.jar of a build (mvn -B -DskipTests package) 1>&2
exit /b 2

:nojava
echo waymark: needs Java 17 or newer and found none; install one or set JAVA_HOME 1>&2
exit /b 2
